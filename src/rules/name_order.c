/* name-order: a Korean name with its surname last, in a house that writes it first. */
#include "mention/person.h"
#include "rules/table.h"
#include "rules/way.h"

/* Whether another way of the person has the same letters with the surname first. */
static const NameWay *first_elsewhere(const Document *document, const NameWay *way)
{
    const People *people = &document->people;
    for (uint32_t i = people->at[way->person].first; i != NONE; i = people->ways.at[i].next) {
        const NameWay *other = &people->ways.at[i];
        bool first = other->thing != NONE || !(people->mentions.at[other->first].evidence & NAMED_LAST);
        if (first && other->letters == way->letters)
            return other;
    }
    return NULL;
}

/* The first mention of a way. */
static const Mention *way_mention(const Document *document, const NameWay *way)
{
    return way->thing != NONE ? &document->mentions.at[way->first] : &document->people.mentions.at[way->first].mention;
}

/* The name with its surname in front, its own letters. */
static Str turned(const Document *document, const Mention *mention)
{
    const Words *words = &document->words;
    Str surname = word_text(words, mention->last), text = mention_text(document, mention);
    surname.size -= mention->ending;
    Span given = words_span(words, mention->first, (size_t)mention->last - 1);
    char *out = arena_alloc(document->arena, text.size);
    if (out == NULL)
        return text;
    memcpy(out, surname.at, surname.size);
    out[surname.size] = ' ';
    memcpy(out + surname.size + 1, document->copy->text.at + given.offset, given.size);
    return (Str){out, surname.size + 1 + given.size};
}

static void check_way(const Document *document, Findings *findings, const NameWay *way, const StyleCell *cell)
{
    static const float shown = 0.96F, told = 0.9F;
    const NameWay *other = first_elsewhere(document, way);
    if (other == NULL && way->known == NONE && person_side(document, way) == 0)
        return;
    const Mention *first = way_mention(document, way);
    Str put = other != NULL ? mention_text(document, way_mention(document, other)) : turned(document, first);
    size_t from = findings->count;
    Finding *finding = way_report(document, findings, &rule_name_order, way, put, other != NULL ? shown : told);
    if (finding == NULL)
        return;
    if (cell->severity != IREUM_OFF)
        finding->severity = cell->severity;
    finding_message(finding, "'%s' puts the surname last; house style %s writes '%s'",
                    on_one_line(document->arena, mention_text(document, first)), cell->origin,
                    on_one_line(document->arena, put));
    if (other != NULL)
        finding_note_at(finding, way_mention(document, other)->span, "written so here");
    spelling_count(findings, from);
}

static void check(const Document *document, Findings *findings)
{
    const StyleCell *cell = style_cell(document->style, STYLE_NAME_ORDER, document->date);
    if (cell == NULL || !str_is(cell->value, "surname-first"))
        return;
    for (size_t i = 0; i < document->people.ways.count; i++) {
        const NameWay *way = &document->people.ways.at[i];
        if (way->thing == NONE && (document->people.mentions.at[way->first].evidence & NAMED_LAST))
            check_way(document, findings, way, cell);
    }
}

const Rule rule_name_order = {
    .id = "name-order",
    .severity = IREUM_WARNING,
    .summary = "a Korean name with its surname last, against the house style",
    .why =
        "Koreans have the surname first, and most houses write it so. Where one name is turned, readers take the given "
        "name for the surname at the next mention.",
    .triggers = "Under a style that writes the surname first: a given name with a Korean surname behind it (Sung-nam "
                "Lim), of a "
                "person in no glossary, if the copy also has the name in the other order, or if the words beside it "
                "say that the "
                "person is of one of the two Koreas (South Korean Vice Minister Sung-nam Lim).",
    .silent =
        "Nothing is said of people of whom the copy does not say where they are from, because Koreans abroad have "
        "their "
        "surname last as a rule; of names with an English given name (Philip Yun); and in headlines, captions, "
        "bylines, "
        "lines in capitals, quoted documents, titles of works and bibliographies.\n\n"
        "It is wrong where the bearer has chosen this order, as athletes and musicians do. People of the glossary are "
        "for name-variant and name-inconsistent.",
    .bad = "South Korean Vice Minister Sung-nam Kwak declined.",
    .good = "South Korean Vice Minister Kwak Sung-nam declined.",
    .style = "yonhap",
    .decided_by = DECIDED_BY(STYLE_NAME_ORDER),
    .check = check,
};
