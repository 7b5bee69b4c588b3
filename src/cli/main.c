/* main.c: finding the command that is meant, and the end of the process. */
#include "cli/command.h"
#include "cli/complain.h"
#include "cli/help.h"
#include "cli/nearest.h"
#include "cli/parse.h"

#include <errno.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <stdio.h>
#include <string.h>

static int unknown_command(const char *name)
{
    Nearest nearest = nearest_to(name);
    for (size_t i = 0; command_at(i) != NULL; i++)
        nearest_offer(&nearest, command_at(i)->name);
    if (nearest.name != NULL)
        return complain_usage(NULL, "there is no command '%s'; the nearest is '%s'", name, nearest.name);
    return complain_usage(NULL, "there is no command '%s'", name);
}

/* The command NAME without options or operands. */
static int run_plain(const char *name)
{
    size_t used;
    const Command *command = command_find(&name, 1, &used);
    return command->run(&(Invocation){.command = command});
}

/* The options that stand before any command. */
static int run_option(const char *word)
{
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
        return run_plain("help");
    if (strcmp(word, "--version") == 0 || strcmp(word, "-V") == 0)
        return run_plain("version");
    Nearest nearest = nearest_to(word);
    nearest_offer(&nearest, "--help");
    nearest_offer(&nearest, "--version");
    if (nearest.name != NULL)
        return complain_usage(NULL, "unknown option '%s'; the nearest is '%s'", word, nearest.name);
    return complain_usage(NULL, "unknown option '%s': a command comes first", word);
}

/* WORDS begin with a group's name, and no command of it follows. */
static int run_group(const char **words, size_t count)
{
    if (count > 1 && (strcmp(words[1], "--help") == 0 || strcmp(words[1], "-h") == 0)) {
        help_group(stdout, words[0]);
        return EXIT_CLEAN;
    }
    if (count > 1) {
        char name[64];
        snprintf(name, sizeof name, "%s %s", words[0], words[1]);
        return unknown_command(name);
    }
    help_group(stderr, words[0]);
    return EXIT_USAGE;
}

static int run_command(const Command *command, const char **words, size_t count)
{
    Invocation invocation;
    switch (parse(command, words, count, &invocation)) {
    case PARSED_RUN:
        return command->run(&invocation);
    case PARSED_HELP:
        help_command(stdout, command);
        return EXIT_CLEAN;
    case PARSED_WRONG:
        break;
    }
    return EXIT_USAGE;
}

static int run(const char **words, size_t count)
{
    if (count == 0) {
        help_program(stderr);
        return EXIT_USAGE;
    }
    if (words[0][0] == '-')
        return run_option(words[0]);
    size_t used;
    const Command *command = command_find(words, count, &used);
    if (command != NULL)
        return run_command(command, words + used, count - used);
    return command_group(words[0]) ? run_group(words, count) : unknown_command(words[0]);
}

/* A full disk or a closed pipe shows at the latest here; half a report must not look like a whole one. */
static int close_output(int status)
{
    errno = 0;
    bool failed = ferror(stdout) != 0;
    if (fclose(stdout) != 0 || failed) {
        IreumError error = {.status = IREUM_UNREADABLE};
        snprintf(error.message, sizeof error.message, "standard output cannot be written%s%s", errno != 0 ? ": " : "",
                 errno != 0 ? strerror(errno) : "");
        complain_error(NULL, &error);
        return EXIT_UNREADABLE;
    }
    return status;
}

/* What one document needed serves the next. Given back to the system it would come again page by page, which takes
 * longer than to read the document. */
static void keep_memory(void)
{
#ifdef __GLIBC__
    enum { KEPT = 32 * 1024 * 1024 };
    mallopt(M_MMAP_THRESHOLD, KEPT);
    mallopt(M_TRIM_THRESHOLD, KEPT);
#endif
}

int main(int count, char **words)
{
    keep_memory();
    int used = count > 0 ? 1 : 0;
    return close_output(run((const char **)words + used, (size_t)(count - used)));
}
