/* markdown_cost_test.c: which Markdown is too dear to be read as such, and that long honest copy is not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>

#include "copy/markdown_cost.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* FIRST so many times, then THEN so many times. */
static const struct {
    const char *first;
    size_t first_count;
    const char *then;
    size_t then_count;
    bool costly;
} rows[] = {
    {"", 0, "", 0, false},
    {"Kim Jong-un said so in [Pusan](https://example.org).\n", 5000, "", 0, false},
    {"[a1]: https://example.org/a/path/of/some/length\n", 5000, "", 0, false},
    {"| [Kim](https://example.org) | Pusan |\n", 10000, "", 0, false},
    {"- - - - - - a\n\n", 20000, "", 0, false},
    {"                                                  deep\n\n", 100000, "", 0, false},
    /* Brackets in a paragraph without end. */
    {"[a]\n", 40000, "", 0, true},
    {"[a]\r\n", 40000, "", 0, true},
    {"> [a]\r", 40000, "", 0, true},
    {"[a]\n\n", 40000, "", 0, false},
    {"> [a]\n>\n", 40000, "", 0, false},
    /* Items in items, and empty lines that leave them open. */
    {"- ", 50000, "\n", 50000, true},
    {"12) ", 50000, "\n", 50000, true},
    {"> - ", 50000, "\n>", 50000, true},
    {"- ", 50000, "a\nb\n", 1, false},
    {"- ", 50000, "a\n", 50000, false},
    {"---\n\n", 50000, "", 0, false},
};

static void put(char **at, const char *text, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        memcpy(*at, text, strlen(text));
        *at += strlen(text);
    }
}

static void only_what_no_one_writes_is_costly(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(rows); i++) {
        size_t size = rows[i].first_count * strlen(rows[i].first) + rows[i].then_count * strlen(rows[i].then);
        char *text = malloc(size + 1), *end = text;
        assert_non_null(text);
        put(&end, rows[i].first, rows[i].first_count);
        put(&end, rows[i].then, rows[i].then_count);
        if (markdown_costly((Str){text, size}) != rows[i].costly) {
            print_message("row %zu: '%s' is %scostly\n", i, rows[i].first, rows[i].costly ? "not " : "");
            wrong++;
        }
        free(text);
    }
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(only_what_no_one_writes_is_costly)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
