/* server.h: the server's state, and what handlers need of it. All of it belongs to one thread. */
#ifndef LSP_SERVER_H
#define LSP_SERVER_H

#include "lsp/document.h"
#include "lsp/inbox.h"
#include "lsp/knowledge.h"
#include "lsp/lsp.h"
#include "lsp/outlet.h"
#include "lsp/workspaces.h"

typedef enum Phase {
    PHASE_NEW, /* nothing but initialize is answered */
    PHASE_RUNNING,
    PHASE_SHUT, /* nothing but exit is heard */
    PHASE_OVER, /* the client has said exit, or is gone */
} Phase;

typedef struct Server Server;

/* A check of the whole workspace (sweep.c). */
typedef struct Sweep Sweep;

/* What may have changed since the client was told of the whole workspace. */
typedef enum Unswept { UNSWEPT_NOTHING, UNSWEPT_DOCUMENTS, UNSWEPT_FILES } Unswept;

/* What is wrong with a request. CODE 0: nothing. */
typedef struct Failure {
    int code;
    bool later; /* nothing is, but the answer comes later */
    char message[256];
} Failure;

/* Receives what the client answers; RESULT is NULL where it refuses. */
typedef void (*Answered)(Server *server, const json_t *result);

/* A request to the client that it has not answered yet. */
typedef struct Asked {
    json_int_t id;
    Answered answered;
    struct Asked *next;
} Asked;

struct Server {
    const LspOptions *options;
    Phase phase;
    bool shut; /* before it was over: as it should be */
    Inbox *inbox;
    Outlet outlet;
    json_t *client;   /* the capabilities that it told of; an empty object before */
    IreumUnit unit;   /* of positions */
    long parent;      /* process that must live; 0: none */
    const json_t *id; /* of the request that is being answered; NULL: none is */
    Documents documents;
    json_t *folders;         /* the workspace folders, objects {path, uri} */
    json_t *settings;        /* the client's; an object */
    json_t *folder_settings; /* those of folders, by the path */
    Workspaces workspaces;
    char *told;          /* why the settings could not be read anew, which need not be said again; NULL: they could */
    json_t *complaints;  /* about configurations and glossaries, by the path */
    json_t *complained;  /* those that were published */
    bool complaints_new; /* there may be some that were not */
    Knowledge knowledge;
    unsigned long serial;          /* of the latest check */
    unsigned long settings_serial; /* of the latest time that settings were read */
    Sweep *sweep;                  /* that is going on or held; NULL: none is */
    json_t *swept;                 /* result ids that sweeps have answered, by the URI */
    Unswept unswept;
    bool traced; /* the client wants to see what is done */
    json_int_t asked_id;
    Asked *asked;
};

/* ---- Talking with the client ---- */

/* Whether the client's capabilities have something at that path, "textDocument.hover": an object, true, a list. */
bool client_offers(const Server *server, const char *path);

/* The same, the value itself; NULL where there is none. Borrowed. */
const json_t *client_value(const Server *server, const char *path);

/* Sends a request of the server's own, which takes PARAMS; ANSWERED (NULL: nothing is done) gets the answer. */
void server_ask(Server *server, const char *method, json_t *params, Answered answered);

typedef enum Loudness { LOUD_ERROR = 1, LOUD_WARNING, LOUD_INFO, LOUD_LOG } Loudness;

/* Writes a line to the client's log, or shows it to the user. */
void server_log(Server *server, Loudness loudness, const char *format, ...) __attribute__((format(printf, 3, 4)));
void server_show(Server *server, Loudness loudness, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Whether the client has cancelled the request that is being answered. Work of more than some milliseconds asks. */
bool server_cancelled(const Server *server);

/* Fills FAILURE and returns NULL, for a handler to return. */
json_t *fail(Failure *failure, int code, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* ---- Documents ---- */

/* What was found in the text as it is now, which is checked if need be; NULL where it cannot be. Lives until the document
 * is edited, closed, or checked again. */
const Checked *server_checked(Server *server, Document *document);

/* The same of the file of DOCUMENT, which is not open at the client, as it is on the disk and in its own encoding. */
const Checked *server_check_file(Server *server, Document *document);

/* ---- What the protocol is made of ---- */

/* The open document that PARAMS.textDocument names; NULL where none is, and FAILURE (NULL: not wanted) says so. */
Document *params_document(const Server *server, const json_t *params, Failure *failure);

/* Reads {line, character}; false where VALUE is none. What is too great is clamped. */
bool read_position(const json_t *value, Position *position);

/* The span of TEXT that the range VALUE covers; false where it is none. */
bool read_range(const Server *server, const Text *text, const json_t *value, IreumSpan *span);

json_t *make_position(const Server *server, const Text *text, uint32_t offset);
json_t *make_range(const Server *server, const Text *text, IreumSpan span);

/* A TextEdit of TEXT; a WorkspaceEdit of the TextEdits EDITS, which it takes, in DOCUMENT as it is now. */
json_t *make_text_edit(const Server *server, const Text *text, const IreumEdit *edit);
json_t *make_workspace_edit(const Server *server, const Document *document, json_t *edits);

#endif
