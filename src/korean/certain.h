/* certain.h: the one Hangul syllable that letters are, where there is no doubt of it, and the usual letters of a surname. */
#ifndef KOREAN_CERTAIN_H
#define KOREAN_CERTAIN_H

#include "korean/name_table.h"
#include "korean/reading.h"
#include "korean/seam.h"

/* Where a syllable stands in a person's name. */
typedef enum NamePlace {
    NAME_PLACE_SURNAME,
    NAME_PLACE_FIRST, /* of the given name */
    NAME_PLACE_LATER,
} NamePlace;

/* The code point of the syllable that nearly all have whose name has the folded LETTERS at PLACE; 0 where they are shared
 * by several (Jung: 정, 중), are a surname of two syllables, or are not known. */
uint32_t name_certain(const NameTable *table, Str letters, NamePlace place);

/* How most with the surname of code point CODE spell it, in small letters, in BUFFER; empty where the table has it not. */
Str surname_usual(const NameTable *table, uint32_t code, char buffer[NAME_SPELLING_MOST]);

/* The code point of the one Sino-Korean syllable that, in the stead of syllable AT of the COUNT first ones of READING, has
 * the Revised Romanization, McCune-Reischauer or the Northern system write LATIN, whose case, hyphens and marks do not
 * matter; 0 where none has or several have. */
uint32_t word_certain(const SeamTable *seams, const Reading *reading, size_t count, size_t at, Str latin);

#endif
