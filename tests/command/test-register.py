"""Every command that reads or changes a register: a good call, a bad call, and all three formats.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import csv
import io
import os
import re

from program import Case, DONE, FOUND, SOURCE, TODAY, USAGE, main

FRAMEWORK = SOURCE / "resources" / "frameworks" / "scr-2015.xml"


class Making(Case):
    def test_new(self):
        self.expect(DONE, "new", self.register)
        with open(self.register, "rb") as file:
            self.assertEqual(file.read(16), b"SQLite format 3\0")
        self.assertEqual(self.ask("review", "list"), [])
        self.assertEqual(self.ask("deadlines"), [])
        self.on("verify")

    def test_any_name_will_do(self):
        for name in ("board", "a b.txt", "Siân–é.rdesk", "-r.rdesk"):
            with self.subTest(name):
                self.expect(DONE, "new", "--", name, cwd=self.folder)
                self.expect(DONE, f"--register={name}", "verify", cwd=self.folder)

    def test_nothing_is_overwritten(self):
        (self.folder / "notes.txt").write_text("keep me")
        (self.folder / "link").symlink_to("nowhere")
        for command in ("new", "sample"):
            for name in ("notes.txt", "link", "."):
                with self.subTest((command, name)):
                    self.expect(USAGE, command, str(self.folder / name))
        self.assertEqual((self.folder / "notes.txt").read_text(), "keep me")
        self.assertFalse((self.folder / "nowhere").exists())

    def test_bad_calls(self):
        for words in (("new",), ("new", ""), ("new", "a", "b"), ("sample",), ("sample", "")):
            with self.subTest(words):
                self.expect(USAGE, *words, cwd=self.folder)
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_sample(self):
        for today in ("2016-06-01", "2026-11-23"):
            with self.subTest(today):
                self.register = str(self.folder / f"{today}.rdesk")
                self.expect(DONE, "sample", self.register, today=today)
                reviews = self.ask("review", "list", today=today)
                self.assertEqual(len(reviews), 12)
                self.assertGreater(len({row["stage"] for row in reviews}), 3)
                statuses = {row["status"] for row in self.ask("deadlines", today=today)}
                self.assertLessEqual({"overdue", "due-soon", "upcoming", "waiting", "met", "held"}, statuses)
                self.on("verify", today=today)

    def test_the_sample_is_the_same_on_another_day(self):
        seen = []
        for today in ("2016-06-01", "2016-06-02"):
            register = str(self.folder / f"{today}.rdesk")
            self.expect(DONE, "sample", register, today=today)
            rows = self.expect(DONE, "-r", register, "-f", "json", "review", "list", today=today).json
            seen.append([row["review"] for row in rows])
        self.assertEqual(len(seen[0]), len(seen[1]))


class Reviews(Case):
    def test_add(self):
        self.make()
        row = self.ask("review", "add", "SCR/2019/03", "--title", "Child A", "--owner", "BSO", "--summary", "A line")
        self.assertEqual((row["review"], row["title"], row["framework"]), ("SCR/2019/03", "Child A", "scr-2015"))
        shown = self.ask("review", "show", "scr/2019/03")
        self.assertEqual((shown["owner"], shown["summary"], shown["outcome"]), ("BSO", "A line", None))
        self.assertEqual(shown["holds"], [])
        self.assertEqual({row["date"] for row in shown["milestones"]}, {None})

    def test_list_keys(self):
        self.make("R")
        row = self.ask("review", "list")[0]
        for key in "review title framework stage owner overdue next next_due".split():
            self.assertIn(key, row)
        self.assertEqual((row["stage"], row["overdue"], row["next"], row["next_due"]), ("notification", 0, None, None))
        self.on("milestone", "set", "R", "lscb-notified", "2016-05-20")
        row = self.ask("review", "list")[0]
        self.assertEqual((row["next"], row["next_due"], row["overdue"]), ("decide", "2016-06-20", 0))
        row = self.ask("review", "list", today="2016-07-01")[0]
        self.assertEqual((row["next"], row["overdue"]), ("decide", 1))

    def test_bad_calls(self):
        self.make("R")
        for words in (("add", "S"), ("add", "--title", "T"), ("add", "S", "--title", ""), ("add", "R", "--title", "T"),
                      ("add", "r", "--title", "T"), ("add", "", "--title", "T"), ("add", " ", "--title", "T"),
                      ("add", "a\nb", "--title", "T"), ("add", "x" * 65, "--title", "T"),
                      ("add", "S", "--title", "x" * 100000), ("add", "S", "--title", "T", "--framework", "dhr"),
                      ("add", b"\xff\xfe", "--title", "T"), ("add", "S", "--title", b"\xff"),
                      ("show",), ("show", "S"), ("show", ""), ("list", "R"), ("remove", "R"), ()):
            with self.subTest(words):
                self.on("review", *words, code=USAGE)
        self.assertEqual([row["review"] for row in self.ask("review", "list")], ["R"])

    def test_messages_say_what_there_is(self):
        self.make("SCR/1", "SCR/2")
        self.assertIn("SCR/2", self.on("review", "show", "SCR/3", code=USAGE).err)
        self.assertIn("scr-2015", self.on("review", "add", "S", "--title", "T", "--framework", "x", code=USAGE).err)

    def test_names_in_every_script(self):
        self.make()
        self.on("review", "add", "Ñ/№ 1", "--title", "Plentyn Ŵ “A” 子", env={"LC_ALL": "C", "LANGUAGE": ""})
        row = self.ask("review", "list", env={"LC_ALL": "C"})[0]
        self.assertEqual((row["review"], row["title"]), ("Ñ/№ 1", "Plentyn Ŵ “A” 子"))


class Milestones(Case):
    def setUp(self):
        super().setUp()
        self.make("R")

    def recorded(self, milestone):
        return {row["recipient"]: row for row in self.ask("review", "show", "R")["milestones"]
                if row["milestone"] == milestone}

    def test_set_and_clear(self):
        self.on("milestone", "set", "R", "lscb-notified", "2016-05-20", "--note", "By e-mail")
        row = self.recorded("lscb-notified")[None]
        self.assertEqual((row["date"], row["planned"], row["note"]), ("2016-05-20", False, "By e-mail"))
        moves = self.ask("milestone", "clear", "R", "lscb-notified")["moves"]
        self.assertIn(("decide", "2016-06-20", None), [(row["timescale"], row["from"], row["to"]) for row in moves])
        self.assertIsNone(self.recorded("lscb-notified")[None]["date"])
        self.on("milestone", "clear", "R", "lscb-notified", code=FOUND)

    def test_what_moves_is_named(self):
        moves = self.ask("milestone", "set", "R", "lscb-notified", "2016-05-20")["moves"]
        self.assertIn(("decide", None, "2016-06-20", "waiting", "upcoming"),
                      [(row["timescale"], row["from"], row["to"], row["status_from"], row["status_to"]) for row in moves])

    def test_recipients(self):
        self.on("milestone", "set", "R", "decision", "2016-05-20", "--outcome", "initiate")
        self.on("milestone", "set", "R", "decision-reported", "2016-05-23", "--to", "dfe")
        dates = {recipient: row["date"] for recipient, row in self.recorded("decision-reported").items()}
        self.assertEqual(dates, {"ofsted": None, "dfe": "2016-05-23", "national-panel": None})
        self.on("milestone", "set", "R", "decision-reported", "2016-05-24")
        dates = {recipient: row["date"] for recipient, row in self.recorded("decision-reported").items()}
        self.assertEqual(set(dates.values()) - {None}, {"2016-05-24"})
        self.on("milestone", "clear", "R", "decision-reported", "--to", "dfe")
        self.assertIsNone(self.recorded("decision-reported")["dfe"]["date"])

    def test_what_was_left_out_is_kept_and_said(self):
        self.on("milestone", "set", "R", "decision", "2016-05-20", "--outcome", "initiate", "--note", "By the Chair")
        moved = self.ask("milestone", "set", "R", "decision", "2016-05-23")
        self.assertEqual((moved["date"], moved["outcome"], moved["note"]), ("2016-05-23", "initiate", "By the Chair"))

    def test_outcome(self):
        self.on("milestone", "set", "R", "decision", "2016-05-20", "--outcome", "do-not-initiate")
        shown = self.ask("review", "show", "R")
        self.assertEqual(shown["outcome"], "do-not-initiate")
        self.assertEqual(self.recorded("decision")[None]["outcome"], "do-not-initiate")

    def test_planned(self):
        self.on("milestone", "set", "R", "published", "2016-09-01", "--planned")
        self.assertTrue(self.recorded("published")[None]["planned"])
        self.on("milestone", "set", "R", "published", "2016-09-02", "--planned", today="2016-09-03")
        self.on("milestone", "set", "R", "published", "2016-09-02", today="2016-09-03", code=None)
        self.assertFalse(self.recorded("published")[None]["planned"])

    def test_today_is_not_the_future(self):
        self.on("milestone", "set", "R", "la-aware", TODAY)
        self.assertIn("--planned", self.on("milestone", "set", "R", "la-aware", "2016-06-02", code=USAGE).err)
        self.assertEqual(self.recorded("la-aware")[None]["date"], TODAY)

    def test_bad_calls(self):
        before = self.ask("history")
        for words in (("set", "R", "la-aware", "2016-02-30"), ("set", "R", "la-aware", "1/2/2016"),
                      ("set", "R", "la-aware"), ("set", "X", "la-aware", "2016-02-01"), ("set", "R", "aware", "2016-02-01"),
                      ("set", "R", "", "2016-02-01"), ("set", "R", "la-aware", "2016-02-01", "--to", "ofsted"),
                      ("set", "R", "decision-reported", "2016-02-01", "--to", "police"),
                      ("set", "R", "decision", "2016-02-01", "--outcome", "maybe"),
                      ("set", "R", "la-aware", "2016-02-01", "--outcome", "initiate"),
                      ("set", "R", "la-aware", "2016-02-01", "--note", b"\xff"),
                      ("set", "R", "la-aware", "2016-02-01", "--note", "x" * 100000),
                      ("set", "R", "la-aware", "1583-01-01"), ("set", "R", "la-aware", "9999-12-31", "--planned"),
                      ("clear", "R"), ("clear", "R", "aware"), ("clear", "X", "la-aware"),
                      ("clear", "R", "decision-reported", "--to", "police"), ("unset", "R", "la-aware"), ("set",), ()):
            with self.subTest(words):
                self.on("milestone", *words, code=USAGE)
        self.assertEqual(self.ask("history"), before)

    def test_messages_say_what_there_is(self):
        self.assertIn("lscb-notified", self.on("milestone", "set", "R", "aware", "2016-02-01", code=USAGE).err)
        self.assertIn("national-panel", self.on("milestone", "set", "R", "copies-sent", "2016-02-01", "--to", "x", code=USAGE).err)
        self.assertIn("do-not-initiate", self.on("milestone", "set", "R", "decision", "2016-02-01", "--outcome", "no", code=USAGE).err)

    def expect(self, code, *words, **options):
        if code is None:
            from program import run
            result = run(*words, **options)
            self.assertIn(result.code, (DONE, FOUND), result)
            return result
        return super().expect(code, *words, **options)


class Holds(Case):
    def setUp(self):
        super().setUp()
        self.make("R")
        self.on("milestone", "set", "R", "lscb-notified", "2016-03-01")

    def test_add_and_end(self):
        found = self.ask("hold", "add", "R", "decide", "--reason", "trial", "--from", "2016-03-20",
                         "--until", "2016-09-01", "--forecast", "2016-09-30", "--agreed-by", "Chair", "--note", "By letter")
        self.assertEqual((found["due"], found["status"]), ("2016-04-01", "held"))
        hold = self.ask("review", "show", "R")["holds"][0]
        self.assertEqual(hold, {"timescale": "decide", "reason": "trial", "from": "2016-03-20", "until": "2016-09-01",
                                "forecast": "2016-09-30", "agreed_by": "Chair", "note": "By letter"})
        self.assertEqual(self.ask("hold", "end", "R", "decide", "--on", "2016-05-01")["status"], "overdue")
        self.assertEqual(self.ask("review", "show", "R")["holds"][0]["until"], "2016-05-01")

    def test_reasons_in_words(self):
        for reason, code, note in (("Inquest", "inquest", None), ("flood in the archive", "other", "flood in the archive")):
            with self.subTest(reason):
                self.on("hold", "add", "R", "complete", "--reason", reason, "--from", "2016-01-01")
                hold = [row for row in self.ask("review", "show", "R")["holds"] if row["timescale"] == "complete"][-1]
                self.assertEqual((hold["reason"], hold["note"]), (code, note))
                self.on("undo")

    def test_bad_calls(self):
        for words in (("add", "R", "decide", "--from", "2016-03-20"), ("add", "R", "decide", "--reason", "trial"),
                      ("add", "R", "decide", "--reason", "", "--from", "2016-03-20"),
                      ("add", "R", "decide", "--reason", "trial", "--from", "2016-02-30"),
                      ("add", "R", "decide", "--reason", "trial", "--from", "2016-03-20", "--until", "2016-03-19"),
                      ("add", "R", "decide", "--reason", "trial", "--from", "2016-03-20", "--forecast", "soon"),
                      ("add", "R", "decided", "--reason", "trial", "--from", "2016-03-20"),
                      ("add", "X", "decide", "--reason", "trial", "--from", "2016-03-20"),
                      ("add", "R"), ("end", "R", "decide"), ("end", "R", "decide", "--on", "x"),
                      ("end", "R", "x", "--on", "2016-03-20"), ("list",)):
            with self.subTest(words):
                self.on("hold", *words, code=USAGE)
        self.assertEqual(self.ask("review", "show", "R")["holds"], [])

    def test_forecast_that_needs_no_hold(self):
        for day, odd in (("2016-04-02", False), ("2016-04-01", False),    # on the due date itself, and after it
                         ("2016-03-31", True), ("2016-03-20", True)):
            with self.subTest(day):
                done = self.on("hold", "add", "R", "decide", "--reason", "trial", "--from", "2016-03-20", "--forecast", day,
                               code=FOUND if odd else 0)
                self.assertEqual("is before the due date, Fri 1 Apr 2016" in done.err, odd, done.err)
                self.assertEqual([hold["forecast"] for hold in self.ask("review", "show", "R")["holds"]], [day])
                self.on("undo")
        self.on("hold", "add", "R", "complete", "--reason", "trial", "--from", "2016-03-20", "--forecast", "2016-03-21")

    def test_nothing_to_end(self):
        self.on("hold", "end", "R", "decide", "--on", "2016-05-01", code=FOUND)


class Closures(Case):
    def test_add_list_remove(self):
        self.make("R")
        self.on("milestone", "set", "R", "la-aware", "2016-05-27")
        moves = self.ask("closure", "add", "2016-06-01", "2016-06-02", "--reason", "Move of office")["moves"]
        self.assertIn(("notify-ofsted", "2016-06-06", "2016-06-08"),
                      [(row["timescale"], row["from"], row["to"]) for row in moves])
        self.on("closure", "add", "2016-12-28", "--reason", "Christmas week")
        self.assertEqual(self.ask("closure", "list"),
                         [{"first": "2016-06-01", "last": "2016-06-02", "reason": "Move of office"},
                          {"first": "2016-12-28", "last": "2016-12-28", "reason": "Christmas week"}])
        self.on("closure", "remove", "2016-06-02")
        self.assertEqual(len(self.ask("closure", "list")), 1)
        self.assertEqual(self.deadline("R", "notify-ofsted")["due"], "2016-06-06")
        self.on("closure", "remove", "2016-06-02", code=FOUND)

    def test_what_was_removed_is_said(self):
        """Two overlap: both go, and the result names them and not the day that was asked for."""
        self.make("R")
        self.on("closure", "add", "2016-12-23", "2017-01-03", "--reason", "Christmas")
        self.on("closure", "add", "2016-12-20", "2016-12-30", "--reason", "Flood")
        removed = self.ask("closure", "remove", "2016-12-28")
        self.assertEqual((removed["first"], removed["last"], removed["reason"]), ("2016-12-20", "2017-01-03", None))
        self.assertEqual([row["reason"] for row in removed["removed"]], ["Flood", "Christmas"])
        self.on("closure", "add", "2016-12-23", "2017-01-03", "--reason", "Christmas")
        removed = self.ask("closure", "remove", "2016-12-28")
        self.assertEqual((removed["first"], removed["last"], removed["reason"]), ("2016-12-23", "2017-01-03", "Christmas"))

    def test_bad_calls(self):
        self.make()
        for words in (("add", "2016-06-01"), ("add", "--reason", "x"), ("add", "2016-06-31", "--reason", "x"),
                      ("add", "2016-06-02", "2016-06-01", "--reason", "x"), ("add", "2016-06-01", "--reason", ""),
                      ("add", "2016-01-01", "2019-01-01", "--reason", "x"), ("add", "2016-06-01", "2016-06-02", "2016-06-03",
                      "--reason", "x"), ("remove",), ("remove", "June"), ("list", "x")):
            with self.subTest(words):
                self.on("closure", *words, code=USAGE)
        self.assertEqual(self.ask("closure", "list"), [])


class History(Case):
    def test_history_undo_redo(self):
        self.make("R", "S")
        self.on("milestone", "set", "R", "la-aware", "2016-05-20")
        rows = self.ask("history")
        for row in rows:
            self.assertEqual(list(row)[:5], ["seq", "when", "who", "action", "review"])
            self.assertRegex(row["when"], r"^2016-06-01T\d\d:\d\d:\d\dZ$")
            self.assertTrue(row["who"] and row["action"])
        self.assertEqual([row["seq"] for row in rows], sorted((row["seq"] for row in rows), reverse=True))
        self.assertEqual([row["review"] for row in rows][:3], ["R", "S", "R"])

        done = self.ask("undo")
        self.assertEqual((done["kind"], done["target"], done["review"]), ("undo", rows[0]["seq"], "R"))
        self.assertIsNone(self.deadline("R", "notify-ofsted")["due"])
        self.assertEqual(self.ask("redo")["kind"], "redo")
        self.assertEqual(self.deadline("R", "notify-ofsted")["due"], "2016-05-27")
        self.assertEqual(len(self.ask("history")), len(rows) + 2)
        self.assertEqual({row["review"] for row in self.ask("history", "R")}, {"R"})

    def test_everything_can_be_undone_and_done_again(self):
        self.make("R")
        actions = ["milestone set R lscb-notified 2016-05-20", "milestone set R decision 2016-05-25 --outcome initiate",
                   "milestone set R decision-reported 2016-05-27", "milestone clear R decision-reported --to dfe",
                   "milestone set R published 2016-09-01 --planned", "closure add 2016-08-24 2016-08-26 --reason Fire",
                   "hold add R complete --reason trial --from 2016-05-30", "hold end R complete --on 2016-05-31",
                   "closure remove 2016-08-25", "milestone clear R lscb-notified",
                   "review add S --title B"]
        states = [self.state()]
        for words in actions:
            self.on(*words.split())
            states.append(self.state())
        self.assertEqual(len(states), len({str(state) for state in states}), "an action that changes nothing")
        for state in reversed(states[:-1]):
            self.on("undo")
            self.assertEqual(self.state(), state)
        for state in states[1:]:
            self.on("redo")
            self.assertEqual(self.state(), state)
        self.on("redo", code=FOUND)
        self.on("verify")

    def state(self):
        return [self.ask("deadlines"), self.ask("review", "list"), self.ask("closure", "list"),
                [self.ask("review", "show", row["review"]) for row in self.ask("review", "list")]]

    def test_nothing_to_undo(self):
        self.make()
        self.assertNotEqual(self.on("undo", code=FOUND).err, "")
        self.assertNotEqual(self.on("redo", code=FOUND).err, "")

    def test_bad_calls(self):
        self.make("R")
        for words in (("history", "X"), ("history", "R", "R"), ("undo", "1"), ("redo", "R"), ("verify", "R"),
                      ("backup",), ("backup", "-o", ""), ("backup", "-o", self.register), ("backup", "x")):
            with self.subTest(words):
                self.on(*words, code=USAGE)


class Safety(Case):
    def test_backup(self):
        self.make("R")
        self.on("milestone", "set", "R", "la-aware", "2016-05-20")
        copy = str(self.folder / "copy.rdesk")
        self.on("backup", "-o", copy)
        for words in (("deadlines",), ("history",), ("review", "list")):
            first = self.ask(*words)
            self.assertEqual(self.expect(DONE, "-r", copy, "-f", "json", *words).json, first)
        self.expect(DONE, "-r", copy, "verify")
        self.on("backup", "-o", copy, code=USAGE)
        self.expect(DONE, "-r", copy, "undo")
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["board.rdesk", "copy.rdesk"])

    def test_verify_formats(self):
        self.make("R")
        self.assertEqual(self.ask("verify"), [])
        self.assertEqual(self.on("-f", "csv", "verify").out, "problem\r\n")
        self.assertNotEqual(self.on("verify").out, "")


class Frameworks(Case):
    def test_list_and_show(self):
        self.assertIn("scr-2015", [row["id"] for row in self.expect(DONE, "-f", "json", "framework", "list").json])
        shown = self.expect(DONE, "-f", "json", "framework", "show", "scr-2015").json
        self.assertEqual([row["timescale"] for row in shown["timescales"]],
                         ["notify-ofsted", "notify-lscb", "decide", "report-decision", "complete", "send-copies", "keep-published"])
        self.assertEqual([row["milestone"] for row in shown["milestones"]],
                         "incident la-aware ofsted-notified lscb-notified decision decision-reported initiated "
                         "reviewers-appointed reviewers-reported completed copies-sent published "
                         "non-publication-reported".split())
        decide = shown["timescales"][2]
        self.assertEqual((decide["trigger"], decide["met_by"], decide["amount"], decide["unit"], decide["strength"]),
                         ("lscb-notified", "decision", 1, "months", "should-normally"))
        self.assertEqual([row["outcomes"] for row in shown["milestones"] if row["milestone"] == "decision"],
                         [["initiate", "do-not-initiate"]])

    def test_check(self):
        self.assertEqual(self.expect(DONE, "-f", "json", "framework", "check", str(FRAMEWORK)).json, [])
        text = FRAMEWORK.read_text(encoding="utf-8")
        line = text[:text.index('unit="months"')].count("\n") + 1
        for why, wrong, code in (("an unknown unit", text.replace('unit="months"', 'unit="moons"', 1), FOUND),
                                 ("an unknown milestone", text.replace('met-by="decision"', 'met-by="decison"'), FOUND),
                                 ("no amount", text.replace('amount="1" ', "", 1), FOUND),
                                 ("cut short", text[:len(text) // 2], FOUND), ("empty", "", FOUND), ("no XML", "unit: month", FOUND),
                                 ("a DOCTYPE", text.replace("<framework", '<!DOCTYPE framework [<!ENTITY a "a">]><framework', 1), FOUND)):
            with self.subTest(why):
                path = self.folder / "board framework.xml"
                path.write_text(wrong, encoding="utf-8")
                result = self.expect(code, "-f", "json", "framework", "check", str(path))
                self.assertEqual(len(result.json), 1)
                self.assertIn("line", result.json[0]["problem"]) if why not in ("empty",) else None
                self.assertTrue(result.err)
                if why == "an unknown unit":
                    self.assertRegex(result.err, rf"board framework\.xml, line ({line}|{line - 1}|{line + 1}):")

    def test_check_a_pipe(self):
        os.mkfifo(self.folder / "pipe.xml")
        self.assertIn("not an ordinary file", self.expect(USAGE, "framework", "check", str(self.folder / "pipe.xml")).err)
        self.assertIn("empty file name", self.expect(USAGE, "framework", "check", "").err)

    def test_bad_calls(self):
        for words in (("show",), ("show", "scr-2014"), ("check",), ("check", str(self.folder / "none.xml")),
                      ("check", str(self.folder)), ("check", ""), ("list", "x"), ("edit", "x"), ()):
            with self.subTest(words):
                self.expect(USAGE, "framework", *words)


class Formats(Case):
    """What JSON lists, CSV lists too, under the same keys."""

    def test_same_in_all_three(self):
        self.expect(DONE, "sample", self.register)
        review = self.ask("review", "list")[0]["review"]
        for words in (("review", "list"), ("deadlines",), ("deadlines", review), ("closure", "list"), ("history",),
                      ("framework", "list"), ("date", "2016", "May 2016"), ("verify",)):
            with self.subTest(words):
                rows = self.ask(*words)
                text = self.on("-f", "csv", *words).out
                lines = list(csv.reader(io.StringIO(text, newline="")))
                self.assertTrue(text.endswith("\r\n"))
                self.assertEqual(len(lines), len(rows) + 1)
                for row, line in zip(rows, lines[1:]):
                    self.assertEqual(lines[0], list(row))
                    self.assertEqual(line, [self.flatten(value) for value in row.values()])
                table = self.on("-f", "table", *words).out
                self.assertTrue(table.strip())
                self.assertFalse(re.search(r"[ \t]+$", table, re.M), "spaces at the ends of lines")

    def test_objects(self):
        self.expect(DONE, "sample", self.register)
        review = self.ask("review", "list")[0]["review"]
        shown = self.ask("review", "show", review)
        lines = list(csv.reader(io.StringIO(self.on("-f", "csv", "review", "show", review).out, newline="")))
        self.assertEqual(len(lines), len(shown["milestones"]) + 1)
        self.assertIn(review, self.on("review", "show", review).out)
        shown = self.ask("framework", "show", "scr-2015")
        lines = list(csv.reader(io.StringIO(self.on("-f", "csv", "framework", "show", "scr-2015").out, newline="")))
        self.assertEqual(len(lines), len(shown["timescales"]) + 1)

    @staticmethod
    def flatten(value):
        if isinstance(value, list):
            return "; ".join(value)
        if isinstance(value, bool):
            return "true" if value else "false"
        text = "" if value is None else str(value)
        return "'" + text if isinstance(value, str) and text.strip(" ")[:1] in ("=", "+", "-", "@") and text else text

    def test_formulas_are_made_harmless(self):
        self.make()
        for n, title in enumerate(("=1+1", "+44 20", "-x", "@SUM(A1)", "\uff1d1", 'He said "no"')):
            self.on("review", "add", f"R{n}", f"--title={title}")
        lines = list(csv.reader(io.StringIO(self.on("-f", "csv", "review", "list").out)))
        self.assertEqual([line[1] for line in lines[1:]],
                         ["'=1+1", "'+44 20", "'-x", "'@SUM(A1)", "'\uff1d1", 'He said "no"'])
        lines = list(csv.reader(io.StringIO(self.expect(FOUND, "-f", "csv", "date", ' =HYPERLINK("x")', "=1").out)))
        self.assertEqual([line[0] for line in lines[1:]], ["' =HYPERLINK(\"x\")", "'=1"])
        self.on("milestone", "set", "R0", "la-aware", "2016-02-01")
        lines = list(csv.DictReader(io.StringIO(self.on("-f", "csv", "deadlines", "R0").out)))
        self.assertEqual(lines[0]["days_left"], "-114")

    def test_unknown_format(self):
        for text in ("xml", "JSON", "", "j"):
            with self.subTest(text):
                self.expect(USAGE, "--format", text, "framework", "list")


main()
