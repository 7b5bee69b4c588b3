/* revised.c: the Revised Romanization of Korean (국어의 로마자 표기법), notification 2000-8 of the Ministry of Culture and
 * Tourism, 7 July 2000. Articles are cited as chapter-article: 3-1 is the first of chapter 3. */
#include "korean/revised.h"

/* 2-2. Note 1: ㄱ ㄷ ㅂ are g d b before a vowel, k t p before a consonant or at the end. Note 2: ㄹ is r before a vowel, l
 * before a consonant or at the end, ㄹㄹ is ll. */
static const char *const onsets[ONSET_COUNT] = {
    [ONSET_G] = "g",   [ONSET_KK] = "kk", [ONSET_N] = "n", [ONSET_D] = "d",   [ONSET_TT] = "tt",
    [ONSET_R] = "r",   [ONSET_M] = "m",   [ONSET_B] = "b", [ONSET_PP] = "pp", [ONSET_S] = "s",
    [ONSET_SS] = "ss", [ONSET_NONE] = "", [ONSET_J] = "j", [ONSET_JJ] = "jj", [ONSET_CH] = "ch",
    [ONSET_K] = "k",   [ONSET_T] = "t",   [ONSET_P] = "p", [ONSET_H] = "h",
};

/* 2-1. Note 1: ㅢ is ui even where it is pronounced i. Note 2: length is not written. */
static const char *const nuclei[NUCLEUS_COUNT] = {
    [NUCLEUS_A] = "a",     [NUCLEUS_AE] = "ae",   [NUCLEUS_YA] = "ya", [NUCLEUS_YAE] = "yae", [NUCLEUS_EO] = "eo",
    [NUCLEUS_E] = "e",     [NUCLEUS_YEO] = "yeo", [NUCLEUS_YE] = "ye", [NUCLEUS_O] = "o",     [NUCLEUS_WA] = "wa",
    [NUCLEUS_WAE] = "wae", [NUCLEUS_OE] = "oe",   [NUCLEUS_YO] = "yo", [NUCLEUS_U] = "u",     [NUCLEUS_WO] = "wo",
    [NUCLEUS_WE] = "we",   [NUCLEUS_WI] = "wi",   [NUCLEUS_YU] = "yu", [NUCLEUS_EU] = "eu",   [NUCLEUS_UI] = "ui",
    [NUCLEUS_I] = "i",
};

static const char *const codas[CODA_COUNT] = {
    [CODA_NONE] = "", [CODA_G] = "k", [CODA_N] = "n", [CODA_D] = "t",
    [CODA_L] = "l",   [CODA_M] = "m", [CODA_B] = "p", [CODA_NG] = "ng",
};

static const char *onset(const Sound *before, const Sound *at)
{
    bool doubled = at->onset == ONSET_R && before != NULL && before->coda == CODA_L && at->seam != SEAM_APART;
    return doubled ? "l" : onsets[at->onset];
}

const char *revised_nucleus(const Sound *before, const Sound *at)
{
    (void)before;
    return nuclei[at->nucleus];
}

static const char *coda(const Sound *at, const Sound *behind)
{
    (void)behind;
    return codas[at->coda];
}

/* 3-2 allows a hyphen against misreading (Jung-ang) and prints the plain form first. */
static const char *mark(const Sound *left, const Sound *right)
{
    (void)left, (void)right;
    return "";
}

const Romanization romanization_revised = {
    .name = "rr",
    .title = "Revised Romanization (2000)",
    .shown = {.changes = true, .liquids = true, .h = H_KEPT_IN_NOUNS}, /* 3-1, its note: tensing is not written */
    .onset = onset,
    .nucleus = revised_nucleus,
    .coda = coda,
    .mark = mark,
    .given = GIVEN_JOINED, /* 3-4: joined in principle, a hyphen is allowed; 3-4 (1): no changes between syllables */
    .given_seam = SEAM_APART,
    .unit_seam = SEAM_APART, /* 3-5 */
    .numerals = true,        /* 3-5: Bongcheon 1(il)-dong */
    .sounds =
        {
            [RULE_NEUTRAL] = "RR 2-2 note 1",
            [RULE_CLUSTER] = "RR 2-2 note 1",
            [RULE_LIAISON] = "RR 2-2 note 1",
            [RULE_LIAISON_JOINT] = "RR 2-2 note 1",
            [RULE_PALATAL] = "RR 3-1 (3)",
            [RULE_ASPIRATE] = "RR 3-1 (4)",
            [RULE_H_KEPT] = "RR 3-1 (4), nouns",
            [RULE_H_SILENT] = "RR 3-1",
            [RULE_NASAL] = "RR 3-1 (1)",
            [RULE_R_TO_N] = "RR 3-1 (1)",
            [RULE_LIQUID] = "RR 3-1 (1)",
            [RULE_N_KEPT] = "RR 3-1 (1)",
            [RULE_N_ADDED] = "RR 3-1 (2)",
            [RULE_TENSE] = "RR 3-1 note: tensing is not written",
            [RULE_TENSE_SINO] = "RR 3-1 note: tensing is not written",
            [RULE_APART] = "RR 3-4 (1), 3-5",
        },
    .writings =
        {
            [WRITING_LETTERS] = "RR 2-1, 2-2",
            [WRITING_UNIT] = "RR 3-5",
            [WRITING_NAME] = "RR 3-4",
            [WRITING_CAPITAL] = "RR 3-3",
            [WRITING_PRINTED] = "RR 3-7",
        },
};
