/* path_test.c: paths as text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/path.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void paths_become_absolute(void **state)
{
    (void)state;
    static const struct {
        const char *base, *path, *absolute;
    } rows[] = {
        {"/a/b", "c.txt", "/a/b/c.txt"},
        {"/a/b", "./c//d/./e", "/a/b/c/d/e"},
        {"/a/b", "../c", "/a/c"},
        {"/a/b", "../../../../c", "/c"},
        {"/a/b", "/c/../d/", "/d"},
        {"/a/b", "", "/a/b"},
        {"/", "c", "/c"},
        {"/", "..", "/"},
        {"/a", "/", "/"},
        {"/a", "-", "/a/-"},
    };
    Arena arena = {0};
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_string_equal(path_absolute(rows[i].base, rows[i].path, &arena), rows[i].absolute);
    arena_free(&arena);
}

static void parents_end_at_the_root(void **state)
{
    (void)state;
    assert_true(str_is(path_parent(str_of("/a/b")), "/a"));
    assert_true(str_is(path_parent(str_of("/a")), "/"));
    assert_true(str_is(path_parent(str_of("/")), "/"));
}

static void below_is_told_by_whole_names(void **state)
{
    (void)state;
    assert_true(str_is(path_below("/a", str_of("/a/b/c")), "b/c"));
    assert_true(str_is(path_below("/", str_of("/a")), "a"));
    assert_int_equal(path_below("/a", str_of("/ab/c")).size, 0);
    assert_int_equal(path_below("/a", str_of("/a")).size, 0);
    assert_int_equal(path_below("/a/b", str_of("/a")).size, 0);
}

static void patterns_begin_in_their_directory(void **state)
{
    (void)state;
    static const struct {
        const char *pattern, *directory, *path;
        bool covered;
    } rows[] = {
        {"*.md", "/a", "/a/b/c.md", true},       {"/c.md", "/a", "/a/b/c.md", false},
        {"b/", "/a", "/a/b/c.md", true},         {"b", "/a", "/a/b/c.md", true},
        {"/b/*.md", "/a", "/a/b/c.md", true},    {"c.md/", "/a", "/a/b/c.md", false},
        {"a/", "/a", "/a/b/c.md", false}, /* the directory itself is not below itself */
        {"b/", "/elsewhere", "/a/b/c.md", true}, {"/a/b/", "/elsewhere", "/a/b/c.md", true},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_int_equal(path_covered(str_of(rows[i].pattern), rows[i].directory, str_of(rows[i].path)),
                         rows[i].covered);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(paths_become_absolute),
        cmocka_unit_test(parents_end_at_the_root),
        cmocka_unit_test(below_is_told_by_whole_names),
        cmocka_unit_test(patterns_begin_in_their_directory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
