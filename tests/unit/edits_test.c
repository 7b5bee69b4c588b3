/* edits_test.c: edits of one text, applied, joined and kept apart. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "check/edits.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* An edit as it is written here; SIZE of its span. */
typedef struct Row {
    uint32_t offset, size;
    const char *text;
} Row;

static Edits edits_of(const Row *rows, size_t most, Arena *arena)
{
    Edits edits = {.at = NULL};
    for (size_t i = 0; i < most && rows[i].text != NULL; i++)
        edits_add(&edits, arena, (IreumEdit){{rows[i].offset, rows[i].size}, rows[i].text, strlen(rows[i].text)});
    return edits;
}

static const struct {
    const char *what, *text;
    Row made[4], further[4];
    const char *expected;
    size_t joined; /* edits that the two lists become */
} rows[] = {
    {"nothing", "abc", {{0}}, {{0}}, "abc", 0},
    {"one after the other", "one two", {{0, 3, "1"}}, {{2, 3, "2"}}, "1 2", 2},
    {"before the first", "one two", {{4, 3, "2"}}, {{0, 3, "1"}}, "1 2", 2},
    {"inside what was put", "Shinmun", {{0, 7, "Sinmun"}}, {{3, 3, "MUN"}}, "SinMUN", 1},
    {"over the start of it", "the Shinmun", {{4, 7, "Sinmun"}}, {{0, 5, "A s"}}, "A sinmun", 1},
    {"over the end of it", "Shinmun said", {{0, 7, "Sinmun"}}, {{5, 4, "N"}}, "SinmuNid", 1},
    {"over two of them", "a b c d", {{0, 1, "aa"}, {4, 1, "cc"}}, {{1, 5, "-"}}, "a-c d", 1},
    {"touching it", "ab", {{0, 1, "x"}}, {{1, 1, "y"}}, "xy", 1},
    {"two in one", "abcdef", {{1, 4, "12345678"}}, {{2, 1, ""}, {5, 2, "-"}}, "a134-78f", 1},
    {"what was taken away", "a, b", {{1, 1, ""}}, {{2, 1, "c"}}, "a c", 2},
    {"put in where something was taken away", "abc", {{1, 1, ""}}, {{1, 0, "x"}}, "axc", 1},
    {"at both ends", "abc", {{0, 0, "<"}, {3, 0, ">"}}, {{2, 1, ""}}, "<ac>", 3},
    {"into nothing", "", {{0, 0, "x"}}, {{1, 0, "y"}}, "xy", 1},
};

static void two_lists_become_one(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(rows); i++) {
        Arena arena = {0};
        Str text = str_of(rows[i].text);
        Edits made = edits_of(rows[i].made, COUNT(rows[i].made), &arena);
        Edits further = edits_of(rows[i].further, COUNT(rows[i].further), &arena);
        Str between = edits_apply(&made, text, &arena);
        Str after = edits_apply(&further, between, &arena);
        Edits all = edits_compose(&made, between, &further, &arena);
        Str at_once = edits_apply(&all, text, &arena);
        if (!str_is(after, rows[i].expected) || !str_equal(after, at_once) || all.count != rows[i].joined) {
            print_message("%s: %.*s, at once %.*s, %zu edits\n", rows[i].what, STR(after), STR(at_once), all.count);
            wrong++;
        }
        arena_free(&arena);
    }
    assert_int_equal(wrong, 0);
}

/* A few edits of a text of SIZE bytes, in order and apart. */
static Edits some_edits(size_t size, unsigned *seed, Arena *arena)
{
    static const char *const texts[] = {"", "x", "yz", "----"};
    Edits edits = {.at = NULL};
    for (uint32_t at = (uint32_t)rand_r(seed) % 4; at <= size; at += 1 + (uint32_t)rand_r(seed) % 5) {
        uint32_t taken = (uint32_t)rand_r(seed) % 4;
        taken = taken < size - at ? taken : (uint32_t)size - at;
        const char *text = texts[(size_t)rand_r(seed) % COUNT(texts)];
        edits_add(&edits, arena, (IreumEdit){{at, taken}, text, strlen(text)});
        at += taken;
    }
    return edits;
}

/* Three lists, one after the other or as one: the same text, and edits that are in order and apart. */
static void random_lists_become_one(void **state)
{
    (void)state;
    unsigned seed = 1;
    for (int i = 0; i < 20000; i++) {
        Arena arena = {0};
        Str text = str_slice((Str){"abcdefghijklmnopqrst", 20}, 0, (size_t)rand_r(&seed) % 21), now = text;
        Edits all = {.at = NULL};
        for (int round = 0; round < 3; round++) {
            Edits further = some_edits(now.size, &seed, &arena);
            all = edits_compose(&all, now, &further, &arena);
            now = edits_apply(&further, now, &arena);
        }
        assert_true(str_equal(edits_apply(&all, text, &arena), now));
        for (size_t k = 1; k < all.count; k++)
            assert_true(span_end(all.at[k - 1].span) <= all.at[k].span.offset);
        arena_free(&arena);
    }
}

static void origins_are_found(void **state)
{
    (void)state;
    static const Row made_rows[4] = {{2, 3, "x"}, {8, 0, "1234"}}; /* ab[cde]fgh|ij -> abxfgh1234ij */
    static const uint32_t origins[] = {0, 1, 2, 5, 6, 7, 8, 8, 8, 8, 8, 9, 10};
    Arena arena = {0};
    Edits made = edits_of(made_rows, COUNT(made_rows), &arena);
    Origin from = {0};
    for (uint32_t i = 0; i < COUNT(origins); i++)
        assert_int_equal(edits_origin(&made, i, &from), origins[i]);
    arena_free(&arena);
}

static const struct {
    const char *what;
    Row first, second[2];
    bool both;
} claims[] = {
    {"apart", {0, 2, ""}, {{3, 2, ""}}, true},
    {"touching", {0, 2, ""}, {{2, 2, ""}}, true},
    {"the same", {0, 2, ""}, {{0, 2, ""}}, false},
    {"one inside the other", {0, 5, ""}, {{2, 1, ""}}, false},
    {"overlapping", {0, 3, ""}, {{2, 3, ""}}, false},
    {"one of two overlapping", {4, 3, ""}, {{0, 1, ""}, {6, 2, ""}}, false},
    {"put in before", {2, 3, ""}, {{2, 0, ""}}, true},
    {"put in behind", {2, 3, ""}, {{5, 0, ""}}, true},
    {"put in inside", {2, 3, ""}, {{3, 0, ""}}, false},
    {"put in at one place", {2, 0, ""}, {{2, 0, ""}}, false},
    {"put in at the end", {9, 1, ""}, {{10, 0, ""}}, true},
};

/* Where the second fix is refused, what it would have claimed is free. */
static void overlaps_are_refused_whole(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(claims); i++) {
        Arena arena = {0};
        Claimed claimed = claimed_new(10, &arena);
        Edits first = edits_of(&claims[i].first, 1, &arena);
        Edits second = edits_of(claims[i].second, COUNT(claims[i].second), &arena);
        bool taken = claimed_take(&claimed, first.at, first.count);
        bool both = claimed_take(&claimed, second.at, second.count);
        IreumEdit elsewhere = {.span = second.at[0].span};
        bool left_free = both || second.count == 1 || claimed_take(&claimed, &elsewhere, 1);
        if (!taken || both != claims[i].both || !left_free) {
            print_message("%s: %d, %d, %d\n", claims[i].what, taken, both, left_free);
            wrong++;
        }
        arena_free(&arena);
    }
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_lists_become_one),
        cmocka_unit_test(random_lists_become_one),
        cmocka_unit_test(origins_are_found),
        cmocka_unit_test(overlaps_are_refused_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
