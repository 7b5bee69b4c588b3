/* style_lint.c: complaints about a style file, with the nearest word that would have been right. */
#include "glossary/style_lint.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

enum { NEAREST_SIZE = 40 }; /* longer words are nobody's slip */

void style_complain(StyleReading *reading, const YamlNode *at, const char *check, const char *format, ...)
{
    reading->errors++;
    if (reading->complain == NULL)
        return;
    char message[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    IreumComplaint complaint = {IREUM_ERROR, reading->path, at ? at->line : 1, at ? at->column : 0, check, message};
    reading->complain(reading->context, &complaint);
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
    if (distance < nearest->distance) {
        nearest->word = word;
        nearest->distance = distance;
    }
}

static void complain_unknown(StyleReading *reading, const YamlNode *at, const char *check, const char *what,
                             const Nearest *nearest)
{
    if (nearest->word != NULL)
        style_complain(reading, at, check, "unknown %s '%.*s'; nearest '%s'", what, STR(nearest->wanted),
                       nearest->word);
    else
        style_complain(reading, at, check, "unknown %s '%.*s'", what, STR(nearest->wanted));
}

void style_complain_key(StyleReading *reading, const YamlNode *at)
{
    Nearest nearest = nearest_to(at->text);
    for (size_t i = 0; i < STYLE_KEY_COUNT; i++)
        nearest_try(&nearest, style_keys[i].name);
    complain_unknown(reading, at, "unknown-key", "style key", &nearest);
}

bool style_check_word(StyleReading *reading, const YamlNode *at, const char *check, const char *what,
                      const char *const *words)
{
    Nearest nearest = nearest_to(at->text);
    for (; *words != NULL; words++) {
        if (str_is(at->text, *words))
            return true;
        nearest_try(&nearest, *words);
    }
    complain_unknown(reading, at, check, what, &nearest);
    return false;
}

void style_check_once(StyleReading *reading, const YamlNode *map)
{
    for (const YamlNode *value = map->first; value != NULL; value = value->next) {
        const YamlNode *other = map->first;
        while (other != value && !str_equal(other->key->text, value->key->text))
            other = other->next;
        if (other != value)
            style_complain(reading, value->key, "duplicate-key", "'%.*s' stands already in line %u",
                           STR(value->key->text), other->key->line);
    }
}

void style_check_fields(StyleReading *reading, const YamlNode *map, const char *const *fields)
{
    style_check_once(reading, map);
    for (const YamlNode *value = map->first; value != NULL; value = value->next)
        style_check_word(reading, value->key, "unknown-key", "key", fields);
}

Str style_field(StyleReading *reading, const YamlNode *map, const char *field)
{
    const YamlNode *value = yaml_value(map, field);
    if (value == NULL)
        return (Str){"", 0};
    if (value->kind != YAML_TEXT)
        style_complain(reading, value, "bad-value", "'%s' is one text, not a list or map", field);
    return value->kind == YAML_TEXT ? value->text : (Str){"", 0};
}
