/* unit.c: where copy has the letters of administrative units, and where Hangul stands behind Latin: once for all rules
 * about places. */
#include "mention/stages.h"

static void add_unit(Document *document, UnitHit hit)
{
    UnitHits *units = &document->units;
    units->at = arena_room(document->arena, units->at, units->count, &units->capacity, sizeof hit);
    if (units->count < units->capacity)
        units->at[units->count++] = hit;
}

void units_find(Document *document)
{
    const Words *words = &document->words;
    for (size_t i = 0; i < words->eastern.count; i++) {
        uint32_t at = words->eastern.at[i];
        if (at > 0 && words->at[at].script == SCRIPT_HANGUL && words->at[at - 1].script == SCRIPT_LATIN)
            word_list_add(&document->glosses, document->arena, at);
    }
    UnitHit hit;
    for (size_t i = 0; i < words->count; i++) {
        if (words->at[i].letter_case == CASE_CAPITAL && unit_find(document->lexicon, words, i, &hit)) {
            add_unit(document, hit);
            i = hit.last;
        }
    }
}
