/* surname.h: Korean surnames, by which a person's name is divided. */
#ifndef KOREAN_SURNAME_H
#define KOREAN_SURNAME_H

#include "korean/sound.h"

/* How many of the COUNT syllables from FIRST on are a surname: 0, 1 or 2. Where a surname of two could also be one of
 * one, the longer is taken. Northern spellings (리, 류, 림) are surnames too. */
size_t surname_size(const Sound *first, size_t count);

/* Whether the syllable with code point CODE is a surname, in Southern or Northern spelling. */
bool surname_known(uint32_t code);

/* Whether the three or four syllables, which begin with a surname, look like a name and not like a word: both syllables
 * behind it are common in given names at their place. */
bool surname_likely(const Sound *first, size_t count);

#endif
