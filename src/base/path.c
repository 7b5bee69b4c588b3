/* path.c: paths as text. */
#include "base/path.h"

#include "base/glob.h"

/* Drops the last part of the SIZE bytes at TEXT, which begin with a slash. */
static size_t drop_part(const char *text, size_t size)
{
    while (size > 0 && text[size - 1] != '/')
        size--;
    return size > 0 ? size - 1 : 0;
}

/* Adds the parts of PATH to the SIZE bytes at TEXT. */
static size_t add_parts(char *text, size_t size, Str path)
{
    for (Str rest = path; rest.at != NULL;) {
        Str part = str_cut(&rest, '/');
        if (part.size == 0 || str_is(part, "."))
            continue;
        if (str_is(part, "..")) {
            size = drop_part(text, size);
            continue;
        }
        text[size++] = '/';
        memcpy(text + size, part.at, part.size);
        size += part.size;
    }
    return size;
}

const char *path_absolute(const char *base, const char *path, Arena *arena)
{
    char *text = arena_alloc(arena, strlen(base) + strlen(path) + 3);
    if (text == NULL)
        return "/";
    size_t size = path[0] == '/' ? 0 : add_parts(text, 0, str_of(base));
    size = add_parts(text, size, str_of(path));
    if (size == 0)
        text[size++] = '/';
    text[size] = '\0';
    return text;
}

Str path_below(const char *directory, Str path)
{
    size_t size = strlen(directory);
    size -= size == 1; /* "/" */
    if (path.size <= size + 1 || memcmp(path.at, directory, size) != 0 || path.at[size] != '/')
        return (Str){"", 0};
    return str_after(path, size + 1);
}

Str path_parent(Str path)
{
    size_t size = drop_part(path.at, path.size);
    return size > 0 ? str_slice(path, 0, size) : (Str){"/", 1};
}

const char *path_join(const char *directory, const char *name, Arena *arena)
{
    size_t size = strlen(directory);
    return arena_print(arena, "%s%s%s", directory, size > 0 && directory[size - 1] == '/' ? "" : "/", name);
}

Str path_for_patterns(const char *directory, Str path)
{
    Str below = path_below(directory, path);
    return below.size > 0 || path.size == 0 ? below : str_after(path, 1);
}

bool path_covered(Str pattern, const char *directory, Str path)
{
    Str relative = path_for_patterns(directory, path);
    for (size_t end = 1; end < relative.size; end++) {
        if (relative.at[end] == '/' && glob_covers(pattern, str_slice(relative, 0, end), true))
            return true;
    }
    return relative.size > 0 && glob_covers(pattern, relative, false);
}
