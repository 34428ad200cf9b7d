"""What is learnt on the way, themes, recommendations made before, and the yearly review of restraint.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from program import Case, DONE, REGISTER, USAGE, main


class Learning(Case):
    def setUp(self):
        super().setUp()
        self.make("R")
        self.ask("agency", "add", "R", "police", "--name", "Northmoor Police")

    def test_point_and_action_are_one_step(self):
        row = self.ask("learning", "add", "R", "Nobody told the school", "--noted", "2016-05-02", "--action", "Send a summary", "--lead", "Duty manager",
                       "--agency", "police", "--due", "2016-05-24", "--progress", "50")
        self.assertEqual((row["number"], row["action"], row["lead"], row["agency"], row["due"], row["progress"], row["done"], row["action_number"]),
                         (1, "Send a summary", "Duty manager", "police", "2016-05-24", 50, None, 1))
        action = self.ask("actions", "R")[0]
        self.assertEqual((action["text"], action["status"], action["agreed"]), ("Send a summary", "overdue", "2016-05-02"))
        self.on("undo")
        self.assertEqual((self.ask("learning", "list"), self.ask("actions")), ([], []))
        self.on("redo")
        self.on("learning", "edit", "R", "1", "--done", "2016-05-30", code=USAGE)
        row = self.ask("learning", "edit", "R", "1", "--done", "2016-05-30", "--evidence", "Ten of them looked at")
        self.assertEqual((row["done"], row["progress"], row["lead"]), ("2016-05-30", 100, "Duty manager"))
        self.assertEqual(self.ask("actions", "R")[0]["status"], "complete-late")
        self.on("learning", "remove", "R", "1")
        self.assertEqual(len(self.ask("actions", "R")), 1, "the action stays")
        self.on("undo")
        self.on("learning", "edit", "R", "1", "--action", "", "--lead", "", "--agency", "", "--due", "", "--done", "")
        self.assertEqual(self.ask("actions", "R"), [])

    def test_bad_points(self):
        self.ask("learning", "add", "R", "P")
        for words in (("add", "R", " "), ("add", "R", "x", "--kind", "gossip"), ("add", "R", "x", "--noted", "2017-01-01"),
                      ("add", "R", "x", "--lead", "Somebody"), ("add", "R", "x", "--action", "a", "--agency", "gp"),
                      ("add", "R", "x", "--action", "a", "--noted", "2016-05-02", "--due", "2016-05-01"),
                      ("add", "R", "x", "--action", "a", "--done", "2016-05-02"), ("add", "R", "x", "--action", "a", "--progress", "101"),
                      ("edit", "R", "2", "--text", "x"), ("edit", "R", "1", "--text", ""), ("remove", "R", "2"), ("add", "S", "x")):
            with self.subTest(words):
                self.on("learning", *words, code=USAGE)
        self.assertEqual(len(self.ask("learning", "list", "R")), 1)

    def test_themes(self):
        self.on("review", "add", "S", "--title", "Child B")
        self.on("milestone", "set", "S", "completed", "2015-03-02")
        self.ask("finding", "add", "R", "Nobody asked", "--theme", "Voice of the child")
        self.ask("finding", "add", "S", "Nobody listened", "--theme", "voice of the child")
        self.ask("finding", "add", "S", "Two plans", "--theme", "Planning")
        row = self.ask("learning", "themes")[0]
        self.assertEqual((row["theme"], row["reviews"], row["findings"], [r["review"] for r in row["in"]]), ("Voice of the child", 2, 2, ["R", "S"]))
        self.assertEqual([r["theme"] for r in self.ask("learning", "themes", "--year", "2015")], ["Planning", "voice of the child"])
        self.on("learning", "theme", "planning", "Voice of the child")
        self.assertEqual([(r["theme"], r["findings"]) for r in self.ask("learning", "themes")], [("Voice of the child", 3)])
        self.on("undo")
        self.assertEqual(len(self.ask("learning", "themes")), 2)
        self.on("learning", "theme", "planning", " ", code=USAGE)
        self.on("learning", "theme", "nothing", "x", code=REGISTER)

    def test_repeats(self):
        self.on("review", "add", "S", "--title", "Child B")
        self.on("milestone", "set", "S", "completed", "2015-03-02")
        self.ask("recommendation", "add", "S", "The board should ensure that strategy meetings include a health worker")
        self.ask("action", "add", "S", "Write to the trusts", "--recommendation", "1", "--due", "2015-06-01")
        self.ask("recommendation", "add", "R", "A health worker is included in each strategy meeting")
        self.ask("recommendation", "add", "R", "Ask where the child sleeps")
        row, = self.ask("recommendation", "repeats", "R")
        self.assertEqual((row["number"], row["earlier_review"], row["earlier_number"], row["earlier_date"], row["linked"], row["actions"],
                          row["complete"], row["overdue"]), (1, "S", 1, "2015-03-02", False, 1, 0, 1))
        self.on("recommendation", "edit", "R", "1", "--earlier", "S:1")
        self.assertEqual([r["linked"] for r in self.ask("recommendation", "repeats")], [True])
        self.on("recommendation", "edit", "R", "1", "--earlier", "none")
        self.assertEqual(self.ask("recommendation", "repeats"), [])
        self.on("undo")
        self.on("recommendation", "edit", "R", "1", "--earlier", "")
        self.assertEqual([r["linked"] for r in self.ask("recommendation", "repeats")], [False])
        for earlier in ("S", "S:2", "T:1", "S:x"):
            self.on("recommendation", "edit", "R", "1", "--earlier", earlier, code=USAGE)
        self.on("recommendation", "repeats", "T", code=USAGE)

    def test_establishments(self):
        row = self.ask("establishment", "add", "Fellside", "--kind", "secure-training-centre", "--opened", "2014-03-01")
        self.assertEqual((row["name"], row["kind"], row["missing"]), ("Fellside", "secure-training-centre", 2))
        self.on("review", "add", "RR/15", "--title", "Restraint 2015", "--framework", "restraint-review")
        self.on("establishment", "link", "RR/15", "fellside", "2015", "--incidents", "12")
        self.on("milestone", "set", "RR/15", "findings-reported", "2016-05-03")
        self.assertEqual([(r["year"], r["state"], r["review"], r["reported"], r["incidents"]) for r in self.ask("establishment", "years")],
                         [(2016, "running", None, None, None), (2015, "reported", "RR/15", "2016-05-03", 12), (2014, "missing", None, None, None)])
        self.on("establishment", "remove", "Fellside", code=USAGE)
        self.on("establishment", "unlink", "RR/15")
        self.on("establishment", "unlink", "RR/15", code=REGISTER)
        self.assertEqual(self.ask("establishment", "edit", "Fellside", "--closed", "2015-12-31", "--name", "Fellside STC")["closed"], "2015-12-31")
        self.on("establishment", "remove", "fellside stc")
        self.assertEqual(self.ask("establishment", "list"), [])
        self.on("undo")
        self.assertEqual(len(self.ask("establishment", "list")), 1)
        for words in (("add", ""), ("add", "x", "--kind", "prison"), ("add", "Fellside STC"), ("add", "x", "--opened", "2017-01-01"),
                      ("edit", "y", "--name", "x"), ("remove", "y"), ("years", "y"), ("link", "R", "y", "2015"), ("link", "R", "Fellside STC", "15"),
                      ("link", "R", "Fellside STC", "2015", "--incidents", "-3"), ("link", "S", "Fellside STC", "2015")):
            with self.subTest(words):
                self.on("establishment", *words, code=USAGE)


if __name__ == "__main__":
    main()
