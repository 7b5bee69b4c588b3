#!/usr/bin/env python3
"""Drives one editor without a screen, with the lines that docs/editors gives its users, and sees whether it shows a
finding at the right place, mends it, and shows none afterwards. Skipped where the editor is not installed.

Each editor has a script beside this file, which writes what it sees to the file $REPORT, the same lines in every editor.
The copy has Hangul and an emoji before the finding, since editors count columns in bytes, in characters, in units of
UTF-16 or in cells, and all of these agree in ASCII.

Usage, in the project's root: tests/editors/driver.py EDITOR PROGRAM
"""
import dataclasses
import difflib
import glob
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading

SCRIPTS = pathlib.Path(__file__).parent.resolve()
PROJECT = pathlib.Path.cwd()
PAGES = PROJECT / "docs" / "editors"
LIMIT = 240  # seconds; the scripts wait for what they expect, so that a busy machine only makes them slow
SKIPPED = 77  # to meson

NAME = "한글 기사 f.txt"
COPY = "한글 😀 the Rodong Shinmun, 한글 😀 the paper said.\r\n끝 😀\r\n"
MENDED = COPY.replace("Shinmun", "Sinmun")
SEEN = "found: Rodong Shinmun\nleft: 0\nend\n"

# With the server there is a second finding, which goes when its words are added to the glossary.
MORE = "끝 😀 the Minju Chosun.\r\n"
ADDED = "class\tpreferred\thangul\tflagged\npublication\tMinju Chosun\t\t\n"
SEEN_BY_SERVER = "found: Rodong Shinmun\nfound: Minju Chosun\nhover: 로동신문\nleft: 0\nend\n"


@dataclasses.dataclass
class Editor:
    """How to run one: the command and what it reads from standard input, the file of settings (in the home directory)
    with the page and heading whose lines it gets, and a pattern of what has to lie on the disk besides
    the command. SERVER: with the server, and then adds to the glossary as well."""
    command: list
    page: str
    heading: str
    settings: str
    input: str = ""
    needs: str = "/"
    server: bool = True


EMACS = ["emacs", "-q", "--batch", "-l", "settings.el", "-l", SCRIPTS / "common.el", "-l"]
ELISP = "/usr/share/emacs/site-lisp/elpa-src"
VIM = ["vim", "-Es", "-N", "-i", "NONE", "-u", ".vimrc", "--cmd", "filetype plugin on"]
EDITORS = {
    "ale": Editor([*VIM, "--cmd", "packadd! ale", "-S", SCRIPTS / "ale.vim", NAME],
                  "vim.md", "ALE", ".vimrc", input="1\n2\n", needs="/usr/share/vim-ale"),
    "compile": Editor([*EMACS, SCRIPTS / "compile.el", NAME],
                      "emacs.md", "M-x compile", "settings.el", server=False),
    "eglot": Editor([*EMACS, SCRIPTS / "eglot.el", NAME],
                    "emacs.md", "Eglot", "settings.el", needs=f"{ELISP}/eglot-*"),
    "kakoune": Editor(["kak", "-ui", "dummy", "-e", f"source {SCRIPTS}/kakoune.kak", NAME],
                      "kakoune.md", "Without a server", ".config/kak/kakrc", server=False),
    "lsp_mode": Editor([*EMACS, SCRIPTS / "lsp_mode.el", NAME],
                       "emacs.md", "lsp-mode", "settings.el", needs=f"{ELISP}/lsp-mode-*"),
    "neovim": Editor(["nvim", "--headless", "-c", f"luafile {SCRIPTS}/neovim.lua", NAME],
                     "neovim.md", "Neovim 0.7 to 0.10", ".config/nvim/init.lua"),
    "quickfix": Editor([*VIM, "-S", SCRIPTS / "quickfix.vim", NAME],
                       "vim.md", "Quickfix", ".vimrc", server=False),
}


def lines_of(page, heading):
    """The first code block under a heading of a page."""
    text = (PAGES / page).read_text(encoding="utf-8")
    found = re.search(rf"^##+ {re.escape(heading)}$(?:(?!^#).)*?^```\w*\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    if not found:
        sys.exit(f"{page}: no lines to paste under '{heading}'")
    return found[1]


def run(editor, home, program):
    """Its exit status and what it printed."""
    (home / NAME).write_bytes((COPY + MORE if editor.server else COPY).encode())
    settings = home / editor.settings
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(lines_of(editor.page, editor.heading), encoding="utf-8")
    (home / ".emacs.d").mkdir()
    (home / ".vim").symlink_to(PROJECT / "editors" / "vim")
    env = {"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "TMPDIR": str(home), "LC_ALL": "C.UTF-8", "TERM": "xterm",
           "REPORT": str(home / "report"), "PATH": f"{program.parent}:/usr/local/bin:/usr/bin:/bin", "SHELL": "/bin/sh"}
    with subprocess.Popen(editor.command, cwd=home, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, encoding="utf-8", errors="replace", start_new_session=True) as ran:
        timer = threading.Timer(LIMIT, os.killpg, (ran.pid, signal.SIGKILL))
        timer.start()
        output = ran.communicate(editor.input)[0]
        timer.cancel()
    return ran.returncode, output


def compare(home, name, expected):
    """How many lines of the file differ from what is expected; they are printed."""
    path = home / name
    found = path.read_bytes().decode(errors="replace") if path.exists() else ""
    lines = list(difflib.unified_diff(expected.splitlines(True), found.splitlines(True), "expected", name))
    for line in lines:
        print(repr(line))
    return len(lines)


def main():
    name, program = sys.argv[1], pathlib.Path(sys.argv[2]).absolute()
    editor = EDITORS[name]
    if not shutil.which(editor.command[0]) or not glob.glob(editor.needs):
        print(f"skipped: {name} is not installed")
        return SKIPPED
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as directory:
        home = pathlib.Path(directory)
        status, output = run(editor, home, program)
        if editor.server:
            wrong = compare(home, "report", SEEN_BY_SERVER)
            wrong += compare(home, NAME, MENDED + MORE)
            wrong += compare(home, ".ireum/glossary.tsv", ADDED)
        else:
            wrong = compare(home, "report", SEEN)
            wrong += compare(home, NAME, MENDED)
    if wrong or status != 0:
        print(f"{name} ended with {status}:\n{output}")
        return 1
    return 0


sys.exit(main())
