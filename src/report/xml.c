/* xml.c: text from outside in XML 1.0. */
#include "report/xml.h"

#include "report/visible.h"

#include <string.h>

static const char *entity_of(char byte)
{
    switch (byte) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    default:
        return NULL;
    }
}

static void print_bytes(FILE *out, const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        const char *entity = entity_of(text[i]);
        if (entity != NULL)
            fputs(entity, out);
        else
            putc(text[i], out);
    }
}

/* Characters that XML excludes and visible_next does not show as something else. */
static bool is_excluded(uint32_t value)
{
    return value == 0xFFFE || value == 0xFFFF;
}

void xml_print(FILE *out, const char *text, size_t size)
{
    while (size > 0) {
        Visible shown;
        size_t used = visible_next(text, size, &shown);
        if (is_excluded(shown.value))
            fprintf(out, "&lt;U+%04X&gt;", (unsigned)shown.value);
        else
            print_bytes(out, shown.text, shown.size);
        text += used;
        size -= used;
    }
}

void xml_puts(FILE *out, const char *text)
{
    xml_print(out, text, strlen(text));
}

void xml_attribute(FILE *out, const char *name, const char *value)
{
    fprintf(out, " %s=\"", name);
    xml_puts(out, value);
    putc('"', out);
}
