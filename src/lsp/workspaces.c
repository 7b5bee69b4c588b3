/* workspaces.c: a workspace for each house style that the client's settings name for some folder. Most clients name one, or
 * none. */
#define _POSIX_C_SOURCE 200809L /* strdup */
#include "lsp/workspaces.h"

#include <stdlib.h>
#include <string.h>

static bool same(const char *a, const char *b)
{
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static Styled *find(const Workspaces *workspaces, const char *style)
{
    for (size_t i = 0; i < workspaces->count; i++) {
        if (same(workspaces->at[i].style, style))
            return &workspaces->at[i];
    }
    return NULL;
}

static bool add(Workspaces *workspaces, const IreumWorkspaceOptions *options, const char *style, IreumError *error)
{
    IreumWorkspaceOptions styled = *options;
    styled.fallback_style = style;
    Styled *last = &workspaces->at[workspaces->count];
    if (ireum_workspace_open(&styled, &last->workspace, error) != IREUM_OK)
        return false;
    last->style = style != NULL ? strdup(style) : NULL;
    workspaces->count++;
    return true;
}

bool workspaces_open(Workspaces *workspaces, const IreumWorkspaceOptions *options, const json_t *styles,
                     IreumError *error)
{
    size_t index;
    const json_t *style;
    *workspaces = (Workspaces){calloc(json_array_size(styles), sizeof *workspaces->at), 0};
    bool opened = workspaces->at != NULL;
    if (!opened)
        *error = (IreumError){.status = IREUM_MEMORY, .message = "out of memory"};
    json_array_foreach (styles, index, style) {
        const char *name = json_string_value(style);
        if (opened && find(workspaces, name) == NULL)
            opened = add(workspaces, options, name, error);
    }
    if (!opened)
        workspaces_close(workspaces);
    return opened;
}

void workspaces_close(Workspaces *workspaces)
{
    for (size_t i = 0; i < workspaces->count; i++) {
        ireum_workspace_close(workspaces->at[i].workspace);
        free(workspaces->at[i].style);
    }
    free(workspaces->at);
    *workspaces = (Workspaces){.at = NULL};
}

IreumWorkspace *workspaces_of(const Workspaces *workspaces, const char *style)
{
    const Styled *found = find(workspaces, style);
    return found != NULL ? found->workspace : workspaces->at[0].workspace;
}

bool workspaces_changed(const Workspaces *workspaces)
{
    for (size_t i = 0; i < workspaces->count; i++) {
        if (ireum_workspace_changed(workspaces->at[i].workspace))
            return true;
    }
    return false;
}
