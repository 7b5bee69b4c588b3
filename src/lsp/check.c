/* check.c: checking a document under the settings of its place. */
#include "lsp/complaints.h"
#include "lsp/folders.h"
#include "lsp/server.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PATH_MOST = 4096 };

/* Where DOCUMENT belongs, for its settings: a text in no file lies in the first workspace folder. */
static const char *place_of(const Server *server, const Document *document, char path[PATH_MOST])
{
    if (document->path != NULL)
        return document->path;
    const char *root = folders_root(server);
    int size = snprintf(path, PATH_MOST, "%s/untitled", root != NULL ? root : "");
    return size < PATH_MOST ? path : "/untitled";
}

/* Says why a document is not checked, once. What is wrong with a configuration has been told as its own. */
static void tell(Server *server, Document *document, const IreumError *error)
{
    if (document->told != NULL && strcmp(document->told, error->message) == 0)
        return;
    free(document->told);
    document->told = strdup(error->message);
    server_log(server, LOUD_WARNING, "%s: %s", document->uri, error->message);
}

static IreumStatus check(Server *server, Document *document, Checked *checked, IreumError *error)
{
    char path[PATH_MOST];
    bool excluded;
    const char *place = place_of(server, document, path);
    IreumStatus status = ireum_workspace_checker(server->workspace, place, &checked->checker, &excluded, error);
    if (status != IREUM_OK || excluded)
        return status;
    IreumInput input = {
        .path = document->path,
        .format = document->format,
        .bytes = checked->text.at,
        .size = checked->text.size,
        .encoding = "utf-8",
    };
    return ireum_check(checked->checker, &input, &checked->result, error);
}

const Checked *server_checked(Server *server, Document *document)
{
    IreumError error = {.status = IREUM_OK};
    if (!document->copy || !document->stale)
        return document->checked;
    document_forget(document);
    Checked *checked = calloc(1, sizeof *checked);
    if (checked == NULL || !text_set(&checked->text, document->text.at, document->text.size)) {
        free(checked);
        return NULL;
    }
    document->checked = checked;
    checked->versioned = document->versioned;
    checked->version = document->version;
    checked->serial = ++server->serial;
    if (check(server, document, checked, &error) != IREUM_OK)
        tell(server, document, &error);
    complaints_publish(server);
    document->stale = false;
    return checked;
}
