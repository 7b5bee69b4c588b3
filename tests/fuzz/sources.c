/* sources.c: writing a glossary's sources into a directory, and compiling them without an English dictionary. */
#include "sources.h"

#include "base/file.h"
#include "check/checker.h"
#include "glossary/lint.h"
#include "glossary/pack.h"
#include "glossary/sources.h"
#include "holds.h"

#include <assert.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define NAMES "names"

static const char *const tables[] = {
    "people.tsv",          "places.tsv",           "organizations.tsv",    "publications.tsv",    "titles.tsv",
    "terms.tsv",           "events.tsv",           "acronyms.tsv",         "weapons.tsv",         "laws.tsv",
    "offices.tsv",         "officeholders.tsv",    "markers.tsv",          "zones.tsv",           "confusables.tsv",
    "generics.tsv",        "doublets.tsv",         "disputes.tsv",         "gazetteer.tsv",       NAMES "/letters.tsv",
    NAMES "/mandarin.tsv", NAMES "/spellings.tsv", NAMES "/syllables.tsv", NAMES "/surnames.tsv",
};

enum { TABLE_COUNT = sizeof tables / sizeof *tables };

Str sample_file(const char *path, Arena *arena)
{
    Str text = {0};
    Error error;
    if (file_read(path, arena, &text, &error) != IREUM_OK) {
        fprintf(stderr, "%s: %s\n", error.path, error.message);
        exit(1);
    }
    return text;
}

/* A directory of this process, removed at its end. */
static char directory[] = "/tmp/ireum-fuzz-XXXXXX";

static void path_of(const char *table, char path[64])
{
    snprintf(path, 64, "%s/%s", directory, table);
}

static void remove_directory(void)
{
    char path[64];
    for (size_t i = 0; i < TABLE_COUNT; i++) {
        path_of(tables[i], path);
        unlink(path);
    }
    path_of(NAMES, path);
    rmdir(path);
    rmdir(directory);
}

static void make_directory(void)
{
    static bool made;
    char names[64];
    if (made)
        return;
    made = mkdtemp(directory) != NULL && atexit(remove_directory) == 0;
    path_of(NAMES, names);
    made = made && mkdir(names, 0700) == 0;
    assert(made);
}

/* The line of names of a shipped table. */
static Str names_of(size_t table)
{
    static Str names[TABLE_COUNT];
    static Arena arena;
    if (names[table].at == NULL) {
        Str text = sample_file(arena_print(&arena, DICTIONARIES "/%s", tables[table]), &arena);
        names[table] = str_cut_line(&text);
    }
    return names[table];
}

/* The rows of TABLE: what stands behind its line. */
static Str rows_of(Str text, const char *table)
{
    for (Str rest = text; rest.at != NULL;) {
        Str line = str_cut(&rest, '\n');
        if (!str_starts(line, "== ") || !str_is(str_after(line, 3), table))
            continue;
        size_t end = rest.at != NULL ? str_find(rest, (Str)STR_LITERAL("\n== "), 0) : 0;
        return end < rest.size ? (Str){rest.at, end + 1} : rest;
    }
    return (Str){0};
}

static void write_table(size_t table, Str rows)
{
    char path[64];
    path_of(tables[table], path);
    FILE *out = fopen(path, "w");
    assert(out != NULL);
    Str names = names_of(table);
    fprintf(out, "%.*s\n", STR(names));
    fwrite(rows.at, 1, rows.size, out);
    fclose(out);
}

/* The shipped styles without their forms of entries, which the small glossary need not have. */
static const StyleList *style_sources(void)
{
    static StyleList list;
    static Arena arena;
    const char **paths;
    Error error;
    if (list.count > 0)
        return &list;
    Status status = file_list(DICTIONARIES "/styles", ".yaml", &arena, &paths, &list.capacity, &error);
    list.at = arena_alloc(&arena, list.capacity * sizeof *list.at);
    assert(status == IREUM_OK && list.at != NULL);
    for (; list.count < list.capacity; list.count++) {
        const char *path = paths[list.count];
        status = style_source_read(path, sample_file(path, &arena), &arena, &list.at[list.count], NULL, NULL);
        assert(status == IREUM_OK);
        list.at[list.count].form_count = 0;
    }
    return &list;
}

/* CONTEXT: where errors are told; NULL: nowhere. */
static void holds_complaint(void *context, const IreumComplaint *complaint)
{
    assert(complaint->severity > IREUM_OFF && complaint->path[0] != '\0' && complaint->check[0] != '\0');
    assert(complaint->message[0] != '\0' && strchr(complaint->message, '\n') == NULL);
    if (context != NULL && complaint->severity == IREUM_ERROR)
        fprintf(context, "%s:%u: %s\n", complaint->path, complaint->line, complaint->message);
}

static bool compile(Str text, Arena *arena, FILE *told, Str *blob)
{
    Error error;
    make_directory();
    for (size_t i = 0; i < TABLE_COUNT; i++)
        write_table(i, rows_of(text, tables[i]));
    Draft draft = draft_new(arena, holds_complaint, told);
    draft.english_asked = true; /* and none was found */
    draft.styles = *style_sources();
    Status status = sources_read_entries(directory, &draft, &error);
    if (status == IREUM_OK)
        status = sources_read_tables(directory, &draft, &error);
    if (status == IREUM_OK)
        status = sources_read_rule_tables(directory, &draft, &error);
    if (status == IREUM_OK)
        status = sources_read_gazetteer(directory, &draft, &error);
    if (status == IREUM_OK)
        status = sources_read_names(directory, &draft, &error);
    assert(status == IREUM_OK);
    glossary_lint(&draft);
    if (draft.counts.errors > 0)
        return false;
    status = lexicon_pack(&draft, blob, &error);
    assert(status == IREUM_OK);
    return true;
}

bool sources_compile(Str text, Arena *arena, Str *blob)
{
    return compile(text, arena, NULL, blob);
}

Str sample_blob(void)
{
    static Arena arena;
    static Str blob;
    if (blob.at == NULL) {
        bool compiled = compile(sample_file(SEEDS "/glossary/sample", &arena), &arena, stderr, &blob);
        assert(compiled);
    }
    return blob;
}

const Lexicon *sample_lexicon(void)
{
    static Lexicon lexicon;
    Error error;
    if (lexicon.pool == NULL) {
        Str blob = sample_blob();
        Status status = lexicon_load(blob.at, blob.size, "sample", &lexicon, &error);
        assert(status == IREUM_OK);
    }
    return &lexicon;
}

const Styles *sample_styles(void)
{
    static Styles styles;
    static Arena arena;
    Error error;
    if (styles.count == 0) {
        Status status = styles_build(style_sources()->at, style_sources()->count, &arena, &styles, &error);
        assert(status == IREUM_OK);
    }
    return &styles;
}

void sample_check(const Lexicon *lexicon, const Styles *styles, const char *style)
{
    static Arena arena;
    static Str copy;
    if (copy.at == NULL)
        copy = sample_file(SEEDS "/text/sample.txt", &arena);
    IreumChecker checker = {
        .lexicon = lexicon, .styles = styles, .style = styles_find(styles, str_of(style)), .base = "/"};
    assert(checker.style != NULL);
    holds_check(&checker, "text", copy.at, copy.size);
}
