/* file.c: whole files in and out, and the listing of a directory. */
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* Bytes to make room for: a file's own and one more, so that the end shows at once; a pipe's size nobody knows. */
static size_t expected_size(FILE *stream)
{
    enum { UNKNOWN = 64 * 1024 };
    struct stat about;
    bool known = fstat(fileno(stream), &about) == 0 && S_ISREG(about.st_mode);
    return known && (uintmax_t)about.st_size <= IREUM_MAX_SIZE ? (size_t)about.st_size + 2 : UNKNOWN;
}

static Status read_stream(FILE *stream, const char *path, Arena *arena, Str *text, Error *error)
{
    size_t capacity = expected_size(stream);
    char *bytes = arena_take(arena, capacity);
    size_t size = 0;
    while (bytes != NULL) {
        size_t got = fread(bytes + size, 1, capacity - size - 1, stream);
        size += got;
        if (got == 0)
            break;
        if (size > IREUM_MAX_SIZE)
            return error_set(error, IREUM_LIMIT, path, "larger than %zu bytes", IREUM_MAX_SIZE);
        if (size + 1 == capacity)
            bytes = arena_room(arena, bytes, capacity, &capacity, 1);
        if (size + 1 == capacity)
            break; /* memory is out */
    }
    if (ferror(stream))
        return error_set(error, IREUM_UNREADABLE, path, "cannot be read: %s", strerror(errno));
    if (bytes == NULL || arena->failed)
        return error_set(error, IREUM_MEMORY, path, "out of memory");
    bytes[size] = '\0';
    *text = (Str){bytes, size};
    return IREUM_OK;
}

Status file_read(const char *path, Arena *arena, Str *text, Error *error)
{
    FILE *stream = fopen(path, "rb");
    if (stream == NULL)
        return error_set(error, IREUM_UNREADABLE, path, "cannot be opened: %s", strerror(errno));
    Status status = read_stream(stream, path, arena, text, error);
    fclose(stream);
    return status;
}

static bool write_stream(const char *path, Str text)
{
    FILE *stream = fopen(path, "wb");
    if (stream == NULL)
        return false;
    bool written = fwrite(text.at, 1, text.size, stream) == text.size;
    return fclose(stream) == 0 && written;
}

Status file_write(const char *path, Str text, Arena *arena, Error *error)
{
    const char *beside = arena_print(arena, "%s.%ld.new", path, (long)getpid());
    if (arena->failed)
        return error_set(error, IREUM_MEMORY, path, "out of memory");
    if (write_stream(beside, text) && rename(beside, path) == 0)
        return IREUM_OK;
    Status status = error_set(error, IREUM_UNREADABLE, path, "cannot be written: %s", strerror(errno));
    remove(beside);
    return status;
}

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

Status file_list(const char *directory, const char *suffix, Arena *arena, const char ***paths, size_t *count,
                 Error *error)
{
    DIR *stream = opendir(directory);
    if (stream == NULL)
        return error_set(error, IREUM_UNREADABLE, directory, "cannot be opened: %s", strerror(errno));
    const char **list = NULL;
    size_t used = 0, capacity = 0;
    for (struct dirent *item; (item = readdir(stream)) != NULL;) {
        if (item->d_name[0] == '.' || !str_ends(str_of(item->d_name), suffix))
            continue;
        list = arena_room(arena, list, used, &capacity, sizeof *list);
        if (used < capacity)
            list[used++] = arena_print(arena, "%s/%s", directory, item->d_name);
    }
    closedir(stream);
    if (arena->failed)
        return error_set(error, IREUM_MEMORY, directory, "out of memory");
    if (used > 0)
        qsort(list, used, sizeof *list, by_bytes);
    *paths = list;
    *count = used;
    return IREUM_OK;
}
