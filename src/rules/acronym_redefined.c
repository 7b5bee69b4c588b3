/* acronym-redefined: an acronym defined a second time. */
#include "rules/acronym.h"

#include "words/fold.h"

/* The same words with the same acronym behind them: 'the North (DPRK)' explains a word, and defines nothing. */
static bool same_pair(const Document *document, const Definition *a, const Definition *b)
{
    return a->acronym->entry == b->acronym->entry &&
           fold_equal(mention_text(document, a->acronym), mention_text(document, b->acronym)) &&
           fold_equal(mention_text(document, a->expansion), mention_text(document, b->expansion));
}

/* The first in the body of these definitions that is of this pair; NULL while there is none. */
static const Mention *first_of(const Document *document, const Definition *firsts, size_t count,
                               const Definition *definition)
{
    for (size_t i = 0; i < count; i++) {
        if (same_pair(document, &firsts[i], definition))
            return firsts[i].acronym;
    }
    return NULL;
}

/* The finding that a definition before this one already made for the acronym. */
static Finding *known_finding(Findings *findings, size_t from, uint32_t entry)
{
    for (size_t i = from; i < findings->count; i++) {
        if (findings->at[i].entry == entry)
            return &findings->at[i];
    }
    return NULL;
}

/* Bytes of the bracket that closes a definition, with which REST begins; 0 where anything else stands before it. */
static uint32_t bracket_size(Str rest)
{
    if (str_starts(rest, ")") || str_starts(rest, "]"))
        return 1;
    return str_starts(rest, "\uFF09") ? 3 : 0; /* fullwidth */
}

static void report(const Document *document, Findings *findings, size_t from, const Definition *definition,
                   const Mention *first)
{
    Str letters = mention_text(document, definition->acronym);
    Site site = {definition->acronym->span, {0}};
    Finding *finding = known_finding(findings, from, definition->acronym->entry);
    if (finding != NULL) {
        finding_site(finding, site);
    } else {
        finding = finding_add(findings, &rule_acronym_redefined, 0.97F, site);
        if (finding == NULL)
            return;
        finding->entry = definition->acronym->entry;
        finding_message(finding, "'%.*s' is already defined in this copy", STR(letters));
        finding_note_at(finding, first->span, "first defined here");
    }
    /* From the start of the words to the bracket's end: the acronym alone remains. */
    Span span = span_join(definition->expansion->span, definition->acronym->span);
    uint32_t bracket = bracket_size(str_after(document->copy->text, span_end(span)));
    if (bracket > 0)
        finding_edit(finding, 0, (Site){{span.offset, span.size + bracket}, letters});
}

static void check(const Document *document, Findings *findings)
{
    enum { MOST = 64 }; /* different pairs of words and acronym in one copy */
    Definition firsts[MOST];
    size_t count = 0, from = findings->count;
    for (size_t i = 0; i < document->mentions.count; i++) {
        Definition definition;
        const Mention *mention = &document->mentions.at[i];
        unsigned silent = SILENT_QUOTED | 1 << ZONE_SPEECH | 1 << ZONE_HEADLINE | 1 << ZONE_CAPTION;
        if (mention_silent(mention, silent) || !acronym_definition(document, i, &definition))
            continue;
        const Mention *first = first_of(document, firsts, count, &definition);
        if (first != NULL)
            report(document, findings, from, &definition, first);
        else if (count < MOST)
            firsts[count++] = definition;
    }
    spelling_count(findings, from);
}

const Rule rule_acronym_redefined = {
    .id = "acronym-redefined",
    .severity = IREUM_SUGGESTION,
    .summary = "an acronym defined a second time",
    .why = "An acronym that is spelled out again further down is mostly the trace of a paragraph pasted from another "
           "story, and it tells readers that they forgot what they just read.",
    .triggers =
        "The second time that one copy gives the same acronym in brackets behind the same words, where the glossary "
        "has both. The first place is noted, and the fix leaves the acronym alone.",
    .silent =
        "Definitions in headlines and captions count neither as the first nor as the second, and neither do those "
        "inside quotations, titles of works and bibliographies.\n\n"
        "It is wrong in a file with several stories, each of which has to explain its acronyms anew.",
    .bad = "Seoul's Joint Chiefs of Staff (JCS) saw it. Later the Joint Chiefs of Staff (JCS) gave its range.",
    .good =
        "Seoul's Joint Chiefs of Staff (JCS) saw it. Later the JCS gave its range. The Democratic People's Republic of "
        "Korea (DPRK) was silent; \"the North (DPRK) waits,\" an aide said.",
    .check = check,
};
