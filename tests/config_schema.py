#!/usr/bin/env python3
"""Holds docs/config.schema.json against the program: both take and refuse the same configurations, and the schema lists
the rules, severities and styles that there are; --update writes those of rules and styles anew.

Usage, in the project's root: tests/config_schema.py [--update] PROGRAM
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

SCHEMA = pathlib.Path("docs/config.schema.json")
REASON = {"reason": "made up"}
# JSON is YAML, so that each is what the program reads.
RIGHT = [
    {},
    None,
    {"root": True, "style": "yonhap"},
    {"rules": {"name-style": "off", "name-case": "on", "name-variant": "suggestion"}},
    {"exclude": "drafts/"},
    {"exclude": ["drafts/", "!drafts/a.md", "*.tmp", "/a/**/b"]},
    {"glossary": []},
    {"glossary": "a.tsv"},
    {"glossary": ["a.tsv", "sub/b.tsv"]},
    {"ignore": []},
    {"ignore": [{"form": "Rodong Shinmun", "rule": "name-variant", "path": "quotes/", **REASON}]},
    {"ignore": [{"path": "/quotes/*.md", **REASON}, {"rule": "name-case", **REASON}]},
]
WRONG = [
    [],
    "style",
    {"stile": "ap"},
    {"root": "yes"},
    {"style": ""},
    {"style": ["ap"]},
    {"rules": "off"},
    {"rules": {"no-rule": "off"}},
    {"rules": {"name-style": "loud"}},
    {"rules": {"name-style": ["off"]}},
    {"exclude": {"a": "b"}},
    {"exclude": "../a"},
    {"exclude": [""]},
    {"exclude": "!"},
    {"glossary": "/a.tsv"},
    {"glossary": ["a.tsv", "b/../../c.tsv"]},
    {"glossary": ["a.tsv"] * 17},
    {"ignore": {"form": "A", **REASON}},
    {"ignore": [{"form": "A"}]},
    {"ignore": [REASON]},
    {"ignore": [{"form": "A", "reason": ""}]},
    {"ignore": [{"rule": "no-rule", **REASON}]},
    {"ignore": [{"path": "../a", **REASON}]},
    {"ignore": [{"form": "A", "because": "b", **REASON}]},
]


def accepts(program, configuration):
    with tempfile.TemporaryDirectory() as directory:
        root = pathlib.Path(directory)
        (root / ".git").mkdir()
        (root / "sub").mkdir()
        for table in ("a.tsv", "sub/b.tsv"):
            (root / table).write_text("class\tpreferred\n", encoding="utf-8")
        text = json.dumps(configuration) if configuration is not None else ""
        (root / ".ireum.yaml").write_text(text, encoding="utf-8")
        ran = subprocess.run([program, "config", "a.txt"], cwd=root, capture_output=True, check=False)
        if ran.returncode not in (0, 2):
            raise SystemExit(f"{configuration}: exit status {ran.returncode}\n{ran.stderr.decode()}")
        return ran.returncode == 0


def listed(program):
    """What the schema should list, by its definitions."""
    ran = subprocess.run([program, "rules"], capture_output=True, check=True)
    rules = [line.split()[0] for line in ran.stdout.decode().splitlines()]
    styles = sorted(path.stem for path in pathlib.Path("dictionaries/styles").glob("*.yaml"))
    return {"rule": rules, "style": styles}


def main(update, program):
    program = str(pathlib.Path(program).absolute())
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    wrong = 0
    for name, words in listed(program).items():
        if schema["$defs"][name]["enum"] != words:
            wrong += 1
            print(f"{SCHEMA}: $defs.{name} should list {', '.join(words)}; './dev test --update' writes it")
        schema["$defs"][name]["enum"] = words
    if update:
        text = json.dumps(schema, ensure_ascii=False, indent=2)
        SCHEMA.write_text(text + "\n", encoding="utf-8")
        return 0
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    levels = schema["$defs"]["level"]["enum"]
    samples = [(sample, True) for sample in RIGHT] + [(sample, False) for sample in WRONG]
    samples += [({"rules": {rule: level}}, True) for rule in schema["$defs"]["rule"]["enum"] for level in levels[:1]]
    samples += [({"style": style}, True) for style in schema["$defs"]["style"]["enum"]]
    samples += [({"rules": {"name-style": level}}, True) for level in levels]
    for sample, right in samples:
        for who, says in (("the schema", validator.is_valid(sample)), ("the program", accepts(program, sample))):
            if says != right:
                wrong += 1
                print(f"{who} {'refuses' if right else 'takes'} {json.dumps(sample)}")
    print(f"{len(samples)} configurations, {wrong} mistakes")
    return 1 if wrong else 0


sys.exit(main("--update" in sys.argv, sys.argv[-1]))
