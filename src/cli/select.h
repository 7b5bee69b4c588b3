/* select.h: which copy and which findings check is asked for: changes in git, and what a baseline does not have. */
#ifndef CLI_SELECT_H
#define CLI_SELECT_H

#include "cli/changes.h"
#include "cli/command.h"
#include "ireum.h"

/* Zero: all findings in what the operands name. */
typedef struct Selection {
    Changes *changes;        /* to check in place of the operands, what changed in them alone; NULL: the operands */
    IreumBaseline *baseline; /* whose findings are not shown; NULL: none */
    const char *path;        /* of the baseline */
    bool accept;             /* what is found goes to the baseline */
    bool update;             /* what is left over in it goes */
} Selection;

/* Whether the command line asks for changes alone. */
bool select_changes(const Invocation *invocation);

/* What the command line asks for that cannot be; NULL: it can. Static. */
const char *select_hindrance(const Invocation *invocation);

/* Opens what the command line asks for. EXIT_CLEAN, or the exit status where that cannot be, which has been told. */
int select_open(const Invocation *invocation, Selection *selection);

/* Writes the baseline once all has been checked, and tells what has changed in it. False where it cannot, which has been
 * told. */
bool select_save(const Selection *selection);

void select_close(Selection *selection);

#endif
