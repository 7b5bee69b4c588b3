/* person.c: finding the people whom no glossary knows, and the ways in which the copy writes each name. */
#include "mention/person.h"

#include "korean/name_likely.h"
#include "mention/cue.h"
#include "mention/slip.h"

#include <stdlib.h>

/* Ways by their hash: open addressing over a power of two of places, index and 1. */
typedef struct WayTable {
    uint32_t *places;
    size_t size;
} WayTable;

/* ---- What stands around ---- */

/* "Her neighbor Song Min-joo", "his friend and rival": whose somebody is, right before the name. */
static bool owned_before(const Document *document, size_t first)
{
    static const char *const owners[] = {"his", "her", "their", "our", "my"};
    enum { BACK = 4 };
    const Words *words = &document->words;
    for (size_t i = first; i > 0 && first - i < BACK && joint_spaces(words->at[i - 1].joint); i--) {
        for (size_t k = 0; k < sizeof owners / sizeof *owners; k++) {
            if (words->at[i - 1].hash == fold_hash(HASH_START, str_of(owners[k])))
                return true;
        }
    }
    return false;
}

/* Words that say who somebody is: an age, or an apposition with its article, behind a comma. */
static bool apposition_behind(const Document *document, size_t last)
{
    static const char *const articles[] = {"a", "an", "the", "who", "another", "one", "his", "her", "their"};
    const Words *words = &document->words;
    size_t after = last + 1;
    if (!(words->at[last].joint & JOINT_COMMA) || after >= words->count)
        return false;
    for (size_t i = 0; i < sizeof articles / sizeof *articles; i++) {
        if (str_is(word_text(words, after), articles[i]))
            return true;
    }
    return words->at[after].flags & WORD_DIGITS;
}

/* The hash of the word INDEX that ends a title, written out. */
static uint32_t title_hash(const Document *document, size_t index)
{
    static const struct {
        const char *shortened, *full;
    } titles[] = {{"Prof", "Professor"}, {"Rep", "Representative"}, {"Gen", "General"},   {"Gov", "Governor"},
                  {"Sen", "Senator"},    {"Dr", "Doctor"},          {"Lt", "Lieutenant"}, {"Col", "Colonel"},
                  {"Capt", "Captain"},   {"Maj", "Major"},          {"Adm", "Admiral"},   {"Sgt", "Sergeant"},
                  {"Rev", "Reverend"}};
    const Word *word = &document->words.at[index];
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        if (fold_equal(word_text(&document->words, index), str_of(titles[i].shortened)))
            return fold_hash(HASH_START, str_of(titles[i].full));
    }
    return word->hash;
}

static PersonMention mention_of(const Document *document, const PersonName *name)
{
    Mention mention = {.first = name->first, .last = name->last, .form = NONE, .entry = NONE, .next = NONE};
    mention.span = words_span(&document->words, name->first, name->last);
    mention.ending = (uint8_t)owner_size(document, name->last);
    mention.span.size -= mention.ending;
    mention.zones = zones_around(document, &mention);
    bool title = name->evidence & NAMED_TITLE;
    return (PersonMention){
        .mention = mention,
        .next = NONE,
        .title = title ? title_hash(document, (size_t)name->first - 1) : 0,
        .gloss = name->evidence & NAMED_GLOSS ? name->last + 1 : NONE,
        .introduced = title || owned_before(document, name->first) || apposition_behind(document, name->last),
        .evidence = name->evidence,
    };
}

/* ---- Ways ---- */

/* The hash of a name's letters, their case and what is between them. */
static uint32_t way_hash(const Document *document, const Mention *mention)
{
    uint32_t hash = HASH_START;
    Str text = mention_text(document, mention);
    for (size_t i = 0; i < text.size; i++) {
        char letter = text.at[i] == '\n' || text.at[i] == '\r' ? ' ' : text.at[i];
        hash = hash_byte(hash, (unsigned char)letter);
    }
    return hash;
}

static uint32_t *place_of(const Document *document, WayTable *table, uint32_t hash)
{
    size_t at = (hash * 0x9E3779B1u) & (table->size - 1);
    while (table->places[at] != 0 && document->people.ways.at[table->places[at] - 1].hash != hash)
        at = (at + 1) & (table->size - 1);
    return &table->places[at];
}

/* Doubles the table where it is more than half full; false where memory is out. */
static bool table_room(Document *document, WayTable *table)
{
    enum { SMALLEST = 64 };
    const NameWays *ways = &document->people.ways;
    if (2 * ways->count < table->size)
        return true;
    table->size = table->size == 0 ? SMALLEST : 2 * table->size;
    table->places = arena_alloc(document->arena, table->size * sizeof *table->places);
    for (size_t i = 0; table->places != NULL && i < ways->count; i++)
        *place_of(document, table, ways->at[i].hash) = (uint32_t)i + 1;
    return table->places != NULL;
}

static NameWay new_way(const PersonName *name, uint32_t mention, uint32_t hash)
{
    return (NameWay){
        .first = mention,
        .last = mention,
        .thing = NONE,
        .person = NONE,
        .next = NONE,
        .hash = hash,
        .letters = name->letters,
        .surname = name->surname,
        .given = name->given,
        .known = NONE,
    };
}

static void mention_add(Document *document, WayTable *table, const PersonName *name)
{
    People *people = &document->people;
    PersonMentions *mentions = &people->mentions;
    PersonMention mention = mention_of(document, name);
    uint32_t hash = way_hash(document, &mention.mention);
    mentions->at = arena_room(document->arena, mentions->at, mentions->count, &mentions->capacity, sizeof mention);
    people->ways.at =
        arena_room(document->arena, people->ways.at, people->ways.count, &people->ways.capacity, sizeof(NameWay));
    if (mentions->count == mentions->capacity || people->ways.count == people->ways.capacity ||
        !table_room(document, table))
        return;
    uint32_t index = (uint32_t)mentions->count, *place = place_of(document, table, hash);
    if (*place == 0) {
        people->ways.at[people->ways.count++] = new_way(name, index, hash);
        *place = (uint32_t)people->ways.count;
    }
    mention.way = *place - 1;
    NameWay *way = &people->ways.at[mention.way];
    if (way->count++ > 0)
        mentions->at[way->last].next = index;
    way->last = index;
    mentions->at[mentions->count++] = mention;
}

/* Whether a mention of the glossary has words of NAME. A term or an event inside it gives way where it is the surname, as
 * jeon and won are, or where a hyphen shows the given name: Kim Yu-shin was no reform. So does one that is the given name:
 * actor Namgung Won. */
static bool taken(const Document *document, const PersonName *name)
{
    uint32_t surname = name->evidence & NAMED_LAST ? name->last : name->first;
    for (uint32_t i = name->first; i <= name->last; i++) {
        const Mention *mention = mention_covering(document, i, i);
        if (mention == NULL)
            continue;
        EntryClass class = (EntryClass)mention_entry(document, mention)->class;
        bool word = class == CLASS_TERM || class == CLASS_EVENT;
        bool inside = mention->first >= name->first && mention->last <= name->last;
        bool part = mention->first == mention->last && i == surname;
        if (!word || !inside || !(part || name->single || (name->evidence & NAMED_HYPHEN)))
            return true;
    }
    return false;
}

/* Names in their order. */
typedef struct Names {
    PersonName *at;
    size_t count, capacity;
} Names;

static void names_read(const Document *document, Names *names)
{
    const Mentions *mentions = &document->mentions;
    size_t next = 0;
    size_t from = 0; /* word: those before it are done with */
    for (size_t k = 0; k < document->words.names.count; k++) {
        PersonName name;
        size_t i = document->words.names.at[k];
        if (i < from || document->words.at[i].letter_case < CASE_CAPITAL)
            continue;
        while (next < mentions->count && mentions->at[next].last < i)
            next++;
        if (next < mentions->count && mentions->at[next].first <= i && mentions->at[next].last > i) {
            from = (size_t)mentions->at[next].last + 1;
            continue;
        }
        if (!person_read(document, i, &name) || taken(document, &name))
            continue;
        names->at = arena_room(document->arena, names->at, names->count, &names->capacity, sizeof name);
        if (names->count < names->capacity)
            names->at[names->count++] = name;
        from = (size_t)name.last + 1;
    }
}

static int by_letters(const void *a, const void *b)
{
    uint32_t one = *(const uint32_t *)a, other = *(const uint32_t *)b;
    return (one > other) - (one < other);
}

/* A Korean of the glossary whom the copy names by a right form, the surname first. */
typedef struct Known {
    uint32_t entry;
    uint32_t surname; /* hash */
    NamePart given;
} Known;

enum { MOST_KNOWN = 64 };

typedef struct KnownPeople {
    Known at[MOST_KNOWN];
    size_t count;
} KnownPeople;

static bool is_known(const KnownPeople *known, uint32_t entry)
{
    size_t i = 0;
    while (i < known->count && known->at[i].entry != entry)
        i++;
    return i < known->count;
}

/* The first Koreans of the glossary in the copy. */
static void known_people(const Document *document, KnownPeople *known)
{
    uint32_t korea = lexicon_country(document->lexicon, "kr") | lexicon_country(document->lexicon, "kp");
    known->count = 0;
    for (size_t i = 0; i < document->mentions.count && known->count < MOST_KNOWN; i++) {
        const Mention *mention = &document->mentions.at[i];
        const Entry *entry = mention_entry(document, mention);
        if (entry->class != CLASS_PERSON || !(entry->countries & korea) || (mention->flags & MENTION_WRONG) ||
            mention->last == mention->first || is_known(known, mention->entry))
            continue;
        known->at[known->count++] = (Known){mention->entry, document->words.at[mention->first].hash,
                                            part_of(document, (size_t)mention->first + 1, mention->last)};
    }
}

/* Whether NAME may be the name of one of them in another spelling. */
static bool like_known(const Document *document, const KnownPeople *known, const PersonName *name)
{
    static const double same_from = 0.4;
    uint32_t surname = document->words.at[name->evidence & NAMED_LAST ? name->last : name->first].hash;
    for (size_t i = 0; i < known->count; i++) {
        const Known *person = &known->at[i];
        if (person->surname == surname && person->given.size > 0 &&
            given_alike(&document->lexicon->names, &person->given, &name->given) >= same_from)
            return true;
    }
    return false;
}

/* Adds the names without doubt, and of the doubtful those whose letters another one has without, or that are like a known
 * person's. */
static void add_certain(Document *document, const Names *names)
{
    uint32_t *certain = arena_alloc(document->arena, (names->count + 1) * sizeof *certain);
    size_t count = 0;
    KnownPeople known;
    WayTable table = {0};
    for (size_t i = 0; certain != NULL && i < names->count; i++) {
        if (!names->at[i].doubtful)
            certain[count++] = names->at[i].letters;
    }
    if (count > 1)
        qsort(certain, count, sizeof *certain, by_letters);
    known_people(document, &known);
    for (size_t i = 0; certain != NULL && i < names->count; i++) {
        PersonName *name = &names->at[i];
        if (name->doubtful) {
            bool again = bsearch(&name->letters, certain, count, sizeof *certain, by_letters) != NULL;
            if (!again && !like_known(document, &known, name))
                continue;
            name->evidence |= NAMED_AGAIN;
        }
        mention_add(document, &table, name);
    }
}

/* Takes out the mentions that are a surname after all; both lists are in order. */
static void drop_surnames(Document *document)
{
    const PersonMentions *people = &document->people.mentions;
    Mentions *mentions = &document->mentions;
    size_t kept = 0, next = 0;
    for (size_t i = 0; people->count > 0 && i < mentions->count; i++) {
        while (next < people->count && people->at[next].mention.last < mentions->at[i].first)
            next++;
        if (next == people->count || people->at[next].mention.first > mentions->at[i].last)
            mentions->at[kept++] = mentions->at[i];
    }
    mentions->count = people->count > 0 ? kept : mentions->count;
}

void people_find(Document *document)
{
    if (document->lexicon->names.family.key_count == 0 || document->lexicon->english.blocks == 0)
        return;
    Names names = {0};
    names_read(document, &names);
    add_certain(document, &names);
    drop_surnames(document);
}
