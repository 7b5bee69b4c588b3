/* expansion.c: the acronyms that stand for given words: the records of them, and finding one. */
#include "glossary/expansion.h"

#include "words/fold.h"

#include <stdlib.h>

static int compare(uint32_t one, uint32_t other)
{
    return (one > other) - (one < other);
}

static int by_hash(const void *a, const void *b)
{
    const Expansion *one = a, *other = b;
    return one->hash != other->hash ? compare(one->hash, other->hash) : compare(one->entry, other->entry);
}

Expansion *expansions_of(const Draft *draft, size_t *count)
{
    *count = 0;
    Expansion *expansions = arena_alloc(draft->arena, (draft->entry_count + 1) * sizeof *expansions);
    for (size_t i = 0; expansions != NULL && i < draft->entry_count; i++) {
        const Entry *entry = &draft->entries[i];
        if (entry->class == CLASS_ACRONYM)
            expansions[(*count)++] =
                (Expansion){fold_hash(HASH_START, draft_str(draft, entry->expansion)), (uint32_t)i};
    }
    if (*count > 0)
        qsort(expansions, *count, sizeof *expansions, by_hash);
    return expansions;
}

/* Index of the first record whose hash is not below HASH. */
static uint32_t first_from(const Lexicon *lexicon, uint32_t hash)
{
    uint32_t low = 0, high = lexicon->expansion_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (lexicon->expansions[middle].hash < hash)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const Entry *expansion_next(const Lexicon *lexicon, Str text, uint32_t *at)
{
    uint32_t hash = fold_hash(HASH_START, text);
    if (*at == 0)
        *at = first_from(lexicon, hash);
    while (*at < lexicon->expansion_count && lexicon->expansions[*at].hash == hash) {
        const Entry *entry = &lexicon->entries[lexicon->expansions[(*at)++].entry];
        if (entry->class == CLASS_ACRONYM && fold_equal(lexicon_text(lexicon, entry->expansion), text))
            return entry;
    }
    return NULL;
}
