/* ignore.c: the findings that a configuration does not want. They are dropped once all is decided, so that no weaker
 * rule speaks up in their place. */
#include "check/ignore.h"

#include "base/path.h"
#include "words/fold.h"

/* The ignores that concern this document. */
static const Ignore **ignores_here(const IreumChecker *checker, IreumResult *result, size_t *count)
{
    const Ignore **here = arena_alloc(&result->arena, checker->ignore_count * sizeof *here);
    Str path = str_of(path_absolute(checker->base, result->copy.path, &result->arena));
    *count = 0;
    for (size_t i = 0; here != NULL && i < checker->ignore_count; i++) {
        const Ignore *ignore = checker->ignores[i];
        if (ignore->path.size == 0 || path_covered(ignore->path, ignore->directory, path))
            here[(*count)++] = ignore;
    }
    return here;
}

static bool fits(const Ignore *ignore, const IreumFinding *finding, Str text)
{
    if (ignore->rule != NULL && strcmp(ignore->rule, finding->rule) != 0)
        return false;
    if (ignore->form.size == 0)
        return true;
    bool entry = finding->entry != NULL && str_is(ignore->form, finding->entry);
    return entry || fold_equal(ignore->form, text);
}

void ignore_findings(const IreumChecker *checker, IreumResult *result)
{
    Report *report = &result->report;
    size_t count = 0, kept = 0;
    if (checker->ignore_count == 0 || report->count == 0)
        return;
    const Ignore **here = ignores_here(checker, result, &count);
    for (size_t i = 0; i < report->count; i++) {
        const IreumFinding *finding = &report->at[i];
        Str text = str_slice(result->input, finding->span.offset, finding->span.size);
        size_t k = 0;
        while (k < count && !fits(here[k], finding, text))
            k++;
        if (k == count)
            report->at[kept++] = *finding;
    }
    report->count = kept;
}
