/* fish.c: completion for fish, a line a word or option. */
#include "manual/manual.h"

#include <string.h>

static const char head[] = "# Completion of ireum for fish; written from the program's table of commands.\n"
                           "\n"
                           "# True where the command line begins with these words behind the program's name.\n"
                           "function __ireum_after\n"
                           "    set -l words (commandline -opc)\n"
                           "    test (count $words) -gt (count $argv); or return 1\n"
                           "    for i in (seq (count $argv))\n"
                           "        test $words[(math $i + 1)] = $argv[$i]; or return 1\n"
                           "    end\n"
                           "end\n"
                           "\n"
                           "# True where these words are all that stands behind it.\n"
                           "function __ireum_next\n"
                           "    set -l words (commandline -opc)\n"
                           "    test (count $words) -eq (math (count $argv) + 1); and __ireum_after $argv\n"
                           "end\n"
                           "\n"
                           "complete -c ireum -f\n"
                           "complete -c ireum -n __ireum_next -s h -l help -d 'print help'\n"
                           "complete -c ireum -n __ireum_next -s V -l version -d 'print the version'\n";

static void write_quoted(FILE *out, const char *text)
{
    putc('\'', out);
    for (; *text != '\0'; text++) {
        if (*text == '\'' || *text == '\\')
            putc('\\', out);
        putc(*text, out);
    }
    putc('\'', out);
}

static void write_first(FILE *out, const char *word, const char *summary)
{
    fprintf(out, "complete -c ireum -n __ireum_next -a %s -d ", word);
    write_quoted(out, summary);
    putc('\n', out);
}

static void write_name(FILE *out, const char *word, const char *summary)
{
    (void)summary;
    fprintf(out, "%s ", word);
}

/* What completes a word: -a 'WORDS', or the names of files. -x: nothing else will do. */
static void write_kind(FILE *out, Kind kind)
{
    IreumRuleInfo rule;
    switch (kind) {
    case KIND_OTHER:
        fputs(" -x", out);
        break;
    case KIND_FILE:
        fputs(" -r -F", out);
        break;
    case KIND_DIRECTORY:
        fputs(" -x -a '(__fish_complete_directories)'", out);
        break;
    case KIND_STYLE:
        fputs(" -x -a '(ireum styles --ids 2>/dev/null)'", out);
        break;
    case KIND_RULE:
        fputs(" -x -a '", out);
        for (size_t i = 0; ireum_rule(i, &rule); i++)
            fprintf(out, "%s ", rule.id);
        putc('\'', out);
        break;
    case KIND_COMMAND:
        fputs(" -x -a '", out);
        each_first_word(out, write_name);
        putc('\'', out);
        break;
    }
}

static void write_start(FILE *out, const Command *command, const char *function)
{
    fprintf(out, "complete -c ireum -n '%s %s'", function, command->name);
}

static void write_option(FILE *out, const Command *command, const Option *option)
{
    write_start(out, command, "__ireum_after");
    fprintf(out, " -l %s", option->name);
    if (option->letter != 0)
        fprintf(out, " -s %c", option->letter);
    if (option->choice != NULL) {
        fputs(" -x -a '", out);
        for (size_t i = 0; option->choice(i) != NULL; i++)
            fprintf(out, "%s%s", i > 0 ? " " : "", option->choice(i));
        putc('\'', out);
    } else if (option->argument != NULL) {
        write_kind(out, kind_of(option->argument));
    }
    fputs(" -d ", out);
    write_quoted(out, option->help);
    putc('\n', out);
}

static void write_command(FILE *out, const Command *command)
{
    char first[32], second[32];
    command_word(command, 0, first);
    if (command_word(command, 1, second)) {
        fprintf(out, "complete -c ireum -n '__ireum_next %s' -a %s -d ", first, second);
        write_quoted(out, command->summary);
        putc('\n', out);
    }
    Kind operand = kind_of(command->operands);
    if (operand == KIND_FILE) {
        write_start(out, command, "__ireum_after");
        fputs(" -F\n", out);
    } else if (operand != KIND_OTHER) {
        write_start(out, command, "__ireum_after");
        write_kind(out, operand);
        putc('\n', out);
    }
    for (const Option *option = command->options; option->name != NULL; option++)
        write_option(out, command, option);
    write_start(out, command, "__ireum_after");
    fputs(" -l help -s h -d 'print help'\n", out);
}

void write_fish(FILE *out)
{
    fputs(head, out);
    each_first_word(out, write_first);
    for (size_t i = 0; command_at(i) != NULL; i++)
        write_command(out, command_at(i));
}
