/* batch.c: the documents of one run: found, checked by several threads, shown in order. */
#include "cli/batch.h"

#include "cli/complain.h"
#include "cli/interrupt.h"
#include "cli/job.h"
#include "cli/walk.h"

#include <stdlib.h>
#include <string.h>

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
    job_check(job);
    if (job->status == IREUM_OK && !alone && batch->mend == NULL)
        job_make_part(job);
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

/* Shows what is left to be found; where the file could not be written, all that was found. */
static void show_mended(Batch *batch, Job *job)
{
    IreumStatus status = job_mend(job);
    if (status != IREUM_OK)
        tell_error(batch, job->path, &job->error);
    batch->unread |= batch->mend->refused;
    if (job->result == NULL)
        return;
    const IreumResult *left = status == IREUM_OK ? ireum_revision_result(job->revision) : job->result;
    /* The command that has just failed is no advice. */
    if (job->changed)
        job->mendable = status == IREUM_OK ? mendable(left) : MENDABLE_NOT;
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
    job_free(item);
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
    job->theirs = change.theirs;
    job->theirs_size = change.theirs_size;
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
