"""The sample copy in corpus/ and what ireum says of it. Tests run in the project's root."""
import json
import pathlib
import re
import subprocess

CORPUS = pathlib.Path("corpus")
CLEAN, FOUND, USAGE, UNREADABLE = 0, 1, 2, 3  # exit statuses


def articles():
    """The articles that have expectations beside them."""
    expectations = {path.stem for path in CORPUS.glob("*.expect")}
    return sorted(path for path in CORPUS.iterdir() if path.stem in expectations and path.suffix != ".expect")


def style_of(article):
    first = article.with_suffix(".expect").read_text(encoding="utf-8").splitlines()[0]
    return first.removeprefix("# style: ")


def report(program, path, form, style, *options):
    """What 'ireum check' prints; a run that fails ends the test."""
    command = [program, "check", "--format", form, "--style", style, *options, str(path)]
    ran = subprocess.run(command, capture_output=True, check=False)
    if ran.returncode not in (CLEAN, FOUND):
        raise SystemExit(f"{' '.join(command)}: exit status {ran.returncode}\n{ran.stderr.decode()}")
    return ran.stdout.decode("utf-8")


def findings(program, path, style):
    return json.loads(report(program, path, "json", style))["files"][0]["findings"]


def as_one_line(text):
    """A text over a line end as the expectations write it: with a space, or with nothing behind a hyphen."""
    return re.sub(r"\s*[\r\n]+\s*", " ", re.sub(r"-[\r\n]+", "-", text))
