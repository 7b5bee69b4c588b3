/* pack.c: building the automaton, and writing the records one behind the other. */
#include "glossary/pack.h"

#include "glossary/blob.h"
#include "glossary/lexicon.h"
#include "glossary/near.h"
#include "words/bytes.h"
#include "words/fold.h"

#include <stdlib.h>

/* The letters at which a phrase ends, or may be broken off; ITEM is NONE for the latter. */
typedef struct State {
    uint32_t hash;
    uint32_t item;
    uint32_t filters; /* those that it is in, a bit each, 1 << FilterKind */
} State;

typedef struct States {
    State *at;
    size_t count, capacity;
} States;

static void states_add(States *states, Arena *arena, State state)
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

/* The states of one phrase: one after each word but the last, one at its end. */
static void phrase_states(States *states, Arena *arena, Str phrase, uint32_t item, bool lower)
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

static States form_states(const Draft *draft)
{
    States states = {0};
    for (size_t i = 0; i < draft->form_count; i++) {
        const Form *form = &draft->forms[i];
        if (!form_searched(draft, form))
            continue;
        Str text = draft_str(draft, form->text);
        phrase_states(&states, draft->arena, text, (uint32_t)i, form->lowered || starts_lower(text));
        if (form_right(form))
            mistaken_states(&states, draft->arena, text, (uint32_t)i);
    }
    return states;
}

static States cue_states(const Draft *draft)
{
    States states = {0};
    for (size_t i = 0; i < draft->cue_count; i++)
        phrase_states(&states, draft->arena, draft_str(draft, draft->cues[i].text), (uint32_t)i, true);
    return states;
}

static int by_hash(const void *a, const void *b)
{
    const State *one = a, *other = b;
    if (one->hash != other->hash)
        return one->hash < other->hash ? -1 : 1;
    return (one->item > other->item) - (one->item < other->item);
}

typedef struct FilterDraft {
    uint64_t *bits;
    uint32_t words; /* of 64 bits */
} FilterDraft;

/* A phrase table while it is built. */
typedef struct TableDraft {
    Node *nodes;
    uint32_t node_count;
    uint32_t *items;
    uint32_t item_count;
    FilterDraft filters[FILTER_COUNT];
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

/* Sixteen bits a hash: one word in sixteen that is none of them is looked up for nothing. */
static FilterDraft filter_build(const States *states, FilterKind kind, Arena *arena)
{
    FilterDraft filter = {.words = power_from(count_hashes(states, kind) / 4)};
    filter.bits = arena_alloc(arena, filter.words * sizeof *filter.bits);
    for (size_t i = 0; filter.bits != NULL && i < states->count; i++) {
        uint32_t bit = filter_bit(filter.words * 64 - 1, states->at[i].hash);
        filter.bits[bit / 64] |= (uint64_t)(states->at[i].filters >> kind & 1) << (bit % 64);
    }
    return filter;
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

static TableDraft table_build(States states, Arena *arena)
{
    if (states.count > 0)
        qsort(states.at, states.count, sizeof *states.at, by_hash);
    size_t hashes = count_hashes(&states, FILTER_WHOLE);
    /* A third of the places free: the filters keep away nearly all that would be looked for in vain. */
    TableDraft table = {.node_count = power_from(hashes + hashes / 2 + 1)};
    table.nodes = arena_alloc(arena, table.node_count * sizeof *table.nodes);
    table.items = arena_alloc(arena, (states.count + 1) * sizeof *table.items);
    for (unsigned kind = 0; kind < FILTER_COUNT; kind++)
        table.filters[kind] = filter_build(&states, (FilterKind)kind, arena);
    for (size_t i = 0; !arena->failed && i < states.count;)
        i = node_of(&table, &states, i);
    return table;
}

/* ---- Sets ---- */

/* A set while it is built: its hashes, then its bits. */
typedef struct SetDraft {
    uint32_t *hashes;
    size_t count, capacity;
    uint64_t *words;
    uint32_t blocks;
} SetDraft;

static void set_build(SetDraft *set, uint32_t bits, uint32_t probes, Arena *arena)
{
    if (set->count == 0)
        return;
    uint32_t blocks = (uint32_t)(set->count * bits / (64 * BLOOM_BLOCK)) + 1;
    set->words = arena_alloc(arena, blocks * BLOOM_BLOCK * sizeof *set->words);
    if (set->words == NULL)
        return;
    set->blocks = blocks;
    for (size_t i = 0; i < set->count; i++)
        bloom_put(set->words, blocks, probes, set->hashes[i]);
}

static void set_add(SetDraft *set, Arena *arena, uint32_t hash)
{
    set->hashes = arena_room(arena, set->hashes, set->count, &set->capacity, sizeof hash);
    if (set->count < set->capacity)
        set->hashes[set->count++] = hash;
}

static void set_add_near(SetDraft *set, Arena *arena, Str text)
{
    char letters[NEAR_MOST];
    uint32_t keys[NEAR_KEYS];
    size_t size = fold_letters(text, letters, sizeof letters);
    if (size < NEAR_LEAST || size > NEAR_MOST)
        return;
    size_t count = near_keys((Str){letters, size}, 0, size, keys);
    for (size_t i = 0; i < count; i++)
        set_add(set, arena, keys[i]);
}

static SetDraft near_set(const Draft *draft)
{
    SetDraft set = {0};
    for (size_t i = 0; i < draft->form_count; i++) {
        const Form *form = &draft->forms[i];
        Str text = draft_str(draft, form->text);
        if (near_form(&draft->entries[form->entry], form, text))
            set_add_near(&set, draft->arena, text);
    }
    set_build(&set, NEAR_BITS, NEAR_PROBES, draft->arena);
    return set;
}

static SetDraft english_set(const Draft *draft)
{
    SetDraft set = {0};
    const English *english = draft->english;
    for (size_t i = 0; english != NULL && i < english->place_count; i++) {
        if (english->places[i].hash != 0)
            set_add(&set, draft->arena, english->places[i].hash);
    }
    set_build(&set, ENGLISH_BITS, ENGLISH_PROBES, draft->arena);
    return set;
}

/* A section's records, wherever they lie now. */
typedef struct Part {
    const void *at;
    size_t count;
} Part;

static void table_parts(const TableDraft *table, Part *parts)
{
    parts[0] = (Part){table->nodes, table->node_count};
    parts[1] = (Part){table->items, table->item_count};
    for (size_t kind = 0; kind < FILTER_COUNT; kind++)
        parts[2 + kind] = (Part){table->filters[kind].bits, table->filters[kind].words};
}

static Cue *cue_records(const Draft *draft)
{
    Cue *cues = arena_alloc(draft->arena, (draft->cue_count + 1) * sizeof *cues);
    for (size_t i = 0; cues != NULL && i < draft->cue_count; i++)
        cues[i] = draft->cues[i].cue;
    return cues;
}

/* A pattern beside its first byte and its place in the source, for sorting. */
typedef struct SortedLine {
    unsigned char first;
    uint32_t position;
    LinePattern line;
} SortedLine;

static int by_first_byte(const void *a, const void *b)
{
    const SortedLine *one = a, *other = b;
    if (one->first != other->first)
        return one->first < other->first ? -1 : 1;
    return one->position < other->position ? -1 : 1;
}

static LinePattern *line_records(const Draft *draft)
{
    SortedLine *sorted = arena_alloc(draft->arena, (draft->line_count + 1) * sizeof *sorted);
    LinePattern *lines = arena_alloc(draft->arena, (draft->line_count + 1) * sizeof *lines);
    if (sorted == NULL || lines == NULL)
        return NULL;
    for (size_t i = 0; i < draft->line_count; i++)
        sorted[i] = (SortedLine){(unsigned char)draft->pool[draft->lines[i].text], (uint32_t)i, draft->lines[i]};
    qsort(sorted, draft->line_count, sizeof *sorted, by_first_byte);
    for (size_t i = 0; i < draft->line_count; i++)
        lines[i] = sorted[i].line;
    return lines;
}

static size_t padded(size_t size)
{
    return (size + 7) / 8 * 8;
}

static Status write_parts(const Part parts[SECTION_COUNT], Arena *arena, Str *bytes, Error *error)
{
    BlobHeader header = {.layout = LEXICON_LAYOUT, .byte_order = LEXICON_BYTE_ORDER};
    memcpy(header.magic, blob_magic, sizeof blob_magic);
    size_t size = padded(sizeof header);
    for (size_t i = 0; i < SECTION_COUNT; i++) {
        header.sections[i] = (SectionPlace){(uint32_t)size, (uint32_t)parts[i].count};
        size += padded(parts[i].count * section_record((Section)i));
        if (size > UINT32_MAX / 2)
            return error_set(error, IREUM_LIMIT, NULL, "the glossary is too large: more than 2 GB");
    }
    header.size = (uint32_t)size;
    char *blob = arena_alloc(arena, size);
    if (blob == NULL)
        return error_set(error, IREUM_MEMORY, NULL, "out of memory");
    memcpy(blob, &header, sizeof header);
    for (size_t i = 0; i < SECTION_COUNT; i++) {
        if (parts[i].count > 0)
            memcpy(blob + header.sections[i].offset, parts[i].at, parts[i].count * section_record((Section)i));
    }
    *bytes = (Str){blob, size};
    return IREUM_OK;
}

Status lexicon_pack(const Draft *draft, Str *bytes, Error *error)
{
    TableDraft forms = table_build(form_states(draft), draft->arena);
    TableDraft cues = table_build(cue_states(draft), draft->arena);
    SetDraft english = english_set(draft), near = near_set(draft);
    Part parts[SECTION_COUNT] = {
        [SECTION_POOL] = {draft->pool, draft->pool_size},
        [SECTION_ENTRIES] = {draft->entries, draft->entry_count},
        [SECTION_FORMS] = {draft->forms, draft->form_count},
        [SECTION_BREAKS] = {draft->breaks, draft->break_count},
        [SECTION_CONDITIONS] = {draft->conditions, draft->condition_count},
        [SECTION_TERMS] = {draft->terms, draft->term_count},
        [SECTION_OFFICES] = {draft->offices, draft->office_count},
        [SECTION_CUES] = {cue_records(draft), draft->cue_count},
        [SECTION_LINES] = {line_records(draft), draft->line_count},
        [SECTION_COUNTRIES] = {draft->countries, draft->country_count},
        [SECTION_CONFUSABLES] = {draft->confusables, draft->confusable_count},
        [SECTION_GENERICS] = {draft->generics, draft->generic_count},
        [SECTION_DOUBLETS] = {draft->doublets, draft->doublet_count},
        [SECTION_DISPUTES] = {draft->disputes, draft->dispute_count},
        [SECTION_ENGLISH] = {english.words, english.blocks * BLOOM_BLOCK},
        [SECTION_NEAR] = {near.words, near.blocks * BLOOM_BLOCK},
    };
    table_parts(&forms, &parts[SECTION_FORM_NODES]);
    table_parts(&cues, &parts[SECTION_CUE_NODES]);
    if (draft->arena->failed)
        return error_set(error, IREUM_MEMORY, NULL, "out of memory");
    return write_parts(parts, draft->arena, bytes, error);
}
