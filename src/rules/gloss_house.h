/* gloss_house.h: Hangul and Hanja beside a name, in the letters of the house in force, and whom the name is of. */
#ifndef RULES_GLOSS_HOUSE_H
#define RULES_GLOSS_HOUSE_H

#include "rules/gloss.h"

/* Letters in the document's arena, and the system's name for people. */
typedef struct Romanized {
    Str letters;
    const char *system;
} Romanized;

/* TEXT, a gloss beside words [FIRST, LAST] or a part of it, in the house's system for its kind and side of the border; where
 * the house has none, in the Revised Romanization, and in the Northern system where the sentence names the North. */
Romanized gloss_romanized(const Document *document, size_t first, size_t last, Str text);

/* How the house spells the surname of code point CODE, and a syllable of the given name, of a person named from word FIRST
 * on: in its system; where it leaves names to their owners, a surname as most people do, a given name in the Revised
 * Romanization. In small letters, in the document's arena; empty: not known. */
Str gloss_surname_letters(const Document *document, size_t first, uint32_t code);
Str gloss_given_letters(const Document *document, size_t first, uint32_t code);

/* How many syllables of TEXT, a gloss beside words [FIRST, LAST], are a person's surname; 0: it is no surname with a given
 * name, or the words are none. */
size_t gloss_surname(const Document *document, size_t first, size_t last, Str text);

/* Whether the sentence around word INDEX names the North. */
bool names_north(const Document *document, size_t index);

/* The letter of GLOSS at INDEX, counted without what is no letter. */
Str gloss_character(Str gloss, size_t index);

/* The person of the glossary whose name, the other way round, is words [FIRST, LAST]; NULL. */
const Form *form_turned(const Document *document, size_t first, size_t last);

#endif
