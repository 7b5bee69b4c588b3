/* explain.c: ireum explain. */
#include "cli/command.h"
#include "cli/complain.h"
#include "cli/help.h"
#include "cli/nearest.h"
#include "ireum.h"

#include <string.h>

enum { INDENT = 4 };

static void print_part(const char *heading, const char *text)
{
    printf("\n%s\n", heading);
    help_wrap(stdout, text, INDENT);
}

/* The samples' headings name the house style under which they are read, where there is one. */
static void print_sample(const char *heading, const char *sample, const char *style)
{
    char text[128];
    bool any = strcmp(style, "default") == 0;
    snprintf(text, sizeof text, any ? "%s" : "%s, in house style %s", heading, style);
    print_part(text, sample);
}

static void print_rule(const IreumRuleInfo *rule)
{
    char title[128];
    snprintf(title, sizeof title, "%s (%s%s%s)", rule->id, ireum_severity_name(rule->severity),
             rule->by_style ? ", under house styles that decide it" : "",
             rule->optional ? ", off until a configuration turns it on" : "");
    help_wrap(stdout, title, 0);
    help_wrap(stdout, rule->summary, 0);
    print_part("Why", rule->why);
    print_part("What is reported", rule->triggers);
    print_part("Where it is silent, and when it is wrong", rule->silent);
    print_sample("Bad", rule->bad, rule->example_style);
    print_sample("Good", rule->good, rule->example_style);
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

static const Example examples[] = {
    {"ireum explain name-style", "Prints the page of the rule name-style"},
    {NULL, NULL},
};

const Command command_explain = {
    .name = "explain",
    .summary = "tell what a rule finds and why",
    .operands = "RULE...",
    .description =
        "Prints a rule's page: why it exists, what it reports, where it is silent and when it is wrong, and a "
        "bad and a good example. The rule's name stands in brackets at the end of each finding.",
    .options = options,
    .examples = examples,
    .least = 1,
    .most = OPERANDS_ANY,
    .missing = "which rule? Name one; 'ireum rules' lists them",
    .run = run,
};
