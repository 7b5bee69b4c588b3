/* ireum.h: the public C API of ireum, a checker of Korean names, titles and terms in English copy.
 *
 * The life of a check: open a checker (glossary and house style, once), check documents with it (from any number of
 * threads), read each result's findings, free the result, close the checker. Nothing in the library prints, exits or
 * reads the environment. */
#ifndef IREUM_H
#define IREUM_H

#include "ireum_korean.h"
#include "ireum_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- A checker ---- */

/* A calendar date; month and day 0 where not known, year 0: no date at all. */
typedef struct IreumDate {
    uint16_t year;
    uint8_t month;
    uint8_t day;
} IreumDate;

/* Reads "2016", "2016-01" or "2016-01-18" and nothing else. False, with *DATE untouched, for a day that does not exist. */
IREUM_API bool ireum_date_parse(const char *text, IreumDate *date);

typedef struct IreumOptions {
    const char *glossary; /* path of a compiled glossary.db */
    const char *style;    /* id of a house style; NULL: the one that a document's front matter names, else "default" */
    IreumDate date;       /* overrides each document's own date where its year is not 0 */
} IreumOptions;

/* An open glossary with one style. Immutable once open: threads may share it. */
typedef struct IreumChecker IreumChecker;

/* On success *CHECKER is the caller's to close; on failure it is NULL and ERROR says why. An unknown style is
 * IREUM_INVALID, with the known ones named. */
IREUM_API IreumStatus ireum_checker_open(const IreumOptions *options, IreumChecker **checker, IreumError *error);

/* The severity at which the rule of that id is reported: its own, or the one that the house style gives it; IREUM_OFF
 * where the style has nothing that the rule could hold copy against, and for an unknown rule. */
IREUM_API IreumSeverity ireum_checker_severity(const IreumChecker *checker, const char *rule);

/* NULL is allowed. No result of this checker may be in use. */
IREUM_API void ireum_checker_close(IreumChecker *checker);

/* ---- A workspace: checkers that follow configurations ---- */

/* A rule's id, and "on", "off", "suggestion", "warning" or "error". */
typedef struct IreumRuleChoice {
    const char *rule;
    const char *level;
} IreumRuleChoice;

/* One complaint about a configuration or a glossary source. */
typedef struct IreumComplaint {
    IreumSeverity severity; /* IREUM_ERROR: the file is not used; IREUM_WARNING: it is */
    const char *path;
    unsigned line;     /* from 1; 0: the file as a whole */
    unsigned column;   /* of the cell in the line, in bytes from 1; 0: the line as a whole */
    const char *check; /* short name of the check, such as "duplicate-id" */
    const char *message;
} IreumComplaint;

/* Receives each complaint as it is found; what it points at lives for the call only. */
typedef void (*IreumComplain)(void *context, const IreumComplaint *complaint);

/* NULL for what is not wanted. All is copied. */
typedef struct IreumWorkspaceOptions {
    const char *glossary;       /* path of a compiled glossary.db; never NULL */
    IreumHold hold;             /* how that is held */
    const char *style;          /* goes before what documents and configurations name */
    const char *fallback_style; /* in the place of "default" where neither STYLE, document nor configuration names one,
                                     * if there is one of that id */
    IreumDate date;             /* overrides each document's own date where its year is not 0 */
    const IreumRuleChoice *choices; /* go before those of configurations; of several for one rule the last counts */
    size_t choice_count;
    const char *config;        /* the configuration of all files; else each file's own is looked for */
    bool plain;                /* no configuration and no layer of the glossary: the options alone */
    const char *user_config;   /* in force for files that have no configuration of their own, if it is there */
    const char *user_glossary; /* a layer above the shipped glossary and below every project's, if it is there */
    const char *ceiling;       /* directory above which nothing is looked for, such as the user's home */
    IreumComplain complain;    /* receives each mistake in configurations, styles and layers, once */
    void *context;
} IreumWorkspaceOptions;

/* Finds the configuration of files (docs/configuration.md), upward from each, and keeps a checker for every
 * configuration that it meets; the glossary is loaded once. For one thread; the checkers are for any. What has been
 * read is not read again: to follow a change of configurations, open another workspace. */
typedef struct IreumWorkspace IreumWorkspace;

/* IREUM_INVALID where a rule or level of the options is none. On success *WORKSPACE is the caller's to close. */
IREUM_API IreumStatus ireum_workspace_open(const IreumWorkspaceOptions *options, IreumWorkspace **workspace,
                                           IreumError *error);

/* NULL is allowed. No result of its checkers may be in use. */
IREUM_API void ireum_workspace_close(IreumWorkspace *workspace);

/* The checker for the file PATH, which need not exist; it is the workspace's, and lives as long. *EXCLUDED tells
 * whether the configuration excludes the file, which the caller may check all the same. IREUM_INVALID where the
 * configuration is wrong, which has been complained of, or where there is no style of the options' name. */
IREUM_API IreumStatus ireum_workspace_checker(IreumWorkspace *workspace, const char *path, const IreumChecker **checker,
                                              bool *excluded, IreumError *error);

/* Whether a file that WORKSPACE has read, or has looked for, is no longer as it was, so that a new one may say something
 * else. A few calls of stat for each directory that files were asked about in. */
IREUM_API bool ireum_workspace_changed(const IreumWorkspace *workspace);

/* Who has made a setting. */
typedef enum IreumOrigin {
    IREUM_FROM_PROGRAM, /* nobody: it is what ireum does by itself */
    IREUM_FROM_OPTIONS,
    IREUM_FROM_FILE,
} IreumOrigin;

/* A setting in force, for people. */
typedef struct IreumSetting {
    const char *name;  /* "style", "rules", "exclude", "glossary", "ignore"; "excluded" where the file is */
    const char *item;  /* of "rules": the rule's id; "" otherwise */
    const char *value; /* the style, the level, the pattern, the path of a layer, what is ignored and why */
    IreumOrigin origin;
    const char *path; /* of IREUM_FROM_FILE; "" otherwise */
    unsigned line;    /* 0: the file is there, which says it */
} IreumSetting;

/* Receives a setting; what it points at lives for the call only. */
typedef void (*IreumSettingVisit)(void *context, const IreumSetting *setting);

/* Visits what is in force for the file PATH. Fails like ireum_workspace_checker. */
IREUM_API IreumStatus ireum_workspace_settings(IreumWorkspace *workspace, const char *path, IreumSettingVisit visit,
                                               void *context, IreumError *error);

typedef struct IreumPosition {
    uint32_t line;   /* from 1 */
    uint32_t column; /* from 1, in the unit asked for */
} IreumPosition;

/* Findings that are to be ignored from now on; NULL for what does not matter, but not for all three. */
typedef struct IreumNewIgnore {
    const char *file;   /* the copy that they are in */
    const char *rule;   /* its id */
    const char *form;   /* the text that they mark, or the id of their entry */
    const char *reason; /* one line; never NULL */
} IreumNewIgnore;

/* Adds an item to the list `ignore` of the configuration PATH, which is made where it is not there. What it had stays byte
 * for byte, and whoever reads it finds the old file or the new one. *REASON gets the place of the reason's text, in any
 * unit. IREUM_INVALID: PATH has mistakes, or is not written so that lines can be added; IREUM_CHANGED; IREUM_UNREADABLE;
 * IREUM_MEMORY. */
IREUM_API IreumStatus ireum_config_ignore(const char *path, const IreumNewIgnore *ignore, IreumPosition *reason,
                                          IreumError *error);

/* ---- A check ---- */

typedef struct IreumInput {
    const char *path;   /* shown in errors; its suffix chooses the format unless FORMAT does. NULL: "-", plain text */
    const char *format; /* "text", "markdown", ...; NULL: by the suffix, else plain text */
    const void *bytes;  /* borrowed until the result is freed */
    size_t size;
    const char *encoding; /* "utf-8", "cp949", ...; NULL: by a byte order mark, else UTF-8 where BYTES are that, else
                             CP949 or Windows-1252 where they are likely */
} IreumInput;

/* One replacement: the bytes of SPAN become TEXT. In findings both are UTF-8, as ireum_result_text is. */
typedef struct IreumEdit {
    IreumSpan span;
    const char *text;
    size_t text_size;
} IreumEdit;

typedef struct IreumFix {
    const char *title;
    bool safe; /* needs no fact and no taste */
    bool ask;  /* changes the name of a person in no glossary: not to be applied unless a person says so; never SAFE */
    const IreumEdit *edits;
    size_t edit_count;
} IreumFix;

/* A remark to a finding, perhaps with another place of the same document. */
typedef struct IreumNote {
    const char *message;
    bool placed; /* false: SPAN means nothing */
    IreumSpan span;
    bool again; /* says no more than where else the mistake stands, which the finding's PLACES tell too */
} IreumNote;

typedef struct IreumFinding {
    const char *rule; /* its id, static */
    IreumSeverity severity;
    float probability; /* that the finding is right, 0 to 1 */
    IreumSpan span;    /* bytes of ireum_result_text, half open */
    const char *message;
    const char *entry; /* id of the glossary entry, or NULL */
    const IreumFix *fixes;
    size_t fix_count;
    const IreumNote *notes;
    size_t note_count;
    const IreumSpan *places; /* where the mistake stands, in order; SPAN is the first */
    size_t place_count;
} IreumFinding;

/* One document's findings and what is needed to show them. Independent of other results; not to be shared by threads. */
typedef struct IreumResult IreumResult;

/* Checks one document. *RESULT gets the findings in order of position; findings are no failure. IREUM_INVALID: no
 * encoding fits, binary data, an unknown format or encoding; IREUM_LIMIT: over IREUM_MAX_SIZE; *RESULT is then NULL and ERROR filled. Threads
 * may share one CHECKER. */
IREUM_API IreumStatus ireum_check(const IreumChecker *checker, const IreumInput *input, IreumResult **result,
                                  IreumError *error);

/* The same for the file that INPUT's PATH names, which it reads: BYTES and SIZE are not looked at. IREUM_UNREADABLE
 * where it cannot. */
IREUM_API IreumStatus ireum_check_file(const IreumChecker *checker, const IreumInput *input, IreumResult **result,
                                       IreumError *error);

IREUM_API void ireum_result_free(IreumResult *result);

/* The document as UTF-8, for as long as the result lives: its bytes as they were given or read, a byte order mark
 * included, where they are UTF-8; else decoded, without a mark. All spans and offsets count its bytes. */
IREUM_API const char *ireum_result_text(const IreumResult *result, size_t *size);

/* The document's bytes as they were given or read, for as long as the result lives. */
IREUM_API const char *ireum_result_bytes(const IreumResult *result, size_t *size);

/* The document's encoding, by the name that ireum_encoding_name has for it. Static. */
IREUM_API const char *ireum_result_encoding(const IreumResult *result);

/* SPAN of ireum_result_text in bytes of the document as it was given: the same where that is UTF-8. */
IREUM_API IreumSpan ireum_result_source(const IreumResult *result, IreumSpan span);

/* COUNT findings at the returned array, which lives as long as the result; ordered by offset. */
IREUM_API const IreumFinding *ireum_result_findings(const IreumResult *result, size_t *count);

/* What each finding is known by from run to run, 16 hexadecimal digits: made of its rule, its entry, its form and the
 * words of its sentence, so that it stays the same where other sentences change, where the copy is wrapped anew and where
 * a paragraph is moved. Equal findings of one document are told apart by their number; findings of different documents may
 * have one fingerprint. COUNT fingerprints, in the order of the findings, at the returned array, which like its texts
 * lives as long as the result. Made when first asked for. NULL with a COUNT of 0 where memory is out, or there is none. */
IREUM_API const char *const *ireum_result_fingerprints(const IreumResult *result, size_t *count);

/* A comment for the copy that suppresses finding FINDING at place PLACE of its places, with that REASON, one line
 * without "--". Its text lives as long as the result. False where the document's format has no comments, or memory is
 * out. */
IREUM_API bool ireum_result_suppression(const IreumResult *result, size_t finding, size_t place, const char *reason,
                                        IreumEdit *edit);

/* Keeps of RESULT's findings what speaks of sentences that BEFORE, an earlier version of the copy, does not have, and of
 * each finding the places in them; where in the copy they stand, and how they are wrapped, does not matter. A finding that
 * points at such a sentence is kept as it is. Everything is new where BEFORE is NULL, or is no copy. BEFORE's bytes are
 * borrowed for the call; its format is RESULT's unless it names one. IREUM_MEMORY: RESULT is as it was. */
IREUM_API IreumStatus ireum_result_since(IreumResult *result, const IreumInput *before, IreumError *error);

/* Keeps of RESULT's findings those places that stand in sentences which one of VERSIONS has, COUNT results of other versions
 * of the copy. IREUM_MEMORY: RESULT is as it was. */
IREUM_API IreumStatus ireum_result_within(IreumResult *result, const IreumResult *const *versions, size_t count,
                                          IreumError *error);

/* A file of findings that a project has accepted. Any number of threads may apply one and accept into it. */
typedef struct IreumBaseline IreumBaseline;

/* Reads the file PATH; where CREATE is set it need not be there. On success *BASELINE is the caller's to close.
 * IREUM_UNREADABLE; IREUM_INVALID: it is no baseline, or a line of it is wrong. */
IREUM_API IreumStatus ireum_baseline_open(const char *path, bool create, IreumBaseline **baseline, IreumError *error);

/* NULL is allowed. */
IREUM_API void ireum_baseline_close(IreumBaseline *baseline);

/* Takes from RESULT, which is of the file FILE, the findings that the baseline has for that file, and of others the places
 * that it has. IREUM_MEMORY. */
IREUM_API IreumStatus ireum_baseline_apply(IreumBaseline *baseline, const char *file, IreumResult *result,
                                           IreumError *error);

/* Adds to the baseline what RESULT still has, and takes it from RESULT. The baseline must have been applied to it before.
 * IREUM_MEMORY. */
IREUM_API IreumStatus ireum_baseline_accept(IreumBaseline *baseline, const char *file, IreumResult *result,
                                            IreumError *error);

/* Writes the file, whole or not at all, if it has changed; *ADDED and *REMOVED tell by how many entries. With SHRINK the
 * entries of files that the baseline was applied to leave it where no finding met them, and those of files that are no
 * more. For one thread, and as the last thing. */
IREUM_API IreumStatus ireum_baseline_save(IreumBaseline *baseline, bool shrink, size_t *added, size_t *removed,
                                          IreumError *error);

/* Units in which a column can be counted. */
typedef enum IreumUnit {
    IREUM_BYTES,
    IREUM_CHARACTERS, /* code points */
    IREUM_UTF16,      /* code units */
    IREUM_CELLS,      /* terminal cells: two for a wide character, tab stops every 8 */
} IreumUnit;

/* Where OFFSET (bytes of ireum_result_text) lies. An offset past the end is taken for the end. */
IREUM_API IreumPosition ireum_result_position(const IreumResult *result, uint32_t offset, IreumUnit unit);

/* The span of line LINE (from 1) without its line end; empty if there is no such line. */
IREUM_API IreumSpan ireum_result_line(const IreumResult *result, uint32_t line);

/* Terminal cells that the SIZE bytes at TEXT take from cell START of a line (from 0) on. */
IREUM_API size_t ireum_cells(const char *text, size_t size, size_t start);

/* ---- Mending ---- */

/* Which fixes are applied without asking. Those marked ASK are in neither. */
typedef enum IreumFixing {
    IREUM_FIX_SAFE,
    IREUM_FIX_UNSAFE, /* the safe ones, and of each other finding the first fix */
} IreumFixing;

/* A copy and what has been changed in it so far. Not to be shared by threads. */
typedef struct IreumRevision IreumRevision;

/* Begins with the copy of RESULT, which must outlive the revision. On success *REVISION is the caller's to free. */
IREUM_API IreumStatus ireum_revision_new(const IreumResult *result, IreumRevision **revision, IreumError *error);

/* NULL is allowed. */
IREUM_API void ireum_revision_free(IreumRevision *revision);

/* The findings of the copy as it is now. At first that is the result that the revision was made of; one made later is
 * the revision's, and lives until the next ireum_revision_check or ireum_revision_mend. */
IREUM_API const IreumResult *ireum_revision_result(const IreumRevision *revision);

/* Takes from RESULT what is not to be mended, as ireum_result_since and ireum_baseline_apply do. */
typedef IreumStatus (*IreumNarrow)(void *context, IreumResult *result, IreumError *error);

/* Has NARROW called with each result that the revision will make, so that what is found in the changed copy is narrowed
 * down as what the caller has narrowed down before the revision began. */
IREUM_API void ireum_revision_narrow(IreumRevision *revision, IreumNarrow narrow, void *context);

/* What became of a fix that was to be applied. */
typedef enum IreumTaken {
    IREUM_TAKEN,
    IREUM_TAKEN_NOT,      /* no such fix, or memory is out, which ireum_revision_check then says */
    IREUM_TAKEN_OVERLAPS, /* changes what another fix has changed; offered again after ireum_revision_check, if at all */
    IREUM_TAKEN_NO_LETTER, /* the copy's encoding has no place for what would be written */
} IreumTaken;

/* Takes fix FIX of finding FINDING, both counted in ireum_revision_result: all of its edits or none. */
IREUM_API IreumTaken ireum_revision_take(IreumRevision *revision, size_t finding, size_t fix);

/* Applies the fixes that were taken, and checks the copy as it then is, in memory. Nothing is written to a file. */
IREUM_API IreumStatus ireum_revision_check(IreumRevision *revision, IreumError *error);

/* Takes all fixes that FIXING allows, applies and checks, again and again until there are none: where two overlap, the
 * second may be right after the first, and what a stronger finding hid may come to light. */
IREUM_API IreumStatus ireum_revision_mend(IreumRevision *revision, IreumFixing fixing, IreumError *error);

/* A change at one place, for people. */
typedef struct IreumChange {
    const char *rule;
    uint32_t offset;     /* where, in ireum_result_text of the result that the revision was made of */
    const char *before;  /* what stood there, line ends included */
    const char *after;   /* what is put there */
    const char *refused; /* why it was not made after all; NULL: it was */
} IreumChange;

/* COUNT changes at the returned array, ordered by place, which lives until the revision is used again. Of changes that
 * were taken alone, those before the last ireum_revision_check. */
IREUM_API const IreumChange *ireum_revision_changes(const IreumRevision *revision, size_t *count);

/* The same as edits of the document as it was given: spans of its bytes, texts in its encoding, in order and apart. */
IREUM_API const IreumEdit *ireum_revision_edits(IreumRevision *revision, size_t *count);

/* The bytes of the document as it was given, with those edits made. NULL where memory is out. */
IREUM_API const char *ireum_revision_text(IreumRevision *revision, size_t *size);

/* Replaces the file PATH by that text. It is written to a file beside it, which then takes its name, so that whoever
 * reads PATH, and whatever happens, finds the old copy or the new one; permissions stay, and the owner where the system
 * allows it. Links are followed as long as the file lies in or below the directory TREE (NULL: that of PATH).
 * IREUM_CHANGED: PATH no longer has the bytes that were checked; IREUM_INVALID: a link leads out of TREE, or PATH is no
 * ordinary file; IREUM_UNREADABLE: it cannot be written, and is as it was. */
IREUM_API IreumStatus ireum_revision_write(IreumRevision *revision, const char *path, const char *tree,
                                           IreumError *error);

/* ---- Formats and encodings ---- */

/* True if a file of this name is one that a directory walk should check: its suffix is a known format's. */
IREUM_API bool ireum_format_known(const char *path);

/* True if PATTERN, as a line of a .gitignore has it (without a "!"), covers PATH, which is taken from the directory
 * that the pattern belongs to: with a "/" before its end it is matched with all of PATH, else with the last part; one
 * that ends in "/" concerns a DIRECTORY alone. "*", "?", "[a-z]", "**" and "\" are as in gitignore(5). */
IREUM_API bool ireum_pattern_covers(const char *pattern, const char *path, bool directory);

/* The name of the encoding at INDEX from 0, "utf-8"; NULL past the last. Static. */
IREUM_API const char *ireum_encoding_name(size_t index);

/* The name of the format at INDEX from 0, "text"; NULL past the last. Static. */
IREUM_API const char *ireum_format_name(size_t index);

/* The format of the language that editors call LANGUAGE ("plaintext", "markdown", "quarto"), whatever the case; NULL where
 * it is none. Static. */
IREUM_API const char *ireum_format_of_language(const char *language);

/* ---- The glossary ---- */

typedef struct IreumCompileCounts {
    size_t entries;
    size_t forms;
    size_t styles;
    size_t general_sources; /* entries whose only source is general knowledge */
    size_t errors;
    size_t warnings;
} IreumCompileCounts;

/* Checks the sources in DIRECTORY (its TSV files and, under styles, the YAML files) as 'ireum glossary lint' does, and
 * writes nothing. */
IREUM_API IreumStatus ireum_glossary_lint(const char *directory, IreumComplain complain, void *context,
                                          IreumCompileCounts *counts, IreumError *error);

/* Checks the table TABLE of a user or a project above the compiled glossary GLOSSARY. COUNTS is of the table alone. */
IREUM_API IreumStatus ireum_glossary_lint_layer(const char *glossary, const char *table, IreumComplain complain,
                                                void *context, IreumCompileCounts *counts, IreumError *error);

/* Checks DIRECTORY as ireum_glossary_lint does, then writes the compiled glossary to OUTPUT unless a complaint was an error (then IREUM_INVALID). OUTPUT
 * is replaced whole or left as it was. The same sources give the same bytes. */
IREUM_API IreumStatus ireum_glossary_compile(const char *directory, const char *output, IreumComplain complain,
                                             void *context, IreumCompileCounts *counts, IreumError *error);

/* A name for the table of a user or a project; NULL for what is not known. */
typedef struct IreumNewEntry {
    const char *class_name; /* "person", ...; never NULL */
    const char *preferred;  /* never NULL */
    const char *hangul;
    const char *flagged; /* wrong forms, "; " between them */
} IreumNewEntry;

/* Adds a line for ENTRY to the table PATH, which is made, with the directory it lies in, where it is not there. What the
 * table had stays byte for byte, and whoever reads it finds the old table or the new one. *LINE gets the number of the
 * line. IREUM_INVALID: a text has a tab or a line end, PATH has no such columns, or a line with that preferred form;
 * IREUM_CHANGED; IREUM_UNREADABLE. */
IREUM_API IreumStatus ireum_glossary_add(const char *path, const IreumNewEntry *entry, unsigned *line,
                                         IreumError *error);

/* How a form stands to its entry. */
typedef enum IreumFormKind {
    IREUM_FORM_PREFERRED,
    IREUM_FORM_OWN,        /* the bearer's own choice */
    IREUM_FORM_STYLE,      /* right, under the key it carries */
    IREUM_FORM_FLAGGED,    /* wrong wherever it stands */
    IREUM_FORM_FLAGGED_IF, /* wrong under its condition */
    IREUM_FORM_HANGUL,
    IREUM_FORM_HANGUL_NORTH,
    IREUM_FORM_HANJA,
    IREUM_FORM_UNLISTED,  /* of no entry: the name of a person who is in no glossary */
    IREUM_FORM_REFERENCE, /* a surname or a title alone, of a person named in full before it */
} IreumFormKind;

typedef struct IreumFormInfo {
    IreumFormKind kind;
    const char *text;
    const char *key;       /* of a style form; "" otherwise */
    const char *condition; /* as written in the source, "@country=kp"; dates too; "" where there is none */
} IreumFormInfo;

/* An entry as the sources have it; cells are "" where the source leaves them empty. */
typedef struct IreumEntryInfo {
    const char *id;
    const char *class_name; /* "person", "place", ... */
    const char *country;
    const char *expansion;
    const char *valid_from;
    const char *valid_until;
    const char *note;
    const char *source;
    const char *confidence;
    const char *match;
    const char *own_from;
    const IreumFormInfo *forms; /* the preferred form first */
    size_t form_count;
} IreumEntryInfo;

/* "South Korea" for the SIZE bytes "kr"; NULL for a code that has no name here. Static. */
IREUM_API const char *ireum_country_name(const char *code, size_t size);

typedef struct IreumGlossary IreumGlossary;

/* Opens a compiled glossary for reading. *GLOSSARY is the caller's to close. */
IREUM_API IreumStatus ireum_glossary_open(const char *path, IreumGlossary **glossary, IreumError *error);
IREUM_API void ireum_glossary_close(IreumGlossary *glossary);

/* Receives an entry; what it points at lives for the call only. Returning false ends the walk. */
typedef bool (*IreumVisit)(void *context, const IreumEntryInfo *entry);

/* Visits every entry, in the order of the sources. */
IREUM_API IreumStatus ireum_glossary_each(IreumGlossary *glossary, IreumVisit visit, void *context, IreumError *error);

/* Visits the entry of that id; else every entry that has QUERY as a form, Latin (whatever the case, hyphens, spaces,
 * apostrophes and diacritics), Hangul or Hanja. *FOUND counts them. */
IREUM_API IreumStatus ireum_glossary_show(IreumGlossary *glossary, const char *query, IreumVisit visit, void *context,
                                          size_t *found, IreumError *error);

/* Visits every entry a form of which contains QUERY, compared in the same way. */
IREUM_API IreumStatus ireum_glossary_search(IreumGlossary *glossary, const char *query, IreumVisit visit, void *context,
                                            size_t *found, IreumError *error);

/* ---- House styles ---- */

typedef struct IreumStyleInfo {
    const char *id;
    const char *name;    /* the house, for people */
    const char *extends; /* id of the style that speaks where this one says nothing; "" for "default" alone */
    const char *about;   /* what of the house was read or observed */
} IreumStyleInfo;

/* Receives a style; what it points at lives for the call only. Returning false ends the walk. */
typedef bool (*IreumVisitStyle)(void *context, const IreumStyleInfo *style);

/* Visits every style, in the order of ids. */
IREUM_API IreumStatus ireum_style_each(const IreumGlossary *glossary, IreumVisitStyle visit, void *context,
                                       IreumError *error);

/* One thing that a house is known to do, in words. Texts are "" where there is nothing to say. */
typedef struct IreumStatement {
    const char *group;   /* heading under which it belongs, "Names"; statements of a group follow each other */
    const char *key;     /* "name.south"; of the house's form of an entry, the entry's id */
    const char *subject; /* "Southern names"; of an entry, its preferred form */
    const char *value;   /* as the style file has it, "hyphen-lower"; several with "; " between them */
    const char *meaning; /* the same in words, "Kim Min-su (hyphen, small letter)" */
    const char *from;
    const char *until;
    const char *evidence; /* how it is known, "observed in dated copy" */
    const char *confidence;
    bool heard;             /* false: too weak to rest a finding on */
    IreumSeverity severity; /* of findings that rest on it; IREUM_OFF: the rule's own */
    const char *note;
    const char *origin; /* id of the style that says so: the one asked for, or one that it extends */
} IreumStatement;

typedef bool (*IreumVisitStatement)(void *context, const IreumStatement *statement);

/* Visits what the style of that id says, group by group, and what it takes from those that it extends. IREUM_INVALID
 * for an unknown style. */
IREUM_API IreumStatus ireum_style_show(const IreumGlossary *glossary, const char *id, IreumVisitStatement visit,
                                       void *context, IreumError *error);

/* ---- What a copy names ---- */

/* A stretch of the copy that was taken for an entry of the glossary, for the full name of a person in none, or for a reference
 * to a person named in full before it. */
typedef struct IreumMention {
    IreumSpan span;         /* bytes of ireum_result_text, without an ending ('s, s) */
    const char *entry;      /* its id; "" for a person in no glossary */
    const char *class_name; /* "person", "place", ... */
    const char *preferred;  /* the entry's preferred form; without an entry the person's first spelling in the copy */
    const char *hangul;     /* in Northern spelling for an entry of the North; "" where there is none; without an
                               * entry what the copy has behind the name */
    IreumFormKind kind;     /* of the form that stands here */
    const char *form; /* that form as the glossary has it; case, hyphen and marks may differ. For IREUM_FORM_REFERENCE
                               * the full name, as it first stands in the copy */
    const char *key;  /* of a style form; "" otherwise */
    const char *reading;      /* what kind and key say, in words: "preferred form", "form of house ap" */
    float probability;        /* that it names this entry */
    const char *const *zones; /* what it stands in, "speech", "headline", ...: rules may be silent there */
    size_t zone_count;
    const char *const *others; /* ids of further entries that have the same right form: which is meant is open */
    size_t other_count;
    size_t thing;   /* the mentions of one entry share a number, from 0 in the order of their first mentions */
    size_t cluster; /* the same, but that different spellings of a person in no glossary, or his and the glossary's,
                     * share one where nothing shows that they are two people */
} IreumMention;

/* COUNT mentions at the returned array, ordered by offset, which like its texts lives as long as the result. Made when
 * first asked for. NULL with a COUNT of 0 where memory is out, or where there is none. */
IREUM_API const IreumMention *ireum_result_mentions(const IreumResult *result, size_t *count);

/* Why MENTION, one of these, is taken for its entry, in words; "" where its letters alone say so. Lives as long as the
 * result. For a person in no glossary the readings of the name are looked up, which takes up to a millisecond. */
IREUM_API const char *ireum_result_evidence(const IreumResult *result, const IreumMention *mention);

/* ---- Names, for whoever writes: hover, references, rename, completion ---- */

/* The one of ireum_result_mentions that covers byte OFFSET of ireum_result_text or ends there; NULL where none does. */
IREUM_API const IreumMention *ireum_result_mention_at(const IreumResult *result, uint32_t offset);

/* How somebody else writes a name. */
typedef struct IreumWriting {
    const char *text;
    const char *who; /* houses, or the system of romanization, "; " between them; "" of a further form that is right in
                      * any house */
} IreumWriting;

/* A person held an office; dates as text, "" where not known or, of UNTIL, still running when last checked. */
typedef struct IreumTerm {
    const char *office; /* "president of South Korea" */
    const char *hangul;
    const char *from;
    const char *until;
    bool held; /* at the date of the copy; false where that is not known */
} IreumTerm;

/* All that is known of an entry, layers of the glossary included. */
typedef struct IreumProfile {
    IreumEntryInfo entry;
    const char *form;   /* what the house style in force writes at the date of the copy */
    const char *style;  /* id of the style that says so; "" where none does */
    const char *hangul; /* in Northern spelling for an entry of the North; "" where there is none, as HANJA */
    const char *hanja;
    const IreumWriting *writings; /* other than FORM: houses first, then systems of romanization, then the others */
    size_t writing_count;
    const IreumTerm *terms; /* the latest first */
    size_t term_count;
} IreumProfile;

/* Receives a profile; what it points at lives for the call only. */
typedef void (*IreumVisitProfile)(void *context, const IreumProfile *profile);

/* Shows VISIT the entry of that id as RESULT's copy has it: under its style and at its date. False where there is no such
 * entry, or memory is out. Takes some microseconds. */
IREUM_API bool ireum_result_profile(const IreumResult *result, const char *entry, IreumVisitProfile visit,
                                    void *context);

/* Receives an edit; its text lives for the call only. */
typedef void (*IreumVisitEdit)(void *context, const IreumEdit *edit);

/* Visits the edits, in order, that write NAME for every mention of MENTION's cluster, MENTION being one of
 * ireum_result_mentions: in capitals where the mention is, and with the copy's apostrophes and line ends; endings ('s, s)
 * stay. Left as they are, unless it is MENTION itself: Hangul and Hanja; what stands in addresses, titles of works,
 * references and longer official names, is marked [sic] or given on purpose beside another name; and a short form beside
 * the full name that MENTION is, or the full name beside a short form. Of a person's surname that stands alone what NAME
 * makes of it is written, if that is another; where MENTION is such a surname, NAME for each of these alone. Returns the
 * number of edits. */
IREUM_API size_t ireum_result_rename(const IreumResult *result, const IreumMention *mention, const char *name,
                                     IreumVisitEdit visit, void *context);

/* The names of a checker's glossary, by how they begin. Immutable once open: threads may share it. */
typedef struct IreumIndex IreumIndex;

/* Takes some milliseconds. On success *INDEX is the caller's to close, before CHECKER. IREUM_MEMORY. */
IREUM_API IreumStatus ireum_index_open(const IreumChecker *checker, IreumIndex **index, IreumError *error);

/* NULL is allowed. */
IREUM_API void ireum_index_close(IreumIndex *index);

/* A name that may be meant by what has been typed. */
typedef struct IreumSuggestion {
    const char *text; /* what the house style in force writes at the date of the copy */
    const char *entry;
    const char *class_name;
    const char *hangul;
    const char *typed;  /* the form that begins with what was typed */
    IreumFormKind kind; /* of that form */
    bool named;         /* the copy names it */
} IreumSuggestion;

typedef void (*IreumVisitSuggestion)(void *context, const IreumSuggestion *suggestion);

/* Visits the entries, at most MOST, a form of which begins with the last words of BEFORE (UTF-8, the text up to the
 * cursor): the longest stretch of words that begins some name. Latin words count from two letters on, the first one a
 * capital, and find names that begin so; Hangul and Hanja find all entries. Right forms come before wrong ones, what
 * RESULT's copy names before what it does not, whole forms before begun ones, short before long. RESULT is of a checker
 * of the same glossary. Returns how many bytes at the end of BEFORE the suggestions are for; 0: there are none. *MORE
 * tells whether there are more than MOST. Answers in well under a millisecond. */
IREUM_API size_t ireum_index_suggest(const IreumIndex *index, const IreumResult *result, const char *before,
                                     size_t size, size_t most, IreumVisitSuggestion visit, void *context, bool *more);

/* ---- Why a name gave no finding ---- */

/* What there is to say of a place that somebody expected a finding at. */
typedef enum IreumReasonKind {
    IREUM_REASON_REPORTED,    /* there is a finding, perhaps at another place of the same spelling */
    IREUM_REASON_STRONGER,    /* a finding of a stronger rule holds the place */
    IREUM_REASON_PROBABILITY, /* too doubtful to be reported */
    IREUM_REASON_OFF,         /* the rule is off */
    IREUM_REASON_IGNORED,     /* the configuration ignores what would be reported */
    IREUM_REASON_ZONE,        /* the rule is silent in what the place stands in */
    IREUM_REASON_WRONG,       /* a wrong form of an entry */
    IREUM_REASON_LEFT,        /* ... which rules leave alone for a reason of their own */
    IREUM_REASON_RIGHT,       /* a right form of an entry */
    IREUM_REASON_STYLE,       /* what the house style says of that entry */
    IREUM_REASON_AMBIGUOUS,   /* a right form of several entries */
    IREUM_REASON_CONDITION,   /* a form of the glossary, but what it asks for is not there */
    IREUM_REASON_UNFIT,       /* letters of a form that is not meant: capitals, hyphens, half of a name */
    IREUM_REASON_COVERED,     /* part of a longer name, or overlapped by another */
    IREUM_REASON_UNSEARCHED,  /* a form that the glossary keeps, but does not look for */
    IREUM_REASON_NEAR,        /* no form, but a letter or two away from one */
    IREUM_REASON_UNKNOWN,     /* no form of the glossary */
    IREUM_REASON_UNREAD,      /* no prose: code, a link's target, front matter */
} IreumReasonKind;

/* "zone", "condition", ...; static. */
IREUM_API const char *ireum_reason_name(IreumReasonKind kind);

typedef struct IreumReason {
    IreumReasonKind kind;
    const char *text;  /* one line for an editor, no final stop */
    const char *rule;  /* id of the rule that it is about; NULL */
    const char *entry; /* id of the entry that it is about; NULL */
} IreumReason;

/* One place of a form in the copy. */
typedef struct IreumSilence {
    IreumSpan span; /* bytes of ireum_result_text */
    const IreumReason *reasons;
    size_t reason_count; /* one at least, the most telling first */
} IreumSilence;

/* Says of each place where FORM stands in the copy, whatever its case, hyphens and diacritics, why it gave no finding,
 * or which it gave. COUNT places at the returned array, ordered by offset, which like its texts lives as long as the
 * result; 0 and NULL where FORM stands nowhere as whole words, or memory is out. The rules are run again, so that an
 * answer takes as long as a few checks. */
IREUM_API const IreumSilence *ireum_result_silence(const IreumResult *result, const char *form, size_t *count);

/* ---- Rules, for listings ---- */

typedef struct IreumRuleInfo {
    const char *id;
    IreumSeverity severity;
    const char *summary;
    const char *why;      /* paragraphs, an empty line between them: what is lost by the mistake */
    const char *triggers; /* what is reported */
    const char *silent;   /* what is left alone, and where a finding may be wrong */
    const char *bad;      /* a sample that is reported, and one that is not */
    const char *good;
    const char *example_style;  /* the style under which BAD and GOOD are to be read */
    const char *example_format; /* and what copy they are */
    bool by_style;              /* it speaks only under a house style that has something to hold copy against */
    bool optional;              /* it is off until a configuration or an option turns it on */
} IreumRuleInfo;

/* Describes the rule at INDEX, from 0 in the order of ids; false past the last. The texts are static. */
IREUM_API bool ireum_rule(size_t index, IreumRuleInfo *info);

#ifdef __cplusplus
}
#endif

#endif
