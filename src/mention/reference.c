/* reference.c: surnames that stand alone (Kim said, Ms. Park, Lim's), and whose they are: of the one person of that surname
 * named before, or of the one before whom the same title stood. Where several are, it is open. */
#include "mention/reference.h"

#include "mention/cue.h"
#include "mention/person.h"
#include "mention/slip.h"

#include <stdlib.h>

/* Somebody whom the copy names in full. */
typedef struct Named {
    uint32_t surname; /* hash */
    uint32_t first;   /* word of the first mention */
    uint32_t person;  /* number: the same for all ways of one person */
    uint32_t title;   /* hash of a word before one of the mentions that ends a title; 0 */
    uint32_t thing;   /* of the glossary; NONE */
    uint32_t way;     /* of no glossary; NONE */
    Span span;        /* of the first mention */
} Named;

typedef struct NamedList {
    Named *at;
    size_t count, capacity;
    uint64_t surnames; /* a bit for each hash */
} NamedList;

/* ---- Who is named ---- */

static void named_add(const Document *document, NamedList *list, Named named)
{
    list->at = arena_room(document->arena, list->at, list->count, &list->capacity, sizeof named);
    if (list->count == list->capacity)
        return;
    list->at[list->count++] = named;
    list->surnames |= hash_bit(named.surname);
}

static uint32_t surname_hash(const Document *document, size_t index)
{
    const Word *word = &document->words.at[index];
    return owner_size(document, index) > 0 ? hash_before(word->hash, 's') : word->hash;
}

static uint32_t title_before(const Document *document, size_t index)
{
    return cue_before(document, index, CUE_TITLE) ? document->words.at[index - 1].hash : 0;
}

/* The number of each person of the document: of one of the glossary its thing's, of others one behind all things. */
static uint32_t *person_numbers(const Document *document)
{
    uint32_t *numbers = arena_alloc(document->arena, (document->people.count + 1) * sizeof *numbers);
    for (uint32_t i = 0; numbers != NULL && i < document->people.count; i++)
        numbers[i] = (uint32_t)document->things.count + i;
    for (size_t i = 0; numbers != NULL && i < document->people.ways.count; i++) {
        const NameWay *way = &document->people.ways.at[i];
        if (way->thing != NONE)
            numbers[way->person] = way->thing;
    }
    return numbers;
}

/* Adds the people in no glossary. */
static void add_ways(const Document *document, NamedList *list)
{
    const uint32_t *numbers = person_numbers(document);
    for (size_t i = 0; i < document->people.ways.count; i++) {
        const NameWay *way = &document->people.ways.at[i];
        if (way->thing != NONE || numbers == NULL)
            continue;
        const PersonMention *first = &document->people.mentions.at[way->first];
        size_t surname = first->evidence & NAMED_LAST ? first->mention.last : first->mention.first;
        uint32_t title = 0;
        for (uint32_t k = way->first; k != NONE && title == 0; k = document->people.mentions.at[k].next)
            title = title_before(document, document->people.mentions.at[k].mention.first);
        named_add(document, list,
                  (Named){surname_hash(document, surname), first->mention.first, numbers[way->person], title, NONE,
                          (uint32_t)i, first->mention.span});
    }
}

static bool is_surname(const Document *document, size_t index)
{
    NamePart part = part_of(document, index, index);
    return part.size > 1 && family_share(&document->lexicon->names, &part) >= FAMILY_FROM;
}

/* The word of MENTION, a Korean's name, that is the surname: the first or the last (Euisun Chung); NONE where neither is. */
static size_t surname_word(const Document *document, const Mention *mention)
{
    uint32_t korea = lexicon_country(document->lexicon, "kr") | lexicon_country(document->lexicon, "kp");
    const Entry *entry = mention_entry(document, mention);
    Str key = lexicon_text(document->lexicon, mention_form(document, mention)->key);
    if (mention->last == mention->first || !(entry->countries & korea))
        return NONE;
    if (entry->surname_words == 1 && !str_is(key, "reversed"))
        return mention->first;
    if (is_surname(document, mention->first) && !str_is(key, "reversed"))
        return mention->first;
    return is_surname(document, mention->last) ? mention->last : NONE;
}

/* Adds the people of the glossary whose surname is known. */
static void add_things(const Document *document, NamedList *list)
{
    for (uint32_t i = 0; i < document->things.count; i++) {
        const Thing *thing = &document->things.at[i];
        const Entry *entry = &document->lexicon->entries[thing->entry];
        const Mention *first = &document->mentions.at[thing->first];
        size_t surname = entry->class == CLASS_PERSON ? surname_word(document, first) : NONE;
        if (surname == NONE || mention_form(document, first)->kind >= IREUM_FORM_HANGUL)
            continue;
        uint32_t title = 0;
        for (uint32_t k = thing->first; k != NONE && title == 0; k = document->mentions.at[k].next)
            title = title_before(document, document->mentions.at[k].first);
        named_add(document, list,
                  (Named){surname_hash(document, surname), first->first, i, title, i, NONE, first->span});
    }
}

static int by_surname(const void *a, const void *b)
{
    const Named *one = a, *other = b;
    if (one->surname != other->surname)
        return one->surname < other->surname ? -1 : 1;
    return (one->first > other->first) - (one->first < other->first);
}

/* ---- A surname alone ---- */

bool courtesy_before(const Document *document, size_t index)
{
    static const char *const words[] = {"Mr", "Mr.", "Ms", "Ms.", "Mrs", "Mrs."};
    for (size_t i = 0; index > 0 && i < sizeof words / sizeof *words; i++) {
        if (str_is(word_text(&document->words, index - 1), words[i]))
            return true;
    }
    return false;
}

/* Words that have a capital only because they begin a sentence. */
static bool opens_sentence(const Document *document, size_t index)
{
    static const char *const words[] = {
        "After", "Also",  "Although", "And",   "As",    "At",    "Because", "Before", "Both",  "But",       "By",
        "Did",   "Even",  "For",      "From",  "Has",   "How",   "However", "If",     "In",    "Is",        "Later",
        "Like",  "Now",   "On",       "Once",  "Only",  "Or",    "Since",   "So",     "Still", "That",      "The",
        "Then",  "There", "Though",   "To",    "Today", "Under", "Until",   "Unlike", "Was",   "Meanwhile", "What",
        "When",  "Where", "Whether",  "Which", "While", "Who",   "Why",     "Will",   "With",  "Yesterday", "Yet"};
    if (!(document->words.at[index].flags & WORD_SENTENCE))
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (str_is(word_text(&document->words, index), words[i]))
            return true;
    }
    return false;
}

/* Whether capitals beside word INDEX may be of the same name: Kim Min-su, Samsung Kim, the Kim family. */
static bool part_of_more(const Document *document, size_t index)
{
    const Words *words = &document->words;
    const Word *word = &words->at[index];
    bool owner = owner_size(document, index) > 0;
    if (word->joint == 0 || (word->joint & (JOINT_HYPHEN | JOINT_SLASH | JOINT_OPEN)) ||
        (!owner && joint_spaces(word->joint) && index + 1 < words->count &&
         words->at[index + 1].letter_case >= CASE_CAPITAL))
        return true;
    if (index == 0 || words->at[index - 1].joint & (JOINT_HYPHEN | JOINT_SLASH))
        return index > 0;
    return joint_spaces(words->at[index - 1].joint) && words->at[index - 1].letter_case >= CASE_CAPITAL &&
           !(words->at[index - 1].flags & WORD_POSSESSIVE) && !opens_sentence(document, index - 1);
}

/* A verb, by its ending, or one of those that most often stand behind a name. */
static bool is_verb(Str word)
{
    static const char *const words[] = {"also", "became", "came", "could", "did",  "first", "had",   "has",
                                        "is",   "later",  "left", "led",   "made", "may",   "never", "now",
                                        "then", "took",   "was",  "went",  "who",  "will",  "won",   "would"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (str_is(word, words[i]))
            return true;
    }
    return str_ends(word, "ed");
}

/* Surnames that are words of English too, of which a capital at the start of a sentence says nothing. */
static bool is_english_word(Str word)
{
    static const char *const words[] = {"An", "Ban", "Bang", "Do",  "Gang", "Ha",   "Her", "In",   "Key", "Long",
                                        "Ma", "May", "Moon", "No",  "Oh",   "Pack", "Pi",  "Park", "Pa",  "Sin",
                                        "So", "Son", "Song", "Sun", "Sung", "Too",  "You", "Young"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (str_is(word, words[i]))
            return true;
    }
    return false;
}

/* Whether word INDEX, a capital beside which is none other, stands where only a name does: inside a sentence without an
 * article, or at its start before a verb or with the owner's 's. */
static bool stands_as_name(const Document *document, size_t index)
{
    static const char *const articles[] = {"the", "a", "an"};
    const Words *words = &document->words;
    const Word *word = &words->at[index];
    for (size_t i = 0; index > 0 && i < sizeof articles / sizeof *articles; i++) {
        if (words->at[index - 1].hash == fold_hash(HASH_START, str_of(articles[i])))
            return false;
    }
    if (!(word->flags & WORD_SENTENCE) && index > 0 && words->at[index - 1].joint < JOINT_BLOCK)
        return true;
    bool owner = owner_size(document, index) > 0;
    bool verb = joint_spaces(word->joint) && index + 1 < words->count && is_verb(word_text(words, index + 1));
    return (owner || verb) &&
           !is_english_word(str_slice(word_text(words, index), 0, word->size - owner_size(document, index)));
}

/* What shows that word INDEX is a surname: REFERENCE_ bits, 0 where it may be another word. */
static unsigned reference_evidence(const Document *document, size_t index)
{
    const Words *words = &document->words;
    unsigned evidence = courtesy_before(document, index) ? REFERENCE_COURTESY : 0u;
    evidence |= title_before(document, index) != 0 ? REFERENCE_TITLE : 0u;
    if (evidence == 0 && part_of_more(document, index))
        return 0;
    bool goes_on = owner_size(document, index) == 0 && joint_spaces(words->at[index].joint) && index + 1 < words->count;
    if (goes_on && words->at[index + 1].letter_case >= CASE_CAPITAL)
        return 0; /* Mr. Kim Min-su */
    evidence |= goes_on && cue_at(document, index + 1, CUE_SPEECH) ? REFERENCE_SPEECH : 0u;
    return evidence != 0 || !stands_as_name(document, index) ? evidence : REFERENCE_PLACE;
}

/* ---- Whose it is ---- */

/* The people of one surname named before word INDEX, [FIRST, END) of the list. */
typedef struct Family {
    size_t first, end;
} Family;

static Family family_before(const NamedList *list, uint32_t surname, size_t index)
{
    enum { COMPARED = 64 };
    size_t low = 0, high = list->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (list->at[middle].surname < surname)
            low = middle + 1;
        else
            high = middle;
    }
    Family family = {low, low};
    while (family.end < list->count && family.end - low < COMPARED && list->at[family.end].surname == surname &&
           list->at[family.end].first < index)
        family.end++;
    return family;
}

/* The one person of FAMILY, with TITLE if that is not 0; NULL where there is none, or *SEVERAL. */
static const Named *only_one(const NamedList *list, Family family, uint32_t title, const Named **several)
{
    const Named *one = NULL;
    *several = NULL;
    for (size_t i = family.first; i < family.end; i++) {
        const Named *named = &list->at[i];
        if (title != 0 && named->title != title)
            continue;
        if (one != NULL && one->person != named->person) {
            *several = named;
            return NULL;
        }
        one = one == NULL ? named : one;
    }
    return one;
}

Mention reference_mention(const Document *document, size_t first, size_t last, size_t ending)
{
    Mention mention = {.first = (uint32_t)first, .last = (uint32_t)last, .form = NONE, .entry = NONE, .next = NONE};
    mention.span = words_span(&document->words, first, last);
    mention.ending = (uint8_t)ending;
    mention.span.size -= mention.ending;
    mention.zones = zones_around(document, &mention);
    return mention;
}

void reference_add(const Document *document, References *references, Reference reference)
{
    references->at =
        arena_room(document->arena, references->at, references->count, &references->capacity, sizeof reference);
    if (references->count < references->capacity)
        references->at[references->count++] = reference;
}

/* Adds the surname that word INDEX is, of one of FAMILY. */
static void add_surname(const Document *document, const NamedList *list, Family family, size_t index, unsigned evidence,
                        References *references)
{
    const Named *other, *none, *one = only_one(list, family, 0, &other);
    uint32_t title = title_before(document, index);
    if (one == NULL && title != 0)
        one = only_one(list, family, title, &none);
    const Named *named = one != NULL ? one : &list->at[family.first];
    Span open = one != NULL || other == NULL ? (Span){0} : other->span;
    reference_add(document, references,
                  (Reference){reference_mention(document, index, index, owner_size(document, index)), named->span, open,
                              named->thing, named->way, (uint8_t)evidence});
}

/* Whether word INDEX is part of a name that is nobody's of FAMILY: Bruce Lee. A full name of theirs covers its own. */
static bool somebody_elses(const Document *document, size_t index)
{
    const PersonMentions *people = &document->people.mentions;
    size_t low = 0, high = people->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (people->at[middle].mention.last < index)
            low = middle + 1;
        else
            high = middle;
    }
    bool person = low < people->count && people->at[low].mention.first <= index;
    return !person && part_of_more(document, index);
}

References references_find(const Document *document)
{
    References references = {0};
    NamedList list = {0};
    add_ways(document, &list);
    add_things(document, &list);
    if (list.count == 0)
        return references;
    qsort(list.at, list.count, sizeof *list.at, by_surname);
    uint64_t clouded = 0; /* surnames that somebody else has too: a bit for each hash */
    for (size_t at = 0; at < document->words.names.count; at++) {
        size_t i = document->words.names.at[at];
        uint32_t hash = surname_hash(document, i);
        if (!(list.surnames & hash_bit(hash)) || document->words.at[i].letter_case != CASE_CAPITAL ||
            mention_touches(document, i, i))
            continue;
        Family family = family_before(&list, hash, i);
        unsigned evidence = family.first < family.end ? reference_evidence(document, i) : 0;
        if (evidence == 0 && somebody_elses(document, i))
            clouded |= hash_bit(hash);
        if ((evidence & ~(unsigned)REFERENCE_PLACE) || (evidence != 0 && !(clouded & hash_bit(hash))))
            add_surname(document, &list, family, i, evidence, &references);
    }
    references_add_titles(document, &references);
    return references;
}
