#!/usr/bin/env python3
"""What 'ireum check' makes of files: fixes, diffs, questions, encodings, and files that cannot be written.

Usage, in the project's root: tests/fix.py PROGRAM

IREUM_KILLS is how often a run is killed while it writes (12).
"""
import codecs
import collections
import json
import os
import pathlib
import pty
import random
import shutil
import signal
import stat
import struct
import subprocess
import sys
import tempfile
import time
import unittest

from articles import CLEAN, FOUND, UNREADABLE, USAGE, articles, style_of

PROGRAM = os.path.abspath(sys.argv.pop(1))
ARTICLES = [path.absolute() for path in articles()]
WRONG, RIGHT = b"the Rodong Shinmun said", b"the Rodong Sinmun said"
TWO_WAYS = "The Workers' Party of Korea (KWP) met.\n"
SLIP = "Lim Bok-dong came to Seoul. Lim Bok-dogn left.\n"  # a person in no glossary
NOBODY = 65534
ROOT = os.geteuid() == 0
PYTHON_NAMES = {"windows-1252": "cp1252"}
MARKS = {"utf-8": codecs.BOM_UTF8, "utf-16le": codecs.BOM_UTF16_LE, "utf-16be": codecs.BOM_UTF16_BE}


def access_control_list(group, somebody, mask):
    """Its attribute: the owner reads and writes, others may do nothing."""
    entries = ((1, 6, -1), (2, somebody, NOBODY), (4, group, -1), (16, mask, -1), (32, 0, -1))
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHi", *entry) for entry in entries)


def encode(text, encoding):
    return text.encode(PYTHON_NAMES.get(encoding, encoding))


class Case(unittest.TestCase):
    """A test in a directory of its own."""

    def setUp(self):
        directory = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
        self.addCleanup(directory.cleanup)
        self.directory = pathlib.Path(directory.name)

    def write(self, name, content=WRONG):
        path = self.directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    def run_ireum(self, *arguments, **options):
        options.setdefault("input", b"")
        return subprocess.run([PROGRAM, "check", *map(str, arguments)], cwd=self.directory, capture_output=True,
                              check=False, **options)

    def assert_run(self, status, *arguments, out="", err="", **options):
        ran = self.run_ireum(*arguments, **options)
        said = f"{arguments}: {ran.returncode}\n{ran.stdout!r}\n{ran.stderr!r}"
        self.assertEqual(ran.returncode, status, said)
        self.assertIn(out.encode(), ran.stdout, said)
        self.assertIn(err.encode(), ran.stderr, said)
        return ran

    def file_of(self, name, *arguments):
        """What the JSON report has of one file."""
        ran = self.run_ireum("--format", "json", *arguments, name)
        return json.loads(ran.stdout)["files"][0]

    def left_behind(self):
        return [path for path in self.directory.rglob(".ireum-*") if path.is_file()]


class Fixes(Case):
    # What it is, the copy before and after, and the options.
    ROWS = (
        ("one", "the Rodong Shinmun said", "the Rodong Sinmun said", ()),
        ("no end of the last line", "\nthe Rodong Shinmun said", "\nthe Rodong Sinmun said", ()),
        ("CR LF in the name", "the Rodong\r\nShinmun said\r\n", "the Rodong\r\nSinmun said\r\n",
         ("--input-format", "markdown")),
        ("LF in the name", "the Rodong\n  Shinmun said\n", "the Rodong\n  Sinmun said\n",
         ("--input-format", "markdown")),
        ("CR", "the Rodong Shinmun said\rso\r", "the Rodong Sinmun said\rso\r", ()),
        ("all line ends", "a\rb\nc\r\nthe Rodong Shinmun\n\r", "a\rb\nc\r\nthe Rodong Sinmun\n\r", ()),
        ("blanks at line ends", "the Rodong Shinmun said  \t\n\n\n", "the Rodong Sinmun said  \t\n\n\n", ()),
        ("a headline in capitals", "RODONG SHINMUN ATTACKS SEOUL PRESS\n\nText follows here.\n",
         "RODONG SINMUN ATTACKS SEOUL PRESS\n\nText follows here.\n", ()),
        ("the start of a sentence", "He ate. Ddukbokki is hot.\n", "He ate. Tteokbokki is hot.\n", ()),
        ("a possessive", "the Rodong Shinmun's report\n", "the Rodong Sinmun's report\n", ()),
        ("a curly possessive", "the Rodong Shinmun\u2019s report\n", "the Rodong Sinmun\u2019s report\n", ()),
        ("a plural", "Two kim-chis are hot.\n", "Two kimchis are hot.\n", ()),
        ("a no-break space", "the Rodong\u00a0Shinmun said\n", "the Rodong\u00a0Sinmun said\n", ()),
        ("several places", "Rodong Shinmun, Rodong Shinmun.\nRodong Shinmun\n",
         "Rodong Sinmun, Rodong Sinmun.\nRodong Sinmun\n", ()),
        ("what would be a second spelling", "W\u014fnsan is old. Weonsan is in North Korea.\n", None, ()),
        ("the same where it is the only one", "Weonsan is in North Korea.\n", "Wonsan is in North Korea.\n", ()),
        ("unsafe ones stay", TWO_WAYS, None, ()),
        ("the first of two ways", TWO_WAYS, TWO_WAYS.replace("KWP", "WPK"), ("--fix-unsafe",)),
        ("a slip for a person in no glossary", SLIP, None, ("--fix-unsafe",)),
        ("a person in no glossary whose Hangul says something else", "Lim Bok-dong (\ub9bc\ubcf5\uc885) came to Pyongyang.\n",
         None, ("--fix-unsafe",)),
        ("a mark in names, one of them in no glossary", "Lim Ch\u2018un-su wrote of P\u2018y\u014fngyang in North Korea.\n",
         "Lim Ch\u2018un-su wrote of P\u2019y\u014fngyang in North Korea.\n", ("--style", "academic-mr")),
        ("nothing to mend", "the Rodong Sinmun said\n", None, ()),
        ("nothing at all", "", None, ()),
        ("code in Markdown", "`Rodong Shinmun` and Rodong Shinmun\n", "`Rodong Shinmun` and Rodong Sinmun\n",
         ("--input-format", "markdown")),
    )

    def test_rows(self):
        for what, before, after, options in self.ROWS:
            with self.subTest(what=what):
                path = self.write("a.txt", before.encode())
                ran = self.run_ireum("--fix", *options, "a.txt")
                self.assertEqual(path.read_bytes().decode(), before if after is None else after, ran)
                self.assertEqual(b"fixed:" in ran.stdout, after is not None)
        self.assertEqual(self.left_behind(), [])

    def test_told(self):
        self.write("a.txt")
        told = "a.txt:1:5: fixed: 'Rodong Shinmun' is now 'Rodong Sinmun' [name-variant]"
        ran = self.assert_run(CLEAN, "--fix", "a.txt", out=told, err="1 place fixed in 1 file")
        self.assertNotIn(b"error", ran.stdout)
        self.write("a.txt")
        ran = self.assert_run(CLEAN, "--fix", "--format", "json", "a.txt", err=told)
        self.assertEqual(json.loads(ran.stdout)["files"][0]["findings"], [])

    def test_what_is_left_is_reported(self):
        self.write("a.txt", WRONG + b". " + SLIP.encode())
        self.assert_run(FOUND, "--fix-unsafe", "a.txt", out="'Lim Bok-dogn' looks like a slip")

    def test_standard_input(self):
        ran = self.assert_run(CLEAN, "--fix", "-", input=WRONG, err="-:1:5: fixed:")
        self.assertEqual(ran.stdout, RIGHT)
        self.assert_run(USAGE, "--fix", "-", "a.txt", err="name no other file")

    def test_usage(self):
        self.write("a.txt")
        for arguments, said in (
            (("--fix", "--mentions"), "nothing can be fixed"),
            (("--diff", "--explain-silence", "Seoul"), "nothing can be fixed"),
            (("--ask",), "needs a terminal"),
            (("--ask", "--fix"), "--ask asks about every fix"),
            (("--ask", "--diff"), "--ask asks about every fix"),
            (("--encoding", "latin-9"), "cp949"),
        ):
            with self.subTest(arguments=arguments):
                self.assert_run(USAGE, *arguments, "a.txt", err=said)
        self.assert_run(USAGE, "--ask", "-", err="reads answers from standard input")

    def test_many_files(self):
        for number in range(40):
            self.write(f"tree/{number:02}.txt")
        ran = self.assert_run(CLEAN, "--fix", "-j", "8", "tree", err="40 places fixed in 40 files")
        lines = ran.stdout.decode().splitlines()
        self.assertEqual([line.split(":")[0] for line in lines], [f"tree/{number:02}.txt" for number in range(40)])
        self.assertTrue(all(path.read_bytes() == RIGHT for path in self.directory.glob("tree/*")))


class Diffs(Case):
    NAMES = ("plain.txt", "two words.txt", "sub dir/x.txt", "\uc774\ub984.txt", 'say "hi".txt', "back\\slash.txt",
             "tab\there.txt")

    def setUp(self):
        super().setUp()
        for name, path in zip(self.NAMES, ARTICLES):
            self.write(f"copy/{name}", path.read_bytes())
        self.write("copy/short.txt")
        self.write("copy/crlf.md", b"a\r\n" * 20 + WRONG + b"\r\n" + b"b\r\n" * 9 + WRONG + b"\r\n" + b"c\r\n" * 4)
        self.write("copy/near.txt", (WRONG + b"\n" + b"so\n" * 6) * 3 + WRONG)
        self.write("copy/joined.txt", b"x\nthe Rodong\nShinmun and the Rodong\nShinmun said.\ny\n")
        self.write("copy/korean.txt", "\uc774\ub984\n".encode("cp949") + WRONG + b"\n")
        self.write("copy/wide.txt", codecs.BOM_UTF16_LE + "a\nthe Rodong Shinmun\nb\n".encode("utf-16-le"))

    def contents(self, directory="copy"):
        root = self.directory / directory
        return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}

    def diff_and_fixed(self, *options):
        before = self.contents()
        diff = self.assert_run(FOUND, "--diff", *options, "copy").stdout
        self.assertEqual(self.contents(), before, "--diff has written")
        shutil.copytree(self.directory / "copy", self.directory / "fixed/copy")
        self.run_ireum("--fix", *options, "fixed/copy")
        fixed = self.contents("fixed/copy")
        self.assertNotEqual(fixed, before)
        return diff, fixed

    def apply(self, command, *options):
        if shutil.which(command[0]) is None:
            self.skipTest(f"{command[0]} is missing")
        diff, fixed = self.diff_and_fixed(*options)
        ran = subprocess.run(command, input=diff, cwd=self.directory, capture_output=True, check=False)
        self.assertEqual(ran.returncode, 0, ran)
        self.assertEqual(self.contents(), fixed)

    def test_git_apply(self):
        self.apply(["git", "apply", "--whitespace=nowarn", "-"])

    def test_git_apply_unsafe(self):
        self.apply(["git", "apply", "--whitespace=nowarn", "-"], "--fix-unsafe", "--style", "ap")

    def test_patch(self):
        self.apply(["patch", "--binary", "-p1", "--quiet"])

    def test_nothing(self):
        self.write("a.txt", RIGHT)
        self.assertEqual(self.assert_run(CLEAN, "--diff", "a.txt").stdout, b"")

    def test_on_a_terminal(self):
        """There it is for people: what a terminal obeys is shown."""
        self.write("a.txt", b"\x1b[31mred\x9b\r\n\t" + WRONG + b"\r\n")
        leader, follower = pty.openpty()
        ran = subprocess.run([PROGRAM, "check", "--encoding", "windows-1252", "--diff", "a.txt"], cwd=self.directory,
                             stdout=follower, stderr=subprocess.PIPE, check=False)
        os.close(follower)
        shown = b""
        while not shown.endswith(b"+\t" + RIGHT + b"\r\n"):
            shown += os.read(leader, 65536)
        os.close(leader)
        shown = shown.replace(b"\r\n", b"\n").decode()
        self.assertEqual(ran.returncode, FOUND, ran)
        self.assertIn(" <U+001B>[31mred\ufffd\n", shown)
        self.assertIn("\n+\t" + RIGHT.decode() + "\n", shown)

    def test_standard_input(self):
        self.assert_run(FOUND, "--diff", "--stdin-filename", "x.md", "-", input=WRONG, out="--- a/x.md\n+++ b/x.md\n")


class Ask(Case):
    COPY = "The Rodong Shinmun said so. Ddukbokki is hot.\n" + TWO_WAYS + SLIP

    def answer(self, answers, name="a.txt", meanwhile=None, status=None):
        """What stands on the terminal when each question is answered in turn."""
        try:
            master, slave = pty.openpty()
        except OSError as error:
            self.skipTest(f"no terminal to be had: {error}")
        answers = list(answers)
        with subprocess.Popen([PROGRAM, "check", "--ask", "--color", "never", name], cwd=self.directory, stdin=slave,
                              stdout=slave, stderr=slave) as process:
            os.close(slave)
            screen, asked = b"", 0
            while True:
                try:
                    block = os.read(master, 65536)
                except OSError:
                    break
                screen += block
                while screen.count(b"]? ") > asked and answers:
                    if meanwhile is not None:
                        meanwhile()
                    os.write(master, answers.pop(0).encode())
                    asked += 1
            os.close(master)
        self.assertEqual(answers, [], screen.decode())
        if status is not None:
            self.assertEqual(process.returncode, status, screen.decode())
        return screen.decode()

    # Answers, and what stands in the copy afterwards and does not.
    ROWS = (
        ("all, with the first of two", ["y\n"] * 4, ["Rodong Sinmun", "Tteokbokki", "Lim Bok-dong left"], ["dogn"]),
        ("none", ["n\n"] * 4, ["Rodong Shinmun", "Ddukbokki", "KWP", "Lim Bok-dogn"], ["Tteok"]),
        ("all at once, but not of a person", ["a\n", "n\n"], ["Rodong Sinmun", "Tteokbokki", "Bok-dogn"], ["Dduk"]),
        ("the rest not", ["y\n", "d\n"], ["Rodong Sinmun", "Ddukbokki", "Bok-dogn"], ["Shinmun"]),
        ("no more", ["y\n", "q\n"], ["Rodong Sinmun", "Ddukbokki", "Bok-dogn"], ["Shinmun"]),
        ("end of input", ["y\n", "\x04"], ["Rodong Sinmun", "Ddukbokki", "Bok-dogn"], ["Shinmun"]),
        ("help, nonsense, a long line", ["?\n", "x\n", "\n", "yes" * 90 + "\n", "y\n", "q\n"],
         ["Rodong Sinmun", "Ddukbokki"], ["Shinmun"]),
        ("a number that is not offered", ["2\n", "y\n", "q\n"], ["Rodong Sinmun"], ["Shinmun"]),
    )

    def test_rows(self):
        for what, answers, there, gone in self.ROWS:
            with self.subTest(what=what):
                path = self.write("a.txt", self.COPY.encode())
                self.answer(answers)
                text = path.read_text(encoding="utf-8")
                for words in there:
                    self.assertIn(words, text)
                for words in gone:
                    self.assertNotIn(words, text)

    def test_alternatives(self):
        for number in (1, 2):
            path = self.write("a.txt", TWO_WAYS.encode())
            fixes = self.file_of("a.txt")["findings"][0]["fixes"]
            self.assertEqual(len(fixes), 2)
            screen = self.answer([f"{number}\n"])
            self.assertIn("[1,2,y,n,a,d,q,?]", screen)
            self.assertIn(fixes[number - 1]["edits"][0]["text"], path.read_text(encoding="utf-8"))

    def test_file_changes_meanwhile(self):
        path = self.write("a.txt")
        screen = self.answer(["y\n"], meanwhile=lambda: path.write_bytes(b"something else"), status=UNREADABLE)
        self.assertIn("has changed since it was checked", screen)
        self.assertEqual(path.read_bytes(), b"something else")

    def test_same_bytes_again(self):
        """Somebody has saved the file without a change."""
        path = self.write("a.txt")
        self.answer(["y\n"], meanwhile=lambda: path.write_bytes(WRONG), status=CLEAN)
        self.assertEqual(path.read_bytes(), RIGHT)

    def test_several_files(self):
        self.write("copy/a.txt")
        self.write("copy/b.txt")
        self.answer(["q\n"], "copy")
        self.answer(["n\n", "y\n"], "copy")
        self.assertEqual((self.directory / "copy/a.txt").read_bytes(), WRONG)
        self.assertEqual((self.directory / "copy/b.txt").read_bytes(), RIGHT)


class Encodings(Case):
    KOREAN = "\uc774\ub984 (\ub85c\ub3d9\uc2e0\ubb38)"
    # What it is, the bytes, and the encoding, or how the refusal begins.
    ROWS = (
        ("ASCII", WRONG, "utf-8"),
        ("UTF-8", KOREAN.encode(), "utf-8"),
        ("UTF-8 with a mark", codecs.BOM_UTF8 + WRONG, "utf-8"),
        ("UTF-16, low byte first", KOREAN.encode("utf-16-le").join([codecs.BOM_UTF16_LE, b""]), "utf-16le"),
        ("UTF-16, high byte first", codecs.BOM_UTF16_BE + "a\U0001f600b".encode("utf-16-be"), "utf-16be"),
        ("UTF-16 without a mark", "the Rodong Shinmun".encode("utf-16-le"), "looks like UTF-16"),
        ("UTF-32", codecs.BOM_UTF32_LE + "Kim".encode("utf-32-le"), "looks like UTF-32"),
        ("EUC-KR", f"the paper {KOREAN} said".encode("euc-kr"), "cp949"),
        ("one syllable", "Mr. \uae40 said".encode("euc-kr"), "cp949"),
        ("a syllable that EUC-KR lacks", "the \ub620\ubc29\uac01\ud558 and \ud3b2\uc2dc\ucf5c\ub77c show".encode("cp949"),
         "cp949"),
        ("Korean quotation marks", "he said \u201cno\u201d and \u2018yes\u2019 to the paper".encode("cp949"), "cp949"),
        ("Windows quotation marks", "he said \u201cno\u201d, and Kim\u2019s friend said so too.".encode("cp1252"),
         "windows-1252"),
        ("an apostrophe that would be a syllable", "Kim\u2019s friend, Lee\u2019s friend".encode("cp1252"),
         "windows-1252"),
        ("letters with marks", "the caf\u00e9 of Ren\u00e9e, na\u00efve \u2014 but S\u00f8ren\u2019s caf\u00e9\u2019s".encode("cp1252"),
         "windows-1252"),
        ("UTF-8 with a byte lost", f"{KOREAN} ".encode() + KOREAN.encode()[1:], "byte 0x9D is not UTF-8"),
        ("a quotation mark of UTF-8 with a byte lost", b"Kim\x80\x99s friend said so to all of us.",
         "byte 0x80 is not UTF-8"),
        ("UTF-8 that is cut", KOREAN.encode()[:-2], "byte 0xEB is not UTF-8"),
        ("an alphabet that is not ours", "\u041f\u0440\u0438\u0432\u0435\u0442 \u0432\u0441\u0435\u043c".encode("koi8-r"),
         "byte 0xF0 is not UTF-8"),
        ("Shift JIS", "the \u65e5\u672c\u8a9e paper in \u6771\u4eac".encode("shift_jis"), "byte 0x93 is not UTF-8"),
        ("a program", b"\x7fELF\x02\x01\x01" + bytes(20) + WRONG, "binary data"),
    )

    def test_detected(self):
        for what, content, expected in self.ROWS:
            with self.subTest(what=what):
                self.write("a.txt", content)
                ran = self.run_ireum("--format", "json", "a.txt")
                report = json.loads(ran.stdout)
                got = report["files"][0]["encoding"] if report["files"] else report["errors"][0]["message"]
                self.assertTrue(got.startswith(expected), got)

    def test_told(self):
        """An encoding that is named is taken for what it is."""
        for encoding in ("utf-16le", "utf-16be", "cp949", "euc-kr", "windows-1252"):
            with self.subTest(encoding=encoding):
                path = self.write("a.txt", encode("the Rodong Shinmun said", encoding))
                self.assert_run(CLEAN, "--fix", "--encoding", encoding, "a.txt", out="a.txt:1:5: fixed")
                self.assertEqual(path.read_bytes(), encode("the Rodong Sinmun said", encoding))
        self.write("a.txt", b"\xc7\xd1 \xff")
        self.assert_run(UNREADABLE, "--encoding", "cp949", "a.txt", err="a.txt:1:5: error: byte 0xFF is nothing in CP949")
        self.assert_run(UNREADABLE, "--encoding", "utf-8", "a.txt", err="a.txt:1:1: error: byte 0xC7 is not UTF-8")

    def test_places(self):
        """Lines and columns are of the text, offsets of the file."""
        text = "\uc774\ub984 \u201cx\u201d\r\n\ub85c\ub3d9 the Rodong Shinmun (\ub85c\ub3d9\uc2e0\ubb38) said.\r\n" * 600
        for encoding in ("utf-8", "utf-16le", "utf-16be", "cp949"):
            with self.subTest(encoding=encoding):
                content = MARKS.get(encoding, b"") + encode(text, encoding)
                self.write("a.txt", content)
                file = self.file_of("a.txt")
                self.assertEqual(file["encoding"], encoding)
                edits = [edit for finding in file["findings"] for fix in finding["fixes"] for edit in fix["edits"]]
                self.assertEqual(len(edits), 600)
                for edit in edits:
                    there = content[edit["offset"]:edit["offset"] + edit["length"]]
                    self.assertEqual(there, encode("Rodong Shinmun", encoding))
                first = file["findings"][0]
                self.assertEqual((first["line"], first["column"]), (2, 12))

    def test_written_back(self):
        """Every byte but those of the fix is as it was, and the mark stays."""
        text = "\u201c\uc774\ub984\u201d\r\nthe Rodong {}'s \u2018word\u2019\rend"
        for encoding in ("utf-8", "utf-16le", "utf-16be", "cp949", "windows-1252"):
            for mark in (b"", MARKS.get(encoding, b"")):
                with self.subTest(encoding=encoding, mark=mark):
                    options = ["--encoding", encoding] if encoding.startswith("utf-16") and not mark else []
                    copy = text.replace("\uc774\ub984", "caf\u00e9") if encoding == "windows-1252" else text
                    path = self.write("a.txt", mark + encode(copy.format("Shinmun"), encoding))
                    self.assert_run(CLEAN, "--fix", *options, "a.txt", out="a.txt:2:5: fixed")
                    self.assertEqual(path.read_bytes(), mark + encode(copy.format("Sinmun"), encoding))

    def test_no_place(self):
        """The rest is mended even so."""
        before = "The Rodong Shinmun\u2019s caf\u00e9 said. Kim (\ub85c\ub3d9\uc2e0\ubb38)"[:33].encode("cp1252")
        path = self.write("a.txt", before + "\nIn Choson\u2019s Pyongyang, King Sejong and the Choson dynasty.\n".encode("cp1252"))
        ran = self.run_ireum("--fix-unsafe", "--style", "academic-mr", "a.txt")
        self.assertIn(b"Windows-1252 has no place for it", ran.stderr)
        self.assertEqual(ran.returncode, UNREADABLE)
        self.assertIn(b"Rodong Sinmun", path.read_bytes())


class Files(Case):
    def test_permissions(self):
        for mode in (0o600, 0o640, 0o644, 0o755, 0o222 | 0o400):
            with self.subTest(mode=oct(mode)):
                path = self.write("a.txt")
                path.chmod(mode)
                self.assert_run(CLEAN, "--fix", "a.txt")
                self.assertEqual(stat.S_IMODE(path.stat().st_mode), mode)
                self.assertEqual(path.read_bytes(), RIGHT)

    @unittest.skipUnless(ROOT, "only root may give a file away")
    def test_owner(self):
        path = self.write("a.txt")
        os.chown(path, NOBODY, NOBODY)
        self.assert_run(CLEAN, "--fix", "a.txt")
        self.assertEqual((path.stat().st_uid, path.stat().st_gid), (NOBODY, NOBODY))

    def test_read_only(self):
        path = self.write("a.txt")
        self.write("b.txt")
        path.chmod(0o444)
        ran = self.assert_run(UNREADABLE, "--fix", "a.txt", "b.txt", err="a.txt: error: cannot be written: Permission denied")
        self.assertEqual(path.read_bytes(), WRONG)
        self.assertEqual((self.directory / "b.txt").read_bytes(), RIGHT)
        self.assertIn(b"a.txt:1:5: error: 'Rodong Shinmun'", ran.stdout)

    @unittest.skipUnless(ROOT, "only root can become somebody else")
    def test_directory_read_only(self):
        path = self.write("a.txt")
        path.chmod(0o666)
        self.directory.chmod(0o755)
        self.assert_run(UNREADABLE, "--fix", "a.txt", err="no new file can be made beside it", user=NOBODY, group=NOBODY)
        self.assertEqual(path.read_bytes(), WRONG)

    @unittest.skipUnless(ROOT, "only root can become somebody else")
    def test_unreadable(self):
        path = self.write("a.txt")
        self.write("b.txt").chmod(0o666)
        path.chmod(0)
        self.directory.chmod(0o777)
        self.assert_run(UNREADABLE, "--fix", "a.txt", "b.txt", err="a.txt: error: cannot be opened", user=NOBODY,
                        group=NOBODY)
        self.assertEqual((self.directory / "b.txt").read_bytes(), RIGHT)

    def test_group_that_cannot_be_kept(self):
        """Somebody else's group gets no more rights than anybody."""
        if not ROOT:
            self.skipTest("only root can become somebody else")
        path = self.write("a.txt")
        path.chmod(0o664)
        os.chown(path, NOBODY, 0)
        self.directory.chmod(0o777)
        self.assert_run(CLEAN, "--fix", "a.txt", user=NOBODY, group=NOBODY, extra_groups=[])
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o644)

    def set_attribute(self, path, name, value):
        try:
            os.setxattr(path, name, value)
        except OSError as error:
            self.skipTest(f"no attribute {name} to be had: {error}")

    def attributes_after(self, path):
        self.assert_run(CLEAN, "--fix", path.name)
        self.assertEqual(path.read_bytes(), RIGHT)
        return {name: os.getxattr(path, name) for name in os.listxattr(path)}

    def test_attributes(self):
        path = self.write("a.txt")
        wanted = {"user.empty": b"", "user.note": "\uc774\ub984".encode(), "user.long": bytes(range(256)) * 4}
        for name, value in wanted.items():
            self.set_attribute(path, name, value)
        self.assertEqual(self.attributes_after(path), wanted)

    def test_access_control_list(self):
        path = self.write("a.txt")
        path.chmod(0o640)
        self.set_attribute(path, "system.posix_acl_access", access_control_list(group=0, somebody=6, mask=6))
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o660)
        before = os.getxattr(path, "system.posix_acl_access")
        self.assertEqual(self.attributes_after(path), {"system.posix_acl_access": before})
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o660)

    def test_list_of_the_directory(self):
        """A file that has no list gets none, even where new files in its directory do."""
        path = self.write("a.txt")
        path.chmod(0o640)
        self.set_attribute(self.directory, "system.posix_acl_default", access_control_list(group=6, somebody=6, mask=6))
        self.assertEqual(self.attributes_after(path), {})
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o640)

    @unittest.skipUnless(ROOT, "only root may say what programs may do")
    def test_what_vouches_for_bytes(self):
        path = self.write("a.txt")
        self.set_attribute(path, "security.capability", struct.pack("<IIIII", 0x02000001, 1, 0, 0, 0))
        self.assertEqual(self.attributes_after(path), {})

    def test_links(self):
        outside = self.write("outside/x.txt")
        inside = self.write("tree/deep/real.txt")
        (self.directory / "tree/out.txt").symlink_to("../outside/x.txt")
        (self.directory / "tree/in.txt").symlink_to("deep/real.txt")
        self.assert_run(UNREADABLE, "--fix", "tree", err="tree/out.txt: error: is a link that leads out of 'tree'")
        self.assertEqual(outside.read_bytes(), WRONG)
        self.assertEqual(inside.read_bytes(), RIGHT)
        self.assertTrue((self.directory / "tree/in.txt").is_symlink())
        self.assertTrue((self.directory / "tree/out.txt").is_symlink())
        # A link that is named may lead to what lies beside it or below.
        inside.write_bytes(WRONG)
        self.assert_run(CLEAN, "--fix", "tree/in.txt", out="fixed")
        self.assertEqual(inside.read_bytes(), RIGHT)
        self.assert_run(UNREADABLE, "--fix", "tree/out.txt", err="leads out of 'tree'")

    def test_one_file_named_twice(self):
        path = self.write("a.txt")
        ran = self.assert_run(CLEAN, "--fix", "-j", "4", "a.txt", "a.txt", "./a.txt", err="1 place fixed in 1 file")
        self.assertEqual(ran.stdout.count(b"fixed"), 1)
        self.assertEqual(path.read_bytes(), RIGHT)

    def test_hard_link(self):
        path = self.write("a.txt")
        os.link(path, self.directory / "b.txt")
        self.assert_run(CLEAN, "--fix", "a.txt")
        self.assertEqual((path.read_bytes(), (self.directory / "b.txt").read_bytes()), (RIGHT, WRONG))

    def test_no_file(self):
        os.mkfifo(self.directory / "pipe.txt")
        with open(self.directory / "pipe.txt", "r+b", buffering=0) as pipe:
            pipe.write(WRONG)
            with subprocess.Popen([PROGRAM, "check", "--fix", "pipe.txt"], cwd=self.directory, stderr=subprocess.PIPE,
                                  stdout=subprocess.DEVNULL) as process:
                time.sleep(0.3)
                pipe.close()
                err = process.communicate(timeout=20)[1]
        self.assertIn(b"is no ordinary file", err)
        self.assertEqual(process.returncode, UNREADABLE)

    @unittest.skipUnless(ROOT, "only root can make a small file system")
    def test_full_disk(self):
        disk = self.directory / "disk"
        disk.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", str(disk)], capture_output=True,
                                 check=False)
        if mounted.returncode != 0:
            self.skipTest(f"no small file system to be had: {mounted.stderr.decode().strip()}")
        try:
            large = (WRONG + b".\n") * 4000
            self.write("disk/a.txt", large)
            self.write("b.txt")
            self.assert_run(UNREADABLE, "--fix", "disk/a.txt", "b.txt", err="No space left on device")
            self.assertEqual((disk / "a.txt").read_bytes(), large)
            self.assertEqual((self.directory / "b.txt").read_bytes(), RIGHT)
            self.assertEqual(self.left_behind(), [])
        finally:
            subprocess.run(["umount", str(disk)], check=True)


class Ends(Case):
    """A run that is killed leaves the old file or the new one."""

    def setUp(self):
        super().setUp()
        self.old = (WRONG + b". The paper has nothing else to say of it, and so on.\n") * 20000
        self.path = self.write("copy/a.txt", self.old)
        start = time.monotonic()
        self.run_ireum("--fix", "copy")
        self.took = time.monotonic() - start
        self.new = self.path.read_bytes()
        self.assertNotIn(b"Shinmun", self.new)

    def end(self, number, moment, written=False):
        """Ends a run after MOMENT seconds; WRITTEN: from when it has begun to write. Whether the file is the new one."""
        self.path.write_bytes(self.old)
        for path in self.left_behind():
            path.unlink()
        with subprocess.Popen([PROGRAM, "check", "--fix", "copy"], cwd=self.directory, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL) as process:
            while written and not self.left_behind() and process.poll() is None:
                pass
            time.sleep(moment)
            process.send_signal(number)
        content = self.path.read_bytes()
        self.assertIn(content, (self.old, self.new), f"signal {number} after {moment} s")
        return content == self.new

    def test_kill(self):
        kills = int(os.environ.get("IREUM_KILLS", "12"))
        random.seed(kills)
        done = left = 0
        for number in range(kills):
            writing = number % 3 > 0
            done += self.end(signal.SIGKILL, random.uniform(0, 0.01) if writing else random.uniform(0.3, 1.1) * self.took,
                             writing)
            left += len(self.left_behind())
        print(f"{kills} kills: {done} after the rename, {kills - done} before; {left} files left", file=sys.stderr)
        # What is left is hidden, and no run looks at it.
        self.path.write_bytes(RIGHT)
        self.assert_run(CLEAN, "--fix", "copy")

    def test_interrupt(self):
        random.seed(1)
        for _ in range(6):
            self.end(signal.SIGINT, random.uniform(0.3, 1.1) * self.took)
        self.assertEqual(self.left_behind(), [])


def clashes(edits, taken):
    for edit in edits:
        start, end = edit["offset"], edit["offset"] + edit["length"]
        for other in taken:
            first, last = other["offset"], other["offset"] + other["length"]
            if (start == first and end == last == start) or (start < last and first < end):
                return True
    return False


def mend(content, file, unsafe):
    """The bytes CONTENT with the fixes of a JSON report made; None where there is none to make."""
    taken = []
    for finding in file["findings"]:
        fix = finding["fixes"][0] if finding["fixes"] else None
        if fix is None or fix["ask"] or not (fix["safe"] or unsafe) or clashes(fix["edits"], taken):
            continue
        taken += fix["edits"]
    for edit in sorted(taken, key=lambda edit: (edit["offset"], edit["length"]), reverse=True):
        text = encode(edit["text"], file["encoding"])
        content = content[: edit["offset"]] + text + content[edit["offset"] + edit["length"]:]
    return content if taken else None


class Properties(Case):
    """What --fix writes is what a program makes of the JSON report, byte for byte; after it there is nothing to mend,
    and no finding that was not there before."""

    def keys(self, findings):
        return collections.Counter((finding["rule"], finding["text"].lower()) for finding in findings)

    def check(self, name, content, style, options):
        unsafe = "--fix-unsafe" in options
        path = self.write(name, content)
        file = first = self.file_of(name, "--style", style)
        expected = content
        while (mended := mend(expected, file, unsafe)) is not None:
            expected = mended
            path.write_bytes(expected)
            file = self.file_of(name, "--style", style)
        path.write_bytes(content)
        ran = self.run_ireum("--format", "json", "--style", style, *options, name)
        after = json.loads(ran.stdout)["files"][0]["findings"]
        self.assertEqual(path.read_bytes(), expected)
        self.assertEqual(after, file["findings"])
        self.assertEqual(self.keys(after) - self.keys(first["findings"]), collections.Counter())
        self.assertEqual(self.run_ireum("--diff", *options, "--style", style, name).stdout, b"")
        return expected != content

    def check_all(self, rows):
        changed = 0
        for what, name, content, style in rows:
            for options in (["--fix"], ["--fix-unsafe"]):
                with self.subTest(what=what, style=style, options=options):
                    changed += self.check(name, content, style, options)
        self.assertGreater(changed, len(rows) // 2)

    def test_articles(self):
        self.check_all([(path.name, path.name, path.read_bytes(), style) for path in ARTICLES
                        for style in dict.fromkeys((style_of(path), "ap"))])

    def test_generated(self):
        """Lines of all articles mixed, in all encodings, with all line ends."""
        random.seed(20)
        lines = [line for path in ARTICLES for line in path.read_text(encoding="utf-8").splitlines()]
        rows = []
        for number in range(24):
            encoding = ("utf-8", "utf-16le", "utf-16be", "cp949", "windows-1252")[number % 5]
            codec = PYTHON_NAMES.get(encoding, encoding)
            chosen = [line.encode(codec, "ignore").decode(codec) for line in random.sample(lines, 30)]
            text = "".join(line + random.choice(("\n", "\r\n", "\r", "\n\n")) for line in chosen) + "\u201cRodong Shinmun\u201d, he said"
            mark = MARKS.get(encoding, b"") if encoding != "utf-8" or number % 2 else b""
            rows.append((f"{number}, {encoding}", f"a{random.choice(('.txt', '.md'))}", mark + encode(text, encoding),
                         random.choice(("default", "ap", "economist", "yonhap"))))
        self.check_all(rows)


if __name__ == "__main__":
    unittest.main(verbosity=1)
