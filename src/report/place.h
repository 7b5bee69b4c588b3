/* place.h: a place of the copy, and what stands there, in a line for people. */
#ifndef REPORT_PLACE_H
#define REPORT_PLACE_H

#include "report/report.h"

/* PATH without a "./" before it, as programs name the files of a repository. Part of PATH. */
const char *place_path(const char *path);

/* Prints "path:line:column: ". */
void place_print(const Reporting *reporting, const char *path, const IreumResult *result, uint32_t offset);

/* Prints TEXT in single quotes, on one line. */
void place_quote_text(FILE *out, const char *text, size_t size);

/* Prints the copy's SPAN in single quotes, on one line. */
void place_quote(FILE *out, const IreumResult *result, IreumSpan span);

#endif
