/* references.c: all mentions of the person or thing that a name is of: textDocument/references, documentHighlight. */
#include "lsp/handler.h"
#include "lsp/named.h"

#include <string.h>

static void add_place(const Server *server, json_t *places, const Document *document, IreumSpan span)
{
    json_t *range = make_range(server, &document->checked->text, span);
    json_array_append_new(places, json_pack("{s:s, s:o}", "uri", document->uri, "range", range));
}

/* Those of the same document; SKIP of them, from the first on, are left out. */
static void add_here(const Server *server, json_t *places, const Named *named, size_t skip)
{
    size_t count;
    const IreumMention *mentions = ireum_result_mentions(named->checked->result, &count);
    for (size_t i = 0; i < count; i++) {
        if (mentions[i].cluster != named->mention->cluster)
            continue;
        if (skip > 0)
            skip--;
        else
            add_place(server, places, named->document, mentions[i].span);
    }
}

/* Those of the glossary's entry in another open document, as far as it was checked. */
static void add_elsewhere(const Server *server, json_t *places, const Document *document, const char *entry)
{
    size_t count;
    if (document->checked == NULL || document->checked->result == NULL || document->stale)
        return;
    const IreumMention *mentions = ireum_result_mentions(document->checked->result, &count);
    for (size_t i = 0; i < count; i++) {
        if (strcmp(mentions[i].entry, entry) == 0)
            add_place(server, places, document, mentions[i].span);
    }
}

static json_t *find_references(Server *server, const json_t *params, Failure *failure)
{
    Named named;
    if (!named_at(server, params, &named, failure))
        return failure->code == 0 ? json_array() : NULL;
    /* A name is declared where it stands first. */
    const json_t *declared = json_object_get(json_object_get(params, "context"), "includeDeclaration");
    json_t *places = json_array();
    add_here(server, places, &named, json_is_false(declared));
    for (size_t i = 0; named.mention->entry[0] != '\0' && i < server->documents.count; i++) {
        if (server->documents.at[i] != named.document)
            add_elsewhere(server, places, server->documents.at[i], named.mention->entry);
    }
    return places;
}

static void offer_references(const Server *server, json_t *capabilities)
{
    (void)server;
    json_object_set_new(capabilities, "referencesProvider", json_true());
}

const Handler handler_references = {
    .method = "textDocument/references",
    .answer = find_references,
    .offer = offer_references,
};

static json_t *highlight(Server *server, const json_t *params, Failure *failure)
{
    enum { HIGHLIGHT_TEXT = 1 };
    Named named;
    size_t count;
    if (!named_at(server, params, &named, failure))
        return failure->code == 0 ? json_array() : NULL;
    json_t *places = json_array();
    const IreumMention *mentions = ireum_result_mentions(named.checked->result, &count);
    for (size_t i = 0; i < count; i++) {
        if (mentions[i].cluster == named.mention->cluster)
            json_array_append_new(places, json_pack("{s:o, s:i}", "range",
                                                    make_range(server, &named.checked->text, mentions[i].span), "kind",
                                                    HIGHLIGHT_TEXT));
    }
    return places;
}

static void offer_highlight(const Server *server, json_t *capabilities)
{
    (void)server;
    json_object_set_new(capabilities, "documentHighlightProvider", json_true());
}

const Handler handler_document_highlight = {
    .method = "textDocument/documentHighlight",
    .answer = highlight,
    .offer = offer_highlight,
};
