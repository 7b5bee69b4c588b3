#!/usr/bin/env python3
"""An installed copy works, wherever it lies: the program finds its glossary, a program compiles against the library, and
nothing remembers where it was built.

Usage, in the project's root: tests/install.py BUILD COMPILER [OPTION]...
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

BUILD = pathlib.Path(sys.argv[1]).resolve()
COMPILER = sys.argv[2:]
ROOT = pathlib.Path.cwd()
SKIPPED = 77  # meson's
LOG = BUILD / "meson-logs/install-log.txt"
COPY = "Kim Jong-un said the Rodong Shinmun was right.\n"
EXPECTED = """\
1:1: warning: 'Kim Jong-un' is written 'Kim Jong Un' for Northern names in house style ap (김정은) [name-style]
    replace 'Kim Jong-un' with 'Kim Jong Un'
1:22: error: 'Rodong Shinmun' is spelled 'Rodong Sinmun' (로동신문) [name-variant]
    replace 'Rodong Shinmun' with 'Rodong Sinmun'
"""
# What is installed, by the ends of the paths; where the library goes differs from system to system.
INSTALLED = [
    "bin/ireum",
    "include/ireum.h",
    "include/ireum_korean.h",
    "include/ireum_types.h",
    "libireum.so",
    "libireum.so.0",
    "libireum.so.0.1.0",
    "pkgconfig/ireum.pc",
    "share/bash-completion/completions/ireum",
    "share/fish/vendor_completions.d/ireum.fish",
    "share/ireum/glossary.aff",
    "share/ireum/glossary.db",
    "share/ireum/glossary.dic",
    "share/man/man1/ireum.1",
    "share/vim/vimfiles/compiler/ireum.vim",
    "share/zsh/site-functions/_ireum",
    *(f"share/doc/ireum/rules/{page.name}" for page in pathlib.Path("docs/rules").iterdir()),
]


def setUpModule():
    """One installation for all tests. The build's record of what is really installed is put back."""
    temporary = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
    unittest.addModuleCleanup(temporary.cleanup)
    before = LOG.read_bytes() if LOG.exists() else None
    unittest.addModuleCleanup(lambda: LOG.write_bytes(before) if before is not None else LOG.unlink(missing_ok=True))
    Installed.destination = pathlib.Path(temporary.name) / "destination"
    subprocess.run(["meson", "install", "-C", BUILD, "--no-rebuild", "--destdir", Installed.destination], check=True,
                   capture_output=True)
    Installed.prefix = next(Installed.destination.glob("**/bin/ireum")).parent.parent


def run(*command, **options):
    """Runs it with nothing of the user's and nothing that tells where the glossary is."""
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", **options.pop("environment", {})}
    return subprocess.run(command, capture_output=True, check=False, env=environment, **options)


class Installed(unittest.TestCase):
    destination = prefix = None

    def setUp(self):
        directory = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
        self.addCleanup(directory.cleanup)
        self.directory = pathlib.Path(directory.name)
        (self.directory / "article.txt").write_text(COPY, encoding="utf-8")

    def find(self, name):
        return next(self.prefix.glob(f"**/{name}"))

    def assert_finds(self, program):
        ran = run(program, "check", "--format", "line", "article.txt", cwd=self.directory)
        self.assertEqual(ran.returncode, 1, ran.stderr.decode())
        self.assertIn("[name-variant]", ran.stdout.decode())

    def test_what_is_installed(self):
        paths = [str(path.relative_to(self.prefix)) for path in self.prefix.rglob("*") if not path.is_dir()]
        unknown = [path for path in paths if not path.endswith(tuple(f"/{end}" for end in INSTALLED))
                   and path not in INSTALLED]
        missing = [end for end in INSTALLED if not any(f"/{path}".endswith(f"/{end}") for path in paths)]
        self.assertEqual((unknown, missing), ([], []))

    def test_from_another_directory(self):
        self.assert_finds(self.prefix / "bin/ireum")

    def test_through_a_link(self):
        (self.directory / "link").symlink_to(self.prefix / "bin/ireum")
        self.assert_finds(self.directory / "link")

    def test_moved(self):
        shutil.copytree(self.prefix, self.directory / "elsewhere", symlinks=True)
        self.assert_finds(self.directory / "elsewhere/bin/ireum")

    def test_without_its_glossary(self):
        (self.directory / "bin").mkdir()
        shutil.copy(self.prefix / "bin/ireum", self.directory / "bin/ireum")
        ran = run(self.directory / "bin/ireum", "check", "article.txt", cwd=self.directory)
        installed = pathlib.Path("/usr/local/share/ireum/glossary.db").exists()
        if not installed:
            self.assertEqual(ran.returncode, 2)
            self.assertIn(b"there is no glossary", ran.stderr)

    def test_example(self):
        prefix = f"--define-variable=prefix={self.prefix}"
        pkg_config = {"PKG_CONFIG_PATH": str(self.find("ireum.pc").parent)}
        flags = run("pkg-config", prefix, "--cflags", "--libs", "ireum", environment=pkg_config)
        self.assertEqual(flags.returncode, 0, flags.stderr.decode())
        example = self.directory / "check"
        compiled = run(*COMPILER, "-std=c17", "-Wall", "-Wextra", "-Werror", "-o", example,
                       ROOT / "docs/examples/check.c", *flags.stdout.decode().split())
        self.assertEqual(compiled.returncode, 0, compiled.stderr.decode())
        glossary = run("pkg-config", prefix, "--variable=glossary", "ireum", environment=pkg_config)
        ran = run(example, glossary.stdout.decode().strip(), "article.txt", "ap", cwd=self.directory,
                  environment={"LD_LIBRARY_PATH": str(self.find("libireum.so").parent)})
        self.assertEqual((ran.returncode, ran.stderr.decode(), ran.stdout.decode()), (1, "", EXPECTED))

    def test_header_in_cplusplus(self):
        compiler = shutil.which("c++") or shutil.which("clang++")
        if compiler is None:
            self.skipTest("no C++ compiler is installed")
        ran = run(compiler, "-x", "c++", "-fsyntax-only", "-Wall", "-Wextra", "-pedantic", "-Werror", "-",
                  input=b"#include <ireum.h>\n", environment={"CPATH": str(self.prefix / "include")})
        self.assertEqual(ran.returncode, 0, ran.stderr.decode())

    def test_names_that_the_library_shows(self):
        if shutil.which("nm") is None:
            self.skipTest("nm is not installed")
        ran = run("nm", "--dynamic", "--defined-only", self.find("libireum.so"))
        names = [line.split()[-1] for line in ran.stdout.decode().splitlines()]
        header = "".join(path.read_text(encoding="utf-8") for path in self.prefix.glob("include/ireum*.h"))
        self.assertIn("ireum_check", names)
        self.assertEqual([name for name in names if f"{name}(" not in header], [])

    def test_nothing_remembers_the_build(self):
        if shutil.which("strip") is None:
            self.skipTest("strip is not installed")
        for path in self.prefix.rglob("*"):
            if path.is_symlink() or not path.is_file():
                continue
            plain = self.directory / path.name
            shutil.copy(path, plain)
            if plain.read_bytes()[:4] == b"\x7fELF":
                # What debuggers read names the sources.
                subprocess.run(["strip", plain], check=True)
            for place in (ROOT, BUILD, self.destination):
                self.assertNotIn(str(place).encode(), plain.read_bytes(), f"{path.name} remembers {place}")

    def test_uninstall(self):
        before = [path for path in self.prefix.rglob("*") if not path.is_dir()]
        copy = self.directory / "copy"
        shutil.copytree(self.destination, copy, symlinks=True)
        ran = run("ninja", "-C", BUILD, "uninstall")
        left = [path for path in before if path.is_symlink() or path.exists()]
        shutil.copytree(copy, self.destination, symlinks=True, dirs_exist_ok=True)
        self.assertEqual((ran.returncode, left), (0, []), ran.stderr.decode())


if __name__ == "__main__":
    del sys.argv[1:]
    RESULT = unittest.main(exit=False).result
    for case, reason in RESULT.skipped:
        print(f"left out: {case.id()}: {reason}")
    sys.exit(1 if not RESULT.wasSuccessful() else SKIPPED if RESULT.skipped else 0)
