/* known_person.c: name-variant for people of the glossary in spellings that it does not have. Who is meant, the copy has
 * shown already (mention/person_known.c). */
#include "rules/known_person.h"

#include "mention/evidence.h"
#include "rules/wrong_form.h"

/* Below this the name may be somebody else's after all. */
static const float sure = 0.95F;

static void report(const Document *document, Findings *findings, size_t from, const NameWay *way, Mention mention)
{
    mention.probability = way->certainty;
    const Entry *entry = mention_entry(document, &mention);
    Str target = form_meant(document, &mention, (Str){"", 0});
    Finding *finding = spelling_report(document, findings, from, &rule_name_variant, &mention, target);
    if (finding == NULL)
        return;
    finding->ask = true;
    finding_message(finding, "'%s' %s '%.*s'%s", on_one_line(document->arena, mention_text(document, &mention)),
                    way->certainty < sure ? "is probably" : "is spelled", STR(target),
                    hangul_in_brackets(document, entry));
    finding_note(finding, "%s", evidence_text((Evidence)way->meant));
    note_entry(document, finding, entry);
}

/* A right form but for its order, which is a matter for name-order. */
static bool turned(const Document *document, const NameWay *way)
{
    const Entry *entry = &document->lexicon->entries[way->known];
    for (uint32_t i = 0; i < entry->form_count; i++) {
        const Form *form = &document->lexicon->forms[entry->first_form + i];
        if (form_right(form) && form->hash == way->letters)
            return true;
    }
    return false;
}

void report_known_people(const Document *document, Findings *findings)
{
    for (size_t i = 0; i < document->people.ways.count; i++) {
        const NameWay *way = &document->people.ways.at[i];
        size_t from = findings->count;
        if (way->known == NONE || turned(document, way))
            continue;
        for (uint32_t k = way->first; k != NONE; k = document->people.mentions.at[k].next) {
            Mention mention = document->people.mentions.at[k].mention;
            mention.entry = way->known;
            if (!names_writer(document, &mention) && !mention_silent(&mention, SILENT_QUOTED))
                report(document, findings, from, way, mention);
        }
        spelling_count(findings, from);
    }
}
