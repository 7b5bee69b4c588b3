/* attributes.c: the extended attributes of files, access control lists among them. */
#include "base/attributes.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/xattr.h>

#define ACCESS_LIST "system.posix_acl_access"

/* What speaks of the old bytes, and what the system takes from a file that is written. */
static const char *const left_behind[] = {"security.capability", "security.evm", "security.ima"};

static bool stays_behind(const char *name)
{
    for (size_t i = 0; i < sizeof left_behind / sizeof *left_behind; i++) {
        if (strcmp(name, left_behind[i]) == 0)
            return true;
    }
    return false;
}

/* The names, each ended by a zero byte, to be freed; NULL where there are none. */
static char *names_of(int file, size_t *size)
{
    ssize_t needed = flistxattr(file, NULL, 0);
    char *names = needed > 0 ? malloc((size_t)needed) : NULL;
    ssize_t got = names != NULL ? flistxattr(file, names, (size_t)needed) : 0;
    *size = got > 0 ? (size_t)got : 0;
    return names;
}

static bool copy_one(int from, int to, const char *name)
{
    ssize_t size = fgetxattr(from, name, NULL, 0);
    if (size < 0)
        return false;
    char *value = malloc((size_t)size + 1);
    ssize_t got = value != NULL ? fgetxattr(from, name, value, (size_t)size) : -1;
    bool copied = got >= 0 && fsetxattr(to, name, value, (size_t)got, 0) == 0;
    free(value);
    return copied;
}

bool attributes_copy(int from, int to)
{
    size_t size;
    char *names = names_of(from, &size);
    bool complete = true;
    fremovexattr(to, ACCESS_LIST);
    for (size_t at = 0; at < size; at += strlen(names + at) + 1) {
        const char *name = names + at;
        if (!stays_behind(name) && !copy_one(from, to, name))
            complete &= strcmp(name, ACCESS_LIST) != 0;
    }
    free(names);
    return complete;
}
