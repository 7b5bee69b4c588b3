/* copy_dateline_test.c: which lines date a copy, and which only mention a day. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "copy/copy.h"
#include "copy/dateline.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct {
    const char *line;
    Dating dating;
    Date date;
} line_rows[] = {
    {"Posted on : 2016-01-18 17:05 KST", DATING_POSTED, {2016, 1, 18}},
    {"Posted on : 2016-01-18 17:05 KST Modified on : 2016-01-19 17:05 KST", DATING_POSTED, {2016, 1, 18}},
    {"Updated : 2016-01-19 09:00 Published : 2016-01-18 17:05", DATING_POSTED, {2016, 1, 18}},
    {"Published: 2016.01.18", DATING_POSTED, {2016, 1, 18}},
    {"Published : Jan. 18, 2016 - 17:05", DATING_POSTED, {2016, 1, 18}},
    {"published 2016. 1. 18.", DATING_POSTED, {2016, 1, 18}},
    {"**Date:** Monday, 18 January 2016", DATING_POSTED, {2016, 1, 18}},
    {"First published on 18 Jan 2016", DATING_POSTED, {2016, 1, 18}},
    {"Last updated: 2016/01/18", DATING_MODIFIED, {2016, 1, 18}},
    {"Modified on : 2016-01-18 17:05 KST", DATING_MODIFIED, {2016, 1, 18}},
    {"SEOUL, Dec. 30, 2025 (Yonhap) -- The ministry said so.", DATING_DATELINE, {2025, 12, 30}},
    {"PYONGYANG, Jan. 8 Juche 113 (2024) (KCNA) -- A meeting took place.", DATING_DATELINE, {2024, 1, 8}},
    {"WASHINGTON, D.C., Sept. 3, 2017 — Talks went on.", DATING_DATELINE, {2017, 9, 3}},
    {"Canberra, 5 May 1955", DATING_ALONE, {1955, 5, 5}},
    {"Cablegram 38[1] , CANBERRA, 28 May 1948", DATING_ALONE, {1948, 5, 28}},
    {"Cablegram UN1082 NEW YORK, 5 November 1947, 5.54 p.m.", DATING_ALONE, {1947, 11, 5}},
    {"2016-01-18", DATING_ALONE, {2016, 1, 18}},
    {"2016-01-18T17:05:00+09:00", DATING_ALONE, {2016, 1, 18}},
    {"5 August 2024", DATING_ALONE, {2024, 8, 5}},
    {"August 5, 2024", DATING_ALONE, {2024, 8, 5}},
    {"16:26 August 5, 2024", DATING_ALONE, {2024, 8, 5}},
    {"_5th August, 2024_", DATING_ALONE, {2024, 8, 5}},
    {"Mon., Aug. 5, 2024 9:30 a.m. KST", DATING_ALONE, {2024, 8, 5}},
    {"Kim Min-ji | August 5, 2024", DATING_ALONE, {2024, 8, 5}},
    /* No year. */
    {"SEOUL, Dec. 30 (Yonhap) -- The ministry said so.", DATING_NONE, {0}},
    {"Pyongyang, August 27 (KCNA) -- A meeting took place.", DATING_NONE, {0}},
    {"Posted on Monday", DATING_NONE, {0}},
    /* No such day. */
    {"31 June 2024", DATING_NONE, {0}},
    {"2024-13-01", DATING_NONE, {0}},
    {"Posted on : 2016-00-18", DATING_NONE, {0}},
    /* Running sentences and history. */
    {"On Jan. 18, 2016, the minister left for Beijing.", DATING_NONE, {0}},
    {"August 5, 2024 was a hot day in Seoul.", DATING_NONE, {0}},
    {"In Seoul, 5 May 1955 was a holiday.", DATING_NONE, {0}},
    {"Published on 5 May 1955, the novel was banned at once.", DATING_NONE, {0}},
    {"Updated rules came into force on Jan. 18, 2016.", DATING_NONE, {0}},
    {"The office reopened in Seoul, 5 May 1955.", DATING_NONE, {0}},
    {"King Sejong, 15 May 1397 - 8 April 1450", DATING_NONE, {0}},
    {"Hong Kil-tong, 15 May 1897 -- 8 April 1950", DATING_NONE, {0}},
    {"Charts (SBS) April 5, 2015", DATING_NONE, {0}},
    {"2016-01-18-03 Report of the committee", DATING_NONE, {0}},
    {"2016.01.1800", DATING_NONE, {0}},
    {"March 2021", DATING_NONE, {0}},
    {"", DATING_NONE, {0}},
    {"###", DATING_NONE, {0}},
};

static bool same_date(Date a, Date b)
{
    return a.year == b.year && a.month == b.month && a.day == b.day;
}

static void lines_date_their_copy(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(line_rows); i++) {
        Date date = {0};
        Dating dating = dateline_read(str_of(line_rows[i].line), &date);
        if (dating == line_rows[i].dating && same_date(date, line_rows[i].date))
            continue;
        print_message("'%s': %d, %u-%u-%u\n", line_rows[i].line, (int)dating, date.year, date.month, date.day);
        wrong++;
    }
    assert_int_equal(wrong, 0);
}

#define FIFTEEN_LINES "A.\n\nB.\n\nC.\n\nD.\n\nE.\n\nF.\n\nG.\n\nH.\n\nI.\n\nJ.\n\nK.\n\nL.\n\nM.\n\nN.\n\nO.\n\n"

static const struct {
    const char *what, *path, *text;
    Date date;
} copy_rows[] = {
    {"none", "a.txt", "Kim left.\n", {0}},
    {"in the head", "a.txt", "Kim leaves\n\n5 May 1955\n\nKim left.\n", {1955, 5, 5}},
    {"posted before modified", "a.txt", "Updated: 2016-01-19\nPosted: 2016-01-18\nKim left.\n", {2016, 1, 18}},
    {"modified alone", "a.txt", "Kim leaves\n\nUpdated: 2016-01-19\n\nKim left.\n", {2016, 1, 19}},
    {"dateline before a line alone", "a.txt", "5 May 1955\n\nSEOUL, May 6, 1955 (AP) -- Kim left.\n", {1955, 5, 6}},
    {"the first of two alike", "a.txt", "5 May 1955\n\n6 May 1955\n\nKim left.\n", {1955, 5, 5}},
    {"at the end", "a.txt", FIFTEEN_LINES "Seoul, January 3rd, 2019\n", {2019, 1, 3}},
    {"too far down", "a.txt", FIFTEEN_LINES "5 May 1955\n\n" FIFTEEN_LINES, {0}},
    {"under a Markdown title", "a.md", "# Kim leaves\n\n*5 May 1955*\n\nKim left.\n", {1955, 5, 5}},
    {"front matter", "a.md", "---\ntitle: Kim leaves\ndate: 2016-01-18T17:05\n---\n\n5 May 1955\n", {2016, 1, 18}},
    {"front matter, quoted", "a.md", "---\ndate: \"2016-01-18\" # draft\n---\nKim left.\n", {2016, 1, 18}},
    {"front matter in TOML", "a.md", "+++\ndate = 2016-01-18\n+++\nKim left.\n", {2016, 1, 18}},
    {"front matter without a date", "a.md", "---\ntitle: x\n---\n\n5 May 1955\n", {1955, 5, 5}},
    {"no date of another thing", "a.md", "---\nevent:\n  date: 2016-01-18\n---\nKim left.\n", {0}},
    {"no such day", "a.md", "---\ndate: 2016-02-30\n---\nKim left.\n", {0}},
    {"text has no front matter", "a.txt", "---\ndate: see below\n---\nKim left.\n", {0}},
};

static void copies_have_dates(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(copy_rows); i++) {
        Arena arena = {0};
        Copy copy;
        IreumInput input = {.path = copy_rows[i].path, .bytes = copy_rows[i].text, .size = strlen(copy_rows[i].text)};
        Status status = copy_read(&input, &arena, &copy, NULL);
        if (status != IREUM_OK || !same_date(copy.date, copy_rows[i].date)) {
            print_message("%s: %u-%u-%u\n", copy_rows[i].what, copy.date.year, copy.date.month, copy.date.day);
            wrong++;
        }
        arena_free(&arena);
    }
    assert_int_equal(wrong, 0);
}

/* What stands before the dateline; NULL where there is none for certain. */
static const struct {
    const char *text, *before;
} glued_rows[] = {
    {"S. Korea to hold drill SEOUL, Nov. 3 (Yonhap) -- South Korea", "S. Korea to hold drill "},
    {"S. Korea to hold drillBy Han So-ra SEOUL, 3 November 2025 (Yonhap) \u2014 South",
     "S. Korea to hold drillBy Han So-ra "},
    {"Talks failNEW YORK, Nov. 3, 2025 (Kyodo) - The", "Talks fail"},
    {"A day in May, a night in JUNE, and more PYONGYANG, May 3 (KCNA) -- A",
     "A day in May, a night in JUNE, and more "},
    {"SEOUL, Nov. 3 (Yonhap) -- South Korea", ""},
    {"Talks fail Seoul, Nov. 3 (Yonhap) -- South", NULL},
    {"Talks fail SEOUL, Nov. 3 -- South", NULL},
    {"Talks fail SEOUL (Yonhap) -- South", NULL},
    {"He came to SEOUL, Nov. 3 (a Monday), and left.", NULL},
    {"He came to SEOUL, Nov. 3 (Monday", NULL},
    {"The UN, May 3 (a Monday) -- it was late -- left.", NULL},
    {"", NULL},
};

static void headlines_before_a_dateline_are_found(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(glued_rows); i++) {
        size_t got = dateline_within(str_of(glued_rows[i].text));
        size_t expected = glued_rows[i].before != NULL ? strlen(glued_rows[i].before) : SIZE_MAX;
        if (got == expected)
            continue;
        print_message("%s: gave %zd, expected %zd\n", glued_rows[i].text, (ssize_t)got, (ssize_t)expected);
        wrong++;
    }
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_date_their_copy),
        cmocka_unit_test(copies_have_dates),
        cmocka_unit_test(headlines_before_a_dateline_are_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
