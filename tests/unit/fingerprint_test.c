/* fingerprint_test.c: which changes of a copy leave a finding's fingerprint as it is. The names are made up. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "checker.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static IreumResult *check(const CheckerFixture *fixture, const char *format, const char *copy)
{
    IreumInput input = {.path = "-", .format = format, .bytes = copy, .size = strlen(copy)};
    IreumResult *result = NULL;
    IreumError error;
    assert_int_equal(ireum_check(fixture->checker, &input, &result, &error), IREUM_OK);
    return result;
}

/* The fingerprint of the first finding at TEXT, into PRINT; "" where there is none. */
static void print_of(const CheckerFixture *fixture, const char *format, const char *copy, const char *text,
                     char print[32])
{
    size_t count, size;
    IreumResult *result = check(fixture, format, copy);
    const char *const *prints = ireum_result_fingerprints(result, &count);
    const IreumFinding *findings = ireum_result_findings(result, &count);
    const char *bytes = ireum_result_text(result, &size);
    print[0] = '\0';
    for (size_t i = 0; i < count && print[0] == '\0'; i++) {
        if (strncmp(bytes + findings[i].span.offset, text, strcspn(text, " ")) == 0)
            snprintf(print, 32, "%s", prints[i]);
    }
    ireum_result_free(result);
}

/* Long enough to be seen as wrapped where it is: plain text shows that by the lengths of its lines alone. */
#define SENTENCE                                                                                                       \
    "On Monday the paper that everybody in the capital reads over breakfast, the Rodang Shinbo, carried a long "       \
    "report of the harvest in the hills, which had been late and was feared lost."

/* Each copy has a finding at "Rodang"; SAME: with the fingerprint that it has in SENTENCE. */
typedef struct Row {
    const char *what;
    const char *format;
    const char *copy;
    bool same;
} Row;

static const Row rows[] = {
    {"the same", "text", SENTENCE "\n", true},
    {"a byte order mark before it", "text", "\xEF\xBB\xBF" SENTENCE, true},
    {"wrapped", "text",
     "On Monday the paper that everybody in the capital reads over breakfast,\nthe Rodang Shinbo, carried a long "
     "report of the harvest in the hills,\nwhich had been late and was feared lost.\n",
     true},
    {"wrapped inside the form", "text",
     "On Monday the paper that everybody in the capital reads over breakfast, the Rodang\nShinbo, carried a long "
     "report of the harvest in the hills, which had been late and\nwas feared lost.\n",
     true},
    {"with other line ends", "text",
     "On Monday the paper that everybody in the capital reads over breakfast, the Rodang\r\nShinbo, carried a long "
     "report of the harvest in the hills, which had been late and\r\nwas feared lost.\r\n",
     true},
    {"behind another paragraph", "text", "It rained.\n\n" SENTENCE "\n", true},
    {"before another paragraph", "text", SENTENCE "\n\nIt rained.\n", true},
    {"behind another sentence", "text", "It rained on the hills. " SENTENCE, true},
    {"with another finding in another sentence", "text", "They went to Ahsan. " SENTENCE, true},
    {"with a comma less", "text",
     "On Monday the paper that everybody in the capital reads over breakfast, the Rodang Shinbo carried a long report "
     "of the harvest in the hills, which had been late and was feared lost.",
     true},
    {"in Markdown", "markdown", SENTENCE, true},
    {"a list item in Markdown, wrapped", "markdown",
     "* On Monday the paper that everybody in the capital reads over breakfast, the *Rodang\n  Shinbo*, carried a long "
     "report of the harvest in the hills, which had been late and\n  was feared lost.\n",
     true},
    {"another word in the sentence", "text",
     "On Tuesday the paper that everybody in the capital reads over breakfast, the Rodang Shinbo, carried a long "
     "report of the harvest in the hills, which had been late and was feared lost.",
     false},
};

static void changes_that_keep_it(void **state)
{
    const CheckerFixture *fixture = *state;
    char wanted[32], got[32];
    size_t wrong = 0;
    print_of(fixture, "text", SENTENCE, "Rodang", wanted);
    assert_int_equal(strlen(wanted), 16);
    for (size_t i = 0; i < COUNT(rows); i++) {
        print_of(fixture, rows[i].format, rows[i].copy, "Rodang", got);
        if (got[0] != '\0' && (strcmp(got, wanted) == 0) == rows[i].same)
            continue;
        print_error("%s: %s, and %s of the plain sentence\n", rows[i].what, got, wanted);
        wrong++;
    }
    assert_int_equal(wrong, 0);
}

/* Whether each finding of COPY has a fingerprint of its own. WANTED findings are there. */
static bool all_differ(const CheckerFixture *fixture, const char *copy, size_t wanted)
{
    size_t count;
    IreumResult *result = check(fixture, "text", copy);
    const char *const *prints = ireum_result_fingerprints(result, &count);
    bool differ = count == wanted;
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < i; k++)
            differ = differ && strcmp(prints[i], prints[k]) != 0;
    }
    ireum_result_free(result);
    return differ;
}

static void findings_are_told_apart(void **state)
{
    assert_true(all_differ(*state, "From Ahsan the Rodang Shinbo came.", 2));
    /* One rule, no entry, the same form and sentence. */
    assert_true(all_differ(*state, "Gang은 went to see Gang은.", 2));
    assert_true(all_differ(*state, "It rained.", 0));
}

/* The first of two equal findings is known by what it would have alone. */
static void the_first_has_no_number(void **state)
{
    char one[32], two[32];
    print_of(*state, "text", "They saw Gang은.", "Gang", one);
    print_of(*state, "text", "They saw Gang은. They saw Gang은.", "Gang", two);
    assert_int_equal(strlen(one), 16);
    assert_string_equal(one, two);
}

/* It must be the same on every machine and in every version: FNV-1a of "name-variant", "pub-rodang", "Rodang Shinbo" and
 * the words with spaces between them, a zero byte behind each. */
static void one_value(void **state)
{
    char got[32];
    print_of(*state, "text", SENTENCE, "Rodang", got);
    assert_string_equal(got, "0303c4c92a3fa9bd");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(changes_that_keep_it),
        cmocka_unit_test(findings_are_told_apart),
        cmocka_unit_test(the_first_has_no_number),
        cmocka_unit_test(one_value),
    };
    return cmocka_run_group_tests_name("fingerprint", tests, checker_setup, checker_teardown);
}
