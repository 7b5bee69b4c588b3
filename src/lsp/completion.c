/* completion.c: names of the glossary, in the form that the house writes, from how they begin in Latin letters, Hangul or
 * Hanja: textDocument/completion. */
#include "lsp/handler.h"

#include <stdio.h>

/* A longer list is not read; the next letter makes another. */
enum { ITEMS_MOST = 50 };

/* What is being offered for the text before the cursor. */
typedef struct Offering {
    const Server *server;
    json_t *items;
} Offering;

/* "로동신문, publication" */
static json_t *detail_of(const IreumSuggestion *suggestion)
{
    const char *hangul = suggestion->hangul;
    return json_sprintf("%s%s%s", hangul, hangul[0] != '\0' ? ", " : "", suggestion->class_name);
}

static void add_item(void *context, const IreumSuggestion *suggestion)
{
    enum { KIND_VALUE = 12 };
    const Offering *offering = context;
    size_t place = json_array_size(offering->items);
    json_array_append_new(offering->items,
                          json_pack("{s:s, s:i, s:o, s:o}", "label", suggestion->text, "kind", KIND_VALUE, "detail",
                                    detail_of(suggestion), "sortText", json_sprintf("%03zu", place)));
}

/* All items replace SPAN of the document. Clients hold what is typed against a filter: it is what is typed, since the
 * list is made anew with every letter and Hangul is not in the name that is written for it. */
static void finish_items(const Server *server, const Document *document, IreumSpan span, json_t *items)
{
    size_t index;
    json_t *item;
    json_array_foreach (items, index, item) {
        const char *label = json_string_value(json_object_get(item, "label"));
        IreumEdit edit = {span, label, json_string_length(json_object_get(item, "label"))};
        json_object_set_new(item, "textEdit", make_text_edit(server, &document->text, &edit));
        json_object_set_new(item, "filterText", json_stringn(document->text.at + span.offset, span.size));
    }
}

/* What was found before the latest edits does: the copy's date and style hardly change with a letter, and a check of a
 * long text would make the list late. */
static const Checked *checked_before(Server *server, Document *document)
{
    const Checked *checked = document->checked;
    return checked != NULL && checked->result != NULL ? checked : server_checked(server, document);
}

static void suggest(Server *server, Document *document, uint32_t offset, json_t *items)
{
    const Checked *checked = checked_before(server, document);
    const IreumIndex *index =
        checked != NULL && checked->result != NULL ? knowledge_index(&server->knowledge, checked->checker) : NULL;
    if (index == NULL)
        return;
    bool more;
    Offering offering = {server, items};
    uint32_t line = text_line(&document->text, offset).offset;
    size_t typed = ireum_index_suggest(index, checked->result, document->text.at + line, offset - line, ITEMS_MOST,
                                       add_item, &offering, &more);
    finish_items(server, document, (IreumSpan){offset - (uint32_t)typed, (uint32_t)typed}, items);
}

static json_t *answer(Server *server, const json_t *params, Failure *failure)
{
    Document *document = params_document(server, params, failure);
    Position position;
    if (document == NULL)
        return NULL;
    if (!read_position(json_object_get(params, "position"), &position))
        return fail(failure, ERROR_PARAMS, "position is missing");
    json_t *items = json_array();
    suggest(server, document, text_offset(&document->text, position, server->unit), items);
    return json_pack("{s:b, s:o}", "isIncomplete", true, "items", items);
}

static void offer(const Server *server, json_t *capabilities)
{
    (void)server;
    json_object_set_new(capabilities, "completionProvider", json_object());
}

const Handler handler_completion = {.method = "textDocument/completion", .answer = answer, .offer = offer};
