/* help.c: ireum help, and all help texts: written from the table of commands. */
#include "cli/help.h"

#include "cli/complain.h"
#include "cli/parse.h"
#include "cli/terminal.h"
#include "ireum.h"
#include "report/visible.h"

#include <string.h>

enum { WIDEST = 80, NARROWEST = 48, NAME_CELLS = 18, OPTION_CELLS = 28 };

static bool in_group(const Command *command, const char *group)
{
    size_t size = strlen(group);
    return group[0] == '\0' || (strncmp(command->name, group, size) == 0 && command->name[size] == ' ');
}

static void list_commands(FILE *out, const char *group)
{
    fputs("Commands:\n", out);
    for (size_t i = 0; command_at(i) != NULL; i++) {
        if (in_group(command_at(i), group))
            fprintf(out, "  %-*s %s\n", NAME_CELLS, command_at(i)->name, command_at(i)->summary);
    }
}

void help_program(FILE *out)
{
    fputs("ireum checks Korean names, titles and terms in English copy.\n\n"
          "Usage: ireum COMMAND [OPTION]... [ARGUMENT]...\n\n"
          "To begin with:\n"
          "  ireum check article.txt               what is wrong in every house\n"
          "  ireum check --style ap article.txt    and what is against a house style\n\n",
          out);
    list_commands(out, "");
    fputs("\nOptions:\n"
          "  -h, --help         print this help\n"
          "  -V, --version      print the version\n\n"
          "'ireum COMMAND --help' tells more of a command.\n",
          out);
}

void help_group(FILE *out, const char *group)
{
    fprintf(out, "Usage: ireum %s COMMAND [OPTION]... [ARGUMENT]...\n\n", group);
    list_commands(out, group);
    fprintf(out, "\n'ireum %s COMMAND --help' tells more of a command.\n", group);
}

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\n';
}

static size_t width(FILE *out)
{
    size_t terminal = terminal_width(out, WIDEST);
    return terminal > WIDEST ? WIDEST : terminal < NARROWEST ? NARROWEST : terminal;
}

/* Prints a paragraph, the SIZE bytes at TEXT, broken between words; the first INDENT cells of its first line are there. */
static void wrap_paragraph(FILE *out, const char *text, size_t size, int indent)
{
    size_t room = width(out) - (size_t)indent;
    size_t used = 0;
    for (size_t i = 0; i < size;) {
        size_t word = 0;
        while (i + word < size && !is_space(text[i + word]))
            word++;
        size_t cells = ireum_cells(text + i, word, 0);
        if (used > 0 && used + 1 + cells > room) {
            fprintf(out, "\n%*s", indent, "");
            used = 0;
        }
        fputs(used > 0 ? " " : "", out);
        visible_print(out, text + i, word);
        used += cells + (used > 0);
        i += word;
        while (i < size && is_space(text[i]))
            i++;
    }
    putc('\n', out);
}

void help_wrap(FILE *out, const char *text, int indent)
{
    while (*text != '\0') {
        const char *end = strstr(text, "\n\n");
        size_t size = end != NULL ? (size_t)(end - text) : strlen(text);
        fprintf(out, "%*s", indent, "");
        wrap_paragraph(out, text, size, indent);
        text += size;
        if (end != NULL) {
            putc('\n', out);
            text += 2;
        }
    }
}

/* "-f, --format FORMAT" in a column of its own, then what it does, what it takes and its fallback. */
static void print_option(FILE *out, const Option *option)
{
    char names[80], text[512], choices[256] = "";
    const char *argument = option->argument ? option->argument : "";
    char letter[] = {option->letter ? '-' : ' ', option->letter ? option->letter : ' ', option->letter ? ',' : ' ', 0};
    snprintf(names, sizeof names, "%s --%s %s", letter, option->name, argument);
    if (option->choice != NULL)
        option_choices(option, choices, sizeof choices);
    snprintf(text, sizeof text, "%s%s%s%s%s%s", option->help, choices[0] ? ": " : "", choices,
             option->fallback ? " (default: " : "", option->fallback ? option->fallback : "",
             option->fallback ? ")" : "");
    fprintf(out, "  %-*s ", OPTION_CELLS, names);
    if (strlen(names) > OPTION_CELLS)
        fprintf(out, "\n%*s", OPTION_CELLS + 3, "");
    wrap_paragraph(out, text, strlen(text), OPTION_CELLS + 3);
}

static void print_examples(FILE *out, const Example *examples)
{
    if (examples == NULL)
        return;
    fputs("\nExamples:\n", out);
    for (const Example *example = examples; example->line != NULL; example++)
        fprintf(out, "  %s\n      %s.\n", example->line, example->does);
}

void help_command(FILE *out, const Command *command)
{
    static const Option help = {.name = "help", .letter = 'h', .help = "print this help"};
    const char *space = command->operands[0] != '\0' ? " " : "";
    fprintf(out, "Usage: ireum %s [OPTION]...%s%s\n\n", command->name, space, command->operands);
    help_wrap(out, command->description, 0);
    fputs("\nOptions:\n", out);
    for (const Option *option = command->options; option->name != NULL; option++)
        print_option(out, option);
    print_option(out, &help);
    print_examples(out, command->examples);
}

static int run(const Invocation *invocation)
{
    size_t used;
    size_t count = invocation->operand_count;
    const Command *command = command_find(invocation->operands, count, &used);
    if (count == 0)
        help_program(stdout);
    else if (command != NULL)
        help_command(stdout, command);
    else if (command_group(invocation->operands[0]))
        help_group(stdout, invocation->operands[0]);
    else
        return complain_usage(NULL, "there is no command '%s'", invocation->operands[0]);
    return EXIT_CLEAN;
}

static const Option options[] = {{.name = NULL}};

const Command command_help = {
    .name = "help",
    .summary = "print help, of a command where one is named",
    .operands = "[COMMAND]",
    .description = "Prints what the program can do, or all that a command can do.",
    .options = options,
    .most = 2,
    .run = run,
};
