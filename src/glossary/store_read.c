/* store_read.c: finding the packed lexicon in glossary.db, and mapping or reading it. */
#include "glossary/store.h"

#include "glossary/blob.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/* The header of an SQLite database, numbers from the highest byte on (https://www.sqlite.org/fileformat.html, 1.3). */
enum {
    HEADER_SIZE = 100,
    HEADER_PAGE_SIZE = 16, /* two bytes; 1 stands for 65536 */
    HEADER_PAGE_COUNT = 28,
    HEADER_USER_VERSION = 60,
    HEADER_APPLICATION = 68,
};

static uint32_t number_at(const char *header, size_t offset, size_t size)
{
    uint32_t number = 0;
    for (size_t i = 0; i < size; i++)
        number = number << 8 | (unsigned char)header[offset + i];
    return number;
}

/* Where the database ends and the lexicon begins. */
static uint64_t database_size(const char *header)
{
    uint32_t page = number_at(header, HEADER_PAGE_SIZE, 2);
    return (uint64_t)(page == 1 ? 65536 : page) * number_at(header, HEADER_PAGE_COUNT, 4);
}

/* The lexicon of FILE, a glossary of ours. */
static Status find_lexicon(Str file, const char *path, Str *lexicon, Error *error)
{
    static const char magic[] = "SQLite format 3"; /* with its NUL */
    if (file.size < HEADER_SIZE || memcmp(file.at, magic, sizeof magic) != 0)
        return error_set(error, IREUM_INVALID, path, "cannot be read as a glossary: no SQLite database");
    if (number_at(file.at, HEADER_APPLICATION, 4) != STORE_APPLICATION)
        return error_set(error, IREUM_INVALID, path, "an SQLite file, but no glossary of ireum");
    uint32_t layout = number_at(file.at, HEADER_USER_VERSION, 4);
    if (layout != STORE_LAYOUT)
        return error_set(
            error, IREUM_INVALID, path,
            "made by another version of ireum (layout %u, this one reads %d): run 'ireum glossary compile' again",
            (unsigned)layout, STORE_LAYOUT);
    uint64_t start = database_size(file.at);
    if (start % 8 != 0 || start > file.size)
        return error_set(error, IREUM_INVALID, path,
                         "the compiled glossary is damaged: run 'ireum glossary compile' again");
    *lexicon = str_after(file, (size_t)start);
    return IREUM_OK;
}

/* Puts SIZE bytes of FILE into ARENA; NULL where they cannot be read, or there are fewer. */
static const char *read_bytes(int file, Arena *arena, size_t size)
{
    char *bytes = arena_take(arena, size);
    size_t used = 0;
    for (ssize_t got = 1; bytes != NULL && used < size && got > 0; used += got > 0 ? (size_t)got : 0)
        got = read(file, bytes + used, size - used);
    return used == size ? bytes : NULL;
}

/* The bytes of the file; none where they cannot be had: it is empty, or no file. */
static Status take_file(const char *path, IreumHold hold, Arena *arena, Str *bytes, Error *error)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return error_set(error, IREUM_UNREADABLE, path, "the glossary cannot be opened: %s", strerror(errno));
    struct stat about;
    size_t size = fstat(file, &about) == 0 && S_ISREG(about.st_mode) ? (size_t)about.st_size : 0;
    const char *taken = NULL;
    if (size > 0)
        taken = hold == IREUM_READ ? read_bytes(file, arena, size) : arena_map(arena, file, size);
    *bytes = (Str){taken, taken != NULL ? size : 0};
    close(file);
    return IREUM_OK;
}

Status store_lexicon(const char *path, IreumHold hold, Arena *arena, Lexicon *lexicon, Error *error)
{
    Str file = {0}, packed = {0};
    Status status = take_file(path, hold, arena, &file, error);
    if (status == IREUM_OK)
        status = find_lexicon(file, path, &packed, error);
    return status == IREUM_OK ? lexicon_load(packed.at, packed.size, path, lexicon, error) : status;
}
