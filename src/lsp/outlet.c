/* outlet.c: messages on their way out. */
#include "lsp/outlet.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void write_bytes(Outlet *outlet, const char *bytes, size_t size)
{
    while (size > 0 && !outlet->failed) {
        ssize_t written = write(outlet->file, bytes, size);
        if (written > 0) {
            bytes += written;
            size -= (size_t)written;
        } else if (errno != EINTR)
            outlet->failed = true;
    }
}

static void send_message(Outlet *outlet, json_t *message)
{
    char header[64];
    char *body = message != NULL ? json_dumps(message, JSON_COMPACT) : NULL;
    if (body != NULL) {
        int size = snprintf(header, sizeof header, "Content-Length: %zu\r\n\r\n", strlen(body));
        write_bytes(outlet, header, (size_t)size);
        write_bytes(outlet, body, strlen(body));
    }
    free(body);
    json_decref(message);
}

static json_t *shared(const json_t *id)
{
    return id != NULL ? json_deep_copy(id) : json_null();
}

void outlet_answer(Outlet *outlet, const json_t *id, json_t *result)
{
    if (result == NULL)
        outlet_refuse(outlet, id, ERROR_INTERNAL, "out of memory");
    else
        send_message(outlet, json_pack("{s:s, s:o, s:o}", "jsonrpc", "2.0", "id", shared(id), "result", result));
}

void outlet_refuse(Outlet *outlet, const json_t *id, int code, const char *message)
{
    send_message(outlet, json_pack("{s:s, s:o, s:{s:i, s:s}}", "jsonrpc", "2.0", "id", shared(id), "error", "code",
                                   code, "message", message));
}

void outlet_notify(Outlet *outlet, const char *method, json_t *params)
{
    if (params != NULL)
        send_message(outlet, json_pack("{s:s, s:s, s:o}", "jsonrpc", "2.0", "method", method, "params", params));
}

void outlet_ask(Outlet *outlet, json_int_t id, const char *method, json_t *params)
{
    send_message(outlet,
                 json_pack("{s:s, s:I, s:s, s:o?}", "jsonrpc", "2.0", "id", id, "method", method, "params", params));
}
