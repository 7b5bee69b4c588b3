/* json_finding.c: a finding as an object of the JSON formats that are ireum's own. */
#include "report/json_finding.h"

#include "report/json_value.h"

static json_t *edit_of(Reporting *reporting, const IreumResult *result, const IreumEdit *edit)
{
    json_t *object = json_object();
    value_put_span(reporting, object, result, edit->span);
    value_put(reporting, object, "text", value_text(edit->text, edit->text_size));
    return object;
}

static json_t *fix_of(Reporting *reporting, const IreumResult *result, const IreumFix *fix)
{
    json_t *object = json_object();
    json_t *edits = json_array();
    for (size_t i = 0; i < fix->edit_count; i++)
        value_add(reporting, edits, edit_of(reporting, result, &fix->edits[i]));
    value_put(reporting, object, "title", value_terminated(fix->title));
    value_put(reporting, object, "safe", json_boolean(fix->safe));
    value_put(reporting, object, "ask", json_boolean(fix->ask));
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
        value_put_span(reporting, object, result, note->span);
        return object;
    }
    for (size_t i = 0; i < sizeof place / sizeof *place; i++)
        value_put(reporting, object, place[i], json_null());
    return object;
}

json_t *json_finding(Reporting *reporting, const char *path, const IreumResult *result, size_t index)
{
    size_t count;
    const IreumFinding *finding = &ireum_result_findings(result, &count)[index];
    json_t *object = json_object();
    json_t *fixes = json_array();
    json_t *notes = json_array();
    for (size_t i = 0; i < finding->fix_count; i++)
        value_add(reporting, fixes, fix_of(reporting, result, &finding->fixes[i]));
    for (size_t i = 0; i < finding->note_count; i++)
        value_add(reporting, notes, note_of(reporting, path, result, &finding->notes[i]));
    value_put(reporting, object, "rule", value_terminated(finding->rule));
    value_put(reporting, object, "fingerprint", value_fingerprint(result, index));
    value_put(reporting, object, "severity", json_string(ireum_severity_name(finding->severity)));
    value_put(reporting, object, "probability", value_probability(finding->probability));
    value_put_place(reporting, object, result, finding->span);
    value_put(reporting, object, "message", value_terminated(finding->message));
    value_put(reporting, object, "entry", value_terminated(finding->entry));
    value_put(reporting, object, "fixes", fixes);
    value_put(reporting, object, "notes", notes);
    return object;
}
