/* view.h: what a run shows of its documents: their findings, what was taken for what, or why a form gave no finding. */
#ifndef REPORT_VIEW_H
#define REPORT_VIEW_H

#include "report/report.h"

typedef enum ReportView {
    VIEW_FINDINGS,
    VIEW_MENTIONS,
    VIEW_SILENCE, /* of the form in the run's options */
} ReportView;

/* VIEW in the format that FINDINGS has; NULL where the format shows findings alone. */
const Report *report_view(ReportView view, const Report *findings);

#endif
