#!/usr/bin/env python3
"""Holds the JSON output against the schemas in docs/.

Usage, in the project's root: tests/schema.py PROGRAM
"""
import json
import pathlib
import subprocess
import sys

import jsonschema

from articles import articles, style_of

ODD = {
    "a missing file": ["no-such-file.txt"],
    "columns in characters": ["--column-unit", "char", "corpus/08-newspapers.txt"],
    "several files, one missing": ["corpus/13-fast-line.txt", "no-such-file.txt", "corpus/01-tokyo-talks.txt"],
}
# What is asked for, its schema, the list that each file has, and one that the schema must refuse.
VIEWS = (
    ([], "findings", {"rule": "a"}),
    (["--mentions"], "mentions", {"entry": "a"}),
    (["--explain-silence", "Pyongyang"], "places", {"text": "a", "reasons": []}),
)
SCHEMAS = {"findings": "findings", "mentions": "mentions", "places": "silence"}


def validator_of(name):
    schema = json.loads(pathlib.Path(f"docs/{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def outputs(program, view):
    """Reports by name: of each article, of a file that is missing, of a clean text, and one with all column units."""
    runs = {str(article): ["--style", style_of(article), str(article)] for article in articles()}
    for name, arguments in (runs | ODD).items():
        command = [program, "check", "--format", "json", *view, *arguments]
        yield name, json.loads(subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                              check=False).stdout)


def check_view(program, view, items, refused):
    """How many items there are, and how much is against the schema."""
    validator = validator_of(SCHEMAS[items])
    wrong = count = 0
    for name, instance in outputs(program, view):
        count += sum(len(file[items]) for file in instance["files"])
        for error in validator.iter_errors(instance):
            wrong += 1
            print(f"{name}: {error.json_path}: {error.message}")
    # A schema that accepts anything would pass all of the above.
    if validator.is_valid({"version": "1", "files": [{"path": "a", items: [refused]}], "errors": []}):
        wrong += 1
        print(f"the schema of {items} accepts {refused}")
    print(f"{count} {items}, {wrong} against the schema")
    return count, wrong


def main(program):
    results = [check_view(program, *view) for view in VIEWS]
    return 1 if any(wrong or count == 0 for count, wrong in results) else 0


sys.exit(main(sys.argv[1]))
