/* suppress.c: the findings that comments in the copy do not want. As with the ignores of a configuration they are dropped
 * once all is decided, so that no weaker rule speaks up in their place. */
#include "check/suppress.h"

#include "check/narrow.h"
#include "rules/table.h"

Suppression *suppressions_find(const Suppressions *suppressions, Str text, const char *rule, const char *entry,
                               Span place)
{
    for (size_t i = 0; i < suppressions->count; i++) {
        Suppression *suppression = &suppressions->at[i];
        if (!suppression->bad && span_overlaps(suppression->covers, place) &&
            ignore_fits(&suppression->what, rule, entry, span_text(text, place)))
            return suppression;
    }
    return NULL;
}

static void choose(void *context, const IreumFinding *finding, bool *wanted)
{
    const IreumResult *result = context;
    for (size_t i = 0; i < finding->place_count; i++) {
        Span place = {finding->places[i].offset - result->copy.shift, finding->places[i].size};
        Suppression *suppression =
            suppressions_find(&result->suppressions, result->copy.text, finding->rule, finding->entry, place);
        wanted[i] = suppression == NULL;
        if (suppression != NULL)
            suppression->used = true;
    }
}

static void report_unused(const IreumChecker *checker, const IreumResult *result, Findings *findings)
{
    for (size_t i = 0; i < result->suppressions.count; i++) {
        const Suppression *suppression = &result->suppressions.at[i];
        const Ignore *what = &suppression->what;
        if (suppression->used || suppression->bad ||
            (what->rule != NULL && ireum_checker_severity(checker, what->rule) == IREUM_OFF))
            continue;
        Finding *finding = finding_add(findings, &rule_unused_suppression, 1, (Site){.span = suppression->comment});
        if (finding != NULL)
            finding_message(finding, "this comment suppresses nothing: there is no finding%s%s%s%.*s%s that it covers",
                            what->rule != NULL ? " of " : "", what->rule != NULL ? what->rule : "",
                            what->form.size > 0 ? " at '" : "", STR(what->form), what->form.size > 0 ? "'" : "");
    }
}

/* Gives FINDINGS the severity that the checker has for their rules, and drops those of rules that are off. */
static void apply_levels(const IreumChecker *checker, Findings *findings)
{
    size_t kept = 0;
    for (size_t i = 0; i < findings->count; i++) {
        Finding finding = findings->at[i];
        finding.severity = ireum_checker_severity(checker, finding.rule->id);
        if (finding.severity != IREUM_OFF)
            findings->at[kept++] = finding;
    }
    findings->count = kept;
}

static void add_report(IreumResult *result, const Report *more)
{
    Report *report = &result->report;
    IreumFinding *both = arena_alloc(&result->arena, (report->count + more->count) * sizeof *both);
    if (both == NULL)
        return;
    if (report->count > 0)
        memcpy(both, report->at, report->count * sizeof *both);
    memcpy(both + report->count, more->at, more->count * sizeof *both);
    *report = (Report){both, report->count + more->count};
    report_order(report);
}

void suppress_findings(const IreumChecker *checker, IreumResult *result)
{
    if (result->copy.html.count == 0)
        return;
    Findings findings = {.arena = &result->arena};
    result->suppressions = suppressions_read(&result->copy, &result->document.words, &findings);
    if (result->suppressions.count > 0)
        findings_narrow(result, choose, result);
    report_unused(checker, result, &findings);
    apply_levels(checker, &findings);
    Report more = decide(&result->document, &findings);
    if (more.count > 0)
        add_report(result, &more);
}
