#!/usr/bin/env python3
"""Fixes of what has changed alone: in files, in git's index, as a diff; and that the commands which the hook advises mend
what it has found.

Usage, in the project's root: tests/mend_changes.py PROGRAM
"""
import os
import pty
import random
import signal
import subprocess
import time
import unittest

from articles import CLEAN, FOUND, UNREADABLE, USAGE
from repository import GIT, PROGRAM, QUIET, RIGHT, WRONG, Case

MENDED = WRONG.replace("Shinmun", "Sinmun")
OLD = "They all read the Rodong Shinmun.\n\n"  # a mistake that nobody is asked to mend
ODD_NAMES = ["a b.txt", "it's \"said\".txt", "line\nend.txt", "tab\t.txt", "기사 초고.txt", "-x.txt", "*.txt", "$HOME.txt",
             "dir'/로동 신문.md", "back\\slash.txt", "\u202eb.txt", "\x1b[31m.txt"]
TWO_WAYS = "Kim Jong-un spoke first.\n\nThen Kim Jong Un left.\n"  # no fix of it is safe


class MendCase(Case):
    def staged(self, name, **options):
        return self.run_in(options.pop("cwd", None), GIT, "cat-file", "blob", f":{name}", **options).stdout

    def read(self, name):
        return (self.top / name).read_text(encoding="utf-8")

    def fix(self, *arguments, status=CLEAN, **options):
        ran = self.ireum("check", *(arguments or ("--staged", "--fix")), **options)
        self.assertEqual(ran.returncode, status, ran.stdout + ran.stderr)
        return ran

    def answer(self, answers, *arguments):
        """What stands on the terminal when each question is answered in turn."""
        leader, follower = pty.openpty()
        answers = list(answers)
        with subprocess.Popen([PROGRAM, "check", *arguments], cwd=self.top, env=QUIET, stdin=follower, stdout=follower,
                              stderr=follower) as process:
            os.close(follower)
            screen, asked = b"", 0
            while True:
                try:
                    screen += os.read(leader, 65536)
                except OSError:
                    break
                while screen.count(b"]? ") > asked and answers:
                    os.write(leader, answers.pop(0).encode())
                    asked += 1
            os.close(leader)
        self.assertEqual(answers, [], screen.decode())
        return process.returncode, screen.decode()


class StagedFix(MendCase):
    def test_file_and_index(self):
        self.write("a.txt", OLD + RIGHT)
        self.commit("a.txt")
        self.stage("a.txt", OLD + WRONG)
        ran = self.fix()
        self.assertEqual(ran.stdout, "a.txt:3:15: fixed: 'Rodong Shinmun' is now 'Rodong Sinmun' [name-variant]\n")
        self.assertEqual(ran.stderr, "ireum: 1 place fixed in 1 file\n")
        self.assertEqual((self.staged("a.txt"), self.read("a.txt")), (OLD + MENDED, OLD + MENDED))
        self.assertEqual(self.git("diff", "--name-only").stdout, "")
        self.assertEqual(self.found(), [])

    def test_partly_staged(self):
        """What is not staged stays so, mistakes and all."""
        more = "\nThe Rodong Shinmun came late.\n"
        self.write("a.txt", OLD)
        self.commit("a.txt")
        self.stage("a.txt", OLD + WRONG)
        self.write("a.txt", "A start.\n\n" + OLD + WRONG + more)
        self.assertEqual(self.fix().stdout.count("fixed"), 1)
        self.assertEqual(self.staged("a.txt"), OLD + MENDED)
        self.assertEqual(self.read("a.txt"), "A start.\n\n" + OLD + MENDED + more)

    def test_sentence_is_gone_from_the_file(self):
        self.stage("a.txt", WRONG)
        self.write("a.txt", RIGHT)
        self.fix()
        self.assertEqual((self.staged("a.txt"), self.read("a.txt")), (MENDED, RIGHT))

    def test_no_file(self):
        self.stage("a.txt", WRONG)
        (self.top / "a.txt").unlink()
        self.stage("b.txt", WRONG)
        (self.top / "b.txt").unlink()
        (self.top / "other").write_text(WRONG, encoding="utf-8")
        (self.top / "b.txt").symlink_to("other")
        self.fix()
        self.assertEqual((self.staged("a.txt"), self.staged("b.txt")), (MENDED, MENDED))
        self.assertFalse((self.top / "a.txt").exists())
        self.assertEqual(self.read("other"), WRONG)

    def test_directory_has_become_a_link(self):
        self.stage("dir/a.txt", WRONG)
        outside = self.top.parent / "outside"
        (self.top / "dir").rename(outside)
        (self.top / "dir").symlink_to(outside)
        self.assertIn("leads out of", self.fix(status=UNREADABLE).stderr)
        self.assertEqual((outside / "a.txt").read_text(encoding="utf-8"), WRONG)

    def test_encodings(self):
        """The index has UTF-8 with LF, the files what .gitattributes say."""
        self.write(".gitattributes", "a.txt working-tree-encoding=UTF-16LE-BOM\nb.md working-tree-encoding=CP949\n"
                                     "c.txt text eol=crlf\n")
        contents = {"a.txt": b"\xff\xfe" + ("로동신문 " + WRONG).encode("utf-16-le"),
                    "b.md": ("로동신문, " + WRONG).encode("cp949"), "c.txt": WRONG.replace("\n", "\r\n").encode()}
        for name, content in contents.items():
            self.stage(name, content)
        self.assertEqual(self.fix().stdout.count("fixed"), 3)
        self.assertEqual(self.found(), [])
        for name, codec in (("a.txt", "utf-16"), ("b.md", "cp949"), ("c.txt", "utf-8")):
            self.assertEqual((self.top / name).read_bytes().decode(codec),
                             contents[name].decode(codec).replace("Shinmun", "Sinmun"))
        self.assertEqual(self.git("diff", "--name-only").stdout, "")

    def test_bytes(self):
        """In the index as they are, whatever git is set up to do with blanks and line ends."""
        self.git("config", "apply.whitespace", "fix")
        self.git("config", "apply.ignoreWhitespace", "change")
        contents = {"a.txt": b"x  \t\r\n\r\n" + WRONG.encode() + b"y \r\nend", "b.txt": b"\xef\xbb\xbf" + WRONG.encode(),
                    "c.txt": b"\xff\xfe" + WRONG.encode("utf-16-le"), "d.txt": "로동신문, ".encode("cp949") + WRONG.encode()}
        for name, content in contents.items():
            self.stage(name, content)
        self.fix()
        for name, content in contents.items():
            blob = subprocess.run([GIT, "cat-file", "blob", f":{name}"], cwd=self.top, env=QUIET, capture_output=True,
                                  check=True).stdout
            old, new = ("Shinmun".encode("utf-16-le"), "Sinmun".encode("utf-16-le")) if name == "c.txt" else (
                b"Shinmun", b"Sinmun")
            self.assertEqual(blob, content.replace(old, new), name)
            self.assertEqual((self.top / name).read_bytes(), blob, name)

    def test_mode_and_names(self):
        for name in ODD_NAMES:
            self.stage(name, WRONG)
        (self.top / "a b.txt").chmod(0o755)
        self.git("add", "a b.txt")
        self.fix()
        self.assertEqual(self.found(), [])
        for name in ODD_NAMES:
            self.assertEqual((self.staged(name), self.read(name)), (MENDED, MENDED), name)
        self.assertTrue(self.git("ls-files", "-s", "a b.txt").stdout.startswith("100755"))

    def test_from_below(self):
        for name in ("sub/dir/a.txt", "sub/b.txt", "c.txt"):
            self.stage(name, WRONG)
        below = self.top / "sub" / "dir"
        self.fix("--staged", "--fix", "..", cwd=below)
        self.assertEqual(self.found(), ["c.txt:1"])
        self.fix(cwd=below)
        self.assertEqual(self.found(), [])
        self.assertEqual(self.git("diff", "--name-only").stdout, "")

    def test_another_index(self):
        env = {"GIT_INDEX_FILE": str(self.top / ".git" / "other")}
        self.git("read-tree", "HEAD", env=env)
        self.write("a.txt", WRONG)
        self.git("add", "a.txt", env=env)
        self.fix(env=env)
        self.assertEqual(self.staged("a.txt", env=env), MENDED)
        self.assertEqual(self.git("ls-files", "a.txt").stdout, "")

    def test_rename_and_first_commit(self):
        self.write("a.txt", OLD + "It rained on the hills and in the town.\n\n" * 9)
        self.commit("a.txt")
        self.git("mv", "a.txt", "b.txt")
        text = self.read("b.txt")
        self.stage("b.txt", text + WRONG)
        self.fix()
        self.assertEqual(self.staged("b.txt"), text + MENDED)
        empty = self.top.parent / "empty"
        empty.mkdir()
        self.git("init", "-q", cwd=empty)
        (empty / "a.txt").write_text(WRONG, encoding="utf-8")
        self.git("add", "a.txt", cwd=empty)
        self.fix(cwd=empty)
        self.assertEqual(self.staged("a.txt", cwd=empty), MENDED)

    def test_sparse_and_worktree(self):
        other = self.top.parent / "other"
        self.git("worktree", "add", "-q", str(other))
        (other / "a.txt").write_text(WRONG, encoding="utf-8")
        self.git("add", "a.txt", cwd=other)
        self.fix(cwd=other)
        self.assertEqual(self.found(cwd=other), [])
        self.write("out/b.txt", RIGHT)
        self.commit("out")
        self.git("sparse-checkout", "set", "in")
        self.write("x", WRONG)
        blob = self.git("hash-object", "-w", "x").stdout.strip()
        self.git("update-index", "--cacheinfo", f"100644,{blob},out/b.txt")
        self.assertEqual(self.found(), ["out/b.txt:1"])
        self.fix()
        self.assertEqual(self.found(), [])
        self.assertFalse((self.top / "out").exists())

    def test_index_is_locked(self):
        """The files are mended, what is staged is not, and that is told."""
        self.stage("a.txt", WRONG)
        (self.top / ".git" / "index.lock").write_bytes(b"")
        self.assertRegex(self.fix(status=UNREADABLE).stderr, "what is staged cannot be changed: .*index.lock")
        self.assertEqual((self.staged("a.txt"), self.read("a.txt")), (WRONG, MENDED))
        (self.top / ".git" / "index.lock").unlink()
        self.fix()
        self.assertEqual((self.staged("a.txt"), self.read("a.txt")), (MENDED, MENDED))

    def test_kill(self):
        """Files and index entries are the old ones or the new ones, and another run does what is left to do."""
        names = [f"{number}.txt" for number in range(12)]
        random.seed(1)
        met = set()
        for _ in range(8):
            for name in names:
                self.stage(name, WRONG)
            with subprocess.Popen([PROGRAM, "check", "--staged", "--fix"], cwd=self.top, env=QUIET,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True) as process:
                while self.read(names[0]) == WRONG and process.poll() is None:
                    pass
                time.sleep(random.uniform(0, 0.02))
                os.killpg(process.pid, signal.SIGKILL)
            for name in names:
                now = (self.staged(name), self.read(name))
                self.assertLessEqual(set(now), {WRONG, MENDED})
                met.add(now)
            (self.top / ".git" / "index.lock").unlink(missing_ok=True)  # git's own, if that was killed too
            self.fix()
            self.assertEqual([(self.staged(name), self.read(name)) for name in names], [(MENDED, MENDED)] * len(names))
        self.assertIn((WRONG, MENDED), met)

    def test_file_cannot_be_written(self):
        self.stage("a.txt", WRONG)
        self.stage("b.txt", WRONG)
        (self.top / "a.txt").chmod(0o444)
        self.assertIn("a.txt: error: cannot be written", self.fix(status=UNREADABLE).stderr)
        self.assertEqual([self.staged(name) for name in ("a.txt", "b.txt")], [WRONG, MENDED])

    def test_nothing_to_mend(self):
        self.stage("a.txt", TWO_WAYS)
        index = (self.top / ".git" / "index").read_bytes()
        self.fix(status=FOUND)
        self.assertEqual((self.top / ".git" / "index").read_bytes(), index)

    def test_ask(self):
        self.stage("a.txt", TWO_WAYS)
        status, _ = self.answer(["y\n"], "--staged", "--ask")
        self.assertEqual(status, CLEAN)
        self.assertEqual(self.staged("a.txt"), self.read("a.txt"))
        self.assertNotEqual(self.staged("a.txt"), TWO_WAYS)

    def test_ask_partly_staged(self):
        """What is answered holds for the sentences that are staged, and in the file for the same ones alone."""
        staged, more = WRONG + "\nMany eat ddukbokki.\n", "\nMore ddukbokki. The Rodong Shinmun came late.\n"
        for answers, old, new in ((["y\n", "n\n"], "Shinmun", "Sinmun"), (["n\n", "y\n"], "ddukbokki", "tteokbokki")):
            self.stage("a.txt", staged)
            self.write("a.txt", "A start.\n\n" + staged + more)
            self.answer(answers, "--staged", "--ask")
            self.assertEqual(self.staged("a.txt"), staged.replace(old, new))
            self.assertEqual(self.read("a.txt"), "A start.\n\n" + staged.replace(old, new) + more)

    def test_ask_for_one_of_two_ways(self):
        wpk = "The Workers' Party of Korea (KWP) met.\n"
        for answer, mended in (("1\n", wpk.replace("KWP", "WPK")), ("2\n", wpk.replace("Workers' Party of Korea",
                                                                                   "Korean Workers' Party"))):
            self.stage("a.txt", wpk)
            self.write("a.txt", wpk + "\nIt rained.\n")
            self.answer([answer], "--staged", "--ask")
            self.assertEqual((self.staged("a.txt"), self.read("a.txt")), (mended, mended + "\nIt rained.\n"))

    def test_ask_where_the_file_is_in_another_encoding(self):
        self.write(".gitattributes", "a.md working-tree-encoding=CP949 eol=crlf\n")
        text = "\ub85c\ub3d9\uc2e0\ubb38\r\n\r\nThey read the Rodong\r\nShinmun.\r\n"
        self.stage("a.md", text.encode("cp949"))
        self.answer(["y\n"], "--staged", "--ask")
        self.assertEqual((self.top / "a.md").read_bytes().decode("cp949"), text.replace("Shinmun", "Sinmun"))
        self.assertEqual(self.git("diff", "--name-only").stdout, "")
        self.assertEqual(self.found(), [])


class Diffs(MendCase):
    def test_staged(self):
        """A patch of the index, from wherever it is asked for."""
        for name in ODD_NAMES:
            self.stage(name, OLD)
        self.git("commit", "-qm", "x")
        for name in ODD_NAMES:
            self.stage(name, OLD + WRONG)
            self.write(name, RIGHT)
        below = self.top / "dir'"
        patch = self.fix("--staged", "--diff", status=FOUND, cwd=below).stdout
        self.assertEqual(self.found(), [f"{name}:3" for name in sorted(ODD_NAMES)])
        (self.top.parent / "patch").write_text(patch, encoding="utf-8")
        self.git("apply", "--cached", str(self.top.parent / "patch"))
        self.assertEqual(self.found(), [])
        for name in ODD_NAMES:
            self.assertEqual((self.staged(name), self.read(name)), (OLD + MENDED, RIGHT))

    def test_since(self):
        self.write("a.txt", OLD)
        self.commit("a.txt")
        self.write("a.txt", OLD + WRONG)
        patch = self.fix("--since", "HEAD", "--diff", status=FOUND).stdout
        (self.top.parent / "patch").write_text(patch, encoding="utf-8")
        self.git("apply", str(self.top.parent / "patch"))
        self.assertEqual(self.read("a.txt"), OLD + MENDED)


class SinceFix(MendCase):
    def test_changed_sentences(self):
        self.write("a.txt", OLD)
        self.write("b.txt", OLD)
        self.commit("a.txt", "b.txt")
        self.write("a.txt", OLD + WRONG)
        ran = self.fix("--since", "HEAD", "--fix")
        self.assertEqual(ran.stdout.count("fixed"), 1)
        self.assertEqual((self.read("a.txt"), self.read("b.txt")), (OLD + MENDED, OLD))
        self.assertEqual(self.fix("--since", "HEAD", "--fix").stdout, "")

    def test_ask(self):
        self.write("a.txt", OLD)
        self.commit("a.txt")
        self.write("a.txt", OLD + WRONG)
        status, screen = self.answer(["y\n"], "--since", "HEAD", "--ask")
        self.assertEqual((status, screen.count("Make this change")), (CLEAN, 1))
        self.assertEqual(self.read("a.txt"), OLD + MENDED)

    def test_sparse(self):
        self.write("out/b.txt", RIGHT)
        self.commit("out")
        self.git("tag", "base")
        self.write("out/b.txt", WRONG)
        self.commit("out")
        self.git("sparse-checkout", "set", "in")
        ran = self.fix("--since", "base", "--fix", status=UNREADABLE)
        self.assertIn("out/b.txt: error: is not changed: it is not in the working tree", ran.stderr)
        self.assertIn("out/b.txt:1:15: error:", ran.stdout)


class BaselineFix(MendCase):
    def setUp(self):
        super().setUp()
        self.write("a.txt", OLD)
        self.fix("--baseline", "accepted", "--accept", "a.txt")
        self.accepted = self.read("accepted")

    def test_what_is_accepted_stays(self):
        self.write("a.txt", OLD + WRONG)
        self.assertEqual(self.fix("--baseline", "accepted", "--diff", "a.txt", status=FOUND).stdout.count("\n+T"), 1)
        self.assertEqual(self.fix("--baseline", "accepted", "--fix", "a.txt").stdout.count("fixed"), 1)
        self.assertEqual((self.read("a.txt"), self.read("accepted")), (OLD + MENDED, self.accepted))
        status, screen = self.answer([], "--baseline", "accepted", "--ask", "a.txt")
        self.assertEqual((status, screen), (CLEAN, ""))

    def test_with_staged(self):
        self.stage("a.txt", OLD + WRONG)
        self.fix("--baseline", "accepted", "--staged", "--fix")
        self.assertEqual((self.staged("a.txt"), self.read("a.txt")), (OLD + MENDED, OLD + MENDED))

    def test_changing_it(self):
        for option in ("--accept", "--update-baseline"):
            ran = self.fix("--baseline", "accepted", option, "--fix", "a.txt", status=USAGE)
            self.assertIn("first make the fixes", ran.stderr)


class Advice(MendCase):
    """What stands below the findings, and what comes of it."""

    def advice(self, *arguments, **options):
        lines = self.ireum("check", "--staged", *arguments, **options).stdout.splitlines()
        return [line for line in lines if line.startswith("to ")]

    def follow(self, line, cwd=None):
        self.assertTrue(line.startswith("to mend: "), line)
        return self.run_in(cwd, "sh", "-c", line.removeprefix("to mend: "), check=False)

    def commit_fails(self, *arguments, cwd=None):
        """A commit that the hook stops; the line of advice."""
        ran = self.git("commit", "-qm", "x", *arguments, check=False, cwd=cwd)
        self.assertEqual(ran.returncode, 1, ran.stderr)
        return [line for line in ran.stderr.splitlines() if line.startswith("to mend: ")][0]

    def test_lines(self):
        self.stage("a.txt", WRONG)
        self.assertEqual(self.advice(), ["to mend: ireum check --staged --fix",
                                         "to commit as it is: git commit --no-verify"])
        self.assertEqual(self.advice("--format", "line"), [])

    def test_commit_passes(self):
        self.write(".ireum.yaml", "rules:\n  name-variant: suggestion\n")
        self.stage("a.txt", WRONG)
        self.assertEqual(self.advice(), ["to mend: ireum check --staged --fix"])

    def test_no_safe_fix(self):
        self.stage("a.txt", TWO_WAYS)
        self.assertEqual(self.advice()[0], "to mend: ireum check --staged --ask")

    def test_what_is_left(self):
        self.stage("a.txt", WRONG + "\n" + TWO_WAYS)
        ran = self.ireum("check", "--staged", "--fix")
        self.assertIn("to mend: ireum check --staged --ask\n", ran.stdout)

    def test_settings(self):
        """The command finds what was found."""
        text = "He went to Pusan in 2016.\n"
        self.write("house's.yaml", "rules:\n  name-variant: warning\n")
        self.stage("a b/a.txt", text + "\n" + WRONG)
        line, _ = self.advice("--style", "ap", "--rule", "name-typo=off", "--config", "house's.yaml", "--", "a b")
        self.assertEqual(line, "to mend: ireum check --staged --style ap --config 'house'\\''s.yaml' --rule name-typo=off "
                               "--fix -- 'a b'")
        self.assertEqual(self.follow(line).returncode, CLEAN)
        self.assertEqual(self.advice("--style", "ap"), [])

    def test_it_mends(self):
        self.git("commit", "-q", "--allow-empty", "-m", "x")
        self.ireum("hook", "install")
        below = self.top / "sub dir" / "deep"
        below.mkdir(parents=True)
        for name in ODD_NAMES + ["sub dir/x.txt"]:
            self.stage(name, WRONG)
        self.write("a b.txt", WRONG + "More.\n")  # partly staged
        self.follow(self.commit_fails(cwd=below), cwd=below)
        self.git("commit", "-qm", "x")
        self.assertEqual(self.git("show", "HEAD:기사 초고.txt").stdout, MENDED)
        self.assertEqual(self.read("a b.txt"), MENDED + "More.\n")
        self.assertEqual(self.git("diff", "--name-only").stdout, "a b.txt\n")

    def test_it_mends_what_commit_takes_from_files(self):
        """'commit -a' and 'commit FILE' have an index that is gone when the hook has said no."""
        self.ireum("hook", "install")
        self.write("sub/it's.txt", OLD)
        self.write("기사.txt", RIGHT)
        self.git("add", ".")
        self.git("commit", "-qm", "x", "--no-verify")
        below = self.top / "sub"
        self.write("sub/it's.txt", OLD + WRONG)
        self.write("기사.txt", WRONG)
        self.follow(self.commit_fails("기사.txt"))
        self.assertEqual((self.read("기사.txt"), self.read("sub/it's.txt")), (MENDED, OLD + WRONG))
        self.git("commit", "-qm", "x", "기사.txt")
        line = self.commit_fails("-a", cwd=below)
        self.assertEqual(line, "to mend: (cd ../ && ireum check --since HEAD --fix -- 'sub/it'\\''s.txt')")
        self.follow(line, cwd=below)
        self.assertEqual(self.read("sub/it's.txt"), OLD + MENDED)
        self.git("commit", "-qam", "x")

    def test_before_the_first_commit(self):
        empty = self.top.parent / "empty"
        empty.mkdir()
        self.git("init", "-q", cwd=empty)
        self.ireum("hook", "install", cwd=empty)
        (empty / "a.txt").write_text(RIGHT, encoding="utf-8")
        self.git("add", "a.txt", cwd=empty)
        (empty / "a.txt").write_text(WRONG, encoding="utf-8")
        line = self.commit_fails("-a", cwd=empty)
        self.assertEqual(line, "to mend: ireum check --fix -- a.txt")
        self.follow(line, cwd=empty)
        self.git("commit", "-qam", "x", cwd=empty)

    def test_asked(self):
        self.stage("a.txt", TWO_WAYS)
        line = self.advice()[0]
        self.answer(["y\n"], *line.removeprefix("to mend: ireum check ").split())
        self.assertEqual(self.found(), [])

    def test_names_that_cannot_be_typed(self):
        """They are left out of a line, and nothing in it is for the terminal."""
        self.ireum("hook", "install")
        for name in ("\x1b[31m.txt", "\u202eb.txt", "a.txt", "\u009bb.txt"):
            self.stage(name, RIGHT)
        self.git("commit", "-qm", "x")
        for name in ("\x1b[31m.txt", "\u202eb.txt", "a.txt", "\u009bb.txt"):
            self.write(name, WRONG)
        ran = self.git("commit", "-qam", "x", check=False)
        self.assertEqual(ran.stderr.splitlines()[-3:], [
            "to mend: ireum check --since HEAD --fix -- a.txt",
            "3 files cannot be named in a command: their names have a character that a terminal does not show",
            "to commit as it is: git commit --no-verify"])
        self.git("add", "-A")
        self.follow(self.commit_fails())
        self.git("commit", "-qm", "x")

    def test_a_staged_name_that_cannot_be_typed(self):
        """What is staged needs no names."""
        self.stage("\x1b[31m.txt", WRONG)
        line = self.advice()[0]
        self.assertEqual(line, "to mend: ireum check --staged --fix")
        self.follow(line)
        self.assertEqual(self.found(), [])

    def test_what_cannot_be_read(self):
        """It stops a commit too, and whoever wants it all the same is told how."""
        self.ireum("hook", "install")
        self.stage("a.txt", b"\0\1\2\xff")
        ran = self.git("commit", "-qm", "x", check=False)
        self.assertEqual((ran.returncode, ran.stderr.splitlines()), (1, [
            "a.txt: error: binary data, not text", "to commit as it is: git commit --no-verify"]))

    def test_a_diff_is_nothing_but_a_diff(self):
        self.stage("a.txt", WRONG)
        self.stage("b.txt", b"\0\1\2\xff")
        self.assertNotIn("to commit", self.ireum("check", "--staged", "--diff").stdout)

    def test_what_has_failed_is_not_advised(self):
        self.stage("a.txt", WRONG)
        (self.top / "a.txt").chmod(0o444)
        ran = self.ireum("check", "--staged", "--fix")
        self.assertIn("a.txt: error: cannot be written", ran.stderr)
        self.assertNotIn("to mend:", ran.stdout)


if __name__ == "__main__":
    unittest.main()
