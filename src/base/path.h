/* path.h: paths as text, without a look at the disk. */
#ifndef BASE_PATH_H
#define BASE_PATH_H

#include "base/arena.h"

/* PATH without "." and ".." and double slashes, begun at BASE (absolute) where it is relative. In ARENA. */
const char *path_absolute(const char *base, const char *path, Arena *arena);

/* PATH as seen from DIRECTORY, both absolute: "b/c.txt"; empty where it is not below it. */
Str path_below(const char *directory, Str path);

/* The directory that PATH (absolute) lies in: "/a" for "/a/b", "/" for "/a" and for "/". */
Str path_parent(Str path);

/* DIRECTORY and NAME as one path, in ARENA. */
const char *path_join(const char *directory, const char *name, Arena *arena);

/* Whether PATTERN, a line of a .gitignore in DIRECTORY, covers PATH or a directory that it lies in. A path that is not
 * below DIRECTORY is compared as it is, without its first slash. */
bool path_covered(Str pattern, const char *directory, Str path);

/* The part of PATH that patterns of DIRECTORY are compared with. */
Str path_for_patterns(const char *directory, Str path);

#endif
