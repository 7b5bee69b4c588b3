/* document.c: the documents that are open at the client. */
#include "lsp/document.h"

#include "lsp/uri.h"

#include <stdlib.h>
#include <string.h>

Document *documents_find(const Documents *documents, const char *uri)
{
    for (size_t i = 0; i < documents->count; i++) {
        if (strcmp(documents->at[i]->uri, uri) == 0)
            return documents->at[i];
    }
    return NULL;
}

void document_forget(Document *document)
{
    if (document->checked == NULL)
        return;
    ireum_result_free(document->checked->result);
    text_free(&document->checked->text);
    free(document->checked);
    document->checked = NULL;
    document->stale = true;
}

static void document_free(Document *document)
{
    document_forget(document);
    text_free(&document->text);
    free(document->uri);
    free(document->path);
    free(document->language);
    free(document->told);
    free(document);
}

static bool make_room(Documents *documents)
{
    if (documents->count < documents->capacity)
        return true;
    size_t capacity = documents->capacity > 0 ? 2 * documents->capacity : 8;
    Document **at = realloc(documents->at, capacity * sizeof(Document *));
    if (at == NULL)
        return false;
    documents->at = at;
    documents->capacity = capacity;
    return true;
}

Document *documents_add(Documents *documents, const char *uri, const char *language)
{
    Document *document = make_room(documents) ? calloc(1, sizeof *document) : NULL;
    if (document == NULL)
        return NULL;
    document->uri = strdup(uri);
    document->language = strdup(language);
    document->path = uri_path(uri);
    document->stale = true;
    if (document->uri == NULL || document->language == NULL || !text_set(&document->text, "", 0)) {
        document_free(document);
        return NULL;
    }
    documents->at[documents->count++] = document;
    return document;
}

void documents_remove(Documents *documents, Document *document)
{
    size_t i = 0;
    while (documents->at[i] != document)
        i++;
    documents->count--;
    memmove(documents->at + i, documents->at + i + 1, (documents->count - i) * sizeof(Document *));
    document_free(document);
}

void documents_free(Documents *documents)
{
    for (size_t i = 0; i < documents->count; i++)
        document_free(documents->at[i]);
    free(documents->at);
    *documents = (Documents){.at = NULL};
}
