/* named.h: the name that a request is about. */
#ifndef LSP_NAMED_H
#define LSP_NAMED_H

#include "lsp/server.h"

/* A name in an open document. */
typedef struct Named {
    Document *document;
    const Checked *checked;
    const IreumMention *mention;
} Named;

/* Finds the mention at PARAMS.position. False where there is none, or, with FAILURE filled, where the request is wrong. */
bool named_at(Server *server, const json_t *params, Named *named, Failure *failure);

/* The mentions of a document as its text is now; NULL with *COUNT 0 where there are none. FAILURE may be NULL. */
const IreumMention *named_all(Server *server, const json_t *params, Named *named, size_t *count, Failure *failure);

/* Whether MENTION is written in Hangul or Hanja. */
bool mention_eastern(const IreumMention *mention);

#endif
