/* mend.c: what check does with the fixes of a document: applies them, shows them as a diff, or asks. */
#define _XOPEN_SOURCE 700 /* realpath */
#include "cli/mend.h"

#include "cli/ask.h"
#include "cli/complain.h"
#include "cli/interrupt.h"
#include "cli/terminal.h"
#include "report/diff.h"
#include "report/message.h"
#include "report/place.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static IreumStatus fail(IreumError *error, IreumStatus status, const char *message)
{
    *error = (IreumError){.status = status};
    snprintf(error->message, sizeof error->message, "%s", message);
    return status;
}

IreumStatus mend_prepare(const Mend *mend, const IreumResult *result, IreumNarrow narrow, void *context,
                         IreumRevision **revision, IreumError *error)
{
    IreumStatus status = ireum_revision_new(result, revision, error);
    if (status == IREUM_OK)
        ireum_revision_narrow(*revision, narrow, context);
    if (status == IREUM_OK && mend->way != MEND_ASK)
        status = ireum_revision_mend(*revision, mend->fixing, error);
    return status;
}

static void tell_made(const Mend *mend, const char *path, IreumPosition place, const IreumChange *change)
{
    FILE *out = mend->told;
    fputs(mend->color ? COLOR_BOLD : "", out);
    visible_puts(out, path);
    fprintf(out, ":%u:%u:%s ", (unsigned)place.line, (unsigned)place.column, mend->color ? COLOR_NONE : "");
    fprintf(out, "%sfixed:%s ", mend->color ? COLOR_HELP : "", mend->color ? COLOR_NONE : "");
    place_quote_text(out, change->before, strlen(change->before));
    fputs(" is now ", out);
    place_quote_text(out, change->after, strlen(change->after));
    fprintf(out, " [%s]\n", change->rule);
}

static void tell_refused(const char *path, IreumPosition place, const IreumChange *change)
{
    IreumError error = {.status = IREUM_INVALID, .line = place.line, .column = place.column};
    snprintf(error.message, sizeof error.message, "'%.200s' is not changed to '%.200s': %s", change->before,
             change->after, change->refused);
    complain_error(path, &error);
}

/* Tells the changes where they were made, and the refused ones in any case. Returns whether there was one of these. */
static bool tell(const Mend *mend, const MendFile *file, bool made)
{
    size_t count;
    bool refused = false;
    const IreumChange *changes = ireum_revision_changes(file->revision, &count);
    for (size_t i = 0; i < count; i++) {
        IreumPosition place = ireum_result_position(file->result, changes[i].offset, mend->unit);
        if (changes[i].refused != NULL)
            tell_refused(file->path, place, &changes[i]);
        else if (made)
            tell_made(mend, file->path, place, &changes[i]);
        refused |= changes[i].refused != NULL;
    }
    return refused;
}

static void count_changes(Mend *mend, IreumRevision *revision)
{
    size_t count, made = 0;
    const IreumChange *changes = ireum_revision_changes(revision, &count);
    for (size_t i = 0; i < count; i++)
        made += changes[i].refused == NULL;
    mend->changes += made;
    mend->files += made > 0;
}

/* Keeps the real path of what was written. Where memory is out, a second name of it is told as a change. */
static void remember(Mend *mend, const char *path)
{
    if (mend->written_count == mend->written_capacity) {
        size_t capacity = mend->written_capacity > 0 ? 2 * mend->written_capacity : 16;
        char **larger = realloc(mend->written, capacity * sizeof *larger);
        if (larger == NULL)
            return;
        mend->written = larger;
        mend->written_capacity = capacity;
    }
    char *real = realpath(path, NULL);
    if (real != NULL)
        mend->written[mend->written_count++] = real;
}

static bool was_written(const Mend *mend, const char *path)
{
    char *real = realpath(path, NULL);
    bool found = false;
    for (size_t i = 0; real != NULL && i < mend->written_count && !found; i++)
        found = strcmp(mend->written[i], real) == 0;
    free(real);
    return found;
}

/* A signal must not end the process between the new file and its name. */
static IreumStatus write_file(Mend *mend, const MendFile *file, IreumRevision *revision, IreumError *error)
{
    interrupt_hold();
    IreumStatus status = ireum_revision_write(revision, file->path, file->tree, error);
    interrupt_release();
    if (status == IREUM_OK)
        remember(mend, file->path);
    return status;
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\r';
}

/* Whether two texts are the same but for how their words are parted: a file may have other line ends than the index. */
static bool same_words(const char *one, size_t size, const char *other)
{
    const char *end = one + size;
    while (one < end && *other != '\0') {
        bool blank = is_blank(*one);
        if (blank ? !is_blank(*other) : *one != *other)
            return false;
        do
            one++;
        while (blank && one < end && is_blank(*one));
        do
            other++;
        while (blank && is_blank(*other));
    }
    return one == end && *other == '\0';
}

/* Whether EDIT, which RULE asks for in TEXT, was made in STAGED. */
static bool was_made(const IreumRevision *staged, const char *rule, const char *text, const IreumEdit *edit)
{
    size_t count;
    const IreumChange *changes = ireum_revision_changes(staged, &count);
    for (size_t i = 0; i < count; i++) {
        if (changes[i].refused == NULL && strcmp(changes[i].rule, rule) == 0 &&
            same_words(text + edit->span.offset, edit->span.size, changes[i].before) &&
            same_words(edit->text, edit->text_size, changes[i].after))
            return true;
    }
    return false;
}

/* Takes in REVISION, of a file, the fixes that a person has said yes to in what is STAGED. */
static IreumStatus take_as_answered(IreumRevision *revision, const IreumRevision *staged, IreumError *error)
{
    size_t count, size;
    const IreumResult *result = ireum_revision_result(revision);
    const IreumFinding *findings = ireum_result_findings(result, &count);
    const char *text = ireum_result_text(result, &size);
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < findings[i].fix_count; k++) {
            const IreumFix *fix = &findings[i].fixes[k];
            size_t made = 0;
            while (made < fix->edit_count && was_made(staged, findings[i].rule, text, &fix->edits[made]))
                made++;
            if (made == fix->edit_count && ireum_revision_take(revision, i, k) == IREUM_TAKEN)
                break;
        }
    }
    return ireum_revision_check(revision, error);
}

/* The file has changes that are not staged, or was filtered on its way into the index: it is mended for itself. */
static IreumStatus write_other_bytes(Mend *mend, const MendFile *file, IreumError *error)
{
    size_t count = 0;
    IreumRevision *revision = NULL;
    IreumStatus status = file->prepare_file(file->context, &revision, error);
    if (status == IREUM_OK && mend->way == MEND_ASK)
        status = take_as_answered(revision, file->revision, error);
    if (status == IREUM_OK)
        ireum_revision_edits(revision, &count);
    if (count > 0)
        status = write_file(mend, file, revision, error);
    ireum_revision_free(revision);
    return status;
}

static bool is_ordinary(const char *path)
{
    struct stat about;
    return lstat(path, &about) == 0 && S_ISREG(about.st_mode);
}

/* First the file: should it be impossible there, what is staged must not be more right than what will be staged next. */
static IreumStatus write_staged(Mend *mend, const MendFile *file, IreumError *error)
{
    IreumStatus status = is_ordinary(file->path) ? write_file(mend, file, file->revision, error) : IREUM_OK;
    if (status == IREUM_CHANGED)
        status = write_other_bytes(mend, file, error);
    return status == IREUM_OK ? stage_add(&mend->stage, file->listed, file->result, file->revision, error) : status;
}

static IreumStatus write_text(const MendFile *file, IreumError *error)
{
    size_t size;
    const char *text = ireum_revision_text(file->revision, &size);
    if (text == NULL)
        return fail(error, IREUM_MEMORY, "out of memory");
    fwrite(text, 1, size, stdout);
    return IREUM_OK;
}

/* A diff for people: tabs and line ends as they are, and nothing that a terminal obeys. */
static void show_lines(const char *text, size_t size)
{
    while (size > 0) {
        size_t plain = 0;
        while (plain < size && text[plain] != '\n' && text[plain] != '\t')
            plain++;
        bool carriage = plain < size && plain > 0 && text[plain] == '\n' && text[plain - 1] == '\r';
        visible_print(stdout, text, plain - carriage);
        if (plain < size)
            putchar(text[plain++]);
        text += plain;
        size -= plain;
    }
}

/* A terminal applies no diffs. */
static bool show_diff(const char *path, const char *text, size_t size, const IreumEdit *edits, size_t count)
{
    char *diff = NULL;
    size_t diff_size = 0;
    FILE *out = open_memstream(&diff, &diff_size);
    if (out == NULL)
        return false;
    bool printed = diff_print(out, path, text, size, edits, count);
    printed = fclose(out) == 0 && printed;
    if (printed)
        show_lines(diff, diff_size);
    free(diff);
    return printed;
}

static IreumStatus write_diff(const MendFile *file, IreumError *error)
{
    size_t count, size;
    const IreumEdit *edits = ireum_revision_edits(file->revision, &count);
    const char *text = ireum_result_bytes(file->result, &size);
    const char *path = file->listed != NULL ? file->listed : file->path;
    bool printed = terminal_is(stdout) ? show_diff(path, text, size, edits, count)
                                       : diff_print(stdout, path, text, size, edits, count);
    return printed ? IREUM_OK : fail(error, IREUM_MEMORY, "out of memory");
}

static IreumStatus write_way(Mend *mend, const MendFile *file, IreumError *error)
{
    size_t count;
    if (mend->way == MEND_DIFF)
        return write_diff(file, error);
    if (file->standard_input)
        return write_text(file, error);
    ireum_revision_edits(file->revision, &count);
    if (count == 0)
        return IREUM_OK;
    if (mend->staged)
        return write_staged(mend, file, error);
    return file->absent ? fail(error, IREUM_INVALID, "is not changed: it is not in the working tree, which is sparse")
                        : write_file(mend, file, file->revision, error);
}

IreumStatus mend_finish(Mend *mend, const MendFile *file, bool *again, IreumError *error)
{
    IreumStatus status = IREUM_OK;
    *again = false;
    if (mend->way == MEND_ASK) {
        ask_fixes(mend, file->path, file->revision);
        status = ireum_revision_check(file->revision, error);
    }
    if (status == IREUM_OK)
        status = write_way(mend, file, error);
    *again = status == IREUM_CHANGED && was_written(mend, file->path);
    if (*again)
        return status;
    mend->refused |= tell(mend, file, status == IREUM_OK && mend->way != MEND_DIFF);
    if (status == IREUM_OK)
        count_changes(mend, file->revision);
    return status;
}

/* Whether the index has what was made of staged copy. */
static bool end_staging(Mend *mend)
{
    IreumError error;
    if (stage_apply(&mend->stage, mend->way_up, &error) == IREUM_OK)
        return true;
    complain_error(NULL, &error);
    return false;
}

bool mend_end(Mend *mend)
{
    char text[128];
    bool ended = end_staging(mend);
    for (size_t i = 0; i < mend->written_count; i++)
        free(mend->written[i]);
    free(mend->written);
    mend->written = NULL;
    if (mend->way == MEND_DIFF || mend->changes == 0)
        return ended;
    snprintf(text, sizeof text, "%zu place%s fixed in %zu file%s", mend->changes, mend->changes == 1 ? "" : "s",
             mend->files, mend->files == 1 ? "" : "s");
    complain_note(text);
    return ended;
}
