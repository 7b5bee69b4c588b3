/* slip_name.c: slips in the names of people whom the glossary does not know: a surname with a given name that no Hangul
 * is read as (Lim Sugn-nam), in a copy that has the name, but for one letter, elsewhere. */
#include "mention/slip.h"

#include "korean/reading.h"
#include "words/fold.h"

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
    size_t last = first;
    if (words->at[first].joint == JOINT_HYPHEN && first + 1 < words->count && words->at[first + 1].size <= SYLLABLE)
        return first + 1;
    if (joint_spaces(words->at[first].joint) && words->at[first].size <= SYLLABLE && first + 1 < words->count &&
        is_given(document, first + 1) && words->at[first + 1].size <= SYLLABLE)
        last = first + 1;
    return last;
}

/* The name whose surname is word INDEX; false where none begins there. */
static bool read_name(const Document *document, size_t index, FullName *name)
{
    const Words *words = &document->words;
    if (words->at[index].letter_case != CASE_CAPITAL || !joint_spaces(words->at[index].joint) ||
        index + 1 >= words->count || !is_given(document, index + 1) || !cue_is(document, index, CUE_SURNAME))
        return false;
    *name = (FullName){.first = (uint32_t)index, .last = (uint32_t)given_end(document, index + 1)};
    size_t used = 0;
    for (size_t i = name->first; i <= name->last; i++) {
        size_t size = fold_letters(word_text(words, i), name->letters + used, sizeof name->letters - used);
        if (size > sizeof name->letters - used)
            return false;
        used += size;
        if (i == name->first)
            name->surname = (uint8_t)used;
    }
    name->size = (uint8_t)(owner_size(document, name->last) > 0 ? used - 1 : used);
    return true;
}

static Str name_letters(const FullName *name)
{
    return (Str){name->letters, name->size};
}

static Str given_letters(const FullName *name)
{
    return str_after(name_letters(name), name->surname);
}

bool can_be_korean(const Document *document, size_t index, Readings *readings)
{
    uint32_t hash = document->words.at[index].hash;
    size_t place = hash % READINGS;
    if (readings->words[place] != hash) {
        readings->words[place] = hash;
        readings->possible[place] = reading_possible(word_text(&document->words, index));
    }
    return readings->possible[place];
}

/* A name with an odd word that cannot be Korean; not one that stands beside another's, as a brother's does. */
static bool suspected(const Document *document, const FullName *name, Readings *readings)
{
    enum { SHORTEST = 4 };
    bool odd = false;
    for (size_t i = name->first + 1; i <= name->last; i++)
        odd |= word_is_odd(document, i) && !can_be_korean(document, i, readings);
    if (!odd || given_letters(name).size < SHORTEST)
        return false;
    size_t first, end;
    words_sentence(&document->words, name->first, &first, &end);
    return !cue_between(document, first, end, CUE_OTHER_PERSON, 0);
}

void suspect_add(const Document *document, size_t index, Suspects *suspects)
{
    enum { BACK = 2 }; /* words of a given name before its last */
    for (size_t back = 1; back <= BACK && back <= index && suspects->count < SUSPECTS; back++) {
        FullName *name = &suspects->at[suspects->count];
        if (!read_name(document, index - back, name) || name->last < index)
            continue;
        bool known = suspects->count > 0 && name[-1].first == name->first;
        suspects->count += !known && suspected(document, name, &suspects->readings);
        return;
    }
}

/* Adds NAME, at a distance of one letter and in another sentence, to what SLIP may be meant for. */
static void compare(const Document *document, const FullName *name, const FullName *suspect, NameSlip *slip)
{
    if (name->surname != suspect->surname || memcmp(name->letters, suspect->letters, name->surname) != 0 ||
        near_distance(name_letters(name), name_letters(suspect)) != 1 || !reading_possible(given_letters(name)))
        return;
    size_t first, end;
    words_sentence(&document->words, suspect->first, &first, &end);
    if (name->first >= first && name->first < end)
        return;
    Span span = words_span(&document->words, name->first, name->last);
    span.size -= (uint32_t)owner_size(document, name->last);
    if (slip->count == 0)
        slip->right = span;
    /* Another name as near: nobody knows which is meant. */
    if (!fold_equal(span_text(document->copy->text, slip->right), span_text(document->copy->text, span)))
        slip->several = true;
    slip->count++;
}

static void slip_add(Document *document, const FullName *suspect, NameSlip slip)
{
    Mention mention = {.first = suspect->first, .last = suspect->last, .form = NONE, .entry = NONE, .next = NONE};
    mention.span = words_span(&document->words, suspect->first, suspect->last);
    mention.ending = (uint8_t)owner_size(document, suspect->last);
    mention.span.size -= mention.ending;
    mention.zones = zones_around(document, &mention);
    slip.mention = mention;
    NameSlips *slips = &document->name_slips;
    slips->at = arena_room(document->arena, slips->at, slips->count, &slips->capacity, sizeof slip);
    if (slips->count < slips->capacity)
        slips->at[slips->count++] = slip;
}

void suspects_compare(Document *document, const Suspects *suspects)
{
    NameSlip slips[SUSPECTS] = {0};
    FullName name;
    uint64_t surnames = 0; /* a bit each; few other words have it */
    for (size_t k = 0; k < suspects->count; k++)
        surnames |= hash_bit(document->words.at[suspects->at[k].first].hash);
    const WordList *names = &document->words.names;
    for (size_t at = 0; surnames != 0 && at < names->count; at++) {
        size_t i = names->at[at];
        if (!(surnames & hash_bit(document->words.at[i].hash)) || !read_name(document, i, &name))
            continue;
        for (size_t k = 0; k < suspects->count; k++)
            compare(document, &name, &suspects->at[k], &slips[k]);
    }
    for (size_t k = 0; k < suspects->count; k++) {
        if (slips[k].count > 0 && !slips[k].several)
            slip_add(document, &suspects->at[k], slips[k]);
    }
}
