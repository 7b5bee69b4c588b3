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
    size_t from = 0; /* word: those before it are done with */
    for (size_t k = 0; k < words->names.count; k++) {
        size_t i = words->names.at[k];
        if (i >= from && words->at[i].letter_case == CASE_CAPITAL && unit_find(document->lexicon, words, i, &hit)) {
            add_unit(document, hit);
            from = (size_t)hit.last + 1;
        }
    }
}
