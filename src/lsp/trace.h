/* trace.h: what the server does, for a client that wants to see it. */
#ifndef LSP_TRACE_H
#define LSP_TRACE_H

#include "lsp/server.h"

/* Takes "off", "messages" or "verbose". */
void trace_set(Server *server, const json_t *value);

/* Tells that the server has done WHAT about ABOUT, and how long it took, if the client wants to know. */
void trace(Server *server, const char *what, const char *about, long microseconds);

#endif
