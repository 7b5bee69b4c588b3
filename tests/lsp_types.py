"""The types of LSP 3.17 that the server uses, and a check of its messages against them.

A type is a function that returns None, or what is wrong. They follow the interfaces of the specification: keys that it
does not name are wrong, too.
"""
UINT_MOST = 2**31 - 1


def text(value):
    return None if isinstance(value, str) else f"{value!r} is no text"


def flag(value):
    return None if isinstance(value, bool) else f"{value!r} is no boolean"


def integer(value):
    fine = isinstance(value, int) and not isinstance(value, bool)
    return None if fine and -2**31 <= value <= UINT_MOST else f"{value!r} is no integer"


def uinteger(value):
    return integer(value) or (None if value >= 0 else f"{value!r} is negative")


def anything(_):
    return None


def null(value):
    return None if value is None else f"{value!r} is not null"


def uri(value):
    return text(value) or (None if ":" in value else f"{value!r} is no URI")


def one_of(*values):
    return lambda value: None if value in values else f"{value!r} is none of {values}"


def either(*types):
    def check(value):
        wrong = [kind(value) for kind in types]
        return None if None in wrong else " and ".join(str(text) for text in wrong)
    return check


def array(kind):
    def check(value):
        if not isinstance(value, list):
            return f"{value!r} is no array"
        return next((f"[{i}]: {wrong}" for i, item in enumerate(value) if (wrong := kind(item))), None)
    return check


def mapping(kind):
    def check(value):
        if not isinstance(value, dict):
            return f"{value!r} is no object"
        return next((f"{key}: {wrong}" for key, item in value.items() if (wrong := kind(item))), None)
    return check


def record(required, optional=None):
    """An object that has the REQUIRED keys, and may have the OPTIONAL ones."""
    optional = optional or {}

    def check(value):
        if not isinstance(value, dict):
            return f"{value!r} is no object"
        for key in required:
            if key not in value:
                return f"{key} is missing in {value!r}"
        for key, item in value.items():
            kind = required.get(key) or optional.get(key)
            if kind is None:
                return f"there is no {key} in {value!r}"
            wrong = kind(item)
            if wrong:
                return f"{key}: {wrong}"
        return None
    return check


POSITION = record({"line": uinteger, "character": uinteger})
RANGE = record({"start": POSITION, "end": POSITION})
LOCATION = record({"uri": uri, "range": RANGE})
DIAGNOSTIC = record(
    {"range": RANGE, "message": text},
    {"severity": one_of(1, 2, 3, 4), "code": either(integer, text), "codeDescription": record({"href": uri}),
     "source": text, "tags": array(one_of(1, 2)),
     "relatedInformation": array(record({"location": LOCATION, "message": text})), "data": anything})
TEXT_EDIT = record({"range": RANGE, "newText": text})
VERSIONED = record({"uri": uri, "version": either(integer, null)})
CREATE_FILE = record({"kind": one_of("create"), "uri": uri},
                     {"options": record({}, {"overwrite": flag, "ignoreIfExists": flag})})
WORKSPACE_EDIT = record({}, {
    "changes": mapping(array(TEXT_EDIT)),
    "documentChanges": array(either(record({"textDocument": VERSIONED, "edits": array(TEXT_EDIT)}), CREATE_FILE))})
COMMAND = record({"title": text, "command": text}, {"arguments": array(anything)})
CODE_ACTION = record(
    {"title": text},
    {"kind": text, "diagnostics": array(DIAGNOSTIC), "isPreferred": flag, "disabled": record({"reason": text}),
     "edit": WORKSPACE_EDIT, "command": COMMAND, "data": anything})
MARKUP = record({"kind": one_of("plaintext", "markdown"), "value": text})
HOVER = record({"contents": MARKUP}, {"range": RANGE})
COMPLETION_ITEM = record(
    {"label": text},
    {"kind": uinteger, "detail": text, "documentation": either(text, MARKUP), "sortText": text, "filterText": text,
     "insertText": text, "insertTextFormat": one_of(1, 2), "textEdit": TEXT_EDIT, "preselect": flag,
     "labelDetails": record({}, {"detail": text, "description": text}), "additionalTextEdits": array(TEXT_EDIT),
     "commitCharacters": array(text), "tags": array(uinteger), "data": anything})
COMPLETIONS = either(null, array(COMPLETION_ITEM),
                     record({"isIncomplete": flag, "items": array(COMPLETION_ITEM)}))
SYMBOL_INFORMATION = record({"name": text, "kind": uinteger, "location": LOCATION},
                            {"tags": array(uinteger), "containerName": text})


def document_symbol(value):
    return record({"name": text, "kind": uinteger, "range": RANGE, "selectionRange": RANGE},
                  {"detail": text, "tags": array(uinteger), "children": array(document_symbol)})(value)


INLAY_HINT = record({"position": POSITION, "label": text},
                    {"kind": one_of(1, 2), "textEdits": array(TEXT_EDIT), "tooltip": either(text, MARKUP),
                     "paddingLeft": flag, "paddingRight": flag, "data": anything})
FULL_REPORT = {"kind": one_of("full"), "items": array(DIAGNOSTIC)}
UNCHANGED_REPORT = {"kind": one_of("unchanged"), "resultId": text}
OF_DOCUMENT = {"uri": uri, "version": either(integer, null)}
REPORT = either(record(FULL_REPORT, {"resultId": text}), record(UNCHANGED_REPORT))
WORKSPACE_REPORT = record({"items": array(either(record({**FULL_REPORT, **OF_DOCUMENT}, {"resultId": text}),
                                                 record({**UNCHANGED_REPORT, **OF_DOCUMENT})))})
PROGRESS_VALUE = either(
    record({"kind": one_of("begin"), "title": text},
           {"cancellable": flag, "message": text, "percentage": uinteger}),
    record({"kind": one_of("report")}, {"cancellable": flag, "message": text, "percentage": uinteger}),
    record({"kind": one_of("end")}, {"message": text}),
    WORKSPACE_REPORT)  # a partial result

# What the server may put into its answer to initialize.
CAPABILITIES = record({}, {
    "positionEncoding": one_of("utf-8", "utf-16", "utf-32"),
    "textDocumentSync": record({}, {"openClose": flag, "change": one_of(0, 1, 2),
                                    "save": either(flag, record({}, {"includeText": flag}))}),
    "codeActionProvider": either(flag, record({}, {"codeActionKinds": array(text)})),
    "executeCommandProvider": record({"commands": array(text)}),
    "diagnosticProvider": record({"interFileDependencies": flag, "workspaceDiagnostics": flag}, {"identifier": text}),
    "hoverProvider": flag, "referencesProvider": flag, "documentHighlightProvider": flag,
    "documentSymbolProvider": either(flag, record({}, {"label": text})), "inlayHintProvider": flag,
    "renameProvider": either(flag, record({}, {"prepareProvider": flag})),
    "completionProvider": record({}, {"triggerCharacters": array(text), "resolveProvider": flag}),
    "workspace": record({}, {"workspaceFolders": record({}, {"supported": flag,
                                                             "changeNotifications": either(flag, text)})})})

RESULTS = {
    "initialize": record({"capabilities": CAPABILITIES}, {"serverInfo": record({"name": text}, {"version": text})}),
    "shutdown": null,
    "textDocument/codeAction": either(null, array(CODE_ACTION)),
    "textDocument/hover": either(null, HOVER),
    "textDocument/completion": COMPLETIONS,
    "textDocument/documentSymbol": either(null, array(document_symbol), array(SYMBOL_INFORMATION)),
    "textDocument/references": either(null, array(LOCATION)),
    "textDocument/documentHighlight": either(null, array(record({"range": RANGE}, {"kind": one_of(1, 2, 3)}))),
    "textDocument/inlayHint": either(null, array(INLAY_HINT)),
    "textDocument/prepareRename": either(null, RANGE, record({"range": RANGE, "placeholder": text})),
    "textDocument/rename": either(null, WORKSPACE_EDIT),
    "textDocument/diagnostic": REPORT,
    "workspace/diagnostic": WORKSPACE_REPORT,
    "workspace/executeCommand": anything,
}
NOTIFICATIONS = {
    "textDocument/publishDiagnostics": record({"uri": uri, "diagnostics": array(DIAGNOSTIC)}, {"version": integer}),
    "window/logMessage": record({"type": one_of(1, 2, 3, 4), "message": text}),
    "window/showMessage": record({"type": one_of(1, 2, 3, 4), "message": text}),
    "$/logTrace": record({"message": text}, {"verbose": text}),
    "$/progress": record({"token": either(integer, text), "value": PROGRESS_VALUE}),
}
REQUESTS = {
    "window/showDocument": record({"uri": uri}, {"external": flag, "takeFocus": flag, "selection": RANGE}),
    "window/workDoneProgress/create": record({"token": either(integer, text)}),
    "workspace/applyEdit": record({"edit": WORKSPACE_EDIT}, {"label": text}),
    "workspace/configuration": record({"items": array(record({}, {"scopeUri": uri, "section": text}))}),
    "workspace/diagnostic/refresh": null,
    "workspace/inlayHint/refresh": null,
    "client/registerCapability": record({"registrations": array(
        record({"id": text, "method": text}, {"registerOptions": anything}))}),
    "client/unregisterCapability": record({"unregisterations": array(record({"id": text, "method": text}))}),
}
ENVELOPE = {"jsonrpc": one_of("2.0")}
ID = either(integer, text)
ERROR = record({"code": integer, "message": text}, {"data": anything})


def check_message(message, methods):
    """Raises AssertionError where MESSAGE is none that a server may send. METHODS: of the requests by their ids."""
    method = message.get("method") if isinstance(message, dict) else None
    if method in NOTIFICATIONS and "id" not in message:
        wrong = record({**ENVELOPE, "method": text, "params": NOTIFICATIONS[method]})(message)
    elif method in REQUESTS:
        optional = REQUESTS[method] is null
        params = {} if optional else {"params": REQUESTS[method]}
        wrong = record({**ENVELOPE, "id": ID, "method": text, **params}, {"params": null} if optional else {})(message)
    elif method is not None:
        wrong = f"a server sends no {method}"
    elif "error" in message:
        wrong = record({**ENVELOPE, "id": either(ID, null), "error": ERROR})(message)
    else:
        result = RESULTS.get(methods.get(message.get("id")), anything)
        wrong = record({**ENVELOPE, "id": ID, "result": result})(message)
        if message.get("id") not in methods:
            wrong = f"an answer to no request: {message!r}"
    assert wrong is None, wrong
