/* sweep.c: workspace/diagnostic: a check of all files of the workspace folders, a file at a time while nothing else is to
 * be done. So nobody who writes waits for it, and it can be cancelled. */
#define _POSIX_C_SOURCE 200809L /* st_mtim */
#include "lsp/sweep.h"

#include "lsp/diagnostics.h"
#include "lsp/following.h"
#include "lsp/handler.h"
#include "lsp/advance.h"
#include "lsp/pull.h"
#include "lsp/uri.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { ID_SIZE = 96 };

struct Sweep {
    json_t *id;       /* of the request */
    json_t *previous; /* what the client has, by URI */
    json_t *paths;    /* of the files */
    size_t next;      /* among them */
    json_t *items;    /* reports so far */
    Advance advance;
};

/* ---- Reports ---- */

static void put(Sweep *sweep, const char *uri, json_t *version, json_t *report)
{
    json_object_set_new(report, "uri", json_string(uri));
    json_object_set_new(report, "version", version);
    json_array_append_new(sweep->items, report);
}

static const char *previous_of(const Sweep *sweep, const char *uri)
{
    return json_string_value(json_object_get(sweep->previous, uri));
}

static void report_open(Server *server, Sweep *sweep)
{
    for (size_t i = 0; i < server->documents.count; i++) {
        Document *document = server->documents.at[i];
        if (!document->copy)
            continue;
        put(sweep, document->uri, document->versioned ? json_integer(document->version) : json_null(),
            pull_document(server, document, previous_of(sweep, document->uri)));
    }
}

static bool is_open(const Server *server, const char *path)
{
    for (size_t i = 0; i < server->documents.count; i++) {
        const char *other = server->documents.at[i]->path;
        if (other != NULL && strcmp(other, path) == 0)
            return true;
    }
    return false;
}

/* The result id of a file that is not open: which one it is, when it was written, under which settings. */
static bool id_of(const Server *server, const char *path, char id[ID_SIZE])
{
    struct stat about;
    if (stat(path, &about) != 0)
        return false;
    snprintf(id, ID_SIZE, "%lu-%llx-%llx-%llx.%lx", server->settings_serial, (unsigned long long)about.st_ino,
             (unsigned long long)about.st_size, (unsigned long long)about.st_mtim.tv_sec,
             (unsigned long)about.st_mtim.tv_nsec);
    return true;
}

static void report_file(Server *server, Sweep *sweep, const char *path, const char *uri)
{
    char id[ID_SIZE];
    const char *previous = previous_of(sweep, uri);
    if (!id_of(server, path, id))
        return;
    if (previous != NULL && strcmp(previous, id) == 0) {
        put(sweep, uri, json_null(), pull_unchanged(id));
        return;
    }
    Documents closed = {.at = NULL};
    Document *document = documents_add(&closed, uri, "");
    if (document != NULL) {
        const Checked *checked = server_check_file(server, document);
        put(sweep, uri, json_null(), pull_full(id, diagnostics_make(server, document, checked)));
    }
    documents_free(&closed);
}

/* ---- Its life ---- */

bool sweep_going(const Server *server)
{
    return server->sweep != NULL;
}

static void forget(Server *server)
{
    Sweep *sweep = server->sweep;
    server->sweep = NULL;
    json_decref(sweep->id);
    json_decref(sweep->previous);
    json_decref(sweep->paths);
    json_decref(sweep->items);
    json_decref(sweep->advance.token);
    free(sweep);
}

void sweep_cancel(Server *server, const json_t *id)
{
    if (server->sweep == NULL || (id != NULL && !json_equal(server->sweep->id, id)))
        return;
    advance_end(&server->sweep->advance);
    outlet_refuse(&server->outlet, server->sweep->id, ERROR_CANCELLED, "cancelled");
    forget(server);
}

static void finish(Server *server, Sweep *sweep)
{
    report_open(server, sweep);
    advance_end(&sweep->advance);
    outlet_answer(&server->outlet, sweep->id, json_pack("{s:O}", "items", sweep->items));
    forget(server);
}

void sweep_step(Server *server)
{
    Sweep *sweep = server->sweep;
    const char *path = json_string_value(json_array_get(sweep->paths, sweep->next++));
    if (path == NULL) {
        finish(server, sweep);
        return;
    }
    char *uri = is_open(server, path) ? NULL : uri_of(path);
    if (uri != NULL)
        report_file(server, sweep, path, uri);
    free(uri);
    advance_step(&sweep->advance, path);
}

/* ---- The request ---- */

static bool note_path(void *context, const char *path)
{
    Sweep *sweep = context;
    json_array_append_new(sweep->paths, json_string(path));
    return true;
}

static json_t *previous_by_uri(const json_t *list)
{
    json_t *previous = json_object();
    size_t index;
    const json_t *item;
    json_array_foreach(list, index, item)
    {
        const char *uri = json_string_value(json_object_get(item, "uri"));
        if (uri != NULL)
            json_object_set(previous, uri, json_object_get(item, "value"));
    }
    return previous;
}

static json_t *answer(Server *server, const json_t *params, Failure *failure)
{
    Sweep *sweep = calloc(1, sizeof *sweep);
    const json_t *folder;
    size_t index;
    sweep_cancel(server, NULL); /* the client has lost interest in the one before */
    if (sweep == NULL)
        return NULL;
    *sweep = (Sweep){
        .id = json_deep_copy(server->id),
        .previous = previous_by_uri(json_object_get(params, "previousResultIds")),
        .paths = json_array(),
        .items = json_array(),
        .advance = {server, json_deep_copy(json_object_get(params, "workDoneToken")), 0},
    };
    server->sweep = sweep;
    following_look(server);
    json_array_foreach(server->folders, index, folder)
    {
        if (server->options->walk != NULL)
            server->options->walk(json_string_value(folder), note_path, sweep);
    }
    advance_begin(&sweep->advance, "Checking names");
    failure->later = true;
    return NULL;
}

const Handler handler_pull_workspace = {.method = "workspace/diagnostic", .answer = answer};

/* ---- Cancelling it ---- */

/* Of a request that still waits dispatch takes care. */
static void hear_cancel(Server *server, const json_t *params)
{
    const json_t *id = json_object_get(params, "id");
    if (id != NULL)
        sweep_cancel(server, id);
}

const Handler handler_cancel = {.method = "$/cancelRequest", .hear = hear_cancel};
