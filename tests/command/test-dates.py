"""Dates, working days and timescales without a register, against published days and worked vectors.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import unittest

from program import Case, DONE, FOUND, USAGE, main, run

# The days that GOV.UK published for England and Wales.
HOLIDAYS = {
    2012: "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26",
    2013: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
    2014: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    2015: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    2016: "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27",
    2017: "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
    2018: "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
    2019: "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
    2020: "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
    2021: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
    2022: "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
    2023: "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
    2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
    2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
}

WORKDAYS = [
    ("2016-03-21", "5", "2016-03-30", "over Good Friday and Easter Monday"),
    ("2016-03-24", "5", "2016-04-04", "from the day before Good Friday"),
    ("2016-03-26", "5", "2016-04-04", "from a Saturday"),
    ("2016-12-22", "5", "2017-01-03", "over Christmas and into the next year"),
    ("2020-05-06", "5", "2020-05-14", "over the May holiday that was moved to a Friday"),
    ("2019-04-10", "15", "2019-05-03", "over Easter"),
    ("2019-12-16", "15", "2020-01-09", "over Christmas and New Year"),
    ("2016-05-18", "-7", "2016-05-09", "backwards, from a publication"),
    ("2016-05-18", "-8", "2016-05-06", "the same on the clear-days reading"),
    ("2016-04-05", "-7", "2016-03-23", "backwards over Easter"),
    ("2016-04-05", "-8", "2016-03-22", "the same on the clear-days reading"),
    ("2016-06-08", "-7", "2016-05-27", "backwards over the spring holiday"),
    ("2016-06-08", "-8", "2016-05-26", "the same on the clear-days reading"),
    ("2020-05-14", "-7", "2020-05-04", "backwards over the moved May holiday"),
    ("2020-05-14", "-8", "2020-05-01", "the same on the clear-days reading"),
    ("2016-03-26", "0", "2016-03-26", "no day counted: the day itself, a Saturday"),
    ("2016-03-29", "-1", "2016-03-24", "the last working day before Easter"),
]

DUE = [
    ("notify-ofsted", "2016-03-21", "2016-03-30", None, "over Good Friday and Easter Monday"),
    ("notify-ofsted", "2016-03-24", "2016-04-04", None, "from the day before Good Friday"),
    ("notify-lscb", "2016-03-26", "2016-04-04", None, "aware on a Saturday"),
    ("report-decision", "2016-12-22", "2017-01-03", None, "over Christmas"),
    ("report-decision", "2020-05-06", "2020-05-14", None, "over the moved May holiday"),
    ("decide", "2016-01-31", "2016-02-29", None, "no 31 February: its last day, in a leap year"),
    ("decide", "2015-01-31", "2015-02-28", None, "no 31 February: its last day"),
    ("decide", "2016-02-29", "2016-03-29", None, "the corresponding date, not the month's end"),
    ("decide", "2016-09-30", "2016-10-30", None, "a Sunday stays"),
    ("complete", "2015-08-31", "2016-02-29", None, "six months to a leap February"),
    ("complete", "2016-08-31", "2017-02-28", None, "six months to a February"),
    ("keep-published", "2016-02-29", "2017-02-28", None, "twelve months from a leap day"),
    ("send-copies", "2016-05-18", "2016-05-09", "2016-05-06", "seven working days before"),
    ("send-copies", "2016-04-05", "2016-03-23", "2016-03-22", "before, over Easter"),
    ("send-copies", "2016-06-08", "2016-05-27", "2016-05-26", "before, over the spring holiday"),
    ("send-copies", "2020-05-14", "2020-05-04", "2020-05-01", "before, over the moved May holiday"),
]

# text, today, earliest, latest, precision
DATES = [
    ("2016-05-22", "2016-05-22", "2016-05-22", "day"),
    ("22/05/16", "2016-05-22", "2016-05-22", "day"),
    ("22.05.2016", "2016-05-22", "2016-05-22", "day"),
    ("22-05-16", "2016-05-22", "2016-05-22", "day"),
    ("22-May-16", "2016-05-22", "2016-05-22", "day"),
    ("22 May 2016", "2016-05-22", "2016-05-22", "day"),
    ("22nd May 2016", "2016-05-22", "2016-05-22", "day"),
    ("Sunday 22 May 2016", "2016-05-22", "2016-05-22", "day"),
    ("May 2016", "2016-05-01", "2016-05-31", "month"),
    ("2016-02", "2016-02-01", "2016-02-29", "month"),
    ("2014", "2014-01-01", "2014-12-31", "year"),
    ("03/04/16", "2016-04-03", "2016-04-03", "day"),
    ("early June 2015", "2015-06-01", "2015-06-10", "part-of-month"),
    ("winter 2016/17", "2016-12-01", "2017-02-28", "part-of-year"),
    ("12–14/03/2016", "2016-03-12", "2016-03-14", "range"),
    ("w/c 13 June 2016", "2016-06-13", "2016-06-19", "range"),
    ("42512", "2016-05-22", "2016-05-22", "day"),
    ("Monday 22 May 2016", "2016-05-22", "2016-05-22", "day"),
]
# text, earliest, latest, qualifier
QUALIFIED = [
    ("?22 may 2016", "2016-05-22", "2016-05-22", "uncertain"),
    ("c. 2014", "2014-01-01", "2014-12-31", "circa"),
    ("before 3/5/16", None, "2016-05-02", "before"),
    ("after 3/5/16", "2016-05-04", None, "after"),
]
# text, earliest, latest, time, problem, a word of the message
TROUBLED = [
    ("05/22/2016", "2016-05-22", "2016-05-22", None, "us-order", "month first"),
    ("03/02/16 & 10/02/16", "2016-02-03", "2016-02-10", None, "several-dates", "more than one"),
    ("10/02/16 - 03/02/16", "2016-02-10", "2016-02-10", None, "end-before-start", "end"),
    ("22/05/16 25:10", "2016-05-22", "2016-05-22", None, "time-not-understood", "14:30"),
]
NO_DATES = ["", " ", "31/06/2016", "29/02/2015", "00/00/0000", "soon", "2016-13-01", "32 May 2016"]


class Holidays(Case):
    def test_published_years(self):
        for year, days in HOLIDAYS.items():
            with self.subTest(year):
                result = self.expect(DONE, "--format", "json", "workdays", "holidays", str(year))
                self.assertEqual(result.json, [f"{year}-{day}" for day in days.split()])
                self.assertEqual(result.err, "")

    def test_names(self):
        self.assertIn("2016-03-25  Good Friday", self.expect(DONE, "workdays", "holidays", "2016").out)
        self.assertIn('"2016-12-27","Christmas', self.expect(DONE, "-f", "csv", "workdays", "holidays", "2016").out)

    def test_a_year_by_rule_says_so(self):
        result = self.expect(DONE, "--format", "json", "workdays", "holidays", "2035")
        self.assertIn("2035-03-23", result.json)
        self.assertIn("2035", result.err)

    def test_a_year_before_the_lists_says_so(self):
        """The royal wedding of 1981 is in no list that the program has."""
        result = self.expect(DONE, "--format", "json", "workdays", "holidays", "1981")
        self.assertIn("1981-12-28", result.json)
        self.assertIn("1995", result.err)
        self.assertEqual(self.expect(DONE, "workdays", "holidays", "1995").err, "")

    def test_bad_years(self):
        for year in ("1582", "10000", "-5", "x", "", "2016.5", "99999999999999999999", "20 16"):
            with self.subTest(year):
                self.expect(USAGE, "workdays", "holidays", year)


class Workdays(Case):
    def test_add(self):
        for start, n, end, why in WORKDAYS:
            with self.subTest(why):
                self.assertEqual(self.expect(DONE, "workdays", "add", start, n).out, end + "\n")
                found = self.expect(DONE, "--format", "json", "workdays", "add", start, n).json
                self.assertEqual((found["from"], found["days"], found["date"]), (start, int(n), end))

    def test_a_negative_number_is_no_option(self):
        for words in (("workdays", "add", "2016-05-18", "-7", "--format", "table"),
                      ("workdays", "--format", "table", "add", "2016-05-18", "-7"),
                      ("workdays", "add", "2016-05-18", "--", "-7")):
            self.assertEqual(self.expect(DONE, *words).out, "2016-05-09\n")

    def test_skipped_days_are_named(self):
        skipped = self.expect(DONE, "-f", "json", "workdays", "add", "2016-03-24", "1").json["skipped"]
        self.assertEqual([(day["date"], day["kind"]) for day in skipped],
                         [("2016-03-25", "holiday"), ("2016-03-26", "weekend"),
                          ("2016-03-27", "weekend"), ("2016-03-28", "holiday")])
        self.assertEqual(skipped[0]["name"], "Good Friday")

    def test_between(self):
        for start, end, n, why in [("2016-03-21", "2016-03-30", 5, "over Easter"),
                                   ("2016-03-30", "2016-03-21", -5, "backwards"),
                                   ("2016-03-25", "2016-03-28", 0, "Good Friday to Easter Monday"),
                                   ("2016-05-18", "2016-05-18", 0, "the same day")]:
            with self.subTest(why):
                self.assertEqual(self.expect(DONE, "workdays", "between", start, end).out, f"{n}\n")
                found = self.expect(DONE, "-f", "json", "workdays", "between", start, end).json
                self.assertEqual(found, {"working_days": n, "from": start, "to": end})

    def test_bad_calls(self):
        for words in (("add", "2016-02-30", "5"), ("add", "2016-02-01", "five"), ("add", "2016-02-01", ""),
                      ("add", "2016-02-01", "99999999999999999999"), ("add", "9999-12-01", "500"),
                      ("add", "1583-01-03", "-4000000"), ("add", "2016-02-01"), ("add",), ("between", "2016-02-01"),
                      ("between", "2016-02-01", "tomorrow"), ("subtract", "2016-02-01", "5"), (),
                      ("add", "2016-02-01", "1", "2"), ("add", "2016-02-01", "-x"), ("add", "2016-02-01", "-7x")):
            with self.subTest(words):
                self.assertEqual(self.expect(USAGE, "workdays", *words).out, "")

    def test_a_register_brings_its_closures(self):
        self.make()
        self.on("closure", "add", "2016-03-22", "2016-03-23", "--reason", "Flood")
        self.assertEqual(self.on("workdays", "add", "2016-03-21", "5").out, "2016-04-01\n")
        self.assertEqual(self.on("workdays", "between", "2016-03-21", "2016-03-30").out, "3\n")
        self.assertEqual(self.ask("due", "scr-2015", "notify-ofsted", "2016-03-21")["due"], "2016-04-01")
        self.assertEqual(self.expect(DONE, "workdays", "add", "2016-03-21", "5").out, "2016-03-30\n")


class Due(Case):
    def test_vectors(self):
        for timescale, start, end, clear, why in DUE:
            with self.subTest(why):
                found = self.expect(DONE, "--format", "json", "due", "scr-2015", timescale, start).json
                self.assertEqual((found["due"], found["clear_days"], found["trigger_date"]), (end, clear, start))
                self.assertEqual((found["framework"], found["timescale"]), ("scr-2015", timescale))
                self.assertTrue(found["explanation"].rstrip().endswith("."), found["explanation"])

    def test_a_due_date_that_is_no_working_day(self):
        found = self.expect(DONE, "-f", "json", "due", "scr-2015", "decide", "2016-09-30").json
        self.assertEqual(found["last_working_day"], "2016-10-28")
        self.assertIn("28 Oct 2016", found["explanation"])

    def test_the_explanation_names_what_was_skipped(self):
        found = self.expect(DONE, "-f", "json", "due", "scr-2015", "notify-ofsted", "2016-03-24").json
        for part in ("Good Friday", "Easter Monday", "24 Mar 2016", "4 Apr 2016"):
            self.assertIn(part, found["explanation"])
        found = self.expect(DONE, "-f", "json", "due", "scr-2015", "send-copies", "2016-05-18").json
        self.assertIn("6 May 2016", found["explanation"])

    def test_table_and_csv(self):
        self.assertIn("2016-02-29", self.expect(DONE, "due", "scr-2015", "decide", "2016-01-31").out)
        lines = self.expect(DONE, "-f", "csv", "due", "scr-2015", "decide", "2016-01-31").out.splitlines()
        self.assertTrue(lines[0].startswith("due,explanation,framework,"), lines[0])
        self.assertTrue(lines[1].startswith('"2016-02-29","'), lines[1])

    def test_bad_calls(self):
        for words in (("scr-2015", "decide", "2016-02-30"), ("scr-2015", "decide", "2015-02-29"),
                      ("scr-2015", "decide", "31/01/2016"), ("scr-2015", "decide", ""), ("scr-2015", "decide", "2016-1-31"),
                      ("scr-2015", "decide", " 2016-01-31"), ("scr-2015", "decide", "2016-01-31T00:00"),
                      ("scr-2015", "deicde", "2016-01-31"), ("scr-2014", "decide", "2016-01-31"),
                      ("", "decide", "2016-01-31"), ("scr-2015", "", "2016-01-31"), ("scr-2015", "decide"),
                      ("scr-2015",), (), ("scr-2015", "decide", "2016-01-31", "x"), ("scr-2015", "decide", "9999-12-31"),
                      ("../frameworks/scr-2015", "decide", "2016-01-31")):
            with self.subTest(words):
                self.assertEqual(self.expect(USAGE, "due", *words).out, "")

    def test_messages_say_what_there_is(self):
        self.assertIn("notify-ofsted", self.expect(USAGE, "due", "scr-2015", "deicde", "2016-01-31").err)
        self.assertIn("scr-2015", self.expect(USAGE, "due", "scr-2014", "decide", "2016-01-31").err)
        self.assertIn("2016-01-31", self.expect(USAGE, "due", "scr-2015", "decide", "31/01/2016").err)


class Dates(Case):
    def test_forms(self):
        for text, earliest, latest, precision in DATES:
            with self.subTest(text):
                self.assertEqual(self.expect(DONE, "--format", "json", "date", text).json,
                                 [{"text": text, "earliest": earliest, "latest": latest,
                                   "precision": precision, "qualifier": "none"}])

    def test_keys_in_order(self):
        row = self.expect(DONE, "--format", "json", "date", "2016").json[0]
        self.assertEqual(list(row), ["text", "earliest", "latest", "precision", "qualifier"])

    def test_what_is_no_date(self):
        for text in NO_DATES:
            with self.subTest(text):
                result = self.expect(FOUND, "--format", "json", "date", text)
                problem = "impossible-date" if any(c.isdigit() for c in text) else "date-not-understood"
                self.assertEqual(result.json, [{"text": text, "earliest": None, "latest": None, "precision": None,
                                                "qualifier": None, "time": None, "problem": problem}])
                self.assertEqual(len(result.err.splitlines()), 1)

    def test_qualifiers(self):
        for text, earliest, latest, qualifier in QUALIFIED:
            with self.subTest(text):
                row = self.expect(DONE, "--format", "json", "date", text).json[0]
                self.assertEqual((row["earliest"], row["latest"], row["qualifier"]), (earliest, latest, qualifier))

    def test_a_time_beside_it(self):
        row = self.expect(DONE, "--format", "json", "date", "22/05/16 0930").json[0]
        self.assertEqual((row["earliest"], row["time"], row["problem"]), ("2016-05-22", "09:30", None))

    def test_what_is_odd_about_it(self):
        for text, earliest, latest, time, problem, word in TROUBLED:
            with self.subTest(text):
                result = self.expect(FOUND, "--format", "json", "date", text)
                row = result.json[0]
                self.assertEqual((row["earliest"], row["latest"], row["time"], row["problem"]), (earliest, latest, time, problem))
                self.assertIn(word, result.err)
                self.assertEqual(len(result.err.splitlines()), 1)

    def test_what_was_mended_is_said(self):
        self.assertIn("check it", self.expect(DONE, "date", "22 Febuary 2016").err)
        self.assertEqual(self.expect(DONE, "date", "22 February 2016").err, "")

    def test_table(self):
        out = self.expect(DONE, "date", "22/05/16 0930", "before 3/5/16").out
        self.assertIn("2016-05-22  2016-05-22", out)
        self.assertIn("09:30", out)
        self.assertEqual(len(out.splitlines()), 3)

    def test_several(self):
        result = self.expect(FOUND, "--format", "json", "date", "22/05/16", "31/06/2016", "May 2016")
        self.assertEqual([row["earliest"] for row in result.json], ["2016-05-22", None, "2016-05-01"])

    def test_two_digits_depend_on_today(self):
        for today, year in (("2016-06-01", 2016), ("2015-06-01", 1916), ("1999-06-01", 1916)):
            row = self.expect(DONE, "--format", "json", "date", "22/05/16", today=today).json[0]
            self.assertEqual(row["earliest"], f"{year}-05-22")

    def test_bytes_that_are_no_text(self):
        result = self.expect(FOUND, "--format", "json", "date", b"22 M\xe9i 2016")
        self.assertIsNone(result.json[0]["earliest"])
        self.assertIn("\N{REPLACEMENT CHARACTER}", result.json[0]["text"])

    def test_no_text(self):
        self.expect(USAGE, "date")


class Today(unittest.TestCase):
    def test_without_today_the_clock_counts(self):
        self.assertEqual(run("--format", "json", "date", "2016-05-22", today=None).code, DONE)

    def test_bad_today(self):
        for text in ("2016-02-30", "today", "", "1/6/2016", "0000-00-00", "99999-01-01"):
            with self.subTest(text):
                self.assertEqual(run("workdays", "between", "2016-01-01", "2016-01-02", today=None).code, DONE)
                self.assertEqual(run("--today", text, "workdays", "between", "2016-01-01", "2016-01-02", today=None).code,
                                 USAGE)


main()
