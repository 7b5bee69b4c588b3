/* json.c: one JSON object for programs, as docs/findings.schema.json describes it. Documents are written one by one, so
 * that memory does not grow with their number; what could not be checked is kept for the end. */
#include "report/json_value.h"

static json_t *edit_of(Reporting *reporting, const IreumEdit *edit)
{
    json_t *object = json_object();
    value_put_span(reporting, object, edit->span);
    value_put(reporting, object, "text", value_text(edit->text, edit->text_size));
    return object;
}

static json_t *fix_of(Reporting *reporting, const IreumFix *fix)
{
    json_t *object = json_object();
    json_t *edits = json_array();
    for (size_t i = 0; i < fix->edit_count; i++)
        value_add(reporting, edits, edit_of(reporting, &fix->edits[i]));
    value_put(reporting, object, "title", value_terminated(fix->title));
    value_put(reporting, object, "safe", json_boolean(fix->safe));
    value_put(reporting, object, "edits", edits);
    return object;
}

static json_t *note_of(Reporting *reporting, const char *path, const IreumResult *result, const IreumNote *note)
{
    static const char *const place[] = {"path", "line", "column", "offset", "length"};
    json_t *object = json_object();
    value_put(reporting, object, "message", value_terminated(note->message));
    if (note->placed) {
        value_put(reporting, object, "path", value_terminated(path));
        value_put_position(reporting, object, result, note->span.offset);
        value_put_span(reporting, object, note->span);
        return object;
    }
    for (size_t i = 0; i < sizeof place / sizeof *place; i++)
        value_put(reporting, object, place[i], json_null());
    return object;
}

static json_t *finding_of(Reporting *reporting, const char *path, const IreumResult *result,
                          const IreumFinding *finding)
{
    json_t *object = json_object();
    json_t *fixes = json_array();
    json_t *notes = json_array();
    for (size_t i = 0; i < finding->fix_count; i++)
        value_add(reporting, fixes, fix_of(reporting, &finding->fixes[i]));
    for (size_t i = 0; i < finding->note_count; i++)
        value_add(reporting, notes, note_of(reporting, path, result, &finding->notes[i]));
    value_put(reporting, object, "rule", value_terminated(finding->rule));
    value_put(reporting, object, "severity", json_string(ireum_severity_name(finding->severity)));
    value_put(reporting, object, "probability", value_probability(finding->probability));
    value_put_place(reporting, object, result, finding->span);
    value_put(reporting, object, "message", value_terminated(finding->message));
    value_put(reporting, object, "entry", value_terminated(finding->entry));
    value_put(reporting, object, "fixes", fixes);
    value_put(reporting, object, "notes", notes);
    return object;
}

static void file(Reporting *reporting, const char *path, const IreumResult *result)
{
    size_t count;
    const IreumFinding *findings = ireum_result_findings(result, &count);
    json_t *object = json_object();
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        value_add(reporting, list, finding_of(reporting, path, result, &findings[i]));
    value_put(reporting, object, "path", value_terminated(path));
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
