/* format.c: the formats a copy can come in. */
#include "copy/format.h"

#include <stdio.h>
#include <strings.h>

static const Format *const formats[] = {&format_text, &format_markdown};

enum { FORMAT_COUNT = sizeof formats / sizeof *formats };

const Format *format_named(Str name)
{
    for (size_t i = 0; i < FORMAT_COUNT; i++) {
        if (str_is(name, formats[i]->name))
            return formats[i];
    }
    return NULL;
}

static bool ends_whatever_case(Str path, Str suffix)
{
    return path.size >= suffix.size && strncasecmp(path.at + path.size - suffix.size, suffix.at, suffix.size) == 0;
}

static bool has_suffix(const Format *format, Str path)
{
    for (const char *const *suffix = format->suffixes; *suffix != NULL; suffix++) {
        if (ends_whatever_case(path, str_of(*suffix)))
            return true;
    }
    return false;
}

const Format *format_of_path(Str path)
{
    for (size_t i = 0; i < FORMAT_COUNT; i++) {
        if (has_suffix(formats[i], path))
            return formats[i];
    }
    return NULL;
}

void format_list(char *names, size_t size)
{
    size_t used = 0;
    names[0] = '\0';
    for (size_t i = 0; i < FORMAT_COUNT && used < size; i++) {
        int more = snprintf(names + used, size - used, "%s%s", i > 0 ? ", " : "", formats[i]->name);
        used += more > 0 ? (size_t)more : 0;
    }
}

const char *ireum_format_name(size_t index)
{
    return index < FORMAT_COUNT ? formats[index]->name : NULL;
}

bool ireum_format_known(const char *path)
{
    return format_of_path(str_of(path)) != NULL;
}

static bool has_language(const Format *format, const char *language)
{
    bool has = strcasecmp(format->name, language) == 0;
    for (const char *const *name = format->languages; name != NULL && *name != NULL && !has; name++)
        has = strcasecmp(*name, language) == 0;
    return has;
}

const char *ireum_format_of_language(const char *language)
{
    for (size_t i = 0; i < FORMAT_COUNT; i++) {
        if (has_language(formats[i], language))
            return formats[i]->name;
    }
    return NULL;
}
