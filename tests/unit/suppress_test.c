/* suppress_test.c: which findings the comments of a copy suppress, and what is said of the comments. The names are made
 * up. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "checker.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* FOUND: line, rule and number of places of each finding. */
typedef struct Row {
    const char *what;
    const char *copy; /* Markdown */
    const char *found;
} Row;

static const Row rows[] = {
    {"nothing is suppressed", "The Rodang Shinbo.\n", "1 name-variant 1\n"},
    {"other comments", "<!-- a note -->\nThe Rodang Shinbo.\n<!-- ireum -->\n", "2 name-variant 1\n"},
    {"the next line", "<!-- ireum-ignore: quoted -->\nThe Rodang Shinbo.\n", ""},
    {"the next line that has words", "<!-- ireum-ignore: quoted -->\n\n- - -\n\nThe Rodang Shinbo.\n", ""},
    {"no line behind that", "<!-- ireum-ignore name-variant: quoted -->\n\nThe Rodang Shinbo.\nIn Ahsan.\n",
     "4 name-variant 1\n"},
    {"its own line", "The Rodang Shinbo. <!-- ireum-ignore: quoted -->\nIn Ahsan.\n", "2 name-variant 1\n"},
    {"its own line, before the words", "It <!-- ireum-ignore: quoted --> was the Rodang Shinbo.\nIn Ahsan.\n",
     "2 name-variant 1\n"},
    {"by rule", "<!-- ireum-ignore name-variant: quoted -->\nThe Rodang Shinbo.\n", ""},
    {"by another rule", "<!-- ireum-ignore term-variant: quoted -->\nThe Rodang Shinbo.\n",
     "1 unused-suppression 1\n2 name-variant 1\n"},
    {"by form", "<!-- ireum-ignore \"Rodang Shinbo\": quoted -->\nThe Rodang Shinbo in Ahsan.\n", "2 name-variant 1\n"},
    {"by form, whatever its case and spaces", "<!-- ireum-ignore \"rodang-shinbo\": quoted -->\nThe Rodang Shinbo.\n",
     ""},
    {"by entry", "<!-- ireum-ignore \"pub-rodang\": quoted -->\nThe Rodang Shinbo.\n", ""},
    {"by rule and form", "<!-- ireum-ignore name-variant \"Rodang Shinbo\": quoted -->\nThe Rodang Shinbo in Ahsan.\n",
     "2 name-variant 1\n"},
    {"two in a row",
     "<!-- ireum-ignore \"Ahsan\": quoted -->\n<!-- ireum-ignore \"Rodang Shinbo\": quoted -->\nThe Rodang Shinbo in "
     "Ahsan.\n",
     ""},
    {"one of two places", "<!-- ireum-ignore: quoted -->\nThe Rodang Shinbo.\n\nThe Rodang Shinbo.\n",
     "4 name-variant 1\n"},
    {"the second of two places", "The Rodang Shinbo.\n\n<!-- ireum-ignore: quoted -->\nThe Rodang Shinbo.\n",
     "1 name-variant 1\n"},
    {"a comment of several lines", "<!-- ireum-ignore name-variant:\n     quoted -->\nThe Rodang Shinbo.\n", ""},
    {"a stretch",
     "<!-- ireum-ignore-start: quoted -->\n\nThe Rodang Shinbo.\n\nIn Ahsan.\n\n<!-- ireum-ignore-end -->\n\nIn "
     "Assan.\n",
     "9 name-variant 1\n"},
    {"a stretch in a stretch",
     "<!-- ireum-ignore-start \"Ahsan\": a -->\n<!-- ireum-ignore-start \"Rodang Shinbo\": b -->\n\nThe Rodang "
     "Shinbo.\n\n<!-- ireum-ignore-end -->\n\nIn Ahsan, the Rodang Shinbo.\n\n<!-- ireum-ignore-end -->\n\nIn Ahsan.\n",
     "8 name-variant 1\n12 name-variant 1\n"},
    {"the file", "The Rodang Shinbo.\n\n<!-- ireum-ignore-file name-variant: quoted -->\n\nIn Ahsan.\n", ""},
    {"in a list", "- <!-- ireum-ignore: quoted -->\n  The Rodang Shinbo.\n- In Ahsan.\n", "3 name-variant 1\n"},
    {"nothing to suppress", "<!-- ireum-ignore: quoted -->\nThe Rodang Sinbo.\n", "1 unused-suppression 1\n"},
    {"no words behind it", "The end.\n\n<!-- ireum-ignore: quoted -->\n", "3 unused-suppression 1\n"},
    {"no words at all", "<!-- ireum-ignore: quoted -->\n", "1 unused-suppression 1\n"},
    {"suppressed already", "<!-- ireum-ignore-file: quoted -->\n<!-- ireum-ignore: quoted -->\nThe Rodang Shinbo.\n",
     "2 unused-suppression 1\n"},
    {"not itself", "<!-- ireum-ignore-file unused-suppression: quoted -->\nIt rained.\n", "1 unused-suppression 1\n"},
    {"an unknown rule", "<!-- ireum-ignore name-varaint: quoted -->\nThe Rodang Shinbo.\n",
     "1 bad-suppression 1\n2 name-variant 1\n"},
    {"no reason", "<!-- ireum-ignore name-variant -->\nThe Rodang Shinbo.\n",
     "1 bad-suppression 1\n2 name-variant 1\n"},
    {"an empty reason", "<!-- ireum-ignore name-variant: -->\nThe Rodang Shinbo.\n",
     "1 bad-suppression 1\n2 name-variant 1\n"},
    {"an unknown word", "<!-- ireum-disable: quoted -->\nThe Rodang Shinbo.\n",
     "1 bad-suppression 1\n2 name-variant 1\n"},
    {"a form that is not closed", "<!-- ireum-ignore \"Rodang: quoted -->\nThe Rodang Shinbo.\n",
     "1 bad-suppression 1\n2 name-variant 1\n"},
    {"two rules", "<!-- ireum-ignore name-variant, name-style: quoted -->\nThe Rodang Shinbo.\n",
     "1 bad-suppression 1\n2 name-variant 1\n"},
    {"a stretch without end", "<!-- ireum-ignore-start: quoted -->\n\nThe Rodang Shinbo.\n",
     "1 bad-suppression 1\n3 name-variant 1\n"},
    {"an end without beginning", "<!-- ireum-ignore-end -->\n\nThe Rodang Shinbo.\n",
     "1 bad-suppression 1\n3 name-variant 1\n"},
    {"in code", "`<!-- ireum-ignore: quoted -->`\n\n    <!-- ireum-ignore: quoted -->\n\nThe Rodang Shinbo.\n",
     "5 name-variant 1\n"},
    {"a byte order mark", "\xEF\xBB\xBF<!-- ireum-ignore \"Ahsan\": quoted -->\nThe Rodang Shinbo, Ahsan.\n",
     "2 name-variant 1\n"},
};

static void describe(const IreumResult *result, char *text, size_t size)
{
    size_t count, used = 0;
    const IreumFinding *findings = ireum_result_findings(result, &count);
    text[0] = '\0';
    for (size_t i = 0; i < count && used < size; i++) {
        unsigned line = (unsigned)ireum_result_position(result, findings[i].span.offset, IREUM_BYTES).line;
        used +=
            (size_t)snprintf(text + used, size - used, "%u %s %zu\n", line, findings[i].rule, findings[i].place_count);
        if (findings[i].fix_count > 0)
            assert_int_equal(findings[i].fixes[0].edit_count, findings[i].place_count);
    }
}

static void check(const CheckerFixture *fixture, const char *format, const char *copy, char *got, size_t size)
{
    IreumResult *result = NULL;
    IreumError error;
    IreumInput input = {.path = "-", .format = format, .bytes = copy, .size = strlen(copy)};
    assert_int_equal(ireum_check(fixture->checker, &input, &result, &error), IREUM_OK);
    describe(result, got, size);
    ireum_result_free(result);
}

static void comments_suppress(void **state)
{
    int wrong = 0;
    for (size_t i = 0; i < COUNT(rows); i++) {
        char got[256];
        check(*state, "markdown", rows[i].copy, got, sizeof got);
        if (strcmp(got, rows[i].found) != 0) {
            print_error("%s: '%s', not '%s'\n", rows[i].what, got, rows[i].found);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
}

/* Plain text has no comments. */
static void text_is_text(void **state)
{
    char got[256];
    check(*state, "text", "<!-- ireum-ignore: quoted -->\nThe Rodang Shinbo.\n", got, sizeof got);
    assert_string_equal(got, "2 name-variant 1\n");
}

static void silence_is_explained(void **state)
{
    const CheckerFixture *fixture = *state;
    const char *copy = "<!-- ireum-ignore: quoted -->\nThe Rodang Shinbo.\n";
    IreumResult *result = NULL;
    IreumError error;
    size_t count;
    IreumInput input = {.path = "-", .format = "markdown", .bytes = copy, .size = strlen(copy)};
    assert_int_equal(ireum_check(fixture->checker, &input, &result, &error), IREUM_OK);
    const IreumSilence *silence = ireum_result_silence(result, "Rodang Shinbo", &count);
    assert_int_equal(count, 1);
    assert_int_equal(silence[0].reasons[0].kind, IREUM_REASON_IGNORED);
    assert_string_equal(silence[0].reasons[0].text, "a comment ignores what name-variant would report: quoted");
    ireum_result_free(result);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(comments_suppress),
        cmocka_unit_test(text_is_text),
        cmocka_unit_test(silence_is_explained),
    };
    return cmocka_run_group_tests(tests, checker_setup, checker_teardown);
}
