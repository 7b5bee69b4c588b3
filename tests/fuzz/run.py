#!/usr/bin/env python3
"""Runs one fuzz target and tells how far it came.

Usage, in the project's root:
    tests/fuzz/run.py --executions N PROGRAM             from the seeds alone, always with the same random numbers
    tests/fuzz/run.py --seconds N --keep DIRECTORY PROGRAM
                                                         on from what earlier runs have left in DIRECTORY
"""
import argparse
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile

FUZZ = pathlib.Path("tests/fuzz")
# No size is of interest by itself, and small inputs run fast.
LIMITS = ["-max_len=12288", "-timeout=20", "-rss_limit_mb=2048", "-print_final_stats=1"]
# Targets that share seeds and words worth trying.
LIKE = {"markdown": ["text"], "layer": ["glossary"]}


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--executions", type=int)
    parser.add_argument("--seconds", type=int)
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("program", type=pathlib.Path)
    return parser.parse_args()


def run(options, grown, crashes):
    """The exit status and what libFuzzer has said."""
    target = options.program.name.removeprefix("fuzz_")
    command = [options.program, *LIMITS, f"-artifact_prefix={crashes}/{target}-"]
    command += [f"-runs={options.executions}", "-seed=1"] if options.executions else [
        f"-max_total_time={options.seconds}"]
    for name in [target, *LIKE.get(target, [])]:
        if (FUZZ / f"{name}.dict").exists():
            command.append(f"-dict={FUZZ / name}.dict")
            break
    command += [grown, *(FUZZ / "seeds" / name for name in [target, *LIKE.get(target, [])])]
    ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return ran.returncode, ran.stdout.decode("utf-8", "replace")


def tell(options, status, said, crashes):
    """One line; for a crash also what libFuzzer says of it, and how to see it again."""
    target = options.program.name.removeprefix("fuzz_")
    executions = re.findall(r"^stat::number_of_executed_units: (\d+)", said, re.MULTILINE) or re.findall(
        r"^#(\d+)\t", said, re.MULTILINE) or ["0"]
    edges = re.findall(r"\bcov: (\d+)", said) or ["0"]
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    found = sorted(crashes.glob(f"{target}-*"))
    print(f"{target}: {executions[-1]} executions, {edges[-1]} edges covered, {used.ru_utime + used.ru_stime:.0f} s of "
          f"CPU time, {'no crash' if status == 0 else 'CRASHED'}", flush=True)
    if status != 0:
        print(said[-6000:])
        for path in found:
            print(f"To see it again: {options.program} {path}\n"
                  f"Once it is mended, keep it: cp {path} {FUZZ}/seeds/{target}/")


def main():
    options = arguments()
    if not (options.executions or (options.seconds and options.keep)):
        sys.exit(__doc__)
    os.environ.setdefault("UBSAN_OPTIONS", "print_stacktrace=1")
    with tempfile.TemporaryDirectory() as scratch:
        crashes = (options.keep / "crashes") if options.keep else pathlib.Path(options.program.parent)
        grown = (options.keep / "corpus" / options.program.name) if options.keep else pathlib.Path(scratch)
        crashes.mkdir(parents=True, exist_ok=True)
        grown.mkdir(parents=True, exist_ok=True)
        status, said = run(options, grown, crashes)
        tell(options, status, said, crashes)
    return 1 if status != 0 else 0


sys.exit(main())
