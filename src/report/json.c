/* json.c: one JSON object for programs, as docs/findings.schema.json describes it. Documents are written one by one, so
 * that memory does not grow with their number; what could not be checked is kept for the end. */
#include "report/json_finding.h"
#include "report/json_value.h"

static void file(Reporting *reporting, const char *path, const IreumResult *result)
{
    size_t count;
    ireum_result_findings(result, &count);
    json_t *object = json_object();
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        value_add(reporting, list, json_finding(reporting, path, result, i));
    value_put(reporting, object, "path", value_terminated(path));
    value_put(reporting, object, "encoding", json_string(ireum_result_encoding(result)));
    value_put(reporting, object, "findings", list);
    value_write(reporting, object);
}

const Report report_json = {
    .name = "json",
    .summary = "one JSON object, for programs",
    .before_first = "\n",
    .before_others = ",\n",
    .begin = whole_begin,
    .file = file,
    .error = whole_error,
    .end = whole_end,
};
