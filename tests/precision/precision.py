#!/usr/bin/env python3
"""Prints how many errors and warnings about real copy are true, rule by rule, as judged by reading in judgements.tsv.

With a directory of articles it also checks them, under the styles that runs.tsv gives to their names, and lists the
findings that nobody has judged yet and the judgements of findings that are no longer made. The articles are other
people's and not part of the project: their names, the places and the names found there are all that is kept of them.

Usage: tests/precision/precision.py [--judge] PROGRAM [DIRECTORY]

--judge prints what is not judged as rows for judgements.tsv, with the sentence around it to read.
"""
import argparse
import collections
import csv
import fnmatch
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
VERDICTS = "true", "false"
Key = collections.namedtuple("Key", "article style rule place form")


def read_table(name):
    with open(HERE / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def key_of(row):
    return Key(*(row[column] for column in Key._fields))


def read_judgements():
    judged = {}
    for line, row in enumerate(read_table("judgements.tsv"), start=2):
        key = key_of(row)
        if row["verdict"] not in VERDICTS or not row["why"] or key in judged:
            sys.exit(f"judgements.tsv:{line}: wants a place of its own, one of {', '.join(VERDICTS)}, and why")
        judged[key] = row
    return judged


def findings(program, style, articles):
    run = subprocess.run([program, "check", "--format", "json", "--style", style, *map(str, articles)],
                         capture_output=True, check=False)
    if run.returncode > 1:
        sys.exit(run.stderr.decode())
    for file in json.loads(run.stdout)["files"]:
        path = pathlib.Path(file["path"])
        for finding in file["findings"]:
            if finding["severity"] != "suggestion":
                place = f"{finding['line']}:{finding['column']}"
                form = " ".join(finding["text"].split())
                yield Key(path.name, style, finding["rule"], place, form), path, finding


def check(program, directory):
    """The findings in the articles of a directory by their keys, and how many articles were read how often."""
    articles = sorted(path for path in directory.iterdir() if path.suffix in (".txt", ".md"))
    found, read = {}, 0
    for run in read_table("runs.tsv"):
        chosen = [path for path in articles if fnmatch.fnmatch(path.name, run["articles"])]
        read += len(chosen)
        for key, path, finding in findings(program, run["style"], chosen) if chosen else ():
            found[key] = path, finding
    return found, read


def context(path, finding):
    text = path.read_bytes()
    start, end = finding["offset"], finding["offset"] + finding["length"]
    around = text[max(0, start - 120):start] + b"[[" + text[start:end] + b"]]" + text[end:end + 120]
    return " ".join(around.decode(errors="ignore").split())


def print_rules(rows):
    """True and false by rule, of these judgements."""
    count = collections.Counter((row["rule"], row["verdict"]) for row in rows)
    rules = sorted({rule for rule, _ in count})
    for name in [*rules, "all"]:
        right, wrong = (sum(number for (rule, verdict), number in count.items()
                            if verdict == kind and name in (rule, "all")) for kind in VERDICTS)
        if right + wrong:
            print(f"{name:22} {right:5} true {wrong:4} false  {100 * right / (right + wrong):6.1f} %")


def main():
    parser = argparse.ArgumentParser(description="Precision by rule, from judgements of findings in real copy.")
    parser.add_argument("--judge", action="store_true", help="print what is not judged as rows to be judged")
    parser.add_argument("program")
    parser.add_argument("directory", nargs="?", type=pathlib.Path)
    arguments = parser.parse_intermixed_args()
    judged = read_judgements()
    if arguments.directory is None:
        print_rules(judged.values())
        return 0
    found, read = check(arguments.program, arguments.directory)
    unjudged = [key for key in found if key not in judged]
    if arguments.judge:
        for key in unjudged:
            path, finding = found[key]
            print("\t".join([*key, "", ""]), f"\n#   {finding['message']}\n#   {context(path, finding)}")
        return 0
    print_rules(row for key, row in judged.items() if key in found)
    false_alarms = sum(judged[key]["verdict"] == "false" for key in found if key in judged)
    print(f"{false_alarms} false in {read} articles read")
    for key in unjudged:
        print("not judged:", *key, sep="\t")
    for key in judged:
        if key not in found:
            print("no longer found:", *key, sep="\t")
    return 1 if unjudged else 0


if __name__ == "__main__":
    sys.exit(main())
