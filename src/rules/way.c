/* way.c: one finding for all mentions of a way in which a person in no glossary is written. */
#include "rules/way.h"

Finding *way_report(const Document *document, Findings *findings, const Rule *rule, const NameWay *way, Str put,
                    float likely)
{
    Finding *finding = NULL;
    for (uint32_t k = way->first; k != NONE; k = document->people.mentions.at[k].next) {
        const Mention *mention = &document->people.mentions.at[k].mention;
        if (mention_silent(mention, SILENT_DISPLAYED))
            continue;
        Site site = {mention->span, put};
        if (finding == NULL)
            finding = finding_add(findings, rule, likely, site);
        else
            finding_site(finding, site);
    }
    return finding;
}

bool way_in_capitals(const Document *document, const Mention *mention)
{
    for (size_t i = mention->first; i <= mention->last; i++) {
        if (document->words.at[i].letter_case == CASE_UPPER)
            return true;
    }
    return false;
}
