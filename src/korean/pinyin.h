/* pinyin.h: whether letters can be a Chinese name in pinyin. */
#ifndef KOREAN_PINYIN_H
#define KOREAN_PINYIN_H

#include "base/str.h"

/* Whether LETTERS, a to z, are from one to MOST syllables of Standard Chinese in pinyin without marks. */
bool pinyin_possible(Str letters, size_t most);

#endif
