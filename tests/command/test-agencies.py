"""Agencies, what they were asked for, documents, reviewers and contacts: good calls, bad calls, hostile files.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import hashlib
import os
import sqlite3
import subprocess

from program import CLI, Case, DONE, FOUND, TODAY, USAGE, main

PDF = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\nnothing real\n"


class Agencies(Case):
    def setUp(self):
        super().setUp()
        self.make("R")

    def add(self, code="police", name="Northmoor Police"):
        return self.ask("agency", "add", "R", code, "--name", name)

    def test_add(self):
        row = self.ask("agency", "add", "R", "police", "--name", " Northmoor Police ", "--contact", "A. Pike", "--email", "pike@example.org",
                       "--phone", "01632 960001", "--representative", "Supt Reed")
        self.assertEqual(list(row), "review agency name contact contact_role email phone address representative asked due received late reminders note".split())
        self.assertEqual((row["agency"], row["name"], row["representative"]), ("police", "Northmoor Police", "Supt Reed"))
        self.assertEqual((row["asked"], row["due"], row["received"], row["late"]), (0, None, 0, 0))
        self.assertEqual(self.ask("agency", "list", "R"), [row])

    def test_bad_agencies(self):
        self.add()
        for words in (("police", "--name", "Other"), ("POLICE", "--name", "Other"), ("a b", "--name", "Other"), ("", "--name", "Other"),
                      ("-x", "--name", "Other"), ("x" * 81, "--name", "Other"), ("gp", "--name", ""), ("gp", "--name", "  "),
                      ("gp", "--name", "a\nb"), ("gp", "--name", "x" * 257), ("gp",), ("gp", "--name", "X", "--email", "x" * 300)):
            with self.subTest(words):
                self.on("agency", "add", "R", *words, code=USAGE)
        self.on("agency", "add", "S", "gp", "--name", "GP", code=USAGE)
        self.assertEqual(len(self.ask("agency", "list", "R")), 1)

    def test_asked_reminded_received(self):
        self.add()
        row = self.ask("agency", "ask", "R", "police", "chronology", "--on", "2016-05-03", "--due", "2016-05-24", "--detail", "Two years")
        self.assertEqual(row["status"], "late")
        self.assertEqual((row["days_late"], row["working_days_late"]), (8, 5), "a bank holiday lies between")
        row = self.ask("agency", "remind", "R", "Northmoor police", "chronology")
        self.assertEqual((row["reminded"], row["reminders"]), (TODAY, 1))
        listed = self.ask("agency", "list", "R")[0]
        self.assertEqual((listed["asked"], listed["due"], listed["received"], listed["late"], listed["reminders"]), (1, "2016-05-24", 0, 1, 1))
        row = self.ask("agency", "received", "R", "police", "chronology", "--on", "2016-05-31")
        self.assertEqual((row["status"], row["working_days_late"], row["documents"]), ("to-check", 4, 0))
        row = self.ask("agency", "checked", "R", "police", "chronology", "accepted")
        self.assertEqual((row["status"], row["checked"], row["quality"]), ("accepted", TODAY, "accepted"))
        self.assertEqual([r["item"] for r in self.ask("agency", "requests")], ["chronology"])
        for _ in range(5):
            self.on("undo")
        self.assertEqual(self.ask("agency", "list", "R"), [])

    def test_everybody_at_once(self):
        self.add()
        self.add("gp", "Alder Road Surgery")
        self.ask("agency", "ask", "R", "gp", "chronology")
        rows = self.ask("agency", "ask", "R", "all", "chronology", "--due", "2016-06-30")
        self.assertEqual({row["agency"]: row["due"] for row in rows}, {"gp": None, "police": "2016-06-30"})
        self.on("agency", "ask", "R", "all", "chronology", code=USAGE)
        self.on("undo")
        self.assertEqual([row["agency"] for row in self.ask("agency", "requests", "R")], ["gp"])

    def test_bad_requests(self):
        self.add()
        self.ask("agency", "ask", "R", "police", "information", "--on", "2016-05-03")
        for words in (("ask", "R", "gp", "information"), ("ask", "R", "police", "gossip"), ("ask", "R", "police", "information"),
                      ("ask", "R", "police", "other", "--on", "2016-06-02"), ("ask", "R", "police", "other", "--due", "2016-05-01"),
                      ("remind", "R", "police", "chronology"), ("remind", "R", "police", "information", "--on", "2016-06-09"),
                      ("remind", "R", "police", "information", "--on", "2016-05-02"), ("received", "R", "police", "information"),
                      ("received", "R", "police", "information", "--on", "2016-05-02"), ("received", "R", "police", "information", "--on", "2016-07-02"),
                      ("checked", "R", "police", "information", "accepted"), ("checked", "R", "police", "information", "splendid")):
            with self.subTest(words):
                self.on("agency", *words, code=USAGE)
        self.ask("agency", "received", "R", "police", "information", "--on", "2016-05-10")
        self.on("agency", "remind", "R", "police", "information", code=USAGE)
        self.on("agency", "checked", "R", "police", "information", "accepted", "--on", "2016-05-09", code=USAGE)

    def test_remove(self):
        self.add()
        self.ask("agency", "ask", "R", "police", "chronology")
        file = self.folder / "c.pdf"
        file.write_bytes(PDF)
        self.ask("agency", "received", "R", "police", "chronology", "--on", TODAY, "--file", str(file))
        self.ask("reviewer", "add", "R", "Dr Fell")
        self.ask("reviewer", "declare", "R", "Dr Fell", "police", "independent")
        self.ask("agency", "remove", "R", "police")
        for command in ("agency", "document"):
            self.assertEqual(self.ask(command, "list", "R"), [])
        self.assertEqual(self.ask("agency", "requests"), [])
        self.on("undo")
        self.assertEqual(len(self.ask("document", "list", "R")), 1)
        self.on("verify")


class Documents(Case):
    def setUp(self):
        super().setUp()
        self.make("R")
        self.ask("agency", "add", "R", "police", "--name", "Northmoor Police")
        self.ask("agency", "ask", "R", "police", "chronology", "--on", "2016-05-03")
        self.file = self.folder / "Return – final.pdf"
        self.file.write_bytes(PDF)

    def receive(self, path, code=DONE):
        return self.on("agency", "received", "R", "police", "chronology", "--on", TODAY, "--file", str(path), code=code)

    def test_kept_and_given_back(self):
        self.receive(self.file)
        row = self.ask("document", "list", "R")[0]
        self.assertEqual((row["document"], row["type"], row["size"], row["agency"], row["item"]),
                         (self.file.name, "application/pdf", len(PDF), "police", "chronology"))
        self.assertEqual(row["sha256"], hashlib.sha256(PDF).hexdigest())
        self.assertEqual(self.ask("agency", "requests")[0]["received"], TODAY)
        for name in (row["id"], row["sha256"][:8]):
            out = self.folder / name
            self.on("document", "save", "R", name, "-o", str(out))
            self.assertEqual(out.read_bytes(), PDF)
            self.on("document", "save", "R", name, "-o", str(out), code=USAGE)
        self.on("undo")
        self.assertEqual(self.ask("document", "list", "R"), [])
        self.assertIsNone(self.ask("agency", "requests")[0]["received"])
        self.on("redo")
        self.assertEqual(self.ask("document", "list", "R")[0]["id"], row["id"])
        self.on("verify")

    def test_the_same_bytes_are_kept_once(self):
        self.receive(self.file)
        self.receive(self.file, USAGE)
        self.ask("agency", "add", "R", "gp", "--name", "Surgery")
        self.ask("agency", "ask", "R", "gp", "chronology")
        said = self.on("agency", "received", "R", "gp", "chronology", "--on", TODAY, "--file", str(self.file))
        self.assertIn("once", said.err)
        self.assertEqual(len(self.ask("document", "list", "R")), 2)
        connection = sqlite3.connect(self.register)
        self.addCleanup(connection.close)
        self.assertEqual(connection.execute("SELECT count (*) FROM contents").fetchone(), (1,))

    def test_what_cannot_be_kept(self):
        huge, empty, pipe = self.folder / "huge.pdf", self.folder / "empty.pdf", self.folder / "pipe"
        with open(huge, "wb") as out:
            out.truncate(500 * 1024 * 1024)
        empty.touch()
        os.mkfifo(pipe)
        for path, word in ((huge, "larger"), (empty, "empty"), (pipe, "ordinary"), (self.folder, "ordinary"), ("/dev/zero", "ordinary"),
                           (self.folder / "none.pdf", "could not be read"), (self.folder / ("x" * 300), "name")):
            with self.subTest(str(path)):
                self.assertIn(word, self.receive(path, USAGE).err)
        self.assertIsNone(self.ask("agency", "requests")[0]["received"], "a file that is refused leaves nothing behind")
        self.on("verify")

    def test_a_large_sparse_file_takes_no_memory(self):
        huge = self.folder / "huge.pdf"
        with open(huge, "wb") as out:
            out.truncate(8 * 1024 * 1024 * 1024)
        words = [CLI, "--today", TODAY, "-r", self.register, "agency", "received", "R", "police", "chronology", "--on", TODAY, "--file", str(huge)]
        # What it had in memory at most, in kB; a limit of addresses would stop the sanitizers.
        with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(process.returncode, USAGE)
        self.assertLess(usage.ru_maxrss, 300 * 1024)

    def test_save_refuses(self):
        self.receive(self.file)
        for words in (("R", "nothing", "-o", "x"), ("R", "abc", "-o", "x"), ("S", "x", "-o", "x"), ("R", "x"), ("R", "x", "-o", "")):
            with self.subTest(words):
                self.on("document", "save", *words, code=USAGE, cwd=self.folder)


class People(Case):
    def setUp(self):
        super().setUp()
        self.make("R")

    def test_reviewer_with_milestones(self):
        self.on("milestone", "set", "R", "la-aware", "2016-03-01")
        self.on("milestone", "set", "R", "lscb-notified", "2016-03-01")
        self.on("milestone", "set", "R", "decision", "2016-03-20")
        row = self.ask("reviewer", "add", "R", "Dr Fell", "--qualifications", "Accredited", "--appointed", "2016-05-02", "--declared", "2016-05-01",
                       "--board", "independent", "--milestone", "--told", "2016-05-04")
        self.assertEqual((row["role"], row["board"], row["tied"], row["undeclared"]), ("lead", "independent", [], []))
        dates = {m["milestone"]: m["date"] for m in self.ask("review", "show", "R")["milestones"]}
        self.assertEqual((dates["reviewers-appointed"], dates["reviewers-reported"]), ("2016-05-02", "2016-05-04"))
        self.on("undo")
        dates = {m["milestone"]: m["date"] for m in self.ask("review", "show", "R")["milestones"]}
        self.assertEqual((dates["reviewers-appointed"], self.ask("reviewer", "list", "R")), (None, []))

    def test_a_conflict_is_recorded_and_said(self):
        self.ask("agency", "add", "R", "police", "--name", "Northmoor Police")
        self.ask("reviewer", "add", "R", "Dr Fell", "--board", "independent")
        self.assertEqual(self.ask("reviewer", "list", "R")[0]["undeclared"], ["police"])
        said = self.on("reviewer", "declare", "R", "dr fell", "police", "tied", "--note", "Was its deputy head", code=FOUND)
        self.assertIn("Northmoor Police", said.err)
        self.assertEqual(self.ask("reviewer", "list", "R")[0]["tied"], ["police"])
        self.on("reviewer", "declare", "R", "Dr Fell", "police", "independent")
        self.assertEqual(self.on("reviewer", "add", "R", "B", "--board", "tied", code=FOUND).err.count("\n"), 1)

    def test_bad_reviewers(self):
        self.ask("reviewer", "add", "R", "Dr Fell")
        for words in (("add", "R", "Dr Fell"), ("add", "R", ""), ("add", "R", "B", "--role", "king"), ("add", "R", "B", "--board", "maybe"),
                      ("add", "R", "B", "--appointed", "2017-01-01"), ("add", "R", "B", "--milestone"), ("add", "R", "B", "--declared", "soon"),
                      ("declare", "R", "B", "police", "tied"), ("declare", "R", "Dr Fell", "police", "tied"), ("list", "S")):
            with self.subTest(words):
                self.on("reviewer", *words, code=USAGE)

    def test_contacts(self):
        row = self.ask("contact", "add", "R", "Mother", "--state", "offered", "--relation", "Mother", "--on", "2016-05-20", "--explained", "--next", "2016-06-10")
        self.assertEqual((row["party"], row["state"], row["explained"], row["next"]), ("family", "offered", True, "2016-06-10"))
        self.ask("contact", "add", "R", "HV1", "--party", "professional", "--state", "deferred", "--text", "A witness")
        self.assertEqual([r["contact"] for r in self.ask("contact", "list", "R", "--party", "professional")], ["HV1"])
        self.assertEqual(len(self.ask("contact", "list", "R")), 2)
        for words in (("R", "X"), ("R", "", "--state", "met"), ("R", "X", "--state", "shouted"), ("R", "X", "--state", "met", "--on", "2016-06-02"),
                      ("R", "X", "--state", "met", "--next", "2016-05-02"), ("R", "X", "--state", "met", "--party", "enemy")):
            with self.subTest(words):
                self.on("contact", "add", *words, code=USAGE)

    def test_formulas_stay_texts(self):
        self.ask("contact", "add", "R", "=HYPERLINK(\"x\")", "--state", "met")
        self.assertNotIn("\n=HYP", self.on("--format", "csv", "contact", "list", "R").out)


if __name__ == "__main__":
    main()
