/* diagnostics.h: findings as the protocol has them, and how they get to the client. */
#ifndef LSP_DIAGNOSTICS_H
#define LSP_DIAGNOSTICS_H

#include "lsp/server.h"

/* The Diagnostic of FINDING at the place PLACE of its places. */
json_t *diagnostic_make(const Server *server, const Document *document, const IreumFinding *finding, size_t place);

/* All Diagnostics of what was found in DOCUMENT, an array; an empty one where it could not be checked. */
json_t *diagnostics_make(const Server *server, const Document *document, const Checked *checked);

/* Checks DOCUMENT if need be, and sends what was found. */
void diagnostics_publish(Server *server, Document *document);

/* The same for all documents of which something new may be found. */
void diagnostics_publish_all(Server *server);

/* Whether the client asks for what was found, so that nothing is sent to it unasked. */
bool diagnostics_pulled(const Server *server);

/* Has a client that asks ask again. */
void diagnostics_refresh(Server *server);

/* Takes back what was sent of DOCUMENT, which is about to be closed. */
void diagnostics_clear(Server *server, Document *document);

#endif
