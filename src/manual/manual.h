/* manual.h: what is written from the tables of commands and rules when the project is built: the manual page,
 * completion for three shells, the pages of docs/rules. */
#ifndef MANUAL_MANUAL_H
#define MANUAL_MANUAL_H

#include "cli/command.h"
#include "ireum.h"

#include <stdbool.h>
#include <stdio.h>

/* ireum(1), in mdoc. */
void write_man(FILE *out);

void write_bash(FILE *out);
void write_zsh(FILE *out);
void write_fish(FILE *out);

/* Markdown: the page of a rule, and the list of all pages. */
void write_rule(FILE *out, const IreumRuleInfo *rule);
void write_rules(FILE *out);

/* ---- What the shells complete ---- */

/* What an option's argument or an operand is. */
typedef enum Kind {
    KIND_OTHER, /* anything: nothing can be offered */
    KIND_FILE,
    KIND_DIRECTORY,
    KIND_STYLE,
    KIND_RULE,
    KIND_COMMAND,
} Kind;

/* By what help calls it: "STYLE", "[FILE|DIRECTORY]... [-]". */
Kind kind_of(const char *argument);

/* The word of a command's name at INDEX, 0 or 1, into WORD; false where there is none. */
bool command_word(const Command *command, size_t index, char word[32]);

/* Calls EACH with the first words of all commands, each once, and what it does: of a group, that it is one. */
void each_first_word(FILE *out, void (*each)(FILE *out, const char *word, const char *summary));

#endif
