/* locate.c: where the compiled glossary lies. */
#define _POSIX_C_SOURCE 200809L /* readlink, access */
#include "cli/locate.h"

#include "cli/complain.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef IREUM_DATADIR
static const char installed[] = IREUM_DATADIR "/glossary.db";
#else
static const char installed[] = "";
#endif

bool locate_program(char path[PATH_SIZE])
{
    ssize_t size = readlink("/proc/self/exe", path, PATH_SIZE - 1);
    path[size > 0 ? size : 0] = '\0';
    return size > 0;
}

/* The directory that the program lies in; false where the system does not tell. */
static bool program_directory(char path[PATH_SIZE])
{
    char *slash = locate_program(path) ? strrchr(path, '/') : NULL;
    if (slash == NULL)
        return false;
    *slash = '\0';
    return true;
}

static bool readable(const char *directory, const char *name, char path[PATH_SIZE])
{
    int size = snprintf(path, PATH_SIZE, "%s%s", directory, name);
    return size > 0 && size < PATH_SIZE && access(path, R_OK) == 0;
}

const char *locate_glossary(const char *named, char path[PATH_SIZE])
{
    const char *environment = getenv("IREUM_GLOSSARY");
    if (named != NULL)
        return named;
    if (environment != NULL && environment[0] != '\0')
        return environment;
    char directory[PATH_SIZE];
    if (program_directory(directory) &&
        (readable(directory, "/glossary.db", path) || readable(directory, "/../share/ireum/glossary.db", path)))
        return path;
    if (installed[0] != '\0' && readable(installed, "", path))
        return path;
    complain_usage(NULL, "there is no glossary: neither glossary.db beside the program nor ../share/ireum/glossary.db "
                         "from there; name one by --glossary FILE or IREUM_GLOSSARY, or make one with "
                         "'ireum glossary compile DIR'");
    return NULL;
}

IreumGlossary *locate_open(const char *named)
{
    char path[PATH_SIZE];
    IreumGlossary *glossary = NULL;
    IreumError error = {.status = IREUM_OK};
    const char *located = locate_glossary(named, path);
    if (located != NULL && ireum_glossary_open(located, &glossary, &error) != IREUM_OK)
        complain_error(NULL, &error);
    return glossary;
}
