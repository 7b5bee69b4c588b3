/* config_add.c: one more item of `ignore:` for a configuration. */
#include "base/file.h"
#include "base/path.h"
#include "base/replace.h"
#include "glossary/yaml.h"
#include "workspace/config.h"

#include <string.h>

/* ---- The item ---- */

/* TEXT in double quotes, so that it is that text whatever signs it has. */
static const char *quoted(const char *text, Arena *arena)
{
    const char *all = "";
    for (Str rest = str_of(text); rest.size > 0;) {
        size_t plain = 0;
        while (plain < rest.size && rest.at[plain] != '"' && rest.at[plain] != '\\')
            plain++;
        size_t size = plain < rest.size ? plain + 1 : plain;
        all = arena_print(arena, "%s%.*s%s%.*s", all, (int)plain, rest.at, plain < rest.size ? "\\" : "",
                          (int)(size - plain), rest.at + plain);
        rest = str_after(rest, size);
    }
    return arena_print(arena, "\"%s\"", all);
}

/* The pattern that covers FILE alone, for a configuration in DIRECTORY. */
static const char *pattern_of(const char *directory, const char *file, Arena *arena)
{
    const char *pattern = "/";
    Str path = path_for_patterns(directory, str_of(path_absolute("/", file, arena)));
    for (size_t i = 0; i < path.size; i++)
        pattern = arena_print(arena, "%s%s%c", pattern, strchr("*?[\\ ", path.at[i]) != NULL ? "\\" : "", path.at[i]);
    return pattern;
}

/* Its lines, each behind INDENT; the reason stands last. */
static const char *item_lines(const Ignore *item, const char *indent, const char *end, Arena *arena)
{
    const struct {
        const char *key;
        const char *value;
    } fields[] = {{"path", item->path.at}, {"rule", item->rule}, {"form", item->form.at}, {"reason", item->reason.at}};
    const char *lines = "";
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        if (fields[i].value != NULL)
            lines = arena_print(arena, "%s%s%s %s: %s%s", lines, indent, lines[0] == '\0' ? "-" : " ", fields[i].key,
                                quoted(fields[i].value, arena), end);
    }
    return lines;
}

/* ---- Its place ---- */

typedef struct Place {
    size_t offset;
    const char *indent; /* of the list's items */
    bool begun;         /* there is a list */
} Place;

static size_t line_start(Str text, unsigned line)
{
    Str rest = text;
    for (unsigned i = 1; i < line && rest.size > 0; i++)
        str_cut_line(&rest);
    return text.size - rest.size;
}

/* Whether the line that ends at END has words of its own; *START gets where it begins. */
static bool says_something(Str text, size_t end, size_t *start)
{
    size_t at = end > 0 && text.at[end - 1] == '\n' ? end - 1 : end;
    at -= at > 0 && text.at[at - 1] == '\r';
    while (at > 0 && text.at[at - 1] != '\n' && text.at[at - 1] != '\r')
        at--;
    Str line = str_trim(str_slice(text, at, end - at));
    *start = at;
    return line.size > 0 && line.at[0] != '#';
}

/* Behind the last item of the list LIST of TEXT, which has one an item a line; what stands before the next key is that
 * key's. At the end, and not begun, where there is no list. */
static Place find_place(Str text, const YamlNode *list, Arena *arena)
{
    Place place = {text.size, "  ", list != NULL && list->first != NULL};
    if (!place.begun)
        return place;
    size_t first = line_start(text, list->first->line), dash = first, before;
    while (dash < text.size && text.at[dash] == ' ')
        dash++;
    place.indent = arena_copy(arena, str_slice(text, first, dash - first));
    place.offset = list->next != NULL ? line_start(text, list->next->key->line) : text.size;
    while (place.offset > dash && !says_something(text, place.offset, &before))
        place.offset = before;
    return place;
}

/* TEXT with the item ITEM. */
static Str with_item(Str text, const YamlNode *list, const Ignore *item, Arena *arena)
{
    const char *newline = memchr(text.at != NULL ? text.at : "", '\n', text.size);
    const char *end = newline != NULL && newline > text.at && newline[-1] == '\r' ? "\r\n" : "\n";
    Place place = find_place(text, list, arena);
    bool ended = place.offset == 0 || text.at[place.offset - 1] == '\n' || text.at[place.offset - 1] == '\r';
    const char *added =
        arena_print(arena, "%s%s%s%s", ended ? "" : end, place.begun ? "" : "ignore:", place.begun ? "" : end,
                    item_lines(item, place.indent, end, arena));
    Str after = {NULL, text.size + strlen(added)};
    char *bytes = arena_alloc(arena, after.size + 1);
    if (bytes == NULL)
        return (Str){NULL, 0};
    memcpy(bytes, text.at, place.offset);
    memcpy(bytes + place.offset, added, strlen(added));
    memcpy(bytes + place.offset + strlen(added), text.at + place.offset, text.size - place.offset);
    after.at = bytes;
    return after;
}

/* ---- Whether it came out as it should ---- */

static bool same_item(const Ignore *a, const Ignore *b)
{
    return str_equal(a->path, b->path) && str_equal(a->form, b->form) && str_equal(a->reason, b->reason) &&
           (a->rule == NULL ? b->rule == NULL : b->rule != NULL && strcmp(a->rule, b->rule) == 0);
}

/* AFTER has what BEFORE had, and then ITEM. A list in brackets, a last text of several lines and more of the kind would
 * take the lines for something else. */
static bool came_out(const Config *before, const Config *after, const Ignore *item)
{
    if (after->ignore_count != before->ignore_count + 1)
        return false;
    for (size_t i = 0; i < before->ignore_count; i++) {
        if (!same_item(&before->ignores[i], &after->ignores[i]))
            return false;
    }
    return same_item(&after->ignores[before->ignore_count], item);
}

/* ---- All of it ---- */

static Status read_before(const char *path, Config *config, Str *text, const YamlNode **list, Arena *arena,
                          Error *error)
{
    const YamlNode *root = NULL;
    Status status = file_there(path) ? file_read(path, arena, text, error) : IREUM_OK;
    if (status != IREUM_OK)
        return status;
    if (config_read(config, *text, arena, NULL, NULL) != IREUM_OK ||
        yaml_read(path, *text, arena, &root, error) != IREUM_OK)
        return error_set(error, IREUM_INVALID, path, "has mistakes: mend them first, 'ireum config' shows them");
    *list = root != NULL ? yaml_value(root, "ignore") : NULL;
    return IREUM_OK;
}

/* Where in TEXT the reason of ITEM begins, which stands in LINE; all before it in its line is ASCII. */
static IreumPosition reason_of(Str text, const Ignore *item, unsigned line)
{
    unsigned fields_before =
        (item->path.size > 0 ? 1U : 0) + (item->rule != NULL ? 1U : 0) + (item->form.size > 0 ? 1U : 0);
    Str rest = str_after(text, line_start(text, line + fields_before));
    Str key = str_cut(&rest, '"');
    return (IreumPosition){line + fields_before, (uint32_t)key.size + 2};
}

static Status add(const char *path, const Ignore *item, Arena *arena, IreumPosition *reason, Error *error)
{
    Config before = {.path = path, .directory = item->directory}, after = before;
    Str text = {"", 0};
    const YamlNode *list = NULL;
    Status status = read_before(path, &before, &text, &list, arena, error);
    if (status != IREUM_OK)
        return status;
    Str changed = with_item(text, list, item, arena);
    if (changed.at == NULL || arena->failed)
        return error_set(error, IREUM_MEMORY, path, "out of memory");
    if (config_read(&after, changed, arena, NULL, NULL) != IREUM_OK || !came_out(&before, &after, item))
        return error_set(error, IREUM_INVALID, path,
                         "is not written so that lines can be added to its list 'ignore': add them by hand");
    *reason = reason_of(changed, item, after.ignores[before.ignore_count].line);
    return file_there(path) ? file_replace(path, NULL, text, changed, error) : file_write(path, changed, arena, error);
}

IreumStatus ireum_config_ignore(const char *path, const IreumNewIgnore *ignore, IreumPosition *reason,
                                IreumError *error)
{
    Arena arena = {0};
    const char *directory = arena_copy(&arena, path_parent(str_of(path_absolute("/", path, &arena))));
    Ignore item = {
        .path = str_of(ignore->file != NULL ? pattern_of(directory, ignore->file, &arena) : NULL),
        .directory = directory,
        .rule = ignore->rule,
        .form = str_of(ignore->form),
        .reason = str_of(ignore->reason),
    };
    Status status = add(path, &item, &arena, reason, error);
    arena_free(&arena);
    return status;
}
