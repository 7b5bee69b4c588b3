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
static const char installed_pages[] = IREUM_DATADIR "/../doc/ireum/rules";
#else
static const char installed[] = "";
static const char installed_pages[] = "";
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

const char *locate_pages(char path[PATH_SIZE])
{
    static const char *const beside[] = {"/share/doc/ireum/rules", "/docs/rules"};
    char above[PATH_SIZE];
    char *slash = program_directory(above) ? strrchr(above, '/') : NULL;
    for (size_t i = 0; slash != NULL && i < sizeof beside / sizeof *beside; i++) {
        *slash = '\0';
        if (readable(above, beside[i], path))
            return path;
    }
    return installed_pages[0] != '\0' && readable(installed_pages, "", path) ? path : NULL;
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
