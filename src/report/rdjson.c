/* rdjson.c: the format of reviewdog. Its columns count bytes, and the end of a range is the place behind it. */
#include "report/json_list.h"
#include "report/json_value.h"

static const char *const severities[] = {
    [IREUM_OFF] = "UNKNOWN_SEVERITY",
    [IREUM_SUGGESTION] = "INFO",
    [IREUM_WARNING] = "WARNING",
    [IREUM_ERROR] = "ERROR",
};

static json_t *position_of(Reporting *reporting, uint32_t line, uint32_t column)
{
    json_t *object = json_object();
    value_put(reporting, object, "line", json_integer(line));
    if (column > 0)
        value_put(reporting, object, "column", json_integer(column));
    return object;
}

static json_t *range_of(Reporting *reporting, const IreumResult *result, IreumSpan span)
{
    IreumPosition start = ireum_result_position(result, span.offset, IREUM_BYTES);
    IreumPosition end = ireum_result_position(result, span.offset + span.size, IREUM_BYTES);
    json_t *object = json_object();
    value_put(reporting, object, "start", position_of(reporting, start.line, start.column));
    value_put(reporting, object, "end", position_of(reporting, end.line, end.column));
    return object;
}

static json_t *location_of(Reporting *reporting, const char *path, json_t *range)
{
    json_t *object = json_object();
    value_put(reporting, object, "path", value_path(path));
    if (range != NULL)
        value_put(reporting, object, "range", range);
    return object;
}

/* The format cannot tell which edits belong together, so that a fix of several is no suggestion. */
static json_t *suggestions_of(Reporting *reporting, const IreumResult *result, const IreumFinding *found)
{
    json_t *list = json_array();
    for (size_t i = 0; i < found->fix_count; i++) {
        const IreumEdit *edit = found->fixes[i].edits;
        if (found->fixes[i].edit_count != 1)
            continue;
        json_t *object = json_object();
        value_put(reporting, object, "range", range_of(reporting, result, edit->span));
        value_put(reporting, object, "text", value_text(edit->text, edit->text_size));
        value_add(reporting, list, object);
    }
    return list;
}

static json_t *code_of(Reporting *reporting, const char *rule)
{
    json_t *object = json_object();
    value_put(reporting, object, "value", json_string(rule));
    return object;
}

static json_t *finding(Reporting *reporting, const char *path, const IreumResult *result, size_t index)
{
    size_t count;
    const IreumFinding *found = &ireum_result_findings(result, &count)[index];
    json_t *object = json_object();
    value_put(reporting, object, "message", value_terminated(found->message));
    value_put(reporting, object, "location", location_of(reporting, path, range_of(reporting, result, found->span)));
    value_put(reporting, object, "severity", json_string(severities[found->severity]));
    value_put(reporting, object, "code", code_of(reporting, found->rule));
    value_put(reporting, object, "suggestions", suggestions_of(reporting, result, found));
    return object;
}

static void begin(Reporting *reporting)
{
    fputs("{\"source\": {\"name\": \"ireum\"}, \"diagnostics\": [", reporting->out);
    list_begin(reporting);
}

static void file(Reporting *reporting, const char *path, const IreumResult *result)
{
    list_file(reporting, path, result, finding);
}

static void error(Reporting *reporting, const char *path, const IreumError *error)
{
    json_t *range = NULL;
    if (error->line > 0) {
        range = json_object();
        value_put(reporting, range, "start", position_of(reporting, error->line, error->column));
    }
    json_t *object = json_object();
    value_put(reporting, object, "message", value_terminated(error->message));
    value_put(reporting, object, "location", location_of(reporting, path, range));
    value_put(reporting, object, "severity", json_string(severities[IREUM_ERROR]));
    list_keep(reporting, object);
}

static void end(Reporting *reporting)
{
    list_end(reporting);
    fputs("\n]}\n", reporting->out);
}

const Report report_rdjson = {
    .name = "rdjson",
    .summary = "the JSON of reviewdog",
    .before_first = LIST_BEFORE_FIRST,
    .before_others = LIST_BEFORE_OTHERS,
    .bare = true,
    .begin = begin,
    .file = file,
    .error = error,
    .end = end,
};
