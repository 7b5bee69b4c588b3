#!/usr/bin/env python3
"""The formats for programs: each says what the JSON says, is whole whatever happens to the run, and carries nothing that
a terminal obeys.

Usage, in the project's root: tests/reports.py PROGRAM
"""
import collections
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.parse
import xml.etree.ElementTree

import jsonschema

from articles import CLEAN, FOUND, UNREADABLE, articles
from report_shapes import CHECKSTYLE, GITLAB, JUNIT, wrong_elements

PROGRAM = os.path.abspath(sys.argv.pop(1))
WRONG = "the Rodong Shinmun said"  # one error

# What a format says: findings as (path, line, rule), and the paths of what could not be checked.
Said = collections.namedtuple("Said", "findings errors")


def read_json(text):
    report = json.loads(text)
    return Said([(file["path"], finding["line"], finding["rule"]) for file in report["files"]
                 for finding in file["findings"]], [error["path"] for error in report["errors"]])


def read_jsonl(text):
    lines = [json.loads(line) for line in text.splitlines()]
    return Said([(line["path"], line["line"], line["rule"]) for line in lines if "error" not in line],
                [line["error"]["path"] for line in lines if "error" in line])


def read_sarif(text):
    run, = json.loads(text)["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]

    def place(item):
        physical = item["locations"][0]["physicalLocation"]
        uri = urllib.parse.unquote(physical["artifactLocation"]["uri"], errors="surrogateescape")
        return uri.removeprefix("file://"), physical.get("region", {}).get("startLine")

    invocation, = run["invocations"]
    errors = [place(item)[0] for item in invocation["toolExecutionNotifications"]]
    assert invocation["executionSuccessful"] == (not errors)
    assert all(result["ruleId"] in rules for result in run["results"])
    return Said([(*place(result), result["ruleId"]) for result in run["results"]], errors)


def decoded(text):
    return re.sub(r"%(25|0D|0A|3A|2C)", lambda match: chr(int(match[1], 16)), text)


def read_github(text):
    findings, errors = [], []
    for line in text.splitlines():
        properties = re.fullmatch(r"::(?:error|warning|notice) ([^:]*)::.+", line)[1]
        values = {name: decoded(value) for name, value in (item.split("=", 1) for item in properties.split(","))}
        rule = values["title"].removeprefix("ireum").strip()
        if rule:
            findings.append((values["file"], int(values["line"]), rule))
        else:
            errors.append(values["file"])
    return Said(findings, errors)


def read_gitlab(text):
    issues = json.loads(text)
    prints = [issue["fingerprint"] for issue in issues]
    assert len(set(prints)) == len(prints), "GitLab would show one of two"
    assert all(issue["severity"] in ("info", "minor", "major", "blocker") and issue["description"] for issue in issues)
    findings = [(issue["location"]["path"], issue["location"]["lines"]["begin"], issue["check_name"])
                for issue in issues if issue["check_name"] != "not-checked"]
    return Said(findings, [issue["location"]["path"] for issue in issues if issue["check_name"] == "not-checked"])


def read_checkstyle(text):
    root = xml.etree.ElementTree.fromstring(text.encode())
    said = Said([], [])
    for file in root.findall("file"):
        for error in file.findall("error"):
            rule = error.get("source").removeprefix("ireum.")
            if rule == "not-checked":
                said.errors.append(file.get("name"))
            else:
                said.findings.append((file.get("name"), int(error.get("line")), rule))
    return said


def read_junit(text):
    root = xml.etree.ElementTree.fromstring(text.encode())
    said = Said([], [])
    for suite in root.findall("testsuite"):
        cases = suite.findall("testcase")
        counts = [len(cases), len(suite.findall("testcase/failure")), len(suite.findall("testcase/error"))]
        assert [int(suite.get(name)) for name in ("tests", "failures", "errors")] == counts
        for case in cases:
            path = case.get("classname")
            failure = case.find("failure")
            if case.find("error") is not None:
                said.errors.append(path)
            if failure is not None:
                line = failure.text.removeprefix(path).split(":")[1]
                said.findings.append((path, int(line), case.get("name").rpartition(" [")[2].rstrip("]")))
    return said


def read_rdjson(text):
    findings, errors = [], []
    for item in json.loads(text)["diagnostics"]:
        path = item["location"]["path"]
        if "code" in item:
            findings.append((path, item["location"]["range"]["start"]["line"], item["code"]["value"]))
        else:
            errors.append(path)
    return Said(findings, errors)


READ = {"jsonl": read_jsonl, "sarif": read_sarif, "github": read_github, "gitlab": read_gitlab,
        "checkstyle": read_checkstyle, "junit": read_junit, "rdjson": read_rdjson}
# A person's formats, and the one that the others are held against, whose tests are elsewhere.
OTHERS = {"text", "line", "json"}


class Case(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
        self.addCleanup(directory.cleanup)
        self.directory = pathlib.Path(directory.name)

    def write(self, name, content=WRONG):
        path = os.path.join(os.fsencode(self.directory), os.fsencode(name))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())

    def write_tree(self, count):
        """COUNT articles, some of which cannot be read, some without findings."""
        texts = [path.read_bytes() for path in articles()] + [b"It rained.\n"] * 9
        for number in range(count):
            self.write(f"tree/{number % 7}/{number:05}.txt", b"\xff" if number % 29 == 28 else texts[number % len(texts)])

    def run_ireum(self, *arguments):
        return subprocess.run([PROGRAM, "check", *arguments], cwd=self.directory, capture_output=True, check=False,
                              stdin=subprocess.DEVNULL, timeout=120)

    def said(self, form, *arguments):
        return READ[form](self.run_ireum("-f", form, *arguments).stdout.decode())


class Formats(Case):
    def test_all_are_read_here(self):
        """A format that is added must come here too."""
        said = self.run_ireum("--format", "no-such-format").stderr.decode()
        named = re.search(r"takes (.*), not 'no-such-format'", said)[1]
        self.assertEqual(set(re.split(", | or ", named)), READ.keys() | OTHERS)

    def test_the_same_findings(self):
        """As in the JSON, in their order, from any number of threads."""
        self.write_tree(120)
        wanted = read_json(self.run_ireum("-f", "json", "tree", "no.txt", "tree/1").stdout)
        self.assertGreater(len(wanted.findings), 100)
        self.assertGreater(len(wanted.errors), 3)
        for form, read in READ.items():
            if form == "gitlab":  # which wants each file once
                continue
            runs = [self.run_ireum("-f", form, "-j", jobs, "tree", "no.txt", "tree/1") for jobs in ("1", "2", "8")]
            self.assertEqual([run.returncode for run in runs], 3 * [UNREADABLE],
                             f"{form}: {[run.stderr.decode()[-2000:] for run in runs]}")
            self.assertTrue(all(run.stdout == runs[0].stdout for run in runs), form)
            self.assertEqual(read(runs[0].stdout.decode()), wanted, form)

    def test_the_same_findings_for_gitlab(self):
        self.write_tree(120)
        runs = [self.run_ireum("-f", "gitlab", "-j", jobs, "tree").stdout for jobs in ("1", "2", "8")]
        self.assertEqual(len(set(runs)), 1)
        self.assertEqual(read_gitlab(runs[0].decode()), read_json(self.run_ireum("-f", "json", "tree").stdout))

    def test_paths_of_a_repository(self):
        """Those who look a file up in a repository want no './' before it; ireum's own formats show what was named."""
        self.write("in/a.txt")
        for form in READ:
            with self.subTest(form):
                (path, line, rule), = self.said(form, ".").findings
                self.assertEqual((path, line, rule), ("./in/a.txt" if form == "jsonl" else "in/a.txt", 1, "name-variant"))

    def test_nothing_found(self):
        self.write("a.txt", "It rained.\n")
        os.mkdir(self.directory / "empty")
        for form in READ:
            for name in ("a.txt", "empty"):
                with self.subTest(form, name=name):
                    self.assertEqual(self.said(form, name), Said([], []))
                    self.assertEqual(self.run_ireum("-f", form, name).returncode, CLEAN)

    def test_nothing_but_errors(self):
        self.write("a.txt", b"\xff")
        self.write("b.txt", b"a\0b")
        for form in READ:
            with self.subTest(form):
                self.assertEqual(self.said(form, "a.txt", "no.txt", "b.txt"), Said([], ["a.txt", "no.txt", "b.txt"]))

    def test_a_wrong_configuration(self):
        """It is told in the report too."""
        self.write("in/.ireum.yaml", "style: no-such-style\n")
        self.write("in/a.txt")
        for form in READ:
            with self.subTest(form):
                said = self.said(form, "in/a.txt")
                self.assertEqual((said.findings, len(said.errors)), ([], 1))

    def test_mentions_are_refused(self):
        self.write("a.txt")
        for form in READ:
            ran = self.run_ireum("-f", form, "--mentions", "a.txt")
            self.assertEqual((ran.returncode, ran.stdout), (2, b""))


class Shapes(Case):
    """Formats whose readers publish no schema, against what they document; tests/report_schemas.py has the others."""

    def setUp(self):
        super().setUp()
        self.write_tree(60)
        self.write("tree/<&\"'>.txt")

    def output(self, form):
        return self.run_ireum("-f", form, "tree", "no.txt", "tree/0").stdout.decode()

    def test_gitlab(self):
        validator = jsonschema.Draft7Validator(GITLAB)
        self.assertFalse(validator.is_valid([{"description": "x"}]))
        for arguments in (("tree", "no.txt"), ("tree/0",), ("./tree",)):
            report = json.loads(self.run_ireum("-f", "gitlab", *arguments).stdout)
            self.assertGreater(len(report), 5)
            self.assertEqual([error.message for error in validator.iter_errors(report)], [])

    def test_xml(self):
        for form, shape in (("checkstyle", CHECKSTYLE), ("junit", JUNIT)):
            with self.subTest(form):
                root = xml.etree.ElementTree.fromstring(self.output(form).encode())
                self.assertEqual(root.tag, next(iter(shape)))
                self.assertEqual(list(wrong_elements(root, shape)), [])
                root[0][0].tag = "nonsense"
                root[0].set("odd", "")
                self.assertEqual(len(list(wrong_elements(root, shape))), 2)


class Places(Case):
    """😀 is two units of UTF-16, four bytes and one character."""

    COPY = "😀 the Rodong Shinmun said\n"

    def setUp(self):
        super().setUp()
        self.write("a.txt", self.COPY)

    def output(self, form, *arguments):
        return self.run_ireum("-f", form, *arguments, "a.txt").stdout.decode()

    def test_columns_that_a_format_fixes(self):
        for unit in ("byte", "char", "utf16"):
            result, = json.loads(self.output("sarif", "--column-unit", unit))["runs"][0]["results"]
            region = result["locations"][0]["physicalLocation"]["region"]
            self.assertEqual((region["startColumn"], region["endColumn"], region["byteOffset"]), (8, 22, 9))
            item, = json.loads(self.output("rdjson", "--column-unit", unit))["diagnostics"]
            self.assertEqual([item["location"]["range"][end]["column"] for end in ("start", "end")], [10, 24])

    def test_columns_that_the_option_says(self):
        self.assertIn("col=10,endColumn=24,", self.output("github"))
        self.assertIn("col=7,endColumn=21,", self.output("github", "--column-unit", "char"))
        self.assertIn('column="7"', self.output("checkstyle", "--column-unit", "char"))
        self.assertIn("a.txt:1:7: error:", self.output("junit", "--column-unit", "char"))

    def test_a_finding_over_a_line_end(self):
        """Annotations with columns must begin and end on one line."""
        self.write("a.txt", "They had all of it from a report that was printed in the Rodong\n"
                            "Shinmun, the paper of the party, which everybody in the city reads\nat breakfast.\n")
        self.assertRegex(self.output("github"), r"^::error file=a\.txt,line=1,endLine=2,title=ireum name-variant::")
        issue, = json.loads(self.output("gitlab"))
        self.assertEqual(issue["location"]["lines"], {"begin": 1, "end": 2})

    def test_fixes_mend_the_copy(self):
        result, = json.loads(self.output("sarif"))["runs"][0]["results"]
        change, = result["fixes"][0]["artifactChanges"][0]["replacements"]
        region = change["deletedRegion"]
        units = self.COPY.encode("utf-16-le")
        start, end = 2 * (region["startColumn"] - 1), 2 * (region["endColumn"] - 1)
        mended = units[:start] + change["insertedContent"]["text"].encode("utf-16-le") + units[end:]
        self.assertEqual(mended.decode("utf-16-le"), "😀 the Rodong Sinmun said\n")
        item, = json.loads(self.output("rdjson"))["diagnostics"]
        suggestion, = item["suggestions"]
        start, end = (suggestion["range"][name]["column"] - 1 for name in ("start", "end"))
        mended = self.COPY.encode()[:start] + suggestion["text"].encode() + self.COPY.encode()[end:]
        self.assertEqual(mended.decode(), "😀 the Rodong Sinmun said\n")

    def test_a_fix_of_several_places(self):
        """SARIF holds its edits together; reviewdog cannot, and gets none."""
        self.write("a.txt", "The Rodong Shinmun said it.\n\nThe Rodong Shinmun said more.\n")
        result, = json.loads(self.output("sarif"))["runs"][0]["results"]
        self.assertEqual(len(result["fixes"][0]["artifactChanges"][0]["replacements"]), 2)
        self.assertEqual(len(result["relatedLocations"]), 1)
        self.assertEqual(json.loads(self.output("rdjson"))["diagnostics"][0]["suggestions"], [])

    def test_fingerprints_outlive_edits(self):
        def fingerprint():
            result, = json.loads(self.output("sarif"))["runs"][0]["results"]
            line, = [json.loads(line) for line in self.output("jsonl").splitlines()]
            self.assertEqual(result["partialFingerprints"], {"ireum/v1": line["fingerprint"]})
            self.assertEqual(json.loads(self.output("gitlab"))[0]["fingerprint"], line["fingerprint"] + ":a.txt")
            return line["fingerprint"]

        before = fingerprint()
        self.write("a.txt", "It rained.\n\n" + self.COPY + "\nIt snowed.\n")
        self.assertEqual(fingerprint(), before)
        self.write("a.txt", self.COPY.replace("said", "wrote"))
        self.assertNotEqual(fingerprint(), before)


class Hostile(Case):
    NAMES = ["a\nb.txt", "\x1b[2J.txt", "a,b:c%0A.txt", "<&\"'>]]>.txt", "\u202eb.txt", "\u009bb.txt", "\ufffeb.txt",
             "::error::x.txt", " a b.txt", "한글.txt", b"\xff\xfe.txt", "#?.txt"]
    # Controls stand in and beside what is found, so that messages quote them.
    COPY = "The Rodong \x1b[31mShinmun, the Rodong\u200b Shinmun, the \u202eRodong Shinmun, the Ro\u00addong Shinmun, " \
           "\x9b Kim\ufffe은, <b>Kim은</b> & \"Kim은\" ]]> 100% %0A.\n"

    def setUp(self):
        super().setUp()
        for name in self.NAMES:
            self.write(os.path.join(b"tree", os.fsencode(name)), self.COPY)

    def test_nothing_that_a_terminal_obeys(self):
        for form, read in READ.items():
            with self.subTest(form):
                text = self.run_ireum("-f", form, "tree").stdout.decode()  # UTF-8, or it ends here
                self.assertNotRegex(text, r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069]")
                self.assertEqual(len({path for path, _, _ in read(text).findings}), len(self.NAMES))

    def assert_harmless(self, *arguments, command="check", status=None):
        ran = subprocess.run([PROGRAM, command, *arguments], cwd=self.directory, capture_output=True, check=False,
                             stdin=subprocess.DEVNULL, timeout=120)
        said = (ran.stdout + ran.stderr).decode()  # UTF-8, or it ends here
        self.assertNotRegex(said, r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069]", arguments)
        if status is not None:
            self.assertEqual(ran.returncode, status, said)
        return said

    def test_what_people_read(self):
        for form in OTHERS:
            self.assert_harmless("-f", form, "tree", status=FOUND)
        name = "tree/\x1b[2J.txt"
        for view in (["--mentions"], ["--explain-silence", "Rodong Shinmun"], ["--explain-silence", "\x1b[31m\u202e"]):
            self.assert_harmless(*view, name)
        self.assert_harmless(name, command="config")
        self.assert_harmless("\x1b[2J.txt", "--baseline", "\x1b[31m")
        self.assert_harmless("tree", "--baseline", "\x1b[31mnew", "--accept", status=CLEAN)
        self.assert_harmless("--\x1b[31m")
        self.assert_harmless("--format", "\x1b[31m", "tree")
        self.assert_harmless("--fix", name)
        self.assertIn("fixed: ", self.assert_harmless("--fix-unsafe", "tree"))

    def test_names_in_a_diff(self):
        """Its lines are copy as it is, but names are quoted."""
        heads = [line for line in self.run_ireum("--diff", "--fix-unsafe", "tree").stdout.splitlines()
                 if line[:6] in (b"--- a/", b'--- "a', b"+++ b/", b'+++ "b')]
        self.assertEqual(len(heads), 2 * len(self.NAMES))
        for head in heads:
            self.assertNotRegex(head.decode(), r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]")

    def test_sarif_has_every_path(self):
        """Even one that is no UTF-8."""
        paths = {os.fsencode(path) for path, _, _ in self.said("sarif", "tree").findings}
        self.assertEqual(paths, {b"tree/" + os.fsencode(name) for name in self.NAMES})

    def test_absolute_paths(self):
        path = self.directory / "tree/한글.txt"
        result = json.loads(self.run_ireum("-f", "sarif", str(path)).stdout)["runs"][0]["results"][0]
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        self.assertEqual(uri, path.as_uri())

    def test_paths_in_the_others(self):
        """Bytes that are no UTF-8 as U+FFFD; JSON and annotations have line ends as they are, XML shows them."""
        self.assertIn("tree/\ufffd\ufffd.txt", {path for path, _, _ in self.said("gitlab", "tree").findings})
        for form, path in (("gitlab", "tree/a\nb.txt"), ("github", "tree/a\nb.txt"), ("junit", "tree/a<U+000A>b.txt"),
                           ("github", "tree/a,b:c%0A.txt"), ("checkstyle", "tree/<&\"'>]]>.txt"),
                           ("checkstyle", "tree/<U+FFFE>b.txt")):
            self.assertIn(path, {path for path, _, _ in self.said(form, "tree").findings}, form)


class Interrupted(Case):
    # A signal that comes while a sanitizer looks for leaks ends that with a status of its own.
    ENV = {**os.environ, "ASAN_OPTIONS": f"{os.environ.get('ASAN_OPTIONS', '')}:detect_leaks=0"}

    def start(self, *arguments, **options):
        process = subprocess.Popen([PROGRAM, "check", *arguments], cwd=self.directory, stderr=subprocess.DEVNULL,
                                   env=self.ENV,
                                   preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL), **options)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def test_while_a_file_takes_long(self):
        """The report is whole, and says what was not checked."""
        os.mkfifo(self.directory / "slow")
        self.write("a.txt")
        for form, read in READ.items():
            with self.subTest(form):
                process = self.start("-f", form, "-j", "2", "a.txt", "slow", "a.txt", stdout=subprocess.PIPE)
                with open(self.directory / "slow", "w", encoding="utf-8"):
                    time.sleep(0.3)
                    process.send_signal(signal.SIGINT)
                    out, _ = process.communicate(timeout=30)
                self.assertEqual(process.returncode, -signal.SIGINT)
                self.assertEqual(read(out.decode()), Said([("a.txt", 1, "name-variant")], ["slow"]))

    def test_at_any_moment(self):
        self.write_tree(300)
        for form, read in READ.items():
            began = time.monotonic()
            whole = self.run_ireum("-f", form, "-j", "2", "tree").stdout
            takes = time.monotonic() - began
            for part in (0.1, 0.5, 0.8):
                with self.subTest(form, part=part), tempfile.TemporaryFile() as out:
                    process = self.start("-f", form, "-j", "2", "tree", stdout=out)
                    time.sleep(part * takes)
                    process.send_signal(signal.SIGINT)
                    self.assertIn(process.wait(30), (UNREADABLE, -signal.SIGINT))
                    out.seek(0)
                    text = out.read().decode()
                    if text == "":  # it came before anything was printed
                        continue
                    said, all_said = read(text), read(whole.decode())
                    self.assertEqual(said.findings, all_said.findings[:len(said.findings)])


class Ends(Case):
    def test_status(self):
        self.write("a.txt")
        for form in READ:
            self.assertEqual(self.run_ireum("-f", form, "a.txt").returncode, FOUND)
            with open("/dev/full", "wb") as full:
                ran = subprocess.run([PROGRAM, "check", "-f", form, "a.txt"], cwd=self.directory, stdout=full,
                                     stderr=subprocess.PIPE, check=False)
            self.assertEqual(ran.returncode, UNREADABLE, form)


unittest.main()
