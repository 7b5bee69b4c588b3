/* xml_test.c: text from outside in XML, and paths as programs take them. */
#define _POSIX_C_SOURCE 200809L /* open_memstream */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "report/place.h"
#include "report/xml.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

typedef struct Row {
    const char *text, *shown;
} Row;

static const Row texts[] = {
    {"", ""},
    {"plain 한글", "plain 한글"},
    {"a < b & \"c\" > 'd'", "a &lt; b &amp; &quot;c&quot; &gt; 'd'"},
    {"]]>", "]]&gt;"},
    {"\x1B[2J", "&lt;U+001B&gt;[2J"},
    {"a\nb\tc", "a&lt;U+000A&gt;b&lt;U+0009&gt;c"},
    {"\xC2\x9B", "&lt;U+009B&gt;"},
    {"\u202E", "&lt;U+202E&gt;"},
    {"\xEF\xBF\xBE\xEF\xBF\xBF", "&lt;U+FFFE&gt;&lt;U+FFFF&gt;"},
    {"a\xFF"
     "b",
     "a\uFFFDb"},
    {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"}, /* a surrogate */
    {"\U0001F600", "\U0001F600"},
};

static char *printed(const char *text)
{
    char *shown = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&shown, &size);
    assert_non_null(out);
    xml_puts(out, text);
    assert_int_equal(fclose(out), 0);
    return shown;
}

static void text_is_escaped(void **state)
{
    (void)state;
    size_t wrong = 0;
    for (size_t i = 0; i < COUNT(texts); i++) {
        char *shown = printed(texts[i].text);
        if (strcmp(shown, texts[i].shown) != 0) {
            print_error("row %zu: '%s', not '%s'\n", i, shown, texts[i].shown);
            wrong++;
        }
        free(shown);
    }
    assert_int_equal(wrong, 0);
}

static const Row paths[] = {
    {"a.txt", "a.txt"},
    {"./a.txt", "a.txt"},
    {"././/a/./b", "a/./b"},
    {"../a.txt", "../a.txt"},
    {"/a.txt", "/a.txt"},
    {".hidden", ".hidden"},
    {"-", "-"},
    {"", ""},
    {".", "."},
    {"...//x", "...//x"},
};

static void paths_lose_the_dot(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(paths); i++)
        assert_string_equal(place_path(paths[i].text), paths[i].shown);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_escaped),
        cmocka_unit_test(paths_lose_the_dot),
    };
    return cmocka_run_group_tests_name("xml", tests, NULL, NULL);
}
