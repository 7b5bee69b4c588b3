/* decide.h: from what the rules propose to what is reported. */
#ifndef CHECK_DECIDE_H
#define CHECK_DECIDE_H

#include "rules/finding.h"

typedef struct Report {
    IreumFinding *at;
    size_t count;
} Report;

/* Demotes what is less than certain and drops what is doubtful; where two findings speak of one place the stronger
 * rule's stays; orders the rest by position. The report lies in the document's arena. */
Report decide(const Document *document, const Findings *findings);

#endif
