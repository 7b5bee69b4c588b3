/* date_test.c: which dates exist, and what lies before and after what. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/date.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* PRINTED is NULL for what is no date. */
static const struct {
    const char *text, *printed;
} read_rows[] = {
    {"2016", "2016"},
    {"2016-01", "2016-01"},
    {"2016-01-18", "2016-01-18"},
    {"0918", "0918"},
    {"2024-02-29", "2024-02-29"},
    {"2000-02-29", "2000-02-29"},
    {"2023-02-29", NULL},
    {"1900-02-29", NULL},
    {"2016-13", NULL},
    {"2016-00", NULL},
    {"2016-04-31", NULL},
    {"2016-01-00", NULL},
    {"0000", NULL},
    {"16", NULL},
    {"2016-1-18", NULL},
    {"2016/01/18", NULL},
    {"2016-01-18 ", NULL},
    {" 2016", NULL},
    {"+201", NULL},
    {"2016-01-1", NULL},
    {"", NULL},
    {"20a6", NULL},
};

static void dates_are_read_if_they_exist(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(read_rows); i++) {
        Date date = {1, 1, 1};
        char printed[16] = "none";
        bool read = ireum_date_parse(read_rows[i].text, &date);
        if (read)
            date_print(date, printed, sizeof printed);
        else
            assert_true(date.year == 1 && date.month == 1 && date.day == 1);
        bool right = strcmp(printed, read_rows[i].printed ? read_rows[i].printed : "none") == 0;
        if (!right)
            print_message("'%s': got %s\n", read_rows[i].text, printed);
        wrong += !right;
    }
    assert_int_equal(wrong, 0);
}

/* Whether DATE certainly lies on or after LIMIT, on or before it, and before it; "" is unknown, or no limit. */
static const struct {
    const char *date, *limit;
    bool reaches, within, precedes;
} limit_rows[] = {
    {"2016-01-18", "2016-01-18", true, true, false},
    {"2016-01-17", "2016-01-18", false, true, true},
    {"2016-01-19", "2016-01-18", true, false, false},
    {"2016-01-18", "2016", true, true, false},
    {"2016-01-18", "2016-01", true, true, false},
    {"2016", "2016-01-18", false, false, false}, /* some days of it are not */
    {"2016", "2016", true, true, false},
    {"2016", "2015-12-31", true, false, false},
    {"2016", "2016-01-01", true, false, false},
    {"2016", "2016-12-31", false, true, false},
    {"2016-02", "2016-02-29", false, true, false},
    {"2016-02", "2016-02-01", true, false, false},
    {"2016-01", "2016-02", false, true, true},
    {"2000", "2000-07-07", false, false, false},
    {"", "2016", false, false, false},
    {"2016", "", true, true, false},
    {"", "", true, true, false},
};

static Date date_of(const char *text)
{
    Date date = {0};
    if (text[0] != '\0')
        assert_true(date_read(str_of(text), &date));
    return date;
}

static void limits_are_met_for_certain(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(limit_rows); i++) {
        Date date = date_of(limit_rows[i].date), limit = date_of(limit_rows[i].limit);
        bool reaches = date_reaches(date, limit), within = date_within(date, limit);
        bool precedes = date_precedes(date, limit);
        bool right =
            reaches == limit_rows[i].reaches && within == limit_rows[i].within && precedes == limit_rows[i].precedes;
        if (!right)
            print_message("'%s' and '%s': reaches %d, within %d, precedes %d\n", limit_rows[i].date,
                          limit_rows[i].limit, reaches, within, precedes);
        wrong += !right;
    }
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_are_read_if_they_exist),
        cmocka_unit_test(limits_are_met_for_certain),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
