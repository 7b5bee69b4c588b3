/* changes.h: the copy that has changed in a git repository: what is staged, or what differs from a revision. */
#ifndef CLI_CHANGES_H
#define CLI_CHANGES_H

#include "ireum.h"

#include <stddef.h>

typedef struct Changes Changes;

/* A file as it is now and as it was. */
typedef struct Change {
    const char *path;   /* from the working directory; lives until the next change */
    const char *listed; /* from the top of the working tree; lives as long as the changes */
    bool given;         /* BYTES is what is to be checked; else it stands in the file */
    char *bytes;        /* the caller's to free, as is BEFORE */
    size_t size;
    char *before; /* NULL: there was nothing */
    size_t before_size;
    char *theirs; /* in a merge, as the branch that is merged has it, to be freed; NULL: it has no such file */
    size_t theirs_size;
    IreumStatus status; /* not IREUM_OK: a version cannot be read, as ERROR tells */
    IreumError error;
} Change;

/* What is changed and what to look at in it. */
typedef struct ChangesAsked {
    const char *since; /* compare the working tree with the merge base of this revision; NULL: the index with HEAD */
    const char *const *operands; /* files and directories that alone count; all count where there are none */
    size_t operand_count;
} ChangesAsked;

/* Asks git. On success *CHANGES is the caller's to close. IREUM_INVALID: no repository with a working tree, or no such
 * revision; IREUM_UNREADABLE: git cannot read its index, or is not there; IREUM_MEMORY. */
IreumStatus changes_open(const ChangesAsked *asked, Changes **changes, IreumError *error);

/* The path of the next file of a known kind, in the order of git's; NULL at the end. Passed over are what was deleted,
 * links, other repositories (submodules), what is not merged, and what is hidden. */
const char *changes_next(Changes *changes);

/* Reads the versions of that file. */
void changes_read(Changes *changes, Change *change);

/* The way from the working directory up to the top of the working tree, "../../" or "". Lives as long as CHANGES. */
const char *changes_way_up(const Changes *changes);

/* NULL is allowed. */
void changes_close(Changes *changes);

#endif
