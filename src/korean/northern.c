/* northern.c: the Northern national system of 1992 (국어의 로마자 표기법), as amended in 2002 and 2012.
 *
 * No edition could be read in print and no article number could be checked, so rules are named by words. Where summaries
 * differ, this file follows the printed examples of the 2002 and 2012 editions as they are told second hand: ㅚ is oe (the
 * later text has oi), ㅈ is j and ㅊ is ch everywhere, ㅋ ㅌ ㅍ are kh th ph, ㄹㄹ is lr (Jjilregol), ㄹ stays r behind another
 * consonant (Songrim, Ŭnryul) but where long use has ll (Chŏllima). Printed forms that follow no rule (Amrokgang,
 * Satkatbong) are rows of dictionaries/seams.tsv. */
#include "korean/romanization.h"

static const char *const onsets[ONSET_COUNT] = {
    [ONSET_G] = "k",   [ONSET_KK] = "kk", [ONSET_N] = "n",  [ONSET_D] = "t",   [ONSET_TT] = "tt",
    [ONSET_R] = "r",   [ONSET_M] = "m",   [ONSET_B] = "p",  [ONSET_PP] = "pp", [ONSET_S] = "s",
    [ONSET_SS] = "ss", [ONSET_NONE] = "", [ONSET_J] = "j",  [ONSET_JJ] = "jj", [ONSET_CH] = "ch",
    [ONSET_K] = "kh",  [ONSET_T] = "th",  [ONSET_P] = "ph", [ONSET_H] = "h",
};

/* The voicing rule: between voiced sounds. */
static const char *const voiced[ONSET_COUNT] = {[ONSET_G] = "g", [ONSET_D] = "d", [ONSET_B] = "b"};

static const char *const nuclei[NUCLEUS_COUNT] = {
    [NUCLEUS_A] = "a",       [NUCLEUS_AE] = "ae", [NUCLEUS_YA] = "ya",       [NUCLEUS_YAE] = "yae",
    [NUCLEUS_EO] = "\u014f", [NUCLEUS_E] = "e",   [NUCLEUS_YEO] = "y\u014f", [NUCLEUS_YE] = "ye",
    [NUCLEUS_O] = "o",       [NUCLEUS_WA] = "wa", [NUCLEUS_WAE] = "wae",     [NUCLEUS_OE] = "oe",
    [NUCLEUS_YO] = "yo",     [NUCLEUS_U] = "u",   [NUCLEUS_WO] = "w\u014f",  [NUCLEUS_WE] = "we",
    [NUCLEUS_WI] = "wi",     [NUCLEUS_YU] = "yu", [NUCLEUS_EU] = "\u016d",   [NUCLEUS_UI] = "\u016di",
    [NUCLEUS_I] = "i",
};

static const char *const codas[CODA_COUNT] = {
    [CODA_NONE] = "", [CODA_G] = "k", [CODA_N] = "n", [CODA_D] = "t",
    [CODA_L] = "l",   [CODA_M] = "m", [CODA_B] = "p", [CODA_NG] = "ng",
};

/* Whether the final of BEFORE was neutralised and stands before a vowel: Ap-ŏndŏk. */
static bool parted(const Sound *at)
{
    return (at->rules >> RULE_LIAISON_JOINT & 1) != 0;
}

static const char *onset(const Sound *before, const Sound *at)
{
    if (at->onset == ONSET_R && before != NULL && before->coda == CODA_L && (at->rules >> RULE_LIQUID & 1) != 0)
        return "l";
    bool unit = at->seam == SEAM_APART && at->gap == GAP_HYPHEN; /* -do, -gun, -gu and -dong are always so */
    if (unit && voiced[at->onset] != NULL)
        return voiced[at->onset];
    if (voiced[at->onset] == NULL || parted(at))
        return onsets[at->onset];
    return (at->moved && before != NULL) || sound_voiced(before, at) ? voiced[at->onset] : onsets[at->onset];
}

static const char *nucleus(const Sound *before, const Sound *at)
{
    (void)before;
    return nuclei[at->nucleus];
}

static const char *coda(const Sound *at, const Sound *behind)
{
    (void)behind;
    return codas[at->coda];
}

/* The hyphen against misreading: Phan-gyo, Pang-ŏ-dong; Kangwŏn has none. */
static const char *mark(const Sound *left, const Sound *right)
{
    bool n_g = left->coda == CODA_N && right->onset == ONSET_G && !right->tense;
    bool ng_vowel = left->coda == CODA_NG && right->onset == ONSET_NONE && nuclei[right->nucleus][0] != 'w' &&
                    nuclei[right->nucleus][0] != 'y';
    return n_g || ng_vowel || parted(right) ? "-" : "";
}

const Romanization romanization_northern = {
    .name = "nk",
    .title = "Northern national system (1992)",
    .shown = {.changes = true, .liquids = false, .h = H_KEPT},
    .onset = onset,
    .nucleus = nucleus,
    .coda = coda,
    .mark = mark,
    .given = GIVEN_APART, /* names: each Sino-Korean syllable apart, a native name joined */
    .given_seam = SEAM_APART,
    .unit_seam = SEAM_APART,
    .hanja = HANJA_NORTH,
    .sounds =
        {
            [RULE_NEUTRAL] = "NK, finals as they sound",
            [RULE_CLUSTER] = "NK, finals as they sound",
            [RULE_LIAISON] = "NK, finals as they sound",
            [RULE_LIAISON_JOINT] = "NK, hyphen against misreading",
            [RULE_PALATAL] = "NK, as it sounds",
            [RULE_ASPIRATE] = "NK, as it sounds",
            [RULE_H_KEPT] = "NK, ㅎ keeps its letter",
            [RULE_H_SILENT] = "NK, as it sounds",
            [RULE_NASAL] = "NK, nasals before nasals",
            [RULE_LIQUID] = "NK, ll of long use",
            [RULE_N_ADDED] = "NK, as it sounds",
            [RULE_TENSE] = "NK, voiceless behind a stop",
            [RULE_APART] = "NK, units and names apart",
        },
    .writings =
        {
            [WRITING_LETTERS] = "NK, table of letters",
            [WRITING_VOICED] = "NK, voiced between voiced sounds",
            [WRITING_MARK] = "NK, hyphen against misreading",
            [WRITING_UNIT] = "NK, units behind a hyphen",
            [WRITING_NAME] = "NK, names apart",
            [WRITING_CAPITAL] = "NK, names with capitals",
            [WRITING_PRINTED] = "NK, printed or customary form",
        },
};
