/* name_compare.c: ireum name compare. */
#include "cli/command.h"
#include "cli/complain.h"
#include "cli/locate.h"
#include "cli/name_lines.h"

#include <stdio.h>
#include <string.h>

enum { TSV, GLOSSARY, LAST };

/* ---- A table ---- */

static IreumStatus print_row(void *context, const char *text, size_t size, IreumError *error)
{
    const IreumNames *names = context;
    const char *tab = memchr(text, '\t', size);
    if (tab == NULL || memchr(tab + 1, '\t', size - (size_t)(tab + 1 - text)) != NULL) {
        *error = (IreumError){.status = IREUM_INVALID, .message = "expected two names with a tab between them"};
        return error->status;
    }
    IreumNameComparison comparison;
    size_t first = (size_t)(tab - text);
    IreumStatus status = ireum_name_compare(names, text, first, tab + 1, size - first - 1, &comparison, error);
    if (status != IREUM_OK)
        return status;
    fwrite(text, 1, size, stdout);
    printf("\t%.3f\t%s\n", comparison.score, ireum_name_verdict(comparison.verdict));
    return IREUM_OK;
}

/* ---- Two names, for a person ---- */

enum { SHOWN = 3 }; /* readings of each name */

static void print_readings(const char *name, const IreumNameReading *readings, size_t count)
{
    printf("  %s:", name);
    for (size_t i = 0; i < count; i++)
        printf("%s %s%s %.1f %%", i > 0 ? "," : "", readings[i].surname, readings[i].given,
               100 * readings[i].probability);
    printf("%s\n", count == 0 ? " no reading" : "");
}

/* The part that decides, in words. */
static void print_reason(const IreumNameParts parts[2], const IreumNameComparison *comparison)
{
    if (parts[0].form == IREUM_NAME_UNREAD || parts[1].form == IREUM_NAME_UNREAD)
        printf("  one of them is no name that can be read\n");
    else if (comparison->surname_score < 0)
        printf("  the surnames differ: '%s', '%s'\n", parts[0].surname, parts[1].surname);
    else if ((parts[0].surname[0] == '\0') != (parts[1].surname[0] == '\0'))
        printf("  one of them has no surname\n");
    if (comparison->shared[0] != '\0')
        printf("  both given names can be %s\n", comparison->shared);
    else if (parts[0].given[0] != '\0' && parts[1].given[0] != '\0')
        printf("  no Hangul that was read is spelled both '%s' and '%s'\n", parts[0].given, parts[1].given);
}

static int explain(const IreumNames *names, const char *const texts[2])
{
    IreumNameComparison comparison;
    IreumNameParts parts[2];
    IreumNameReading readings[2][SHOWN];
    size_t counts[2];
    IreumError error = {.status = IREUM_OK};
    for (size_t i = 0; i < 2; i++) {
        if (ireum_name_read(names, texts[i], strlen(texts[i]), &parts[i], readings[i], SHOWN, &counts[i], &error) !=
            IREUM_OK)
            return name_fail(&error, 0);
    }
    if (ireum_name_compare(names, texts[0], strlen(texts[0]), texts[1], strlen(texts[1]), &comparison, &error) !=
        IREUM_OK)
        return name_fail(&error, 0);
    printf("%s: '%s', '%s' (score %.1f: surname %.1f, given name %.1f)\n", ireum_name_verdict(comparison.verdict),
           texts[0], texts[1], comparison.score, comparison.surname_score, comparison.given_score);
    for (size_t i = 0; i < 2; i++)
        print_readings(texts[i], readings[i], counts[i]);
    print_reason(parts, &comparison);
    return comparison.verdict == IREUM_NAMES_SAME ? EXIT_CLEAN : EXIT_FOUND;
}

static int run(const Invocation *invocation)
{
    bool tsv = invocation->values[TSV].text != NULL;
    if (invocation->operand_count != (tsv ? 0 : 2))
        return complain_usage(invocation->command, tsv ? "--tsv reads standard input: it takes no name"
                                                       : "compare what? Give two names, or --tsv for standard input");
    IreumNames *names = name_open(invocation->values[GLOSSARY].text);
    if (names == NULL)
        return EXIT_USAGE;
    int exit_status = tsv ? name_lines(print_row, names) : explain(names, invocation->operands);
    ireum_names_close(names);
    return exit_status;
}

static const Option options[] = {
    [TSV] = {.name = "tsv",
             .help = "print each line of standard input, two names, with score and verdict, between tabs"},
    [GLOSSARY] = OPTION_GLOSSARY,
    [LAST] = {.name = NULL},
};

static const Example examples[] = {
    {"ireum name compare 'Lim Sung-nam' 'Im Seong-nam'", "Tells whether two spellings are one name, and why"},
    {"ireum name compare --tsv <pairs.tsv", "Prints each pair with its score and verdict"},
    {NULL, NULL},
};

const Command command_name_compare = {
    .name = "name compare",
    .summary = "tell whether two Latin names are one name",
    .operands = "[NAME NAME]",
    .description =
        "Judges whether two spellings are one Korean name: same, different or unsure, with a score: how much likelier, "
        "as "
        "a natural logarithm, they are of one name than of any two. One name is not one person: namesakes are many. "
        "With --tsv each line of standard input has two names with a tab between them, and is printed with score and "
        "verdict behind it. Without it the exit status is 1 where the names are not the same.",
    .options = options,
    .examples = examples,
    .most = 2,
    .run = run,
};
