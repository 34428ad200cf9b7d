"""chronology import and list: agencies' files, corrected files, and every file that is refused.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import csv
import io
import json
import os
import pathlib
import subprocess
import zipfile

from program import CLI, Case, DONE, FOUND, SOURCE, USAGE, is_watched, main

FILES = SOURCE / "tests" / "data" / "chronologies"
MORE = SOURCE / "tests" / "data" / "chronologies-more"
NOW = "2019-06-03"
REVIEW = "SCR/2019/03"
KEYS = "id date_text earliest latest precision qualifier time agency source event response comment people file row".split()
HEAD = "Ref,Date,Time,Source,Event,Action\n"
ROWS = ["1,12/05/2016,09:30,Log,Seen at home with her mother; all was well.,None\n",
        "2,13/05/2016,,Log,Telephone call from the school about a bruise.,Advice given\n",
        "3,14/05/2016,,Letter,Letter received from the hospital.,Filed\n",
        "4,15/05/2016,,Log,No reply at the door.,Card left\n"]


class Chronology(Case):
    def setUp(self):
        super().setUp()
        self.make(REVIEW)

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def bring(self, path, agency="police", *words, code=None):
        """An import's object; its exit status has to say whether there are problems."""
        result = self.on("--format", "json", "chronology", "import", REVIEW, str(path), "--agency", agency, *words,
                         code=DONE if code is None else code, today=NOW)
        return result.json

    def rows(self, *words):
        return self.ask("chronology", "list", REVIEW, *words, today=NOW)

    def refuse(self, path, *words, agency="police", says=""):
        """Refused as a whole: nothing taken, one line that says why."""
        before = self.ask("agency", "list", REVIEW)
        result = self.on("chronology", "import", REVIEW, path, "--agency", agency, *words, code=USAGE, today=NOW)
        self.assertEqual(result.out, "")
        self.assertEqual(len(result.err.splitlines()), 1, result)
        self.assertIn(says, result.err)
        self.assertNotIn(str(self.folder) + "/", result.err, "folders are not named")
        for words in ("cut short", "the file is damaged", "is empty", "the right file", "any real chronology", os.path.basename(path)):
            self.assertLessEqual(result.err.casefold().count(words.casefold()), 1, f"“{words}” is said once: {result.err}")
        self.assertEqual(self.rows(), [])
        self.assertEqual(self.ask("agency", "list", REVIEW), before)
        return result


class Given(Chronology):
    """The files that stand for those of six agencies, each with what should come of it."""

    def check(self, expected):
        self.assertEqual(list(self.listed[0])[:15], KEYS)
        by_row = {row["row"]: row for row in self.listed}
        self.assertEqual(sorted(by_row), [entry["row"] for entry in expected["entries"]])
        for entry in expected["entries"]:
            for key in ("earliest", "latest", "precision", "qualifier", "time"):
                self.assertEqual(by_row[entry["row"]][key], entry[key], (key, entry))
            for key in ("date_text", "source", "event", "response", "comment"):
                if entry.get(key) is not None:
                    self.assertEqual(by_row[entry["row"]][key], entry[key], (key, entry))

    def check_problems(self, found, expected):
        said = {(p["row"], p["text"], p["problem"]) for p in found["problems"]}
        wanted = {(p["row"], p["text"], p["why"]) for p in expected["problems"]}
        self.assertLessEqual(wanted, said)
        free = {row["row"] for name in ("may_report", "not_entries") for row in expected[name]}
        self.assertEqual({p for p in said - wanted if p[0] not in free}, set())
        for problem in found["problems"]:
            self.assertEqual(list(problem), ["row", "column", "text", "problem", "taken_as"])
            self.assertTrue(problem["taken_as"])

    def test_each(self):
        for path in sorted(FILES.glob("*.expected.json")):
            expected = json.loads(path.read_text(encoding="utf-8"))
            with self.subTest(path.name):
                found = self.bring(FILES / expected["file"], expected["agency_id"], code=FOUND if expected["problems"] else DONE)
                self.assertEqual(list(found)[:5] + list(found)[-1:], ["entries", "added", "changed", "removed", "skipped", "problems"])
                self.assertEqual((found["entries"], found["added"], found["changed"], found["removed"]),
                                 (len(expected["entries"]), len(expected["entries"]), 0, 0))
                self.check_problems(found, expected)
                self.listed = self.rows("--agency", expected["agency_id"])
                self.assertEqual({row["file"] for row in self.listed}, {expected["file"]})
                self.check(expected)
        listed = self.rows()
        self.assertEqual(len(listed), 411)
        days = [row["earliest"] or row["latest"] or "" for row in listed]
        self.assertEqual(days, sorted(days), "no date first, then by day")


class Calls(Chronology):
    def test_table(self):
        """What is odd is told to people too."""
        path = self.write("a.csv", HEAD + ROWS[0] + "2,31/06/2016,,Log,Seen again.,None\n")
        told = self.on("chronology", "import", REVIEW, path, "--agency", "police", code=FOUND, today=NOW).out
        self.assertIn("Problems", told)
        self.assertRegex(told, r"3 +Date +31/06/2016 +impossible-date +no date")

    def test_dry_run(self):
        path = self.write("a.csv", HEAD + "".join(ROWS))
        result = self.on("--format", "json", "chronology", "import", REVIEW, path, "--agency", "police", "--dry-run", today=NOW)
        self.assertEqual((result.json["entries"], result.json["added"]), (4, 4))
        self.assertIn("would be added", result.err)
        self.assertEqual((self.rows(), self.ask("agency", "list", REVIEW)), ([], []))
        self.assertEqual([act["action"] for act in self.ask("history")], ["Add review"])

    def test_agency(self):
        path = self.write("a.csv", HEAD + "".join(ROWS))
        result = self.on("chronology", "import", REVIEW, path, "--agency", "gp-1", today=NOW)
        self.assertIn("“gp-1”", result.err)
        self.assertEqual([row["agency"] for row in self.ask("agency", "list", REVIEW)], ["gp-1"])
        self.on("undo")
        self.assertEqual((self.rows(), self.ask("agency", "list", REVIEW)), ([], []), "one step")
        self.on("redo")
        self.assertEqual(len(self.rows()), 4)
        self.ask("agency", "add", REVIEW, "police", "--name", "Northmoor Police")
        result = self.on("chronology", "import", REVIEW, path, "--agency", "northmoor police", today=NOW)
        self.assertEqual(result.err, "", "by its name, and known")
        self.assertEqual({row["agency"] for row in self.rows()}, {"gp-1", "police"})

    def test_the_same_again(self):
        path = self.write("a.csv", HEAD + "".join(ROWS))
        self.bring(path)
        again = self.on("chronology", "import", REVIEW, path, "--agency", "police", code=USAGE, today=NOW)
        self.assertIn("--replace", again.err)
        self.assertEqual(len(self.rows()), 4)
        found = self.bring(path, "police", "--replace")
        self.assertEqual((found["entries"], found["added"], found["changed"], found["removed"]), (4, 0, 0, 0))
        self.assertEqual(len(self.ask("history")), 2, "nothing to record")
        other = self.write("b.csv", HEAD + "9,16/05/2016,,Log,Another file of theirs.,\n")
        self.assertEqual(self.bring(other)["added"], 1, "another file adds")
        self.assertEqual(self.bring(path, "school")["added"], 4, "another agency may send the same")

    def test_export_before_anybody_is_recorded(self):
        """Nobody’s name can be replaced then, and this is said."""
        self.bring(self.write("a.csv", HEAD + "".join(ROWS)))
        out = str(self.folder / "out.csv")
        self.assertIn("nobody is recorded", self.on("chronology", "export", REVIEW, "-o", out, today=NOW).err)
        self.assertEqual(self.on("chronology", "export", REVIEW, "-o", out, "--real-names", today=NOW).err, "")
        self.ask("person", "add", REVIEW, "Mia Hollis")
        self.assertEqual(self.on("chronology", "export", REVIEW, "-o", out, today=NOW).err, "")

    def test_corrected(self):
        self.bring(self.write("a.csv", HEAD + "".join(ROWS)))
        self.bring(self.write("b.csv", HEAD + "9,16/05/2016,,Log,Another file of theirs.,\n"))
        before = {row["event"]: row for row in self.rows()}
        corrected = [ROWS[3], "2,13/05/2016,14:15,Log,Telephone call from the school about two bruises.,Advice given\n", ROWS[0],
                     "5,17/05/2016,,Log,Visit by the health visitor.,\n"]
        found = self.bring(self.write("a-corrected.csv", HEAD + "".join(corrected)), "police", "--replace")
        self.assertEqual((found["entries"], found["added"], found["changed"], found["removed"]), (4, 1, 1, 1))
        after = {row["event"]: row for row in self.rows()}
        self.assertEqual(len(after), 5)
        for text in ("Seen at home with her mother; all was well.", "No reply at the door.", "Another file of theirs."):
            self.assertEqual(after[text]["id"], before[text]["id"], "the same entry, with all that the reviewer has made of it")
        changed = after["Telephone call from the school about two bruises."]
        self.assertEqual(changed["id"], before["Telephone call from the school about a bruise."]["id"])
        self.assertEqual((changed["time"], changed["row"], changed["file"]), ("14:15", 3, "a-corrected.csv"))
        self.assertNotIn("Letter received from the hospital.", after)
        self.on("undo")
        self.assertEqual({row["event"]: row for row in self.rows()}, before)
        self.on("redo")
        self.assertEqual({row["event"]: row for row in self.rows()}, after)
        found = self.bring(self.write("third.csv", HEAD + "".join(corrected[:3])), "police", "--replace")
        self.assertEqual((found["added"], found["changed"], found["removed"]), (0, 0, 1), "of the file as it stands by now")
        self.expect(DONE, "--register", self.register, "verify")

    def test_replace_nothing(self):
        self.assertEqual(self.bring(self.write("a.csv", HEAD + ROWS[0]), "police", "--replace")["added"], 1)

    def test_map(self):
        path = self.write("a.csv", "Quoi,Quand,Seen by\nLa mère,12/05/2016,PC 1\nLe père,13/05/2016,PC 2\n")
        self.bring(path, "police", "--map", "Quoi=event", "--map", "QUAND = date".replace(" ", ""), "--map", "c=comment")
        self.assertEqual([(row["event"], row["earliest"], row["comment"]) for row in self.rows()],
                         [("La mère", "2016-05-12", "PC 1"), ("Le père", "2016-05-13", "PC 2")])
        odd = self.write("b.csv", "x,y\n1,2\n3,4\n")
        found = self.bring(odd, "school", "--map", "x=event", "--map", "y=date", code=FOUND)
        self.assertEqual([p["problem"] for p in found["problems"]], ["date-not-understood", "date-not-understood"])
        letters = self.write("c.csv", HEAD + ROWS[0])
        self.bring(letters, "gp", "--map", "Event=ignore", "--map", "F=event", "--map", "1=extra")
        row = self.rows("--agency", "gp")[0]
        self.assertEqual((row["event"], row["reference"], row["extra"]), ("None", None, "Ref: 1"))

    def test_bad_maps(self):
        path = self.write("a.csv", HEAD + ROWS[0])
        for words, says in ((("--map", "Event"), "COLUMN=FIELD"), (("--map", "=event"), "COLUMN=FIELD"), (("--map", "Event=evnt"), "event"),
                            (("--map", "Event="), "field"), (("--map", "Evnt=event"), "Event"), (("--map", "Event=comment"), "what happened"),
                            (("--map", "Date=ignore"), "date"), (("--map", "Ref=date", "--map", "Date=date"), "two columns"),
                            (("--map", "Z=event"), "Z"), (("--sheet", "One"), "One")):
            with self.subTest(words):
                self.refuse(path, *words, says=says)

    def test_bad_calls(self):
        path = self.write("a.csv", HEAD + ROWS[0])
        for words in (("import", REVIEW, path), ("import", REVIEW, "--agency", "police"), ("import", "X", path, "--agency", "police"),
                      ("import", REVIEW, path, "--agency", "a b"), ("import", REVIEW, path, "--agency", ""),
                      ("import", REVIEW, path, "x", "--agency", "police"), ("list",), ("list", "X"), ("list", REVIEW, "--agency", "gp"),
                      ("list", REVIEW, "--from", "x"), ("list", REVIEW, "--from", "2016-05-02", "--to", "2016-05-01"), ("lst", REVIEW)):
            with self.subTest(words):
                self.on("chronology", *words, code=USAGE, today=NOW)
        self.on("chronology", "import", b"\xff", os.fsencode(path), b"--agency", b"police", code=USAGE, today=NOW)
        self.assertEqual(self.ask("agency", "list", REVIEW), [])

    def test_names_of_files(self):
        for name in ("ein schöner Name.csv", "=1+1.csv", "-x.csv", "a\nb.csv"):
            path = self.folder / name
            path.write_text(HEAD + ROWS[0])
            self.bring(path, f"a{len(name)}")
        odd = os.fsencode(self.folder) + b"/b\xff.csv"
        with open(odd, "wb") as file:
            file.write((HEAD + ROWS[0]).encode())
        self.on("chronology", "import", REVIEW, odd, "--agency", "odd", today=NOW)
        self.assertIn("\ufffd", self.rows("--agency", "odd")[0]["file"])


class Lists(Chronology):
    def setUp(self):
        super().setUp()
        self.bring(self.write("a.csv", HEAD + "".join(ROWS) + "5,c. July 2016,,Log,Mia Hollis at Annual Review.,\n6,?,,Log,Undated note.,\n"), code=FOUND)
        self.bring(self.write("b.csv", HEAD + "1,13/05/2016,08:00,Register,Mrs Hollis rang about Ann.,\n"), "school")

    def events(self, *words):
        return [row["event"][:12] for row in self.rows(*words)]

    def test_order(self):
        self.assertEqual(self.events(), ["Undated note", "Seen at home", "Telephone ca", "Mrs Hollis r", "Letter recei", "No reply at ", "Mia Hollis a"])

    def test_filters(self):
        self.assertEqual(self.events("--agency", "school"), ["Mrs Hollis r"])
        self.assertEqual(self.events("--from", "2016-05-14"), ["Letter recei", "No reply at ", "Mia Hollis a"])
        self.assertEqual(self.events("--to", "2016-05-13"), ["Seen at home", "Telephone ca", "Mrs Hollis r"])
        self.assertEqual(self.events("--from", "2016-07-10", "--to", "2016-07-10"), ["Mia Hollis a"], "it can have been that day")
        self.assertEqual(self.events("--search", "bruise"), ["Telephone ca"])
        self.assertEqual(self.events("--search", "zzz"), [])
        self.assertEqual(self.events("--search", "school", "--agency", "school"), [])

    def test_person(self):
        self.ask("person", "add", REVIEW, "Mia Hollis", "--pseudonym", "Child A")
        self.assertEqual(self.events("--person", "Child A"), ["Mia Hollis a"])
        self.assertEqual(self.events("--person", "mia hollis"), ["Mia Hollis a"])
        self.ask("person", "add", REVIEW, "Bea Carter", "--pseudonym", "Aunt", "--variant", "Ann")
        self.assertEqual(self.events("--person", "ANN"), ["Mrs Hollis r"], "a variant stands for the person")
        self.assertEqual(self.events("--person", "Aunt", "--agency", "police"), [], "known, and not in these entries")
        for unknown in ("Nobody", ""):
            run = self.on("chronology", "list", REVIEW, "--person", unknown, code=USAGE, today=NOW)
            self.assertEqual(run.out, "")
            self.assertIn(f"no person “{unknown}”; known: Aunt, Child A", run.err)

    def test_shapes(self):
        row = self.rows("--agency", "school")[0]
        self.assertEqual(list(row)[:15], KEYS)
        self.assertEqual((row["date_text"], row["precision"], row["qualifier"], row["time"], row["file"], row["row"]),
                         ("13/05/2016", "day", "none", "08:00", "b.csv", 2))
        undated = self.rows()[0]
        self.assertEqual((undated["date_text"], undated["earliest"], undated["latest"], undated["precision"]), ("?", None, None, None))
        table = self.on("chronology", "list", REVIEW, today=NOW).out
        self.assertIn("c. July 2016", table)
        lines = list(csv.reader(io.StringIO(self.on("--format", "csv", "chronology", "list", REVIEW, today=NOW).out)))
        self.assertEqual((lines[0][:15], len(lines)), (KEYS, 8))
        self.make_empty()

    def make_empty(self):
        self.on("review", "add", "B", "--title", "Child B")
        self.assertIn("No entries", self.on("chronology", "list", "B").out)


def zipped(parts):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return data.getvalue()


def parts_of(path):
    with zipfile.ZipFile(path) as archive:
        return [(info.filename, archive.read(info.filename)) for info in archive.infolist()]


def changed(path, part, change):
    return zipped([(name, change(data) if name == part else data) for name, data in parts_of(path)])


class Refused(Chronology):
    """A file is refused as a whole, with the reason and what to do."""

    def test_no_file(self):
        self.refuse(str(self.folder / "none.csv"))
        self.refuse(str(self.folder))
        pipe = self.folder / "pipe.csv"
        os.mkfifo(pipe)
        self.refuse(str(pipe))
        self.refuse("/dev/zero")

    def test_no_chronology(self):
        self.refuse(self.write("a.csv", ""), says="empty")
        self.refuse(self.write("a.csv", "\n\n ,\n"))
        self.refuse(self.write("a.csv", "Term,Meaning\nLCS,System of the council\nEDT,Emergency duty team\n"), says="No chronology")
        self.refuse(self.write("a.txt", "Dear all, here is what we know.\n"))

    def test_no_rows(self):
        """Headings alone would remove all that stands, if they replaced it."""
        self.refuse(self.write("a.csv", HEAD), says="nil return")

    def test_cut_in_a_row(self):
        self.refuse(self.write("a.csv", HEAD + "".join(ROWS * 3) + "13,16/05"), says="cut short")

    def test_doctype_in_any_part(self):
        for part in ("word/styles.xml", "[Content_Types].xml"):
            with self.subTest(part):
                self.refuse(self.write("a.docx", changed(FILES / "childrens-social-care.docx", part,
                                                         lambda data: data.replace(b"?>", b"?><!DOCTYPE a [<!ENTITY b 'c'>]>", 1))))
    def test_headings_alone_replace_nothing(self):
        path = self.write("a.csv", HEAD + "".join(ROWS))
        self.bring(path)
        self.write("a.csv", HEAD)
        self.on("chronology", "import", REVIEW, path, "--agency", "police", "--replace", code=USAGE, today=NOW)
        self.assertEqual(len(self.rows()), len(ROWS))

    def test_not_what_it_says(self):
        docx, xlsx = (FILES / "childrens-social-care.docx").read_bytes(), (FILES / "police.xlsx").read_bytes()
        self.refuse(self.write("a.csv", docx))
        self.refuse(self.write("a.docx", xlsx))
        self.refuse(self.write("a.pdf", docx))
        self.refuse(self.write("a.xlsx", HEAD + ROWS[0]))
        self.refuse(self.write("a.docx", b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"))
        self.refuse(self.write("a.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256))))
        self.refuse(self.write("a.xlsx", zipped([("a.txt", "nothing")])))

    def test_encrypted(self):
        ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 2000
        self.refuse(self.write("a.docx", ole))
        self.refuse(self.write("a.xlsx", ole))

    def test_cut_short(self):
        for name in ("childrens-social-care.docx", "police.xlsx", "school.odt", "hospital-trust.ods"):
            data = (FILES / name).read_bytes()
            for length in (10, len(data) // 2, len(data) - 30):
                with self.subTest((name, length)):
                    self.refuse(self.write(name, data[:length]))

    def test_nul_bytes(self):
        self.refuse(self.write("a.csv", HEAD.encode() + b"1,12/05/2016,,Log,Se\0en,None\n"), says="NUL")

    def test_doctype(self):
        evil = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        for name, part in (("childrens-social-care.docx", "word/document.xml"), ("police.xlsx", "xl/worksheets/sheet2.xml"),
                           ("school.odt", "content.xml"), ("hospital-trust.ods", "content.xml")):
            with self.subTest(name):
                self.refuse(self.write(name, changed(FILES / name, part, lambda data: evil + data[data.index(b"?>") + 2:] if data.startswith(b"<?xml") else evil + data)))

    def test_too_deep(self):
        deep = b"<w:tbl><w:tr><w:tc>" * 3000 + b"<w:p/>" + b"</w:tc></w:tr></w:tbl>" * 3000
        self.refuse(self.write("a.docx", changed(FILES / "childrens-social-care.docx", "word/document.xml",
                                                 lambda data: data.replace(b"<w:body>", b"<w:body>" + deep, 1))))

    def test_too_much(self):
        self.refuse(self.write("a.docx", changed(FILES / "childrens-social-care.docx", "word/document.xml",
                                                 lambda data: data.replace(b"<w:body>", b"<w:body><w:p>" + b"<w:r><w:t>" + b"a" * (600 << 20) + b"</w:t></w:r></w:p>", 1))))

    def test_repeated(self):
        """Cells with content, a milliard times."""
        self.refuse(self.write("a.ods", changed(FILES / "hospital-trust.ods", "content.xml", lambda data: data.replace(
            b"<table:table-row ", b'<table:table-row table:number-rows-repeated="900000000" ', 1).replace(
                b"<table:table-cell ", b'<table:table-cell table:number-columns-repeated="1000" ', 1))))

    def test_memory(self):
        """A million empty rows, within 1 GB of address space."""
        path = FILES / "hospital-trust.ods"
        limit = "" if is_watched() else "ulimit -v 1000000; "
        limited = subprocess.run(["sh", "-c", limit + 'exec "$@"', "sh", CLI, "--register", self.register, "--today", NOW, "chronology",
                                  "import", REVIEW, str(path), "--agency", "trust"], capture_output=True, check=False, timeout=120)
        self.assertEqual(limited.returncode, FOUND, limited.stderr)


if __name__ == "__main__":
    main()
