/* scope.c: from the files of a directory to the checker that follows them. */
#include "workspace/scope.h"

#include "base/file.h"
#include "base/path.h"
#include "glossary/layer.h"
#include "glossary/yaml_lint.h"

#include <stdarg.h>
#include <stdio.h>

/* A repository of somebody else's must not take all memory. Bytes of one scope's tables: three times the shipped ones;
 * styles: three times the shipped ones; scopes with tables or styles of their own, each of which has a lexicon. */
enum { TABLES_SIZE = 2 * 1024 * 1024, STYLES_MOST = 64, LEXICONS_MOST = 64 };

/* A scope while it is opened. */
typedef struct Opening {
    ScopeBase *base;
    const ScopeSource *source;
    Scope *scope;
    LayerTable *tables;
    size_t capacity;
    size_t size; /* bytes of the tables */
    bool new_styles;
} Opening;

/* Notes the complaint, and hands it on. */
static void pass_on(void *context, const IreumComplaint *complaint)
{
    Opening *opening = context;
    opening->scope->wrong |= complaint->severity == IREUM_ERROR;
    if (opening->base->complain != NULL)
        opening->base->complain(opening->base->context, complaint);
}

static void complain(Opening *opening, const char *path, const Placed *at, const char *check, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

static void complain(Opening *opening, const char *path, const Placed *at, const char *check, const char *format, ...)
{
    char message[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    pass_on(opening, &(IreumComplaint){IREUM_ERROR, path, at ? at->line : 0, at ? at->column : 0, check, message});
}

/* PATH as people type it: from the caller's own directory, where it lies there. */
static const char *shown(const Opening *opening, const char *path)
{
    Str below = path_below(opening->base->directory, str_of(path));
    return opening->source->chosen || below.size == 0 ? path : below.at;
}

/* Reads a file that nobody but files of the scope has named. */
static Status read_inside(const Opening *opening, const char *path, size_t most, Str *text, Error *error)
{
    return file_read_inside(opening->source->directory, path, most, opening->base->arena, text, error);
}

static void read_config(Opening *opening)
{
    const ScopeSource *source = opening->source;
    Config *config = &opening->scope->config;
    Str text;
    Error error;
    if (source->config == NULL)
        return;
    config->path = shown(opening, source->config);
    config->directory = source->directory;
    watch(&opening->base->watches, source->config, opening->base->arena);
    Status status = source->chosen ? file_read(source->config, opening->base->arena, &text, &error)
                                   : read_inside(opening, source->config, YAML_SIZE, &text, &error);
    if (status == IREUM_OK)
        config_read(config, text, opening->base->arena, pass_on, opening);
    else
        complain(opening, config->path, NULL, "file", "%s", error.message);
}

static void put_table(Opening *opening, LayerTable table)
{
    opening->size += table.text.size;
    if (opening->size > TABLES_SIZE)
        complain(opening, table.path, NULL, "file", "larger than %d bytes with the other tables of its directory",
                 TABLES_SIZE);
    size_t *count = &opening->scope->table_count;
    opening->tables =
        arena_room(opening->base->arena, opening->tables, *count, &opening->capacity, sizeof *opening->tables);
    if (*count < opening->capacity)
        opening->tables[(*count)++] = table;
}

/* The table that lies in the room, and the one that the caller has named, if they are there. */
static void read_found_tables(Opening *opening)
{
    Arena *arena = opening->base->arena;
    const ScopeSource *source = opening->source;
    const char *paths[] = {source->room != NULL ? path_join(source->room, "glossary.tsv", arena) : NULL,
                           source->glossary};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        LayerTable table;
        Error error;
        if (paths[i] != NULL)
            watch(&opening->base->watches, paths[i], arena);
        if (paths[i] == NULL || !file_there(paths[i]))
            continue;
        table.path = shown(opening, paths[i]);
        Status status = i == 0 ? read_inside(opening, paths[i], TABLES_SIZE, &table.text, &error)
                               : file_read(paths[i], arena, &table.text, &error);
        if (status == IREUM_OK)
            put_table(opening, table);
        else
            complain(opening, table.path, NULL, "file", "%s", error.message);
    }
}

/* The tables that the configuration names. */
static void read_named_tables(Opening *opening)
{
    const Config *config = &opening->scope->config;
    for (size_t i = 0; i < config->glossary.count; i++) {
        const Placed *at = &config->glossary.at[i];
        const char *path = path_join(config->directory, at->text.at, opening->base->arena);
        LayerTable table = {.path = shown(opening, path)};
        Error error;
        watch(&opening->base->watches, path, opening->base->arena);
        if (read_inside(opening, path, TABLES_SIZE, &table.text, &error) == IREUM_OK)
            put_table(opening, table);
        else
            complain(opening, config->path, at, "file", "'%.*s' %s", STR(at->text), error.message);
    }
}

static void list_tables(Opening *opening)
{
    Scope *scope = opening->scope;
    const PlacedList *named = &scope->config.glossary;
    if (opening->tables == NULL)
        return; /* there is none */
    scope->tables = arena_alloc(opening->base->arena, scope->table_count * sizeof *scope->tables);
    for (size_t i = 0; scope->tables != NULL && i < scope->table_count; i++) {
        size_t from_end = scope->table_count - i; /* those that the configuration names come last */
        unsigned line = from_end <= named->count ? named->at[named->count - from_end].line : 0;
        scope->tables[i] = (ScopeTable){opening->tables[i].path, line};
    }
}

/* ---- Styles ---- */

/* Puts SOURCE in the place of the style of its id, or behind all. */
static void put_style(StyleSource *sources, size_t *count, const StyleSource *source)
{
    size_t i = 0;
    while (i < *count && strcmp(sources[i].id, source->id) != 0)
        i++;
    sources[i] = *source;
    *count += i == *count;
}

static void read_style(Opening *opening, const char *path, StyleSource *sources, size_t *count)
{
    const char *name = shown(opening, path);
    StyleSource source;
    Str text;
    Error error;
    watch(&opening->base->watches, path, opening->base->arena);
    if (read_inside(opening, path, YAML_SIZE, &text, &error) != IREUM_OK)
        complain(opening, name, NULL, "file", "%s", error.message);
    else if (style_source_read(name, text, opening->base->arena, &source, pass_on, opening) == IREUM_OK)
        put_style(sources, count, &source);
}

/* Parents that are not there, and circles. */
static void check_chains(Opening *opening, const StyleSource *sources, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const StyleSource *chain[STYLE_CHAIN];
        size_t depth;
        Error error;
        if (sources[i].path != NULL && style_chain(sources, count, sources[i].id, chain, &depth, &error) != IREUM_OK)
            complain(opening, sources[i].path, &(Placed){.line = 1}, "extends", "%s", error.message);
    }
}

/* The paths of the styles that lie in the directory; none where it has no such room. */
static size_t list_styles(Opening *opening, const char ***paths)
{
    Arena *arena = opening->base->arena;
    const ScopeSource *source = opening->source;
    size_t count = 0;
    Error error;
    const char *room = source->room != NULL ? path_join(source->room, "styles", arena) : NULL;
    if (room != NULL)
        watch(&opening->base->watches, room, arena);
    if (room == NULL || !file_there(room))
        return 0;
    Status status = file_check_inside(source->directory, room, &error);
    if (status == IREUM_OK)
        status = file_list(room, ".yaml", arena, paths, &count, &error);
    if (status == IREUM_OK && count > STYLES_MOST)
        status = error_set(&error, IREUM_INVALID, NULL, "has more than %d styles", STYLES_MOST);
    if (status != IREUM_OK)
        complain(opening, shown(opening, room), NULL, "file", "%s", error.message);
    return status == IREUM_OK ? count : 0;
}

static Status read_styles(Opening *opening, Error *error)
{
    Arena *arena = opening->base->arena;
    const Styles *upper = opening->scope->checker.styles;
    const char **paths = NULL;
    size_t path_count = list_styles(opening, &paths), count = upper->count;
    if (path_count == 0)
        return IREUM_OK;
    StyleSource *sources = arena_alloc(arena, (count + path_count) * sizeof *sources);
    Styles *styles = arena_alloc(arena, sizeof *styles);
    if (sources == NULL || styles == NULL)
        return error_set(error, IREUM_MEMORY, NULL, "out of memory");
    memcpy(sources, upper->sources, count * sizeof *sources);
    for (size_t i = 0; i < path_count; i++)
        read_style(opening, paths[i], sources, &count);
    check_chains(opening, sources, count);
    opening->scope->checker.styles = styles;
    opening->new_styles = true;
    return styles_build(sources, count, arena, styles, error);
}

/* ---- The checker ---- */

/* Gives the scope spellers for LEXICON. */
static Status add_spellers(Opening *opening, const Lexicon *lexicon, Error *error)
{
    const Scope *shipped = opening->scope;
    while (shipped->upper != NULL)
        shipped = shipped->upper;
    Spellers *below = opening->base->spellers;
    Spellers *spellers = below != NULL ? spellers_over(below, lexicon, shipped->checker.lexicon->form_count) : NULL;
    opening->scope->checker.spellers = spellers;
    return spellers != NULL ? IREUM_OK : error_set(error, IREUM_MEMORY, NULL, "out of memory");
}

static Status build_lexicon(Opening *opening, Error *error)
{
    Scope *scope = opening->scope;
    if (scope->wrong || (scope->table_count == 0 && !opening->new_styles))
        return IREUM_OK;
    if (opening->base->lexicon_count++ >= LEXICONS_MOST) {
        complain(opening, shown(opening, opening->source->directory), NULL, "file",
                 "more than %d directories have tables or styles of their own", LEXICONS_MOST);
        return IREUM_OK;
    }
    Lexicon *lexicon = arena_alloc(opening->base->arena, sizeof *lexicon);
    if (lexicon == NULL)
        return error_set(error, IREUM_MEMORY, NULL, "out of memory");
    Layer layer = {opening->tables, scope->table_count, scope->checker.styles, false};
    IreumCompileCounts counts;
    Status status =
        lexicon_layer(scope->checker.lexicon, &layer, opening->base->arena, pass_on, opening, lexicon, &counts, error);
    scope->checker.lexicon = lexicon;
    if (status == IREUM_INVALID)
        return IREUM_OK; /* which has been complained of */
    return status == IREUM_OK ? add_spellers(opening, lexicon, error) : status;
}

/* The nearest configuration that names a style, the scope's own first. */
static const Config *config_with_style(const Scope *scope)
{
    while (scope != NULL && scope->config.style.line == 0)
        scope = scope->upper;
    return scope != NULL ? &scope->config : NULL;
}

static void complain_style(Opening *opening, const Config *config)
{
    const Styles *styles = opening->scope->checker.styles;
    const char *const *ids = styles_ids(styles, opening->base->arena);
    YamlLint lint = {config->path, opening->base->arena, pass_on, opening, 0};
    YamlNode at = {.text = config->style.text, .line = config->style.line, .column = config->style.column};
    if (ids != NULL)
        yaml_check_word(&lint, &at, "unknown-style", "style", ids);
}

/* Where nobody names a style. */
static const Style *fallback_style(const Opening *opening)
{
    const Styles *styles = opening->scope->checker.styles;
    const char *fallback = opening->base->fallback;
    const Style *style = fallback != NULL ? styles_find(styles, str_of(fallback)) : NULL;
    return style != NULL ? style : styles_find(styles, str_of("default"));
}

static void choose_style(Opening *opening)
{
    IreumChecker *checker = &opening->scope->checker;
    const Config *config = config_with_style(opening->scope);
    const char *given = opening->base->style;
    checker->style_given = given != NULL;
    checker->style = given != NULL    ? styles_find(checker->styles, str_of(given))
                     : config != NULL ? styles_find(checker->styles, config->style.text)
                                      : fallback_style(opening);
    bool told = config != &opening->scope->config || given != NULL;
    if (checker->style == NULL && config != NULL && !told)
        complain_style(opening, config);
}

static void set_levels(uint8_t levels[RULE_COUNT], const RuleChoice *choices, size_t count)
{
    for (size_t i = 0; i < count; i++)
        levels[choices[i].rule] = (uint8_t)choices[i].level;
}

/* The caller's choices go before those of the configuration, which go before those above it. */
static void choose_levels(Opening *opening)
{
    uint8_t *levels = opening->scope->checker.levels;
    set_levels(levels, opening->scope->config.rules, opening->scope->config.rule_count);
    set_levels(levels, opening->base->rules, opening->base->rule_count);
}

/* The scope's own ignores behind those above it. */
static void add_ignores(Opening *opening)
{
    IreumChecker *checker = &opening->scope->checker;
    const Config *config = &opening->scope->config;
    size_t above = checker->ignore_count;
    const Ignore **ignores = arena_alloc(opening->base->arena, (above + config->ignore_count) * sizeof *ignores);
    if (config->ignore_count == 0 || ignores == NULL)
        return;
    for (size_t i = 0; i < above; i++)
        ignores[i] = checker->ignores[i];
    for (size_t i = 0; i < config->ignore_count; i++)
        ignores[above + i] = &config->ignores[i];
    checker->ignores = ignores;
    checker->ignore_count = above + config->ignore_count;
}

static Status finish(Opening *opening, Error *error)
{
    choose_style(opening);
    choose_levels(opening);
    add_ignores(opening);
    return opening->base->arena->failed ? error_set(error, IREUM_MEMORY, NULL, "out of memory") : IREUM_OK;
}

Status scope_shipped(ScopeBase *base, const Lexicon *lexicon, const Styles *styles, const Scope **scope, Error *error)
{
    static const ScopeSource nothing = {0};
    Opening opening = {base, &nothing, arena_alloc(base->arena, sizeof(Scope)), .tables = NULL};
    *scope = opening.scope;
    if (opening.scope == NULL)
        return error_set(error, IREUM_MEMORY, NULL, "out of memory");
    opening.scope->checker = (IreumChecker){
        .lexicon = lexicon,
        .styles = styles,
        .date = base->date,
        .spellers = base->spellers,
        .base = base->directory,
    };
    levels_start(opening.scope->checker.levels);
    return finish(&opening, error);
}

Status scope_read(ScopeBase *base, const ScopeSource *source, Scope **scope, Error *error)
{
    Opening opening = {base, source, arena_alloc(base->arena, sizeof(Scope)), .tables = NULL};
    *scope = opening.scope;
    if (opening.scope == NULL)
        return error_set(error, IREUM_MEMORY, NULL, "out of memory");
    read_config(&opening);
    return base->arena->failed ? error_set(error, IREUM_MEMORY, NULL, "out of memory") : IREUM_OK;
}

Status scope_open(ScopeBase *base, const ScopeSource *source, const Scope *upper, Scope *scope, Error *error)
{
    Opening opening = {base, source, scope, .tables = NULL};
    scope->upper = upper;
    scope->wrong |= upper->wrong;
    scope->checker = upper->checker;
    read_found_tables(&opening);
    read_named_tables(&opening);
    list_tables(&opening);
    Status status = read_styles(&opening, error);
    if (status == IREUM_OK)
        status = build_lexicon(&opening, error);
    return status == IREUM_OK ? finish(&opening, error) : status;
}
