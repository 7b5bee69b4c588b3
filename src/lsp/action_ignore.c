/* action_ignore.c: findings of a form that a file keeps, written into the project's configuration: for formats that have no
 * comments. The server writes the lines itself, so that every client can. */
#include "lsp/action.h"

#include "lsp/following.h"
#include "lsp/project.h"
#include "lsp/task.h"
#include "lsp/uri.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FORM_MOST = 200 };

/* ---- Doing it ---- */

/* The configuration that is in force for DOCUMENT, or one that may be made for it. */
static bool find_configuration(const Server *server, const Document *document, char path[PATH_MOST])
{
    const IreumWorkspaceOptions *options = &server->options->workspace;
    char directory[PATH_MOST];
    const char *file = options->config;
    bool own =
        project_with(server, document, ".ireum.yaml", directory) || project_with(server, document, ".ireum", directory);
    /* One that is made takes the user's out of force. */
    if (file == NULL && !own && options->user_config != NULL && access(options->user_config, F_OK) == 0)
        file = options->user_config;
    if (file != NULL)
        return snprintf(path, PATH_MOST, "%s", file) < PATH_MOST;
    if (!own && !project_find(server, document, directory))
        return false;
    return snprintf(path, PATH_MOST, "%s/.ireum.yaml", directory) < PATH_MOST;
}

/* Shows the line, for a better reason. */
static void show(Server *server, const char *path, IreumPosition reason)
{
    unsigned line = reason.line - 1, start = reason.column - 1, end = start + (unsigned)strlen(action_reason);
    char *uri = uri_of(path);
    server_show(server, LOUD_INFO, "ignored in %s, line %u: write there why", path, reason.line);
    if (uri != NULL && client_offers(server, "window.showDocument.support"))
        server_ask(server, "window/showDocument",
                   json_pack("{s:s, s:b, s:{s:{s:i, s:i}, s:{s:i, s:i}}}", "uri", uri, "takeFocus", true, "selection",
                             "start", "line", line, "character", start, "end", "line", line, "character", end),
                   NULL);
    free(uri);
}

static json_t *ignore(Server *server, const json_t *arguments, Failure *failure)
{
    const char *uri = json_string_value(json_array_get(arguments, 0));
    const Document *document = uri != NULL ? documents_find(&server->documents, uri) : NULL;
    IreumNewIgnore item = {
        .file = document != NULL ? document->path : NULL,
        .rule = json_string_value(json_array_get(arguments, 1)),
        .form = json_string_value(json_array_get(arguments, 2)),
        .reason = action_reason,
    };
    char path[PATH_MOST];
    IreumPosition reason;
    IreumError error = {.status = IREUM_OK};
    if (item.rule == NULL || item.form == NULL || item.form[0] == '\0')
        return fail(failure, ERROR_PARAMS, "the arguments are a document's URI, a rule and the text that is found");
    if (item.file == NULL)
        return fail(failure, ERROR_FAILED, "the document is not open, or in no file: save it first");
    if (!find_configuration(server, document, path))
        return fail(failure, ERROR_FAILED, "no project: open a folder");
    if (ireum_config_ignore(path, &item, &reason, &error) != IREUM_OK)
        return fail(failure, ERROR_FAILED, "%s: %s", error.path[0] != '\0' ? error.path : path, error.message);
    following_reload(server);
    show(server, path, reason);
    return json_pack("{s:s, s:i}", "path", path, "line", reason.line);
}

const Task task_ignore = {.name = "ireum.ignore", .run = ignore};

/* ---- Offering it ---- */

void actions_ignore(Actions *actions, const Target *target)
{
    char form[FORM_MOST], title[FORM_MOST + 128];
    IreumSpan place = target->finding->places[target->place];
    const char *rule = target->finding->rule;
    if (actions->document->path == NULL || actions->server->options->workspace.plain ||
        !action_form(actions, place, form, sizeof form))
        return;
    snprintf(title, sizeof title, "Ignore %s at '%s' in this file", rule, form);
    actions_add(actions, title, "quickfix", target,
                json_pack("{s:{s:s, s:s, s:[s, s, s]}}", "command", "title", title, "command", task_ignore.name,
                          "arguments", actions->document->uri, rule, form));
}
