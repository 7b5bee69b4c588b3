"""A git repository of a test's own, with git itself, and ireum in it. A test that imports this is run as
'tests/NAME.py PROGRAM'."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

from articles import CLEAN, FOUND

PROGRAM = os.path.abspath(sys.argv.pop(1))
GIT = shutil.which("git")
WRONG = "They read the Rodong Shinmun.\n"  # one error
RIGHT = "It rained.\n"
# What whoever runs the tests has set up for git is not theirs.
QUIET = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
QUIET.update(GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_SYSTEM="/dev/null", GIT_AUTHOR_NAME="A", GIT_AUTHOR_EMAIL="a@b",
             GIT_COMMITTER_NAME="A", GIT_COMMITTER_EMAIL="a@b", HOME="/nowhere", NO_COLOR="1", LC_ALL="C.UTF-8",
             PATH=os.path.dirname(PROGRAM) + os.pathsep + os.environ["PATH"])


@unittest.skipUnless(GIT, "git is not installed")
class Case(unittest.TestCase):
    """A test in a repository of its own, which has one commit."""

    def setUp(self):
        directory = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
        self.addCleanup(directory.cleanup)
        self.top = pathlib.Path(directory.name) / "repository"
        self.top.mkdir()
        self.git("init", "-q", "-b", "main")
        self.write("kept.txt", RIGHT)
        self.commit("kept.txt")

    def write(self, name, content):
        path = self.top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def run_in(self, directory, *command, check=True, env=None, **options):
        ran = subprocess.run(command, cwd=directory or self.top, env={**QUIET, **(env or {})}, capture_output=True,
                             text=True, check=False, timeout=60, stdin=subprocess.DEVNULL, **options)
        if check:
            self.assertEqual(ran.returncode, 0, ran.stderr)
        return ran

    def git(self, *arguments, **options):
        return self.run_in(options.pop("cwd", None), GIT, *arguments, **options)

    def ireum(self, *arguments, cwd=None, env=None):
        return self.run_in(cwd, PROGRAM, *arguments, check=False, env=env)

    def commit(self, *names):
        self.git("add", "--", *names)
        self.git("commit", "-q", "-m", "x")

    def stage(self, name, content):
        self.write(name, content)
        self.git("--literal-pathspecs", "add", "--", name)

    def found(self, *arguments, status=None, **options):
        """The places that are reported, "path:line", and that nothing is told but findings."""
        ran = self.ireum("check", "--format", "jsonl", *(arguments or ("--staged",)), **options)
        places = [f"{finding['path']}:{finding['line']}"
                  for finding in map(json.loads, ran.stdout.splitlines())]
        self.assertEqual(ran.stderr, "")
        self.assertEqual(ran.returncode, status if status is not None else FOUND if places else CLEAN)
        return places
