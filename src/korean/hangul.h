/* hangul.h: Hangul syllables and their parts. */
#ifndef KOREAN_HANGUL_H
#define KOREAN_HANGUL_H

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

/* Indices in the order of Unicode; coda 0 is "no coda". */
typedef struct Syllable {
    uint8_t onset;   /* Onset, 0 to 18: ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ */
    uint8_t nucleus; /* Nucleus, 0 to 20: ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ */
    uint8_t coda; /* Coda, 0 to 27: -ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ */
} Syllable;

/* Onsets by their letters in the Revised Romanization at the start of a word; ONSET_NONE is the silent ㅇ. */
typedef enum Onset {
    ONSET_G,
    ONSET_KK,
    ONSET_N,
    ONSET_D,
    ONSET_TT,
    ONSET_R,
    ONSET_M,
    ONSET_B,
    ONSET_PP,
    ONSET_S,
    ONSET_SS,
    ONSET_NONE,
    ONSET_J,
    ONSET_JJ,
    ONSET_CH,
    ONSET_K,
    ONSET_T,
    ONSET_P,
    ONSET_H,
} Onset;

typedef enum Nucleus {
    NUCLEUS_A,
    NUCLEUS_AE,
    NUCLEUS_YA,
    NUCLEUS_YAE,
    NUCLEUS_EO,
    NUCLEUS_E,
    NUCLEUS_YEO,
    NUCLEUS_YE,
    NUCLEUS_O,
    NUCLEUS_WA,
    NUCLEUS_WAE,
    NUCLEUS_OE,
    NUCLEUS_YO,
    NUCLEUS_U,
    NUCLEUS_WO,
    NUCLEUS_WE,
    NUCLEUS_WI,
    NUCLEUS_YU,
    NUCLEUS_EU,
    NUCLEUS_UI,
    NUCLEUS_I,
} Nucleus;

/* Codas, clusters letter by letter: CODA_LG is ㄺ. */
typedef enum Coda {
    CODA_NONE,
    CODA_G,
    CODA_KK,
    CODA_GS,
    CODA_N,
    CODA_NJ,
    CODA_NH,
    CODA_D,
    CODA_L,
    CODA_LG,
    CODA_LM,
    CODA_LB,
    CODA_LS,
    CODA_LT,
    CODA_LP,
    CODA_LH,
    CODA_M,
    CODA_B,
    CODA_BS,
    CODA_S,
    CODA_SS,
    CODA_NG,
    CODA_J,
    CODA_CH,
    CODA_K,
    CODA_T,
    CODA_P,
    CODA_H,
} Coda;

enum { ONSET_COUNT = ONSET_H + 1, NUCLEUS_COUNT = NUCLEUS_I + 1, CODA_COUNT = CODA_H + 1 };

/* Code points of syllables: ordered by onset, nucleus, coda (The Unicode Standard 3.12). */
enum { SYLLABLE_FIRST = 0xAC00, SYLLABLE_LAST = 0xD7A3, SYLLABLE_COUNT = SYLLABLE_LAST - SYLLABLE_FIRST + 1 };

/* The parts of the syllable with code point VALUE. */
static inline Syllable syllable_of(uint32_t value)
{
    uint32_t index = value - SYLLABLE_FIRST;
    return (Syllable){(uint8_t)(index / (NUCLEUS_COUNT * CODA_COUNT)), (uint8_t)(index / CODA_COUNT % NUCLEUS_COUNT),
                      (uint8_t)(index % CODA_COUNT)};
}

static inline uint32_t syllable_code(Syllable syllable)
{
    return SYLLABLE_FIRST + ((uint32_t)syllable.onset * NUCLEUS_COUNT + syllable.nucleus) * CODA_COUNT + syllable.coda;
}

/* The next syllable of *REST, composed or in conjoining jamo, which it leaves. False, with *REST untouched, where *REST
 * does not begin with one. */
bool hangul_next(Str *rest, Syllable *syllable);

/* The syllable that single letters (compatibility jamo) at the start of *REST spell, which they leave: ㄱㅣㅁ is 김. 0, with
 * *REST untouched, where they spell none. A consonant before a vowel begins the next syllable. */
uint32_t hangul_spelled(Str *rest);

/* The index of LETTER, a single letter, as an onset, a nucleus or a coda, where "-" is no coda; -1 where it is none. */
int onset_of(Str letter);
int nucleus_of(Str letter);
int coda_of(Str letter);

#endif
