/* rules.c: ireum rules. */
#include "cli/command.h"
#include "ireum.h"

#include <stdio.h>
#include <string.h>

static int id_width(void)
{
    size_t width = 0;
    IreumRuleInfo rule;
    for (size_t i = 0; ireum_rule(i, &rule); i++) {
        size_t size = strlen(rule.id);
        width = size > width ? size : width;
    }
    return (int)width;
}

static int run(const Invocation *invocation)
{
    (void)invocation;
    int width = id_width();
    IreumRuleInfo rule;
    for (size_t i = 0; ireum_rule(i, &rule); i++)
        printf("%-*s  %-10s  %s\n", width, rule.id, ireum_severity_name(rule.severity), rule.summary);
    return EXIT_CLEAN;
}

static const Option options[] = {{.name = NULL}};

const Command command_rules = {
    .name = "rules",
    .summary = "list the rules",
    .operands = "",
    .description = "Prints each rule's id, its severity and what it finds, one rule a line.",
    .options = options,
    .run = run,
};
