/* help.h: help written from the table of commands. */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "cli/command.h"

#include <stdio.h>

/* What the program is and its commands. */
void help_program(FILE *out);

/* The commands whose names begin with the word GROUP. */
void help_group(FILE *out, const char *group);

void help_command(FILE *out, const Command *command);

/* Prints TEXT in lines of at most 80 cells, fewer where the terminal is narrower, each behind INDENT spaces. Empty lines
 * in TEXT part paragraphs; other line ends are spaces. */
void help_wrap(FILE *out, const char *text, int indent);

#endif
