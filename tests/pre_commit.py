#!/usr/bin/env python3
"""The hooks for pre-commit, with pre-commit itself and a repository of ours on this disk. Skipped where it is not
installed.

Usage, in the project's root: tests/pre_commit.py PROGRAM

With IREUM_BUILDS set, the program is also built in the clone, as where none is installed.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1))
PROJECT = pathlib.Path.cwd()
HOOK_FILES = [".pre-commit-hooks.yaml", ".ci/pre-commit"]
WRONG = "They read the Rodong Shinmun.\n"  # one error
SKIPPED = 77  # to meson


class Case(unittest.TestCase):
    """A repository with our hooks and one that uses them."""

    def setUp(self):
        directory = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
        self.addCleanup(directory.cleanup)
        self.directory = pathlib.Path(directory.name)
        self.env = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PRE_COMMIT"))}
        self.env.update(GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_SYSTEM="/dev/null", GIT_AUTHOR_NAME="A",
                        GIT_AUTHOR_EMAIL="a@b", GIT_COMMITTER_NAME="A", GIT_COMMITTER_EMAIL="a@b", LC_ALL="C.UTF-8",
                        PRE_COMMIT_HOME=str(self.directory / "cache"), PRE_COMMIT_COLOR="never",
                        PATH=f"{os.path.dirname(PROGRAM)}:/usr/local/bin:/usr/bin:/bin")
        self.ours = self.directory / "ours"
        for name in HOOK_FILES:
            (self.ours / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(PROJECT / name, self.ours / name)
        self.make_repository(self.ours)
        self.run_in(self.ours, "git", "tag", "v1")
        self.theirs = self.directory / "theirs"
        self.theirs.mkdir()

    def run_in(self, directory, *command, check=True, timeout=120):
        ran = subprocess.run(command, cwd=directory, env=self.env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                             text=True, check=False, timeout=timeout, stdin=subprocess.DEVNULL)
        if check:
            self.assertEqual(ran.returncode, 0, ran.stdout)
        return ran

    def make_repository(self, directory):
        self.run_in(directory, "git", "init", "-q", "-b", "main")
        self.run_in(directory, "git", "add", "-A")
        self.run_in(directory, "git", "commit", "-qm", "x")

    def use(self, hook):
        (self.theirs / ".pre-commit-config.yaml").write_text(
            f"repos:\n- repo: {self.ours}\n  rev: v1\n  hooks:\n  - id: {hook}\n", encoding="utf-8")
        self.make_repository(self.theirs)
        self.run_in(self.theirs, "pre-commit", "install")

    def stage(self, name, text):
        path = self.theirs / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        self.run_in(self.theirs, "git", "add", "--", name)

    def commit(self, timeout=120):
        return self.run_in(self.theirs, "git", "commit", "-m", "x", check=False, timeout=timeout)

    def hide_program(self):
        self.env["PATH"] = "/usr/bin:/bin"
        if shutil.which("ireum", path=self.env["PATH"]):
            self.skipTest("ireum is installed on this system")


class Hooks(Case):
    def test_ireum(self):
        for hook in ("ireum", "ireum-system"):
            with self.subTest(hook):
                self.use(hook)
                self.stage("dir/로동 신문.md", WRONG)
                self.stage("a.py", WRONG)
                ran = self.commit()
                self.assertEqual(ran.returncode, 1, ran.stdout)
                self.assertIn("dir/로동 신문.md:1:15: error:", ran.stdout)
                self.assertNotIn("a.py:", ran.stdout)
                self.stage("dir/로동 신문.md", WRONG.replace("Shinmun", "Sinmun"))
                self.assertEqual(self.commit().returncode, 0)
                shutil.rmtree(self.theirs)
                self.theirs.mkdir()

    def test_fix(self):
        self.use("ireum-fix")
        self.stage("a b.txt", WRONG)
        ran = self.commit()
        self.assertEqual(ran.returncode, 1, ran.stdout)
        self.assertIn("files were modified by this hook", ran.stdout)
        self.assertEqual((self.theirs / "a b.txt").read_text(encoding="utf-8"), WRONG.replace("Shinmun", "Sinmun"))
        self.run_in(self.theirs, "git", "add", "-A")
        self.assertEqual(self.commit().returncode, 0)

    def test_excluded(self):
        (self.theirs / ".ireum.yaml").write_text("exclude: [drafts/]\n", encoding="utf-8")
        self.use("ireum")
        self.stage("drafts/a.txt", WRONG)
        self.assertEqual(self.commit().returncode, 0)

    def test_program_is_missing(self):
        self.hide_program()
        self.use("ireum-system")
        self.stage("a.txt", WRONG)
        ran = self.commit()
        self.assertEqual(ran.returncode, 1, ran.stdout)
        self.assertIn("ireum", ran.stdout)

    def test_built_in_the_clone(self):
        """Where none is installed it is built, once: minutes, so that who wants it must ask."""
        if "IREUM_BUILDS" not in os.environ:
            self.skipTest("IREUM_BUILDS=1 builds the program anew")
        self.hide_program()
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, check=False)
        if listed.returncode != 0:
            self.skipTest("the project is in no git repository")
        for name in filter(None, listed.stdout.decode().split("\0")):
            (self.ours / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(PROJECT / name, self.ours / name)
        self.run_in(self.ours, "git", "add", "-A")
        self.run_in(self.ours, "git", "commit", "-qm", "all of it")
        self.run_in(self.ours, "git", "tag", "-f", "v1")
        self.use("ireum")
        self.stage("a.txt", WRONG)
        ran = self.commit(timeout=1800)
        self.assertEqual(ran.returncode, 1, ran.stdout)
        self.assertIn("ireum: not installed; building it, once", ran.stdout)
        self.assertIn("a.txt:1:15: error:", ran.stdout)
        ran = self.commit()
        self.assertNotIn("building", ran.stdout)
        self.assertIn("a.txt:1:15: error:", ran.stdout)

    def test_program_of_the_clone(self):
        """Where none is installed the one that was built in the clone runs."""
        self.hide_program()
        built = self.ours / "build" / "ireum"
        built.parent.mkdir()
        built.write_text(f"#!/bin/sh\nexec '{PROGRAM}' \"$@\"\n", encoding="utf-8")
        built.chmod(0o755)
        self.run_in(self.ours, "git", "add", "-A")
        self.run_in(self.ours, "git", "commit", "-qm", "built")
        self.run_in(self.ours, "git", "tag", "-f", "v1")
        self.use("ireum")
        self.stage("a.txt", WRONG)
        ran = self.commit()
        self.assertEqual(ran.returncode, 1, ran.stdout)
        self.assertIn("a.txt:1:15: error:", ran.stdout)


if __name__ == "__main__":
    if not shutil.which("pre-commit") or not shutil.which("git"):
        print("skipped: pre-commit is not installed")
        sys.exit(SKIPPED)
    unittest.main()
