/* message.h: one message of the protocol, JSON-RPC 2.0. */
#ifndef LSP_MESSAGE_H
#define LSP_MESSAGE_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

/* Errors of JSON-RPC and of the protocol. */
enum {
    ERROR_PARSE = -32700,
    ERROR_REQUEST = -32600,
    ERROR_METHOD = -32601,
    ERROR_PARAMS = -32602,
    ERROR_INTERNAL = -32603,
    ERROR_NOT_INITIALIZED = -32002,
    ERROR_FAILED = -32803,
    ERROR_CANCELLED = -32800,
};

typedef enum MessageKind {
    MESSAGE_REQUEST,
    MESSAGE_NOTIFICATION,
    MESSAGE_RESPONSE,
    MESSAGE_WRONG, /* no message; CODE and WRONG say why */
} MessageKind;

typedef struct Message {
    MessageKind kind;
    json_t *json;         /* the message's own; NULL where it is no JSON */
    const json_t *id;     /* of a request or response; of a wrong message where it has one; else NULL */
    const char *method;   /* of a request or notification */
    const json_t *params; /* of a request or notification; NULL: none */
    int code;
    const char *wrong; /* static */
    struct Message *next;
} Message;

/* Reads the SIZE bytes at BODY. What cannot be read is MESSAGE_WRONG. NULL where memory is out. */
Message *message_read(const char *body, size_t size);

/* A MESSAGE_WRONG that was not even a body. */
Message *message_wrong(int code, const char *wrong);

/* NULL is allowed. */
void message_free(Message *message);

#endif
