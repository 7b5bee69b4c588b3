/* task.h: what a client may have the server do by workspace/executeCommand. A new one: its file with
 * `const Task task_NAME`, its line in meson.build, its name here. */
#ifndef LSP_TASK_H
#define LSP_TASK_H

#include "lsp/server.h"

typedef struct Task {
    const char *name; /* "ireum.explainRule" */
    /* ARGUMENTS is an array, perhaps an empty one. The result, json_null() for none; or fail(). */
    json_t *(*run)(Server *server, const json_t *arguments, Failure *failure);
} Task;

#define TASKS(X)                                                                                                       \
    X(add_to_glossary)                                                                                                 \
    X(explain_rule)                                                                                                    \
    X(ignore)                                                                                                          \
    X(romanize)

#endif
