"""Publication: points, places, texts, publishing and not publishing.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from program import Case, DONE, FOUND, TODAY, USAGE, main

SETTLED = "court-orders criminal-proceedings inquest data-protection effect family-told professionals-told media-plan actions-with-copies".split()
BEFORE = (("la-aware", "2015-07-01"), ("ofsted-notified", "2015-07-02"), ("lscb-notified", "2015-07-02"), ("decision-reported", "2015-07-20"),
          ("initiated", "2015-07-20"), ("reviewers-appointed", "2015-07-30"), ("reviewers-reported", "2015-07-31"), ("completed", "2016-01-15"))


class Publication(Case):
    def setUp(self):
        super().setUp()
        self.make("R")

    def prepare(self):
        """A review whose report waits for nothing but its points."""
        for milestone, date in BEFORE[:3]:
            self.on("milestone", "set", "R", milestone, date)
        self.on("milestone", "set", "R", "decision", "2015-07-15", "--outcome", "initiate")
        for milestone, date in BEFORE[3:]:
            self.on("milestone", "set", "R", milestone, date)
        self.on("report", "begin", "R", "--outline", "learning-brief")
        self.on("publication", "text", "R", "response", input=b"The board accepts every finding.\n")
        self.on("publication", "text", "R", "response", "--agreed", "2016-05-02", "--by", "The board")
        for item in SETTLED:
            self.on("publication", "set", "R", item, "done")

    def points(self, code=DONE):
        return {row["item"]: row for row in self.on("--format", "json", "publication", "R", code=code).json}

    def blocking(self):
        result = self.on("--format", "json", "publication", "R", code=FOUND)
        return {row["item"] for row in result.json if row["state"] == "blocks"}

    def test_whole_way(self):
        """Blocked by an inquest, released, copies sent, published; and all of it undone."""
        self.prepare()
        self.assertEqual(self.blocking(), {"copies"})
        self.on("hold", "add", "R", "complete", "--reason", "inquest", "--from", "2016-03-01")
        self.assertEqual(self.blocking(), {"copies", "inquest"})
        self.assertIn("Inquest", self.points(FOUND)["inquest"]["reason"])
        self.on("hold", "end", "R", "complete", "--on", "2016-05-10")
        self.assertEqual(self.blocking(), {"copies"})
        self.on("milestone", "set", "R", "copies-sent", "2016-05-19")
        self.assertEqual(self.points()["copies"]["until"], "2016-05-28", "a Saturday: the seventh working day before it is Thursday 19 May")
        refused = self.on("publication", "publish", "R", "2016-05-27", "--place", "https://board.example/r", code=FOUND)
        self.assertIn("Copies before publication", refused.err)
        row = self.ask("publication", "publish", "R", TODAY, "--place", "https://board.example/r")
        self.assertEqual((row["published"], row["keep_until"]), ("2016-06-01", "2017-06-01"))
        self.assertEqual(self.points()["place"]["until"], "2017-06-01")
        self.on("publication", "publish", "R", TODAY, code=USAGE)
        self.on("undo")
        self.assertEqual(self.points()["place"]["code"], "no-place")
        self.on("undo")
        self.on("undo")
        self.assertIn("inquest", self.blocking())

    def test_nothing_settled(self):
        self.assertTrue({"completed", "court-orders", "inquest", "report", "response", "copies"} <= self.blocking())
        row = self.points(FOUND)["media-plan"]
        self.assertEqual((row["state"], row["code"]), ("open", "not-looked-at"))

    def test_set(self):
        row = self.ask("publication", "set", "R", "inquest", "blocks", "--reason", "Opened in May", "--expected", "2016-09-01", "--by", "The coroner")
        self.assertEqual((row["item"], row["state"], row["expected"], row["by"]), ("inquest", "blocks", "2016-09-01", "The coroner"))
        self.assertIn("Opened in May", self.points(FOUND)["inquest"]["reason"])
        self.assertEqual(self.ask("publication", "set", "R", "inquest", "not-needed")["settled"], TODAY)
        for words in (("weather", "done"), ("inquest", "perhaps"), ("inquest", "done", "--settled", "2016-06-02"), ("inquest", "done", "--settled", "soon"),
                      ("copies", "done")):
            self.on("publication", "set", "R", *words, code=USAGE)
        self.on("publication", "set", "X", "inquest", "done", code=USAGE)

    def test_place(self):
        row = self.ask("publication", "place", "R", "https://board.example/r", "--from", "2016-05-01", "--until", "2017-05-01")
        self.assertEqual((row["kind"], row["from"], row["until"]), ("website", "2016-05-01", "2017-05-01"))
        row = self.ask("publication", "place", "R", "https://board.example/r", "--taken-down", "2016-05-30")
        self.assertEqual((row["from"], row["taken_down"]), ("2016-05-01", "2016-05-30"))
        self.on("publication", "place", "R", "x", "--kind", "tree", code=USAGE)
        self.on("publication", "place", "R", " ", code=USAGE)
        self.on("publication", "place", "R", "https://board.example/r", "--until", "2016-04-01", code=USAGE)
        self.on("publication", "place", "R", "elsewhere", "--remove", code=USAGE)
        self.on("publication", "place", "R", "https://board.example/r", "--remove")

    def test_text(self):
        self.on("publication", "text", "R", "response", "--agreed", TODAY, code=USAGE)
        good = self.folder / "response.txt"
        good.write_text("One.\n\nTwo – “three”.", encoding="utf-8")
        row = self.ask("publication", "text", "R", "response", "--from", str(good))
        self.assertEqual((row["text"], row["agreed"]), ("One.\n\nTwo – “three”.", None))
        self.assertEqual(self.ask("publication", "text", "R", "response", "--agreed", TODAY)["agreed"], TODAY)
        good.write_text("Another.", encoding="utf-8")
        self.assertEqual(self.ask("publication", "text", "R", "response", "--from", str(good))["agreed"], None, "a new text is a draft")
        self.assertEqual(self.ask("publication", "text", "R", "response", "--remove")["text"], None)
        bad = self.folder / "bad.txt"
        for content in (b"", b"\xff\xfe\x00", b"a\x00b", b"x" * 200000):
            bad.write_bytes(content)
            self.on("publication", "text", "R", "response", "--from", str(bad), code=USAGE)
        self.on("publication", "text", "R", "response", "--from", str(self.folder / "nothing.txt"), code=USAGE)
        self.on("publication", "text", "R", "poem", "--from", str(good), code=USAGE)

    def test_not_publishing(self):
        self.prepare()
        self.on("milestone", "set", "R", "copies-sent", "2016-05-02")
        self.points()
        self.ask("publication", "decide", "R", "do-not-publish", "2016-05-03", "--reason", "A sibling would be known.")
        self.assertEqual(self.points(FOUND)["decision"]["code"], "under-advice")
        row = self.ask("publication", "log", "R", "panel-request", "2016-05-05", "--text", "The report, please.", "--due", "2016-05-12",
                       "--answered", "2016-05-10", "--answer", "Sent.")
        self.assertEqual((row["due"], row["answered"], row["answer"]), ("2016-05-12", "2016-05-10", "Sent."))
        self.ask("publication", "log", "R", "panel-challenge", "2016-05-17", "--text", "A redaction would do.")
        self.ask("publication", "decide", "R", "do-not-publish", "2016-05-24", "--reason", "It would not.")
        rows = self.ask("publication", "told", "R", "2016-05-25")
        self.assertEqual({row["who"] for row in rows}, {"ofsted", "dfe", "national-panel"})
        self.assertEqual(self.points(FOUND)["decision"]["code"], "not-publishing")
        self.assertIn("Decision to publish", self.on("publication", "publish", "R", TODAY, code=FOUND).err)
        self.ask("publication", "decide", "R", "publish", "2016-05-30")
        self.assertEqual(self.points()["decision"]["code"], "decided")
        for words in (("decide", "R", "burn", TODAY), ("decide", "R", "publish", "2016-06-02"), ("log", "R", "gossip", TODAY),
                      ("log", "R", "panel-request", TODAY), ("told", "R", TODAY, "--to", "press"), ("told", "R", "tomorrow")):
            self.on("publication", *words, code=USAGE)

    def test_milestone_says_what_was_open(self):
        result = self.on("milestone", "set", "R", "published", "2016-05-25")
        self.assertEqual(len(result.err.splitlines()), 1)
        self.assertIn("copies", result.err)
        row = self.points(FOUND)["copies"]
        self.assertEqual((row["state"], row["code"]), ("blocks", "published-without"))

    def test_not_published_at_all(self):
        self.on("review", "add", "A", "--title", "Audit", "--framework", "practice-audit")
        self.assertEqual(self.ask("publication", "A"), [])
        self.on("publication", "publish", "A", TODAY, code=USAGE)


if __name__ == "__main__":
    main()
