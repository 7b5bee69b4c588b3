/* person_gather.c: which ways of writing a name may be one person's: those of one surname whose given names may be the
 * same Hangul. Each way is compared with a limited number of others. */
#include "mention/person.h"

#include "base/unicode.h"
#include "korean/hanja.h"
#include "korean/name_likely.h"

typedef struct Gathering {
    Document *document;
    uint32_t *before; /* by way: the way before it of that surname, and 1 */
    uint32_t *latest; /* by surname, as the South has it: its latest way, and 1 */
} Gathering;

/* A given name in Hangul, and of those who spell theirs as some letters how many have it. */
typedef struct Wanted {
    uint32_t codes[2];
    double share;
} Wanted;

static void see_reading(void *context, const GivenTwo *given)
{
    Wanted *wanted = context;
    if (given->codes[0] == wanted->codes[0] && given->codes[1] == wanted->codes[1])
        wanted->share += given->share;
}

/* The last two syllables of TEXT, one of three; false where it has another number. */
static bool given_of(Str text, uint32_t codes[2])
{
    enum { SYLLABLES = 3 };
    size_t count = 0;
    for (size_t at = 0, step; at < text.size; at += step, count++) {
        codes[0] = codes[1];
        codes[1] = utf8_next(text.at + at, &step);
    }
    return count == SYLLABLES;
}

/* Of those who spell a given name as OTHER's, how many have that of the person of the glossary whom KNOWN names. */
static double reads_as(const Document *document, const NameWay *known, const NameWay *other)
{
    Wanted wanted = {.share = 0};
    const Entry *entry = &document->lexicon->entries[document->things.at[known->thing].entry];
    if (given_of(lexicon_text(document->lexicon, entry->hangul), wanted.codes))
        given_each(&document->lexicon->names, &other->given, see_reading, &wanted);
    return wanted.share;
}

double ways_alike(const Document *document, const NameWay *one, const NameWay *other)
{
    double alike = given_alike(&document->lexicon->names, &one->given, &other->given);
    double read = one->thing != NONE && other->thing == NONE   ? reads_as(document, one, other)
                  : other->thing != NONE && one->thing == NONE ? reads_as(document, other, one)
                                                               : 0;
    return read > alike ? read : alike;
}

static bool may_be_same(const Document *document, uint32_t one, uint32_t other)
{
    return ways_alike(document, &document->people.ways.at[one], &document->people.ways.at[other]) >= ALIKE_FROM;
}

/* The surname as the South has it, where a ri that begins a word is an i: Ri and Lee may be one man's. */
static uint32_t southern(const NameTable *names, uint32_t surname)
{
    const NameSurname *own = &names->surnames[surname];
    uint32_t wanted = hanja_initial(own->codes[0]);
    for (uint32_t low = 0, high = names->surname_count; low < high;) {
        uint32_t middle = low + (high - low) / 2;
        const NameSurname *other = &names->surnames[middle];
        if (other->codes[0] == wanted && other->codes[1] == own->codes[1])
            return middle;
        bool before = other->codes[0] != wanted ? other->codes[0] < wanted : other->codes[1] < own->codes[1];
        low = before ? middle + 1 : low;
        high = before ? high : middle;
    }
    return surname;
}

/* ---- People ---- */

static void person_add_way(Document *document, uint32_t person, uint32_t way)
{
    People *people = &document->people;
    Person *at = &people->at[person];
    people->ways.at[way].person = person;
    if (at->count++ > 0)
        people->ways.at[at->last].next = way;
    else
        at->first = way;
    at->last = way;
}

static void person_new(Document *document, uint32_t way)
{
    People *people = &document->people;
    people->at = arena_room(document->arena, people->at, people->count, &people->capacity, sizeof *people->at);
    if (people->count == people->capacity)
        return;
    people->at[people->count++] = (Person){.first = way};
    person_add_way(document, (uint32_t)people->count - 1, way);
}

static void gather_way(Gathering *gathering, uint32_t index)
{
    enum { BACK = 64 }; /* ways that it is compared with */
    Document *document = gathering->document;
    const NameWay *ways = document->people.ways.at;
    uint32_t *latest = &gathering->latest[southern(&document->lexicon->names, ways[index].surname)];
    gathering->before[index] = *latest;
    *latest = index + 1;
    uint32_t other = gathering->before[index];
    for (size_t i = 0; i < BACK && other != 0; i++, other = gathering->before[other - 1]) {
        if (may_be_same(document, other - 1, index)) {
            person_add_way(document, ways[other - 1].person, index);
            return;
        }
    }
    person_new(document, index);
}

/* ---- People of the glossary ---- */

/* The first mention of a thing in full and rightly written; NULL where there is none. */
static const Mention *right_mention(const Document *document, const Thing *thing)
{
    for (uint32_t k = thing->first; k != NONE; k = document->mentions.at[k].next) {
        const Mention *mention = &document->mentions.at[k];
        if (!(mention->flags & (MENTION_WRONG | MENTION_AMBIGUOUS)) && form_right(mention_form(document, mention)) &&
            mention->last > mention->first)
            return mention;
    }
    return NULL;
}

/* Reads MENTION as surname and given name. */
static bool read_known(const Document *document, const Mention *mention, NameWay *way)
{
    FamilyReadings family;
    NamePart surname = part_of(document, mention->first, mention->first);
    way->given = part_of(document, (size_t)mention->first + 1, mention->last);
    family_read(&document->lexicon->names, &surname, &family);
    way->surname = family.count > 0 ? family.at[0].surname : 0;
    way->letters = HASH_START;
    for (size_t i = mention->first; i <= mention->last; i++)
        way->letters = letters_join(document, way->letters, i);
    return family.count > 0 && way->given.size > 0;
}

/* Adds the people of the glossary whom the copy names, each by one way. */
static void add_known(Document *document)
{
    NameWays *ways = &document->people.ways;
    for (uint32_t i = 0; i < document->things.count; i++) {
        const Thing *thing = &document->things.at[i];
        if (document->lexicon->entries[thing->entry].class != CLASS_PERSON)
            continue;
        const Mention *mention = right_mention(document, thing);
        NameWay way = {.count = thing->count, .thing = i, .person = NONE, .next = NONE, .known = NONE};
        if (mention == NULL || !read_known(document, mention, &way))
            continue;
        way.first = way.last = (uint32_t)(mention - document->mentions.at);
        ways->at = arena_room(document->arena, ways->at, ways->count, &ways->capacity, sizeof *ways->at);
        if (ways->count < ways->capacity)
            ways->at[ways->count++] = way;
    }
}

void people_gather(Document *document)
{
    NameWays *ways = &document->people.ways;
    if (ways->count == 0)
        return;
    uint32_t unlisted = (uint32_t)ways->count;
    add_known(document);
    Gathering gathering = {.document = document};
    gathering.before = arena_alloc(document->arena, ways->count * sizeof *gathering.before);
    gathering.latest = arena_alloc(document->arena, document->lexicon->names.surname_count * sizeof *gathering.latest);
    if (gathering.before == NULL || gathering.latest == NULL)
        return;
    /* The glossary's people first, so that others join them. */
    for (uint32_t i = unlisted; i < ways->count; i++)
        gather_way(&gathering, i);
    for (uint32_t i = 0; i < unlisted; i++)
        gather_way(&gathering, i);
}
