/* unit.c: where copy has the letters of administrative units, once for all rules about places. */
#include "mention/stages.h"

void units_find(Document *document)
{
    const Words *words = &document->words;
    UnitHits *units = &document->units;
    UnitHit hit;
    for (size_t i = 0; i < words->count; i++) {
        if (words->at[i].letter_case != CASE_CAPITAL || !unit_find(document->lexicon, words, i, &hit))
            continue;
        units->at = arena_room(document->arena, units->at, units->count, &units->capacity, sizeof hit);
        if (units->count == units->capacity)
            return;
        units->at[units->count++] = hit;
        i = hit.last;
    }
}
