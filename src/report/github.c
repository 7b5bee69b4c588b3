/* github.c: workflow commands of GitHub Actions, which become annotations: "::error file=a.txt,line=1,col=5::text". */
#include "report/place.h"

#include <string.h>

static const char *const commands[] = {
    [IREUM_OFF] = "notice",
    [IREUM_SUGGESTION] = "notice",
    [IREUM_WARNING] = "warning",
    [IREUM_ERROR] = "error",
};

/* Prints TEXT with line ends, "%" and the bytes of ESCAPED as the runner decodes them again ("%0A"). What else a
 * terminal obeys is shown as in the other formats. */
static void print_escaped(FILE *out, const char *text, const char *escaped)
{
    while (*text != '\0') {
        size_t size = strcspn(text, escaped);
        visible_print(out, text, size);
        text += size;
        if (*text != '\0')
            fprintf(out, "%%%02X", (unsigned)(unsigned char)*text++);
    }
}

static void print_property(FILE *out, const char *text)
{
    print_escaped(out, text, "%\r\n:,");
}

static void print_message(FILE *out, const char *text)
{
    print_escaped(out, text, "%\r\n");
}

/* Columns are refused where the lines differ. */
static void print_place(const Reporting *reporting, const IreumResult *result, IreumSpan span)
{
    IreumPosition start = ireum_result_position(result, span.offset, reporting->options.unit);
    IreumPosition end = ireum_result_position(result, span.offset + span.size, reporting->options.unit);
    fprintf(reporting->out, ",line=%u,endLine=%u", (unsigned)start.line, (unsigned)end.line);
    if (start.line == end.line)
        fprintf(reporting->out, ",col=%u,endColumn=%u", (unsigned)start.column, (unsigned)end.column);
}

static void print_finding(const Reporting *reporting, const char *path, const IreumResult *result,
                          const IreumFinding *finding)
{
    FILE *out = reporting->out;
    fprintf(out, "::%s file=", commands[finding->severity]);
    print_property(out, place_path(path));
    print_place(reporting, result, finding->span);
    fprintf(out, ",title=ireum %s::", finding->rule);
    print_message(out, finding->message);
    for (size_t i = 0; i < finding->note_count; i++) {
        if (finding->notes[i].placed)
            continue;
        fputs("%0Anote: ", out);
        print_message(out, finding->notes[i].message);
    }
    putc('\n', out);
}

static void file(Reporting *reporting, const char *path, const IreumResult *result)
{
    size_t count;
    const IreumFinding *findings = ireum_result_findings(result, &count);
    for (size_t i = 0; i < count; i++)
        print_finding(reporting, path, result, &findings[i]);
}

static void error(Reporting *reporting, const char *path, const IreumError *error)
{
    FILE *out = reporting->out;
    fputs("::error ", out);
    if (path[0] != '\0') {
        fputs("file=", out);
        print_property(out, place_path(path));
        fputs(",", out);
    }
    if (error->line > 0)
        fprintf(out, "line=%u,", error->line);
    fputs("title=ireum::", out);
    print_message(out, error->message);
    putc('\n', out);
}

const Report report_github = {
    .name = "github",
    .summary = "annotations of GitHub Actions",
    .file = file,
    .error = error,
};
