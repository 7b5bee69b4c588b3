/* differs_test.c: how a mention's text differs from a form with the same letters. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "mention/document.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct {
    const char *mention, *form;
    unsigned differs;
} rows[] = {
    {"Rodong Sinmun", "Rodong Sinmun", 0},
    {"Rodong\nSinmun", "Rodong Sinmun", 0},
    {"Rodong\r\nSinmun", "Rodong Sinmun", 0},
    {"Rodong\u00A0Sinmun", "Rodong Sinmun", 0},
    {"Workers\u2019 Party", "Workers' Party", 0},
    {"Worker\u2019s Party", "Workers' Party", DIFFERS_APOSTROPHE},
    {"Workers Party", "Workers' Party", DIFFERS_APOSTROPHE},
    {"rodong sinmun", "Rodong Sinmun", DIFFERS_CASE},
    {"RODONG SINMUN", "Rodong Sinmun", DIFFERS_CASE},
    {"Kim Jong-un", "Kim Jong Un", DIFFERS_CASE | DIFFERS_HYPHEN},
    {"Kim Jongun", "Kim Jong-un", DIFFERS_HYPHEN},
    {"Kim Jong\u2010un", "Kim Jong-un", 0},
    {"Chos\u014fn", "Choson", DIFFERS_MARKS},
    {"Choson", "Chos\u014fn", DIFFERS_MARKS},
    {"Choso\u0306n", "Chos\u014fn", 0},
    {"Choso\u0306n", "Choson", DIFFERS_MARKS},
    {"CHOS\u014eN", "Chos\u014fn", DIFFERS_CASE},
    {"U.S.", "US", DIFFERS_STOPS},
    {"US", "U.S.", DIFFERS_STOPS},
    {"P'yongyang", "Pyongyang", DIFFERS_APOSTROPHE},
    {"\u1105\u1169\u1103\u1169\u11BC", "로동", 0},
};

static void texts_differ_in_what_they_should(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(rows); i++) {
        unsigned differs = text_differs(str_of(rows[i].mention), str_of(rows[i].form));
        if (differs != rows[i].differs)
            print_message("'%s' for '%s': 0x%02X, wanted 0x%02X\n", rows[i].mention, rows[i].form, differs,
                          rows[i].differs);
        wrong += differs != rows[i].differs;
    }
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_differ_in_what_they_should),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
