/* copy.h: one document: its bytes as UTF-8, its lines, its prose and its date. */
#ifndef COPY_COPY_H
#define COPY_COPY_H

#include "base/arena.h"
#include "base/charset.h"
#include "base/date.h"
#include "base/error.h"
#include "words/words.h"

typedef struct Format Format;

/* The document as it was given. */
typedef struct Source {
    Str bytes;
    const Charset *charset;
    size_t mark;     /* bytes of the byte order mark at its start */
    Str text;        /* as UTF-8: BYTES themselves where they are UTF-8, their mark included; else without a mark */
    size_t bad;      /* the first of BYTES that cannot be decoded; SIZE_MAX: none */
    uint32_t *stops; /* of copy_source; NULL for UTF-8 */
} Source;

/* Offsets inside are bytes of TEXT; add SHIFT for bytes of the source's text. */
typedef struct Copy {
    const char *path; /* for messages */
    Source source;
    Str text;       /* valid UTF-8 without a byte order mark, borrowed from the input where that is UTF-8 */
    uint32_t shift; /* bytes of the byte order mark before it */
    const Format *format;
    uint32_t *lines; /* offset of the start of each line */
    size_t line_count;
    Prose prose;
    Spans html; /* tags and comments of a format that has them, in order */
    Date date;  /* year 0: none found */
    Str style;  /* a house style named by front matter; empty: none */
} Copy;

/* Decodes INPUT where it is not UTF-8, finds the lines, the prose and the date. Everything lies in ARENA, the text in
 * INPUT if that is UTF-8. Errors: IREUM_INVALID (no encoding fits, with line and column; binary data, unknown format),
 * IREUM_LIMIT, IREUM_MEMORY. */
Status copy_read(const IreumInput *input, Arena *arena, Copy *copy, Error *error);

/* Index of the line that OFFSET (of TEXT) lies on, from 0. */
size_t copy_line(const Copy *copy, uint32_t offset);

/* Line INDEX (from 0) without its end. */
Span copy_line_span(const Copy *copy, size_t index);

/* The byte of the source at which the character at OFFSET of the source's text begins (encoding.c). */
uint32_t copy_source(const Copy *copy, uint32_t offset);

#endif
