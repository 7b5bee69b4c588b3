/* git.h: asking git about the repository around the working directory. No shell is involved. */
#ifndef CLI_GIT_H
#define CLI_GIT_H

#include "ireum.h"

#include <stdio.h>
#include <sys/types.h>

/* What a command printed; TEXT is terminated and to be freed. */
typedef struct GitOutput {
    char *text;
    size_t size;
    int exit_status;
} GitOutput;

/* Runs git with ARGUMENTS (the first is the subcommand; ended by NULL). IREUM_UNREADABLE where it cannot be run or was
 * killed; its own failure shows in the exit status. ERROR then has what it told on standard error, whatever is
 * returned; else it is empty. OUTPUT is the caller's to free. */
IreumStatus git_run(const char *const *arguments, GitOutput *output, IreumError *error);

/* The same with the bytes of INPUT, from its start, on standard input. */
IreumStatus git_run_with(FILE *input, const char *const *arguments, GitOutput *output, IreumError *error);

/* A file for such bytes, which no other program gets and which is gone when it is closed. NULL where there is none. */
FILE *git_input(void);

void git_output_free(GitOutput *output);

/* A running 'git cat-file --batch', or none yet. Zero to begin with. */
typedef struct GitObjects {
    pid_t process; /* 0: none */
    int requests;
    FILE *answers;
    FILE *complaints;
} GitObjects;

/* Reads the object of that id, or of a name that git knows. *BYTES is the caller's to free. IREUM_UNREADABLE where it is missing or damaged, after
 * which others may be asked for; IREUM_LIMIT; IREUM_MEMORY. */
IreumStatus git_blob(GitObjects *objects, const char *id, char **bytes, size_t *size, IreumError *error);

void git_objects_close(GitObjects *objects);

#endif
