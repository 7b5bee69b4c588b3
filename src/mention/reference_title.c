/* reference_title.c: titles that stand alone for a person (the minister): for the one before whose name the same title stood
 * in the copy, where he is the last person named, in the same paragraph. */
#include "mention/reference.h"

#include "mention/cue.h"
#include "mention/slip.h"

#include <stdlib.h>

/* Where a person is named: a full name or a surname. */
typedef struct Place {
    uint32_t first, last; /* words */
    uint32_t thing, way;  /* as of a reference */
    Span full;
} Place;

typedef struct Places {
    Place *at;
    size_t count, capacity;
} Places;

/* A title that stands before names, and before whose. */
typedef struct Title {
    uint32_t hash;
    Place first;
    bool several; /* people, or somebody whom the copy is not known to name */
} Title;

enum { MOST_TITLES = 32 };

typedef struct Titles {
    Title at[MOST_TITLES];
    size_t count;
} Titles;

static bool same_person(const Place *one, const Place *other)
{
    return one->thing == other->thing && one->way == other->way;
}

/* ---- Where people are named ---- */

static void place_add(const Document *document, Places *places, Place place)
{
    places->at = arena_room(document->arena, places->at, places->count, &places->capacity, sizeof place);
    if (places->count < places->capacity)
        places->at[places->count++] = place;
}

/* The first way of the person whom WAY names; of one whom the glossary has, *THING is his. */
static uint32_t person_way(const Document *document, uint32_t way, uint32_t *thing)
{
    const People *people = &document->people;
    uint32_t first = people->at[people->ways.at[way].person].first;
    for (uint32_t i = first; i != NONE; i = people->ways.at[i].next) {
        if (people->ways.at[i].thing != NONE) {
            *thing = people->ways.at[i].thing;
            return NONE;
        }
    }
    return first;
}

static void add_people(const Document *document, Places *places)
{
    const PersonMentions *mentions = &document->people.mentions;
    for (size_t i = 0; i < mentions->count; i++) {
        const Mention *mention = &mentions->at[i].mention;
        uint32_t thing = NONE, way = person_way(document, mentions->at[i].way, &thing);
        place_add(document, places, (Place){mention->first, mention->last, thing, way, mention->span});
    }
}

static void add_things(const Document *document, Places *places)
{
    for (uint32_t i = 0; i < document->things.count; i++) {
        const Thing *thing = &document->things.at[i];
        if (document->lexicon->entries[thing->entry].class != CLASS_PERSON)
            continue;
        for (uint32_t k = thing->first; k != NONE; k = document->mentions.at[k].next) {
            const Mention *mention = &document->mentions.at[k];
            place_add(document, places, (Place){mention->first, mention->last, i, NONE, mention->span});
        }
    }
}

static void add_surnames(const Document *document, const References *references, Places *places)
{
    for (size_t i = 0; i < references->count; i++) {
        const Reference *reference = &references->at[i];
        uint32_t thing = reference->thing, way = reference->way;
        if (way != NONE)
            way = person_way(document, way, &thing);
        if (reference->other.size == 0)
            place_add(document, places,
                      (Place){reference->mention.first, reference->mention.last, thing, way, reference->full});
    }
}

static int by_word(const void *a, const void *b)
{
    const Place *one = a, *other = b;
    return (one->first > other->first) - (one->first < other->first);
}

/* ---- Titles ---- */

static Title *title_find(Titles *titles, uint32_t hash)
{
    for (size_t i = 0; i < titles->count; i++) {
        if (titles->at[i].hash == hash)
            return &titles->at[i];
    }
    return NULL;
}

/* Takes note of the title that word INDEX ends before a name: PLACE, or NULL of nobody who is known. */
static void title_see(const Document *document, Titles *titles, size_t index, const Place *place)
{
    uint32_t hash = document->words.at[index].hash;
    Title *title = title_find(titles, hash);
    if (title == NULL && titles->count < MOST_TITLES) {
        title = &titles->at[titles->count++];
        *title = (Title){hash, place != NULL ? *place : (Place){0}, place == NULL};
    } else if (title != NULL) {
        title->several |= place == NULL || !same_person(&title->first, place);
    }
}

/* Whether word INDEX, a title, stands alone: the minister, but not the minister of defense, the minister Lim. */
static bool stands_alone(const Document *document, size_t index)
{
    const Words *words = &document->words;
    const Word *word = &words->at[index];
    if (word->letter_case != CASE_LOWER || index == 0 ||
        words->at[index - 1].hash != fold_hash(HASH_START, (Str){"the", 3}) ||
        !joint_spaces(words->at[index - 1].joint) || word->joint == JOINT_HYPHEN || index + 1 >= words->count)
        return false;
    bool owner = owner_size(document, index) > 0, last = !joint_spaces(word->joint);
    Str next = word_text(words, index + 1);
    return owner || last ||
           (words->at[index + 1].letter_case == CASE_LOWER && !str_is(next, "of") && !str_is(next, "for") &&
            cue_at(document, index + 1, CUE_SPEECH));
}

static void add_title(const Document *document, size_t index, const Place *person, References *references)
{
    size_t ending = owner_size(document, index);
    Mention mention = reference_mention(document, index - 1, index, ending);
    reference_add(document, references,
                  (Reference){mention, person->full, {0}, person->thing, person->way, REFERENCE_OFFICE});
}

static int by_place(const void *a, const void *b)
{
    const Reference *one = a, *other = b;
    return (one->mention.first > other->mention.first) - (one->mention.first < other->mention.first);
}

void references_add_titles(const Document *document, References *references)
{
    const Words *words = &document->words;
    Places places = {0};
    Titles titles = {.count = 0};
    const Place *latest = NULL;
    size_t next = 0, surnames = references->count;
    add_people(document, &places);
    add_things(document, &places);
    add_surnames(document, references, &places);
    if (places.count == 0)
        return;
    qsort(places.at, places.count, sizeof *places.at, by_word);
    for (size_t i = 0; i < words->count; i++) {
        bool named = next < places.count && places.at[next].first == i;
        bool capital = words->at[i].letter_case == CASE_CAPITAL;
        if ((named || capital) && cue_before(document, i, CUE_TITLE))
            title_see(document, &titles, i - 1, named ? &places.at[next] : NULL);
        latest = named ? &places.at[next] : latest;
        while (next < places.count && places.at[next].first <= i)
            next++;
        if (latest == NULL || latest->last >= i || words->at[i].letter_case != CASE_LOWER)
            continue;
        Title *title = title_find(&titles, words->at[i].hash);
        if (title != NULL && !title->several && same_person(&title->first, latest) && stands_alone(document, i) &&
            !mention_touches(document, i - 1, i) && words_block(words, latest->first) == words_block(words, i))
            add_title(document, i, latest, references);
    }
    if (references->count > surnames)
        qsort(references->at, references->count, sizeof *references->at, by_place);
}
