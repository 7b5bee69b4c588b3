/* yaml.c: a tree out of libyaml's events. */
#include "glossary/yaml.h"

#include <yaml.h>

/* LINE (from 0), CHARACTER and OFFSET are one place in the text: libyaml counts characters, complaints count bytes. It
 * moves forward only, so that a file's places cost one walk through it. */
typedef struct YamlReading {
    const char *path;
    Str text;
    Arena *arena;
    Error *error;
    Status status;
    yaml_parser_t parser;
    size_t node_count;
    size_t line;
    size_t line_offset;
    size_t character;
    size_t offset;
} YamlReading;

static void move_to_line(YamlReading *reading, size_t line)
{
    while (reading->line < line) {
        size_t end = str_find(reading->text, (Str){"\n", 1}, reading->line_offset);
        reading->line_offset = end < reading->text.size ? end + 1 : reading->text.size;
        reading->offset = reading->line_offset;
        reading->character = 0;
        reading->line++;
    }
}

/* The mark's column in bytes from 1. */
static unsigned column_of(YamlReading *reading, yaml_mark_t mark)
{
    move_to_line(reading, mark.line);
    Str text = reading->text;
    while (reading->character < mark.column && reading->offset < text.size) {
        do
            reading->offset++;
        while (reading->offset < text.size && ((unsigned char)text.at[reading->offset] & 0xC0) == 0x80);
        reading->character++;
    }
    return (unsigned)(reading->offset - reading->line_offset) + 1;
}

static void refuse(YamlReading *reading, yaml_mark_t mark, const char *message)
{
    unsigned column = column_of(reading, mark);
    reading->status =
        error_set_at(reading->error, IREUM_INVALID, reading->path, (unsigned)mark.line + 1, column, "%s", message);
}

/* What libyaml could not decode it places by a byte's offset, everything else by a mark. */
static void refuse_syntax(YamlReading *reading)
{
    const yaml_parser_t *parser = &reading->parser;
    const char *problem = parser->problem ? parser->problem : "not YAML";
    yaml_mark_t mark = parser->problem_mark;
    if (parser->error == YAML_MEMORY_ERROR) {
        reading->status = error_set(reading->error, IREUM_MEMORY, reading->path, "out of memory");
    } else if (parser->error == YAML_READER_ERROR) {
        mark = (yaml_mark_t){0};
        for (size_t i = 0; i < parser->problem_offset && i < reading->text.size; i++) {
            bool ends = reading->text.at[i] == '\n';
            mark.line += ends;
            mark.column = ends ? 0 : mark.column + 1;
        }
        reading->status = error_set_at(reading->error, IREUM_INVALID, reading->path, (unsigned)mark.line + 1,
                                       (unsigned)mark.column + 1, "%s", problem);
    } else {
        refuse(reading, mark, problem);
    }
}

/* False, with the status set, where there is no next event. */
static bool next_event(YamlReading *reading, yaml_event_t *event)
{
    if (yaml_parser_parse(&reading->parser, event))
        return true;
    refuse_syntax(reading);
    return false;
}

static YamlNode *new_node(YamlReading *reading, YamlKind kind, yaml_mark_t mark)
{
    if (reading->node_count == YAML_NODES) {
        refuse(reading, mark, "more values than such a file may have");
        return NULL;
    }
    YamlNode *node = arena_alloc(reading->arena, sizeof *node);
    if (node == NULL) {
        reading->status = error_set(reading->error, IREUM_MEMORY, reading->path, "out of memory");
        return NULL;
    }
    reading->node_count++;
    node->kind = kind;
    node->line = (unsigned)mark.line + 1;
    node->column = column_of(reading, mark);
    return node;
}

/* Escapes in quoted text could bring in characters that no name has and C's strings end at. */
static bool has_control(Str text)
{
    for (size_t i = 0; i < text.size; i++) {
        if ((unsigned char)text.at[i] < ' ' || text.at[i] == 0x7F)
            return true;
    }
    return false;
}

static YamlNode *read_text(YamlReading *reading, const yaml_event_t *event)
{
    Str text = {(const char *)event->data.scalar.value, event->data.scalar.length};
    if (has_control(text)) {
        refuse(reading, event->start_mark, "line end or control character inside a text");
        return NULL;
    }
    YamlNode *node = new_node(reading, YAML_TEXT, event->start_mark);
    if (node != NULL)
        node->text = (Str){arena_copy(reading->arena, text), reading->arena->failed ? 0 : text.size};
    return node;
}

/* Why a node of this event is not read; NULL if it is. */
static const char *reason_against(const yaml_event_t *event, unsigned depth)
{
    const yaml_char_t *anchor = NULL, *tag = NULL;
    if (event->type == YAML_ALIAS_EVENT)
        return "aliases are not read here: write the value out";
    if (event->type == YAML_SCALAR_EVENT) {
        anchor = event->data.scalar.anchor;
        tag = event->data.scalar.tag;
    } else if (event->type == YAML_SEQUENCE_START_EVENT) {
        anchor = event->data.sequence_start.anchor;
        tag = event->data.sequence_start.tag;
    } else {
        anchor = event->data.mapping_start.anchor;
        tag = event->data.mapping_start.tag;
    }
    if (anchor != NULL)
        return "anchors are not read here: write the value out where it is needed";
    if (tag != NULL)
        return "tags are not read here";
    return depth > YAML_DEPTH ? "nested too deep for such a file" : NULL;
}

static YamlNode *read_node(YamlReading *reading, const yaml_event_t *event, unsigned depth);

/* The node that comes next, or NULL at END and where reading failed. */
static YamlNode *read_next(YamlReading *reading, yaml_event_type_t end, unsigned depth)
{
    yaml_event_t event;
    if (!next_event(reading, &event))
        return NULL;
    YamlNode *node = event.type == end ? NULL : read_node(reading, &event, depth);
    yaml_event_delete(&event);
    return node;
}

/* A key and its value, which is returned. */
static YamlNode *read_pair(YamlReading *reading, unsigned depth)
{
    YamlNode *key = read_next(reading, YAML_MAPPING_END_EVENT, depth);
    if (key == NULL)
        return NULL;
    if (key->kind != YAML_TEXT) {
        reading->status = error_set_at(reading->error, IREUM_INVALID, reading->path, key->line, key->column,
                                       "a list or map stands where a key is expected");
        return NULL;
    }
    YamlNode *value = read_next(reading, YAML_NO_EVENT, depth);
    if (value != NULL)
        value->key = key;
    return value;
}

/* Nesting is bounded by reason_against, and so is this recursion. */
static YamlNode *read_node(YamlReading *reading, const yaml_event_t *event, unsigned depth)
{
    const char *reason = reason_against(event, depth);
    if (reason != NULL) {
        refuse(reading, event->start_mark, reason);
        return NULL;
    }
    if (event->type == YAML_SCALAR_EVENT)
        return read_text(reading, event);
    bool map = event->type == YAML_MAPPING_START_EVENT;
    YamlNode *node = new_node(reading, map ? YAML_MAP : YAML_LIST, event->start_mark);
    if (node == NULL)
        return NULL;
    for (YamlNode **end = &node->first; reading->status == IREUM_OK; end = &(*end)->next) {
        *end = map ? read_pair(reading, depth + 1) : read_next(reading, YAML_SEQUENCE_END_EVENT, depth + 1);
        if (*end == NULL)
            break;
    }
    return reading->status == IREUM_OK ? node : NULL;
}

/* Stream and document events around the one node. */
static const YamlNode *read_document(YamlReading *reading)
{
    const YamlNode *root = NULL;
    for (bool done = false; !done && reading->status == IREUM_OK;) {
        yaml_event_t event;
        if (!next_event(reading, &event))
            break;
        done = event.type == YAML_STREAM_END_EVENT;
        bool frame = event.type == YAML_STREAM_START_EVENT || event.type == YAML_DOCUMENT_END_EVENT || done;
        if (event.type == YAML_DOCUMENT_START_EVENT) {
            if (root != NULL)
                refuse(reading, event.start_mark, "a second document: a file holds one");
        } else if (!frame) {
            root = read_node(reading, &event, 1);
        }
        yaml_event_delete(&event);
    }
    return root;
}

Status yaml_read(const char *path, Str text, Arena *arena, const YamlNode **root, Error *error)
{
    *root = NULL;
    if (text.size > YAML_SIZE)
        return error_set(error, IREUM_INVALID, path, "larger than such a file may be (%d bytes)", YAML_SIZE);
    YamlReading reading = {.path = path, .text = text, .arena = arena, .error = error};
    if (!yaml_parser_initialize(&reading.parser))
        return error_set(error, IREUM_MEMORY, path, "out of memory");
    yaml_parser_set_encoding(&reading.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&reading.parser, (const unsigned char *)(text.size > 0 ? text.at : ""), text.size);
    *root = read_document(&reading);
    yaml_parser_delete(&reading.parser);
    if (reading.status == IREUM_OK && arena->failed)
        reading.status = error_set(error, IREUM_MEMORY, path, "out of memory");
    if (reading.status != IREUM_OK)
        *root = NULL;
    return reading.status;
}

const YamlNode *yaml_value(const YamlNode *map, const char *key)
{
    for (const YamlNode *value = map->first; value != NULL; value = value->next) {
        if (str_is(value->key->text, key))
            return value;
    }
    return NULL;
}
