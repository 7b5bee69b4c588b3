/* rules.c: ireum rules. */
#include "cli/command.h"
#include "cli/complain.h"
#include "cli/help.h"
#include "cli/locate.h"
#include "cli/style.h"
#include "ireum.h"

#include <stdlib.h>
#include <string.h>

enum { STYLE, STYLES, GLOSSARY, LAST };

enum { SEVERITY_CELLS = 10 };

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

/* CHECKER NULL: each at its own severity, whatever the style. */
static void print_rules(const IreumChecker *checker)
{
    int width = id_width();
    IreumRuleInfo rule;
    for (size_t i = 0; ireum_rule(i, &rule); i++) {
        IreumSeverity own = rule.optional ? IREUM_OFF : rule.severity;
        IreumSeverity severity = checker != NULL ? ireum_checker_severity(checker, rule.id) : own;
        printf("%-*s  %-*s  %s\n", width, rule.id, SEVERITY_CELLS, ireum_severity_name(severity), rule.summary);
    }
}

static int print_under(const Invocation *invocation, const char *glossary)
{
    IreumOptions options = {.glossary = glossary, .style = invocation->values[STYLE].text};
    IreumChecker *checker = style_checker(&options);
    if (checker == NULL)
        return EXIT_USAGE;
    print_rules(checker);
    ireum_checker_close(checker);
    return EXIT_CLEAN;
}

/* The styles, each with a checker. */
typedef struct Houses {
    const char *glossary;
    struct House {
        char id[64];
        IreumChecker *checker;
    } * at;
    size_t count;
    bool failed; /* which has been told */
} Houses;

static bool add_house(void *context, const IreumStyleInfo *style)
{
    Houses *houses = context;
    struct House *larger = realloc(houses->at, (houses->count + 1) * sizeof *larger);
    if (larger == NULL) {
        complain_error(NULL, &(IreumError){.status = IREUM_MEMORY, .message = "out of memory"});
        houses->failed = true;
        return false;
    }
    houses->at = larger;
    struct House *house = &houses->at[houses->count];
    snprintf(house->id, sizeof house->id, "%s", style->id);
    house->checker = style_checker(&(IreumOptions){.glossary = houses->glossary, .style = style->id});
    houses->failed = house->checker == NULL;
    houses->count += !houses->failed;
    return !houses->failed;
}

/* "warning: afp, ap, bbc", where there is such a style. */
static void print_houses(const Houses *houses, const char *rule, IreumSeverity severity)
{
    enum { INDENT = 4 };
    char text[4096];
    size_t used = 0;
    for (size_t i = 0; i < houses->count && used < sizeof text; i++) {
        if (ireum_checker_severity(houses->at[i].checker, rule) != severity)
            continue;
        const char *before = used > 0 ? ", " : ireum_severity_name(severity);
        int size = snprintf(text + used, sizeof text - used, "%s%s%s", before, used > 0 ? "" : ": ", houses->at[i].id);
        used += size > 0 ? (size_t)size : 0;
    }
    if (used > 0)
        help_wrap(stdout, text, INDENT);
}

static void print_by_style(const Houses *houses)
{
    IreumRuleInfo rule;
    bool any = false;
    for (size_t i = 0; ireum_rule(i, &rule); i++) {
        if (!rule.by_style)
            continue;
        printf("%s%s\n", any ? "\n" : "", rule.id);
        any = true;
        for (int severity = IREUM_ERROR; severity >= IREUM_OFF; severity--)
            print_houses(houses, rule.id, (IreumSeverity)severity);
    }
}

static int print_styles(const char *path)
{
    Houses houses = {.glossary = path};
    IreumGlossary *glossary = locate_open(path);
    IreumError error = {.status = IREUM_OK};
    bool told = glossary == NULL;
    if (glossary != NULL && ireum_style_each(glossary, add_house, &houses, &error) != IREUM_OK) {
        complain_error(NULL, &error);
        told = true;
    }
    told |= houses.failed;
    if (!told)
        print_by_style(&houses);
    for (size_t i = 0; i < houses.count; i++)
        ireum_checker_close(houses.at[i].checker);
    free(houses.at);
    ireum_glossary_close(glossary);
    return told ? EXIT_USAGE : EXIT_CLEAN;
}

static int run(const Invocation *invocation)
{
    const Value *values = invocation->values;
    char path[PATH_SIZE];
    if (values[STYLE].text != NULL && values[STYLES].text != NULL)
        return complain_usage(invocation->command, "'--style' and '--styles' are two lists: ask for one");
    if (values[STYLE].text == NULL && values[STYLES].text == NULL) {
        print_rules(NULL);
        return EXIT_CLEAN;
    }
    const char *glossary = locate_glossary(values[GLOSSARY].text, path);
    if (glossary == NULL)
        return EXIT_USAGE;
    return values[STYLES].text != NULL ? print_styles(glossary) : print_under(invocation, glossary);
}

static const Option options[] = {
    [STYLE] = {.name = "style", .letter = 's', .argument = "STYLE", .help = "severities under that house style"},
    [STYLES] = {.name = "styles", .help = "list the rules that speak under some house styles only, with the styles"},
    [GLOSSARY] = OPTION_GLOSSARY,
    [LAST] = {.name = NULL},
};

static const Example examples[] = {
    {"ireum rules --style yonhap", "Lists all rules, and which of them are off for Yonhap"},
    {NULL, NULL},
};

const Command command_rules = {
    .name = "rules",
    .summary = "list the rules with their severity",
    .operands = "",
    .description = "Prints each rule's id, its severity and what it finds, one rule a line. An error is wrong in every "
                   "house, a warning is against the house style or the rest of the copy, a suggestion is a judgement. "
                   "Under a style that has nothing to hold copy against, a rule is off.\n\n"
                   "'ireum explain RULE' prints a rule's page.",
    .options = options,
    .examples = examples,
    .run = run,
};
