/* hangul.h: Hangul syllables and their parts. */
#ifndef KOREAN_HANGUL_H
#define KOREAN_HANGUL_H

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

/* Indices in the order of Unicode; coda 0 is "no coda". */
typedef struct Syllable {
    uint8_t onset;   /* 0 to 18: ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ */
    uint8_t nucleus; /* 0 to 20: ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ */
    uint8_t coda;    /* 0 to 27: -ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ */
} Syllable;

/* The next syllable of *REST, composed or in conjoining jamo, which it leaves. False, with *REST untouched, where *REST
 * does not begin with one. */
bool hangul_next(Str *rest, Syllable *syllable);

/* The syllable that single letters (compatibility jamo) at the start of *REST spell, which they leave: ㄱㅣㅁ is 김. 0, with
 * *REST untouched, where they spell none. A consonant before a vowel begins the next syllable. */
uint32_t hangul_spelled(Str *rest);

#endif
