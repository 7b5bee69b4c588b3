/* hover_text.c: the text of a hover while it is written. */
#include "lsp/hover_text.h"

#include <string.h>

void hover_line(HoverText *hover)
{
    if (hover->begun)
        fputs(hover->markdown ? "  \n" : "\n", hover->out);
    hover->begun = true;
}

void hover_put(HoverText *hover, const char *text)
{
    static const char signs[] = "\\`*_{}[]<>#|~!&";
    for (; *text != '\0'; text++) {
        if (hover->markdown && strchr(signs, *text) != NULL)
            putc('\\', hover->out);
        putc(*text, hover->out);
    }
}

void hover_strong(HoverText *hover, const char *text)
{
    fputs(hover->markdown ? "**" : "", hover->out);
    hover_put(hover, text);
    fputs(hover->markdown ? "**" : "", hover->out);
}

void hover_brackets(HoverText *hover, const char *text)
{
    if (text[0] == '\0')
        return;
    fputs(" (", hover->out);
    hover_put(hover, text);
    putc(')', hover->out);
}
