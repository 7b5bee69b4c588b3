/* listing.c: what a directory holds, as far as a walk is concerned with it. */
#define _DEFAULT_SOURCE /* d_type */
#include "cli/listing.h"

#include "ireum.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* The names while they are read, each behind its kind, terminated. */
typedef struct Names {
    char *bytes;
    size_t size, capacity, count;
} Names;

static char kind_of_mode(mode_t mode)
{
    if (S_ISDIR(mode))
        return LISTING_DIRECTORY;
    if (S_ISLNK(mode))
        return LISTING_LINK;
    return S_ISREG(mode) ? LISTING_FILE : '\0';
}

/* Its kind; 0 for pipes, sockets and devices. Not every file system tells. */
static char kind_of(DIR *stream, const struct dirent *item)
{
    struct stat about;
    switch (item->d_type) {
    case DT_DIR:
        return LISTING_DIRECTORY;
    case DT_REG:
        return LISTING_FILE;
    case DT_LNK:
        return LISTING_LINK;
    case DT_UNKNOWN:
        return fstatat(dirfd(stream), item->d_name, &about, AT_SYMLINK_NOFOLLOW) == 0 ? kind_of_mode(about.st_mode)
                                                                                      : '\0';
    default:
        return '\0';
    }
}

static bool add_name(Names *names, char kind, const char *name)
{
    size_t size = strlen(name) + 2;
    if (names->capacity - names->size < size) {
        size_t capacity = 2 * names->capacity + size;
        char *bytes = realloc(names->bytes, capacity);
        if (bytes == NULL)
            return false;
        names->bytes = bytes;
        names->capacity = capacity;
    }
    names->bytes[names->size] = kind;
    memcpy(names->bytes + names->size + 1, name, size - 1);
    names->size += size;
    names->count++;
    return true;
}

static bool take_item(DIR *stream, const struct dirent *item, Names *names, Listing *listing)
{
    if (item->d_name[0] == '.') {
        listing->has_git = listing->has_git || strcmp(item->d_name, ".git") == 0;
        listing->has_gitignore = listing->has_gitignore || strcmp(item->d_name, ".gitignore") == 0;
        return true;
    }
    char kind = kind_of(stream, item);
    bool wanted = kind == LISTING_DIRECTORY || (kind != '\0' && ireum_format_known(item->d_name));
    return !wanted || add_name(names, kind, item->d_name);
}

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a + 1, *(const char *const *)b + 1);
}

static bool sort_names(const Names *names, Listing *listing)
{
    listing->names = malloc((names->count + 1) * sizeof *listing->names);
    if (listing->names == NULL)
        return false;
    for (const char *name = names->bytes; listing->count < names->count; name += strlen(name) + 1)
        listing->names[listing->count++] = name;
    qsort(listing->names, listing->count, sizeof *listing->names, by_bytes);
    return true;
}

bool listing_read(const char *path, Listing *listing)
{
    *listing = (Listing){.count = 0};
    DIR *stream = opendir(path);
    if (stream == NULL)
        return false;
    Names names = {.bytes = NULL};
    bool fine = true;
    errno = 0;
    for (const struct dirent *item; fine && (item = readdir(stream)) != NULL; errno = 0)
        fine = take_item(stream, item, &names, listing);
    int reason = errno;
    closedir(stream);
    listing->bytes = names.bytes;
    errno = reason;
    return sort_names(&names, listing) && reason == 0;
}

void listing_free(Listing *listing)
{
    free(listing->names);
    free(listing->bytes);
}
