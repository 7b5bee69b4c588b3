/* hover_text.h: the text of a hover while it is written, in Markdown or as plain text. */
#ifndef LSP_HOVER_TEXT_H
#define LSP_HOVER_TEXT_H

#include "lsp/named.h"

#include <stdio.h>

/* A hover has lines; none is empty. */
typedef struct HoverText {
    FILE *out;
    bool markdown;
    bool begun; /* there is a line */
} HoverText;

/* Begins a line. */
void hover_line(HoverText *hover);

/* Writes TEXT as it is: in Markdown its signs are escaped. */
void hover_put(HoverText *hover, const char *text);

/* The same in bold, where there is such a thing. */
void hover_strong(HoverText *hover, const char *text);

/* " (TEXT)"; nothing where TEXT is empty. */
void hover_brackets(HoverText *hover, const char *text);

/* What is known of the name that NAMED is, line by line: an entry (hover.c), a person in no glossary (hover_person.c). */
void hover_entry(HoverText *hover, const Named *named);
void hover_person(HoverText *hover, Server *server, const Named *named);

#endif
