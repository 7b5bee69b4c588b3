/* diagnostics.c: findings as the protocol has them, and how they get to the client. */
#define _POSIX_C_SOURCE 200809L /* open_memstream */
#include "lsp/diagnostics.h"

#include "lsp/rule_page.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Past some number clients leave diagnostics out, and do not say so. */
enum { DIAGNOSTICS_MOST = 1000 };

static int severity_of(IreumSeverity severity)
{
    enum { ERROR = 1, WARNING, INFORMATION };
    return severity == IREUM_ERROR ? ERROR : severity == IREUM_WARNING ? WARNING : INFORMATION;
}

/* Remarks that have a place in the document; an editor links them there. */
static json_t *make_notes(const Server *server, const Document *document, const IreumFinding *finding)
{
    json_t *notes = json_array();
    for (size_t i = 0; i < finding->note_count; i++) {
        const IreumNote *note = &finding->notes[i];
        if (note->placed)
            json_array_append_new(notes, json_pack("{s:{s:s, s:o}, s:s}", "location", "uri", document->uri, "range",
                                                   make_range(server, &document->checked->text, note->span), "message",
                                                   note->message));
    }
    return notes;
}

/* The message, and below it a line for each remark that has no place: a link to the finding itself would lead nowhere.
 * Clients of one line show the first, or join them, and so each says what it is. */
static json_t *make_message(const IreumFinding *finding)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    if (out == NULL)
        return json_string(finding->message);
    fputs(finding->message, out);
    for (size_t i = 0; i < finding->note_count; i++) {
        if (!finding->notes[i].placed)
            fprintf(out, "\nnote: %s", finding->notes[i].message);
    }
    json_t *message = fclose(out) == 0 ? json_stringn(text, size) : json_string(finding->message);
    free(text);
    return message;
}

json_t *diagnostic_make(const Server *server, const Document *document, const IreumFinding *finding, size_t place)
{
    IreumSpan span = finding->places[place];
    json_t *diagnostic = json_pack(
        "{s:o, s:i, s:s, s:s, s:o}", "range", make_range(server, &document->checked->text, span), "severity",
        severity_of(finding->severity), "code", finding->rule, "source", "ireum", "message", make_message(finding));
    json_t *page = rule_page_uri(server, finding->rule);
    if (page != NULL)
        json_object_set_new(diagnostic, "codeDescription", json_pack("{s:o}", "href", page));
    json_t *notes = make_notes(server, document, finding);
    if (json_array_size(notes) > 0 && client_offers(server, "textDocument.publishDiagnostics.relatedInformation"))
        json_object_set(diagnostic, "relatedInformation", notes);
    json_decref(notes);
    return diagnostic;
}

/* A remark in the first line that not all is shown. */
static json_t *make_rest(size_t count)
{
    char message[80];
    snprintf(message, sizeof message, "%zu more findings are not shown; 'ireum check' shows all", count);
    return json_pack("{s:{s:{s:i, s:i}, s:{s:i, s:i}}, s:i, s:s, s:s}", "range", "start", "line", 0, "character", 0,
                     "end", "line", 0, "character", 0, "severity", severity_of(IREUM_SUGGESTION), "source", "ireum",
                     "message", message);
}

json_t *diagnostics_make(const Server *server, const Document *document, const Checked *checked)
{
    json_t *diagnostics = json_array();
    size_t count = 0, made = 0, left = 0;
    const IreumFinding *findings =
        checked != NULL && checked->result != NULL ? ireum_result_findings(checked->result, &count) : NULL;
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < findings[i].place_count; k++) {
            if (made < DIAGNOSTICS_MOST)
                json_array_append_new(diagnostics, diagnostic_make(server, document, &findings[i], k));
            left += made == DIAGNOSTICS_MOST;
            made += made < DIAGNOSTICS_MOST;
        }
    }
    if (left > 0)
        json_array_insert_new(diagnostics, 0, make_rest(left));
    return diagnostics;
}

static void publish(Server *server, const Document *document, json_t *diagnostics)
{
    json_t *params = json_pack("{s:s, s:o}", "uri", document->uri, "diagnostics", diagnostics);
    if (document->versioned && client_offers(server, "textDocument.publishDiagnostics.versionSupport"))
        json_object_set_new(params, "version", json_integer(document->version));
    outlet_notify(&server->outlet, "textDocument/publishDiagnostics", params);
}

void diagnostics_publish(Server *server, Document *document)
{
    const Checked *checked = server_checked(server, document);
    if (!diagnostics_pulled(server))
        publish(server, document, diagnostics_make(server, document, checked));
    document->unpublished = false;
}

bool diagnostics_pulled(const Server *server)
{
    return client_offers(server, "textDocument.diagnostic");
}

void diagnostics_refresh(Server *server)
{
    if (diagnostics_pulled(server) && client_offers(server, "workspace.diagnostics.refreshSupport"))
        server_ask(server, "workspace/diagnostic/refresh", NULL, NULL);
}

void diagnostics_clear(Server *server, Document *document)
{
    if (document->copy && !diagnostics_pulled(server))
        publish(server, document, json_array());
}
