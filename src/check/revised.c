/* revised.c: what has become of a copy: its changes, the edits of its own bytes, its file. */
#include "base/charset.h"
#include "base/replace.h"
#include "check/revision.h"

const IreumChange *ireum_revision_changes(const IreumRevision *revision, size_t *count)
{
    *count = revision->changes.count;
    return revision->changes.at;
}

/* The edits of the document's own bytes. In UTF-8 these are those of its text. */
static Edits own_edits(IreumRevision *revision)
{
    const Source *source = &revision->first->copy.source;
    if (source->charset == &charset_utf8)
        return revision->made;
    Edits edits = {.at = NULL};
    for (size_t i = 0; i < revision->made.count; i++) {
        const IreumEdit *edit = &revision->made.at[i];
        Str bytes;
        /* Whatever was taken can be encoded. */
        if (charset_encode(source->charset, (Str){edit->text, edit->text_size}, &revision->arena, &bytes) != IREUM_OK)
            continue;
        IreumSpan span = ireum_result_source(revision->first, edit->span);
        edits_add(&edits, &revision->arena, (IreumEdit){span, bytes.at, bytes.size});
    }
    return edits;
}

const IreumEdit *ireum_revision_edits(IreumRevision *revision, size_t *count)
{
    Edits edits = own_edits(revision);
    *count = edits.count;
    return edits.at;
}

const char *ireum_revision_text(IreumRevision *revision, size_t *size)
{
    Edits edits = own_edits(revision);
    Str text = edits_apply(&edits, revision->first->copy.source.bytes, &revision->arena);
    *size = text.size;
    return revision->arena.failed ? NULL : text.at;
}

Status ireum_revision_write(IreumRevision *revision, const char *path, const char *tree, Error *error)
{
    Str after = {.at = NULL};
    after.at = ireum_revision_text(revision, &after.size);
    if (after.at == NULL)
        return error_set(error, IREUM_MEMORY, path, "out of memory");
    return file_replace(path, tree, revision->first->copy.source.bytes, after, error);
}
