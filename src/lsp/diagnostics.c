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

/* Remarks that have a place in the document; an editor links them there. Other places of the mistake have diagnostics of
 * their own. */
static json_t *make_notes(const Server *server, const Document *document, const IreumFinding *finding)
{
    json_t *notes = json_array();
    for (size_t i = 0; i < finding->note_count; i++) {
        const IreumNote *note = &finding->notes[i];
        if (note->placed && !note->again)
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
        const IreumNote *note = &finding->notes[i];
        if (!note->placed && !note->again)
            fprintf(out, "\nnote: %s", note->message);
    }
    json_t *message = fclose(out) == 0 ? json_stringn(text, size) : json_string(finding->message);
    free(text);
    return message;
}

/* What the Diagnostics of all places of FINDING have in common. */
static json_t *make_common(const Server *server, const Document *document, const IreumFinding *finding)
{
    json_t *common = json_pack("{s:i, s:s, s:s, s:o}", "severity", severity_of(finding->severity), "code",
                               finding->rule, "source", "ireum", "message", make_message(finding));
    json_t *page = rule_page_uri(server, finding->rule);
    if (page != NULL)
        json_object_set_new(common, "codeDescription", json_pack("{s:o}", "href", page));
    if (!client_offers(server, "textDocument.publishDiagnostics.relatedInformation"))
        return common;
    json_t *notes = make_notes(server, document, finding);
    if (json_array_size(notes) > 0)
        json_object_set(common, "relatedInformation", notes);
    json_decref(notes);
    return common;
}

static json_t *make_at(const Server *server, const Document *document, json_t *common, IreumSpan place)
{
    json_t *diagnostic = json_copy(common);
    json_object_set_new(diagnostic, "range", make_range(server, &document->checked->text, place));
    return diagnostic;
}

json_t *diagnostic_make(const Server *server, const Document *document, const IreumFinding *finding, size_t place)
{
    json_t *common = make_common(server, document, finding);
    json_t *diagnostic = make_at(server, document, common, finding->places[place]);
    json_decref(common);
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

/* Adds those of FINDING, as far as LIST has room. */
static void add_places(const Server *server, const Document *document, const IreumFinding *finding, json_t *list)
{
    json_t *common = make_common(server, document, finding);
    for (size_t k = 0; k < finding->place_count && json_array_size(list) < DIAGNOSTICS_MOST; k++)
        json_array_append_new(list, make_at(server, document, common, finding->places[k]));
    json_decref(common);
}

json_t *diagnostics_make(const Server *server, const Document *document, const Checked *checked)
{
    json_t *diagnostics = json_array();
    size_t count = 0, places = 0;
    const IreumFinding *findings =
        checked != NULL && checked->result != NULL ? ireum_result_findings(checked->result, &count) : NULL;
    for (size_t i = 0; i < count; i++) {
        if (json_array_size(diagnostics) < DIAGNOSTICS_MOST)
            add_places(server, document, &findings[i], diagnostics);
        places += findings[i].place_count;
    }
    if (places > DIAGNOSTICS_MOST)
        json_array_insert_new(diagnostics, 0, make_rest(places - DIAGNOSTICS_MOST));
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

void diagnostics_publish_all(Server *server)
{
    for (size_t i = 0; i < server->documents.count; i++) {
        if (server->documents.at[i]->unpublished)
            diagnostics_publish(server, server->documents.at[i]);
    }
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
