/* advice.h: what somebody types who wants the findings in staged copy mended, or committed as they are. */
#ifndef CLI_ADVICE_H
#define CLI_ADVICE_H

#include "cli/command.h"
#include "ireum.h"

#include <stdio.h>

/* What mends the findings of a file. */
typedef enum Mendable {
    MENDABLE_NOT,
    MENDABLE_ASKING, /* fixes that a person must choose from */
    MENDABLE_SAFELY, /* a safe fix at least */
} Mendable;

/* The files that have a finding with a fix. Zero is none. */
typedef struct Advice {
    Mendable most; /* of any of them */
    char **paths;  /* of those that can be typed */
    size_t count, capacity;
    size_t untyped; /* how many cannot */
} Advice;

Mendable mendable(const IreumResult *result);

/* Adds PATH, unless nothing mends it. False where memory is out. */
bool advice_add(Advice *advice, const char *path, Mendable how);

void advice_free(Advice *advice);

/* Tells in a line the command that mends what INVOCATION has found in these files, if there are any, in another how many of
 * them it could not name, and where BLOCKED the one that commits without the hook. */
void advice_tell(const Advice *advice, const Invocation *invocation, bool blocked, bool color, FILE *out);

#endif
