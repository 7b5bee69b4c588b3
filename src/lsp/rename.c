/* rename.c: another spelling for all mentions of a person or thing: textDocument/prepareRename, rename. */
#include "lsp/handler.h"
#include "lsp/named.h"

#include <string.h>

/* Longer than any name; a rename to a paragraph is a slip of the hand. */
enum { NAME_MOST = 200 };

static json_t *prepare(Server *server, const json_t *params, Failure *failure)
{
    Named named;
    if (!named_at(server, params, &named, failure) || mention_eastern(named.mention))
        return failure->code == 0 ? json_null() : NULL;
    IreumSpan span = named.mention->span;
    return json_pack("{s:o, s:s%}", "range", make_range(server, &named.checked->text, span), "placeholder",
                     named.checked->text.at + span.offset, (size_t)span.size);
}

const Handler handler_prepare_rename = {.method = "textDocument/prepareRename", .answer = prepare};

/* What is wrong with NAME as a name; NULL where nothing is. */
static const char *refusal(const char *name)
{
    if (name == NULL || name[strspn(name, " \t")] == '\0')
        return "the new name is empty";
    if (strpbrk(name, "\r\n") != NULL)
        return "a name has one line";
    return strlen(name) > NAME_MOST ? "the new name is too long" : NULL;
}

/* Edits as the protocol has them. */
typedef struct Renaming {
    const Server *server;
    const Text *text;
    json_t *edits;
} Renaming;

static void add_edit(void *context, const IreumEdit *edit)
{
    const Renaming *renaming = context;
    json_array_append_new(renaming->edits, make_text_edit(renaming->server, renaming->text, edit));
}

static json_t *rename_all(Server *server, const json_t *params, Failure *failure)
{
    Named named;
    const char *name = json_string_value(json_object_get(params, "newName"));
    const char *wrong = refusal(name);
    if (!named_at(server, params, &named, failure))
        return failure->code == 0 ? fail(failure, ERROR_FAILED, "there is no name here") : NULL;
    if (mention_eastern(named.mention))
        return fail(failure, ERROR_FAILED, "Hangul and Hanja are not renamed");
    if (wrong != NULL)
        return fail(failure, ERROR_PARAMS, "%s", wrong);
    Renaming renaming = {server, &named.checked->text, json_array()};
    ireum_result_rename(named.checked->result, named.mention, name, add_edit, &renaming);
    return make_workspace_edit(server, named.document, renaming.edits);
}

static void offer(const Server *server, json_t *capabilities)
{
    json_t *provider = client_offers(server, "textDocument.rename.prepareSupport")
                           ? json_pack("{s:b}", "prepareProvider", true)
                           : json_true();
    json_object_set_new(capabilities, "renameProvider", provider);
}

const Handler handler_rename = {.method = "textDocument/rename", .answer = rename_all, .offer = offer};
