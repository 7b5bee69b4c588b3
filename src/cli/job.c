/* job.c: one document on its way from the walk to the report: checked, narrowed down, mended. */
#include "cli/job.h"

#include "cli/input.h"

#include <stdlib.h>
#include <string.h>

Job *job_new(const Batch *batch, const char *path)
{
    size_t size = strlen(path) + 1;
    Job *job = malloc(sizeof *job + size);
    if (job == NULL)
        return NULL;
    *job = (Job){.batch = batch, .status = IREUM_OK};
    memcpy(job->path, path, size);
    return job;
}

static void forget_bytes(Job *job)
{
    free(job->bytes);
    free(job->before);
    free(job->theirs);
    job->bytes = job->before = job->theirs = NULL;
}

static void forget_result(Job *job)
{
    ireum_revision_free(job->revision);
    ireum_result_free(job->result);
    ireum_result_free(job->file);
    job->revision = NULL;
    job->result = job->file = NULL;
}

void job_free(Job *job)
{
    report_part_free(&job->part);
    forget_result(job);
    forget_bytes(job);
    free(job);
}

static IreumStatus check_standard_input(const Batch *batch, Job *job)
{
    IreumInput input = {.path = job->path, .format = batch->input_format, .encoding = batch->encoding};
    IreumStatus status = input_read(&job->bytes, &input.size, &job->error);
    input.bytes = job->bytes;
    return status == IREUM_OK ? ireum_check(job->checker, &input, &job->result, &job->error) : status;
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
    IreumInput theirs = {.path = job->path, .bytes = job->theirs, .size = job->theirs_size};
    IreumStatus status = IREUM_OK;
    if (baseline != NULL)
        status = ireum_baseline_apply(baseline, job->path, result, error);
    if (status == IREUM_OK && job->changed)
        status = ireum_result_since(result, job->before != NULL ? &before : NULL, error);
    if (status == IREUM_OK && job->theirs != NULL)
        status = ireum_result_since(result, &theirs, error);
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

void job_check(Job *job)
{
    const Batch *batch = job->batch;
    job->status = read_and_check(batch, job);
    if (job->status == IREUM_OK)
        job->status = select_findings(batch, job);
    if (job->status == IREUM_OK && batch->mend != NULL)
        job->status = mend_prepare(batch->mend, job->result, narrow, job, &job->revision, &job->error);
}

void job_make_part(Job *job)
{
    if (!report_part(&job->batch->reporting, job->path, job->result, &job->part)) {
        job->status = IREUM_MEMORY;
        job->error = (IreumError){.status = IREUM_MEMORY, .message = "out of memory"};
    }
    ireum_result_free(job->result);
    job->result = NULL;
    forget_bytes(job);
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

static IreumStatus mend(Job *job, bool *again)
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
    return mend_finish(job->batch->mend, &file, again, &job->error);
}

IreumStatus job_mend(Job *job)
{
    bool again = false;
    IreumStatus status = mend(job, &again);
    if (!again)
        return status;
    forget_result(job);
    job_check(job);
    return job->status == IREUM_OK ? mend(job, &again) : job->status;
}
