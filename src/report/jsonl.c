/* jsonl.c: one JSON object a line: a finding with its path, or what could not be checked. */
#include "report/json_finding.h"
#include "report/json_value.h"

static void file(Reporting *reporting, const char *path, const IreumResult *result)
{
    size_t count;
    ireum_result_findings(result, &count);
    for (size_t i = 0; i < count; i++) {
        json_t *object = json_object();
        value_put(reporting, object, "path", value_terminated(path));
        if (json_object_update_new(object, json_finding(reporting, path, result, i)) != 0)
            reporting->failed = true;
        value_write(reporting, object);
        putc('\n', reporting->out);
    }
}

static void error(Reporting *reporting, const char *path, const IreumError *error)
{
    json_t *object = json_object();
    value_put(reporting, object, "error", value_error(reporting, path, error));
    value_write(reporting, object);
    putc('\n', reporting->out);
}

const Report report_jsonl = {
    .name = "jsonl",
    .summary = "one JSON object a finding, each on a line",
    .file = file,
    .error = error,
};
