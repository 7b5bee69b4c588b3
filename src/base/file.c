/* file.c: whole files in and out, and the listing of a directory. */
#define _XOPEN_SOURCE 700 /* realpath */
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
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

/* Reads at most MOST bytes: more are refused. */
static Status read_stream(FILE *stream, const char *path, size_t most, Arena *arena, Str *text, Error *error)
{
    size_t capacity = expected_size(stream);
    char *bytes = arena_take(arena, capacity);
    size_t size = 0;
    while (bytes != NULL) {
        size_t got = fread(bytes + size, 1, capacity - size - 1, stream);
        size += got;
        if (got == 0)
            break;
        if (size > most)
            return error_set(error, IREUM_LIMIT, path, "larger than %zu bytes", most);
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
    Status status = read_stream(stream, path, IREUM_MAX_SIZE, arena, text, error);
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

/* Whether PATH, both without links, lies below DIRECTORY. */
static bool lies_below(const char *path, const char *directory)
{
    size_t size = strlen(directory);
    while (size > 0 && directory[size - 1] == '/')
        size--;
    return strncmp(path, directory, size) == 0 && path[size] == '/';
}

Status file_check_inside(const char *directory, const char *path, Error *error)
{
    char *real = realpath(path, NULL);
    if (real == NULL)
        return error_set(error, IREUM_UNREADABLE, path, "cannot be opened: %s", strerror(errno));
    char *real_directory = realpath(directory, NULL);
    Status status = IREUM_OK;
    if (real_directory == NULL || !lies_below(real, real_directory))
        status = error_set(error, IREUM_INVALID, path, "leads out of its directory, and is not read");
    free(real);
    free(real_directory);
    return status;
}

static Status check_regular(int file, const char *path, Error *error)
{
    struct stat about;
    if (fstat(file, &about) != 0)
        return error_set(error, IREUM_UNREADABLE, path, "cannot be opened: %s", strerror(errno));
    return S_ISREG(about.st_mode) ? IREUM_OK : error_set(error, IREUM_INVALID, path, "is no ordinary file");
}

Status file_read_inside(const char *directory, const char *path, size_t most, Arena *arena, Str *text, Error *error)
{
    Status status = file_check_inside(directory, path, error);
    if (status != IREUM_OK)
        return status;
    /* A pipe without a writer must not hold anybody up. */
    int file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (file < 0)
        return error_set(error, IREUM_UNREADABLE, path, "cannot be opened: %s", strerror(errno));
    status = check_regular(file, path, error);
    FILE *stream = status == IREUM_OK ? fdopen(file, "rb") : NULL;
    if (stream == NULL) {
        close(file);
        return status != IREUM_OK ? status : error_set(error, IREUM_MEMORY, path, "out of memory");
    }
    status = read_stream(stream, path, most, arena, text, error);
    fclose(stream);
    return status;
}

bool file_there(const char *path)
{
    struct stat about;
    return lstat(path, &about) == 0;
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
