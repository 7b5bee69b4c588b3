/* acronym-style: an acronym not in the house's form. */
#include "rules/acronym.h"

#include "words/fold.h"

/* US$ is money, not the country. */
static bool is_money(const Document *document, const Mention *mention)
{
    uint32_t end = span_end(mention->span);
    return end < document->copy->text.size && document->copy->text.at[end] == '$';
}

/* The words that the mention abbreviates, where they stand before it as a definition: they change together. */
static void change_expansion(const Document *document, Finding *finding, const Mention *mention, Str acronym)
{
    size_t index = (size_t)(mention - document->mentions.at);
    Definition definition;
    if (!acronym_definition(document, index, &definition))
        return;
    const Lexicon *lexicon = document->lexicon;
    for (uint32_t i = 0; i < lexicon->entry_count; i++) {
        const Entry *entry = &lexicon->entries[i];
        if (entry->class != CLASS_ACRONYM || entry->expansion == 0 ||
            !str_equal(form_text(document, entry_preferred(lexicon, entry)), acronym))
            continue;
        Str words = lexicon_text(lexicon, entry->expansion);
        if (!fold_equal(words, mention_text(document, definition.expansion)))
            finding_edit(finding, 0,
                         (Site){definition.expansion->span, replacement_for(document, definition.expansion, words)});
        return;
    }
}

/* The words themselves (United States) are no acronym. */
static bool concerns(const Document *document, const Mention *mention)
{
    return mention->first == mention->last && document->words.at[mention->first].letter_case == CASE_UPPER &&
           mention_right(document, mention) && !mention_silent(mention, SILENT_SPOKEN | 1 << ZONE_HEADLINE) &&
           !is_money(document, mention);
}

static void check_house(const Document *document, Findings *findings, const Thing *thing, const HouseForm *house)
{
    size_t from = findings->count;
    for (uint32_t k = thing->first; k != NONE; k = document->mentions.at[k].next) {
        const Mention *mention = &document->mentions.at[k];
        Str text = mention_text(document, mention);
        if (!concerns(document, mention) || house_writes(house, text))
            continue;
        Finding *finding = spelling_report(document, findings, from, &rule_acronym_style, mention, house->text);
        if (finding == NULL)
            continue;
        bool letters = fold_equal(text, house->text);
        finding->safe = letters;
        finding_message(finding, "house style %s writes '%.*s', not '%.*s'", house->style, STR(house->text), STR(text));
        if (!letters)
            change_expansion(document, finding, mention, house->text);
        note_house(finding, house);
    }
    spelling_count(findings, from);
}

/* A slip (DRPK), which acronym-mismatch mends, counts as what it is meant to be. */
static bool is_slip(const Mention *mention)
{
    return (mention->flags & MENTION_WRONG) && !mention_silent(mention, SILENT_QUOTED);
}

/* Without a house that decides, U.S. and US in one copy disagree; the commoner stays. */
static void check_agreement(const Document *document, Findings *findings, const Thing *thing)
{
    const Mention *with_stops = NULL, *without = NULL;
    size_t stops = 0, plain = 0, slips = 0;
    for (uint32_t k = thing->first; k != NONE; k = document->mentions.at[k].next) {
        const Mention *mention = &document->mentions.at[k];
        slips += is_slip(mention);
        if (!concerns(document, mention))
            continue;
        bool stopped = (document->words.at[mention->first].flags & WORD_STOPS) != 0;
        stops += stopped;
        plain += !stopped;
        const Mention **first = stopped ? &with_stops : &without;
        *first = *first == NULL ? mention : *first;
    }
    bool with =
        str_find(target_form(document, &document->lexicon->entries[thing->entry]), (Str){".", 1}, 0) != SIZE_MAX;
    stops += with ? slips : 0;
    plain += with ? 0 : slips;
    /* One form must be clearly the copy's own: at least twice as common, and three times there. */
    size_t more = stops > plain ? stops : plain, fewer = stops + plain - more;
    if (with_stops == NULL || without == NULL || more < 3 || more < 2 * fewer)
        return;
    const Mention *keep = stops > plain ? with_stops : without;
    Str kept = mention_text(document, keep);
    size_t from = findings->count;
    for (uint32_t k = thing->first; k != NONE; k = document->mentions.at[k].next) {
        const Mention *mention = &document->mentions.at[k];
        if (!concerns(document, mention) || text_differs(mention_text(document, mention), kept) != DIFFERS_STOPS)
            continue;
        Finding *finding = spelling_report(document, findings, from, &rule_acronym_style, mention, kept);
        if (finding == NULL)
            continue;
        finding->safe = false;
        finding_message(finding, "'%.*s' is '%.*s' elsewhere in this copy", STR(mention_text(document, mention)),
                        STR(kept));
        finding_note_at(finding, keep->span, "written this way here");
    }
    spelling_count(findings, from);
}

/* U.S without its last stop is a slip in any house. */
static void check_last_stop(const Document *document, Findings *findings, const Thing *thing)
{
    size_t from = findings->count;
    for (uint32_t k = thing->first; k != NONE; k = document->mentions.at[k].next) {
        const Mention *mention = &document->mentions.at[k];
        Str text = mention_text(document, mention);
        if (!concerns(document, mention) || !(document->words.at[mention->first].flags & WORD_STOPS) ||
            str_ends(text, "."))
            continue;
        const char *put = arena_print(document->arena, "%.*s.", STR(text));
        Finding *finding = spelling_report(document, findings, from, &rule_acronym_style, mention, str_of(put));
        if (finding == NULL)
            continue;
        finding->safe = true;
        finding_message(finding, "'%.*s' lacks its last stop", STR(text));
    }
    spelling_count(findings, from);
}

static void check(const Document *document, Findings *findings)
{
    for (size_t i = 0; i < document->things.count; i++) {
        const Thing *thing = &document->things.at[i];
        const Entry *entry = &document->lexicon->entries[thing->entry];
        if (entry->class != CLASS_ACRONYM)
            continue;
        check_last_stop(document, findings, thing);
        HouseForm house = house_form(document, entry);
        bool decided = house.style != NULL && str_equal(house.text, house.alternatives);
        if (house.style != NULL)
            check_house(document, findings, thing, &house);
        if (!decided && thing->count > 2)
            check_agreement(document, findings, thing);
    }
}

const Rule rule_acronym_style = {
    .id = "acronym-style",
    .severity = IREUM_WARNING,
    .summary = "an acronym not in the house's form",
    .why = "Both ways are right English, and houses differ: US or U.S., WPK or KWP. Mixed in one paper, or in one "
           "story, they look like carelessness.",
    .triggers =
        "An acronym that stands in another form than the house style's. If the house writes other letters for the "
        "same thing, the words that the acronym abbreviates change with it where they define it.\n\n"
        "Without a house style that decides, one copy that writes an acronym with stops and without: one of the two "
        "must be clearly the copy's own, three times or more and at least twice as often as the other. And in any "
        "copy an acronym that lacks its last stop (U.S).",
    .silent =
        "Nothing is said in headlines and quotations of any kind, inside official names, titles of works, "
        "bibliographies and web addresses, and in amounts of money (US$50).\n\n"
        "It is wrong where a form against the house style belongs to a brand or to the name of a product that the "
        "glossary does not know.",
    .bad = "The US Navy sent a carrier to Busan.",
    .good = "The U.S. Navy sent a carrier to Busan.",
    .style = "ap",
    .check = check,
};
