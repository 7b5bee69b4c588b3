"""A client of the language server, for tests: it plays what an editor sends, and reads what comes back.

Every message of the server is held against the published types (lsp_types.py).
"""
import json
import os
import pathlib
import queue
import subprocess
import tempfile
import threading
import unittest

import lsp_types

TIMEOUT = 60  # seconds that an answer may take, under sanitizers too


class Case(unittest.TestCase):
    """A test with servers, which end with it."""

    program = None  # path of ireum

    def client(self, *arguments, **options):
        client = Client(self.program, *arguments, **options)
        self.addCleanup(client.release)
        return client

    def directory(self):
        """A directory of the test's own, as a path without links."""
        directory = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
        self.addCleanup(directory.cleanup)
        return pathlib.Path(directory.name).resolve()


class Refused(Exception):
    """The server has answered with an error."""

    def __init__(self, error):
        super().__init__(f"{error['code']}: {error['message']}")
        self.code = error["code"]


def uri_of(path):
    return "file://" + str(path)


def apply(text, edits, unit="utf-16"):
    """TEXT, of one line or with line feeds, with EDITS of the protocol made."""
    def offset(position):
        lines = text.split("\n")
        line = lines[position["line"]]
        count = position["character"]
        if unit == "utf-8":
            return len("\n".join(lines[:position["line"]] + [""])) + len(line.encode()[:count].decode())
        if unit == "utf-16":
            return len("\n".join(lines[:position["line"]] + [""])) + len(
                line.encode("utf-16-le")[:2 * count].decode("utf-16-le"))
        return len("\n".join(lines[:position["line"]] + [""])) + count

    for edit in sorted(edits, key=lambda edit: (edit["range"]["start"]["line"], edit["range"]["start"]["character"]),
                       reverse=True):
        start, end = offset(edit["range"]["start"]), offset(edit["range"]["end"])
        text = text[:start] + edit["newText"] + text[end:]
    return text


class Client:  # pylint: disable=too-many-instance-attributes
    """One server. CAPABILITIES is what this client says it offers."""

    def __init__(self, program, *arguments, capabilities=None, folders=None, initialize=True, env=None, cwd=None,
                 options=None, process_id=None, checked=True):
        self.checked = checked  # whether the server's messages are held against their types
        self.process = subprocess.Popen(  # pylint: disable=consider-using-with
            [program, "lsp", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env={**os.environ, **(env or {})}, cwd=cwd)
        self.inbox = queue.Queue()
        self.diagnostics = {}  # the latest of each URI, as it was published
        self.notes = []        # all notifications but those
        self.asked = []        # requests of the server
        self.settings = {}     # what workspace/configuration is answered with, by section, or by folder and section
        self.methods = {}      # of requests that wait for their answers
        self.next_id = 0
        self.error_text = b""
        self.readers = [threading.Thread(target=target, daemon=True) for target in (self._read, self._read_errors)]
        for reader in self.readers:
            reader.start()
        self.capabilities = None
        if initialize:
            params = {"processId": process_id, "rootUri": None, "capabilities": capabilities or {}}
            if folders is not None:
                params["workspaceFolders"] = [{"uri": uri_of(folder), "name": "folder"} for folder in folders]
            if options is not None:
                params["initializationOptions"] = options
            self.capabilities = self.request("initialize", params)["capabilities"]
            self.notify("initialized", {})

    # ---- The wire ----

    def _read(self):
        out = self.process.stdout
        while True:
            size = None
            while (line := out.readline()) not in (b"\r\n", b""):
                name, value = line.split(b":")
                assert name == b"Content-Length" and line.endswith(b"\r\n"), line
                size = int(value)
            if size is None:
                self.inbox.put(None)
                return
            body = out.read(size)
            if len(body) < size:  # the server was stopped
                self.inbox.put(None)
                return
            self.inbox.put(json.loads(body.decode("utf-8")))

    def _read_errors(self):
        self.error_text = self.process.stderr.read()

    def send_bytes(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, message, **dump):
        body = json.dumps({"jsonrpc": "2.0", **message}, **dump).encode("utf-8")
        self.send_bytes(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def notify(self, method, params):
        self.send({"method": method, "params": params})

    def start(self, method, params):
        """Sends a request and returns its id."""
        self.next_id += 1
        self.methods[self.next_id] = method
        self.send({"id": self.next_id, "method": method, "params": params})
        return self.next_id

    def receive(self, timeout=TIMEOUT):
        """The next message; None at the end of the server's output. What the client keeps of it is kept."""
        message = self.inbox.get(timeout=timeout)
        if message is None:
            return None
        if self.checked:
            lsp_types.check_message(message, self.methods)
        if message.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics[message["params"]["uri"]] = message["params"]
        elif "method" in message and "id" in message:
            self.asked.append(message)
            self._answer(message)
        elif "method" in message:
            self.notes.append(message)
        return message

    def _answer(self, message):
        result = None
        if message["method"] == "workspace/configuration":
            result = [self.settings.get((item.get("scopeUri"), item["section"]), self.settings.get(item["section"]))
                      for item in message["params"]["items"]]
        elif message["method"] == "workspace/applyEdit":
            result = {"applied": True}
        elif message["method"] == "window/showDocument":
            result = {"success": True}
        self.send({"id": message["id"], "result": result})

    def finish(self, number):
        """The result of the request of that id."""
        while True:
            message = self.receive()
            if message is None:
                raise EOFError(f"the server has ended: {self.error_text.decode()}")
            if message.get("id") == number and "method" not in message:
                if "error" in message:
                    raise Refused(message["error"])
                return message["result"]

    def request(self, method, params):
        return self.finish(self.start(method, params))

    # ---- Documents ----

    def open(self, uri, text, language="plaintext", version=1):
        self.notify("textDocument/didOpen", {"textDocument": {
            "uri": uri, "languageId": language, "version": version, "text": text}})

    def change(self, uri, changes, version):
        self.notify("textDocument/didChange", {
            "textDocument": {"uri": uri, "version": version}, "contentChanges": changes})

    def close(self, uri):
        self.notify("textDocument/didClose", {"textDocument": {"uri": uri}})

    def findings(self, uri, version=None):
        """Waits for the diagnostics of URI (of VERSION, where it is given) and returns them."""
        while True:
            message = self.receive()
            assert message is not None, self.error_text.decode()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri and (
                    version is None or message["params"].get("version") == version):
                return message["params"]["diagnostics"]

    def settle(self):
        """Lets all that was sent take effect: the next request is answered behind it."""
        try:
            self.request("ireum/noSuchRequest", {})
        except Refused:
            pass

    def actions(self, uri, where, diagnostics=(), only=None):
        context = {"diagnostics": list(diagnostics)}
        if only is not None:
            context["only"] = only
        return self.request("textDocument/codeAction", {"textDocument": {"uri": uri}, "range": where,
                                                        "context": context})

    # ---- The end ----

    def stop(self):
        """Ends as it should; returns the exit status."""
        self.request("shutdown", None)
        self.notify("exit", None)
        return self.wait()

    def wait(self):
        status = self.process.wait(timeout=TIMEOUT)
        self.release()
        return status

    def release(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for reader in self.readers:
            reader.join()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            try:
                stream.close()
            except BrokenPipeError:
                pass
