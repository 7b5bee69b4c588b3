/* language.c: which documents are copy, and in what format. */
#include "lsp/language.h"

#include "ireum.h"
#include "lsp/uri.h"

#include <string.h>

/* Read-only views of other versions, and what an editor shows in its own windows. */
static const char *const views[] = {"git", "gitfs", "svn", "hg", "output", "vscode-scm", "review", "pr", "fugitive"};

static bool is_setting(const char *uri)
{
    static const char name[] = "/.ireum.yaml";
    size_t size = strlen(uri);
    bool config = size >= sizeof name - 1 && strcmp(uri + size - (sizeof name - 1), name) == 0;
    return config || strstr(uri, "/.ireum/") != NULL;
}

bool language_copy(const char *uri)
{
    for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
        if (uri_scheme(uri, views[i]))
            return false;
    }
    return !is_setting(uri);
}

const char *language_format(const char *language, const char *path)
{
    const char *format = ireum_format_of_language(language);
    if (format != NULL && strcmp(format, "text") != 0)
        return format;
    /* Editors call plain text whatever they do not know: then the path may know more. */
    return path != NULL && ireum_format_known(path) ? NULL : "text";
}
