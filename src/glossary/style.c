/* style.c: the chain of a style's parents, and looking up what it says. */
#include "glossary/style.h"

#include <stdio.h>

static const StyleSource *find_source(const StyleSource *sources, size_t count, const char *id)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(sources[i].id, id) == 0)
            return &sources[i];
    }
    return NULL;
}

static Status refuse_unknown(const StyleSource *sources, size_t count, const char *id, Error *error)
{
    char known[400] = "";
    size_t used = 0;
    for (size_t i = 0; i < count && used < sizeof known; i++) {
        int size = snprintf(known + used, sizeof known - used, "%s%s", used > 0 ? ", " : "", sources[i].id);
        used += size > 0 ? (size_t)size : 0;
    }
    return error_set(error, IREUM_INVALID, NULL, "no style '%s'; there are: %s", id, known);
}

Status style_chain(const StyleSource *sources, size_t count, const char *id, const StyleSource *chain[STYLE_CHAIN],
                   size_t *depth, Error *error)
{
    const StyleSource *source = find_source(sources, count, id);
    if (source == NULL)
        return refuse_unknown(sources, count, id, error);
    for (*depth = 0; *depth < STYLE_CHAIN;) {
        chain[(*depth)++] = source;
        if (source->extends[0] == '\0')
            return IREUM_OK;
        const StyleSource *parent = find_source(sources, count, source->extends);
        if (parent == NULL)
            return error_set(error, IREUM_INVALID, NULL, "style '%s' extends '%s', which is no style", source->id,
                             source->extends);
        source = parent;
    }
    return error_set(error, IREUM_INVALID, NULL,
                     "style '%s' extends more than %d styles in turn, or itself: '%s' comes after them", id,
                     STYLE_CHAIN - 1, source->id);
}

bool style_active(char confidence)
{
    return confidence == 'h' || confidence == 'm';
}

/* A limit as a number in order of time; MISSING stands for what is not known of month and day. */
static uint32_t order_of(Date date, uint32_t missing)
{
    uint32_t month = date.month ? date.month : missing;
    uint32_t day = date.day ? date.day : missing;
    return (date.year * 100u + month) * 100u + day;
}

/* Whether the first period ends after the second, or begins later where they end together. */
static bool is_later(Date from, Date until, Date other_from, Date other_until)
{
    uint32_t end = until.year ? order_of(until, 99) : UINT32_MAX;
    uint32_t other_end = other_until.year ? order_of(other_until, 99) : UINT32_MAX;
    return end != other_end ? end > other_end : order_of(from, 0) > order_of(other_from, 0);
}

static bool cell_precedes(const StyleCell *later, const StyleCell *earlier)
{
    if (later->key != earlier->key)
        return later->key < earlier->key;
    return strcmp(later->origin, earlier->origin) == 0 &&
           is_later(later->from, later->until, earlier->from, earlier->until);
}

static bool form_precedes(const StyleForm *later, const StyleForm *earlier)
{
    int order = str_compare(later->entry, earlier->entry);
    if (order != 0)
        return order < 0;
    return strcmp(later->origin, earlier->origin) == 0 &&
           is_later(later->from, later->until, earlier->from, earlier->until);
}

/* Styles come nearest first, and what equals nothing before it stays behind: so a parent's cell follows its child's. */
static size_t insert_cells(const StyleCell **cells, size_t count, const StyleSource *source)
{
    for (size_t i = 0; i < source->cell_count; i++) {
        const StyleCell *cell = &source->cells[i];
        if (!style_active(cell->confidence))
            continue;
        size_t at = count++;
        for (; at > 0 && cell_precedes(cell, cells[at - 1]); at--)
            cells[at] = cells[at - 1];
        cells[at] = cell;
    }
    return count;
}

static size_t insert_forms(const StyleForm **forms, size_t count, const StyleSource *source)
{
    for (size_t i = 0; i < source->form_count; i++) {
        const StyleForm *form = &source->forms[i];
        if (!style_active(form->confidence))
            continue;
        size_t at = count++;
        for (; at > 0 && form_precedes(form, forms[at - 1]); at--)
            forms[at] = forms[at - 1];
        forms[at] = form;
    }
    return count;
}

static void index_keys(Style *style, size_t cell_count)
{
    size_t at = 0;
    for (size_t key = 0; key < STYLE_KEY_COUNT; key++) {
        style->first[key] = at;
        while (at < cell_count && style->cells[at]->key == (StyleKey)key)
            at++;
    }
    style->first[STYLE_KEY_COUNT] = at;
}

Status style_build(const StyleSource *const *chain, size_t depth, Arena *arena, Style *style, Error *error)
{
    *style = (Style){.depth = depth < STYLE_CHAIN ? depth : STYLE_CHAIN};
    size_t cells = 0, forms = 0;
    for (size_t i = 0; i < style->depth; i++) {
        /* NOLINTNEXTLINE(clang-analyzer-core.NullDereference): style_chain fills what it counts */
        style->ids[i] = chain[i]->id;
        cells += chain[i]->cell_count;
        forms += chain[i]->form_count;
    }
    style->cells = arena_alloc(arena, cells * sizeof *style->cells);
    style->forms = arena_alloc(arena, forms * sizeof *style->forms);
    if (arena->failed)
        return error_set(error, IREUM_MEMORY, NULL, "out of memory");
    size_t cell_count = 0;
    for (size_t i = 0; i < style->depth; i++) {
        cell_count = insert_cells(style->cells, cell_count, chain[i]);
        style->form_count = insert_forms(style->forms, style->form_count, chain[i]);
    }
    index_keys(style, cell_count);
    return IREUM_OK;
}

Status styles_build(StyleSource *sources, size_t count, Arena *arena, Styles *styles, Error *error)
{
    *styles = (Styles){sources, arena_alloc(arena, count * sizeof *styles->at), count};
    Status status = IREUM_OK;
    for (size_t i = 0; status == IREUM_OK && i < count && styles->at != NULL; i++) {
        const StyleSource *chain[STYLE_CHAIN] = {&sources[i]};
        size_t depth = 0;
        if (style_chain(sources, count, sources[i].id, chain, &depth, NULL) != IREUM_OK)
            depth = 1;
        status = style_build(chain, depth, arena, &styles->at[i], error);
    }
    return arena->failed ? error_set(error, IREUM_MEMORY, NULL, "out of memory") : status;
}

const Style *styles_find(const Styles *styles, Str id)
{
    for (size_t i = 0; i < styles->count; i++) {
        if (str_is(id, styles->sources[i].id))
            return &styles->at[i];
    }
    return NULL;
}

const char *const *styles_ids(const Styles *styles, Arena *arena)
{
    const char **ids = arena_alloc(arena, (styles->count + 1) * sizeof *ids);
    for (size_t i = 0; ids != NULL && i < styles->count; i++)
        ids[i] = styles->sources[i].id;
    return ids;
}

/* Without a date everything holds, and the lists have the latest first. */
static bool holds(Date date, Date from, Date until)
{
    return date.year == 0 || (date_reaches(date, from) && date_within(date, until));
}

static bool cell_holds(const StyleCell *cell, Date date)
{
    return holds(date, cell->from, cell->until);
}

const StyleCell *style_cell(const Style *style, StyleKey key, Date date)
{
    const char *open = style_keys[key].open;
    for (size_t i = style->first[key]; i < style->first[key + 1]; i++) {
        const StyleCell *cell = style->cells[i];
        if (cell_holds(cell, date))
            return open != NULL && str_is(cell->value, open) ? NULL : cell;
    }
    return NULL;
}

/* Index of the first form whose entry does not come before ENTRY. */
static size_t first_form(const Style *style, Str entry)
{
    size_t low = 0, high = style->form_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (str_compare(style->forms[middle]->entry, entry) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const StyleForm *style_form(const Style *style, Str entry, Date date)
{
    for (size_t i = first_form(style, entry); i < style->form_count; i++) {
        const StyleForm *form = style->forms[i];
        if (!str_equal(form->entry, entry))
            break;
        if (holds(date, form->from, form->until))
            return form;
    }
    return NULL;
}

bool style_lists(const Style *style, StyleKey key, Date date, Str word)
{
    for (size_t i = style->first[key]; i < style->first[key + 1]; i++) {
        if (cell_holds(style->cells[i], date) && style_allows(style->cells[i]->value, word))
            return true;
    }
    return false;
}

bool style_is(const Style *style, const char *id)
{
    for (size_t i = 0; i < style->depth; i++) {
        if (strcmp(style->ids[i], id) == 0)
            return true;
    }
    return false;
}

Str style_next(Str *rest)
{
    return str_trim(str_cut(rest, ';'));
}

bool style_allows(Str values, Str word)
{
    while (values.at != NULL) {
        if (str_equal(style_next(&values), word))
            return true;
    }
    return false;
}
