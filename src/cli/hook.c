/* hook.c: ireum hook install, uninstall and status: the pre-commit hook of a git repository. */
#include "cli/command.h"
#include "cli/complain.h"
#include "cli/git.h"
#include "cli/locate.h"
#include "ireum.h"
#include "report/visible.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The line by which a hook of ours is known. */
#define MARK "# Written by 'ireum hook install'; 'ireum hook uninstall' removes it."

/* What a hook of another origin can call. */
#define CHAINED "ireum check --staged --fail-on error"

enum { NO_OPTIONS_LAST };

typedef enum Owner { NOBODY, OURS, SOMEBODY } Owner;

/* The repository's hook. */
typedef struct Hook {
    char path[PATH_SIZE];
    Owner owner;
} Hook;

static int fail(const char *path, const char *what, int number)
{
    IreumError error = {.status = IREUM_UNREADABLE};
    snprintf(error.message, sizeof error.message, "%s: %s", what, strerror(number));
    complain_error(path, &error);
    return EXIT_UNREADABLE;
}

/* True if a file whose first lines have the mark. */
static bool has_mark(FILE *file)
{
    char line[256];
    for (int i = 0; i < 2 && fgets(line, sizeof line, file) != NULL; i++) {
        if (strncmp(line, MARK, strlen(MARK)) == 0)
            return true;
    }
    return false;
}

static Owner owner_of(const char *path)
{
    struct stat status;
    if (lstat(path, &status) != 0)
        return NOBODY;
    FILE *file = S_ISREG(status.st_mode) ? fopen(path, "r") : NULL;
    bool ours = file != NULL && has_mark(file);
    if (file != NULL)
        fclose(file);
    return ours ? OURS : SOMEBODY;
}

/* Takes the path from what git told. */
static int read_answer(const GitOutput *output, Hook *hook)
{
    const char *path = output->text + strcspn(output->text, "\n");
    path += *path == '\n';
    size_t size = strlen(path) - (*path != '\0');
    if (strncmp(output->text, "true", 4) == 0) {
        complain_error(NULL, &(IreumError){.message = "nobody commits in a bare repository"});
        return EXIT_USAGE;
    }
    if (size >= sizeof hook->path)
        return fail(path, "cannot be written", ENAMETOOLONG);
    snprintf(hook->path, sizeof hook->path, "%.*s", (int)size, path);
    hook->owner = owner_of(hook->path);
    return EXIT_CLEAN;
}

/* git knows where hooks are looked for: core.hooksPath, and the repository that a working tree belongs to. 0, or the exit
 * status. */
static int find_hook(Hook *hook)
{
    static const char *const arguments[] = {"rev-parse", "--is-bare-repository", "--git-path", "hooks/pre-commit",
                                            NULL};
    GitOutput output;
    IreumError error;
    int found;
    if (git_run(arguments, &output, &error) != IREUM_OK) {
        complain_error(NULL, &error);
        found = EXIT_UNREADABLE;
    } else if (output.exit_status != 0) {
        complain_error(NULL, &error);
        found = EXIT_USAGE;
    } else {
        found = read_answer(&output, hook);
    }
    git_output_free(&output);
    return found;
}

/* A hook of somebody else is theirs. */
static int leave_alone(const Hook *hook, const char *cannot, const char *instead)
{
    IreumError error = {.status = IREUM_INVALID};
    snprintf(error.message, sizeof error.message, "%s: it is not of ireum's making. %s", cannot, instead);
    complain_error(hook->path, &error);
    return EXIT_FOUND;
}

/* As a word of the shell. */
static void print_quoted(FILE *out, const char *word)
{
    putc('\'', out);
    for (; *word != '\0'; word++) {
        if (*word == '\'')
            fputs("'\\''", out);
        else
            putc(*word, out);
    }
    putc('\'', out);
}

/* The program by its path, since whoever commits from an editor may have another PATH; should it have moved, the one in
 * the PATH. */
static void print_hook(FILE *out)
{
    char program[PATH_SIZE];
    fputs("#!/bin/sh\n" MARK "\n", out);
    if (locate_program(program)) {
        fputs("ireum=", out);
        print_quoted(out, program);
        fputs("\n[ -x \"$ireum\" ] || ireum=ireum\n", out);
    } else {
        fputs("ireum=ireum\n", out);
    }
    fputs("exec \"$ireum\" check --staged --fail-on error\n", out);
}

/* Makes the directory that PATH lies in, if only that one is missing: git does without it until there is a hook. */
static void make_directory(const char *path)
{
    char directory[PATH_SIZE];
    const char *end = strrchr(path, '/');
    if (end != NULL && end > path) {
        snprintf(directory, sizeof directory, "%.*s", (int)(end - path), path);
        mkdir(directory, 0777);
    }
}

/* Not over a hook that somebody writes in the same moment. */
static int write_hook(const Hook *hook)
{
    make_directory(hook->path);
    int file = open(hook->path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0777);
    FILE *out = file >= 0 ? fdopen(file, "w") : NULL;
    if (out == NULL)
        return fail(hook->path, "cannot be written", errno);
    print_hook(out);
    bool failed = ferror(out) != 0;
    failed |= fclose(out) != 0;
    return failed ? fail(hook->path, "cannot be written", errno) : EXIT_CLEAN;
}

static void tell(const char *what, const Hook *hook)
{
    printf("%s: ", what);
    visible_puts(stdout, hook->path);
    putchar('\n');
}

static int run_install(const Invocation *invocation)
{
    (void)invocation;
    Hook hook;
    int status = find_hook(&hook);
    if (status != EXIT_CLEAN)
        return status;
    if (hook.owner == SOMEBODY)
        return leave_alone(&hook, "is left as it is", "For both, put this line into it: " CHAINED " || exit 1");
    if (hook.owner == NOBODY)
        status = write_hook(&hook);
    if (status == EXIT_CLEAN)
        tell(hook.owner == OURS ? "already installed" : "installed", &hook);
    return status;
}

static int run_uninstall(const Invocation *invocation)
{
    (void)invocation;
    Hook hook;
    int status = find_hook(&hook);
    if (status != EXIT_CLEAN)
        return status;
    if (hook.owner == SOMEBODY)
        return leave_alone(&hook, "is not removed", "A line in it that runs ireum is yours to take out");
    if (hook.owner == NOBODY) {
        tell("there is none", &hook);
        return EXIT_CLEAN;
    }
    if (unlink(hook.path) != 0)
        return fail(hook.path, "cannot be removed", errno);
    tell("removed", &hook);
    return EXIT_CLEAN;
}

static int run_status(const Invocation *invocation)
{
    (void)invocation;
    static const char *const words[] = {
        [NOBODY] = "not installed",
        [OURS] = "installed",
        [SOMEBODY] = "not installed; there is a hook of another origin",
    };
    Hook hook;
    int status = find_hook(&hook);
    if (status != EXIT_CLEAN)
        return status;
    bool runs = access(hook.path, X_OK) == 0;
    tell(hook.owner == OURS && !runs ? "installed, but git may not run it" : words[hook.owner], &hook);
    return hook.owner == OURS && runs ? EXIT_CLEAN : EXIT_FOUND;
}

static const Option options[] = {[NO_OPTIONS_LAST] = {.name = NULL}};

static const Example install_examples[] = {
    {"ireum hook install", "Has git check each commit of this repository"},
    {NULL, NULL},
};

const Command command_hook_install = {
    .name = "hook install",
    .summary = "have git check what is committed",
    .operands = "",
    .description =
        "Writes the pre-commit hook of the repository around the working directory, where git looks for it "
        "(core.hooksPath; all working trees of a repository share it). It runs 'ireum check --staged --fail-on error': "
        "errors in changed sentences stop the commit, 'git commit --no-verify' commits all the same. To have warnings "
        "stop it too, change its last line, which stays as it is when the hook is installed again. A hook that ireum "
        "did not write is never changed: the exit status is then "
        "1, and a line tells what to put into it. It is 2 where there is no repository.",
    .options = options,
    .examples = install_examples,
    .least = 0,
    .most = 0,
    .missing = "",
    .run = run_install,
};

const Command command_hook_status = {
    .name = "hook status",
    .summary = "tell whether git checks what is committed",
    .operands = "",
    .description = "Prints whether the hook of 'ireum hook install' is there, and its path. The exit status is 0 where "
                   "it is and git can run it, else 1; 2 where there is no repository.",
    .options = options,
    .examples = NULL,
    .least = 0,
    .most = 0,
    .missing = "",
    .run = run_status,
};

const Command command_hook_uninstall = {
    .name = "hook uninstall",
    .summary = "remove the hook that 'ireum hook install' wrote",
    .operands = "",
    .description = "Removes the pre-commit hook if ireum wrote it. Another one stays, and the exit status is 1.",
    .options = options,
    .examples = NULL,
    .least = 0,
    .most = 0,
    .missing = "",
    .run = run_uninstall,
};
