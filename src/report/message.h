/* message.h: the one line that every editor's error parser understands. */
#ifndef REPORT_MESSAGE_H
#define REPORT_MESSAGE_H

#include "ireum.h"

#include <stdio.h>

typedef struct Message {
    const char *path; /* NULL or "": the program itself */
    unsigned line;    /* from 1; 0: not known */
    unsigned column;  /* from 1; 0: not known */
    IreumSeverity severity;
    const char *text;
    const char *tag; /* the rule's or check's name; NULL: none */
} Message;

/* Prints "path:line:col: severity: text [tag]" and a line end, in colour where COLOR is set. */
void message_print(FILE *out, const Message *message, bool color);

/* What switches a terminal to the colour of SEVERITY, and back. Static. */
const char *severity_color(IreumSeverity severity);

#define COLOR_BOLD "\x1B[1m"
#define COLOR_HELP "\x1B[1;32m"
#define COLOR_NONE "\x1B[0m"

#endif
