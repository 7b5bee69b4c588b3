/* name_lines.c: what the commands about names share. */
#include "cli/name_lines.h"

#include "cli/complain.h"
#include "cli/locate.h"

#include <stdio.h>
#include <stdlib.h>

int name_fail(IreumError *error, size_t line)
{
    error->line = (unsigned)line;
    complain_error(line > 0 ? "-" : NULL, error);
    return error->status == IREUM_UNREADABLE ? EXIT_UNREADABLE : EXIT_USAGE;
}

IreumNames *name_open(const char *named)
{
    char path[PATH_SIZE];
    const char *glossary = locate_glossary(named, path);
    IreumNames *names = NULL;
    IreumError error = {.status = IREUM_OK};
    if (glossary != NULL && ireum_names_open(glossary, IREUM_MAPPED, &names, &error) != IREUM_OK)
        name_fail(&error, 0);
    return names;
}

int name_lines(NameLine line, void *context)
{
    IreumError error = {.status = IREUM_OK};
    IreumStatus status = IREUM_OK;
    char *text = NULL;
    size_t capacity = 0, number = 0;
    for (ssize_t size; status == IREUM_OK && (size = getline(&text, &capacity, stdin)) >= 0;) {
        size_t length = (size_t)size;
        number++;
        while (length > 0 && (text[length - 1] == '\n' || text[length - 1] == '\r'))
            length--;
        status = line(context, text, length, &error);
    }
    free(text);
    if (status == IREUM_OK && ferror(stdin)) {
        error = (IreumError){.status = IREUM_UNREADABLE, .message = "standard input cannot be read"};
        status = error.status;
    }
    return status == IREUM_OK ? EXIT_CLEAN : name_fail(&error, number);
}
