/* complain.h: telling on standard error what went wrong. */
#ifndef CLI_COMPLAIN_H
#define CLI_COMPLAIN_H

#include "cli/command.h"
#include "ireum.h"

#include <stdio.h>

/* Prints "ireum: error: ..." and where to read on: in the help of COMMAND, or the program's where that is NULL. Returns
 * EXIT_USAGE. */
int complain_usage(const Command *command, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Prints ERROR, which concerns PATH; the error's own path where PATH is NULL. */
void complain_error(const char *path, const IreumError *error);

/* Prints "ireum: TEXT": nothing is wrong, but somebody may wonder. */
void complain_note(const char *text);

/* Prints a complaint about a source, with its check. */
void complain_source(FILE *out, const IreumComplaint *complaint);

#endif
