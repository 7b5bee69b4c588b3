/* dispatch.c: what becomes of a message; the table of handlers. */
#include "lsp/dispatch.h"

#include "lsp/handler.h"

#include <stdlib.h>
#include <string.h>

#define DECLARE(name) extern const Handler handler_##name;
#define ROW(name)     &handler_##name,

HANDLERS(DECLARE)

static const Handler *const handlers[] = {HANDLERS(ROW)};

const Handler *handler_at(size_t index)
{
    return index < sizeof handlers / sizeof *handlers ? handlers[index] : NULL;
}

static const Handler *handler_of(const char *method)
{
    for (size_t i = 0; i < sizeof handlers / sizeof *handlers; i++) {
        if (strcmp(handlers[i]->method, method) == 0)
            return handlers[i];
    }
    return NULL;
}

static json_t *answer(Server *server, const Message *message, Failure *failure)
{
    const Handler *handler = handler_of(message->method);
    if (handler == NULL || handler->answer == NULL)
        return fail(failure, ERROR_METHOD, "no such request: %s", message->method);
    if (server->phase == PHASE_NEW && !handler->early)
        return fail(failure, ERROR_NOT_INITIALIZED, "initialize comes first");
    if (server->phase == PHASE_SHUT)
        return fail(failure, ERROR_REQUEST, "the server is shut down");
    if (server_cancelled(server))
        return fail(failure, ERROR_CANCELLED, "cancelled");
    return handler->answer(server, message->params, failure);
}

static void handle_request(Server *server, const Message *message)
{
    Failure failure = {.code = 0};
    server->id = message->id;
    json_t *result = answer(server, message, &failure);
    server->id = NULL;
    if (failure.later)
        return;
    if (failure.code == 0) {
        outlet_answer(&server->outlet, message->id, result);
        return;
    }
    json_decref(result);
    outlet_refuse(&server->outlet, message->id, failure.code, failure.message);
}

/* Unknown ones are passed over: clients send notifications that no server has asked for. */
static void handle_notification(Server *server, const Message *message)
{
    const Handler *handler = handler_of(message->method);
    if (handler != NULL && handler->hear != NULL && (server->phase == PHASE_RUNNING || handler->early))
        handler->hear(server, message->params);
}

static void handle_response(Server *server, const Message *message)
{
    Asked **place = &server->asked;
    while (*place != NULL && (!json_is_integer(message->id) || (*place)->id != json_integer_value(message->id)))
        place = &(*place)->next;
    Asked *asked = *place;
    if (asked == NULL)
        return;
    *place = asked->next;
    if (asked->answered != NULL && server->phase == PHASE_RUNNING)
        asked->answered(server, json_object_get(message->json, "result"));
    free(asked);
}

void dispatch(Server *server, const Message *message)
{
    switch (message->kind) {
    case MESSAGE_REQUEST:
        handle_request(server, message);
        break;
    case MESSAGE_NOTIFICATION:
        handle_notification(server, message);
        break;
    case MESSAGE_RESPONSE:
        handle_response(server, message);
        break;
    case MESSAGE_WRONG:
        outlet_refuse(&server->outlet, message->id, message->code, message->wrong);
        break;
    }
}
