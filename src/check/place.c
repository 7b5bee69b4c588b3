/* place.c: where a form stands in a copy. */
#include "check/place.h"

#include "words/bytes.h"
#include "words/fold.h"

#include <stdlib.h>

static void place_add(FormPlaces *places, Arena *arena, FormPlace place)
{
    places->at = arena_room(arena, places->at, places->count, &places->capacity, sizeof *places->at);
    if (places->count < places->capacity)
        places->at[places->count++] = place;
}

/* A form to look for. */
typedef struct Wanted {
    Str text;
    uint32_t hash;
    unsigned joints; /* what may part its words in the copy: JOINT_ bits */
} Wanted;

static Wanted wanted_of(Str form, Arena *arena)
{
    Wanted wanted = {form, fold_hash(HASH_START, form), JOINT_SPACE | JOINT_LINE | JOINT_HYPHEN | JOINT_DASH};
    Words words;
    words_split_text(form, arena, &words);
    for (size_t i = 0; i + 1 < words.count; i++)
        wanted.joints |= words.at[i].joint;
    return wanted;
}

/* Whether words [FIRST, LAST], whose letters have HASH, are the form, perhaps with an ending; *SPAN is without it. */
static bool is_wanted(const Words *words, const Wanted *wanted, size_t first, size_t last, uint32_t hash, Span *span)
{
    *span = words_span(words, first, last);
    if (hash == wanted->hash && fold_equal(span_text(words->text, *span), wanted->text))
        return true;
    if (!(words->at[last].flags & WORD_FINAL_S) || hash_before(hash, 's') != wanted->hash)
        return false;
    size_t ending = word_ending(word_text(words, last));
    span->size -= (uint32_t)ending;
    return ending > 0 && fold_equal(span_text(words->text, *span), wanted->text);
}

/* Finds the form at word FIRST. */
static bool find_at(const Words *words, const Wanted *wanted, size_t first, FormPlace *place)
{
    uint32_t hash = HASH_START;
    for (size_t last = first; last < words->count && last - first < PHRASE_WORDS; last++) {
        hash = last == first ? words->at[first].hash : fold_hash(hash, word_text(words, last));
        *place = (FormPlace){.first = (uint32_t)first, .last = (uint32_t)last, .read = true};
        if (is_wanted(words, wanted, first, last, hash, &place->span))
            return true;
        if (words->at[last].joint & ~wanted->joints)
            break;
    }
    return false;
}

/* Whether TEXT, which is as long as OTHER at least, begins with it, but for the case of ASCII letters. */
static bool begins_with(Str text, Str other)
{
    for (size_t i = 0; i < other.size; i++) {
        if (byte_lower(text.at[i]) != byte_lower(other.at[i]))
            return false;
    }
    return true;
}

/* Finds FORM in the bytes [FROM, TO) of the copy, between two pieces of prose. */
static void find_unread(const Document *document, Str form, size_t from, size_t to, FormPlaces *places, Arena *arena)
{
    for (size_t at = from; at < to && form.size <= to - at; at++) {
        if (begins_with(str_after(document->copy->text, at), form)) {
            place_add(places, arena, (FormPlace){.span = {(uint32_t)at, (uint32_t)form.size}});
            at += form.size - 1;
        }
    }
}

static int by_offset(const void *a, const void *b)
{
    const FormPlace *one = a, *other = b;
    return (one->span.offset > other->span.offset) - (one->span.offset < other->span.offset);
}

FormPlaces places_find(const Document *document, Str form, Arena *arena)
{
    FormPlaces places = {0};
    const Words *words = &document->words;
    if (utf8_check(form) < form.size || fold_letters(form, NULL, 0) == 0)
        return places;
    Wanted wanted = wanted_of(form, arena);
    for (size_t i = 0; i < words->count; i++) {
        FormPlace place;
        if (find_at(words, &wanted, i, &place))
            place_add(&places, arena, place);
    }
    size_t end = 0;
    const Prose *prose = &document->copy->prose;
    for (size_t i = 0; i < prose->piece_count; i++) {
        Span span = prose->pieces[i].span;
        if (span.size == 0)
            continue;
        find_unread(document, form, end, span.offset, &places, arena);
        end = span_end(span) > end ? span_end(span) : end;
    }
    find_unread(document, form, end, document->copy->text.size, &places, arena);
    if (places.count > 1)
        qsort(places.at, places.count, sizeof *places.at, by_offset);
    return places;
}
