/* action.c: textDocument/codeAction: which findings are meant, and in what order actions are offered. */
#include "lsp/action.h"

#include "lsp/diagnostics.h"
#include "lsp/handler.h"

#include <stdlib.h>
#include <string.h>

static const char fix_all_kind[] = "source.fixAll.ireum", rewrite_kind[] = "refactor.rewrite";

/* Kinds form a tree: "source" asks for "source.fixAll" too. */
static bool covers(const char *asked, const char *kind)
{
    size_t size = strlen(asked);
    return strncmp(asked, kind, size) == 0 && (size == 0 || kind[size] == '\0' || kind[size] == '.');
}

bool actions_wanted(const Actions *actions, const char *kind)
{
    size_t index;
    const json_t *asked;
    if (actions->only == NULL)
        return true;
    json_array_foreach (actions->only, index, asked) {
        if (json_is_string(asked) && covers(json_string_value(asked), kind))
            return true;
    }
    return false;
}

json_t *actions_add(Actions *actions, const char *title, const char *kind, const Target *target, json_t *body)
{
    if (body == NULL)
        return NULL;
    bool small = title[0] >= 'a' && title[0] <= 'z'; /* as fixes begin in a report */
    json_object_set_new(body, "title", json_sprintf("%c%s", small ? title[0] - 'a' + 'A' : title[0], title + 1));
    json_object_set_new(body, "kind", json_string(kind));
    if (target != NULL) {
        json_t *diagnostic = diagnostic_make(actions->server, actions->document, target->finding, target->place);
        json_object_set_new(body, "diagnostics", json_pack("[o]", diagnostic));
    }
    json_array_append_new(actions->list, body);
    return body;
}

bool action_form(const Actions *actions, IreumSpan place, char *form, size_t size)
{
    const char *text = actions->checked->text.at + place.offset;
    size_t used = 0;
    for (size_t i = 0; i < place.size; i++) {
        bool blank = strchr(" \t\r\n", text[i]) != NULL;
        if (used + 1 >= size)
            return false;
        if (!blank || (used > 0 && form[used - 1] != ' '))
            form[used++] = blank ? ' ' : text[i];
    }
    form[used] = '\0';
    return used > 0;
}

/* ---- Which findings are meant ---- */

static bool overlap(IreumSpan a, IreumSpan b)
{
    return a.offset <= b.offset + b.size && b.offset <= a.offset + a.size;
}

/* Whether one of the client's DIAGNOSTICS is that of TARGET. What the client has was perhaps moved by its edits. */
static bool among(const Actions *actions, const json_t *diagnostics, Target target)
{
    size_t index;
    const json_t *diagnostic;
    json_array_foreach (diagnostics, index, diagnostic) {
        const json_t *code = json_object_get(diagnostic, "code");
        IreumSpan span;
        if (json_is_string(code) && strcmp(json_string_value(code), target.finding->rule) == 0 &&
            read_range(actions->server, &actions->checked->text, json_object_get(diagnostic, "range"), &span) &&
            span.offset == target.finding->places[target.place].offset)
            return true;
    }
    return false;
}

static void offer_for(Actions *actions, const Target *target)
{
    actions_fix(actions, target);
    actions_fix_form(actions, target);
    actions_add_name(actions, target);
    actions_suppress(actions, target);
    actions_explain(actions, target);
}

/* What makes a finding one that is meant. */
enum { NAMED = 1, AT_RANGE = 2 };

/* Offers actions for each place of a finding that meets CONDITIONS, and says whether there is one. */
static bool offer_where(Actions *actions, int conditions, const json_t *diagnostics, IreumSpan span)
{
    bool any = false;
    size_t count;
    const IreumFinding *findings = ireum_result_findings(actions->checked->result, &count);
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < findings[i].place_count; k++) {
            Target target = {&findings[i], k};
            if (((conditions & AT_RANGE) && !overlap(findings[i].places[k], span)) ||
                ((conditions & NAMED) && !among(actions, diagnostics, target)))
                continue;
            offer_for(actions, &target);
            any = true;
        }
    }
    return any;
}

/* A client that sends diagnostics asks about these alone: Kate sends those of one line and the range of all, Neovim those
 * of the line and the range of the cursor. Neovim 0.7 gives their columns in bytes, whatever was agreed on, so that they
 * are not found again; then the range decides, as it does where none are sent. */
static void offer_at(Actions *actions, const json_t *diagnostics, IreumSpan span)
{
    static const int ways[] = {NAMED | AT_RANGE, NAMED, AT_RANGE};
    bool found = false;
    for (size_t i = 0; !found && i < sizeof ways / sizeof *ways; i++)
        found = offer_where(actions, ways[i], diagnostics, span);
}

static json_t *answer(Server *server, const json_t *params, Failure *failure)
{
    Document *document = params_document(server, params, failure);
    const json_t *context = json_object_get(params, "context");
    const json_t *only = json_object_get(context, "only"), *diagnostics = json_object_get(context, "diagnostics");
    IreumSpan span;
    if (document == NULL)
        return NULL;
    if (!read_range(server, &document->text, json_object_get(params, "range"), &span))
        return fail(failure, ERROR_PARAMS, "range is missing");
    Actions actions = {server, document, server_checked(server, document), json_is_array(only) ? only : NULL,
                       json_array()};
    if (actions.checked == NULL || actions.checked->result == NULL)
        return actions.list;
    if (actions_wanted(&actions, "quickfix"))
        offer_at(&actions, diagnostics, span);
    if (actions_wanted(&actions, fix_all_kind) && (actions.only != NULL || json_array_size(diagnostics) == 0))
        actions_fix_all(&actions);
    if (actions_wanted(&actions, rewrite_kind) && json_array_size(diagnostics) == 0)
        actions_romanize(&actions, span);
    return actions.list;
}

static void offer(const Server *server, json_t *capabilities)
{
    bool literal = client_offers(server, "textDocument.codeAction.codeActionLiteralSupport");
    json_t *provider =
        literal ? json_pack("{s:[s, s, s]}", "codeActionKinds", "quickfix", fix_all_kind, rewrite_kind) : json_true();
    json_object_set_new(capabilities, "codeActionProvider", provider);
}

const Handler handler_code_action = {.method = "textDocument/codeAction", .answer = answer, .offer = offer};
