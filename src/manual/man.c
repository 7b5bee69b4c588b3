/* man.c: ireum(1), in mdoc: what follows from the table of commands, and what no table says. */
#include "manual/manual.h"

#include <ctype.h>
#include <string.h>

/* The day on which the sentences below were last changed: a page says how old it is. */
static const char date[] = "November 24, 2026";

/* Of a line; its escapes, which are not counted, come on top. */
enum { WIDTH = 72 };

/* One word of text. A stop, an apostrophe at a line's start and a backslash would be read as markup; two hyphens are an
 * option's, which must not become a dash. */
static void write_word(FILE *out, const char *word, size_t size, bool first)
{
    if (first && (word[0] == '.' || word[0] == '\''))
        fputs("\\&", out);
    for (size_t i = 0; i < size; i++) {
        bool option = word[i] == '-' && word[0] == '-' && i < 2 && size > 1;
        fputs(word[i] == '\\' ? "\\e" : option ? "\\-" : (const char[]){word[i], '\0'}, out);
    }
}

/* A command line, whose hyphens are to be copied. */
static void write_line(FILE *out, const char *line)
{
    for (; *line != '\0'; line++)
        fputs(*line == '-' ? "\\-" : *line == '\\' ? "\\e" : (const char[]){*line, '\0'}, out);
}

/* Whether a sentence ends behind WORD, which is no initial: mdoc wants each on a line of its own. */
static bool ends_sentence(const char *word, size_t size)
{
    return size > 2 && strchr(".?!", word[size - 1]) != NULL && !isupper((unsigned char)word[size - 2]);
}

/* Paragraphs with empty lines between them. */
static void write_text(FILE *out, const char *text)
{
    size_t used = 0;
    while (*text != '\0') {
        size_t size = strcspn(text, " \n");
        bool breaks = used > 0 && used + 1 + size > WIDTH;
        if (size > 0) {
            fputs(breaks ? "\n" : used > 0 ? " " : "", out);
            write_word(out, text, size, used == 0 || breaks);
            used = breaks || used == 0 ? size : used + 1 + size;
        }
        text += size;
        bool paragraph = strncmp(text, "\n\n", 2) == 0;
        if ((paragraph || ends_sentence(text - size, size)) && used > 0) {
            putc('\n', out);
            used = 0;
        }
        if (paragraph)
            fputs(".Pp\n", out);
        text += paragraph ? 2 : *text != '\0';
    }
    fputs(used > 0 ? "\n" : "", out);
}

static void write_option(FILE *out, const Option *option)
{
    fputs(".It ", out);
    if (option->letter != 0)
        fprintf(out, "Fl %c , ", option->letter);
    fprintf(out, "Fl \\-%s", option->name);
    if (option->argument != NULL)
        fprintf(out, " Ar %s", option->argument);
    char text[1024], first = (char)toupper((unsigned char)option->help[0]);
    size_t used = (size_t)snprintf(text, sizeof text, "%c%s", first, option->help + 1);
    for (size_t i = 0; option->choice != NULL && option->choice(i) != NULL && used < sizeof text; i++) {
        const char *before = i == 0 ? ": " : option->choice(i + 1) != NULL ? ", " : " or ";
        used += (size_t)snprintf(text + used, sizeof text - used, "%s%s", before, option->choice(i));
    }
    if (option->fallback != NULL && used < sizeof text)
        used += (size_t)snprintf(text + used, sizeof text - used, "; the default is %s", option->fallback);
    if (used < sizeof text)
        snprintf(text + used, sizeof text - used, ".");
    putc('\n', out);
    write_text(out, text);
}

static void write_command(FILE *out, const Command *command)
{
    fprintf(out, ".Ss ireum %s\n", command->name);
    char usage[160];
    snprintf(usage, sizeof usage, "ireum %s [OPTION]...%s%s", command->name, command->operands[0] ? " " : "",
             command->operands);
    fputs(".D1 ", out);
    write_word(out, usage, strlen(usage), true);
    fputs("\n.Pp\n", out);
    write_text(out, command->description);
    if (command->options[0].name == NULL)
        return;
    fputs(".Bl -tag -width Ds\n", out);
    for (const Option *option = command->options; option->name != NULL; option++)
        write_option(out, option);
    fputs(".El\n", out);
}

static void write_rules_section(FILE *out)
{
    fputs(".Sh RULES\n"
          "The name of its rule stands in brackets at the end of each finding.\n"
          ".Ql ireum explain\n"
          "prints a rule's page.\n"
          ".Bl -tag -width Ds\n",
          out);
    IreumRuleInfo rule;
    for (size_t i = 0; ireum_rule(i, &rule); i++) {
        fprintf(out, ".It Cm %s Pq %s\n", rule.id, ireum_severity_name(rule.severity));
        char text[256];
        snprintf(text, sizeof text, "%c%s.", toupper((unsigned char)rule.summary[0]), rule.summary + 1);
        write_text(out, text);
    }
    fputs(".El\n", out);
}

static const char head[] = ".Sh NAME\n"
                           ".Nm ireum\n"
                           ".Nd check Korean names, titles and terms in English copy\n"
                           ".Sh SYNOPSIS\n"
                           ".Nm\n"
                           ".Ar COMMAND\n"
                           ".Op Ar OPTION ...\n"
                           ".Op Ar ARGUMENT ...\n"
                           ".Nm\n"
                           ".Fl h | V\n"
                           ".Sh DESCRIPTION\n"
                           ".Nm\n"
                           "reads English copy about Korea with a glossary of Korean people, places,\n"
                           "bodies, papers, titles and words, and with the house style that is named.\n"
                           "It reports what is misspelled, what is against the house style, and what\n"
                           "disagrees with the rest of the same copy.\n"
                           "Copy is plain text or Markdown in UTF-8, UTF-16, CP949 or Windows-1252.\n"
                           ".Pp\n"
                           "An error is wrong in every house, a warning is against the house style or\n"
                           "the rest of the copy, a suggestion is a judgement.\n"
                           ".Pp\n"
                           "Options may stand anywhere behind the command; the word\n"
                           ".Ql \\-\\-\n"
                           "ends them.\n"
                           "Every command takes\n"
                           ".Fl h , \\-help .\n"
                           ".Sh COMMANDS\n";

static const char tail[] = ".Sh ENVIRONMENT\n"
                           ".Bl -tag -width Ds\n"
                           ".It Ev IREUM_GLOSSARY\n"
                           "The compiled glossary to use where\n"
                           ".Fl \\-glossary\n"
                           "names none.\n"
                           ".It Ev NO_COLOR\n"
                           "Where it is set and not empty, nothing is coloured unless\n"
                           ".Fl \\-color Ar always\n"
                           "is given.\n"
                           ".El\n"
                           ".Sh FILES\n"
                           "Without\n"
                           ".Fl \\-glossary\n"
                           "and\n"
                           ".Ev IREUM_GLOSSARY\n"
                           "the glossary is\n"
                           ".Pa glossary.db\n"
                           "beside the program, else\n"
                           ".Pa ../share/ireum/glossary.db\n"
                           "from there.\n"
                           ".Sh EXIT STATUS\n"
                           ".Bl -tag -width Ds\n"
                           ".It 0\n"
                           "Nothing as grave as\n"
                           ".Fl \\-fail-on\n"
                           "says was found, or what was asked for was done.\n"
                           ".It 1\n"
                           "Such a finding, a complaint about a glossary, or nothing found where something\n"
                           "was looked up.\n"
                           ".It 2\n"
                           "The command line, a setting or the glossary is wrong.\n"
                           ".It 3\n"
                           "A file could not be read or written.\n"
                           ".El\n";

static void write_examples(FILE *out)
{
    bool first = true;
    fputs(".Sh EXAMPLES\n", out);
    for (size_t i = 0; command_at(i) != NULL; i++) {
        const Example *example = command_at(i)->examples;
        for (; example != NULL && example->line != NULL; example++) {
            char text[256];
            snprintf(text, sizeof text, "%s:", example->does);
            fputs(first ? "" : ".Pp\n", out);
            first = false;
            write_text(out, text);
            fputs(".Pp\n.Dl $ ", out);
            write_line(out, example->line);
            putc('\n', out);
        }
    }
}

void write_man(FILE *out)
{
    fprintf(out, ".\\\" Written from the program's table of commands.\n.Dd %s\n.Dt IREUM 1\n.Os\n", date);
    fputs(head, out);
    for (size_t i = 0; command_at(i) != NULL; i++)
        write_command(out, command_at(i));
    write_rules_section(out);
    fputs(tail, out);
    write_examples(out);
}
