/* batch.h: the documents of one run: found, checked by several threads, shown in order. */
#ifndef CLI_BATCH_H
#define CLI_BATCH_H

#include "cli/mend.h"
#include "cli/pool.h"
#include "cli/advice.h"
#include "cli/progress.h"
#include "cli/select.h"
#include "ireum.h"
#include "report/report.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct Batch {
    IreumWorkspace *workspace; /* whose configurations say how each document is checked */
    size_t *wrong;             /* mistakes in configurations, which have been told */
    const char *input_format;  /* NULL: by the suffix */
    const char *encoding;      /* NULL: by the bytes */
    const char *stdin_name;
    size_t threads;
    bool all; /* also what a .gitignore says to ignore */
    Selection selection;
    Advice advice; /* how the files with findings can be mended; of changes alone */
    Mend *mend;    /* what is done with fixes; NULL: nothing */
    Reporting reporting;
    /* How it goes. */
    const char *operand; /* that is being walked */
    bool unread;         /* something could not be read */
    bool left_out;       /* something is excluded */
    bool interrupted;
    bool begun; /* something has been printed, or is about to be */
    Progress progress;
    Pool *pool;
} Batch;

/* Checks each operand: a file, what a directory holds, standard input for "-"; or each of the changes. Findings are
 * shown, after fixes are made, and what could not be read is told, in the order of the operands, whatever THREADS is.
 * INTERRUPTED: a signal ended it; threads may still be at work, so that nothing may be freed. */
void batch_check(Batch *batch, const char *const *operands, size_t count);

#endif
