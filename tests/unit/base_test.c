/* base_test.c: arena, text slices and errors. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/error.h"

#include <stdalign.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void an_arena_gives_zeroed_aligned_memory(void **state)
{
    (void)state;
    Arena arena = {0};
    for (size_t size = 1; size < 200 * 1024; size = size * 3 + 1) {
        unsigned char *memory = arena_alloc(&arena, size);
        assert_non_null(memory);
        assert_int_equal((uintptr_t)memory % alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(memory[i], 0);
        memset(memory, 0xFF, size);
    }
    assert_null(arena_alloc(&arena, 0));
    assert_false(arena.failed);
    arena_free(&arena);
    assert_null(arena.block);
}

static void an_arena_remembers_that_it_failed(void **state)
{
    (void)state;
    Arena arena = {0};
    size_t capacity = 0;
    assert_null(arena_alloc(&arena, SIZE_MAX));
    assert_true(arena.failed);
    assert_non_null(arena_alloc(&arena, 1));
    assert_true(arena.failed);
    /* A list that cannot grow stays full. */
    int list[1] = {7};
    capacity = SIZE_MAX / sizeof *list;
    assert_ptr_equal(arena_room(&arena, list, capacity, &capacity, sizeof *list), list);
    assert_int_equal(capacity, SIZE_MAX / sizeof *list);
    arena_free(&arena);
}

static void lists_keep_what_they_have(void **state)
{
    (void)state;
    Arena arena = {0};
    uint32_t *list = NULL;
    size_t count = 0, capacity = 0;
    while (count < 10000) {
        list = arena_room(&arena, list, count, &capacity, sizeof *list);
        assert_true(count < capacity);
        list[count] = (uint32_t)count * 3;
        count++;
    }
    for (size_t i = 0; i < count; i++)
        assert_int_equal(list[i], i * 3);
    assert_string_equal(arena_print(&arena, "%d of %s", 7, "강"), "7 of 강");
    assert_string_equal(arena_copy(&arena, (Str){"Rodong", 3}), "Rod");
    assert_string_equal(arena_copy(&arena, (Str){NULL, 0}), "");
    arena_free(&arena);
}

/* The stretches between separators, with a bar behind each. */
static const struct {
    const char *text, *cut;
} cut_rows[] = {
    {"a;b", "a|b|"}, {"a;;b", "a||b|"}, {"a;", "a||"}, {";", "||"}, {"a", "a|"}, {"", "|"},
};

static void cutting_keeps_empty_stretches(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(cut_rows); i++) {
        char got[32] = "";
        for (Str rest = str_of(cut_rows[i].text); rest.at != NULL;) {
            size_t used = strlen(got);
            Str stretch = str_cut(&rest, ';');
            snprintf(got + used, sizeof got - used, "%.*s|", STR(stretch));
        }
        assert_string_equal(got, cut_rows[i].cut);
    }
}

static const struct {
    const char *text, *cut;
} line_rows[] = {
    {"a\nb", "a|b|"}, {"a\r\nb\r\n", "a|b||"}, {"a\n\r\nb", "a||b|"}, {"a\rb", "a\rb|"}, {"", "|"},
};

static void lines_are_cut_without_their_ends(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(line_rows); i++) {
        char got[32] = "";
        for (Str rest = str_of(line_rows[i].text); rest.at != NULL;) {
            size_t used = strlen(got);
            Str line = str_cut_line(&rest);
            snprintf(got + used, sizeof got - used, "%.*s|", STR(line));
        }
        assert_string_equal(got, line_rows[i].cut);
    }
}

static const struct {
    const char *text, *needle;
    size_t offset, found;
} find_rows[] = {
    {"abcabc", "abc", 0, 0}, {"abcabc", "abc", 1, 3},    {"abcabc", "abc", 4, SIZE_MAX},
    {"aab", "ab", 0, 1},     {"ab", "abc", 0, SIZE_MAX}, {"ab", "", 2, 2},
    {"ab", "", 3, SIZE_MAX}, {"", "a", 0, SIZE_MAX},     {"ab", "b", 9, SIZE_MAX},
};

static void texts_are_found(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(find_rows); i++)
        assert_int_equal(str_find(str_of(find_rows[i].text), str_of(find_rows[i].needle), find_rows[i].offset),
                         find_rows[i].found);
}

static void texts_are_compared_and_trimmed(void **state)
{
    (void)state;
    assert_true(str_compare(str_of("a"), str_of("b")) < 0);
    assert_true(str_compare(str_of("a"), str_of("ab")) < 0);
    assert_true(str_compare(str_of("b"), str_of("ab")) > 0);
    assert_true(str_compare(str_of("z"), str_of("\u014f")) < 0);
    assert_int_equal(str_compare(str_of("ab"), str_of("ab")), 0);
    assert_int_equal(str_compare((Str){NULL, 0}, str_of("")), 0);
    assert_true(str_is(str_trim(str_of(" \t a b \r\n")), "a b"));
    assert_int_equal(str_trim(str_of(" \n ")).size, 0);
    assert_true(str_starts(str_of("Kim"), "Ki"));
    assert_false(str_starts(str_of("Ki"), "Kim"));
    assert_true(str_ends(str_of("Kim"), "im"));
    assert_false(str_ends(str_of("im"), "Kim"));
}

/* A message too long is cut, and not in the middle of a character. */
static void errors_stay_utf8(void **state)
{
    (void)state;
    for (size_t pad = 0; pad < 4; pad++) {
        char path[2048];
        memset(path, 'a', pad);
        for (size_t i = pad; i + 3 < sizeof path; i += 3)
            memcpy(path + i, "강", 3);
        path[pad + 1500] = '\0';
        Error error;
        assert_int_equal(error_set_at(&error, IREUM_LIMIT, path, 3, 4, "about %s", path), IREUM_LIMIT);
        assert_int_equal(error.line, 3);
        assert_int_equal(error.column, 4);
        assert_true(str_ends(str_of(error.path), "강") && strlen(error.path) > sizeof error.path - 4);
        assert_true(str_ends(str_of(error.message), "강") && strlen(error.message) > sizeof error.message - 4);
    }
    assert_int_equal(error_set(NULL, IREUM_INVALID, NULL, "nobody listens"), IREUM_INVALID);
}

static void severities_have_names(void **state)
{
    (void)state;
    IreumSeverity severity = IREUM_OFF;
    static const char *const names[] = {"off", "suggestion", "warning", "error"};
    for (size_t i = 0; i < COUNT(names); i++) {
        assert_string_equal(ireum_severity_name((IreumSeverity)i), names[i]);
        assert_true(ireum_severity_parse(names[i], &severity));
        assert_int_equal(severity, i);
    }
    assert_false(ireum_severity_parse("Error", &severity));
    assert_false(ireum_severity_parse("", &severity));
    assert_int_equal(severity, IREUM_ERROR);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_arena_gives_zeroed_aligned_memory),
        cmocka_unit_test(an_arena_remembers_that_it_failed),
        cmocka_unit_test(lists_keep_what_they_have),
        cmocka_unit_test(cutting_keeps_empty_stretches),
        cmocka_unit_test(lines_are_cut_without_their_ends),
        cmocka_unit_test(texts_are_found),
        cmocka_unit_test(texts_are_compared_and_trimmed),
        cmocka_unit_test(errors_stay_utf8),
        cmocka_unit_test(severities_have_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
