"""The sessions in a page of docs/: the copy that it shows, the commands, and what they print."""
import pathlib
import re
import shlex
import subprocess
import tempfile

# "..., `letter.md`:" and the copy behind it, set in by four spaces.
SHOWN = re.compile(r"`(\w+\.md)`:\n\n((?:    .*\n|\n(?=    ))+)")
SESSION = re.compile(r"^    \$ ireum (.*)\n(?:    .*\n)*", re.MULTILINE)


def set_in(text):
    return "".join(f"    {line}".rstrip() + "\n" for line in text.splitlines())


def page_now(program, path):
    """The page as it is to be: each session with what its command prints now."""
    page = path.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as directory:
        for name, copy in SHOWN.findall(page):
            pathlib.Path(directory, name).write_text(re.sub("^    ", "", copy, flags=re.MULTILINE), encoding="utf-8")

        def run(session):
            command = [str(pathlib.Path(program).resolve()), *shlex.split(session[1])]
            ran = subprocess.run(command, cwd=directory, capture_output=True, check=False)
            return f"    $ ireum {session[1]}\n" + set_in((ran.stdout + ran.stderr).decode("utf-8"))

        return SESSION.sub(run, page)
