#!/usr/bin/env python3
"""The language server and names: sessions of a scripted client.

Usage, in the project's root: tests/lsp_names.py PROGRAM
"""
import os
import sys
import unittest

from lsp_client import Case, Refused, apply, uri_of

Case.program = os.path.abspath(sys.argv.pop(1))
URI = "file:///nowhere/a.txt"
OTHER = "file:///nowhere/b.txt"
ENCODINGS = ("utf-8", "utf-16", "utf-32")
# Hangul is 3 bytes, 1 UTF-16 unit; the emoji 4 bytes, 2 units, 1 code point.
LINE = "한글 😀 the Rodong Shinmun, they said.\n"
COPY = ("마루 😀 Lee Myung-bak met Rodong Sinmun's men.\n"
        "LEE MYUNG-BAK left; Lee Myung Bak’s car and the Rodong\nShinmun (로동신문) stayed.\n")


def units(text, encoding):
    """The length of TEXT in the units of ENCODING."""
    sizes = {"utf-8": len(text.encode()), "utf-16": len(text.encode("utf-16-le")) // 2, "utf-32": len(text)}
    return sizes[encoding]


def position(text, offset, encoding="utf-16"):
    before = text[:offset]
    return {"line": before.count("\n"), "character": units(before[before.rfind("\n") + 1:], encoding)}


def ranges_of(text, *parts, encoding="utf-16"):
    """The ranges of the PARTS of TEXT, each looked for behind the one before."""
    ranges, offset = [], 0
    for part in parts:
        offset = text.index(part, offset)
        ranges.append({"start": position(text, offset, encoding),
                       "end": position(text, offset + len(part), encoding)})
        offset += len(part)
    return ranges


class Names(Case):
    def client(self, *arguments, text_document=None, capabilities=None, **options):
        return super().client(*arguments, capabilities={"textDocument": text_document or {}, **(capabilities or {})},
                              **options)

    def ask(self, client, method, text, offset, encoding="utf-16", **more):
        """Sends METHOD for the place in TEXT, URI's, behind OFFSET characters of it."""
        return client.request(f"textDocument/{method}", {
            "textDocument": {"uri": URI}, "position": position(text, offset, encoding), **more})


class Hover(Names):
    def hover(self, text, name, content=("plaintext",), style=None):
        arguments = ["--style", style] if style else []
        client = self.client(*arguments, text_document={"hover": {"contentFormat": list(content)}})
        client.open(URI, text, "markdown")
        return self.ask(client, "hover", text, text.index(name) + 1)

    def lines(self, *args, **options):
        return self.hover(*args, **options)["contents"]["value"].split("\n")

    def test_an_entry(self):
        lines = self.lines(LINE, "Rodong")
        self.assertEqual(lines[0], "Rodong Sinmun 로동신문, in the South 노동신문 (勞動新聞)")
        self.assertEqual(lines[1], "publication, North Korea, since 1946-09")
        self.assertEqual(lines[2], "here: wrong form, wherever it stands")
        self.assertIn("Nodong sinmun: McCune-Reischauer (1939)", lines)
        self.assertIn("glossary entry pub-rodong-sinmun; source: ", lines[-1])

    def test_offices_with_their_dates(self):
        lines = self.lines(COPY, "Lee")
        self.assertEqual(lines[0], "Lee Myung-bak 이명박 (李明博)")
        self.assertEqual(lines[2], "president of South Korea (대통령), 2008-02-25 to 2013-02-24")
        self.assertIn("Lee Myung Bak: Daily NK; Korean Central News Agency", lines)

    def test_the_office_at_the_date_of_the_copy(self):
        client = self.client()
        text = "---\ndate: 2016-01-18\n---\nKim Jong Un spoke.\n"
        client.open(URI, text, "markdown")
        lines = self.ask(client, "hover", text, text.index("Jong"))["contents"]["value"].split("\n")
        held = [line for line in lines if line.endswith(": at the date of this copy")]
        self.assertIn("first secretary of the Workers' Party of Korea (제1비서), 2012-04-11 to 2016-05-09: at the date of "
                      "this copy", held)
        self.assertFalse([line for line in held if "general secretary" in line])

    def test_the_form_of_the_house(self):
        lines = self.lines("Choe Son Hui spoke.\n", "Choe", style="yonhap")
        self.assertEqual(lines[0], "Choe Son-hui 최선희 (崔善姬)")
        self.assertTrue(lines[-1].endswith("; written as house style yonhap has it"), lines[-1])

    def test_a_name_in_hangul(self):
        self.assertTrue(self.lines(COPY, "로동신문")[0].startswith("Rodong Sinmun "))

    def test_a_person_in_no_glossary(self):
        lines = self.lines("The fisher Kwak Sung-nam waved.\n", "Kwak")
        self.assertEqual(lines[:2], ["Kwak Sung-nam", "person, in no glossary"])
        self.assertRegex(lines[2], r"^may be, by the letters alone: 곽\S\S \d+ %")
        self.assertRegex(lines[3], r"^Gwak \S+: 곽\S\S in Revised Romanization")

    def test_a_person_with_hangul_in_the_copy(self):
        lines = self.lines("The fisher Kwak Sung-nam (곽승남) waved.\n", "Kwak")
        self.assertEqual(lines[:3], ["Kwak Sung-nam 곽승남", "person, in no glossary",
                                     "Gwak Seungnam: 곽승남 in Revised Romanization (2000)"])

    def test_markdown_where_it_is_listed(self):
        contents = self.hover(LINE, "Rodong", content=("markdown", "plaintext"))["contents"]
        self.assertEqual(contents["kind"], "markdown")
        self.assertTrue(contents["value"].startswith("**Rodong Sinmun** 로동신문"), contents["value"])

    def test_plain_text_where_nothing_is_listed(self):
        client = self.client()
        client.open(URI, LINE)
        self.assertEqual(self.ask(client, "hover", LINE, LINE.index("Rodong"))["contents"]["kind"], "plaintext")

    def test_nothing_where_there_is_no_name(self):
        client = self.client()
        client.open(URI, LINE)
        self.assertIsNone(self.ask(client, "hover", LINE, LINE.index("said")))

    def test_the_range_in_each_encoding(self):
        for encoding in ENCODINGS:
            with self.subTest(encoding):
                client = self.client(capabilities={"general": {"positionEncodings": [encoding]}})
                client.open(URI, LINE)
                hover = self.ask(client, "hover", LINE, LINE.index("Shinmun"), encoding)
                self.assertEqual([hover["range"]], ranges_of(LINE, "Rodong Shinmun", encoding=encoding))


class Completion(Names):
    def items(self, text, style=None, encoding="utf-16"):
        """What is offered at the end of TEXT's first line."""
        arguments = ["--style", style] if style else []
        client = self.client(*arguments, capabilities={"general": {"positionEncodings": [encoding]}})
        client.open(URI, text)
        offset = len(text.split("\n", maxsplit=1)[0])
        return self.ask(client, "completion", text, offset, encoding)["items"]

    def test_hangul_typed_inline(self):
        for encoding in ENCODINGS:
            with self.subTest(encoding):
                text = "한글 😀 the 로동\nLine 2\n"
                first = self.items(text, encoding=encoding)[0]
                self.assertEqual((first["label"], first["detail"]), ("Rodong Sinmun", "로동신문, publication"))
                self.assertEqual(first["filterText"], "로동")
                self.assertEqual(apply(text, [first["textEdit"]], encoding), "한글 😀 the Rodong Sinmun\nLine 2\n")

    def test_hangul_becomes_the_form_of_the_house(self):
        for style, form in (("yonhap", "Choe Son-hui"), ("ap", "Choe Son Hui")):
            self.assertEqual(self.items("최선희", style)[0]["label"], form)
        self.assertEqual(self.items("이명박", "yonhap")[0]["label"], "Lee Myung-bak")

    def test_latin_prefixes(self):
        text = "He met Lee Myung"
        labels = [item["label"] for item in self.items(text)]
        self.assertIn("Lee Myung-bak", labels)
        first = self.items(text)[0]
        self.assertEqual(apply(text, [first["textEdit"]]), "He met " + first["label"])

    def test_no_words_of_prose(self):
        for text in ("", "the", "rodong", "K", "He said Xqz"):
            with self.subTest(text):
                self.assertEqual(self.items(text), [])

    def test_the_list_is_short(self):
        client = self.client()
        client.open(URI, "Kim")
        answer = self.ask(client, "completion", "Kim", 3)
        self.assertTrue(answer["isIncomplete"])
        self.assertEqual(len(answer["items"]), 50)

    def test_after_an_edit(self):
        client = self.client()
        client.open(URI, "The ")
        client.findings(URI)
        client.change(URI, [{"range": {"start": {"line": 0, "character": 4}, "end": {"line": 0, "character": 4}},
                             "text": "로동신"}], 2)
        [item] = self.ask(client, "completion", "The 로동신", 7)["items"]
        self.assertEqual(apply("The 로동신", [item["textEdit"]]), "The Rodong Sinmun")


class Mentions(Names):
    def test_references(self):
        for encoding in ENCODINGS:
            with self.subTest(encoding):
                client = self.client(capabilities={"general": {"positionEncodings": [encoding]}})
                client.open(URI, COPY, "markdown")
                found = self.ask(client, "references", COPY, COPY.index("LEE"), encoding,
                                 context={"includeDeclaration": True})
                self.assertEqual([place["range"] for place in found], ranges_of(
                    COPY, "Lee Myung-bak", "LEE MYUNG-BAK", "Lee Myung Bak", encoding=encoding))
                found = self.ask(client, "references", COPY, COPY.index("LEE"), encoding,
                                 context={"includeDeclaration": False})
                self.assertEqual(len(found), 2)

    def test_references_in_other_open_documents(self):
        client = self.client()
        client.open(URI, COPY, "markdown")
        client.open(OTHER, "The Rodong Sinmun.\n")
        client.findings(URI)
        client.findings(OTHER)
        found = self.ask(client, "references", COPY, COPY.index("Rodong"), context={"includeDeclaration": True})
        self.assertEqual([place["uri"] for place in found], [URI] * 3 + [OTHER])

    def test_highlight(self):
        client = self.client()
        client.open(URI, COPY, "markdown")
        found = self.ask(client, "documentHighlight", COPY, COPY.index("Sinmun"))
        self.assertEqual([place["range"] for place in found],
                         ranges_of(COPY, "Rodong Sinmun", "Rodong\nShinmun", "로동신문"))
        self.assertEqual(self.ask(client, "documentHighlight", COPY, COPY.index("car")), [])

    def test_highlight_of_a_person_in_no_glossary(self):
        text = "The fisher Kwak Sung-nam waved. Kwak Seong-nam's boat left.\n"
        client = self.client()
        client.open(URI, text)
        found = self.ask(client, "documentHighlight", text, text.index("Seong"))
        self.assertEqual([place["range"] for place in found], ranges_of(text, "Kwak Sung-nam", "Kwak Seong-nam"))

    def test_symbols(self):
        client = self.client(text_document={"documentSymbol": {"hierarchicalDocumentSymbolSupport": True}})
        client.open(URI, COPY, "markdown")
        symbols = client.request("textDocument/documentSymbol", {"textDocument": {"uri": URI}})
        self.assertEqual([(symbol["name"], symbol["detail"]) for symbol in symbols], [
            ("Lee Myung-bak", "이명박, person, 3 mentions"), ("Rodong Sinmun", "로동신문, publication, 3 mentions")])
        self.assertEqual([symbol["range"] for symbol in symbols], ranges_of(COPY, "Lee Myung-bak", "Rodong Sinmun"))

    def test_symbols_for_a_client_without_a_hierarchy(self):
        client = self.client()
        client.open(URI, COPY, "markdown")
        symbols = client.request("textDocument/documentSymbol", {"textDocument": {"uri": URI}})
        self.assertEqual([symbol["location"]["uri"] for symbol in symbols], [URI, URI])


class Rename(Names):
    def test_all_mentions(self):
        for encoding in ENCODINGS:
            with self.subTest(encoding):
                client = self.client(capabilities={"general": {"positionEncodings": [encoding]}})
                client.open(URI, COPY, "markdown")
                edit = self.ask(client, "rename", COPY, COPY.index("Myung Bak"), encoding, newName="Yi Myong-bak")
                self.assertEqual(apply(COPY, edit["changes"][URI], encoding), COPY
                                 .replace("LEE MYUNG-BAK", "YI MYONG-BAK")
                                 .replace("Lee Myung-bak", "Yi Myong-bak")
                                 .replace("Lee Myung Bak", "Yi Myong-bak"))

    def test_endings_line_ends_and_hangul_stay(self):
        client = self.client()
        client.open(URI, COPY, "markdown")
        edit = self.ask(client, "rename", COPY, COPY.index("Sinmun"), newName="Nodong Daily")
        self.assertEqual(apply(COPY, edit["changes"][URI]), COPY.replace("Rodong Sinmun's", "Nodong Daily's")
                         .replace("Rodong\nShinmun", "Nodong\nDaily"))

    def test_with_the_version_where_the_client_wants_it(self):
        client = self.client(capabilities={"workspace": {"workspaceEdit": {"documentChanges": True}}})
        client.open(URI, COPY, "markdown", version=7)
        edit = self.ask(client, "rename", COPY, COPY.index("Sinmun"), newName="Nodong Daily")
        self.assertEqual(edit["documentChanges"][0]["textDocument"], {"uri": URI, "version": 7})

    def test_prepare(self):
        client = self.client(text_document={"rename": {"prepareSupport": True}})
        client.open(URI, COPY, "markdown")
        self.assertEqual(client.capabilities["renameProvider"], {"prepareProvider": True})
        prepared = self.ask(client, "prepareRename", COPY, COPY.index("Sinmun"))
        self.assertEqual(prepared, {"range": ranges_of(COPY, "Rodong Sinmun")[0], "placeholder": "Rodong Sinmun"})
        for word in ("car", "로동신문"):
            self.assertIsNone(self.ask(client, "prepareRename", COPY, COPY.index(word)))

    def test_refusals(self):
        client = self.client()
        client.open(URI, COPY, "markdown")
        for word, name in (("Sinmun", ""), ("Sinmun", " "), ("Sinmun", "a\nb"), ("Sinmun", "x" * 300), ("car", "x"),
                           ("로동신문", "x")):
            with self.subTest(name), self.assertRaises(Refused):
                self.ask(client, "rename", COPY, COPY.index(word), newName=name)


class Inlay(Names):
    REFRESH = {"workspace": {"inlayHint": {"refreshSupport": True}}}

    def hints(self, client, lines=(0, 9)):
        where = {"start": {"line": lines[0], "character": 0}, "end": {"line": lines[1], "character": 0}}
        found = client.request("textDocument/inlayHint", {"textDocument": {"uri": URI}, "range": where})
        return [(hint["position"], hint["label"]) for hint in found]

    def test_off_by_default(self):
        client = self.client()
        client.open(URI, COPY, "markdown")
        self.assertEqual(self.hints(client), [])

    def test_hangul_behind_names(self):
        client = self.client(options={"inlayHints": {"hangul": True}})
        client.open(URI, COPY, "markdown")
        ends = [COPY.index(name) + len(name) for name in ("Lee Myung-bak", "Sinmun's", "LEE MYUNG-BAK", "Bak’s")]
        self.assertEqual(self.hints(client), [
            (position(COPY, end), hangul) for end, hangul in zip(ends, ("이명박", "로동신문", "이명박", "이명박"))])
        self.assertEqual(len(self.hints(client, (1, 9))), 2)

    def test_no_titles(self):
        client = self.client(options={"inlayHints": {"hangul": True}})
        client.open(URI, "President Lee Myung-bak spoke.\n")
        self.assertEqual([hint[1] for hint in self.hints(client)], ["이명박"])

    def test_switched_on_later(self):
        client = self.client(capabilities=self.REFRESH)
        client.open(URI, COPY, "markdown")
        client.notify("workspace/didChangeConfiguration", {"settings": {"ireum": {"inlayHints": {"hangul": True}}}})
        client.settle()
        self.assertIn("workspace/inlayHint/refresh", [request["method"] for request in client.asked])
        self.assertEqual(len(self.hints(client)), 4)


class Romanize(Names):
    def run_command(self, client, *arguments):
        return client.request("workspace/executeCommand", {"command": "ireum.romanize", "arguments": list(arguments)})

    def test_a_text(self):
        client = self.client()
        for arguments, latin in ((["독립문"], "dongnimmun"), (["독립문", "mr"], "tongnimmun"),
                                 (["no Hangul", "yale"], "no Hangul")):
            self.assertEqual(self.run_command(client, *arguments), latin)

    def test_what_is_selected(self):
        text = "마루 😀 the 독립문 (gate)\n"
        for encoding in ENCODINGS:
            with self.subTest(encoding):
                client = self.client(capabilities={"general": {"positionEncodings": [encoding]},
                                                   "workspace": {"applyEdit": True}})
                client.open(URI, text)
                [where] = ranges_of(text, "독립문", encoding=encoding)
                self.assertEqual(self.run_command(client, {"uri": URI, "range": where}, "mr"), "tongnimmun")
                [asked] = client.asked
                self.assertEqual(apply(text, asked["params"]["edit"]["changes"][URI], encoding),
                                 "마루 😀 the tongnimmun (gate)\n")

    def test_a_client_that_makes_no_edits(self):
        client = self.client()
        client.open(URI, "독립문")
        [where] = ranges_of("독립문", "독립문")
        self.assertEqual(self.run_command(client, {"uri": URI, "range": where}), "dongnimmun")
        self.assertEqual(client.asked, [])

    def test_refusals(self):
        client = self.client()
        for arguments in ([], [7], ["가", "xx"], ["가", 1], [{"uri": URI}], [{"uri": URI, "range": 1}]):
            with self.subTest(arguments), self.assertRaises(Refused):
                self.run_command(client, *arguments)

    def test_actions_on_a_selection(self):
        text = "마루 😀 the 독립문 (gate)\n"
        client = self.client()
        client.open(URI, text)
        [where] = ranges_of(text, "독립문")
        actions = [action for action in client.actions(URI, where) if action["kind"] == "refactor.rewrite"]
        self.assertEqual(actions[0]["title"], "Romanize as 'dongnimmun' (Revised Romanization (2000))")
        self.assertEqual(apply(text, actions[0]["edit"]["changes"][URI]), text.replace("독립문", "dongnimmun"))
        self.assertEqual(len(actions), len({action["edit"]["changes"][URI][0]["newText"] for action in actions}))

    def test_no_actions_without_hangul_or_selection(self):
        text = "마루 😀 the gate\n"
        client = self.client()
        client.open(URI, text)
        [where] = ranges_of(text, "gate")
        self.assertEqual(client.actions(URI, where, only=["refactor"]), [])
        cursor = {"start": position(text, 1), "end": position(text, 1)}
        self.assertEqual(client.actions(URI, cursor, only=["refactor"]), [])


class Layers(Names):
    """What a project has in its own glossary, above the one that is shipped."""
    ROW = "class\tpreferred\thangul\tflagged\tcountry\tnote\n{}\n"
    SORA = "person\tHan Sora\t한소라\tHan Sola\tkr\tSings."

    def project(self, *rows):
        top = self.directory()
        (top / ".ireum").mkdir()
        self.write(top, *rows)
        return top

    def write(self, top, *rows):
        (top / ".ireum/glossary.tsv").write_text(self.ROW.format("\n".join(rows)), encoding="utf-8")

    def at(self, client, uri, method, line, character):
        return client.request(f"textDocument/{method}", {
            "textDocument": {"uri": uri}, "position": {"line": line, "character": character}})

    def test_hover_and_completion(self):
        top = self.project(self.SORA)
        uri = uri_of(top / "a.txt")
        client = self.client(folders=[top])
        client.open(uri, "Han Sola came.\n한소\n")
        lines = self.at(client, uri, "hover", 0, 1)["contents"]["value"].split("\n")
        self.assertEqual(lines[:4], ["Han Sora 한소라", "person, South Korea", "here: wrong form, wherever it stands",
                                     "Sings."])
        self.assertEqual([item["label"] for item in self.at(client, uri, "completion", 1, 2)["items"]], ["Han Sora"])

    def test_a_glossary_that_is_rewritten(self):
        top = self.project(self.SORA)
        uri = uri_of(top / "a.txt")
        client = self.client(folders=[top])
        client.open(uri, "한소")
        self.assertEqual([item["label"] for item in self.at(client, uri, "completion", 0, 2)["items"]], ["Han Sora"])
        self.write(top, self.SORA, "person\tHan Somi\t한소미\t\tkr\t")
        client.notify("workspace/didChangeWatchedFiles", {"changes": [
            {"uri": uri_of(top / ".ireum/glossary.tsv"), "type": 2}]})
        self.assertEqual([item["label"] for item in self.at(client, uri, "completion", 0, 2)["items"]],
                         ["Han Sora", "Han Somi"])

    def test_a_document_has_the_names_of_its_own_project(self):
        one, other = self.project(self.SORA), self.directory()
        client = self.client(folders=[one, other])
        for top, labels in ((one, ["Han Sora"]), (other, [])):
            uri = uri_of(top / "a.txt")
            client.open(uri, "한소라")
            self.assertEqual([item["label"] for item in self.at(client, uri, "completion", 0, 3)["items"]], labels)


class Wrong(Names):
    METHODS = ("hover", "completion", "references", "documentHighlight", "documentSymbol", "prepareRename", "rename",
               "inlayHint")

    def test_requests_without_what_they_need(self):
        client = self.client()
        client.open(URI, COPY, "markdown")
        for method in self.METHODS:
            for params in ({}, {"textDocument": {"uri": OTHER}}, {"textDocument": 7, "position": 1}):
                with self.subTest(method, params=params), self.assertRaises(Refused):
                    client.request(f"textDocument/{method}", params)

    def test_positions_outside_of_the_text(self):
        client = self.client()
        client.open(URI, "Lee Myung-bak")
        for line, character in ((0, 2**31 - 1), (9, 0), (2**31 - 1, 2**31 - 1)):
            for method in ("hover", "completion", "documentHighlight"):
                client.request(f"textDocument/{method}", {
                    "textDocument": {"uri": URI}, "position": {"line": line, "character": character}})

    def test_an_empty_document(self):
        client = self.client()
        client.open(URI, "")
        self.assertIsNone(self.ask(client, "hover", "", 0))
        self.assertEqual(client.request("textDocument/documentSymbol", {"textDocument": {"uri": URI}}), [])


if __name__ == "__main__":
    unittest.main()
