#!/usr/bin/env python3
"""Findings and mentions do not depend on how a copy is encoded (its line ends, a byte order mark, whether letters are
composed, the shape of an owner's apostrophe), nor on where its lines are wrapped, nor on the other files of a run, their order and the number of threads.

Usage, in the project's root: tests/properties.py PROGRAM
"""
import collections
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import textwrap
import unicodedata

from articles import articles, as_one_line, findings, report, style_of

# Each way to write the same copy, given with LF and composed letters.
VARIANTS = {
    "LF": lambda text: text,
    "CR LF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "byte order mark": lambda text: "\ufeff" + text,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "curly apostrophes": lambda text: re.sub(r"(?<=[A-Za-z])'(?=s\b)", "\u2019", text),
    "straight apostrophes": lambda text: re.sub("(?<=[A-Za-z])\u2019(?=s\\b)", "'", text),
    "decomposed, CR LF": lambda text: unicodedata.normalize("NFD", text).replace("\n", "\r\n"),
}
# What is certain to hold letters that decompose, Latin and Hangul, right and wrong.
SAMPLE = ("The Rodong Shinmun (로동신문), Pyŏngyang's daily, quoted Chosŏn Minjujuŭi Inmin Konghwaguk statements.\n"
          "The Rodong Sinmun (로동신믄) and Sŏul's Joongang Ilbo (중앙일보) did not.\n"
          "In Kaesǒng the late K\u0456m Jong II은 met Choe Ryong- hae (최ㅅㅏ룡해), and Kaesŏng is Kaesong.\n"
          "Lim Bok-dong's aide said so. Im Bok-dong's brother did not.\n")


# Glosses of several words, of which some are broken at nearly any width, below a paragraph that shows that it is wrapped.
GLOSSES = ("Of the words\n\n"
           "There is a way of wrapping a paragraph that every reader knows, which is to go on until a word does not fit "
           "and then to begin a line with it, and so on until nothing is left of what there is to say. A program that "
           "reads such a line has only the lines around it to tell whether somebody meant to end it there or not, and "
           "so it looks at how they begin and at how long they are before it says that this one goes on below.\n\n"
           "The paper wrote of the Nodong (노동 미사일) and of the Central Committee of the Workers' Party of Korea "
           "(조선노동당 중앙위원회) in one breath, as it did of the Ryongchon disaster (용천역 폭발 사고) a year before, and "
           "the Central Military Commission (조선노동당 중앙군사위원회) said of the Rodong Sinmun (로동신문) what others said.\n")
# 0: a paragraph a line. The reader of plain text guesses from how lines begin whether they are wrapped; of a short article
# it can be wrong at a width at which by chance most begin with a capital.
WIDTHS = (0, 60, 66, 72, 80, 95)
# Paragraphs that are sentences, not lists, tables or lines of verse.
SENTENCES = re.compile(r"[a-z,] [a-z].*[.\u201d\"]$", re.DOTALL)


def composed(text):
    return unicodedata.normalize("NFC", as_one_line(text)).replace("\u2019", "'")


def shown(finding):
    """A finding without what an encoding changes: offsets, columns, and its texts composed, on one line, with one apostrophe."""
    notes = [(composed(note["message"]), note["line"]) for note in finding["notes"]]
    edits = [(composed(edit["text"])) for fix in finding["fixes"] for edit in fix["edits"]]
    return (finding["line"], finding["rule"], finding["severity"], composed(finding["text"]),
            composed(finding["message"]), tuple(notes), tuple(edits))


def mentions(program, path, style):
    """What is taken for what, without places."""
    (file,) = json.loads(report(program, path, "json", style, "--mentions"))["files"]
    return [(composed(mention["text"]), mention["entry"], mention["probability"], tuple(mention["zones"]))
            for mention in file["mentions"]]


def differences(what, one, other):
    """Prints in what two lists differ, and counts it."""
    one, other = collections.Counter(one), collections.Counter(other)
    for word, items in (("more", other - one), ("less", one - other)):
        for item in items:
            print(f"{what}: {word}: {item}")
    return sum(((other - one) + (one - other)).values())


def encodings(program, directory, name, text, style):
    """How many findings and mentions a copy has, and how often an encoding changes one."""
    wrong, plain = 0, None
    for variant, write in VARIANTS.items():
        path = pathlib.Path(directory, name)
        path.write_bytes(write(unicodedata.normalize("NFC", text)).encode())
        result = [shown(finding) for finding in findings(program, path, style)] + mentions(program, path, style)
        plain = result if plain is None else plain
        wrong += differences(f"{name}, {variant}", plain, result)
    return len(plain), wrong


def rewrapped(text, width):
    """TEXT with its paragraphs of sentences wrapped at WIDTH. What a line ends in a hyphen with is joined to it."""
    paragraphs = text.split("\n\n")
    for index, paragraph in enumerate(paragraphs):
        line = re.sub(r" *\n", " ", re.sub(r"-\n", "-", paragraph.rstrip("\n")))
        if len(line) < 160 or not SENTENCES.search(line):
            continue
        paragraphs[index] = line if width == 0 else textwrap.fill(line, width, break_long_words=False,
                                                                  break_on_hyphens=False)
    return "\n\n".join(paragraphs)


def wrappings(program, directory, name, text, style, widths=WIDTHS):
    """How many findings a copy has, and how often wrapping changes one."""
    wrong, plain = 0, None
    for width in widths:
        path = pathlib.Path(directory, name)
        path.write_text(rewrapped(text, width), encoding="utf-8")
        result = [(finding["rule"], finding["severity"], composed(finding["text"]), composed(finding["message"]))
                  for finding in findings(program, path, style)]
        plain = result if plain is None else plain
        wrong += differences(f"{name}, wrapped at {width}", plain, result)
    return len(plain), wrong


def fingerprints(program, directory, name, text, style, widths=WIDTHS):
    """How many findings a copy has at all widths, and how many have another fingerprint than where it is not wrapped."""
    told, changed, plain = 0, 0, None
    for width in widths:
        path = pathlib.Path(directory, name)
        path.write_text(rewrapped(text, width), encoding="utf-8")
        found = {finding["fingerprint"] for finding in findings(program, path, style)}
        plain = found if plain is None else plain
        told += len(found)
        changed += len(found - plain)
    return told, changed


def tell_fingerprints(results):
    """One line; whether it is bad. A paragraph of names may at some widths look like a list, whose lines are sentences."""
    told, changed = (sum(column) for column in zip(*results))
    print(f"fingerprints: {told} in wrapped copy, {changed} changed")
    return told == 0 or changed > 0.02 * told


def lines(program, jobs, options, paths):
    command = [program, "check", "--format", "line", "-j", str(jobs), *options, *map(str, paths)]
    return subprocess.run(command, capture_output=True, check=False).stdout.decode().splitlines()


def runs(program, paths):
    """How many lines a run over all PATHS prints, and how often threads or the order change one."""
    wrong = told = 0
    random.seed(1)
    for options in ([], ["--mentions"]):
        alone = {path: lines(program, 1, options, [path]) for path in paths}
        for jobs in (1, 2, 8):
            order = random.sample(paths, len(paths))
            one_by_one = [line for path in order for line in alone[path]]
            together = lines(program, jobs, options, order)
            told += len(together)
            if together != one_by_one:
                wrong += differences(f"-j {jobs} {options}", one_by_one, together) or 1
    return told, wrong


def tell(what, results):
    """One line of the result; whether it is bad."""
    told, wrong = (sum(column) for column in zip(*results))
    print(f"{what}: {told} findings and mentions, {wrong} differences")
    return wrong > 0 or told == 0


def main(program):
    copies = [(path.name, path.read_bytes().decode().replace("\r\n", "\n"), style_of(path)) for path in articles()]
    copies.append(("sample.txt", SAMPLE, "default"))
    copies.append(("sample.md", SAMPLE, "default"))
    with tempfile.TemporaryDirectory() as directory:
        to_wrap = [copy for copy in copies if copy[0].endswith(".txt") and copy[1] is not SAMPLE]
        to_wrap.append(("glosses.txt", GLOSSES, "default", (0, *range(60, 96))))
        bad = [tell("encodings", [encodings(program, directory, *copy) for copy in copies]),
               tell("wrappings", [wrappings(program, directory, *copy) for copy in to_wrap]),
               tell_fingerprints([fingerprints(program, directory, *copy) for copy in to_wrap]),
               tell("runs", [runs(program, articles())])]
    return 1 if any(bad) else 0


sys.exit(main(sys.argv[1]))
