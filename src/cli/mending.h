/* mending.h: what somebody types who wants the findings in changed files mended, or committed as they are. */
#ifndef CLI_MENDING_H
#define CLI_MENDING_H

#include "ireum.h"

#include <stdio.h>

/* The files that have a finding with a fix. Zero is none. */
typedef struct Mending {
    char **paths;
    size_t count, capacity;
} Mending;

/* Whether a fix is offered for one of RESULT's findings. */
bool mending_possible(const IreumResult *result);

/* Adds PATH, unless it cannot be typed. False where memory is out. */
bool mending_add(Mending *mending, const char *path);

void mending_free(Mending *mending);

/* Tells in a line the command that mends and stages these files, if there are any, and where BLOCKED in another the one
 * that commits without the hook. */
void mending_tell(const Mending *mending, bool blocked, bool color, FILE *out);

#endif
