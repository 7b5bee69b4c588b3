/* country-form: south Korea, North-Korea, N. Korea in running text. */
#include "rules/table.h"

#include "words/fold.h"

/* Entries that have a form for headlines alone are countries and their adjectives. */
static const Form *headline_form(const Document *document, const Entry *entry)
{
    for (uint32_t i = 0; i < entry->form_count; i++) {
        const Form *form = &document->lexicon->forms[entry->first_form + i];
        if (str_is(lexicon_text(document->lexicon, form->key), "headline"))
            return form;
    }
    return NULL;
}

/* Web copy glues headlines to the text: what stands near the start of a paragraph, behind a slug or before a dateline
 * may be one. */
static bool may_be_headline(const Document *document, const Mention *mention)
{
    enum { OPENING = 8, SENTENCE_OPENING = 3, DATELINE = 12 };
    const Words *words = &document->words;
    size_t first = mention->first, block = words_block(words, first);
    size_t start = words->block_first[block], end = words->block_first[block + 1];
    bool sentence = (words->at[end - 1].joint & JOINT_STOP) != 0;
    if (first - start < (sentence ? SENTENCE_OPENING : OPENING))
        return true;
    if (words->at[first - 1].joint & ~(unsigned)(JOINT_SPACE | JOINT_LINE | JOINT_COMMA))
        return true;
    for (size_t i = mention->last; i < words->count && i - mention->last < DATELINE; i++) {
        if (words->at[i].joint & JOINT_DASH)
            return true;
    }
    return false;
}

/* What is wrong with the form; NULL where nothing is. */
static const char *defect(const Document *document, const Mention *mention)
{
    const Entry *entry = mention_entry(document, mention);
    Str text = mention_text(document, mention);
    const Form *preferred = entry_preferred(document->lexicon, entry);
    if (str_is(lexicon_text(document->lexicon, mention_form(document, mention)->key), "headline"))
        return may_be_headline(document, mention) ? NULL : "the short form belongs to headlines";
    if (str_equal(text, form_text(document, preferred)) || !fold_equal(text, form_text(document, preferred)))
        return NULL;
    unsigned differs = text_differs(text, form_text(document, preferred));
    if (differs & DIFFERS_HYPHEN)
        return "it is written in two words";
    if (document->words.at[mention->first].letter_case == CASE_LOWER)
        return "the lower case is North Korean usage";
    bool shouted = document->words.at[mention->first].letter_case == CASE_UPPER;
    return !shouted && case_differs_inside(text, form_text(document, preferred)) ? "it has two capitals" : NULL;
}

static void report(const Document *document, Findings *findings, size_t from, const Mention *mention)
{
    const Entry *entry = mention_entry(document, mention);
    const char *why = defect(document, mention);
    if (why == NULL)
        return;
    HouseForm house = house_form(document, entry);
    if (house_writes(&house, mention_text(document, mention)))
        return;
    Str target = form_text(document, entry_preferred(document->lexicon, entry));
    Finding *finding = spelling_report(document, findings, from, &rule_country_form, mention, target);
    if (finding == NULL)
        return;
    finding->safe = true;
    finding_message(finding, "'%.*s' is '%.*s': %s", STR(mention_text(document, mention)), STR(target), why);
}

/* North Korea-backed, South Korea-US: the hyphen behind belongs to a compound, and so may one inside. */
static bool in_compound(const Document *document, const Mention *mention)
{
    const Words *words = &document->words;
    return words->at[mention->last].joint == JOINT_HYPHEN ||
           (mention->first > 0 && words->at[mention->first - 1].joint == JOINT_HYPHEN);
}

/* Headlines have short forms and hyphens of their own, but no house's has the small letter before the capital. */
static bool headline_has(const Document *document, const Mention *mention)
{
    const Words *words = &document->words;
    return mention_silent(mention, 1 << ZONE_HEADLINE | 1 << ZONE_CAPTION) &&
           !(words->at[mention->first].letter_case == CASE_LOWER &&
             words->at[mention->last].letter_case == CASE_CAPITAL);
}

static void look(const Document *document, Findings *findings, size_t from, const Mention *mention)
{
    if (mention_right(document, mention) && !in_compound(document, mention) && !headline_has(document, mention) &&
        headline_form(document, mention_entry(document, mention)) != NULL)
        report(document, findings, from, mention);
}

static void check(const Document *document, Findings *findings)
{
    spelling_each(document, findings, SILENT_SPOKEN | 1 << ZONE_CAPS, look);
}

const Rule rule_country_form = {
    .id = "country-form",
    .severity = IREUM_WARNING,
    .summary = "a defective form of a country's name: south Korea, North-Korea, N. Korea",
    .why = "The two states are South Korea and North Korea: two words, each with its capital, written out in running "
           "text. The small compass word (south Korea) is how Pyongyang used to deny that the other is a state, and "
           "comes into copy with its dispatches. Short forms belong to the headlines of some houses.",
    .triggers =
        "The name of one of the two states, or its adjective, with a small first letter (south Korea), with a "
        "hyphen (North-Korea), without its second capital, or in its short form in running text (N. Korea). A form "
        "that the house style itself writes is no defect.",
    .silent =
        "Nothing is said in lines in capitals and quotations of any kind, in compounds (North Korea-backed, South "
        "Korea-US), and of regions (southern Korea); in headlines and captions only of a small letter before a capital "
        "(south Korea). A short form also passes near the start of "
        "a paragraph, behind a slug or before a dateline, since web copy glues headlines to the text.\n\n"
        "It is wrong where the copy reproduces Northern usage as its subject without quotation marks.",
    .bad = "Companies of south Korea opened an office in Seoul.",
    .good = "Companies of South Korea opened an office in Seoul.",
    .check = check,
};
