/* sync.c: what the client tells of its documents: opened, edited, closed. */
#include "lsp/diagnostics.h"
#include "lsp/handler.h"
#include "lsp/language.h"
#include "lsp/sweep.h"

/* Takes the client's version, where it sends one. */
static void take_version(Document *document, const json_t *item)
{
    const json_t *version = json_object_get(item, "version");
    document->versioned = json_is_integer(version);
    document->version = json_integer_value(version);
}

static void touch(Server *server, Document *document)
{
    document->stale = true;
    document->unpublished = document->copy;
    if (document->copy)
        sweep_touch_document(server, document);
}

/* ---- Opened ---- */

static void hear_open(Server *server, const json_t *params)
{
    const json_t *item = json_object_get(params, "textDocument");
    const char *uri = json_string_value(json_object_get(item, "uri"));
    const char *language = json_string_value(json_object_get(item, "languageId"));
    const json_t *text = json_object_get(item, "text");
    if (uri == NULL || !json_is_string(text))
        return;
    Document *document = documents_find(&server->documents, uri);
    if (document != NULL) /* a client that opens twice means the later text */
        documents_remove(&server->documents, document);
    document = documents_add(&server->documents, uri, language != NULL ? language : "");
    if (document == NULL)
        return;
    document->copy = language_copy(uri);
    document->format = language_format(document->language, document->path);
    take_version(document, item);
    text_set(&document->text, json_string_value(text), json_string_length(text));
    touch(server, document);
}

const Handler handler_did_open = {.method = "textDocument/didOpen", .hear = hear_open};

/* ---- Edited ---- */

/* One change applies to the text that the one before it left; one without a range is the whole text. */
static void apply(Server *server, Document *document, const json_t *change)
{
    const json_t *text = json_object_get(change, "text");
    IreumSpan span = {0, (uint32_t)document->text.size};
    const json_t *range = json_object_get(change, "range");
    if (!json_is_string(text))
        return;
    if (range != NULL && !json_is_null(range) && !read_range(server, &document->text, range, &span))
        return;
    if (!text_replace(&document->text, span, json_string_value(text), json_string_length(text)))
        server_log(server, LOUD_ERROR, "%s: an edit was not followed: out of memory, or larger than %zu bytes",
                   document->uri, IREUM_MAX_SIZE);
}

static void hear_change(Server *server, const json_t *params)
{
    Document *document = params_document(server, params, NULL);
    size_t index;
    const json_t *change;
    if (document == NULL)
        return;
    take_version(document, json_object_get(params, "textDocument"));
    json_array_foreach (json_object_get(params, "contentChanges"), index, change) {
        apply(server, document, change);
    }
    touch(server, document);
}

static void offer_sync(const Server *server, json_t *capabilities)
{
    enum { INCREMENTAL = 2 };
    (void)server;
    json_object_set_new(capabilities, "textDocumentSync",
                        json_pack("{s:b, s:i, s:b}", "openClose", true, "change", INCREMENTAL, "save", true));
}

const Handler handler_did_change = {
    .method = "textDocument/didChange",
    .hear = hear_change,
    .offer = offer_sync,
};

/* ---- Closed ---- */

static void hear_close(Server *server, const json_t *params)
{
    Document *document = params_document(server, params, NULL);
    if (document == NULL)
        return;
    diagnostics_clear(server, document);
    documents_remove(&server->documents, document);
    sweep_touch_files(server); /* its file may say something else */
}

const Handler handler_did_close = {.method = "textDocument/didClose", .hear = hear_close};
