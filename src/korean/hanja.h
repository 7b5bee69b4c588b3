/* hanja.h: how Hanja are read, from a table that the build makes of libhangul's. */
#ifndef KOREAN_HANJA_H
#define KOREAN_HANJA_H

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

/* Whether the initial sound rule (두음 법칙) holds: 女子 is 여자 in the South, 녀자 in the North. */
typedef enum HanjaRule { HANJA_SOUTH, HANJA_NORTH } HanjaRule;

/* How 金 is read at the start of a word: as in 金屬, as the surname, or as the surname where it begins no known word. */
typedef enum HanjaName { HANJA_WORD, HANJA_NAME, HANJA_UNKNOWN } HanjaName;

/* What stands in front of a Hanja; zeros at the start of a word. */
typedef struct HanjaPlace {
    uint32_t hanja;
    uint32_t syllable;
} HanjaPlace;

/* The syllable for the Hanja at the start of *REST, which leaves it, behind *PLACE, which becomes that Hanja. 0, with
 * both untouched, where *REST begins with none that is known. */
uint32_t hanja_next(Str *rest, HanjaPlace *place, HanjaRule rule, HanjaName name);

enum { HANJA_READINGS = 8 };

/* All readings of HANJA as code points, the commonest first, initial forms among them where the list has them; returns
 * how many, 0 where it is not known. */
size_t hanja_readings(uint32_t hanja, uint32_t found[HANJA_READINGS]);

/* Whether some Hanja is read so. */
bool hanja_syllable(uint32_t code);

/* The syllable as it is at the start of a Southern word: 리 is 이, 로 is 노 (한글 맞춤법 10 to 12). */
uint32_t hanja_initial(uint32_t code);

/* 렬 and 률 behind a vowel or ㄴ are 열 and 율 (한글 맞춤법 11, note 1). */
uint32_t hanja_behind(uint32_t code, uint32_t before);

#endif
