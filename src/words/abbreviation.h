/* abbreviation.h: words whose stop does not end a sentence. */
#ifndef WORDS_ABBREVIATION_H
#define WORDS_ABBREVIATION_H

#include "base/str.h"

#include <stdbool.h>

/* Whether WORD (without its stop) is an abbreviation that mostly stands before something: Mr, Gen, Jan, No, an initial. */
bool abbreviation_before_name(Str word);

#endif
