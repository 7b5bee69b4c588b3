/* bash.c: completion for bash, which needs no package of helpers. */
#include "manual/manual.h"

#include <string.h>

static const char head[] =
    "# Completion of ireum for bash; written from the program's table of commands.\n"
    "\n"
    "_ireum()\n"
    "{\n"
    "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}\n"
    "    local words='' options=''\n"
    "    # The shell parts --style=ap at the sign.\n"
    "    if [[ $cur == '=' ]]; then\n"
    "        cur=''\n"
    "    elif [[ $prev == '=' && $COMP_CWORD -gt 2 ]]; then\n"
    "        prev=${COMP_WORDS[COMP_CWORD - 2]}\n"
    "    fi\n";

/* Where there is nothing to offer the shell offers files, except where there can be none. */
static const char tail[] = "    if [[ $cur == -* && -n $options ]]; then\n"
                           "        words=$options\n"
                           "    elif [[ $words == none ]]; then\n"
                           "        compopt +o default +o bashdefault 2>/dev/null\n"
                           "        return\n"
                           "    fi\n"
                           "    # shellcheck disable=SC2207 # words without spaces\n"
                           "    COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
                           "}\n"
                           "\n"
                           "complete -o bashdefault -o default -F _ireum ireum\n";

static void write_first(FILE *out, const char *word, const char *summary)
{
    (void)summary;
    fprintf(out, " %s", word);
}

static void write_kind(FILE *out, Kind kind)
{
    switch (kind) {
    case KIND_OTHER:
        fputs("none", out);
        break;
    case KIND_FILE:
    case KIND_DIRECTORY:
        break; /* the shell's own */
    case KIND_STYLE:
        fputs("$(\"${COMP_WORDS[0]}\" styles --ids 2>/dev/null)", out);
        break;
    case KIND_RULE: {
        IreumRuleInfo rule;
        for (size_t i = 0; ireum_rule(i, &rule); i++)
            fprintf(out, "%s%s", i > 0 ? " " : "", rule.id);
        break;
    }
    case KIND_COMMAND:
        each_first_word(out, write_first);
        break;
    }
}

static void write_argument(FILE *out, const Option *option)
{
    if (option->argument == NULL)
        return;
    fprintf(out, "        --%s", option->name);
    if (option->letter != 0)
        fprintf(out, " | -%c", option->letter);
    fputs(") words=\"", out);
    if (option->choice == NULL)
        write_kind(out, kind_of(option->argument));
    for (size_t i = 0; option->choice != NULL && option->choice(i) != NULL; i++)
        fprintf(out, "%s%s", i > 0 ? " " : "", option->choice(i));
    fputs("\" options='' ;;\n", out);
}

static void write_command(FILE *out, const Command *command)
{
    fprintf(out, "    '%s')\n        options='", command->name);
    for (const Option *option = command->options; option->name != NULL; option++)
        fprintf(out, "--%s ", option->name);
    fputs("--help'\n        words=\"", out);
    if (command->operands[0] == '\0')
        fputs("none", out);
    else
        write_kind(out, kind_of(command->operands));
    fputs("\"\n        case $prev in\n", out);
    for (const Option *option = command->options; option->name != NULL; option++)
        write_argument(out, option);
    fputs("        esac\n        ;;\n", out);
}

/* The second words of the group WORD, and how its commands are told apart. */
static void write_group(FILE *out, const char *word, const char *summary)
{
    (void)summary;
    if (!command_group(word))
        return;
    fprintf(out, "    if [[ $command == %s && $COMP_CWORD -eq 2 ]]; then\n        words='", word);
    char first[32], second[32];
    for (size_t i = 0; command_at(i) != NULL; i++) {
        command_word(command_at(i), 0, first);
        if (strcmp(first, word) == 0 && command_word(command_at(i), 1, second))
            fprintf(out, "%s ", second);
    }
    fprintf(out, "'\n    elif [[ $command == %s ]]; then\n        command+=\" ${COMP_WORDS[2]}\"\n    fi\n", word);
}

void write_bash(FILE *out)
{
    fputs(head, out);
    fputs("    if [[ $COMP_CWORD -eq 1 ]]; then\n        words='", out);
    each_first_word(out, write_first);
    fputs("' options='--help --version' command=''\n    fi\n", out);
    each_first_word(out, write_group);
    fputs("    case $command in\n", out);
    for (size_t i = 0; command_at(i) != NULL; i++)
        write_command(out, command_at(i));
    fputs("    esac\n", out);
    fputs(tail, out);
}
