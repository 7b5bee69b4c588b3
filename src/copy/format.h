/* format.h: the formats a copy can come in; one row a format. */
#ifndef COPY_FORMAT_H
#define COPY_FORMAT_H

#include "copy/copy.h"

/* READ fills the copy's prose, and date and style where the format has a place for them (front matter). The text is
 * valid UTF-8; anything else may be wrong with it. What a reader cannot make sense of is prose or nothing, never an
 * error but IREUM_MEMORY. */
struct Format {
    const char *name;
    const char *const *suffixes; /* lower case with the stop, ended by NULL */
    /* What editors call it beside its name, lower case, ended by NULL; NULL: nothing. */
    const char *const *languages;
    bool comments; /* HTML's may stand between words */
    Status (*read)(Copy *copy, Arena *arena, Error *error);
};

extern const Format format_text;
extern const Format format_markdown;

/* By its name; NULL where there is none. */
const Format *format_named(Str name);

/* By the suffix of a path, whatever its case; NULL where it is nobody's. */
const Format *format_of_path(Str path);

/* Writes the names of all formats, "text, markdown", terminated and cut at SIZE. */
void format_list(char *names, size_t size);

#endif
