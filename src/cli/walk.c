/* walk.c: the files that a directory holds. */
#define _XOPEN_SOURCE 700 /* realpath */
#include "cli/walk.h"

#include "cli/gitignore.h"
#include "cli/listing.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* Deeper than any real tree; a path of that many names is near the system's own limit. */
enum { DEEPEST = 256 };

/* A path that grows by a name and shrinks again. */
typedef struct Path {
    char *text;
    size_t size, capacity;
} Path;

typedef struct Walk {
    const Visitor *visitor;
    Path shown; /* as it was given, and what was found there */
    Path real;  /* the same without links; what .gitignore files speak of */
    Ignores ignores;
} Walk;

static bool path_add(Path *path, const char *name)
{
    const char *slash = path->size > 0 && path->text[path->size - 1] != '/' ? "/" : "";
    size_t whole = path->size + strlen(slash) + strlen(name) + 1;
    if (whole > path->capacity) {
        char *text = realloc(path->text, 2 * whole);
        if (text == NULL)
            return false;
        path->text = text;
        path->capacity = 2 * whole;
    }
    snprintf(path->text + path->size, path->capacity - path->size, "%s%s", slash, name);
    path->size = whole - 1;
    return true;
}

static void path_cut(Path *path, size_t size)
{
    path->size = size;
    path->text[size] = '\0';
}

static bool report(const Walk *walk, const char *reason)
{
    IreumError error = {.status = IREUM_UNREADABLE};
    snprintf(error.message, sizeof error.message, "cannot be read: %s", reason);
    return walk->visitor->error(walk->visitor->context, walk->shown.text, &error);
}

/* What a walk finds is asked about here, a directory before it is read; what the command line names is not. */
static bool is_excluded(const Walk *walk, bool directory)
{
    return !walk->visitor->all && ignores_cover(&walk->ignores, walk->real.text, directory);
}

static bool visit_file(const Walk *walk, char kind)
{
    struct stat about;
    if (is_excluded(walk, false))
        return true;
    if (kind == LISTING_LINK && stat(walk->shown.text, &about) != 0)
        return report(walk, strerror(errno));
    if (kind == LISTING_LINK && !S_ISREG(about.st_mode))
        return true;
    return walk->visitor->file(walk->visitor->context, walk->shown.text);
}

static bool read_ignores(Walk *walk, const Listing *listing)
{
    IreumError error;
    if (walk->visitor->all ||
        ignores_enter(&walk->ignores, walk->real.text, listing->has_git, listing->has_gitignore, &error) == IREUM_OK)
        return true;
    /* NOLINTNEXTLINE(clang-analyzer-unix.Malloc): the paths, which walk() frees */
    return walk->visitor->error(walk->visitor->context, error.path, &error);
}

static bool walk_directory(Walk *walk, size_t depth)
{
    if (depth >= DEEPEST)
        return report(walk, "directories too deep");
    if (!walk->visitor->proceed(walk->visitor->context))
        return false;
    Listing listing;
    bool go_on = listing_read(walk->shown.text, &listing) || report(walk, strerror(errno));
    size_t count = walk->ignores.count;
    go_on = go_on && read_ignores(walk, &listing);
    size_t shown = walk->shown.size, real = walk->real.size;
    for (size_t i = 0; go_on && i < listing.count; i++) {
        const char kind = listing.names[i][0], *name = listing.names[i] + 1;
        if (!path_add(&walk->shown, name) || !path_add(&walk->real, name))
            go_on = report(walk, "out of memory");
        else if (kind != LISTING_DIRECTORY)
            go_on = visit_file(walk, kind);
        else if (!is_excluded(walk, true))
            go_on = walk_directory(walk, depth + 1);
        path_cut(&walk->shown, shown);
        path_cut(&walk->real, real);
    }
    ignores_leave(&walk->ignores, count);
    listing_free(&listing);
    return go_on;
}

/* Finds the real path, and the .gitignore files that stand above it. */
static bool begin(Walk *walk)
{
    char *real = realpath(walk->shown.text, NULL);
    if (real == NULL)
        return report(walk, strerror(errno));
    walk->real = (Path){real, strlen(real), strlen(real) + 1};
    IreumError error;
    if (walk->visitor->all || ignores_begin(&walk->ignores, real, &error) == IREUM_OK)
        return true;
    return walk->visitor->error(walk->visitor->context, error.path, &error);
}

bool walk(const char *path, const Visitor *visitor)
{
    struct stat about;
    if (stat(path, &about) != 0 || !S_ISDIR(about.st_mode))
        return visitor->file(visitor->context, path);
    Walk all = {.visitor = visitor};
    bool go_on = true;
    if (path_add(&all.shown, path))
        go_on = begin(&all) && (all.real.text == NULL || walk_directory(&all, 0));
    else
        go_on = visitor->error(visitor->context, path, &(IreumError){IREUM_MEMORY, .message = "out of memory"});
    ignores_free(&all.ignores);
    free(all.shown.text);
    free(all.real.text);
    return go_on;
}
