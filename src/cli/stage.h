/* stage.h: changes of staged copy, gathered and then made in git's index. */
#ifndef CLI_STAGE_H
#define CLI_STAGE_H

#include "ireum.h"

#include <stdio.h>

/* Zero: none yet. */
typedef struct Stage {
    FILE *patch;
} Stage;

/* Adds what REVISION changes in RESULT, the staged copy; PATH begins at the top of the working tree. IREUM_UNREADABLE where
 * there is no room for it; IREUM_MEMORY. */
IreumStatus stage_add(Stage *stage, const char *path, const IreumResult *result, IreumRevision *revision,
                      IreumError *error);

/* Has git make all of it in the index, or nothing, and forgets it. WAY_UP leads to the top of the working tree.
 * IREUM_UNREADABLE: git does not. */
IreumStatus stage_apply(Stage *stage, const char *way_up, IreumError *error);

#endif
