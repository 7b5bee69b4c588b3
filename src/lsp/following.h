/* following.h: the settings in force, and how they are followed while the server runs. */
#ifndef LSP_FOLLOWING_H
#define LSP_FOLLOWING_H

#include "lsp/server.h"

/* Opens the workspaces under the settings of the client. Where that fails those before stay, and ERROR says why. */
bool following_open(Server *server, IreumError *error);

/* The workspace for what lies at PATH. */
IreumWorkspace *following_workspace(const Server *server, const char *path);

/* Opens them again where a file that they have read is no longer as it was. */
void following_look(Server *server);

/* Opens them again in any case. All documents are then to be checked anew and published, whatever was found before; what is
 * wrong is told, once. */
void following_reload(Server *server);

#endif
