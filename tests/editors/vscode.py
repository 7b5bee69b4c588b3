#!/usr/bin/env python3
"""Packages the extension of editors/vscode and drives it in Visual Studio Code's own workbench, which npm's code-server
brings, in a headless browser.

Usage, in the project's root: tests/editors/vscode.py DIRECTORY PROGRAM
What npm fetches is kept in DIRECTORY, from run to run, beside the packaged ireum.vsix and a picture of what was seen.
Skipped where there is no npm, no answer from its registry, or no chromium.
"""
import contextlib
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

SCRIPT = pathlib.Path(__file__).parent.resolve() / "vscode.mjs"
EXTENSION = pathlib.Path("editors/vscode").resolve()
CODE_SERVER = "code-server@4.100.3"  # the last but one for Node 20
NODE = 20
SKIPPED = 77
LIMIT = 120  # seconds; everything here waits for what it expects

NAME = "copy.txt"
COPY = "한글 😀 the Rodong Shinmun, 한글 😀 the paper said.\r\n끝 😀\r\n"
MENDED = COPY.replace("Shinmun", "Sinmun")

# What must be seen, in this order.
SEEN = [
    r"problem: Error: 'Rodong Shinmun' is spelled 'Rodong Sinmun' .*"
    r"note: glossary entry pub-rodong-sinmun.*line 1 and character 11\b.*",
    r"hover: .*Rodong Sinmun.*로동신문.*",
    r"fix: .*Rodong Sinmun.*",
    r"line: 한글 😀 the Rodong Sinmun, 한글 😀 the paper said\.",
    r"saved",
]


class Skip(Exception):
    """What is missing."""


def run(*command, cwd, **more):
    ran = subprocess.run(command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
                         errors="replace", check=False, **more)
    if ran.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with {ran.returncode}:\n{ran.stdout[-4000:]}")


def find_tools():
    if not shutil.which("npm"):
        raise Skip("npm is not installed")
    if not shutil.which("chromium"):
        raise Skip("chromium is not installed")
    if subprocess.run(["npm", "ping"], capture_output=True, check=False, timeout=LIMIT).returncode != 0:
        raise Skip("the registry of npm does not answer")


def find_node(directory):
    """A Node that code-server runs on: the installed one, or npm's."""
    told = subprocess.run(["node", "--version"], capture_output=True, encoding="utf-8", check=True).stdout
    if int(re.match(r"v(\d+)", told)[1]) >= NODE:
        return "node"
    if not (directory / "node_modules/node/bin/node").exists():
        run("npm", "install", "--no-audit", "--no-fund", f"node@{NODE}", cwd=directory)
    return directory / "node_modules/node/bin/node"


def fetch(directory):
    """Visual Studio Code's server and what drives the browser. No module of theirs that must be compiled is needed."""
    (directory / "package.json").write_text("{}")
    quiet = ("--ignore-scripts", "--no-audit", "--no-fund")
    code = directory / "node_modules/code-server/lib/vscode"
    if not (code / "node_modules").exists():
        run("npm", "install", *quiet, CODE_SERVER, "playwright-core@1", cwd=directory)
        run("npm", "install", "--omit=dev", *quiet, cwd=code)
    return code / "out/server-main.js"


def package(directory):
    """The extension, built from a copy, so that the sources stay as they are."""
    copy = directory / "extension" / "editors" / "vscode"
    shutil.copytree(EXTENSION, copy, dirs_exist_ok=True, ignore=shutil.ignore_patterns("node_modules", "out"))
    for file in ("docs/config.schema.json", "LICENSE"):
        (directory / "extension" / file).parent.mkdir(exist_ok=True)
        shutil.copy(file, directory / "extension" / file)
    run("npm", "ci", "--no-audit", "--no-fund", cwd=copy)
    run("npm", "run", "package", cwd=copy)
    return shutil.copy(copy / "ireum.vsix", directory / "ireum.vsix")


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@contextlib.contextmanager
def serving(node, server, home, program):
    machine = home / "data/data/Machine"
    machine.mkdir(parents=True, exist_ok=True)
    settings = {"files.autoSave": "off", "git.enabled": False, "workbench.startupEditor": "none",
                "workbench.secondarySideBar.defaultVisibility": "hidden", "editor.minimap.enabled": False,
                "ireum.path": str(program)}
    (machine / "settings.json").write_text(json.dumps(settings))
    port = free_port()
    command = [node, server, "--host", "127.0.0.1", "--port", str(port), "--without-connection-token",
               "--accept-server-license-terms", "--server-data-dir", home / "data", "--extensions-dir", home / "extensions",
               "--disable-telemetry", "--disable-workspace-trust"]
    with open(home / "server.log", "wb") as log, subprocess.Popen(command, stdout=log, stderr=log,
                                                                   env=os.environ | {"HOME": str(home)}) as started:
        try:
            end = time.monotonic() + LIMIT
            while time.monotonic() < end:
                with contextlib.suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/version"):
                    break
                time.sleep(0.1)
            yield port
        finally:
            started.terminate()


def drive(directory, program):
    node = find_node(directory)
    server, vsix = fetch(directory), package(directory)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        home = pathlib.Path(temporary)
        copies = home / "copies"
        copies.mkdir()
        (copies / NAME).write_bytes(COPY.encode())
        run(node, server, "--extensions-dir", home / "extensions", "--server-data-dir", home / "data",
            "--install-extension", vsix, cwd=home)
        with serving(node, server, home, program) as port:
            ran = subprocess.run([node, SCRIPT, shutil.which("chromium"), f"http://127.0.0.1:{port}/?folder={copies}",
                                  NAME, directory / "vscode.png"], cwd=directory, stdout=subprocess.PIPE,
                                 stderr=subprocess.STDOUT, encoding="utf-8", check=False, timeout=10 * LIMIT)
        return ran.stdout.splitlines(), (copies / NAME).read_bytes().decode()


def main():
    directory, program = (pathlib.Path(argument).absolute() for argument in sys.argv[1:])
    directory.mkdir(parents=True, exist_ok=True)
    try:
        find_tools()
    except Skip as missing:
        print(f"skipped: {missing}")
        return SKIPPED
    seen, copy = drive(directory, program)
    print("\n".join(seen))
    wrong = [want for want, line in zip(SEEN, seen + [""] * len(SEEN)) if not re.fullmatch(want, line)]
    for want in wrong:
        print(f"not seen: {want}")
    if copy != MENDED:
        print(f"the file is {copy!r}, not {MENDED!r}")
    return 1 if wrong or copy != MENDED else 0


sys.exit(main())
