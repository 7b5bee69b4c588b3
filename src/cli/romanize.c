/* romanize.c: ireum romanize. */
#include "cli/command.h"
#include "cli/complain.h"
#include "cli/locate.h"
#include "ireum.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SYSTEM, KIND, HYPHEN, ALL, EXPLAIN, TSV, GLOSSARY, LAST };

/* What is asked for, and a buffer that grows with the longest item. */
typedef struct Job {
    IreumRomanizer *romanizer;
    IreumRomanizeOptions options;
    bool all, explain, tsv;
    char *latin;
    size_t capacity;
    size_t line; /* of standard input; 0: an argument */
} Job;

static const char *system_choice(size_t index)
{
    return ireum_system_name((IreumSystem)index);
}

static const char *const kinds[] = {
    [IREUM_NAME_AUTO] = "auto",
    [IREUM_NAME_WORD] = "word",
    [IREUM_NAME_PLACE] = "place",
    [IREUM_NAME_PERSON] = "person",
};

static const char *kind_choice(size_t index)
{
    return index < sizeof kinds / sizeof *kinds ? kinds[index] : NULL;
}

/* Romanizes SIZE bytes of TEXT into the job's buffer; *WRITTEN are its bytes. */
static IreumStatus convert(Job *job, const char *text, size_t size, size_t *written, IreumError *error)
{
    IreumStatus status =
        ireum_romanize(job->romanizer, &job->options, text, size, job->latin, job->capacity, written, error);
    if (status != IREUM_OK || *written < job->capacity)
        return status;
    char *grown = realloc(job->latin, 2 * *written + 1);
    if (grown == NULL) {
        *error = (IreumError){.status = IREUM_MEMORY, .message = "out of memory"};
        return IREUM_MEMORY;
    }
    job->latin = grown;
    job->capacity = 2 * *written + 1;
    return ireum_romanize(job->romanizer, &job->options, text, size, job->latin, job->capacity, written, error);
}

static void print_step(void *context, const IreumRomanizeStep *step)
{
    (void)context;
    printf("  %s\t%s\t%s", step->hangul, step->latin, step->what);
    if (step->pronunciation != NULL)
        printf("; Standard Pronunciation %s", step->pronunciation);
    if (step->rule != NULL)
        printf("; %s", step->rule);
    putchar('\n');
}

/* One item under the job's system: the text itself in front where several are printed, and the rules behind it. */
static IreumStatus print_one(Job *job, const char *text, size_t size, IreumError *error)
{
    size_t written;
    IreumStatus status = convert(job, text, size, &written, error);
    if (status != IREUM_OK)
        return status;
    fwrite(job->latin, 1, written, stdout);
    putchar('\n');
    return job->explain ? ireum_romanize_explain(job->romanizer, &job->options, text, size, print_step, NULL, error)
                        : IREUM_OK;
}

static IreumStatus print_all(Job *job, const char *text, size_t size, IreumError *error)
{
    IreumStatus status = IREUM_OK;
    fwrite(text, 1, size, stdout);
    putchar('\n');
    for (size_t i = 0; status == IREUM_OK && ireum_system_name((IreumSystem)i) != NULL; i++) {
        job->options.system = (IreumSystem)i;
        printf("  %-12s", ireum_system_name(job->options.system));
        status = print_one(job, text, size, error);
    }
    return status;
}

static IreumStatus print_item(Job *job, const char *text, size_t size, IreumError *error)
{
    if (job->all)
        return print_all(job, text, size, error);
    if (job->tsv) {
        fwrite(text, 1, size, stdout);
        putchar('\t');
    }
    return print_one(job, text, size, error);
}

static int fail(const Job *job, IreumError *error)
{
    error->line = (unsigned)job->line;
    complain_error(job->line > 0 ? "-" : NULL, error);
    return error->status == IREUM_UNREADABLE ? EXIT_UNREADABLE : EXIT_USAGE;
}

static int convert_words(Job *job, const char *const *words, size_t count)
{
    IreumError error = {.status = IREUM_OK};
    for (size_t i = 0; i < count; i++) {
        if (print_item(job, words[i], strlen(words[i]), &error) != IREUM_OK)
            return fail(job, &error);
    }
    return EXIT_CLEAN;
}

/* Each line of standard input is an item; a carriage return at its end is no part of it. */
static int convert_lines(Job *job)
{
    IreumError error = {.status = IREUM_OK};
    IreumStatus status = IREUM_OK;
    char *text = NULL;
    size_t capacity = 0;
    for (ssize_t size; status == IREUM_OK && (size = getline(&text, &capacity, stdin)) >= 0;) {
        size_t length = (size_t)size;
        job->line++;
        while (length > 0 && (text[length - 1] == '\n' || text[length - 1] == '\r'))
            length--;
        status = print_item(job, text, length, &error);
    }
    free(text);
    if (status == IREUM_OK && ferror(stdin)) {
        error = (IreumError){.status = IREUM_UNREADABLE, .message = "standard input cannot be read"};
        status = error.status;
    }
    return status == IREUM_OK ? EXIT_CLEAN : fail(job, &error);
}

static int run(const Invocation *invocation)
{
    const Value *values = invocation->values;
    if (values[TSV].text != NULL && (invocation->operand_count > 0 || values[ALL].text || values[EXPLAIN].text))
        return complain_usage(invocation->command,
                              "--tsv reads standard input and prints one system: it takes no text, "
                              "--all or --explain");
    char path[PATH_SIZE];
    const char *glossary = locate_glossary(values[GLOSSARY].text, path);
    if (glossary == NULL)
        return EXIT_USAGE;
    Job job = {
        .options = {(IreumSystem)values[SYSTEM].choice, (IreumNameKind)values[KIND].choice,
                    values[HYPHEN].text != NULL},
        .all = values[ALL].text != NULL,
        .explain = values[EXPLAIN].text != NULL,
        .tsv = values[TSV].text != NULL,
    };
    IreumError error = {.status = IREUM_OK};
    if (ireum_romanizer_open(glossary, IREUM_MAPPED, &job.romanizer, &error) != IREUM_OK)
        return fail(&job, &error);
    int exit_status = invocation->operand_count > 0
                          ? convert_words(&job, invocation->operands, invocation->operand_count)
                          : convert_lines(&job);
    ireum_romanizer_close(job.romanizer);
    free(job.latin);
    return exit_status;
}

static const Option options[] = {
    [SYSTEM] = {.name = "system",
                .letter = 's',
                .argument = "SYSTEM",
                .help = "system of romanization",
                .fallback = "rr",
                .choice = system_choice},
    [KIND] = {.name = "kind",
              .letter = 'k',
              .argument = "KIND",
              .help = "what the text names",
              .fallback = "auto",
              .choice = kind_choice},
    [HYPHEN] = {.name = "hyphen", .help = "write a hyphen between the syllables of given names"},
    [ALL] = {.name = "all", .letter = 'a', .help = "print each text under every system"},
    [EXPLAIN] = {.name = "explain", .letter = 'e', .help = "tell which rule made which letters"},
    [TSV] = {.name = "tsv", .help = "print each line of standard input, a tab and its romanization"},
    [GLOSSARY] = OPTION_GLOSSARY,
    [LAST] = {.name = NULL},
};

static const Example examples[] = {
    {"ireum romanize 학여울", "Prints hangnyeoul"},
    {"ireum romanize --kind person --all 안중근", "Prints a name under every system"},
    {"ireum romanize --explain 왕십리", "Tells the rules behind each sound change"},
    {"ireum romanize --tsv --system mr <names.txt", "Prints each line beside its romanization"},
    {NULL, NULL},
};

const Command command_romanize = {
    .name = "romanize",
    .summary = "write Hangul and Hanja in Latin letters",
    .operands = "[TEXT...]",
    .description =
        "Romanizes each text, or each line of standard input where there is none. What is no Hangul or Hanja stays as "
        "it is. Names have capitals; a place's administrative unit stands behind a hyphen (Jongno-gu), a surname apart "
        "from the given name. What a text names is told by --kind; without it, by the glossary and the text itself.",
    .options = options,
    .examples = examples,
    .most = OPERANDS_ANY,
    .run = run,
};
