#!/usr/bin/env python3
"""Measures 'ireum name' on names that are in no count: how often the Hangul of a given name is read, and whether spellings
of one name are told from those of another.

Usage, in the project's root: tests/name_bench.py [--dev] [--list] PROGRAM PAIRS TABLES [SECOND]

PAIRS and TABLES are as tests/name_counts.py takes them. 30 of 100 given names, by a hash of their Hangul, are held out: the
counts are made anew from the others alone, compiled into a glossary of their own, and what is measured is measured with
that one. With --dev the held-out names are not looked at: of the others some are kept aside instead, for choosing
constants. SECOND has full names from another source (hangul, latin), which are read with the shipped glossary, too.
"""
import argparse
import collections
import csv
import itertools
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import zlib

import name_counts

RANDOM_PAIRS = 5000
KEPT = 48  # readings of a name


def kept_aside(pair):
    """Of the names that are not held out, those that constants are chosen on."""
    return zlib.crc32(pair[2].encode()) % 100 >= 80


def glossary_of(program, pairs, tables, directory):
    """Compiles a glossary whose counts are of PAIRS."""
    sources = pathlib.Path(directory) / "dictionaries"
    shutil.copytree("dictionaries", sources)
    name_counts.write_tables(pairs, tables, sources / "names")
    glossary = pathlib.Path(directory) / "glossary.db"
    subprocess.run([program, "glossary", "compile", sources, "-o", glossary], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    return glossary


def ask(program, glossary, command, lines, *options):
    ran = subprocess.run([program, "name", command, "--tsv", "--glossary", glossary, *options], check=True,
                         input="".join(f"{line}\n" for line in lines), capture_output=True, encoding="utf-8")
    return [line.split("\t") for line in ran.stdout.splitlines()]


def readings_of(program, glossary, names):
    """The readings of each name, the likeliest first."""
    found = collections.defaultdict(list)
    for name, hangul, probability in ask(program, glossary, "read", sorted(set(names)), "--top", str(KEPT)):
        if hangul:
            found[name].append((hangul, float(probability)))
    return found


def distance(a, b):
    before = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (x != y)))
        before = row
    return before[-1]


def letters(latin):
    return "".join(name_counts.chunks(latin))


def spellings(pairs):
    """A person for each spelling of each given name."""
    found = {}
    for pair in pairs:
        found.setdefault((pair[2], letters(pair[3])), pair)
    return list(found.values())


def same_pairs(people):
    by_name = collections.defaultdict(list)
    for person in people:
        by_name[person[2]].append(person)
    return [pair for group in by_name.values() for pair in itertools.combinations(group, 2)]


def hard_pairs(people):
    """Other names whose spellings are one or two letters apart."""
    forms = [(letters(person[3]), person) for person in people]
    for (one, a), (other, b) in itertools.combinations(forms, 2):
        if a[2] != b[2] and one != other and abs(len(one) - len(other)) <= 2 and distance(one, other) <= 2:
            yield a, b


def random_pairs(people):
    chance = random.Random(20000)
    found = []
    while len(found) < RANDOM_PAIRS:
        a, b = chance.choice(people), chance.choice(people)
        if a[2] != b[2]:
            found.append((a, b))
    return found


def percent(count, total):
    return f"{count:5}/{total:<5} {100 * count / max(total, 1):6.2f} %"


def measure_reading(program, glossary, pairs, listed):
    latin = [f"{pair[1]} {pair[3]}" for pair in pairs]
    found = readings_of(program, glossary, latin)
    alone = readings_of(program, glossary, [pair[3] for pair in pairs])
    given = best = full = lone = 0
    for pair, name in zip(pairs, latin):
        hangul = [reading for reading, _ in found[name]]
        # A given name is right whatever the surname is read as: its sides differ by it alone.
        ends = [reading[-len(pair[2]):] for reading in hangul]
        given += pair[2] in ends
        best += ends[:1] == [pair[2]]
        full += hangul[:1] == [pair[0] + pair[2]]
        lone += [reading for reading, _ in alone[pair[3]]][:1] == [pair[2]]
        if listed and ends[:1] != [pair[2]]:
            print(f"  {name}: read as {' '.join(hangul[:3])}, is {pair[0]}{pair[2]}{'' if pair[2] in ends else ' (missed)'}")
    total = len(pairs)
    print(f"given name among the readings     {percent(given, total)}")
    print(f"given name read best              {percent(best, total)}")
    print(f"surname and given name read best  {percent(full, total)}")
    print(f"given name alone read best        {percent(lone, total)}")


def measure_pairs(program, glossary, name, pairs, make, listed):
    rows = ask(program, glossary, "compare", [f"{make(a, a)}\t{make(a, b)}" for a, b in pairs])
    verdicts = collections.Counter(row[3] for row in rows)
    shares = "   ".join(f"{verdict} {percent(verdicts[verdict], len(rows))}" for verdict in ("same", "unsure", "different"))
    print(f"{name:34}{shares}")
    for row, (a, b) in zip(rows, pairs) if listed else []:
        if (row[3] == "same") != (a[2] == b[2]):
            print(f"  {row[3]} {row[2]}: {row[0]}, {row[1]} ({a[2]}, {b[2]})")


def measure_comparing(program, glossary, pairs, listed):
    people = spellings(pairs)
    kinds = {"one name, two spellings": same_pairs(people), "other names 1-2 letters apart": list(hard_pairs(people)),
             "other names at random": random_pairs(people)}
    for name, chosen in kinds.items():
        measure_pairs(program, glossary, name, chosen, lambda a, b: b[3], listed)
    for name, chosen in kinds.items():
        measure_pairs(program, glossary, f"{name}, surname", chosen, lambda a, b: f"{a[1]} {b[3]}", False)


def measure_second(program, glossary, path, listed):
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    found = readings_of(program, glossary, [row["latin"] for row in rows])
    among = best = 0
    for row in rows:
        hangul = [reading for reading, _ in found[row["latin"]]]
        among += row["hangul"] in hangul
        best += hangul[:1] == [row["hangul"]]
        if listed and hangul[:1] != [row["hangul"]]:
            print(f"  {row['latin']}: read as {' '.join(hangul[:3])}, is {row['hangul']}")
    print(f"second source, among the readings {percent(among, len(rows))}")
    print(f"second source, read best          {percent(best, len(rows))}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--dev", action="store_true", help="measure on names of the training side")
    parser.add_argument("--list", action="store_true", help="list what is wrong")
    parser.add_argument("program")
    parser.add_argument("pairs")
    parser.add_argument("tables", type=pathlib.Path)
    parser.add_argument("second", nargs="?", type=pathlib.Path)
    options = parser.parse_args()
    pairs = name_counts.read_pairs(options.pairs)
    train = [pair for pair in pairs if not name_counts.held_out(pair)]
    measured = [pair for pair in pairs if name_counts.held_out(pair)]
    if options.dev:
        measured = [pair for pair in train if kept_aside(pair)]
        train = [pair for pair in train if not kept_aside(pair)]
    print(f"{len(train)} people counted, {len(measured)} measured")
    with tempfile.TemporaryDirectory() as directory:
        glossary = glossary_of(options.program, train, options.tables, directory)
        measure_reading(options.program, glossary, measured, options.list)
        measure_comparing(options.program, glossary, measured, options.list)
        if options.second:
            measure_second(options.program, glossary, options.second, options.list)
    return 0


if __name__ == "__main__":
    sys.exit(main())
