/* dateline.h: the date that a copy itself carries in its first or last lines. */
#ifndef COPY_DATELINE_H
#define COPY_DATELINE_H

#include "copy/copy.h"

/* How surely a line dates the copy it stands in, from not at all upwards. */
typedef enum Dating {
    DATING_NONE,
    DATING_MODIFIED, /* Updated: 2016-01-19 */
    DATING_ALONE,    /* Canberra, 5 May 1955 */
    DATING_DATELINE, /* SEOUL, Dec. 30, 2025 (Yonhap) -- */
    DATING_POSTED,   /* Posted on : 2016-01-18 17:05 KST */
} Dating;

/* How LINE dates its copy; *DATE is filled unless it does not. A date in a running sentence does not, nor does one
 * without a year. */
Dating dateline_read(Str line, Date *date);

/* Where the first dateline in TEXT begins that is one for certain, whatever stands before it: a place in capitals, the
 * day with or without a year, the agency in brackets and a dash, as in SEOUL, Dec. 29 (Yonhap) --. SIZE_MAX where there
 * is none near the start. */
size_t dateline_within(Str text);

/* The copy's date by its first and last lines; year 0 where they give none. The prose must be known. */
Date dateline_find(const Copy *copy);

#endif
