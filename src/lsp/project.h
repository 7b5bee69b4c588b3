/* project.h: where the project of a document keeps what is written into it. */
#ifndef LSP_PROJECT_H
#define LSP_PROJECT_H

#include "lsp/server.h"

enum { PATH_MOST = 4096 };

/* The nearest directory that DOCUMENT (NULL: a text in no file) lies in and that has NAME, as far up as configurations are
 * looked for. False where there is none. */
bool project_with(const Server *server, const Document *document, const char *name, char directory[PATH_MOST]);

/* The directory of DOCUMENT's project: with an .ireum, else an .ireum.yaml, else a .git, else the first workspace folder.
 * False where there is none. */
bool project_find(const Server *server, const Document *document, char directory[PATH_MOST]);

#endif
