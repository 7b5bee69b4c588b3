#!/usr/bin/env python3
"""The language server and clients that do wrong: it answers, and goes on.

Usage, in the project's root: tests/lsp_hostile.py PROGRAM
"""
import json
import os
import subprocess
import sys
import time
import unittest

from lsp_client import Case, Refused, uri_of

Case.program = os.path.abspath(sys.argv.pop(1))
URI = "untitled:1"
RODONG = "He reads the Rodong Shinmun.\n"


def position(line, character):
    return {"line": line, "character": character}


def span(start, end):
    return {"start": position(*start), "end": position(*end)}


class Wire(Case):
    def errors(self, client, count):
        """The codes of the next COUNT errors that answer no request."""
        codes = []
        while len(codes) < count:
            message = client.receive()
            if "error" in message and message["id"] is None:
                codes.append(message["error"]["code"])
        return codes

    def alive(self, client):
        client.open(URI, RODONG)
        self.assertEqual(len(client.findings(URI)), 1)

    def test_bodies_that_are_no_message(self):
        client = self.client()
        bodies = [b"{", b"", b"nonsense", b"\xff\xfe\x00", b"{\"a\":\"\xe9\"", b"[" * 5000]
        for body in bodies:
            client.send_bytes(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.assertEqual(self.errors(client, len(bodies)), [-32700] * len(bodies))
        wrong = [[], 1, None, {}, {"id": {}, "method": "shutdown"}, {"id": None, "method": "shutdown"},
                 {"id": 1.5, "method": "shutdown"}, {"method": 7}, {"method": "x", "id": [], "params": 1}]
        for message in wrong:
            body = json.dumps(message).encode()
            client.send_bytes(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.assertEqual(self.errors(client, len(wrong)), [-32600] * len(wrong))
        self.alive(client)

    def test_headers_that_are_none(self):
        for junk in (b"\r\n\r\n", b"Hello: there\r\n\r\n", b"Content-Length: many\r\n\r\n", b"x" * 100000 + b"\n\n",
                     b"Content-Length: -1\r\n\r\n", b"Content-Length: 99999999999999999999\r\n\r\n"):
            with self.subTest(junk[:40]):
                client = self.client()
                client.send_bytes(junk)
                self.assertEqual(self.errors(client, 1), [-32700])
                self.alive(client)

    def test_lengths_that_are_wrong(self):
        body = json.dumps({"jsonrpc": "2.0", "method": "$/x", "params": {}}).encode()
        for wrong in (-5, -1, 1, 30):
            with self.subTest(wrong):
                client = self.client()
                client.send_bytes(b"Content-Length: %d\r\n\r\n%s" % (len(body) + wrong, body))
                client.send({"method": "$/lost", "params": {}})
                self.alive(client)

    def test_lengths_in_other_words(self):
        client = self.client()
        body = json.dumps({"jsonrpc": "2.0", "id": "seven", "method": "shutdown"}, indent=4).encode()
        client.methods["seven"] = "shutdown"
        client.send_bytes(b"Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:  %d\n\n%s"
                          % (len(body), body))
        self.assertIsNone(client.finish("seven"))

    def test_a_message_byte_by_byte(self):
        client = self.client()
        body = json.dumps({"jsonrpc": "2.0", "id": 99, "method": "shutdown"}).encode()
        client.methods[99] = "shutdown"
        for byte in b"Content-Length: %d\r\n\r\n%s" % (len(body), body):
            client.send_bytes(bytes([byte]))
        self.assertIsNone(client.finish(99))

    def test_huge_messages(self):
        client = self.client()
        client.notify("$/x", {"text": "a" * 20_000_000})
        client.open(URI, RODONG * 100_000)
        diagnostics = client.findings(URI)
        self.assertEqual(len(diagnostics), 1001)
        self.assertIn("more findings are not shown", diagnostics[0]["message"])
        client.change(URI, [{"text": ""}], 2)
        self.assertEqual(client.findings(URI), [])

    def test_params_of_the_wrong_kind(self):
        client = self.client()
        self.alive(client)
        wrong = [None, [], {}, {"textDocument": None}, {"textDocument": {"uri": 1}}, {"textDocument": {"uri": URI}},
                 {"textDocument": {"uri": URI}, "range": {"start": 1, "end": {}}},
                 {"textDocument": {"uri": "untitled:not open"}, "range": span((0, 0), (1, 0))}]
        for params in wrong:
            for method in ("textDocument/didOpen", "textDocument/didChange", "textDocument/didClose",
                           "workspace/didChangeConfiguration", "workspace/didChangeWorkspaceFolders", "$/setTrace",
                           "$/cancelRequest"):
                if method != "textDocument/didClose" or URI not in str(params):
                    client.notify(method, params)
            with self.assertRaises(Refused):
                client.request("textDocument/codeAction", params)
        client.settle()
        self.assertEqual(len(client.actions(URI, span((0, 0), (1, 0)))) > 0, True)

    def test_answers_to_nothing(self):
        client = self.client()
        client.send({"id": 12345, "result": {}})
        client.send({"id": "no", "error": {"code": 1, "message": "x"}})
        self.alive(client)


class Edits(Case):
    def mends(self, text, changes, expected, unit="utf-16"):
        """TEXT after CHANGES is EXPECTED: both have the same findings in the same places."""
        capabilities = {"general": {"positionEncodings": [unit]}}
        edited, fresh = (self.client(capabilities=capabilities) for _ in range(2))
        edited.open(URI, text)
        edited.findings(URI)
        edited.change(URI, changes, 2)
        fresh.open(URI, expected)
        self.assertEqual(edited.findings(URI), fresh.findings(URI))

    def test_positions_outside_of_the_document(self):
        name = "Rodong Shinmun"
        for start, end, expected in [((0, 999), (0, 9999), f"ab{name}\nc\n"), ((99, 0), (999, 5), f"ab\nc\n{name}"),
                                     ((0, 2**31), (1, 0), f"ab{name}c\n"), ((-1, 0), (0, 0), f"{name}ab\nc\n"),
                                     ((1, 1), (0, 2), f"ab{name}\n"), ((2**40, 2**40), (2**40, 0), f"ab\nc\n{name}")]:
            with self.subTest(start=start):
                self.mends("ab\nc\n", [{"range": span(start, end), "text": name}], expected)

    def test_positions_inside_of_characters(self):
        name = " Rodong Shinmun "
        for unit, text, start, end, expected in [
                ("utf-16", "a😀b", 2, 3, f"a{name}b"), ("utf-16", "a😀b", 2, 2, f"a{name}😀b"),
                ("utf-8", "a한b", 2, 4, f"a{name}b"), ("utf-8", "a😀b", 4, 5, f"a{name}b"),
                ("utf-32", "a😀b", 2, 2, f"a😀{name}b")]:
            with self.subTest(unit=unit, start=start):
                self.mends(text, [{"range": span((0, start), (0, end)), "text": name}], expected, unit)

    def test_line_ends_of_all_kinds(self):
        name = "Rodong Shinmun"
        text = "a\r\nb\rc\nd"
        for line, expected in [(0, f"a{name}\r\nb\rc\nd"), (1, f"a\r\nb{name}\rc\nd"), (2, f"a\r\nb\rc{name}\nd"),
                               (3, f"a\r\nb\rc\nd{name}")]:
            with self.subTest(line=line):
                self.mends(text, [{"range": span((line, 1), (line, 99)), "text": name}], expected)
        self.mends("a\rb", [{"range": span((1, 0), (1, 0)), "text": "\n"},
                            {"range": span((1, 0), (1, 0)), "text": name}], f"a\r\n{name}b")

    def test_halves_of_surrogate_pairs(self):
        client = self.client()
        client.open(URI, "x\n")
        client.findings(URI)
        client.change(URI, [{"range": span((0, 0), (0, 0)), "text": "\ud83d"}], 2)  # json writes it as an escape
        client.findings(URI)
        client.change(URI, [{"range": span((0, 1), (0, 1)), "text": " Rodong Shinmun "}], 3)
        [finding] = client.findings(URI)
        self.assertEqual(finding["range"]["start"], position(0, 2))

    def test_zero_bytes(self):
        client = self.client()
        client.open(URI, "a\0b Rodong Shinmun\n")
        self.assertEqual(client.findings(URI), [])
        self.assertEqual(len([note for note in client.notes if note["method"] == "window/logMessage"]), 1)
        client.change(URI, [{"range": span((0, 1), (0, 2)), "text": ""}], 2)
        self.assertEqual(len(client.findings(URI)), 1)


class Times(Case):
    def test_close_before_the_check(self):
        client = self.client()
        for _ in range(50):
            client.open(URI, RODONG * 2000)
            client.close(URI)
        client.settle()
        self.assertEqual(client.diagnostics.get(URI, {"diagnostics": []})["diagnostics"], [])
        with self.assertRaises(Refused):
            client.actions(URI, span((0, 0), (1, 0)))

    def test_texts_that_are_past_are_not_checked(self):
        client = self.client(capabilities={"textDocument": {"publishDiagnostics": {"versionSupport": True}}})
        client.open(URI, RODONG * 2000)
        client.findings(URI, 1)
        versions = []
        for version in range(2, 202):
            client.change(URI, [{"range": span((0, 0), (0, 0)), "text": "x"}], version)
        while not versions or versions[-1] != 201:
            client.findings(URI)
            versions.append(client.diagnostics[URI]["version"])
        self.assertEqual(versions, sorted(versions))
        self.assertLess(len(versions), 150)

    def test_a_file_deleted_while_open(self):
        top = self.directory()
        (top / "a.txt").write_text(RODONG)
        client = self.client(folders=[top])
        client.open(uri_of(top / "a.txt"), RODONG)
        client.findings(uri_of(top / "a.txt"))
        (top / "a.txt").unlink()
        top.rmdir()
        client.change(uri_of(top / "a.txt"), [{"text": RODONG * 2}], 2)
        self.assertEqual(len(client.findings(uri_of(top / "a.txt"))) > 0, True)

    def test_a_folder_that_nobody_may_read(self):
        client = self.client(folders=["/nowhere/at/all", "relative"])
        client.open("file:///nowhere/at/all/a.txt", RODONG)
        self.assertEqual(len(client.findings("file:///nowhere/at/all/a.txt")), 1)

    def test_ends_when_its_parent_is_gone(self):
        with subprocess.Popen(["sleep", "100"]) as parent:
            client = self.client(process_id=parent.pid)
            parent.kill()
            parent.wait()
            started = time.monotonic()
            self.assertEqual(client.process.wait(timeout=60), 1)
            self.assertLess(time.monotonic() - started, 30)


if __name__ == "__main__":
    unittest.main()
