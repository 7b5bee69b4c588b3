/* following.c: the settings in force, and how they are followed while the server runs. */
#include "lsp/following.h"

#include "lsp/complaints.h"
#include "lsp/diagnostics.h"
#include "lsp/handler.h"
#include "lsp/settings.h"
#include "lsp/sweep.h"

#include <stdlib.h>
#include <string.h>

/* ---- Opening ---- */

bool following_open(Server *server, IreumError *error)
{
    IreumWorkspaceOptions options = server->options->workspace;
    Workspaces workspaces;
    options.hold = IREUM_READ;
    options.complain = complaints_note;
    options.context = server;
    json_t *before = complaints_begin(server);
    json_t *styles = settings_all(server, "style");
    bool opened = workspaces_open(&workspaces, &options, styles, error);
    json_decref(styles);
    complaints_end(server, before, opened);
    if (!opened)
        return false;
    for (size_t i = 0; i < server->documents.count; i++)
        document_forget(server->documents.at[i]);
    knowledge_forget(&server->knowledge);
    workspaces_close(&server->workspaces);
    server->workspaces = workspaces;
    server->settings_serial++;
    return true;
}

IreumWorkspace *following_workspace(const Server *server, const char *path)
{
    return workspaces_of(&server->workspaces, json_string_value(setting(server, path, "style")));
}

/* Says ERROR unless it was the last thing to be said of reloading. */
static void tell(Server *server, const IreumError *error)
{
    if (server->told != NULL && strcmp(server->told, error->message) == 0)
        return;
    free(server->told);
    server->told = strdup(error->message);
    server_show(server, LOUD_ERROR, "ireum goes on with the settings that it had: %s: %s", error->path, error->message);
}

void following_reload(Server *server)
{
    IreumError error = {.status = IREUM_OK};
    if (!following_open(server, &error)) {
        tell(server, &error);
        return;
    }
    free(server->told);
    server->told = NULL;
    for (size_t i = 0; i < server->documents.count; i++) {
        Document *document = server->documents.at[i];
        document->stale = true;
        document->unpublished = document->copy;
    }
    sweep_touch_files(server);
    diagnostics_refresh(server);
    if (client_offers(server, "workspace.inlayHint.refreshSupport"))
        server_ask(server, "workspace/inlayHint/refresh", NULL, NULL);
}

void following_look(Server *server)
{
    if (workspaces_changed(&server->workspaces))
        following_reload(server);
}

/* ---- Files ---- */

static void hear_files(Server *server, const json_t *params)
{
    (void)params; /* for settings it matters only if it was read, and that is looked at */
    following_look(server);
    sweep_touch_files(server);
}

const Handler handler_did_change_files = {.method = "workspace/didChangeWatchedFiles", .hear = hear_files};

/* A saved document may be a configuration or a glossary, whether or not the client watches files. */
const Handler handler_did_save = {.method = "textDocument/didSave", .hear = hear_files};
