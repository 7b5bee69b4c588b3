/* token.h: reading a word of Hangul and Hanja from a text, however it is encoded. */
#ifndef KOREAN_TOKEN_H
#define KOREAN_TOKEN_H

#include "korean/hanja.h"
#include "korean/sound.h"

/* The syllables at the start of *REST, which they leave: composed or conjoining, spelled by single letters of any width,
 * or read from Hanja. At most EOJEOL_MOST; 0 where *REST begins with none. */
size_t token_read(Str *rest, HanjaRule rule, HanjaName name, Eojeol *eojeol);

/* Bytes at the start of TEXT that are certainly no word, one character at least where TEXT is not empty. */
size_t token_between(Str text);

#endif
