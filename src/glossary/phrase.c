/* phrase.c: finding phrases in words. */
#include "glossary/phrase.h"

const Node *phrase_node(const PhraseTable *table, uint32_t hash)
{
    if (!filter_has(table, FILTER_WHOLE, hash))
        return NULL;
    uint32_t place = hash ^ hash >> 15;
    for (uint32_t looked = 0; looked <= table->mask; looked++, place++) {
        const Node *node = &table->nodes[place & table->mask];
        if (node->count == 0)
            break;
        if (node->hash == hash)
            return node_fits(table, node) ? node : NULL;
    }
    return NULL;
}

static size_t hit_add(const PhraseTable *table, uint32_t hash, size_t end, size_t ending, PhraseHit *hits, size_t count)
{
    const Node *node = phrase_node(table, hash);
    if (node == NULL || count == PHRASE_HITS)
        return count;
    hits[count] = (PhraseHit){(uint32_t)end, node->first, (uint16_t)node->count, (uint16_t)ending};
    return count + 1;
}

/* Bytes of the owner's 's at the end of a word that has one; 0 where the mark stands behind a final s. */
static size_t owner_ending(Str word)
{
    if (word.size < 3)
        return 0;
    char last = word.at[word.size - 1];
    if (last != 's' && last != 'S')
        return 0;
    if (word.at[word.size - 2] == '\'')
        return 2;
    return str_ends((Str){word.at, word.size - 1}, "\u2019") ? 4 : 0;
}

size_t word_ending(Str word)
{
    size_t owner = owner_ending(word);
    /* ICBMs has a plural's s, USS has none. */
    bool shouted = word.at[word.size - 1] == 'S' && owner == 0;
    if (word.size <= 2 || shouted)
        return 0;
    return owner > 0 ? owner : 1;
}

/* The phrase that ends with WORD but for its ending, the owner's or the plural's: either folds to one s, the last
 * letter of HASH. */
static size_t ending_find(const PhraseTable *table, uint32_t hash, Str word, size_t end, PhraseHit *hits, size_t count)
{
    size_t ending = word_ending(word);
    return ending == 0 ? count : hit_add(table, hash_before(hash, 's'), end, ending, hits, count);
}

/* What may stand inside a phrase; the form itself is compared afterwards. */
enum { JOINTS_INSIDE = JOINT_SPACE | JOINT_LINE | JOINT_HYPHEN | JOINT_DASH | JOINT_COMMA | JOINT_STOP | JOINT_SLASH };

size_t phrase_find(const PhraseTable *table, const Words *words, size_t begin, PhraseHit hits[PHRASE_HITS])
{
    uint32_t hash = HASH_START;
    size_t count = 0;
    for (size_t end = begin; end < words->count && end - begin < PHRASE_WORDS; end++) {
        const Word *word = &words->at[end];
        hash = hash_join(hash, word->hash, word->letters);
        if (word->flags & WORD_FINAL_S)
            count = ending_find(table, hash, word_text(words, end), end, hits, count);
        bool begun = filter_has(table, FILTER_BEGUN, hash);
        if (begun)
            count = hit_add(table, hash, end, 0, hits, count);
        /* Anything but a hyphen needs the form's own break. */
        bool goes_on = begun || joint_splits(word->joint);
        if (!goes_on || (word->joint & ~JOINTS_INSIDE) != 0)
            break;
    }
    return count;
}
