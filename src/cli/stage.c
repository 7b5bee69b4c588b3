/* stage.c: changes of staged copy, gathered and then made in git's index. git takes them as a patch, so that it is git
 * that locks the index, and that says no where it has other copy by now. */
#include "cli/stage.h"

#include "cli/git.h"
#include "report/diff.h"

#include <errno.h>
#include <string.h>

static IreumStatus fail(IreumStatus status, const char *what, IreumError *error)
{
    *error = (IreumError){.status = status};
    snprintf(error->message, sizeof error->message, "what is staged cannot be changed: %.400s", what);
    return status;
}

IreumStatus stage_add(Stage *stage, const char *path, const IreumResult *result, IreumRevision *revision,
                      IreumError *error)
{
    size_t count, size;
    const IreumEdit *edits = ireum_revision_edits(revision, &count);
    const char *text = ireum_result_bytes(result, &size);
    if (stage->patch == NULL)
        stage->patch = git_input();
    if (stage->patch == NULL)
        return fail(IREUM_UNREADABLE, strerror(errno), error);
    return diff_print(stage->patch, path, text, size, edits, count) ? IREUM_OK
                                                                    : fail(IREUM_MEMORY, "out of memory", error);
}

IreumStatus stage_apply(Stage *stage, const char *way_up, IreumError *error)
{
    if (stage->patch == NULL)
        return IREUM_OK;
    const char *arguments[] = {
        "-C", way_up, "apply", "--cached", "-p1", "--whitespace=nowarn", "--no-ignore-whitespace", "-", NULL};
    GitOutput output;
    IreumError told = {.status = IREUM_OK};
    IreumStatus status = git_run_with(stage->patch, arguments, &output, &told);
    if (status != IREUM_OK || output.exit_status != 0)
        status = fail(IREUM_UNREADABLE, told.message, error);
    git_output_free(&output);
    fclose(stage->patch);
    stage->patch = NULL;
    return status;
}
