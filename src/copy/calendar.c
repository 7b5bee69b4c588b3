/* calendar.c: reading a date as English copy writes it. */
#include "copy/calendar.h"

#include <strings.h>

enum {
    NAME_SHORT = 3,    /* letters of an abbreviated month or weekday */
    YEAR_FIRST = 1850, /* what is dated before this is history, not a copy */
    YEAR_LAST = 2099,
};

static const char *const months[] = {"january", "february", "march",     "april",   "may",      "june",
                                     "july",    "august",   "september", "october", "november", "december"};
static const char *const weekdays[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
static const char *const ordinals[] = {"st", "nd", "rd", "th"};

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static size_t letters_at(Str text)
{
    size_t size = 0;
    while (size < text.size && is_letter(text.at[size]))
        size++;
    return size;
}

/* Whether the first letters of ONE and OTHER are alike but for their case: most names of a list differ in theirs. */
static bool same_initial(const char *one, const char *other)
{
    return (one[0] | 0x20) == (other[0] | 0x20);
}

void calendar_skip(Str *rest, const char *bytes)
{
    while (rest->size > 0 && rest->at[0] != '\0' && strchr(bytes, rest->at[0]) != NULL)
        *rest = str_after(*rest, 1);
}

bool calendar_take_word(Str *rest, const char *literal)
{
    if (rest->size == 0 || !same_initial(rest->at, literal))
        return false;
    size_t size = strlen(literal);
    if (rest->size < size || strncasecmp(rest->at, literal, size) != 0)
        return false;
    if (rest->size > size && is_letter(rest->at[size]))
        return false;
    *rest = str_after(*rest, size);
    return true;
}

static bool take_byte(Str *rest, char byte)
{
    if (rest->size == 0 || rest->at[0] != byte)
        return false;
    *rest = str_after(*rest, 1);
    return true;
}

/* LEAST to MOST digits, and no more after them. */
static bool take_number(Str *rest, size_t least, size_t most, unsigned *value)
{
    size_t size = 0;
    *value = 0;
    while (size < rest->size && size <= most && is_digit(rest->at[size]))
        *value = *value * 10 + (unsigned)(rest->at[size++] - '0');
    if (size < least || size > most)
        return false;
    *rest = str_after(*rest, size);
    return true;
}

static bool take_year(Str *rest, unsigned *year)
{
    return take_number(rest, 4, 4, year) && *year >= YEAR_FIRST && *year <= YEAR_LAST;
}

/* Takes one of the NAMES, written out or cut to three letters or ("Sept") four, with its stop. NUMBER is from 1. */
static bool take_name(Str *rest, const char *const *names, size_t count, unsigned *number)
{
    size_t size = letters_at(*rest);
    for (size_t i = 0; size >= NAME_SHORT && i < count; i++) {
        if (!same_initial(rest->at, names[i]))
            continue;
        size_t whole = strlen(names[i]);
        if (size > whole || strncasecmp(rest->at, names[i], size) != 0)
            continue;
        if (size > NAME_SHORT + 1 && size < whole)
            continue;
        *rest = str_after(*rest, size);
        take_byte(rest, '.');
        *number = (unsigned)i + 1;
        return true;
    }
    return false;
}

static bool take_month(Str *rest, unsigned *month)
{
    return take_name(rest, months, sizeof months / sizeof *months, month);
}

static bool take_day(Str *rest, unsigned *day)
{
    if (!take_number(rest, 1, 2, day) || *day == 0)
        return false;
    for (size_t i = 0; i < sizeof ordinals / sizeof *ordinals; i++) {
        if (calendar_take_word(rest, ordinals[i]))
            break;
    }
    return true;
}

/* 2016-01-18, 2016/1/18, 2016.01.18, 2016. 1. 18. */
static bool read_numbers(Str *rest, Date *date)
{
    unsigned year, month, day;
    if (!take_year(rest, &year) || rest->size == 0 || strchr("-/.", rest->at[0]) == NULL)
        return false;
    char separator = rest->at[0];
    calendar_skip(rest, separator == '.' ? ". " : (char[]){separator, '\0'});
    if (!take_number(rest, 1, 2, &month) || !take_byte(rest, separator))
        return false;
    calendar_skip(rest, separator == '.' ? " " : "");
    if (!take_number(rest, 1, 2, &day) || month == 0 || day == 0)
        return false;
    take_byte(rest, '.');
    return date_make(year, month, day, date);
}

/* Juche 105 (2016), the way of KCNA's datelines until 2024. */
static bool take_juche_year(Str *rest, unsigned *year)
{
    unsigned juche;
    if (!calendar_take_word(rest, "juche"))
        return false;
    calendar_skip(rest, " ");
    if (!take_number(rest, 1, 3, &juche))
        return false;
    calendar_skip(rest, " ");
    return take_byte(rest, '(') && take_year(rest, year) && take_byte(rest, ')');
}

/* Jan. 18, 2016 */
static bool read_month_first(Str *rest, Date *date)
{
    unsigned year, month, day;
    if (!take_month(rest, &month))
        return false;
    calendar_skip(rest, " ");
    if (!take_day(rest, &day))
        return false;
    calendar_skip(rest, ", ");
    return (take_juche_year(rest, &year) || take_year(rest, &year)) && date_make(year, month, day, date);
}

/* 18 January 2016 */
static bool read_day_first(Str *rest, Date *date)
{
    unsigned year, month, day;
    if (!take_day(rest, &day))
        return false;
    calendar_skip(rest, " ");
    if (!take_month(rest, &month))
        return false;
    calendar_skip(rest, ", ");
    return take_year(rest, &year) && date_make(year, month, day, date);
}

static bool (*const forms[])(Str *rest, Date *date) = {read_numbers, read_month_first, read_day_first};

bool calendar_read(Str *rest, Date *date)
{
    Str start = *rest;
    unsigned weekday;
    if (take_name(&start, weekdays, sizeof weekdays / sizeof *weekdays, &weekday))
        calendar_skip(&start, ", ");
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        Str after = start;
        if (forms[i](&after, date)) {
            *rest = after;
            return true;
        }
    }
    return false;
}

bool calendar_take_day(Str *rest)
{
    Date date;
    Str month_first = *rest, day_first = *rest;
    unsigned month, day;
    if (calendar_read(rest, &date))
        return true;
    bool found = take_month(&month_first, &month);
    calendar_skip(&month_first, " ");
    if (found && take_day(&month_first, &day)) {
        *rest = month_first;
        return true;
    }
    found = take_day(&day_first, &day);
    calendar_skip(&day_first, " ");
    if (!found || !take_month(&day_first, &month))
        return false;
    *rest = day_first;
    return true;
}
