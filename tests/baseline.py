#!/usr/bin/env python3
"""Baselines: what is accepted is not reported, whatever else is edited, and what is new is.

Usage, in the project's root: tests/baseline.py PROGRAM
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

from articles import CLEAN, FOUND, UNREADABLE, USAGE

PROGRAM = os.path.abspath(sys.argv.pop(1))
PAPER = "They read the Rodong Shinmun."  # one error
ENVOY = "Envoys read the Minju Chosun on Monday."
HEAD = "# ireum baseline 1\n"


class Case(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
        self.addCleanup(directory.cleanup)
        self.directory = pathlib.Path(directory.name)

    def write(self, name, content):
        path = self.directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
        return path

    def ireum(self, *arguments, cwd=None):
        return subprocess.run([PROGRAM, "check", "--format", "line", *arguments], cwd=cwd or self.directory,
                              capture_output=True, text=True, check=False, timeout=60, stdin=subprocess.DEVNULL)

    def found(self, *arguments, **options):
        """Places that are reported, "path:line"."""
        ran = self.ireum("--baseline", "accepted", *arguments, **options)
        self.assertEqual((ran.stderr, ran.returncode), ("", FOUND if ran.stdout else CLEAN))
        return [":".join(line.split(":")[:2]) for line in ran.stdout.splitlines()]

    def change(self, told, *arguments, status=CLEAN):
        """Changes the baseline; what is told of it."""
        ran = self.ireum("--baseline", "accepted", *arguments)
        self.assertEqual((ran.returncode, ran.stderr), (status, f"ireum: accepted: {told}\n"))
        return ran.stdout

    def entries(self):
        lines = (self.directory / "accepted").read_text(encoding="utf-8").splitlines()
        return [line.split("\t") for line in lines if not line.startswith("#")]


class Findings(Case):
    def setUp(self):
        super().setUp()
        self.write("a.txt", PAPER + "\n")
        self.assertEqual(self.change("1 added, 0 removed", "--accept", "a.txt"), "")

    def test_accepted(self):
        self.assertEqual(self.found("a.txt"), [])
        file, rule, entry, form, fingerprint = self.entries()[0]
        self.assertEqual((file, rule, entry, form), ("a.txt", "name-variant", "pub-rodong-sinmun", "Rodong Shinmun"))
        self.assertRegex(fingerprint, "^[0-9a-f]{16}$")

    def test_edits_elsewhere(self):
        for text in (f"It rained.\n\n{PAPER}\n", f"{PAPER}\n\nIt rained.\n", f"It rained. {PAPER} It snowed.\n",
                     f"\ufeff{PAPER}\n", PAPER + "\r\n", PAPER.replace(" the", ", the")):
            self.write("a.txt", text)
            self.assertEqual(self.found("a.txt"), [], text)

    def test_wrapped_anew(self):
        self.write("a.md", PAPER + "\n")
        self.change("1 added, 0 removed", "--accept", "a.md")
        self.write("a.md", PAPER.replace(" ", "\n") + "\n")
        self.assertEqual(self.found("a.md"), [])

    def test_new_findings(self):
        self.write("a.txt", f"{PAPER}\n\nAnd the Rodong Shinmun.\n\n{PAPER}\n")
        self.assertEqual(self.found("a.txt"), ["a.txt:3"])
        self.write("a.txt", f"And the Rodong Shinmun.\n\n{PAPER}\n")
        self.assertEqual(self.found("a.txt"), ["a.txt:1"])
        self.write("a.txt", PAPER.replace("read", "saw") + "\n")
        self.assertEqual(self.found("a.txt"), ["a.txt:1"])

    def test_another_file(self):
        self.write("b.txt", PAPER + "\n")
        self.assertEqual(self.found("."), ["./b.txt:1"])

    def test_from_elsewhere(self):
        (self.directory / "sub").mkdir()
        ran = self.ireum("--baseline", "../accepted", "../a.txt", str(self.directory / "a.txt"), "../sub/../a.txt",
                         cwd=self.directory / "sub")
        self.assertEqual((ran.returncode, ran.stdout, ran.stderr), (CLEAN, "", ""))

    def test_baseline_below(self):
        arguments = ("--baseline", ".ireum/accepted", ".")
        self.assertEqual(self.ireum("--accept", *arguments).returncode, CLEAN)
        self.assertIn("\n../a.txt\t", (self.directory / ".ireum" / "accepted").read_text(encoding="utf-8"))
        self.assertEqual(self.ireum(*arguments).stdout, "")
        (self.directory / "a.txt").unlink()
        self.assertIn("1 removed", self.ireum("--update-baseline", *arguments).stderr)

    def test_threads(self):
        for number in range(100):
            self.write(f"many/{number}.txt", f"{PAPER} {ENVOY}\n")
        self.change("200 added, 0 removed", "--accept", "-j", "8", ".")
        first = (self.directory / "accepted").read_bytes()
        (self.directory / "accepted").unlink()
        self.change("201 added, 0 removed", "--accept", "-j", "1", ".")
        self.assertEqual((self.directory / "accepted").read_bytes(), first)
        self.assertEqual(self.found("-j", "8", "."), [])


class Changes(Case):
    def setUp(self):
        super().setUp()
        self.write("a.txt", f"{PAPER}\n\n{ENVOY}\n")
        self.write("b.txt", PAPER + "\n")
        self.change("3 added, 0 removed", "--accept", ".")

    def test_shrinks_only(self):
        self.write("a.txt", f"{PAPER}\n\nAnd the Rodong Shinmun.\n")
        out = self.change("0 added, 1 removed", "--update-baseline", "a.txt", status=FOUND)
        self.assertRegex(out, r"^a.txt:3:")
        self.assertEqual([entry[0] for entry in self.entries()], ["a.txt", "b.txt"])
        self.assertEqual(self.found("a.txt"), ["a.txt:3"])

    def test_some_files(self):
        self.write("a.txt", "It rained.\n")
        self.write("b.txt", "It rained.\n")
        self.change("0 added, 1 removed", "--update-baseline", "b.txt")
        self.assertEqual([entry[0] for entry in self.entries()], ["a.txt", "a.txt"])
        self.change("0 added, 0 removed", "--accept", "a.txt")
        self.assertEqual(len(self.entries()), 2)

    def test_unreadable_file_keeps_its_entries(self):
        (self.directory / "a.txt").write_bytes(b"\0\xff")
        ran = self.ireum("--baseline", "accepted", "--update-baseline", ".")
        self.assertEqual(ran.returncode, UNREADABLE)
        self.assertEqual(len(self.entries()), 3)

    def test_file_is_gone(self):
        (self.directory / "a.txt").unlink()
        self.change("0 added, 2 removed", "--update-baseline", "b.txt")

    def test_grows(self):
        self.write("a.txt", f"And the Rodong Shinmun.\n\n{ENVOY}\n")
        self.change("1 added, 0 removed", "--accept", "a.txt", "a.txt")
        self.assertEqual(self.found("."), [])
        self.change("0 added, 1 removed", "--accept", "--update-baseline", ".")

    def test_nothing_to_change(self):
        path = self.directory / "accepted"
        path.chmod(0o444)
        before = path.stat()
        self.change("0 added, 0 removed", "--accept", "--update-baseline", ".")
        self.assertEqual((path.stat().st_ino, path.stat().st_mtime_ns), (before.st_ino, before.st_mtime_ns))

    def test_equal_findings(self):
        self.write("b.txt", f"{PAPER}\n\n{PAPER}\n")
        self.assertEqual(self.found("b.txt"), ["b.txt:3"])
        self.change("1 added, 0 removed", "--accept", "b.txt")
        self.assertEqual(self.found("b.txt"), [])
        self.write("b.txt", PAPER + "\n")
        self.change("0 added, 1 removed", "--update-baseline", "b.txt")

    def test_odd_names(self):
        for name in ("a b.txt", "tab\t.txt", "line\n.txt", "back\\slash.txt", "#기사.txt"):
            self.write(name, PAPER + "\n")
        self.change("5 added, 0 removed", "--accept", ".")
        self.assertEqual(self.found("."), [])
        self.change("0 added, 0 removed", "--update-baseline", ".")


class BadInput(Case):
    def refused(self, pattern, *arguments):
        self.write("a.txt", PAPER + "\n")
        ran = self.ireum(*arguments, "a.txt")
        self.assertEqual((ran.returncode, ran.stdout), (USAGE, ""))
        self.assertRegex(ran.stderr, pattern)

    def test_no_file(self):
        self.refused("^accepted", "--baseline", "accepted")
        self.refused("^accepted", "--baseline", "accepted", "--update-baseline")

    def test_no_baseline(self):
        for text, pattern in (("", "empty"), ("nonsense\n", ":1: .*no baseline"), (HEAD + "a\tb\n", ":2: .*expected"),
                              (HEAD + "a\tb\tc\td\tzzzzzzzzzzzzzzzz\n", ":2: .*expected"),
                              (HEAD + "a\tb\tc\td\t0123456789abcdef\te\n", ":2: .*expected"),
                              (HEAD + "#\n\n<<<<<<< HEAD\n", ":4: .*expected")):
            self.write("accepted", text)
            self.refused(pattern, "--baseline", "accepted")
            self.assertEqual((self.directory / "accepted").read_text(encoding="utf-8"), text)

    def test_command_line(self):
        self.refused("name it by --baseline", "--accept")
        self.refused("name it by --baseline", "--update-baseline")
        self.write("accepted", HEAD)
        self.refused("first make the fixes", "--baseline", "accepted", "--accept", "--fix")

    def test_not_written(self):
        self.write("a.txt", PAPER + "\n")
        ran = self.ireum("--baseline", "no/such/directory/accepted", "--accept", "a.txt")
        self.assertEqual((ran.returncode, ran.stdout), (UNREADABLE, ""))
        self.assertIn("cannot be written", ran.stderr)


if __name__ == "__main__":
    unittest.main()
