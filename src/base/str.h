/* str.h: a stretch of text that somebody else owns. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* Not terminated. AT may be NULL where SIZE is 0. */
typedef struct Str {
    const char *at;
    size_t size;
} Str;

/* For printf's %.*s. */
#define STR(str) (int)(str).size, (str).at

/* A string literal as a slice, also in a static table. */
/* clang-format off */
#define STR_LITERAL(literal) {(literal), sizeof(literal) - 1}
/* clang-format on */

static inline Str str_of(const char *terminated)
{
    return (Str){terminated, terminated ? strlen(terminated) : 0};
}

/* Most texts that differ do so in their size or in their first byte. */
static inline bool str_equal(Str a, Str b)
{
    return a.size == b.size && (a.size == 0 || (a.at[0] == b.at[0] && memcmp(a.at, b.at, a.size) == 0));
}

static inline bool str_is(Str str, const char *terminated)
{
    return str_equal(str, str_of(terminated));
}

static inline Str str_slice(Str str, size_t offset, size_t size)
{
    return (Str){str.at + offset, size};
}

static inline Str str_after(Str str, size_t offset)
{
    return (Str){str.at + offset, str.size - offset};
}

/* Inline, so that the compiler knows the size of a literal. */
static inline bool str_starts(Str str, const char *prefix)
{
    size_t size = strlen(prefix);
    return str.size >= size && memcmp(str.at, prefix, size) == 0;
}

static inline bool str_ends(Str str, const char *suffix)
{
    size_t size = strlen(suffix);
    return str.size >= size && memcmp(str.at + str.size - size, suffix, size) == 0;
}

/* Byte order; a prefix comes first. */
int str_compare(Str a, Str b);

/* Without the spaces, tabs and line ends around it. */
Str str_trim(Str str);

/* The stretch before the next SEPARATOR, which with it leaves *REST; all of *REST where there is none. The end is
 * reached when REST->at is NULL: an empty last stretch is still a stretch. */
Str str_cut(Str *rest, char separator);

/* The next line without its end (LF or CRLF). Same end as str_cut. */
Str str_cut_line(Str *rest);

/* Position of NEEDLE's first occurrence from OFFSET on, or SIZE_MAX. */
size_t str_find(Str str, Str needle, size_t offset);

#endif
