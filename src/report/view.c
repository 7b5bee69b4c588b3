/* view.c: the table of what a run may show beside findings, a row a view and format. */
#include "report/view.h"

#include <string.h>

extern const Report report_mentions_text, report_mentions_line, report_mentions_json;
extern const Report report_silence_text, report_silence_line, report_silence_json;

static const struct {
    ReportView view;
    const Report *report;
} views[] = {
    {VIEW_MENTIONS, &report_mentions_text}, {VIEW_MENTIONS, &report_mentions_line},
    {VIEW_MENTIONS, &report_mentions_json}, {VIEW_SILENCE, &report_silence_text},
    {VIEW_SILENCE, &report_silence_line},   {VIEW_SILENCE, &report_silence_json},
};

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
