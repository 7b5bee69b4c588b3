/* settings.h: what the client has been set to. */
#ifndef LSP_SETTINGS_H
#define LSP_SETTINGS_H

#include "lsp/server.h"

/* A setting of the client, "inlayHints.hangul", wherever it has sent it from; NULL: it says nothing. Borrowed. */
const json_t *setting(const Server *server, const char *path);

/* Takes SETTINGS as the client sends them, bare or under "ireum". True where they differ from those before. */
bool settings_take(Server *server, const json_t *settings);

/* Asks the client for its settings, where it can be asked. */
void settings_ask(Server *server);

#endif
