/* walk.h: the files that a directory holds. */
#ifndef CLI_WALK_H
#define CLI_WALK_H

#include "ireum.h"

/* What is called for each file; PATH lives for the call only. */
typedef struct Visitor {
    void (*file)(void *context, const char *path);
    void (*error)(void *context, const char *path, const IreumError *error);
    void *context;
} Visitor;

/* Visits PATH itself, or, where it is a directory, all files in and below it whose names a known format has, in byte
 * order of the names in each directory. What is hidden there is passed over, and links to directories are not
 * followed. */
void walk(const char *path, const Visitor *visitor);

#endif
