/* fingerprint.c: what a finding is known by from run to run, so that a program can tell old findings from new ones.
 *
 * It is a hash of the rule, the entry, the form as the copy has it and the sentence around it. Of form and sentence the
 * words count, and hyphens between them: not line ends, commas, the marks at the start of a quoted line, nor what stands
 * in other sentences. A finding that is the second of its document with the same hash has the number with it. */
#include "check/fnv.h"
#include "check/result.h"

#include <inttypes.h>
#include <stdlib.h>

/* Text that something follows: a zero byte keeps the two apart. */
static uint64_t add_part(uint64_t hash, Str text)
{
    return fnv_add(fnv_add(hash, text), (Str){"", 1});
}

/* Between two words: nothing, a hyphen, or a space for all else. */
static Str joint_text(unsigned joint)
{
    return joint == 0 ? (Str){"", 0} : joint & JOINT_HYPHEN ? (Str){"-", 1} : (Str){" ", 1};
}

static uint64_t add_words(uint64_t hash, const Words *words, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++)
        hash = fnv_add(fnv_add(hash, word_text(words, i)), i + 1 < end ? joint_text(words->at[i].joint) : (Str){"", 0});
    return add_part(hash, (Str){"", 0});
}

/* The part of word INDEX that lies in SPAN. */
static Str part_in(const Words *words, size_t index, Span span)
{
    Span word = word_span(&words->at[index]);
    uint32_t start = word.offset > span.offset ? word.offset : span.offset;
    uint32_t word_end = word.offset + word.size, span_end = span.offset + span.size;
    uint32_t end = word_end < span_end ? word_end : span_end;
    return start < end ? str_slice(words->text, start, end - start) : (Str){"", 0};
}

/* The words at SPAN; the bytes themselves where it holds no part of a word, as between two. */
static uint64_t add_form(uint64_t hash, const Words *words, size_t first, Span span)
{
    uint64_t before = hash;
    uint32_t end = span.offset + span.size;
    for (size_t i = first; i < words->count && words->at[i].offset < end; i++) {
        bool more = i + 1 < words->count && words->at[i + 1].offset < end;
        Str part = part_in(words, i, span);
        if (part.size > 0)
            hash = fnv_add(fnv_add(hash, part), more ? joint_text(words->at[i].joint) : (Str){"", 0});
    }
    return add_part(hash, hash == before ? span_text(words->text, span) : (Str){"", 0});
}

uint64_t fingerprint_at(const IreumResult *result, const IreumFinding *finding, IreumSpan place)
{
    const Words *words = &result->document.words;
    Span span = {place.offset - result->copy.shift, place.size};
    uint64_t hash = add_part(add_part(FNV_BASIS, str_of(finding->rule)), str_of(finding->entry));
    if (words->count == 0)
        return add_part(hash, span_text(result->copy.text, span));
    size_t first, end, word = words_at(words, span.offset);
    words_sentence(words, word, &first, &end);
    return add_words(add_form(hash, words, word, span), words, first, end);
}

typedef struct Numbered {
    uint64_t hash;
    size_t index; /* of the finding */
} Numbered;

static int by_hash(const void *a, const void *b)
{
    const Numbered *one = a, *other = b;
    if (one->hash != other->hash)
        return one->hash < other->hash ? -1 : 1;
    return one->index < other->index ? -1 : one->index > other->index;
}

/* Writes the fingerprints of findings that stand in the order of their hashes. */
static void write_all(const Numbered *findings, size_t count, const char **fingerprints, Arena *arena)
{
    size_t same = 0; /* findings before this one that have its hash */
    for (size_t i = 0; i < count; i++) {
        same = i > 0 && findings[i].hash == findings[i - 1].hash ? same + 1 : 0;
        uint64_t hash = findings[i].hash;
        if (same > 0)
            hash = fnv_add(hash, str_of(arena_print(arena, "%zu", same + 1)));
        fingerprints[findings[i].index] = arena_print(arena, "%016" PRIx64, hash);
    }
}

const char *const *ireum_result_fingerprints(const IreumResult *result, size_t *count)
{
    Asked *asked = result->asked;
    const Report *report = &result->report;
    *count = asked->fingerprints != NULL ? report->count : 0;
    if (asked->fingerprints != NULL || report->count == 0)
        return asked->fingerprints;
    Numbered *numbered = arena_alloc(&asked->arena, report->count * sizeof *numbered);
    const char **fingerprints = arena_alloc(&asked->arena, report->count * sizeof *fingerprints);
    if (numbered == NULL || fingerprints == NULL)
        return NULL;
    for (size_t i = 0; i < report->count; i++)
        numbered[i] = (Numbered){fingerprint_at(result, &report->at[i], report->at[i].span), i};
    qsort(numbered, report->count, sizeof *numbered, by_hash);
    write_all(numbered, report->count, fingerprints, &asked->arena);
    if (asked->arena.failed)
        return NULL;
    asked->fingerprints = fingerprints;
    *count = report->count;
    return fingerprints;
}
