/* sarif.h: what the parts of a SARIF log share. */
#ifndef REPORT_SARIF_H
#define REPORT_SARIF_H

#include "report/report.h"

#include <jansson.h>

/* "error", "warning", "note". Static. */
const char *sarif_level(IreumSeverity severity);

/* A message object. */
json_t *sarif_message(Reporting *reporting, const char *text);

/* The program with all its rules. */
json_t *sarif_tool(Reporting *reporting);

#endif
