"""The criteria as a script answers them, and what they come to.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from program import Case, REGISTER, USAGE, main, run

QUESTIONS = ("died seriously-harmed abuse-or-neglect working-together looked-after regulated-setting custody "
             "mental-health-act deprivation-of-liberty").split()
CHAPTER = "Working Together 2015, chapter 4, "


class Criteria(Case):
    def setUp(self):
        super().setUp()
        self.make("R")

    def answer(self, **answers):
        for question, answer in answers.items():
            result = self.ask("criteria", "set", "R", question.replace("_", "-"), answer)
        return result

    def test_nothing_answered(self):
        result = self.ask("criteria", "R")
        self.assertEqual([row["question"] for row in result["answers"]], QUESTIONS)
        self.assertEqual(list(result["answers"][0]), ["question", "label", "answer", "answers", "evidence", "source", "paragraph"])
        self.assertTrue(all(row["answer"] is None and row["paragraph"].startswith(CHAPTER) for row in result["answers"]))
        self.assertEqual(result["outcome"], "undetermined")
        self.assertEqual([row["id"] for row in result["tests"]], ["notifiable-incident", "scr-criteria"])
        for row in result["tests"]:
            self.assertEqual(list(row)[:6], ["id", "label", "outcome", "outcome_label", "paragraph", "open"])
            self.assertEqual(row["outcome"], "undetermined")
            self.assertIn("died", row["open"])

    def test_death(self):
        result = self.answer(died="yes", abuse_or_neglect="suspected")
        self.assertEqual((result["outcome"], result["paragraph"]), ("scr-required", CHAPTER + "regulation 5(2)(a) and (b)(i)"))
        self.assertEqual(result["tests"][0]["outcome"], "notifiable")
        self.assertEqual(result["tests"][1]["open"], [])
        self.assertEqual(result["tests"][1]["decisive"], ["abuse-or-neglect", "died"])
        self.assertEqual(self.ask("criteria", "R"), result)

    def test_harm(self):
        """“Unless it is clear”: what is not known counts."""
        result = self.answer(died="no", seriously_harmed="yes", abuse_or_neglect="known", working_together="unknown")
        self.assertEqual((result["outcome"], result["paragraph"]), ("scr-required", CHAPTER + "regulation 5(2)(a) and (b)(ii)"))
        self.assertEqual(result["tests"][1]["open"], ["working-together"])
        self.assertEqual(self.answer(working_together="no")["outcome"], "may-commission")

    def test_evidence(self):
        self.on("criteria", "set", "R", "died", "yes", "--evidence", "Certificate seen", "--source", "Coroner")
        row = self.answer(died="yes")["answers"][0]
        self.assertEqual((row["answer"], row["evidence"], row["source"]), ("yes", "Certificate seen", "Coroner"))
        row = self.ask("criteria", "set", "R", "died", "no", "--evidence", "")["answers"][0]
        self.assertEqual((row["answer"], row["evidence"], row["source"]), ("no", None, "Coroner"))
        self.on("undo")
        self.assertEqual(self.ask("criteria", "R")["answers"][0]["evidence"], "Certificate seen")
        self.assertIn("Answer a question of the criteria", self.on("history").out)

    def test_other_word_for_yes(self):
        result = self.answer(died="known", abuse_or_neglect="yes")
        self.assertEqual([row["answer"] for row in result["answers"][:3]], ["yes", None, "known"])

    def test_decision_stays(self):
        self.answer(died="yes", abuse_or_neglect="no", custody="no", mental_health_act="no", deprivation_of_liberty="no")
        self.on("milestone", "set", "R", "lscb-notified", "2016-05-02")
        self.on("milestone", "set", "R", "decision", "2016-05-20", "--outcome", "do-not-initiate")
        result = self.ask("criteria", "R")
        self.assertEqual((result["outcome"], result["decision"], result["standing"]), ("may-commission", "do-not-initiate", None))
        result = self.answer(abuse_or_neglect="known")
        self.assertEqual((result["outcome"], result["decision"]), ("scr-required", "do-not-initiate"))
        self.assertIn("the recorded decision was “Do not initiate a Serious Case Review”", result["standing"])

    def test_formats(self):
        self.answer(died="yes")
        self.assertIn("Has a child died?", self.on("criteria", "R").out)
        lines = self.on("--format", "csv", "criteria", "R").out.splitlines()
        self.assertEqual(lines[0], "id,label,outcome,outcome_label,paragraph,open,decisive")

    def test_refused(self):
        for words, said in [(["R", "dead", "yes"], "no question “dead”"), (["R", "died", "suspected"], "no answer “suspected”"),
                            (["R", "died", "perhaps"], "yes, no, unknown"), (["S", "died", "yes"], "“S”"),
                            (["R", "died", "yes", "--source", "a\nb"], "agency"),
                            (["R", "died", "yes", "--evidence", "x" * 4001], "too long")]:
            with self.subTest(words[:3]):
                self.assertIn(said, self.on("criteria", "set", *words, code=USAGE).err)
        self.assertTrue(all(row["answer"] is None for row in self.ask("criteria", "R")["answers"]))
        self.on("criteria", code=USAGE)
        self.on("criteria", "set", "R", "died", code=USAGE)
        self.on("criteria", "S", code=USAGE)
        self.assertEqual(run("--register", str(self.folder / "none"), "criteria", "R").code, REGISTER)

    def test_help(self):
        self.assertIn("criteria set REVIEW QUESTION", self.on("criteria", "--help").out)

    def test_framework(self):
        """What a framework asks can be read before there is a review."""
        result = self.ask("framework", "show", "scr-2015")
        self.assertEqual([row["question"] for row in result["questions"]], QUESTIONS)
        self.assertEqual(len(next(row for row in result["questions"] if row["question"] == "regulated-setting")["items"]), 10)
        self.assertEqual({row["result"] for row in result["results"]},
                         {"notifiable", "not-notifiable", "scr-required", "may-commission", "alternative-review"})
        self.assertTrue(all(row["paragraph"] for row in result["results"]))


if __name__ == "__main__":
    main()
