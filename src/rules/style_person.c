/* style_person.c: name-style for people whom the glossary does not know. */
#include "rules/style_person.h"

#include "korean/name_likely.h"
#include "mention/person.h"
#include "rules/pattern.h"
#include "rules/table.h"
#include "rules/way.h"

/* Northerners are spelled by rule; a Southerner may have a spelling of his own, which the house may follow. */
static const float north_likely = 0.96F, south_likely = 0.9F;

/* The parts of a name that has its surname first; false where nothing tells where the syllables meet. */
static bool parts_of(const Document *document, const NameWay *way, const Mention *mention, NameParts *parts)
{
    const Words *words = &document->words;
    parts->surname = word_text(words, mention->first);
    if (mention->last == mention->first + 2) {
        parts->first = word_text(words, (size_t)mention->first + 1);
        parts->second = word_text(words, mention->last);
        parts->second.size -= mention->ending;
        return true;
    }
    Str given = word_text(words, mention->last);
    size_t cut = given_cut(&document->lexicon->names, &way->given);
    if (cut == 0)
        return false;
    parts->first = str_slice(given, 0, cut);
    parts->second = str_slice(given, cut, given.size - mention->ending - cut);
    return true;
}

/* The name in the first of the house's patterns; empty where it is in one of them already. */
static Str expected(const Document *document, const NameParts *parts, Str text, Str patterns)
{
    Str first = {0};
    for (Str rest = patterns; rest.at != NULL;) {
        Str written = pattern_put(document, parts, style_next(&rest));
        if (written.size > 0 && text_same(text, written))
            return (Str){0};
        first = first.size == 0 ? written : first;
    }
    return first;
}

static void check_way(const Document *document, Findings *findings, const NameWay *way)
{
    const PersonMention *first = &document->people.mentions.at[way->first];
    if ((first->evidence & NAMED_LAST) || way_in_capitals(document, &first->mention))
        return;
    uint32_t side = person_side(document, way);
    const StyleCell *cell = pattern_cell_of(document, side);
    NameParts parts;
    if (cell == NULL || !parts_of(document, way, &first->mention, &parts))
        return;
    Str text = mention_text(document, &first->mention), put = expected(document, &parts, text, cell->value);
    bool north = (side & lexicon_country(document->lexicon, "kp")) != 0;
    size_t from = findings->count;
    Finding *finding =
        put.size > 0 ? way_report(document, findings, &rule_name_style, way, put, north ? north_likely : south_likely)
                     : NULL;
    if (finding == NULL)
        return;
    if (cell->severity != IREUM_OFF)
        finding->severity = cell->severity;
    finding_message(finding, "'%s' is written '%.*s' for %s names in house style %s",
                    on_one_line(document->arena, text), STR(put), north ? "Northern" : "Southern", cell->origin);
    finding_note(finding, "the letters are right; only hyphen, space or capital differ");
    spelling_count(findings, from);
}

void style_people(const Document *document, Findings *findings)
{
    for (size_t i = 0; i < document->people.ways.count; i++) {
        if (document->people.ways.at[i].thing == NONE)
            check_way(document, findings, &document->people.ways.at[i]);
    }
}
