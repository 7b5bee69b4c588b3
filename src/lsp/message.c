/* message.c: one message of the protocol, JSON-RPC 2.0. */
#include "lsp/message.h"

#include "lsp/lenient.h"

#include <stdlib.h>

static void set_wrong(Message *message, int code, const char *wrong)
{
    message->kind = MESSAGE_WRONG;
    message->code = code;
    message->wrong = wrong;
}

static bool is_id(const json_t *id)
{
    return json_is_string(id) || json_is_integer(id);
}

static void read_object(Message *message)
{
    const json_t *method = json_object_get(message->json, "method");
    const json_t *id = json_object_get(message->json, "id");
    const json_t *params = json_object_get(message->json, "params");
    message->id = is_id(id) ? id : NULL;
    message->params = params;
    if (json_is_string(method)) {
        message->method = json_string_value(method);
        message->kind = id != NULL ? MESSAGE_REQUEST : MESSAGE_NOTIFICATION;
        if (id != NULL && message->id == NULL)
            set_wrong(message, ERROR_REQUEST, "an id is a number or a string");
        else if (params != NULL && !json_is_object(params) && !json_is_array(params) && !json_is_null(params))
            set_wrong(message, ERROR_REQUEST, "params are an object or an array");
    } else if (json_object_get(message->json, "result") != NULL || json_object_get(message->json, "error") != NULL)
        message->kind = MESSAGE_RESPONSE;
    else
        set_wrong(message, ERROR_REQUEST, "a message has a method, a result or an error");
}

Message *message_wrong(int code, const char *wrong)
{
    Message *message = calloc(1, sizeof *message);
    if (message != NULL)
        set_wrong(message, code, wrong);
    return message;
}

Message *message_read(const char *body, size_t size)
{
    Message *message = calloc(1, sizeof *message);
    if (message == NULL)
        return NULL;
    message->json = lenient_read(body, size);
    if (message->json == NULL)
        set_wrong(message, ERROR_PARSE, "the message is no JSON");
    else if (!json_is_object(message->json))
        set_wrong(message, ERROR_REQUEST, "a message is one JSON object");
    else
        read_object(message);
    return message;
}

void message_free(Message *message)
{
    if (message == NULL)
        return;
    json_decref(message->json);
    free(message);
}
