/* text.c: findings as a compiler shows them: message, line with carets, notes, and a summary at the end. */
#include "report/text.h"

#include "report/snippet.h"

#include <string.h>

enum { GUTTER = 5 }; /* cells that a line number takes at least */

static const char *colored(const Reporting *reporting, const char *color)
{
    return reporting->options.color ? color : "";
}

/* The edit of FIX that replaces the finding itself; NULL where the fix changes only parts of it, or other places. */
static const IreumEdit *own_edit(const IreumFinding *finding, const IreumFix *fix)
{
    for (size_t i = 0; i < fix->edit_count; i++) {
        IreumSpan span = fix->edits[i].span;
        if (span.offset == finding->span.offset && span.size == finding->span.size)
            return &fix->edits[i];
    }
    return NULL;
}

/* What stands in the finding's place afterwards, or the title where that is nothing or not on one line. */
static void print_fix(FILE *out, const IreumFinding *finding, const IreumFix *fix)
{
    const IreumEdit *edit = own_edit(finding, fix);
    if (edit == NULL || edit->text_size == 0 || memchr(edit->text, '\n', edit->text_size) != NULL)
        visible_puts(out, fix->title);
    else
        visible_print(out, edit->text, edit->text_size);
    if (fix->edit_count > 1)
        fprintf(out, " (%zu places)", fix->edit_count);
}

static void print_help(const Reporting *reporting, const IreumFinding *finding)
{
    if (finding->fix_count == 0)
        return;
    FILE *out = reporting->out;
    fprintf(out, " %shelp:%s ", colored(reporting, COLOR_HELP), colored(reporting, COLOR_NONE));
    for (size_t i = 0; i < finding->fix_count; i++) {
        fputs(i > 0 ? " or " : "", out);
        print_fix(out, finding, &finding->fixes[i]);
    }
}

/* The finding's first line with carets; GUTTER_CELLS cells stand before the bar. */
static void print_snippet(const Reporting *reporting, const IreumResult *result, const IreumFinding *finding,
                          uint32_t line, int gutter_cells)
{
    FILE *out = reporting->out;
    IreumSpan whole = ireum_result_line(result, line);
    size_t text_size;
    const char *text = ireum_result_text(result, &text_size);
    IreumSpan span = {finding->span.offset - whole.offset, finding->span.size};
    Snippet snippet = snippet_of(text + whole.offset, whole.size, span, reporting->options.width);
    fprintf(out, "%*u | ", gutter_cells, (unsigned)line);
    snippet_print(out, &snippet);
    fprintf(out, "\n%*s | ", gutter_cells, "");
    snippet_print_indent(out, &snippet);
    fputs(colored(reporting, severity_color(finding->severity)), out);
    snippet_print_carets(out, &snippet);
    fputs(colored(reporting, COLOR_NONE), out);
    print_help(reporting, finding);
    putc('\n', out);
}

/* A note, and behind it the places of the COUNT - 1 notes that say the same: "also here, 7:44, 11:1". */
static void print_notes(const Reporting *reporting, const char *path, const IreumResult *result, const IreumNote *note,
                        size_t count, int gutter_cells)
{
    FILE *out = reporting->out;
    fprintf(out, "%*s = %snote:%s ", gutter_cells, "", colored(reporting, COLOR_BOLD), colored(reporting, COLOR_NONE));
    if (note->placed) {
        IreumPosition place = ireum_result_position(result, note->span.offset, reporting->options.unit);
        visible_puts(out, path);
        fprintf(out, ":%u:%u: ", (unsigned)place.line, (unsigned)place.column);
    }
    visible_puts(out, note->message);
    for (size_t i = 1; i < count; i++) {
        IreumPosition place = ireum_result_position(result, note[i].span.offset, reporting->options.unit);
        fprintf(out, ", %u:%u", (unsigned)place.line, (unsigned)place.column);
    }
    putc('\n', out);
}

/* The notes from NOTE on, at most COUNT, that say the same of other places. */
static size_t same_notes(const IreumNote *note, size_t count)
{
    size_t same = 1;
    while (same < count && note->placed && note[same].placed && strcmp(note[same].message, note->message) == 0)
        same++;
    return same;
}

void text_finding(const Reporting *reporting, const char *path, const IreumResult *result, const IreumFinding *finding)
{
    IreumPosition start = ireum_result_position(result, finding->span.offset, reporting->options.unit);
    Message message = {path, start.line, start.column, finding->severity, finding->message, finding->rule};
    message_print(reporting->out, &message, reporting->options.color);
    int digits = snprintf(NULL, 0, "%u", (unsigned)start.line);
    int gutter_cells = digits > GUTTER ? digits : GUTTER;
    print_snippet(reporting, result, finding, start.line, gutter_cells);
    for (size_t i = 0, same; i < finding->note_count; i += same) {
        same = same_notes(&finding->notes[i], finding->note_count - i);
        print_notes(reporting, path, result, &finding->notes[i], same, gutter_cells);
    }
}

static void file(Reporting *reporting, const char *path, const IreumResult *result)
{
    size_t count;
    const IreumFinding *findings = ireum_result_findings(result, &count);
    for (size_t i = 0; i < count; i++)
        text_finding(reporting, path, result, &findings[i]);
}

static void print_counts(const Reporting *reporting)
{
    const char *separator = "";
    for (size_t severity = IREUM_ERROR; severity > IREUM_OFF; severity--) {
        size_t count = reporting->counts.findings[severity];
        if (count == 0)
            continue;
        const char *name = ireum_severity_name((IreumSeverity)severity);
        fprintf(reporting->out, "%s%zu %s%s", separator, count, name, count == 1 ? "" : "s");
        separator = ", ";
    }
}

static void end(Reporting *reporting)
{
    const ReportCounts *counts = &reporting->counts;
    const char *plural = counts->files == 1 ? "" : "s";
    if (counts->files_found > 0) {
        print_counts(reporting);
        fputs(" in ", reporting->out);
        if (counts->files > 1)
            fprintf(reporting->out, "%zu of ", counts->files_found);
        fprintf(reporting->out, "%zu file%s\n", counts->files, plural);
    } else if (reporting->options.watched) {
        fprintf(reporting->out, "no findings in %zu file%s\n", counts->files, plural);
    }
}

const Report report_text = {
    .name = "text",
    .people = true,
    .summary = "messages, the line with carets, notes and a summary, for people",
    .file = file,
    .end = end,
};
