/* calendar.h: reading a date as English copy writes it. */
#ifndef COPY_CALENDAR_H
#define COPY_CALENDAR_H

#include "base/date.h"

/* Reads a date with its year at the start of *REST, a weekday before it included: 2016-01-18, 2016.01.18,
 * Jan. 18, 2016, 18 January 2016, Jan. 18 Juche 105 (2016). *REST then begins after it; on failure nothing changes. */
bool calendar_read(Str *rest, Date *date);

/* The same for a date that may lack its year: Dec. 29, 29 December. */
bool calendar_take_day(Str *rest);

/* Takes LITERAL, which is lower case, off the start of *REST whatever its case there, unless a letter follows. */
bool calendar_take_word(Str *rest, const char *literal);

/* Takes every leading byte that is one of BYTES. */
void calendar_skip(Str *rest, const char *bytes);

#endif
