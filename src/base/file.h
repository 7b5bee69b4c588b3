/* file.h: whole files in and out. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/arena.h"
#include "base/error.h"

/* Reads all of PATH into ARENA; *TEXT is followed by a zero byte. IREUM_UNREADABLE, IREUM_LIMIT, IREUM_MEMORY. */
Status file_read(const char *path, Arena *arena, Str *text, Error *error);

/* Writes PATH whole: beside it first, then renamed over it. IREUM_UNREADABLE, PATH as it was, where that fails. */
Status file_write(const char *path, Str text, Arena *arena, Error *error);

/* The paths of DIRECTORY's files whose names end in SUFFIX, in byte order of their names. */
Status file_list(const char *directory, const char *suffix, Arena *arena, const char ***paths, size_t *count,
                 Error *error);

#endif
