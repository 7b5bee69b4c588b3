/* revision.c: a copy that is being mended: fixes are taken, applied in memory, and the copy is checked again. */
#include "check/revision.h"

#include "base/charset.h"
#include "copy/format.h"

#include <stdlib.h>

/* Fixes bring further fixes to light a few times at most. */
enum { ROUNDS_MOST = 8 };

Status ireum_revision_new(const IreumResult *result, IreumRevision **revision, IreumError *error)
{
    *revision = calloc(1, sizeof **revision);
    if (*revision == NULL)
        return error_set(error, IREUM_MEMORY, result->copy.path, "out of memory");
    (*revision)->first = result;
    return IREUM_OK;
}

void ireum_revision_free(IreumRevision *revision)
{
    if (revision == NULL)
        return;
    ireum_result_free(revision->checked);
    arena_free(&revision->arena);
    free(revision);
}

const IreumResult *ireum_revision_result(const IreumRevision *revision)
{
    return revision->checked != NULL ? revision->checked : revision->first;
}

void ireum_revision_narrow(IreumRevision *revision, IreumNarrow narrow, void *context)
{
    revision->narrow = narrow;
    revision->context = context;
}

static Str text_of(const IreumResult *result)
{
    return result->copy.source.text;
}

/* ---- Taking fixes ---- */

static void add_taken(IreumRevision *revision, const IreumFinding *finding, const IreumEdit *edit)
{
    revision->taken = arena_room(&revision->arena, revision->taken, revision->taken_count, &revision->taken_capacity,
                                 sizeof *revision->taken);
    if (revision->taken_count == revision->taken_capacity)
        return;
    const char *text = arena_copy(&revision->arena, (Str){edit->text, edit->text_size});
    revision->taken[revision->taken_count++] = (Taken){{edit->span, text, edit->text_size}, finding->rule};
}

/* Whether the copy's own encoding has TEXT, and it comes back as it was. */
static bool can_be_encoded(const Charset *charset, Str text, Arena *arena)
{
    Str bytes, again;
    size_t wrong;
    if (charset_same(charset, text))
        return true;
    return charset_encode(charset, text, arena, &bytes) == IREUM_OK &&
           charset_decode(charset, bytes, arena, &again, &wrong, NULL) == IREUM_OK && str_equal(text, again);
}

static bool can_be_written(const IreumRevision *revision, const IreumFix *fix)
{
    Arena arena = {0};
    bool can = true;
    for (size_t i = 0; i < fix->edit_count && can; i++)
        can = can_be_encoded(revision->first->copy.source.charset, (Str){fix->edits[i].text, fix->edits[i].text_size},
                             &arena);
    arena_free(&arena);
    return can;
}

static IreumTaken take(IreumRevision *revision, const IreumFinding *finding, const IreumFix *fix)
{
    if (!can_be_written(revision, fix))
        return IREUM_TAKEN_NO_LETTER;
    if (revision->claimed.bits == NULL)
        revision->claimed = claimed_new(text_of(ireum_revision_result(revision)).size, &revision->arena);
    if (revision->claimed.bits == NULL)
        return IREUM_TAKEN_NOT;
    if (!claimed_take(&revision->claimed, fix->edits, fix->edit_count))
        return IREUM_TAKEN_OVERLAPS;
    for (size_t i = 0; i < fix->edit_count; i++)
        add_taken(revision, finding, &fix->edits[i]);
    return IREUM_TAKEN;
}

IreumTaken ireum_revision_take(IreumRevision *revision, size_t finding, size_t fix)
{
    size_t count;
    const IreumFinding *findings = ireum_result_findings(ireum_revision_result(revision), &count);
    if (finding >= count || fix >= findings[finding].fix_count)
        return IREUM_TAKEN_NOT;
    return take(revision, &findings[finding], &findings[finding].fixes[fix]);
}

/* ---- Applying them ---- */

static int by_place(const void *a, const void *b)
{
    const IreumEdit *one = &((const Taken *)a)->edit, *other = &((const Taken *)b)->edit;
    if (one->span.offset != other->span.offset)
        return one->span.offset < other->span.offset ? -1 : 1;
    return (one->span.size > other->span.size) - (one->span.size < other->span.size);
}

static void add_change(Changes *changes, Arena *arena, IreumChange change)
{
    changes->at = arena_room(arena, changes->at, changes->count, &changes->capacity, sizeof change);
    if (changes->count < changes->capacity)
        changes->at[changes->count++] = change;
}

/* Two ordered lists as one; of two changes at one place that of EARLIER comes first. */
static Changes join_changes(const Changes *earlier, const Changes *later, Arena *arena)
{
    Changes all = {.at = NULL};
    for (size_t i = 0, k = 0; i < earlier->count || k < later->count;) {
        bool first = k == later->count || (i < earlier->count && earlier->at[i].offset <= later->at[k].offset);
        add_change(&all, arena, first ? earlier->at[i++] : later->at[k++]);
    }
    return all;
}

/* Adds COUNT changes of the text as it is, which are ordered; REFUSED: they are not made. */
static void note_changes(IreumRevision *revision, const Taken *taken, size_t count, const char *refused)
{
    Arena *arena = &revision->arena;
    Str text = text_of(ireum_revision_result(revision));
    Changes changes = {.at = NULL};
    Origin origin = {0};
    for (size_t i = 0; i < count; i++) {
        IreumEdit edit = taken[i].edit;
        add_change(&changes, arena,
                   (IreumChange){.rule = taken[i].rule,
                                 .offset = edits_origin(&revision->made, edit.span.offset, &origin),
                                 .before = arena_copy(arena, span_text(text, edit.span)),
                                 .after = arena_copy(arena, (Str){edit.text, edit.text_size}),
                                 .refused = refused});
    }
    revision->changes = join_changes(&revision->changes, &changes, arena);
}

/* Turns what was taken into edits of the text as it is, and notes the changes. */
static Edits edits_taken(IreumRevision *revision)
{
    Edits edits = {.at = NULL};
    if (revision->taken_count > 1)
        qsort(revision->taken, revision->taken_count, sizeof *revision->taken, by_place);
    for (size_t i = 0; i < revision->taken_count; i++)
        edits_add(&edits, &revision->arena, revision->taken[i].edit);
    note_changes(revision, revision->taken, revision->taken_count, NULL);
    return edits;
}

static Status out_of_memory(const IreumRevision *revision, Error *error)
{
    return error_set(error, IREUM_MEMORY, revision->first->copy.path, "out of memory");
}

/* Checks the copy as it now is, in its own bytes, so that the result speaks of what will be in the file. */
static Status check_again(IreumRevision *revision, Error *error)
{
    const IreumResult *first = revision->first;
    IreumInput input = {
        .path = first->copy.path, .format = first->copy.format->name, .encoding = first->copy.source.charset->name};
    input.bytes = ireum_revision_text(revision, &input.size);
    if (input.bytes == NULL)
        return out_of_memory(revision, error);
    IreumResult *checked = NULL;
    Status status = ireum_check(first->checker, &input, &checked, error);
    if (status == IREUM_OK && revision->narrow != NULL)
        status = revision->narrow(revision->context, checked, error);
    if (status != IREUM_OK) {
        ireum_result_free(checked);
        return status;
    }
    ireum_result_free(revision->checked);
    revision->checked = checked;
    revision->taken_count = 0;
    revision->claimed = (Claimed){NULL};
    return IREUM_OK;
}

Status ireum_revision_check(IreumRevision *revision, IreumError *error)
{
    if (revision->arena.failed)
        return out_of_memory(revision, error);
    if (revision->taken_count == 0)
        return IREUM_OK;
    Edits edits = edits_taken(revision);
    Str now = text_of(ireum_revision_result(revision));
    revision->made = edits_compose(&revision->made, now, &edits, &revision->arena);
    return check_again(revision, error);
}

/* ---- Mending without asking ---- */

static bool allows(IreumFixing fixing, const IreumFinding *finding)
{
    if (finding->fix_count == 0 || finding->fixes[0].ask)
        return false;
    return fixing == IREUM_FIX_UNSAFE || finding->fixes[0].safe;
}

/* Notes what cannot be made because of the encoding, once there is nothing else to do. */
static void note_refusals(IreumRevision *revision, IreumFixing fixing)
{
    size_t count;
    const IreumFinding *findings = ireum_result_findings(ireum_revision_result(revision), &count);
    revision->taken_count = 0;
    for (size_t i = 0; i < count; i++) {
        if (allows(fixing, &findings[i]) && !can_be_written(revision, &findings[i].fixes[0]))
            add_taken(revision, &findings[i], &findings[i].fixes[0].edits[0]);
    }
    if (revision->taken_count > 1)
        qsort(revision->taken, revision->taken_count, sizeof *revision->taken, by_place);
    if (revision->taken_count > 0)
        note_changes(revision, revision->taken, revision->taken_count,
                     arena_print(&revision->arena, "%s has no place for it, UTF-8 has",
                                 revision->first->copy.source.charset->title));
    revision->taken_count = 0;
}

static bool take_all(IreumRevision *revision, IreumFixing fixing)
{
    size_t count;
    const IreumFinding *findings = ireum_result_findings(ireum_revision_result(revision), &count);
    bool any = false;
    for (size_t i = 0; i < count; i++)
        any |= allows(fixing, &findings[i]) && take(revision, &findings[i], &findings[i].fixes[0]) == IREUM_TAKEN;
    return any;
}

Status ireum_revision_mend(IreumRevision *revision, IreumFixing fixing, IreumError *error)
{
    Status status = ireum_revision_check(revision, error);
    for (int i = 0; i < ROUNDS_MOST && status == IREUM_OK && take_all(revision, fixing); i++)
        status = ireum_revision_check(revision, error);
    if (status == IREUM_OK)
        note_refusals(revision, fixing);
    return status == IREUM_OK && revision->arena.failed ? out_of_memory(revision, error) : status;
}
