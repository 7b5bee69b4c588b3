/* decide.h: from what the rules propose to what is reported. */
#ifndef CHECK_DECIDE_H
#define CHECK_DECIDE_H

#include "rules/finding.h"

typedef struct Report {
    IreumFinding *at;
    size_t count;
} Report;

/* Below the first probability a finding is silent, below the second it counts one step less. */
#define SILENT_BELOW  0.80F
#define DEMOTED_BELOW 0.95F

/* The severity at which FINDING is reported; IREUM_OFF: not at all. */
IreumSeverity finding_severity(const Finding *finding);

/* Demotes what is less than certain and drops what is doubtful; where two findings speak of one place the stronger
 * rule's stays; orders the rest by position. The report lies in the document's arena. */
Report decide(const Document *document, const Findings *findings);

/* Orders the findings of REPORT by position. */
void report_order(Report *report);

#endif
