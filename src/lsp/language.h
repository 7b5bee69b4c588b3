/* language.h: which documents are copy, and in what format. */
#ifndef LSP_LANGUAGE_H
#define LSP_LANGUAGE_H

#include <stdbool.h>

/* Whether a document of that URI is copy that somebody writes: views of past versions and the project's own settings are
 * not. */
bool language_copy(const char *uri);

/* The format of a document of that language id, at PATH (NULL: in no file). Static; NULL: as the path says. */
const char *language_format(const char *language, const char *path);

#endif
