/* complaints.h: what is wrong with configurations and glossaries, shown in those files. */
#ifndef LSP_COMPLAINTS_H
#define LSP_COMPLAINTS_H

#include "lsp/server.h"

/* An IreumComplain; CONTEXT is the server. */
void complaints_note(void *context, const IreumComplaint *complaint);

/* Begins anew, as the files are about to be read again; returns those before, for complaints_end. */
json_t *complaints_begin(Server *server);

/* Keeps the new ones, or those BEFORE where nothing came of it. */
void complaints_end(Server *server, json_t *before, bool keep);

/* Publishes what was noted since the last call, and takes back what is wrong no more. */
void complaints_publish(Server *server);

#endif
