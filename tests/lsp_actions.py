#!/usr/bin/env python3
"""The language server's actions: which are offered, in what order, and what they do.

Usage, in the project's root: tests/lsp_actions.py PROGRAM
"""
import os
import sys
import unittest

from lsp_client import Case, Refused, apply, uri_of

Case.program = os.path.abspath(sys.argv.pop(1))
URI = "untitled:1"
LINE = "한글 😀 the Rodong Shinmun, they said.\n"
ALL = {"start": {"line": 0, "character": 0}, "end": {"line": 1000, "character": 0}}
EDITS = {"workspace": {"workspaceEdit": {"documentChanges": True}}}


def titles(actions):
    return [action["title"] for action in actions]


class Offered(Case):
    def opened(self, text, language="plaintext", **options):
        client = self.client(**options)
        client.open(URI, text, language=language)
        return client, client.findings(URI)

    def test_in_a_fixed_order(self):
        client, [first, second] = self.opened(LINE + LINE, language="markdown")
        for finding in (first, second):
            self.assertEqual(titles(client.actions(URI, finding["range"], [finding])), [
                "Write 'Rodong Sinmun'",
                "Write 'Rodong Sinmun' in all 2 places of this document",
                "Add 'Rodong Shinmun' to the project's glossary", "Ignore name-variant here",
                "Explain the rule name-variant"])

    def test_for_the_finding_that_is_asked_about(self):
        client, [first, second] = self.opened(LINE + LINE)
        for line, finding in enumerate((first, second)):
            fix = client.actions(URI, ALL, [finding])[0]
            [edit] = fix["edit"]["changes"][URI]
            self.assertEqual(edit["range"]["start"]["line"], line)
            self.assertEqual(fix["diagnostics"], [finding])

    def test_of_the_kinds_that_are_asked_for(self):
        client, [finding] = self.opened(LINE)
        self.assertEqual({action["kind"] for action in client.actions(URI, ALL, only=["quickfix"])}, {"quickfix"})
        self.assertEqual({action["kind"] for action in client.actions(URI, ALL, only=["source"])},
                         {"source.fixAll.ireum"})
        self.assertEqual(client.actions(URI, ALL, [finding], only=["refactor"]), [])
        self.assertEqual(client.actions(URI, ALL, only=["source.organizeImports"]), [])

    def test_only_in_the_range(self):
        client, _ = self.opened(LINE + "It rained.\n")
        where = {"start": {"line": 1, "character": 0}, "end": {"line": 1, "character": 5}}
        self.assertEqual(client.actions(URI, where, only=["quickfix"]), [])

    def test_with_versions_where_the_client_takes_them(self):
        client, [finding] = self.opened(LINE, capabilities=EDITS)
        [change] = client.actions(URI, ALL, [finding])[0]["edit"]["documentChanges"]
        self.assertEqual(change["textDocument"], {"uri": URI, "version": 1})

    def test_only_safe_fixes_are_preferred(self):
        client, findings = self.opened("Chong Dong-rae spoke first. Jeong Dong-rae then left.\n")
        fixes = [action for action in client.actions(URI, ALL, findings) if "edit" in action]
        self.assertEqual([action.get("isPreferred") for action in fixes], [None] * len(fixes))
        self.assertNotEqual(fixes, [])
        self.assertEqual(client.actions(URI, ALL, only=["source.fixAll"]), [])


class Suppression(Case):
    def test_takes_the_finding_away(self):
        client = self.client()
        for text in (LINE, "# The Rodong Shinmun\n", "| a | Rodong Shinmun |\n|---|---|\n| b | c |\n",
                     "* [the Rodong Shinmun](http://a.b/)\n", "He reads **Rodong Shinmun**. It is\nold.\n",
                     "The Rodong\nShinmun's story.\n"):
            with self.subTest(text):
                client.open(URI, text, language="markdown")
                [finding] = client.findings(URI)
                [action] = [action for action in client.actions(URI, ALL, [finding]) if "Ignore" in action["title"]]
                after = apply(text, action["edit"]["changes"][URI])
                self.assertIn("<!-- ireum-ignore name-variant", after)
                client.change(URI, [{"text": after}], 2)
                self.assertEqual(client.findings(URI), [])
                client.close(URI)
                client.findings(URI)

    def test_is_not_offered_of_a_text_in_no_file_without_comments(self):
        client = self.client()
        client.open(URI, LINE)
        [finding] = client.findings(URI)
        self.assertEqual([title for title in titles(client.actions(URI, ALL, [finding])) if "Ignore" in title], [])


class Ignoring(Case):
    """Plain text has no comments: the project's configuration gets an item."""

    ITEM = ('  - path: "/copy/한글 f.txt"\n    rule: "name-variant"\n    form: "Rodong Shinmun"\n'
            '    reason: "written so on purpose"\n').replace("한글 f", "한글\\\\ f")

    def setUp(self):
        self.top = self.directory()
        (self.top / "copy").mkdir()
        self.uri = uri_of(self.top / "copy/한글 f.txt")

    def ignore(self, client):
        client.open(self.uri, LINE)
        [finding] = client.findings(self.uri)
        [action] = [action for action in client.actions(self.uri, ALL, [finding]) if "Ignore" in action["title"]]
        self.assertEqual(action["title"], "Ignore name-variant at 'Rodong Shinmun' in this file")
        return client.request("workspace/executeCommand", {"command": action["command"]["command"],
                                                           "arguments": action["command"]["arguments"]})

    def test_makes_a_configuration_and_the_finding_goes(self):
        client = self.client(folders=[self.top])
        result = self.ignore(client)
        self.assertEqual(result, {"path": str(self.top / ".ireum.yaml"), "line": 5})
        self.assertEqual((self.top / ".ireum.yaml").read_text(), "ignore:\n" + self.ITEM)
        self.assertEqual(client.diagnostics[self.uri]["diagnostics"], [])  # sent before the answer
        self.assertIn(str(self.top / ".ireum.yaml"), client.notes[-1]["params"]["message"])

    def test_leaves_it_in_other_files(self):
        client = self.client(folders=[self.top])
        self.ignore(client)
        client.open(uri_of(self.top / "b.txt"), LINE)
        self.assertEqual(len(client.findings(uri_of(self.top / "b.txt"))), 1)

    def test_keeps_what_the_configuration_has(self):
        (self.top / ".ireum.yaml").write_text("ignore:\n  - {form: A, reason: b}\nstyle: ap\n")
        self.ignore(self.client(folders=[self.top]))
        self.assertEqual((self.top / ".ireum.yaml").read_text(),
                         "ignore:\n  - {form: A, reason: b}\n" + self.ITEM + "style: ap\n")

    def test_does_not_leave_the_repository(self):
        (self.top / ".ireum.yaml").write_text("style: ap\n")
        (self.top / "copy/.git").mkdir()
        self.assertEqual(self.ignore(self.client(folders=[self.top]))["path"], str(self.top / "copy/.ireum.yaml"))
        self.assertEqual((self.top / ".ireum.yaml").read_text(), "style: ap\n")

    def test_goes_into_the_configuration_of_the_user_where_that_is_in_force(self):
        own = self.directory() / "ireum/config.yaml"
        own.parent.mkdir()
        own.write_text("style: default\n")
        client = self.client(folders=[self.top], env={"XDG_CONFIG_HOME": str(own.parent.parent)})
        self.assertEqual(self.ignore(client)["path"], str(own))
        self.assertEqual(client.diagnostics[self.uri]["diagnostics"], [])  # sent before the answer
        self.assertFalse((self.top / ".ireum.yaml").exists())

    def test_shows_the_reason_to_be_replaced(self):
        client = self.client(folders=[self.top], capabilities={"window": {"showDocument": {"support": True}}})
        self.ignore(client)
        client.settle()
        [shown] = [asked["params"] for asked in client.asked if asked["method"] == "window/showDocument"]
        where = shown["selection"]
        line = (self.top / ".ireum.yaml").read_text().split("\n")[where["start"]["line"]]
        self.assertEqual(line[where["start"]["character"]:where["end"]["character"]], "written so on purpose")

    def test_says_why_it_cannot(self):
        (self.top / ".ireum.yaml").write_text("ignore: [{form: A, reason: b}]\n")
        with self.assertRaises(Refused) as refused:
            self.ignore(self.client(folders=[self.top]))
        self.assertIn("by hand", str(refused.exception))


class Glossary(Case):
    def add(self, client, uri):
        client.open(uri, LINE)
        [finding] = client.findings(uri)
        [action] = [action for action in client.actions(uri, ALL, [finding]) if action["title"].startswith("Add")]
        return client.request("workspace/executeCommand", {"command": action["command"]["command"],
                                                           "arguments": action["command"]["arguments"]})

    def test_gets_a_line_and_the_finding_goes(self):
        top = self.directory()
        (top / "copy").mkdir()
        (top / ".ireum.yaml").write_text("")
        client = self.client(folders=[top])
        uri = uri_of(top / "copy/a.txt")
        result = self.add(client, uri)
        self.assertEqual(result, {"path": str(top / ".ireum/glossary.tsv"), "line": 2})
        self.assertEqual((top / ".ireum/glossary.tsv").read_text(),
                         "class\tpreferred\thangul\tflagged\npublication\tRodong Shinmun\t\t\n")
        self.assertEqual(client.diagnostics[uri]["diagnostics"], [])  # sent before the answer
        self.assertIn(str(top / ".ireum/glossary.tsv"), client.notes[-1]["params"]["message"])

    def test_keeps_what_it_has(self):
        top = self.directory()
        (top / ".ireum").mkdir()
        table = top / ".ireum/glossary.tsv"
        table.write_bytes("note\tpreferred\tclass\r\nx\tHan Sora\tperson".encode())
        self.add(self.client(folders=[top]), uri_of(top / "a.txt"))
        self.assertEqual(table.read_bytes(),
                         b"note\tpreferred\tclass\r\nx\tHan Sora\tperson\r\n\tRodong Shinmun\tpublication\r\n")

    def test_that_is_none_stays(self):
        top = self.directory()
        (top / ".ireum").mkdir()
        (top / ".ireum/glossary.tsv").write_text("hello\n")
        client = self.client(folders=[top])
        client.open(URI, LINE)
        client.settle()
        with self.assertRaises(Refused) as refused:
            client.request("workspace/executeCommand", {
                "command": "ireum.addToGlossary", "arguments": [URI, "person", "Han Sora"]})
        self.assertIn("glossary.tsv", str(refused.exception))
        self.assertEqual((top / ".ireum/glossary.tsv").read_text(), "hello\n")

    def test_needs_a_project(self):
        client = self.client()
        with self.assertRaises(Refused):
            self.add(client, URI)


class Explanation(Case):
    def test_is_the_page_or_its_words(self):
        for capabilities, method in [({"window": {"showDocument": {"support": True}}}, "window/showDocument"),
                                     ({}, "window/showMessage")]:
            client = self.client(capabilities=capabilities)
            client.request("workspace/executeCommand", {"command": "ireum.explainRule", "arguments": ["name-variant"]})
            client.settle()
            self.assertIn(method, [message["method"] for message in client.asked + client.notes])


if __name__ == "__main__":
    unittest.main()
