/* json_finding.h: a finding as an object of the JSON formats that are ireum's own. */
#ifndef REPORT_JSON_FINDING_H
#define REPORT_JSON_FINDING_H

#include "report/report.h"

#include <jansson.h>

/* RESULT's finding INDEX, in the words of docs/findings.schema.json. */
json_t *json_finding(Reporting *reporting, const char *path, const IreumResult *result, size_t index);

#endif
