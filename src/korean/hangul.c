/* hangul.c: Hangul syllables and their parts. */
#include "korean/hangul.h"

#include "base/unicode.h"

bool hangul_next(Str *rest, Syllable *syllable)
{
    if (rest->size == 0)
        return false;
    size_t size = 0;
    uint32_t value = jamo_compose(*rest, &size);
    if (value == 0)
        value = utf8_next(rest->at, &size);
    if (value < SYLLABLE_FIRST || value > SYLLABLE_LAST)
        return false;
    *syllable = syllable_of(value);
    *rest = str_after(*rest, size);
    return true;
}

/* What a single letter may be in a syllable: its index as onset or coda, or -1. In the order of Unicode, from U+3131. */
static const struct {
    int8_t onset, coda;
} consonants[] = {
    {0, 1},   {1, 2},   {-1, 3},  {2, 4},   {-1, 5},  {-1, 6},  {3, 7},   {4, -1},  {5, 8},   {-1, 9},
    {-1, 10}, {-1, 11}, {-1, 12}, {-1, 13}, {-1, 14}, {-1, 15}, {6, 16},  {7, 17},  {8, -1},  {-1, 18},
    {9, 19},  {10, 20}, {11, 21}, {12, 22}, {13, -1}, {14, 23}, {15, 24}, {16, 25}, {17, 26}, {18, 27},
};

enum {
    FIRST_CONSONANT = 0x3131,
    FIRST_VOWEL = 0x314F,
    LAST_VOWEL = 0x3163,
};

/* The single letter at the start of TEXT; 0 where there is none. All have three bytes. */
static uint32_t single_letter(Str text)
{
    size_t size = 0;
    uint32_t value = text.size >= 3 ? utf8_next(text.at, &size) : 0;
    return value >= FIRST_CONSONANT && value <= LAST_VOWEL ? value : 0;
}

uint32_t hangul_spelled(Str *rest)
{
    enum { LETTER = 3, NUCLEI = 21, CODAS = 28 };
    uint32_t first = single_letter(*rest);
    uint32_t second = first != 0 ? single_letter(str_after(*rest, LETTER)) : 0;
    int onset = first != 0 && first < FIRST_VOWEL ? consonants[first - FIRST_CONSONANT].onset : -1;
    if (onset < 0 || second < FIRST_VOWEL)
        return 0;
    uint32_t syllable = 0xAC00 + ((uint32_t)onset * NUCLEI + (second - FIRST_VOWEL)) * CODAS;
    *rest = str_after(*rest, 2 * LETTER);
    uint32_t third = single_letter(*rest);
    int coda = third != 0 && third < FIRST_VOWEL ? consonants[third - FIRST_CONSONANT].coda : -1;
    if (coda < 0 || single_letter(str_after(*rest, LETTER)) >= FIRST_VOWEL)
        return syllable;
    *rest = str_after(*rest, LETTER);
    return syllable + (uint32_t)coda;
}

/* LETTER where it is just one, else 0. */
static uint32_t whole_letter(Str letter)
{
    return letter.size == 3 ? single_letter(letter) : 0;
}

int onset_of(Str letter)
{
    uint32_t value = whole_letter(letter);
    return value != 0 && value < FIRST_VOWEL ? consonants[value - FIRST_CONSONANT].onset : -1;
}

int nucleus_of(Str letter)
{
    uint32_t value = whole_letter(letter);
    return value >= FIRST_VOWEL ? (int)(value - FIRST_VOWEL) : -1;
}

int coda_of(Str letter)
{
    uint32_t value = whole_letter(letter);
    if (str_is(letter, "-"))
        return CODA_NONE;
    return value != 0 && value < FIRST_VOWEL ? consonants[value - FIRST_CONSONANT].coda : -1;
}
