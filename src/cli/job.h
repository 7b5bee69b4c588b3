/* job.h: one document on its way from the walk to the report. */
#ifndef CLI_JOB_H
#define CLI_JOB_H

#include "cli/batch.h"

typedef struct Job {
    const Batch *batch;
    const IreumChecker *checker;
    bool standard_input;
    bool misled;        /* not to be checked: its configuration is wrong, which has been told */
    IreumStatus status; /* not IREUM_OK: ERROR is to be told */
    IreumError error;
    char *bytes;  /* of standard input, or as Change has them */
    size_t size;  /* of a change's bytes */
    bool given;   /* BYTES is the copy of a change */
    bool changed; /* what BEFORE does not have is shown alone */
    char *before;
    size_t before_size;
    char *theirs; /* of a change in a merge, as Change has it */
    size_t theirs_size;
    const char *listed; /* of a change: its path from the top of the working tree */
    Mendable mendable;
    IreumResult *result;     /* where the thread that checked it shows it */
    ReportPart part;         /* else */
    const char *tree;        /* that a link may not lead out of where the file is mended; NULL: its directory */
    IreumRevision *revision; /* where fixes are made */
    IreumResult *file;       /* of the file that staged copy came from, where it is mended for itself */
    char path[];             /* as it is shown */
} Job;

/* A copy of PATH is its path. NULL where memory is out. */
Job *job_new(const Batch *batch, const char *path);

void job_free(Job *job);

/* Reads and checks the document, leaves of its findings what is asked for, and prepares what is to be mended. STATUS and
 * ERROR tell how that went. */
void job_check(Job *job);

/* Makes of the result what is to be shown, so that the thread that shows it has only to write. */
void job_make_part(Job *job);

/* Does with the fixes what is asked for. Where this run has written the same file by another name, the document is checked
 * again, after which there may be no result. */
IreumStatus job_mend(Job *job);

#endif
