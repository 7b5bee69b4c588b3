/* junit.c: the XML of JUnit: a document is a suite, a finding a test that failed. A test has no line in its name, so that
 * it is the same one in the next run. */
#include "report/place.h"
#include "report/xml.h"

static void begin(Reporting *reporting)
{
    fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"ireum\">\n", reporting->out);
}

static void open_suite(FILE *out, const char *path, size_t tests, size_t failures, size_t errors)
{
    fputs("  <testsuite", out);
    xml_attribute(out, "name", path);
    fprintf(out, " tests=\"%zu\" failures=\"%zu\" errors=\"%zu\">\n", tests, failures, errors);
}

/* The start of the tag, without its end. */
static void open_case(FILE *out, const char *path, const char *name, const char *rule)
{
    fputs("    <testcase", out);
    xml_attribute(out, "classname", path);
    fputs(" name=\"", out);
    xml_puts(out, name);
    if (rule != NULL)
        fprintf(out, " [%s]", rule);
    putc('"', out);
}

/* A failure's text: the place, then the notes that have none, each on a line. */
static void print_details(const Reporting *reporting, const char *path, const IreumResult *result,
                          const IreumFinding *finding)
{
    FILE *out = reporting->out;
    IreumPosition start = ireum_result_position(result, finding->span.offset, reporting->options.unit);
    xml_puts(out, path);
    fprintf(out, ":%u:%u: %s: ", (unsigned)start.line, (unsigned)start.column, ireum_severity_name(finding->severity));
    xml_puts(out, finding->message);
    for (size_t i = 0; i < finding->note_count; i++) {
        if (finding->notes[i].placed)
            continue;
        fputs("\nnote: ", out);
        xml_puts(out, finding->notes[i].message);
    }
}

static void print_finding(const Reporting *reporting, const char *path, const IreumResult *result,
                          const IreumFinding *finding)
{
    FILE *out = reporting->out;
    open_case(out, path, finding->message, finding->rule);
    fputs(">\n      <failure", out);
    xml_attribute(out, "message", finding->message);
    fprintf(out, " type=\"%s\">", ireum_severity_name(finding->severity));
    print_details(reporting, path, result, finding);
    fputs("</failure>\n    </testcase>\n", out);
}

static void file(Reporting *reporting, const char *path, const IreumResult *result)
{
    FILE *out = reporting->out;
    size_t count;
    const IreumFinding *findings = ireum_result_findings(result, &count);
    path = place_path(path);
    open_suite(out, path, count > 0 ? count : 1, count, 0);
    for (size_t i = 0; i < count; i++)
        print_finding(reporting, path, result, &findings[i]);
    if (count == 0) {
        open_case(out, path, "no findings", NULL);
        fputs("/>\n", out);
    }
    fputs("  </testsuite>\n", out);
}

static void error(Reporting *reporting, const char *path, const IreumError *error)
{
    FILE *out = reporting->out;
    path = place_path(path);
    open_suite(out, path, 1, 0, 1);
    open_case(out, path, "can be checked", NULL);
    fputs(">\n      <error", out);
    xml_attribute(out, "message", error->message);
    fputs("/>\n    </testcase>\n  </testsuite>\n", out);
}

static void end(Reporting *reporting)
{
    fputs("</testsuites>\n", reporting->out);
}

const Report report_junit = {
    .name = "junit",
    .summary = "the XML of JUnit, each finding a test that failed",
    .begin = begin,
    .file = file,
    .error = error,
    .end = end,
};
