"""A year's figures, the annual report as files, the board's passages; and the figures counted again from other exports.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import csv
import datetime
import io
import os
import random
import statistics
import subprocess
import zipfile

from program import Case, CLI, DONE, FOUND, TODAY, USAGE, main

NOTIFIED, DECIDED, BEGUN, COMPLETED, PUBLISHED = "lscb-notified", "decision", "initiated", "completed", "published"


def day(text):
    return datetime.date.fromisoformat(text) if text else None


class Count:
    """What a year's figures are, from milestones and actions by themselves: nothing of the program's own figures is used."""

    def __init__(self, case, year, today):
        self.first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
        self.counted = min(last, day(today))
        self.reviews = {}
        for row in case.ask("review", "list", today=today):
            shown = case.ask("review", "show", row["review"], today=today)
            self.reviews[row["review"]] = (shown, self.read_days(shown))
        self.actions = case.ask("actions", today=today)
        self.deadlines = case.ask("deadlines", today=today)

    @staticmethod
    def read_days(shown):
        return {one["milestone"]: (day(one["date"]), one.get("outcome")) for one in shown["milestones"] if one["date"] and not one["planned"]}

    def get(self, reference, milestone):
        return self.reviews[reference][1].get(milestone, (None, None))[0]

    def within(self, value):
        return value is not None and self.first <= value <= self.counted

    def number(self, milestone):
        return sum(self.within(self.get(one, milestone)) for one in self.reviews)

    def running(self, on):
        def runs(one):
            begun, ended = self.get(one, BEGUN), self.get(one, COMPLETED)
            return begun is not None and begun <= on and (ended is None or ended > on)
        return sum(map(runs, self.reviews))

    def stretches(self, start, end):
        days = [((self.get(one, end) - self.get(one, start)).days) for one in self.reviews
                if self.get(one, start) and self.within(self.get(one, end))]
        return [n for n in days if n >= 0]

    def in_time(self):
        due = {row["review"]: day(row["due"]) for row in self.deadlines if row["timescale"] == "decide"}
        made = [one for one in self.reviews if self.within(self.get(one, DECIDED)) and self.get(one, NOTIFIED) and due.get(one)]
        return (sum(self.get(one, DECIDED) <= due[one] for one in made), sum(self.get(one, DECIDED) > due[one] for one in made))

    def open_actions(self):
        return sum(1 for row in self.actions if (not row["agreed"] or day(row["agreed"]) <= self.counted)
                   and (not row["closed"] or day(row["closed"]) > self.counted))


class Annual(Case):
    def figures(self, year, **options):
        rows = self.ask("annual", str(year), **options)
        return {(row["section"], row["figure"], row["kind"]): row["value"] for row in rows}

    def compare(self, year, today):
        told, count = self.figures(year, today=today), Count(self, year, today)
        for figure, value in ((("referrals", "received", None), count.number(NOTIFIED)), (("decisions", "made", None), count.number(DECIDED)),
                              (("decisions", "in-time", None), count.in_time()[0]), (("decisions", "late", None), count.in_time()[1]),
                              (("reviews", "begun", None), count.number(BEGUN)), (("reviews", "completed", None), count.number(COMPLETED)),
                              (("reviews", "published", None), count.number(PUBLISHED)),
                              (("reviews", "running-start", None), count.running(count.first - datetime.timedelta(1))),
                              (("reviews", "running-end", None), count.running(count.counted)),
                              (("actions", "open-end", None), count.open_actions())):
            self.assertEqual(told[figure], value, (year, figure))
        for kind, start, end in (("notified-decided", NOTIFIED, DECIDED), ("decided-begun", DECIDED, BEGUN),
                                 ("begun-completed", BEGUN, COMPLETED), ("completed-published", COMPLETED, PUBLISHED)):
            days = count.stretches(start, end)
            self.assertEqual(told["days", "measured", kind], len(days), (year, kind))
            self.assertEqual(told["days", "median", kind], statistics.median(days) if days else None, (year, kind))
            self.assertEqual(told["days", "least", kind], min(days, default=None), (year, kind))
            self.assertEqual(told["days", "most", kind], max(days, default=None), (year, kind))

    def test_sample_counted_again(self):
        self.expect(DONE, "sample", self.register, today="2026-11-27")
        for year in (2024, 2025, 2026):
            self.compare(year, "2026-11-27")

    def listed(self, *words):
        """A listing as it goes out for a spreadsheet."""
        found = self.expect(DONE, "--register", self.register, "--format", "csv", *words, today="2026-11-27")
        return list(csv.DictReader(io.StringIO(found.out.lstrip("\ufeff"))))

    def test_counted_again_from_tables(self):
        """Exported tables are all that is used: days of actions, due and done days of decisions; never what the program makes of them."""
        self.expect(DONE, "sample", self.register, today="2026-11-27")
        first, last = datetime.date(2026, 1, 1), datetime.date(2026, 11, 27)
        actions, told = self.listed("actions"), {}
        for row in self.listed("annual", "2026"):
            told[row["section"], row["figure"], row["kind"]] = row["value"]
        still = [row for row in actions if not row["closed"] or day(row["closed"]) > last]
        decided = [row for row in self.listed("deadlines") if row["timescale"] == "decide" and row["done"] and first <= day(row["done"]) <= last]
        counted = {
            ("actions", "agreed", ""): sum(first <= day(row["agreed"]) <= last for row in actions if row["agreed"]),
            ("actions", "closed", ""): sum(first <= day(row["closed"]) <= last for row in actions if row["closed"]),
            ("actions", "open-end", ""): len(still),
            ("actions", "overdue-end", ""): sum(bool(row["due"]) and day(row["due"]) < last for row in still),
            ("decisions", "in-time", ""): sum(day(row["done"]) <= day(row["due"]) for row in decided),
            ("decisions", "late", ""): sum(day(row["done"]) > day(row["due"]) for row in decided),
        }
        for agency in ("childrens", "health", "camhs", ""):
            counted["actions", "open-agency", agency] = sum((row["agency"] or "") == agency for row in still)
        self.assertGreater(counted["actions", "overdue-end", ""], 0)
        for figure, value in counted.items():
            self.assertEqual(int(told[figure]), value, figure)

    def test_fifty_reviews_counted_again(self):
        dice = random.Random(6)
        self.make()
        for number in range(50):
            reference, when = f"R{number}", datetime.date(2014, 1, 1) + datetime.timedelta(dice.randrange(700))
            self.on("review", "add", reference, "--title", "Child A")
            for milestone in (NOTIFIED, DECIDED, BEGUN, COMPLETED, PUBLISHED)[:dice.randrange(6)]:
                if when > day(TODAY):
                    break
                options = ("--outcome", "initiate") if milestone == DECIDED else ()
                self.on("milestone", "set", reference, milestone, when.isoformat(), *options)
                when += datetime.timedelta(dice.choice((0, 20, 31, 45, 170, 200)))
        for year in (2013, 2014, 2015, 2016):
            self.compare(year, TODAY)

    def test_kinds_add_up(self):
        self.expect(DONE, "sample", self.register, today="2026-11-27")
        told = self.figures(2026, today="2026-11-27")
        total = lambda section, figure: sum(value for (s, f, kind), value in told.items() if (s, f) == (section, figure) and kind is not None)
        self.assertEqual(total("referrals", "outcome"), told["referrals", "received", None])
        self.assertEqual(total("actions", "open-age"), told["actions", "open-end", None])
        self.assertEqual(total("actions", "open-agency"), told["actions", "open-end", None])
        self.assertEqual(total("findings", "theme"), told["findings", "findings", None])
        self.assertGreater(told["referrals", "received", None], 0)

    def test_year_without_data(self):
        self.make("R")
        result = self.on("annual", "2015")
        self.assertIn("nothing was recorded", result.err)
        self.assertEqual({value for value in self.figures(2015).values() if value is not None}, {0})
        self.on("annual", "2015", "-o", str(self.folder / "a.docx"))
        self.assertIn("Nothing was recorded", zipfile.ZipFile(self.folder / "a.docx").read("word/document.xml").decode())

    def test_bad_calls(self):
        self.make("R")
        for words in (("abc",), ("1200",), ("99999",), ("2017",), ("2016", "--from-month", "13"), ("2016", "-o", str(self.folder / "a.xyz")),
                      ("2016", "-o", str(self.folder / "none" / "a.docx")), ("2016", "-o", self.register), ("month", "0"),
                      ("text", "2016", "preface", "x"), ("text", "2016", "actions"), ("text", "2016", "actions", "x", "--clear"),
                      ("text", "1200", "actions", "x"), ("text", "2016", "actions", "--file", str(self.folder / "none.txt"))):
            self.on("annual", *words, code=USAGE)
        self.assertEqual(sorted(os.listdir(self.folder)), ["board.rdesk"])

    def test_passages(self):
        self.make("R")
        self.ask("annual", "text", "2016", "introduction", "  A year of change.\n\nAnd more. ")
        self.assertEqual(self.ask("annual", "texts", "2016"),
                         [{"year": 2016, "block": "introduction", "text": "A year of change.\n\nAnd more."}])
        (self.folder / "next.txt").write_text("We will ask children.", encoding="utf-8")
        self.ask("annual", "text", "2016", "next-year", "--file", str(self.folder / "next.txt"))
        (self.folder / "bad.txt").write_bytes(b"\xff\xfe\x00x")
        self.on("annual", "text", "2016", "next-year", "--file", str(self.folder / "bad.txt"), code=USAGE)
        (self.folder / "long.txt").write_bytes(b"x" * 100001)
        self.on("annual", "text", "2016", "next-year", "--file", str(self.folder / "long.txt"), code=USAGE)
        self.on("annual", "2016", "-o", str(self.folder / "a.html"))
        page = (self.folder / "a.html").read_text(encoding="utf-8")
        for words in ("A year of change.", "And more.", "We will ask children."):
            self.assertIn(words, page)
        self.ask("annual", "text", "2016", "next-year", "--clear")
        self.assertEqual([row["block"] for row in self.ask("annual", "texts", "2016")], ["introduction"])
        self.on("undo")
        self.assertEqual(len(self.ask("annual", "texts", "2016")), 2)

    def test_reported_years(self):
        self.make("R")
        self.on("milestone", "set", "R", NOTIFIED, "2016-02-01")
        self.assertEqual(self.figures(2016)["referrals", "received", None], 1)
        rows = self.ask("annual", "2015", "--from-month", "4")
        self.assertEqual([row["value"] for row in rows if row["figure"] == "received"], [1])
        self.ask("annual", "month", "4")
        self.assertEqual(self.figures(2015)["referrals", "received", None], 1)
        self.assertEqual(self.figures(2016)["referrals", "received", None], 0)
        self.on("undo")
        self.assertEqual(self.figures(2016)["referrals", "received", None], 1)

    def test_files(self):
        self.expect(DONE, "sample", self.register, today="2026-11-27")
        for ending in ("docx", "odt", "fodt", "pdf", "html", "csv"):
            self.on("annual", "2026", "-o", str(self.folder / f"a.{ending}"), today="2026-11-27")
        rows = list(csv.DictReader(io.StringIO((self.folder / "a.csv").read_text(encoding="utf-8-sig"))))
        told = self.figures(2026, today="2026-11-27")
        self.assertEqual([(row["figure"], row["value"]) for row in rows if row["section"] == "year"],
                         [("first", "2026-01-01"), ("last", "2026-12-31"), ("counted", "2026-11-27")])
        for row in rows:
            if row["unit"] == "count" and row["figure"] != "incidents":
                behind = [r for r in rows if not r["unit"] and all(r[key] == row[key] for key in ("section", "figure", "kind"))]
                self.assertEqual(len(behind), int(row["value"]), row)
                plain = (row["section"], row["figure"], row["kind"] or None)
                self.assertEqual(told[plain if plain in told else (*plain[:2], "")], int(row["value"]), row)
        page = (self.folder / "a.html").read_text(encoding="utf-8")
        self.assertIn("Cases referred to the board", page)
        self.assertIn("alt=", page)

    def test_names_keep_it_back(self):
        self.make("R")
        self.on("person", "add", "R", "Ellie Smithson", "--pseudonym", "Child A")
        self.ask("annual", "text", "2016", "introduction", "We remember Ellie Smithson.")
        for ending in ("docx", "odt", "html", "pdf"):
            result = self.on("annual", "2016", "-o", str(self.folder / f"a.{ending}"), code=FOUND)
            self.assertNotIn("Smithson", result.err)
        self.on("finding", "add", "R", "F", "--theme", "Ellie Smithson")
        self.on("milestone", "set", "R", BEGUN, "2016-02-01")
        self.assertNotIn("Smithson", self.on("annual", "2016", "-o", str(self.folder / "a.csv"), code=FOUND).err)
        self.assertEqual(sorted(os.listdir(self.folder)), ["board.rdesk"])

    def test_full_disk(self):
        self.make("R")
        target = self.folder / "a.docx"
        target.write_bytes(b"before")
        limited = subprocess.run(["bash", "-c", f"ulimit -f 1; exec {CLI} --today {TODAY} -r {self.register} annual 2016 -o {target}"],
                                 capture_output=True, check=False, timeout=120, env={**os.environ, "ASAN_OPTIONS": "detect_leaks=0"})
        self.assertNotEqual(limited.returncode, DONE)
        self.assertEqual(target.read_bytes(), b"before")


main()
