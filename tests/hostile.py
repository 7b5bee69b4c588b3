#!/usr/bin/env python3
"""Copy that is made to take time or memory: twice as much of it takes no more than about twice the time, and memory in
proportion to its size.

Usage, in the project's root: tests/hostile.py [--small] PROGRAM [CASE]...
--small is for a build with sanitizers: a twentieth of everything, and the only limit is a run's time.
"""
import argparse
import os
import pathlib
import random
import resource
import subprocess
import sys
import tempfile

from articles import CLEAN, FOUND, UNREADABLE

# CPU time of twice the copy against that of the copy, with what may be measured besides the work itself; and of one run.
TIMES, SECONDS_MORE = 3, 0.25
SECONDS_MOST = 60
# Memory: so many bytes for each of copy, and what the program needs by itself.
BYTES_EACH, BYTES_MORE = 40, 160 << 20

KIM = "Kim Jong-un met Kim Jong Un. "
LINE = "The Rodong Sinmun said on Monday that President Park of South Korea (ROK) was in Pusan, Pyongyang's daily. "


def repeated(text):
    return lambda count: (text * count).encode()


def letters(number):
    """A number as capitalised letters: names that are all different."""
    text = ""
    while number or not text:
        number, digit = divmod(number, 20)
        text += "aeioubcdfghjklmnprst"[digit]
    return text


def near_misses(count):
    """Words at a letter from names of the glossary, all different."""
    random.seed(1)
    names = ["Pyongyang", "Rodong", "Sinmun", "Gyeongju", "Kaesong", "Hwasong", "Panmunjom", "Yongbyon", "Incheon"]
    words = {}
    while len(words) < count:
        word = list(random.choice(names) + random.choice(names).lower())[: random.randint(6, 18)]
        for _ in range(2):
            word[random.randrange(1, len(word))] = random.choice("aeioughklmnprsty")
        words["".join(word)] = None
    return (" ".join(f"the {word} said." for word in words)).encode()


def definitions(count):
    return " ".join(f"Foo (FOO) and B{letters(i)} Center (B{letters(i).upper()}C)" for i in range(count)).encode()


def nested_items(count):
    return "".join(f"{'  ' * i}- Kim\n" for i in range(count)).encode()


# The name of each, the suffix of its file, how much of it, what it is, and the exit status where it is refused.
CASES = [
    ("one line", ".txt", 230000, repeated(LINE)),
    ("one line of findings", ".txt", 20000, repeated("They read the Rodong Shinmun in Pusan. ")),
    ("one line of Markdown", ".md", 50000, repeated(LINE)),
    ("Kims", ".txt", 50000, repeated(KIM)),
    ("open brackets", ".txt", 100000, repeated("(Pusan ")),
    ("nested brackets", ".txt", 100000, lambda n: b"(Kim " * n + b")" * n),
    ("nested square brackets", ".md", 100000, lambda n: b"[" * n + b"Pusan" + b"]" * n),
    ("open double quotes", ".txt", 100000, repeated('"Pusan ')),
    ("open curly quotes", ".txt", 100000, repeated("\u201cPusan ")),
    ("open single quotes", ".txt", 100000, repeated(" 'Pusan")),
    ("near misses", ".txt", 25000, near_misses),
    ("definitions", ".txt", 25000, definitions),
    ("one definition again and again", ".txt", 50000, repeated("Foo (FOO) ")),
    ("null characters", ".txt", 1000000, lambda n: b"Kim " + b"\0" * n, UNREADABLE),
    ("null characters in Markdown", ".md", 1000000, lambda n: b"Kim " + b"\0" * n, UNREADABLE),
    ("CP949", ".txt", 300000, lambda n: b"Kim " + b"\xb1\xe8 " * n),
    ("Windows-1252", ".txt", 100000, lambda n: b"the Rodong Shinmun\x92s " * n),
    ("UTF-16", ".txt", 100000, lambda n: b"\xff\xfe" + "the Rodong Shinmun ".encode("utf-16-le") * n),
    ("no UTF-8", ".txt", 500000, lambda n: b"Kim " + b"\xff\xc0" * n, UNREADABLE),
    ("combining marks", ".txt", 500000, lambda n: b"Kim" + b"\xcc\x86" * n),
    ("one word", ".txt", 10000000, repeated("a")),
    ("one word of Hangul", ".txt", 1000000, repeated("\uac00")),
    ("one word of jamo", ".txt", 500000, repeated("\u1100")),
    ("one acronym", ".txt", 1000000, repeated("U.")),
    ("apostrophes", ".txt", 1000000, repeated("a'")),
    ("hyphens", ".txt", 500000, repeated("Gwang-")),
    ("zero-width spaces", ".txt", 300000, lambda n: b"Ki" + b"\xe2\x80\x8b" * n + b"m"),
    ("at signs", ".txt", 500000, repeated("@a")),
    ("addresses", ".txt", 100000, repeated("http://")),
    ("empty lines", ".txt", 1000000, repeated("\n")),
    ("short paragraphs", ".txt", 100000, repeated("Kim\n\n")),
    ("years", ".txt", 100000, repeated("1999 ")),
    ("front matter without end", ".md", 100000, lambda n: b"---\n" + b"a: b\n" * n),
    ("quotes in quotes", ".md", 100000, lambda n: b">" * n + b"Kim\n" + b"Kim\n" * n),
    ("items in items", ".md", 1000, nested_items),
    ("empty items", ".md", 100000, lambda n: b"- " * n + b"Kim"),
    ("empty items and empty lines", ".md", 100000, lambda n: b"- " * n + b"Kim\n" + b"\n" * n),
    ("numbers of items", ".md", 100000, repeated("1. ")),
    ("brackets in a paragraph", ".md", 100000, repeated("[Kim]\n")),
    ("titles of links", ".md", 100000, repeated('[a](b\n"')),
    ("links in links", ".md", 100000, repeated("[a](")),
    ("images in images", ".md", 50000, repeated("![a](")),
    ("emphasis in emphasis", ".md", 100000, repeated("*a **a ")),
    ("backquotes", ".md", 1000, lambda n: b" ".join(b"`" * i for i in range(1, n))),
    ("entities", ".md", 100000, repeated("&amp;&#0;")),
    ("tags", ".md", 100000, repeated("<a <!-- <? ")),
    ("a table", ".md", 20000, lambda n: b"|a" * n + b"|\n" + b"|-" * n + b"|\n" + b"|a\n" * n),
    ("references", ".md", 20000, lambda n: b"".join(b"[a%d]: /u\n\n[a%d]\n\n" % (i, i) for i in range(n))),
    ("one long reference", ".md", 50000, lambda n: b"[a]: /" + b"u" * n + b"\n\n" + b"[a] " * n),
]

# How it is told where that is what takes time: SARIF tells every place, and its column in UTF-16 units.
FORMATS = {"one line of findings": "sarif"}


def confine(size, limited):
    """Ends a run that takes too long, or more memory than SIZE bytes of copy are worth."""
    def before_run():
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS_MOST, SECONDS_MOST))
        if limited:
            most = BYTES_MORE + BYTES_EACH * size
            resource.setrlimit(resource.RLIMIT_AS, (most, most))
    return before_run


def measure(program, path, format_name, limited):
    """The exit status and the CPU time of a run; a busy machine does not lengthen that."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    ran = subprocess.run([program, "check", "--format", format_name, path], stdout=subprocess.DEVNULL,
                         stderr=subprocess.DEVNULL, check=False, preexec_fn=confine(path.stat().st_size, limited))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ran.returncode, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def faults(program, directory, case, small):
    """What is wrong with a case; measured again where a busy machine may have been the reason."""
    name, suffix, count, make, *status = case
    path = pathlib.Path(directory, f"copy{suffix}")
    count = max(1, count // 20) if small else count
    seconds = []
    for times in (1, 2):
        path.write_bytes(make(count * times))
        returned, used = measure(program, path, FORMATS.get(name, "text"), not small)
        if returned not in (status or (CLEAN, FOUND)):
            return f"{name}: exit status {returned}"
        seconds.append(used)
    print(f"{name}: {path.stat().st_size / 1e6:.1f} MB, {seconds[0]:.2f} s and {seconds[1]:.2f} s", flush=True)
    if not small and seconds[1] > TIMES * seconds[0] + SECONDS_MORE:
        return f"{name}: {seconds[0]:.2f} s, and {seconds[1]:.2f} s for twice as much"
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--small", action="store_true")
    parser.add_argument("program")
    parser.add_argument("case", nargs="*")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    cases = [case for case in CASES if not options.case or case[0] in options.case]
    wrong = []
    with tempfile.TemporaryDirectory() as directory:
        for case in cases:
            fault = faults(program, directory, case, options.small)
            if fault is not None:
                fault = faults(program, directory, case, options.small)
            wrong += [fault] if fault is not None else []
    print("".join(f"{fault}\n" for fault in wrong) + f"{len(cases)} cases, {len(wrong)} out of proportion")
    return 1 if wrong or not cases else 0


sys.exit(main())
