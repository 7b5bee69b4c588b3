/* sources.c: writing a small made-up glossary. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "sources.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define ENTRY_COLUMNS                                                                                                  \
    "id\thangul\thangul_north\thanja\tpreferred\tstyles\tflagged\tflagged_if\texpansion\tcountry\tvalid_from\t"        \
    "valid_until\tnote\tsource\tconfidence\tmatch\town\town_from\n"

static const struct {
    const char *name;
    const char *text;
} files[] = {
    {"people.tsv", ENTRY_COLUMNS},
    {"places.tsv", ENTRY_COLUMNS},
    {"organizations.tsv", ENTRY_COLUMNS},
    {"publications.tsv", ENTRY_COLUMNS},
    {"titles.tsv", ENTRY_COLUMNS},
    {"terms.tsv", ENTRY_COLUMNS},
    {"events.tsv", ENTRY_COLUMNS},
    {"acronyms.tsv", ENTRY_COLUMNS},
    {"weapons.tsv", ENTRY_COLUMNS},
    {"laws.tsv", ENTRY_COLUMNS},
    {"offices.tsv", "office_id\tcountry\thangul\tphrases\ttitle_id\tnote\n"},
    {"officeholders.tsv", "person_id\tpreferred\toffice_id\tvalid_from\tvalid_until\tsource\tconfidence\n"},
    {"markers.tsv", "marker\twords\tnote\n"},
    {"zones.tsv", "zone\twhere\ttext\tnote\n"},
    {"confusables.tsv", "form_a\tentry_a\twhat_a\tmarkers_a\tform_b\tentry_b\twhat_b\tmarkers_b\tnote\n"},
    {"generics.tsv", "hangul\thanja\tendings\twords\tbefore\tbare\tnote\n"},
    {"gazetteer.tsv", "hangul\thanja\tkind\tparent\tcountry\tvalid_from\tvalid_until\tlatin\tnote\tsource\n"},
    {"doublets.tsv", "entries\tword\tnote\n"},
    {"seams.tsv", "word\twhere\tkind\tread\tprinted\tsource\n"},
    {"disputes.tsv", "key\tentry\tneutral\telsewhere\tnote\n"},
    {"names/letters.tsv", "part\tletter\tspelling\tcount\trevised\tmccune\tpopular\n"},
    {"names/mandarin.tsv", "syllable\tspelling\tcount\n"},
    {"names/spellings.tsv", "syllable\tspelling\tcount\n"},
    {"names/surnames.tsv", "surname\tspelling\tcount\trevised\tmccune\tpopular\n"},
    {"names/syllables.tsv", "syllable\tfirst\tlater\n"},
    {"styles/default.yaml", "id: default\nname: None\nabout: Forces nothing.\n"},
    {"styles/other.yaml", ""},
    {"glossary.db", ""},
    {"glossary.aff", ""},
    {"glossary.dic", ""},
};

static void path_of(const Sources *sources, const char *file, char path[128])
{
    snprintf(path, 128, "%s/%s", sources->directory, file);
}

static void put(const Sources *sources, const char *file, const char *mode, const char *text, const char *end)
{
    char path[128];
    path_of(sources, file, path);
    FILE *out = fopen(path, mode);
    assert_non_null(out);
    assert_true(fputs(text, out) >= 0 && fputs(end, out) >= 0);
    assert_int_equal(fclose(out), 0);
}

void sources_make(Sources *sources)
{
    char path[128];
    strcpy(sources->directory, "/tmp/ireum-test-XXXXXX");
    assert_non_null(mkdtemp(sources->directory));
    path_of(sources, "glossary.db", path);
    snprintf(sources->compiled, sizeof sources->compiled, "%.90s", path);
    path_of(sources, "styles", path);
    assert_int_equal(mkdir(path, 0700), 0);
    path_of(sources, "names", path);
    assert_int_equal(mkdir(path, 0700), 0);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        if (files[i].text[0] != '\0')
            put(sources, files[i].name, "w", files[i].text, "");
    }
}

void sources_write(const Sources *sources, const char *file, const char *text)
{
    put(sources, file, "w", text, "");
}

void sources_line(const Sources *sources, const char *file, const char *line)
{
    put(sources, file, "a", line, "\n");
}

void sources_entry(const Sources *sources, const char *file, const EntryRow *row)
{
    const char *cells[] = {
        row->id,
        row->hangul,
        row->hangul_north,
        row->hanja,
        row->preferred,
        row->styles,
        row->flagged,
        row->flagged_if,
        row->expansion,
        row->country ? row->country : "kr",
        row->valid_from,
        row->valid_until,
        row->note,
        row->source ? row->source : "made up",
        row->confidence ? row->confidence : "high",
        row->match,
        row->own,
        row->own_from,
    };
    char line[1024] = "";
    size_t used = 0;
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        used += (size_t)snprintf(line + used, sizeof line - used, "%s%s", i > 0 ? "\t" : "", cells[i] ? cells[i] : "");
    assert_true(used < sizeof line);
    sources_line(sources, file, line);
}

static void tell_error(void *context, const IreumComplaint *complaint)
{
    (void)context;
    if (complaint->severity == IREUM_ERROR)
        print_message("%s:%u:%u: %s [%s]\n", complaint->path, complaint->line, complaint->column, complaint->message,
                      complaint->check);
}

void sources_compile(const Sources *sources)
{
    IreumCompileCounts counts = {0};
    IreumError error = {.status = IREUM_OK};
    IreumStatus status =
        ireum_glossary_compile(sources->directory, sources->compiled, tell_error, NULL, &counts, &error);
    if (status != IREUM_OK)
        print_message("%s: %s\n", error.path, error.message);
    assert_int_equal(status, IREUM_OK);
}

void sources_remove(const Sources *sources)
{
    char path[128];
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        path_of(sources, files[i].name, path);
        unlink(path);
    }
    path_of(sources, "names", path);
    assert_int_equal(rmdir(path), 0);
    path_of(sources, "styles", path);
    assert_int_equal(rmdir(path), 0);
    assert_int_equal(rmdir(sources->directory), 0);
}
