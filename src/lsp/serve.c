/* serve.c: the server's life: messages as they come, and checks while none waits. */
#define _POSIX_C_SOURCE 200809L /* kill */
#include "lsp/diagnostics.h"
#include "lsp/dispatch.h"
#include "lsp/knowledge.h"
#include "lsp/lsp.h"
#include "lsp/following.h"
#include "lsp/server.h"
#include "lsp/sweep.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>

enum { LOOK_AT_PARENT = 1000 }; /* milliseconds between two looks */

static Document *unpublished(const Server *server)
{
    for (size_t i = 0; i < server->documents.count; i++) {
        if (server->documents.at[i]->unpublished)
            return server->documents.at[i];
    }
    return NULL;
}

static bool parent_gone(const Server *server)
{
    return server->parent > 0 && kill((pid_t)server->parent, 0) != 0 && errno == ESRCH;
}

/* What has come in goes before any check, so that the newest text is checked and one that is past never is. */
static void step(Server *server)
{
    Document *document = server->phase == PHASE_RUNNING ? unpublished(server) : NULL;
    bool sweeping = document == NULL && sweep_going(server);
    int patience = document != NULL || sweeping ? 0 : server->parent > 0 ? LOOK_AT_PARENT : -1;
    bool ended;
    Message *message = inbox_take(server->inbox, patience, &ended);
    if (document != NULL && (message == NULL || message->kind == MESSAGE_REQUEST))
        following_look(server);
    if (message != NULL)
        dispatch(server, message);
    else if (ended || parent_gone(server))
        server->phase = PHASE_OVER;
    else if (document != NULL)
        diagnostics_publish(server, document);
    else if (sweeping)
        sweep_step(server);
    message_free(message);
    if (server->outlet.failed)
        server->phase = PHASE_OVER;
}

static void clean_up(Server *server)
{
    sweep_cancel(server, NULL);
    documents_free(&server->documents);
    knowledge_close(&server->knowledge);
    workspaces_close(&server->workspaces);
    while (server->asked != NULL) {
        Asked *next = server->asked->next;
        free(server->asked);
        server->asked = next;
    }
    json_decref(server->client);
    json_decref(server->folders);
    json_decref(server->settings);
    json_decref(server->folder_settings);
    json_decref(server->complaints);
    json_decref(server->complained);
    json_decref(server->swept);
    free(server->told);
}

int lsp_serve(const LspOptions *options, int input, int output, bool *started, IreumError *error)
{
    Server server = {
        .options = options,
        .outlet = {.file = output},
        .client = json_object(),
        .folders = json_array(),
        .settings = json_object(),
        .folder_settings = json_object(),
        .complaints = json_object(),
        .complained = json_object(),
        .unit = IREUM_UTF16,
        .swept = json_object(),
        .unswept = UNSWEPT_FILES,
    };
    *started = following_open(&server, error);
    if (*started && (server.inbox = inbox_open(input)) == NULL) {
        *error = (IreumError){.status = IREUM_MEMORY, .message = "out of memory"};
        *started = false;
    }
    signal(SIGPIPE, SIG_IGN);
    while (*started && server.phase != PHASE_OVER)
        step(&server);
    clean_up(&server);
    return server.shut ? 0 : 1;
}
