/* sweep.h: a check of all files of the workspace folders, a file at a time while nothing else is to be done. */
#ifndef LSP_SWEEP_H
#define LSP_SWEEP_H

#include "lsp/server.h"

/* Whether one is going on. */
bool sweep_going(const Server *server);

/* Checks the next file of it; after the last one the request is answered. */
void sweep_step(Server *server);

/* Refuses the request that asked for it as cancelled, and forgets it, if there is one and its id is ID (NULL: any). */
void sweep_cancel(Server *server, const json_t *id);

#endif
