/* check.c: checking a document under the settings of its place. */
#define _POSIX_C_SOURCE 200809L /* clock_gettime */
#include "lsp/complaints.h"
#include "lsp/folders.h"
#include "lsp/following.h"
#include "lsp/server.h"
#include "lsp/trace.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PATH_MOST = 4096 };

/* Says why a document is not checked, once. What is wrong with a configuration has been told as its own. */
static void tell(Server *server, Document *document, const IreumError *error)
{
    if (document->told != NULL && strcmp(document->told, error->message) == 0)
        return;
    free(document->told);
    document->told = strdup(error->message);
    server_log(server, LOUD_WARNING, "%s: %s", document->uri, error->message);
}

static const IreumChecker *find_checker(Server *server, const Document *document, IreumError *error)
{
    char path[PATH_MOST];
    const IreumChecker *checker;
    bool excluded;
    const char *place = folders_place(server, document, path, sizeof path);
    IreumStatus status = ireum_workspace_checker(following_workspace(server, place), place, &checker, &excluded, error);
    return status == IREUM_OK && !excluded ? checker : NULL;
}

static IreumStatus check_text(const Document *document, Checked *checked, IreumError *error)
{
    IreumInput input = {
        .path = document->path,
        .format = document->format,
        .encoding = "utf-8",
    };
    if (!text_copy(&checked->text, &document->text))
        return IREUM_MEMORY;
    input.bytes = checked->text.at;
    input.size = checked->text.size;
    return checked->checker != NULL ? ireum_check(checked->checker, &input, &checked->result, error) : IREUM_OK;
}

/* The text is what the file says once it is decoded. */
static IreumStatus check_file(const Document *document, Checked *checked, IreumError *error)
{
    IreumInput input = {.path = document->path};
    size_t size = 0;
    if (checked->checker == NULL)
        return text_set(&checked->text, "", 0) ? IREUM_OK : IREUM_MEMORY;
    IreumStatus status = ireum_check_file(checked->checker, &input, &checked->result, error);
    const char *text = status == IREUM_OK ? ireum_result_text(checked->result, &size) : "";
    return text_set(&checked->text, text, size) ? status : IREUM_MEMORY;
}

static long microseconds(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (long)time.tv_sec * 1000000 + time.tv_nsec / 1000;
}

/* Puts a new check of DOCUMENT into the place of the one before. */
static const Checked *renew(Server *server, Document *document,
                            IreumStatus (*run)(const Document *, Checked *, IreumError *))
{
    IreumError error = {.status = IREUM_OK};
    long started = microseconds();
    document_forget(document);
    Checked *checked = calloc(1, sizeof *checked);
    if (checked == NULL)
        return NULL;
    document->checked = checked;
    checked->versioned = document->versioned;
    checked->version = document->version;
    checked->serial = ++server->serial;
    checked->checker = find_checker(server, document, &error);
    if (error.status != IREUM_OK || run(document, checked, &error) != IREUM_OK)
        tell(server, document, &error);
    if (checked->text.line_count == 0 && !text_set(&checked->text, "", 0)) {
        document_forget(document); /* memory is out: without its one line a text has no positions */
        return NULL;
    }
    complaints_publish(server);
    document->stale = false;
    trace(server, "checked", document->uri, microseconds() - started);
    return checked;
}

const Checked *server_checked(Server *server, Document *document)
{
    return document->copy && document->stale ? renew(server, document, check_text) : document->checked;
}

const Checked *server_check_file(Server *server, Document *document)
{
    return renew(server, document, check_file);
}
