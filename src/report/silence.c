/* silence.c: why a form gave no finding, for people. */
#include "report/place.h"

/* Cells for the kind of a reason. */
enum { KIND_CELLS = 11 };

static void print_reason(FILE *out, const IreumReason *reason)
{
    visible_puts(out, reason->text);
    if (reason->kind == IREUM_REASON_REPORTED)
        fprintf(out, " [%s]", reason->rule);
    putc('\n', out);
}

static void print_blocks(Reporting *reporting, const char *path, const IreumResult *result)
{
    FILE *out = reporting->out;
    size_t count;
    const IreumSilence *places = ireum_result_silence(result, reporting->options.form, &count);
    for (size_t i = 0; i < count; i++) {
        place_print(reporting, path, result, places[i].span.offset);
        place_quote(out, result, places[i].span);
        putc('\n', out);
        for (size_t k = 0; k < places[i].reason_count; k++) {
            fprintf(out, "  %-*s ", KIND_CELLS, ireum_reason_name(places[i].reasons[k].kind));
            print_reason(out, &places[i].reasons[k]);
        }
    }
}

static void print_lines(Reporting *reporting, const char *path, const IreumResult *result)
{
    size_t count;
    const IreumSilence *places = ireum_result_silence(result, reporting->options.form, &count);
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < places[i].reason_count; k++) {
            place_print(reporting, path, result, places[i].span.offset);
            fprintf(reporting->out, "note: %s: ", ireum_reason_name(places[i].reasons[k].kind));
            print_reason(reporting->out, &places[i].reasons[k]);
        }
    }
}

const Report report_silence_text = {
    .name = "text",
    .summary = "each place of the form with what there is to say of it",
    .file = print_blocks,
};

const Report report_silence_line = {
    .name = "line",
    .summary = "one line a reason",
    .file = print_lines,
};
