/* json_value.h: JSON values as the JSON formats have them, and how they are written. Each function takes over the values
 * that it is given; a value that is NULL is one for which memory was out, and shows in FAILED of the run. */
#ifndef REPORT_JSON_VALUE_H
#define REPORT_JSON_VALUE_H

#include "report/report.h"

#include <jansson.h>

/* Gives OBJECT a member. */
void value_put(Reporting *reporting, json_t *object, const char *key, json_t *value);

void value_add(Reporting *reporting, json_t *array, json_t *value);

/* TEXT with each byte that is no UTF-8 replaced: paths and copy may hold such bytes, a JSON string must not. */
json_t *value_text(const char *text, size_t size);

/* The same for a text that a zero ends; null for NULL. */
json_t *value_terminated(const char *text);

/* PATH as programs take it: without a "./" before it. */
json_t *value_path(const char *path);

/* To three decimals: the rest is noise of the float. */
json_t *value_probability(float probability);

/* The fingerprint of RESULT's finding INDEX. */
json_t *value_fingerprint(const IreumResult *result, size_t index);

/* Members offset and length; line and column; all four, and the text that stands there. */
void value_put_span(Reporting *reporting, json_t *object, const IreumResult *result, IreumSpan span);
void value_put_position(Reporting *reporting, json_t *object, const IreumResult *result, uint32_t offset);
void value_put_place(Reporting *reporting, json_t *object, const IreumResult *result, IreumSpan span);

/* Writes VALUE and lets go of it. */
void value_write(Reporting *reporting, json_t *value);

/* What went wrong with the document PATH, with what is known of where. */
json_t *value_error(Reporting *reporting, const char *path, const IreumError *error);

/* What the JSON formats that are ireum's own have around their documents: version, files, errors. */
void whole_begin(Reporting *reporting);
void whole_error(Reporting *reporting, const char *path, const IreumError *error);
void whole_end(Reporting *reporting);

#endif
