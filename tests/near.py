#!/usr/bin/env python3
"""How many slips in names ireum finds, and how many names it takes for slips.

Usage, in the project's root: tests/near.py [--every N] [--show] IREUM

Recall: every place, body and paper of the glossary beside IREUM gets one letter lost, doubled, swapped with its
neighbour or spelled as a neighbouring sound is, at a place that a fixed seed chooses, and stands in two carriers: one
that has the right name too, one that has not. Told by another rule counts as found. Precision: names of the world in
the same carriers, provinces and languages from iso-codes and cities of the time zones, where these are installed.
"""
import argparse
import collections
import json
import pathlib
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
import unicodedata
import zlib

SEED = 1948
SOUNDS = [("eo", "o"), ("o", "u"), ("u", "o"), ("g", "k"), ("k", "g"), ("j", "ch"), ("d", "t"), ("t", "d"), ("b", "p"),
          ("p", "b"), ("ae", "ai"), ("yo", "yeo"), ("i", "ee")]
CARRIERS = {
    "beside": "North and South Korea sent officials to {right} on Monday, and on Tuesday those in {wrong}, "
              "South Korea, and in {wrong}, North Korea, spoke.\n",
    "alone": "North Korean officials met on Monday in {wrong}, North Korea.\n\n"
             "South Korean officials met on Tuesday in {wrong}, South Korea.\n",
}
# What the rule must reach, in hundredths; and false alarms in a thousand names.
LEAST = {"beside": 70, "alone": 60}
MOST_FALSE = 1


def lost(name, at, _):
    return name[:at] + name[at + 1:]


def doubled(name, at, _):
    return name[:at + 1] + name[at:]


def swapped(name, at, _):
    return name[:at] + name[at + 1] + name[at] + name[at + 2:] if name[at] != name[at + 1] else None


def respelled(name, _, chance):
    fitting = [(old, new, at.start()) for old, new in SOUNDS for at in re.finditer(old, name) if at.start() > 0]
    if not fitting:
        return None
    old, new, at = chance.choice(fitting)
    return name[:at] + new + name[at + len(old):]


def slips(names):
    """Each name with each kind of slip, inside one of its words and never at a word's first letter. What is tried of a
    name does not depend on the others, so that a new entry does not change the sample."""
    for name in names:
        chance = random.Random(f"{SEED} {name}")
        inside = [at for at in range(1, len(name) - 1) if name[at - 1:at + 2].isalpha() and name[at:at + 2].islower()]
        for kind in (lost, doubled, swapped, respelled):
            wrong = kind(name, chance.choice(inside), chance) if inside else None
            if wrong and wrong != name:
                yield kind.__name__, name, wrong


def glossary_names(glossary):
    with sqlite3.connect(f"file:{glossary}?mode=ro", uri=True) as database:
        rows = database.execute("SELECT class, preferred FROM entry WHERE class IN ('place', 'organization', "
                                "'publication') AND confidence <> 'low' ORDER BY id").fetchall()
    return {name: kind for kind, name in rows if len(name) >= 6 and name.isascii()}


def world_names():
    """Names that are no Korean ones, as they are and without their marks."""
    names = set()
    codes, zones = pathlib.Path("/usr/share/iso-codes/json"), pathlib.Path("/usr/share/zoneinfo/tzdata.zi")
    for file, key in (("iso_3166-2.json", "3166-2"), ("iso_639-3.json", "639-3")):
        if (codes / file).exists():
            for row in json.loads((codes / file).read_text(encoding="utf-8"))[key]:
                if row.get("code", "")[:2] not in ("KP", "KR"):
                    names.update(part.strip() for part in re.split(r"[\[\](),;/]", row["name"]))
    if zones.exists():
        names.update(zone.split("/")[-1].replace("_", " ")
                     for zone in re.findall(r"\b[A-Z]\w+(?:/\w+)+", zones.read_text(encoding="utf-8")))
    plain = {"".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))
             for name in names}
    return sorted((names | plain) - {""})


def findings(ireum, texts):
    """What is told of each of TEXTS."""
    with tempfile.TemporaryDirectory() as directory:
        for number, text in enumerate(texts):
            pathlib.Path(directory, f"{number:06}.txt").write_text(text, encoding="utf-8")
        ran = subprocess.run([ireum, "check", "--format", "json", directory], capture_output=True, check=False,
                             text=True)
    if ran.returncode not in (0, 1):
        sys.exit(ran.stderr)
    told = [[] for _ in texts]
    for file in json.loads(ran.stdout)["files"]:
        told[int(pathlib.Path(file["path"]).stem)] += file["findings"]
    return told


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("ireum", type=pathlib.Path)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="try each Nth name only")
    parser.add_argument("--show", action="store_true", help="print what is missed and what is wrongly told")
    options = parser.parse_args()
    ireum = options.ireum.resolve()
    classes = glossary_names(ireum.parent / "glossary.db")
    chosen = (name for name in classes if zlib.crc32(name.encode()) % options.every == 0)
    wrongs, world = list(slips(chosen)), world_names()[::options.every]
    failed = 0
    for carrier, text in CARRIERS.items():
        told = findings(ireum, [text.format(right=right, wrong=wrong) for _, right, wrong in wrongs])
        found, all_of = collections.Counter(), collections.Counter()
        for (kind, right, wrong), rules in zip(wrongs, told):
            hit = any(f"'{wrong}" in finding["message"] for finding in rules)
            for key in ("all", kind, classes[right]):
                found[key] += hit
                all_of[key] += 1
            if options.show and not hit:
                print(f"missed, {carrier}: {wrong} ({right})")
        print(f"{carrier}: " + ", ".join(f"{key} {found[key]}/{all_of[key]} ({100 * found[key] // all_of[key]} %)"
                                         for key in all_of))
        failed += 100 * found["all"] < LEAST[carrier] * all_of["all"]
        told = findings(ireum, [text.format(right="Seoul", wrong=name) for name in world])
        false = [name for name, rules in zip(world, told) if any(finding["rule"] == "name-typo" for finding in rules)]
        print(f"{carrier}: {len(false)} of {len(world)} names of the world are taken for slips: {', '.join(false)}")
        failed += 1000 * len(false) > MOST_FALSE * len(world)
    return 1 if failed else 0


sys.exit(main())
