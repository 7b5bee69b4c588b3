/* config.c: ireum config. */
#include "cli/command.h"
#include "cli/complain.h"
#include "cli/locate.h"
#include "cli/style.h"
#include "cli/workspace.h"
#include "ireum.h"
#include "report/visible.h"

#include <stdio.h>
#include <string.h>

enum { NAME_CELLS = 10, VALUE_CELLS = 34 };

static int rule_cells(void)
{
    size_t cells = 0;
    IreumRuleInfo rule;
    for (size_t i = 0; ireum_rule(i, &rule); i++)
        cells = strlen(rule.id) > cells ? strlen(rule.id) : cells;
    return (int)cells;
}

static void print_origin(const IreumSetting *setting)
{
    switch (setting->origin) {
    case IREUM_FROM_PROGRAM:
        puts("built in");
        break;
    case IREUM_FROM_OPTIONS:
        puts("command line");
        break;
    case IREUM_FROM_FILE:
        visible_puts(stdout, setting->path);
        printf(setting->line > 0 ? ":%u\n" : "\n", setting->line);
        break;
    }
}

/* Pads TEXT to CELLS, and by two more. */
static void print_cell(const char *text, int cells)
{
    size_t wide = ireum_cells(text, strlen(text), 0);
    visible_puts(stdout, text);
    printf("%*s  ", wide < (size_t)cells ? cells - (int)wide : 0, "");
}

/* CONTEXT is an int: the cells of the longest rule id. */
static void print_setting(void *context, const IreumSetting *setting)
{
    const int *item_cells = context;
    bool item = setting->item[0] != '\0';
    print_cell(setting->name, NAME_CELLS);
    if (item)
        print_cell(setting->item, *item_cells);
    print_cell(setting->value, item ? VALUE_CELLS - *item_cells - 2 : VALUE_CELLS);
    print_origin(setting);
}

/* False where the configuration is wrong, which has been told if WRONG counts it. */
static bool print_settings(IreumWorkspace *workspace, const char *path, const size_t *wrong)
{
    int item_cells = rule_cells();
    IreumError error;
    if (ireum_workspace_settings(workspace, path, print_setting, &item_cells, &error) == IREUM_OK)
        return true;
    if (*wrong == 0)
        complain_error(NULL, &error);
    return false;
}

static int run(const Invocation *invocation)
{
    size_t wrong = 0;
    int status = EXIT_CLEAN;
    IreumWorkspace *workspace = workspace_open(invocation, NULL, &wrong);
    if (workspace == NULL)
        return EXIT_USAGE;
    for (size_t i = 0; i < invocation->operand_count; i++) {
        if (invocation->operand_count > 1)
            printf("%s%s:\n", i > 0 ? "\n" : "", invocation->operands[i]);
        if (!print_settings(workspace, invocation->operands[i], &wrong))
            status = EXIT_USAGE;
    }
    ireum_workspace_close(workspace);
    return status;
}

static const Option options[] = {
    OPTION_STYLE, OPTION_CONFIG, OPTION_NO_CONFIG, OPTION_RULE, OPTION_GLOSSARY, {.name = NULL},
};

const Command command_config = {
    .name = "config",
    .summary = "show the settings in force for a file, and who says so",
    .operands = "FILE...",
    .description =
        "Prints each setting that a check of the file would follow, and where it comes from: the command line, a line "
        "of a configuration, or the program itself. The file need not exist.\n\n"
        "The exit status is 2 where the configuration is wrong.",
    .options = options,
    .least = 1,
    .most = OPERANDS_ANY,
    .missing = "of which file? Name one that is or would be checked",
    .run = run,
};
