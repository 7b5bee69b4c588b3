/* symbols.c: the people and things that a document names, as its outline: textDocument/documentSymbol. */
#include "lsp/handler.h"
#include "lsp/named.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The protocol's kinds are those of programs; each class has one of its own, so that it has an icon of its own. */
static const struct {
    const char *class_name;
    int kind;
} kinds[] = {
    {"person", 5 /* class */},      {"place", 3 /* namespace */}, {"organization", 2 /* module */},
    {"publication", 1 /* file */},  {"title", 7 /* property */},  {"event", 24 /* event */},
    {"acronym", 14 /* constant */}, {"weapon", 23 /* struct */},  {"law", 11 /* interface */},
};

static int kind_of(const char *class_name)
{
    enum { KIND_STRING = 15 };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (strcmp(kinds[i].class_name, class_name) == 0)
            return kinds[i].kind;
    }
    return KIND_STRING;
}

/* How often each cluster is mentioned, by its number; to be freed. NULL where memory is out. */
static size_t *count_clusters(const IreumMention *mentions, size_t count)
{
    size_t most = 0;
    for (size_t i = 0; i < count; i++)
        most = mentions[i].thing > most ? mentions[i].thing : most;
    size_t *counts = calloc(most + 1, sizeof *counts);
    for (size_t i = 0; counts != NULL && i < count; i++)
        counts[mentions[i].cluster]++;
    return counts;
}

/* "로동신문, publication, 3 mentions" */
static json_t *detail_of(const IreumMention *mention, size_t count)
{
    const char *hangul = mention->hangul;
    return json_sprintf("%s%s%s, %zu mention%s", hangul, hangul[0] != '\0' ? ", " : "", mention->class_name, count,
                        count == 1 ? "" : "s");
}

/* MENTION is the first of its cluster, which has COUNT. */
static json_t *make_symbol(const Server *server, const Named *named, const IreumMention *mention, size_t count)
{
    json_t *range = make_range(server, &named->checked->text, mention->span);
    int kind = kind_of(mention->class_name);
    if (client_offers(server, "textDocument.documentSymbol.hierarchicalDocumentSymbolSupport"))
        return json_pack("{s:s, s:o, s:i, s:O, s:o}", "name", mention->preferred, "detail", detail_of(mention, count),
                         "kind", kind, "range", range, "selectionRange", range);
    return json_pack("{s:s, s:i, s:{s:s, s:o}}", "name", mention->preferred, "kind", kind, "location", "uri",
                     named->document->uri, "range", range);
}

static json_t *answer(Server *server, const json_t *params, Failure *failure)
{
    Named named;
    size_t count;
    const IreumMention *mentions = named_all(server, params, &named, &count, failure);
    if (failure->code != 0)
        return NULL;
    json_t *symbols = json_array();
    size_t *counts = count > 0 ? count_clusters(mentions, count) : NULL;
    for (size_t i = 0; counts != NULL && i < count; i++) {
        size_t *mentioned = &counts[mentions[i].cluster];
        if (*mentioned > 0)
            json_array_append_new(symbols, make_symbol(server, &named, &mentions[i], *mentioned));
        *mentioned = 0;
    }
    free(counts);
    return symbols;
}

static void offer(const Server *server, json_t *capabilities)
{
    (void)server;
    json_object_set_new(capabilities, "documentSymbolProvider", json_true());
}

const Handler handler_document_symbol = {.method = "textDocument/documentSymbol", .answer = answer, .offer = offer};
