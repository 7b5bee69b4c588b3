/* folders.h: the workspace folders of the client. */
#ifndef LSP_FOLDERS_H
#define LSP_FOLDERS_H

#include "lsp/server.h"

/* Takes the folders that initialize names in PARAMS, else the root that older clients send. */
void folders_take(Server *server, const json_t *params);

/* The first folder's path; NULL: there is none. */
const char *folders_root(const Server *server);

#endif
