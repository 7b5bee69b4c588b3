/* params.c: what requests are made of: documents, positions, ranges. */
#include "lsp/server.h"

Document *params_document(const Server *server, const json_t *params, Failure *failure)
{
    const char *uri = json_string_value(json_object_get(json_object_get(params, "textDocument"), "uri"));
    Document *document = uri != NULL ? documents_find(&server->documents, uri) : NULL;
    if (document == NULL && failure != NULL)
        fail(failure, ERROR_PARAMS, uri != NULL ? "not open: %s" : "textDocument.uri is missing%s",
             uri != NULL ? uri : "");
    return document;
}

/* False where VALUE is no number; what is too small or too great is clamped. */
static bool read_number(const json_t *value, uint32_t *number)
{
    json_int_t wide = json_integer_value(value);
    *number = wide < 0 ? 0 : wide > UINT32_MAX ? UINT32_MAX : (uint32_t)wide;
    return json_is_integer(value);
}

bool read_position(const json_t *value, Position *position)
{
    return read_number(json_object_get(value, "line"), &position->line) &&
           read_number(json_object_get(value, "character"), &position->character);
}

bool read_range(const Server *server, const Text *text, const json_t *value, IreumSpan *span)
{
    Position start, end;
    if (!read_position(json_object_get(value, "start"), &start) || !read_position(json_object_get(value, "end"), &end))
        return false;
    uint32_t from = text_offset(text, start, server->unit), to = text_offset(text, end, server->unit);
    *span = from <= to ? (IreumSpan){from, to - from} : (IreumSpan){to, from - to};
    return true;
}

json_t *make_position(const Server *server, const Text *text, uint32_t offset)
{
    Position position = text_position(text, offset, server->unit);
    return json_pack("{s:I, s:I}", "line", (json_int_t)position.line, "character", (json_int_t)position.character);
}

json_t *make_range(const Server *server, const Text *text, IreumSpan span)
{
    return json_pack("{s:o, s:o}", "start", make_position(server, text, span.offset), "end",
                     make_position(server, text, span.offset + span.size));
}

json_t *make_text_edit(const Server *server, const Text *text, const IreumEdit *edit)
{
    return json_pack("{s:o, s:s%}", "range", make_range(server, text, edit->span), "newText", edit->text,
                     edit->text_size);
}

json_t *make_workspace_edit(const Server *server, const Document *document, json_t *edits)
{
    if (!client_offers(server, "workspace.workspaceEdit.documentChanges"))
        return json_pack("{s:{s:o}}", "changes", document->uri, edits);
    json_t *version = document->versioned ? json_integer(document->version) : json_null();
    return json_pack("{s:[{s:{s:s, s:o}, s:o}]}", "documentChanges", "textDocument", "uri", document->uri, "version",
                     version, "edits", edits);
}
