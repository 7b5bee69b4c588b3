#!/usr/bin/env python3
"""The language server and clients that ask for findings: documents, the workspace, progress, cancellation, tracing.

Usage, in the project's root: tests/lsp_pull.py PROGRAM
"""
import os
import queue
import sys
import unittest

from lsp_client import Case, Refused, uri_of

Case.program = os.path.abspath(sys.argv.pop(1))
URI = "untitled:1"
RODONG = "He reads the Rodong Shinmun.\n"
PULL = {"textDocument": {"diagnostic": {}}, "workspace": {"diagnostics": {"refreshSupport": True}}}


class Documents(Case):
    def pull(self, client, previous=None):
        params = {"textDocument": {"uri": URI}}
        return client.request("textDocument/diagnostic",
                              params if previous is None else {**params, "previousResultId": previous})

    def test_are_asked_for(self):
        client = self.client(capabilities=PULL)
        client.open(URI, RODONG)
        first = self.pull(client)
        self.assertEqual([item["code"] for item in first["items"]], ["name-variant"])
        self.assertEqual(self.pull(client, first["resultId"]), {"kind": "unchanged", "resultId": first["resultId"]})
        client.change(URI, [{"text": RODONG + RODONG}], 2)
        second = self.pull(client, first["resultId"])
        self.assertEqual((second["kind"], len(second["items"])), ("full", 2))
        self.assertEqual(client.diagnostics, {})  # nothing was sent unasked

    def test_are_asked_for_again_after_a_change_of_settings(self):
        client = self.client(capabilities=PULL)
        client.open(URI, "Kim Jong-un spoke.\n")
        first = self.pull(client)
        client.notify("workspace/didChangeConfiguration", {"settings": {"style": "ap"}})
        client.settle()
        self.assertEqual([request["method"] for request in client.asked], ["workspace/diagnostic/refresh"])
        self.assertEqual(len(self.pull(client, first["resultId"])["items"]), 1)


class Workspace(Case):
    def files(self, count=3):
        top = self.directory()
        for number in range(count):
            (top / f"{number}.txt").write_text(RODONG)
        (top / "korean.txt").write_bytes("로동신문, the Rodong Shinmun\n".encode("cp949"))
        (top / "no copy.c").write_text(RODONG)
        (top / ".gitignore").write_text("ignored.txt\n")
        (top / "ignored.txt").write_text(RODONG)
        (top / ".ireum.yaml").write_text("exclude: excluded.md\n")
        (top / "excluded.md").write_text(RODONG)
        return top

    def sweep(self, client, previous=(), **params):
        return client.start("workspace/diagnostic", {"previousResultIds": list(previous), **params})

    def test_is_checked_as_on_the_command_line(self):
        top = self.files()
        client = self.client(folders=[top], capabilities=PULL)
        client.open(uri_of(top / "0.txt"), "It rained.\n", version=7)
        items = client.finish(self.sweep(client))["items"]
        found = {item["uri"].rsplit("/")[-1]: len(item["items"]) for item in items}
        self.assertEqual(found, {"1.txt": 1, "2.txt": 1, "korean.txt": 1, "excluded.md": 0, "0.txt": 0})
        self.assertEqual([item["version"] for item in items], [None] * 4 + [7])
        [korean] = [item["items"] for item in items if item["uri"].endswith("korean.txt")]
        self.assertEqual(korean[0]["range"]["start"], {"line": 0, "character": 10})

    def test_is_not_checked_twice(self):
        top = self.files()
        client = self.client(folders=[top], capabilities=PULL)
        first = client.finish(self.sweep(client))["items"]
        (top / "1.txt").write_text("It rained.\n")
        known = [{"uri": item["uri"], "value": item["resultId"]} for item in first]
        kinds = {item["uri"].rsplit("/")[-1]: item["kind"] for item in client.finish(self.sweep(client, known))["items"]}
        self.assertEqual(kinds, {"0.txt": "unchanged", "1.txt": "full", "2.txt": "unchanged",
                                 "korean.txt": "unchanged", "excluded.md": "unchanged"})

    def test_tells_how_far_it_has_come(self):
        client = self.client(folders=[self.files(100)], capabilities=PULL)
        client.finish(self.sweep(client, workDoneToken="token"))
        kinds = [note["params"]["value"]["kind"] for note in client.notes if note["method"] == "$/progress"]
        self.assertEqual(kinds, ["begin", "report", "report", "report", "end"])

    def test_can_be_cancelled(self):
        client = self.client(folders=[self.files(300)], capabilities=PULL)
        number = self.sweep(client)
        client.notify("$/cancelRequest", {"id": number})
        with self.assertRaises(Refused) as refused:
            client.finish(number)
        self.assertEqual(refused.exception.code, -32800)

    def test_lets_others_go_first(self):
        client = self.client(folders=[self.files(500)], capabilities=PULL)
        client.open(URI, RODONG)
        number = self.sweep(client)
        report = client.request("textDocument/diagnostic", {"textDocument": {"uri": URI}})
        self.assertEqual(len(report["items"]), 1)  # before the workspace is done
        self.assertEqual(len(client.finish(number)["items"]), 503)


class Held(Case):
    """A request of the workspace's findings is held where the client has all of them and tells of what changes."""

    WATCHING = {**PULL, "workspace": {**PULL["workspace"], "didChangeWatchedFiles": {"dynamicRegistration": True}}}

    def setUp(self):
        self.top = self.directory()
        for number in range(3):
            (self.top / f"{number}.txt").write_text(RODONG)
        self.uri = uri_of(self.top / "0.txt")
        self.client = self.client(folders=[self.top], capabilities=self.WATCHING)
        self.client.open(self.uri, RODONG)
        self.known = {}

    def ask(self):
        """Asks again as a client does that has kept all answers; returns the request's id."""
        previous = [{"uri": uri, "value": value} for uri, value in self.known.items()]
        return self.client.start("workspace/diagnostic", {"previousResultIds": previous})

    def hear(self, number):
        """What the answer says is new: the counts of findings by file."""
        items = self.client.finish(number)["items"]
        self.known |= {item["uri"]: item["resultId"] for item in items}
        return {item["uri"].rsplit("/")[-1]: len(item["items"]) for item in items if item["kind"] == "full"}

    def expect_held(self, number):
        """The server has nothing else to do, and does not answer."""
        with self.assertRaises(queue.Empty):
            while True:
                message = self.client.receive(timeout=0.3)
                self.assertTrue("method" in message or message["id"] != number, message)

    def hold(self):
        """Asks twice; the second is not answered."""
        self.assertEqual(self.hear(self.ask()), {"0.txt": 1, "1.txt": 1, "2.txt": 1})
        number = self.ask()
        self.expect_held(number)
        return number

    def test_until_a_file_changes(self):
        number = self.hold()
        (self.top / "1.txt").write_text("It rained.\n")
        self.client.notify("workspace/didChangeWatchedFiles", {"changes": [
            {"uri": uri_of(self.top / "1.txt"), "type": 2}]})
        self.assertEqual(self.hear(number), {"1.txt": 0})
        self.expect_held(self.ask())

    def test_until_a_document_changes(self):
        number = self.hold()
        self.client.change(self.uri, [{"text": RODONG + RODONG}], 2)
        self.assertEqual(self.hear(number), {"0.txt": 2})
        number = self.ask()
        self.expect_held(number)
        self.client.close(self.uri)
        self.assertEqual(self.hear(number), {"0.txt": 1})  # as the file is

    def test_until_a_setting_changes(self):
        number = self.hold()
        (self.top / ".ireum.yaml").write_text("rules:\n  name-variant: off\n")
        self.client.notify("workspace/didChangeWatchedFiles", {"changes": [
            {"uri": uri_of(self.top / ".ireum.yaml"), "type": 1}]})
        self.assertEqual(self.hear(number), {"0.txt": 0, "1.txt": 0, "2.txt": 0})

    def test_until_it_is_cancelled(self):
        number = self.hold()
        self.client.notify("$/cancelRequest", {"id": number})
        with self.assertRaises(Refused) as refused:
            self.client.finish(number)
        self.assertEqual(refused.exception.code, -32800)
        self.expect_held(self.ask())

    def test_until_shutdown(self):
        number = self.hold()
        shutdown = self.client.start("shutdown", None)
        with self.assertRaises(Refused):
            self.client.finish(number)
        self.assertIsNone(self.client.finish(shutdown))

    def test_but_not_from_a_client_that_has_lost_them(self):
        self.hold()
        self.known = {}
        self.assertEqual(self.hear(self.ask()), {"0.txt": 1, "1.txt": 1, "2.txt": 1})

    def test_but_not_after_one_that_was_broken_off(self):
        number = self.ask()
        self.client.notify("$/cancelRequest", {"id": number})
        with self.assertRaises(Refused):
            self.client.finish(number)
        self.assertEqual(self.hear(self.ask()), {"0.txt": 1, "1.txt": 1, "2.txt": 1})

    def test_where_all_files_are_watched(self):
        self.client.settle()
        registered = [registration for request in self.client.asked if request["method"] == "client/registerCapability"
                      for registration in request["params"]["registrations"]]
        self.assertEqual([one["registerOptions"] for one in registered], [{"watchers": [{"globPattern": "**/*"}]}])


class Requests(Case):
    def test_that_wait_can_be_cancelled(self):
        client = self.client()
        client.open(URI, RODONG * 20000)
        where = {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 9}}
        params = {"textDocument": {"uri": URI}, "range": where, "context": {"diagnostics": []}}
        numbers = [client.start("textDocument/codeAction", params) for _ in range(2)]
        client.notify("$/cancelRequest", {"id": numbers[1]})
        client.finish(numbers[0])
        with self.assertRaises(Refused) as refused:
            client.finish(numbers[1])
        self.assertEqual(refused.exception.code, -32800)

    def test_are_traced(self):
        client = self.client()
        client.open(URI, RODONG)
        client.findings(URI)
        client.notify("$/setTrace", {"value": "messages"})
        client.change(URI, [{"text": RODONG}], 2)
        client.findings(URI)
        self.assertEqual([note["method"] for note in client.notes], ["$/logTrace"])


if __name__ == "__main__":
    unittest.main()
