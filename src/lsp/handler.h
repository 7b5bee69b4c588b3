/* handler.h: what the server does with one method. A new one: its file with `const Handler handler_NAME`, its line in
 * meson.build, its name here. */
#ifndef LSP_HANDLER_H
#define LSP_HANDLER_H

#include "lsp/server.h"

typedef struct Handler {
    const char *method; /* "textDocument/hover" */
    /* Of a request: the result, json_null() for none; or fail(). NULL where FAILURE says later. */
    json_t *(*answer)(Server *server, const json_t *params, Failure *failure);
    /* Of a notification. */
    void (*hear)(Server *server, const json_t *params);
    /* Puts what the server can into CAPABILITIES, as initialize answers it; NULL: there is nothing to tell. */
    void (*offer)(const Server *server, json_t *capabilities);
    bool early; /* heard and answered in any phase */
} Handler;

#define HANDLERS(X)                                                                                                    \
    X(cancel)                                                                                                          \
    X(code_action)                                                                                                     \
    X(completion)                                                                                                      \
    X(did_change)                                                                                                      \
    X(did_change_configuration)                                                                                        \
    X(did_change_files)                                                                                                \
    X(did_change_folders)                                                                                              \
    X(did_close)                                                                                                       \
    X(did_open)                                                                                                        \
    X(did_save)                                                                                                        \
    X(document_highlight)                                                                                              \
    X(document_symbol)                                                                                                 \
    X(execute_command)                                                                                                 \
    X(exit)                                                                                                            \
    X(hover)                                                                                                           \
    X(initialize)                                                                                                      \
    X(initialized)                                                                                                     \
    X(inlay_hint)                                                                                                      \
    X(prepare_rename)                                                                                                  \
    X(pull_document)                                                                                                   \
    X(pull_workspace)                                                                                                  \
    X(references)                                                                                                      \
    X(rename)                                                                                                          \
    X(set_trace)                                                                                                       \
    X(shutdown)

/* The handler at INDEX of the table; NULL past its end. */
const Handler *handler_at(size_t index);

#endif
