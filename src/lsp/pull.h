/* pull.h: what was found, for clients that ask. A result id stands for one check: where a client has it still, nothing has
 * changed. */
#ifndef LSP_PULL_H
#define LSP_PULL_H

#include "lsp/server.h"

/* The report {"kind": ...} of DOCUMENT, which is checked if need be; PREVIOUS (NULL: none) is the id that the client has. */
json_t *pull_document(Server *server, Document *document, const char *previous);

/* The two kinds of report. The second takes DIAGNOSTICS. */
json_t *pull_unchanged(const char *id);
json_t *pull_full(const char *id, json_t *diagnostics);

#endif
