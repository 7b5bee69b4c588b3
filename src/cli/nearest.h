/* nearest.h: the known name that a mistyped one probably means. */
#ifndef CLI_NEAREST_H
#define CLI_NEAREST_H

#include <stddef.h>

/* NAME is the nearest so far; NULL: none is near. */
typedef struct Nearest {
    const char *word;
    const char *name;
    size_t distance;
} Nearest;

Nearest nearest_to(const char *word);

void nearest_offer(Nearest *nearest, const char *name);

#endif
