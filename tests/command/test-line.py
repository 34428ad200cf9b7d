"""The command line itself: help, options in every place, words that nobody expects, and the manual.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import random
import re
import shutil
import subprocess

from program import CLI, Case, DONE, FOUND, REGISTER, SOURCE, USAGE, check, main, Result, run

MANUAL = SOURCE / "resources" / "man" / "review-desk-cli.1"
CALLS = int(os.environ.get("RD_CALLS", "500"))


def list_commands():
    """From --help: ("milestone", "set"), ("due",), …"""
    found = []
    for line in run("--help").out.split("Commands:")[1].splitlines():
        words = re.match(r"  ([a-z]+(?: [a-z]+){0,2})(?= |$)", line)
        if words:
            found.append(tuple(words[1].split()))
    return found


class Help(Case):
    def test_every_command(self):
        commands = list_commands()
        self.assertEqual({words[0] for words in commands},
                         set("new sample review criteria agency document person reviewer contact milestone closure calendar hold plan learning finding recommendation action actions publication annual establishment "
                             "deadlines due workdays date framework chronology gantt genogram timeline letter report search history undo redo verify "
                             "backup".split()))
        for words in commands:
            with self.subTest(words):
                for call in ((*words, "--help"), ("--help", *words), (*words, "-h"), (*words, "x", "y", "--help")):
                    text = self.expect(DONE, *call).out
                    self.assertIn(" ".join(words), text)
                    self.assertIn("--register", text)

    def test_groups(self):
        self.assertIn("milestone clear", self.expect(DONE, "milestone", "--help").out)
        self.assertNotIn("closure", self.expect(DONE, "milestone", "--help").out)

    def test_commands_of_three_words(self):
        self.assertIn("report section add", self.expect(DONE, "report", "section", "--help").out)
        self.assertIn("section rename", self.expect(USAGE, "report", "section").err)
        self.assertIn("section rename", self.expect(USAGE, "report", "section", "fold", "R").err)
        self.expect(DONE, "report", "--format", "json", "section", "add", "--help")

    def test_version(self):
        version = re.search(r"version: '([^']+)'", (SOURCE / "meson.build").read_text())[1]
        for call in (("--version",), ("deadlines", "--version")):
            self.assertEqual(self.expect(DONE, *call).out, f"review-desk-cli {version}\n")

    def test_commands_of_no_version(self):
        for words in ((), ("",), ("help",), ("criteria", "R"), ("chronology", "import"), ("seal", "x"), ("Review", "list"),
                      ("review",), ("review", "receive", "x"), ("milestone", "move"), ("--",), ("-",), ("--bogus",),
                      ("-x", "deadlines"), ("deadlines", "--bogus"), ("deadlines", "--passphrase-fd", "3"), ("x" * 100000,),
                      (b"\xff\xfe",), ("rev\niew",), ("review\x1b[31m",)):
            with self.subTest(words[:1]):
                result = self.expect(USAGE, *words)
                self.assertEqual((result.out, len(result.err.splitlines())), ("", 1))
                self.assertNotIn("\x1b", result.err)
                self.assertLess(len(result.err), 600)

    def test_options_in_every_place(self):
        self.make("R")
        self.on("milestone", "set", "R", "la-aware", "2016-05-20")
        expected = self.ask("review", "list")
        r, f, t = ["--register", self.register], ["--format", "json"], ["--today", "2016-06-01"]
        for words in ([*r, *f, *t, "review", "list"], ["review", *r, *f, *t, "list"], ["review", "list", *r, *f, *t],
                      [*r, "review", *f, "list", *t], ["-r", self.register, "-f", "json", "review", "list", *t],
                      [f"--register={self.register}", "--format=json", "review", "list", *t],
                      [*f, *t, "--format", "table", "review", "list", *r, "--format", "json"]):
            with self.subTest(words):
                self.assertEqual(self.expect(DONE, *words, today=None).json, expected)

    def test_two_dashes(self):
        self.make()
        self.on("review", "add", "--title", "T", "--", "--help")
        self.assertEqual(self.ask("review", "show", "--", "--help")["review"], "--help")
        self.on("review", "add", "-5", "--title", "-7")
        self.assertEqual(self.ask("review", "show", "-5")["title"], "-7")


class Manual(Case):
    def setUp(self):
        super().setUp()
        self.text = MANUAL.read_text(encoding="utf-8")

    def test_every_command_and_option(self):
        plain = self.text.replace(" Ns ", "")
        for words in list_commands():
            with self.subTest(words):
                self.assertRegex(plain, r"(?m)^\.It Cm " + " ".join(words) + r"\b")
                for option in re.findall(r"^  (?:-\w, )?--([a-z-]+)", self.expect(DONE, *words, "--help").out, re.M):
                    self.assertRegex(plain, rf"Fl Fl {option}\b|Fl {option[0]}\b", option)

    def test_every_key(self):
        self.make("R")
        self.on("closure", "add", "2016-08-01", "--reason", "x")
        rows = {"review list": self.ask("review", "list")[0], "deadlines": self.ask("deadlines")[0],
                "history": self.ask("history")[0], "closure list": self.ask("closure", "list")[0],
                "review show": self.ask("review", "show", "R"), "due": self.ask("due", "scr-2015", "decide", "2016-01-31"),
                "milestones": self.ask("review", "show", "R")["milestones"][0]}
        for command, row in rows.items():
            for key in row:
                self.assertRegex(self.text, rf"\b{key}\b", f"{command} gives {key}")

    def test_every_id(self):
        shown = self.expect(DONE, "-f", "json", "framework", "show", "scr-2015").json
        for row in shown["milestones"]:
            self.assertIn(row["milestone"], self.text)
        for row in shown["timescales"]:
            self.assertIn(f".It Cm {row['timescale']}\n", self.text)


class Surprises(Case):
    """No words, whatever they are, end the process otherwise than by one of its four statuses."""

    PLAIN = ("new sample review milestone closure hold deadlines due workdays date framework gantt timeline history undo redo verify "
             "backup search add list show set clear remove end between holidays check help").split()
    OPTIONS = ("--register -r --today --format -f --help -h --version --title --framework --owner --summary --planned --to "
               "--outcome --note --reason --from --until --forecast --agreed-by --on -o --output --paper -- - -7 --7 -oX "
               "--to= --=x -rr --no-format --format=json --today=2016-02-30 --register=r.rdesk").split()
    VALUES = ["r.rdesk", "R", "S", "scr-2015", "la-aware", "decision", "decide", "complete", "ofsted", "2016-02-29",
              "2016-02-30", "2015-02-29", "0000-00-00", "9999-12-31", "1583-01-01", "99999999999999999999", "-1", "0", "5",
              "-4000000", "4000000", "", " ", "\t", "\n", "a" * 5000, "%s%n%d", "'; DROP TABLE review; --", "../../x", "/",
              "/dev/null", ".", "x.pdf", "x.svg", "x.png", "x.xml", "x.ics", "json", "csv", "table", "a4", "trial", "initiate",
              "May 2016", "22/05/16", "Ñ", "\u202e", "\U0001f600", "\x7f", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80"]

    def test_random_calls(self):
        source = random.Random(500)
        self.register = str(self.folder / "r.rdesk")
        self.make("R")
        sound = self.folder / "sound"
        shutil.copy(self.register, sound)
        codes = {DONE: 0, FOUND: 0, USAGE: 0, REGISTER: 0}
        for n in range(CALLS):
            words = self.make_words(source)
            work = self.folder / "work"
            work.mkdir(exist_ok=True)
            if n % 25 == 0:
                shutil.copy(sound, work / "r.rdesk")
            finished = subprocess.run([CLI, *words], cwd=work, capture_output=True, check=False, timeout=60,
                                      stdin=subprocess.DEVNULL)
            codes[check(Result(words, finished)).code] += 1
            if (work / "r.rdesk").is_file():
                self.expect(DONE, "-r", str(work / "r.rdesk"), "verify")
        for code, count in codes.items():
            self.assertGreater(count, 0 if code != FOUND else -1, f"no call ended with {code}: {codes}")

    def make_words(self, source):
        """Mostly a command, then anything."""
        words = []
        if source.random() < 0.5:
            words += ["-r", "r.rdesk"]
        if source.random() < 0.3:
            words += ["-f", source.choice(["json", "csv", "table"])]
        if source.random() < 0.9:
            words.append(source.choice(self.PLAIN[:18]))
        if source.random() < 0.7:
            words.append(source.choice(self.PLAIN[18:]))
        for _ in range(source.randrange(6)):
            words.append(source.choice(source.choice([self.PLAIN, self.OPTIONS, self.VALUES, self.VALUES])))
        return words

    def test_no_words_at_all(self):
        """Not even the program's own name."""
        script = ("import ctypes, os, sys; libc = ctypes.CDLL(None); "
                  "libc.execve(sys.argv[1].encode(), (ctypes.c_char_p * 1)(None), (ctypes.c_char_p * 1)(None)); os._exit(99)")
        finished = subprocess.run(["/usr/bin/python3", "-c", script, CLI], capture_output=True, check=False)
        self.assertEqual(finished.returncode, USAGE)

    def test_very_long_words(self):
        self.make("R")
        long = "x" * 100000
        for words in (("review", "show", long), ("milestone", "set", "R", long, "2016-01-01"), ("date", long),
                      ("due", long, long, long), ("new", long), ("--register", long, "deadlines"), ("--today", long, "deadlines"),
                      ("--format", long, "deadlines"), ("gantt", "-o", long + ".pdf"), ("framework", "check", long)):
            with self.subTest(words[0]):
                result = run("-r", self.register, *words)
                self.assertNotEqual(result.code, DONE)
                self.assertLess(max(len(line) for line in result.err.splitlines()), 2000)


main()
