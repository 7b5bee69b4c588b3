#!/usr/bin/env python3
"""Changes in git, with git itself: what is staged, what has changed since a revision, the hook.

Usage, in the project's root: tests/hook.py PROGRAM
"""
import os
import subprocess
import unittest

from articles import CLEAN, FOUND, UNREADABLE, USAGE
from repository import GIT, PROGRAM, QUIET, RIGHT, WRONG, Case

class Staged(Case):
    def test_nothing(self):
        self.write("kept.txt", WRONG)
        ran = self.ireum("check", "--staged")
        self.assertEqual((ran.returncode, ran.stdout, ran.stderr), (CLEAN, "", ""))

    def test_new_file(self):
        self.stage("new.txt", WRONG)
        self.assertEqual(self.found(), ["new.txt:1"])

    def test_index_not_working_tree(self):
        self.stage("kept.txt", RIGHT + "\n" + WRONG)
        self.write("kept.txt", "Nothing.\n")
        self.assertEqual(self.found(), ["kept.txt:3"])
        self.stage("kept.txt", "Nothing.\n")
        self.write("kept.txt", WRONG)
        self.assertEqual(self.found(), [])

    def test_changed_sentences(self):
        line = "They read the Rodong Shinmun. They went to Pyongyang. Kim Jong Eun spoke.\n"
        self.write("a.txt", line)
        self.commit("a.txt")
        self.stage("a.txt", line.replace("went", "drove"))
        self.assertEqual(self.found(), [])
        self.stage("a.txt", "A new start.\n\n" + line.replace("read the", "all read the"))
        self.assertEqual(self.found(), ["a.txt:3"])

    def test_whole_document_is_context(self):
        """A spelling that is right alone, but not beside another one: the finding points at the change."""
        two = "Kim Jong-un spoke first.\n\nIt rained.\n\nThen Kim Jong Un left.\n"
        self.write("a.txt", two.replace(" Jong Un", ""))
        self.commit("a.txt")
        self.stage("a.txt", two)
        self.assertEqual(self.found(), ["a.txt:1"])
        self.commit("a.txt")
        self.stage("a.txt", two.replace("spoke", "came"))
        self.assertEqual(self.found(), ["a.txt:1"])
        self.stage("a.txt", two.replace("rained", "snowed"))
        self.assertEqual(self.found(), [])

    def test_first_commit(self):
        empty = self.top.parent / "empty"
        empty.mkdir()
        self.git("init", "-q", cwd=empty)
        self.assertEqual(self.found(cwd=empty), [])
        (empty / "a.txt").write_text(WRONG)
        self.git("add", "a.txt", cwd=empty)
        self.assertEqual(self.found(cwd=empty), ["a.txt:1"])

    def test_rename(self):
        self.write("a.txt", WRONG + "\n" + "It rained on the hills and in the town.\n\n" * 9)
        self.commit("a.txt")
        self.git("mv", "a.txt", "b.txt")
        self.assertEqual(self.found(), [])
        self.stage("b.txt", (self.top / "b.txt").read_text() + "We like the Rodong Shinmun.\n")
        self.assertEqual(self.found(), ["b.txt:21"])

    def test_copy(self):
        text = WRONG + "\n" + "It rained on the hills and in the town.\n\n" * 9
        self.write("a.txt", text)
        self.commit("a.txt")
        self.stage("b.txt", text + "We like the Rodong Shinmun.\n")
        self.stage("a.txt", text + "The end.\n")
        self.assertEqual(self.found(), ["b.txt:21"])

    def test_deletion(self):
        self.write("a.txt", WRONG)
        self.commit("a.txt")
        self.git("rm", "-q", "a.txt")
        self.assertEqual(self.found(), [])

    def test_what_is_no_copy(self):
        self.stage("a.py", WRONG)
        self.stage(".hidden.txt", WRONG)
        self.stage(".github/a.md", WRONG)
        self.write("target", WRONG)
        (self.top / "link.txt").symlink_to("target")
        self.git("add", "link.txt")
        self.assertEqual(self.found(), [])

    def test_link_becomes_file(self):
        (self.top / "a.txt").symlink_to("kept.txt")
        self.commit("a.txt")
        (self.top / "a.txt").unlink()
        self.stage("a.txt", WRONG)
        self.assertEqual(self.found(), ["a.txt:1"])

    def test_submodule(self):
        inner = self.top / "inner.txt"
        inner.mkdir()
        self.git("init", "-q", cwd=inner)
        (inner / "a.txt").write_text(WRONG)
        self.git("add", "a.txt", cwd=inner)
        self.git("commit", "-qm", "x", cwd=inner)
        self.git("-c", "advice.addEmbeddedRepo=false", "add", "inner.txt")
        self.assertEqual(self.found(), [])

    def test_odd_names(self):
        names = ["a b.txt", "it's \"said\".txt", "line\nend.txt", "tab\t.txt", "기사 초고.txt", "-x.txt", "*.txt",
                 "dir'/로동 신문.md", "back\\slash.txt"]
        for name in names:
            self.stage(name, WRONG)
        self.assertEqual(sorted(self.found()), sorted(f"{name}:1" for name in names))
        self.assertEqual(self.found("--staged", "--", "*.txt"), ["*.txt:1"])
        self.assertEqual(self.found("--staged", "--", "-x.txt", "기사 초고.txt"), ["-x.txt:1", "기사 초고.txt:1"])

    def test_from_below(self):
        self.stage("sub/dir/a.txt", WRONG)
        self.stage("sub/b.txt", WRONG)
        self.stage("c.txt", WRONG)
        below = self.top / "sub" / "dir"
        self.assertEqual(self.found(cwd=below), ["../../c.txt:1", "../../sub/b.txt:1", "a.txt:1"])
        self.assertEqual(self.found("--staged", ".", cwd=below), ["a.txt:1"])
        self.assertEqual(self.found("--staged", "..", cwd=below), ["../../sub/b.txt:1", "a.txt:1"])
        self.git("config", "diff.relative", "true")
        self.assertEqual(len(self.found(cwd=below)), 3)

    def test_another_index(self):
        index = str(self.top / ".git" / "other")
        self.git("read-tree", "HEAD", env={"GIT_INDEX_FILE": index})
        self.write("a.txt", WRONG)
        self.git("add", "a.txt", env={"GIT_INDEX_FILE": index})
        self.assertEqual(self.found(), [])
        self.assertEqual(self.found(env={"GIT_INDEX_FILE": index}), ["a.txt:1"])

    def test_encoding(self):
        self.write(".gitattributes", "*.txt working-tree-encoding=UTF-16LE-BOM\n*.md working-tree-encoding=CP949\n")
        self.stage("a.txt", b"\xff\xfe" + ("로동신문 " + WRONG).encode("utf-16-le"))
        self.stage("b.md", ("로동신문, " + WRONG).encode("cp949"))
        self.assertEqual(self.found(), ["a.txt:1", "b.md:1"])

    def test_filter(self):
        """What is committed is what the filter makes of the file; none is run here."""
        self.git("config", "filter.mend.clean", "sed s/Shinmun/Sinmun/")
        self.git("config", "filter.mend.smudge", "touch ran; cat")
        self.write(".gitattributes", "a.txt filter=mend\n")
        self.stage("a.txt", WRONG)
        self.assertEqual(self.found(), [])
        self.assertFalse((self.top / "ran").exists())

    def test_settings_run_nothing(self):
        for key in ("diff.external", "diff.x.command", "diff.x.textconv", "core.pager"):
            self.git("config", key, "touch ran; false")
        self.write(".gitattributes", "*.txt diff=x\n")
        self.stage("a.txt", WRONG)
        self.assertEqual(self.found(), ["a.txt:1"])
        self.assertFalse((self.top / "ran").exists())

    def test_configuration(self):
        self.write(".ireum.yaml", "exclude: [drafts/]\nrules:\n  name-variant: suggestion\n")
        self.stage("drafts/a.txt", WRONG)
        self.stage("b.txt", WRONG)
        self.assertEqual(self.found("--staged", status=CLEAN), ["b.txt:1"])

    def test_wrong_configuration(self):
        self.write(".ireum.yaml", "nonsense: 1\n")
        self.stage("b.txt", WRONG)
        ran = self.ireum("check", "--staged")
        self.assertEqual(ran.returncode, USAGE)
        self.assertIn("nonsense", ran.stderr)

    def test_intent_to_add(self):
        self.write("a.txt", WRONG)
        self.git("add", "-N", "a.txt")
        self.assertEqual(self.found(), [])

    def test_worktree(self):
        other = self.top.parent / "other"
        self.git("worktree", "add", "-q", str(other))
        (other / "a.txt").write_text(WRONG)
        self.git("add", "a.txt", cwd=other)
        self.assertEqual(self.found(cwd=other), ["a.txt:1"])
        self.assertEqual(self.found(), [])

    def test_sparse(self):
        self.write("in/a.txt", RIGHT)
        self.write("out/b.txt", RIGHT)
        self.commit("in", "out")
        self.git("sparse-checkout", "set", "in")
        self.assertFalse((self.top / "out").exists())
        self.stage("in/a.txt", WRONG)
        self.assertEqual(self.found(), ["in/a.txt:1"])

    def test_sparse_index(self):
        """An index that has directories in it."""
        for name in ("in/a.txt", "out/b.txt", "out/deep/c.txt"):
            self.write(name, RIGHT)
        self.commit("in", "out")
        self.git("sparse-checkout", "set", "--cone", "--sparse-index", "in")
        self.stage("in/a.txt", WRONG)
        self.assertIn("out/\n", self.git("ls-files", "--sparse").stdout)
        self.assertEqual(self.found(), ["in/a.txt:1"])
        self.ireum("check", "--staged", "--fix")
        self.assertEqual(self.found(), [])
        self.assertIn("out/\n", self.git("ls-files", "--sparse").stdout)

    def test_shallow(self):
        self.write("kept.txt", RIGHT * 2)
        self.commit("kept.txt")
        clone = self.top.parent / "clone"
        self.git("clone", "-q", "--depth=1", self.top.as_uri(), str(clone))
        (clone / "kept.txt").write_text(RIGHT + WRONG, encoding="utf-8")
        self.git("add", "kept.txt", cwd=clone)
        self.assertEqual(self.found(cwd=clone), ["kept.txt:2"])

    def test_unmerged(self):
        self.git("checkout", "-qb", "side")
        self.write("kept.txt", WRONG)
        self.commit("kept.txt")
        self.git("checkout", "-q", "main")
        self.write("kept.txt", "They read.\n")
        self.commit("kept.txt")
        self.git("merge", "-q", "side", check=False)
        self.assertEqual(self.found(), [])

    def test_merge(self):
        """What the merged branch has is no change of whoever commits the merge; what that adds is."""
        long_name = "/".join(["d" * 100] * 3) + "/long.txt"
        self.git("checkout", "-qb", "side")
        for name in ("theirs.txt", "kept.txt", "line\nend.txt", long_name):
            self.write(name, WRONG)
        self.git("add", ".")
        self.git("commit", "-qm", "x")
        self.git("checkout", "-q", "main")
        self.write("kept.txt", "They read.\n")
        self.commit("kept.txt")
        self.git("merge", "-q", "side", check=False)
        self.stage("kept.txt", "They read.\n\n" + WRONG + "\nMore of the Rodong Shinmun.\n")
        # The protocol in which git is asked about the branch has no line ends in names.
        self.assertEqual(self.found(), ["kept.txt:5", "line\nend.txt:1"])
        self.ireum("check", "--staged", "--fix", "kept.txt")
        self.assertEqual((self.top / "kept.txt").read_text(), "They read.\n\n" + WRONG + "\nMore of the Rodong Sinmun.\n")
        self.git("commit", "-qm", "x")
        self.stage("theirs.txt", WRONG + "\nAnd the Rodong Shinmun.\n")
        self.assertEqual(self.found(), ["theirs.txt:3"])

    def test_many(self):
        for number in range(600):
            self.write(f"many/{number:04}.txt", WRONG)
        self.git("add", "many")
        self.assertEqual(self.found(), [f"many/{number:04}.txt:1" for number in range(600)])


class Since(Case):
    def setUp(self):
        super().setUp()
        self.write("old.txt", WRONG)
        self.commit("old.txt")
        self.git("tag", "base")

    def test_branch(self):
        self.git("checkout", "-qb", "branch")
        self.write("new.txt", WRONG)
        self.commit("new.txt")
        self.git("checkout", "-q", "main")
        self.write("theirs.txt", WRONG)
        self.commit("theirs.txt")
        self.git("checkout", "-q", "branch")
        self.assertEqual(self.found("--since", "main"), ["new.txt:1"])

    def test_working_tree(self):
        self.stage("old.txt", WRONG + "\nStaged, the Rodong Shinmun.\n")
        self.write("old.txt", WRONG + "\nIt rained.\n\nAnd the Rodong Shinmun.\n")
        self.write("untracked.txt", "Many like the Rodong Shinmun.\n")
        self.assertEqual(self.found("--since", "HEAD"), ["old.txt:5"])
        self.git("add", "-N", "untracked.txt")
        self.assertEqual(self.found("--since", "base"), ["old.txt:5", "untracked.txt:1"])

    def test_deleted(self):
        (self.top / "old.txt").unlink()
        self.assertEqual(self.found("--since", "base"), [])

    def test_sparse(self):
        self.write("out/b.txt", WRONG)
        self.commit("out")
        self.git("sparse-checkout", "set", "in")
        self.assertFalse((self.top / "out").exists())
        self.assertEqual(self.found("--since", "base"), ["out/b.txt:1"])

    def test_encoding(self):
        self.write(".gitattributes", "*.txt working-tree-encoding=UTF-16LE-BOM eol=crlf\n")
        self.write("crlf.md", WRONG)
        self.commit("crlf.md", ".gitattributes")
        self.write("crlf.md", WRONG.replace("\n", "\r\n"))
        self.assertEqual(self.found("--since", "HEAD"), [])

    def test_shallow(self):
        clone = self.top.parent / "clone"
        self.git("clone", "-q", "--depth=1", self.top.as_uri(), str(clone))
        (clone / "old.txt").write_text(WRONG + "\nAnd the Rodong Shinmun.\n")
        self.assertEqual(self.found("--since", "HEAD", cwd=clone), ["old.txt:3"])
        ran = self.ireum("check", "--since", "base~1", cwd=clone)
        self.assertEqual((ran.returncode, ran.stdout), (USAGE, ""))

    def test_no_common_ancestor(self):
        self.git("checkout", "-q", "--orphan", "apart")
        self.git("commit", "-qm", "x")
        ran = self.ireum("check", "--since", "main")
        self.assertEqual(ran.returncode, USAGE)
        self.assertIn("no common ancestor", ran.stderr)

    def test_no_revision(self):
        for revision in ("nowhere", "--help", "", "a b"):
            ran = self.ireum("check", f"--since={revision}")
            self.assertEqual((ran.returncode, ran.stdout), (USAGE, ""), revision)
            self.assertRegex(ran.stderr, "^ireum: error: git: ")


class BadInput(Case):
    def assert_told(self, status, pattern, *arguments, **options):
        ran = self.ireum("check", *(arguments or ("--staged",)), **options)
        self.assertEqual((ran.returncode, ran.stdout), (status, ""))
        self.assertRegex(ran.stderr, pattern)
        self.assertEqual(ran.stderr.count("\n"), 1)

    def test_no_repository(self):
        self.assert_told(USAGE, "not a git repository", cwd=self.top.parent)

    def test_bare(self):
        self.git("init", "-q", "--bare", "../bare")
        self.assert_told(USAGE, "no working tree", cwd=self.top.parent / "bare")
        self.assert_told(USAGE, "no working tree", cwd=self.top / ".git")

    def test_corrupt_index(self):
        (self.top / ".git" / "index").write_bytes(b"DIRCxxxxyyyy" * 9)
        self.assert_told(UNREADABLE, "index")

    def test_locked_index(self):
        self.stage("a.txt", WRONG)
        (self.top / ".git" / "index.lock").write_bytes(b"")
        self.assertEqual(self.found(), ["a.txt:1"])
        self.assertEqual(self.found("--since", "HEAD"), ["a.txt:1"])

    def test_no_git(self):
        self.assert_told(UNREADABLE, "git cannot be run", env={"PATH": "/nowhere"})

    def blob_of(self, name):
        name = self.git("rev-parse", f":{name}").stdout.strip()
        path = self.top / ".git" / "objects" / name[:2] / name[2:]
        path.chmod(0o644)
        return path

    def test_damaged_blobs(self):
        for name in ("a.txt", "b.txt", "c.txt", "d.txt"):
            self.stage(name, f"{name[0]}: {WRONG}")
        self.blob_of("b.txt").write_bytes(b"nonsense")
        self.blob_of("c.txt").unlink()
        ran = self.ireum("check", "--staged", "--format", "line")
        self.assertEqual(ran.returncode, UNREADABLE)
        self.assertEqual([line.split(":")[0] for line in ran.stdout.splitlines()], ["a.txt", "d.txt"])
        self.assertEqual([line.split(":")[0] for line in ran.stderr.splitlines()], ["b.txt", "c.txt"])

    def test_binary(self):
        self.stage("a.txt", b"\0\1\2\xff")
        self.stage("b.txt", WRONG)
        ran = self.ireum("check", "--staged", "--format", "line")
        self.assertEqual(ran.returncode, UNREADABLE)
        self.assertRegex(ran.stderr, "^a.txt")
        self.assertRegex(ran.stdout, "^b.txt")

    def test_command_line(self):
        for arguments in (("--staged", "--since", "HEAD"), ("--staged", "-"), ("--staged", "--fix", "--mentions"), ()):
            ran = self.ireum("check", *arguments)
            self.assertEqual((ran.returncode, ran.stdout), (USAGE, ""), arguments)


class Hook(Case):
    """ireum hook, and commits with it."""

    def hook(self, action, status=CLEAN, **options):
        ran = self.ireum("hook", action, **options)
        self.assertEqual(ran.returncode, status, ran.stderr)
        return ran.stdout + ran.stderr

    def try_commit(self, *arguments, **options):
        return self.git("commit", "-qm", "x", *arguments, check=False, **options)

    def test_life(self):
        self.assertRegex(self.hook("status", FOUND), "^not installed: .*pre-commit\n$")
        self.assertRegex(self.hook("install"), "^installed: .*pre-commit\n$")
        self.assertRegex(self.hook("install"), "^already installed: ")
        self.assertRegex(self.hook("status"), "^installed: ")
        self.stage("a.txt", RIGHT)
        ran = self.try_commit()
        self.assertEqual((ran.returncode, ran.stdout, ran.stderr), (0, "", ""))
        self.stage("a.txt", WRONG)
        ran = self.try_commit()
        self.assertEqual((ran.returncode, ran.stdout), (1, ""))
        self.assertEqual(ran.stderr.splitlines()[-2:], ["to mend: ireum check --staged --fix",
                                                        "to commit as it is: git commit --no-verify"])
        self.assertEqual(self.try_commit("--no-verify").returncode, 0)
        self.assertRegex(self.hook("uninstall"), "^removed: ")
        self.assertRegex(self.hook("uninstall"), "^there is none: ")
        self.stage("b.txt", WRONG)
        self.assertEqual(self.try_commit().returncode, 0)

    def test_what_git_commits(self):
        """'commit -a' and 'commit FILE' have an index of their own."""
        self.hook("install")
        self.write("kept.txt", WRONG)
        self.stage("b.txt", RIGHT)
        self.assertEqual(self.try_commit("b.txt").returncode, 0)
        self.assertEqual(self.try_commit("-a").returncode, 1)
        self.assertEqual(self.try_commit("kept.txt").returncode, 1)
        self.write("sub/c.txt", RIGHT)
        self.assertEqual(self.try_commit("-a", cwd=self.top / "sub").returncode, 1)
        ran = self.try_commit("-a", cwd=self.top / "sub")
        self.assertIn("to mend: (cd ../ && ireum check --since HEAD --fix -- kept.txt)\n", ran.stderr)

    def test_fail_on(self):
        self.hook("install")
        text = "Kim Jong-un spoke first.\n\nThen Kim Jong Un left.\n"  # one warning
        self.stage("a.txt", text)
        ran = self.try_commit()
        self.assertEqual(ran.returncode, 0)
        self.assertIn("[name-inconsistent]", ran.stderr)
        path = self.top / ".git" / "hooks" / "pre-commit"
        path.write_text(path.read_text().replace("--fail-on error", "--fail-on warning"))
        self.hook("install")
        self.stage("b.txt", text)
        self.assertEqual(self.try_commit().returncode, 1)

    def test_of_another_origin(self):
        path = self.write(".git/hooks/pre-commit", "#!/bin/sh\nexit 0\n")
        for action in ("install", "uninstall", "status"):
            self.assertRegex(self.hook(action, FOUND), "put this line into it|yours to take out|another origin")
            self.assertEqual(path.read_text(), "#!/bin/sh\nexit 0\n")
        line = self.hook("install", FOUND).split("into it: ")[1]
        path.write_text(f"#!/bin/sh\n{line}\nexit 0\n")
        path.chmod(0o755)
        self.stage("a.txt", WRONG)
        self.assertEqual(self.try_commit().returncode, 1)
        path.unlink()
        path.symlink_to("/nowhere")
        self.hook("install", FOUND)
        self.assertTrue(path.is_symlink())

    def test_hooks_path(self):
        self.git("config", "core.hooksPath", "tools/our hooks")
        self.write("sub/a.txt", WRONG)
        (self.top / "tools").mkdir()
        self.hook("install", cwd=self.top / "sub")
        self.assertTrue((self.top / "tools" / "our hooks" / "pre-commit").exists())
        self.git("add", "sub")
        self.assertEqual(self.try_commit().returncode, 1)

    def test_worktree(self):
        other = self.top.parent / "other tree"
        self.git("worktree", "add", "-q", "-b", "other", str(other))
        self.hook("install", cwd=other)
        self.hook("status")
        (other / "a.txt").write_text(WRONG)
        self.git("add", "a.txt", cwd=other)
        self.assertEqual(self.try_commit(cwd=other).returncode, 1)

    def test_first_commit(self):
        empty = self.top.parent / "it's empty"
        empty.mkdir()
        self.git("init", "-q", cwd=empty)
        self.hook("install", cwd=empty)
        (empty / "a.txt").write_text(WRONG)
        self.git("add", "a.txt", cwd=empty)
        self.assertEqual(self.try_commit(cwd=empty).returncode, 1)

    def test_program_has_moved(self):
        self.hook("install")
        path = self.top / ".git" / "hooks" / "pre-commit"
        path.write_text(path.read_text().replace(PROGRAM, "/nowhere/ireum"))
        self.stage("a.txt", WRONG)
        self.assertEqual(self.try_commit().returncode, 1)

    def test_may_not_run(self):
        self.hook("install")
        (self.top / ".git" / "hooks" / "pre-commit").chmod(0o644)
        self.assertIn("git may not run it", self.hook("status", FOUND))

    def test_no_repository(self):
        self.git("init", "-q", "--bare", "../bare")
        for action in ("install", "uninstall", "status"):
            self.assertIn("not a git repository", self.hook(action, USAGE, cwd=self.top.parent))
            self.assertIn("bare", self.hook(action, USAGE, cwd=self.top.parent / "bare"))

    def test_color(self):
        """On a terminal, which git's hooks have where its user has one."""
        self.hook("install")
        self.stage("a.txt", WRONG)
        leader, follower = os.openpty()
        env = {key: value for key, value in QUIET.items() if key != "NO_COLOR"}
        ran = subprocess.run([GIT, "commit", "-qm", "x"], cwd=self.top, env={**env, "TERM": "xterm"}, stdout=follower,
                             stderr=follower, stdin=subprocess.DEVNULL, check=False, timeout=60)
        os.close(follower)
        shown = b""
        while b"--no-verify" not in shown:
            shown += os.read(leader, 4096)
        os.close(leader)
        self.assertEqual(ran.returncode, 1)
        self.assertIn(b"\x1b[1;32mto mend:\x1b[0m ireum", shown)


if __name__ == "__main__":
    unittest.main()
