/* sweep.h: a check of all files of the workspace folders, a file at a time while nothing else is to be done. */
#ifndef LSP_SWEEP_H
#define LSP_SWEEP_H

#include "lsp/server.h"

/* Whether one is going on; a request that is held until something changes is none. */
bool sweep_going(const Server *server);

/* Checks the next file of it; after the last one the request is answered. */
void sweep_step(Server *server);

/* Tells that DOCUMENT, which is open, is no longer as it was; that a file or a setting may not be. */
void sweep_touch_document(Server *server, const Document *document);
void sweep_touch_files(Server *server);

/* Refuses the request that asked for it as cancelled, and forgets it, if there is one and its id is ID (NULL: any). */
void sweep_cancel(Server *server, const json_t *id);

#endif
