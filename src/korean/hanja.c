/* hanja.c: how Hanja are read. */
#include "korean/hanja.h"

#include "base/unicode.h"
#include "korean/hangul.h"

#include <stddef.h>

/* A Hanja with a reading, and a word of two that are read otherwise than one by one. */
typedef struct HanjaReading {
    uint32_t hanja;
    uint16_t syllable;
} HanjaReading;

typedef struct HanjaPair {
    uint32_t hanja[2];
    uint16_t syllables[2];
    bool initial; /* inside a word, too, the first one follows the initial sound rule: 취학연령 */
} HanjaPair;

#include "hanja_table.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

bool hanja_syllable(uint32_t code)
{
    uint32_t index = code - SYLLABLE_FIRST;
    return index < SYLLABLE_COUNT && (syllables[index / 64] >> index % 64 & 1) != 0;
}

/* The first of the COUNT rows at TABLE, ordered by Hanja, that is not before HANJA's. */
static size_t first_row(const HanjaReading *table, size_t count, uint32_t hanja)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (table[middle].hanja < hanja)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The commonest reading of HANJA; 0: not known. */
static uint32_t reading_of(uint32_t hanja)
{
    size_t row = first_row(readings, COUNT(readings), hanja);
    return row < COUNT(readings) && readings[row].hanja == hanja ? readings[row].syllable : 0;
}

size_t hanja_readings(uint32_t hanja, uint32_t found[HANJA_READINGS])
{
    uint32_t chosen = reading_of(hanja);
    if (chosen == 0)
        return 0;
    size_t count = 0;
    found[count++] = chosen;
    for (size_t row = first_row(others, COUNT(others), hanja);
         row < COUNT(others) && others[row].hanja == hanja && count < HANJA_READINGS; row++)
        found[count++] = others[row].syllable;
    return count;
}

static int pair_order(const HanjaPair *pair, uint32_t first, uint32_t second)
{
    if (pair->hanja[0] != first)
        return pair->hanja[0] < first ? -1 : 1;
    return pair->hanja[1] < second ? -1 : pair->hanja[1] > second;
}

static const HanjaPair *pair_of(uint32_t first, uint32_t second)
{
    size_t low = 0, high = COUNT(pairs);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = pair_order(&pairs[middle], first, second);
        if (order == 0)
            return &pairs[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

/* The code point at the start of TEXT, 0 at its end. */
static uint32_t hanja_at(Str text, size_t *size)
{
    *size = 0;
    return text.size > 0 ? utf8_next(text.at, size) : 0;
}

/* The reading of HANJA between the one in front of it and the text BEHIND it. */
static uint32_t reading_between(uint32_t before, uint32_t hanja, Str behind)
{
    size_t size;
    uint32_t next = hanja_at(behind, &size);
    const HanjaPair *pair = pair_of(hanja, next);
    if (pair != NULL)
        return pair->syllables[0];
    pair = pair_of(before, hanja);
    if (pair != NULL)
        return pair->syllables[1];
    /* 不 before ㄷ and ㅈ is 부. */
    uint32_t follows = hanja == 0x4E0D ? reading_of(next) : 0;
    uint8_t onset = follows != 0 ? syllable_of(follows).onset : ONSET_NONE;
    return onset == ONSET_D || onset == ONSET_J ? u'부' : reading_of(hanja);
}

/* 金 is 김 in names. */
static bool is_surname(uint32_t hanja, Str behind, HanjaName name)
{
    size_t size;
    return hanja == 0x91D1 &&
           (name == HANJA_NAME || (name == HANJA_UNKNOWN && pair_of(hanja, hanja_at(behind, &size)) == NULL));
}

/* Whether HANJA and the one behind it are a word that keeps its beginning inside others. */
static bool begins_part(uint32_t hanja, Str behind)
{
    size_t size;
    const HanjaPair *pair = pair_of(hanja, hanja_at(behind, &size));
    return pair != NULL && pair->initial;
}

uint32_t hanja_next(Str *rest, HanjaPlace *place, HanjaRule rule, HanjaName name)
{
    size_t size;
    uint32_t hanja = hanja_at(*rest, &size);
    uint32_t syllable = reading_of(hanja);
    if (syllable == 0)
        return 0;
    Str behind = str_after(*rest, size);
    bool first = place->syllable == 0;
    syllable = first && is_surname(hanja, behind, name) ? u'김' : reading_between(place->hanja, hanja, behind);
    if (rule == HANJA_SOUTH)
        syllable =
            first || begins_part(hanja, behind) ? hanja_initial(syllable) : hanja_behind(syllable, place->syllable);
    *rest = behind;
    *place = (HanjaPlace){hanja, syllable};
    return syllable;
}
