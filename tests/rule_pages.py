#!/usr/bin/env python3
"""docs/rules holds what the rules say of themselves: no page is stale, missing or left over.

Usage, in the project's root: tests/rule_pages.py IREUM-MANUAL
"""
import pathlib
import subprocess
import sys
import tempfile

PAGES = pathlib.Path("docs/rules")


def contents(directory):
    return {path.name: path.read_text(encoding="utf-8") for path in pathlib.Path(directory).glob("*")}


def main(program):
    with tempfile.TemporaryDirectory() as directory:
        subprocess.run([program, "rules", directory], check=True)
        wanted, found = contents(directory), contents(PAGES)
    wrong = sorted(name for name in wanted.keys() | found.keys() if wanted.get(name) != found.get(name))
    for name in wrong:
        print(f"{PAGES / name} is not what the rules say: run './dev docs' and read the difference")
    print(f"{len(wanted)} pages, {len(wrong)} wrong")
    return 1 if wrong or not wanted else 0


sys.exit(main(sys.argv[1]))
