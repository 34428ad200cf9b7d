"""Frameworks: those of the program, those that the board adds, what it sets in them, and moving a review.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os

from program import Case, DONE, FOUND, SOURCE, USAGE, main

FOLDER = SOURCE / "resources" / "frameworks"
SMALL = SOURCE / "tests" / "data" / "frameworks" / "good" / "small.xml"
BAD = SOURCE / "tests" / "data" / "frameworks" / "bad"


class Frameworks(Case):
    def setUp(self):
        super().setUp()
        self.expect(DONE, "new", self.register)

    def add(self, **changes):
        """The small framework with some text replaced, added."""
        text = SMALL.read_text(encoding="utf-8")
        for old, new in changes.get("replace", ()):
            self.assertIn(old, text)
            text = text.replace(old, new, 1)
        path = self.folder / "own.xml"
        path.write_text(text, encoding="utf-8")
        return self.on("-f", "json", "framework", "add", str(path), code=changes.get("code", DONE))

    def list(self):
        return {(row["id"], row["version"]): (row["origin"], row["reviews"]) for row in self.ask("framework", "list")}

    def test_those_of_the_program(self):
        shown = self.expect(DONE, "-f", "json", "framework", "list").json
        self.assertEqual([row["id"] for row in shown], sorted(path.stem for path in FOLDER.glob("*.xml")))
        for row in shown:
            with self.subTest(row["id"]):
                self.assertEqual(self.expect(DONE, "-f", "json", "framework", "check", str(FOLDER / f"{row['id']}.xml")).json, [])
                for timescale in self.expect(DONE, "-f", "json", "framework", "show", row["id"]).json["timescales"]:
                    self.assertEqual(timescale["verified"], timescale["amount"] is not None, timescale)
                    self.assertTrue(timescale["paragraph"] and timescale["wording"])

    def test_rapid_review(self):
        for trigger, due in (("2019-04-10", "2019-05-03"), ("2019-12-16", "2020-01-09")):
            self.assertEqual(self.expect(DONE, "-f", "json", "due", "rapid-review-2018", "rapid-review", trigger).json["due"], due)

    def test_what_was_not_verified(self):
        shown = self.expect(DONE, "framework", "show", "sar-2014").out
        self.assertIn("the board sets this", shown)
        self.assertIn("framework set", self.expect(USAGE, "due", "sar-2014", "complete", "2026-01-31").err)

        self.on("review", "add", "A", "--title", "T", "--framework", "sar-2014")
        self.on("milestone", "set", "A", "initiated", "2016-01-31")
        before = next(row for row in self.ask("deadlines", "A") if row["timescale"] == "complete")
        self.assertEqual((before["status"], before["due"]), ("waiting", None))
        self.assertIn("The board sets how long", before["explanation"])
        moved = self.ask("framework", "set", "sar-2014", "complete", "--amount", "6", "--unit", "months")
        self.assertEqual([(row["review"], row["from"], row["to"]) for row in moved["moves"]], [("A", None, "2016-07-31")])
        after = next(row for row in self.ask("deadlines", "A") if row["timescale"] == "complete")
        self.assertEqual(after["due"], "2016-07-31")
        self.assertIn("set by the board on Wed 1 Jun 2016", after["explanation"])
        timescale = self.ask("framework", "show", "sar-2014")["timescales"][1]
        self.assertEqual((timescale["amount"], timescale["unit"], timescale["verified"], timescale["set_on"]), (6, "months", False, "2016-06-01"))
        self.assertEqual(self.ask("due", "sar-2014", "complete", "2016-01-31")["due"], "2016-07-31")
        self.on("undo")
        self.assertIsNone(next(row for row in self.ask("deadlines", "A") if row["timescale"] == "complete")["due"])

    def test_set_wrongly(self):
        for words in (("sar-2014", "complete"), ("sar-2014", "complete", "--amount", "6"), ("sar-2014", "complete", "--unit", "months"),
                      ("sar-2014", "complete", "--amount", "0", "--unit", "months"), ("sar-2014", "complete", "--amount", "x", "--unit", "months"),
                      ("sar-2014", "complete", "--amount", "36526", "--unit", "days"), ("sar-2014", "complete", "--amount", "6", "--unit", "moons"),
                      ("sar-2014", "finish", "--amount", "6", "--unit", "months"), ("sar", "complete", "--amount", "6", "--unit", "months"),
                      ("scr-2015", "complete", "--amount", "6", "--unit", "months"), ("sar-2014", "complete", "--clear"),
                      ("sar-2014", "complete", "--clear", "--amount", "6")):
            with self.subTest(words):
                self.assertTrue(self.on("framework", "set", *words, code=USAGE).err)
        self.assertEqual(self.ask("history"), [])

    def test_add_and_remove(self):
        self.assertEqual(self.add().json["id"], "small")
        self.assertEqual(self.list()["small", "1"], ("board", 0))
        self.on("review", "add", "A", "--title", "T", "--framework", "small")
        self.assertIn("cannot be removed", self.on("framework", "remove", "small", "1", code=USAGE).err)
        self.assertEqual(self.list()["small", "1"], ("board", 1))
        self.on("undo")
        self.on("framework", "remove", "small", "1")
        self.assertNotIn(("small", "1"), self.list())
        self.on("undo")
        self.assertEqual(self.list()["small", "1"], ("board", 0))
        for words in (("small", "2"), ("smal", "1"), ("scr-2015", "2015.1"), ("small",)):
            with self.subTest(words):
                self.on("framework", "remove", *words, code=USAGE)
        self.on("verify")

    def test_a_version_never_changes(self):
        self.add()
        self.assertIn("is there already", self.add(code=USAGE).err)
        self.assertIn("new version", self.add(replace=[("<label>Small review</label>", "<label>Little review</label>")], code=USAGE).err)
        self.add(replace=[('version="1"', 'version="2"')])
        self.on("review", "add", "A", "--title", "T", "--framework", "small")
        self.assertEqual(self.ask("review", "show", "A")["framework_version"], "2")

    def test_add_wrongly(self):
        for path in sorted(BAD.glob("*.xml")):
            with self.subTest(path.stem):
                result = self.on("framework", "add", str(path), code=USAGE)
                self.assertIn((BAD / f"{path.stem}.txt").read_text(encoding="utf-8").strip(), result.err)
        os.mkfifo(self.folder / "pipe.xml")
        (self.folder / "large.xml").write_bytes(b" " * (5 * 1024 * 1024))
        for name in ("pipe.xml", "large.xml", "none.xml", ".", ""):
            with self.subTest(name):
                self.on("framework", "add", str(self.folder / name) if name else "", code=USAGE)
        self.assertEqual(self.ask("history"), [])

    def test_move(self):
        self.on("review", "add", "A", "--title", "T")
        self.on("milestone", "set", "A", "la-aware", "2016-05-02")
        self.on("milestone", "set", "A", "lscb-notified", "2016-05-03")
        dry = self.on("-f", "json", "review", "move", "A", "--framework", "lcspr-2018", "--dry-run", code=FOUND)
        self.assertEqual(self.ask("review", "show", "A")["framework"], "scr-2015")
        moved = self.on("-f", "json", "review", "move", "A", "--framework", "lcspr-2018", code=FOUND)
        self.assertEqual(dry.json["moves"], moved.json["moves"])
        self.assertEqual((moved.json["from"], moved.json["to"], moved.json["to_version"]), ("scr-2015", "lcspr-2018", "2018.1"))
        self.assertEqual([row["lost"] for row in moved.json["lost"]], ["“LSCB notified” on Tue 3 May 2016: there is no such milestone."])
        self.assertIn("stays in the register", moved.err)
        due = {row["timescale"]: row["due"] for row in self.ask("deadlines", "A")}
        self.assertEqual(due["notify-panel"], "2016-05-09")
        self.assertNotIn("decide", due)
        self.assertIn("another framework", self.ask("history")[0]["action"])
        self.on("undo")
        self.assertEqual({row["timescale"]: row["due"] for row in self.ask("deadlines", "A")}["decide"], "2016-06-03")

    def test_move_names_the_answers(self):
        """An answer to a question that the other criteria do not ask is lost like a milestone, and its evidence is not repeated."""
        self.on("review", "add", "A", "--title", "T")
        self.on("criteria", "set", "A", "custody", "yes", "--evidence", "From the coroner")
        self.on("criteria", "set", "A", "looked-after", "unknown")
        moved = self.on("-f", "json", "review", "move", "A", "--framework", "dhr-2004", code=FOUND)
        lost = [row["lost"] for row in moved.json["lost"]]
        self.assertEqual(len(lost), 1)
        self.assertIn("with the answer “Yes”", lost[0])
        self.assertNotIn("coroner", moved.err + moved.out)
        self.on("review", "move", "A", "--framework", "scr-2015")
        answers = {row["question"]: row for row in self.ask("criteria", "A")["answers"]}
        self.assertEqual((answers["custody"]["answer"], answers["custody"]["evidence"]), ("yes", "From the coroner"))

    def test_move_without_loss(self):
        self.on("review", "add", "A", "--title", "T")
        self.assertEqual(self.on("-f", "json", "review", "move", "A", "--framework", "dhr-2004").json["lost"], [])

    def test_move_wrongly(self):
        self.on("review", "add", "A", "--title", "T")
        for words in (("A",), ("B", "--framework", "dhr-2004"), ("A", "--framework", "scr-2015"), ("A", "--framework", "dhr"),
                      ("A", "--framework", "dhr-2004", "--framework-version", "1"), ()):
            with self.subTest(words):
                self.on("review", "move", *words, code=USAGE)
        self.assertEqual(len(self.ask("history")), 1)


main()
