/* folders.c: the workspace folders of the client. */
#include "lsp/folders.h"

#include "lsp/following.h"
#include "lsp/handler.h"
#include "lsp/settings.h"
#include "lsp/uri.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *folders_path(const Server *server, size_t index)
{
    return json_string_value(json_object_get(json_array_get(server->folders, index), "path"));
}

/* Whether PATH is FOLDER, or lies in it. */
static bool lies_in(const char *path, const char *folder)
{
    size_t size = strlen(folder);
    while (size > 0 && folder[size - 1] == '/')
        size--;
    return strncmp(path, folder, size) == 0 && (path[size] == '/' || path[size] == '\0');
}

const char *folders_around(const Server *server, const char *path)
{
    const char *around = NULL, *folder;
    for (size_t i = 0; (folder = folders_path(server, i)) != NULL; i++) {
        if (lies_in(path, folder) && (around == NULL || strlen(folder) > strlen(around)))
            around = folder;
    }
    return around;
}

const char *folders_place(const Server *server, const Document *document, char *path, size_t size)
{
    if (document->path != NULL)
        return document->path;
    const char *root = folders_path(server, 0);
    int written = snprintf(path, size, "%s/untitled", root != NULL ? root : "");
    return written > 0 && (size_t)written < size ? path : "/untitled";
}

/* Adds the path of the folder {uri, name}. */
static void add_folder(Server *server, const json_t *folder)
{
    const char *uri = json_string_value(json_object_get(folder, "uri"));
    char *path = uri != NULL ? uri_path(uri) : NULL;
    if (path != NULL)
        json_array_append_new(server->folders, json_pack("{s:s, s:s}", "path", path, "uri", uri));
    free(path);
}

static void remove_folder(Server *server, const json_t *folder)
{
    const char *uri = json_string_value(json_object_get(folder, "uri"));
    char *path = uri != NULL ? uri_path(uri) : NULL;
    for (size_t i = json_array_size(server->folders); path != NULL && i > 0; i--) {
        if (strcmp(folders_path(server, i - 1), path) == 0)
            json_array_remove(server->folders, i - 1);
    }
    free(path);
}

void folders_take(Server *server, const json_t *params)
{
    size_t index;
    const json_t *folder;
    json_array_foreach (json_object_get(params, "workspaceFolders"), index, folder) {
        add_folder(server, folder);
    }
    const json_t *root = json_object_get(params, "rootUri");
    if (json_array_size(server->folders) == 0 && json_is_string(root)) {
        json_t *only = json_pack("{s:O}", "uri", root);
        add_folder(server, only);
        json_decref(only);
    }
}

static void hear_folders(Server *server, const json_t *params)
{
    const json_t *event = json_object_get(params, "event"), *folder;
    size_t index;
    json_array_foreach (json_object_get(event, "removed"), index, folder) {
        remove_folder(server, folder);
    }
    json_array_foreach (json_object_get(event, "added"), index, folder) {
        add_folder(server, folder);
    }
    following_reload(server); /* texts in no file may lie in another folder now */
    settings_ask(server);
}

static void offer_folders(const Server *server, json_t *capabilities)
{
    (void)server;
    json_object_set_new(
        capabilities, "workspace",
        json_pack("{s:{s:b, s:b}}", "workspaceFolders", "supported", true, "changeNotifications", true));
}

const Handler handler_did_change_folders = {
    .method = "workspace/didChangeWorkspaceFolders",
    .hear = hear_folders,
    .offer = offer_folders,
};
