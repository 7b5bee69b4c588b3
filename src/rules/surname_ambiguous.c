/* surname-ambiguous: a surname alone where the copy has named two people who have it. */
#include "mention/reference.h"
#include "rules/table.h"

static void check(const Document *document, Findings *findings)
{
    static const float likely = 0.96F;
    References references = references_find(document);
    for (size_t i = 0; i < references.count; i++) {
        const Reference *reference = &references.at[i];
        bool shown = reference->evidence & (REFERENCE_COURTESY | REFERENCE_TITLE | REFERENCE_SPEECH);
        if (reference->other.size == 0 || !shown ||
            mention_silent(&reference->mention, SILENT_DISPLAYED | 1 << ZONE_SPEECH))
            continue;
        Finding *finding = finding_add(findings, &rule_surname_ambiguous, likely, (Site){reference->mention.span, {0}});
        if (finding == NULL)
            return;
        Str text = mention_text(document, &reference->mention);
        finding_message(finding, "'%.*s' may be '%s' or '%s'", STR(text),
                        on_one_line(document->arena, span_text(document->copy->text, reference->full)),
                        on_one_line(document->arena, span_text(document->copy->text, reference->other)));
        finding_note_at(finding, reference->full, "one is named here");
        finding_note_at(finding, reference->other, "the other here");
    }
}

const Rule rule_surname_ambiguous = {
    .id = "surname-ambiguous",
    .severity = IREUM_SUGGESTION,
    .optional = true,
    .summary = "a surname alone where two people of the copy have it",
    .why = "Half of all Koreans are Kim, Lee, Park, Choi or Jung. Where two of one surname have been named, a bare Kim "
           "makes "
           "the reader search, and many desks then want the full name throughout.",
    .triggers = "A surname without a given name, with a courtesy title or another title before it or a verb of "
                "speaking behind it "
                "(Kim said, Ms. Kim), once the copy has named two people or more of that surname.\n\n"
                "The rule is off until a configuration turns it on, since many houses leave it to the writer.",
    .silent = "Nothing is said where a title before the surname stood before the full name of one of the people alone "
              "(Minister Kim), and in headlines, captions, bylines, quotations, titles of works and bibliographies. "
              "Spellings that may be one person's count as one person.\n\n"
              "It is wrong where the sentence before makes plain who is meant.",
    .bad = "Kwak Sung-nam met Kwak Min-su. Kwak said no.",
    .good = "Kwak Sung-nam met Lim Min-su. Kwak said no.",
    .check = check,
};
