/* json_value.c: JSON values as the JSON formats have them, and how they are written. */
#include "report/json_value.h"

#include "report/place.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { DECIMALS = 3 };

void value_put(Reporting *reporting, json_t *object, const char *key, json_t *value)
{
    if (json_object_set_new(object, key, value) != 0)
        reporting->failed = true;
}

void value_add(Reporting *reporting, json_t *array, json_t *value)
{
    if (json_array_append_new(array, value) != 0)
        reporting->failed = true;
}

/* TEXT with each byte that is no UTF-8 replaced. */
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

json_t *value_text(const char *text, size_t size)
{
    if (size == 0)
        return json_string("");
    json_t *string = json_stringn(text, size);
    return string ? string : mended(text, size);
}

json_t *value_terminated(const char *text)
{
    return text ? value_text(text, strlen(text)) : json_null();
}

json_t *value_path(const char *path)
{
    return value_terminated(place_path(path));
}

json_t *value_fingerprint(const IreumResult *result, size_t index)
{
    size_t count;
    const char *const *fingerprints = ireum_result_fingerprints(result, &count);
    return index < count ? json_string(fingerprints[index]) : NULL; /* memory is out */
}

json_t *value_probability(float probability)
{
    return json_real(round((double)probability * 1000) / 1000);
}

void value_put_span(Reporting *reporting, json_t *object, const IreumResult *result, IreumSpan span)
{
    IreumSpan source = ireum_result_source(result, span);
    value_put(reporting, object, "offset", json_integer(source.offset));
    value_put(reporting, object, "length", json_integer(source.size));
}

void value_put_position(Reporting *reporting, json_t *object, const IreumResult *result, uint32_t offset)
{
    IreumPosition position = ireum_result_position(result, offset, reporting->options.unit);
    value_put(reporting, object, "line", json_integer(position.line));
    value_put(reporting, object, "column", json_integer(position.column));
}

void value_put_place(Reporting *reporting, json_t *object, const IreumResult *result, IreumSpan span)
{
    size_t size;
    const char *text = ireum_result_text(result, &size);
    value_put_position(reporting, object, result, span.offset);
    value_put_span(reporting, object, result, span);
    value_put(reporting, object, "text", value_text(text + span.offset, span.size));
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

void value_write(Reporting *reporting, json_t *object)
{
    size_t flags = JSON_REAL_PRECISION(DECIMALS) | JSON_ENCODE_ANY;
    if (object == NULL || json_dump_callback(object, write_part, reporting->out, flags) != 0)
        reporting->failed = true;
    json_decref(object);
}

void whole_begin(Reporting *reporting)
{
    reporting->state = json_array();
    fputs("{\"version\": ", reporting->out);
    value_write(reporting, json_string(ireum_version()));
    fputs(", \"files\": [", reporting->out);
}

static json_t *known(unsigned number)
{
    return number > 0 ? json_integer(number) : json_null();
}

json_t *value_error(Reporting *reporting, const char *path, const IreumError *error)
{
    json_t *object = json_object();
    value_put(reporting, object, "path", value_terminated(path));
    value_put(reporting, object, "line", known(error->line));
    value_put(reporting, object, "column", known(error->column));
    value_put(reporting, object, "message", value_terminated(error->message));
    return object;
}

void whole_error(Reporting *reporting, const char *path, const IreumError *error)
{
    value_add(reporting, reporting->state, value_error(reporting, path, error));
}

void whole_end(Reporting *reporting)
{
    fputs("\n], \"errors\": ", reporting->out);
    value_write(reporting, reporting->state);
    fputs("}\n", reporting->out);
    reporting->state = NULL;
}
