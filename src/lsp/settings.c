/* settings.c: the client's settings: sent with initialize, asked for, or told of by didChangeConfiguration. */
#include "lsp/settings.h"

#include "lsp/folders.h"
#include "lsp/following.h"
#include "lsp/handler.h"

#include <string.h>

/* That of SETTINGS, an object; NULL where there is none. */
static const json_t *look_up(const json_t *settings, const char *name)
{
    const json_t *value = settings;
    while (value != NULL && *name != '\0') {
        size_t size = strcspn(name, ".");
        value = json_object_getn(value, name, size);
        name += size + (name[size] == '.');
    }
    return json_is_null(value) ? NULL : value;
}

const json_t *setting(const Server *server, const char *place, const char *name)
{
    const char *folder = folders_around(server, place);
    const json_t *own = folder != NULL ? json_object_get(server->folder_settings, folder) : NULL;
    return look_up(own != NULL ? own : server->settings, name);
}

json_t *settings_all(const Server *server, const char *name)
{
    const char *folder;
    json_t *settings, *all = json_array();
    const json_t *value = look_up(server->settings, name);
    json_array_append_new(all, value != NULL ? json_deep_copy(value) : json_null());
    json_object_foreach (server->folder_settings, folder, settings) {
        value = look_up(settings, name);
        json_array_append_new(all, value != NULL ? json_deep_copy(value) : json_null());
    }
    return all;
}

/* ---- As the client sends them ---- */

/* SETTINGS bare; NULL where they are none. */
static const json_t *bare(const json_t *settings)
{
    const json_t *ours = json_object_get(settings, "ireum");
    settings = json_is_object(ours) ? ours : settings;
    return json_is_object(settings) ? settings : NULL;
}

bool settings_take(Server *server, const json_t *settings)
{
    settings = bare(settings);
    if (settings == NULL || json_equal(settings, server->settings))
        return false;
    json_decref(server->settings);
    server->settings = json_deep_copy(settings);
    return true;
}

/* Those of the folders, in their order in RESULT behind those of the client. */
static bool take_of_folders(Server *server, const json_t *result)
{
    const char *folder;
    json_t *by_folder = json_object();
    for (size_t i = 0; (folder = folders_path(server, i)) != NULL; i++) {
        const json_t *settings = bare(json_array_get(result, i + 1));
        if (settings != NULL)
            json_object_set_new(by_folder, folder, json_deep_copy(settings));
    }
    bool differ = !json_equal(by_folder, server->folder_settings);
    json_decref(server->folder_settings);
    server->folder_settings = by_folder;
    return differ;
}

/* Where the folders are others meanwhile, they are asked about anew. */
static void hear_answer(Server *server, const json_t *result)
{
    bool differ = settings_take(server, json_array_get(result, 0));
    differ = take_of_folders(server, result) || differ;
    if (differ)
        following_reload(server);
}

void settings_ask(Server *server)
{
    size_t index;
    const json_t *folder;
    if (!client_offers(server, "workspace.configuration"))
        return;
    json_t *items = json_pack("[{s:s}]", "section", "ireum");
    json_array_foreach (server->folders, index, folder)
        json_array_append_new(items,
                              json_pack("{s:O, s:s}", "scopeUri", json_object_get(folder, "uri"), "section", "ireum"));
    server_ask(server, "workspace/configuration", json_pack("{s:o}", "items", items), hear_answer);
}

/* A client that can be asked often sends null here, which says that asking is worth while. */
static void hear_change(Server *server, const json_t *params)
{
    if (client_offers(server, "workspace.configuration"))
        settings_ask(server);
    else if (settings_take(server, json_object_get(params, "settings")))
        following_reload(server);
}

const Handler handler_did_change_configuration = {
    .method = "workspace/didChangeConfiguration",
    .hear = hear_change,
};
