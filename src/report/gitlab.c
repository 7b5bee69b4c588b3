/* gitlab.c: GitLab's report of code quality, a JSON array of findings. GitLab tells findings apart by the fingerprint
 * alone, so that it must have the path in it. */
#include "report/json_list.h"
#include "report/json_value.h"
#include "report/place.h"

static const char *const severities[] = {
    [IREUM_OFF] = "info",
    [IREUM_SUGGESTION] = "info",
    [IREUM_WARNING] = "minor",
    [IREUM_ERROR] = "major",
};

static json_t *location_of(Reporting *reporting, const char *path, uint32_t first, uint32_t last)
{
    json_t *location = json_object();
    json_t *lines = json_object();
    value_put(reporting, lines, "begin", json_integer(first));
    value_put(reporting, lines, "end", json_integer(last));
    value_put(reporting, location, "path", value_path(path));
    value_put(reporting, location, "lines", lines);
    return location;
}

/* "PREFIX:path" */
static json_t *fingerprint_of(const char *prefix, const char *path)
{
    json_t *text = value_path(path);
    json_t *fingerprint = prefix && text ? json_sprintf("%s:%s", prefix, json_string_value(text)) : NULL;
    json_decref(text);
    return fingerprint;
}

static json_t *finding(Reporting *reporting, const char *path, const IreumResult *result, size_t index)
{
    size_t count, printed;
    const IreumFinding *found = &ireum_result_findings(result, &count)[index];
    const char *const *fingerprints = ireum_result_fingerprints(result, &printed);
    uint32_t end = found->span.offset + found->span.size;
    json_t *object = json_object();
    value_put(reporting, object, "description", value_terminated(found->message));
    value_put(reporting, object, "check_name", json_string(found->rule));
    value_put(reporting, object, "fingerprint", fingerprint_of(index < printed ? fingerprints[index] : NULL, path));
    value_put(reporting, object, "severity", json_string(severities[found->severity]));
    value_put(reporting, object, "location",
              location_of(reporting, path, ireum_result_position(result, found->span.offset, IREUM_BYTES).line,
                          ireum_result_position(result, end, IREUM_BYTES).line));
    return object;
}

static void begin(Reporting *reporting)
{
    putc('[', reporting->out);
    list_begin(reporting);
}

static void file(Reporting *reporting, const char *path, const IreumResult *result)
{
    list_file(reporting, path, result, finding);
}

static void error(Reporting *reporting, const char *path, const IreumError *error)
{
    uint32_t line = error->line > 0 ? error->line : 1;
    json_t *object = json_object();
    value_put(reporting, object, "description", value_terminated(error->message));
    value_put(reporting, object, "check_name", json_string("not-checked"));
    value_put(reporting, object, "fingerprint", fingerprint_of("not-checked", path));
    value_put(reporting, object, "severity", json_string("blocker"));
    value_put(reporting, object, "location", location_of(reporting, path, line, line));
    list_keep(reporting, object);
}

static void end(Reporting *reporting)
{
    list_end(reporting);
    fputs("\n]\n", reporting->out);
}

const Report report_gitlab = {
    .name = "gitlab",
    .summary = "GitLab's report of code quality",
    .before_first = LIST_BEFORE_FIRST,
    .before_others = LIST_BEFORE_OTHERS,
    .bare = true,
    .begin = begin,
    .file = file,
    .error = error,
    .end = end,
};
