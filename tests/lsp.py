#!/usr/bin/env python3
"""The language server: sessions of a scripted client.

Usage, in the project's root: tests/lsp.py PROGRAM
"""
import os
import sys
import unittest

from lsp_client import Case, Refused, apply

if len(sys.argv) > 1:
    Case.program = os.path.abspath(sys.argv.pop(1))
URI = "file:///nowhere/a.txt"
# Hangul is 3 bytes, 1 UTF-16 unit; the emoji 4 bytes, 2 units, 1 code point.
LINE = "한글 😀 the Rodong Shinmun, they said.\n"
START = {"utf-8": 16, "utf-16": 10, "utf-32": 9}
ALL = {"start": {"line": 0, "character": 0}, "end": {"line": 1000, "character": 0}}


def encoding(name):
    return {"general": {"positionEncodings": [name]}}


class Life(Case):
    def test_ends_with_0_after_shutdown(self):
        self.assertEqual(self.client().stop(), 0)

    def test_ends_with_1_without_shutdown(self):
        client = self.client()
        client.notify("exit", None)
        self.assertEqual(client.wait(), 1)

    def test_ends_with_1_at_the_end_of_input(self):
        client = self.client()
        client.process.stdin.close()
        self.assertEqual(client.process.wait(timeout=60), 1)

    def test_refuses_requests_before_initialize(self):
        client = self.client(initialize=False)
        with self.assertRaises(Refused) as refused:
            client.request("textDocument/codeAction", {})
        self.assertEqual(refused.exception.code, -32002)

    def test_refuses_requests_after_shutdown(self):
        client = self.client()
        client.request("shutdown", None)
        with self.assertRaises(Refused) as refused:
            client.request("textDocument/codeAction", {})
        self.assertEqual(refused.exception.code, -32600)

    def test_refuses_unknown_requests_and_passes_over_unknown_notifications(self):
        client = self.client()
        client.notify("$/noSuchThing", {})
        with self.assertRaises(Refused) as refused:
            client.request("textDocument/foldingRange", {})
        self.assertEqual(refused.exception.code, -32601)


class Findings(Case):
    def test_places_in_each_encoding(self):
        for name, start in START.items():
            with self.subTest(name):
                client = self.client(capabilities=encoding(name))
                self.assertEqual(client.capabilities["positionEncoding"], name)
                client.open(URI, LINE)
                [finding] = client.findings(URI)
                self.assertEqual(finding["range"]["start"], {"line": 0, "character": start})
                self.assertEqual(finding["code"], "name-variant")
                client.stop()

    def test_encoding_that_is_forced(self):
        client = self.client("--position-encoding=utf-32", capabilities=encoding("utf-16"))
        client.open(URI, LINE)
        [finding] = client.findings(URI)
        self.assertEqual(finding["range"]["start"]["character"], START["utf-32"])

    def test_go_when_the_document_is_closed(self):
        client = self.client()
        client.open(URI, LINE)
        self.assertEqual(len(client.findings(URI)), 1)
        client.close(URI)
        self.assertEqual(client.findings(URI), [])

    def test_follow_the_newest_text(self):
        client = self.client(capabilities={"textDocument": {"publishDiagnostics": {"versionSupport": True}}})
        client.open(URI, "It rained.\n")
        self.assertEqual(client.findings(URI, 1), [])
        client.change(URI, [{"text": LINE}], 2)
        self.assertEqual(len(client.findings(URI, 2)), 1)
        client.change(URI, [{"range": {"start": {"line": 0, "character": 17}, "end": {"line": 0, "character": 18}},
                             "text": ""}], 3)
        self.assertEqual(client.findings(URI, 3), [])

    def test_notes_without_a_place_are_lines_of_the_message(self):
        client = self.client(capabilities={"textDocument": {"publishDiagnostics": {"relatedInformation": True}}})
        client.open(URI, LINE)
        [finding] = client.findings(URI)
        first, *notes = finding["message"].split("\n")
        self.assertEqual(first, "'Rodong Shinmun' is spelled 'Rodong Sinmun' (로동신문)")
        self.assertTrue(notes and all(note.startswith("note: ") for note in notes), notes)
        self.assertIn("note: glossary entry pub-rodong-sinmun", finding["message"])
        self.assertNotIn("relatedInformation", finding)

    def test_notes_with_a_place_are_links(self):
        client = self.client(capabilities={"textDocument": {"publishDiagnostics": {"relatedInformation": True}}})
        client.open(URI, "Bae Seol-ah spoke first.\nPae Seol-ah then left.\n")
        [finding] = client.findings(URI)
        [note] = finding["relatedInformation"]
        self.assertEqual(note["location"], {"uri": URI, "range": {"start": {"line": 0, "character": 0},
                                                                  "end": {"line": 0, "character": 11}}})
        self.assertNotIn(note["message"], finding["message"])

    def test_each_place_is_a_finding_and_no_link(self):
        client = self.client(capabilities={"textDocument": {"publishDiagnostics": {"relatedInformation": True}}})
        text = "He reads the Rodong Shinmun.\n" * 12
        client.open(URI, text)
        findings = client.findings(URI)
        self.assertEqual([finding["range"]["start"]["line"] for finding in findings], list(range(12)))
        for finding in findings:
            self.assertNotIn("relatedInformation", finding)
            self.assertNotIn("more place", finding["message"])


class Actions(Case):
    def test_fix_at_the_right_place(self):
        for name in START:
            with self.subTest(name):
                client = self.client(capabilities=encoding(name))
                client.open(URI, LINE)
                [finding] = client.findings(URI)
                first = client.actions(URI, ALL, [finding])[0]
                self.assertEqual(apply(LINE, first["edit"]["changes"][URI], name),
                                 LINE.replace("Shinmun", "Sinmun"))
                self.assertTrue(first["isPreferred"])
                client.stop()

    def test_all_safe_fixes(self):
        client = self.client()
        client.open(URI, LINE + LINE)
        [action] = client.actions(URI, ALL, only=["source.fixAll"])
        self.assertEqual(action["kind"], "source.fixAll.ireum")
        self.assertEqual(apply(LINE + LINE, action["edit"]["changes"][URI]),
                         (LINE + LINE).replace("Shinmun", "Sinmun"))


if __name__ == "__main__":
    unittest.main()
