/* text.h: one finding for people. */
#ifndef REPORT_TEXT_H
#define REPORT_TEXT_H

#include "report/report.h"

extern const Report report_text;

/* Prints FINDING of RESULT as the text format has it: message, line with carets, notes. */
void text_finding(const Reporting *reporting, const char *path, const IreumResult *result, const IreumFinding *finding);

#endif
