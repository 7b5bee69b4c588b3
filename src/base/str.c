/* str.c: comparing and cutting text slices. */
#include "base/str.h"

#include <stdint.h>

int str_compare(Str a, Str b)
{
    size_t shorter = a.size < b.size ? a.size : b.size;
    int order = shorter > 0 ? memcmp(a.at, b.at, shorter) : 0;
    if (order != 0)
        return order;
    return (a.size > b.size) - (a.size < b.size);
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

Str str_trim(Str str)
{
    while (str.size > 0 && is_blank(str.at[0]))
        str = str_after(str, 1);
    while (str.size > 0 && is_blank(str.at[str.size - 1]))
        str.size--;
    return str;
}

Str str_cut(Str *rest, char separator)
{
    Str whole = *rest;
    const char *end = whole.size > 0 ? memchr(whole.at, separator, whole.size) : NULL;
    if (end == NULL) {
        *rest = (Str){NULL, 0};
        return whole;
    }
    size_t size = (size_t)(end - whole.at);
    *rest = str_after(whole, size + 1);
    return str_slice(whole, 0, size);
}

Str str_cut_line(Str *rest)
{
    Str line = str_cut(rest, '\n');
    if (line.size > 0 && line.at[line.size - 1] == '\r')
        line.size--;
    return line;
}

size_t str_find(Str str, Str needle, size_t offset)
{
    if (needle.size == 0)
        return offset <= str.size ? offset : SIZE_MAX;
    while (offset < str.size && str.size - offset >= needle.size) {
        const char *first = memchr(str.at + offset, needle.at[0], str.size - offset - needle.size + 1);
        if (first == NULL)
            return SIZE_MAX;
        offset = (size_t)(first - str.at);
        if (memcmp(first, needle.at, needle.size) == 0)
            return offset;
        offset++;
    }
    return SIZE_MAX;
}
