/* person_gather.c: which ways of writing a name may be one person's: those of which the name model does not say that they are
 * two names. Each way
 * is compared with others of the same surname alone, and of these with a limited number. */
#include "mention/person.h"

/* What is kept of a way while ways are compared. */
typedef struct Kept {
    uint32_t way;
    uint32_t surname; /* index of the likeliest */
    uint32_t before;  /* the way before it of that surname; NONE */
    char first, last; /* classes of the given name's first and last letters */
} Kept;

typedef struct Gathering {
    Document *document;
    Kept *kept;       /* by way */
    uint32_t *latest; /* by surname: its latest way, and 1 */
    unsigned compared;
} Gathering;

/* ---- Letters that rule a comparison out ---- */

/* Letters that begin the same syllables, in one spelling or another. */
static char class_of(char letter)
{
    static const char *const classes[] = {"aeiouylrnw", "gkq", "dt", "bpfv", "jcz", "sx"};
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
        if (strchr(classes[i], letter) != NULL)
            return classes[i][0];
    }
    return letter;
}

/* Vowels may be followed by a silent h. */
static char class_at_end(const NamePart *given)
{
    char last = given->letters[given->size - 1], before = given->size > 1 ? given->letters[given->size - 2] : '\0';
    if (last == 'g' && before == 'n')
        return 'G';
    if (last == 'n' || last == 'm')
        return last;
    if (last == 'l' || last == 'r')
        return 'l';
    return last == 'h' || class_of(last) == 'a' ? 'a' : class_of(last);
}

/* ---- Comparing ---- */

static Str way_text(const Document *document, const NameWay *way)
{
    if (way->thing != NONE)
        return mention_text(document, &document->mentions.at[way->first]);
    return mention_text(document, &document->people.mentions.at[way->first].mention);
}

static bool perhaps_same(Gathering *gathering, const Kept *one, const Kept *other)
{
    enum { MOST = 65536 }; /* of a document: each takes some hundredths of a millisecond */
    const Document *document = gathering->document;
    const NameWays *ways = &document->people.ways;
    if (one->first != other->first || one->last != other->last || ++gathering->compared > MOST)
        return false;
    LatinName left, right;
    NameComparison comparison;
    const NameTable *names = &document->lexicon->names;
    name_parse(names, way_text(document, &ways->at[one->way]), &left);
    name_parse(names, way_text(document, &ways->at[other->way]), &right);
    name_compare(names, &left, &right, &comparison);
    return comparison.verdict != NAME_DIFFERENT;
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
    enum { BACK = 64 };
    Document *document = gathering->document;
    LatinName name;
    name_parse(&document->lexicon->names, way_text(document, &document->people.ways.at[index]), &name);
    if (name.form != NAME_FULL || name.family.count == 0)
        return;
    Kept *kept = &gathering->kept[index];
    uint32_t *latest = &gathering->latest[name.family.at[0].surname];
    *kept = (Kept){.way = index,
                   .surname = name.family.at[0].surname,
                   .before = *latest - 1,
                   .first = class_of(name.given.letters[0]),
                   .last = class_at_end(&name.given)};
    *latest = index + 1;
    uint32_t other = kept->before;
    for (size_t i = 0; i < BACK && other != NONE; i++, other = gathering->kept[other].before) {
        if (perhaps_same(gathering, kept, &gathering->kept[other])) {
            person_add_way(document, document->people.ways.at[other].person, index);
            return;
        }
    }
    person_new(document, index);
}

/* The first mention of a thing in full and rightly written. */
static uint32_t right_mention(const Document *document, const Thing *thing)
{
    uint32_t k = thing->first;
    for (; k != NONE; k = document->mentions.at[k].next) {
        const Mention *mention = &document->mentions.at[k];
        if (!(mention->flags & (MENTION_WRONG | MENTION_AMBIGUOUS)) && form_right(mention_form(document, mention)) &&
            mention->last > mention->first)
            break;
    }
    return k;
}

/* Adds the people of the glossary whom the copy names, each by one way. */
static void add_known(Document *document)
{
    NameWays *ways = &document->people.ways;
    for (uint32_t i = 0; i < document->things.count; i++) {
        const Thing *thing = &document->things.at[i];
        if (document->lexicon->entries[thing->entry].class != CLASS_PERSON)
            continue;
        uint32_t first = right_mention(document, thing);
        ways->at = arena_room(document->arena, ways->at, ways->count, &ways->capacity, sizeof *ways->at);
        if (first != NONE && ways->count < ways->capacity)
            ways->at[ways->count++] = (NameWay){
                .first = first, .last = first, .count = thing->count, .thing = i, .person = NONE, .next = NONE};
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
    gathering.kept = arena_alloc(document->arena, ways->count * sizeof *gathering.kept);
    gathering.latest = arena_alloc(document->arena, document->lexicon->names.surname_count * sizeof *gathering.latest);
    if (gathering.kept == NULL || gathering.latest == NULL)
        return;
    /* The glossary's people first, so that others join them. */
    for (uint32_t i = unlisted; i < ways->count; i++)
        gather_way(&gathering, i);
    for (uint32_t i = 0; i < unlisted; i++)
        gather_way(&gathering, i);
}
