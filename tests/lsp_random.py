#!/usr/bin/env python3
"""Random edits: after each the document, its findings and its names are those of the same text opened anew, in all
three encodings.

Usage, in the project's root: tests/lsp_random.py [--edits N] [--seed N] PROGRAM

N edits are made in each encoding. Memory is told at quarters of the way: it is to stay flat.
"""
import argparse
import os
import pathlib
import random
import sys

from lsp_client import Client

SCRAPS = ["Rodong Shinmun", "Rodong", " Shinmun", "Kim Jong-il", "Kim Jong Il", "한글", "로동신문", "(朝鮮)", "😀", "👩‍💻", "é", "e\u0301",
          "\r\n", "\n", "\r", " ", "\t", ". ", ", ", "the ", "Pyongyang ", "Pyeongyang", "-", "'s", "\u2019s", "\ufeff",
          "\u200b", "\u2028", "\x0c", "", "", "# ", "<!-- ", " -->", "`", "*", "\\", "&amp;", "\x85"]
NAMES = ("hover", "completion", "documentHighlight", "documentSymbol", "prepareRename")
OPENED, EDITED = "untitled:opened", "untitled:edited"
UNITS = {"utf-8": lambda text: len(text.encode()), "utf-16": lambda text: len(text.encode("utf-16-le")) // 2,
         "utf-32": len}


def line_starts(text):
    starts = [0]
    for i, character in enumerate(text):
        if character == "\n" or (character == "\r" and text[i + 1:i + 2] != "\n"):
            starts.append(i + 1)
    return starts


def position(text, offset, unit):
    """OFFSET, in characters, as the protocol has it. None inside of CR LF, which it cannot name."""
    if text[offset - 1:offset + 1] == "\r\n":
        return None
    starts = line_starts(text)
    line = max(i for i, start in enumerate(starts) if start <= offset)
    return {"line": line, "character": UNITS[unit](text[starts[line]:offset])}


def random_change(chance, text, unit):
    """A change of the protocol, and the text after it."""
    if chance.random() < 0.02:
        whole = "".join(chance.choice(SCRAPS) for _ in range(chance.randrange(60)))
        return {"text": whole}, whole
    start = chance.randrange(len(text) + 1)
    end = min(len(text), start + (chance.randrange(12) if chance.random() < 0.6 else 0))
    if len(text) > 600:
        end = min(len(text), start + 100)
    first, last = position(text, start, unit), position(text, end, unit)
    if first is None or last is None:
        return None, text
    scrap = "".join(chance.choice(SCRAPS) for _ in range(chance.randrange(1, 3)))
    return {"range": {"start": first, "end": last}, "text": scrap}, text[:start] + scrap + text[end:]


def resident(client):
    status = pathlib.Path(f"/proc/{client.process.pid}/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0])


class Run:
    """The edits in one encoding."""

    def __init__(self, program, unit, seed):
        self.unit = unit
        self.chance = random.Random(f"{seed} {unit}")
        self.client = Client(program, capabilities={
            "general": {"positionEncodings": [unit]},
            "textDocument": {"publishDiagnostics": {"versionSupport": True, "relatedInformation": True},
                             "documentSymbol": {"hierarchicalDocumentSymbolSupport": True}}})
        self.text = "The Rodong Shinmun.\n"
        self.version = 1
        self.client.open(EDITED, self.text, language=self.language())
        self.client.findings(EDITED, 1)

    def language(self):
        return "markdown" if self.unit == "utf-16" else "plaintext"

    def names(self, uri, where):
        """What is answered about names at a place."""
        return [self.client.request(f"textDocument/{method}", {"textDocument": {"uri": uri}, "position": where})
                for method in NAMES]

    def step(self):
        changes, after = [], self.text
        for _ in range(self.chance.choice([1, 1, 1, 2, 3])):
            change, after = random_change(self.chance, after, self.unit)
            if change is not None:
                changes.append(change)
        self.version += 1
        self.client.change(EDITED, changes, self.version)
        self.client.open(OPENED, after, language=self.language(), version=self.version)
        edited = self.client.findings(EDITED, self.version)
        fresh = self.client.findings(OPENED, self.version)
        where = position(after, self.chance.randrange(len(after) + 1), self.unit) or {"line": 0, "character": 0}
        names, fresh_names = self.names(EDITED, where), self.names(OPENED, where)
        self.client.close(OPENED)
        self.client.findings(OPENED)
        differ = [{**finding, "relatedInformation": None} for finding in edited] != [
            {**finding, "relatedInformation": None} for finding in fresh] or names != fresh_names
        if differ:
            print(f"{self.unit}, edit {self.version}: {changes!r} in {self.text!r}:\n"
                  f"  edited: {edited}\n  opened: {fresh}\n  at {where}\n  edited: {names}\n  opened: {fresh_names}")
        self.text = after
        return len(fresh), differ


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--edits", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("program")
    options = parser.parse_args()
    wrong = 0
    for unit in UNITS:
        run = Run(os.path.abspath(options.program), unit, options.seed)
        findings, memory = 0, []
        for number in range(options.edits):
            found, differ = run.step()
            findings += found
            wrong += differ
            run.client.notes.clear()
            if (number + 1) % max(1, options.edits // 4) == 0:
                memory.append(resident(run.client))
        status = run.client.stop()
        wrong += status != 0 or findings == 0
        print(f"{unit}: {options.edits} edits, {findings} findings, resident KiB at quarters {memory}, status {status}",
              flush=True)
    print(f"{wrong} differences")
    return 1 if wrong else 0


sys.exit(main())
