/* since_test.c: which findings are kept of those in a copy that has an earlier version. The names are made up. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "checker.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* KEPT: the places of each finding that is kept, as offset of the place and number of edits in its first fix. */
typedef struct Row {
    const char *what;
    const char *format;
    const char *before; /* NULL: there was none */
    const char *now;
    const char *kept;
} Row;

static const Row rows[] = {
    {"no earlier version", "text", NULL, "They read the Rodang Shinbo.", "14:1 "},
    {"the earlier version is no text", "text", "\xFF\xFE\x01", "They read the Rodang Shinbo.", "14:1 "},
    {"nothing has changed", "text", "They read the Rodang Shinbo.", "They read the Rodang Shinbo.", ""},
    {"another sentence has changed", "text", "They read the Rodang Shinbo. It rained.",
     "They read the Rodang Shinbo. It snowed.", ""},
    {"its sentence has changed", "text", "They read the Rodang Shinbo. It rained.",
     "They saw the Rodang Shinbo. It rained.", "13:1 "},
    {"one of two in a line", "text", "They went to Ahsan. They read the Rodang Shinbo.",
     "They went to Ahsan. They saw the Rodang Shinbo.", "33:1 "},
    {"a comma", "text", "They read the Rodang Shinbo.", "They, read the Rodang Shinbo.", "15:1 "},
    {"moved behind another paragraph", "text", "They read the Rodang Shinbo.\n\nIt rained.\n",
     "It rained.\n\nThey read the Rodang Shinbo.\n", ""},
    {"wrapped anew", "markdown", "They read\nthe Rodang Shinbo.\n", "They read the Rodang\nShinbo.\n", ""},
    {"wrapped anew in a quotation", "markdown", "> They read\n> the Rodang Shinbo.\n",
     "> They read the\n> Rodang Shinbo.\n", ""},
    {"with other line ends", "text", "They read\nthe Rodang Shinbo.\n", "They read\r\nthe Rodang Shinbo.\r\n", ""},
    {"with a byte order mark", "text", "They read the Rodang Shinbo.", "\xEF\xBB\xBFThey read the Rodang Shinbo.", ""},
    {"with a byte order mark, changed", "text", "They read the Rodang Shinbo.",
     "\xEF\xBB\xBFThey saw the Rodang Shinbo.", "16:1 "},
    {"the same sentence once more", "text", "They read the Rodang Shinbo.",
     "They read the Rodang Shinbo. They read the Rodang Shinbo.", "43:1 "},
    {"the spelling stands in an old sentence too", "text", "They read the Rodang Shinbo.",
     "They read the Rodang Shinbo. The Rodang Shinbo was late.", "33:1 "},
    {"in an old sentence and two new ones", "text", "They read the Rodang Shinbo.",
     "They like the Rodang Shinbo. They read the Rodang Shinbo. The Rodang Shinbo was late.", "14:2 "},
    {"the whole was wrong before", "text", "They went to Assan.", "They went to Ahsan.", "13:1 "},
    {"emptied", "text", "They read the Rodang Shinbo.", "", ""},
};

static void describe(const IreumResult *result, char *text, size_t size)
{
    size_t count, used = 0;
    const IreumFinding *findings = ireum_result_findings(result, &count);
    text[0] = '\0';
    for (size_t i = 0; i < count && used < size; i++) {
        const IreumFinding *finding = &findings[i];
        assert_int_equal(finding->span.offset, finding->places[0].offset);
        used += (size_t)snprintf(text + used, size - used, "%u:%zu ", (unsigned)finding->span.offset,
                                 finding->fix_count > 0 ? finding->fixes[0].edit_count : 0);
    }
}

static int row_wrong(const CheckerFixture *fixture, const Row *row)
{
    char got[128];
    IreumResult *result = NULL;
    IreumError error;
    IreumInput input = {.path = "-", .format = row->format, .bytes = row->now, .size = strlen(row->now)};
    IreumInput before = {.path = "-", .bytes = row->before, .size = row->before != NULL ? strlen(row->before) : 0};
    assert_int_equal(ireum_check(fixture->checker, &input, &result, &error), IREUM_OK);
    assert_int_equal(ireum_result_since(result, row->before != NULL ? &before : NULL, &error), IREUM_OK);
    describe(result, got, sizeof got);
    ireum_result_free(result);
    if (strcmp(got, row->kept) == 0)
        return 0;
    print_error("%s: '%s', not '%s'\n", row->what, got, row->kept);
    return 1;
}

static void changed_sentences_are_reported(void **state)
{
    int wrong = 0;
    for (size_t i = 0; i < COUNT(rows); i++)
        wrong += row_wrong(*state, &rows[i]);
    assert_int_equal(wrong, 0);
}

/* NOW against the versions, of which the second may be NULL. */
static const struct {
    const char *what;
    const char *versions[2];
    const char *now;
    const char *kept;
} within_rows[] = {
    {"the only version has the sentence",
     {"They read the Rodang Shinbo."},
     "It rained. They read the Rodang Shinbo.",
     "25:1 "},
    {"it has another one", {"They saw the Rodang Shinbo."}, "They read the Rodang Shinbo.", ""},
    {"the second version has it",
     {"It rained.", "They read the Rodang Shinbo."},
     "They read the Rodang Shinbo.",
     "14:1 "},
    {"twice, where a version has it once",
     {"They read the Rodang Shinbo."},
     "They read the Rodang Shinbo. They read the Rodang Shinbo.",
     "14:2 "},
    {"one of two places",
     {"They read the Rodang Shinbo."},
     "They saw the Rodang Shinbo. They read the Rodang Shinbo.",
     "42:1 "},
};

static IreumResult *check_text(const CheckerFixture *fixture, const char *text)
{
    IreumResult *result = NULL;
    IreumError error;
    IreumInput input = {.path = "-", .bytes = text, .size = strlen(text)};
    assert_int_equal(ireum_check(fixture->checker, &input, &result, &error), IREUM_OK);
    return result;
}

static void sentences_of_other_versions_are_kept(void **state)
{
    int wrong = 0;
    for (size_t i = 0; i < COUNT(within_rows); i++) {
        char got[128];
        IreumError error;
        IreumResult *versions[2] = {NULL, NULL}, *result = check_text(*state, within_rows[i].now);
        size_t count = 0;
        for (; count < 2 && within_rows[i].versions[count] != NULL; count++)
            versions[count] = check_text(*state, within_rows[i].versions[count]);
        assert_int_equal(ireum_result_within(result, (const IreumResult *const *)versions, count, &error), IREUM_OK);
        describe(result, got, sizeof got);
        ireum_result_free(result);
        for (size_t k = 0; k < count; k++)
            ireum_result_free(versions[k]);
        if (strcmp(got, within_rows[i].kept) != 0) {
            print_error("%s: '%s', not '%s'\n", within_rows[i].what, got, within_rows[i].kept);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(changed_sentences_are_reported),
                                       cmocka_unit_test(sentences_of_other_versions_are_kept)};
    return cmocka_run_group_tests(tests, checker_setup, checker_teardown);
}
