/* settings.c: the client's settings: sent with initialize, asked for, or told of by didChangeConfiguration. */
#include "lsp/settings.h"

#include "lsp/following.h"
#include "lsp/handler.h"

#include <string.h>

const json_t *setting(const Server *server, const char *path)
{
    const json_t *value = server->settings;
    while (value != NULL && *path != '\0') {
        size_t size = strcspn(path, ".");
        value = json_object_getn(value, path, size);
        path += size + (path[size] == '.');
    }
    return json_is_null(value) ? NULL : value;
}

bool settings_take(Server *server, const json_t *settings)
{
    const json_t *ours = json_object_get(settings, "ireum");
    settings = json_is_object(ours) ? ours : settings;
    if (!json_is_object(settings) || json_equal(settings, server->settings))
        return false;
    json_decref(server->settings);
    server->settings = json_deep_copy(settings);
    return true;
}

static void hear_answer(Server *server, const json_t *result)
{
    if (settings_take(server, json_array_get(result, 0)))
        following_reload(server);
}

void settings_ask(Server *server)
{
    if (client_offers(server, "workspace.configuration"))
        server_ask(server, "workspace/configuration", json_pack("{s:[{s:s}]}", "items", "section", "ireum"),
                   hear_answer);
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
