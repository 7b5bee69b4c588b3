/* house-form: a right form of a name or word, but not the one that the house writes. */
#include "rules/table.h"

#include "words/fold.h"

/* Whether the mention's form is one that the house has decided against: another house's or system's, or the preferred
 * form; what is right in any house (a short form, the bearer's own order) is not. */
static bool decided_against(const Document *document, const Mention *mention)
{
    const Form *form = mention_form(document, mention);
    const Form *own = own_form(document, mention_entry(document, mention));
    if (own == form)
        return false;
    return form->kind != IREUM_FORM_STYLE || form->label == LABEL_HOUSE || form->label == LABEL_SYSTEM;
}

static bool house_allows(const Document *document, const HouseForm *house, const Mention *mention)
{
    Str text = mention_text(document, mention);
    for (Str rest = house->alternatives; rest.at != NULL;) {
        /* Pattern, case and marks are other rules' to speak of. */
        Str form = style_next(&rest);
        if (fold_equal(form, text) && !(text_differs(text, form) & DIFFERS_STOPS))
            return true;
    }
    return false;
}

/* A style that romanizes places by one system has decided against another system's form of an entry. */
static HouseForm form_by_system(const Document *document, const Entry *entry, const Form *written)
{
    if (entry->class != CLASS_PLACE || written->label != LABEL_SYSTEM)
        return (HouseForm){0};
    bool north = (entry->countries & lexicon_country(document->lexicon, "kp")) != 0;
    const StyleCell *cell =
        style_cell(document->style, north ? STYLE_PLACE_NORTH : STYLE_PLACE_SOUTH, document->date);
    if (cell == NULL || !str_is(cell->value, "rr") || north)
        return (HouseForm){0};
    if (str_is(lexicon_text(document->lexicon, written->key), "rr"))
        return (HouseForm){0};
    Str preferred = form_text(document, entry_preferred(document->lexicon, entry));
    return (HouseForm){preferred, preferred, cell->origin, cell->evidence == 'O'};
}

static void report(const Document *document, Findings *findings, size_t from, const Mention *mention)
{
    const Entry *entry = mention_entry(document, mention);
    HouseForm house = house_form(document, entry);
    if (house.style == NULL)
        house = form_by_system(document, entry, mention_form(document, mention));
    if (house.style == NULL || house_allows(document, &house, mention))
        return;
    Finding *finding = spelling_report(document, findings, from, &rule_house_form, mention, house.text);
    if (finding == NULL)
        return;
    /* With an acronym defined for the other form, both change together. */
    finding->safe = entry->class != CLASS_PERSON && entry->partner == NONE;
    finding_message(finding, "house style %s writes '%.*s' for '%.*s'%s", house.style, STR(house.text),
                    STR(mention_text(document, mention)), hangul_in_brackets(document, entry));
    if (house.observed)
        finding_note(finding, "observed in dated copy of the house, not read in its stylebook");
}

static void check(const Document *document, Findings *findings)
{
    for (size_t i = 0; i < document->things.count; i++) {
        const Thing *thing = &document->things.at[i];
        if (document->lexicon->entries[thing->entry].class == CLASS_ACRONYM)
            continue; /* acronym-style */
        size_t from = findings->count;
        for (uint32_t k = thing->first; k != NONE; k = document->mentions.at[k].next) {
            const Mention *mention = &document->mentions.at[k];
            if (mention_right(document, mention) && !mention_silent(mention, SILENT_SPOKEN) &&
                decided_against(document, mention))
                report(document, findings, from, mention);
        }
        spelling_count(findings, from);
    }
}

const Rule rule_house_form = {
    .id = "house-form",
    .severity = IREUM_WARNING,
    .summary = "a right form, but not the one that the house writes",
    .explanation =
        "Both forms are good English; the house has chosen one of them. With no style set the rule is silent, and two\n"
        "forms of one thing in one copy are name-inconsistent's to report.\n"
        "\n"
        "The house's choice comes from its style file, else from the entry's own column for that house; a place may\n"
        "also be in another romanization than the house's. What is right in any house (a short form, the bearer's own\n"
        "spelling) is never reported. Silent in quotations and official names.",
    .bad = "a plenum of the Workers' Party of Korea in Pyongyang",
    .good = "a plenum of the Korean Workers' Party in Pyongyang",
    .style = "hankyoreh",
    .check = check,
};
