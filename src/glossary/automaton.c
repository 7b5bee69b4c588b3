/* automaton.c: from phrases to the tables that find them in words. */
#include "glossary/automaton.h"

#include "words/bytes.h"
#include "words/fold.h"

#include <stdlib.h>

void states_add(States *states, Arena *arena, State state)
{
    states->at = arena_room(arena, states->at, states->count, &states->capacity, sizeof state);
    if (states->count < states->capacity)
        states->at[states->count++] = state;
}

/* The state after a word of a phrase: ITEM's end where it is the LAST. */
static State word_state(uint32_t hash, uint32_t item, bool last, bool lower)
{
    uint32_t filters = 1u << FILTER_BEGUN | (uint32_t)lower << FILTER_LOWER | (uint32_t)last << FILTER_WHOLE;
    return (State){hash, last ? item : NONE, filters};
}

void states_phrase(States *states, Arena *arena, Str phrase, uint32_t item, bool lower)
{
    Words words;
    words_split_text(phrase, arena, &words);
    uint32_t hash = HASH_START;
    for (size_t i = 0; i < words.count; i++) {
        hash = fold_hash(hash, word_text(&words, i));
        states_add(states, arena, word_state(hash, item, i + 1 == words.count, lower));
    }
}

/* The same for a name that has the syllable Il, written with two capitals I or two small l. */
static void mistaken_states(States *states, Arena *arena, Str phrase, uint32_t item)
{
    static const char *const mistakes[] = {"ii", "ll"};
    Words words;
    words_split_text(phrase, arena, &words);
    bool any = false;
    for (size_t i = 0; i < words.count; i++)
        any |= fold_equal(word_text(&words, i), str_of("il"));
    for (size_t k = 0; any && k < sizeof mistakes / sizeof *mistakes; k++) {
        uint32_t hash = HASH_START;
        for (size_t i = 0; i < words.count; i++) {
            Str word = word_text(&words, i);
            hash = fold_hash(hash, fold_equal(word, str_of("il")) ? str_of(mistakes[k]) : word);
            states_add(states, arena, word_state(hash, item, i + 1 == words.count, false));
        }
    }
}

static bool starts_lower(Str text)
{
    return text.size > 0 && byte_is(text.at[0], BYTE_LOWER);
}

/* Which forms copy is searched for. Endings of places (-gu) belong to the gazetteer; a wrong form of an entry that is
 * uncertain raises nothing. */
static bool form_searched(const Draft *draft, const Form *form)
{
    const Entry *entry = &draft->entries[form->entry];
    if (!form_matched(form) || entry->match == MATCH_SUFFIX)
        return false;
    return !(form_flagged(form) && entry->confidence == CONFIDENCE_LOW);
}

void states_forms(States *states, const Draft *draft, size_t first)
{
    for (size_t i = first; i < draft->form_count; i++) {
        const Form *form = &draft->forms[i];
        if (!form_searched(draft, form))
            continue;
        Str text = draft_str(draft, form->text);
        states_phrase(states, draft->arena, text, (uint32_t)i, form->lowered || starts_lower(text));
        if (form_right(form))
            mistaken_states(states, draft->arena, text, (uint32_t)i);
    }
}

static int by_hash(const void *a, const void *b)
{
    const State *one = a, *other = b;
    if (one->hash != other->hash)
        return one->hash < other->hash ? -1 : 1;
    return (one->item > other->item) - (one->item < other->item);
}

/* A phrase table while it is built. */
typedef struct TableDraft {
    Node *nodes;
    uint32_t node_count;
    uint32_t *items;
    uint32_t item_count;
} TableDraft;

static uint32_t power_from(size_t wanted)
{
    uint32_t power = 64;
    while (power < wanted)
        power *= 2;
    return power;
}

/* Whether state INDEX of the sorted STATES is the first of its hash in filter KIND. */
static bool is_first(const States *states, size_t index, FilterKind kind)
{
    const State *state = &states->at[index];
    if (!(state->filters >> kind & 1))
        return false;
    for (size_t i = index; i > 0 && states->at[i - 1].hash == state->hash; i--) {
        if (states->at[i - 1].filters >> kind & 1)
            return false;
    }
    return true;
}

/* How many different hashes filter KIND has. */
static size_t count_hashes(const States *states, FilterKind kind)
{
    size_t count = 0;
    for (size_t i = 0; i < states->count; i++)
        count += is_first(states, i, kind);
    return count;
}

/* Sixteen bits a hash: one word in sixteen that is none of them is looked up for nothing. A larger filter holds what a
 * smaller one does once its bits are repeated, because a hash's place in the smaller one is its place in the larger one
 * modulo its size. */
static Filter filter_build(const States *states, FilterKind kind, const Filter *below, Arena *arena)
{
    uint32_t below_words = below != NULL ? (below->mask + 1) / 64 : 0;
    uint32_t words = power_from(count_hashes(states, kind) / 4);
    words = words > below_words ? words : below_words;
    uint64_t *bits = arena_alloc(arena, words * sizeof *bits);
    for (uint32_t i = 0; bits != NULL && below_words > 0 && i < words; i++)
        bits[i] = below->bits[i % below_words];
    for (size_t i = 0; bits != NULL && i < states->count; i++) {
        uint32_t bit = filter_bit(words * 64 - 1, states->at[i].hash);
        bits[bit / 64] |= (uint64_t)(states->at[i].filters >> kind & 1) << (bit % 64);
    }
    return (Filter){bits, words * 64 - 1};
}

static void node_put(TableDraft *table, Node node)
{
    uint32_t mask = table->node_count - 1;
    uint32_t place = (node.hash ^ node.hash >> 15) & mask;
    while (table->nodes[place].count != 0)
        place = (place + 1) & mask;
    table->nodes[place] = node;
}

/* Those of the STATES of one hash that end a phrase become the items of a node. */
static size_t node_of(TableDraft *table, const States *states, size_t from)
{
    Node node = {.hash = states->at[from].hash, .first = table->item_count};
    size_t i = from;
    for (; i < states->count && states->at[i].hash == node.hash; i++) {
        if (states->at[i].item == NONE || node.count == UINT16_MAX)
            continue;
        table->items[table->item_count++] = states->at[i].item;
        node.count++;
    }
    if (node.count > 0)
        node_put(table, node);
    return i;
}

void states_table(States *states, const PhraseTable *below, Arena *arena, PhraseTable *table)
{
    if (states->count > 0)
        qsort(states->at, states->count, sizeof *states->at, by_hash);
    size_t hashes = count_hashes(states, FILTER_WHOLE);
    /* A third of the places free: the filters keep away nearly all that would be looked for in vain. */
    TableDraft draft = {.node_count = power_from(hashes + hashes / 2 + 1)};
    draft.nodes = arena_alloc(arena, draft.node_count * sizeof *draft.nodes);
    draft.items = arena_alloc(arena, (states->count + 1) * sizeof *draft.items);
    for (size_t i = 0; !arena->failed && i < states->count;)
        i = node_of(&draft, states, i);
    *table = (PhraseTable){
        .nodes = draft.nodes,
        .items = draft.items,
        .mask = draft.node_count - 1,
        .item_count = draft.item_count,
    };
    for (unsigned kind = 0; kind < FILTER_COUNT; kind++)
        table->filters[kind] =
            filter_build(states, (FilterKind)kind, below != NULL ? &below->filters[kind] : NULL, arena);
}
