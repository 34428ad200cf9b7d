"""Deadlines as a calendar, read back by a reader of iCalendar that is not ours.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import datetime
import resource
import signal

import icalendar

from program import Case, DONE, REGISTER, USAGE, main


class Calendar(Case):
    def export(self, *words, name="deadlines.ics", **more):
        path = self.folder / name
        self.on("deadlines", *words, "-o", str(path), **more)
        return path.read_bytes()

    def events(self, *words, **more):
        """By UID, which no two events share."""
        calendar = icalendar.Calendar.from_ical(self.export(*words, **more))
        listed = calendar.walk("VEVENT")
        found = {str(event["UID"]): event for event in listed}
        self.assertEqual(len(found), len(listed))
        return found

    def by_summary(self, *words, **more):
        return {str(event["SUMMARY"]): event for event in self.events(*words, **more).values()}

    def test_every_deadline_with_a_due_date(self):
        self.expect(DONE, "sample", self.register)
        rows = [row for row in self.ask("deadlines") if row["due"]]
        events = self.by_summary()
        self.assertEqual(sorted(events), sorted(f"{row['review']}: {row['label']}" for row in rows))
        for row in rows:
            event = events[f"{row['review']}: {row['label']}"]
            due = datetime.date.fromisoformat(row["due"])
            self.assertEqual(event["DTSTART"].dt, due)
            self.assertEqual(event["DTSTART"].params["VALUE"], "DATE")
            self.assertEqual(event["DTEND"].dt, due + datetime.timedelta(days=1))
            self.assertEqual(event["TRANSP"], "TRANSPARENT")
            self.assertEqual(event["STATUS"], "CANCELLED" if row["status"] == "not-needed" else "CONFIRMED")
            self.assertIn(row["status_label"], str(event["DESCRIPTION"]))

    def test_as_the_standard_has_it(self):
        self.expect(DONE, "sample", self.register)
        data = self.export()
        self.assertTrue(data.startswith(b"BEGIN:VCALENDAR\r\n") and data.endswith(b"END:VCALENDAR\r\n"))
        self.assertNotIn(b"\n", data.replace(b"\r\n", b""))
        for line in data.split(b"\r\n"):
            self.assertLessEqual(len(line), 75, line)
            line.decode("utf-8")    # no letter is divided by a fold

    def test_names_stay_in_the_register(self):
        self.make("R")
        self.on("milestone", "set", "R", "lscb-notified", "2016-05-10")
        self.on("hold", "add", "R", "decide", "--reason", "trial", "--from", "2016-05-20", "--forecast", "2016-09-01",
                "--agreed-by", "Ms Tamsin Okell")
        data = self.export().replace(b"\r\n ", b"").decode()
        self.assertNotIn("Okell", data)
        self.assertNotIn("Child", data)

    def test_a_held_deadline_stays_on_its_due_date(self):
        self.make("R")
        self.on("milestone", "set", "R", "lscb-notified", "2016-05-10")
        self.on("hold", "add", "R", "decide", "--reason", "trial", "--from", "2016-05-20", "--forecast", "2016-09-01")
        event = self.by_summary()["R: Decide whether to initiate an SCR"]
        self.assertEqual(event["DTSTART"].dt, datetime.date(2016, 6, 10))
        self.assertIn("Thu 1 Sep 2016", str(event["DESCRIPTION"]))

    def test_exporting_again_moves_the_same_events(self):
        self.make("R")
        self.on("milestone", "set", "R", "lscb-notified", "2016-05-10")
        first = self.events()
        self.on("milestone", "set", "R", "lscb-notified", "2016-05-20")
        second = self.events(today="2016-06-02")
        self.assertEqual(set(first), set(second))
        moved = [uid for uid in first if first[uid]["DTSTART"].dt != second[uid]["DTSTART"].dt]
        self.assertEqual(len(moved), 1)
        for uid in first:
            self.assertLess(first[uid]["DTSTAMP"].dt, second[uid]["DTSTAMP"].dt)
            self.assertLess(first[uid]["LAST-MODIFIED"].dt, second[uid]["LAST-MODIFIED"].dt)

    def test_one_review_and_a_stretch(self):
        self.expect(DONE, "sample", self.register)
        one = self.ask("review", "list")[0]["review"]
        self.assertTrue(all(name.startswith(one + ": ") for name in self.by_summary(one)))
        days = [event["DTSTART"].dt.isoformat() for event in self.events("--from", "2016-06-01", "--to", "2016-07-31").values()]
        expected = [row["due"] for row in self.ask("deadlines", "--from", "2016-06-01", "--to", "2016-07-31")]
        self.assertEqual(sorted(days), sorted(expected))
        self.assertTrue(days)

    def test_no_deadlines_make_an_empty_calendar(self):
        self.make("R")
        self.assertEqual(self.events("R"), {})

    def test_letters_of_every_kind(self):
        self.expect(DONE, "new", self.register)
        self.on("review", "add", "R", "--title", "Child; A, “ñ”\\")
        self.on("milestone", "set", "R", "lscb-notified", "2016-05-10")
        self.assertIn("R: Decide whether to initiate an SCR", self.by_summary(name="Ünïcode.ICS"))

    def test_nowhere_to_write(self):
        self.make("R")
        (self.folder / "folder.ics").mkdir()
        before = sorted(path.name for path in self.folder.iterdir())
        for name in ("none/a.ics", "folder.ics", "a.csv", "a.xlsx", "a", ""):
            with self.subTest(name):
                path = str(self.folder / name) if name else ""
                self.assertEqual(self.on("deadlines", "-o", path, code=USAGE).out, "")
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), before)

    def test_a_full_disk_leaves_what_was_there(self):
        def fill():
            resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))
            signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        self.expect(DONE, "sample", self.register)
        path = self.folder / "full.ics"
        path.write_text("old")
        self.on("deadlines", "-o", str(path), code=USAGE, preexec_fn=fill)
        self.assertEqual(path.read_text(), "old")
        self.assertEqual(len(list(self.folder.iterdir())), 2, "something was left behind")

    def test_never_over_the_register(self):
        register = self.folder / "board.ics"
        self.register = str(register)
        self.make("R")
        before = register.read_bytes()
        self.on("deadlines", "-o", str(register), code=USAGE)
        self.assertEqual(register.read_bytes(), before)

    def test_no_register(self):
        self.expect(USAGE, "deadlines", "-o", str(self.folder / "x.ics"))
        self.expect(REGISTER, "-r", str(self.folder / "none"), "deadlines", "-o", str(self.folder / "x.ics"))
        self.assertFalse((self.folder / "x.ics").exists())


main()
