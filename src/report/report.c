/* report.c: the table of output formats, and what all of them share. */
#include "report/report.h"

/* A new format: its file, its line in meson.build, its name here. */
#define REPORTS(X)                                                                                                     \
    X(text)                                                                                                            \
    X(line)                                                                                                            \
    X(json)

#define DECLARE(name) extern const Report report_##name;
#define ROW(name)     &report_##name,

REPORTS(DECLARE)

static const Report *const reports[] = {REPORTS(ROW)};

const Report *report_at(size_t index)
{
    return index < sizeof reports / sizeof *reports ? reports[index] : NULL;
}

Reporting report_begin(const Report *report, FILE *out, const ReportOptions *options)
{
    Reporting reporting = {.report = report, .out = out, .options = *options};
    if (report->begin != NULL)
        report->begin(&reporting);
    return reporting;
}

void report_file(Reporting *reporting, const char *path, const IreumResult *result)
{
    size_t count;
    const IreumFinding *findings = ireum_result_findings(result, &count);
    reporting->counts.files++;
    reporting->counts.files_found += count > 0;
    for (size_t i = 0; i < count; i++)
        reporting->counts.findings[findings[i].severity]++;
    if (reporting->report->file != NULL)
        reporting->report->file(reporting, path, result);
}

void report_error(Reporting *reporting, const char *path, const IreumError *error)
{
    if (reporting->report->error != NULL)
        reporting->report->error(reporting, path, error);
}

bool report_end(Reporting *reporting)
{
    if (reporting->report->end != NULL)
        reporting->report->end(reporting);
    return fflush(reporting->out) == 0 && !ferror(reporting->out) && !reporting->failed;
}

bool report_reached(const Reporting *reporting, IreumSeverity severity)
{
    for (size_t i = severity; i <= IREUM_ERROR; i++) {
        if (reporting->counts.findings[i] > 0)
            return true;
    }
    return false;
}
