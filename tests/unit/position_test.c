/* position_test.c: lines and columns of offsets, in each unit, where lines are long and where they are short. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "checker.h"

#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* What the copies are made of; the widths by unit: bytes, code points, UTF-16 units, cells. A tab's cells depend on
 * where it stands. */
typedef struct Character {
    const char *text;
    uint32_t width[4];
} Character;

enum { TAB, LINE_END };

static const Character characters[] = {
    [TAB] = {"\t", {1, 1, 1, 0}}, [LINE_END] = {"\n", {1, 1, 1, 1}}, {"a", {1, 1, 1, 1}},
    {"\u00E9", {2, 1, 1, 1}},     {"\uAE40", {3, 1, 1, 2}},          {"\U0001F600", {4, 1, 2, 2}},
};

/* So many characters in all, and a line end behind so many; 0: none. */
static const struct {
    const char *what;
    size_t count, line;
} copies[] = {
    {"a short line", 20, 0},
    {"one long line", 5000, 0},
    {"short lines", 5000, 40},
    {"long lines", 9000, 2500},
};

/* Character INDEX of a copy with a line end behind LINE characters: any order in which all stand beside each other. */
static size_t character_at(size_t index, size_t line)
{
    if (line > 0 && index % line == line - 1)
        return LINE_END;
    size_t other = (index * 7 + index / 5) % (COUNT(characters) - 1);
    return other == LINE_END ? COUNT(characters) - 1 : other;
}

static char *make_copy(size_t count, size_t line, size_t *size)
{
    char *text = malloc(4 * count);
    assert_non_null(text);
    *size = 0;
    for (size_t i = 0; i < count; i++) {
        const Character *character = &characters[character_at(i, line)];
        memcpy(text + *size, character->text, character->width[IREUM_BYTES]);
        *size += character->width[IREUM_BYTES];
    }
    return text;
}

/* How many of the copy's places are told wrong in UNIT. */
static int places_wrong(const IreumResult *result, size_t count, size_t line, IreumUnit unit)
{
    int wrong = 0;
    uint32_t offset = 0;
    IreumPosition wanted = {1, 1};
    for (size_t i = 0; i < count; i++) {
        size_t index = character_at(i, line);
        IreumPosition got = ireum_result_position(result, offset, unit);
        wrong += got.line != wanted.line || got.column != wanted.column;
        offset += characters[index].width[IREUM_BYTES];
        wanted.column += characters[index].width[unit];
        if (index == TAB && unit == IREUM_CELLS)
            wanted.column = (wanted.column - 1) / 8 * 8 + 9;
        if (index == LINE_END)
            wanted = (IreumPosition){wanted.line + 1, 1};
    }
    return wrong;
}

static int copy_wrong(const CheckerFixture *fixture, size_t row)
{
    static const char *const units[] = {"bytes", "characters", "UTF-16", "cells"};
    IreumResult *result = NULL;
    IreumError error;
    size_t size;
    int wrong = 0;
    char *text = make_copy(copies[row].count, copies[row].line, &size);
    IreumInput input = {.path = "-", .format = "text", .bytes = text, .size = size};
    assert_int_equal(ireum_check(fixture->checker, &input, &result, &error), IREUM_OK);
    for (size_t unit = 0; unit < COUNT(units); unit++) {
        int places = places_wrong(result, copies[row].count, copies[row].line, (IreumUnit)unit);
        if (places > 0)
            print_error("%s: %d places are wrong in %s\n", copies[row].what, places, units[unit]);
        wrong += places;
    }
    ireum_result_free(result);
    free(text);
    return wrong;
}

static void places_are_counted_in_each_unit(void **state)
{
    int wrong = 0;
    for (size_t i = 0; i < COUNT(copies); i++)
        wrong += copy_wrong(*state, i);
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(places_are_counted_in_each_unit),
    };
    return cmocka_run_group_tests(tests, checker_setup, checker_teardown);
}
