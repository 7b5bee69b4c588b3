#!/usr/bin/env python3
"""The pages of docs/editors: each is in the index, and the settings that no test gives to an editor can be read, TOML and
JSON, and start the server; those of Visual Studio Code are settings that the extension has.

Usage, in the project's root: tests/editors/pages.py
"""
import json
import pathlib
import re
import sys
import tomllib

INDEX = pathlib.Path("docs/editors.md")
READERS = {"json": json.loads, "toml": tomllib.loads}
EXTENSION = json.loads(pathlib.Path("editors/vscode/package.json").read_text(encoding="utf-8"))


def commands(node):
    """All that is started, with its arguments, wherever it stands in the settings."""
    if isinstance(node, list):
        for item in node:
            yield from commands(item)
    elif isinstance(node, dict):
        if "command" in node:
            command = node["command"]
            yield [command, *node.get("args", [])] if isinstance(command, str) else command
        for item in node.values():
            yield from commands(item)


def check_block(page, language, text):
    try:
        found = list(commands(READERS[language](text)))
    except ValueError as error:
        return f"{page}: {error}"
    return None if found and all(command == ["ireum", "lsp"] for command in found) else f"{page}: starts {found}"


def check_settings(page, text):
    ours = {name for name in json.loads(text) if name.startswith("ireum.")}
    unknown = ours - EXTENSION["contributes"]["configuration"]["properties"].keys()
    return f"{page}: the extension has no {unknown}" if unknown else None


def main():
    wrong = []
    pages = sorted(pathlib.Path("docs/editors").glob("*.md"))
    index = INDEX.read_text(encoding="utf-8")
    for page in pages:
        if f"(editors/{page.name})" not in index:
            wrong.append(f"{INDEX} does not name {page}")
        for language, text in re.findall(r"^```(\w+)\n(.*?)^```$", page.read_text(encoding="utf-8"),
                                         re.MULTILINE | re.DOTALL):
            if language in READERS:
                wrong.append(check_block(page, language, text))
            elif language == "jsonc":
                wrong.append(check_settings(page, text))
    wrong = [problem for problem in wrong if problem]
    print(*wrong, f"{len(pages)} pages, {len(wrong)} wrong", sep="\n")
    return 1 if wrong or not pages else 0


sys.exit(main())
