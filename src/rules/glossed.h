/* glossed.h: a Latin word with its Hangul in brackets, and how a system spells that. */
#ifndef RULES_GLOSSED_H
#define RULES_GLOSSED_H

#include "ireum.h"
#include "mention/document.h"

enum { GLOSSED_LETTERS = 96 }; /* bytes of a romanization that is looked at */

typedef struct Glossed {
    uint32_t first, last; /* words: one, or several with hyphens */
    Span span;
    Str latin;
    Str hangul; /* one word of two syllables or more, nothing else in it */
} Glossed;

/* The Latin word that word INDEX, in Hangul, explains. False where the Latin may have more words than this one (Kim
 * Chol-su), where the Hangul has, or where it stands in a zone of SILENT. */
bool glossed_at(const Document *document, size_t index, unsigned silent, Glossed *glossed);

/* Writes the Hangul as SYSTEM spells a place, with straight apostrophes, to TEXT. False where it is too long. */
bool glossed_spell(const Document *document, const Glossed *glossed, IreumSystem system, char text[GLOSSED_LETTERS]);

#endif
