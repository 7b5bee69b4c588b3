/* view.c: the table of what a run may show beside findings, a row a view and format. */
#include "report/view.h"

#include <string.h>

#define VIEWS(X)                                                                                                       \
    X(VIEW_MENTIONS, report_mentions_text)                                                                             \
    X(VIEW_MENTIONS, report_mentions_line)                                                                             \
    X(VIEW_MENTIONS, report_mentions_json)                                                                             \
    X(VIEW_SILENCE, report_silence_text)                                                                               \
    X(VIEW_SILENCE, report_silence_line)                                                                               \
    X(VIEW_SILENCE, report_silence_json)

#define DECLARE(view, report) extern const Report report;
#define ROW(view, report)     {view, &report},

VIEWS(DECLARE)

static const struct {
    ReportView view;
    const Report *report;
} views[] = {VIEWS(ROW)};

const Report *report_view(ReportView view, const Report *findings)
{
    if (view == VIEW_FINDINGS)
        return findings;
    for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
        if (views[i].view == view && strcmp(views[i].report->name, findings->name) == 0)
            return views[i].report;
    }
    return NULL;
}
