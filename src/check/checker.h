/* checker.h: what a checker is made of, and what checkers share. */
#ifndef CHECK_CHECKER_H
#define CHECK_CHECKER_H

#include "check/level.h"
#include "glossary/lexicon.h"
#include "glossary/style.h"
#include "mention/speller.h"

/* Findings that nobody wants: those that all of what is given here fits. */
typedef struct Ignore {
    Str path;              /* pattern; empty: any file */
    const char *directory; /* where the pattern begins, absolute */
    const char *rule;      /* id; NULL: any */
    Str form;              /* the finding's text, or its entry's id; empty: any */
    Str reason;
    unsigned line;
} Ignore;

/* Immutable once open. */
struct IreumChecker {
    Arena arena; /* of what the checker has alone; a workspace's checkers have nothing there */
    const Lexicon *lexicon;
    const Styles *styles;
    const Style *style;
    bool style_given;   /* by the caller, and so not to be changed by a document's front matter */
    Spellers *spellers; /* its own lock makes it safe for threads; checkers of one lexicon share it */
    Date date;
    uint8_t levels[RULE_COUNT];   /* RuleLevel, in the order of the table */
    const Ignore *const *ignores; /* may be NULL */
    size_t ignore_count;
    const char *base; /* absolute: where relative paths of documents begin, for the ignores */
};

/* Loads the glossary at PATH and all of its styles into ARENA. */
Status glossary_load(const char *path, IreumHold hold, Arena *arena, const Lexicon **lexicon, const Styles **styles,
                     Error *error);

/* Finds the style of that id; IREUM_INVALID, the known ones named, where there is none. */
Status style_named(const Styles *styles, const char *id, const Style **style, Error *error);

#endif
