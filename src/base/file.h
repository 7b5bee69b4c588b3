/* file.h: whole files in and out. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/arena.h"
#include "base/error.h"

/* Reads all of PATH into ARENA; *TEXT is followed by a zero byte. IREUM_UNREADABLE, IREUM_LIMIT, IREUM_MEMORY. */
Status file_read(const char *path, Arena *arena, Str *text, Error *error);

/* Writes PATH whole: beside it first, then renamed over it. IREUM_UNREADABLE, PATH as it was, where that fails. */
Status file_write(const char *path, Str text, Arena *arena, Error *error);

/* Whether PATH lies, links followed, below DIRECTORY: IREUM_INVALID where it does not, IREUM_UNREADABLE. */
Status file_check_inside(const char *directory, const char *path, Error *error);

/* Reads a file that not the caller but another file has named: an ordinary one of at most MOST bytes that lies below
 * DIRECTORY. IREUM_INVALID where it is none. */
Status file_read_inside(const char *directory, const char *path, size_t most, Arena *arena, Str *text, Error *error);

/* Whether PATH names anything, a link that leads nowhere included. */
bool file_there(const char *path);

/* The paths of DIRECTORY's files whose names end in SUFFIX, in byte order of their names. */
Status file_list(const char *directory, const char *suffix, Arena *arena, const char ***paths, size_t *count,
                 Error *error);

#endif
