/* lsp.h: the language server, as the command line sees it. */
#ifndef LSP_LSP_H
#define LSP_LSP_H

#include "ireum.h"

/* All is borrowed while the server runs; NULL for what is not wanted. */
typedef struct LspOptions {
    /* What every workspace is opened with; COMPLAIN and CONTEXT are the server's to set. */
    IreumWorkspaceOptions workspace;
    const char *encoding; /* "utf-8", "utf-16" or "utf-32", whatever the client says; NULL: as it is agreed on */
    const char *pages;    /* directory of the rules' pages, to which findings link */
    /* Visits the files of a directory that a check of it would check; NULL: the workspace is not checked as a whole. */
    void (*walk)(const char *directory, bool (*visit)(void *context, const char *path), void *context);
} LspOptions;

/* The position encoding at INDEX, from 0; NULL past the last. Static. */
const char *lsp_encoding(size_t index);

/* Serves the client at the files INPUT and OUTPUT until it says exit, or is gone. The process's exit status: 0 where the
 * client has shut the server down before, else 1. *STARTED is false where the server could not start, and ERROR says why. */
int lsp_serve(const LspOptions *options, int input, int output, bool *started, IreumError *error);

#endif
