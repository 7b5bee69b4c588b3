#!/usr/bin/env python3
"""What bash, fish and zsh complete, and that the manual page is well-formed. Where a tool is not installed its
part is left out, and the test counts as skipped unless the rest fails.

Usage, in the project's root: tests/completion.py PROGRAM DIRECTORY, where DIRECTORY has ireum.1 and the completions
"""
import os
import pathlib
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = pathlib.Path(sys.argv.pop(1)).resolve()
MADE = pathlib.Path(sys.argv.pop(1)).resolve()
SKIPPED = 77  # meson's
CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|[\x00-\x20]")
# A command line and words that must be offered at its end, and words that must not.
LINES = [
    ("ireum ", ["check", "explain", "glossary", "styles"], ["compile"]),
    ("ireum exp", ["explain"], ["check"]),
    ("ireum glossary ", ["compile", "lint", "show"], ["check"]),
    ("ireum check --st", ["--style", "--stdin-filename"], ["--format"]),
    ("ireum check --format ", ["text", "line", "json"], ["check"]),
    ("ireum check -f js", ["json"], ["line"]),
    ("ireum check --style yon", ["yonhap"], ["ap"]),
    ("ireum explain name-v", ["name-variant"], ["house-form"]),
    ("ireum styles wiki", ["wikipedia"], ["ap"]),
    ("ireum check art", ["article.txt"], ["check"]),
    ("ireum glossary show --gl", ["--glossary"], ["--style"]),
    ("ireum help ru", ["rules"], ["check"]),
]
# The options and operands above by themselves, as bash parts --style=yon at the sign.
BASH_LINES = LINES + [("ireum check --style = yon", ["yonhap"], ["ap"])]


def need(test, *tools):
    for tool in tools:
        if shutil.which(tool) is None:
            test.skipTest(f"{tool} is not installed")


def environment():
    """The program under its own name comes first, and nothing of the user's is read."""
    return {"PATH": f"{PROGRAM.parent}:{os.environ['PATH']}", "HOME": os.getcwd(), "TERM": "dumb", "LC_ALL": "C.UTF-8"}


class Completion(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
        self.addCleanup(directory.cleanup)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(directory.name)
        pathlib.Path("article.txt").touch()

    def check_offers(self, lines, offered):
        for line, wanted, unwanted in lines:
            words = offered(line)
            self.assertFalse(set(wanted) - set(words), f"{line!r}: {words}")
            self.assertFalse(set(unwanted) & set(words), f"{line!r}: {words}")

    def test_bash(self):
        need(self, "bash")

        def offered(line):
            words = line.split(" ")
            script = f"""source {MADE}/ireum; COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)); _ireum 2>&1
                if [[ ${{#COMPREPLY[@]}} -eq 0 ]]; then compgen -f -- "${{COMP_WORDS[COMP_CWORD]}}"; fi
                printf '%s\\n' "${{COMPREPLY[@]}}" """
            ran = subprocess.run(["bash", "--norc", "-c", script, "bash", *words], capture_output=True, text=True,
                                 env=environment(), check=False)
            return ran.stdout.split()

        self.check_offers(BASH_LINES, offered)

    def test_fish(self):
        need(self, "fish")

        def offered(line):
            script = f"source {MADE}/ireum.fish; complete -C $argv[1]"
            ran = subprocess.run(["fish", "--no-config", "-c", script, line], capture_output=True, text=True,
                                 env=environment(), check=False)
            self.assertEqual(ran.stderr, "")
            return [row.split("\t")[0] for row in ran.stdout.splitlines()]

        self.check_offers(LINES, offered)

    def test_zsh(self):
        need(self, "zsh")
        shell = Zsh()
        self.addCleanup(shell.close)
        self.check_offers(LINES, shell.offered)

    def test_manual(self):
        need(self, "mandoc")
        ran = subprocess.run(["mandoc", "-T", "lint", MADE / "ireum.1"], capture_output=True, text=True, check=False)
        self.assertEqual((ran.returncode, ran.stdout + ran.stderr), (0, ""))

    def test_manual_by_groff(self):
        need(self, "groff")
        ran = subprocess.run(["groff", "-mandoc", "-Tutf8", "-Kutf8", "-ww", "-z", MADE / "ireum.1"], capture_output=True,
                             text=True, check=False)
        self.assertEqual((ran.returncode, ran.stderr), (0, ""))


class Zsh:
    """An interactive shell, since zsh completes for nobody else."""

    def __init__(self):
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.execvpe("zsh", ["zsh", "-f", "-i"], {**environment(), "TERM": "xterm", "COLUMNS": "400", "LINES": "200"})
        self.say(f"stty columns 400 rows 200; PROMPT=; fpath=({MADE} $fpath); autoload -Uz compinit; compinit -u -D; "
                 "zstyle ':completion:*' verbose no; unsetopt automenu; setopt listambiguous; LISTMAX=1000; echo rea''dy", "ready")

    def say(self, line, until):
        os.write(self.terminal, f"{line}\n".encode())
        return self.read(until)

    def read(self, until):
        seen, end = "", time.monotonic() + 20
        while until not in seen and time.monotonic() < end:
            if select.select([self.terminal], [], [], 0.1)[0]:
                seen += os.read(self.terminal, 65536).decode(errors="replace")
        return seen

    def offered(self, line):
        """What the key ^D, which lists, shows below the line; a single candidate is put into the line by the tab."""
        os.write(self.terminal, line.encode() + b"\x04\t\x01echo \x05 do''ne\n")
        seen = self.read("done")
        words = [word.strip("=") for word in CONTROL.sub(" ", seen).split()]
        return [word for word in words if word not in line.split()]

    def close(self):
        os.close(self.terminal)
        os.waitpid(self.pid, 0)


if __name__ == "__main__":
    RESULT = unittest.main(exit=False, verbosity=1).result
    for case, reason in RESULT.skipped:
        print(f"left out: {case.id()}: {reason}")
    sys.exit(1 if not RESULT.wasSuccessful() else SKIPPED if RESULT.skipped else 0)
