/* watch.h: the files that settings were read from, or looked for in, and how they were then. */
#ifndef WORKSPACE_WATCH_H
#define WORKSPACE_WATCH_H

#include "base/arena.h"

#include <sys/types.h>

/* A file as it was. All zero: it was not there. */
typedef struct Stamp {
    dev_t device;
    ino_t number;
    off_t size;
    int64_t seconds, nanoseconds; /* of its latest change */
} Stamp;

typedef struct Watched {
    const char *path;
    Stamp stamp;
} Watched;

typedef struct Watches {
    Watched *at;
    size_t count, capacity;
} Watches;

/* Notes PATH, which lives as long, as it is. To be called before it is read: a change in between is then seen. */
void watch(Watches *watches, const char *path, Arena *arena);

/* Whether one of them is no longer as it was. */
bool watches_changed(const Watches *watches);

#endif
