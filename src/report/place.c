/* place.c: a place of the copy, and what stands there, in a line for people. */
#include "report/place.h"

const char *place_path(const char *path)
{
    while (path[0] == '.' && path[1] == '/') {
        path += 2;
        while (path[0] == '/')
            path++;
    }
    return path;
}

void place_print(const Reporting *reporting, const char *path, const IreumResult *result, uint32_t offset)
{
    IreumPosition place = ireum_result_position(result, offset, reporting->options.unit);
    visible_puts(reporting->out, path);
    fprintf(reporting->out, ":%u:%u: ", (unsigned)place.line, (unsigned)place.column);
}

static bool is_line_end(char byte)
{
    return byte == '\n' || byte == '\r';
}

void place_quote_text(FILE *out, const char *text, size_t size)
{
    putc('\'', out);
    for (size_t i = 0; i < size;) {
        size_t part = 0;
        while (i + part < size && !is_line_end(text[i + part]))
            part++;
        visible_print(out, text + i, part);
        i += part;
        while (i < size && is_line_end(text[i]))
            i++;
        if (i < size)
            putc(' ', out);
    }
    putc('\'', out);
}

void place_quote(FILE *out, const IreumResult *result, IreumSpan span)
{
    size_t size;
    const char *text = ireum_result_text(result, &size) + span.offset;
    place_quote_text(out, text, span.size);
}
