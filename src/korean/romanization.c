/* romanization.c: the table of systems. */
#include "korean/romanization.h"

extern const Romanization romanization_revised, romanization_revised_academic, romanization_mccune,
    romanization_mccune_plain, romanization_ala_lc, romanization_northern, romanization_yale;

const Romanization *const romanizations[IREUM_SYSTEM_COUNT] = {
    [IREUM_REVISED] = &romanization_revised, [IREUM_REVISED_ACADEMIC] = &romanization_revised_academic,
    [IREUM_MCCUNE] = &romanization_mccune,   [IREUM_MCCUNE_PLAIN] = &romanization_mccune_plain,
    [IREUM_ALA_LC] = &romanization_ala_lc,   [IREUM_NORTHERN] = &romanization_northern,
    [IREUM_YALE] = &romanization_yale,
};

bool sound_voiced(const Sound *before, const Sound *at)
{
    bool voiced = before != NULL && (before->coda == CODA_NONE || before->coda == CODA_N || before->coda == CODA_L ||
                                     before->coda == CODA_M || before->coda == CODA_NG);
    return voiced && !at->tense;
}
