/* layer.c: a compiled glossary with more entries above it. The draft begins with the records below, so that every index
 * and text of them stays what it was; what a layer adds stands behind them, and what it replaces is no longer found. */
#include "glossary/layer.h"

#include "glossary/ids.h"
#include "glossary/lint.h"
#include "glossary/pack.h"
#include "glossary/sources.h"
#include "words/fold.h"

#include <stdlib.h>

/* More forms of one spelling than any language has; each mention of it would be compared with all of them. */
enum { SAME_LETTERS_MOST = 32 };

typedef struct Layering {
    Draft draft;
    const Lexicon *below;
    Ids ids;
    const char *path;   /* of the table that is being read */
    size_t entry_count; /* that its layer has named */
} Layering;

/* COUNT records at FROM with room for some more. */
static void *copy_records(Arena *arena, const void *from, size_t count, size_t size, size_t *capacity)
{
    *capacity = count + count / 8 + 64;
    void *copy = arena_take(arena, *capacity * size);
    if (copy == NULL)
        *capacity = 0;
    else if (count > 0)
        memcpy(copy, from, count * size);
    return copy;
}

/* The records below have places without a path. */
static Place *no_places(Arena *arena, size_t count, size_t *capacity)
{
    *capacity = count + count / 8 + 64;
    Place *places = arena_alloc(arena, *capacity * sizeof *places);
    if (places == NULL)
        *capacity = 0;
    return places;
}

static Draft draft_over(const Lexicon *below, const Layer *layer, Arena *arena, IreumComplain complain, void *context)
{
    Draft draft = {.arena = arena, .complain = complain, .context = context};
    draft.pool_size = below->pool_size;
    draft.pool = copy_records(arena, below->pool, below->pool_size, 1, &draft.pool_capacity);
    draft.entry_count = below->entry_count;
    draft.entries =
        copy_records(arena, below->entries, below->entry_count, sizeof *draft.entries, &draft.entry_capacity);
    draft.entry_places = no_places(arena, below->entry_count, &draft.entry_place_capacity);
    draft.form_count = below->form_count;
    draft.forms = copy_records(arena, below->forms, below->form_count, sizeof *draft.forms, &draft.form_capacity);
    draft.form_places = no_places(arena, below->form_count, &draft.form_place_capacity);
    draft.break_count = below->break_count;
    draft.breaks = copy_records(arena, below->breaks, below->break_count, sizeof *draft.breaks, &draft.break_capacity);
    draft.condition_count = below->condition_count;
    draft.conditions = copy_records(arena, below->conditions, below->condition_count, sizeof *draft.conditions,
                                    &draft.condition_capacity);
    draft.country_count = below->country_count;
    draft.countries =
        copy_records(arena, below->countries, below->country_count, sizeof *draft.countries, &draft.country_capacity);
    draft.styles = (StyleList){layer->styles->sources, layer->styles->count, layer->styles->count};
    return draft;
}

/* ---- Replacing by id ---- */

/* Nobody is to find this form any more. */
static void bury(Form *form)
{
    form->label = LABEL_NOT_A_NAME;
}

/* Puts the draft's last entry in the place of entry SLOT. Who held which office is no matter of a layer. */
static void replace(Draft *draft, uint32_t slot)
{
    uint32_t last = (uint32_t)--draft->entry_count;
    const Entry *old = &draft->entries[slot];
    Entry *entry = &draft->entries[last];
    for (uint32_t i = 0; i < old->form_count; i++)
        bury(&draft->forms[old->first_form + i]);
    for (uint32_t i = 0; i < entry->form_count; i++)
        draft->forms[entry->first_form + i].entry = slot;
    entry->first_term = old->first_term;
    entry->term_count = old->term_count;
    draft->entries[slot] = *entry;
    draft->entry_places[slot] = draft->entry_places[last];
}

/* A row without id that looks like an entry below: two entries of one name would leave it open which is meant. */
static void warn_of_twin(Layering *layering, uint32_t index)
{
    Draft *draft = &layering->draft;
    const Entry *entry = &draft->entries[index];
    Str hangul = draft_str(draft, entry->hangul);
    const PhraseTable *table = &layering->below->form_table;
    const Node *node = hangul.size > 0 ? phrase_node(table, fold_hash(HASH_START, hangul)) : NULL;
    for (uint32_t i = 0; node != NULL && i < node->count; i++) {
        const Form *form = &draft->forms[table->items[node->first + i]];
        const Entry *twin = &draft->entries[form->entry];
        if (twin->class != entry->class || !str_equal(draft_str(draft, form->text), hangul))
            continue;
        draft_complain(draft, IREUM_WARNING, draft->entry_places[index], "same-name",
                       "%s is also entry %s: give this row that id to replace it, or an id of its own",
                       draft->pool + entry->hangul, draft->pool + twin->id);
        return;
    }
}

static void take_entry(void *context, uint32_t entry, bool named)
{
    Layering *layering = context;
    Draft *draft = &layering->draft;
    layering->entry_count++;
    uint32_t slot = ids_put(&layering->ids, draft, entry);
    if (slot == entry) {
        if (!named)
            warn_of_twin(layering, entry);
        return;
    }
    Place first = draft->entry_places[slot];
    if (first.path != layering->path)
        replace(draft, slot);
    else
        draft_complain(draft, IREUM_ERROR, draft->entry_places[entry], "duplicate-id",
                       "the id '%s' is also that of line %u%s", draft->pool + draft->entries[entry].id,
                       (unsigned)first.line, named ? "" : ": rows without an id must differ in their preferred form");
}

/* ---- Forms of a project's own styles ---- */

/* Moves the forms of ENTRY to the end of the draft, where one can be added. */
static void move_forms(Draft *draft, uint32_t index)
{
    Entry *entry = &draft->entries[index];
    uint32_t first = (uint32_t)draft->form_count;
    if (entry->first_form + entry->form_count == first)
        return;
    for (uint32_t i = 0; i < entry->form_count; i++) {
        uint32_t old = entry->first_form + i;
        draft_form(draft, draft->forms[old], draft->form_places[old]);
        bury(&draft->forms[old]);
    }
    if (entry->own_form != NONE)
        entry->own_form += first - entry->first_form;
    entry->first_form = first;
}

static void add_style_form(Layering *layering, const StyleSource *style, const StyleForm *form)
{
    Draft *draft = &layering->draft;
    Place place = {style->path, form->line, 0};
    uint32_t index = ids_find(&layering->ids, draft, form->entry);
    if (index == NONE) {
        draft_complain(draft, IREUM_ERROR, place, "unknown-id", "no entry '%.*s'", STR(form->entry));
        return;
    }
    move_forms(draft, index);
    source_style_form(draft, index, form, place);
    Entry *entry = &draft->entries[index];
    uint32_t count = (uint32_t)draft->form_count - entry->first_form;
    for (uint32_t i = entry->form_count; i < count; i++)
        draft->forms[entry->first_form + i].lowered = draft->forms[entry->first_form].lowered;
    entry->form_count = count;
}

static void add_style_forms(Layering *layering, const Styles *styles)
{
    for (size_t i = 0; i < styles->count; i++) {
        const StyleSource *style = &styles->sources[i];
        for (size_t k = 0; style->path != NULL && k < style->form_count; k++)
            add_style_form(layering, style, &style->forms[k]);
    }
}

/* ---- What the layer overrules, and what must not be ---- */

/* A wrong form below that the layer knows as right is no longer wrong. */
static void overrule(Layering *layering)
{
    Draft *draft = &layering->draft;
    const PhraseTable *table = &layering->below->form_table;
    for (uint32_t i = layering->below->form_count; i < draft->form_count; i++) {
        const Form *right = &draft->forms[i];
        const Node *node = form_right(right) && form_matched(right) ? phrase_node(table, right->hash) : NULL;
        for (uint32_t k = 0; node != NULL && k < node->count; k++) {
            Form *wrong = &draft->forms[table->items[node->first + k]];
            if (wrong->kind == IREUM_FORM_FLAGGED &&
                fold_equal(draft_str(draft, wrong->text), draft_str(draft, right->text)))
                bury(wrong);
        }
    }
}

static int by_hash(const void *a, const void *b)
{
    const Form *one = *(const Form *const *)a, *other = *(const Form *const *)b;
    if (one->hash != other->hash)
        return one->hash < other->hash ? -1 : 1;
    return one < other ? -1 : one > other;
}

static void check_crowds(Layering *layering)
{
    Draft *draft = &layering->draft;
    size_t count = draft->form_count - layering->below->form_count;
    const Form **forms = arena_alloc(draft->arena, count * sizeof *forms);
    if (forms == NULL)
        return;
    for (size_t i = 0; i < count; i++)
        forms[i] = &draft->forms[layering->below->form_count + i];
    qsort(forms, count, sizeof *forms, by_hash);
    for (size_t i = SAME_LETTERS_MOST; i < count; i++) {
        if (forms[i]->hash != forms[i - SAME_LETTERS_MOST]->hash)
            continue;
        draft_complain(draft, IREUM_ERROR, draft->form_places[forms[i] - draft->forms], "form",
                       "more than %d forms have the letters of '%s'", SAME_LETTERS_MOST, draft->pool + forms[i]->text);
        return;
    }
}

/* ---- What follows from the entries ---- */

static int by_text(const void *a, const void *b)
{
    return str_compare(*(const Str *)a, *(const Str *)b);
}

static bool surname_known(const Lexicon *lexicon, Str surname)
{
    const Node *node = phrase_node(&lexicon->cue_table, fold_hash(HASH_START, surname));
    for (uint32_t i = 0; node != NULL && i < node->count; i++) {
        if (lexicon->cues[lexicon->cue_table.items[node->first + i]].kind == CUE_SURNAME)
            return true;
    }
    return false;
}

/* First words of Korean names that no person below has. */
static void add_surnames(Layering *layering)
{
    Draft *draft = &layering->draft;
    Str *surnames = arena_alloc(draft->arena, layering->entry_count * sizeof *surnames);
    size_t count = 0;
    for (size_t i = 0; surnames != NULL && i < draft->entry_count; i++) {
        const Entry *entry = &draft->entries[i];
        if (draft->entry_places[i].path == NULL || entry->surname_words == 0)
            continue;
        Str preferred = draft_str(draft, draft->forms[entry->first_form].text);
        Str surname = str_cut(&preferred, ' ');
        if (!surname_known(layering->below, surname))
            surnames[count++] = (Str){arena_copy(draft->arena, surname), surname.size};
    }
    if (count > 0)
        qsort(surnames, count, sizeof *surnames, by_text);
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || !str_equal(surnames[i], surnames[i - 1]))
            draft_cue(draft, surnames[i], (Cue){CUE_SURNAME, 0});
    }
}

/* The entry one of whose right forms is the acronym's expansion. */
static uint32_t body_of(const Lexicon *lexicon, const Entry *acronym)
{
    Str expansion = lexicon_text(lexicon, acronym->expansion);
    const Node *node = phrase_node(&lexicon->form_table, fold_hash(HASH_START, expansion));
    for (uint32_t i = 0; node != NULL && i < node->count; i++) {
        const Form *form = &lexicon->forms[lexicon->form_table.items[node->first + i]];
        if (form_right(form) && lexicon->entries[form->entry].class != CLASS_ACRONYM &&
            str_equal(lexicon_text(lexicon, form->text), expansion))
            return form->entry;
    }
    return NONE;
}

static void link_acronyms(Draft *draft, const Lexicon *lexicon)
{
    for (uint32_t i = 0; i < draft->entry_count; i++) {
        Entry *entry = &draft->entries[i];
        if (entry->class != CLASS_ACRONYM || entry->expansion == 0)
            continue;
        if (entry->partner == NONE)
            entry->partner = body_of(lexicon, entry);
        if (entry->partner != NONE && draft->entries[entry->partner].partner == NONE)
            draft->entries[entry->partner].partner = i;
    }
}

/* ---- All ---- */

static void read_tables(Layering *layering, const Layer *layer)
{
    const LayerRow taker = {take_entry, layering};
    for (size_t i = 0; i < layer->table_count; i++) {
        layering->path = layer->tables[i].path;
        sources_read_layer(&layering->draft, layering->path, layer->tables[i].text, &taker);
    }
    add_style_forms(layering, layer->styles);
}

static Status finish(Layering *layering, const Layer *layer, Lexicon *lexicon, Error *error)
{
    Draft *draft = &layering->draft;
    add_surnames(layering);
    overrule(layering);
    Status status = lexicon_pack_over(draft, layering->below, lexicon, error);
    if (status != IREUM_OK)
        return status;
    link_acronyms(draft, lexicon);
    glossary_lint_layer(draft, lexicon);
    if (layer->against_english)
        glossary_lint_english(draft);
    return IREUM_OK;
}

Status lexicon_layer(const Lexicon *below, const Layer *layer, Arena *arena, IreumComplain complain, void *context,
                     Lexicon *lexicon, IreumCompileCounts *counts, Error *error)
{
    Layering layering = {.draft = draft_over(below, layer, arena, complain, context), .below = below};
    Draft *draft = &layering.draft;
    ids_build(&layering.ids, draft);
    if (!arena->failed) {
        read_tables(&layering, layer);
        check_crowds(&layering);
    }
    Status status = IREUM_OK;
    if (draft->counts.errors == 0 && !arena->failed)
        status = finish(&layering, layer, lexicon, error);
    *counts = draft->counts;
    counts->entries = layering.entry_count;
    counts->forms = draft->form_count - below->form_count;
    if (arena->failed)
        return error_set(error, IREUM_MEMORY, NULL, "out of memory");
    if (status == IREUM_OK && counts->errors > 0)
        status = error_set(error, IREUM_INVALID, NULL, "%zu error%s in the glossary", counts->errors,
                           counts->errors == 1 ? "" : "s");
    return status;
}
