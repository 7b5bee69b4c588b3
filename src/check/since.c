/* since.c: which findings speak of what has changed since an earlier version of the copy, or of what it shares with one.
 *
 * What counts as changed is a sentence that the earlier version has not, or has less often; where it stands in the copy
 * and how it is wrapped does not matter, so that a paragraph that was moved is none. All else in it does, commas and
 * quotation marks too. */
#include "check/fnv.h"
#include "check/narrow.h"
#include "check/result.h"
#include "copy/format.h"
#include "rules/table.h"

#include <stdlib.h>

typedef struct Sentence {
    uint64_t hash;
    uint32_t first; /* index of its first word */
    bool changed;
} Sentence;

typedef struct Sentences {
    Sentence *at;
    size_t count, capacity;
} Sentences;

/* What stands between words INDEX and INDEX + 1, as it would on one line. */
static uint64_t add_joint(uint64_t hash, const Words *words, size_t index)
{
    unsigned joint = words->at[index].joint;
    if (joint & JOINT_LINE)
        return joint & JOINT_HYPHEN ? fnv_add(hash, (Str){"-", 1}) : fnv_add(hash, (Str){" ", 1});
    uint32_t end = span_end(word_span(&words->at[index]));
    return fnv_add(hash, str_slice(words->text, end, words->at[index + 1].offset - end));
}

static uint64_t hash_sentence(const Words *words, size_t first, size_t end)
{
    uint64_t hash = FNV_BASIS;
    for (size_t i = first; i < end; i++) {
        hash = fnv_add(hash, word_text(words, i));
        hash = i + 1 < end ? add_joint(hash, words, i) : hash;
    }
    return hash;
}

/* All sentences of WORDS, in order. */
static Sentences sentences_of(const Words *words, Arena *arena)
{
    Sentences sentences = {0};
    for (size_t first = 0, end; first < words->count; first = end) {
        for (end = first + 1; end < words->count && !(words->at[end].flags & WORD_SENTENCE);)
            end++;
        sentences.at = arena_room(arena, sentences.at, sentences.count, &sentences.capacity, sizeof *sentences.at);
        if (sentences.count < sentences.capacity)
            sentences.at[sentences.count++] = (Sentence){hash_sentence(words, first, end), (uint32_t)first, true};
    }
    return sentences;
}

static int by_hash(const void *a, const void *b)
{
    const Sentence *one = a, *other = b;
    if (one->hash != other->hash)
        return one->hash < other->hash ? -1 : 1;
    return (one->first > other->first) - (one->first < other->first);
}

static int by_place(const void *a, const void *b)
{
    const Sentence *one = a, *other = b;
    return (one->first > other->first) - (one->first < other->first);
}

static void sort(const Sentences *sentences, int (*order)(const void *a, const void *b))
{
    if (sentences->count > 1)
        qsort(sentences->at, sentences->count, sizeof *sentences->at, order);
}

/* Each sentence of BEFORE accounts for one of NOW that is equal. */
static void mark_kept(const Sentences *now, const Sentences *before)
{
    sort(now, by_hash);
    sort(before, by_hash);
    for (size_t i = 0, k = 0; i < now->count && k < before->count;) {
        uint64_t here = now->at[i].hash, there = before->at[k].hash;
        now->at[i].changed = here != there;
        i += here <= there;
        k += there <= here;
    }
    sort(now, by_place);
}

/* Reads BEFORE as far as its words; what cannot be read has none. */
static Str read_before(const IreumResult *result, const IreumInput *before, Arena *arena, Words *words)
{
    Copy copy = {0};
    Error ignored;
    IreumInput input = *before;
    input.format = input.format != NULL ? input.format : result->copy.format->name;
    if (copy_read(&input, arena, &copy, &ignored) != IREUM_OK)
        return (Str){0};
    words_split(copy.text, &copy.prose, arena, words);
    return copy.text;
}

/* What a finding is asked against. */
typedef struct Changes {
    const IreumResult *result;
    Str before; /* the text of the earlier version */
    Sentences sentences;
} Changes;

/* A comment is in no sentence. */
static bool is_comment(const IreumFinding *finding)
{
    return strcmp(finding->rule, rule_bad_suppression.id) == 0 ||
           strcmp(finding->rule, rule_unused_suppression.id) == 0;
}

static bool comment_is_new(const Changes *changes, IreumSpan span)
{
    const Copy *copy = &changes->result->copy;
    return str_find(changes->before, str_slice(copy->text, span.offset - copy->shift, span.size), 0) == SIZE_MAX;
}

/* Whether SPAN, of the input, touches a sentence that has changed. */
static bool is_changed(const Changes *changes, IreumSpan span)
{
    const Words *words = &changes->result->document.words;
    const Sentences *sentences = &changes->sentences;
    if (sentences->count == 0)
        return true;
    uint32_t offset = span.offset - changes->result->copy.shift;
    size_t first = words_at(words, offset), last = words_at(words, offset + (span.size > 0 ? span.size - 1 : 0));
    size_t low = 0, high = sentences->count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (sentences->at[middle].first <= first)
            low = middle;
        else
            high = middle;
    }
    for (; low < sentences->count && sentences->at[low].first <= last; low++) {
        if (sentences->at[low].changed)
            return true;
    }
    return false;
}

/* Of a spelling that stands in several sentences those places count that have changed. A finding that points at a
 * changed sentence, as where the copy spells the name another way, is new as a whole. */
static void choose(void *context, const IreumFinding *finding, bool *wanted)
{
    const Changes *changes = context;
    bool any = false, pointed = false;
    for (size_t i = 0; i < finding->place_count; i++) {
        wanted[i] =
            is_comment(finding) ? comment_is_new(changes, finding->places[i]) : is_changed(changes, finding->places[i]);
        any |= wanted[i];
    }
    for (size_t i = 0; i < finding->note_count && !any && !pointed; i++)
        pointed = finding->notes[i].placed && is_changed(changes, finding->notes[i].span);
    for (size_t i = 0; i < finding->place_count && pointed; i++)
        wanted[i] = true;
}

/* Marks as kept what BEFORE has at all, however often. */
static void mark_known(const Sentences *now, const Sentences *before)
{
    sort(now, by_hash);
    sort(before, by_hash);
    for (size_t i = 0, k = 0; i < now->count && k < before->count;) {
        uint64_t here = now->at[i].hash, there = before->at[k].hash;
        if (here == there)
            now->at[i].changed = false;
        i += here <= there;
        k += there < here;
    }
    sort(now, by_place);
}

static void choose_known(void *context, const IreumFinding *finding, bool *wanted)
{
    for (size_t i = 0; i < finding->place_count; i++)
        wanted[i] = !is_changed(context, finding->places[i]);
}

IreumStatus ireum_result_within(IreumResult *result, const IreumResult *const *versions, size_t count,
                                IreumError *error)
{
    Arena scratch = {0};
    Changes changes = {.result = result, .sentences = sentences_of(&result->document.words, &scratch)};
    for (size_t i = 0; i < count; i++) {
        Sentences version = sentences_of(&versions[i]->document.words, &scratch);
        mark_known(&changes.sentences, &version);
    }
    Status status = scratch.failed ? error_set(error, IREUM_MEMORY, result->copy.path, "out of memory") : IREUM_OK;
    if (status == IREUM_OK)
        findings_narrow(result, choose_known, &changes);
    arena_free(&scratch);
    return status;
}

IreumStatus ireum_result_since(IreumResult *result, const IreumInput *before, IreumError *error)
{
    Arena scratch = {0};
    Words words = {0};
    Changes changes = {.result = result};
    if (before != NULL)
        changes.before = read_before(result, before, &scratch, &words);
    Sentences earlier = sentences_of(&words, &scratch);
    changes.sentences = sentences_of(&result->document.words, &scratch);
    mark_kept(&changes.sentences, &earlier);
    Status status = scratch.failed ? error_set(error, IREUM_MEMORY, result->copy.path, "out of memory") : IREUM_OK;
    if (status == IREUM_OK)
        findings_narrow(result, choose, &changes);
    arena_free(&scratch);
    return status;
}
