/* phrase.h: phrases found in words by the hashes of their letters: the tables of them, and the search. */
#ifndef GLOSSARY_PHRASE_H
#define GLOSSARY_PHRASE_H

#include "words/fold.h"
#include "words/words.h"

/* The phrases of the same folded letters. */
typedef struct Node {
    uint32_t hash;  /* of those letters */
    uint32_t first; /* of its items */
    uint32_t count; /* at most UINT16_MAX; 0: a free place */
} Node;

/* A set of hashes in which a few others seem to be, too: a bit each among MASK + 1. */
typedef struct Filter {
    const uint64_t *bits;
    uint32_t mask;
} Filter;

/* What the hashes of a filter are of. Filters stay in the processor's cache, where nodes do not: most words of a copy
 * are done with one look at a small one. */
typedef enum FilterKind {
    FILTER_BEGUN, /* the first words of a phrase, joined: one of them, some or all */
    FILTER_LOWER, /* the same of a phrase that may stand in lower case */
    FILTER_WHOLE, /* all words of a phrase */
} FilterKind;

enum { FILTER_COUNT = FILTER_WHOLE + 1 };

/* Phrases found by their letters, whatever stands between them. ITEMS are indices of forms, of cues or of names
 * of units. NODES is open addressing over MASK + 1 places. */
typedef struct PhraseTable {
    Filter filters[FILTER_COUNT];
    const Node *nodes;
    const uint32_t *items;
    uint32_t mask;
    uint32_t item_count;
} PhraseTable;

/* Whether the node's items are some of the table's. A glossary is loaded without a look at every node: most runs ask for
 * few. */
static inline bool node_fits(const PhraseTable *table, const Node *node)
{
    return node->first <= table->item_count && node->count <= table->item_count - node->first &&
           node->count <= UINT16_MAX;
}

/* The bit of HASH in a filter of MASK + 1. */
static inline uint32_t filter_bit(uint32_t mask, uint32_t hash)
{
    return (hash * 0x9E3779B1u >> 7) & mask;
}

static inline bool filter_has(const PhraseTable *table, FilterKind kind, uint32_t hash)
{
    const Filter *filter = &table->filters[kind];
    uint32_t bit = filter_bit(filter->mask, hash);
    return filter->bits[bit / 64] >> (bit % 64) & 1;
}

/* A hyphen, perhaps with a stray space, which may split what a form has in one piece: Gwang-ju, Gwang- ju. */
static inline bool joint_splits(unsigned joint)
{
    return (joint & ~(unsigned)JOINT_SPACE) == JOINT_HYPHEN;
}

/* Whether some phrase may begin at word INDEX. */
static inline bool phrase_may_begin(const PhraseTable *table, const Words *words, size_t index)
{
    const Word *word = &words->at[index];
    FilterKind kind = word->letter_case == CASE_LOWER ? FILTER_LOWER : FILTER_BEGUN;
    if (joint_splits(word->joint) ||
        ((word->flags & WORD_FINAL_S) && filter_has(table, kind, hash_before(word->hash, 's'))))
        return true;
    if (!filter_has(table, kind, word->hash))
        return false;
    if (filter_has(table, FILTER_WHOLE, word->hash))
        return true;
    /* Many a word only begins phrases of several, and mostly stands before other words: "the". */
    const Word *next = word + 1;
    return index + 1 < words->count &&
           (joint_splits(next->joint) || (next->flags & WORD_FINAL_S) ||
            filter_has(table, FILTER_BEGUN, hash_join(word->hash, next->hash, next->letters)));
}

/* The node of the phrases that have these letters, or NULL. */
const Node *phrase_node(const PhraseTable *table, uint32_t hash);

/* A phrase found: ITEMS[FIRST .. FIRST+COUNT) at words [begin, end], the last one perhaps without its ending. */
typedef struct PhraseHit {
    uint32_t end; /* index of its last word */
    uint32_t first;
    uint16_t count;
    uint16_t ending; /* bytes of the last word that are an ending: 's, s */
} PhraseHit;

/* Bytes of the ending that WORD, which ends in s or S, may have: the owner's 's, the plural's s; 0 for none. */
size_t word_ending(Str word);

enum { PHRASE_HITS = 24, PHRASE_WORDS = 16 };

/* Finds the phrases that begin at word BEGIN, shortest first, at most PHRASE_HITS. */
size_t phrase_find(const PhraseTable *table, const Words *words, size_t begin, PhraseHit hits[PHRASE_HITS]);

#endif
