/* reading.h: whether Latin letters can be read from Hangul at all, in any system or custom. */
#ifndef KOREAN_READING_H
#define KOREAN_READING_H

#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

/* Whether LATIN (case, hyphens, spaces and marks do not matter) spells all the syllables of HANGUL (spaces ignored) in
 * any mixture of the systems and customs. Generous: true says little, false says that they do not belong together.
 * False where HANGUL holds anything but syllables, or LATIN is longer than 63 letters. */
bool reading_fits(Str hangul, Str latin);

/* Whether LATIN, in the same generous way, can be read from any Hangul at all: Hamhung can, Hamhugn cannot. False where
 * it is longer than 63 letters. */
bool reading_possible(Str latin);

#endif
