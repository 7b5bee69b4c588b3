/* version.c: ireum version. */
#include "cli/command.h"
#include "ireum.h"

#include <stdio.h>

static int run(const Invocation *invocation)
{
    (void)invocation;
    printf("ireum %s\n", ireum_version());
    return EXIT_CLEAN;
}

static const Option options[] = {{.name = NULL}};

const Command command_version = {
    .name = "version",
    .summary = "print the version",
    .operands = "",
    .description = "Prints the program's name and version.",
    .options = options,
    .run = run,
};
