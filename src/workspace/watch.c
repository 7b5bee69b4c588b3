/* watch.c: the files that settings were read from, or looked for in, and how they were then. */
#define _POSIX_C_SOURCE 200809L /* st_mtim */
#include "workspace/watch.h"

#include <string.h>
#include <sys/stat.h>

/* Links are followed: what they lead to is read. One that leads nowhere is noted as itself. */
static Stamp stamp_of(const char *path)
{
    struct stat about;
    if (stat(path, &about) != 0 && lstat(path, &about) != 0)
        return (Stamp){.size = 0};
    return (Stamp){about.st_dev, about.st_ino, about.st_size, about.st_mtim.tv_sec, about.st_mtim.tv_nsec};
}

static bool same(Stamp a, Stamp b)
{
    return a.device == b.device && a.number == b.number && a.size == b.size && a.seconds == b.seconds &&
           a.nanoseconds == b.nanoseconds;
}

void watch(Watches *watches, const char *path, Arena *arena)
{
    watches->at = arena_room(arena, watches->at, watches->count, &watches->capacity, sizeof *watches->at);
    if (watches->count < watches->capacity)
        watches->at[watches->count++] = (Watched){path, stamp_of(path)};
}

bool watches_changed(const Watches *watches)
{
    for (size_t i = 0; i < watches->count; i++) {
        if (!same(watches->at[i].stamp, stamp_of(watches->at[i].path)))
            return true;
    }
    return false;
}
