/* error.c: filling an error that a person can act on. */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Drops a character that the end of the buffer cut in two, so that the text stays UTF-8. */
static void mend_end(char *text)
{
    size_t end = strlen(text);
    size_t start = end;
    while (start > 0 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
        start--;
    if (start == 0)
        return;
    unsigned char lead = (unsigned char)text[start - 1];
    size_t wanted = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (end - start + 1 < wanted)
        text[start - 1] = '\0';
}

static void fill(Error *error, Status status, const char *path, const char *format, va_list arguments)
{
    *error = (Error){.status = status};
    snprintf(error->path, sizeof error->path, "%s", path ? path : "");
    mend_end(error->path);
    vsnprintf(error->message, sizeof error->message, format, arguments);
    mend_end(error->message);
}

Status error_set(Error *error, Status status, const char *path, const char *format, ...)
{
    if (error == NULL)
        return status;
    va_list arguments;
    va_start(arguments, format);
    fill(error, status, path, format, arguments);
    va_end(arguments);
    return status;
}

Status error_set_at(Error *error, Status status, const char *path, unsigned line, unsigned column, const char *format,
                    ...)
{
    if (error == NULL)
        return status;
    va_list arguments;
    va_start(arguments, format);
    fill(error, status, path, format, arguments);
    va_end(arguments);
    error->line = line;
    error->column = column;
    return status;
}
