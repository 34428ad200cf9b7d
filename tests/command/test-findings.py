"""Findings, recommendations and actions: good calls, bad calls, undo, exports.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import csv
import io
import zipfile

from program import Case, DONE, FOUND, TODAY, USAGE, main


class Findings(Case):
    def setUp(self):
        super().setUp()
        self.make("R")
        self.ask("agency", "add", "R", "police", "--name", "Northmoor Police")
        table = self.folder / "police.csv"
        table.write_text("Date,Event\n01/02/2015,Officers called\n03/02/2015,Strategy meeting\n", encoding="utf-8")
        self.on("chronology", "import", "R", str(table), "--agency", "police")
        self.entries = [row["id"] for row in self.ask("chronology", "list", "R")]

    def test_finding(self):
        row = self.ask("finding", "add", "R", "Nobody asked the child", "--why", "The form has no place for it", "--theme", "Voice of the child")
        self.assertEqual((row["number"], row["why"], row["happened"], row["evidence"]), (1, "The form has no place for it", None, []))
        row = self.ask("finding", "evidence", "R", "1", *self.entries, "--note", "nobody wrote down what she said")
        self.assertEqual([(e["entry"], e["date"], e["deleted"]) for e in row["evidence"]],
                         [(self.entries[0], "01/02/2015", False), (self.entries[1], "03/02/2015", False)])
        self.assertEqual(len(self.ask("finding", "evidence", "R", "1", self.entries[0])["evidence"]), 2, "one that is there stays once")
        row = self.ask("finding", "evidence", "R", "1", self.entries[0], "--remove")
        self.assertEqual([e["entry"] for e in row["evidence"]], [self.entries[1]])
        self.ask("finding", "add", "R", "Second")
        self.on("finding", "move", "R", "2", "up")
        self.assertEqual([r["title"] for r in self.ask("finding", "list", "R")], ["Second", "Nobody asked the child"])
        self.assertEqual(self.ask("finding", "edit", "R", "2", "--why", "", "--next", "Ask")["why"], None)

    def test_evidence_of_a_deleted_entry(self):
        self.ask("finding", "add", "R", "F")
        self.ask("finding", "evidence", "R", "1", self.entries[0])
        self.on("undo")
        self.on("undo")
        self.on("undo")
        self.assertEqual(self.ask("chronology", "list", "R"), [])
        self.on("redo")
        self.on("redo")
        self.on("redo")
        self.assertEqual(self.ask("finding", "list", "R")[0]["evidence"][0]["deleted"], False)

    def test_removing_lets_go(self):
        self.ask("finding", "add", "R", "F")
        self.ask("recommendation", "add", "R", "Train everybody", "--finding", "1", "--to", "The board")
        self.ask("action", "add", "R", "Write the course", "--recommendation", "1")
        self.on("finding", "remove", "R", "1")
        row = self.ask("recommendation", "list", "R")[0]
        self.assertEqual((row["finding"], row["actions"]), (None, 1))
        self.on("recommendation", "remove", "R", "1")
        self.assertEqual(self.ask("actions", "R")[0]["recommendation"], None)
        self.on("undo")
        self.on("undo")
        self.assertEqual(self.ask("recommendation", "list", "R")[0]["finding"], 1)
        self.assertEqual(self.ask("actions", "R")[0]["recommendation"], 1)

    def test_action(self):
        self.ask("action", "add", "R", "Write the course", "--agency", "police", "--lead", "Training manager", "--agreed", "2016-01-04",
                 "--due", "2016-05-24", "--success", "Every officer has been")
        row = self.ask("action", "note", "R", "1", "Half are booked", "--progress", "50", "--on", "2016-05-20")
        self.assertEqual((row["status"], row["progress"], row["days_late"], row["working_days_late"]), ("overdue", 50, 8, 5))
        self.assertEqual(row["notes"], [{"date": "2016-05-20", "text": "Half are booked", "from": None}])
        self.on("action", "close", "R", "1", code=USAGE)
        row = self.ask("action", "close", "R", "1", "--evidence", "The register of the course", "--on", "2016-05-31")
        self.assertEqual((row["status"], row["closed"], row["outcome"], row["days_late"]), ("complete-late", "2016-05-31", "complete", 7))
        row = self.ask("action", "reopen", "R", "1")
        self.assertEqual((row["status"], row["closed"], row["outcome"]), ("overdue", None, None))
        self.on("action", "carry", "R", "1", code=USAGE)
        self.assertEqual(self.ask("action", "carry", "R", "1", "--reason", "New provider")["status"], "carried-forward")
        self.on("action", "remove", "R", "1")
        self.assertEqual(self.ask("actions"), [])
        self.on("undo")
        self.assertEqual(len(self.ask("actions")[0]["notes"]), 1)

    def test_bad_actions(self):
        for words in (("add", "R", ""), ("add", "R", "x", "--due", "31/12/2016"), ("add", "R", "x", "--agreed", "2016-05-02", "--due", "2016-05-01"),
                      ("add", "R", "x", "--agency", "gp"), ("add", "R", "x", "--recommendation", "1"), ("add", "S", "x"),
                      ("add", "R", "x" * 4001), ("note", "R", "1", "x"), ("close", "R", "0", "--evidence", "x")):
            with self.subTest(words):
                self.on("action", *words, code=USAGE)
        self.ask("action", "add", "R", "x")
        for words in (("close", "R", "1", "--evidence", "e", "--on", "2030-01-01"), ("note", "R", "1", "t", "--progress", "101"),
                      ("note", "R", "1", " "), ("note", "R", "2", "t"), ("note", "R", "1", "t", "--on", "2030-01-01")):
            with self.subTest(words):
                self.on("action", *words, code=USAGE)
        self.on("actions", "R", "--status", "late", code=USAGE)

    def test_filters(self):
        self.ask("action", "add", "R", "Late one", "--agency", "police", "--agreed", "2016-03-01", "--due", "2016-05-24")
        self.ask("action", "add", "R", "Later one", "--due", "2016-12-24")
        self.assertEqual([row["text"] for row in self.ask("actions", "--overdue")], ["Late one"])
        self.assertEqual([row["text"] for row in self.ask("actions", "R", "--agency", "POLICE")], ["Late one"])
        self.assertEqual([row["text"] for row in self.ask("actions", "--state", "not-started")], ["Later one"])
        self.assertEqual(self.ask("actions", "--agency", "police", "--state", "complete"), [])
        self.assertEqual(self.ask("actions", "R", "--overdue"), self.ask("actions", "R", "--status", "overdue"))
        for words in (("--agency", "nobody"), ("--state", "late"), ("--state", "complete", "--overdue"), ("X",)):
            with self.subTest(words):
                self.on("actions", *words, code=USAGE)
        self.on("actions", "export", "--overdue", "-o", str(self.folder / "late.csv"))
        rows = list(csv.DictReader(io.StringIO((self.folder / "late.csv").read_text(encoding="utf-8-sig"))))
        self.assertEqual([row["Action"] for row in rows], ["Late one"])

    def test_chase(self):
        self.ask("action", "add", "R", "One", "--agency", "police", "--agreed", "2016-03-01", "--due", "2016-05-24")
        self.ask("action", "add", "R", "Two", "--agency", "police", "--due", "2016-05-25")
        rows = self.ask("action", "chase", "R", "1", "2", "--means", "telephone", "--on", "2016-05-31", "--note", "No answer")
        self.assertEqual([[(c["date"], c["means"], c["note"], c["letter"]) for c in row["chases"]] for row in rows],
                         [[("2016-05-31", "telephone", "No answer", None)]] * 2)
        self.on("undo")
        self.assertEqual([row["chases"] for row in self.ask("actions")], [[], []])
        for words in (("1", "--means", "pigeon"), ("3",), ("1", "--on", "2030-01-01"), ("1", "--on", "2016-02-01"), ("1", "3")):
            with self.subTest(words):
                self.on("action", "chase", "R", *words, code=USAGE)
        self.on("action", "close", "R", "1", "--evidence", "e")
        self.on("action", "chase", "R", "1", code=USAGE)

    def test_chase_by_letter(self):
        self.ask("person", "add", "R", "Mia Hollis", "--pseudonym", "Child A", "--role", "subject-child")
        self.ask("action", "add", "R", "Ask how Mia Hollis was seen", "--agency", "police", "--due", "2016-05-24")
        self.ask("action", "add", "R", "Later", "--agency", "police", "--due", "2016-12-24")
        for ending in ("docx", "odt"):
            path = self.folder / f"chase.{ending}"
            self.on("letter", "R", "action-chase", "--agency", "police", "--gaps", "-o", str(path), code=FOUND)
            part = "word/document.xml" if ending == "docx" else "content.xml"
            text = zipfile.ZipFile(path).read(part).decode()
            self.assertIn("Ask how Child A was seen", text)
            self.assertNotIn("Mia Hollis", text)
            self.assertNotIn("Later", text)
            self.assertIn("Overdue by 5 working days", text)
        self.on("letter", "R", "action-chase", "--agency", "police", "--gaps", "--sent", TODAY, code=FOUND)
        rows = self.ask("actions", "R")
        self.assertEqual([len(row["chases"]) for row in rows], [1, 0])
        self.assertEqual(rows[0]["chases"][0]["means"], "letter")
        self.assertIsNotNone(rows[0]["chases"][0]["letter"])
        self.on("undo")
        self.assertEqual(self.ask("actions", "R")[0]["chases"], [])

    def test_trend(self):
        self.ask("action", "add", "R", "One", "--agreed", "2016-03-10", "--due", "2016-04-11")
        self.ask("action", "add", "R", "Two", "--agreed", "2016-04-10", "--due", "2016-09-11")
        self.ask("action", "close", "R", "1", "--evidence", "e", "--on", "2016-05-09")
        rows = self.ask("actions", "trend", "--from", "2016-03-01")
        self.assertEqual([tuple(row.values()) for row in rows],
                         [("2016-03", "2016-03-31", 1, 0, 1, 0), ("2016-04", "2016-04-30", 1, 0, 2, 1),
                          ("2016-05", "2016-05-31", 0, 1, 1, 0), ("2016-06", "2016-06-01", 0, 0, 1, 0)])
        self.assertEqual(len(self.ask("actions", "trend", "R")), 12)
        for ending in "docx odt xlsx csv pdf html".split():
            self.on("actions", "trend", "-o", str(self.folder / f"trend.{ending}"))
        for words in (("--to", "2016-06-02"), ("--from", "2016-05-01", "--to", "2016-04-01"), ("--from", "1600-01-01"), ("X",),
                      ("-o", str(self.folder / "x.txt"))):
            with self.subTest(words):
                self.on("actions", "trend", *words, code=USAGE)

    def test_calendar(self):
        self.ask("action", "add", "R", "Ask Mia Hollis", "--agency", "police", "--due", "2016-05-24")
        self.ask("action", "add", "R", "Undated")
        self.on("actions", "export", "-o", str(self.folder / "a.ics"))
        text = (self.folder / "a.ics").read_text(encoding="utf-8")
        self.assertEqual(text.count("BEGIN:VEVENT"), 1)
        self.assertIn("SUMMARY:R: action 1", text)
        self.assertNotIn("Mia", text)
        self.assertIn(self.ask("actions")[0]["id"], text.replace("\n ", ""))
        self.on("actions", "export", "--overdue", "-o", str(self.folder / "b.ics"), code=USAGE)

    def test_export(self):
        self.ask("person", "add", "R", "Mia Hollis", "--pseudonym", "Child A", "--role", "subject-child")
        self.ask("action", "add", "R", "Ask how Mia Hollis was seen", "--due", "2016-05-24")
        self.ask("action", "add", "R", "=1+1")
        for ending in "docx odt xlsx csv pdf html".split():
            path = self.folder / f"actions.{ending}"
            self.on("actions", "export", "-o", str(path))
            self.assertGreater(path.stat().st_size, 100)
        rows = list(csv.DictReader(io.StringIO((self.folder / "actions.csv").read_text(encoding="utf-8-sig"))))
        self.assertEqual([(row["Action"], row["State"]) for row in rows],
                         [("Ask how Child A was seen", "Overdue by 5 working days"), ("'=1+1", "No date set")])
        self.on("actions", "export", "-o", str(self.folder / "real.csv"), "--real-names")
        self.assertIn("Mia Hollis", (self.folder / "real.csv").read_text(encoding="utf-8-sig"))
        self.on("actions", "export", code=USAGE)
        self.on("actions", "export", "-o", str(self.folder / "x.txt"), code=USAGE)


if __name__ == "__main__":
    main()
