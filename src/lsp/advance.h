/* advance.h: telling the client how far a long request has come. */
#ifndef LSP_ADVANCE_H
#define LSP_ADVANCE_H

#include "lsp/server.h"

typedef struct Advance {
    Server *server;
    json_t *token; /* the client's; NULL: it does not want to know */
    size_t files;  /* done */
} Advance;

void advance_begin(Advance *advance, const char *title);

/* One more file is done, PATH. */
void advance_step(Advance *advance, const char *path);

void advance_end(Advance *advance);

#endif
