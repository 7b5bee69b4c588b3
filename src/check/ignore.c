/* ignore.c: the findings that a configuration does not want. They are dropped once all is decided, so that no weaker
 * rule speaks up in their place. */
#include "check/ignore.h"

#include "base/path.h"
#include "words/fold.h"

IgnoresHere ignores_here(const IreumChecker *checker, const char *path, Arena *arena)
{
    IgnoresHere here = {0};
    if (checker->ignore_count == 0)
        return here;
    here.at = arena_alloc(arena, checker->ignore_count * sizeof *here.at);
    Str whole = str_of(path_absolute(checker->base, path, arena));
    for (size_t i = 0; here.at != NULL && i < checker->ignore_count; i++) {
        const Ignore *ignore = checker->ignores[i];
        if (ignore->path.size == 0 || path_covered(ignore->path, ignore->directory, whole))
            here.at[here.count++] = ignore;
    }
    return here;
}

bool ignore_fits(const Ignore *ignore, const char *rule, const char *entry, Str text)
{
    if (ignore->rule != NULL && strcmp(ignore->rule, rule) != 0)
        return false;
    if (ignore->form.size == 0)
        return true;
    return (entry != NULL && str_is(ignore->form, entry)) || fold_equal(ignore->form, text);
}

const Ignore *ignores_find(const IgnoresHere *ignores, const char *rule, const char *entry, Str text)
{
    for (size_t i = 0; i < ignores->count; i++) {
        if (ignore_fits(ignores->at[i], rule, entry, text))
            return ignores->at[i];
    }
    return NULL;
}

void ignore_findings(const IreumChecker *checker, IreumResult *result)
{
    Report *report = &result->report;
    size_t kept = 0;
    if (checker->ignore_count == 0 || report->count == 0)
        return;
    IgnoresHere here = ignores_here(checker, result->copy.path, &result->arena);
    for (size_t i = 0; i < report->count; i++) {
        const IreumFinding *finding = &report->at[i];
        Str text = str_slice(result->copy.source.text, finding->span.offset, finding->span.size);
        if (ignores_find(&here, finding->rule, finding->entry, text) == NULL)
            report->at[kept++] = *finding;
    }
    report->count = kept;
}
