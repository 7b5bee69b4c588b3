/* pack.c: writing the records of a draft one behind the other, or joining them to those of a lexicon below. */
#include "glossary/pack.h"

#include "glossary/automaton.h"
#include "glossary/blob.h"
#include "glossary/expansion.h"
#include "glossary/gazetteer.h"
#include "glossary/near.h"
#include "glossary/style_pack.h"
#include "glossary/wordlist.h"
#include "words/fold.h"

#include <stdlib.h>

/* The cues of DRAFT, which get the indices from FIRST on. */
static void add_cue_states(States *states, const Draft *draft, uint32_t first)
{
    for (size_t i = 0; i < draft->cue_count; i++)
        states_phrase(states, draft->arena, draft_str(draft, draft->cues[i].text), first + (uint32_t)i, true);
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

static SetDraft known_set(const Draft *draft)
{
    SetDraft set = {0};
    size_t count;
    const Str *words = wordlist_words(draft, &count);
    for (size_t i = 0; i < count; i++)
        set_add(&set, draft->arena, fold_hash(HASH_START, words[i]));
    set_build(&set, KNOWN_BITS, KNOWN_PROBES, draft->arena);
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

static SetDraft korean_set(const Draft *draft)
{
    SetDraft set = {0};
    for (size_t i = 0; i < draft->korean_count; i++)
        set_add(&set, draft->arena, draft->korean[i]);
    set_build(&set, KOREAN_BITS, KOREAN_PROBES, draft->arena);
    return set;
}

/* A section's records, wherever they lie now. */
typedef struct Part {
    const void *at;
    size_t count;
} Part;

static void table_parts(const PhraseTable *table, Part *parts)
{
    parts[0] = (Part){table->nodes, (size_t)table->mask + 1};
    parts[1] = (Part){table->items, table->item_count};
    for (size_t kind = 0; kind < FILTER_COUNT; kind++)
        parts[2 + kind] = (Part){table->filters[kind].bits, ((size_t)table->filters[kind].mask + 1) / 64};
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

static int by_syllables(const void *a, const void *b)
{
    return seam_compare(a, b);
}

static SeamRow *seam_records(const Draft *draft)
{
    SeamRow *rows = arena_alloc(draft->arena, (draft->seam_count + 1) * sizeof *rows);
    if (rows == NULL || draft->seam_count == 0)
        return rows;
    memcpy(rows, draft->seams, draft->seam_count * sizeof *rows);
    qsort(rows, draft->seam_count, sizeof *rows, by_syllables);
    return rows;
}

/* Where the ROWS of each first syllable begin. */
static uint32_t *seam_index(const SeamRow *rows, const Draft *draft)
{
    uint32_t *first = arena_alloc(draft->arena, (SYLLABLE_COUNT + 1) * sizeof *first);
    if (first == NULL || rows == NULL)
        return first;
    uint32_t next = 0;
    for (uint32_t i = 0; i <= SYLLABLE_COUNT; i++) {
        while (next < draft->seam_count && rows[next].syllables[0] < SYLLABLE_FIRST + i)
            next++;
        first[i] = next;
    }
    return first;
}

SeamTable seam_table_of(const Draft *draft)
{
    const SeamRow *rows = seam_records(draft);
    return (SeamTable){rows, seam_index(rows, draft), draft->pool, (uint32_t)draft->seam_count, {0}};
}

/* The names of units, by which copy is searched. */
static void unit_table_of(const Draft *draft, PhraseTable *table)
{
    States states = {0};
    for (size_t i = 0; i < draft->unit_name_count; i++) {
        const Unit *unit = &draft->units[draft->unit_forms[draft->unit_names[i].form].unit];
        const UnitName *name = &draft->unit_names[i];
        Str text = unit_name_text(draft->pool, unit, &draft->unit_forms[name->form], name, draft->arena);
        states_phrase(&states, draft->arena, text, (uint32_t)i, false);
    }
    states_table(&states, NULL, draft->arena, table);
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
    for (size_t i = 0; i < SECTION_COUNT; i++) {
        if (parts[i].count > 0)
            memcpy(blob + header.sections[i].offset, parts[i].at, parts[i].count * section_record((Section)i));
    }
    memcpy(blob, &header, sizeof header);
    *bytes = (Str){blob, size};
    return IREUM_OK;
}

Status lexicon_pack(Draft *draft, Str *bytes, Error *error)
{
    States form_states = {0}, cue_states = {0};
    PhraseTable forms, cues, units;
    states_forms(&form_states, draft, 0);
    states_table(&form_states, NULL, draft->arena, &forms);
    add_cue_states(&cue_states, draft, 0);
    states_table(&cue_states, NULL, draft->arena, &cues);
    unit_table_of(draft, &units);
    const SeamTable seams = seam_table_of(draft);
    const PackedStyles styles = styles_pack(draft);
    size_t expansion_count;
    const Expansion *expansions = expansions_of(draft, &expansion_count);
    SetDraft english = english_set(draft), near = near_set(draft), known = known_set(draft), korean = korean_set(draft);
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
        [SECTION_EXPANSIONS] = {expansions, expansion_count},
        [SECTION_CONFUSABLES] = {draft->confusables, draft->confusable_count},
        [SECTION_GENERICS] = {draft->generics, draft->generic_count},
        [SECTION_DOUBLETS] = {draft->doublets, draft->doublet_count},
        [SECTION_DISPUTES] = {draft->disputes, draft->dispute_count},
        [SECTION_STYLES] = {styles.styles, styles.style_count},
        [SECTION_STYLE_CELLS] = {styles.cells, styles.cell_count},
        [SECTION_STYLE_FORMS] = {styles.forms, styles.form_count},
        [SECTION_UNITS] = {draft->units, draft->unit_count},
        [SECTION_UNIT_FORMS] = {draft->unit_forms, draft->unit_form_count},
        [SECTION_UNIT_NAMES] = {draft->unit_names, draft->unit_name_count},
        [SECTION_SEAMS] = {seams.rows, seams.count},
        [SECTION_SEAM_FIRST] = {seams.first, SYLLABLE_COUNT + 1},
        [SECTION_NAME_KEYS] = {draft->names.given.keys, draft->names.given.key_count},
        [SECTION_NAME_READINGS] = {draft->names.given.readings, draft->names.given.reading_count},
        [SECTION_NAME_SYLLABLES] = {draft->names.syllables, draft->names.syllable_count},
        [SECTION_MANDARIN_KEYS] = {draft->names.mandarin.keys, draft->names.mandarin.key_count},
        [SECTION_MANDARIN_READINGS] = {draft->names.mandarin.readings, draft->names.mandarin.reading_count},
        [SECTION_SURNAME_KEYS] = {draft->names.family.keys, draft->names.family.key_count},
        [SECTION_SURNAME_READINGS] = {draft->names.family.readings, draft->names.family.reading_count},
        [SECTION_SURNAMES] = {draft->names.surnames, draft->names.surname_count},
        [SECTION_ENGLISH] = {english.words, english.blocks * BLOOM_BLOCK},
        [SECTION_NEAR] = {near.words, near.blocks * BLOOM_BLOCK},
        [SECTION_KNOWN] = {known.words, known.blocks * BLOOM_BLOCK},
        [SECTION_KOREAN] = {korean.words, korean.blocks * BLOOM_BLOCK},
    };
    table_parts(&forms, &parts[SECTION_FORM_NODES]);
    table_parts(&cues, &parts[SECTION_CUE_NODES]);
    table_parts(&units, &parts[SECTION_UNIT_NODES]);
    if (draft->arena->failed)
        return error_set(error, IREUM_MEMORY, NULL, "out of memory");
    return write_parts(parts, draft->arena, bytes, error);
}

/* ---- Over another lexicon ---- */

/* What TABLE's nodes hold, as states; what phrases begin with is in its filters. */
static States table_states(const PhraseTable *table, Arena *arena)
{
    States states = {.capacity = (size_t)table->item_count + 1};
    states.at = arena_take(arena, states.capacity * sizeof *states.at);
    states.capacity = states.at != NULL ? states.capacity : 0;
    for (size_t i = 0; i <= table->mask; i++) {
        const Node *node = &table->nodes[i];
        for (uint32_t k = 0; node_fits(table, node) && k < node->count; k++)
            states_add(&states, arena, (State){node->hash, table->items[node->first + k], 1u << FILTER_WHOLE});
    }
    return states;
}

/* Without the forms that nobody is to find any more. */
static void drop_dead(States *states, const Draft *draft)
{
    size_t kept = 0;
    for (size_t i = 0; i < states->count; i++) {
        const State *state = &states->at[i];
        if (form_matched(&draft->forms[state->item]))
            states->at[kept++] = *state;
    }
    states->count = kept;
}

static void forms_over(const Draft *draft, const Lexicon *below, PhraseTable *table)
{
    States states = table_states(&below->form_table, draft->arena);
    drop_dead(&states, draft);
    states_forms(&states, draft, below->form_count);
    states_table(&states, &below->form_table, draft->arena, table);
}

/* What the layer replaces has no place in it any more. */
static void near_over(const Draft *draft, Lexicon *lexicon)
{
    SetDraft near = near_set(draft);
    lexicon->near = (Bloom){near.words, near.blocks, NEAR_PROBES};
}

/* Joins the new cues to those below; most layers have none. */
static void cues_over(const Draft *draft, const Lexicon *below, Lexicon *lexicon)
{
    if (draft->cue_count == 0)
        return;
    Cue *cues = arena_alloc(draft->arena, (below->cue_count + draft->cue_count) * sizeof *cues);
    if (cues == NULL)
        return;
    States states = table_states(&below->cue_table, draft->arena);
    if (below->cue_count > 0)
        memcpy(cues, below->cues, below->cue_count * sizeof *cues);
    for (size_t i = 0; i < draft->cue_count; i++)
        cues[below->cue_count + i] = draft->cues[i].cue;
    add_cue_states(&states, draft, below->cue_count);
    states_table(&states, &below->cue_table, draft->arena, &lexicon->cue_table);
    lexicon->cues = cues;
    lexicon->cue_count = below->cue_count + (uint32_t)draft->cue_count;
}

Status lexicon_pack_over(const Draft *draft, const Lexicon *below, Lexicon *lexicon, Error *error)
{
    /* Terms, offices and lines are the same; so are their texts, which the draft's pool begins with. */
    *lexicon = *below;
    lexicon->pool = draft->pool;
    lexicon->pool_size = (uint32_t)draft->pool_size;
    lexicon->entries = draft->entries;
    lexicon->entry_count = (uint32_t)draft->entry_count;
    lexicon->forms = draft->forms;
    lexicon->form_count = (uint32_t)draft->form_count;
    lexicon->breaks = draft->breaks;
    lexicon->break_count = (uint32_t)draft->break_count;
    lexicon->conditions = draft->conditions;
    lexicon->condition_count = (uint32_t)draft->condition_count;
    lexicon->countries = draft->countries;
    lexicon->country_count = (uint32_t)draft->country_count;
    size_t expansion_count;
    lexicon->expansions = expansions_of(draft, &expansion_count);
    lexicon->expansion_count = (uint32_t)expansion_count;
    forms_over(draft, below, &lexicon->form_table);
    cues_over(draft, below, lexicon);
    near_over(draft, lexicon);
    return draft->arena->failed ? error_set(error, IREUM_MEMORY, NULL, "out of memory") : IREUM_OK;
}
