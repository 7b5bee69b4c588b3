/* gazetteer.c: the administrative units of both Koreas, as copy names them. */
#include "glossary/gazetteer.h"

const UnitEndingInfo unit_endings[UNIT_ENDING_COUNT] = {
    [UNIT_SI] = {"시", "city", {"si"}},
    [UNIT_DO] = {"도", "province", {"do", "to"}},
    [UNIT_GUN] = {"군", "county", {"gun", "kun"}},
    [UNIT_GU] = {"구", "district", {"gu", "ku"}},
    [UNIT_GUYOK] = {"구역", "district", {"guyok", "guyeok", "kuyok"}},
};

Str unit_name_text(const char *pool, const Unit *unit, const UnitForm *form, const UnitName *name, Arena *arena)
{
    const char *stem = pool + form->stem;
    if (name->spelling == 0)
        return str_of(stem);
    return str_of(arena_print(arena, "%s-%s", stem, unit_endings[unit->ending].spellings[name->spelling - 1]));
}

bool unit_find(const Lexicon *lexicon, const Words *words, size_t index, UnitHit *hit)
{
    const PhraseTable *table = &lexicon->unit_table;
    if (!phrase_may_begin(table, words, index))
        return false;
    PhraseHit hits[PHRASE_HITS];
    size_t count = phrase_find(table, words, index, hits);
    if (count == 0)
        return false;
    const PhraseHit *longest = &hits[count - 1];
    *hit = (UnitHit){(uint32_t)index, longest->end, longest->first, longest->count, longest->ending};
    return true;
}

Str unit_stem(const Lexicon *lexicon, const Unit *unit, IreumSystem system)
{
    for (uint32_t i = 0; i < unit->form_count; i++) {
        const UnitForm *form = &lexicon->unit_forms[unit->first_form + i];
        if (form->systems >> system & 1)
            return lexicon_text(lexicon, form->stem);
    }
    return (Str){"", 0};
}
