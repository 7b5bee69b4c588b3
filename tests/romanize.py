#!/usr/bin/env python3
"""Measures 'ireum romanize': how many romanizations of vectors are right, and every one that is not; and its speed.

Usage, in the project's root: tests/romanize.py [OPTION]... PROGRAM [DIRECTORY]...

A vector file SYSTEM.tsv or SYSTEM-SET.tsv has the columns hangul, latin and kind (word, place, person, phrase); LATIN
holds accepted forms with " | " between them, the first of which is preferred. Without DIRECTORY the vectors are those of
tests/romanization, and those of the directory that IREUM_ROMANIZATION names. Two counts are printed of each file: the
letters (case, hyphens, spaces and apostrophes do not count) and the exact form. A peers.tsv in a directory gives the
numbers of other programs beside them. Files named SYSTEM-...-heldout.tsv are for measuring what the tables were not
made for: what is wrong in them is listed with --held-out alone. With --require a count below REQUIRED fails.
"""
import argparse
import csv
import os
import pathlib
import subprocess
import sys
import time
import unicodedata

SYSTEMS = ["rr-academic", "rr", "mr-plain", "mr", "ala-lc", "nk", "yale"]
KINDS = {"word": "word", "place": "place", "person": "person", "phrase": "auto"}
PLAIN = {ord("\u02bc"): "'", ord("\u2019"): "'", ord("\u2018"): "'"}
BREVES = str.maketrans("ŏŭŎŬëË", "ouOUeE")
SPEED_ITEMS = 1_000_000
HELD_OUT = "-heldout.tsv"
# Shares of right letters and exact forms, by the end of the file's name.
REQUIRED = {"-printed": (1.0, 0.97), "-names-heldout": (0.995, 0.97), "-second-words-heldout": (0.9, 0.9),
            "-words-heldout": (0.995, 0.97), "-third-heldout": (0.98, 0.96),
            "-persons-heldout": (0.995, 0.97), "-irregular-heldout": (0.75, 0.75), "mr-more-heldout": (0.95, 0.95)}


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def exact(text):
    return unicodedata.normalize("NFC", text).translate(PLAIN)


def letters(text):
    return "".join(c for c in exact(text).lower() if c not in " -'.")


def accepted(row, plain):
    forms = row["latin"].split(" | ")
    return [form.translate(BREVES) for form in forms] if plain else forms


def system_of(path):
    return next((system for system in SYSTEMS if path.stem == system or path.stem.startswith(system + "-")), None)


def romanize(program, system, kind, items):
    """The program's answer for each item, in one run."""
    ran = subprocess.run([program, "romanize", "--tsv", "--system", system, "--kind", kind], check=True,
                         input="".join(f"{item}\n" for item in items), capture_output=True, encoding="utf-8")
    lines = ran.stdout.splitlines()
    answers = [line.split("\t", 1) for line in lines]
    if [answer[0] for answer in answers] != items:
        sys.exit(f"romanize.py: {program} did not answer item by item")
    return [answer[1] for answer in answers]


def answers_of(program, system, rows):
    """The answers in the order of ROWS; a run for each kind."""
    answers = {}
    for kind in sorted({row.get("kind") or "word" for row in rows}):
        chosen = [i for i, row in enumerate(rows) if (row.get("kind") or "word") == kind]
        for i, answer in zip(chosen, romanize(program, system, KINDS[kind], [rows[i]["hangul"] for i in chosen])):
            answers[i] = answer
    return [answers[i] for i in range(len(rows))]


def told_before(name, rows):
    """The items of a held-out file whose letters a row of the table of seams tells: they show nothing. Rows that do no
    more than make a place known do not count."""
    seams = rows_of(pathlib.Path("dictionaries/seams.tsv"))
    words = {"".join(c for c in seam["word"] if c not in "|+^=_") for seam in seams
             if seam["kind"] != "place" or seam["printed"] or seam["read"]}
    return [row["hangul"] for row in rows if name.endswith(HELD_OUT) and row["hangul"] in words]


class Count:
    """Right answers of a file, under one system."""

    def __init__(self, name, system, rows, answers, plain=False):
        self.name, self.system, self.total = name, system, len(rows)
        self.letters = self.exact = 0
        self.held_out = name.endswith(HELD_OUT)
        self.failures = []
        self.told = told_before(name, rows)
        for row, answer in zip(rows, answers):
            forms = accepted(row, plain)
            right = letters(answer) in map(letters, forms)
            self.letters += right
            if exact(answer) in map(exact, forms):
                self.exact += 1
            else:
                self.failures.append((row["hangul"], answer, row["latin"], right))

    def missed(self):
        """Whether it is below what is required of a file of its name."""
        required = next((shares for end, shares in REQUIRED.items() if self.name.endswith(f"{end}.tsv")), (0, 0))
        return self.letters < required[0] * self.total or self.exact < required[1] * self.total

    def line(self):
        def share(count):
            return f"{count:5}/{self.total:<5} {100 * count / self.total:6.2f} %"
        return f"{self.name:34} {self.system:12} letters {share(self.letters)}   exact {share(self.exact)}"


def vector_counts(program, directory):
    for path in sorted(directory.glob("*.tsv")):
        rows = rows_of(path)
        system = system_of(path)
        if path.name == "exceptions.tsv":
            rows = [dict(row, latin=row["rr"], kind=exception_kind(row)) for row in rows]
            system = "rr"
        if system is None or not rows or "latin" not in rows[0]:
            continue
        yield Count(path.name, system, rows, answers_of(program, system, rows))
        if system == "mr":
            yield Count(path.name, "mr-plain", rows, answers_of(program, "mr-plain", rows), plain=True)


def exception_kind(row):
    """exceptions.tsv has no kinds; its capitals tell."""
    first = row["rr"].split(" | ")[0]
    if " " in first and first[0].isupper():
        return "person"
    return "place" if first[0].isupper() else "word"


def print_peers(directory):
    path = directory / "peers.tsv"
    for row in rows_of(path) if path.exists() else []:
        if row["total"] not in ("", "-"):
            print(f"    {row['file']:18} {row['program']:46} letters {row['right_letters']:>5}/{row['total']:<5} "
                  f"{row['percent']:>6} %   exact {row['right_exact']:>5}")


def print_directory(program, directory, held_out):
    """Prints the counts and what is wrong; returns the counts."""
    counts = list(vector_counts(program, directory))
    print(f"{directory}:")
    for count in counts:
        print(" ", count.line())
    print_peers(directory)
    for count in counts:
        for hangul, answer, wanted, right in count.failures if held_out or not count.held_out else []:
            what = "form" if right else "letters"
            print(f"  {count.name} {count.system}: {hangul}: got {answer}, wanted {wanted} ({what})")
    return counts


# ---- Speed ----


def names(count):
    """Made-up names of three syllables: what they are does not matter, but that they differ."""
    surnames = "김이박최정강조윤장임"
    first, second = "민서지현우영수진경동", "호준아연희석철성훈빈"
    pool = [s + a + b for s in surnames for a in first for b in second]
    return [pool[i % len(pool)] for i in range(count)]


def timed(command, text):
    start = time.monotonic()
    subprocess.run(command, input=text, stdout=subprocess.DEVNULL, check=True)
    return time.monotonic() - start


def print_speed(program):
    """The best of three turns, which the two programs take in turn."""
    text = "".join(f"{name}\n" for name in names(SPEED_ITEMS)).encode()
    commands = {"ireum romanize --tsv --kind person": [program, "romanize", "--tsv", "--kind", "person"],
                "ireum romanize --tsv": [program, "romanize", "--tsv"],
                "ireum romanize --tsv --system mr": [program, "romanize", "--tsv", "--system", "mr"],
                "uconv -x Hangul-Latin (ICU)": ["uconv", "-f", "utf-8", "-t", "utf-8", "-x", "Hangul-Latin"]}
    best = {}
    for _ in range(3):
        for name, command in commands.items():
            seconds = timed(command, text)
            best[name] = min(seconds, best.get(name, seconds))
    for name, seconds in best.items():
        print(f"{name:40} {SPEED_ITEMS / seconds / 1000:8.0f} thousand names a second")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--vectors", action="store_true", help="only the vectors")
    parser.add_argument("--speed", action="store_true", help="only the speed")
    parser.add_argument("--held-out", action="store_true", help="list what is wrong in held-out files, too")
    parser.add_argument("--require", action="store_true", help="fail where a count is below what is required")
    parser.add_argument("program")
    parser.add_argument("directories", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    directories = options.directories or [pathlib.Path("tests/romanization")]
    if not options.directories and os.environ.get("IREUM_ROMANIZATION"):
        directories.append(pathlib.Path(os.environ["IREUM_ROMANIZATION"]))
    counts = []
    for directory in directories if not options.speed else []:
        counts += print_directory(options.program, directory, options.held_out)
    missed = [count for count in counts if options.require and count.missed()]
    told = [count for count in counts if options.require and count.told]
    if not options.vectors:
        print_speed(options.program)
    for count in told:
        print(f"romanize.py: {count.name} has items that seams.tsv tells: {', '.join(count.told)}", file=sys.stderr)
    for count in missed:
        print(f"romanize.py: {count.name} under {count.system} is below what is required", file=sys.stderr)
    return 1 if missed or told else 0


sys.exit(main())
