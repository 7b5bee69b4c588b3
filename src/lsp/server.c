/* server.c: talking with the client. */
#include "lsp/server.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_SIZE = 1024 };

const json_t *client_value(const Server *server, const char *path)
{
    const json_t *value = server->client;
    while (value != NULL && *path != '\0') {
        size_t size = strcspn(path, ".");
        value = json_object_getn(value, path, size);
        path += size + (path[size] == '.');
    }
    return value;
}

bool client_offers(const Server *server, const char *path)
{
    const json_t *value = client_value(server, path);
    return value != NULL && !json_is_null(value) && !json_is_false(value);
}

void server_ask(Server *server, const char *method, json_t *params, Answered answered)
{
    Asked *asked = calloc(1, sizeof *asked);
    if (asked == NULL) {
        json_decref(params);
        return;
    }
    *asked = (Asked){++server->asked_id, answered, server->asked};
    server->asked = asked;
    outlet_ask(&server->outlet, asked->id, method, params);
}

static void say(Server *server, const char *method, Loudness loudness, const char *format, va_list arguments)
{
    char line[LINE_SIZE];
    vsnprintf(line, sizeof line, format, arguments);
    json_t *text = json_string(line); /* NULL where the line was cut inside a character */
    outlet_notify(&server->outlet, method,
                  json_pack("{s:i, s:o}", "type", loudness, "message",
                            text != NULL ? text : json_string("a message that is no text")));
}

void server_log(Server *server, Loudness loudness, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    say(server, "window/logMessage", loudness, format, arguments);
    va_end(arguments);
}

void server_show(Server *server, Loudness loudness, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    say(server, "window/showMessage", loudness, format, arguments);
    va_end(arguments);
}

bool server_cancelled(const Server *server)
{
    return server->id != NULL && inbox_cancels(server->inbox, server->id);
}

json_t *fail(Failure *failure, int code, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    failure->code = code;
    vsnprintf(failure->message, sizeof failure->message, format, arguments);
    va_end(arguments);
    return NULL;
}
