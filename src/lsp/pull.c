/* pull.c: textDocument/diagnostic, for clients that ask. */
#include "lsp/pull.h"

#include "lsp/diagnostics.h"
#include "lsp/handler.h"

#include <stdio.h>
#include <string.h>

enum { ID_SIZE = 64 };

json_t *pull_unchanged(const char *id)
{
    return json_pack("{s:s, s:s}", "kind", "unchanged", "resultId", id);
}

json_t *pull_full(const char *id, json_t *diagnostics)
{
    return json_pack("{s:s, s:s, s:o}", "kind", "full", "resultId", id, "items", diagnostics);
}

json_t *pull_document(Server *server, Document *document, const char *previous)
{
    char id[ID_SIZE];
    const Checked *checked = server_checked(server, document);
    snprintf(id, sizeof id, "%lu", checked != NULL ? checked->serial : 0);
    document->unpublished = false;
    if (previous != NULL && strcmp(id, previous) == 0)
        return pull_unchanged(id);
    return pull_full(id, diagnostics_make(server, document, checked));
}

static json_t *answer_document(Server *server, const json_t *params, Failure *failure)
{
    Document *document = params_document(server, params, failure);
    if (document == NULL)
        return NULL;
    return pull_document(server, document, json_string_value(json_object_get(params, "previousResultId")));
}

static void offer(const Server *server, json_t *capabilities)
{
    if (diagnostics_pulled(server))
        json_object_set_new(capabilities, "diagnosticProvider",
                            json_pack("{s:s, s:b, s:b}", "identifier", "ireum", "interFileDependencies", false,
                                      "workspaceDiagnostics", true));
}

const Handler handler_pull_document = {.method = "textDocument/diagnostic", .answer = answer_document, .offer = offer};
