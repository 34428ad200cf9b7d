"""The timeline as a file: whose names are in it, what is drawn of which days, and what becomes of the file otherwise.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re
import sqlite3
import subprocess
import uuid
import xml.etree.ElementTree

from program import Case, DONE, REGISTER, USAGE, main

TODAY = "2019-06-03"

# Agency, earliest, latest, precision, qualifier, time, what happened.
ENTRIES = [
    ("police", "2016-05-22", "2016-05-22", "day", "none", "09:30", "Mia Example seen at home by PC Nobody"),
    ("police", "2016-06-01", "2016-06-30", "month", "circa", None, "Quarrels heard"),
    ("police", None, "2016-08-31", "day", "before", None, "Moved house"),
    ("school", "2016-09-05", "2016-09-05", "day", "none", None, "Mia’s first day & <lunch>"),
    ("school", "2017-01-10", "2017-01-14", "range", "none", None, "Absent all week"),
    ("school", None, None, None, None, None, "A letter without a date"),
    ("school", "2109-01-10", "2109-01-10", "day", "none", None, "A slip of the pen"),
]


def words(*command):
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def fill(path):
    """Puts the entries, and the child whom they name, into the register as a file."""
    db = sqlite3.connect(path)
    review, = db.execute("SELECT id FROM reviews WHERE reference = 'R'").fetchone()
    agencies = dict(db.execute("SELECT code, id FROM agencies"))
    for number, (agency, earliest, latest, precision, qualifier, time, event) in enumerate(ENTRIES, 1):
        day = earliest or latest
        db.execute("INSERT INTO entries (id, review_id, agency_id, row, earliest, latest, precision, qualifier, time, sort_day, position, "
                   "place, event, is_note, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, 0, 1)",
                   (str(uuid.uuid4()), review, agencies[agency], number, earliest, latest, precision, qualifier, time, day, day or "", event))
    db.execute("INSERT INTO people (id, review_id, name, pseudonym, role, born, died, revision) "
               "VALUES (?, ?, 'Mia Example', 'Child A', 'subject-child', '2014-02-03', '2018-01-09', 1)", (str(uuid.uuid4()), review))
    db.commit()
    db.close()


class Timeline(Case):
    def setUp(self):
        super().setUp()
        self.expect(DONE, "new", self.register)
        self.on("review", "add", "R", "--title", "Child A", "--framework", "scr-2015")
        self.on("agency", "add", "R", "police", "--name", "Northmoor Police")
        self.on("agency", "add", "R", "school", "--name", "St Brannock’s School")
        fill(self.register)

    def draw(self, name, *options, **more):
        path = self.folder / name
        self.on("timeline", "R", "-o", str(path), *options, today=TODAY, **more)
        return path

    def read(self, name, *options):
        return words("pdftotext", "-layout", str(self.draw(name, *options)), "-")

    def test_lanes_and_entries(self):
        text = self.read("all.pdf")
        for shown in ("Northmoor Police", "3 entries", "St Brannock’s School", "4 entries, 1 without a date", "Quarrels heard",
                      "Moved house", "Absent all week", "Died", "Page 1 of", "· R", "pseudonyms"):
            self.assertIn(shown, text)
        for hidden in ("A letter without a date", "A slip of the pen"):
            self.assertNotIn(hidden, text)

    def test_names(self):
        for name, options, shown, hidden in (("pseudonyms.pdf", (), "Child A seen", ("Mia", "Example", "Age 2", "Born")),
                                             ("real.pdf", ("--real-names",), "Mia Example seen", ("pseudonyms",))):
            with self.subTest(name):
                text = self.read(name, *options)
                self.assertIn(shown, text)
                for word in hidden:
                    self.assertNotIn(word, text)
        self.assertIn("Age 2", self.read("ages.pdf", "--real-names"))
        self.assertNotIn(b"Mia", self.draw("names.svg").read_bytes())

    def test_agency(self):
        text = self.read("one.pdf", "--agency", "SCHOOL")
        self.assertIn("Absent", text)
        self.assertNotIn("Police", text)

    def test_days_shown(self):
        text = self.read("days.pdf", "--from", "2016-09-01", "--to", "2016-09-30")
        self.assertIn("first day", text)
        self.assertIn("Mon", text)
        self.assertNotIn("Absent", text)
        self.assertIn("slip", self.read("late.pdf", "--from", "2109-01-01", "--to", "2109-02-01"))
        self.assertIn("06:00", self.read("day.pdf", "--from", "2016-05-22", "--to", "2016-05-22"))

    def test_svg_has_text(self):
        path = self.draw("all.svg")
        xml.etree.ElementTree.parse(path)
        written = re.sub(r"<[^>]*>", "", path.read_text(encoding="utf-8"))
        for shown in ("Northmoor Police", "Quarrels heard", "first day &amp; &lt;lunch&gt;"):
            self.assertIn(shown, written)

    def test_png(self):
        data = self.draw("all.PNG").read_bytes()
        self.assertEqual(data[:8], b"\x89PNG\r\n\x1a\n")
        self.assertGreater(int.from_bytes(data[16:20], "big"), 900)

    def test_paper(self):
        for paper, width in (("a4", 842), ("A3", 1191)):
            info = words("pdfinfo", str(self.draw(f"{paper}.pdf", "--paper", paper)))
            self.assertAlmostEqual(float(re.search(r"Page size:\s+([\d.]+)", info)[1]), width, delta=1)
            self.assertNotIn("Child", info)
            self.assertNotIn(str(self.folder), info)

    def test_nothing_to_draw(self):
        self.on("review", "add", "S", "--title", "Child B", "--framework", "scr-2015")
        result = self.on("timeline", "S", "-o", str(self.folder / "none.pdf"), code=USAGE)
        self.assertIn("no entry", result.err)
        self.assertFalse((self.folder / "none.pdf").exists())

    def test_bad_calls(self):
        for call in ((), ("R",), ("R", "-o", "x"), ("R", "-o", "x.docx"), ("-o", "x.pdf"), ("X", "-o", "x.pdf"), ("R", "R", "-o", "x.pdf"),
                     ("R", "-o", "x.pdf", "--paper", "a5"), ("R", "-o", "x.pdf", "--from", "May"), ("R", "-o", "x.pdf", "--agency", "nobody"),
                     ("R", "-o", "x.pdf", "--from", "2016-02-01", "--to", "2016-01-01"), ("R", "-o", "none/x.pdf")):
            with self.subTest(call):
                self.on("timeline", *call, code=USAGE, cwd=self.folder)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["board.rdesk"])

    def test_never_over_the_register(self):
        register = self.folder / "board.pdf"
        (self.folder / "board.rdesk").rename(register)
        self.register = str(register)
        before = register.read_bytes()
        self.on("timeline", "R", "-o", str(register), code=USAGE)
        self.assertEqual(register.read_bytes(), before)

    def test_no_register(self):
        self.expect(USAGE, "timeline", "R", "-o", str(self.folder / "x.pdf"))
        self.expect(REGISTER, "-r", str(self.folder / "none"), "timeline", "R", "-o", str(self.folder / "x.pdf"))


main()
