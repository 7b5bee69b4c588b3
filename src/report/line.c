/* line.c: one line a finding and nothing else, for editors and pipes. */
#include "report/report.h"

static void print_finding(Reporting *reporting, const char *path, const IreumResult *result,
                          const IreumFinding *finding)
{
    IreumPosition start = ireum_result_position(result, finding->span.offset, reporting->options.unit);
    Message message = {path, start.line, start.column, finding->severity, finding->message, finding->rule};
    message_print(reporting->out, &message, reporting->options.color);
}

static void file(Reporting *reporting, const char *path, const IreumResult *result)
{
    size_t count;
    const IreumFinding *findings = ireum_result_findings(result, &count);
    for (size_t i = 0; i < count; i++)
        print_finding(reporting, path, result, &findings[i]);
}

const Report report_line = {
    .name = "line",
    .people = true,
    .summary = "one line a finding and nothing else",
    .file = file,
};
