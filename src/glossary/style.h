/* style.h: house styles: what a house is known to write, cell by cell with its evidence and dates, and the style that
 * is in force in a check.
 *
 * A style file names its parent (extends), cells (one value of one key) and the house's own form of glossary entries.
 * Cells and forms of confidence h or m speak; those of confidence l are kept for people to see and are never looked
 * up. A child's word goes before its parent's. Texts lie in the arena that they were read into. */
#ifndef GLOSSARY_STYLE_H
#define GLOSSARY_STYLE_H

#include "base/arena.h"
#include "base/date.h"
#include "base/error.h"

typedef enum StyleKey {
    STYLE_NAME_SOUTH,
    STYLE_NAME_NORTH,
    STYLE_NAME_ORDER,
    STYLE_NAME_OWN_PREFERENCE,
    STYLE_LETTERS_SOUTH,
    STYLE_LETTERS_NORTH,
    STYLE_PLACE_SOUTH,
    STYLE_PLACE_NORTH,
    STYLE_PLACE_UNIT,
    STYLE_GENERIC,
    STYLE_MOUNT,
    STYLE_ACRONYM_FREE,
    STYLE_ACRONYM_DEFINE_ALWAYS,
    STYLE_ACRONYM_WORD_CASE,
    STYLE_ACRONYM_HEADLINE,
    STYLE_COUNTRY_SOUTH,
    STYLE_COUNTRY_NORTH,
    STYLE_COUNTRY_HEADLINE,
    STYLE_SEA_EAST,
    STYLE_SEA_WEST,
    STYLE_DOKDO,
    STYLE_LEADER,
    STYLE_TITLE_CASE,
    STYLE_TITLE_RANK,
    STYLE_COURTESY,
    STYLE_PENINSULA,
    STYLE_GLOSS,
    STYLE_GLOSS_ORTHOGRAPHY,
    STYLE_DIACRITICS,
    STYLE_MR_APOSTROPHE,
    STYLE_WON,
    STYLE_DOLLAR,
    STYLE_VARIETY,
} StyleKey;

enum { STYLE_KEY_COUNT = STYLE_VARIETY + 1 };

/* What a key's value looks like. */
typedef enum StyleShape {
    STYLE_ONE,    /* one of the key's words */
    STYLE_SOME,   /* one or more of them: each is right, the first is preferred */
    STYLE_FORMS,  /* one or more forms as copy has them, the first preferred */
    STYLE_POLICY, /* "one:NAME"; "pair:NAME/NAME", both at first mention; or one of the key's words */
} StyleShape;

/* A key, for readers and listings. */
typedef struct StyleKeyInfo {
    const char *name; /* as the files write it */
    StyleShape shape;
    const char *const *words; /* ended by NULL; NULL: none, any form will do */
    const char *open;         /* the word that forces nothing, by which a child lifts its parent's value; or NULL */
    const char *summary;
} StyleKeyInfo;

extern const StyleKeyInfo style_keys[STYLE_KEY_COUNT];

/* The key of that name; false, with *KEY untouched, if there is none. */
bool style_key_read(Str name, StyleKey *key);

/* How a cell of evidence LETTER is known, "observed in dated copy". NULL for other letters. */
const char *style_evidence(char letter);

/* Whether statements of that confidence are heard. */
bool style_active(char confidence);

/* One value of one key. Dates of year 0 are no limit. */
typedef struct StyleCell {
    StyleKey key;
    Str value;       /* one, or several with "; " between them (style_next) */
    char confidence; /* h several dated pieces or the standard itself, m one or two, l weak */
    char evidence;   /* S standard read, R reported, O observed, K common knowledge */
    Date from;
    Date until;
    IreumSeverity severity; /* of findings that rest on it; IREUM_OFF: the rule's own */
    Str note;
    const char *origin; /* id of the style that says so */
    unsigned line;      /* in its file; 0: not read from one */
} StyleCell;

/* The house's form of one glossary entry. It goes before the entry's own column. */
typedef struct StyleForm {
    Str entry;
    Str form; /* one, or several that are all right, the preferred first, with "; " between them */
    char confidence;
    char evidence;
    Date from;
    Date until;
    Str note;
    const char *origin;
    unsigned line;
} StyleForm;

/* One style file. */
typedef struct StyleSource {
    const char *path; /* NULL: it comes compiled with the glossary */
    const char *id;
    const char *name;
    const char *extends; /* "" for 'default' alone */
    const char *about;
    StyleCell *cells;
    size_t cell_count;
    StyleForm *forms;
    size_t form_count;
} StyleSource;

typedef struct StyleList {
    StyleSource *at;
    size_t count, capacity;
} StyleList;

/* Reads the style file PATH, whose bytes are TEXT, whatever they are; its name without .yaml must be the style's id.
 * Everything that is wrong goes to COMPLAIN (NULL allowed) with its place, and what is right is kept. IREUM_INVALID if
 * there was a complaint, IREUM_MEMORY. */
Status style_source_read(const char *path, Str text, Arena *arena, StyleSource *source, IreumComplain complain,
                         void *context);

enum { STYLE_CHAIN = 8 };

/* Finds style ID among SOURCES and the styles that it extends, nearest first. IREUM_INVALID for an unknown style (the
 * known ones are named), an unknown parent, a circle, or more than STYLE_CHAIN styles. */
Status style_chain(const StyleSource *sources, size_t count, const char *id, const StyleSource *chain[STYLE_CHAIN],
                   size_t *depth, Error *error);

/* The style in force, immutable once built. The lists hold what is active, ordered by key or entry, then nearest style
 * first, then latest first. */
typedef struct Style {
    const char *ids[STYLE_CHAIN];
    size_t depth;
    const StyleCell **cells;
    size_t first[STYLE_KEY_COUNT + 1]; /* where a key's cells begin; the next key's beginning is their end */
    const StyleForm **forms;
    size_t form_count;
} Style;

/* Builds *STYLE from a chain, nearest first, whose cells and forms must outlive it. IREUM_MEMORY. */
Status style_build(const StyleSource *const *chain, size_t depth, Arena *arena, Style *style, Error *error);

/* Every style that somebody may name, each with what it extends. Immutable once built. */
typedef struct Styles {
    StyleSource *sources;
    Style *at;
    size_t count; /* of both */
} Styles;

/* Builds all of SOURCES. One whose parents are not there or go in a circle stands alone: it is for a check of the
 * sources to complain of. IREUM_MEMORY. */
Status styles_build(StyleSource *sources, size_t count, Arena *arena, Styles *styles, Error *error);

/* NULL where there is none of that id. */
const Style *styles_find(const Styles *styles, Str id);

/* The ids of all, ended by NULL, in ARENA; NULL where memory is out. */
const char *const *styles_ids(const Styles *styles, Arena *arena);

/* What the style says of KEY at DATE, the nearest style first; with no date (year 0), the latest it is known to say.
 * NULL where it forces nothing. */
const StyleCell *style_cell(const Style *style, StyleKey key, Date date);

/* The style's form of an entry, in the same way. */
const StyleForm *style_form(const Style *style, Str entry, Date date);

/* Whether WORD stands in the value of KEY at DATE in any style of the chain: lists such as acronym.free add up. */
bool style_lists(const Style *style, StyleKey key, Date date, Str word);

/* The style is house ID or extends it. */
bool style_is(const Style *style, const char *id);

/* The next of several values, which leaves *REST. The end is reached when REST->at is NULL. */
Str style_next(Str *rest);

/* Whether WORD is one of VALUES. */
bool style_allows(Str values, Str word);

#endif
