/* sarif.c: a SARIF 2.1.0 log with one run. The rules are many and come last, so that what is printed before the first
 * document is little. */
#include "report/sarif.h"

#include "report/json_list.h"
#include "report/json_value.h"
#include "report/place.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* A URI reference to PATH. All bytes but those that a URI may have are encoded, so that a path that is no UTF-8 can be
 * told too. */
static json_t *uri_of(const char *path)
{
    static const char digits[] = "0123456789ABCDEF", before[] = "file://";
    path = place_path(path);
    char *uri = malloc(sizeof before + 3 * strlen(path));
    if (uri == NULL)
        return NULL;
    size_t used = path[0] == '/' ? sizeof before - 1 : 0;
    memcpy(uri, before, used);
    for (; *path != '\0'; path++) {
        unsigned char byte = (unsigned char)*path;
        if (byte < 0x80 && (isalnum(byte) || strchr("/-._~", byte) != NULL)) {
            uri[used++] = (char)byte;
        } else {
            uri[used++] = '%';
            uri[used++] = digits[byte >> 4];
            uri[used++] = digits[byte & 15];
        }
    }
    json_t *string = json_stringn(uri, used);
    free(uri);
    return string;
}

static json_t *artifact_of(Reporting *reporting, const char *path)
{
    json_t *object = json_object();
    value_put(reporting, object, "uri", uri_of(path));
    return object;
}

static json_t *region_of(Reporting *reporting, const IreumResult *result, IreumSpan span)
{
    IreumPosition start = ireum_result_position(result, span.offset, IREUM_UTF16);
    IreumPosition end = ireum_result_position(result, span.offset + span.size, IREUM_UTF16);
    IreumSpan source = ireum_result_source(result, span);
    json_t *object = json_object();
    value_put(reporting, object, "startLine", json_integer(start.line));
    value_put(reporting, object, "startColumn", json_integer(start.column));
    value_put(reporting, object, "endLine", json_integer(end.line));
    value_put(reporting, object, "endColumn", json_integer(end.column));
    value_put(reporting, object, "byteOffset", json_integer(source.offset));
    value_put(reporting, object, "byteLength", json_integer(source.size));
    return object;
}

/* REGION may be NULL. */
static json_t *location_of(Reporting *reporting, const char *path, json_t *region)
{
    json_t *location = json_object();
    json_t *physical = json_object();
    value_put(reporting, physical, "artifactLocation", artifact_of(reporting, path));
    if (region != NULL)
        value_put(reporting, physical, "region", region);
    value_put(reporting, location, "physicalLocation", physical);
    return location;
}

static json_t *located(Reporting *reporting, const char *path, const IreumResult *result, IreumSpan span)
{
    size_t size;
    const char *text = ireum_result_text(result, &size);
    json_t *region = region_of(reporting, result, span);
    json_t *snippet = json_object();
    value_put(reporting, snippet, "text", value_text(text + span.offset, span.size));
    value_put(reporting, region, "snippet", snippet);
    return location_of(reporting, path, region);
}

static json_t *replacement_of(Reporting *reporting, const IreumResult *result, const IreumEdit *edit)
{
    json_t *object = json_object();
    json_t *content = json_object();
    value_put(reporting, content, "text", value_text(edit->text, edit->text_size));
    value_put(reporting, object, "deletedRegion", region_of(reporting, result, edit->span));
    value_put(reporting, object, "insertedContent", content);
    return object;
}

static json_t *fix_of(Reporting *reporting, const char *path, const IreumResult *result, const IreumFix *fix)
{
    json_t *object = json_object();
    json_t *changes = json_array();
    json_t *change = json_object();
    json_t *replacements = json_array();
    for (size_t i = 0; i < fix->edit_count; i++)
        value_add(reporting, replacements, replacement_of(reporting, result, &fix->edits[i]));
    value_put(reporting, change, "artifactLocation", artifact_of(reporting, path));
    value_put(reporting, change, "replacements", replacements);
    value_add(reporting, changes, change);
    value_put(reporting, object, "description", sarif_message(reporting, fix->title));
    value_put(reporting, object, "artifactChanges", changes);
    return object;
}

/* The message, and behind it the notes that have no place of their own, each on a line. */
static json_t *message_of(Reporting *reporting, const IreumFinding *finding)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    if (out == NULL)
        return NULL;
    fputs(finding->message, out);
    for (size_t i = 0; i < finding->note_count; i++) {
        if (!finding->notes[i].placed)
            fprintf(out, "\nnote: %s", finding->notes[i].message);
    }
    json_t *message = fclose(out) == 0 ? sarif_message(reporting, text) : NULL;
    free(text);
    return message;
}

static json_t *related_of(Reporting *reporting, const char *path, const IreumResult *result,
                          const IreumFinding *finding)
{
    json_t *list = json_array();
    for (size_t i = 0; i < finding->note_count; i++) {
        const IreumNote *note = &finding->notes[i];
        if (!note->placed)
            continue;
        json_t *location = located(reporting, path, result, note->span);
        value_put(reporting, location, "message", sarif_message(reporting, note->message));
        value_add(reporting, list, location);
    }
    return list;
}

/* What SARIF has no member for. */
static json_t *properties_of(Reporting *reporting, const IreumFinding *finding)
{
    json_t *object = json_object();
    value_put(reporting, object, "probability", value_probability(finding->probability));
    if (finding->entry != NULL)
        value_put(reporting, object, "entry", value_terminated(finding->entry));
    return object;
}

static json_t *finding(Reporting *reporting, const char *path, const IreumResult *result, size_t index)
{
    size_t count;
    const IreumFinding *found = &ireum_result_findings(result, &count)[index];
    json_t *object = json_object();
    json_t *locations = json_array();
    json_t *fingerprints = json_object();
    json_t *fixes = json_array();
    value_add(reporting, locations, located(reporting, path, result, found->span));
    value_put(reporting, fingerprints, "ireum/v1", value_fingerprint(result, index));
    for (size_t i = 0; i < found->fix_count; i++)
        value_add(reporting, fixes, fix_of(reporting, path, result, &found->fixes[i]));
    value_put(reporting, object, "ruleId", json_string(found->rule));
    value_put(reporting, object, "level", json_string(sarif_level(found->severity)));
    value_put(reporting, object, "message", message_of(reporting, found));
    value_put(reporting, object, "locations", locations);
    value_put(reporting, object, "relatedLocations", related_of(reporting, path, result, found));
    value_put(reporting, object, "partialFingerprints", fingerprints);
    value_put(reporting, object, "fixes", fixes);
    value_put(reporting, object, "properties", properties_of(reporting, found));
    return object;
}

static void begin(Reporting *reporting)
{
    fputs("{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\", \"version\": \"2.1.0\", \"runs\": [\n"
          "{\"columnKind\": \"utf16CodeUnits\", \"results\": [",
          reporting->out);
    list_begin(reporting);
}

static void file(Reporting *reporting, const char *path, const IreumResult *result)
{
    list_file(reporting, path, result, finding);
}

static json_t *line_of(Reporting *reporting, unsigned line)
{
    json_t *region = json_object();
    value_put(reporting, region, "startLine", json_integer(line));
    return region;
}

static void error(Reporting *reporting, const char *path, const IreumError *error)
{
    json_t *object = json_object();
    json_t *locations = json_array();
    json_t *region = error->line > 0 ? line_of(reporting, error->line) : NULL;
    value_add(reporting, locations, location_of(reporting, path, region));
    value_put(reporting, object, "level", json_string("error"));
    value_put(reporting, object, "message", sarif_message(reporting, error->message));
    value_put(reporting, object, "locations", locations);
    value_add(reporting, reporting->state, object);
}

/* Here what could not be checked is no result, but something that the run has to say of itself. */
static json_t *invocations_of(Reporting *reporting)
{
    json_t *list = json_array();
    json_t *invocation = json_object();
    json_t *errors = reporting->state;
    value_put(reporting, invocation, "executionSuccessful", json_boolean(json_array_size(errors) == 0));
    value_put(reporting, invocation, "toolExecutionNotifications", errors);
    value_add(reporting, list, invocation);
    reporting->state = NULL;
    return list;
}

static void end(Reporting *reporting)
{
    fputs("\n], \"invocations\": ", reporting->out);
    value_write(reporting, invocations_of(reporting));
    fputs(",\n\"tool\": ", reporting->out);
    value_write(reporting, sarif_tool(reporting));
    fputs("}\n]}\n", reporting->out);
}

const Report report_sarif = {
    .name = "sarif",
    .summary = "a SARIF 2.1.0 log, with rules and fixes",
    .before_first = LIST_BEFORE_FIRST,
    .before_others = LIST_BEFORE_OTHERS,
    .bare = true,
    .begin = begin,
    .file = file,
    .error = error,
    .end = end,
};
