#!/usr/bin/env python3
"""Holds what the language server sends against the types that its protocol's authors publish, vscode-languageserver-types
of the npm registry; skipped where that does not answer.

Usage, in the project's root: tests/lsp_published.py CACHE PROGRAM
"""
import json
import pathlib
import shutil
import subprocess
import sys

from lsp_client import Client
from npm_package import fetch, skip

TYPES = ("vscode-languageserver-types", "3.17.5", "package/lib/umd/main.js")
CHECK = pathlib.Path(__file__).with_suffix(".cjs")
URI = "untitled:1"
COPY = "He reads the Rodong Shinmun.\nBae Seol-ah spoke first.\nPae Seol-ah then met Kim Jong Un.\n"
CAPABILITIES = {"textDocument": {"publishDiagnostics": {"relatedInformation": True},
                                 "documentSymbol": {"hierarchicalDocumentSymbolSupport": True}}}
ALL = {"start": {"line": 0, "character": 0}, "end": {"line": 3, "character": 0}}


def record(program):
    """[type, value] of what the server sends in a session."""
    client = Client(program, capabilities=CAPABILITIES, options={"inlayHints": {"hangul": True}})
    client.open(URI, COPY)
    yield from (("Diagnostic", one) for one in client.findings(URI))
    document = {"textDocument": {"uri": URI}}
    at = {**document, "position": {"line": 0, "character": 15}}
    yield from (("CodeAction", one) for one in client.actions(URI, ALL))
    yield "Hover", client.request("textDocument/hover", at)
    completion = client.request("textDocument/completion", at)
    items = completion if isinstance(completion, list) else completion["items"]
    yield from (("TextEdit", one["textEdit"]) for one in items)  # of an item itself the package tells nothing
    yield from (("DocumentSymbol", one) for one in client.request("textDocument/documentSymbol", document))
    yield from (("Location", one) for one in client.request(
        "textDocument/references", {**at, "context": {"includeDeclaration": True}}))
    yield from (("InlayHint", one) for one in client.request("textDocument/inlayHint", {**document, "range": ALL}))
    person = {**document, "position": {"line": 1, "character": 2}}
    yield "WorkspaceEdit", client.request("textDocument/rename", {**person, "newName": "Bae Sul-ah"})
    client.stop()


def main(cache, program):
    module = fetch(cache, *TYPES)
    node = shutil.which("node") or skip("node is not installed")
    values = list(record(program))
    wanted = {"Diagnostic", "CodeAction", "Hover", "TextEdit", "DocumentSymbol", "Location", "InlayHint",
              "WorkspaceEdit"}
    missing = wanted - {kind for kind, _ in values}
    wrong = [("Diagnostic", {"range": ALL}), *values]  # the first is to be refused
    ran = subprocess.run([node, CHECK, module.absolute()], input=json.dumps(wrong), stdout=subprocess.PIPE,
                         encoding="utf-8", check=True)
    refused, *others = ran.stdout.splitlines() or [""]
    if not refused.startswith('no Diagnostic: {"range"'):
        others.append("a diagnostic without a message is accepted")
    others += [f"no {kind} was sent" for kind in sorted(missing)]
    print(*others, f"{len(values)} values, {len(others)} wrong", sep="\n")
    return 1 if others else 0


sys.exit(main(pathlib.Path(sys.argv[1]), sys.argv[2]))
