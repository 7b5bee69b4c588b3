#!/usr/bin/env python3
"""Holds src/ against its plan: a room includes only rooms above it, clients only the public header; each header
compiles alone; no source file, rule or dictionary has been forgotten in a list.

Usage, in the project's root: tests/includes.py COMPILER [OPTION]...
"""
import pathlib
import re
import subprocess
import sys

SRC = pathlib.Path("src")
# From the ground up; a room may include itself and those before it.
ROOMS = ["base", "words", "korean", "glossary", "copy", "mention", "rules", "check", "workspace"]
# Clients see the library through ireum.h alone.
CLIENTS = {"report": {"report"}, "lsp": {"lsp"}, "cli": {"cli", "lsp", "report"}, "manual": {"manual", "cli", "report"}}
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)
LIBRARY = re.compile(r"^\s*#\s*include\s*<(unicode/|sqlite3|md4c|yaml|jansson|hunspell/)", re.MULTILINE)
# The rooms that see each library; the table of code points is made by ICU when the project is built.
LIBRARY_ROOMS = {"unicode/": ["base"], "sqlite3": ["glossary"], "yaml": ["glossary"], "md4c": ["copy"],
                 "hunspell/": ["mention"], "jansson": ["report", "lsp"]}
GENERATED = {"hanja_table.h", "letters_table.h", "unicode_table.h"}


def allowed_rooms(room):
    return CLIENTS[room] if room in CLIENTS else set(ROOMS[: ROOMS.index(room) + 1])


def forbidden_includes(path, text):
    """What PATH includes and may not."""
    room = path.parent.name
    for name in INCLUDE.findall(text):
        if name == "ireum.h" or name in GENERATED:
            continue
        if "/" not in name:
            yield f"{path}: \"{name}\": write the room, as in \"base/str.h\""
        elif name.split("/")[0] not in allowed_rooms(room):
            yield f"{path}: \"{name}\": room {room} may include {', '.join(sorted(allowed_rooms(room)))} and ireum.h"
    for library in LIBRARY.findall(text):
        if room not in LIBRARY_ROOMS[library]:
            yield f"{path}: <{library}...>: only room {' and '.join(LIBRARY_ROOMS[library])} may see it"


def check_includes():
    for path in sorted(SRC.glob("*/*.[ch]")):
        yield from forbidden_includes(path, path.read_text(encoding="utf-8"))


def check_check():
    """The checks above find what they are for."""
    samples = {
        ("base/x.c", '#include "words/words.h"'): 1,
        ("words/x.c", '#include "base/str.h"\n#include "words/fold.h"'): 0,
        ("rules/x.c", '#  include "check/decide.h"'): 1,
        ("cli/x.c", '#include "base/str.h"\n#include "ireum.h"\n#include "report/report.h"'): 1,
        ("report/x.c", '#include "cli/command.h"'): 1,
        ("copy/x.c", '#include "copy.h"'): 1,
        ("rules/x.h", "#include <sqlite3.h>"): 1,
        ("lsp/x.c", '#include <jansson.h>\n#include "report/page.h"'): 1,
        ("glossary/x.c", "#include <sqlite3.h>"): 0,
    }
    for (path, text), count in samples.items():
        if len(list(forbidden_includes(SRC / path, text))) != count:
            yield f"tests/includes.py misjudges {text!r} in {path}"


def check_headers(compiler):
    """Each header compiles with nothing before it."""
    for path in sorted(SRC.rglob("*.h")):
        command = [*compiler, "-std=c17", "-fsyntax-only", "-Wall", "-Wextra", "-I", str(SRC), "-x", "c", str(path)]
        ran = subprocess.run(command, capture_output=True, check=False, text=True)
        if ran.returncode != 0 or ran.stderr:
            yield f"{path} does not compile alone:\n{ran.stderr}"


def check_lists():
    """Sources in their room's meson.build, rules in the table, dictionaries in what the build depends on."""
    for room in ROOMS + list(CLIENTS):
        listed = (SRC / room / "meson.build").read_text(encoding="utf-8")
        for path in sorted((SRC / room).glob("*.c")):
            if f"'{path.name}'" not in listed:
                yield f"{path} is not in {path.parent}/meson.build"
    table = (SRC / "rules/table.h").read_text(encoding="utf-8")
    for path in sorted((SRC / "rules").glob("*.c")):
        for rule in re.findall(r"^const Rule rule_(\w+) =", path.read_text(encoding="utf-8"), re.MULTILINE):
            if f"X({rule})" not in table:
                yield f"{path}: rule {rule} is not in src/rules/table.h"
            if path.stem != rule:
                yield f"{path} holds rule {rule}, which belongs into a file of its name"
    listed = (SRC / "glossary/meson.build").read_text(encoding="utf-8")
    for path in sorted(pathlib.Path("dictionaries").rglob("*.*")):
        if path.suffix in (".tsv", ".yaml") and f"/{path}'" not in listed:
            yield f"{path} is not in src/glossary/meson.build"
    unknown = {path.name for path in SRC.iterdir() if path.is_dir()} - set(ROOMS) - set(CLIENTS)
    yield from (f"src/{room} is in no list of tests/includes.py" for room in sorted(unknown))


def main(compiler):
    wrong = [*check_check(), *check_includes(), *check_headers(compiler), *check_lists()]
    print("".join(f"{line}\n" for line in wrong) + f"{len(wrong)} against the plan of src/")
    return 1 if wrong else 0


sys.exit(main(sys.argv[1:]))
