/* report.c: the table of output formats, and what all of them share. */
#include "report/report.h"

#include <stdlib.h>

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

static void count(ReportCounts *counts, const ReportOptions *options, const IreumResult *result)
{
    size_t found;
    const IreumFinding *findings = ireum_result_findings(result, &found);
    counts->files++;
    counts->files_found += found > 0;
    for (size_t i = 0; i < found; i++)
        counts->findings[findings[i].severity]++;
    size_t places = 0;
    if (options->form != NULL)
        ireum_result_silence(result, options->form, &places);
    counts->places += places;
}

static void print_before(const Reporting *reporting)
{
    const Report *report = reporting->report;
    const char *before = reporting->counts.files == 0 ? report->before_first : report->before_others;
    if (before != NULL)
        fputs(before, reporting->out);
}

void report_file(Reporting *reporting, const char *path, const IreumResult *result)
{
    print_before(reporting);
    count(&reporting->counts, &reporting->options, result);
    if (reporting->report->file != NULL)
        reporting->report->file(reporting, path, result);
}

bool report_part(const Reporting *reporting, const char *path, const IreumResult *result, ReportPart *part)
{
    *part = (ReportPart){.text = NULL};
    count(&part->counts, &reporting->options, result);
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
    print_before(reporting);
    reporting->counts.files += part->counts.files;
    reporting->counts.files_found += part->counts.files_found;
    reporting->counts.places += part->counts.places;
    for (size_t i = 0; i <= IREUM_ERROR; i++)
        reporting->counts.findings[i] += part->counts.findings[i];
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
