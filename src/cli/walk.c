/* walk.c: the files that a directory holds. */
#define _POSIX_C_SOURCE 200809L /* lstat, scandir */
#include "cli/walk.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* Deeper than any real tree; a path of that many names is near the system's own limit. */
enum { DEEPEST = 256 };

static int not_hidden(const struct dirent *item)
{
    return item->d_name[0] != '.';
}

static int by_bytes(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

/* DIRECTORY and NAME as one path, to be freed; NULL where memory is out. */
static char *join(const char *directory, const char *name)
{
    size_t size = strlen(directory);
    const char *slash = size > 0 && directory[size - 1] == '/' ? "" : "/";
    size_t whole = size + strlen(slash) + strlen(name) + 1;
    char *path = malloc(whole);
    if (path != NULL)
        snprintf(path, whole, "%s%s%s", directory, slash, name);
    return path;
}

static void report(const Visitor *visitor, const char *path, const char *reason)
{
    IreumError error = {.status = IREUM_UNREADABLE};
    snprintf(error.message, sizeof error.message, "cannot be read: %s", reason);
    visitor->error(visitor->context, path, &error);
}

/* What lies in a directory, unlike what was named, is checked only where its kind is known. */
static void visit_file(const char *path, const Visitor *visitor)
{
    struct stat about;
    if (!ireum_format_known(path))
        return;
    if (stat(path, &about) != 0)
        report(visitor, path, strerror(errno));
    else if (S_ISREG(about.st_mode))
        visitor->file(visitor->context, path);
}

static bool is_directory(const char *path)
{
    struct stat about;
    return lstat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

static void walk_directory(const char *path, const Visitor *visitor, size_t depth)
{
    struct dirent **items;
    int count = depth < DEEPEST ? scandir(path, &items, not_hidden, by_bytes) : -1;
    if (count < 0) {
        report(visitor, path, depth < DEEPEST ? strerror(errno) : "directories too deep");
        return;
    }
    for (int i = 0; i < count; i++) {
        char *inner = join(path, items[i]->d_name);
        if (inner == NULL)
            report(visitor, path, "out of memory");
        else if (is_directory(inner))
            walk_directory(inner, visitor, depth + 1);
        else
            visit_file(inner, visitor);
        free(inner);
        free(items[i]);
    }
    free(items);
}

void walk(const char *path, const Visitor *visitor)
{
    struct stat about;
    if (stat(path, &about) == 0 && S_ISDIR(about.st_mode))
        walk_directory(path, visitor, 0);
    else
        visitor->file(visitor->context, path);
}
