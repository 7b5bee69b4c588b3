/* acronym-undefined: a Korean acronym that the copy never spells out. */
#include "mention/cue.h"
#include "rules/acronym.h"

/* Whether the copy names what the acronym stands for, before it or behind. */
static bool spelled_out(const Document *document, const Mention *mention)
{
    uint32_t body = mention_entry(document, mention)->partner;
    if (body == NONE)
        return true; /* the glossary has no words to ask for */
    return document->first_named[body] != NONE;
}

/* What only the North has is meant only where the copy names something of the North: RGB is a bureau there, and three
 * colours everywhere else. */
static bool country_named(const Document *document, const Entry *acronym)
{
    uint32_t north = lexicon_country(document->lexicon, "kp");
    if (acronym->countries != north)
        return true;
    for (size_t i = 0; i < document->things.count; i++) {
        const Entry *entry = &document->lexicon->entries[document->things.at[i].entry];
        if (entry->countries == north && entry->class != CLASS_ACRONYM)
            return true;
    }
    return cue_between(document, 0, document->words.count, CUE_COUNTRY, north);
}

/* Brackets or a comma and words behind it explain it after all: "the WPK, the ruling party". */
static bool explained(const Document *document, const Mention *mention)
{
    const Words *words = &document->words;
    unsigned behind = words->at[mention->last].joint;
    size_t next = (size_t)mention->last + 1;
    if (behind & JOINT_OPEN)
        return true;
    if (mention->first > 0 && (words->at[mention->first - 1].joint & JOINT_OPEN))
        return true; /* in brackets itself, behind words that are in no glossary */
    return (behind & JOINT_COMMA) && next < words->count &&
           (str_is(word_text(words, next), "the") || str_is(word_text(words, next), "a") ||
            str_is(word_text(words, next), "or"));
}

static bool concerns(const Document *document, const Mention *mention)
{
    const Entry *entry = mention_entry(document, mention);
    uint32_t korean = lexicon_country(document->lexicon, "kr") | lexicon_country(document->lexicon, "kp");
    Str text = mention_text(document, mention);
    return entry->class == CLASS_ACRONYM && mention_right(document, mention) && (entry->countries & korean) &&
           country_named(document, entry) && text.size >= 3 &&
           !style_lists(document->style, STYLE_ACRONYM_FREE, document->date, text);
}

static void check_thing(const Document *document, Findings *findings, const Thing *thing)
{
    unsigned silent = SILENT_SPOKEN | 1 << ZONE_HEADLINE | 1 << ZONE_CAPTION | 1 << ZONE_BYLINE;
    for (uint32_t k = thing->first; k != NONE; k = document->mentions.at[k].next) {
        const Mention *mention = &document->mentions.at[k];
        if (mention_silent(mention, silent))
            continue;
        if (!concerns(document, mention) || spelled_out(document, mention) || explained(document, mention))
            return;
        const Entry *entry = mention_entry(document, mention);
        Finding *finding = finding_add(findings, &rule_acronym_undefined, 0.96F, (Site){mention->span, {0}});
        if (finding == NULL)
            return;
        finding->entry = mention->entry;
        Str expansion = lexicon_text(document->lexicon, entry->expansion);
        finding_message(finding, "'%.*s' is not spelled out in this copy (%.*s)", STR(mention_text(document, mention)),
                        STR(expansion));
        finding_edit(finding, 0,
                     (Site){mention->span, str_of(arena_print(document->arena, "%.*s (%.*s)", STR(expansion),
                                                              STR(mention_text(document, mention))))});
        return; /* the first use is where it belongs */
    }
}

static void check(const Document *document, Findings *findings)
{
    for (size_t i = 0; i < document->things.count; i++) {
        if (document->lexicon->entries[document->things.at[i].entry].class == CLASS_ACRONYM)
            check_thing(document, findings, &document->things.at[i]);
    }
}

const Rule rule_acronym_undefined = {
    .id = "acronym-undefined",
    .severity = IREUM_SUGGESTION,
    .summary = "a Korean acronym that the copy never spells out",
    .why = "Few readers abroad know what NHRCK, CPRK or MPAF stand for. The first use in the body wants the words, "
           "with the acronym in brackets behind them.",
    .triggers =
        "The first use in the body of a Korean acronym of three letters or more, if the copy has nowhere the words "
        "that it stands for. An acronym of a Northern body counts only in copy that names the North or something of "
        "it: RGB is three colours everywhere else.",
    .silent =
        "Nothing is said of acronyms that the house style uses freely, in headlines, captions, bylines and "
        "quotations of any kind, and where the copy explains the acronym in its own way: in brackets, or behind a "
        "comma (the WPK, the ruling party).\n\n"
        "It is wrong for readers who know the acronym; a house style lists those under acronym-free. It cannot see "
        "an explanation in a sentence of its own.",
    .bad = "The NHRCK opened a probe in Seoul.",
    .good = "The National Human Rights Commission of Korea (NHRCK) opened a probe in Seoul.",
    .check = check,
};
