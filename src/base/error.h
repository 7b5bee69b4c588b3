/* error.h: short names for the public status and error, and filling them. */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include "ireum.h"

typedef IreumStatus Status;
typedef IreumError Error;
typedef IreumSpan Span;
typedef IreumDate Date;

/* Fills ERROR (NULL allowed) and returns STATUS. PATH may be NULL. The message is cut at a character where it is too
 * long. */
Status error_set(Error *error, Status status, const char *path, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* The same with a place. LINE and COLUMN count from 1, 0: not known. */
Status error_set_at(Error *error, Status status, const char *path, unsigned line, unsigned column, const char *format,
                    ...) __attribute__((format(printf, 6, 7)));

static inline uint32_t span_end(Span span)
{
    return span.offset + span.size;
}

/* The stretch from the start of FIRST to the end of LAST, which does not begin before it. */
static inline Span span_join(Span first, Span last)
{
    return (Span){first.offset, span_end(last) - first.offset};
}

static inline bool span_overlaps(Span a, Span b)
{
    return a.offset < span_end(b) && b.offset < span_end(a);
}

static inline bool span_inside(Span inner, Span outer)
{
    return inner.offset >= outer.offset && span_end(inner) <= span_end(outer);
}

#endif
