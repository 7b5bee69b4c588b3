/* glob_test.c: patterns for paths. tests/many.py compares them with what git says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/glob.h"

#include <stdlib.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct {
    const char *pattern, *path;
    bool matches;
} matches[] = {
    /* clang-format off */
    {"", "", true},            {"", "a", false},            {"a", "", false},           {"a", "a", true},
    {"a", "ab", false},        {"ab", "a", false},          {"a/b", "a/b", true},       {"초고", "초고", true},
    /* ? and * stay in their part. */
    {"?", "a", true},          {"?", "", false},            {"a?c", "a/c", false},      {"??", "한", false},
    {"???", "한", true},       {"*", "", true},             {"*", "abc", true},         {"*", "a/b", false},
    {"*.txt", "a.txt", true},  {"*.txt", "a/b.txt", false}, {"a*", "a", true},          {"a*c*e", "abcde", true},
    {"a*c*e", "abcdf", false}, {"*aab", "aaab", true},      {"*ab*ab", "abab", true},   {"*ab*ab", "aab", false},
    {"a/*", "a/b", true},      {"a/*", "a/b/c", false},     {"a*b/c", "axb/c", true},   {"a*/c", "a/b/c", false},
    {"*/*", "a/b", true},      {"*a/b*", "xa/bx", true},    {"foo/*", "foo/test.json", true},
    {"foo/*", "foo/bar/hello.c", false},
    /* ** */
    {"**", "a", true},         {"**", "a/b/c", true},       {"**/foo", "foo", true},    {"**/foo", "a/b/foo", true},
    {"**/foo", "afoo", false}, {"**/foo/bar", "x/foo/bar", true},                       {"abc/**", "abc/x/y", true},
    {"abc/**", "abc", false},  {"a/**/b", "a/b", true},     {"a/**/b", "a/x/b", true},  {"a/**/b", "a/x/y/b", true},
    {"a/**/b", "ax/b", false}, {"a/**/b", "a/xb", false},   {"**/a*/b", "a/ab/b", true},
    {"**/*a/b*", "x/a/ba/c", false},                       {"**/*a/b*", "x/a/a/bc", true},
    {"a/**/b/**/c", "a/b/x/b/y/c", true},                   {"a/**/**/c", "a/c", true}, {"***/b", "a/x/b", true},
    /* Where they are no part of their own, several stars are one. */
    {"a**b", "axxb", true},    {"a**b", "a/b", false},      {"**a", "xa", true},        {"**a", "x/a", false},
    {"a**/b", "ax/b", true},   {"a**/b", "a/x/b", false},   {"a/**b", "a/xb", true},    {"a/**b", "a/x/b", false},
    /* Sets */
    {"[a-c]", "b", true},      {"[a-c]", "d", false},       {"[!a-c]", "d", true},      {"[^a-c]", "b", false},
    {"[]]", "]", true},        {"[]-a]", "^", true},        {"[!]a-]", "b", true},      {"[!]a-]", "-", false},
    {"[a-]", "-", true},       {"[-a]", "-", true},         {"[a-c-e]", "-", true},     {"[a-c-e]", "d", false},
    {"[\\]]", "]", true},      {"[\\a-c]", "b", true},      {"[a-\\c]", "b", true},     {"[c-a]", "b", false},
    {"a[/]b", "a/b", false},   {"a[!x]b", "a/b", false},    {"a[+-9]b", "a/b", false},  {"[[:digit:]]", "7", true},
    {"[[:alpha:]0]", "0", true},                            {"[![:alpha:]]", "a", false},
    {"[[:alpha:]]", "\xC3", false},                         {"[[:space:]-z]", "-", true},
    {"[[:]", ":", true},       {"[[:]", "[", true},         {"[[:x]", "x", true},       {"[[:x]", "y", false},
    {"[\x80-\xFF]", "\xC3", true},
    /* Broken ones match nothing, not even themselves. */
    {"[", "[", false},         {"[]", "[]", false},         {"[a", "a", false},         {"[a-", "a", false},
    {"[!", "a", false},        {"[\\", "\\", false},        {"[[:no:]]", "n", false},   {"[[::]]", ":", false},
    {"[[:alpha:]", "a", false},                             {"\\", "\\", false},        {"a\\", "a\\", false},
    /* Escapes */
    {"\\*", "*", true},        {"\\*", "a", false},         {"\\[a]", "[a]", true},     {"\\a", "a", true},
    {"\\\\", "\\", true},      {"a\\*b", "a*b", true},      {"\\!x", "!x", true},       {"*\\*", "a*", true},
}; /* clang-format on */

static void patterns_match_whole_paths(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(matches); i++) {
        if (glob_match(str_of(matches[i].pattern), str_of(matches[i].path)) == matches[i].matches)
            continue;
        print_error("'%s' and '%s': not %d\n", matches[i].pattern, matches[i].path, matches[i].matches);
        wrong++;
    }
    assert_int_equal(wrong, 0);
}

/* What git's gitignore(5) says of each kind of line. */
static const struct {
    const char *pattern, *path;
    bool directory, covers;
} lines[] = {
    /* clang-format off */
    {"hello.*", "hello.txt", false, true},           {"hello.*", "a/hello.java", false, true},
    {"/hello.*", "hello.txt", false, true},          {"/hello.*", "a/hello.java", false, false},
    {"foo/", "foo", true, true},                     {"foo/", "foo", false, false},
    {"foo/", "a/foo", true, true},                   {"doc/frotz", "doc/frotz", false, true},
    {"/doc/frotz", "doc/frotz", true, true},         {"doc/frotz", "a/doc/frotz", true, false},
    {"doc/frotz/", "doc/frotz", true, true},         {"doc/frotz/", "a/doc/frotz", true, false},
    {"frotz/", "a/frotz", true, true},               {"foo/*", "foo/test.json", false, true},
    {"foo/*", "foo/bar", true, true},                {"foo/*", "foo/bar/hello.c", false, false},
    {"**/foo", "foo", false, true},                  {"**/foo/bar", "a/b/foo/bar", true, true},
    {"abc/**", "abc/d/e", false, true},              {"abc/**", "x/abc/d", false, false},
    {"a/**/b", "a/x/y/b", false, true},              {"/*", "a", true, true},
    {"/*", "a/b", false, false},                     {"/**/b", "a/b", false, true},
    {"*", "a/b", false, true},                       {"", "a", true, false},
    {"/", "a", true, false},                         {"foo//", "foo", true, false},
    {"**", "a/b", false, true},                      {"**/", "a/b", true, true},
    {"**/", "a/b", false, false},
}; /* clang-format on */

static void lines_cover_paths(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(lines); i++) {
        if (glob_covers(str_of(lines[i].pattern), str_of(lines[i].path), lines[i].directory) == lines[i].covers)
            continue;
        print_error("'%s' and '%s': not %d\n", lines[i].pattern, lines[i].path, lines[i].covers);
        wrong++;
    }
    assert_int_equal(wrong, 0);
}

/* Patterns that double a plain matcher's work with each star; the test's time limit is the check. */
static void hostile_patterns_end(void **state)
{
    (void)state;
    enum { STARS = 300, SIZE = 4096 };
    static const struct {
        const char *repeated, *path;
    } rows[] = {{"a*", "a"}, {"*a", "a"}, {"**/a/", "a/"}, {"**/*a", "a/"}, {"*/**/", "a/"}, {"[!b]*", "a"}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        char pattern[8 * STARS] = "", path[SIZE + 2] = "";
        for (size_t k = 0; k < STARS; k++)
            strcat(pattern, rows[i].repeated);
        strcat(pattern, "b");
        for (size_t k = 0; k < SIZE / 2; k++)
            strcat(path, rows[i].path);
        assert_false(glob_match(str_of(pattern), str_of(path)));
    }
}

/* The matcher that can be seen to be right: every star is tried with every length. */
static bool matches_plainly(Str pattern, Str path, bool part)
{
    if (pattern.size == 0)
        return path.size == 0;
    if (pattern.at[0] != '*') {
        bool one = path.size > 0 && (pattern.at[0] == path.at[0] || (pattern.at[0] == '?' && path.at[0] != '/'));
        return one && matches_plainly(str_after(pattern, 1), str_after(path, 1), pattern.at[0] == '/');
    }
    size_t stars = 1;
    while (stars < pattern.size && pattern.at[stars] == '*')
        stars++;
    Str behind = str_after(pattern, stars);
    bool deep = stars > 1 && part && (behind.size == 0 || behind.at[0] == '/');
    if (deep && behind.size == 0)
        return true;
    if (deep && matches_plainly(str_after(behind, 1), path, true))
        return true;
    for (size_t taken = 0; taken <= path.size; taken++) {
        if (matches_plainly(behind, str_after(path, taken), false))
            return true;
        if (taken < path.size && path.at[taken] == '/' && !deep)
            return false;
    }
    return false;
}

static Str random_text(const char *letters, size_t most, char *text)
{
    size_t size = 1 + (size_t)rand() % most, count = strlen(letters);
    for (size_t i = 0; i < size; i++)
        text[i] = letters[(size_t)rand() % count];
    return (Str){text, size};
}

static void random_patterns_match_as_the_plain_matcher_says(void **state)
{
    (void)state;
    srand(1);
    size_t matched = 0;
    for (size_t i = 0; i < 400000; i++) {
        char a[10], b[10];
        Str pattern = random_text("**/ab?", sizeof a, a), path = random_text("/aabb", sizeof b, b);
        /* A path has no empty part. */
        if (path.at[0] == '/' || str_ends(path, "/") || str_find(path, str_of("//"), 0) != SIZE_MAX)
            continue;
        bool expected = matches_plainly(pattern, path, true);
        matched += expected;
        if (glob_match(pattern, path) != expected)
            fail_msg("'%.*s' and '%.*s': not %d", STR(pattern), STR(path), expected);
    }
    assert_true(matched > 1000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(patterns_match_whole_paths),
        cmocka_unit_test(lines_cover_paths),
        cmocka_unit_test(hostile_patterns_end),
        cmocka_unit_test(random_patterns_match_as_the_plain_matcher_says),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
