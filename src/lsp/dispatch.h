/* dispatch.h: what becomes of a message. */
#ifndef LSP_DISPATCH_H
#define LSP_DISPATCH_H

#include "lsp/server.h"

/* Handles MESSAGE, which stays the caller's. */
void dispatch(Server *server, const Message *message);

#endif
