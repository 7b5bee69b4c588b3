/* date.c: calendar dates as the glossary and the copy write them. */
#include "base/date.h"

#include "base/str.h"

#include <stdio.h>

static bool read_digits(Str text, unsigned *value)
{
    *value = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (text.at[i] < '0' || text.at[i] > '9')
            return false;
        *value = *value * 10 + (unsigned)(text.at[i] - '0');
    }
    return text.size > 0;
}

unsigned date_month_days(unsigned year, unsigned month)
{
    static const unsigned days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : days[month - 1];
}

bool date_make(unsigned year, unsigned month, unsigned day, Date *date)
{
    if (year < 1 || year > 9999 || month > 12 || (month == 0 && day > 0))
        return false;
    if (month > 0 && day > date_month_days(year, month))
        return false;
    *date = (Date){(uint16_t)year, (uint8_t)month, (uint8_t)day};
    return true;
}

bool date_read(Str text, Date *date)
{
    unsigned year = 0, month = 0, day = 0;
    if (text.size != 4 && text.size != 7 && text.size != 10)
        return false;
    if (!read_digits(str_slice(text, 0, 4), &year))
        return false;
    if (text.size >= 7 && (text.at[4] != '-' || !read_digits(str_slice(text, 5, 2), &month) || month == 0))
        return false;
    if (text.size == 10 && (text.at[7] != '-' || !read_digits(str_slice(text, 8, 2), &day) || day == 0))
        return false;
    return date_make(year, month, day, date);
}

bool ireum_date_parse(const char *text, IreumDate *date)
{
    return date_read(str_of(text), date);
}

size_t date_print(Date date, char *text, size_t size)
{
    int length = 0;
    if (date.month == 0)
        length = snprintf(text, size, "%04d", date.year);
    else if (date.day == 0)
        length = snprintf(text, size, "%04d-%02d", date.year, date.month);
    else
        length = snprintf(text, size, "%04d-%02d-%02d", date.year, date.month, date.day);
    return (size_t)length;
}

/* The first day a date may stand for, as a number in order of time. */
static uint32_t first_day(Date date)
{
    return date.year * 10000u + (date.month ? date.month : 1u) * 100u + (date.day ? date.day : 1u);
}

static uint32_t last_day(Date date)
{
    unsigned month = date.month ? date.month : 12u;
    return date.year * 10000u + month * 100u + (date.day ? date.day : date_month_days(date.year, month));
}

bool date_reaches(Date date, Date from)
{
    return from.year == 0 || (date.year != 0 && first_day(date) >= first_day(from));
}

bool date_within(Date date, Date until)
{
    return until.year == 0 || (date.year != 0 && last_day(date) <= last_day(until));
}

bool date_precedes(Date date, Date limit)
{
    return date.year != 0 && last_day(date) < first_day(limit);
}
