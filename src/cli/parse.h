/* parse.h: from the words of a command line to an invocation. */
#ifndef CLI_PARSE_H
#define CLI_PARSE_H

#include "cli/command.h"

typedef enum Parsed {
    PARSED_RUN,   /* the invocation is complete */
    PARSED_HELP,  /* help was asked for */
    PARSED_WRONG, /* the mistake has been told */
} Parsed;

/* Reads COUNT words behind the command's name. Options may stand anywhere, "--opt=value" and "--opt value" alike; "--"
 * ends them. WORDS is reordered: the operands go to its front and stay borrowed. */
Parsed parse(const Command *command, const char **words, size_t count, Invocation *invocation);

/* What the command line gives for the option NAME, or its fallback; NULL where there is neither, or no such option. */
const char *value_named(const Invocation *invocation, const char *name);

/* Writes the words that OPTION takes into TEXT (SIZE bytes) as "a, b or c". */
void option_choices(const Option *option, char *text, size_t size);

#endif
