/* lifecycle.c: from initialize to exit. */
#include "lsp/diagnostics.h"
#include "lsp/folders.h"
#include "lsp/following.h"
#include "lsp/handler.h"
#include "lsp/lsp.h"
#include "lsp/settings.h"
#include "lsp/sweep.h"
#include "lsp/trace.h"

#include <stdio.h>
#include <string.h>

/* ---- Position encodings ---- */

/* In the order in which they are taken from a client's list. */
static const struct {
    const char *name;
    IreumUnit unit;
} encodings[] = {{"utf-8", IREUM_BYTES}, {"utf-16", IREUM_UTF16}, {"utf-32", IREUM_CHARACTERS}};

enum { ENCODING_COUNT = sizeof encodings / sizeof *encodings };

const char *lsp_encoding(size_t index)
{
    return index < ENCODING_COUNT ? encodings[index].name : NULL;
}

static size_t encoding_named(const char *name)
{
    size_t i = 0;
    while (i < ENCODING_COUNT && (name == NULL || strcmp(encodings[i].name, name) != 0))
        i++;
    return i;
}

static bool lists(const json_t *list, const char *name)
{
    size_t index;
    const json_t *item;
    json_array_foreach (list, index, item) {
        if (json_is_string(item) && strcmp(json_string_value(item), name) == 0)
            return true;
    }
    return false;
}

/* The first of ours that the client lists; without a list it counts UTF-16. */
static const char *choose_encoding(Server *server)
{
    const json_t *list = client_value(server, "general.positionEncodings");
    size_t chosen = encoding_named(server->options->encoding);
    for (size_t i = 0; chosen == ENCODING_COUNT && i < ENCODING_COUNT; i++) {
        if (lists(list, encodings[i].name))
            chosen = i;
    }
    chosen = chosen < ENCODING_COUNT ? chosen : encoding_named("utf-16");
    server->unit = encodings[chosen].unit;
    return encodings[chosen].name;
}

/* ---- initialize ---- */

static json_t *initialize(Server *server, const json_t *params, Failure *failure)
{
    const json_t *client = json_object_get(params, "capabilities");
    if (server->phase != PHASE_NEW)
        return fail(failure, ERROR_REQUEST, "initialize comes once");
    json_decref(server->client);
    server->client = json_is_object(client) ? json_deep_copy(client) : json_object();
    server->parent = (long)json_integer_value(json_object_get(params, "processId"));
    folders_take(server, params);
    trace_set(server, json_object_get(params, "trace"));
    if (settings_take(server, json_object_get(params, "initializationOptions")))
        following_reload(server);
    json_t *capabilities = json_object();
    json_object_set_new(capabilities, "positionEncoding", json_string(choose_encoding(server)));
    for (size_t i = 0; handler_at(i) != NULL; i++) {
        if (handler_at(i)->offer != NULL)
            handler_at(i)->offer(server, capabilities);
    }
    server->phase = PHASE_RUNNING;
    return json_pack("{s:o, s:{s:s, s:s}}", "capabilities", capabilities, "serverInfo", "name", "ireum", "version",
                     ireum_version());
}

const Handler handler_initialize = {.method = "initialize", .answer = initialize, .early = true};

/* Asks to be told of a change of METHOD, if the client can be asked at OFFER. */
static void register_for(Server *server, const char *method, const char *offer, json_t *options)
{
    char path[80];
    snprintf(path, sizeof path, "workspace.%s.dynamicRegistration", offer);
    if (client_offers(server, path))
        server_ask(server, "client/registerCapability",
                   json_pack("{s:[{s:s, s:s, s:O}]}", "registrations", "id", offer, "method", method, "registerOptions",
                             options),
                   NULL);
    json_decref(options);
}

/* The files that settings come from; all, where the client asks for what is found in files. */
static json_t *watched_files(const Server *server)
{
    return diagnostics_pulled(server)
               ? json_pack("{s:[{s:s}]}", "watchers", "globPattern", "**/*")
               : json_pack("{s:[{s:s}, {s:s}, {s:s}]}", "watchers", "globPattern", "**/.ireum.yaml", "globPattern",
                           "**/.ireum/**", "globPattern", "**/*.tsv");
}

static void hear_initialized(Server *server, const json_t *params)
{
    (void)params;
    register_for(server, "workspace/didChangeWatchedFiles", "didChangeWatchedFiles", watched_files(server));
    register_for(server, "workspace/didChangeConfiguration", "didChangeConfiguration",
                 json_pack("{s:s}", "section", "ireum"));
    settings_ask(server);
}

const Handler handler_initialized = {.method = "initialized", .hear = hear_initialized};

/* ---- The end ---- */

static json_t *shut_down(Server *server, const json_t *params, Failure *failure)
{
    (void)params;
    (void)failure;
    sweep_cancel(server, NULL);
    server->phase = PHASE_SHUT;
    return json_null();
}

const Handler handler_shutdown = {.method = "shutdown", .answer = shut_down};

static void hear_exit(Server *server, const json_t *params)
{
    (void)params;
    server->shut = server->phase == PHASE_SHUT;
    server->phase = PHASE_OVER;
}

const Handler handler_exit = {.method = "exit", .hear = hear_exit, .early = true};
