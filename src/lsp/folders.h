/* folders.h: the workspace folders of the client. */
#ifndef LSP_FOLDERS_H
#define LSP_FOLDERS_H

#include "lsp/server.h"

/* Takes the folders that initialize names in PARAMS, else the root that older clients send. */
void folders_take(Server *server, const json_t *params);

/* The path of the folder at INDEX; NULL past the last. */
const char *folders_path(const Server *server, size_t index);

/* The path of the innermost folder that PATH lies in, or is; NULL: there is none. */
const char *folders_around(const Server *server, const char *path);

/* Where DOCUMENT belongs, for its settings: a text in no file lies in the first folder. In PATH or the document's. */
const char *folders_place(const Server *server, const Document *document, char *path, size_t size);

#endif
