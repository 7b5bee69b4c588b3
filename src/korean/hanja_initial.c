/* hanja_initial.c: 두음 법칙, the initial sound rule of Southern spelling (한글 맞춤법, articles 10 to 12). */
#include "korean/hanja.h"

#include "korean/hangul.h"

static bool before_i(uint8_t nucleus)
{
    return nucleus == NUCLEUS_YA || nucleus == NUCLEUS_YEO || nucleus == NUCLEUS_YE || nucleus == NUCLEUS_YO ||
           nucleus == NUCLEUS_YU || nucleus == NUCLEUS_I;
}

uint32_t hanja_initial(uint32_t code)
{
    Syllable syllable = syllable_of(code);
    bool silent = before_i(syllable.nucleus);
    if (syllable.onset == ONSET_R)
        syllable.onset = silent ? ONSET_NONE : ONSET_N; /* 11, 12 */
    else if (syllable.onset == ONSET_N && silent && syllable.nucleus != NUCLEUS_YA)
        syllable.onset = ONSET_NONE; /* 10 */
    return syllable_code(syllable);
}

uint32_t hanja_behind(uint32_t code, uint32_t before)
{
    uint8_t coda = syllable_of(before).coda;
    bool follows = coda == CODA_NONE || coda == CODA_N;
    if (follows && code == u'렬')
        return u'열';
    return follows && code == u'률' ? u'율' : code;
}
