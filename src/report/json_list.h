/* json_list.h: formats in which all findings, whatever document they are of, stand in one JSON array, and behind them
 * what could not be checked. The format is bare, with LIST_BEFORE_FIRST and LIST_BEFORE_OTHERS before its documents. */
#ifndef REPORT_JSON_LIST_H
#define REPORT_JSON_LIST_H

#include "report/report.h"

#include <jansson.h>

#define LIST_BEFORE_FIRST  "\n"
#define LIST_BEFORE_OTHERS ",\n"

/* Makes the object of RESULT's finding INDEX. */
typedef json_t *(*ListFinding)(Reporting *reporting, const char *path, const IreumResult *result, size_t index);

/* To be called first. The run's state is the list's. */
void list_begin(Reporting *reporting);

/* Writes a document's findings. */
void list_file(Reporting *reporting, const char *path, const IreumResult *result, ListFinding make);

/* Keeps an object for the end of the list and takes it over. */
void list_keep(Reporting *reporting, json_t *object);

/* Writes what was kept. */
void list_end(Reporting *reporting);

#endif
