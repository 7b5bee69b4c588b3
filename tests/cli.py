#!/usr/bin/env python3
"""What the program does on the command line: exit statuses, what it says, and hostile or odd input.

Usage, in the project's root: tests/cli.py PROGRAM
"""
import json
import os
import pathlib
import pty
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest

from articles import CLEAN, FOUND, UNREADABLE, USAGE

PROGRAM = os.path.abspath(sys.argv.pop(1))
DICTIONARIES = os.path.abspath("dictionaries")
WRONG = "the Rodong Shinmun said"  # one error, at byte 4
NOBODY = 65534


class Case(unittest.TestCase):
    """A test in a directory of its own."""

    def setUp(self):
        directory = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
        self.addCleanup(directory.cleanup)
        self.directory = pathlib.Path(directory.name)

    def write(self, name, content):
        path = self.directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return name

    def run_ireum(self, *arguments, **options):
        """Runs it in the directory; standard input is empty unless given."""
        options.setdefault("input", b"")
        return subprocess.run([PROGRAM, *arguments], cwd=self.directory, capture_output=True, check=False, **options)

    def assert_run(self, status, *arguments, out="", err="", **options):
        """The exit status, and what standard output and standard error have to contain."""
        ran = self.run_ireum(*arguments, **options)
        said = f"{' '.join(arguments)}: {ran.returncode}\n{ran.stdout.decode()}\n{ran.stderr.decode()}"
        self.assertEqual(ran.returncode, status, said)
        self.assertIn(out, ran.stdout.decode(), said)
        self.assertIn(err, ran.stderr.decode(), said)
        return ran

    def findings(self, name, *arguments):
        ran = self.run_ireum("check", "--format", "json", *arguments, name)
        return json.loads(ran.stdout)["files"][0]["findings"]


class Statuses(Case):
    def test_nothing_found(self):
        self.write("a.txt", "the Rodong Sinmun said")
        ran = self.assert_run(CLEAN, "check", "a.txt")
        self.assertEqual(ran.stdout, b"")

    def test_found(self):
        self.write("a.txt", WRONG)
        self.assert_run(FOUND, "check", "--format", "line", "a.txt", out="a.txt:1:5: error: 'Rodong Shinmun'")

    def test_usage(self):
        self.write("a.txt", WRONG)
        for arguments, said in (
            (("check",), "nothing to check"),
            (("chek",), "the nearest is 'check'"),
            (("check", "--stile", "ap", "a.txt"), "--style"),
            (("check", "--format", "xml", "a.txt"), "text, line or json"),
            (("check", "--date", "2016-13-01", "a.txt"), "2016-01-18"),
            (("check", "-", "-"), "twice"),
        ):
            with self.subTest(arguments=arguments):
                self.assert_run(USAGE, *arguments, err=said)

    def test_missing_file(self):
        self.assert_run(UNREADABLE, "check", "no.txt", err="no.txt: error: cannot be opened: No such file")

    def test_missing_file_beside_one_with_findings(self):
        self.write("a.txt", WRONG)
        self.assert_run(UNREADABLE, "check", "no.txt", "a.txt", out="Rodong Shinmun", err="no.txt")

    def test_full_disk(self):
        self.write("a.txt", WRONG)
        with open("/dev/full", "wb") as full:
            ran = subprocess.run([PROGRAM, "check", "a.txt"], cwd=self.directory, stdout=full, stderr=subprocess.PIPE,
                                 check=False)
        self.assertEqual(ran.returncode, UNREADABLE)
        self.assertIn(b"cannot be written", ran.stderr)

    def test_fail_on(self):
        """An error, a warning and a suggestion against each limit."""
        rows = {
            "error": (WRONG, {"error": FOUND, "warning": FOUND, "suggestion": FOUND}),
            "warning": ("KIM Jong Un met Moon Jae-in. north Korea agreed.",
                        {"error": CLEAN, "warning": FOUND, "suggestion": FOUND}),
            "suggestion": ("The NIS briefed lawmakers in Seoul.",
                           {"error": CLEAN, "warning": CLEAN, "suggestion": FOUND}),
        }
        for severity, (text, statuses) in rows.items():
            self.write("a.txt", text)
            self.assertEqual({finding["severity"] for finding in self.findings("a.txt", "--style", "ap")}, {severity})
            for limit, status in statuses.items():
                with self.subTest(severity=severity, limit=limit):
                    self.assert_run(status, "check", "--style", "ap", "--fail-on", limit, "a.txt")


class Inputs(Case):
    def test_empty_file(self):
        self.write("a.txt", b"")
        self.assert_run(CLEAN, "check", "a.txt")

    def test_binary(self):
        self.write("a.txt", b"\x7fELF\x02\x01\x01\0\0\0\0")
        self.assert_run(UNREADABLE, "check", "a.txt", err="a.txt: error: binary data, not text")

    def test_invalid_utf8(self):
        self.write("a.txt", b"Kim\nLee \xff\n")
        self.assert_run(UNREADABLE, "check", "a.txt", err="a.txt:2:5: error: byte 0xFF")

    def test_binary_beside_good_file(self):
        self.write("a.txt", b"\x7fELF\x02\x01\x01\0\0\0\0")
        self.write("b.txt", WRONG)
        self.assert_run(UNREADABLE, "check", ".", out="b.txt:1:5", err="a.txt: error: binary")

    def test_line_ends(self):
        for end in ("\n", "\r\n", "\r"):
            with self.subTest(end=end):
                self.write("a.txt", f"One.{end}{end}{WRONG}{end}")
                (finding,) = self.findings("a.txt")
                place = finding["line"], finding["column"], finding["offset"], finding["length"]
                self.assertEqual(place, (3, 5, 4 + 2 * len(end) + 4, 14))

    def test_byte_order_mark(self):
        self.write("a.txt", b"\xef\xbb\xbf" + WRONG.encode())
        (finding,) = self.findings("a.txt")
        self.assertEqual((finding["line"], finding["column"], finding["offset"]), (1, 5, 7))

    def test_column_units(self):
        self.write("a.txt", "한글 😀 the Rodong Shinmun, organ of the party\n")
        for unit, column in {"byte": 17, "char": 10, "utf16": 11, "display": 13}.items():
            with self.subTest(unit=unit):
                (finding,) = self.findings("a.txt", "--column-unit", unit)
                self.assertEqual((finding["column"], finding["offset"]), (column, 16))
                self.assert_run(FOUND, "check", "--format", "line", "--column-unit", unit, "a.txt",
                                out=f"a.txt:1:{column}: error")

    def test_standard_input(self):
        self.assert_run(FOUND, "check", "--format", "line", "-", input=WRONG.encode(), out="-:1:5: error")

    def test_standard_input_with_a_name(self):
        """The name shows, and its suffix chooses the format."""
        text = f"`{WRONG}`\n".encode()
        self.assert_run(FOUND, "check", "--format", "line", "--stdin-filename", "draft/a.txt", "-", input=text,
                        out="draft/a.txt:1:6: error")
        self.assert_run(CLEAN, "check", "--stdin-filename", "draft/a.md", "-", input=text)
        self.assert_run(FOUND, "check", "--stdin-filename", "draft/a.md", "--input-format", "text", "-", input=text)

    def test_directories(self):
        """Files of known kinds in and below it, in order; nothing hidden, nothing else."""
        for name in ("b/c.md", "a.txt", "b/.hidden.txt", ".git/x.txt", "b/notes.rtf", "z.markdown"):
            self.write(f"copy/{name}", WRONG)
        ran = self.assert_run(FOUND, "check", "--format", "line", "copy")
        self.assertEqual([line.split(":")[0] for line in ran.stdout.decode().splitlines()],
                         ["copy/a.txt", "copy/b/c.md", "copy/z.markdown"])

    def test_a_named_file_of_any_kind(self):
        self.write("notes.rtf", WRONG)
        self.assert_run(FOUND, "check", "notes.rtf")

    def test_a_link_in_circles(self):
        self.write("copy/a.txt", WRONG)
        (self.directory / "copy/again").symlink_to(".")
        ran = self.assert_run(FOUND, "check", "--format", "line", "copy")
        self.assertEqual(len(ran.stdout.splitlines()), 1)

    def test_a_directory_without_permission(self):
        """As root nothing is forbidden, so that root runs it as nobody."""
        other = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
        self.write("copy/closed/a.txt", WRONG)
        self.write("copy/open.txt", WRONG)
        (self.directory / "copy/closed").chmod(0)
        self.directory.chmod(0o755)
        try:
            subprocess.run([PROGRAM, "version"], check=True, capture_output=True, **other)
        except (PermissionError, subprocess.CalledProcessError):
            self.skipTest("the program's directory is closed to nobody")
        self.assert_run(UNREADABLE, "check", "--format", "line", "copy", out="copy/open.txt:1:5",
                        err="copy/closed: error: cannot be read: Permission denied", **other)
        (self.directory / "copy/closed").chmod(0o755)


class Colour(Case):
    def on_terminal(self, *arguments, **environment):
        """What it prints where standard output is a terminal."""
        self.write("a.txt", WRONG)
        try:
            master, slave = pty.openpty()
        except OSError as error:  # a container without /dev/pts
            self.skipTest(f"no terminal to be had: {error}")
        keep = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM")}
        with os.fdopen(master, "rb", buffering=0) as screen:
            subprocess.run([PROGRAM, "check", *arguments, "a.txt"], cwd=self.directory, stdout=slave, check=False,
                           env={**keep, "TERM": "xterm", **environment})
            os.close(slave)
            text = b""
            try:
                while block := screen.read(65536):
                    text += block
            except OSError:  # the terminal's other end is closed
                pass
        self.assertIn(b"Rodong Shinmun", text)
        return b"\x1b[" in text

    def test_colour(self):
        self.assertTrue(self.on_terminal())
        self.assertFalse(self.on_terminal(NO_COLOR="1"))
        self.assertTrue(self.on_terminal(NO_COLOR=""))
        self.assertFalse(self.on_terminal(TERM="dumb"))
        self.assertFalse(self.on_terminal("--color", "never"))
        self.assertTrue(self.on_terminal("--color", "always", NO_COLOR="1"))

    def test_no_colour_in_a_pipe(self):
        self.write("a.txt", WRONG)
        self.assertNotIn(b"\x1b", self.run_ireum("check", "a.txt").stdout)
        self.assertIn(b"\x1b", self.run_ireum("check", "--color", "always", "a.txt").stdout)


class Glossaries(Case):
    def setUp(self):
        super().setUp()
        self.write("a.txt", WRONG)

    def test_unknown_style(self):
        ran = self.assert_run(USAGE, "check", "--style", "no-such", "a.txt", err="no style 'no-such'; there are:")
        for style in pathlib.Path(DICTIONARIES, "styles").glob("*.yaml"):
            self.assertIn(style.stem, ran.stderr.decode())

    def test_missing_glossary(self):
        self.assert_run(USAGE, "check", "--glossary", "no.db", "a.txt", err="no.db: error: the glossary cannot be")
        self.assert_run(USAGE, "check", "a.txt", env={**os.environ, "IREUM_GLOSSARY": "no.db"}, err="no.db")

    def test_any_file_as_glossary(self):
        self.assert_run(USAGE, "check", "--glossary", "a.txt", "a.txt", err="error: cannot be read as a glossary")

    def test_any_database_as_glossary(self):
        with sqlite3.connect(self.directory / "x.db") as database:
            database.execute("CREATE TABLE x (y)")
        self.assert_run(USAGE, "check", "--glossary", "x.db", "a.txt", err="no glossary of ireum")

    def test_other_version(self):
        shutil.copy(pathlib.Path(PROGRAM).parent / "glossary.db", self.directory / "x.db")
        with sqlite3.connect(self.directory / "x.db") as database:
            database.execute("PRAGMA user_version = 999")
        self.assert_run(USAGE, "check", "--glossary", "x.db", "a.txt", err="another version of ireum (layout 999")

    def test_cut_short(self):
        whole = (pathlib.Path(PROGRAM).parent / "glossary.db").read_bytes()
        for size in (100, 5000, len(whole) // 2):
            with self.subTest(size=size):
                self.write("x.db", whole[:size])
                self.assert_run(USAGE, "check", "--glossary", "x.db", "a.txt", err="x.db: error: ")

    def test_damaged(self):
        """Wherever it is damaged, it is read or refused; signals would show as negative statuses."""
        whole = (pathlib.Path(PROGRAM).parent / "glossary.db").read_bytes()
        for step in range(24):
            at = (len(whole) - 256) * step // 23
            with self.subTest(at=at):
                self.write("x.db", whole[:at] + b"\xff" * 256 + whole[at + 256 :])
                ran = self.run_ireum("check", "--glossary", "x.db", "a.txt")
                self.assertIn(ran.returncode, (CLEAN, FOUND, USAGE), ran.stderr.decode())
                self.assertTrue(ran.returncode != USAGE or b"x.db: error: " in ran.stderr, ran.stderr.decode())

    def break_sources(self, name, change):
        """A copy of the dictionaries with one file changed."""
        shutil.copytree(DICTIONARIES, self.directory / "sources", dirs_exist_ok=True)
        path = self.directory / "sources" / name
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
        return len(path.read_text(encoding="utf-8").splitlines())

    def test_broken_table(self):
        last = self.break_sources("terms.tsv", lambda text: f"{text}t-x\t둘\n")
        self.write("out.db", "as it was")
        self.assert_run(USAGE, "glossary", "compile", "sources", "-o", "out.db",
                        out=f"sources/terms.tsv:{last}: error: 2 cells", err="not written")
        self.assertEqual((self.directory / "out.db").read_text(), "as it was")
        self.assertEqual([path.name for path in self.directory.glob("out*")], ["out.db"])
        self.assert_run(FOUND, "glossary", "lint", "sources", out=f"sources/terms.tsv:{last}: error: 2 cells")

    def test_broken_style(self):
        last = self.break_sources("styles/ap.yaml", lambda text: f"{text}sells:\n")
        self.assert_run(USAGE, "glossary", "compile", "sources", "-o", "out.db",
                        out=f"sources/styles/ap.yaml:{last}:1: error: unknown key 'sells'; nearest 'cells'")
        self.assertFalse((self.directory / "out.db").exists())

    def test_missing_sources(self):
        self.assert_run(UNREADABLE, "glossary", "compile", "nowhere", "-o", "out.db", err="nowhere")

    def test_same_sources_same_bytes(self):
        for name in ("one.db", "two.db"):
            self.assert_run(CLEAN, "glossary", "compile", DICTIONARIES, "-o", name, out="0 errors")
        self.assertEqual((self.directory / "one.db").read_bytes(), (self.directory / "two.db").read_bytes())


unittest.main()
