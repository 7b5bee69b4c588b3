#!/usr/bin/env python3
"""What the program does on the command line: exit statuses, what it says, and hostile or odd input.

Usage, in the project's root: tests/cli.py PROGRAM
"""
import fcntl
import json
import os
import pathlib
import pty
import shutil
import sqlite3
import struct
import subprocess
import sys
import tempfile
import termios
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
            (("check", "--format", "xml", "a.txt"), "text, line, json, "),
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
    def test_what_a_bearer_chose_later(self):
        self.write("a.txt", "Lee Jae-myeong (이재명) spoke.\n")
        for date, written in (("2024-03-01", "Lee Jae-myung"), ("2025-08-01", "Lee Jae Myung")):
            with self.subTest(date):
                self.assert_run(FOUND, "check", "--date", date, "a.txt", out=f"is spelled '{written}'")

    def test_nothing_to_check(self):
        """A directory without copy is no directory without mistakes."""
        self.write("report.docx", WRONG)
        self.assert_run(CLEAN, "check", ".", err="nothing was checked")
        self.write("a.txt", "Seoul is large.\n")
        self.assertEqual(self.run_ireum("check", ".").stderr, b"")

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

    def test_each_further_place_is_told_once(self):
        for wrong in ("KimJong-un", "Rodong Shinmun"):
            self.write("a.txt", f"{wrong} here. {wrong} there.\n\n{wrong} again.\n")
            ran = self.assert_run(FOUND, "check", "--format", "json", "a.txt")
            notes = json.loads(ran.stdout)["files"][0]["findings"][0]["notes"]
            places = [(note["line"], note["column"]) for note in notes if note["message"] == "also here"]
            self.assertEqual(places, [(1, len(wrong) + 8), (3, 1)])

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


class Why(Case):
    """--mentions and --explain-silence."""

    def test_mentions_thing_by_thing(self):
        self.write("a.txt", "Busan is far. Seoul is not. Busan is old.")
        ran = self.assert_run(CLEAN, "check", "--mentions", "a.txt")
        places = [line for line in ran.stdout.decode().splitlines() if line.startswith("  ")]
        self.assertEqual([line.split(": ")[0] for line in places], ["  a.txt:1:1", "  a.txt:1:29", "  a.txt:1:15"])

    def test_mentions_in_order(self):
        self.write("a.txt", "Busan is far. Seoul is not. Busan is old.")
        ran = self.assert_run(CLEAN, "check", "--mentions", "--format", "line", "a.txt",
                              out="a.txt:1:15: note: 'Seoul' is place pl-seoul 'Seoul' (서울): preferred form")
        self.assertEqual([line.split(": ")[0] for line in ran.stdout.decode().splitlines()],
                         ["a.txt:1:1", "a.txt:1:15", "a.txt:1:29"])

    def test_mentions_are_no_findings(self):
        self.write("a.txt", WRONG)
        self.assert_run(CLEAN, "check", "--mentions", "a.txt", out="'Rodong Shinmun', wrong form, wherever it stands")

    def test_nothing_is_named(self):
        self.write("a.txt", "Nobody is here.")
        self.assertEqual(self.assert_run(CLEAN, "check", "--mentions", "a.txt").stdout, b"")

    def test_name_over_a_line_end(self):
        self.write("a.md", "He works for the Rodong\nSinmun of the party.")
        self.assert_run(CLEAN, "check", "--mentions", "a.md", out="'Rodong Sinmun', preferred form")

    def test_silence(self):
        self.write("a.md", f"> {WRONG}")
        self.assert_run(CLEAN, "check", "--explain-silence", "rodong shinmun", "a.md",
                        out="a.md:1:7: 'Rodong Shinmun'\n  zone        name-variant is silent in a quoted document\n")

    def test_silence_line_by_line(self):
        self.write("a.md", f"> {WRONG}")
        self.assert_run(CLEAN, "check", "--explain-silence", "Rodong Shinmun", "--format", "line", "a.md",
                        out="a.md:1:7: note: zone: name-variant is silent in a quoted document\n")

    def test_silence_by_wish(self):
        """A rule that is off, on the command line or by configuration, and a finding that a configuration ignores."""
        self.write("a.md", WRONG)
        self.assert_run(CLEAN, "check", "--rule", "name-variant=off", "--explain-silence", "rodong shinmun", "a.md",
                        out="  off         name-variant is off\n")
        self.write(".ireum.yaml", "root: true\nignore:\n  - {form: Rodong Shinmun, reason: A masthead}\n")
        self.assert_run(CLEAN, "check", "--explain-silence", "rodong shinmun", "a.md",
                        out="  ignored     the configuration ignores what name-variant would report: A masthead\n")

    def test_no_silence(self):
        self.write("a.txt", WRONG)
        self.assert_run(CLEAN, "check", "--explain-silence", "Rodong Shinmun", "a.txt", out="[name-variant]")

    def test_form_is_in_one_of_two_files(self):
        self.write("a.txt", WRONG)
        self.write("b.txt", "Nobody is here.")
        self.assert_run(CLEAN, "check", "--explain-silence", "Rodong Shinmun", "b.txt", "a.txt", out="a.txt:1:5")

    def test_form_stands_nowhere(self):
        self.write("a.txt", WRONG)
        for form in ("Pyongyang", "Shin", "", "--", "\u001b[2J"):
            with self.subTest(form=form):
                ran = self.assert_run(FOUND, "check", f"--explain-silence={form}", "a.txt", err="stands nowhere")
                self.assertNotIn(b"\x1b", ran.stderr)

    def test_missing_file(self):
        self.assert_run(UNREADABLE, "check", "--mentions", "no.txt", err="no.txt")
        self.assert_run(UNREADABLE, "check", "--explain-silence", "a", "no.txt", err="no.txt")

    def test_one_question_at_a_time(self):
        self.write("a.txt", WRONG)
        self.assert_run(USAGE, "check", "--mentions", "--explain-silence", "a", "a.txt", err="one at a time")

    def test_copy_cannot_write_to_the_terminal(self):
        self.write("a.txt", "the Rodong\u200eSinmun and the Rodong \u202eSinmun said")
        for question in (["--mentions"], ["--explain-silence", "Sinmun"]):
            ran = self.run_ireum("check", *question, "a.txt")
            self.assertNotIn("\u202e", ran.stdout.decode())
            self.assertNotIn("\u200e", ran.stdout.decode())

    def test_many_places_take_no_longer_each(self):
        self.write("a.txt", "\"The Rodong Shinmun is mine,\" he said to Kim Jong-un in Pusan.\n\n" * 20000)
        self.assert_run(CLEAN, "check", "--explain-silence", "Pusan", "--format", "line", "a.txt", timeout=60)


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


class Listings(Case):
    def test_explain(self):
        page = self.assert_run(CLEAN, "explain", "name-style").stdout.decode()
        for line in ("name-style (warning, under house styles that decide it)", "Why", "What is reported",
                     "Where it is silent, and when it is wrong", "Bad, in house style ap", "Good, in house style ap",
                     "    North Korean Foreign Minister Choe Son-hui spoke."):
            self.assertIn(line, page.splitlines())
        self.assertLessEqual(max(map(len, page.splitlines())), 80)
        self.assert_run(USAGE, "explain", "name-styl", err="the nearest is 'name-style'")

    def test_explain_on_a_narrow_terminal(self):
        self.assertLessEqual(max(map(len, self.on_terminal(50, "explain", "name-style").splitlines())), 50)

    def on_terminal(self, columns, *arguments):
        """What the program prints on a terminal of that width."""
        controller, terminal = pty.openpty()
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        with subprocess.Popen([PROGRAM, *arguments], stdout=terminal, cwd=self.directory) as process:
            os.close(terminal)
            printed = b""
            try:
                while part := os.read(controller, 65536):
                    printed += part
            except OSError:
                pass  # the other end is closed
            process.wait()
        os.close(controller)
        return printed.decode()

    def severities(self, *arguments):
        rows = self.assert_run(CLEAN, "rules", *arguments).stdout.decode().splitlines()
        return {row.split()[0]: row.split()[1] for row in rows}

    def test_rules(self):
        self.assertEqual(self.severities()["house-form"], "warning")
        self.assertEqual(self.severities("--style", "default")["house-form"], "off")
        self.assertEqual(self.severities("--style", "yonhap"), self.severities())
        self.assertEqual(self.severities("--style", "us-gov")["name-style"], "off")
        self.assert_run(USAGE, "rules", "--styles", "--style", "ap", err="ask for one")

    def test_rules_by_style(self):
        """What --styles says of a style is what --style says."""
        printed = self.assert_run(CLEAN, "rules", "--styles").stdout.decode()
        rules = {part.splitlines()[0]: " ".join(part.split()[1:]) for part in printed.split("\n\n")}
        for style in ("ap", "us-gov", "default"):
            severities = self.severities("--style", style)
            for rule, text in rules.items():
                line = text[text.index(f"{severities[rule]}: "):].split(":")[1]
                self.assertIn(f" {style}", line.replace(",", ""), f"{rule} {style}: {text}")

    def test_styles(self):
        ids = self.assert_run(CLEAN, "styles", "--ids").stdout.decode().split()
        self.assertEqual(ids, sorted(path.stem for path in pathlib.Path(DICTIONARIES, "styles").glob("*.yaml")))
        listed = self.assert_run(CLEAN, "styles").stdout.decode()
        for style in ids:
            self.assertIn(f"{style}: ", listed)

    def test_a_style(self):
        printed = self.assert_run(CLEAN, "styles", "yonhap").stdout.decode()
        for line in ("yonhap: Yonhap News Agency", "Names", "Acronyms",
                     "    Southern names: Kim Min-su (hyphen, small letter); observed in dated copy",
                     "    US: U.S.; observed in dated copy"):
            self.assertIn(line, printed.splitlines())
        self.assertIn("U.N.; common knowledge, not verified; too weak to be held to", " ".join(printed.split()))
        dated = " ".join(self.assert_run(CLEAN, "styles", "kcna").stdout.decode().split())
        self.assertIn("The South, until 2023-06: south Korea; observed in dated copy", dated)

    def test_a_style_with_a_parent(self):
        printed = " ".join(self.assert_run(CLEAN, "styles", "guardian").stdout.decode().split())
        self.assertIn("What it does not say is taken from bbc.", printed)
        self.assertIn("US: US; observed in dated copy [from bbc]", printed)
        # Its own word goes before the parent's.
        self.assertEqual(printed.count("Both, in headlines:"), 1)

    def test_an_entry_in_words(self):
        printed = self.assert_run(CLEAN, "glossary", "show", "pl-suncheon", "o-workers-party-of-korea").stdout.decode()
        for line in ("  romanized      Sunch'ŏn (McCune-Reischauer)", "  country        South Korea",
                     "  wrong if       Sunchon: the Revised Romanization is in force, the sentence names South Korea, "
                     "the copy shows that a place is meant"):
            self.assertIn(line, printed.splitlines())
        self.assertNotIn("@", printed)

    def test_no_shorthand_in_any_entry(self):
        """Every condition and key that the glossary uses has words."""
        glossary = sqlite3.connect(f"file:{PROGRAM.replace('/ireum', '/glossary.db')}?mode=ro", uri=True)
        query = "SELECT entry FROM form WHERE condition LIKE '@%' GROUP BY condition"
        entries = [row[0] for row in glossary.execute(query)]
        glossary.close()
        self.assertGreater(len(entries), 20)
        self.assertNotIn("@", self.assert_run(CLEAN, "glossary", "show", *entries).stdout.decode())

    def test_help(self):
        overview = self.assert_run(CLEAN, "--help").stdout.decode()
        commands = [line[2:20].strip() for line in overview.split("Commands:\n")[1].split("\n\n")[0].splitlines()]
        self.assertIn("glossary show", commands)
        for command in commands:
            printed = self.assert_run(CLEAN, "help", *command.split(), out="Usage: ireum ").stdout.decode()
            self.assertLessEqual(max(map(len, printed.splitlines())), 80, command)
            self.assertEqual(printed, self.assert_run(CLEAN, *command.split(), "--help").stdout.decode())


class Glossaries(Case):
    def setUp(self):
        super().setUp()
        self.write("a.txt", WRONG)

    def test_unknown_style(self):
        ran = self.assert_run(USAGE, "check", "--style", "no-such", "a.txt", err="no style 'no-such'; there are:")
        for style in pathlib.Path(DICTIONARIES, "styles").glob("*.yaml"):
            self.assertIn(style.stem, ran.stderr.decode())

    def test_mistyped_style(self):
        wanted = "there is no house style 'yonhp'; the nearest is 'yonhap'"
        self.assert_run(USAGE, "check", "--style", "yonhp", "a.txt", err=wanted)
        self.assert_run(USAGE, "rules", "--style", "yonhp", err=wanted)
        self.assert_run(USAGE, "styles", "yonhp", err=wanted)
        self.assert_run(USAGE, "styles", "no-such", err="'ireum styles' lists them")

    def test_style_in_capitals(self):
        wanted = "there is no house style 'AP'; the nearest is 'ap'"
        self.assert_run(USAGE, "check", "--style", "AP", "a.txt", err=wanted)
        self.assert_run(USAGE, "rules", "--style", "AP", err=wanted)

    def test_no_such_form(self):
        wanted = "no entry has the id or the form 'Kim'; 'ireum glossary search' finds parts of a form"
        self.assert_run(FOUND, "glossary", "show", "Kim", err=wanted)

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
        """Twice, from another place, and whatever the order in which a directory lists its files."""
        self.assert_run(CLEAN, "glossary", "compile", DICTIONARIES, "-o", "one.db", out="0 errors")
        (self.directory / "other").mkdir()
        self.assert_run(CLEAN, "glossary", "compile", DICTIONARIES, "-o", "other/two.db", out="0 errors")
        copies = self.directory / "copies"
        for path in sorted(pathlib.Path(DICTIONARIES).rglob("*.*"), key=lambda path: path.name[::-1], reverse=True):
            copy = copies / path.relative_to(DICTIONARIES)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, copy)
        self.assert_run(CLEAN, "glossary", "compile", "copies", "-o", "three.db", out="0 errors")
        one = (self.directory / "one.db").read_bytes()
        self.assertEqual(one, (self.directory / "other/two.db").read_bytes())
        self.assertEqual(one, (self.directory / "three.db").read_bytes())


class Configurations(Case):
    """Where settings come from; tests/unit/config_test.c has what is wrong in them."""

    def setUp(self):
        super().setUp()
        self.write(".git/HEAD", "")
        self.write("a.txt", WRONG)

    def rules(self, *arguments):
        ran = self.run_ireum("check", "--format", "json", *arguments)
        return [[finding["rule"] for finding in file["findings"]] for file in json.loads(ran.stdout)["files"]]

    def test_style(self):
        """The command line, then the document, then the configuration."""
        text = "Kim Jong-un met Moon Jae-in.\n"
        self.write("a.md", text)
        self.write("own.md", f"---\nstyle: ap\n---\n{text}")
        ap = "for Northern names in house style ap"
        self.assert_run(CLEAN, "check", "a.md")
        self.assert_run(FOUND, "check", "own.md", out=ap)
        self.write(".ireum.yaml", "style: wikipedia\n")
        self.assert_run(FOUND, "check", "own.md", out=ap)
        self.write(".ireum.yaml", "style: ap\n")
        self.assert_run(FOUND, "check", "a.md", out=ap)
        self.assert_run(CLEAN, "check", "--style", "default", "a.md", "own.md")
        self.assert_run(CLEAN, "check", "--no-config", "a.md")

    def test_rules(self):
        self.write(".ireum.yaml", "rules: {name-variant: suggestion}\n")
        self.assert_run(CLEAN, "check", "--format", "line", "a.txt", out="suggestion: 'Rodong Shinmun'")
        self.assert_run(FOUND, "check", "--format", "line", "--rule", "name-variant=warning", "a.txt", out="warning:")
        self.assert_run(FOUND, "check", "--format", "line", "--rule", "name-variant=off", "--rule", "name-variant=on",
                        "a.txt", out="error:")
        self.write(".ireum.yaml", "rules: {name-variant: off}\n")
        self.assert_run(CLEAN, "check", "a.txt")

    def test_doubt_lowers_a_chosen_severity(self):
        """That the minister is meant is less than sure."""
        self.write("b.txt", "Foreign Minister Yoon Byung-se spoke to reporters.")
        for level, severity in (("error", "warning"), ("warning", "suggestion"), ("suggestion", "suggestion")):
            (finding,) = self.findings("b.txt", "--rule", f"name-variant={level}")
            self.assertEqual((finding["probability"], finding["severity"]), (0.92, severity))

    def test_options_that_are_wrong(self):
        for arguments, said in (
            (("--rule", "name-varient=off"), "there is no rule 'name-varient'; the nearest is 'name-variant'"),
            (("--rule", "name-variant"), "takes NAME=SEVERITY"),
            (("--rule", "name-variant=loud"), "'loud' is no severity of name-variant"),
            (("--config", "x.yaml", "--no-config"), "both given"),
            (("--config", "no.yaml"), "no.yaml: error: cannot be opened"),
            (("--rule", "name-variant=off") * 65, "more than 64 times"),
        ):
            with self.subTest(arguments=arguments[:2]):
                self.assert_run(USAGE, "check", *arguments, "a.txt", err=said)

    def test_mistakes(self):
        """Each is told once, and nothing is checked with them."""
        self.write(".ireum.yaml", "stile: ap\nrules: {name-varient: off}\n")
        self.write("b.txt", WRONG)
        ran = self.assert_run(USAGE, "check", "a.txt", "b.txt", "--format", "json")
        self.assertEqual(ran.stderr.decode().splitlines(), [
            ".ireum.yaml:1:1: error: unknown key 'stile'; nearest 'style' [unknown-key]",
            ".ireum.yaml:2:9: error: unknown rule 'name-varient'; nearest 'name-variant' [unknown-rule]"])
        report = json.loads(ran.stdout)
        self.assertEqual([error["path"] for error in report["errors"]], ["a.txt", "b.txt"])
        self.assertEqual(report["files"], [])
        self.assert_run(USAGE, "config", "a.txt", err=".ireum.yaml:1:1: error")

    def test_style_that_nobody_has(self):
        self.write(".ireum.yaml", "\nstyle: yonhapp\n")
        self.assert_run(USAGE, "check", "a.txt", err=".ireum.yaml:2:8: error: unknown style 'yonhapp'; nearest 'yonhap'")

    def test_excluded(self):
        """What is named is no exception: hooks name every changed file."""
        self.write(".ireum.yaml", "exclude: [drafts/, '*.log.txt']\n")
        for name in ("drafts/a.txt", "b.log.txt", "sub/drafts/deep/a.txt"):
            self.write(name, WRONG)
        self.assertEqual(self.rules("."), [["name-variant"]])
        self.assertEqual(self.rules("drafts/a.txt", "a.txt"), [["name-variant"]])
        self.assert_run(CLEAN, "check", "drafts/a.txt", "b.log.txt", err="nothing was checked")
        self.assert_run(CLEAN, "check", "-", "--stdin-filename", "drafts/new.txt", input=WRONG.encode())
        self.assert_run(FOUND, "check", "-", "--stdin-filename", "new/new.txt", input=WRONG.encode())
        self.assert_run(FOUND, "check", "--no-config", "drafts/a.txt")
        self.assert_run(CLEAN, "config", "drafts/a.txt", out=".ireum.yaml:1")

    def test_from_anywhere(self):
        """Settings belong to the file, not to the directory in which the program runs; places are told from there."""
        self.write("project/.git", "")
        self.write("project/.ireum.yaml", "rules: {name-variant: warning}\nignore: [{path: /q/, reason: made up}]\n")
        self.write("project/sub/a.txt", WRONG)
        self.write("project/q/a.txt", WRONG)
        self.write("elsewhere/x", "")
        for directory, prefix in (("project/sub", ""), ("elsewhere", "../project/sub/"), ("project/q", "../sub/")):
            ran = subprocess.run([PROGRAM, "check", "--format", "line", f"{prefix}a.txt"], capture_output=True,
                                 cwd=self.directory / directory, check=False)
            self.assertIn(f"{prefix}a.txt:1:5: warning: ", ran.stdout.decode())
        ran = subprocess.run([PROGRAM, "check", "a.txt", "../sub/../q/a.txt"], capture_output=True,
                             cwd=self.directory / "project/q", check=False)
        self.assertEqual((ran.returncode, ran.stdout), (CLEAN, b""))

    def test_user(self):
        self.write("home/.config/ireum/config.yaml", "style: ap\n")
        self.write("home/.config/ireum/glossary.tsv", "class\tpreferred\tflagged\nterm\tgimbap\tkimbob\n")
        self.write("xdg/ireum/config.yaml", "style: bbc\n")
        self.write("b.txt", "kimbob")
        base = {name: value for name, value in os.environ.items() if name != "XDG_CONFIG_HOME"}
        home = {**base, "HOME": str(self.directory / "home")}
        self.assert_run(CLEAN, "config", "b.txt", env=home, out=f"{self.directory}/home/.config/ireum/config.yaml:1")
        self.assert_run(FOUND, "check", "b.txt", env=home, out="kimbob")
        self.assert_run(CLEAN, "check", "--no-config", "b.txt", env=home)
        xdg = {**home, "XDG_CONFIG_HOME": str(self.directory / "xdg")}
        self.assert_run(CLEAN, "check", "b.txt", env=xdg)
        self.assert_run(CLEAN, "config", "b.txt", env=xdg, out="style       bbc")
        self.write(".ireum.yaml", "")
        self.assert_run(CLEAN, "config", "b.txt", env=xdg, out="style       default")
        self.assert_run(FOUND, "check", "b.txt", env=home, out="kimbob")

    def test_no_environment(self):
        self.assert_run(FOUND, "check", "a.txt", env={})

    def test_lint_of_a_table(self):
        self.write(".ireum/glossary.tsv", "class\tpreferred\tflagged\nterm\tgimbap\tkimbob; table\n")
        self.assert_run(CLEAN, "check", "a.txt", "--rule", "name-variant=off")
        ran = self.run_ireum("glossary", "lint", ".ireum/glossary.tsv")
        self.assertIn(b"1 entry, 3 forms", ran.stdout)
        if b"no English dictionary" not in ran.stdout:
            self.assertIn(b".ireum/glossary.tsv:2:21: error: 'table' is English", ran.stdout)
        self.write("b.tsv", "class\tpreferred\nperzon\tX\n")
        self.assert_run(FOUND, "glossary", "lint", "b.tsv", out="b.tsv:2:1: error: 'perzon': expected person, place,")


class HostileRepositories(Case):
    """A repository of somebody else's: nothing outside of it is read, and nothing holds the program up."""

    def setUp(self):
        super().setUp()
        self.write("repository/.git/HEAD", "")
        self.write("repository/a.txt", WRONG)
        self.write("secret.tsv", "password\tclass\n")
        self.path = self.directory / "repository"
        (self.path / ".ireum").mkdir()

    def refused(self, said):
        ran = self.assert_run(USAGE, "check", "repository/a.txt", err=said, timeout=20)
        self.assertNotIn(b"password", ran.stdout + ran.stderr)

    def test_links(self):
        leads_out = "leads out of its directory, and is not read"
        for name in (".ireum.yaml", ".ireum/glossary.tsv"):
            with self.subTest(name=name):
                (self.path / name).symlink_to(self.directory / "secret.tsv")
                self.refused(f"repository/{name}: error: {leads_out}")
                (self.path / name).unlink()
        self.write("repository/.ireum.yaml", "glossary: link.tsv\n")
        (self.path / "link.tsv").symlink_to("../secret.tsv")
        self.refused(f"repository/.ireum.yaml:1:11: error: 'link.tsv' {leads_out}")

    def test_linked_rooms(self):
        self.write("room/glossary.tsv", "password\tclass\n")
        self.write("room/styles/x.yaml", "password: x\n")
        for name in (".ireum/styles", ".ireum"):
            with self.subTest(name=name):
                if name == ".ireum":
                    (self.path / ".ireum/styles").unlink()
                    (self.path / ".ireum").rmdir()
                (self.path / name).symlink_to(self.directory / "room" / name.removeprefix(".ireum").strip("/"))
                self.refused("leads out of its directory")

    def test_links_inside(self):
        self.write("repository/own.tsv", "class\tpreferred\tflagged\nterm\tgimbap\tkimbob\n")
        (self.path / ".ireum/glossary.tsv").symlink_to("../own.tsv")
        self.assert_run(FOUND, "check", "repository/a.txt", out="Rodong")

    def test_paths(self):
        for path in ("/etc/passwd", "../secret.tsv", "a/../../secret.tsv"):
            with self.subTest(path=path):
                self.write("repository/.ireum.yaml", f"glossary: {path}\n")
                self.refused("lies outside of this directory")

    def test_what_is_no_file(self):
        for name in (".ireum.yaml", ".ireum/glossary.tsv"):
            with self.subTest(name=name):
                os.mkfifo(self.path / name)
                self.refused("is no ordinary file")
                (self.path / name).unlink()
                (self.path / name).mkdir()
                self.refused("is no ordinary file")
                (self.path / name).rmdir()

    def test_sizes(self):
        self.write("repository/.ireum.yaml", "#" * 600_000)
        self.refused(".ireum.yaml: error: larger than 524288 bytes")
        self.write("repository/.ireum.yaml", "")
        self.write("repository/.ireum/glossary.tsv", "class\tpreferred\n" + "#" * 3_000_000)
        self.refused("glossary.tsv: error: larger than 2097152 bytes")

    def test_many_glossaries(self):
        """Each would take as much memory as the shipped one."""
        for index in range(70):
            self.write(f"repository/{index}/.ireum/glossary.tsv", f"class\tpreferred\nterm\tword-{index}\n")
            self.write(f"repository/{index}/a.txt", "plain")
        self.assert_run(USAGE, "check", "repository", err="more than 64 directories have tables or styles")

    def test_bombs(self):
        laughs = "a: &a [x, x]\n" + "".join(f"{chr(98 + i)}: &{chr(98 + i)} [*{chr(97 + i)}, *{chr(97 + i)}]\n"
                                            for i in range(20))
        for text in (laughs, "a: " + "[" * 100_000, "a: " + "{b: " * 100_000, "? " * 100_000, "- " * 100_000):
            with self.subTest(text=text[:12]):
                self.write("repository/.ireum.yaml", text)
                self.refused("repository/.ireum.yaml:")


class Names(Case):
    """ireum name read, ireum name compare."""

    def test_read(self):
        ran = self.assert_run(CLEAN, "name", "read", "--top", "2", "Sung-nam Lim", out="임성남\n")
        self.assertIn("Sung-nam Lim: surname and given name (lim, sung-nam; the surname stands last)\n", ran.stdout.decode())
        self.assert_run(CLEAN, "name", "read", "Gim Minsu", out="김민수  as written in rr, rr-academic\n")
        self.assert_run(FOUND, "name", "read", "Barack Obama", out="no Korean name can be made out\n")

    def test_read_tsv(self):
        ran = self.assert_run(CLEAN, "name", "read", "--tsv", "-n", "1", input="Lim Sung-nam\r\n\nObama".encode())
        rows = [line.split("\t") for line in ran.stdout.decode().splitlines()]
        self.assertEqual([row[:2] for row in rows], [["Lim Sung-nam", "임성남"], ["", ""], ["Obama", ""]])
        self.assertTrue(0.5 < float(rows[0][2]) <= 1)
        many = self.assert_run(CLEAN, "name", "read", "--tsv", input=b"Kim Jung-suk\n").stdout.decode().splitlines()
        self.assertEqual(len(many), 10)
        shares = [float(line.split("\t")[2]) for line in many]
        self.assertEqual(shares, sorted(shares, reverse=True))

    def test_compare(self):
        self.assert_run(CLEAN, "name", "compare", "Lim Sung-nam", "Im Seong-nam", out="both given names can be 성남\n")
        self.assert_run(FOUND, "name", "compare", "Kim Min-su", "Park Min-su", out="the surnames differ: 'kim', 'park'\n")
        self.assert_run(FOUND, "name", "compare", "Kim", "Kim Min-su", out="unsure: ")
        self.assert_run(FOUND, "name", "compare", "Obama", "Kim Min-su", out="one of them is no name that can be read\n")

    def test_compare_tsv(self):
        ran = self.assert_run(CLEAN, "name", "compare", "--tsv",
                              input="Lim Sung-nam\tIm Seong-nam\nKim Min-su\tKim Min-ho\n\t\n".encode())
        rows = [line.split("\t") for line in ran.stdout.decode().splitlines()]
        self.assertEqual([row[3] for row in rows], ["same", "different", "different"])
        self.assertGreater(float(rows[0][2]), float(rows[1][2]))

    def test_mistakes(self):
        self.assert_run(USAGE, "name", "read", err="read what? Give a name")
        self.assert_run(USAGE, "name", "read", "--tsv", "Kim", err="--tsv reads standard input")
        for top in ("0", "101", "-1", "x", "", "5x"):
            self.assert_run(USAGE, "name", "read", "--top", top, "Kim", err="--top takes a number from 1 to 100")
        self.assert_run(USAGE, "name", "compare", "Kim", err="compare what? Give two names")
        self.assert_run(USAGE, "name", "compare", "--tsv", "Kim", "Kim", err="--tsv reads standard input")
        self.assert_run(USAGE, "name", "compare", "--tsv", input=b"Kim\tGim\nKim\n", err="-:2: ")
        self.assert_run(USAGE, "name", "compare", "--tsv", input=b"a\tb\tc\n", err="expected two names with a tab")
        self.assert_run(USAGE, "name", "read", "--tsv", input=b"Kim\n\xff\n", err="no UTF-8 from byte 0 on")
        self.assert_run(USAGE, "name", "read", "-g", "nowhere.db", "Kim", err="nowhere.db")

    def test_hostile(self):
        for text in (b"a" * 1_000_000, b"Kim " * 250_000, b"-" * 1_000_000, b"u-" * 500_000, b"K." * 500_000):
            self.assert_run(CLEAN, "name", "read", "--tsv", input=text + b"\n")
            self.assert_run(CLEAN, "name", "compare", "--tsv", input=text + b"\t" + text + b"\n")


class Romanize(Case):
    """ireum romanize."""

    def test_texts(self):
        self.assert_run(CLEAN, "romanize", "학여울", "신라", out="hangnyeoul\n")
        self.assert_run(CLEAN, "romanize", "--system", "mr", "--kind", "person", "이순신", out="Yi Sunsin\n")
        self.assert_run(CLEAN, "romanize", "--kind", "person", "--hyphen", "김철수", out="Gim Cheol-su\n")

    def test_lines(self):
        ran = self.assert_run(CLEAN, "romanize", input="한글\r\n\n좋다".encode())
        self.assertEqual(ran.stdout.decode(), "hangeul\n\njota\n")

    def test_tsv(self):
        ran = self.assert_run(CLEAN, "romanize", "--tsv", "-k", "word", input="국물\nabc\n\n앞문\n".encode())
        self.assertEqual(ran.stdout.decode(), "국물\tgungmul\nabc\tabc\n\t\n앞문\tammun\n")
        self.assert_run(USAGE, "romanize", "--tsv", "한글", err="--tsv reads standard input")
        self.assert_run(USAGE, "romanize", "--tsv", "--all", err="--tsv reads standard input")

    def test_long_line(self):
        ran = self.assert_run(CLEAN, "romanize", "-k", "word", input=("가" * 100_000).encode())
        self.assertEqual(ran.stdout.decode(), "ga" * 100_000 + "\n")

    def test_all(self):
        ran = self.assert_run(CLEAN, "romanize", "--all", "-k", "place", "평양")
        rows = dict(line.split() for line in ran.stdout.decode().splitlines()[1:])
        self.assertEqual(rows["nk"], "Pyongyang")
        self.assertEqual(rows["rr"], "Pyeongyang")
        self.assertEqual(len(rows), 7)

    def test_explain(self):
        self.assert_run(CLEAN, "romanize", "--explain", "학여울", out="Standard Pronunciation 29; RR 3-1 (2)")

    def test_mistakes(self):
        self.assert_run(USAGE, "romanize", "--system", "yael", "한글", err="the nearest is 'yale'")
        self.assert_run(USAGE, "romanize", "--kind", "plase", "한글", err="the nearest is 'place'")
        self.assert_run(USAGE, "romanize", input=b"\xea\xb0\x80\n\xff\n", err="2")
        self.assert_run(UNREADABLE, "romanize", "--glossary", "none.db", "한글", err="none.db")


unittest.main()
