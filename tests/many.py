#!/usr/bin/env python3
"""Many files: the same output from any number of threads, .gitignore as git reads it, progress, signals, closed pipes,
memory.

Usage, in the project's root: tests/many.py PROGRAM
"""
import json
import os
import pathlib
import pty
import random
import resource
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest

from articles import CLEAN, FOUND, UNREADABLE, USAGE, articles

PROGRAM = os.path.abspath(sys.argv.pop(1))
WRONG = "the Rodong Shinmun said"  # one error
GIT = shutil.which("git")
TERMINAL = {**os.environ, "TERM": "xterm"}
# The sanitizer keeps what was freed, which would count as the program's memory.
SPARING = {**os.environ, "ASAN_OPTIONS": f"{os.environ.get('ASAN_OPTIONS', '')}:quarantine_size_mb=1"}
CLEARED = b"\r\x1b[K"


def default_signals():
    """Whoever runs the tests may ignore them."""
    for number in (signal.SIGINT, signal.SIGPIPE):
        signal.signal(number, signal.SIG_DFL)


class Case(unittest.TestCase):
    """A test in a directory of its own."""

    def setUp(self):
        directory = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
        self.addCleanup(directory.cleanup)
        self.directory = pathlib.Path(directory.name)

    def write(self, name, content=WRONG):
        path = self.directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def write_tree(self, count):
        """COUNT articles, some of which cannot be read, in directories."""
        texts = [path.read_bytes() for path in articles()]
        for number in range(count):
            text = b"\xff" if number % 97 == 96 else texts[number % len(texts)]
            self.write(f"tree/{number % 7}/{number % 3}/{number:05}.txt", text)

    def run_ireum(self, *arguments, **options):
        options.setdefault("input", b"")
        return subprocess.run([PROGRAM, *arguments], cwd=self.directory, capture_output=True, check=False, timeout=60,
                              **options)

    def start(self, *arguments, **options):
        process = subprocess.Popen([PROGRAM, *arguments], cwd=self.directory,  # pylint: disable=consider-using-with
                                   preexec_fn=default_signals, **options)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def found(self, *arguments):
        """The files that have findings, in order."""
        ran = self.run_ireum("check", "--format", "line", *arguments)
        files = [line.split(b":")[0].decode() for line in ran.stdout.splitlines()]
        self.assertRegex(ran.stderr, b"^$" if files else b"^(ireum: nothing was checked: .*\n)?$")
        return files


class Threads(Case):
    def assert_same(self, *arguments, **options):
        for form in ("text", "json"):
            one, *others = [self.run_ireum("check", "--format", form, "-j", jobs, *arguments, **options)
                            for jobs in ("1", "2", "8")]
            self.assertIn(one.returncode, (FOUND, UNREADABLE))
            self.assertNotEqual(one.stdout, b"")
            for other in others:
                self.assertEqual((other.returncode, other.stderr), (one.returncode, one.stderr))
                self.assertTrue(other.stdout == one.stdout, f"{form}: the output depends on the number of threads")

    def test_many_files(self):
        self.write_tree(2000)
        self.assert_same("tree")

    def test_mentions(self):
        self.write_tree(200)
        self.assert_same("--mentions", "tree")

    def test_any_operands(self):
        """Files, directories, standard input and what is not there, each told in its place."""
        self.write_tree(200)
        self.assert_same("tree/3", "no.txt", "tree/1/0", "-", "tree/0/0/00000.txt", "nor.txt", "tree", input=b"Pusan")

    def test_errors_stand_where_the_file_would(self):
        names = [self.write(f"{number:03}.txt", b"\xff" if number % 2 else WRONG).name for number in range(100)]
        ran = subprocess.run([PROGRAM, "check", "--format", "line", "-j", "4", *names], cwd=self.directory, check=False,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.assertEqual([line.split(b":")[0].decode() for line in ran.stdout.splitlines()], names)

    def test_a_slow_file_keeps_its_place(self):
        os.mkfifo(self.directory / "slow")
        names = [self.write(f"{number:04}.txt").name for number in range(2000)]
        process = self.start("check", "--format", "line", "-j", "3", names[0], "slow", *names[1:],
                             stdout=subprocess.PIPE)
        self.assertTrue(process.stdout.readline().startswith(names[0].encode()))
        self.assertEqual(select.select([process.stdout], [], [], 0.3)[0], [])
        (self.directory / "slow").write_text(WRONG)
        out, _ = process.communicate(timeout=60)
        self.assertEqual([line.split(b":")[0].decode() for line in out.splitlines()], ["slow", *names[1:]])

    def test_one_file_needs_no_thread(self):
        os.mkfifo(self.directory / "slow")
        self.write("a.txt")
        for names, least, most in ((["slow"], 1, 1), (["slow", "a.txt"], 2, 3)):
            process = self.start("check", "-j", "2", *names, stdout=subprocess.DEVNULL)
            with open(self.directory / "slow", "w", encoding="utf-8") as pipe:  # waits for the program
                time.sleep(0.1)
                threads = len(os.listdir(f"/proc/{process.pid}/task"))
                pipe.write(WRONG)
            self.assertEqual(process.wait(60), FOUND)
            self.assertTrue(least <= threads <= most, f"{names}: {threads} threads")

    def test_numbers(self):
        self.write("a.txt")
        for number in ("0", "-1", "x", "2x", "", "257", "99999999999999999999"):
            ran = self.run_ireum("check", f"--jobs={number}", "a.txt")
            self.assertEqual(ran.returncode, USAGE, number)
            self.assertIn(b"from 1 to 256", ran.stderr)
        for number in ("1", "02", "256"):
            self.assertEqual(self.run_ireum("check", "-j", number, "a.txt").returncode, FOUND)


class Memory(Case):
    def peak(self, *arguments):
        """Kilobytes. The interpreter that starts the program would count, so that a small one measures."""
        script = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL);"
                  "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
        ran = subprocess.run([sys.executable, "-S", "-c", script, PROGRAM, "check", *arguments], cwd=self.directory,
                             stdout=subprocess.PIPE, check=True, env=SPARING)
        return int(ran.stdout)

    def test_many_files_take_no_more_than_few(self):
        text = articles()[0].read_bytes()[:1000]
        for number in range(5000):
            self.write(f"tree/{number:04}.txt", text)
        few = [f"tree/{number:04}.txt" for number in range(100)]
        for form, jobs in (("json", "1"), ("text", "2")):
            small, large = (self.peak("-f", form, "-j", jobs, *names) for names in (few, ["tree"]))
            self.assertLess(large, 1.3 * small + 2000, f"{form}, {jobs} threads: {small} KB, then {large}")

    def test_a_slow_file_does_not_let_results_pile_up(self):
        """While it is read, the others are worked on only until there is much to show."""
        os.mkfifo(self.directory / "slow")
        text = f"{WRONG}.\n\n" * 8000  # half a megabyte of JSON
        names = [self.write(f"{number:04}.txt", text).name for number in range(600)]
        process = self.start("check", "-f", "json", "-j", "2", "slow", *names, stdout=subprocess.DEVNULL,
                             env=SPARING)
        with open(self.directory / "slow", "w", encoding="utf-8"):
            before, memory = None, 0
            while memory != before:  # until it stands still
                time.sleep(0.5)
                before, memory = memory, int(pathlib.Path(f"/proc/{process.pid}/statm").read_text().split()[1])
            process.kill()
        self.assertLess(memory * resource.getpagesize(), 100_000_000)


class Ignored(Case):
    """.gitignore in a walk."""

    def setUp(self):
        super().setUp()
        (self.directory / ".git").mkdir()

    def write_all(self, *names):
        for name in names:
            self.write(name)

    def test_patterns_of_each_kind(self):
        self.write_all("a.txt", "draft.txt", "in/draft.txt", "in/a.txt", "out/a.txt", "out/deep/b.txt", "in/out/a.txt",
                       "in/notes.md", "top.md", "in/top.md")
        for lines, left in (
            ("", "a.txt draft.txt in/a.txt in/draft.txt in/notes.md in/out/a.txt in/top.md out/a.txt out/deep/b.txt "
                 "top.md"),
            ("draft.*\nout/\n", "a.txt in/a.txt in/notes.md in/top.md top.md"),
            ("# in\n\n/out\r\n/top.md\n*.txt\n", "in/notes.md in/top.md"),
            ("*\n!*/\n!a.txt\n", "a.txt in/a.txt in/out/a.txt out/a.txt"),
            ("in/\n!in/a.txt\n", "a.txt draft.txt out/a.txt out/deep/b.txt top.md"),
            ("**/deep\nin/**\n", "a.txt draft.txt out/a.txt top.md"),
            ("\ufeffin\nout \n[a-d]*.txt", "top.md"),
        ):
            with self.subTest(lines=lines):
                self.write(".gitignore", lines)
                self.assertEqual(self.found("."), [f"./{name}" for name in left.split()])

    def test_nested_files(self):
        self.write_all("a.txt", "in/a.txt", "in/b.txt", "in/deep/a.txt")
        self.write(".gitignore", "a.txt\n")
        self.write("in/.gitignore", "!/a.txt\nb.txt\n")
        self.assertEqual(self.found("."), ["./in/a.txt"])

    def test_the_repository_is_found_from_within(self):
        """And the paths are those from its root, whatever the walk's."""
        self.write_all("a.txt", "in/a.txt", "in/deep/a.txt", "in/deep/b.txt")
        self.write(".gitignore", "/a.txt\n/in/deep/a.txt\n")
        (self.directory / "link").symlink_to("in/deep")
        self.assertEqual(self.found("in"), ["in/a.txt", "in/deep/b.txt"])
        self.assertEqual(self.found("in/deep/"), ["in/deep/b.txt"])
        self.assertEqual(self.found("in/../in/deep"), ["in/../in/deep/b.txt"])
        self.assertEqual(self.found("link"), ["link/b.txt"])

    def test_named_files_and_directories_are_always_checked(self):
        self.write_all("a.txt", "out/a.txt")
        self.write(".gitignore", "a.txt\nout/\n")
        self.assertEqual(self.found("a.txt", "out/a.txt"), ["a.txt", "out/a.txt"])
        self.write(".gitignore", "out/\n")
        self.assertEqual(self.found("out"), ["out/a.txt"])

    def test_everything_on_demand(self):
        self.write_all("a.txt", "out/a.txt")
        self.write(".gitignore", "*\n")
        self.assertEqual(self.found("."), [])
        self.assertEqual(self.found("--no-gitignore", "."), ["./a.txt", "./out/a.txt"])

    def test_exclude_gives_way_to_gitignore(self):
        self.write_all("a.txt", "b.txt", "in/a.txt")
        self.write(".git/info/exclude", "*.txt\n")
        self.write(".gitignore", "!/b.txt\n")
        self.assertEqual(self.found("."), ["./b.txt"])
        self.assertEqual(self.found("in"), [])

    def test_a_repository_inside_has_its_own(self):
        self.write_all("a.txt", "in/a.txt", "in/b.txt", "in/deep/b.txt")
        self.write(".gitignore", "a.txt\n")
        self.write("in/.git/info/exclude", "b.txt\n")
        self.assertEqual(self.found("."), ["./in/a.txt"])
        self.assertEqual(self.found("in"), ["in/a.txt"])

    def test_above_a_repository_nothing_counts(self):
        self.write("above/.git/HEAD", "")
        self.write("above/a.txt")
        self.write(".gitignore", "*\n")
        self.assertEqual(self.found("above"), ["above/a.txt"])

    def test_without_a_repository(self):
        """What lies in the directory itself counts, nothing above."""
        (self.directory / ".git").rmdir()
        self.write(".gitignore", "*.txt\n")
        self.write_all("a.txt", "in/a.txt", "in/b.txt")
        self.write("in/.gitignore", "b.txt\n")
        self.assertEqual(self.found("."), [])
        self.assertEqual(self.found("in"), ["in/a.txt"])

    def test_what_is_no_file(self):
        """A .gitignore that is a directory, a pipe or a link to elsewhere says nothing, as for git."""
        self.write("a.txt")
        self.write("list", "*\n")
        path = self.directory / ".gitignore"
        for make, remove in ((path.mkdir, path.rmdir), (lambda: os.mkfifo(path), path.unlink),
                             (lambda: path.symlink_to("list"), path.unlink)):
            make()
            self.assertEqual(self.found("."), ["./a.txt"])
            remove()

    def test_one_that_is_too_large(self):
        self.write("a.txt")
        self.write(".gitignore", b"x\n" * 3_000_000)
        ran = self.run_ireum("check", "-f", "line", ".")
        self.assertEqual(ran.returncode, UNREADABLE)
        self.assertIn(b"/.gitignore: error: cannot be read: File too large", ran.stderr)
        self.assertIn(b"./a.txt:1:5", ran.stdout)


@unittest.skipUnless(GIT, "git is not installed")
class AsGitDoes(Case):
    """What is left is what git does not ignore."""

    # Where stars stand behind other letters of their part, git itself does not do as it says: see base/glob.h.
    TOKENS = ["*", "**/", "/**", "/", "a", "b", "ab", "c", "?", "[ab]", "[!a]", "[a-c]", "[[:alpha:]]", "\\a", "\\*",
              "[", "a.txt", ".txt", "*.txt", " ", "\\ ", "!", "#", "b*"]

    def git(self, *arguments, **options):
        environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        return subprocess.run([GIT, *arguments], cwd=self.directory, env=environment, capture_output=True, check=False,
                              **options)

    def pattern(self, chance):
        while True:
            text = "".join(chance.choice(self.TOKENS) for _ in range(chance.randint(1, 4)))
            if "**" not in text or not any(part.strip("*") and "**" in part for part in text.split("/")):
                return chance.choice(["", "", "", "!"]) + text + chance.choice(["", "", "", "/"])

    def assert_same(self, names):
        ran = self.git("check-ignore", "--no-index", "--stdin", "-z", input="\0".join(names).encode())
        self.assertIn(ran.returncode, (0, 1), ran.stderr)
        ignored = set(ran.stdout.decode().split("\0"))
        left = {name.removeprefix("./") for name in self.found(".")}
        self.assertEqual(left, set(names) - ignored)
        return len(left)

    def test_random_patterns(self):
        chance = random.Random(7)
        parts = ["a", "b", "ab", "ba", "c", "a*", "x y"]
        names = set()
        while len(names) < 80:
            names.add("/".join([chance.choice(parts) for _ in range(chance.randint(0, 3))] +
                               [chance.choice(["a", "b", "ab", "c ", "*"]) + ".txt"]))
        for name in names:
            self.write(name)
        directories = sorted({str(pathlib.Path(name).parent) for name in names})
        self.git("init", "-q")
        some = 0
        for _ in range(60):
            lists = [f"{chance.choice(directories)}/.gitignore" for _ in range(3)]
            lists += [".gitignore", ".git/info/exclude"]
            for path in lists:
                self.write(path, "".join(f"{self.pattern(chance)}\n" for _ in range(chance.randint(1, 3))))
            with self.subTest(lists={path: (self.directory / path).read_text() for path in lists}):
                some += 0 < self.assert_same(names) < len(names)
            for path in lists:
                (self.directory / path).unlink(missing_ok=True)
        self.assertGreater(some, 30)  # else the patterns say nothing

    def test_work_trees(self):
        """All have the exclude list of the first."""
        self.git("init", "-q")
        self.write("a.txt")
        self.write("b.txt")
        self.git("add", ".")
        self.git("-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "x")
        self.assertEqual(self.git("worktree", "add", "-q", "other").returncode, 0)
        self.write(".git/info/exclude", "b.txt\n")
        self.assertEqual(self.found("other"), ["other/a.txt"])


class OddNames(Case):
    def test_what_is_no_file(self):
        """Pipes, sockets and links to nowhere, with suffixes of copy."""
        self.write("tree/a.txt")
        os.mkfifo(self.directory / "tree/pipe.txt")
        with socket.socket(socket.AF_UNIX) as end:
            end.bind(str(self.directory / "tree/socket.txt"))
            self.assertEqual(self.found("tree"), ["tree/a.txt"])
        (self.directory / "tree/link.txt").symlink_to("a.txt")
        (self.directory / "tree/up.txt").symlink_to("..")
        self.assertEqual(self.found("tree"), ["tree/a.txt", "tree/link.txt"])
        (self.directory / "tree/nowhere.txt").symlink_to("nowhere")
        ran = self.run_ireum("check", "tree")
        self.assertEqual(ran.returncode, UNREADABLE)
        self.assertIn(b"tree/nowhere.txt: error: cannot be read: No such file", ran.stderr)

    def test_hostile_names(self):
        self.write("tree/a\nb.txt")
        self.write("tree/\x1b[2J.txt")
        ran = self.run_ireum("check", "-f", "line", "tree")
        self.assertIn(b"tree/a<U+000A>b.txt:1:5", ran.stdout)
        self.assertIn(b"tree/<U+001B>[2J.txt:1:5", ran.stdout)
        self.assertNotIn(b"\x1b", ran.stdout)

    def test_deep_nesting(self):
        """As deep as anybody's, and deeper than the walk goes."""
        self.write(f"tree/{'d/' * 200}a.txt")
        self.assertEqual(len(self.found("tree")), 1)
        self.write(f"deeper/{'d/' * 300}a.txt")
        ran = self.run_ireum("check", "deeper")
        self.assertEqual(ran.returncode, UNREADABLE)
        self.assertIn(b"directories too deep", ran.stderr)

    def test_order(self):
        """Of the bytes of the names, in each directory."""
        names = ["B.txt", "a/b.txt", "a.txt", "a0.txt", "\u00e9.txt", "가.txt"]
        for name in reversed(names):
            self.write(name)
        self.assertEqual(self.found("."), [f"./{name}" for name in names])


class Ends(Case):
    """Signals and closed pipes."""

    def setUp(self):
        super().setUp()
        self.write_tree(700)

    def interrupted(self, delay, *arguments):
        """The exit status, negative for a signal, and what was printed until then."""
        with tempfile.TemporaryFile() as out:
            # A signal that comes while a sanitizer looks for leaks ends that with a status of its own.
            env = {**SPARING, "ASAN_OPTIONS": f"{SPARING['ASAN_OPTIONS']}:detect_leaks=0"}
            process = self.start("check", *arguments, "tree", stdout=out, stderr=subprocess.DEVNULL, env=env)
            time.sleep(delay)
            process.send_signal(signal.SIGINT)
            status = process.wait(30)
            out.seek(0)
            return status, out.read()

    def test_interrupt_at_any_moment(self):
        began = time.monotonic()
        whole = {form: self.run_ireum("check", "-f", form, "tree").stdout for form in ("line", "json")}
        takes = (time.monotonic() - began) / 2
        files = json.loads(whole["json"])["files"]
        chance = random.Random(3)
        cut = 0
        for turn in range(24):
            form, jobs = ("line", "json")[turn % 2], ("2", "1", "8")[turn % 3]
            status, out = self.interrupted(chance.uniform(0, takes), "-f", form, "-j", jobs)
            self.assertIn(status, (UNREADABLE, -signal.SIGINT))
            if status == UNREADABLE:
                self.assertEqual(out, whole[form])
            elif form == "line":
                self.assertTrue(whole[form].startswith(out))
                self.assertTrue(out == b"" or out.endswith(b"\n"))
                cut += out != b""
            elif out != b"":
                report = json.loads(out)
                self.assertEqual(report["files"], files[:len(report["files"])])
                self.assertIn("interrupted", report["errors"][-1]["message"])
                cut += report["files"] != []
        self.assertGreater(cut, 5)  # else all came too early or too late

    def test_interrupt_of_a_single_file(self):
        os.mkfifo(self.directory / "slow")
        process = self.start("check", "slow", stdout=subprocess.DEVNULL)
        with open(self.directory / "slow", "w", encoding="utf-8"):
            process.send_signal(signal.SIGINT)
            self.assertEqual(process.wait(30), -signal.SIGINT)

    def test_interrupt_while_a_file_takes_long(self):
        """What is finished has been written, and nobody waits for the other."""
        os.mkfifo(self.directory / "slow")
        self.write("a.txt")
        process = self.start("check", "-f", "json", "-j", "2", "a.txt", "slow", "a.txt", stdout=subprocess.PIPE)
        with open(self.directory / "slow", "w", encoding="utf-8"):
            time.sleep(0.5)
            process.send_signal(signal.SIGINT)
            out, _ = process.communicate(timeout=30)
        self.assertEqual(process.returncode, -signal.SIGINT)
        report = json.loads(out)
        self.assertEqual([file["path"] for file in report["files"]], ["a.txt"])
        self.assertEqual([error["path"] for error in report["errors"]], ["slow"])

    def test_an_ignored_interrupt_stays_ignored(self):
        process = subprocess.Popen([PROGRAM, "check", "-f", "line", "-j", "2", "tree"], cwd=self.directory,
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                   preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN))
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
        self.assertEqual(process.returncode, UNREADABLE)

    def test_closed_pipe(self):
        for jobs in ("1", "2", "8"):
            process = self.start("check", "-j", jobs, "tree", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            process.stdout.readline()
            process.stdout.close()
            self.assertEqual(process.wait(30), -signal.SIGPIPE)
            process.stderr.close()

    def test_closed_pipe_without_a_signal(self):
        """Where SIGPIPE is ignored the write fails: it is told, once, and the rest is left unchecked."""
        for jobs in ("1", "8"):
            process = subprocess.Popen([PROGRAM, "check", "-f", "line", "-j", jobs, "tree"], cwd=self.directory,
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                       preexec_fn=lambda: signal.signal(signal.SIGPIPE, signal.SIG_IGN))
            process.stdout.readline()
            process.stdout.close()
            said = process.stderr.read()
            process.stderr.close()
            self.assertEqual(process.wait(30), UNREADABLE)
            self.assertEqual(said.count(b"standard output cannot be written"), 1)


class ProgressLine(Case):
    def setUp(self):
        super().setUp()
        os.mkfifo(self.directory / "slow")
        self.write("a.txt")

    def on_terminal(self, act, *arguments, stdout, environment=None):
        """What standard error, a terminal, shows while ACT deals with the process and the pipe it reads from."""
        try:
            master, slave = pty.openpty()
        except OSError as error:  # a container without /dev/pts
            self.skipTest(f"no terminal to be had: {error}")
        process = self.start("check", "-j", "2", *arguments, "a.txt", "slow", "a.txt", stderr=slave,
                             stdout=slave if stdout is None else stdout, env=environment or TERMINAL)
        os.close(slave)
        with open(self.directory / "slow", "w", encoding="utf-8") as pipe:
            time.sleep(1)
            act(process, pipe)
        process.wait(30)
        text = b""
        try:
            while block := os.read(master, 65536):
                text += block
        except OSError:  # the terminal's other end is closed
            pass
        os.close(master)
        return text, process.returncode

    @staticmethod
    def finish(_process, pipe):
        pipe.write(WRONG)

    def test_shown_and_cleared(self):
        for stdout in (subprocess.DEVNULL, None):
            text, _ = self.on_terminal(self.finish, stdout=stdout)
            self.assertIn(b"\r1 file, 1 finding: slow\x1b[K", text)
            self.assertIn(b"slow\x1b[K" + CLEARED, text)
            self.assertNotIn(b"slow", text.rpartition(CLEARED)[2].replace(b"slow:", b""))

    def test_cleared_when_interrupted(self):
        def interrupt(process, _pipe):
            process.send_signal(signal.SIGINT)
            process.wait(30)

        text, status = self.on_terminal(interrupt, stdout=subprocess.DEVNULL)
        self.assertEqual(status, -signal.SIGINT)
        self.assertTrue(text.endswith(CLEARED), text)

    def test_never_where_it_would_mix(self):
        """With a reader of a pipe that has the same terminal, in lines of JSON, on a terminal that cannot."""
        reader = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        self.assertNotIn(b"\r1 file", self.on_terminal(self.finish, stdout=reader.stdin)[0])
        reader.communicate()
        self.assertNotIn(b"\r1 file", self.on_terminal(self.finish, "--format", "json", stdout=None)[0])
        dumb = {**TERMINAL, "TERM": "dumb"}
        self.assertNotIn(b"\r1 file", self.on_terminal(self.finish, stdout=subprocess.DEVNULL, environment=dumb)[0])


unittest.main()
