#!/usr/bin/env python3
"""Compares what ireum reports about the sample copy with what a copy editor expects of it (corpus/README.md).

Every mistake expected must be reported, and nothing else that is an error or a warning. Differences that are known
stand in tests/golden/expect-open.txt, which must be exact: a new one fails, and so does one that is no more.

Usage, in the project's root: tests/expect.py [--update] PROGRAM
"""
import pathlib
import sys

from articles import articles, as_one_line, findings, style_of

OPEN = pathlib.Path("tests/golden/expect-open.txt")


def read_expected(article):
    """The (line, rule, text) that an editor expects."""
    rows = article.with_suffix(".expect").read_text(encoding="utf-8").splitlines()
    cells = [row.split("\t") for row in rows if row and not row.startswith("#")]
    return {(int(line), rule, text) for line, rule, text in cells}


def key(finding):
    return finding["line"], finding["rule"], as_one_line(finding["text"])


def differences(program):
    rows = []
    for article in articles():
        expected = read_expected(article)
        found = findings(program, article, style_of(article))
        grave = {key(finding) for finding in found if finding["severity"] != "suggestion"}
        for kind, keys in ("missing", expected - set(map(key, found))), ("unexpected", grave - expected):
            rows += [f"{article}\t{line}\t{kind}\t{rule}\t{text}" for line, rule, text in sorted(keys)]
    return rows


def main(update, program):
    kept = OPEN.read_text(encoding="utf-8").splitlines()
    comments = [row for row in kept if row.startswith("#")]
    known = [row for row in kept if row and not row.startswith("#")]
    now = differences(program)
    if update:
        OPEN.write_text("".join(f"{row}\n" for row in comments + now), encoding="utf-8")
    fresh = [f"new:  {row}" for row in now if row not in known]
    gone = [f"gone: {row}" for row in known if row not in now]
    print("".join(f"{row}\n" for row in fresh + gone), end="")
    print(f"{len(now)} differences from what an editor expects, {len(fresh)} new, {len(gone)} listed that are no more")
    return 1 if (fresh or gone) and not update else 0


sys.exit(main("--update" in sys.argv, sys.argv[-1]))
