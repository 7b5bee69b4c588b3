/* walk.h: the files that a directory holds. */
#ifndef CLI_WALK_H
#define CLI_WALK_H

#include "ireum.h"

/* What is called for each file, and for what cannot be read; PATH lives for the call only. False ends the walk. */
typedef struct Visitor {
    bool (*file)(void *context, const char *path);
    bool (*error)(void *context, const char *path, const IreumError *error);
    bool (*proceed)(void *context); /* asked at each directory */
    void *context;
    bool all; /* also what a .gitignore says to ignore */
} Visitor;

/* Visits PATH itself, or, where it is a directory, all files in and below it whose names a known format has, in byte
 * order of the names in each directory. Passed over are what is hidden, links to directories, what is no file, and what
 * git is told to ignore; never PATH itself. False where the visitor ended it. */
bool walk(const char *path, const Visitor *visitor);

#endif
