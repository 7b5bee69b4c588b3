/* mccune.c: McCune-Reischauer, from G. M. McCune and E. O. Reischauer, "The Romanization of the Korean Language",
 * Transactions of the Korea Branch of the Royal Asiatic Society 29 (1939), with its tables of initials and finals; the
 * paper numbers no articles. ㅜ and ㅝ behind one another's letters follow its table of vowels. Without its marks the
 * same letters are Soul, Choson. */
#include "korean/mccune.h"

/* Initials at the start of a word, or voiceless inside it. Aspirates have the mark that is an opening of breath. */
static const char *const onsets[ONSET_COUNT] = {
    [ONSET_G] = "k",       [ONSET_KK] = "kk",     [ONSET_N] = "n",       [ONSET_D] = "t",    [ONSET_TT] = "tt",
    [ONSET_R] = "r",       [ONSET_M] = "m",       [ONSET_B] = "p",       [ONSET_PP] = "pp",  [ONSET_S] = "s",
    [ONSET_SS] = "ss",     [ONSET_NONE] = "",     [ONSET_J] = "ch",      [ONSET_JJ] = "tch", [ONSET_CH] = "ch\u2019",
    [ONSET_K] = "k\u2019", [ONSET_T] = "t\u2019", [ONSET_P] = "p\u2019", [ONSET_H] = "h",
};

/* Between voiced sounds; NULL: as above. */
static const char *const voiced[ONSET_COUNT] = {
    [ONSET_G] = "g",
    [ONSET_D] = "d",
    [ONSET_B] = "b",
    [ONSET_J] = "j",
};

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

const char *mccune_onset(const Sound *before, const Sound *at)
{
    if (at->onset == ONSET_R && before != NULL && before->coda == CODA_L)
        return "l";
    if (at->onset == ONSET_S && at->nucleus == NUCLEUS_WI)
        return "sh"; /* table of vowels: 쉬 is shwi */
    if (voiced[at->onset] != NULL && at->moved && before != NULL)
        return voiced[at->onset];
    return voiced[at->onset] != NULL && sound_voiced(before, at) ? voiced[at->onset] : onsets[at->onset];
}

/* The diaeresis where ㅔ behind ㅏ or ㅗ would be read as ㅐ or ㅚ. */
const char *mccune_nucleus(const Sound *before, const Sound *at)
{
    bool misread = at->nucleus == NUCLEUS_E && at->onset == ONSET_NONE && before != NULL && before->coda == CODA_NONE &&
                   (before->nucleus == NUCLEUS_A || before->nucleus == NUCLEUS_O || before->nucleus == NUCLEUS_YA ||
                    before->nucleus == NUCLEUS_WA || before->nucleus == NUCLEUS_YO);
    return misread ? "\u00eb" : nuclei[at->nucleus];
}

/* ㄹ is r before ㅎ. */
const char *mccune_coda(const Sound *at, const Sound *behind)
{
    return at->coda == CODA_L && behind != NULL && behind->onset == ONSET_H ? "r" : codas[at->coda];
}

/* n'g is ㄴㄱ, ng is ㅇ. */
const char *mccune_mark(const Sound *left, const Sound *right)
{
    return left->coda == CODA_N && right->onset == ONSET_G && !right->tense ? "\u2019" : "";
}

#define MCCUNE_RULES                                                                                                   \
    .sounds =                                                                                                          \
        {                                                                                                              \
            [RULE_NEUTRAL] = "MR, table of finals",        [RULE_CLUSTER] = "MR, table of finals",                     \
            [RULE_LIAISON] = "MR, table of finals",        [RULE_LIAISON_JOINT] = "MR, table of finals",               \
            [RULE_PALATAL] = "MR, by pronunciation",       [RULE_ASPIRATE] = "MR, by pronunciation",                   \
            [RULE_H_KEPT] = "MR, table of finals",         [RULE_H_SILENT] = "MR, by pronunciation",                   \
            [RULE_NASAL] = "MR, table of finals",          [RULE_R_TO_N] = "MR, table of finals",                      \
            [RULE_LIQUID] = "MR, table of finals",         [RULE_N_KEPT] = "MR, by pronunciation",                     \
            [RULE_N_ADDED] = "MR, by pronunciation",       [RULE_TENSE] = "MR, table of finals: voiceless",            \
            [RULE_TENSE_SINO] = "MR, Sino-Korean lt, lch",                                                             \
    },                                                                                                                 \
    .writings = {                                                                                                      \
        [WRITING_LETTERS] = "MR, tables of initials and vowels",                                                       \
        [WRITING_VOICED] = "MR, voiced between voiced sounds",                                                         \
        [WRITING_MARK] = "MR, n\u2019g for \u3134\u3131",                                                              \
        [WRITING_UNIT] = "MR, as later practice has it",                                                               \
        [WRITING_NAME] = "MR, surname first",                                                                          \
        [WRITING_PRINTED] = "MR, customary form",                                                                      \
    }

const Romanization romanization_mccune = {
    .name = "mr",
    .title = "McCune-Reischauer (1939)",
    .shown = {.changes = true, .liquids = true, .sino = true, .h = H_KEPT},
    .onset = mccune_onset,
    .nucleus = mccune_nucleus,
    .coda = mccune_coda,
    .mark = mccune_mark,
    .given = GIVEN_JOINED,
    .given_seam = SEAM_NONE,
    .unit_seam = SEAM_NONE,
    .surname_i = "Yi",
    MCCUNE_RULES,
};

/* ---- Without breves and diaeresis ---- */

static const char *plain_nucleus(const Sound *before, const Sound *at)
{
    static const char *const plain[NUCLEUS_COUNT] = {
        [NUCLEUS_EO] = "o", [NUCLEUS_YEO] = "yo", [NUCLEUS_WO] = "wo", [NUCLEUS_EU] = "u", [NUCLEUS_UI] = "ui",
    };
    (void)before;
    return plain[at->nucleus] != NULL ? plain[at->nucleus] : nuclei[at->nucleus];
}

const Romanization romanization_mccune_plain = {
    .name = "mr-plain",
    .title = "McCune-Reischauer without breves",
    .shown = {.changes = true, .liquids = true, .sino = true, .h = H_KEPT},
    .onset = mccune_onset,
    .nucleus = plain_nucleus,
    .coda = mccune_coda,
    .mark = mccune_mark,
    .given = GIVEN_JOINED,
    .given_seam = SEAM_NONE,
    .unit_seam = SEAM_NONE,
    .surname_i = "Yi",
    MCCUNE_RULES,
};
