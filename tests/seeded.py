#!/usr/bin/env python3
"""Prints how many mistakes in people's names are found that were put into correct copy, kind by kind.

Each trial alters the name of one person in one article, and checks the article before and after. A mistake is found
where a new finding marks an altered place; a new finding that marks no place of that person's is a false alarm. Which
names are altered, and how, is drawn at random from a fixed seed. Names are people of the glossary in a right form, and
what looks like the full name of another Korean: a surname of dictionaries/names and two syllables with a hyphen, or
two short words. Other spellings come from dictionaries/names: those of the same Hangul that one in fifty has.

kind            what is altered
known-all       a person of the glossary, another spelling at all places
known-one       the same at one place of several
other-one       a person in no glossary, another spelling at one place of several
third           two other spellings at one place each; both must be found
hyphen          the hyphen of one place lost, or a space in its place
turned          the surname of one place last
lost, doubled, changed, swapped   a letter of one place of several; changed: to one of another sound

Usage: tests/seeded.py [--style STYLE] [--rounds N] [--show KIND] PROGRAM DIRECTORY
"""
import argparse
import collections
import csv
import json
import pathlib
import random
import re
import subprocess
import sys

DICTIONARIES = pathlib.Path("dictionaries")
Name = collections.namedtuple("Name", "text surname given hangul places known")
TYPOS = "lost", "doubled", "changed", "swapped"
SOUNDS = "aeiou", "bdfghjkmnprstwy"


def table(name):
    with open(DICTIONARIES / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


class Spellings:
    """How syllables and surnames are spelled by one in fifty or more of those who have them."""

    def __init__(self):
        self.syllables = self.read("names/spellings.tsv", "syllable")
        self.surnames = self.read("names/surnames.tsv", "surname")
        self.latin = {spelling for spellings in self.surnames.values() for spelling in spellings}

    @staticmethod
    def read(name, column):
        counts = collections.defaultdict(dict)
        for row in table(name):
            counts[row[column]][row["spelling"]] = float(row["count"])
        return {hangul: [spelling for spelling, count in of.items() if count and count >= sum(of.values()) / 50]
                for hangul, of in counts.items()}

    def other(self, name, chance):
        """NAME in another spelling of its Hangul; None where there is none."""
        if len(name.hangul) != 3:
            return None
        old = "".join(re.findall("[a-z]+", name.text.lower()))
        for _ in range(20):
            surname = chance.choice(self.surnames.get(name.hangul[0], [""]) or [""])
            surname = name.surname if chance.random() < 0.7 else surname.capitalize()
            first, second = (chance.choice(self.syllables.get(one, [""]) or [""]) for one in name.hangul[1:])
            written = f"{surname} {first.capitalize()}{join_of(name, second)}"
            if surname and first and second and "".join(re.findall("[a-z]+", written.lower())) != old:
                return written
        return None


def join_of(name, second):
    return f"-{second}" if "-" in name.given else f" {second.capitalize()}" if " " in name.given else second


def known_people():
    """Right forms of two-syllable given names, their Hangul, and all forms that some house writes."""
    people, forms = {}, collections.defaultdict(set)
    for row in table("people.tsv"):
        styles = [part.split("=", 1)[1].strip() for part in row["styles"].split(";") if "=" in part]
        for form in [row["preferred"], row["own"], *styles]:
            parts = form.split()
            if len(row["hangul"]) == 3 and len(parts) in (2, 3):
                people.setdefault(form, row["hangul"])
                forms[row["hangul"]].add("".join(re.findall("[a-z]+", form.lower())))
    return people, forms


def read_hangul(program, names):
    run = subprocess.run([program, "name", "read", "--tsv", "--top", "1"], input="".join(f"{name}\n" for name in names),
                         capture_output=True, text=True, check=True)
    return {row.split("\t")[0]: row.split("\t")[1] for row in run.stdout.splitlines() if row.count("\t") == 2}


def names_of(text, people, spellings):
    """The people of an article by their names, with the places of each."""
    pattern = re.compile(r"(?<![\w-])([A-Z][a-z]+) ([A-Z][a-z]{1,5}(?:-[a-z]{2,6}| [A-Z][a-z]{1,5}))(?![\w-])")
    places = collections.defaultdict(list)
    for match in pattern.finditer(text):
        if match[0] in people or (match[1].lower() in spellings.latin and "-" in match[2]):
            places[match[0]].append(match.start())
    return places


def typo(kind, text, chance):
    """TEXT with a letter of its given name lost, doubled, changed or swapped with the next; None where none can be."""
    start = text.index(" ") + 1
    chosen = [at for at in range(start + 1, len(text)) if text[at].islower() and
              (kind != "swapped" or (at + 1 < len(text) and text[at + 1].islower() and text[at] != text[at + 1]))]
    if not chosen:
        return None
    at = chance.choice(chosen)
    if kind == "lost":
        return text[:at] + text[at + 1:]
    if kind == "doubled":
        return text[:at] + text[at] + text[at:]
    if kind == "swapped":
        return text[:at] + text[at + 1] + text[at] + text[at + 2:]
    among = SOUNDS[0] if text[at] in SOUNDS[0] else SOUNDS[1]
    return text[:at] + chance.choice(among.replace(text[at], "")) + text[at + 1:]


def altered(kind, name, spellings, forms, chance):
    """What is put in which places: a list of (place, text); empty where this kind is none for the name."""
    if kind in ("known-all", "known-one", "other-one", "third"):
        if name.known != kind.startswith("known") and kind != "third":
            return []
        wanted = 2 if kind == "third" else 1
        others = []
        for _ in range(12):
            other = spellings.other(name, chance)
            letters = other and "".join(re.findall("[a-z]+", other.lower()))
            if other and other not in others and letters not in forms.get(name.hangul, ()):
                others.append(other)
        if len(others) < wanted or len(name.places) < wanted + (kind != "known-all"):
            return []
        if kind == "known-all":
            return [(place, others[0]) for place in name.places]
        return list(zip(sorted(chance.sample(name.places, wanted)), others))
    if len(name.places) < 2:
        return []
    place = chance.choice(name.places)
    if kind == "turned":
        return [(place, f"{name.given} {name.surname}")]
    if kind == "hyphen":
        new = chance.choice([" ", ""]) if "-" in name.given else "-"
        second = re.split("[- ]", name.given)[1]
        second = second.capitalize() if new == " " else second.lower()
        return [(place, f"{name.surname} {re.split('[- ]', name.given)[0]}{new}{second}")]
    new = typo(kind, name.text, chance)
    return [(place, new)] if new else []


def put(text, name, changes):
    """The altered text, and in it the spans of the changes and of all places of the person."""
    pieces, at, size, changed, all_places = [], 0, 0, [], []
    new = dict(changes)
    for place in name.places:
        pieces.append(text[at:place])
        size += len(pieces[-1])
        pieces.append(new.get(place, name.text))
        span = (size, size + len(pieces[-1]))
        all_places.append(span)
        if place in new:
            changed.append(span)
        size, at = span[1], place + len(name.text)
    return "".join(pieces) + text[at:], changed, all_places


class Checker:
    def __init__(self, program, style):
        self.command = [program, "check", "--format", "json", "--column-unit", "char", "--style", style, "-"]

    def findings(self, text):
        """Rule, line, text and places of each finding; places as spans of characters."""
        run = subprocess.run(self.command, input=text.encode(), capture_output=True, check=False)
        if run.returncode > 1:
            sys.exit(run.stderr.decode())
        raw = text.encode()
        found = []
        for finding in json.loads(run.stdout)["files"][0]["findings"]:
            places = finding.get("places") or [finding]
            spans = []
            for place in places:
                start = len(raw[:place["offset"]].decode(errors="ignore"))
                spans.append((start, start + len(raw[place["offset"]:place["offset"] + place["length"]].decode())))
            found.append((finding["rule"], finding["text"], spans, finding["message"], finding["severity"]))
        return found


def overlaps(span, spans):
    return any(span[0] < other[1] and other[0] < span[1] for other in spans)


def trial(checker, text, before, name, changes):
    """Whether all changes were found, and the false alarms."""
    new, changed, places = put(text, name, changes)
    after = checker.findings(new)
    old = collections.Counter((rule, words) for rule, words, *_ in before)
    spans = [span for _, _, of, *_ in after for span in of]
    found = all(overlaps(span, spans) for span in changed)
    false = [finding for finding in after if not old[finding[:2]] and
             not any(overlaps(span, places) for span in finding[2])]
    return found, false


def main():
    parser = argparse.ArgumentParser(description="Recall of seeded mistakes in people's names.")
    parser.add_argument("--style", default="default")
    parser.add_argument("--rounds", type=int, default=1, help="trials of each kind for each person of an article")
    parser.add_argument("--show", help="print the mistakes of this kind that were not found")
    parser.add_argument("program")
    parser.add_argument("directory", type=pathlib.Path)
    arguments = parser.parse_args()
    spellings, (people, forms) = Spellings(), known_people()
    checker, chance = Checker(arguments.program, arguments.style), random.Random(1)
    kinds = ["known-all", "known-one", "other-one", "third", "hyphen", "turned", *TYPOS]
    tried, found, alarms = collections.Counter(), collections.Counter(), collections.Counter()
    for path in sorted(path for path in arguments.directory.iterdir() if path.suffix in (".txt", ".md")):
        text = path.read_text(encoding="utf-8", errors="replace")
        places = names_of(text, people, spellings)
        hangul = read_hangul(arguments.program, [name for name in places if name not in people])
        before = checker.findings(text) if places else []
        for written in sorted(places):
            surname, given = written.split(" ", 1)
            name = Name(written, surname, given, people.get(written) or hangul.get(written, ""), places[written],
                        written in people)
            for kind in kinds * arguments.rounds:
                changes = altered(kind, name, spellings, forms, chance)
                if not changes:
                    continue
                right, false = trial(checker, text, before, name, changes)
                tried[kind] += 1
                found[kind] += right
                alarms[kind] += bool(false)
                if arguments.show == kind and not right:
                    print(f"{path.name}: {written} -> {', '.join(new for _, new in changes)}")
                for finding in false:
                    print(f"{path.name}: false alarm, {written} -> {changes[0][1]}: {finding[0]}: {finding[3]}")
    for kind in kinds:
        print(f"{kind:10} {tried[kind]:5} trials {found[kind]:5} found {100 * found[kind] / max(1, tried[kind]):6.1f} %"
              f" {alarms[kind]:4} with false alarms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
