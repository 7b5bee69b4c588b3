/* date.h: calendar dates as the glossary and the copy write them. */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include "base/error.h"
#include "base/str.h"

/* Reads "2016", "2016-01" or "2016-01-18" and nothing else. */
bool date_read(Str text, Date *date);

/* A date from its parts, month and day 0 where not known; false where there is no such day. */
bool date_make(unsigned year, unsigned month, unsigned day, Date *date);

/* Writes DATE as it is read, "2016-01", and returns its length. */
size_t date_print(Date date, char *text, size_t size);

/* Days in MONTH (1 to 12). */
unsigned date_month_days(unsigned year, unsigned month);

/* DATE certainly lies on or after FROM, on or before UNTIL. A limit of year 0 always holds; an unknown date never
 * meets a limit. */
bool date_reaches(Date date, Date from);
bool date_within(Date date, Date until);

/* DATE certainly lies before LIMIT; an unknown date does not, and nothing lies before a limit of year 0. */
bool date_precedes(Date date, Date limit);

#endif
