"""Runs review-desk-cli as scripts do, and holds every run to the promises of its manual.

Whatever a test asks for: the exit status is one of four, no signal ends the process, and what it says on standard
error is whole lines that begin with its name.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

CLI = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else None
SOURCE = pathlib.Path(__file__).resolve().parents[2]
DONE, FOUND, USAGE, REGISTER = 0, 1, 2, 3
TODAY = "2016-06-01"


class Result:
    def __init__(self, words, finished):
        self.words, self.code = words, finished.returncode
        self.out = (finished.stdout or b"").decode("utf-8")
        self.err = (finished.stderr or b"").decode("utf-8")

    def __repr__(self):
        return f"{self.words} gave {self.code}\n{self.out[:2000]}\n{self.err[:2000]}"

    @property
    def json(self):
        return json.loads(self.out, parse_constant=lambda word: (_ for _ in ()).throw(ValueError(word)))


def check(result):
    assert result.code in (DONE, FOUND, USAGE, REGISTER), result
    for line in result.err.splitlines():
        assert line.startswith("review-desk-cli: ") and len(line) > len("review-desk-cli: "), result
    assert result.code in (DONE, FOUND) or result.err or not result.out, result
    return result


def run(*words, today=TODAY, **options):
    """One call; options are those of subprocess.run, and env holds what is added to the environment."""
    before = ["--today", today] if today else []
    options["env"] = {**os.environ, **options.get("env", {})}
    options.setdefault("stdout", subprocess.PIPE)
    options.setdefault("stderr", subprocess.PIPE)
    command = [CLI, *before, *words]
    return check(Result(words, subprocess.run(command, check=False, timeout=120, **options)))


class Case(unittest.TestCase):
    """A test with a folder of its own, which is removed afterwards."""

    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="review-desk-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.register = str(self.folder / "board.rdesk")

    def expect(self, code, *words, **options):
        result = run(*words, **options)
        self.assertEqual(result.code, code, result)
        if code in (USAGE, REGISTER):
            self.assertNotEqual(result.err, "", "it says nothing about what is wrong")
        return result

    def on(self, *words, code=DONE, **options):
        """A command on this test's register."""
        return self.expect(code, "--register", self.register, *words, **options)

    def ask(self, *words, **options):
        """Its results, from JSON."""
        return self.on("--format", "json", *words, **options).json

    def make(self, *references):
        self.expect(DONE, "new", self.register)
        for reference in references:
            self.on("review", "add", reference, "--title", "Child A")

    def deadline(self, review, timescale, **options):
        rows = [row for row in self.ask("deadlines", review, **options) if row["timescale"] == timescale]
        self.assertEqual(len(rows), 1, f"{timescale} of {review}")
        return rows[0]


def is_watched():
    """Whether the program was built with AddressSanitizer: that takes terabytes of addresses for itself, so that no limit of them can be set."""
    return b"__asan_init" in pathlib.Path(CLI).read_bytes()


def main():
    if not CLI:
        sys.exit("usage: test-NAME.py PROGRAM [TEST…]")
    unittest.main(verbosity=2)
