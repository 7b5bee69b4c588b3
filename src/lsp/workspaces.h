/* workspaces.h: a workspace for each house style that the client's settings name for some folder. */
#ifndef LSP_WORKSPACES_H
#define LSP_WORKSPACES_H

#include "ireum.h"

#include <jansson.h>

/* One of them. */
typedef struct Styled {
    char *style; /* of copy for which nobody else names one; NULL: nothing is said of it */
    IreumWorkspace *workspace;
} Styled;

typedef struct Workspaces {
    Styled *at;
    size_t count;
} Workspaces;

/* Opens with OPTIONS those of STYLES, an array of strings and, first, null or a string; each once. On failure none is open
 * and ERROR says why. */
bool workspaces_open(Workspaces *workspaces, const IreumWorkspaceOptions *options, const json_t *styles,
                     IreumError *error);

void workspaces_close(Workspaces *workspaces);

/* That of STYLE, the first where there is none of it. */
IreumWorkspace *workspaces_of(const Workspaces *workspaces, const char *style);

/* Whether a file that one of them has read, or looked for, is no longer as it was. */
bool workspaces_changed(const Workspaces *workspaces);

#endif
