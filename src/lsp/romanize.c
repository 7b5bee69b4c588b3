/* romanize.c: Hangul into Latin letters: the command ireum.romanize, and actions on what is selected. */
#include "lsp/action.h"
#include "lsp/task.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* TEXT in SYSTEM, to be freed; NULL where it cannot be had. */
static char *romanized(Server *server, IreumSystem system, const char *text, size_t size)
{
    const IreumRomanizer *romanizer = knowledge_romanizer(&server->knowledge, server->options->workspace.glossary);
    const IreumRomanizeOptions options = {.system = system, .kind = IREUM_NAME_AUTO};
    IreumError error;
    size_t written;
    if (romanizer == NULL || ireum_romanize(romanizer, &options, text, size, NULL, 0, &written, &error) != IREUM_OK)
        return NULL;
    char *latin = malloc(written + 1);
    if (latin != NULL)
        ireum_romanize(romanizer, &options, text, size, latin, written + 1, &written, &error);
    return latin;
}

/* ---- The command ---- */

/* The edit that writes LATIN for SPAN, sent where the client makes edits. */
static void apply(Server *server, const Document *document, IreumSpan span, const char *latin)
{
    IreumEdit edit = {span, latin, strlen(latin)};
    if (!client_offers(server, "workspace.applyEdit"))
        return;
    json_t *edits = json_pack("[o]", make_text_edit(server, &document->text, &edit));
    server_ask(server, "workspace/applyEdit",
               json_pack("{s:s, s:o}", "label", "Romanize", "edit", make_workspace_edit(server, document, edits)),
               NULL);
}

/* What is selected, {uri, range}. */
static json_t *run_selection(Server *server, const json_t *selection, IreumSystem system, Failure *failure)
{
    const char *uri = json_string_value(json_object_get(selection, "uri"));
    Document *document = uri != NULL ? documents_find(&server->documents, uri) : NULL;
    IreumSpan span;
    if (document == NULL || !read_range(server, &document->text, json_object_get(selection, "range"), &span))
        return fail(failure, ERROR_PARAMS, "the first argument is a text, or {uri, range} of an open document");
    char *latin = romanized(server, system, document->text.at + span.offset, span.size);
    if (latin == NULL)
        return fail(failure, ERROR_INTERNAL, "out of memory, or no glossary");
    apply(server, document, span, latin);
    json_t *text = json_string(latin);
    free(latin);
    return text;
}

static json_t *run(Server *server, const json_t *arguments, Failure *failure)
{
    const json_t *what = json_array_get(arguments, 0), *name = json_array_get(arguments, 1);
    IreumSystem system = IREUM_REVISED;
    if (name != NULL && (!json_is_string(name) || !ireum_system_parse(json_string_value(name), &system)))
        return fail(failure, ERROR_PARAMS, "the second argument is a system, such as rr, mr or nk");
    if (!json_is_string(what))
        return run_selection(server, what, system, failure);
    char *latin = romanized(server, system, json_string_value(what), json_string_length(what));
    json_t *text = latin != NULL ? json_string(latin) : fail(failure, ERROR_INTERNAL, "out of memory, or no glossary");
    free(latin);
    return text;
}

const Task task_romanize = {.name = "ireum.romanize", .run = run};

/* ---- Actions ---- */

/* More is no name. */
enum { SELECTED_MOST = 240, TITLE_SIZE = 512 };

static void add_action(Actions *actions, IreumSpan span, IreumSystem system, const char *latin)
{
    IreumEdit edit = {span, latin, strlen(latin)};
    const IreumEdit *edits[] = {&edit};
    char title[TITLE_SIZE];
    int size = snprintf(title, sizeof title, "Romanize as '%s' (%s)", latin, ireum_system_title(system));
    if (size > 0 && size < TITLE_SIZE)
        actions_add(actions, title, "refactor.rewrite", NULL, actions_edit(actions, edits, 1));
}

static bool among(char *const *texts, size_t count, const char *text)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(texts[i], text) == 0)
            return true;
    }
    return false;
}

void actions_romanize(Actions *actions, IreumSpan span)
{
    const char *text = actions->document->text.at + span.offset;
    char *made[IREUM_SYSTEM_COUNT];
    size_t count = 0;
    for (unsigned system = 0; span.size > 0 && span.size <= SELECTED_MOST && system < IREUM_SYSTEM_COUNT; system++) {
        char *latin = romanized(actions->server, (IreumSystem)system, text, span.size);
        bool same = latin == NULL || (strlen(latin) == span.size && memcmp(latin, text, span.size) == 0);
        /* Systems that agree are one action, under the name of the first. */
        if (same || among(made, count, latin)) {
            free(latin);
            continue;
        }
        made[count++] = latin;
        add_action(actions, span, (IreumSystem)system, latin);
    }
    while (count > 0)
        free(made[--count]);
}
