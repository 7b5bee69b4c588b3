/* frontmatter.c: the settings before a Markdown text: YAML between --- lines, TOML between +++ lines. */
#include "copy/frontmatter.h"

#include <ctype.h>

typedef struct Fence {
    const char *open;
    const char *close;
    const char *close_too;
    char separator; /* between a key and its value */
} Fence;

static const Fence fences[] = {
    {"---", "---", "...", ':'},
    {"+++", "+++", "+++", '='},
};

static void set_date(Copy *copy, Str value)
{
    /* A time may follow: 2016-01-18T17:05:00+09:00. */
    if (value.size >= 10)
        date_read(str_slice(value, 0, 10), &copy->date);
}

static void set_style(Copy *copy, Str value)
{
    copy->style = value;
}

static const struct {
    const char *key;
    void (*set)(Copy *copy, Str value);
} settings[] = {
    {"date", set_date},
    {"style", set_style},
};

static Str line_at(const Copy *copy, size_t index)
{
    return span_text(copy->text, copy_line_span(copy, index));
}

/* Blanks at the end of a fence are not seen and do not count. */
static bool is_fence(Str line, const char *fence)
{
    return str_starts(line, fence) && str_trim(line).size == strlen(fence);
}

/* Cuts "key: value". A key has letters, digits, - and _, and begins the line: what is indented belongs to another. */
static bool cut_setting(Str line, char separator, Str *key, Str *value)
{
    *value = line;
    *key = str_cut(value, separator);
    if (value->at == NULL)
        return false;
    while (key->size > 0 && key->at[key->size - 1] == ' ')
        key->size--;
    for (size_t i = 0; i < key->size; i++) {
        if (!isalnum((unsigned char)key->at[i]) && key->at[i] != '-' && key->at[i] != '_')
            return false;
    }
    return key->size > 0;
}

/* Without the blanks, the quotes and a comment. */
static Str bare_value(Str value)
{
    value = str_trim(value);
    if (value.size > 0 && (value.at[0] == '"' || value.at[0] == '\'')) {
        char quote = value.at[0];
        value = str_after(value, 1);
        return str_cut(&value, quote);
    }
    size_t comment = str_find(value, (Str)STR_LITERAL(" #"), 0);
    return comment == SIZE_MAX ? value : str_trim(str_slice(value, 0, comment));
}

static void read_setting(Copy *copy, Str line, char separator)
{
    Str key, value;
    if (!cut_setting(line, separator, &key, &value))
        return;
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
        if (str_is(key, settings[i].key))
            settings[i].set(copy, bare_value(value));
    }
}

/* Two rulers with text between them are no front matter: the line under the first must be a setting, a comment, a
 * section or the second. */
static bool may_open(const Copy *copy, const Fence *fence)
{
    Str key, value, second = line_at(copy, 1);
    return is_fence(line_at(copy, 0), fence->open) &&
           (cut_setting(second, fence->separator, &key, &value) || is_fence(second, fence->close) ||
            str_starts(second, "#") || str_starts(second, "["));
}

/* The index of the line that closes the front matter, 0 where none does. */
static size_t find_close(const Copy *copy, const Fence *fence)
{
    for (size_t i = 1; i < copy->line_count; i++) {
        Str line = line_at(copy, i);
        if (is_fence(line, fence->close) || is_fence(line, fence->close_too))
            return i;
    }
    return 0;
}

static size_t read_fenced(Copy *copy, const Fence *fence)
{
    size_t close = may_open(copy, fence) ? find_close(copy, fence) : 0;
    if (close == 0)
        return 0;
    for (size_t i = 1; i < close; i++)
        read_setting(copy, line_at(copy, i), fence->separator);
    return close + 1 < copy->line_count ? copy->lines[close + 1] : copy->text.size;
}

size_t frontmatter_read(Copy *copy)
{
    size_t size = 0;
    for (size_t i = 0; i < sizeof fences / sizeof *fences && size == 0; i++)
        size = read_fenced(copy, &fences[i]);
    return size;
}
