"""Versions of the report kept, compared and restored; a report sent out as Word and taken in again, changed with and without tracking.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import re
import shutil
import subprocess
import zipfile

import docx

from program import Case, DONE, FOUND, REGISTER, USAGE, main

REVIEW = "SCR/2019/01"
FIRST = "The family was known to services from the birth of the child.\n\nNobody asked what life was like at home.\n\n- The school wrote twice.\n- The police were called once."
BY = 'w:author="Ann Panel" w:date="2019-05-01T10:00:00Z"'


def run(words):
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def inserted(words):
    return f"<w:ins w:id=\"901\" {BY}>{run(words)}</w:ins>"


def deleted(words):
    return f'<w:del w:id="902" {BY}><w:r><w:delText xml:space="preserve">{words}</w:delText></w:r></w:del>'


def edit(source, target, change, more=None):
    """A copy of a Word file whose document.xml went through @change."""
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after:
        for part in before.infolist():
            data = before.read(part)
            if part.filename == "word/document.xml":
                text = data.decode()
                changed = change(text)
                assert changed != text, "nothing was changed"
                data = changed.encode()
            after.writestr(part.filename, data)
        for name, data in (more or {}).items():
            after.writestr(name, data)
    return str(target)


def replace(before, after):
    """In a run of the document: what it says before and after it stays in runs of its own."""
    def change(text):
        assert before in text, f"{before} is not in the document"
        return text.replace(before, f"</w:t></w:r>{after}<w:r><w:t xml:space=\"preserve\">", 1)
    return change


class Versions(Case):
    def setUp(self):
        super().setUp()
        self.make(REVIEW)
        self.on("report", "begin", REVIEW, "--outline", "learning-brief")
        self.write(FIRST)

    def write(self, text, section="findings"):
        return self.on("report", "section", "write", REVIEW, section, "-", input=text.encode())

    def text(self):
        return self.on("report", "show", REVIEW, "--section", "findings").out

    def paragraphs(self):
        return [p["text"] for p in self.ask("report", "show", REVIEW, "--section", "findings")["sections"][0]["paragraphs"]]

    def keep(self, name, *options):
        return self.ask("report", "keep", REVIEW, name, *options)


class Kept(Versions):
    def test_kept_compared_restored_undone(self):
        kept = self.keep("First draft", "--purpose", "panel", "--note", "For May")
        self.assertEqual((kept["name"], kept["purpose"], kept["note"]), ("First draft", "panel", "For May"))
        self.assertEqual([row["name"] for row in self.ask("report", "versions", REVIEW)], ["First draft"])
        self.write(FIRST.replace("Nobody asked", "The social worker never asked") + "\n\nA new end.")
        rows = self.ask("report", "compare", REVIEW, "First draft")
        self.assertEqual([(row["what"], row["before"], row["after"]) for row in rows],
                         [("Words changed", "Nobody asked what life was like at home.", "The social worker never asked what life was like at home."),
                          ("Paragraph added", None, "A new end.")])
        self.on("report", "restore", REVIEW, "First draft")
        self.assertIn("Nobody asked", self.text())
        versions = self.ask("report", "versions", REVIEW)
        self.assertEqual([row["purpose"] for row in versions], ["panel", "before-restore"])
        self.assertEqual(self.ask("report", "compare", REVIEW, "First draft"), [])
        self.on("undo")
        self.assertIn("never asked", self.text())
        self.assertEqual(len(self.ask("report", "versions", REVIEW)), 1)
        self.on("verify")

    def test_two_versions(self):
        self.keep("One")
        self.write("Something else entirely.")
        self.keep("Two")
        rows = self.ask("report", "compare", REVIEW, "One", "Two")
        self.assertIn("Something else entirely.", [row["after"] for row in rows])
        self.assertEqual(self.ask("report", "compare", REVIEW, "Two"), [])

    def test_into_files(self):
        self.keep("One")
        self.write(FIRST + "\n\n=1+1 is no sum.")
        for ending in ("docx", "odt", "xlsx", "csv", "pdf", "html"):
            path = self.folder / f"changes.{ending}"
            self.on("report", "compare", REVIEW, "One", "-o", str(path))
            self.assertGreater(path.stat().st_size, 100)
        self.assertIn("'=1+1", (self.folder / "changes.csv").read_text("utf-8"))
        self.on("report", "compare", REVIEW, "One", "-o", str(self.folder / "changes.xyz"), code=USAGE)
        self.on("report", "compare", REVIEW, "One", "-o", self.register, code=USAGE)

    def test_real_names_stay_in(self):
        self.on("person", "add", REVIEW, "Mia Hollis", "--pseudonym", "Child A", "--role", "subject-child")
        self.keep("One")
        self.write(FIRST + "\n\nMia Hollis was seen once.")
        after = self.ask("report", "compare", REVIEW, "One")[0]["after"]
        self.assertEqual(after, "Child A was seen once.")
        self.assertEqual(self.ask("report", "compare", REVIEW, "One", "--real-names")[0]["after"], "Mia Hollis was seen once.")

    def test_refused(self):
        self.assertIn("there is", self.on("report", "compare", REVIEW, "No such", code=USAGE).err)
        self.keep("One")
        self.assertIn("One", self.on("report", "restore", REVIEW, "No such", code=USAGE).err)
        self.assertIn("factual-check", self.on("report", "keep", REVIEW, "X", "--purpose", "fun", code=USAGE).err)
        self.on("report", "keep", REVIEW, " ", code=USAGE)
        self.on("review", "add", "SCR/2", "--title", "Child B")
        self.on("report", "versions", "SCR/2", code=USAGE)
        self.on("report", "import", "SCR/2", "x.docx", code=USAGE)


class Returned(Versions):
    def setUp(self):
        super().setUp()
        self.on("person", "add", REVIEW, "Mia Hollis", "--pseudonym", "Child A", "--role", "subject-child")
        self.sent = str(self.folder / "sent.docx")
        self.on("report", "export", REVIEW, "-o", self.sent, "--preset", "panel")
        self.back = str(self.folder / "back.docx")

    def take(self, *options, code=DONE):
        return self.on("--format", "json", "report", "import", REVIEW, self.back, *options, code=code)

    def test_unchanged(self):
        shutil.copy(self.sent, self.back)
        self.assertEqual(self.take().json, [])

    def test_tracked_words(self):
        edit(self.sent, self.back, replace("Nobody asked", deleted("Nobody asked") + inserted("No professional asked")))
        rows = self.take().json
        self.assertEqual([(r["kind"], r["before"], r["after"], r["author"], r["tracked"], r["taken"]) for r in rows],
                         [("words", "Nobody asked", "No professional asked", "Ann Panel", True, False)])
        self.assertIn("Nobody asked", self.text())
        self.assertTrue(self.take("--accept", "all", "--dry-run").json[0]["taken"])
        self.assertIn("Nobody asked", self.text())
        self.take("--accept", "tracked")
        self.assertIn("No professional asked what life was like at home.", self.paragraphs())
        self.on("undo")
        self.assertIn("Nobody asked what life was like at home.", self.paragraphs())

    def test_a_paragraph_and_a_comment(self):
        relations = "word/_rels/document.xml.rels"
        with zipfile.ZipFile(self.sent) as package:
            names = package.namelist()
            rels = package.read(relations).decode()
            types = package.read("[Content_Types].xml").decode()
        self.assertNotIn("word/comments.xml", names)
        comments = (f'<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" {BY} w:initials="A">'
                    f'<w:p>{run("Who was asked?")}</w:p></w:comment></w:comments>')

        def change(text):
            text = replace("Nobody", '<w:commentRangeStart w:id="7"/>' + run("Nobody") + '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>')(text)
            at = text.index("The school wrote twice.")
            at = text.rindex("<w:p>", 0, at)
            return text[:at] + f'<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:rPr><w:ins w:id="9" {BY}/></w:rPr></w:pPr>{inserted("Put in by the panel.")}</w:p>' + text[at:]

        middle = self.folder / "middle.docx"
        edit(self.sent, middle, change)
        with zipfile.ZipFile(middle) as before, zipfile.ZipFile(self.back, "w") as after:
            for part in before.infolist():
                data = before.read(part)
                if part.filename == relations:
                    data = rels.replace("</Relationships>", '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" '
                                        'Target="comments.xml"/></Relationships>').encode()
                if part.filename == "[Content_Types].xml":
                    data = types.replace("</Types>", '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.'
                                         'wordprocessingml.comments+xml"/></Types>').encode()
                after.writestr(part.filename, data)
            after.writestr("word/comments.xml", comments)
        rows = self.take("--accept", "all").json
        self.assertEqual([(r["kind"], r["after"], r["taken"]) for r in rows], [("comment", "Who was asked?", True), ("new", "Put in by the panel.", True)])
        self.assertEqual(self.paragraphs()[2], "Put in by the panel.")
        listed = self.ask("report", "comments", REVIEW)
        self.assertEqual([(r["author"], r["text"], r["quote"]) for r in listed], [("Ann Panel", "Who was asked?", "Nobody")])
        self.assertEqual(self.take().json, [])

    def test_changed_without_tracking(self):
        document = docx.Document(self.sent)
        for paragraph in document.paragraphs:
            if paragraph.text.startswith("Nobody asked"):
                paragraph.runs[0].text = "No one ever asked what life was like at home."
        document.save(self.back)
        rows = self.take("--accept", "tracked").json
        self.assertEqual([(r["kind"], r["tracked"], r["taken"]) for r in rows], [("words", False, False)])
        self.take("--accept", "all")
        self.assertIn("No one ever asked what life was like at home.", self.paragraphs())

    def test_changed_here_since(self):
        self.keep("Sent to the panel", "--purpose", "panel")
        self.write(FIRST.replace("at home", "in the flat") + "\n\nAdded since.")
        edit(self.sent, self.back, replace("Nobody asked", deleted("Nobody asked") + inserted("No professional asked")))
        self.assertEqual(len(self.take("--accept", "all").json), 1)
        self.assertIn("No professional asked what life was like in the flat.", self.paragraphs())
        self.assertIn("Added since.", self.paragraphs())

    def test_through_libreoffice(self):
        edit(self.sent, self.folder / "tracked.docx", replace("Nobody asked", deleted("Nobody asked") + inserted("No professional asked")))
        self.through_libreoffice(self.folder / "tracked.docx")
        rows = self.take("--accept", "all").json
        self.assertEqual([(r["kind"], r["before"], r["after"], r["author"]) for r in rows], [("words", "Nobody asked", "No professional asked", "Ann Panel")])
        self.assertIn("No professional asked what life was like at home.", self.paragraphs())

    def through_libreoffice(self, path):
        """What LibreOffice makes of the file is what came back."""
        profile = f"-env:UserInstallation=file://{self.folder}/profile"
        subprocess.run(["soffice", profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(self.folder / "out"), str(path)],
                       check=True, capture_output=True, timeout=600)
        shutil.copy(self.folder / "out" / path.name, self.back)

    def export(self):
        """The report as it is now, as python-docx sees it."""
        self.on("report", "export", REVIEW, "-o", self.sent, "--preset", "panel")
        return docx.Document(self.sent)

    def test_tables(self):
        """A table that python-docx puts in; then rows that it adds, and rows that Word tracks, as LibreOffice writes them again."""
        document = self.export()
        place = next(p for p in document.paragraphs if p.text.startswith("Nobody asked"))
        table = document.add_table(rows=3, cols=2)
        for row, words in zip(table.rows, (("Agency", "Asked"), ("The school", "In May"), ("The clinic", "In June"))):
            for cell, text in zip(row.cells, words):
                cell.text = text
        place._p.addnext(table._tbl)
        document.save(self.back)
        self.assertEqual([r["kind"] for r in self.take("--accept", "all").json], ["table"])
        self.assertIn("In June", self.paragraphs())

        document = self.export()
        table = next(t for t in document.tables if t.cell(0, 0).text == "Agency")
        for cell, text in zip(table.add_row().cells, ("The police", "In July")):
            cell.text = text
        document.save(self.folder / "rows.docx")
        tracked = edit(self.folder / "rows.docx", self.folder / "tracked-rows.docx", self.track_rows)
        self.through_libreoffice(self.folder / "tracked-rows.docx")
        for path in (self.back, tracked):
            self.back = str(path)
            rows = self.take().json
            self.assertEqual([(r["kind"], r["before"], r["after"], r["tracked"], r["barred"]) for r in rows],
                             [("row-gone", "The school | In May", "", True, None), ("row", "", "Housing | In August", True, None),
                              ("row", "", "The police | In July", False, None)])
        self.take("--accept", "all")
        self.assertEqual([text for text in self.paragraphs() if text.startswith("In ")], ["In August", "In June", "In July"])
        self.on("undo")
        self.assertIn("In May", self.paragraphs())

    @staticmethod
    def track_rows(text):
        """The school's row taken out, and one put in behind it."""
        row = next(r for r in re.findall(r"<w:tr[ >].*?</w:tr>", text, re.S) if "The school" in r)
        cells = re.sub(r"<w:r>(?:(?!</w:r>).)*?<w:t(?: [^>]*)?>([^<]*)</w:t></w:r>", lambda m: deleted(m.group(1)), row, flags=re.S)
        gone = re.sub(r"(<w:tr(?: [^>]*)?>)(<w:trPr>)?", rf'\1<w:trPr><w:del w:id="951" {BY}/>' + "</w:trPr>", cells, count=1) if "<w:trPr>" not in cells else \
            cells.replace("</w:trPr>", f'<w:del w:id="951" {BY}/></w:trPr>', 1)
        cell = "".join(f"<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr><w:p>{inserted(words)}</w:p></w:tc>" for words in ("Housing", "In August"))
        return text.replace(row, gone + f'<w:tr><w:trPr><w:ins w:id="952" {BY}/></w:trPr>{cell}</w:tr>', 1)

    def test_footnotes(self):
        """A footnote that comes in Word, read again from what LibreOffice makes of it, is one of the report; its words can be changed."""
        mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
        text = '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' \
               '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote><w:footnote w:id="5"><w:p>' + run("From the statement of May") + "</w:p></w:footnote></w:footnotes>"
        edit(self.sent, self.folder / "noted.docx", replace("Nobody asked", run("Nobody asked") + f'<w:ins w:id="903" {BY}>{mark.format(5)}</w:ins>'), {"word/footnotes.xml": text})
        self.add_part(self.folder / "noted.docx", "footnotes")
        self.through_libreoffice(self.folder / "noted.docx")
        self.assertEqual([(r["kind"], r["after"].strip(), r["tracked"]) for r in self.take("--accept", "all").json],
                         [("words", "(note: From the statement of May)", True)])
        self.assertIn("From the statement of May", self.paragraphs())
        self.export()
        with zipfile.ZipFile(self.sent) as file:
            notes = file.read("word/footnotes.xml").decode()
        self.assertIn("From the statement of May", notes)

    def add_part(self, path, name):
        """Names the part in the file, which python-docx does not."""
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        relation = f'<Relationship Id="rIdNotes" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{name}" Target="{name}.xml"/>'
        whole = self.folder / "whole.docx"
        with zipfile.ZipFile(path) as before, zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as after:
            for part in before.infolist():
                data = before.read(part)
                if part.filename == "word/_rels/document.xml.rels":
                    data = data.replace(b"</Relationships>", relation.encode() + b"</Relationships>")
                if part.filename == "[Content_Types].xml":
                    data = data.replace(b"</Types>", f'<Override PartName="/word/{name}.xml" ContentType="{kind}.{name}+xml"/></Types>'.encode())
                after.writestr(part.filename, data)
        shutil.move(whole, path)

    def test_hostile(self):
        files = {
            "empty.docx": b"",
            "text.docx": b"This is no Word file.",
            "old.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
            "cut.docx": (self.folder / "sent.docx").read_bytes()[:3000],
        }
        for name, data in files.items():
            (self.folder / name).write_bytes(data)
            result = self.on("report", "import", REVIEW, str(self.folder / name), code=USAGE)
            self.assertNotIn("gency", result.err)
            self.assertEqual(result.err.count(name), 1, result.err)
        with zipfile.ZipFile(self.folder / "doctype.docx", "w") as package:
            package.writestr("word/document.xml", '<!DOCTYPE x [<!ENTITY e "f">]><w:document>&e;</w:document>')
        self.assertIn("DOCTYPE", self.on("report", "import", REVIEW, str(self.folder / "doctype.docx"), code=USAGE).err)
        self.on("report", "import", REVIEW, str(self.folder / "not-there.docx"), code=USAGE)
        self.on("report", "import", REVIEW, str(self.folder), code=USAGE)

    def test_macros_are_not_looked_at(self):
        edit(self.sent, self.back, replace("Nobody asked", inserted("Then ") + run("Nobody asked")), {"word/vbaProject.bin": b"Auto_Open"})
        result = self.take("--accept", "all")
        self.assertIn("macros", result.err)
        self.assertEqual(len(json.loads(result.out)), 1)

    def test_choice_is_checked(self):
        shutil.copy(self.sent, self.back)
        self.assertIn("tracked", self.take("--accept", "some", code=USAGE).err)


main()
