"""The chronology as a file of every kind, read back by somebody else's readers and held against the entries and the
names of the people; and the empty form for agencies.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import csv
import json
import re
import sqlite3
import subprocess
import uuid
import xml.etree.ElementTree
import zipfile

import docx
import odf.opendocument
import odf.table
import odf.teletype
import odf.text
import openpyxl

from program import Case, DONE, SOURCE, USAGE, main

DATA = SOURCE / "tests" / "data" / "chronologies"
FILES = "childrens-social-care health-visiting-and-gp police police-addendum-1904 school housing hospital-trust".split()
REVIEW = "SCR/2019/03"
TODAY = "2019-06-03"
EVERY = "docx odt xlsx csv pdf html".split()
TABLES = "docx odt xlsx csv html".split()


def words(*command):
    return subprocess.run(command, capture_output=True, check=True, text=True, timeout=120).stdout


# --- readers: rows of cells, headings first

def read_docx(path):
    return [[cell.text for cell in row.cells] for row in docx.Document(path).tables[-1].rows]


def read_odt(path):
    rows = odf.opendocument.load(path).getElementsByType(odf.table.TableRow)
    return [["\n".join(odf.teletype.extractText(p) for p in cell.getElementsByType(odf.text.P))
             for cell in row.getElementsByType(odf.table.TableCell)] for row in rows]


def read_xlsx(path):
    return [["" if cell is None else str(cell) for cell in row] for row in openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)]


def read_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [[cell[1:] if re.match(r"'\s*[=+\-@]", cell) else cell for cell in row] for row in csv.reader(file)]


def read_html(path):
    space = "{http://www.w3.org/1999/xhtml}"
    rows = xml.etree.ElementTree.parse(path).iter(space + "tr")
    return [["".join("\n" if e.tag == space + "br" and not text else text or ""
                     for e in cell.iter() for text in ([e.text] if e is cell else [None, e.tail]))
             for cell in row] for row in rows]


READERS = {"docx": read_docx, "odt": read_odt, "xlsx": read_xlsx, "csv": read_csv, "html": read_html}


def read_all(path):
    """Everything that can be read in a file, its parts unpacked."""
    if path.suffix == ".pdf":
        return words("pdftotext", "-layout", str(path), "-") + words("pdfinfo", str(path))
    if not zipfile.is_zipfile(path):
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as parts:
        return "\n".join(name + "\n" + parts.read(name).decode("utf-8", "replace") for name in parts.namelist())


class Export(Case):
    @classmethod
    def setUpClass(cls):
        cls.people = json.loads((DATA / "people.json").read_text(encoding="utf-8"))["people"]
        cls.given = []
        for name in FILES:
            data = json.loads((DATA / f"{name}.expected.json").read_text(encoding="utf-8"))
            cls.given += [{**entry, "agency": data["agency_id"][:30], "agency_name": data["agency"]} for entry in data["entries"]]

    def setUp(self):
        super().setUp()
        self.expect(DONE, "new", self.register, today=TODAY)
        self.on("review", "add", REVIEW, "--title", "Child A", today=TODAY)
        for code, name in {(e["agency"], e["agency_name"]) for e in self.given}:
            self.on("agency", "add", REVIEW, code, "--name", name, today=TODAY)
        self.fill()

    def fill(self):
        """Entries and people as an import and the People page would leave them."""
        base = sqlite3.connect(self.register)
        self.addCleanup(base.close)
        review = base.execute("select id from reviews").fetchone()[0]
        agencies = dict(base.execute("select code, id from agencies"))
        self.given.sort(key=lambda e: e["earliest"] or e["latest"] or "")
        for place, e in enumerate(self.given):
            base.execute("insert into entries (id, review_id, agency_id, row, date_text, earliest, latest, precision, qualifier, time, sort_day,"
                         " position, place, source, event, response, comment, is_note, revision) values (?,?,?,?,?,?,?,?,?,?,?,0,?,?,?,?,?,0,1)",
                         (str(uuid.uuid4()), review, agencies[e["agency"]], e["row"], e["date_text"], e["earliest"], e["latest"], e["precision"],
                          e["qualifier"] if e["precision"] else None, e["time"], e["earliest"] or e["latest"], f"{place:06}",
                          e["source"], e["event"], e["response"], e["comment"]))
        for person in self.people:
            number = str(uuid.uuid4())
            role = "subject-child" if person["pseudonym"] == "Child A" else "family" if person.get("family") else "professional"
            base.execute("insert into people (id, review_id, name, pseudonym, role, born, revision) values (?,?,?,?,?,?,1)",
                         (number, review, person["name"], person["pseudonym"], role, person.get("born")))
            for kind, key in (("variant", "variants"), ("called", "called")):
                for text in person.get(key) or []:
                    base.execute("insert into person_names values (?,?,?,?,?,1)", (str(uuid.uuid4()), review, number, text, kind))
        base.commit()

    def export(self, name, *options, code=DONE, **more):
        path = self.folder / name
        self.on("chronology", "export", REVIEW, "-o", str(path), *options, code=code, today=TODAY, **more)
        return path

    def list_names(self):
        """Every way in which a person is named that is no common word, pseudonyms apart."""
        names = {name for p in self.people for name in [p["name"], *p.get("variants", [])]} - {p["pseudonym"] for p in self.people}
        return {name for name in names if len(name) > 3}

    def column(self, rows, heading):
        self.assertIn(heading, rows[0])
        return [row[rows[0].index(heading)] for row in rows[1:]]

    # --- real names: nothing is lost and nothing made up

    def test_every_entry_in_every_table(self):
        for ending in TABLES:
            with self.subTest(ending):
                rows = READERS[ending](self.export("all." + ending, "--real-names", "--columns", "date,time,source,event,response,comment,row,agency"))
                self.assertEqual(len(rows) - 1, len(self.given))
                for heading, key in (("Source", "source"), ("What happened", "event"), ("Response", "response"),
                                     ("Agency’s comment", "comment"), ("Agency", "agency_name"), ("Time", "time")):
                    wanted = [e[key] or "" for e in self.given]
                    found = self.column(rows, heading)
                    for given, got in zip(wanted, found):
                        self.assertEqual(got, given, heading)
                self.assertEqual([int(row) for row in self.column(rows, "Row")], [e["row"] for e in self.given])

    def test_dates_as_written(self):
        rows = read_csv(self.export("dates.csv", "--real-names"))
        for entry, date in zip(self.given, self.column(rows, "Date")):
            if entry["date_text"] is not None:
                self.assertEqual(date, entry["date_text"])
            elif entry["precision"] == "day":
                self.assertRegex(date, r"\d{1,2} \w{3} \d{4}$", entry)
            elif entry["precision"] is None:
                self.assertEqual(date, "")
            elif entry["precision"] in ("month", "year"):
                self.assertNotRegex(date, r"\b\d{1,2} \w{3} \d{4}", entry)

    def test_real_names_say_so_first(self):
        for ending in EVERY:
            text = read_all(self.export("real." + ending, "--real-names"))
            self.assertIn("Real names", text, ending)
            self.assertIn("Hollis", text, ending)
        self.assertIn("Real names", (self.folder / "real.csv").read_text(encoding="utf-8").splitlines()[0])
        self.assertIn("Real names", docx.Document(self.folder / "real.docx").paragraphs[0].text)

    # --- pseudonyms

    def test_no_name_in_any_part(self):
        for ending in EVERY:
            text = read_all(self.export("safe." + ending))
            plain = re.sub(r"<[^>]*>", " ", text)
            for name in self.list_names():
                self.assertNotRegex(plain, r"(?<!\w)" + re.escape(name) + r"(?!\w)(?! Hospitals Trust| Road| Lane)", ending)
            self.assertIn("Under pseudonyms" if ending != "csv" and ending != "xlsx" else "Mother", text, ending)
            self.assertNotIn("Real names", text, ending)
            self.assertIn("Child A", plain, ending)

    def test_a_name_blocks_and_nothing_is_kept(self):
        """A name that the finder lets stand as a word is no leak; one in the review's reference is, and blocks."""
        base = sqlite3.connect(self.register)
        base.execute("update reviews set reference = 'Mia Hollis'")
        base.commit()
        base.close()
        for ending in EVERY:
            path = self.folder / f"blocked.{ending}"
            result = self.on("chronology", "export", "Mia Hollis", "-o", str(path), code=1, today=TODAY)
            self.assertFalse(path.exists())
            self.assertIn("“Child A”", result.err)
            self.assertNotIn("Hollis", result.err)
        path.write_text("there before", encoding="utf-8")
        self.on("chronology", "export", "Mia Hollis", "-o", str(path), code=1, today=TODAY)
        self.assertEqual(path.read_text(encoding="utf-8"), "there before")
        self.assertEqual([p.name for p in self.folder.iterdir() if p.name.startswith(".review-desk")], [])

    # --- form

    def test_word_and_opendocument(self):
        document = docx.Document(self.export("form.docx"))
        table, section, properties = document.tables[0], document.sections[0], document.core_properties
        self.assertIn("w:tblHeader", table.rows[0]._tr.xml)
        self.assertGreater(section.page_width, section.page_height)
        self.assertEqual((properties.author, properties.last_modified_by, properties.language), ("", "", "en-GB"))
        self.assertEqual(document.paragraphs[0].style.name, "Heading 1")
        self.assertIn("NUMPAGES", section.footer._element.xml)
        self.assertIn("w:shd", table.rows[1].cells[self.index(table, "Agency")]._tc.xml)
        styles = zipfile.ZipFile(self.export("form.odt")).read("styles.xml").decode()
        for part in ("text:page-count", 'fo:country="GB"', 'style:print-orientation="landscape"'):
            self.assertIn(part, styles)

    @staticmethod
    def index(table, heading):
        return [cell.text for cell in table.rows[0].cells].index(heading)

    def test_workbook(self):
        book = openpyxl.load_workbook(self.export("form.xlsx"))
        sheet = book.worksheets[0]
        self.assertEqual((sheet.title, sheet.freeze_panes, sheet.print_title_rows), ("Chronology", "A2", "$1:$1"))
        self.assertEqual(sheet.page_setup.orientation, "landscape")
        self.assertIsNotNone(sheet.auto_filter.ref)
        self.assertEqual([c for row in sheet.iter_rows() for c in row if c.data_type == "f"], [])

    def test_libreoffice_opens_them(self):
        for ending in ("docx", "odt"):
            path = self.export("office." + ending, "--agency", "norbridge-police")
            words("soffice", f"-env:UserInstallation=file://{self.folder}/office", "--headless", "--convert-to", "txt:Text",
                  "--outdir", str(self.folder), str(path))
            text = (self.folder / "office.txt").read_text(encoding="utf-8-sig")
            for event in self.column(READERS[ending](path), "What happened"):
                self.assertIn(event.split("\n")[0].split("\t")[0], text)
        path = self.export("office.xlsx", "--agency", "norbridge-police")
        words("soffice", f"-env:UserInstallation=file://{self.folder}/office", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76",
              "--outdir", str(self.folder), str(path))
        self.assertEqual(len(read_csv(self.folder / "office.csv")), len(read_xlsx(path)))

    def test_html_is_sound(self):
        path = self.export("page.html")
        words("xmllint", "--noout", str(path))
        said = subprocess.run(["xmllint", "--html", "--noout", str(path)], capture_output=True, check=True, text=True).stderr
        self.assertEqual(said, "")
        self.assertNotRegex(path.read_text(encoding="utf-8"), r"<script|src=|href=|url\(")

    def test_pdf_repeats_headings(self):
        path = self.export("pages.pdf")
        pages = words("pdftotext", "-layout", str(path), "-").split("\f")[:-1]
        self.assertGreater(len(pages), 10)
        for number, page in enumerate(pages, 1):
            self.assertIn("What happened", page)
            self.assertIn(f"Page {number} of {len(pages)}", page)
        self.assertNotRegex(words("pdfinfo", str(path)), "SCR|Child")

    # --- choices

    def test_filters_and_columns(self):
        rows = read_csv(self.export("police.csv", "--agency", "norbridge-police", "--columns", "agency,date,event"))
        self.assertEqual(rows[0], ["Date", "Agency", "What happened"])
        self.assertEqual(len(rows) - 1, sum(e["agency"] == "norbridge-police" for e in self.given))
        rows = read_csv(self.export("period.csv", "--from", "2017-01-01", "--to", "2017-12-31", "--real-names"))
        wanted = [e for e in self.given if e["precision"] and (e["latest"] or "9") >= "2017-01-01" and (e["earliest"] or "") <= "2017-12-31"]
        self.assertEqual(len(rows) - 1, len(wanted))

    def test_formulas_are_disarmed(self):
        base = sqlite3.connect(self.register)
        base.execute("update entries set event = '=HYPERLINK(\"http://example.org\")' where place = '000000'")
        base.commit()
        base.close()
        self.assertIn("\"'=HYPERLINK", self.export("formula.csv").read_text(encoding="utf-8"))
        cells = [c for row in openpyxl.load_workbook(self.export("formula.xlsx")).active.iter_rows() for c in row if str(c.value).startswith("=")]
        self.assertEqual([c.data_type for c in cells], ["s"])

    def test_who_else_tells_it(self):
        base = sqlite3.connect(self.register)
        first, second = [row[0] for row in base.execute("select min(id) from entries group by agency_id limit 2")]
        review = base.execute("select id from reviews").fetchone()[0]
        base.execute("insert into entry_links values (?, ?, 'same-event', ?, ?, null, 1)", (str(uuid.uuid4()), review, first, second))
        base.commit()
        base.close()
        told = [cell for cell in self.column(read_csv(self.export("also.csv")), "Also told by") if cell]
        self.assertEqual(len(told), 2)

    # --- bad calls

    def test_bad_calls(self):
        for options, said in ((("-o", str(self.folder / "a.doc")), "docx"), ((), "-o"), (("-o", str(self.folder / "a.docx"), "--columns", "date,nothing"), "nothing"),
                              (("-o", str(self.folder / "a.docx"), "--columns", ""), "column"), (("-o", str(self.folder / "a.docx"), "--agency", "nobody"), "nobody"),
                              (("-o", str(self.folder / "a.csv"), "--from", "2017-02-30"), "2017-02-30"),
                              (("-o", str(self.folder / "a.csv"), "--from", "2018-01-01", "--to", "2017-01-01"), "--from"),
                              (("-o", str(self.folder / "none" / "a.odt")), "none"), (("-o", self.register), "register"), (("-o", str(self.folder)), "")):
            result = self.on("chronology", "export", REVIEW, *options, code=USAGE, today=TODAY)
            self.assertIn(said, result.err)
        self.on("chronology", "export", "SCR/0000/00", "-o", str(self.folder / "a.csv"), code=USAGE, today=TODAY)
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["board.rdesk"])

    def test_nothing_to_export(self):
        self.on("review", "add", "SCR/2019/04", "--title", "Child B", today=TODAY)
        result = self.on("chronology", "export", "SCR/2019/04", "-o", str(self.folder / "none.csv"), today=TODAY)
        self.assertIn("no entry", result.err)
        self.assertEqual(len(read_csv(self.folder / "none.csv")), 1)


class Template(Case):
    def form(self, name, *options):
        path = self.folder / name
        self.expect(DONE, "chronology", "template", "-o", str(path), *options)
        return path

    def test_word(self):
        document = docx.Document(self.form("form.docx", "--agency", "Vale Police", "--send-to", "the board’s office", "--by", "2016-07-01"))
        text = "\n".join(p.text for p in document.paragraphs)
        for part in ("Vale Police", "the board’s office", "Fri 1 Jul 2016", "One event", "early June 2015", "begins with #"):
            self.assertIn(part.lower(), text.lower())
        table = document.tables[0]
        self.assertEqual(len(document.tables), 1)
        self.assertEqual([cell.text for cell in table.rows[0].cells],
                         ["Date", "Time", "Source of information", "What happened", "Action taken or response", "Author’s comment"])
        self.assertIn("w:tblHeader", table.rows[0]._tr.xml)
        self.assertEqual(len(table.rows), 21)
        self.assertEqual({cell.text for row in table.rows[1:] for cell in row.cells}, {""})

    def test_workbook(self):
        book = openpyxl.load_workbook(self.form("form.xlsx"))
        self.assertEqual(book.sheetnames, ["Chronology", "Explanation"])
        sheet = book["Chronology"]
        self.assertEqual(sheet.column_dimensions["A"].width > 8, True)
        self.assertEqual(len(sheet.data_validations.dataValidation), 6)
        self.assertTrue(all(len(v.prompt) <= 255 and len(v.promptTitle) <= 32 for v in sheet.data_validations.dataValidation))
        with zipfile.ZipFile(self.folder / "form.xlsx") as parts:
            self.assertIn('formatCode="@"', parts.read("xl/styles.xml").decode())

    def test_columns(self):
        rows = read_odt(self.form("form.odt", "--columns", "people,reference"))
        self.assertEqual(rows[0], ["Date", "What happened", "People involved", "Reference"])
        for name, options in (("form.pdf", ()), ("form.csv", ()), ("form.docx", ("--columns", "analysis")), ("form.docx", ("--columns", ","))):
            self.expect(USAGE, "chronology", "template", "-o", str(self.folder / name), *options)
            self.assertFalse((self.folder / name).exists())

    def test_what_comes_back_is_imported_without_a_question(self):
        """Filled in as an agency would, every column asked for; in Word and in Excel."""
        self.make("SCR/2016/01")
        given = ["c. May 2014", "0930", "Command log", "Seen at home", "No action", "Looking back, a visit", "Sam Carr (father)", "L/12"]
        columns = "date,time,source,event,response,comment,people,reference"
        word = self.form("back.docx", "--columns", columns)
        document = docx.Document(word)
        for cell, text in zip(document.tables[0].rows[1].cells, given):
            cell.text = text
        document.save(word)
        excel = self.form("back.xlsx", "--columns", columns)
        book = openpyxl.load_workbook(excel)
        for column, text in enumerate(given, 1):
            book["Chronology"].cell(2, column, text)
        book.save(excel)
        for number, path in enumerate((word, excel), 1):
            taken = self.ask("chronology", "import", "SCR/2016/01", str(path), "--agency", f"agency-{number}")
            self.assertEqual((taken["entries"], taken["problems"]), (1, []))
            entry, = self.ask("chronology", "list", "SCR/2016/01", "--agency", f"agency-{number}")
            self.assertEqual([entry[key] for key in ("date_text", "time", "source", "event", "response", "comment")], ["c. May 2014", "09:30", *given[2:6]])
            self.assertIn("Sam Carr", str(entry["people"]))

    def test_of_a_review(self):
        self.make("SCR/2016/01")
        self.on("agency", "add", "SCR/2016/01", "police", "--name", "Vale Police")
        self.on("agency", "ask", "SCR/2016/01", "police", "chronology", "--due", "2016-07-04")
        path = self.folder / "form.docx"
        self.on("chronology", "template", "SCR/2016/01", "--agency", "police", "-o", str(path))
        text = "\n".join(p.text for p in docx.Document(path).paragraphs)
        for part in ("SCR/2016/01", "Vale Police", "Mon 4 Jul 2016"):
            self.assertIn(part, text)
        self.on("chronology", "template", "SCR/2016/01", "--agency", "nobody", "-o", str(self.folder / "x.docx"), code=USAGE)


main()
