/* glossary_lint_test.c: every mistake in a glossary's sources is told with its file, line and column. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "sources.h"

#include <stdbool.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

enum { TOLD = 1024 };

/* Complaints as "file:line:column severity check", a line each. */
typedef struct Told {
    const Sources *sources;
    char text[TOLD];
    size_t used;
    bool no_english; /* there is no English dictionary to compare with */
} Told;

static void tell(void *context, const IreumComplaint *complaint)
{
    Told *told = context;
    if (strcmp(complaint->check, "english") == 0) {
        told->no_english = true;
        return;
    }
    const char *path = complaint->path;
    size_t directory = strlen(told->sources->directory);
    if (strncmp(path, told->sources->directory, directory) == 0)
        path += directory + 1;
    told->used +=
        (size_t)snprintf(told->text + told->used, TOLD - told->used, "%s:%u:%u %s %s\n", path, complaint->line,
                         complaint->column, ireum_severity_name(complaint->severity), complaint->check);
    assert_true(told->used < TOLD);
}

/* A glossary of one sound entry on line 2 of places.tsv and one acronym, and what each row adds: an entry, a line, or a whole file. */
static const EntryRow sound = {.id = "pl-asan", .hangul = "아산", .preferred = "Asan", .styles = "mr=Asan-\u016dp"};
static const EntryRow acronym = {.id = "a-gwu", .preferred = "GWU", .expansion = "Ganada Workers' Union"};

static const struct {
    const char *what, *file;
    EntryRow entry; /* where it has an id or a preferred form */
    const char *line, *text;
    const char *told;
} rows[] = {
    {"nothing wrong", "places.tsv", {.id = "pl-b", .preferred = "Bada"}, NULL, NULL, ""},
    /* Cells of an entry. */
    {"no id", "places.tsv", {.preferred = "Bada"}, NULL, NULL, "places.tsv:3:1 error empty\n"},
    {"no preferred form", "places.tsv", {.id = "pl-b"}, NULL, NULL, "places.tsv:3:9 error empty\n"},
    {"one id twice",
     "terms.tsv",
     {.id = "pl-asan", .preferred = "bada"},
     NULL,
     NULL,
     "terms.tsv:2:0 error duplicate-id\n"},
    {"no source",
     "places.tsv",
     {.id = "pl-b", .preferred = "Bada", .source = ""},
     NULL,
     NULL,
     "places.tsv:3:0 error source\n"},
    {"a word for confidence",
     "places.tsv",
     {.id = "pl-b", .preferred = "Bada", .confidence = "sure"},
     NULL,
     NULL,
     "places.tsv:3:32 error confidence\n"},
    {"an unknown way to match",
     "places.tsv",
     {.id = "pl-b", .preferred = "Bada", .match = "exakt"},
     NULL,
     NULL,
     "places.tsv:3:37 error match\n"},
    {"a country's name",
     "places.tsv",
     {.id = "pl-b", .preferred = "Bada", .country = "kr,Korea"},
     NULL,
     NULL,
     "places.tsv:3:18 error country\n"},
    {"a day that does not exist",
     "places.tsv",
     {.id = "pl-b", .preferred = "Bada", .valid_from = "2023-02-29"},
     NULL,
     NULL,
     "places.tsv:3:21 error date\n"},
    {"an end before the beginning",
     "places.tsv",
     {.id = "pl-b", .preferred = "Bada", .valid_from = "2020", .valid_until = "2019-05"},
     NULL,
     NULL,
     "places.tsv:3:0 error date\n"},
    {"Latin that the Hangul does not say",
     "people.tsv",
     {.id = "p-b", .hangul = "강마루", .preferred = "Park Bo-ra"},
     NULL,
     NULL,
     "people.tsv:2:0 warning reading\n"},
    {"a Northern spelling that drops what the Southern one keeps",
     "people.tsv",
     {.id = "p-b", .hangul = "강마룡", .hangul_north = "강마용", .preferred = "Kang Ma-ryong"},
     NULL,
     NULL,
     "people.tsv:2:0 error hangul-north\n"},
    {"one that keeps what the Southern one drops",
     "people.tsv",
     {.id = "p-b", .hangul = "임마루", .hangul_north = "림마루", .preferred = "Rim Ma-ru"},
     NULL,
     NULL,
     ""},
    /* Forms. */
    {"a style form without key",
     "places.tsv",
     {.id = "pl-b", .preferred = "Bada", .styles = "mr=Pada; Pata"},
     NULL,
     NULL,
     "places.tsv:3:23 error form\n"},
    {"a style form under no style's key",
     "places.tsv",
     {.id = "pl-b", .preferred = "Bada", .styles = "mrr=Pada"},
     NULL,
     NULL,
     "places.tsv:3:14 error key\n"},
    {"a form without letters",
     "places.tsv",
     {.id = "pl-b", .preferred = "Bada", .flagged = "Pada; ---"},
     NULL,
     NULL,
     "places.tsv:3:21 error form\n"},
    {"an empty form",
     "places.tsv",
     {.id = "pl-b", .preferred = "Bada", .flagged = "Pada; "},
     NULL,
     NULL,
     "places.tsv:3:20 error form\n"},
    {"a condition that is missing",
     "places.tsv",
     {.id = "pl-b", .preferred = "Bada", .flagged_if = "Pada"},
     NULL,
     NULL,
     "places.tsv:3:16 error condition\n"},
    {"a condition that is unknown",
     "places.tsv",
     {.id = "pl-b", .preferred = "Bada", .flagged_if = "Pada @evidence=rumour"},
     NULL,
     NULL,
     "places.tsv:3:16 error condition\n"},
    {"a wrong condition of a right form",
     "places.tsv",
     {.id = "pl-b", .preferred = "Bada", .styles = "mr=Pada @country=kp"},
     NULL,
     NULL,
     "places.tsv:3:14 error condition\n"},
    {"a wrong form with the letters of its own right one",
     "places.tsv",
     {.id = "pl-b", .preferred = "Bada", .flagged = "BA-DA"},
     NULL,
     NULL,
     "places.tsv:3:15 error flagged-right\n"},
    {"the same, with a condition that does not tell them apart",
     "places.tsv",
     {.id = "pl-b", .preferred = "Bada", .flagged_if = "Ba-da @evidence=korea"},
     NULL,
     NULL,
     "places.tsv:3:16 error flagged-right\n"},
    {"the same, with one that does",
     "places.tsv",
     {.id = "pl-b", .preferred = "Bada", .flagged_if = "Ba-da @exact=yes"},
     NULL,
     NULL,
     ""},
    {"a wrong form that is another's right one",
     "places.tsv",
     {.id = "pl-b", .preferred = "Bada", .flagged = "Asan"},
     NULL,
     NULL,
     "places.tsv:3:15 error flagged-right\n"},
    {"the same, where there is evidence",
     "places.tsv",
     {.id = "pl-b", .preferred = "Bada", .flagged_if = "Asan @evidence=identity"},
     NULL,
     NULL,
     ""},
    {"a wrong form that is an English word",
     "places.tsv",
     {.id = "pl-b", .preferred = "Bada", .flagged = "window"},
     NULL,
     NULL,
     "places.tsv:3:15 error flagged-english\n"},
    /* Lines and files. */
    {"a wrong form that is an English phrase",
     "places.tsv",
     {.id = "pl-b", .preferred = "Bada", .flagged = "open window"},
     NULL,
     NULL,
     "places.tsv:3:15 error flagged-english\n"},
    /* Lines and files. */
    {"too few cells", "places.tsv", {0}, "pl-b\t바다", NULL, "places.tsv:3:0 error cells\n"},
    {"a column missing", "markers.tsv", {0}, NULL, "marker\tnote\n", "markers.tsv:1:0 error column\n"},
    {"a column unknown", "markers.tsv", {0}, NULL, "marker\twords\tnotes\n", "markers.tsv:1:14 error column\n"},
    {"a column twice", "markers.tsv", {0}, NULL, "marker\twords\twords\n", "markers.tsv:1:14 error column\n"},
    {"not UTF-8", "markers.tsv", {0}, NULL, "marker\twords\nkorea\t\xC7\xD1\n", "markers.tsv:2:0 error encoding\n"},
    {"a control character",
     "markers.tsv",
     {0},
     NULL,
     "marker\twords\nkorea\tSe\x01oul\n",
     "markers.tsv:2:0 error encoding\n"},
    {"lines that end in CR LF", "markers.tsv", {0}, NULL, "marker\twords\r\nkorea\tKorea\r\n", ""},
    /* Tables beside the classes. */
    {"a marker unknown", "markers.tsv", {0}, "corea\tKorea\t", NULL, "markers.tsv:2:1 error marker\n"},
    {"a holder unknown",
     "officeholders.tsv",
     {0},
     "p-b\tBada\to-b\t2020\t\tmade up\thigh",
     NULL,
     "officeholders.tsv:2:1 error unknown-id\n"},
    {"a title unknown",
     "offices.tsv",
     {0},
     "o-b\tkr\t\tminister of seas\tt-b\t",
     NULL,
     "offices.tsv:2:26 error unknown-id\n"},
    {"a zone unknown", "zones.tsv", {0}, "foot\tline-is\tEnd\t", NULL, "zones.tsv:2:0 error zone\n"},
    /* Tables that one rule each rests on. */
    {"a pair", "confusables.tsv", {0}, "Asan\tpl-asan\tone\t, Bada\tAnsan\t\ttwo\tBada Bay; Hae,\t", NULL, ""},
    {"a pair of the same letters",
     "confusables.tsv",
     {0},
     "Asan\tpl-asan\tone\tBada\tA-san\t\ttwo\tBada Bay\t",
     NULL,
     ""},
    {"a side without a form",
     "confusables.tsv",
     {0},
     "Asan\tpl-asan\tone\tBada\t\t\ttwo\t\t",
     NULL,
     "confusables.tsv:2:23 error empty\n"},
    {"a side that is not told of",
     "confusables.tsv",
     {0},
     "Asan\tpl-asan\t\tBada\tAnsan\t\ttwo\t\t",
     NULL,
     "confusables.tsv:2:14 error empty\n"},
    {"a side of no entry",
     "confusables.tsv",
     {0},
     "Asan\tpl-assan\tone\tBada\tAnsan\t\ttwo\t\t",
     NULL,
     "confusables.tsv:2:6 error unknown-id\n"},
    {"a pair that nothing tells apart",
     "confusables.tsv",
     {0},
     "Asan\tpl-asan\tone\t\tAnsan\t\ttwo\t\t",
     NULL,
     "confusables.tsv:2:0 error confusable\n"},
    {"a marker of both sides",
     "confusables.tsv",
     {0},
     "Asan\tpl-asan\tone\tHae Bay; Bada\tAnsan\t\ttwo\tbada\t",
     NULL,
     "confusables.tsv:2:27 error confusable\nconfusables.tsv:2:43 error confusable\n"},
    {"a comma alone",
     "confusables.tsv",
     {0},
     "Asan\tpl-asan\tone\tBada; ,\tAnsan\t\ttwo\t\t",
     NULL,
     "confusables.tsv:2:24 error confusable\n"},
    {"a marker that is an English word",
     "confusables.tsv",
     {0},
     "Asan\tpl-asan\tone\twindow\tAnsan\t\ttwo\t\t",
     NULL,
     "confusables.tsv:2:18 error confusable\n"},
    {"an English word behind the name is a proof",
     "confusables.tsv",
     {0},
     "Asan\tpl-asan\tone\t, window\tAnsan\t\ttwo\t\t",
     NULL,
     ""},
    {"a generic", "generics.tsv", {0}, "강\t江\tgang\triver\t\tyes\t", NULL, ""},
    {"a generic without endings",
     "generics.tsv",
     {0},
     "강\t江\t\triver\t\tyes\t",
     NULL,
     "generics.tsv:2:9 error empty\n"},
    {"neither yes nor no", "generics.tsv", {0}, "강\t\tgang\triver\t\t\t", NULL, "generics.tsv:2:18 error generic\n"},
    {"a unit", "gazetteer.tsv", {0}, "바다구\t\tdistrict\t\tkr\t1995\t1999\t\t\tmade up", NULL, ""},
    {"a unit of no kind",
     "gazetteer.tsv",
     {0},
     "바다구\t\tdistrikt\t\tkr\t\t\t\t\tmade up",
     NULL,
     "gazetteer.tsv:2:12 error unit\n"},
    {"a unit that ends otherwise",
     "gazetteer.tsv",
     {0},
     "바다구\t\tcounty\t\tkr\t\t\t\t\tmade up",
     NULL,
     "gazetteer.tsv:2:1 error unit\n"},
    {"an ending without a name",
     "gazetteer.tsv",
     {0},
     "구\t\tdistrict\t\tkr\t\t\t\t\tmade up",
     NULL,
     "gazetteer.tsv:2:1 error unit\n"},
    {"a unit of no parent",
     "gazetteer.tsv",
     {0},
     "바다구\t\tdistrict\t하늘시\tkr\t\t\t\t\tmade up",
     NULL,
     "gazetteer.tsv:2:21 error unit\n"},
    {"a unit that ends before it begins",
     "gazetteer.tsv",
     {0},
     "바다구\t\tdistrict\t\tkr\t1999\t1995\t\t\tmade up",
     NULL,
     "gazetteer.tsv:2:30 error date\n"},
    {"a unit twice",
     "gazetteer.tsv",
     {0},
     "바다구\t\tdistrict\t\tkr\t\t1999\t\t\tmade up\n바다구\t\tdistrict\t\tkr\t1998\t\t\t\tmade up",
     NULL,
     "gazetteer.tsv:3:1 error unit\n"},
    {"a unit that came again",
     "gazetteer.tsv",
     {0},
     "바다구\t\tdistrict\t\tkr\t\t1994\t\t\tmade up\n바다구\t\tdistrict\t\tkr\t1998\t\t\t\tmade up",
     NULL,
     ""},
    {"a unit without a source",
     "gazetteer.tsv",
     {0},
     "바다구\t\tdistrict\t\tkr\t\t\t\t\t",
     NULL,
     "gazetteer.tsv:2:29 error source\n"},
    {"a doublet", "doublets.tsv", {0}, "pl-asan\tbada\t", NULL, ""},
    {"a doublet of no entry",
     "doublets.tsv",
     {0},
     "pl-asan; pl-b\tbada\t",
     NULL,
     "doublets.tsv:2:10 error unknown-id\n"},
    {"a doublet without a word", "doublets.tsv", {0}, "pl-asan\t\t", NULL, "doublets.tsv:2:9 error empty\n"},
    {"a policy", "disputes.tsv", {0}, "sea.east\tpl-asan\tthe sea\tvn\t", NULL, ""},
    {"a key that holds no policy",
     "disputes.tsv",
     {0},
     "variety\tpl-asan\tthe sea\t\t",
     NULL,
     "disputes.tsv:2:1 error dispute\n"},
    {"a dispute over no entry",
     "disputes.tsv",
     {0},
     "dokdo\tpl-b\tthe sea\t\t",
     NULL,
     "disputes.tsv:2:7 error unknown-id\n"},
    {"a dispute without neutral words",
     "disputes.tsv",
     {0},
     "dokdo\tpl-asan\t\t\t",
     NULL,
     "disputes.tsv:2:15 error empty\n"},
    {"an acronym's last word", "doublets.tsv", {0}, "a-gwu\tunion\t", NULL, ""},
    {"not an acronym's last word", "doublets.tsv", {0}, "a-gwu\tworkers\t", NULL, "doublets.tsv:2:1 error doublet\n"},
    /* Styles. */
    {"a style form of no entry",
     "styles/other.yaml",
     {0},
     NULL,
     "id: other\nname: O\nabout: O.\nentries:\n  pl-b: {form: Bada, confidence: h, evidence: O}\n",
     "styles/other.yaml:5:0 error unknown-id\n"},
    {"a parent that is missing",
     "styles/other.yaml",
     {0},
     NULL,
     "id: other\nname: O\nabout: O.\nextends: none\n",
     "styles/other.yaml:1:0 error extends\n"},
    {"a style that is its own parent",
     "styles/other.yaml",
     {0},
     NULL,
     "id: other\nname: O\nabout: O.\nextends: other\n",
     "styles/other.yaml:1:0 error extends\n"},
};

static void add_row(const Sources *sources, size_t row)
{
    if (rows[row].entry.id != NULL || rows[row].entry.preferred != NULL)
        sources_entry(sources, rows[row].file, &rows[row].entry);
    if (rows[row].line != NULL)
        sources_line(sources, rows[row].file, rows[row].line);
    if (rows[row].text != NULL)
        sources_write(sources, rows[row].file, rows[row].text);
}

static void mistakes_are_told_with_their_place(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(rows); i++) {
        Sources sources;
        sources_make(&sources);
        sources_entry(&sources, "places.tsv", &sound);
        sources_entry(&sources, "acronyms.tsv", &acronym);
        add_row(&sources, i);
        Told told = {.sources = &sources};
        IreumCompileCounts counts = {0};
        assert_int_equal(ireum_glossary_lint(sources.directory, tell, &told, &counts, NULL), IREUM_OK);
        bool untold = told.no_english && strstr(rows[i].told, "flagged-english") != NULL;
        if (untold)
            print_message("%s: SKIPPED, no English dictionary (hunspell-en-us)\n", rows[i].what);
        if (!untold && strcmp(told.text, rows[i].told) != 0) {
            print_message("%s\n  got    %s  wanted %s\n", rows[i].what, told.text, rows[i].told);
            wrong++;
        }
        sources_remove(&sources);
    }
    assert_int_equal(wrong, 0);
}

static void an_error_leaves_the_output_alone(void **state)
{
    (void)state;
    Sources sources;
    IreumCompileCounts counts = {0};
    IreumError error = {.status = IREUM_OK};
    sources_make(&sources);
    sources_entry(&sources, "places.tsv", &sound);
    sources_write(&sources, "glossary.db", "as it was");
    sources_line(&sources, "places.tsv", "broken");
    assert_int_equal(ireum_glossary_compile(sources.directory, sources.compiled, NULL, NULL, &counts, &error),
                     IREUM_INVALID);
    assert_int_equal(counts.errors, 1);
    char text[32] = "";
    FILE *in = fopen(sources.compiled, "r");
    assert_non_null(in);
    assert_non_null(fgets(text, sizeof text, in));
    fclose(in);
    assert_string_equal(text, "as it was");
    sources_remove(&sources);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mistakes_are_told_with_their_place),
        cmocka_unit_test(an_error_leaves_the_output_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
