/* report.c: the table of output formats, and what all of them share. */
#include "report/report.h"

#include <stdlib.h>

/* A new format: its file, its line in meson.build, its name here. */
#define REPORTS(X)                                                                                                     \
    X(text)                                                                                                            \
    X(line)                                                                                                            \
    X(json)                                                                                                            \
    X(jsonl)                                                                                                           \
    X(sarif)                                                                                                           \
    X(github)                                                                                                          \
    X(gitlab)                                                                                                          \
    X(checkstyle)                                                                                                      \
    X(junit)                                                                                                           \
    X(rdjson)

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

static ReportCounts count(const ReportOptions *options, const IreumResult *result)
{
    size_t found;
    const IreumFinding *findings = ireum_result_findings(result, &found);
    ReportCounts counts = {.files = 1, .files_found = found > 0};
    for (size_t i = 0; i < found; i++)
        counts.findings[findings[i].severity]++;
    if (options->form != NULL)
        ireum_result_silence(result, options->form, &counts.places);
    return counts;
}

/* What stands before a document that has what NEXT counts. */
static void print_before(const Reporting *reporting, const ReportCounts *next)
{
    const Report *report = reporting->report;
    const ReportCounts *before = &reporting->counts;
    bool first = (report->bare ? before->files_found : before->files) == 0;
    const char *text = first ? report->before_first : report->before_others;
    if (text != NULL && (!report->bare || next->files_found > 0))
        fputs(text, reporting->out);
}

static void add_counts(ReportCounts *counts, const ReportCounts *more)
{
    counts->files += more->files;
    counts->files_found += more->files_found;
    counts->places += more->places;
    for (size_t i = 0; i <= IREUM_ERROR; i++)
        counts->findings[i] += more->findings[i];
}

void report_file(Reporting *reporting, const char *path, const IreumResult *result)
{
    ReportCounts counts = count(&reporting->options, result);
    print_before(reporting, &counts);
    add_counts(&reporting->counts, &counts);
    if (reporting->report->file != NULL)
        reporting->report->file(reporting, path, result);
}

bool report_part(const Reporting *reporting, const char *path, const IreumResult *result, ReportPart *part)
{
    *part = (ReportPart){.counts = count(&reporting->options, result)};
    FILE *out = open_memstream(&part->text, &part->size);
    if (out == NULL)
        return false;
    Reporting apart = {.report = reporting->report, .out = out, .options = reporting->options};
    if (apart.report->file != NULL)
        apart.report->file(&apart, path, result);
    bool failed = ferror(out) != 0 || apart.failed;
    return fclose(out) == 0 && !failed;
}

void report_part_show(Reporting *reporting, const ReportPart *part)
{
    print_before(reporting, &part->counts);
    add_counts(&reporting->counts, &part->counts);
    fwrite(part->text, 1, part->size, reporting->out);
}

void report_part_free(ReportPart *part)
{
    free(part->text);
    *part = (ReportPart){.text = NULL};
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
