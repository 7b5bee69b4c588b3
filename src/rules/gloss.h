/* gloss.h: Hangul or Hanja in the brackets behind a name, and wherever else it stands beside Latin words. */
#ifndef RULES_GLOSS_H
#define RULES_GLOSS_H

#include "rules/finding.h"

/* A run of words in one script inside the brackets. */
typedef struct Gloss {
    Str text;
    Span span;
    Script script;
    size_t first, last; /* words */
} Gloss;

/* The first word inside the brackets that open behind word LAST; words->count where none do. */
size_t gloss_begin(const Words *words, size_t last);

/* The gloss that begins at word *NEXT inside brackets; moves *NEXT behind it. False where there is none. */
bool gloss_next(const Words *words, size_t *next, Gloss *gloss);

/* The gloss that word INDEX, in Hangul or Han, is part of; false where it stands in none. */
bool gloss_around(const Words *words, size_t index, Gloss *gloss);

enum { BESIDE_WORDS = 8 }; /* of Latin that may belong to a gloss */

enum { NAME_SIZE = 128 };

/* Words [FIRST, LAST] with what stands behind their last space in front (Min-su Kim: Kim Min-su), in BUFFER, without the
 * owner's 's; empty where there is no space, or no room. */
Str name_turned(const Document *document, size_t first, size_t last, char buffer[NAME_SIZE]);

/* Latin words [FIRST, LAST] at one side of a gloss. */
typedef struct Side {
    size_t first, last;
    bool behind;   /* the gloss */
    bool brackets; /* around the one or the other */
} Side;

/* A gloss with the Latin before it, behind it or both. */
typedef struct Beside {
    Gloss gloss;
    Side sides[2];
    size_t count;
} Beside;

/* What rules that look at glosses carry along. */
typedef struct Inspection {
    const Document *document;
    Findings *findings;
} Inspection;

/* Shows SEE every stretch of Hangul or Hanja that has Latin words beside it: in brackets or around brackets, behind a
 * comma, a slash or a label (Korean:), or with nothing but a space between. */
void besides_each(const Document *document, void (*see)(void *context, const Beside *beside), void *context);

#endif
