#!/usr/bin/env python3
"""The lines of docs/hook.md for lefthook and husky, with these programs from the npm registry; skipped where it does not
answer.

Usage, in the project's root: tests/hook_managers.py CACHE PROGRAM
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

PACKAGES = ["lefthook@2.2.2", "husky@9.1.7"]
PROGRAM = pathlib.Path(sys.argv.pop(2)).absolute()
CACHE = pathlib.Path(sys.argv.pop(1)).absolute()
PAGE = pathlib.Path("docs/hook.md")
WRONG = "They read the Rodong Shinmun.\n"  # one error
SKIPPED = 77  # to meson


def install():
    """The directory of the two programs, kept in CACHE."""
    programs = CACHE / "-".join(PACKAGES) / "node_modules" / ".bin"
    if not programs.exists():
        subprocess.run(["npm", "install", "--silent", "--ignore-scripts", "--no-audit", "--fetch-retries=0", "--prefix",
                        programs.parent.parent, *PACKAGES], check=True, timeout=60, stdin=subprocess.DEVNULL)
    return programs


def lines_for(path):
    """The block of the page that begins with '# PATH'."""
    return re.search(rf"^```\w*\n# {re.escape(path)}\n(.*?)^```$", PAGE.read_text(encoding="utf-8"),
                     re.MULTILINE | re.DOTALL)[1]


class HookManagers(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
        self.addCleanup(directory.cleanup)
        self.directory = pathlib.Path(directory.name)
        self.env = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "HUSKY", "LEFTHOOK"))}
        self.env.update(GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_SYSTEM="/dev/null", GIT_AUTHOR_NAME="A",
                        GIT_AUTHOR_EMAIL="a@b", GIT_COMMITTER_NAME="A", GIT_COMMITTER_EMAIL="a@b", LC_ALL="C.UTF-8",
                        HOME=directory.name, PATH=f"{PROGRAM.parent}:{PROGRAMS}:{os.environ['PATH']}")
        self.run_here("git", "init", "-q")

    def run_here(self, *command):
        return subprocess.run(command, cwd=self.directory, env=self.env, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, check=False, timeout=60, stdin=subprocess.DEVNULL)

    def set_up_with(self, path, *command):
        (self.directory / path).parent.mkdir(exist_ok=True)
        (self.directory / path).write_text(lines_for(path), encoding="utf-8")
        ran = self.run_here(*command)
        self.assertEqual(ran.returncode, 0, ran.stdout)

    def commit(self, text):
        (self.directory / "로동 신문.md").write_text(text, encoding="utf-8")
        self.run_here("git", "add", "--", "로동 신문.md")
        return self.run_here("git", "commit", "-m", "x")

    def check_that_commits_are_checked(self):
        ran = self.commit(WRONG)
        self.assertEqual(ran.returncode, 1, ran.stdout)
        self.assertIn("로동 신문.md:1:15: error:", ran.stdout)
        ran = self.commit(WRONG.replace("Shinmun", "Sinmun"))
        self.assertEqual(ran.returncode, 0, ran.stdout)

    def test_lefthook(self):
        self.set_up_with("lefthook.yml", "lefthook", "install")
        self.check_that_commits_are_checked()

    def test_husky(self):
        self.set_up_with(".husky/pre-commit", "husky")
        self.check_that_commits_are_checked()


if __name__ == "__main__":
    try:
        PROGRAMS = install()
    except (OSError, subprocess.SubprocessError) as error:
        print(f"skipped: npm does not give {' and '.join(PACKAGES)}: {error}")
        sys.exit(SKIPPED)
    unittest.main()
