/* guess.h: what encoding bytes are likely in that are no UTF-8. */
#ifndef COPY_GUESS_H
#define COPY_GUESS_H

#include "base/str.h"

/* Whether TEXT is rather UTF-8 with a few bytes lost or added than anything else: most of what is not ASCII in it is
 * right UTF-8, or its last character is cut. */
bool guess_damaged(Str text);

/* Whether TEXT may be CP949: its bytes beyond ASCII come in pairs, most of which are of KS X 1001. What Windows-1252 has
 * for quotation marks pairs with the letter behind it too, but to a syllable that nobody writes. */
bool guess_cp949(Str text);

/* Whether TEXT may be Windows-1252: some quotation marks, dashes and letters with marks among many that are ASCII. */
bool guess_windows1252(Str text);

#endif
