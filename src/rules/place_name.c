/* place_name.c: a unit of the gazetteer as copy names it. */
#include "rules/place_name.h"

#include "mention/cue.h"
#include "rules/gloss.h"
#include "rules/rule.h"

#include "words/fold.h"

/* Sets what the units of these letters have in common; false where the letters are a stem and another's whole name. */
static bool take_units(const Document *document, PlaceName *name)
{
    const Lexicon *lexicon = document->lexicon;
    uint32_t kp = lexicon_country(lexicon, "kp");
    bool alone = false;
    for (uint16_t i = 0; i < name->hit.count; i++) {
        const UnitName *item = unit_name(lexicon, &name->hit, i);
        const Unit *unit = unit_of(lexicon, item);
        bool better = name->unit == NULL || (name->unit->until.year != 0 && unit->until.year == 0);
        name->unit = better ? unit : name->unit;
        name->form = better ? unit_form(lexicon, item) : name->form;
        name->spelling = better ? item->spelling : name->spelling;
        name->systems |= unit_form(lexicon, item)->systems;
        name->north |= (unit->countries & kp) != 0;
        name->south |= (unit->countries & kp) == 0;
        alone |= item->spelling == 0;
    }
    return name->unit != NULL && !(alone && name->spelling > 0);
}

static bool one_syllable(const Document *document, const Unit *unit)
{
    enum { SYLLABLE = 3 }; /* bytes */
    Str hangul = lexicon_text(document->lexicon, unit->hangul);
    return hangul.size == SYLLABLE + str_of(unit_endings[unit->ending].hangul).size;
}

/* Parts the copy's letters into stem and ending: two words, or one. */
static bool divide(const Document *document, PlaceName *name)
{
    const Words *words = &document->words;
    name->span = words_span(words, name->hit.first, name->hit.last);
    name->span.size -= name->hit.ending;
    name->stem = span_text(document->copy->text, name->span);
    uint32_t count = name->hit.last - name->hit.first + 1;
    if (name->spelling == 0)
        return count == 1;
    size_t size = str_of(unit_endings[name->unit->ending].spellings[name->spelling - 1]).size;
    if (count == 2) {
        name->stem = word_text(words, name->hit.first);
        name->ending = word_text(words, name->hit.last);
        name->ending.size -= name->hit.ending;
        return true;
    }
    name->joined = true;
    if (count != 1 || name->stem.size <= size || name->spelling != 1)
        return false;
    name->ending = str_after(name->stem, name->stem.size - size);
    name->stem.size -= size;
    return true;
}

/* A hash is no proof. */
static bool same_letters(const Document *document, const PlaceName *name)
{
    const char *ending = name->spelling > 0 ? unit_endings[name->unit->ending].spellings[name->spelling - 1] : "";
    return fold_equal(name->stem, lexicon_text(document->lexicon, name->form->stem)) &&
           fold_equal(name->ending, str_of(ending));
}

/* Whether MENTION takes the words for something else. */
static bool taken(const Document *document, const Mention *mention, const PlaceName *name)
{
    if (mention == NULL)
        return false;
    return mention_entry(document, mention)->class != CLASS_PLACE || mention->first < name->hit.first ||
           mention->last > name->hit.last || (mention->flags & MENTION_WRONG) ||
           mention_silent(mention, SILENT_DISPLAYED);
}

bool place_name_read(const Document *document, const UnitHit *hit, const Mention *mention, PlaceName *name)
{
    *name = (PlaceName){.hit = *hit};
    const Word *last = &document->words.at[hit->last];
    if (last->letter_case == CASE_UPPER || last->letter_case == CASE_MIXED || taken(document, mention, name) ||
        !take_units(document, name) || !divide(document, name) || !same_letters(document, name))
        return false;
    name->short_stem = one_syllable(document, name->unit);
    return !zones_touch(document, name->span, SILENT_DISPLAYED);
}

bool place_name_listed(const Mention *mention, const PlaceName *name)
{
    return mention != NULL && mention->last == name->hit.last && mention->differs == 0;
}

bool place_before_english(const Document *document, const PlaceName *name)
{
    const Words *words = &document->words;
    uint32_t after = name->hit.last + 1;
    return name->hit.ending == 0 && after < words->count && joint_spaces(words->at[name->hit.last].joint) &&
           fold_equal(word_text(words, after), str_of(unit_endings[name->unit->ending].english));
}

bool unit_of_north(const Document *document, const Mention *mention)
{
    for (size_t i = 0; i < document->units.count && document->units.at[i].first <= mention->first; i++) {
        PlaceName name = {.hit = document->units.at[i]};
        if (name.hit.first == mention->first && take_units(document, &name) && name.north)
            return true;
    }
    return false;
}

bool place_system(const Document *document, StyleKey key, IreumSystem *system, const char **house)
{
    static const struct {
        const char *word;
        IreumSystem system;
    } systems[] = {
        {"rr", IREUM_REVISED},
        {"mr", IREUM_MCCUNE},
        {"mr-plain", IREUM_MCCUNE},
        {"nk", IREUM_NORTHERN},
    };
    const StyleCell *cell = style_cell(document->style, key, document->date);
    if (cell == NULL)
        return false;
    if (house != NULL)
        *house = cell->origin;
    bool found = false;
    for (Str rest = cell->value; rest.at != NULL;) {
        Str word = style_next(&rest);
        size_t i = 0;
        while (i < sizeof systems / sizeof *systems && !str_is(word, systems[i].word))
            i++;
        if (i == sizeof systems / sizeof *systems || (found && systems[i].system != *system))
            return false;
        *system = systems[i].system;
        found = true;
    }
    return found;
}

const char *place_hangul(const Document *document, const PlaceName *name)
{
    const Lexicon *lexicon = document->lexicon;
    Str hangul = lexicon_text(lexicon, name->unit->hangul);
    for (uint16_t i = 0; i < name->hit.count; i++) {
        if (!str_equal(lexicon_text(lexicon, unit_of(lexicon, unit_name(lexicon, &name->hit, i))->hangul), hangul))
            return NULL;
    }
    return hangul.at;
}

bool place_glossed(const Document *document, const PlaceName *name)
{
    const Lexicon *lexicon = document->lexicon;
    size_t next = gloss_begin(&document->words, name->hit.last);
    Gloss gloss;
    if (!gloss_next(&document->words, &next, &gloss))
        return false;
    bool found = false;
    for (uint16_t i = 0; i < name->hit.count; i++)
        found |=
            str_equal(lexicon_text(lexicon, unit_of(lexicon, unit_name(lexicon, &name->hit, i))->hangul), gloss.text);
    return found;
}

/* Whether PARENT is the unit that one of NAME's units belongs to. */
static bool is_parent(const Document *document, const PlaceName *name, const Unit *parent)
{
    const Lexicon *lexicon = document->lexicon;
    Str hangul = lexicon_text(lexicon, parent->hangul);
    for (uint16_t i = 0; i < name->hit.count; i++) {
        uint32_t above = unit_of(lexicon, unit_name(lexicon, &name->hit, i))->parent;
        if (above != NONE && str_equal(lexicon_text(lexicon, lexicon->units[above].hangul), hangul))
            return true;
    }
    return false;
}

bool place_before_parent(const Document *document, const PlaceName *name)
{
    const Lexicon *lexicon = document->lexicon;
    uint32_t after = name->hit.last + 1;
    unsigned joint = document->words.at[name->hit.last].joint;
    UnitHit parent;
    if (after >= document->words.count || (joint & ~(unsigned)(JOINT_SPACE | JOINT_LINE)) != JOINT_COMMA ||
        !unit_find(lexicon, &document->words, after, &parent))
        return false;
    for (uint16_t i = 0; i < parent.count; i++) {
        if (is_parent(document, name, unit_of(lexicon, unit_name(lexicon, &parent, i))))
            return true;
    }
    return false;
}

bool place_has_company(const Document *document, const PlaceName *name)
{
    const Words *words = &document->words;
    uint32_t first = name->hit.first, after = name->hit.last + 1;
    unsigned before = first > 0 ? words->at[first - 1].joint : (unsigned)JOINT_BLOCK;
    if (before == JOINT_HYPHEN || (joint_spaces(before) && cue_is(document, first - 1, CUE_SURNAME)))
        return true;
    unsigned behind = words->at[name->hit.last].joint;
    if (after >= words->count || !(joint_spaces(behind) || behind == JOINT_HYPHEN))
        return false;
    bool capital = words->at[after].letter_case != CASE_LOWER && words->at[after].script == SCRIPT_LATIN;
    /* A word that goes on with the name: Gangwondo Land. */
    return capital && (behind == JOINT_HYPHEN || name->joined || cue_at(document, after, CUE_HEAD));
}
