/* name_lines.h: what the commands about names share: the names opened, lines of standard input, errors. */
#ifndef CLI_NAME_LINES_H
#define CLI_NAME_LINES_H

#include "cli/command.h"
#include "ireum.h"

/* Opens the names of the glossary NAMED, or of the one that is found; NULL where it cannot, which it has told. */
IreumNames *name_open(const char *named);

/* Handles one line, without its end. */
typedef IreumStatus (*NameLine)(void *context, const char *text, size_t size, IreumError *error);

/* Hands the lines of standard input to LINE until it fails. Returns the exit status; a failure has been told. */
int name_lines(NameLine line, void *context);

/* Tells ERROR, which line LINE of standard input has (0: an argument), and returns the exit status. */
int name_fail(IreumError *error, size_t line);

#endif
