/* name-initials: initials for a Korean given name that the copy has in full. */
#include "mention/person.h"
#include "mention/slip.h"
#include "rules/table.h"

#include "words/bytes.h"

/* Two letters with stops: S.N. */
static bool are_initials(const Document *document, size_t index, char letters[2])
{
    Str text = word_text(&document->words, index);
    size_t count = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (byte_is(text.at[i], BYTE_UPPER) && count < 2)
            letters[count++] = byte_lower(text.at[i]);
        else if (text.at[i] != '.')
            return false;
    }
    return count == 2 && (document->words.at[index].flags & WORD_STOPS);
}

/* Whether the initials are those of a person's given name, whose syllables stand apart. */
static bool initials_of(const NameWay *way, const char letters[2])
{
    for (size_t cut = 1; cut < way->given.size; cut++) {
        if (way->given.bounds >> cut & 1)
            return way->given.letters[0] == letters[0] && way->given.letters[cut] == letters[1];
    }
    return false;
}

static const Mention *way_mention(const Document *document, const NameWay *way)
{
    return way->thing == NONE ? &document->people.mentions.at[way->first].mention : &document->mentions.at[way->first];
}

/* The word of a way's surname. */
static size_t surname_word(const Document *document, const NameWay *way)
{
    bool last = way->thing == NONE && (document->people.mentions.at[way->first].evidence & NAMED_LAST);
    const Mention *mention = way_mention(document, way);
    return last ? mention->last : mention->first;
}

/* The way of the person whose surname is word SURNAME and whose given name has the initials; NULL where there is none. */
static const NameWay *named(const Document *document, size_t surname, const char letters[2])
{
    enum { LOOKED_AT = 256 };
    const NameWays *ways = &document->people.ways;
    uint32_t hash = document->words.at[surname].hash;
    if (owner_size(document, surname) > 0)
        hash = hash_before(hash, 's');
    for (size_t i = 0; i < ways->count && i < LOOKED_AT; i++) {
        const NameWay *way = &ways->at[i];
        if (document->words.at[surname_word(document, way)].hash == hash && initials_of(way, letters))
            return way;
    }
    return NULL;
}

static void report(const Document *document, Findings *findings, size_t index, const NameWay *way)
{
    Mention mention = {
        .first = (uint32_t)index, .last = (uint32_t)index + 1, .form = NONE, .entry = NONE, .next = NONE};
    mention.span = words_span(&document->words, index, index + 1);
    mention.span.size -= (uint32_t)owner_size(document, index + 1);
    if (mention_silent(&(Mention){.zones = zones_around(document, &mention)}, SILENT_DISPLAYED))
        return;
    Str surname = word_text(&document->words, index + 1);
    surname.size -= owner_size(document, index + 1);
    Finding *finding = finding_add(findings, &rule_name_initials, 0.96F, (Site){mention.span, surname});
    if (finding == NULL)
        return;
    const Mention *full = way_mention(document, way);
    finding_message(finding, "'%s' abbreviates a Korean given name; the copy has '%s'",
                    on_one_line(document->arena, mention_text(document, &mention)),
                    on_one_line(document->arena, mention_text(document, full)));
    finding_note_at(finding, full->span, "the name stands here");
}

static void check(const Document *document, Findings *findings)
{
    const WordList *names = &document->words.names;
    for (size_t k = 0; document->people.ways.count > 0 && k < names->count; k++) {
        char letters[2];
        size_t i = names->at[k];
        if (!(document->words.at[i].flags & WORD_STOPS) || !joint_spaces(document->words.at[i].joint) ||
            !are_initials(document, i, letters))
            continue;
        const NameWay *way = named(document, i + 1, letters);
        if (way != NULL)
            report(document, findings, i, way);
    }
}

const Rule rule_name_initials = {
    .id = "name-initials",
    .severity = IREUM_SUGGESTION,
    .summary = "initials for a Korean given name that the copy has in full",
    .why = "News English does not abbreviate Korean given names: S.N. Kwak is somebody whom no reader finds again.",
    .triggers =
        "Two initials before a surname (S.N. Kwak), where the copy has the full name of a person of that surname "
        "with these initials, and names at least one person who is in no glossary.",
    .silent = "Nothing is said where the copy has no such name, because some go by their initials (J.Y. Park), and in "
              "headlines, captions, bylines, lines in capitals, quoted documents, titles of works and bibliographies.",
    .bad = "Kwak Sung-nam spoke first. S.N. Kwak later apologized.",
    .good = "Kwak Sung-nam spoke first. Kwak later apologized.",
    .check = check,
};
