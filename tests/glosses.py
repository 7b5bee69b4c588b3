#!/usr/bin/env python3
"""How many wrong glosses ireum finds, and how many right ones it takes for wrong.

Usage, in the project's root: tests/glosses.py [--every N] [--show] [--names DIRECTORY] IREUM

The names and words of the glossary beside IREUM stand with their own Hangul and Hanja: gloss-mismatch and gloss-entry
must leave them alone, and gloss-mismatch what is a translation. With a directory of names of people (pairs-train.tsv:
surname and given name in Hangul and Latin by turns; second-source.tsv: Hangul and Latin, and people of their own) real
pairs are tried, and slips made from them: one syllable of the Hangul, or one of the Latin, is that of another of these
names. A share of the first file is held out: nothing was fitted to it.
"""
import argparse
import collections
import json
import pathlib
import random
import sqlite3
import subprocess
import sys
import tempfile
import zlib

SEED = 1446
# How a name and its gloss stand; TURNED has the surname last.
CARRIERS = {
    "brackets": "The Korean singer {latin} ({hangul}) spoke on Monday.\n",
    "turned": "The Korean singer {turned} ({hangul}) spoke on Monday.\n",
    "behind": "The list has {hangul} ({latin}) of Korea.\n",
    "side by side": "The Korean singer {latin} {hangul} spoke on Monday.\n",
    "commas": "The Korean singer {latin}, {hangul}, spoke on Monday.\n",
    "label": "{latin} (Korean: {hangul}; born 1990) is a singer.\n",
}
# In a thousand right pairs, and of slips in a hundred.
MOST_FALSE = 5
LEAST_FOUND = 70


def people(directory):
    """Pairs by the file they are from; the last is held out of the first."""
    pairs = {"train": [], "held out": [], "second source": []}
    for line in (directory / "pairs-train.tsv").read_text(encoding="utf-8").splitlines():
        surname, latin_surname, given, latin_given = line.split("\t")
        if len(surname) == 1 and len(given) == 2:
            part = "held out" if zlib.crc32(line.encode()) % 4 == 0 else "train"
            pairs[part].append((surname + given, latin_surname, latin_given))
    for line in (directory / "second-source.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        hangul, latin = line.split("\t")
        if " " in latin and len(hangul) == 3:
            pairs["second source"].append((hangul, *latin.split(" ", 1)))
    return pairs


def slips(pairs, chance):
    """Each pair with a syllable of another name in the Hangul, then in the Latin, where that is written in syllables."""
    for hangul, surname, given in pairs:
        other = chance.choice(pairs)[0]
        at = chance.choice([1, 2])
        if other[at] != hangul[at]:
            yield "hangul", (hangul[:at] + other[at] + hangul[at + 1:], surname, given)
        parts = given.split("-")
        others = chance.choice(pairs)[2].split("-")
        if len(parts) == 2 and len(others) == 2 and parts[1].lower() != others[1].lower():
            yield "latin", (hangul, surname, f"{parts[0]}-{others[1]}")


def findings(ireum, texts):
    """The rules that speak of each of TEXTS."""
    with tempfile.TemporaryDirectory() as directory:
        for number, text in enumerate(texts):
            pathlib.Path(directory, f"{number:06}.txt").write_text(text, encoding="utf-8")
        ran = subprocess.run([ireum, "check", "--format", "json", directory], capture_output=True, check=False,
                             text=True)
    if ran.returncode not in (0, 1):
        sys.exit(ran.stderr)
    told = [set() for _ in texts]
    for file in json.loads(ran.stdout)["files"]:
        told[int(pathlib.Path(file["path"]).stem)].update(finding["rule"] for finding in file["findings"])
    return told


def in_carrier(carrier, pair):
    hangul, surname, given = pair
    return CARRIERS[carrier].format(hangul=hangul, latin=f"{surname} {given}", turned=f"{given} {surname}")


def count_people(ireum, pairs, options):
    failed = 0
    for name, all_pairs in pairs.items():
        chosen = all_pairs[::options.every]
        for carrier in CARRIERS:
            told = findings(ireum, [in_carrier(carrier, pair) for pair in chosen])
            false = [pair for pair, rules in zip(chosen, told) if "gloss-mismatch" in rules]
            print(f"{name}, {carrier}: {len(false)} of {len(chosen)} right pairs are taken for wrong")
            if options.show:
                print("".join(f"  {' '.join(pair)}\n" for pair in false), end="")
            failed += name == "second source" and 1000 * len(false) > MOST_FALSE * len(chosen)
            wrong = list(slips(chosen, random.Random(SEED)))
            told = findings(ireum, [in_carrier(carrier, pair) for _, pair in wrong])
            found, tried = collections.Counter(), collections.Counter()
            for (kind, pair), rules in zip(wrong, told):
                tried[kind] += 1
                found[kind] += "gloss-mismatch" in rules
                if options.show and carrier == "brackets" and "gloss-mismatch" not in rules:
                    print(f"  missed, {kind}: {' '.join(pair)}")
            print(f"{name}, {carrier}: " + ", ".join(f"{found[kind]} of {tried[kind]} slips of {kind} found "
                                                     f"({100 * found[kind] // tried[kind]} %)" for kind in tried))
            failed += 100 * sum(found.values()) < LEAST_FOUND * sum(tried.values())
    return failed


def glossary_pairs(glossary):
    """Every right form with its entry's Hangul, Northern Hangul and Hanja."""
    with sqlite3.connect(f"file:{glossary}?mode=ro", uri=True) as database:
        rows = database.execute("SELECT entry.id, form.text, hangul, hangul_north, hanja FROM entry JOIN form ON "
                                "form.entry = entry.id WHERE form.kind IN ('preferred', 'own', 'style')").fetchall()
    return [(name, form, gloss) for name, form, *glosses in rows for gloss in glosses if gloss]


def count_glossary(ireum, options):
    pairs = glossary_pairs(ireum.parent / "glossary.db")[::options.every]
    failed = 0
    for carrier in ("brackets", "behind", "side by side"):
        told = findings(ireum, [CARRIERS[carrier].format(latin=form, hangul=gloss, turned="") for _, form, gloss in pairs])
        false = [pair for pair, rules in zip(pairs, told) if rules & {"gloss-mismatch", "gloss-entry"}]
        print(f"glossary, {carrier}: {len(false)} of {len(pairs)} right pairs are taken for wrong")
        if options.show:
            print("".join(f"  {' '.join(pair)}\n" for pair in false), end="")
        failed += 1000 * len(false) > MOST_FALSE * len(pairs)
    return failed


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("ireum", type=pathlib.Path)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="try each Nth pair only")
    parser.add_argument("--show", action="store_true", help="print what is missed and what is wrongly told")
    parser.add_argument("--names", type=pathlib.Path, help="a directory of names of people")
    options = parser.parse_args()
    options.ireum = options.ireum.resolve()
    failed = count_glossary(options.ireum, options)
    if options.names:
        failed += count_people(options.ireum, people(options.names), options)
    else:
        print("names of people: skipped, as no directory of them is named (--names)")
    return 1 if failed else 0


sys.exit(main())
