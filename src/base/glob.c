/* glob.c: patterns for paths, as gitignore(5) has them.
 *
 * A star first stands for nothing, and takes a byte more whenever what is behind it does not match. Only the latest
 * star and the latest "**" can need that: what stands between two of them is best found as early as it can be, because
 * the later one can stand for all that is left before it. So nothing is tried in more than two nested loops. */
#include "base/glob.h"

#include "ireum.h"

#include <ctype.h>
#include <stdint.h>

/* A place in the pattern and the one in the path that it is held against. */
typedef struct Place {
    size_t pattern; /* SIZE_MAX: no place */
    size_t path;
} Place;

typedef struct Match {
    Str pattern, path;
    Place at;
    Place star; /* behind the latest "*" of this part of the path, and where it ends at present */
    Place deep; /* the same for the latest "**" */
} Match;

static const Place nowhere = {SIZE_MAX, SIZE_MAX};

/* The sets that have names; of ASCII alone, in any locale. */
static const struct {
    const char *name;
    int (*has)(int byte);
} named_sets[] = {
    {"alnum", isalnum}, {"alpha", isalpha}, {"blank", isblank}, {"cntrl", iscntrl},
    {"digit", isdigit}, {"graph", isgraph}, {"lower", islower}, {"print", isprint},
    {"punct", ispunct}, {"space", isspace}, {"upper", isupper}, {"xdigit", isxdigit},
};

static bool begins(Str text, char byte)
{
    return text.size > 0 && text.at[0] == byte;
}

/* The name of "[:name:]", if SET begins with that; else a slice at NULL. */
static Str set_name(Str set)
{
    size_t end = str_starts(set, "[:") ? str_find(set, str_of("]"), 2) : SIZE_MAX;
    bool named = end != SIZE_MAX && end > 2 && set.at[end - 1] == ':';
    return named ? str_slice(set, 2, end - 3) : (Str){NULL, 0};
}

/* Whether the set of that NAME holds BYTE goes into *HELD. False if there is no such set. */
static bool named_set_holds(Str name, unsigned char byte, bool *held)
{
    for (size_t i = 0; i < sizeof named_sets / sizeof *named_sets; i++) {
        if (!str_is(name, named_sets[i].name))
            continue;
        *held = *held || (byte < 0x80 && named_sets[i].has(byte) != 0);
        return true;
    }
    return false;
}

/* Takes a byte, escaped or not, from REST. False where there is none. */
static bool take_byte(Str *rest, unsigned char *byte)
{
    if (begins(*rest, '\\'))
        *rest = str_after(*rest, 1);
    if (rest->size == 0)
        return false;
    *byte = (unsigned char)rest->at[0];
    *rest = str_after(*rest, 1);
    return true;
}

/* Takes "a" or "a-z" from REST. */
static bool take_range(Str *rest, unsigned char byte, bool *held)
{
    unsigned char first;
    if (!take_byte(rest, &first))
        return false;
    unsigned char last = first;
    if (begins(*rest, '-') && rest->size > 1 && rest->at[1] != ']') {
        *rest = str_after(*rest, 1);
        if (!take_byte(rest, &last))
            return false;
    }
    *held = *held || (first <= byte && byte <= last);
    return true;
}

/* Whether the set at SET, which stands behind its "[", holds BYTE. Returns the set's bytes, "]" included; 0 if it is
 * none. */
static size_t set_holds(Str set, unsigned char byte, bool *held)
{
    Str rest = set;
    bool other = begins(rest, '!') || begins(rest, '^');
    bool found = false;
    if (other)
        rest = str_after(rest, 1);
    do { /* a "]" that comes first is a member */
        Str name = set_name(rest);
        bool fine = name.at ? named_set_holds(name, byte, &found) : take_range(&rest, byte, &found);
        if (!fine)
            return 0;
        rest = name.at ? str_after(rest, name.size + 4) : rest;
    } while (!begins(rest, ']'));
    *held = found != other;
    return set.size - rest.size + 1;
}

/* The bytes of PATTERN that match BYTE, which is the path's next; 0 if it does not match. */
static size_t one_matches(Str pattern, char byte)
{
    bool held = false;
    size_t size;
    switch (pattern.at[0]) {
    case '?':
        return byte != '/';
    case '[':
        size = set_holds(str_after(pattern, 1), (unsigned char)byte, &held);
        return size > 0 && held && byte != '/' ? size + 1 : 0;
    case '\\':
        return pattern.size > 1 && pattern.at[1] == byte ? 2 : 0;
    default:
        return pattern.at[0] == byte;
    }
}

static bool step(Match *match)
{
    Str pattern = str_after(match->pattern, match->at.pattern);
    if (pattern.size == 0 || match->at.path == match->path.size)
        return false;
    size_t size = one_matches(pattern, match->path.at[match->at.path]);
    match->at.pattern += size;
    match->at.path += size > 0;
    return size > 0;
}

/* Takes the stars that the pattern has here, if it has any. */
static bool take_stars(Match *match)
{
    Str rest = str_after(match->pattern, match->at.pattern);
    size_t stars = 0;
    while (stars < rest.size && rest.at[stars] == '*')
        stars++;
    bool part = match->at.pattern == 0 || match->pattern.at[match->at.pattern - 1] == '/';
    bool last = stars == rest.size;
    match->at.pattern += stars;
    if (stars < 2 || !part || !(last || rest.at[stars] == '/')) {
        match->star = stars > 0 ? match->at : match->star;
    } else if (last) {
        match->at.path = match->path.size;
    } else {
        match->at.pattern++;
        match->deep = match->at;
        match->star = nowhere;
    }
    return stars > 0;
}

/* Lets the latest star stand for a byte more, or else the latest "**" for a part more. */
static bool retreat(Match *match)
{
    Place *star = &match->star;
    if (star->pattern != SIZE_MAX && star->path < match->path.size && match->path.at[star->path] != '/') {
        star->path++;
        match->at = *star;
        return true;
    }
    size_t slash = match->deep.pattern != SIZE_MAX ? str_find(match->path, str_of("/"), match->deep.path) : SIZE_MAX;
    if (slash == SIZE_MAX)
        return false;
    match->deep.path = slash + 1;
    match->at = match->deep;
    match->star = nowhere;
    return true;
}

bool glob_match(Str pattern, Str path)
{
    Match match = {.pattern = pattern, .path = path, .star = nowhere, .deep = nowhere};
    while (match.at.pattern < pattern.size || match.at.path < path.size) {
        if (!take_stars(&match) && !step(&match) && !retreat(&match))
            return false;
    }
    return true;
}

bool glob_covers(Str pattern, Str path, bool directory)
{
    bool only_directories = str_ends(pattern, "/");
    if (only_directories && !directory)
        return false;
    pattern.size -= only_directories;
    if (pattern.size > 0 && memchr(pattern.at, '/', pattern.size) != NULL)
        return glob_match(begins(pattern, '/') ? str_after(pattern, 1) : pattern, path);
    for (size_t i = path.size; i > 0; i--) {
        if (path.at[i - 1] == '/')
            return glob_match(pattern, str_after(path, i));
    }
    return glob_match(pattern, path);
}

bool ireum_pattern_covers(const char *pattern, const char *path, bool directory)
{
    return glob_covers(str_of(pattern), str_of(path), directory);
}
