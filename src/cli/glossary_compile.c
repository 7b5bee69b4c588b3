/* glossary_compile.c: ireum glossary compile and ireum glossary lint. */
#include "cli/command.h"
#include "cli/complain.h"
#include "cli/locate.h"
#include "ireum.h"

#include <stdio.h>
#include <sys/stat.h>

enum { OUTPUT };

enum { GLOSSARY };

static void print_complaint(void *context, const IreumComplaint *complaint)
{
    (void)context;
    complain_source(stdout, complaint);
}

static const char *plural(size_t count)
{
    return count == 1 ? "" : "s";
}

static void print_summary(const IreumCompileCounts *counts)
{
    printf("%zu entr%s, %zu form%s, %zu style%s; %zu rest%s on general knowledge alone\n", counts->entries,
           counts->entries == 1 ? "y" : "ies", counts->forms, plural(counts->forms), counts->styles,
           plural(counts->styles), counts->general_sources, counts->general_sources == 1 ? "s" : "");
    printf("%zu error%s, %zu warning%s\n", counts->errors, plural(counts->errors), counts->warnings,
           plural(counts->warnings));
}

/* The summary, or why there is none. Mistakes in the sources have been told one by one: EXIT_WRONG then says so. */
static int finish(IreumStatus status, const IreumCompileCounts *counts, const IreumError *error, int exit_wrong)
{
    bool told = status == IREUM_INVALID && counts->errors > 0;
    if (status != IREUM_OK && !told) {
        complain_error(NULL, error);
        return status == IREUM_INVALID ? EXIT_USAGE : EXIT_UNREADABLE;
    }
    print_summary(counts);
    return counts->errors > 0 ? exit_wrong : EXIT_CLEAN;
}

static bool is_directory(const char *path)
{
    struct stat about;
    return stat(path, &about) != 0 || S_ISDIR(about.st_mode); /* what is not there is told of as one */
}

/* A table of a user's or a project's own, above the compiled glossary. */
static int lint_table(const Invocation *invocation, const char *table)
{
    char path[PATH_SIZE];
    IreumCompileCounts counts = {0};
    IreumError error = {.status = IREUM_OK};
    const char *glossary = locate_glossary(invocation->values[GLOSSARY].text, path);
    if (glossary == NULL)
        return EXIT_USAGE;
    IreumStatus status = ireum_glossary_lint_layer(glossary, table, print_complaint, NULL, &counts, &error);
    return finish(status, &counts, &error, EXIT_FOUND);
}

static int run_lint(const Invocation *invocation)
{
    const char *sources = invocation->operand_count > 0 ? invocation->operands[0] : "dictionaries";
    IreumCompileCounts counts = {0};
    IreumError error = {.status = IREUM_OK};
    if (!is_directory(sources))
        return lint_table(invocation, sources);
    IreumStatus status = ireum_glossary_lint(sources, print_complaint, NULL, &counts, &error);
    return finish(status, &counts, &error, EXIT_FOUND);
}

static int run_compile(const Invocation *invocation)
{
    const char *output = invocation->values[OUTPUT].text;
    IreumCompileCounts counts = {0};
    IreumError error = {.status = IREUM_OK};
    IreumStatus status =
        ireum_glossary_compile(invocation->operands[0], output, print_complaint, NULL, &counts, &error);
    int exit_status = finish(status, &counts, &error, EXIT_USAGE);
    if (counts.errors > 0)
        complain_error(output, &(IreumError){.message = "not written: the errors in the sources come first"});
    return exit_status;
}

static const Option lint_options[] = {[GLOSSARY] = OPTION_GLOSSARY, {.name = NULL}};

const Command command_glossary_lint = {
    .name = "glossary lint",
    .summary = "check a glossary's sources",
    .operands = "[DIRECTORY|FILE]",
    .description = "Checks the tables (*.tsv) and house styles (styles/*.yaml) in the directory, 'dictionaries' where "
                   "none is named, or one table of a project's own (.ireum/glossary.tsv), and prints each mistake with "
                   "its place. The exit status is 1 where there is an error.",
    .options = lint_options,
    .most = 1,
    .run = run_lint,
};

static const Option compile_options[] = {
    [OUTPUT] =
        {.name = "output", .letter = 'o', .argument = "FILE", .help = "file to write", .fallback = "./glossary.db"},
    {.name = NULL},
};

const Command command_glossary_compile = {
    .name = "glossary compile",
    .summary = "compile a glossary's sources into one file",
    .operands = "DIRECTORY",
    .description = "Checks the sources in the directory as 'ireum glossary lint' does and writes the compiled "
                   "glossary. Where there is an error nothing is written, and the exit status is 2.",
    .options = compile_options,
    .least = 1,
    .most = 1,
    .missing = "compile what? Name the directory of the sources",
    .run = run_compile,
};
