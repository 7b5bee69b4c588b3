/* styles.c: ireum styles. */
#define _POSIX_C_SOURCE 200809L /* open_memstream */
#include "cli/command.h"
#include "cli/complain.h"
#include "cli/help.h"
#include "cli/locate.h"
#include "cli/style.h"
#include "ireum.h"
#include "report/visible.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { GLOSSARY, IDS, LAST };

enum { INDENT = 4, NOTE_INDENT = 8 };

static bool print_id(void *context, const IreumStyleInfo *style)
{
    (void)context;
    visible_puts(stdout, style->id);
    putchar('\n');
    return !ferror(stdout);
}

static bool print_row(void *context, const IreumStyleInfo *style)
{
    int *printed = context;
    if ((*printed)++ > 0)
        putchar('\n');
    visible_puts(stdout, style->id);
    fputs(": ", stdout);
    visible_puts(stdout, style->name);
    putchar('\n');
    help_wrap(stdout, style->about, INDENT);
    return !ferror(stdout);
}

/* The style that is being printed. */
typedef struct Page {
    const char *id;
    char group[64]; /* the heading that was printed last */
} Page;

static bool print_head(void *context, const IreumStyleInfo *style)
{
    const Page *page = context;
    if (strcmp(style->id, page->id) != 0)
        return true;
    visible_puts(stdout, style->id);
    fputs(": ", stdout);
    visible_puts(stdout, style->name);
    fputs("\n\n", stdout);
    help_wrap(stdout, style->about, 0);
    if (style->extends[0] != '\0' && strcmp(style->extends, "default") != 0) {
        fputs("\nWhat it does not say is taken from ", stdout);
        visible_puts(stdout, style->extends);
        fputs(".\n", stdout);
    }
    return true;
}

/* "Southern names since 2023: Kim Min-su (hyphen, small letter); observed in dated copy" */
static void write_statement(FILE *out, const Page *page, const IreumStatement *statement)
{
    fputs(statement->subject, out);
    if (statement->from[0] != '\0')
        fprintf(out, ", since %s", statement->from);
    if (statement->until[0] != '\0')
        fprintf(out, ", until %s", statement->until);
    fprintf(out, ": %s", statement->meaning);
    if (statement->evidence[0] != '\0')
        fprintf(out, "; %s", statement->evidence);
    if (!statement->heard)
        fputs("; too weak to be held to", out);
    else if (strcmp(statement->confidence, "high") != 0)
        fprintf(out, ", %s confidence", statement->confidence);
    if (statement->severity != IREUM_OFF)
        fprintf(out, "; findings have severity %s", ireum_severity_name(statement->severity));
    if (strcmp(statement->origin, page->id) != 0)
        fprintf(out, " [from %s]", statement->origin);
}

static bool print_statement(void *context, const IreumStatement *statement)
{
    Page *page = context;
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    if (out == NULL)
        return false;
    write_statement(out, page, statement);
    if (fclose(out) == 0) {
        if (strcmp(page->group, statement->group) != 0)
            printf("\n%s\n", statement->group);
        snprintf(page->group, sizeof page->group, "%s", statement->group);
        help_wrap(stdout, text, INDENT);
        if (statement->note[0] != '\0')
            help_wrap(stdout, statement->note, NOTE_INDENT);
    }
    free(text);
    return !ferror(stdout);
}

static IreumStatus print_style(const IreumGlossary *glossary, const char *id, IreumError *error)
{
    Page page = {.id = id};
    IreumStatus status = ireum_style_each(glossary, print_head, &page, error);
    return status == IREUM_OK ? ireum_style_show(glossary, id, print_statement, &page, error) : status;
}

static IreumStatus print_all(const IreumGlossary *glossary, const Invocation *invocation, IreumError *error)
{
    int printed = 0;
    bool ids = invocation->values[IDS].text != NULL;
    if (invocation->operand_count == 0)
        return ireum_style_each(glossary, ids ? print_id : print_row, &printed, error);
    IreumStatus status = IREUM_OK;
    for (size_t i = 0; i < invocation->operand_count && status == IREUM_OK; i++) {
        fputs(i > 0 ? "\n\n" : "", stdout);
        status = print_style(glossary, invocation->operands[i], error);
    }
    return status;
}

static bool all_known(const IreumGlossary *glossary, const Invocation *invocation)
{
    for (size_t i = 0; i < invocation->operand_count; i++) {
        if (!style_known(invocation->command, glossary, invocation->operands[i]))
            return false;
    }
    return true;
}

static int run(const Invocation *invocation)
{
    IreumGlossary *glossary = locate_open(invocation->values[GLOSSARY].text);
    if (glossary == NULL)
        return EXIT_USAGE;
    IreumError error = {.status = IREUM_OK};
    bool known = all_known(glossary, invocation);
    IreumStatus status = known ? print_all(glossary, invocation, &error) : IREUM_OK;
    ireum_glossary_close(glossary);
    if (status != IREUM_OK)
        complain_error(NULL, &error);
    return known && status == IREUM_OK ? EXIT_CLEAN : EXIT_USAGE;
}

static const Option options[] = {
    [GLOSSARY] = OPTION_GLOSSARY,
    [IDS] = {.name = "ids", .help = "list the names alone, one a line"},
    [LAST] = {.name = NULL},
};

static const Example examples[] = {
    {"ireum styles", "Lists the house styles"},
    {"ireum styles reuters", "Prints what Reuters is known to write"},
    {NULL, NULL},
};

const Command command_styles = {
    .name = "styles",
    .summary = "list the house styles, or print what one says",
    .operands = "[STYLE]...",
    .description = "Without a name, lists the house styles: the name that --style takes, the house, and what of it was "
                   "read or observed.\n\n"
                   "With a name, prints the style as an editor reads it: what the house writes, since when, and how "
                   "that is known. What is too weak to be held to raises no finding.",
    .options = options,
    .examples = examples,
    .most = OPERANDS_ANY,
    .run = run,
};
