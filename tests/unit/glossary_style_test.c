/* glossary_style_test.c: style files, what is wrong with them, and what a style says at a date. Runs in the project's
 * root, where dictionaries/styles lies. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/file.h"
#include "glossary/style.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define HEAD         "id: x\nname: X\nabout: X.\n"
#define KNOWN        ", confidence: h, evidence: O"

enum { SHIPPED = 64 };

typedef struct Shipped {
    Arena arena;
    StyleSource styles[SHIPPED];
    size_t count;
    size_t complaints;
} Shipped;

static void print_complaint(void *context, const IreumComplaint *complaint)
{
    Shipped *shipped = context;
    shipped->complaints++;
    print_message("%s:%u:%u: %s [%s]\n", complaint->path, complaint->line, complaint->column, complaint->message,
                  complaint->check);
}

static int read_shipped(void **state)
{
    Shipped *shipped = calloc(1, sizeof *shipped);
    const char **paths = NULL;
    size_t count = 0;
    *state = shipped;
    if (shipped == NULL ||
        file_list("dictionaries/styles", ".yaml", &shipped->arena, &paths, &count, NULL) != IREUM_OK || count > SHIPPED)
        return -1;
    for (size_t i = 0; i < count; i++) {
        Str text = {0};
        if (file_read(paths[i], &shipped->arena, &text, NULL) != IREUM_OK)
            return -1;
        style_source_read(paths[i], text, &shipped->arena, &shipped->styles[shipped->count++], print_complaint,
                          shipped);
    }
    return 0;
}

static int free_shipped(void **state)
{
    Shipped *shipped = *state;
    arena_free(&shipped->arena);
    free(shipped);
    return 0;
}

static Date date_of(const char *text)
{
    Date date = {0};
    if (text[0] != '\0')
        assert_true(date_read(str_of(text), &date));
    return date;
}

/* Builds style ID of SOURCES. */
static Style style_of(const StyleSource *sources, size_t count, const char *id, Arena *arena)
{
    const StyleSource *chain[STYLE_CHAIN];
    size_t depth = 0;
    Style style;
    assert_int_equal(style_chain(sources, count, id, chain, &depth, NULL), IREUM_OK);
    assert_int_equal(style_build(chain, depth, arena, &style, NULL), IREUM_OK);
    return style;
}

static void shipped_styles_are_clean(void **state)
{
    const Shipped *shipped = *state;
    assert_int_equal(shipped->complaints, 0);
    static const char *const houses[] = {
        "default",  "hankyoreh", "yonhap",      "korea-herald", "korea-times", "joongang-daily",
        "nknews",   "dailynk",   "ap",          "reuters",      "afp",         "bbc",
        "guardian", "nyt",       "economist",   "kcna",         "korea-gov",   "us-gov",
        "un",       "wikipedia", "academic-mr", "ala-lc",
    };
    for (size_t i = 0; i < COUNT(houses); i++) {
        const StyleSource *chain[STYLE_CHAIN];
        size_t depth = 0;
        Error error = {0};
        if (style_chain(shipped->styles, shipped->count, houses[i], chain, &depth, &error) != IREUM_OK)
            fail_msg("%s", error.message);
        assert_string_equal(chain[depth - 1]->id, "default");
    }
}

/* The default style gives free acronyms and forces nothing. */
static void default_forces_nothing(void **state)
{
    Shipped *shipped = *state;
    Style style = style_of(shipped->styles, shipped->count, "default", &shipped->arena);
    for (size_t key = 0; key < STYLE_KEY_COUNT; key++) {
        if (key != STYLE_ACRONYM_FREE)
            assert_null(style_cell(&style, (StyleKey)key, (Date){0}));
    }
    assert_int_equal(style.form_count, 0);
    assert_true(style_lists(&style, STYLE_ACRONYM_FREE, (Date){0}, str_of("UN")));
}

/* VALUE NULL: the style forces nothing there. */
static const struct {
    const char *style, *key, *date, *value;
} cells[] = {
    {"hankyoreh", "name.south", "2016-01-18", "hyphen-lower"},
    {"hankyoreh", "name.north", "2016-01-18", NULL}, /* confidence l */
    {"hankyoreh", "acronym.define-always", "", "yes"},
    {"ap", "name.south", "2016", "hyphen-lower"},
    {"ap", "name.north", "", "spaced"},
    {"ap", "title.case", "2016-01-18", "before-name"},
    {"ap", "sea.east", "2009", NULL}, /* confidence l */
    {"ap", "sea.east", "2024-02", "neutral"},
    {"reuters", "name.north", "2009", "hyphen-lower"},
    {"reuters", "name.north", "2012", NULL}, /* nobody looked */
    {"reuters", "name.north", "2016-03-18", "spaced"},
    {"afp", "name.north", "2017-05", "hyphen-cap"},
    {"afp", "name.north", "", "spaced"}, /* the latest */
    {"wikipedia", "name.north", "2021", "hyphen-lower"},
    {"wikipedia", "name.north", "2022-06", NULL},
    {"kcna", "country.south", "2016-01-18", "south Korea"},
    {"kcna", "country.south", "2023-07-10", "ROK; Republic of Korea; south Korea"},
    {"kcna", "country.south", "2023", NULL}, /* the change lies within the year */
    {"kcna", "country.south", "", "ROK; Republic of Korea"},
    {"un", "name.south", "", NULL},             /* document */
    {"guardian", "courtesy", "", "none"},       /* against its parent */
    {"guardian", "variety", "", "uk"},          /* from its parent */
    {"guardian", "country.headline", "", NULL}, /* lifts its parent's */
    {"yonhap", "sea.east", "", "one:East Sea"},
    {"yonhap", "sea.west", "", NULL},
    {"korea-gov", "generic", "", "doubled"},
    {"academic-mr", "name.south", "", NULL},
    {"ala-lc", "place.north", "", "mr"},
};

static void cells_hold_at_their_dates(void **state)
{
    Shipped *shipped = *state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(cells); i++) {
        Style style = style_of(shipped->styles, shipped->count, cells[i].style, &shipped->arena);
        StyleKey key = STYLE_NAME_SOUTH;
        assert_true(style_key_read(str_of(cells[i].key), &key));
        const StyleCell *cell = style_cell(&style, key, date_of(cells[i].date));
        Str got = cell ? cell->value : str_of("nothing");
        if (str_is(got, cells[i].value ? cells[i].value : "nothing"))
            continue;
        print_message("%s %s at '%s': '%.*s'\n", cells[i].style, cells[i].key, cells[i].date, STR(got));
        wrong++;
    }
    assert_int_equal(wrong, 0);
}

static const struct {
    const char *style, *entry, *date, *form;
} forms[] = {
    {"hankyoreh", "o-workers-party-of-korea", "2016-01-18", "Korean Workers' Party"},
    {"hankyoreh", "o-workers-party-of-korea", "2018", NULL},
    {"hankyoreh", "o-workers-party-of-korea", "", "Korean Workers' Party"},
    {"ap", "a-us", "", "U.S."},
    {"ap", "a-un", "2016-01-18", "U.N."},
    {"yonhap", "a-us", "", "U.S."},
    {"yonhap", "a-un", "", NULL}, /* confidence l */
    {"nknews", "a-kwp", "", "WPK"},
    {"us-gov", "a-dprk", "2012", "D.P.R.K."},
    {"us-gov", "a-dprk", "", "DPRK"},
    {"wikipedia", "a-us", "", "US; U.S."},
    {"guardian", "a-us", "", "US"}, /* from its parent */
    {"default", "a-us", "", NULL},
};

static void forms_hold_at_their_dates(void **state)
{
    Shipped *shipped = *state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(forms); i++) {
        Style style = style_of(shipped->styles, shipped->count, forms[i].style, &shipped->arena);
        const StyleForm *form = style_form(&style, str_of(forms[i].entry), date_of(forms[i].date));
        Str got = form ? form->form : str_of("nothing");
        if (str_is(got, forms[i].form ? forms[i].form : "nothing"))
            continue;
        print_message("%s %s at '%s': '%.*s'\n", forms[i].style, forms[i].entry, forms[i].date, STR(got));
        wrong++;
    }
    assert_int_equal(wrong, 0);
}

/* From 2023 on the AP's Southern pattern is in doubt and only suggested. */
static void doubt_lowers_the_severity(void **state)
{
    Shipped *shipped = *state;
    Style style = style_of(shipped->styles, shipped->count, "ap", &shipped->arena);
    assert_int_equal(style_cell(&style, STYLE_NAME_SOUTH, date_of("2016"))->severity, IREUM_OFF);
    assert_int_equal(style_cell(&style, STYLE_NAME_SOUTH, date_of("2024-05-01"))->severity, IREUM_SUGGESTION);
}

static void a_style_is_what_it_extends(void **state)
{
    Shipped *shipped = *state;
    Style style = style_of(shipped->styles, shipped->count, "guardian", &shipped->arena);
    assert_true(style_is(&style, "guardian"));
    assert_true(style_is(&style, "bbc"));
    assert_true(style_is(&style, "default"));
    assert_false(style_is(&style, "ap"));
}

/* The first complaint about a file x.yaml, as "line:column check: message". */
static const struct {
    const char *text, *complaint;
} faults[] = {
    {"", "1:0 yaml-syntax: no style: a map with id, name, about and cells is expected"},
    {"- a\n", "1:1 yaml-syntax: no style: a map with id, name, about and cells is expected"},
    {"id: y\nname: X\nabout: X.\n", "1:5 bad-value: the id 'y' is not the file's name"},
    {"id: x\nabout: X.\n", "1:1 missing-field: no name"},
    {HEAD "cels: {}\n", "4:1 unknown-key: unknown key 'cels'; nearest 'cells'"},
    {HEAD "id: x\n", "4:1 duplicate-key: 'id' stands already in line 1"},
    {HEAD "cells: []\n", "4:8 bad-value: 'cells' is a map"},
    {HEAD "cells:\n  name.sout: {value: spaced" KNOWN "}\n",
     "5:3 unknown-key: unknown style key 'name.sout'; nearest 'name.south'"},
    {HEAD "cells:\n  name.south: {value: space" KNOWN "}\n",
     "5:23 bad-value: unknown name.south 'space'; nearest 'spaced'"},
    {HEAD "cells:\n  name.south: {value: spaced, confidence: high, evidence: O}\n",
     "5:43 bad-value: confidence is one of the letters hml, not 'high'"},
    {HEAD "cells:\n  name.south: {value: spaced, evidence: O}\n",
     "5:15 missing-field: no confidence: one of the letters hml"},
    {HEAD "cells:\n  name.south: {value: spaced, confidence: h}\n",
     "5:15 missing-field: no evidence: one of the letters SROK"},
    {HEAD "cells:\n  name.south: {value: spaced, confidence: m, evidence: K}\n",
     "5:43 bad-value: common knowledge (K) is never more than confidence l"},
    {HEAD "cells:\n  name.south: {confidence: h, evidence: O}\n", "5:15 missing-field: no value"},
    {HEAD "cells:\n  name.south: {value: [spaced, document]" KNOWN "}\n",
     "5:32 bad-value: 'document' forces nothing and stands alone"},
    {HEAD "cells:\n  name.order: {value: [surname-first, surname-last]" KNOWN "}\n",
     "5:23 bad-value: name.order has one value, not a list"},
    {HEAD "cells:\n  country.south: {value: []" KNOWN "}\n", "5:26 bad-value: an empty list says nothing"},
    {HEAD "cells:\n  sea.east: {value: 'pair:East Sea'" KNOWN "}\n",
     "5:21 bad-value: a policy is 'one:NAME' or 'pair:NAME/NAME', not 'pair:East Sea'"},
    {HEAD "cells:\n  sea.east: {value: neutrel" KNOWN "}\n",
     "5:21 bad-value: unknown sea.east 'neutrel'; nearest 'neutral'"},
    {HEAD "cells:\n  won: {value: ₩, severity: eror" KNOWN "}\n",
     "5:31 bad-value: severity is suggestion, warning or error, not 'eror'"}, /* columns are bytes: ₩ has three */
    {HEAD "cells:\n  name.south: {value: spaced" KNOWN ", from: 2016-13}\n",
     "5:65 bad-date: '2016-13' is no date: 2016, 2016-01 or 2016-01-18"},
    {HEAD "cells:\n  name.south: {value: spaced" KNOWN ", from: 2016, until: 2015}\n",
     "5:78 bad-date: ends before it begins"},
    {HEAD "cells:\n  name.south:\n    - {value: spaced" KNOWN ", until: 2016}\n    - {value: joined" KNOWN
          ", from: 2016}\n",
     "5:3 overlap: the cells of lines 6 and 7 hold at the same time"},
    {HEAD "cells:\n  name.south: spaced\n",
     "5:15 bad-value: a cell is a map: {value: ..., confidence: ..., evidence: ...}"},
    {HEAD "entries:\n  a-us: {confidence: h, evidence: O}\n",
     "5:9 missing-field: an entry has 'form' with one form, or 'either' with a list"},
    {HEAD "entries:\n  a-us: {form: [US]" KNOWN "}\n", "5:16 bad-value: 'form' has one form, 'either' a list of forms"},
    {HEAD "entries:\n  a-us: {form: US; U.S." KNOWN "}\n", "5:16 bad-value: a text without ';' is expected here"},
    {HEAD "entries: {a-us: &a {form: US}}\n",
     "4:17 yaml-syntax: anchors are not read here: write the value out where it is needed"},
    {HEAD "entries: *a\n", "4:10 yaml-syntax: aliases are not read here: write the value out"},
    {HEAD "entries: !!map {}\n", "4:10 yaml-syntax: tags are not read here"},
    {HEAD "cells: [[[[[[[[a]]]]]]]]\n", "4:15 yaml-syntax: nested too deep for such a file"},
    {HEAD "entries: {? [a] : b}\n", "4:13 yaml-syntax: a list or map stands where a key is expected"},
    {HEAD "---\nid: y\n", "4:1 yaml-syntax: a second document: a file holds one"},
    {"id: \"x\\0y\"\n", "1:5 yaml-syntax: line end or control character inside a text"},
    {"id: x\nname: a: b\n", "2:8 yaml-syntax: mapping values are not allowed in this context"},
    {"id: x\nname: \xFF\n", "2:7 yaml-syntax: invalid leading UTF-8 octet"},
};

static void keep_first(void *context, const IreumComplaint *complaint)
{
    char *first = context;
    if (first[0] == '\0')
        snprintf(first, 256, "%u:%u %s: %s", complaint->line, complaint->column, complaint->check, complaint->message);
}

static void faults_are_placed(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(faults); i++) {
        Arena arena = {0};
        StyleSource source;
        char first[256] = "";
        Status status = style_source_read("dir/x.yaml", str_of(faults[i].text), &arena, &source, keep_first, first);
        arena_free(&arena);
        if (status == IREUM_INVALID && strcmp(first, faults[i].complaint) == 0)
            continue;
        print_message("%s  gave      %s\n  expected  %s\n", faults[i].text, first, faults[i].complaint);
        wrong++;
    }
    assert_int_equal(wrong, 0);
}

/* What stands beside a fault is kept. */
static void right_cells_survive(void **state)
{
    (void)state;
    Arena arena = {0};
    StyleSource source;
    const char *text = HEAD "cells:\n  mount: {value: Mt}\n  won: {value: won" KNOWN "}\n";
    assert_int_equal(style_source_read("x.yaml", str_of(text), &arena, &source, NULL, NULL), IREUM_INVALID);
    assert_int_equal(source.cell_count, 1);
    assert_int_equal(source.cells[0].key, STYLE_WON);
    assert_string_equal(source.extends, "default");
    arena_free(&arena);
}

/* No stretch of a file and no changed byte does harm. */
static void broken_files_do_no_harm(void **state)
{
    (void)state;
    Arena files = {0};
    Str text = {0};
    assert_int_equal(file_read("dictionaries/styles/hankyoreh.yaml", &files, &text, NULL), IREUM_OK);
    char *bytes = arena_alloc(&files, text.size);
    for (size_t i = 0; i < text.size; i++) {
        Arena arena = {0};
        StyleSource source;
        style_source_read("hankyoreh.yaml", str_slice(text, 0, i), &arena, &source, NULL, NULL);
        memcpy(bytes, text.at, text.size);
        bytes[i] = "\0[{:-&*\xFF\n\""[i % 10];
        style_source_read("hankyoreh.yaml", (Str){bytes, text.size}, &arena, &source, NULL, NULL);
        arena_free(&arena);
    }
    arena_free(&files);
}

static void chains_are_checked(void **state)
{
    (void)state;
    const StyleSource sources[] = {
        {.id = "a", .extends = "b"}, {.id = "b", .extends = "a"}, {.id = "c", .extends = "d"}};
    static const struct {
        const char *id, *message;
    } rows[] = {
        {"a", "style 'a' extends more than 7 styles in turn, or itself: 'a' comes after them"},
        {"c", "style 'c' extends 'd', which is no style"},
        {"e", "no style 'e'; there are: a, b, c"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const StyleSource *chain[STYLE_CHAIN];
        size_t depth = 0;
        Error error = {0};
        assert_int_equal(style_chain(sources, COUNT(sources), rows[i].id, chain, &depth, &error), IREUM_INVALID);
        assert_string_equal(error.message, rows[i].message);
    }
}

static void lists_add_up(void **state)
{
    Shipped *shipped = *state;
    Style style = style_of(shipped->styles, shipped->count, "nknews", &shipped->arena);
    assert_true(style_lists(&style, STYLE_ACRONYM_FREE, (Date){0}, str_of("ICBM")));
    assert_true(style_lists(&style, STYLE_ACRONYM_FREE, (Date){0}, str_of("NATO"))); /* from default */
    assert_false(style_lists(&style, STYLE_ACRONYM_FREE, (Date){0}, str_of("NHRCK")));
    assert_true(style_allows(str_of("South Korea; ROK"), str_of("ROK")));
    assert_false(style_allows(str_of("South Korea; ROK"), str_of("Korea")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shipped_styles_are_clean),
        cmocka_unit_test(default_forces_nothing),
        cmocka_unit_test(cells_hold_at_their_dates),
        cmocka_unit_test(forms_hold_at_their_dates),
        cmocka_unit_test(doubt_lowers_the_severity),
        cmocka_unit_test(a_style_is_what_it_extends),
        cmocka_unit_test(faults_are_placed),
        cmocka_unit_test(right_cells_survive),
        cmocka_unit_test(broken_files_do_no_harm),
        cmocka_unit_test(chains_are_checked),
        cmocka_unit_test(lists_add_up),
    };
    return cmocka_run_group_tests(tests, read_shipped, free_shipped);
}
