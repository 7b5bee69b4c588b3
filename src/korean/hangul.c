/* hangul.c: Hangul syllables and their parts. */
#include "korean/hangul.h"

#include "base/unicode.h"

bool hangul_next(Str *rest, Syllable *syllable)
{
    /* The Unicode Standard 3.12: syllables are ordered by onset, nucleus, coda. */
    enum { BASE = 0xAC00, LAST = 0xD7A3, NUCLEI = 21, CODAS = 28 };
    if (rest->size == 0)
        return false;
    size_t size = 0;
    uint32_t value = jamo_compose(*rest, &size);
    if (value == 0)
        value = utf8_next(rest->at, &size);
    if (value < BASE || value > LAST)
        return false;
    value -= BASE;
    *syllable =
        (Syllable){(uint8_t)(value / (NUCLEI * CODAS)), (uint8_t)(value / CODAS % NUCLEI), (uint8_t)(value % CODAS)};
    *rest = str_after(*rest, size);
    return true;
}
