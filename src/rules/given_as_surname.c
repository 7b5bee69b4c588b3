/* given-as-surname: a given name, or its last syllable, behind a title as if it were the surname. */
#include "korean/name.h"
#include "mention/person.h"
#include "mention/slip.h"
#include "rules/table.h"

#include <stdlib.h>

/* The end of a given name: its last syllable, or all of it. */
typedef struct Given {
    uint32_t hash;    /* of its words, joined */
    uint32_t surname; /* word */
    Span name;        /* where the person is named */
    bool ambiguous;   /* people of other surnames have it too */
} Given;

typedef struct Givens {
    Given *at;
    size_t count, capacity;
    uint64_t last_words; /* a bit for the hash of each last word */
} Givens;

/* The hash of words [FIRST, LAST] without the owner's ending. */
static uint32_t words_hash(const Document *document, size_t first, size_t last)
{
    uint32_t hash = HASH_START;
    for (size_t i = first; i <= last; i++)
        hash = letters_join(document, hash, i);
    return hash;
}

/* A syllable that is a surname too, Korean or English, may be somebody's: Mr. Ho, Mr. Young. Of two letters English has
 * acronyms, as UN, but hardly a surname. */
static bool may_be_surname(const Document *document, size_t index)
{
    enum { ACRONYM = 2 };
    static const double common = 1e-3; /* Un is one of few people */
    if (word_is_english(document, index) && document->words.at[index].letters > ACRONYM)
        return true;
    NamePart part = part_of(document, index, index);
    FamilyReadings readings;
    family_read(&document->lexicon->names, &part, &readings);
    return readings.total >= common || surname_abroad(&part);
}

static void given_add(const Document *document, const Mention *mention, size_t first, Givens *givens)
{
    Given given = {words_hash(document, first, mention->last), mention->first, mention->span, false};
    givens->at = arena_room(document->arena, givens->at, givens->count, &givens->capacity, sizeof given);
    if (givens->count == givens->capacity)
        return;
    givens->at[givens->count++] = given;
    givens->last_words |= hash_bit(words_hash(document, mention->last, mention->last));
}

/* Adds the given name of a person whose surname is the first word, and its last syllable where it stands apart. */
static void person_add(const Document *document, const Mention *mention, Givens *givens)
{
    size_t given = (size_t)mention->first + 1;
    if (given > mention->last || mention->last > given + 1)
        return;
    given_add(document, mention, given, givens);
    if (mention->last > given && !may_be_surname(document, mention->last))
        given_add(document, mention, mention->last, givens);
}

static int by_hash(const void *a, const void *b)
{
    const Given *one = a, *other = b;
    return (one->hash > other->hash) - (one->hash < other->hash);
}

/* Orders the given names, one of each, and notes whose they may be besides. */
static void givens_order(const Document *document, Givens *givens)
{
    size_t kept = 0;
    if (givens->count > 0)
        qsort(givens->at, givens->count, sizeof *givens->at, by_hash);
    for (size_t i = 0; i < givens->count; i++) {
        Given *last = kept > 0 ? &givens->at[kept - 1] : NULL;
        if (last == NULL || last->hash != givens->at[i].hash)
            givens->at[kept++] = givens->at[i];
        else
            last->ambiguous |= document->words.at[last->surname].hash != document->words.at[givens->at[i].surname].hash;
    }
    givens->count = kept;
}

static void givens_find(const Document *document, Givens *givens)
{
    for (size_t i = 0; i < document->things.count; i++) {
        const Mention *mention = &document->mentions.at[document->things.at[i].first];
        const Entry *entry = mention_entry(document, mention);
        if (entry->class == CLASS_PERSON && entry->surname_words == 1 && mention_right(document, mention) &&
            mention_form(document, mention)->kind < IREUM_FORM_HANGUL)
            person_add(document, mention, givens);
    }
    for (size_t i = 0; i < document->people.ways.count; i++) {
        const NameWay *way = &document->people.ways.at[i];
        const PersonMention *person = way->thing == NONE ? &document->people.mentions.at[way->first] : NULL;
        if (person != NULL && !(person->evidence & NAMED_LAST))
            person_add(document, &person->mention, givens);
    }
    givens_order(document, givens);
}

/* Whether a title that goes with surnames stands before word INDEX; not that of an athlete or singer, whom first names
 * tell apart. */
static bool titled(const Document *document, size_t index)
{
    static const Str titles[] = {
        STR_LITERAL("Mr"),         STR_LITERAL("Mr."),       STR_LITERAL("Ms"),        STR_LITERAL("Ms."),
        STR_LITERAL("Mrs"),        STR_LITERAL("Mrs."),      STR_LITERAL("Minister"),  STR_LITERAL("Premier"),
        STR_LITERAL("Marshal"),    STR_LITERAL("President"), STR_LITERAL("Secretary"), STR_LITERAL("Chairman"),
        STR_LITERAL("Ambassador"),
    };
    const Words *words = &document->words;
    if (index == 0 || words->at[index - 1].letter_case != CASE_CAPITAL ||
        (words->at[index - 1].joint & ~(unsigned)(JOINT_SPACE | JOINT_LINE | JOINT_STOP)) != 0)
        return false;
    Str before = word_text(words, index - 1);
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        if (str_equal(before, titles[i]))
            return true;
    }
    return false;
}

/* The given name at words [INDEX, *LAST]; NULL where none stands there alone. */
static const Given *given_at(const Document *document, const Givens *givens, size_t index, size_t *last)
{
    const Words *words = &document->words;
    *last = index;
    if (words->at[index].joint == JOINT_HYPHEN && index + 1 < words->count)
        *last = index + 1;
    bool goes_on = *last + 1 < words->count && joint_spaces(words->at[*last].joint) &&
                   words->at[*last + 1].letter_case >= CASE_CAPITAL && owner_size(document, *last) == 0;
    Given wanted = {.hash = words_hash(document, index, *last)};
    if (!(givens->last_words & hash_bit(words_hash(document, *last, *last))) || goes_on ||
        words->at[*last].joint == JOINT_HYPHEN)
        return NULL;
    const Given *given = bsearch(&wanted, givens->at, givens->count, sizeof *givens->at, by_hash);
    return given != NULL && !given->ambiguous ? given : NULL;
}

static void report(const Document *document, Findings *findings, const Given *given, const Mention *mention)
{
    static const float likely = 0.96F;
    Str surname = word_text(&document->words, given->surname), text = mention_text(document, mention);
    Finding *finding = finding_add(findings, &rule_given_as_surname, likely, (Site){mention->span, surname});
    if (finding == NULL)
        return;
    Str title = word_text(&document->words, (size_t)mention->first - 1);
    finding_message(finding, "'%.*s %.*s' takes the given name, or a part of it, for the surname: '%.*s %.*s'",
                    STR(title), STR(text), STR(title), STR(surname));
    finding_note_at(finding, given->name, "the name stands here");
}

static void check(const Document *document, Findings *findings)
{
    Givens givens = {0};
    givens_find(document, &givens);
    for (size_t k = 0; givens.count > 0 && k < document->words.names.count; k++) {
        size_t i = document->words.names.at[k], last;
        if (document->words.at[i].letter_case != CASE_CAPITAL || !titled(document, i) ||
            mention_touches(document, i, i))
            continue;
        const Given *given = given_at(document, &givens, i, &last);
        if (given == NULL)
            continue;
        Mention mention = {.first = (uint32_t)i, .last = (uint32_t)last, .form = NONE, .entry = NONE, .next = NONE};
        mention.span = words_span(&document->words, i, last);
        mention.ending = (uint8_t)owner_size(document, last);
        mention.span.size -= mention.ending;
        mention.zones = zones_around(document, &mention);
        if (!mention_silent(&mention, SILENT_QUOTED))
            report(document, findings, given, &mention);
    }
}

const Rule rule_given_as_surname = {
    .id = "given-as-surname",
    .severity = IREUM_WARNING,
    .summary = "a given name behind a title as if it were the surname",
    .why =
        "The surname stands first, and who expects it last writes Mr. Un or President Geun-hye. Korean readers see at "
        "once that the writer took one for the other.",
    .triggers =
        "Mr., Ms., Mrs., President, Chairman, Minister, Secretary, Premier, Marshal or Ambassador before the given "
        "name, or before its last syllable, of a person whose full name stands in the copy, of the glossary or in "
        "none.",
    .silent =
        "Nothing is said of a syllable that is a surname too (Mr. Ho) or an English word, of a given name that people "
        "of two surnames in the copy have, and in quoted documents, titles of works and bibliographies. A given name "
        "without a title is left alone: siblings and athletes are told apart so.\n\n"
        "It is wrong where the bearer goes by the given name.",
    .bad = "Kim Jong Un flew home. Mr. Un waved.",
    .good = "Kim Jong Un flew home. Mr. Kim waved.",
    .check = check,
};
