/* compile.c: from the sources in a directory to a checked draft, and to glossary.db. */
#include "base/file.h"
#include "glossary/layer.h"
#include "glossary/lint.h"
#include "glossary/pack.h"
#include "glossary/sources.h"
#include "glossary/store.h"
#include "glossary/style_pack.h"
#include "glossary/wordlist.h"

/* Hands a style reader's complaints on, and counts them. */
static void style_complaint(void *context, const IreumComplaint *complaint)
{
    Draft *draft = context;
    draft_complain(draft, complaint->severity, (Place){complaint->path, complaint->line, complaint->column},
                   complaint->check, "%s", complaint->message);
}

static Status read_styles(const char *directory, Draft *draft, Error *error)
{
    StyleList *styles = &draft->styles;
    const char **paths = NULL;
    size_t count = 0;
    Status status =
        file_list(arena_print(draft->arena, "%s/styles", directory), ".yaml", draft->arena, &paths, &count, error);
    for (size_t i = 0; status == IREUM_OK && i < count; i++) {
        Str text;
        StyleSource style;
        status = file_read(paths[i], draft->arena, &text, error);
        if (status != IREUM_OK)
            break;
        status = style_source_read(paths[i], text, draft->arena, &style, style_complaint, draft);
        if (status == IREUM_MEMORY)
            return error_set(error, status, paths[i], "out of memory");
        /* A wrong one has been complained of; what is right in it stays, so that nothing else seems wrong for it. */
        status = IREUM_OK;
        if (style.id == NULL || style.id[0] == '\0')
            continue;
        styles->at = arena_room(draft->arena, styles->at, styles->count, &styles->capacity, sizeof style);
        if (styles->count < styles->capacity)
            styles->at[styles->count++] = style;
    }
    return status;
}

/* Every style's parents must be there and end somewhere. */
static void check_chains(Draft *draft)
{
    const StyleList *styles = &draft->styles;
    for (size_t i = 0; i < styles->count; i++) {
        const StyleSource *chain[STYLE_CHAIN];
        size_t depth = 0;
        Error error;
        if (style_chain(styles->at, styles->count, styles->at[i].id, chain, &depth, &error) != IREUM_OK)
            draft_complain(draft, IREUM_ERROR,
                           (Place){arena_print(draft->arena, "styles/%s.yaml", styles->at[i].id), 1, 0}, "extends",
                           "%s", error.message);
    }
}

static Status read_and_lint(const char *directory, Draft *draft, Error *error)
{
    Status status = read_styles(directory, draft, error);
    if (status == IREUM_OK)
        status = sources_read_entries(directory, draft, error);
    if (status == IREUM_OK)
        status = sources_read_tables(directory, draft, error);
    if (status == IREUM_OK)
        status = sources_read_rule_tables(directory, draft, error);
    if (status == IREUM_OK)
        status = sources_read_seams(directory, draft, error);
    if (status == IREUM_OK)
        status = sources_read_gazetteer(directory, draft, error);
    if (status == IREUM_OK)
        status = sources_read_names(directory, draft, error);
    if (status != IREUM_OK)
        return status;
    check_chains(draft);
    glossary_lint(draft);
    draft->counts.entries = draft->entry_count;
    draft->counts.forms = draft->form_count;
    draft->counts.styles = draft->styles.count;
    return draft->arena->failed ? error_set(error, IREUM_MEMORY, directory, "out of memory") : IREUM_OK;
}

Status ireum_glossary_lint(const char *directory, IreumComplain complain, void *context, IreumCompileCounts *counts,
                           IreumError *error)
{
    Arena arena = {0};
    Draft draft = draft_new(&arena, complain, context);
    Status status = read_and_lint(directory, &draft, error);
    *counts = draft.counts;
    arena_free(&arena);
    return status;
}

Status ireum_glossary_compile(const char *directory, const char *output, IreumComplain complain, void *context,
                              IreumCompileCounts *counts, IreumError *error)
{
    Arena arena = {0};
    Draft draft = draft_new(&arena, complain, context);
    Status status = read_and_lint(directory, &draft, error);
    if (status == IREUM_OK && draft.counts.errors > 0)
        status = error_set(error, IREUM_INVALID, directory, "the glossary is not written: %zu error%s in its sources",
                           draft.counts.errors, draft.counts.errors == 1 ? "" : "s");
    Str lexicon;
    if (status == IREUM_OK)
        draft_english(&draft); /* for the lexicon's set */
    if (status == IREUM_OK)
        status = lexicon_pack(&draft, &lexicon, error);
    if (status == IREUM_OK)
        status = wordlist_write(&draft, output, error);
    if (status == IREUM_OK)
        status = store_write(output, &draft, lexicon, error);
    *counts = draft.counts;
    arena_free(&arena);
    return status;
}

Status ireum_glossary_lint_layer(const char *glossary, const char *table, IreumComplain complain, void *context,
                                 IreumCompileCounts *counts, IreumError *error)
{
    Arena arena = {0};
    Styles styles = {0};
    Lexicon below, lexicon;
    LayerTable layer_table = {.path = table};
    Status status = store_lexicon(glossary, IREUM_MAPPED, &arena, &below, error);
    if (status == IREUM_OK)
        status = styles_load(&below, &arena, &styles, error);
    if (status == IREUM_OK)
        status = file_read(table, &arena, &layer_table.text, error);
    Layer layer = {&layer_table, 1, &styles, true};
    if (status == IREUM_OK)
        status = lexicon_layer(&below, &layer, &arena, complain, context, &lexicon, counts, error);
    arena_free(&arena);
    return status;
}
