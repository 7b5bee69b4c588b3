/* main.c: the table of commands, finding the one that is meant, and the end of the process. */
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

/* A new command: its file, its line in meson.build, its name here. */
#define COMMANDS(X)                                                                                                    \
    X(check)                                                                                                           \
    X(explain)                                                                                                         \
    X(glossary_compile)                                                                                                \
    X(glossary_lint)                                                                                                   \
    X(glossary_list)                                                                                                   \
    X(glossary_search)                                                                                                 \
    X(glossary_show)                                                                                                   \
    X(help)                                                                                                            \
    X(rules)                                                                                                           \
    X(styles)                                                                                                          \
    X(version)

#define DECLARE(name) extern const Command command_##name;
#define ROW(name)     &command_##name,

COMMANDS(DECLARE)

static const Command *const commands[] = {COMMANDS(ROW)};

const Command *command_at(size_t index)
{
    return index < sizeof commands / sizeof *commands ? commands[index] : NULL;
}

bool command_group(const char *word)
{
    size_t size = strlen(word);
    for (size_t i = 0; command_at(i) != NULL; i++) {
        if (size > 0 && strncmp(command_at(i)->name, word, size) == 0 && command_at(i)->name[size] == ' ')
            return true;
    }
    return false;
}

const Command *command_find(const char *const *words, size_t count, size_t *used)
{
    char name[64] = "";
    *used = count > 0 && command_group(words[0]) ? 2 : 1;
    if (*used > count)
        return NULL;
    int size = *used == 2 ? snprintf(name, sizeof name, "%s %s", words[0], words[1])
                          : snprintf(name, sizeof name, "%s", words[0]);
    for (size_t i = 0; command_at(i) != NULL; i++) {
        if ((size_t)size < sizeof name && strcmp(command_at(i)->name, name) == 0)
            return command_at(i);
    }
    return NULL;
}

static int unknown_command(const char *name)
{
    Nearest nearest = nearest_to(name);
    for (size_t i = 0; command_at(i) != NULL; i++)
        nearest_offer(&nearest, command_at(i)->name);
    if (nearest.name != NULL)
        return complain_usage(NULL, "there is no command '%s'; the nearest is '%s'", name, nearest.name);
    return complain_usage(NULL, "there is no command '%s'", name);
}

/* The options that stand before any command. */
static int run_option(const char *word)
{
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
        return command_help.run(&(Invocation){.command = &command_help});
    if (strcmp(word, "--version") == 0 || strcmp(word, "-V") == 0)
        return command_version.run(&(Invocation){.command = &command_version});
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
