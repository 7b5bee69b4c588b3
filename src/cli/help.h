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

/* Prints TEXT in lines of at most 80 cells, each behind INDENT spaces. Line ends in TEXT are kept. */
void help_wrap(FILE *out, const char *text, int indent);

#endif
