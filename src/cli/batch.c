/* batch.c: the documents of one run: found, checked by several threads, shown in order. */
#include "cli/batch.h"

#include "cli/complain.h"
#include "cli/input.h"
#include "cli/interrupt.h"
#include "cli/walk.h"

#include <stdlib.h>
#include <string.h>

/* One document on its way from the walk to the report. */
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
    const char *listed; /* of a change: its path from the top of the working tree */
    Mendable mendable;
    IreumResult *result;     /* where the thread that checked it shows it */
    ReportPart part;         /* else */
    const char *tree;        /* that a link may not lead out of where the file is mended; NULL: its directory */
    IreumRevision *revision; /* where fixes are made */
    IreumResult *file;       /* of the file that staged copy came from, where it is mended for itself */
    char path[];             /* as it is shown */
} Job;

static Job *job_new(const Batch *batch, const char *path)
{
    size_t size = strlen(path) + 1;
    Job *job = malloc(sizeof *job + size);
    if (job == NULL)
        return NULL;
    *job = (Job){.batch = batch, .status = IREUM_OK};
    memcpy(job->path, path, size);
    return job;
}

static IreumStatus check_standard_input(const Batch *batch, Job *job)
{
    IreumInput input = {.path = job->path, .format = batch->input_format, .encoding = batch->encoding};
    IreumStatus status = input_read(&job->bytes, &input.size, &job->error);
    input.bytes = job->bytes;
    return status == IREUM_OK ? ireum_check(job->checker, &input, &job->result, &job->error) : status;
}

static void forget_bytes(Job *job)
{
    free(job->bytes);
    free(job->before);
    job->bytes = job->before = NULL;
}

/* Makes what is to be shown, so that the thread that shows it has only to write. */
static void make_part(const Batch *batch, Job *job)
{
    if (!report_part(&batch->reporting, job->path, job->result, &job->part)) {
        job->status = IREUM_MEMORY;
        job->error = (IreumError){.status = IREUM_MEMORY, .message = "out of memory"};
    }
    ireum_result_free(job->result);
    job->result = NULL;
    forget_bytes(job);
}

static IreumStatus read_and_check(const Batch *batch, Job *job)
{
    IreumInput input = {job->path, batch->input_format, job->bytes, job->size, batch->encoding};
    if (job->standard_input)
        return check_standard_input(batch, job);
    return job->given ? ireum_check(job->checker, &input, &job->result, &job->error)
                      : ireum_check_file(job->checker, &input, &job->result, &job->error);
}

/* Leaves of the findings in RESULT, a version of the job CONTEXT, what is asked for. */
static IreumStatus narrow(void *context, IreumResult *result, IreumError *error)
{
    const Job *job = context;
    IreumBaseline *baseline = job->batch->selection.baseline;
    IreumInput before = {.path = job->path, .bytes = job->before, .size = job->before_size};
    IreumStatus status = IREUM_OK;
    if (baseline != NULL)
        status = ireum_baseline_apply(baseline, job->path, result, error);
    if (status == IREUM_OK && job->changed)
        status = ireum_result_since(result, job->before != NULL ? &before : NULL, error);
    return status;
}

static IreumStatus select_findings(const Batch *batch, Job *job)
{
    IreumStatus status = narrow(job, job->result, &job->error);
    if (status == IREUM_OK && batch->selection.accept)
        status = ireum_baseline_accept(batch->selection.baseline, job->path, job->result, &job->error);
    if (status == IREUM_OK && job->changed)
        job->mendable = mendable(job->result);
    return status;
}

static IreumStatus check_document(const Batch *batch, Job *job)
{
    IreumStatus status = read_and_check(batch, job);
    if (status == IREUM_OK)
        status = select_findings(batch, job);
    if (status == IREUM_OK && batch->mend != NULL)
        status = mend_prepare(batch->mend, job->result, narrow, job, &job->revision, &job->error);
    return status;
}

static size_t held_by(const Job *job)
{
    size_t size = 0;
    if (job->revision != NULL)
        ireum_result_bytes(job->result, &size);
    return job->part.size + size;
}

/* For the pool. A document that was not even found comes with its error. */
static size_t work(void *context, void *item, bool alone)
{
    const Batch *batch = context;
    Job *job = item;
    if (job->status != IREUM_OK)
        return 0;
    job->status = check_document(batch, job);
    if (job->status == IREUM_OK && !alone && batch->mend == NULL)
        make_part(batch, job);
    return held_by(job);
}

/* Once writing has failed, the rest would be checked for nobody. */
static bool given_up(const Batch *batch)
{
    return ferror(batch->reporting.out) || batch->reporting.failed;
}

/* Before anything is printed: from then on a signal must not end the process in the middle of it. Until then it may. */
static void begin_printing(Batch *batch)
{
    bool asking = batch->mend != NULL && batch->mend->way == MEND_ASK; /* then nothing is in its middle */
    if (!batch->begun && !asking)
        interrupt_watch();
    batch->begun = true;
}

static void tell_error(Batch *batch, const char *path, const IreumError *error)
{
    batch->unread = true;
    complain_error(path, error);
    report_error(&batch->reporting, path, error);
}

static void forget_result(Job *job)
{
    ireum_revision_free(job->revision);
    ireum_result_free(job->result);
    ireum_result_free(job->file);
    job->revision = NULL;
    job->result = job->file = NULL;
}

/* The same of the file of staged copy; what it alone has, being not staged, is left as it is. */
static IreumStatus narrow_file(void *context, IreumResult *result, IreumError *error)
{
    const Job *job = context;
    const IreumResult *const staged[] = {job->result, ireum_revision_result(job->revision)};
    IreumStatus status = narrow(context, result, error);
    return status == IREUM_OK ? ireum_result_within(result, staged, 2, error) : status;
}

/* Mends the file of the staged job CONTEXT, whose bytes are not those that are staged. */
static IreumStatus prepare_file(void *context, IreumRevision **revision, IreumError *error)
{
    Job *job = context;
    const Batch *batch = job->batch;
    IreumInput input = {.path = job->path, .format = batch->input_format, .encoding = batch->encoding};
    IreumStatus status = ireum_check_file(job->checker, &input, &job->file, error);
    if (status == IREUM_OK)
        status = narrow_file(job, job->file, error);
    return status == IREUM_OK ? mend_prepare(batch->mend, job->file, narrow_file, job, revision, error) : status;
}

static IreumStatus mend(const Batch *batch, Job *job, bool *again)
{
    MendFile file = {
        .path = job->path,
        .tree = job->tree,
        .listed = job->listed,
        .absent = job->given,
        .standard_input = job->standard_input,
        .result = job->result,
        .revision = job->revision,
        .prepare_file = prepare_file,
        .context = job,
    };
    return mend_finish(batch->mend, &file, again, &job->error);
}

/* Shows what is left to be found; where the file could not be written, all that was found. */
static void show_mended(Batch *batch, Job *job)
{
    bool again = false;
    IreumStatus status = mend(batch, job, &again);
    if (again) {
        forget_result(job);
        status = check_document(batch, job);
        if (status == IREUM_OK)
            status = mend(batch, job, &again);
    }
    if (status != IREUM_OK)
        tell_error(batch, job->path, &job->error);
    batch->unread |= batch->mend->refused;
    if (job->result == NULL)
        return;
    const IreumResult *left = status == IREUM_OK ? ireum_revision_result(job->revision) : job->result;
    if (job->changed)
        job->mendable = mendable(left);
    report_file(&batch->reporting, job->path, left);
}

static bool show(void *context, void *item)
{
    Batch *batch = context;
    Job *job = item;
    begin_printing(batch);
    if (job->status != IREUM_OK || job->result != NULL || job->part.size > 0)
        progress_clear(&batch->progress);
    if (job->misled)
        report_error(&batch->reporting, job->path, &job->error);
    else if (job->status != IREUM_OK)
        tell_error(batch, job->path, &job->error);
    else if (job->revision != NULL)
        show_mended(batch, job);
    else if (job->result != NULL)
        report_file(&batch->reporting, job->path, job->result);
    else
        report_part_show(&batch->reporting, &job->part);
    if (!advice_add(&batch->advice, job->path, job->mendable))
        batch->reporting.failed = true;
    return !given_up(batch);
}

static void drop(void *item)
{
    Job *job = item;
    report_part_free(&job->part);
    forget_result(job);
    forget_bytes(job);
    free(job);
}

/* Where the next document takes long, whoever reads the report gets what is ready. */
static void show_progress(Batch *batch, const char *path)
{
    const ReportCounts *counts = &batch->reporting.counts;
    size_t findings = 0;
    for (size_t i = 0; i <= IREUM_ERROR; i++)
        findings += counts->findings[i];
    begin_printing(batch);
    fflush(batch->reporting.out);
    progress_show(&batch->progress, counts->files, findings, path);
}

static bool proceed(void *context, const void *item)
{
    Batch *batch = context;
    const Job *job = item;
    if (progress_due(&batch->progress))
        show_progress(batch, job->path);
    batch->interrupted = interrupt_came();
    return !batch->interrupted;
}

/* JOB is NULL where memory was out. */
static bool add(Batch *batch, Job *job)
{
    if (job == NULL)
        batch->reporting.failed = true;
    return job != NULL && pool_add(batch->pool, job);
}

/* Finds who checks JOB; false where its configuration excludes it. */
static bool prepare(Batch *batch, Job *job)
{
    bool excluded = false;
    job->status = ireum_workspace_checker(batch->workspace, job->path, &job->checker, &excluded, &job->error);
    job->misled = job->status != IREUM_OK;
    if (job->misled && (*batch->wrong)++ == 0)
        complain_error(NULL, &job->error);
    batch->left_out |= excluded;
    return !excluded;
}

/* Adds a document, unless its configuration excludes it. */
static bool add_document(Batch *batch, const char *path, bool standard_input)
{
    Job *job = job_new(batch, path);
    if (job == NULL)
        return add(batch, NULL);
    job->standard_input = standard_input;
    job->tree = strcmp(path, batch->operand) != 0 ? batch->operand : NULL;
    if (prepare(batch, job))
        return add(batch, job);
    drop(job);
    return true;
}

static void read_change(Batch *batch, Job *job)
{
    Change change;
    changes_read(batch->selection.changes, &change);
    job->changed = true;
    job->listed = change.listed;
    job->given = change.given;
    job->bytes = change.bytes;
    job->size = change.size;
    job->before = change.before;
    job->before_size = change.before_size;
    job->status = change.status;
    job->error = change.error;
}

static bool add_change(Batch *batch, const char *path)
{
    const char *top = changes_way_up(batch->selection.changes);
    Job *job = job_new(batch, path);
    if (job == NULL)
        return add(batch, NULL);
    job->tree = top[0] != '\0' ? top : ".";
    if (!prepare(batch, job)) {
        drop(job);
        return true;
    }
    if (!job->misled)
        read_change(batch, job);
    return add(batch, job);
}

static bool add_file(void *context, const char *path)
{
    return add_document(context, path, false);
}

static bool add_error(void *context, const char *path, const IreumError *error)
{
    Batch *batch = context;
    Job *job = job_new(batch, path);
    if (job != NULL) {
        job->status = error->status;
        job->error = *error;
    }
    return add(batch, job);
}

static bool walk_on(void *context)
{
    Batch *batch = context;
    batch->interrupted = interrupt_came();
    return !batch->interrupted;
}

static bool add_operand(Batch *batch, const char *operand)
{
    batch->operand = operand;
    Visitor visitor = {.file = add_file, .error = add_error, .proceed = walk_on, .context = batch, .all = batch->all};
    return strcmp(operand, "-") == 0 ? add_document(batch, batch->stdin_name, true) : walk(operand, &visitor);
}

static bool add_operands(Batch *batch, const char *const *operands, size_t count)
{
    bool go_on = true;
    for (size_t i = 0; i < count && go_on; i++)
        go_on = add_operand(batch, operands[i]);
    return go_on;
}

static bool add_changes(Batch *batch)
{
    const char *path;
    bool go_on = true;
    while (go_on && (path = changes_next(batch->selection.changes)) != NULL)
        go_on = add_change(batch, path) && walk_on(batch);
    return go_on;
}

/* A program that reads the report learns that it is not all. */
static void tell_interruption(Batch *batch)
{
    const Job *job = pool_waiting(batch->pool);
    IreumError error = {.status = IREUM_UNREADABLE, .message = "not checked, nor what follows: interrupted"};
    report_error(&batch->reporting, job != NULL ? job->path : "", &error);
}

void batch_check(Batch *batch, const char *const *operands, size_t count)
{
    PoolTask task = {.work = work, .show = show, .drop = drop, .proceed = proceed, .context = batch};
    batch->pool = pool_new(batch->threads, &task);
    batch->reporting.failed = batch->reporting.failed || batch->pool == NULL;
    bool go_on = batch->pool != NULL;
    /* On a terminal that has standard output too, a line can only be cleared where the report has ended its own. */
    batch->progress = progress_begin(batch->reporting.report->before_others == NULL);
    if (go_on)
        go_on = batch->selection.changes != NULL ? add_changes(batch) : add_operands(batch, operands, count);
    if (go_on)
        pool_finish(batch->pool);
    progress_clear(&batch->progress);
    if (batch->interrupted)
        tell_interruption(batch);
    else
        pool_free(batch->pool);
}
