/* yaml_lint.c: complaints about a YAML file, with the nearest word that would have been right. */
#include "glossary/yaml_lint.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <strings.h>

enum { NEAREST_SIZE = 40 }; /* longer words are nobody's slip */

void yaml_complain(YamlLint *lint, const YamlNode *at, const char *check, const char *format, ...)
{
    lint->errors++;
    if (lint->complain == NULL)
        return;
    char message[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    IreumComplaint complaint = {IREUM_ERROR, lint->path, at ? at->line : 1, at ? at->column : 0, check, message};
    lint->complain(lint->context, &complaint);
}

/* Levenshtein distance in bytes, a row at a time. */
static size_t edit_distance(Str a, Str b)
{
    if (a.size > NEAREST_SIZE || b.size > NEAREST_SIZE)
        return SIZE_MAX;
    size_t row[NEAREST_SIZE + 1];
    for (size_t k = 0; k <= b.size; k++)
        row[k] = k;
    for (size_t i = 1; i <= a.size; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t k = 1; k <= b.size; k++) {
            size_t change = diagonal + (a.at[i - 1] != b.at[k - 1]);
            diagonal = row[k];
            size_t gap = (row[k] < row[k - 1] ? row[k] : row[k - 1]) + 1;
            row[k] = change < gap ? change : gap;
        }
    }
    return row[b.size];
}

/* The known word nearest to one that is not known. */
typedef struct Nearest {
    Str wanted;
    const char *word; /* NULL: none is near */
    size_t distance;
} Nearest;

static Nearest nearest_to(Str wanted)
{
    return (Nearest){wanted, NULL, wanted.size / 2 + 1};
}

static void nearest_try(Nearest *nearest, const char *word)
{
    size_t distance = edit_distance(nearest->wanted, str_of(word));
    if (nearest->wanted.size > 0 && strncasecmp(word, nearest->wanted.at, nearest->wanted.size) == 0)
        distance = 0; /* cut short, or in capitals, rather than mistyped */
    if (distance < nearest->distance) {
        nearest->word = word;
        nearest->distance = distance;
    }
}

const char *yaml_nearest(Str wanted, const char *const *words)
{
    Nearest nearest = nearest_to(wanted);
    for (; *words != NULL; words++)
        nearest_try(&nearest, *words);
    return nearest.word;
}

bool yaml_check_word(YamlLint *lint, const YamlNode *at, const char *check, const char *what, const char *const *words)
{
    for (size_t i = 0; words[i] != NULL; i++) {
        if (str_is(at->text, words[i]))
            return true;
    }
    const char *nearest = yaml_nearest(at->text, words);
    if (nearest != NULL)
        yaml_complain(lint, at, check, "unknown %s '%.*s'; nearest '%s'", what, STR(at->text), nearest);
    else
        yaml_complain(lint, at, check, "unknown %s '%.*s'", what, STR(at->text));
    return false;
}

void yaml_check_once(YamlLint *lint, const YamlNode *map)
{
    for (const YamlNode *value = map->first; value != NULL; value = value->next) {
        const YamlNode *other = map->first;
        while (other != value && !str_equal(other->key->text, value->key->text))
            other = other->next;
        if (other != value)
            yaml_complain(lint, value->key, "duplicate-key", "'%.*s' stands already in line %u", STR(value->key->text),
                          other->key->line);
    }
}

void yaml_check_fields(YamlLint *lint, const YamlNode *map, const char *const *fields)
{
    yaml_check_once(lint, map);
    for (const YamlNode *value = map->first; value != NULL; value = value->next)
        yaml_check_word(lint, value->key, "unknown-key", "key", fields);
}

Str yaml_field(YamlLint *lint, const YamlNode *map, const char *field)
{
    const YamlNode *value = yaml_value(map, field);
    if (value == NULL)
        return (Str){"", 0};
    if (value->kind != YAML_TEXT)
        yaml_complain(lint, value, "bad-value", "'%s' is one text, not a list or map", field);
    return value->kind == YAML_TEXT ? value->text : (Str){"", 0};
}

const YamlNode *yaml_first_item(const YamlNode *node)
{
    return node->kind == YAML_LIST ? node->first : node;
}

const YamlNode *yaml_next_item(const YamlNode *node, const YamlNode *item)
{
    return node->kind == YAML_LIST ? item->next : NULL;
}

const YamlNode *yaml_read_map(YamlLint *lint, Str text, const char *what, bool empty)
{
    const YamlNode *root = NULL;
    Error error = {0};
    Status status = yaml_read(lint->path, text, lint->arena, &root, &error);
    if (status == IREUM_INVALID) {
        YamlNode place = {.line = error.line, .column = error.column};
        yaml_complain(lint, &place, "yaml-syntax", "%s", error.message);
        return NULL;
    }
    lint->arena->failed |= status == IREUM_MEMORY;
    if (status != IREUM_OK || (root == NULL && empty) || (root != NULL && root->kind == YAML_MAP))
        return root;
    yaml_complain(lint, root, "yaml-syntax", "%s is expected", what);
    return NULL;
}
