/* unicode_test.c: UTF-8, conjoining jamo, and what is known of a code point. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/unicode.h"
#include "ireum.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* WRONG is the position of the first byte that is no UTF-8; the size where there is none. */
static const struct {
    const char *what;
    Str bytes;
    size_t wrong;
} utf8_rows[] = {
    {"nothing", STR_LITERAL(""), 0},
    {"ASCII over eight bytes", STR_LITERAL("Rodong Sinmun"), 13},
    {"two, three and four bytes", STR_LITERAL("\xC5\x8F\xEA\xB9\x80\xF0\x9F\x98\x80"), 9},
    {"the last code point", STR_LITERAL("\xF4\x8F\xBF\xBF"), 4},
    {"past the last", STR_LITERAL("a\xF4\x90\x80\x80"), 1},
    {"a surrogate", STR_LITERAL("a\xED\xA0\x80"), 1},
    {"just below the surrogates", STR_LITERAL("\xED\x9F\xBF"), 3},
    {"two bytes for an ASCII letter", STR_LITERAL("ab\xC1\x81"), 2},
    {"three bytes for two", STR_LITERAL("\xE0\x9F\xBF"), 0},
    {"four bytes for three", STR_LITERAL("\xF0\x8F\xBF\xBF"), 0},
    {"a trailing byte alone", STR_LITERAL("abcdefgh\x80"), 8},
    {"cut short at the end", STR_LITERAL("abcdefghi\xEA\xB9"), 9},
    {"cut short by a letter", STR_LITERAL("\xEA\xB9z"), 0},
    {"CP949", STR_LITERAL("abcdefg \xC0\xCC"), 8},
    {"never in UTF-8", STR_LITERAL("\xFF"), 0},
};

static void utf8_is_checked(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(utf8_rows); i++) {
        size_t got = utf8_check(utf8_rows[i].bytes);
        if (got != utf8_rows[i].wrong)
            print_message("%s: %zu, wanted %zu\n", utf8_rows[i].what, got, utf8_rows[i].wrong);
        wrong += got != utf8_rows[i].wrong;
    }
    assert_int_equal(wrong, 0);
}

static void code_points_come_back(void **state)
{
    (void)state;
    static const uint32_t values[] = {0x01, 0x7F, 0x80, 0x7FF, 0x800, 0xAC00, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF};
    for (size_t i = 0; i < COUNT(values); i++) {
        char bytes[5] = "";
        size_t size = utf8_put(values[i], bytes), read = 0;
        assert_int_equal(utf8_check((Str){bytes, size}), size);
        assert_int_equal(utf8_next(bytes, &read), values[i]);
        assert_int_equal(read, size);
    }
}

static const struct {
    const char *text;
    uint32_t value;
    size_t size;
} jamo_rows[] = {
    {"\u1100\u1175\u11B7", 0xAE40, 9}, /* ㄱㅣㅁ: 김 */
    {"\u1100\u1175", 0xAE30, 6},
    {"\u1100\u1175\u1100", 0xAE30, 6}, /* the next syllable's onset */
    {"\uAE30\u11B7", 0xAE40, 6},       /* 기 with ㅁ behind it */
    {"\uAE40\u11B7", 0, 0},            /* 김 has its coda */
    {"\uAE40", 0, 0},
    {"\u1175\u11B7", 0, 0},
    {"\u1100", 0, 0},
    {"\u1100a", 0, 0},
    {"\u1112\u1175\u11C2", 0xD7A3, 9}, /* the last syllable */
    {"Kim", 0, 0},
    {"", 0, 0},
};

static void jamo_are_composed(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(jamo_rows); i++) {
        size_t size = 0;
        uint32_t value = jamo_compose(str_of(jamo_rows[i].text), &size);
        bool right = value == jamo_rows[i].value && (value == 0 || size == jamo_rows[i].size);
        if (!right)
            print_message("%s: U+%04X from %zu bytes\n", jamo_rows[i].text, (unsigned)value, size);
        wrong += !right;
    }
    assert_int_equal(wrong, 0);
}

static const struct {
    uint32_t value;
    Category category;
    Script script;
    int upper, cells;
    const char *fold;
} point_rows[] = {
    {'a', CATEGORY_LETTER, SCRIPT_LATIN, 0, 1, ""},
    {'K', CATEGORY_LETTER, SCRIPT_LATIN, 1, 1, "k"},
    {'7', CATEGORY_DIGIT, SCRIPT_OTHER, 0, 1, ""},
    {' ', CATEGORY_SPACE, SCRIPT_OTHER, 0, 1, ""},
    {'-', CATEGORY_OTHER, SCRIPT_OTHER, 0, 1, ""},
    {0x014F, CATEGORY_LETTER, SCRIPT_LATIN, 0, 1, "o"},  /* ŏ */
    {0x014E, CATEGORY_LETTER, SCRIPT_LATIN, 1, 1, "o"},  /* Ŏ */
    {0x00E6, CATEGORY_LETTER, SCRIPT_LATIN, 0, 1, "ae"}, /* æ */
    {0x0306, CATEGORY_MARK, SCRIPT_OTHER, 0, 0, ""},     /* combining breve */
    {0xAE40, CATEGORY_LETTER, SCRIPT_HANGUL, 0, 2, ""},  /* 김 */
    {0x1100, CATEGORY_LETTER, SCRIPT_HANGUL, 0, 2, ""},  /* leading ㄱ */
    {0x11B7, CATEGORY_LETTER, SCRIPT_HANGUL, 0, 0, ""},  /* trailing ㅁ lies under the one before it */
    {0x91D1, CATEGORY_LETTER, SCRIPT_HAN, 0, 2, ""},     /* 金 */
    {0x1F600, CATEGORY_OTHER, SCRIPT_OTHER, 0, 2, ""},   /* an emoji */
    {0x00A0, CATEGORY_SPACE, SCRIPT_OTHER, 0, 1, ""},
    {0x200B, CATEGORY_HIDDEN, SCRIPT_OTHER, 0, 0, ""},  /* zero width space */
    {0x110000, CATEGORY_OTHER, SCRIPT_OTHER, 0, 1, ""}, /* no code point */
};

static void code_points_are_known(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(point_rows); i++) {
        const CodePoint *point = code_point(point_rows[i].value);
        bool right = point->category == point_rows[i].category && point->script == point_rows[i].script &&
                     point->upper == point_rows[i].upper && point->cells == point_rows[i].cells &&
                     str_is((Str){point->fold, point->fold_size}, point_rows[i].fold);
        if (!right)
            print_message("U+%04X: category %d, script %d, upper %d, cells %d, fold '%.*s'\n",
                          (unsigned)point_rows[i].value, point->category, point->script, point->upper, point->cells,
                          (int)point->fold_size, point->fold);
        wrong += !right;
    }
    assert_int_equal(wrong, 0);
}

static const struct {
    const char *text;
    size_t start, cells;
} cell_rows[] = {
    {"", 0, 0},           {"Kim", 0, 3},  {"한글", 0, 4},      {"\t", 0, 8},
    {"\t", 3, 5},         {"a\tb", 0, 9}, {"so\u0306n", 0, 3}, {"\u1112\u1161\u11AB", 0, 2},
    {"\U0001F600", 0, 2},
};

static void cells_are_counted(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(cell_rows); i++) {
        size_t got = ireum_cells(cell_rows[i].text, strlen(cell_rows[i].text), cell_rows[i].start);
        if (got != cell_rows[i].cells)
            print_message("'%s' from %zu: %zu, wanted %zu\n", cell_rows[i].text, cell_rows[i].start, got,
                          cell_rows[i].cells);
        wrong += got != cell_rows[i].cells;
    }
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(utf8_is_checked),   cmocka_unit_test(code_points_come_back),
        cmocka_unit_test(jamo_are_composed), cmocka_unit_test(code_points_are_known),
        cmocka_unit_test(cells_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
