/* name_read.c: ireum name read. */
#include "cli/command.h"
#include "cli/complain.h"
#include "cli/locate.h"
#include "cli/name_lines.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TOP, TSV, GLOSSARY, LAST };

enum { TOP_MOST = 100 };

/* Less likely readings would print as 0.0 %. */
static const double shown_from = 0.0005;

typedef struct Job {
    const IreumNames *names;
    size_t top;
    size_t unread; /* names without a reading */
    IreumNameParts parts;
    IreumNameReading readings[TOP_MOST];
    size_t count;
} Job;

static IreumStatus read_name(Job *job, const char *text, size_t size, IreumError *error)
{
    IreumStatus status =
        ireum_name_read(job->names, text, size, &job->parts, job->readings, job->top, &job->count, error);
    if (status == IREUM_OK)
        job->unread += job->count == 0;
    return status;
}

static IreumStatus print_rows(void *context, const char *text, size_t size, IreumError *error)
{
    Job *job = context;
    IreumStatus status = read_name(job, text, size, error);
    if (status != IREUM_OK)
        return status;
    for (size_t i = 0; i < job->count; i++) {
        fwrite(text, 1, size, stdout);
        printf("\t%s%s\t%.6f\n", job->readings[i].surname, job->readings[i].given, job->readings[i].probability);
    }
    if (job->count == 0) {
        fwrite(text, 1, size, stdout);
        printf("\t\t0.000000\n");
    }
    return IREUM_OK;
}

static const char *const forms[] = {
    [IREUM_NAME_UNREAD] = "no Korean name can be made out",
    [IREUM_NAME_FULL] = "surname and given name",
    [IREUM_NAME_GIVEN] = "a given name alone",
    [IREUM_NAME_SURNAME] = "a surname alone",
    [IREUM_NAME_INITIALS] = "a surname and initials; only the surname is read",
    [IREUM_NAME_FOREIGN_GIVEN] = "a surname and a given name that is hardly Korean",
};

static void print_parts(const char *text, const IreumNameParts *parts)
{
    printf("%s: %s", text, forms[parts->form]);
    if (parts->surname[0] != '\0' && parts->given[0] != '\0')
        printf(" (%s, %s%s)", parts->surname, parts->given, parts->surname_last ? "; the surname stands last" : "");
    putchar('\n');
}

static void print_reading(const IreumNameReading *reading)
{
    printf("  %5.1f %%  %s%s", 100 * reading->probability, reading->surname, reading->given);
    const char *between = "  as written in ";
    for (unsigned system = 0; system < IREUM_SYSTEM_COUNT; system++) {
        if (reading->systems >> system & 1) {
            printf("%s%s", between, ireum_system_name((IreumSystem)system));
            between = ", ";
        }
    }
    putchar('\n');
}

static int print_names(Job *job, const Invocation *invocation)
{
    for (size_t i = 0; i < invocation->operand_count; i++) {
        const char *text = invocation->operands[i];
        IreumError error = {.status = IREUM_OK};
        if (read_name(job, text, strlen(text), &error) != IREUM_OK)
            return name_fail(&error, 0);
        print_parts(text, &job->parts);
        for (size_t k = 0; k < job->count && (k == 0 || job->readings[k].probability >= shown_from); k++)
            print_reading(&job->readings[k]);
    }
    return job->unread > 0 ? EXIT_FOUND : EXIT_CLEAN;
}

/* Reads a number from 1 to TOP_MOST. */
static bool top_read(const char *text, size_t *top)
{
    char *end;
    unsigned long value = strtoul(text, &end, 10);
    if (text[0] < '0' || text[0] > '9' || *end != '\0' || value < 1 || value > TOP_MOST)
        return false;
    *top = value;
    return true;
}

static int run(const Invocation *invocation)
{
    const Value *values = invocation->values;
    bool tsv = values[TSV].text != NULL;
    Job job = {.count = 0};
    if (!top_read(values[TOP].text, &job.top))
        return complain_usage(invocation->command, "--top takes a number from 1 to %d, not '%.100s'", TOP_MOST,
                              values[TOP].text);
    if (tsv != (invocation->operand_count == 0))
        return complain_usage(invocation->command, tsv ? "--tsv reads standard input: it takes no name"
                                                       : "read what? Give a name, or --tsv for standard input");
    IreumNames *names = name_open(values[GLOSSARY].text);
    if (names == NULL)
        return EXIT_USAGE;
    job.names = names;
    int exit_status = tsv ? name_lines(print_rows, &job) : print_names(&job, invocation);
    ireum_names_close(names);
    return exit_status;
}

static const Option options[] = {
    [TOP] =
        {.name = "top", .letter = 'n', .argument = "N", .help = "readings to print, the likeliest", .fallback = "10"},
    [TSV] = {.name = "tsv", .help = "print each line of standard input beside its readings, between tabs"},
    [GLOSSARY] = OPTION_GLOSSARY,
    [LAST] = {.name = NULL},
};

static const Example examples[] = {
    {"ireum name read 'Sung-nam Lim'", "Prints the Hangul that a name can be, with probabilities"},
    {"ireum name read --tsv --top 1 <names.txt", "Prints each line beside its likeliest reading"},
    {NULL, NULL},
};

const Command command_name_read = {
    .name = "name read",
    .summary = "tell which Hangul a Latin name can be",
    .operands = "[NAME...]",
    .description =
        "Prints the readings of a Korean's name in Latin letters, the likeliest first, and the systems of romanization "
        "that write them so. The surname may stand first or last, the given name be hyphenated, spaced or joined. With "
        "--tsv each line of standard input is a name, and each reading a line: the name, the Hangul, its probability; "
        "a "
        "name without a reading has an empty Hangul and 0. Without it the exit status is 1 where a name has no "
        "reading.",
    .options = options,
    .examples = examples,
    .most = OPERANDS_ANY,
    .run = run,
};
