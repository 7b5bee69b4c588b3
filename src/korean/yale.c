/* yale.c: the Yale romanization, as in Samuel E. Martin, A Reference Grammar of Korean (1992): the spelling letter for
 * letter. Length, the q of unwritten reinforcement and dialects are not covered: Hangul does not tell them. */
#include "korean/romanization.h"

static const char *const onsets[ONSET_COUNT] = {
    [ONSET_G] = "k",   [ONSET_KK] = "kk", [ONSET_N] = "n",  [ONSET_D] = "t",   [ONSET_TT] = "tt",
    [ONSET_R] = "l",   [ONSET_M] = "m",   [ONSET_B] = "p",  [ONSET_PP] = "pp", [ONSET_S] = "s",
    [ONSET_SS] = "ss", [ONSET_NONE] = "", [ONSET_J] = "c",  [ONSET_JJ] = "cc", [ONSET_CH] = "ch",
    [ONSET_K] = "kh",  [ONSET_T] = "th",  [ONSET_P] = "ph", [ONSET_H] = "h",
};

static const char *const nuclei[NUCLEUS_COUNT] = {
    [NUCLEUS_A] = "a",     [NUCLEUS_AE] = "ay",  [NUCLEUS_YA] = "ya",  [NUCLEUS_YAE] = "yay", [NUCLEUS_EO] = "e",
    [NUCLEUS_E] = "ey",    [NUCLEUS_YEO] = "ye", [NUCLEUS_YE] = "yey", [NUCLEUS_O] = "o",     [NUCLEUS_WA] = "wa",
    [NUCLEUS_WAE] = "way", [NUCLEUS_OE] = "oy",  [NUCLEUS_YO] = "yo",  [NUCLEUS_U] = "wu",    [NUCLEUS_WO] = "we",
    [NUCLEUS_WE] = "wey",  [NUCLEUS_WI] = "wi",  [NUCLEUS_YU] = "yu",  [NUCLEUS_EU] = "u",    [NUCLEUS_UI] = "uy",
    [NUCLEUS_I] = "i",
};

static const char *const codas[CODA_COUNT] = {
    [CODA_NONE] = "", [CODA_G] = "k",    [CODA_KK] = "kk",  [CODA_GS] = "ks", [CODA_N] = "n",   [CODA_NJ] = "nc",
    [CODA_NH] = "nh", [CODA_D] = "t",    [CODA_L] = "l",    [CODA_LG] = "lk", [CODA_LM] = "lm", [CODA_LB] = "lp",
    [CODA_LS] = "ls", [CODA_LT] = "lth", [CODA_LP] = "lph", [CODA_LH] = "lh", [CODA_M] = "m",   [CODA_B] = "p",
    [CODA_BS] = "ps", [CODA_S] = "s",    [CODA_SS] = "ss",  [CODA_NG] = "ng", [CODA_J] = "c",   [CODA_CH] = "ch",
    [CODA_K] = "kh",  [CODA_T] = "th",   [CODA_P] = "ph",   [CODA_H] = "h",
};

static bool labial(uint8_t onset)
{
    return onset == ONSET_M || onset == ONSET_B || onset == ONSET_PP || onset == ONSET_P;
}

static const char *onset(const Sound *before, const Sound *at)
{
    (void)before;
    return onsets[at->onset];
}

/* Behind a labial ㅜ and ㅡ are not told apart: both are u. */
static const char *nucleus(const Sound *before, const Sound *at)
{
    (void)before;
    return at->nucleus == NUCLEUS_U && labial(at->onset) ? "u" : nuclei[at->nucleus];
}

static const char *coda(const Sound *at, const Sound *behind)
{
    (void)behind;
    return codas[at->coda];
}

/* A period where the letters of two syllables could be read otherwise: nulk.un, not nul.kun. */
static const char *mark(const Sound *left, const Sound *right)
{
    const char *end = left->coda != CODA_NONE ? codas[left->coda] : nuclei[left->nucleus];
    const char *start = right->onset != ONSET_NONE ? onsets[right->onset] : nuclei[right->nucleus];
    char last = end[strlen(end) - 1], first = start[0];
    if (left->coda == CODA_NONE)
        return right->onset == ONSET_NONE && (first == 'y' || (last == 'y' && first != 'i' && first != 'w')) ? "." : "";
    if (right->onset == ONSET_NONE)
        return left->coda == CODA_NG ? "" : ".";
    bool joins = first == 'h' && strchr("ktpc", last) != NULL;
    return joins || (last == first && strchr("ktpsc", first) != NULL) ? "." : "";
}

const Romanization romanization_yale = {
    .name = "yale",
    .title = "Yale (Martin)",
    .onset = onset,
    .nucleus = nucleus,
    .coda = coda,
    .mark = mark,
    .given = GIVEN_JOINED,
    .given_seam = SEAM_NONE,
    .unit_seam = SEAM_APART,
    .writings =
        {
            [WRITING_LETTERS] = "Martin's letter table",
            [WRITING_MARK] = "Martin's period between syllables",
        },
};
