"""Statuses and their precedence, each shown by what a script would see.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from program import Case, FOUND, USAGE, main

LATER = "2020-01-01"     # the day on which a row's past is typed in
KEYS = ("review timescale label stage trigger trigger_date due forecast done status days_left working_days_left "
        "strength recipients paragraph explanation").split()
TIMESCALES = ["notify-ofsted", "notify-lscb", "decide", "report-decision", "complete", "send-copies", "keep-published"]

NOTIFIED = "milestone set R lscb-notified 2016-02-01"
HOLD = "hold add R decide --reason trial --from 2016-02-20 --until 2016-03-10 --forecast 2016-04-01"
OPEN_HOLD = "hold add R decide --reason inquest --from 2016-02-20"
NO_REVIEW = "milestone set R decision 2016-02-26 --outcome do-not-initiate"
PUBLICATION = "milestone set R published 2016-05-18 --planned"

# why · what was recorded · today · timescale · what is to be seen
ROWS = [
    ("nothing has started the clock", [], "2016-02-01", "decide",
     dict(status="waiting", due=None, trigger_date=None, done=None, days_left=None, working_days_left=None)),
    ("time enough", [NOTIFIED], "2016-02-10", "decide",
     dict(status="upcoming", due="2016-03-01", trigger_date="2016-02-01", days_left=20, working_days_left=14)),
    ("six working days left", [NOTIFIED], "2016-02-22", "decide", dict(status="upcoming", working_days_left=6)),
    ("five working days left", [NOTIFIED], "2016-02-23", "decide", dict(status="due-soon", working_days_left=5)),
    ("due today", [NOTIFIED], "2016-03-01", "decide", dict(status="due-soon", days_left=0, working_days_left=0)),
    ("a day late", [NOTIFIED], "2016-03-02", "decide", dict(status="overdue", days_left=-1, working_days_left=-1)),
    ("late by a weekend", [NOTIFIED], "2016-03-07", "decide", dict(status="overdue", days_left=-6, working_days_left=-4)),
    ("a closure leaves a day less", [NOTIFIED, "closure add 2016-02-24 --reason Training"], "2016-02-22", "decide",
     dict(status="due-soon", due="2016-03-01", working_days_left=5)),
    ("met on the last day", [NOTIFIED, "milestone set R decision 2016-03-01"], "2016-03-09", "decide",
     dict(status="met", done="2016-03-01", days_left=-8)),
    ("met a day late", [NOTIFIED, "milestone set R decision 2016-03-02"], "2016-03-09", "decide",
     dict(status="met-late", done="2016-03-02", working_days_late=1)),
    ("done before anything had started its clock", ["milestone set R ofsted-notified 2016-02-01"], "2016-03-09",
     "notify-ofsted", dict(status="met", due=None, done="2016-02-01", days_left=None, working_days_late=None,
                           status_label="Met")),
    ("the day before the hold begins", [NOTIFIED, HOLD], "2016-02-19", "decide", dict(status="upcoming")),
    ("the hold's first day", [NOTIFIED, HOLD], "2016-02-20", "decide",
     dict(status="held", due="2016-03-01", forecast="2016-04-01")),
    ("held beats overdue, on its last day", [NOTIFIED, HOLD], "2016-03-10", "decide", dict(status="held", due="2016-03-01")),
    ("the day after the hold", [NOTIFIED, HOLD], "2016-03-11", "decide", dict(status="overdue")),
    ("a hold without an end", [NOTIFIED, OPEN_HOLD], "2019-01-01", "decide", dict(status="held", forecast=None)),
    ("… until it is ended", [NOTIFIED, OPEN_HOLD, "hold end R decide --on 2016-03-31"], "2016-04-01", "decide",
     dict(status="overdue")),
    ("… and on that day still", [NOTIFIED, OPEN_HOLD, "hold end R decide --on 2016-03-31"], "2016-03-31", "decide",
     dict(status="held")),
    ("a hold of something with no clock", ["hold add R complete --reason trial --from 2016-01-01"], "2016-02-01", "complete",
     dict(status="held", due=None)),
    ("met beats held", [NOTIFIED, OPEN_HOLD, "milestone set R decision 2016-03-01"], "2016-03-09", "decide",
     dict(status="met")),
    ("no review: completion is not needed", [NOTIFIED, NO_REVIEW], "2016-02-29", "complete", dict(status="not-needed")),
    ("… nor publication", [NOTIFIED, NO_REVIEW], "2016-02-29", "keep-published", dict(status="not-needed")),
    ("… but the decision is reported", [NOTIFIED, NO_REVIEW], "2016-02-29", "report-decision",
     dict(status="due-soon", due="2016-03-04")),
    ("not needed beats held", [NOTIFIED, NO_REVIEW, "hold add R complete --reason trial --from 2016-01-01"],
     "2016-02-29", "complete", dict(status="not-needed")),
    ("met beats not needed", [NOTIFIED, "milestone set R initiated 2016-02-02", "milestone set R completed 2016-02-20",
                              NO_REVIEW], "2016-02-29", "complete", dict(status="met", done="2016-02-20")),
    ("a review: completion is needed", ["milestone set R initiated 2016-02-26"], "2016-02-29", "complete",
     dict(status="upcoming", due="2016-08-26", strength="aim")),
    ("only one of three was told", ["milestone set R decision 2016-02-26 --outcome initiate",
                                    "milestone set R decision-reported 2016-02-29 --to ofsted"], "2016-03-07",
     "report-decision", dict(status="overdue", done=None, recipients=["ofsted", "dfe", "national-panel"])),
    ("all three were told, the last on the last day",
     ["milestone set R decision 2016-02-26 --outcome initiate",
      "milestone set R decision-reported 2016-02-29 --to ofsted",
      "milestone set R decision-reported 2016-03-04 --to dfe",
      "milestone set R decision-reported 2016-03-01 --to national-panel"], "2016-03-07",
     "report-decision", dict(status="met", done="2016-03-04")),
    ("all three were told, the last too late",
     ["milestone set R decision 2016-02-26 --outcome initiate",
      "milestone set R decision-reported 2016-02-29",
      "milestone set R decision-reported 2016-03-07 --to dfe"], "2016-03-07",
     "report-decision", dict(status="met-late", done="2016-03-07")),
    ("a planned publication starts its clock", [PUBLICATION], "2016-04-01", "send-copies",
     dict(status="upcoming", due="2016-05-09", trigger_date="2016-05-18", trigger_planned=True, clear_days="2016-05-06")),
    ("copies for a planned publication are late when they are not sent", [PUBLICATION], "2016-05-10", "send-copies",
     dict(status="overdue", working_days_left=-1)),
    ("what runs from a plan that has passed has not begun", ["milestone set R initiated 2016-01-04 --planned"], "2016-12-01",
     "complete", dict(status="waiting", trigger_planned=True)),
    ("a publication", ["milestone set R published 2016-02-29"], "2016-03-01", "keep-published",
     dict(status="upcoming", due="2017-02-28", done=None)),
    ("a minimum is never due soon", ["milestone set R published 2016-02-29"], "2017-02-27", "keep-published",
     dict(status="upcoming")),
    ("a minimum ends by itself", ["milestone set R published 2016-02-29"], "2017-03-01", "keep-published",
     dict(status="met")),
    ("a due date on a Sunday stays", ["milestone set R lscb-notified 2016-09-30"], "2016-10-03", "decide",
     dict(status="upcoming", due="2016-10-30", last_working_day="2016-10-28", working_days_left=19)),
    ("… and is overdue on the Monday", ["milestone set R lscb-notified 2016-09-30"], "2016-10-31", "decide",
     dict(status="overdue", days_left=-1)),
]


class Statuses(Case):
    def test_rows(self):
        for why, recorded, today, timescale, seen in ROWS:
            with self.subTest(why):
                self.register = str(self.folder / (str(abs(hash(why))) + ".rdesk"))
                self.make("R")
                for words in recorded:
                    result = self.on(*words.split(), code=None, today=LATER)
                    self.assertIn(result.code, (0, 1), result)
                found = self.deadline("R", timescale, today=today)
                self.assertEqual({key: found[key] for key in seen}, seen)

    def expect(self, code, *words, **options):
        if code is None:
            from program import run
            return run(*words, **options)
        return super().expect(code, *words, **options)


class Shape(Case):
    def test_every_key_is_always_there(self):
        self.make("R", "S")
        self.on("milestone", "set", "R", "la-aware", "2016-02-01")
        rows = self.ask("deadlines")
        self.assertEqual([row["timescale"] for row in rows], TIMESCALES * 2)
        for row in rows:
            self.assertEqual(list(row)[:len(KEYS)], KEYS)
            self.assertIsInstance(row["recipients"], list)
            self.assertTrue(row["explanation"])
            self.assertTrue(row["paragraph"])
        self.assertEqual({row["review"] for row in rows}, {"R", "S"})

    def test_filters(self):
        self.make("R")
        self.on("milestone", "set", "R", "la-aware", "2016-02-01")          # due 2016-02-08
        self.on("milestone", "set", "R", "lscb-notified", "2016-02-01")     # due 2016-03-01
        def due(*words):
            return [row["timescale"] for row in self.ask("deadlines", *words)]
        self.assertEqual(due("--from", "2016-02-08", "--to", "2016-03-01"), ["notify-ofsted", "notify-lscb", "decide"])
        self.assertEqual(due("--from", "2016-02-09"), ["decide"])
        self.assertEqual(due("--to", "2016-02-29"), ["notify-ofsted", "notify-lscb"])
        self.assertEqual(due("R", "--from=2016-03-01", "--to=2016-03-01"), ["decide"])
        self.assertEqual(due("--from", "2017-01-01"), [])
        self.assertEqual(len(due()), 7)

    def test_bad_calls(self):
        self.make("R")
        for words in (("X",), ("R", "S"), ("--from", "x"), ("--to", "2016-02-30"), ("--from",),
                      ("--from", "2016-03-01", "--to", "2016-02-01"), ("-o", "r.csv"), ("--form", "x")):
            with self.subTest(words):
                self.assertEqual(self.on("deadlines", *words, code=USAGE).out, "")

    def test_references_in_any_case(self):
        self.make("Scr/2019/03")
        self.assertEqual(len(self.ask("deadlines", "SCR/2019/03")), 7)


class Bradford(Case):
    """The dated milestones of a published review (Bradford, 2006 to 2009), and by how much each clock was missed."""

    def test_story(self):
        self.make("BD/2006/HD")
        today = "2009-03-02"
        for words in (("incident", "2006-07-16", "--note", "Death of the child"),
                      ("initiated", "2006-08-31", "--note", "Commissioned in August 2006: the last day of it"),
                      ("completed", "2007-11-22", "--note", "To Ofsted"),
                      ("copies-sent", "2007-11-22"),
                      ("published", "2008-07-07", "--note", "Summary published")):
            self.on("milestone", "set", "BD/2006/HD", *words, today=today)

        complete = self.deadline("BD/2006/HD", "complete", today=today)
        self.assertEqual((complete["due"], complete["done"], complete["status"]), ("2007-02-28", "2007-11-22", "met-late"))
        self.assertEqual(complete["working_days_late"], 186)
        self.assertIn("186 working days", complete["explanation"])

        copies = self.deadline("BD/2006/HD", "send-copies", today=today)
        self.assertEqual((copies["due"], copies["clear_days"], copies["status"]), ("2008-06-26", "2008-06-25", "met"))

        keep = self.deadline("BD/2006/HD", "keep-published", today=today)
        self.assertEqual((keep["due"], keep["status"], keep["days_left"]), ("2009-07-07", "upcoming", 127))
        self.assertEqual(self.deadline("BD/2006/HD", "keep-published", today="2009-07-08")["status"], "met")

        # Judged inadequate and done again: the later day replaces the earlier, and undo brings that back.
        result = self.on("milestone", "set", "BD/2006/HD", "completed", "2009-02-27", today=today, code=FOUND)
        self.assertIn("Copies sent", result.err)
        again = self.deadline("BD/2006/HD", "complete", today=today)
        self.assertEqual((again["done"], again["status"]), ("2009-02-27", "met-late"))
        self.assertGreater(again["working_days_late"], 186)
        self.on("undo", today=today)
        self.assertEqual(self.deadline("BD/2006/HD", "complete", today=today)["done"], "2007-11-22")

        for row in self.ask("deadlines", "BD/2006/HD", today=today):
            self.assertIn(row["status"], ("met-late", "met", "upcoming", "waiting"), row)

    def test_a_decision_before_its_notification_is_recorded_with_a_warning(self):
        self.make("BD/2006/HD")
        self.on("milestone", "set", "BD/2006/HD", "lscb-notified", "2006-08-20")
        result = self.on("-f", "json", "milestone", "set", "BD/2006/HD", "decision", "2006-08-10", code=FOUND)
        self.assertEqual(len(result.err.splitlines()), 1)
        self.assertEqual(len(result.json["warnings"]), 1)
        self.assertEqual(self.deadline("BD/2006/HD", "decide")["done"], "2006-08-10")


main()
