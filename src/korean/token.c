/* token.c: reading a word of Hangul and Hanja from a text. */
#include "korean/token.h"

#include "base/unicode.h"

/* The letter that stands for one of halfwidth (U+FFA1 to U+FFDC); 0: VALUE is none. */
static uint32_t full_width(uint32_t value)
{
    if (value >= 0xFFA1 && value <= 0xFFBE)
        return value - 0xFFA1 + 0x3131;
    /* Vowels lie in groups of six with two places between them. */
    uint32_t group = (value - 0xFFC2) / 8, place = (value - 0xFFC2) % 8;
    bool vowel = value >= 0xFFC2 && value <= 0xFFDC && place < 6 && group * 6 + place < NUCLEUS_COUNT;
    return vowel ? 0x314F + group * 6 + place : 0;
}

/* The syllable that letters of halfwidth spell at the start of *REST. They have three bytes as the others have. */
static uint32_t narrow_spelled(Str *rest)
{
    enum { LETTER = 3, LETTERS = 4 };
    char wide[LETTERS * LETTER + 1];
    size_t size = 0;
    for (size_t i = 0; i < LETTERS && rest->size >= size + LETTER; i++) {
        size_t read;
        uint32_t letter = full_width(utf8_next(rest->at + size, &read));
        if (letter == 0)
            break;
        size += utf8_put(letter, wide + size);
    }
    Str letters = {wide, size};
    uint32_t syllable = size > 0 ? hangul_spelled(&letters) : 0;
    if (syllable != 0)
        *rest = str_after(*rest, size - letters.size);
    return syllable;
}

static uint32_t next_syllable(Str *rest, HanjaPlace *place, HanjaRule rule, HanjaName name)
{
    Syllable syllable;
    uint32_t code = 0;
    if (hangul_next(rest, &syllable))
        code = syllable_code(syllable);
    if (code == 0)
        code = hangul_spelled(rest);
    if (code == 0)
        code = narrow_spelled(rest);
    if (code == 0)
        return hanja_next(rest, place, rule, name);
    *place = (HanjaPlace){0, code};
    return code;
}

/* Below U+1100 nothing is Hangul or Hanja: its first byte is smaller. */
static bool may_begin(char byte)
{
    return (unsigned char)byte >= 0xE1;
}

size_t token_read(Str *rest, HanjaRule rule, HanjaName name, Eojeol *eojeol)
{
    HanjaPlace place = {0, 0};
    eojeol->count = 0;
    while (eojeol->count < EOJEOL_MOST && rest->size > 0 && may_begin(rest->at[0])) {
        uint32_t code = next_syllable(rest, &place, rule, name);
        if (code == 0)
            break;
        Sound *sound = &eojeol->at[eojeol->count++];
        sound->letters = syllable_of(code);
        sound->code = (uint16_t)code;
        sound->seam = SEAM_NONE;
        sound->gap = GAP_NONE;
    }
    return eojeol->count;
}

size_t token_between(Str text)
{
    size_t size = 0;
    while (size < text.size && !may_begin(text.at[size]))
        size++;
    if (size == 0 && text.size > 0)
        utf8_next(text.at, &size);
    return size;
}
