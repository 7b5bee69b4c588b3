/* revised_academic.c: the Revised Romanization letter for letter, for works in which Hangul must be restored: article 3-8
 * of notification 2000-8. */
#include "korean/revised.h"

/* 3-8: the letters of chapter 2, ㄱ ㄷ ㅂ ㄹ always g d b l. */
static const char *const onsets[ONSET_COUNT] = {
    [ONSET_G] = "g",   [ONSET_KK] = "kk", [ONSET_N] = "n", [ONSET_D] = "d",   [ONSET_TT] = "tt",
    [ONSET_R] = "l",   [ONSET_M] = "m",   [ONSET_B] = "b", [ONSET_PP] = "pp", [ONSET_S] = "s",
    [ONSET_SS] = "ss", [ONSET_NONE] = "", [ONSET_J] = "j", [ONSET_JJ] = "jj", [ONSET_CH] = "ch",
    [ONSET_K] = "k",   [ONSET_T] = "t",   [ONSET_P] = "p", [ONSET_H] = "h",
};

static const char *const codas[CODA_COUNT] = {
    [CODA_NONE] = "", [CODA_G] = "g",   [CODA_KK] = "kk", [CODA_GS] = "gs", [CODA_N] = "n",   [CODA_NJ] = "nj",
    [CODA_NH] = "nh", [CODA_D] = "d",   [CODA_L] = "l",   [CODA_LG] = "lg", [CODA_LM] = "lm", [CODA_LB] = "lb",
    [CODA_LS] = "ls", [CODA_LT] = "lt", [CODA_LP] = "lp", [CODA_LH] = "lh", [CODA_M] = "m",   [CODA_B] = "b",
    [CODA_BS] = "bs", [CODA_S] = "s",   [CODA_SS] = "ss", [CODA_NG] = "ng", [CODA_J] = "j",   [CODA_CH] = "ch",
    [CODA_K] = "k",   [CODA_T] = "t",   [CODA_P] = "p",   [CODA_H] = "h",
};

static const char *onset(const Sound *before, const Sound *at)
{
    (void)before;
    return onsets[at->onset];
}

static const char *coda(const Sound *at, const Sound *behind)
{
    (void)behind;
    return codas[at->coda];
}

/* 3-8: the silent ㅇ is a hyphen but at the start of a word; a hyphen also where letters must be kept apart, as ss from s
 * in eobs-eoss-seubnida. */
static const char *mark(const Sound *left, const Sound *right)
{
    static const char same[] = "sktp";
    const char *end = codas[left->coda], *start = onsets[right->onset];
    size_t size = strlen(end);
    bool doubled = size > 0 && end[size - 1] == start[0] && strchr(same, start[0]) != NULL;
    return right->onset == ONSET_NONE || doubled ? "-" : "";
}

const Romanization romanization_revised_academic = {
    .name = "rr-academic",
    .title = "Revised Romanization, letter for letter",
    .onset = onset,
    .nucleus = revised_nucleus,
    .coda = coda,
    .mark = mark,
    .given = GIVEN_JOINED,
    .given_seam = SEAM_NONE,
    .unit_seam = SEAM_APART,
    .writings =
        {
            [WRITING_LETTERS] = "RR 3-8",
            [WRITING_MARK] = "RR 3-8",
            [WRITING_UNIT] = "RR 3-5",
            [WRITING_NAME] = "RR 3-4",
            [WRITING_CAPITAL] = "RR 3-3",
        },
};
