/* settings.h: what the client has been set to. */
#ifndef LSP_SETTINGS_H
#define LSP_SETTINGS_H

#include "lsp/server.h"

/* A setting of the client by its dotted NAME, "inlayHints.hangul", for what lies at PLACE (a path); NULL: it says nothing.
 * Borrowed. */
const json_t *setting(const Server *server, const char *place, const char *name);

/* What that setting is anywhere, an array: first for what lies in no folder, or in one that has none of its own, perhaps
 * null. */
json_t *settings_all(const Server *server, const char *name);

/* Takes SETTINGS as the client sends them, bare or under "ireum". True where they differ from those before. */
bool settings_take(Server *server, const json_t *settings);

/* Asks the client for its settings, where it can be asked. */
void settings_ask(Server *server);

#endif
