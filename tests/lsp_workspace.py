#!/usr/bin/env python3
"""The language server and what lies around documents: configurations, glossaries, folders, settings.

Usage, in the project's root: tests/lsp_workspace.py PROGRAM
"""
import os
import pathlib
import shutil
import sys
import unittest

from lsp_client import Case, uri_of

Case.program = os.path.abspath(sys.argv.pop(1))
RODONG = "He reads the Rodong Shinmun.\n"  # one finding
SORA = "Han Sola came.\n"                  # one finding under the glossary below
GLOSSARY = "class\tpreferred\thangul\tflagged\nperson\tHan Sora\t한소라\tHan Sola\n"
OFF = "rules:\n  name-variant: off\n"


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return uri_of(path)


def rules(diagnostics):
    return [diagnostic["code"] for diagnostic in diagnostics]


class Configuration(Case):
    def test_is_looked_for_from_each_file_upward(self):
        one, other = self.directory(), self.directory()
        write(one / ".ireum.yaml", OFF)
        client = self.client(folders=[one, other])
        client.open(uri_of(one / "deep/down/a.txt"), RODONG)
        client.open(uri_of(other / "a.txt"), RODONG)
        self.assertEqual(client.findings(uri_of(one / "deep/down/a.txt")), [])
        self.assertEqual(rules(client.findings(uri_of(other / "a.txt"))), ["name-variant"])

    def test_is_followed_by_a_look_before_each_check(self):
        top = self.directory()
        client = self.client(folders=[top])
        first, second = uri_of(top / "a.txt"), uri_of(top / "b.txt")
        client.open(first, RODONG)
        client.open(second, RODONG)
        self.assertEqual(len(client.findings(first)) + len(client.findings(second)), 2)
        write(top / ".ireum.yaml", OFF)
        client.change(first, [{"text": RODONG + "It rained.\n"}], 2)
        self.assertEqual((client.findings(first), client.findings(second)), ([], []))

    def test_is_followed_where_the_client_watches_files(self):
        top = self.directory()
        client = self.client(folders=[top], capabilities={
            "workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}}})
        document = uri_of(top / "a.txt")
        client.open(document, SORA)
        self.assertEqual(client.findings(document), [])
        [registration] = client.asked[0]["params"]["registrations"]
        self.assertIn({"globPattern": "**/.ireum.yaml"}, registration["registerOptions"]["watchers"])
        glossary = write(top / ".ireum/glossary.tsv", GLOSSARY)
        client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": glossary, "type": 1}]})
        self.assertEqual(rules(client.findings(document)), ["name-variant"])
        (top / ".ireum/glossary.tsv").unlink()
        client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": glossary, "type": 3}]})
        self.assertEqual(client.findings(document), [])

    def test_what_is_wrong_in_it_is_shown_in_it(self):
        top = self.directory()
        client = self.client(folders=[top])
        document, config = uri_of(top / "a.txt"), write(top / ".ireum.yaml", "rules:\n  name-varient: off\n")
        client.open(document, RODONG)
        [wrong] = client.findings(config)
        self.assertEqual(wrong["range"], {"start": {"line": 1, "character": 2}, "end": {"line": 1, "character": 19}})
        self.assertIn("name-variant", wrong["message"])
        self.assertEqual(client.findings(document), [])
        write(top / ".ireum.yaml", OFF)
        client.notify("textDocument/didSave", {"textDocument": {"uri": config}})
        client.settle()
        self.assertEqual(client.findings(document), [])
        self.assertEqual(client.diagnostics[config]["diagnostics"], [])
        write(top / ".ireum.yaml", "")
        client.notify("textDocument/didSave", {"textDocument": {"uri": config}})
        self.assertEqual(rules(client.findings(document)), ["name-variant"])

    def test_is_no_copy_itself(self):
        top = self.directory()
        client = self.client(folders=[top])
        config = write(top / ".ireum.yaml", "# Rodong Shinmun\n")
        client.open(config, "# Rodong Shinmun\n", language="yaml")
        client.settle()
        self.assertEqual(client.diagnostics, {})
        where = {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 9}}
        self.assertEqual(client.actions(config, where), [])

    def test_a_glossary_that_is_wrong_leaves_no_old_findings(self):
        top = self.directory()
        glossary = write(top / ".ireum/glossary.tsv", GLOSSARY)
        client = self.client(folders=[top])
        document = uri_of(top / "a.txt")
        client.open(document, SORA)
        self.assertEqual(rules(client.findings(document)), ["name-variant"])
        write(top / ".ireum/glossary.tsv", "class\tpreferred\nnoclass\tX\n")
        client.notify("textDocument/didSave", {"textDocument": {"uri": glossary}})
        self.assertEqual(client.findings(document), [])
        self.assertEqual(len(client.diagnostics[glossary]["diagnostics"]), 1)

    def test_excluded_files_have_no_findings(self):
        top = self.directory()
        write(top / ".ireum.yaml", "exclude: drafts/\n")
        client = self.client(folders=[top])
        client.open(uri_of(top / "drafts/a.txt"), RODONG)
        self.assertEqual(client.findings(uri_of(top / "drafts/a.txt")), [])


class ShippedGlossary(Case):
    def test_that_is_cut_short_ends_nothing(self):
        top = self.directory()
        glossary = top / "glossary.db"
        shutil.copy(pathlib.Path(self.program).parent / "glossary.db", glossary)
        client = self.client("--glossary", str(glossary), folders=[top])
        uri = uri_of(top / "a.txt")
        client.open(uri, "It rained.\n")
        client.findings(uri)
        with open(glossary, "r+b") as file:
            file.truncate(4096)
        client.change(uri, [{"text": RODONG + "Kwak Seong-nam (곽성남) came. Kwak Song-nam left.\n"}], 2)
        self.assertIn("name-variant", rules(client.findings(uri)))
        where = {"textDocument": {"uri": uri}, "position": {"line": 1, "character": 3}}
        self.assertIn("곽성남", client.request("textDocument/hover", where)["contents"]["value"])
        self.assertEqual(client.stop(), 0)


class Folders(Case):
    def test_texts_in_no_file_lie_in_the_first(self):
        one, other = self.directory(), self.directory()
        write(one / ".ireum.yaml", OFF)
        client = self.client(folders=[one])
        client.open("untitled:Untitled-1", RODONG)
        self.assertEqual(client.findings("untitled:Untitled-1"), [])
        client.notify("workspace/didChangeWorkspaceFolders", {"event": {
            "added": [{"uri": uri_of(other), "name": "b"}], "removed": [{"uri": uri_of(one), "name": "a"}]}})
        self.assertEqual(rules(client.findings("untitled:Untitled-1")), ["name-variant"])

    def test_views_of_old_versions_are_not_checked(self):
        client = self.client()
        client.open("git:/nowhere/a.txt?ref=HEAD", RODONG)
        client.settle()
        self.assertEqual(client.diagnostics, {})


class Settings(Case):
    NAMES = "Kim Jong-un spoke.\n"  # a finding in style ap, none in yonhap

    def expect(self, client, style):
        findings = client.findings("untitled:1")
        self.assertEqual(rules(findings), ["name-style"] if style == "ap" else [])

    def test_come_with_initialize(self):
        client = self.client(options={"style": "ap"})
        client.open("untitled:1", self.NAMES)
        self.expect(client, "ap")

    def test_are_asked_for(self):
        client = self.client(capabilities={"workspace": {"configuration": True}})
        client.settings["ireum"] = {"style": "ap"}
        client.open("untitled:1", self.NAMES)
        while not client.diagnostics.get("untitled:1", {}).get("diagnostics"):
            client.receive()
        client.settings["ireum"] = {"style": "yonhap"}
        client.notify("workspace/didChangeConfiguration", {"settings": None})
        self.expect(client, "yonhap")

    def test_are_those_of_the_folder(self):
        one, other = self.directory(), self.directory()
        client = self.client(folders=[one, other], capabilities={"workspace": {"configuration": True}})
        client.settings = {"ireum": {"style": "yonhap"}, (uri_of(one), "ireum"): {"style": "ap"},
                           (uri_of(other), "ireum"): {"inlayHints": {"hangul": True}}}
        client.settle()  # it asks
        client.settle()  # and has its answer
        found, hints = {}, {}
        for folder in (one, other):
            uri = uri_of(folder / "a.txt")
            client.open(uri, self.NAMES)
            found[folder] = rules(client.findings(uri))
            hints[folder] = client.request("textDocument/inlayHint", {"textDocument": {"uri": uri}, "range": {
                "start": {"line": 0, "character": 0}, "end": {"line": 1, "character": 0}}})
        self.assertEqual(found, {one: ["name-style"], other: []})
        self.assertEqual([len(hints[folder]) for folder in (one, other)], [0, 1])

    def test_are_asked_for_again_where_a_folder_comes(self):
        one, other = self.directory(), self.directory()
        client = self.client(folders=[one], capabilities={"workspace": {"configuration": True}})
        client.settings = {(uri_of(other), "ireum"): {"style": "ap"}}
        uri = uri_of(other / "a.txt")
        client.open(uri, self.NAMES)
        self.assertEqual(client.findings(uri), [])
        client.notify("workspace/didChangeWorkspaceFolders", {"event": {
            "added": [{"uri": uri_of(other), "name": "b"}], "removed": []}})
        while not client.diagnostics[uri]["diagnostics"]:
            client.receive()
        self.assertEqual(rules(client.diagnostics[uri]["diagnostics"]), ["name-style"])

    def test_do_not_double_what_is_wrong_with_a_configuration(self):
        top = self.directory()
        client = self.client(folders=[top, top / "in"], capabilities={"workspace": {"configuration": True}})
        client.settings = {(uri_of(top / "in"), "ireum"): {"style": "ap"}}
        wrong = write(top / ".ireum.yaml", "stile: ap\n")
        client.settle()
        client.settle()
        for name in ("a.txt", "in/a.txt"):
            client.open(uri_of(top / name), self.NAMES)
            self.assertEqual(client.findings(uri_of(top / name)), [])
        self.assertEqual(len(client.diagnostics[wrong]["diagnostics"]), 1)

    def test_are_told_bare_or_under_our_name(self):
        client = self.client()
        client.open("untitled:1", self.NAMES)
        client.findings("untitled:1")
        for settings, style in [({"style": "ap"}, "ap"), ({"ireum": {"style": "yonhap"}}, "yonhap")]:
            client.notify("workspace/didChangeConfiguration", {"settings": settings})
            self.expect(client, style)

    def test_give_way_to_the_project(self):
        top = self.directory()
        write(top / ".ireum.yaml", "style: yonhap\n")
        client = self.client(folders=[top], options={"style": "ap"})
        client.open("untitled:1", self.NAMES)
        self.expect(client, "yonhap")


if __name__ == "__main__":
    unittest.main()
