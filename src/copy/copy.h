/* copy.h: one document: its bytes as UTF-8, its lines, its prose and its date. */
#ifndef COPY_COPY_H
#define COPY_COPY_H

#include "base/arena.h"
#include "base/date.h"
#include "base/error.h"
#include "words/words.h"

typedef struct Format Format;

/* Offsets inside are bytes of TEXT; add SHIFT for bytes of the input. */
typedef struct Copy {
    const char *path; /* for messages */
    Str text;         /* valid UTF-8 without a byte order mark, borrowed from the input */
    uint32_t shift;   /* bytes of the byte order mark before it */
    const Format *format;
    uint32_t *lines; /* offset of the start of each line */
    size_t line_count;
    Prose prose;
    Date date; /* year 0: none found */
    Str style; /* a house style named by front matter; empty: none */
} Copy;

/* Takes INPUT as it is, finds the lines, the prose and the date. Everything lies in ARENA, the text in INPUT. Errors:
 * IREUM_INVALID (no UTF-8, binary data, unknown format; with line and column), IREUM_LIMIT, IREUM_MEMORY. */
Status copy_read(const IreumInput *input, Arena *arena, Copy *copy, Error *error);

/* Index of the line that OFFSET (of TEXT) lies on, from 0. */
size_t copy_line(const Copy *copy, uint32_t offset);

/* Line INDEX (from 0) without its end. */
Span copy_line_span(const Copy *copy, size_t index);

#endif
