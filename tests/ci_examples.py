#!/usr/bin/env python3
"""The examples in docs/ci.md are YAML, and their commands are ones that ireum takes.

Usage, in the project's root: tests/ci_examples.py PROGRAM
"""
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

import yaml

PROGRAM = pathlib.Path(sys.argv[1]).absolute()
PAGE = pathlib.Path("docs/ci.md")


def examples():
    return re.findall(r"^```yaml\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def scripts(node):
    """What is run: of GitHub's steps "run", of GitLab's jobs "script"."""
    if isinstance(node, list):
        for item in node:
            yield from scripts(item)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key in ("run", "script"):
                yield from value if isinstance(value, list) else [value]
            else:
                yield from scripts(value)


def commands(script):
    for line in script.splitlines():
        command = re.match(r"ireum (?:[^>|]|\|\|)*", line.strip())
        if command:
            yield shlex.split(command[0].split("||")[0])[1:]


def main():
    wrong = count = 0
    pages = examples()
    with tempfile.TemporaryDirectory() as directory:
        (pathlib.Path(directory) / "copy").mkdir()
        for page in pages:
            for script in scripts(yaml.safe_load(page)):
                for arguments in commands(script):
                    count += 1
                    ran = subprocess.run([PROGRAM, *arguments], cwd=directory, capture_output=True, check=False)
                    if ran.returncode != 0:
                        wrong += 1
                        print(f"ireum {' '.join(arguments)}: {ran.stderr.decode()}")
    print(f"{len(pages)} examples with {count} commands, {wrong} wrong")
    return 1 if wrong or count < len(pages) or not pages else 0


sys.exit(main())
