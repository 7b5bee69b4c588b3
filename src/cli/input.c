/* input.c: all of standard input. */
#include "cli/input.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 64 * 1024 };

static IreumStatus fail(IreumStatus status, const char *message, IreumError *error)
{
    *error = (IreumError){.status = status};
    snprintf(error->message, sizeof error->message, "%s", message);
    return status;
}

/* Reads on into *BYTES, which grows, until the input ends or is too large. */
static IreumStatus read_all(char **bytes, size_t *size, IreumError *error)
{
    size_t capacity = 0;
    do {
        if (*size == capacity) {
            capacity = capacity ? 2 * capacity : FIRST_CAPACITY;
            char *larger = realloc(*bytes, capacity);
            if (larger == NULL)
                return fail(IREUM_MEMORY, "out of memory", error);
            *bytes = larger;
        }
        *size += fread(*bytes + *size, 1, capacity - *size, stdin);
        if (*size > IREUM_MAX_SIZE)
            return fail(IREUM_LIMIT, "larger than 1 GiB", error);
    } while (!feof(stdin) && !ferror(stdin));
    if (ferror(stdin))
        return fail(IREUM_UNREADABLE, strerror(errno), error);
    return IREUM_OK;
}

IreumStatus input_read(char **bytes, size_t *size, IreumError *error)
{
    *bytes = NULL;
    *size = 0;
    IreumStatus status = read_all(bytes, size, error);
    if (status != IREUM_OK) {
        free(*bytes);
        *bytes = NULL;
    }
    return status;
}
