/* json.c: one JSON object for programs, as docs/findings.schema.json describes it. Documents are written one by one, so
 * that memory does not grow with their number; what could not be checked is kept for the end. */
#include "report/report.h"

#include <jansson.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { DECIMALS = 3 };

/* A member of OBJECT; takes over VALUE, which is NULL where memory was out. */
static void put(Reporting *reporting, json_t *object, const char *key, json_t *value)
{
    if (json_object_set_new(object, key, value) != 0)
        reporting->failed = true;
}

static void add(Reporting *reporting, json_t *array, json_t *value)
{
    if (json_array_append_new(array, value) != 0)
        reporting->failed = true;
}

/* TEXT with each byte that is no UTF-8 replaced: paths and copy may hold such bytes, a JSON string must not. */
static json_t *mended(const char *text, size_t size)
{
    char *copy = malloc(3 * size);
    if (copy == NULL)
        return NULL;
    size_t used = 0;
    for (size_t i = 0; i < size;) {
        uint32_t value;
        size_t bytes = character_next(text + i, size - i, &value);
        bool fine = value != CHARACTER_NONE;
        memcpy(copy + used, fine ? text + i : "\xEF\xBF\xBD", fine ? bytes : 3);
        used += fine ? bytes : 3;
        i += bytes;
    }
    json_t *string = json_stringn(copy, used);
    free(copy);
    return string;
}

static json_t *text_of(const char *text, size_t size)
{
    if (size == 0)
        return json_string("");
    json_t *string = json_stringn(text, size);
    return string ? string : mended(text, size);
}

static json_t *terminated(const char *text)
{
    return text ? text_of(text, strlen(text)) : json_null();
}

/* To three decimals: the rest is noise of the float. */
static json_t *probability_of(float probability)
{
    return json_real(round((double)probability * 1000) / 1000);
}

static void put_span(Reporting *reporting, json_t *object, IreumSpan span)
{
    put(reporting, object, "offset", json_integer(span.offset));
    put(reporting, object, "length", json_integer(span.size));
}

static void put_position(Reporting *reporting, json_t *object, const IreumResult *result, uint32_t offset)
{
    IreumPosition position = ireum_result_position(result, offset, reporting->options.unit);
    put(reporting, object, "line", json_integer(position.line));
    put(reporting, object, "column", json_integer(position.column));
}

static json_t *edit_of(Reporting *reporting, const IreumEdit *edit)
{
    json_t *object = json_object();
    put_span(reporting, object, edit->span);
    put(reporting, object, "text", text_of(edit->text, edit->text_size));
    return object;
}

static json_t *fix_of(Reporting *reporting, const IreumFix *fix)
{
    json_t *object = json_object();
    json_t *edits = json_array();
    for (size_t i = 0; i < fix->edit_count; i++)
        add(reporting, edits, edit_of(reporting, &fix->edits[i]));
    put(reporting, object, "title", terminated(fix->title));
    put(reporting, object, "safe", json_boolean(fix->safe));
    put(reporting, object, "edits", edits);
    return object;
}

static json_t *note_of(Reporting *reporting, const char *path, const IreumResult *result, const IreumNote *note)
{
    static const char *const place[] = {"path", "line", "column", "offset", "length"};
    json_t *object = json_object();
    put(reporting, object, "message", terminated(note->message));
    if (note->placed) {
        put(reporting, object, "path", terminated(path));
        put_position(reporting, object, result, note->span.offset);
        put_span(reporting, object, note->span);
        return object;
    }
    for (size_t i = 0; i < sizeof place / sizeof *place; i++)
        put(reporting, object, place[i], json_null());
    return object;
}

static json_t *finding_of(Reporting *reporting, const char *path, const IreumResult *result,
                          const IreumFinding *finding)
{
    size_t size;
    const char *text = ireum_result_text(result, &size);
    json_t *object = json_object();
    json_t *fixes = json_array();
    json_t *notes = json_array();
    for (size_t i = 0; i < finding->fix_count; i++)
        add(reporting, fixes, fix_of(reporting, &finding->fixes[i]));
    for (size_t i = 0; i < finding->note_count; i++)
        add(reporting, notes, note_of(reporting, path, result, &finding->notes[i]));
    put(reporting, object, "rule", terminated(finding->rule));
    put(reporting, object, "severity", json_string(ireum_severity_name(finding->severity)));
    put(reporting, object, "probability", probability_of(finding->probability));
    put_position(reporting, object, result, finding->span.offset);
    put_span(reporting, object, finding->span);
    put(reporting, object, "text", text_of(text + finding->span.offset, finding->span.size));
    put(reporting, object, "message", terminated(finding->message));
    put(reporting, object, "entry", terminated(finding->entry));
    put(reporting, object, "fixes", fixes);
    put(reporting, object, "notes", notes);
    return object;
}

/* Writes a part of the JSON text; what jansson leaves raw but a terminal obeys (C1 controls, marks of direction) is
 * escaped. Such characters stand in strings alone. */
static int write_part(const char *text, size_t size, void *context)
{
    FILE *out = context;
    for (size_t i = 0; i < size;) {
        uint32_t value;
        size_t bytes = character_next(text + i, size - i, &value);
        if (value != CHARACTER_NONE && character_hidden(value))
            fprintf(out, "\\u%04x", (unsigned)value);
        else
            fwrite(text + i, 1, bytes, out);
        i += bytes;
    }
    return 0;
}

/* Writes OBJECT and lets go of it. */
static void dump(Reporting *reporting, json_t *object)
{
    size_t flags = JSON_REAL_PRECISION(DECIMALS) | JSON_ENCODE_ANY;
    if (object == NULL || json_dump_callback(object, write_part, reporting->out, flags) != 0)
        reporting->failed = true;
    json_decref(object);
}

static void begin(Reporting *reporting)
{
    reporting->state = json_array();
    fputs("{\"version\": ", reporting->out);
    dump(reporting, json_string(ireum_version()));
    fputs(", \"files\": [", reporting->out);
}

static void file(Reporting *reporting, const char *path, const IreumResult *result)
{
    size_t count;
    const IreumFinding *findings = ireum_result_findings(result, &count);
    json_t *object = json_object();
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        add(reporting, list, finding_of(reporting, path, result, &findings[i]));
    put(reporting, object, "path", terminated(path));
    put(reporting, object, "findings", list);
    dump(reporting, object);
}

static json_t *known(unsigned number)
{
    return number > 0 ? json_integer(number) : json_null();
}

static void unchecked(Reporting *reporting, const char *path, const IreumError *error)
{
    json_t *object = json_object();
    put(reporting, object, "path", terminated(path));
    put(reporting, object, "line", known(error->line));
    put(reporting, object, "column", known(error->column));
    put(reporting, object, "message", terminated(error->message));
    add(reporting, reporting->state, object);
}

static void end(Reporting *reporting)
{
    fputs("\n], \"errors\": ", reporting->out);
    dump(reporting, reporting->state);
    fputs("}\n", reporting->out);
    reporting->state = NULL;
}

const Report report_json = {
    .name = "json",
    .summary = "one JSON object, for programs",
    .before_first = "\n",
    .before_others = ",\n",
    .begin = begin,
    .file = file,
    .error = unchecked,
    .end = end,
};
