/* action_fix.c: actions that mend: this place, all of a form, all that is safe. */
#include "lsp/action.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TITLE_SIZE = 256 };

/* ---- Edits ---- */

/* Edits that were gathered from several fixes. */
typedef struct Gathered {
    const IreumEdit **at;
    size_t count, capacity;
} Gathered;

static void gather(Gathered *gathered, const IreumEdit *edit)
{
    if (gathered->count == gathered->capacity) {
        size_t capacity = gathered->capacity > 0 ? 2 * gathered->capacity : 16;
        const IreumEdit **at = realloc(gathered->at, capacity * sizeof(const IreumEdit *));
        if (at == NULL)
            return;
        gathered->at = at;
        gathered->capacity = capacity;
    }
    gathered->at[gathered->count++] = edit;
}

static bool overlaps(IreumSpan a, IreumSpan b)
{
    return a.offset < b.offset + b.size && b.offset < a.offset + a.size;
}

/* What a fix changes at one place of its finding: the edits there, or all of them where none touches it. */
static void gather_at(Gathered *gathered, const IreumFix *fix, IreumSpan place)
{
    size_t before = gathered->count;
    for (size_t i = 0; i < fix->edit_count; i++) {
        IreumSpan span = fix->edits[i].span;
        if (overlaps(span, place) ||
            (span.size == 0 && span.offset >= place.offset && span.offset <= place.offset + place.size))
            gather(gathered, &fix->edits[i]);
    }
    for (size_t i = 0; gathered->count == before && i < fix->edit_count; i++)
        gather(gathered, &fix->edits[i]);
}

static int by_offset(const void *a, const void *b)
{
    const IreumEdit *const *one = a, *const *other = b;
    return (*one)->span.offset < (*other)->span.offset ? -1 : (*one)->span.offset > (*other)->span.offset;
}

/* A fix in the wrong place destroys copy. */
static bool still_there(const Actions *actions, IreumSpan span)
{
    const Text *now = &actions->document->text, *then = &actions->checked->text;
    size_t end = (size_t)span.offset + span.size;
    return end <= now->size && end <= then->size &&
           memcmp(now->at + span.offset, then->at + span.offset, span.size) == 0;
}

static bool can_make(const Actions *actions, const IreumEdit **edits, size_t count)
{
    if (count == 0)
        return false;
    qsort(edits, count, sizeof(const IreumEdit *), by_offset);
    for (size_t i = 0; i < count; i++) {
        if (!still_there(actions, edits[i]->span) ||
            (i > 0 && edits[i - 1]->span.offset + edits[i - 1]->span.size > edits[i]->span.offset))
            return false;
    }
    return true;
}

json_t *actions_edit(const Actions *actions, const IreumEdit **edits, size_t count)
{
    if (!can_make(actions, edits, count))
        return NULL;
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(list, make_text_edit(actions->server, &actions->checked->text, edits[i]));
    return json_pack("{s:o}", "edit", make_workspace_edit(actions->server, actions->document, list));
}

/* ---- This place ---- */

static void add_fix(Actions *actions, const Target *target, const IreumFix *fix, bool first)
{
    Gathered gathered = {.at = NULL};
    gather_at(&gathered, fix, target->finding->places[target->place]);
    json_t *action =
        actions_add(actions, fix->title, "quickfix", target, actions_edit(actions, gathered.at, gathered.count));
    if (action != NULL && first && fix->safe)
        json_object_set_new(action, "isPreferred", json_true());
    free(gathered.at);
}

/* The safe fix before the others. */
static const IreumFix *best_fix(const IreumFinding *finding)
{
    for (size_t i = 0; i < finding->fix_count; i++) {
        if (finding->fixes[i].safe)
            return &finding->fixes[i];
    }
    return finding->fix_count > 0 ? &finding->fixes[0] : NULL;
}

void actions_fix(Actions *actions, const Target *target)
{
    const IreumFinding *finding = target->finding;
    const IreumFix *best = best_fix(finding);
    if (best != NULL)
        add_fix(actions, target, best, true);
    for (size_t i = 0; i < finding->fix_count; i++) {
        if (&finding->fixes[i] != best)
            add_fix(actions, target, &finding->fixes[i], false);
    }
}

/* ---- All of a form ---- */

/* The fix of FINDING that does what FIX does for OTHER; NULL where there is none. */
static const IreumFix *same_fix(const IreumFinding *finding, const IreumFinding *other, const IreumFix *fix)
{
    const IreumFix *best = best_fix(finding);
    return best != NULL && strcmp(finding->rule, other->rule) == 0 && strcmp(best->title, fix->title) == 0 ? best
                                                                                                           : NULL;
}

void actions_fix_form(Actions *actions, const Target *target)
{
    const IreumFix *fix = best_fix(target->finding);
    Gathered gathered = {.at = NULL};
    size_t count, places = 0;
    const IreumFinding *findings = ireum_result_findings(actions->checked->result, &count);
    char title[TITLE_SIZE];
    for (size_t i = 0; fix != NULL && i < count; i++) {
        const IreumFix *same = same_fix(&findings[i], target->finding, fix);
        for (size_t k = 0; same != NULL && k < same->edit_count; k++)
            gather(&gathered, &same->edits[k]);
        places += same != NULL ? findings[i].place_count : 0;
    }
    if (places > 1 &&
        snprintf(title, sizeof title, "%s in all %zu places of this document", fix->title, places) < TITLE_SIZE)
        actions_add(actions, title, "quickfix", target, actions_edit(actions, gathered.at, gathered.count));
    free(gathered.at);
}

/* ---- All that is safe ---- */

/* Takes those that go together: a revision says which. */
static void gather_safe(Gathered *gathered, const IreumResult *result, IreumRevision *revision)
{
    size_t count;
    const IreumFinding *findings = ireum_result_findings(result, &count);
    for (size_t i = 0; i < count; i++) {
        const IreumFix *fix = best_fix(&findings[i]);
        if (fix == NULL || !fix->safe ||
            ireum_revision_take(revision, i, (size_t)(fix - findings[i].fixes)) != IREUM_TAKEN)
            continue;
        for (size_t k = 0; k < fix->edit_count; k++)
            gather(gathered, &fix->edits[k]);
    }
}

void actions_fix_all(Actions *actions)
{
    Gathered gathered = {.at = NULL};
    IreumRevision *revision;
    IreumError error;
    if (ireum_revision_new(actions->checked->result, &revision, &error) == IREUM_OK)
        gather_safe(&gathered, actions->checked->result, revision);
    ireum_revision_free(revision);
    actions_add(actions, "Apply all safe fixes of ireum", "source.fixAll.ireum", NULL,
                actions_edit(actions, gathered.at, gathered.count));
    free(gathered.at);
}
