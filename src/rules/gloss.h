/* gloss.h: Hangul or Hanja in the brackets behind a name. */
#ifndef RULES_GLOSS_H
#define RULES_GLOSS_H

#include "words/words.h"

/* A run of words in one script inside the brackets. */
typedef struct Gloss {
    Str text;
    Span span;
    Script script;
} Gloss;

/* The first word inside the brackets that open behind word LAST; words->count where none do. */
size_t gloss_begin(const Words *words, size_t last);

/* The gloss that begins at word *NEXT inside brackets; moves *NEXT behind it. False where there is none. */
bool gloss_next(const Words *words, size_t *next, Gloss *gloss);

/* The gloss that word INDEX, in Hangul or Han, is part of; false where it stands in none. */
bool gloss_around(const Words *words, size_t index, Gloss *gloss);

#endif
