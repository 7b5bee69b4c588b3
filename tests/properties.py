#!/usr/bin/env python3
"""Findings do not depend on how a copy is encoded: its line ends, a byte order mark, whether letters are composed.

Usage, in the project's root: tests/properties.py PROGRAM
"""
import pathlib
import sys
import tempfile
import unicodedata

from articles import articles, as_one_line, findings, style_of

# Each way to write the same copy, given with LF and composed letters.
VARIANTS = {
    "LF": lambda text: text,
    "CR LF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "byte order mark": lambda text: "\ufeff" + text,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "decomposed, CR LF": lambda text: unicodedata.normalize("NFD", text).replace("\n", "\r\n"),
}
# What is certain to hold letters that decompose, Latin and Hangul, right and wrong.
SAMPLE = ("The Rodong Shinmun (로동신문), Pyŏngyang's daily, quoted Chosŏn Minjujuŭi Inmin Konghwaguk statements.\n"
          "The Rodong Sinmun (로동신믄) and Sŏul's Joongang Ilbo (중앙일보) did not.\n"
          "In Kaesǒng the late K\u0456m Jong II은 met Choe Ryong- hae (최ㅅㅏ룡해), and Kaesŏng is Kaesong.\n")


def shown(finding):
    """A finding without what an encoding changes: offsets, columns, and its texts composed and on one line."""
    composed = lambda text: unicodedata.normalize("NFC", as_one_line(text))
    notes = [(composed(note["message"]), note["line"]) for note in finding["notes"]]
    edits = [(composed(edit["text"])) for fix in finding["fixes"] for edit in fix["edits"]]
    return (finding["line"], finding["rule"], finding["severity"], composed(finding["text"]),
            composed(finding["message"]), tuple(notes), tuple(edits))


def main(program):
    copies = [(path.name, path.read_bytes().decode().replace("\r\n", "\n"), style_of(path)) for path in articles()]
    copies.append(("sample.txt", SAMPLE, "default"))
    wrong = compared = 0
    with tempfile.TemporaryDirectory() as directory:
        for name, text, style in copies:
            results = {}
            for variant, write in VARIANTS.items():
                path = pathlib.Path(directory, name)
                path.write_bytes(write(unicodedata.normalize("NFC", text)).encode())
                results[variant] = [shown(finding) for finding in findings(program, path, style)]
            compared += len(results["LF"])
            for variant, result in results.items():
                for finding in set(result) ^ set(results["LF"]):
                    wrong += 1
                    print(f"{name}, {variant}: {'more' if finding in result else 'less'}: {finding}")
    print(f"{len(copies)} copies with {compared} findings in {len(VARIANTS)} encodings, {wrong} differences")
    return 1 if wrong or compared == 0 else 0


sys.exit(main(sys.argv[1]))
