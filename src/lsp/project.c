/* project.c: where the project of a document keeps what is written into it. */
#define _POSIX_C_SOURCE 200809L /* access */
#include "lsp/project.h"

#include "lsp/folders.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static bool has(const char *directory, const char *name)
{
    char path[PATH_MOST];
    int size = snprintf(path, sizeof path, "%s/%s", directory, name);
    return size < PATH_MOST && access(path, F_OK) == 0;
}

bool project_with(const Server *server, const Document *document, const char *name, char directory[PATH_MOST])
{
    const char *ceiling = server->options->workspace.ceiling;
    if (document == NULL || document->path == NULL || snprintf(directory, PATH_MOST, "%s", document->path) >= PATH_MOST)
        return false;
    for (char *slash; (slash = strrchr(directory, '/')) != NULL;) {
        *slash = '\0';
        if (has(directory, name))
            return true;
        if (has(directory, ".git") || (ceiling != NULL && strcmp(directory, ceiling) == 0))
            return false;
    }
    return false;
}

bool project_find(const Server *server, const Document *document, char directory[PATH_MOST])
{
    static const char *const signs[] = {".ireum", ".ireum.yaml", ".git"};
    const char *root = folders_path(server, 0);
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        if (project_with(server, document, signs[i], directory))
            return true;
    }
    return root != NULL && snprintf(directory, PATH_MOST, "%s", root) < PATH_MOST;
}
