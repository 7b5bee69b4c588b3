/* checkstyle.c: the XML of Checkstyle, which many programs that collect findings read. */
#include "report/place.h"
#include "report/xml.h"

static const char *const severities[] = {
    [IREUM_OFF] = "ignore",
    [IREUM_SUGGESTION] = "info",
    [IREUM_WARNING] = "warning",
    [IREUM_ERROR] = "error",
};

static void begin(Reporting *reporting)
{
    fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"8.0\">\n", reporting->out);
}

static void open_file(FILE *out, const char *path)
{
    fputs("  <file", out);
    xml_attribute(out, "name", place_path(path));
    fputs(">\n", out);
}

/* Line 0 is the file as a whole, column 0 the whole line. */
static void print_error(FILE *out, unsigned line, unsigned column, IreumSeverity severity, const char *message,
                        const char *source)
{
    fprintf(out, "    <error line=\"%u\"", line);
    if (column > 0)
        fprintf(out, " column=\"%u\"", column);
    fprintf(out, " severity=\"%s\"", severities[severity]);
    xml_attribute(out, "message", message);
    fprintf(out, " source=\"ireum.%s\"/>\n", source);
}

static void close_file(FILE *out)
{
    fputs("  </file>\n", out);
}

static void file(Reporting *reporting, const char *path, const IreumResult *result)
{
    size_t count;
    const IreumFinding *findings = ireum_result_findings(result, &count);
    open_file(reporting->out, path);
    for (size_t i = 0; i < count; i++) {
        IreumPosition start = ireum_result_position(result, findings[i].span.offset, reporting->options.unit);
        print_error(reporting->out, start.line, start.column, findings[i].severity, findings[i].message,
                    findings[i].rule);
    }
    close_file(reporting->out);
}

static void error(Reporting *reporting, const char *path, const IreumError *error)
{
    open_file(reporting->out, path);
    print_error(reporting->out, error->line, error->column, IREUM_ERROR, error->message, "not-checked");
    close_file(reporting->out);
}

static void end(Reporting *reporting)
{
    fputs("</checkstyle>\n", reporting->out);
}

const Report report_checkstyle = {
    .name = "checkstyle",
    .summary = "the XML of Checkstyle",
    .begin = begin,
    .file = file,
    .error = error,
    .end = end,
};
