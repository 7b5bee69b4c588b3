/* gitignore.h: which files git is told to ignore: the .gitignore files of a repository and its .git/info/exclude. */
#ifndef CLI_GITIGNORE_H
#define CLI_GITIGNORE_H

#include "ireum.h"

#include <stddef.h>

/* The lines of one file. */
typedef struct IgnoreFile IgnoreFile;

/* The files that concern a directory, from the repository's root down to it. All zero: none. Git itself is not run, and
 * a person's own list (core.excludesFile) is not read, so that all who have the repository check the same. */
typedef struct Ignores {
    IgnoreFile *files;
    size_t count, capacity;
} Ignores;

/* All paths below are absolute and without links, so that they tell what lies in what.
 *
 * Adds the files of the directories above DIRECTORY that belong to its repository, if it lies in one. */
IreumStatus ignores_begin(Ignores *ignores, const char *directory, IreumError *error);

/* Adds what DIRECTORY itself has: REPOSITORY, that it has a .git and so is the root of one, which files above do not
 * concern; LISTED, that it has a .gitignore. ignores_leave, with the COUNT from before, takes back what was added. */
IreumStatus ignores_enter(Ignores *ignores, const char *directory, bool repository, bool listed, IreumError *error);
void ignores_leave(Ignores *ignores, size_t count);

/* True if PATH, in the directory that was entered last, is to be ignored. Of the lines that cover it the last one
 * decides, and a file in a deeper directory before one further up. */
bool ignores_cover(const Ignores *ignores, const char *path, bool directory);

void ignores_free(Ignores *ignores);

#endif
