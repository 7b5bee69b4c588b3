/* named.c: the name that a request is about. */
#include "lsp/named.h"

const IreumMention *named_all(Server *server, const json_t *params, Named *named, size_t *count, Failure *failure)
{
    *count = 0;
    *named = (Named){.document = params_document(server, params, failure)};
    if (named->document == NULL)
        return NULL;
    named->checked = server_checked(server, named->document);
    if (named->checked == NULL || named->checked->result == NULL)
        return NULL;
    return ireum_result_mentions(named->checked->result, count);
}

bool named_at(Server *server, const json_t *params, Named *named, Failure *failure)
{
    Position position;
    size_t count;
    if (!read_position(json_object_get(params, "position"), &position)) {
        fail(failure, ERROR_PARAMS, "position is missing");
        return false;
    }
    if (named_all(server, params, named, &count, failure) == NULL)
        return false;
    uint32_t offset = text_offset(&named->checked->text, position, server->unit);
    named->mention = ireum_result_mention_at(named->checked->result, offset);
    return named->mention != NULL;
}

bool mention_eastern(const IreumMention *mention)
{
    return mention->kind == IREUM_FORM_HANGUL || mention->kind == IREUM_FORM_HANGUL_NORTH ||
           mention->kind == IREUM_FORM_HANJA;
}
