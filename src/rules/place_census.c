/* place_census.c: which systems spell the places of a copy. */
#include "rules/place_census.h"

#include "mention/cue.h"
#include "rules/rule.h"
#include "words/fold.h"

static bool has(uint32_t systems, IreumSystem system)
{
    return systems >> system & 1;
}

bool only_revised(uint32_t systems)
{
    return has(systems, IREUM_REVISED) && !has(systems, IREUM_MCCUNE);
}

bool only_mccune(uint32_t systems)
{
    return has(systems, IREUM_MCCUNE) && !has(systems, IREUM_REVISED);
}

uint32_t glossed_systems(const Document *document, const Glossed *glossed)
{
    static const IreumSystem systems[] = {IREUM_REVISED, IREUM_MCCUNE, IREUM_NORTHERN};
    uint32_t fit = 0;
    char text[GLOSSED_LETTERS];
    for (size_t i = 0; i < sizeof systems / sizeof *systems; i++) {
        if (glossed_spell(document, glossed, systems[i], text) && fold_equal(str_of(text), glossed->latin))
            fit |= (uint32_t)1 << systems[i];
    }
    return fit;
}

/* Of the words that commas and spaces join to WORD in the direction STEP (1 or -1), whether the names end at a number:
 * 12 Sejong-ro, Chongno-gu, Seoul 110-751. */
static bool number_beyond(const Words *words, size_t word, bool forward)
{
    enum { FAR = 6, BETWEEN = JOINT_SPACE | JOINT_LINE | JOINT_COMMA | JOINT_HYPHEN };
    for (size_t i = 0; i < FAR && (forward ? word + 1 < words->count : word > 0); i++) {
        unsigned joint = words->at[forward ? word : word - 1].joint;
        word = forward ? word + 1 : word - 1;
        const Word *next = &words->at[word];
        if (joint & ~(unsigned)BETWEEN)
            return false;
        if (next->flags & WORD_DIGITS)
            return true;
        if (next->letter_case == CASE_LOWER && joint != JOINT_HYPHEN && words->at[word].joint != JOINT_HYPHEN)
            return false;
    }
    return false;
}

static bool in_address(const Document *document, const PlaceName *name)
{
    return number_beyond(&document->words, name->hit.first, false) ||
           number_beyond(&document->words, name->hit.last, true);
}

bool unit_is_witness(const Document *document, const PlaceName *name)
{
    bool certain = name->spelling > 0 || place_before_english(document, name);
    bool person = name->short_stem && !place_glossed(document, name) && !place_before_parent(document, name);
    return certain && !person && name->south && !name->north && name->unit->until.year == 0 &&
           !place_has_company(document, name) && !history_around(document, name->hit.first) &&
           !in_address(document, name);
}

static void add(Witnesses *witnesses, uint32_t name)
{
    for (size_t i = 0; i < witnesses->count; i++) {
        if (witnesses->names[i] == name)
            return;
    }
    if (witnesses->count < CENSUS_MOST)
        witnesses->names[witnesses->count++] = name;
}

static void count(PlaceCensus *census, uint32_t systems, Str letters)
{
    if (only_revised(systems))
        add(&census->revised, fold_hash(HASH_START, letters));
    if (only_mccune(systems))
        add(&census->mccune, fold_hash(HASH_START, letters));
}

PlaceCensus place_census(const Document *document)
{
    PlaceCensus census = {0};
    for (size_t i = 0; i < document->glosses.count; i++) {
        Glossed glossed;
        if (glossed_at(document, document->glosses.at[i], SILENT_QUOTED, &glossed))
            count(&census, glossed_systems(document, &glossed), glossed.latin);
    }
    for (size_t i = 0; i < document->units.count; i++) {
        const UnitHit *hit = &document->units.at[i];
        PlaceName name;
        if (place_name_read(document, hit, mention_covering(document, hit->first, hit->first), &name) &&
            unit_is_witness(document, &name))
            count(&census, name.systems, name.stem);
    }
    return census;
}
