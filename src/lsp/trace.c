/* trace.c: $/setTrace: the client wants to see what the server does. */
#include "lsp/trace.h"

#include "lsp/handler.h"

#include <stdio.h>
#include <string.h>

void trace_set(Server *server, const json_t *value)
{
    server->traced = json_is_string(value) && strcmp(json_string_value(value), "off") != 0;
}

void trace(Server *server, const char *what, const char *about, long microseconds)
{
    char line[512];
    if (!server->traced)
        return;
    snprintf(line, sizeof line, "%s %.400s in %ld us", what, about, microseconds);
    json_t *message = json_string(line);
    if (message != NULL)
        outlet_notify(&server->outlet, "$/logTrace", json_pack("{s:o}", "message", message));
}

static void hear(Server *server, const json_t *params)
{
    trace_set(server, json_object_get(params, "value"));
}

const Handler handler_set_trace = {.method = "$/setTrace", .hear = hear};
