/* slip_name.c: slips in the full names of people: a name that hardly anybody has (Lim Sugn-nam, Shin Don-hyuk), a letter
 * away from that of a person of the same surname elsewhere in the copy. Each is compared with a limited number of names.
 *
 * That somebody else comes up whose name happens to be so near is as likely as his name is common; that a name is
 * misspelt so, is as likely in one as in another. So what counts is how common the name is as it stands. */
#include "korean/name_likely.h"
#include "mention/cue.h"
#include "mention/person.h"
#include "mention/slip.h"

#include <stdlib.h>

/* Of all given names, how many may be spelled so: below the first a name is hardly another person's. The right one must be
 * likelier by the factor. */
static const double hardly_any = 5e-8, few = 2e-7, factor = 30;

/* A name of the copy: words [FIRST, LAST], of which the first is the surname. */
typedef struct CopyName {
    uint32_t surname; /* hash */
    uint32_t first, last;
    uint32_t way; /* of the person who has it for certain; NONE: nobody */
    uint32_t thing;
    uint32_t count;
    uint32_t letters; /* hash of all of its letters */
    NamePart given;
} CopyName;

/* A long copy names people of a hundred surnames: so many bits that most words seem to be none of them. */
enum { SURNAME_BITS = 4096 };

typedef struct CopyNames {
    CopyName *at;
    size_t count, capacity;
    uint64_t surnames[SURNAME_BITS / 64]; /* a bit for each hash */
} CopyNames;

static bool has_surname(const CopyNames *names, uint32_t hash)
{
    return names->surnames[hash % SURNAME_BITS / 64] >> hash % 64 & 1;
}

/* ---- The names of people ---- */

static bool read_name(const Document *document, size_t first, size_t last, CopyName *name)
{
    *name = (CopyName){.first = (uint32_t)first, .last = (uint32_t)last, .way = NONE, .thing = NONE, .count = 1};
    name->surname = document->words.at[first].hash;
    name->given = part_of(document, first + 1, last);
    if (name->given.size == 0)
        return false;
    name->letters = HASH_START;
    for (size_t i = first; i <= last; i++)
        name->letters = letters_join(document, name->letters, i);
    return true;
}

static void name_add(const Document *document, CopyNames *names, CopyName name)
{
    names->at = arena_room(document->arena, names->at, names->count, &names->capacity, sizeof name);
    if (names->count == names->capacity)
        return;
    names->at[names->count++] = name;
    names->surnames[name.surname % SURNAME_BITS / 64] |= (uint64_t)1 << name.surname % 64;
}

/* Adds the people in no glossary, by each way in which they are written with the surname first. */
static void add_ways(const Document *document, CopyNames *names)
{
    for (uint32_t i = 0; i < document->people.ways.count; i++) {
        const NameWay *way = &document->people.ways.at[i];
        const PersonMention *first = way->thing == NONE ? &document->people.mentions.at[way->first] : NULL;
        CopyName name;
        if (first == NULL || (first->evidence & NAMED_LAST) ||
            !read_name(document, first->mention.first, first->mention.last, &name))
            continue;
        name.way = i;
        name.count = way->count;
        name_add(document, names, name);
    }
}

/* Adds the people of the glossary. */
static void add_things(const Document *document, CopyNames *names)
{
    for (uint32_t i = 0; i < document->things.count; i++) {
        const Thing *thing = &document->things.at[i];
        const Mention *mention = &document->mentions.at[thing->first];
        const Form *form = mention_form(document, mention);
        CopyName name;
        if (document->lexicon->entries[thing->entry].class != CLASS_PERSON || form->kind >= IREUM_FORM_HANGUL ||
            !form_right(form) || (mention->flags & (MENTION_WRONG | MENTION_AMBIGUOUS)) ||
            mention->last == mention->first || !read_name(document, mention->first, mention->last, &name))
            continue;
        name.thing = i;
        name.count = thing->count;
        name_add(document, names, name);
    }
}

/* ---- Names that nobody has ---- */

static bool is_given(const Document *document, size_t index)
{
    const Word *word = &document->words.at[index];
    return word->script == SCRIPT_LATIN && word->letter_case == CASE_CAPITAL && !(word->flags & WORD_STOPS);
}

/* The last word of a given name that begins at FIRST: its syllables joined by a hyphen, or two short words. */
static size_t given_end(const Document *document, size_t first)
{
    enum { SYLLABLE = 6 };
    const Words *words = &document->words;
    bool next = first + 1 < words->count && words->at[first + 1].size <= SYLLABLE;
    bool apart = joint_spaces(words->at[first].joint) && words->at[first].size <= SYLLABLE && next &&
                 is_given(document, first + 1);
    return next && (words->at[first].joint == JOINT_HYPHEN || apart) ? first + 1 : first;
}

/* A name whose surname, which somebody in the copy has, is word INDEX, and which was taken for nobody's; false where there
 * is none. */
static bool read_unknown(const Document *document, size_t index, CopyName *name)
{
    enum { SHORTEST = 6 }; /* letters of a given name in one word */
    const Words *words = &document->words;
    if (words->at[index].letter_case != CASE_CAPITAL || !joint_spaces(words->at[index].joint) ||
        index + 1 >= words->count || !is_given(document, index + 1))
        return false;
    size_t last = given_end(document, index + 1);
    bool longer = words->at[last].joint == JOINT_HYPHEN || words->at[last].joint == 0;
    const Mention *surname = mention_covering(document, index, index);
    bool term = surname != NULL && surname->first == surname->last; /* won, jeon */
    return !longer && (surname == NULL || term) && !mention_touches(document, index + 1, last) &&
           read_name(document, index, last, name) && (name->given.bounds != 0 || name->given.size >= SHORTEST);
}

static void add_unknown(const Document *document, const CopyNames *people, CopyNames *names)
{
    const PersonMentions *known = &document->people.mentions;
    size_t next = 0;
    for (size_t at = 0; at < document->words.names.count; at++) {
        size_t i = document->words.names.at[at];
        CopyName name;
        if (!has_surname(people, document->words.at[i].hash))
            continue;
        while (next < known->count && known->at[next].mention.last < i)
            next++;
        bool person = next < known->count && known->at[next].mention.first <= i;
        if (!person && read_unknown(document, i, &name))
            name_add(document, names, name);
    }
}

/* ---- Comparing ---- */

static const Mention *mention_of(const Document *document, const CopyName *name)
{
    return name->thing != NONE ? &document->mentions.at[document->things.at[name->thing].first]
                               : &document->people.mentions.at[document->people.ways.at[name->way].first].mention;
}

/* Whether a mention of PERSON stands in words [FIRST, END). */
static bool stands_in(const Document *document, const CopyName *person, size_t first, size_t end)
{
    enum { LOOKED_AT = 64 };
    uint32_t k =
        person->thing != NONE ? document->things.at[person->thing].first : document->people.ways.at[person->way].first;
    for (size_t i = 0; k != NONE && i < LOOKED_AT; i++) {
        const Mention *mention =
            person->thing != NONE ? &document->mentions.at[k] : &document->people.mentions.at[k].mention;
        if (mention->first >= first && mention->first < end)
            return true;
        k = person->thing != NONE ? mention->next : document->people.mentions.at[k].next;
    }
    return false;
}

static Str letters_of(const NamePart *part)
{
    return (Str){part->letters, part->size};
}

/* Of all given names, how many are spelled as NAME's. */
static double commonness(const Document *document, const CopyName *name)
{
    return given_likely(&document->lexicon->names, &name->given);
}

/* Whether ONE and OTHER are written alike but for a letter; most are told apart by their sizes and ends. */
static bool letter_apart(const CopyName *one, const CopyName *other)
{
    Str left = letters_of(&one->given), right = letters_of(&other->given);
    bool shape =
        (one->given.bounds == 0) == (other->given.bounds == 0) && one->last - one->first == other->last - other->first;
    bool sizes = left.size <= right.size + 1 && right.size <= left.size + 1;
    bool ends = left.at[0] == right.at[0] || left.at[left.size - 1] == right.at[right.size - 1];
    return shape && sizes && ends && near_distance(left, right) == 1;
}

/* Whether ODD is PERSON's name without the second syllable: Son Heung. */
static bool is_cut(const CopyName *person, const CopyName *odd)
{
    size_t size = odd->given.size;
    return odd->way != NONE && person->surname == odd->surname && odd->given.bounds == 0 && size < person->given.size &&
           (person->given.bounds >> size & 1) && memcmp(odd->given.letters, person->given.letters, size) == 0;
}

/* Whether ODD, which hardly anybody has, may be a slip for PERSON's name, which is much commoner. */
static bool is_near(const Document *document, const CopyName *person, const CopyName *odd)
{
    if (is_cut(person, odd))
        return true;
    if (person->surname != odd->surname || !letter_apart(person, odd))
        return false;
    double common = commonness(document, odd);
    return common < few && commonness(document, person) > factor * common;
}

/* Somebody whom the words around the name introduce, or who is another's brother. A name that was cut is no name without
 * them. */
static bool introduced(const Document *document, const CopyName *odd, bool cut)
{
    size_t first, end;
    words_sentence(&document->words, odd->first, &first, &end);
    const PersonMention *named =
        odd->way != NONE ? &document->people.mentions.at[document->people.ways.at[odd->way].first] : NULL;
    bool told = named == NULL ? cue_before(document, odd->first, CUE_TITLE)
                : cut         ? named->gloss != NONE
                              : named->introduced;
    return told || cue_between(document, first, end, CUE_OTHER_PERSON, 0);
}

static void slip_add(Document *document, const CopyName *odd, const CopyName *person)
{
    const Mention *right = mention_of(document, person);
    Mention mention = {.first = odd->first, .last = odd->last, .form = NONE, .entry = NONE, .next = NONE};
    mention.span = words_span(&document->words, odd->first, odd->last);
    mention.ending = (uint8_t)owner_size(document, odd->last);
    mention.span.size -= mention.ending;
    mention.zones = zones_around(document, &mention);
    mention.entry = right->entry;
    NameSlip slip = {mention, right->span, person->count, commonness(document, odd) < hardly_any ? 0.96F : 0.92F};
    NameSlips *slips = &document->name_slips;
    slips->at = arena_room(document->arena, slips->at, slips->count, &slips->capacity, sizeof slip);
    if (slips->count < slips->capacity)
        slips->at[slips->count++] = slip;
}

/* People of one surname whom a name is compared with. */
enum { COMPARED = 64 };

/* People of one surname: [FIRST, END) of the people. */
typedef struct Family {
    size_t first, end;
} Family;

/* Adds ODD as a slip for the one person of FAMILY whose name is near; not where several are. */
static void compare(Document *document, const CopyNames *people, Family family, const CopyName *odd)
{
    const CopyName *meant = NULL;
    size_t first, end;
    for (size_t i = family.first; i < family.end; i++) {
        if (!is_near(document, &people->at[i], odd))
            continue;
        if (meant != NULL && meant->letters != people->at[i].letters)
            return;
        meant = &people->at[i];
    }
    if (meant == NULL || odd->count > meant->count || introduced(document, odd, is_cut(meant, odd)))
        return;
    words_sentence(&document->words, odd->first, &first, &end);
    if (!stands_in(document, meant, first, end))
        slip_add(document, odd, meant);
}

static int by_surname(const void *a, const void *b)
{
    const CopyName *one = a, *other = b;
    if (one->surname != other->surname)
        return one->surname < other->surname ? -1 : 1;
    return (one->first > other->first) - (one->first < other->first);
}

static int by_letters(const void *a, const void *b)
{
    const CopyName *one = a, *other = b;
    if (one->letters != other->letters)
        return one->letters < other->letters ? -1 : 1;
    return by_surname(a, b);
}

/* The people whose surname is that of NAME; of many the first ones in the copy. */
static Family family_of(const CopyNames *people, const CopyName *name)
{
    size_t low = 0, high = people->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (people->at[middle].surname < name->surname)
            low = middle + 1;
        else
            high = middle;
    }
    Family family = {low, low};
    while (family.end < people->count && family.end - low < COMPARED && people->at[family.end].surname == name->surname)
        family.end++;
    return family;
}

/* A name that stands more often than once is counted at each place. */
static void count_each(CopyNames *names)
{
    for (size_t i = 0, end; i < names->count; i = end) {
        for (end = i; end < names->count && names->at[end].letters == names->at[i].letters; end++)
            ;
        for (size_t k = i; k < end; k++)
            names->at[k].count = names->at[k].way == NONE ? (uint32_t)(end - i) : names->at[k].count;
    }
}

void name_slips_find(Document *document)
{
    CopyNames people = {0}, odd = {0};
    add_ways(document, &people);
    add_things(document, &people);
    if (people.count == 0)
        return;
    for (size_t i = 0; i < people.count; i++) {
        if (people.at[i].way != NONE)
            name_add(document, &odd, people.at[i]);
    }
    add_unknown(document, &people, &odd);
    qsort(people.at, people.count, sizeof *people.at, by_surname);
    if (odd.count > 1)
        qsort(odd.at, odd.count, sizeof *odd.at, by_letters);
    count_each(&odd);
    for (size_t i = 0; i < odd.count; i++)
        compare(document, &people, family_of(&people, &odd.at[i]), &odd.at[i]);
}
