#!/usr/bin/env python3
"""Compares what ireum prints about the sample copy, and about a project with settings of its own, with the files in
tests/golden, and the sessions in pages of docs/ with what their commands print; --update writes them anew.

Usage, in the project's root: tests/golden.py [--update] PROGRAM
"""
import difflib
import json
import pathlib
import subprocess
import sys

from articles import articles, report, style_of
from sessions import page_now

GOLDEN = pathlib.Path("tests/golden")
# Every article in the format of lines; a few in the others, which show the same findings, and what is said of mentions
# and silences (of the form named).
ALSO = {"text": ["01-tokyo-talks", "05-autumn-of-tests"], "json": ["08-newspapers", "12-korea-letter"],
        "mentions": ["02-summit-date"], "silence": ["03-spy-satellite", "10-record-quarter", "14-how-it-was-spelled",
                                                    "16-gold-and-granite"]}
SILENT = {"03-spy-satellite": "US", "10-record-quarter": "won", "14-how-it-was-spelled": "Noh Moo-hyun",
          "16-gold-and-granite": "Kyungju"}
PAGES = [pathlib.Path("docs/romanization.md"), pathlib.Path("docs/seeing-why.md")]
# What is printed in tests/project, by golden file.
PROJECT = pathlib.Path("tests/project")
RUNS = {
    "project.line": ("check", "--format", "line", "."),
    "project-config.text": ("config", "news.txt", "opinion/column.txt", "drafts/later.txt"),
}


def golden_files():
    """Each golden file with what prints it, an article and a format or a command line; each page with sessions."""
    files = {GOLDEN / name: (PROJECT, arguments) for name, arguments in RUNS.items()}
    for article in articles():
        for form in ["line"] + [form for form, stems in ALSO.items() if article.stem in stems]:
            files[GOLDEN / f"{article.stem}.{form}"] = (article, form)
    return files | {page: (page, "page") for page in PAGES}


def printed(program, article, form):
    """What it prints; JSON laid out anew, so that a difference shows on a line of its own."""
    if article == PROJECT:
        ran = subprocess.run([pathlib.Path(program).absolute(), *form], cwd=PROJECT, capture_output=True, check=False)
        # What is built in changes with every new rule, and is no setting of the project.
        lines = (ran.stdout + ran.stderr).decode().splitlines(keepends=True)
        return "".join(line for line in lines if not line.endswith("built in\n"))
    if form == "page":
        return page_now(program, article)
    views = {"mentions": ["--mentions"], "silence": ["--explain-silence", SILENT.get(article.stem, "")]}
    text = report(program, article, "text" if form in views else form, style_of(article), *views.get(form, []))
    return json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n" if form == "json" else text


def differences(path, text):
    before = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return list(difflib.unified_diff(before, text.splitlines(), str(path), "printed now", lineterm="", n=1))


def main(update, program):
    files = golden_files()
    stale = [path for path in GOLDEN.glob("[0-9]*") if path not in files]
    wrong = len(stale)
    for path in stale:
        print(f"{path}: belongs to no article")
        if update:
            path.unlink()
    for path, (article, form) in files.items():
        text = printed(program, article, form)
        lines = differences(path, text)
        wrong += bool(lines)
        print("".join(f"{line}\n" for line in lines), end="")
        if update:
            path.write_text(text, encoding="utf-8")
    if update:
        print(f"{wrong} of {len(files)} golden files written anew")
        return 0
    print(f"{len(files)} golden files, {wrong} wrong" + ("; './dev test --update' writes them anew" if wrong else ""))
    return 1 if wrong or not files else 0


sys.exit(main("--update" in sys.argv, sys.argv[-1]))
