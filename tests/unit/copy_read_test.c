/* copy_read_test.c: encodings, lines and formats of a document, and what is refused with which words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "copy/copy.h"
#include "copy/format.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct {
    const char *what;
    const char *path, *format;
    Str bytes;
    Status status;
    unsigned line, column;
    const char *message; /* what it has to contain */
} refusals[] = {
    {"UTF-16 that ends in the middle", "a.txt", NULL, STR_LITERAL("\xFF\xFEK\0\n\0i\0m"), IREUM_INVALID, 2, 2,
     "0x6D is nothing in UTF-16, low byte first"},
    {"half of a pair in UTF-16", "a.txt", NULL, STR_LITERAL("\xFE\xFF\0K\xD8\x3D\0i"), IREUM_INVALID, 1, 2,
     "0xD8 is nothing in UTF-16, high byte first"},
    {"zero in UTF-16", "a.txt", NULL, STR_LITERAL("\xFF\xFEK\0\0\0"), IREUM_INVALID, 1, 2, "binary data, not text"},
    {"UTF-32 by its mark", "a.txt", NULL, STR_LITERAL("\xFF\xFE\0\0K\0\0\0"), IREUM_INVALID, 0, 0, "UTF-32"},
    {"UTF-16 without mark", "a.txt", NULL, STR_LITERAL("K\0i\0m\0 \0"), IREUM_INVALID, 0, 0, "looks like UTF-16"},
    {"zero byte", "a.txt", NULL, STR_LITERAL("Kim\nLee\0 met"), IREUM_INVALID, 2, 4, "binary data, not text"},
    {"control characters", "a.txt", NULL,
     STR_LITERAL("\x7F"
                 "ELF\x02\x01\x01"),
     IREUM_INVALID, 0, 0, "binary data, not text"},
    {"UTF-8 with a byte lost", "a.txt", NULL, STR_LITERAL("\uD55C\n\uAE00 \xC0\xCC"), IREUM_INVALID, 2, 5, "0xC0"},
    {"neither CP949 nor Windows-1252", "a.txt", NULL, STR_LITERAL("Kim met the \x93\xFA\x96{ team in a long line."),
     IREUM_INVALID, 1, 13, "0x93 is not UTF-8"},
    {"cut character at the end", "a.txt", NULL, STR_LITERAL("\xEA\xB9"), IREUM_INVALID, 1, 1, "0xEA"},
    {"lone CR ends a line", "a.txt", NULL, STR_LITERAL("a\rb\rc\xFF"), IREUM_INVALID, 3, 2, "0xFF"},
    {"unknown format", "a.txt", "word", STR_LITERAL("Kim"), IREUM_INVALID, 0, 0, "'word'; known: text, markdown"},
    {"too large", "a.txt", NULL, {"", IREUM_MAX_SIZE + 1}, IREUM_LIMIT, 0, 0, "larger than"},
};

static void refusals_say_what_to_do(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(refusals); i++) {
        Arena arena = {0};
        Copy copy;
        Error error = {0};
        IreumInput input = {.path = refusals[i].path,
                            .format = refusals[i].format,
                            .bytes = refusals[i].bytes.at,
                            .size = refusals[i].bytes.size};
        Status status = copy_read(&input, &arena, &copy, &error);
        if (status != refusals[i].status || error.line != refusals[i].line || error.column != refusals[i].column ||
            strstr(error.message, refusals[i].message) == NULL || strcmp(error.path, refusals[i].path) != 0) {
            print_message("%s: %d, %u:%u: %s\n", refusals[i].what, (int)status, error.line, error.column,
                          error.message);
            wrong++;
        }
        arena_free(&arena);
    }
    assert_int_equal(wrong, 0);
}

/* Lines shown with a bar behind each. */
static const struct {
    Str bytes;
    const char *lines;
} line_rows[] = {
    {STR_LITERAL(""), "|"},
    {STR_LITERAL("a"), "a|"},
    {STR_LITERAL("a\n"), "a||"},
    {STR_LITERAL("a\nb"), "a|b|"},
    {STR_LITERAL("a\r\nb\r\n"), "a|b||"},
    {STR_LITERAL("a\rb\r"), "a|b||"},
    {STR_LITERAL("\r\r\n\n\r"), "|||||"},
    {STR_LITERAL("\xEF\xBB\xBF"
                 "a\nb"),
     "a|b|"},
};

static void lines_end_in_three_ways(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(line_rows); i++) {
        Arena arena = {0};
        Copy copy;
        IreumInput input = {.bytes = line_rows[i].bytes.at, .size = line_rows[i].bytes.size};
        char got[64] = "";
        assert_int_equal(copy_read(&input, &arena, &copy, NULL), IREUM_OK);
        for (size_t k = 0; k < copy.line_count; k++) {
            Str line = span_text(copy.text, copy_line_span(&copy, k));
            size_t used = strlen(got);
            snprintf(got + used, sizeof got - used, "%.*s|", STR(line));
            assert_int_equal(copy_line(&copy, copy.lines[k]), k);
        }
        assert_string_equal(got, line_rows[i].lines);
        arena_free(&arena);
    }
}

static void offsets_find_their_lines(void **state)
{
    (void)state;
    Arena arena = {0};
    Copy copy;
    IreumInput input = {.path = "a.txt", .bytes = "one\r\ntwo\n\nfour", .size = 14};
    assert_int_equal(copy_read(&input, &arena, &copy, NULL), IREUM_OK);
    static const size_t lines[] = {0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 3, 3, 3, 3, 3, 3};
    for (uint32_t i = 0; i < COUNT(lines); i++)
        assert_int_equal(copy_line(&copy, i), lines[i]);
    assert_int_equal(copy_line_span(&copy, 4).offset, 14);
    assert_int_equal(copy_line_span(&copy, 4).size, 0);
    arena_free(&arena);
}

static void a_mark_shifts_offsets(void **state)
{
    (void)state;
    Arena arena = {0};
    Copy copy;
    IreumInput input = {.path = "a.txt",
                        .bytes = "\xEF\xBB\xBF"
                                 "Kim met Lee.",
                        .size = 15};
    assert_int_equal(copy_read(&input, &arena, &copy, NULL), IREUM_OK);
    assert_int_equal(copy.shift, 3);
    assert_int_equal(copy.text.size, 12);
    assert_int_equal(copy.prose.pieces[0].span.offset, 0);
    arena_free(&arena);
}

static const struct {
    const char *path, *format, *chosen;
} format_rows[] = {
    {"a.txt", NULL, "text"},  {"a.md", NULL, "markdown"}, {"A.MD", NULL, "markdown"}, {"a.markdown", NULL, "markdown"},
    {"README", NULL, "text"}, {"a.docx", NULL, "text"},   {NULL, NULL, "text"},       {"a.txt", "markdown", "markdown"},
    {"a.md", "text", "text"},
};

static void formats_are_chosen_by_name_and_suffix(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(format_rows); i++) {
        Arena arena = {0};
        Copy copy;
        IreumInput input = {.path = format_rows[i].path, .format = format_rows[i].format, .bytes = "Kim", .size = 3};
        assert_int_equal(copy_read(&input, &arena, &copy, NULL), IREUM_OK);
        assert_string_equal(copy.format->name, format_rows[i].chosen);
        arena_free(&arena);
    }
    assert_true(ireum_format_known("a/b.Markdown"));
    assert_false(ireum_format_known("a/b.png"));
    assert_false(ireum_format_known("md"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(refusals_say_what_to_do),
        cmocka_unit_test(lines_end_in_three_ways),
        cmocka_unit_test(offsets_find_their_lines),
        cmocka_unit_test(a_mark_shifts_offsets),
        cmocka_unit_test(formats_are_chosen_by_name_and_suffix),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
