/* sweep.c: workspace/diagnostic: a check of all files of the workspace folders, a file at a time while nothing else is to
 * be done. So nobody who writes waits for it, and it can be cancelled. Clients ask again as soon as they are answered, and
 * so a request that nothing could be new to is held until something is. */
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
    bool held;        /* until something changes */
    Advance advance;
};

/* ---- Reports ---- */

static void put(Server *server, Sweep *sweep, const char *uri, json_t *version, json_t *report)
{
    json_object_set(server->swept, uri, json_object_get(report, "resultId"));
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
        put(server, sweep, document->uri, document->versioned ? json_integer(document->version) : json_null(),
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
        put(server, sweep, uri, json_null(), pull_unchanged(id));
        return;
    }
    Documents closed = {.at = NULL};
    Document *document = documents_add(&closed, uri, "");
    if (document != NULL) {
        const Checked *checked = server_check_file(server, document);
        put(server, sweep, uri, json_null(), pull_full(id, diagnostics_make(server, document, checked)));
    }
    documents_free(&closed);
}

/* ---- Its life ---- */

bool sweep_going(const Server *server)
{
    return server->sweep != NULL && !server->sweep->held;
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
    if (!server->sweep->held) {
        advance_end(&server->sweep->advance);
        server->unswept = UNSWEPT_FILES; /* what it had found is lost */
    }
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

/* ---- Beginning, at once or when something has changed ---- */

static bool note_path(void *context, const char *path)
{
    Sweep *sweep = context;
    json_array_append_new(sweep->paths, json_string(path));
    return true;
}

static void walk_folders(Server *server, Sweep *sweep)
{
    const json_t *folder;
    size_t index;
    json_object_clear(server->swept);
    json_array_foreach (server->folders, index, folder) {
        if (server->options->walk != NULL)
            server->options->walk(json_string_value(json_object_get(folder, "path")), note_path, sweep);
    }
}

/* What was only typed is in no file: the open documents alone are reported then. */
static void begin(Server *server, Sweep *sweep, bool walked)
{
    sweep->held = false;
    server->unswept = UNSWEPT_NOTHING;
    if (walked)
        walk_folders(server, sweep);
    advance_begin(&sweep->advance, "Checking names");
}

static void touch(Server *server, Unswept what)
{
    server->unswept = what > server->unswept ? what : server->unswept;
    if (server->sweep != NULL && server->sweep->held)
        begin(server, server->sweep, server->unswept == UNSWEPT_FILES);
}

void sweep_touch_document(Server *server, const Document *document)
{
    json_object_del(server->swept, document->uri);
    touch(server, UNSWEPT_DOCUMENTS);
}

void sweep_touch_files(Server *server)
{
    touch(server, UNSWEPT_FILES);
}

/* Whether the client still has all that it was told and that is as it was. */
static bool has_all(const Server *server, const Sweep *sweep)
{
    json_t *ids = json_object(), *id;
    const char *uri;
    bool all = true;
    json_object_foreach (sweep->previous, uri, id) {
        json_object_set_new(ids, json_string_value(id), json_true());
    }
    json_object_foreach (server->swept, uri, id) {
        all = all && json_object_get(ids, json_string_value(id)) != NULL;
    }
    json_decref(ids);
    return all;
}

/* ---- The request ---- */

static json_t *previous_by_uri(const json_t *list)
{
    json_t *previous = json_object();
    size_t index;
    const json_t *item;
    json_array_foreach (list, index, item) {
        const char *uri = json_string_value(json_object_get(item, "uri"));
        if (uri != NULL && json_is_string(json_object_get(item, "value")))
            json_object_set(previous, uri, json_object_get(item, "value"));
    }
    return previous;
}

static json_t *answer(Server *server, const json_t *params, Failure *failure)
{
    Sweep *sweep = calloc(1, sizeof *sweep);
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
    following_look(server);
    server->sweep = sweep;
    /* A client that does not tell of files has them looked at each time. */
    bool walked = server->unswept == UNSWEPT_FILES || !has_all(server, sweep) ||
                  !client_offers(server, "workspace.didChangeWatchedFiles.dynamicRegistration");
    if (!walked && server->unswept == UNSWEPT_NOTHING)
        sweep->held = true;
    else
        begin(server, sweep, walked);
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
