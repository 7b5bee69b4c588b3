/* execute.c: workspace/executeCommand; the table of tasks. */
#include "lsp/diagnostics.h"
#include "lsp/handler.h"
#include "lsp/task.h"

#include <string.h>

#define DECLARE(name) extern const Task task_##name;
#define ROW(name)     &task_##name,

TASKS(DECLARE)

static const Task *const tasks[] = {TASKS(ROW)};

enum { TASK_COUNT = sizeof tasks / sizeof *tasks };

/* What a task has changed is published before it is answered: Emacs up to 28 reads an answer that it waits for and leaves
 * what has come in behind it until something else comes. */
static json_t *run(const Task *task, Server *server, const json_t *arguments, Failure *failure)
{
    json_t *result = task->run(server, arguments, failure);
    diagnostics_publish_all(server);
    return result;
}

static json_t *answer(Server *server, const json_t *params, Failure *failure)
{
    const char *name = json_string_value(json_object_get(params, "command"));
    for (size_t i = 0; name != NULL && i < TASK_COUNT; i++) {
        if (strcmp(tasks[i]->name, name) == 0)
            return run(tasks[i], server, json_object_get(params, "arguments"), failure);
    }
    return fail(failure, ERROR_PARAMS, "no such command: %s", name != NULL ? name : "none is named");
}

static void offer(const Server *server, json_t *capabilities)
{
    json_t *names = json_array();
    (void)server;
    for (size_t i = 0; i < TASK_COUNT; i++)
        json_array_append_new(names, json_string(tasks[i]->name));
    json_object_set_new(capabilities, "executeCommandProvider", json_pack("{s:o}", "commands", names));
}

const Handler handler_execute_command = {.method = "workspace/executeCommand", .answer = answer, .offer = offer};
