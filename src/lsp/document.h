/* document.h: the documents that are open at the client, and what was found in them. */
#ifndef LSP_DOCUMENT_H
#define LSP_DOCUMENT_H

#include "lsp/text.h"

#include <jansson.h>

/* A text that was checked. It stays as it is while its document is edited. */
typedef struct Checked {
    Text text;
    bool versioned;
    json_int_t version;          /* the client's */
    const IreumChecker *checker; /* of RESULT; the workspace's */
    IreumResult *result;         /* NULL: it could not be checked */
    unsigned long serial;        /* no two are alike */
} Checked;

typedef struct Document {
    char *uri;          /* byte for byte as the client writes it */
    char *path;         /* of the file, NULL: it is none */
    char *language;     /* the client's word for it */
    const char *format; /* NULL: by the path. Static */
    bool copy;          /* false: it is not for us to check, such as an old version that is only shown */
    char *told;         /* why the text before could not be checked, which need not be said again; NULL: it could */
    bool versioned;     /* false: the client sends no versions */
    json_int_t version;
    Text text;
    bool stale;       /* the text was not checked yet, or under other settings */
    bool unpublished; /* what was found was not sent yet */
    Checked *checked; /* the latest; NULL: none */
} Document;

typedef struct Documents {
    Document **at;
    size_t count, capacity;
} Documents;

/* The document of that URI; NULL where none is open. */
Document *documents_find(const Documents *documents, const char *uri);

/* Adds an empty one. NULL where memory is out. */
Document *documents_add(Documents *documents, const char *uri, const char *language);

/* Takes DOCUMENT out and frees it. */
void documents_remove(Documents *documents, Document *document);

void documents_free(Documents *documents);

/* Forgets what was found, so that its checker may be closed. */
void document_forget(Document *document);

#endif
