/* ala_lc.c: the ALA-LC romanization table for Korean (Library of Congress), in which McCune-Reischauer is fitted to
 * cataloguing. Rules are cited by the numbers of the table. Word division (particles apart) is the text's own: spaces are
 * written where the Hangul has them. */
#include "korean/mccune.h"

const Romanization romanization_ala_lc = {
    .name = "ala-lc",
    .title = "ALA-LC",
    .shown = {.changes = true, .liquids = true, .sino = true, .h = H_KEPT},
    .onset = mccune_onset,
    .nucleus = mccune_nucleus,
    .coda = mccune_coda,
    .mark = mccune_mark,
    .given = GIVEN_HYPHENATED, /* rule 9 */
    .given_seam = SEAM_NONE,   /* rule 4(a): changes are shown at the hyphen, Mog-wŏl */
    .unit_seam = SEAM_NONE,    /* rule 4(a): P'yŏngt'aeg-ŭp */
    .sides = true,             /* rule 4(a): Kyŏngsang-bukto */
    .initial = true,           /* rule on initial ㄴ and ㄹ */
    .titles = true,
    .surname_i = "Yi", /* rule 9 */
    .sounds =
        {
            [RULE_NEUTRAL] = "ALA-LC, rule on final clusters",
            [RULE_CLUSTER] = "ALA-LC, rule on final clusters",
            [RULE_LIAISON] = "ALA-LC rule 3",
            [RULE_LIAISON_JOINT] = "ALA-LC rule 3",
            [RULE_PALATAL] = "ALA-LC rule 3",
            [RULE_ASPIRATE] = "ALA-LC rule 3",
            [RULE_H_KEPT] = "ALA-LC rule 3",
            [RULE_H_SILENT] = "ALA-LC rule 3",
            [RULE_NASAL] = "ALA-LC rule 3",
            [RULE_R_TO_N] = "ALA-LC, rule on medial ㄴ and ㄹ",
            [RULE_LIQUID] = "ALA-LC, rule on medial ㄴ and ㄹ",
            [RULE_N_KEPT] = "ALA-LC, rule on medial ㄴ and ㄹ, exception 1",
            [RULE_N_ADDED] = "ALA-LC rule 3",
            [RULE_TENSE] = "ALA-LC rule 3",
            [RULE_TENSE_SINO] = "ALA-LC rule 3",
        },
    .writings =
        {
            [WRITING_LETTERS] = "ALA-LC, table of letters",
            [WRITING_VOICED] = "ALA-LC, table of letters",
            [WRITING_MARK] = "ALA-LC, table of letters",
            [WRITING_UNIT] = "ALA-LC rule 4(a)",
            [WRITING_NAME] = "ALA-LC rule 9",
            [WRITING_PRINTED] = "ALA-LC rule 3",
        },
};
