/* action.h: code actions while they are gathered. */
#ifndef LSP_ACTION_H
#define LSP_ACTION_H

#include "lsp/server.h"

/* One textDocument/codeAction. */
typedef struct Actions {
    Server *server;
    Document *document;
    const Checked *checked;
    const json_t *only; /* the kinds that are asked for; NULL: all */
    json_t *list;       /* of CodeActions, in order */
} Actions;

/* A finding, and which of its places is meant. */
typedef struct Target {
    const IreumFinding *finding;
    size_t place;
} Target;

/* Whether actions of KIND ("quickfix", "source.fixAll.ireum") are asked for. */
bool actions_wanted(const Actions *actions, const char *kind);

/* Adds the action {title, kind} with BODY, {"edit": ...} or {"command": ...}, which it takes; where TARGET is not NULL the
 * action says that it resolves that. A body of NULL adds nothing. Returns the action, borrowed; NULL where there is none. */
json_t *actions_add(Actions *actions, const char *title, const char *kind, const Target *target, json_t *body);

/* The body {"edit": ...} that makes COUNT edits of the document; NULL where the text under one of them is no longer what
 * was checked, or two overlap. EDITS is put into order. */
json_t *actions_edit(const Actions *actions, const IreumEdit **edits, size_t count);

/* The words at PLACE of what was checked in one line, one blank between them. False where there are none, or more than fit in
 * SIZE bytes. */
bool action_form(const Actions *actions, IreumSpan place, char *form, size_t size);

/* Why something is left as it is, for the writer to replace. */
extern const char action_reason[];

/* The parts, in the order in which they stand in the list. */
void actions_fix(Actions *actions, const Target *target);
void actions_fix_form(Actions *actions, const Target *target);
void actions_add_name(Actions *actions, const Target *target);
void actions_suppress(Actions *actions, const Target *target); /* in the copy, where it has comments */
void actions_ignore(Actions *actions, const Target *target);   /* else in the configuration */
void actions_explain(Actions *actions, const Target *target);
void actions_fix_all(Actions *actions);
void actions_romanize(Actions *actions, IreumSpan span);

#endif
