/* complaints.c: what is wrong with configurations and glossaries, shown in those files. */
#define _POSIX_C_SOURCE 200809L /* getcwd */
#include "lsp/complaints.h"

#include "lsp/uri.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PATH_MOST = 4096, FILE_MOST = 4 * 1024 * 1024 };

/* ---- Noting ---- */

/* Complaints name files as people type them, from the directory that the server runs in. */
static bool absolute(const char *path, char result[PATH_MOST])
{
    char here[PATH_MOST] = "";
    if (path[0] != '/' && getcwd(here, sizeof here) == NULL)
        return false;
    int size = snprintf(result, PATH_MOST, "%s%s%s", here, path[0] != '/' ? "/" : "", path);
    return size > 0 && size < PATH_MOST;
}

/* Several workspaces may read one file. */
static bool has(const json_t *list, const json_t *noted)
{
    size_t index;
    const json_t *item;
    json_array_foreach (list, index, item) {
        if (json_equal(item, noted))
            return true;
    }
    return false;
}

void complaints_note(void *context, const IreumComplaint *complaint)
{
    Server *server = context;
    char path[PATH_MOST];
    if (complaint->path == NULL || !absolute(complaint->path, path))
        return;
    json_t *list = json_object_get(server->complaints, path);
    if (list == NULL) {
        json_object_set_new(server->complaints, path, json_array());
        list = json_object_get(server->complaints, path);
    }
    json_t *noted = json_pack("{s:i, s:i, s:i, s:s, s:s}", "severity", complaint->severity, "line", complaint->line,
                              "column", complaint->column, "check", complaint->check, "message", complaint->message);
    if (!has(list, noted))
        json_array_append(list, noted);
    json_decref(noted);
    server->complaints_new = true;
}

json_t *complaints_begin(Server *server)
{
    json_t *before = server->complaints;
    server->complaints = json_object();
    server->complaints_new = true;
    return before;
}

void complaints_end(Server *server, json_t *before, bool keep)
{
    json_t *gone = keep ? before : server->complaints;
    server->complaints = keep ? server->complaints : before;
    json_decref(gone);
}

/* ---- Publishing ---- */

/* The file as it is, for its lines; empty where it cannot be read, or is no UTF-8 that JSON could have. */
static void read_text(const char *path, Text *text)
{
    FILE *in = fopen(path, "rb");
    char *bytes = malloc(FILE_MOST);
    size_t size = in != NULL && bytes != NULL ? fread(bytes, 1, FILE_MOST, in) : 0;
    text_set(text, bytes, size);
    free(bytes);
    if (in != NULL)
        fclose(in);
}

/* From its column, or its start, to the end of the line. */
static json_t *range_of(const Server *server, const Text *text, const json_t *complaint)
{
    json_int_t line = json_integer_value(json_object_get(complaint, "line"));
    json_int_t column = json_integer_value(json_object_get(complaint, "column"));
    uint32_t start = text_offset(text, (Position){line > 0 ? (uint32_t)line - 1 : 0, 0}, IREUM_BYTES);
    IreumSpan span = text_line(text, start);
    uint32_t before = column > 0 ? (uint32_t)column - 1 : 0;
    before = before < span.size ? before : span.size;
    return make_range(server, text, (IreumSpan){span.offset + before, span.size - before});
}

static json_t *diagnostics_of(const Server *server, const char *path, const json_t *list)
{
    json_t *diagnostics = json_array();
    Text text = {.at = NULL};
    size_t index;
    const json_t *complaint;
    read_text(path, &text);
    json_array_foreach (list, index, complaint) {
        int severity = json_integer_value(json_object_get(complaint, "severity")) == IREUM_ERROR ? 1 : 2;
        json_array_append_new(diagnostics, json_pack("{s:o, s:i, s:s, s:O, s:O}", "range",
                                                     range_of(server, &text, complaint), "severity", severity, "source",
                                                     "ireum", "code", json_object_get(complaint, "check"), "message",
                                                     json_object_get(complaint, "message")));
    }
    text_free(&text);
    return diagnostics;
}

/* The client's own URI of the file where it is open. */
static char *uri_for(const Server *server, const char *path)
{
    for (size_t i = 0; i < server->documents.count; i++) {
        const Document *document = server->documents.at[i];
        if (document->path != NULL && strcmp(document->path, path) == 0)
            return strdup(document->uri);
    }
    return uri_of(path);
}

static void publish(Server *server, const char *path, const json_t *list)
{
    char *uri = uri_for(server, path);
    if (uri != NULL)
        outlet_notify(&server->outlet, "textDocument/publishDiagnostics",
                      json_pack("{s:s, s:o}", "uri", uri, "diagnostics", diagnostics_of(server, path, list)));
    free(uri);
}

void complaints_publish(Server *server)
{
    const char *path;
    json_t *list;
    void *next;
    if (!server->complaints_new)
        return;
    json_object_foreach_safe (server->complained, next, path, list) {
        if (json_object_get(server->complaints, path) == NULL) {
            publish(server, path, NULL);
            json_object_del(server->complained, path);
        }
    }
    json_object_foreach (server->complaints, path, list) {
        if (!json_equal(json_object_get(server->complained, path), list)) {
            publish(server, path, list);
            json_object_set_new(server->complained, path, json_deep_copy(list));
        }
    }
    server->complaints_new = false;
}
