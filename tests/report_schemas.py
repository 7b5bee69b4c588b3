#!/usr/bin/env python3
"""Holds reports against the schemas of those who read them, which packages of the npm registry carry; skipped where that
does not answer.

Usage, in the project's root: tests/report_schemas.py CACHE PROGRAM
"""
import json
import pathlib
import shutil
import subprocess
import sys

import jsonschema

from articles import articles, style_of
from npm_package import fetch, skip

SARIF = ("@microsoft/jest-sarif", "1.0.0-beta.0", "package/lib/schemas/sarif-2.1.0-rtm.5.json")
RDJSON = ("@umbrelladocs/rdformat-validator", "1.0.1", "package/dist/types/schema.js")
# Prints the schema that a module exports; the module includes nothing.
PRINT = "process.stdout.write(JSON.stringify(require(process.argv[1]).rdformatSchema))"


def schemas(cache):
    """A validator by format."""
    sarif = json.loads(fetch(cache, *SARIF).read_text(encoding="utf-8"))
    module = fetch(cache, *RDJSON)
    node = shutil.which("node") or shutil.which("nodejs") or skip("node is not installed")
    printed = subprocess.run([node, "-e", PRINT, str(module.absolute())], capture_output=True, check=True)
    return {"sarif": jsonschema.Draft4Validator(sarif), "rdjson": jsonschema.Draft7Validator(json.loads(printed.stdout))}


def runs():
    """Arguments by name: each article, and the runs that are not like others."""
    yield from ((article.name, ["--style", style_of(article), str(article)]) for article in articles())
    yield "all", ["corpus"]
    yield "nothing found", ["LICENSE"]
    yield "a missing file and one that cannot be read", ["no-such-file.txt", sys.argv[0], "/dev/null", sys.argv[-1]]


def main(cache, program):
    validators = schemas(cache)
    checked = wrong = 0
    for form, validator in validators.items():
        if validator.is_valid({"runs": [{}], "diagnostics": [{}]}):
            wrong += 1
            print(f"the schema of {form} accepts anything")
        for name, arguments in runs():
            ran = subprocess.run([program, "check", "--format", form, *arguments], stdout=subprocess.PIPE,
                                 stderr=subprocess.DEVNULL, check=False)
            checked += 1
            for error in validator.iter_errors(json.loads(ran.stdout)):
                wrong += 1
                print(f"{form}: {name}: {error.json_path}: {error.message[:300]}")
    print(f"{checked} reports, {wrong} against their schemas")
    return 1 if wrong or checked == 0 else 0


sys.exit(main(pathlib.Path(sys.argv[1]), sys.argv[2]))
