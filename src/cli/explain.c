/* explain.c: ireum explain. */
#include "cli/command.h"
#include "cli/complain.h"
#include "cli/help.h"
#include "cli/nearest.h"
#include "ireum.h"

#include <string.h>

enum { EXAMPLE_INDENT = 4 };

static void print_example(const char *heading, const char *example)
{
    if (example == NULL || example[0] == '\0')
        return;
    printf("\n%s\n", heading);
    help_wrap(stdout, example, EXAMPLE_INDENT);
}

static void print_rule(const IreumRuleInfo *rule)
{
    printf("%s (%s)\n", rule->id, ireum_severity_name(rule->severity));
    help_wrap(stdout, rule->summary, 0);
    putchar('\n');
    help_wrap(stdout, rule->explanation, 0);
    print_example("Reported:", rule->bad);
    print_example("Not reported:", rule->good);
    if (rule->example_style != NULL && rule->example_style[0] != '\0')
        printf("\nBoth are read under the house style '%s'.\n", rule->example_style);
}

static bool rule_named(const char *name, IreumRuleInfo *rule)
{
    for (size_t i = 0; ireum_rule(i, rule); i++) {
        if (strcmp(rule->id, name) == 0)
            return true;
    }
    return false;
}

static int unknown_rule(const Command *command, const char *name)
{
    Nearest nearest = nearest_to(name);
    IreumRuleInfo rule;
    for (size_t i = 0; ireum_rule(i, &rule); i++)
        nearest_offer(&nearest, rule.id);
    if (nearest.name != NULL)
        return complain_usage(command, "there is no rule '%s'; the nearest is '%s'", name, nearest.name);
    return complain_usage(command, "there is no rule '%s'; 'ireum rules' lists them", name);
}

static int run(const Invocation *invocation)
{
    for (size_t i = 0; i < invocation->operand_count; i++) {
        IreumRuleInfo rule;
        if (!rule_named(invocation->operands[i], &rule))
            return unknown_rule(invocation->command, invocation->operands[i]);
        if (i > 0)
            printf("\n\n");
        print_rule(&rule);
    }
    return EXIT_CLEAN;
}

static const Option options[] = {{.name = NULL}};

const Command command_explain = {
    .name = "explain",
    .summary = "tell what a rule finds and why",
    .operands = "RULE...",
    .description = "Prints a rule's page: what it finds, why that matters, and examples. The rule's name stands in "
                   "brackets at the end of each finding.",
    .options = options,
    .least = 1,
    .most = OPERANDS_ANY,
    .missing = "which rule? Name one; 'ireum rules' lists them",
    .run = run,
};
