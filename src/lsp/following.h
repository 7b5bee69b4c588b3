/* following.h: the settings in force, and how they are followed while the server runs. */
#ifndef LSP_FOLLOWING_H
#define LSP_FOLLOWING_H

#include "lsp/server.h"

/* Opens the workspace under the settings of the client. Where that fails the one before stays, and ERROR says why. */
bool following_open(Server *server, IreumError *error);

/* Opens it again where a file that it has read is no longer as it was. */
void following_look(Server *server);

/* Opens it again in any case. All documents are then to be checked anew and published, whatever was found before; what is
 * wrong is told, once. */
void following_reload(Server *server);

#endif
