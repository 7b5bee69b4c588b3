#!/usr/bin/env python3
"""Holds the JSON output against docs/findings.schema.json.

Usage, in the project's root: tests/schema.py PROGRAM
"""
import json
import pathlib
import subprocess
import sys

import jsonschema

from articles import articles, report, style_of


def outputs(program):
    """Reports by name: of each article, of a file that is missing, of a clean text, and one with all column units."""
    for article in articles():
        yield str(article), json.loads(report(program, article, "json", style_of(article)))
    for name, arguments in {
        "a missing file": ["no-such-file.txt"],
        "columns in characters": ["--column-unit", "char", "corpus/08-newspapers.txt"],
        "several files, one missing": ["corpus/13-fast-line.txt", "no-such-file.txt", "corpus/01-tokyo-talks.txt"],
    }.items():
        command = [program, "check", "--format", "json", *arguments]
        yield name, json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=False).stdout)


def main(program):
    schema = json.loads(pathlib.Path("docs/findings.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    wrong = reports = findings = 0
    for name, instance in outputs(program):
        reports += 1
        findings += sum(len(file["findings"]) for file in instance["files"])
        for error in validator.iter_errors(instance):
            wrong += 1
            print(f"{name}: {error.json_path}: {error.message}")
    # A schema that accepts anything would pass all of the above.
    if validator.is_valid({"version": "1", "files": [{"path": "a", "findings": [{"rule": "a"}]}], "errors": []}):
        wrong += 1
        print("the schema accepts a finding without severity, place and message")
    print(f"{reports} reports with {findings} findings, {wrong} against the schema")
    return 1 if wrong or findings == 0 else 0


sys.exit(main(sys.argv[1]))
