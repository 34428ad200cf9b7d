"""The report as a file of every kind: the same structure and words to everybody else's readers; nothing in it that shows whom it is
about, whatever was planted; whole or not at all.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import time
import xml.etree.ElementTree as ElementTree
import zipfile
from xml.sax.saxutils import escape

import docx
import odf.opendocument
import odf.text

from program import Case, CLI, DONE, FOUND, TODAY, USAGE, main, run

EVERY = "docx odt fodt html pdf".split()
REAL = "Hollis Mallory Nowicki Callum Mia Łukasz Reeve Anand Whitlow".split()


def words(*command, **options):
    return subprocess.run(command, capture_output=True, check=True, timeout=300, **options).stdout.decode("utf-8", "replace")


def folded(text):
    """Without what line breaking and hyphenation do, and without digits: marks of footnotes and numbers of pages are among them."""
    return re.sub(r"[\s\d\u00ad\u2009\u202f\u200b]+", "", text)


class Sample(Case):
    """A sample register, made once and copied for each test."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.made = pathlib.Path(os.environ.get("TMPDIR", "/tmp")) / f"review-desk-report-{os.getpid()}.rdesk"
        if not cls.made.exists():
            assert run("sample", str(cls.made)).code == DONE

    @classmethod
    def tearDownClass(cls):
        cls.made.unlink(missing_ok=True)

    def setUp(self):
        super().setUp()
        shutil.copy(self.made, self.register)
        self.review = [row["review"] for row in self.ask("review", "list") if row["title"] == "Child C"][0]

    def export(self, name, *options, code=DONE, **more):
        path = self.folder / name
        self.result = self.on("--format", "json", "report", "export", self.review, "-o", str(path), *options, code=code, **more)
        return path

    def text(self, path):
        """All that can be read in it, footnotes included."""
        ending = path.suffix[1:]
        if ending == "pdf":
            return words("pdftotext", "-layout", str(path), "-")
        if ending == "html":
            return "".join(ElementTree.parse(path).getroot().itertext())
        profile = f"-env:UserInstallation=file://{self.folder}/profile"
        subprocess.run(["soffice", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(self.folder / "txt"), str(path)],
                       check=True, capture_output=True, timeout=300)
        return (self.folder / "txt" / (path.stem + ".txt")).read_text("utf-8-sig")

    def notes(self, path):
        """Where the text of footnotes is: LibreOffice leaves them out of plain text."""
        parts = {".docx": "word/footnotes.xml", ".odt": "content.xml"}
        if path.suffix == ".pdf":
            return self.text(path)
        if path.suffix in parts:
            with zipfile.ZipFile(path) as archive:
                return "".join(ElementTree.fromstring(archive.read(parts[path.suffix])).itertext())
        return "".join(ElementTree.parse(path).getroot().itertext())

    def paragraphs(self, *kinds):
        report = self.ask("report", "show", self.review)
        return [p["text"] for s in report["sections"] for p in s["paragraphs"] if p["kind"] in kinds and p["text"]]


class EveryKind(Sample):
    def check_words(self, path):
        text, at = folded(self.text(path)), 0
        for paragraph in self.paragraphs("paragraph", "heading", "quotation"):
            # In a PDF a footnote or the foot of a page can stand in the middle of a paragraph: its beginning is looked for.
            piece = folded(paragraph)[:40 if path.suffix == ".pdf" else 400]
            found = text.find(piece, at)
            self.assertGreaterEqual(found, 0, f"{path.suffix}: {paragraph[:80]}")
            at = found
        for paragraph in self.paragraphs("item"):
            self.assertIn(folded(paragraph)[:30], text, path.suffix)
        notes = folded(self.notes(path))
        for paragraph in self.paragraphs("note"):
            self.assertIn(folded(paragraph)[:30], notes, path.suffix)
        for name in REAL:
            self.assertNotIn(name, text)

    def test_the_same_words_in_the_same_order(self):
        for ending in EVERY:
            with self.subTest(ending):
                self.check_words(self.export(f"report.{ending}"))

    def test_headings_tables_and_properties_in_word(self):
        document = docx.Document(self.export("report.docx"))
        headings = [p.text for p in document.paragraphs if p.style.name.startswith("Heading")]
        report = self.ask("report", "show", self.review)
        for section in report["sections"]:
            self.assertTrue(any(h.endswith(section["title"]) for h in headings), section["title"])
        self.assertGreaterEqual(len(document.tables), 4)
        self.assertEqual(document.core_properties.title, report["title"])
        self.assertIn(document.core_properties.author or "", ("",))
        self.assertIn(document.core_properties.last_modified_by or "", ("",))
        self.assertGreaterEqual(len(document.inline_shapes), 3)

    def test_headings_in_opendocument(self):
        headings = [str(h) for h in odf.opendocument.load(self.export("report.odt")).getElementsByType(odf.text.H)]
        for section in self.ask("report", "show", self.review)["sections"]:
            self.assertTrue(any(section["title"] in h for h in headings), section["title"])

    def test_pages_and_single_files_are_well_formed(self):
        for ending in ("html", "fodt"):
            subprocess.run(["xmllint", "--noout", "--nonet", str(self.export(f"report.{ending}"))], check=True, timeout=60)
        self.assertNotRegex(self.export("report.html").read_text("utf-8"), r"(?i)<script|https?://(?!www\.w3\.org)")

    def test_properties_of_the_pdf(self):
        info = words("pdfinfo", str(self.export("report.pdf")))
        self.assertIn("Serious Case Review: Child C", info)
        self.assertNotRegex(info, "Author: *\\S")
        for name in REAL:
            self.assertNotIn(name, info)

    def test_an_accessible_pdf_by_way_of_libreoffice(self):
        info = words("pdfinfo", str(self.export("report.pdf", "--accessible")))
        self.assertRegex(info, r"Tagged: *yes")

    def test_the_same_bytes_twice(self):
        for ending in ("docx", "odt", "fodt", "html"):
            self.assertEqual(self.export(f"a.{ending}").read_bytes(), self.export(f"b.{ending}").read_bytes(), ending)


class Copies(Sample):
    def test_what_will_be_in_the_file(self):
        self.export("x.docx")
        row = self.result.json
        self.assertEqual((row["preset"], row["notice"], row["real_names"], row["comments"], row["left_out"], row["problems"]), ("final", None, False, 0, [], []))
        self.assertGreater(row["words"], 5900)
        self.assertEqual((row["figures"], row["tables"], row["notes"], row["open_comments"]), (5, 4, 2, 2))

    def test_dry_run_writes_nothing(self):
        row = self.on("--format", "json", "report", "export", self.review, "--dry-run", "--preset", "family").json
        self.assertIsNone(row["file"])
        self.assertEqual(len(list(self.folder.glob("*.docx"))), 0)

    def test_panel(self):
        path = self.export("panel.docx", "--preset", "panel", "--comments")
        self.assertEqual(self.result.json["comments"], 3)
        with zipfile.ZipFile(path) as archive:
            every = "".join(archive.read(n).decode("utf-8", "replace") for n in archive.namelist() if n.endswith(".xml"))
            comments = archive.read("word/comments.xml").decode()
        self.assertIn("Draft for the panel", every)
        self.assertIn("Is it eleven with the two faxes", comments)
        self.assertNotIn("Marian Fell", comments)
        self.assertNotIn("Whitlow", comments)

    def test_comments_go_only_to_the_panel(self):
        self.export("x.docx", "--comments", code=USAGE)
        self.assertFalse((self.folder / "x.docx").exists())

    def test_check_of_facts(self):
        path = self.export("facts.docx", "--preset", "factual-check")
        left = " ".join(self.result.json["left_out"])
        for title in ("Analysis", "Findings", "Recommendations", "Summary"):
            self.assertIn(title, left)
        text = self.text(path)
        self.assertNotIn("Sent is taken for received", text)
        self.assertIn("What is not right", text)
        self.assertIn("The pregnancy and the pre-birth assessment", text)

    def test_family(self):
        text = self.text(self.export("family.docx", "--preset", "family"))
        self.assertIn("Recommendations", text)
        self.assertNotIn("Nineteen practitioners", text)

    def test_real_names_where_they_were_asked_for(self):
        path = self.export("real.docx", "--real-names")
        self.assertTrue(self.result.json["real_names"])
        text = self.text(path)
        self.assertIn("Mia Hollis", text)
        with zipfile.ZipFile(path) as archive:
            self.assertIn("with real names", "".join(archive.read(n).decode("utf-8", "replace") for n in archive.namelist() if n.endswith(".xml")))

    def test_bad_calls(self):
        for options in (("--preset", "nobody"), ()):
            self.on("report", "export", self.review, *options, code=USAGE)
        self.on("report", "export", self.review, "-o", str(self.folder / "x.rtf"), code=USAGE)
        self.on("report", "export", self.review, "-o", self.register, code=USAGE)
        self.on("report", "export", self.review, "-o", str(self.folder / "none" / "x.docx"), code=USAGE)
        self.on("report", "export", "NOWHERE", "-o", str(self.folder / "x.docx"), code=USAGE)


# Where something can be planted: %s is the words, which are escaped.
PLACES = {
    "text": "<body><p>It was seen that {} came in the evening.</p></body>",
    "footnote": "<body><p>It was seen.<note>That {} came in the evening.</note></p></body>",
    "table": '<body><table header="yes"><row><cell><p>Who</p></cell></row><row><cell><p>{} came</p></cell></row></table></body>',
    "caption": '<body><figure kind="key-dates"><caption>The days on which {} came</caption></figure></body>',
    "description": '<body><figure kind="gantt" description="On it {} can be seen"/></body>',
    "heading": '<body><h level="1">That {} came</h></body>',
    "item": "<body><item>That {} came</item></body>",
    "quotation": "<body><quote>I saw {} in the evening.</quote></body>",
    "divided": '<body><p>It was seen that <r bold="yes">{0}</r>{1} came in the evening.</p></body>',
}
PLANTED = [
    ("Mia Hollis", "text footnote table caption description heading item quotation divided"),
    ("Sarah Jane Hollis", "text footnote table caption"),
    ("Craig Mallory", "text footnote item divided"),
    ("Mr Mallory", "text table"),
    ("Łukasz Nowicki", "text footnote heading"),
    ("LUKASZ NOWICKI", "text"),
    ("Callum Reeve", "text quotation divided"),
    ("Siân Hollis", "text caption"),
    ("Priya Anand", "text footnote"),
    ("Dr Strand", "text table"),
    ("14 Larkspur Close", "text footnote table"),
    ("Tannery Row", "text description"),
    ("Hallowby", "text item"),
    ("St Brannock’s", "text heading"),
    ("St Brannock’s Primary School", "footnote"),
    ("M.H.", "text footnote table"),
    ("Oakfield Academy", "text table"),
    ("NHS number 943 476 5919", "text footnote"),
    ("943 476 5919", "table"),
    ("AB 12 34 56 C", "text"),
    ("07700 900141", "text footnote table"),
    ("sarah.hollis@example.org", "text footnote"),
    ("SW1A 2AA", "text table"),
    ("DC 1187", "text"),
    ("ZE19C00042", "text footnote"),
    ("Flat 3, 27 Marsh Street", "text item"),
    ("@callum_reeve09", "text"),
]


class Planted(Sample):
    def plant(self, place, what):
        half = len(what) // 2
        body = PLACES[place].format(escape(what[:half]) if place == "divided" else escape(what), escape(what[half:]))
        self.on("report", "section", "write", self.review, "identity", "-", input=body.encode())

    def test_sixty_are_found_one_by_one(self):
        planted = [(what, place) for what, places in PLANTED for place in places.split()]
        self.assertGreaterEqual(len(planted), 58)
        for what, place in planted:
            with self.subTest(f"{what} in a {place}"):
                shutil.copy(self.made, self.register)
                self.plant(place, what)
                path = self.export("out.docx", "--preset", "panel", code=FOUND)
                self.assertFalse(path.exists())
                self.assertGreaterEqual(len(self.result.json["problems"]), 1)
                for word in set(re.findall(r"\w{4,}", what)) - {"number", "School", "Primary", "Close", "Street", "Flat"}:
                    self.assertNotIn(word, self.result.err, "the message says what it hides")

    def test_a_date_of_birth_in_several_forms(self):
        born = [p["born"] for p in self.ask("person", "list", self.review) if p["pseudonym"] == "Child C"][0]
        year, month, day = born.split("-")
        name = "January February March April May June July August September October November December".split()[int(month) - 1]
        for form in (f"{day}/{month}/{year}", f"{int(day)} {name} {year}", f"{day}.{month}.{year[2:]}", born, f"{day}{month}{year}", f"{year}{month}{day}",
                     f"{month}/{day}/{year}", f"{name} {int(day)}th, {year}"):
            shutil.copy(self.made, self.register)
            self.plant("text", f"She was born on {form}, when somebody")
            self.export("out.odt", code=FOUND)

    def test_titles(self):
        self.on("report", "section", "rename", self.review, "identity", "Mia Hollis at home")
        self.export("out.html", code=FOUND)
        self.on("undo")
        self.on("report", "title", self.review, "Serious Case Review: Mia Hollis")
        self.export("out.html", code=FOUND)
        self.assertIn("the title of the report", self.result.err)

    def test_a_word_that_may_be_a_name_says_so_and_may_stay(self):
        self.plant("text", "Then Grace rang.")
        self.export("out.docx", code=FOUND)
        self.assertIn("may be a real name of “Half Sibling 2”", self.result.err)
        self.assertNotIn("a real name of “Half Sibling 2” in", self.result.err)
        self.assertIn("“report waive” lets it stand", self.result.err)
        self.on("report", "waive", self.review, "identity", "name", "Grace", "--reason", "a virtue")
        self.assertTrue(self.export("out.docx").exists())

    def test_a_name_that_is_sure_never_stays(self):
        self.plant("text", "Then Callum Reeve rang.")
        self.on("report", "waive", self.review, "identity", "name", "Callum Reeve")
        self.export("out.docx", code=FOUND)

    def test_names_of_folders_are_said(self):
        folder = self.folder / "Mia Hollis"
        folder.mkdir()
        self.on("--format", "json", "report", "export", self.review, "-o", str(folder / "out.html"))
        result = self.on("report", "export", self.review, "-o", str(folder / "out.html"))
        self.assertIn("names of the file’s folders", result.err)
        self.assertNotIn("Hollis", result.err)

    def test_the_name_of_the_file(self):
        for name in ("Mia Hollis.docx", "report_Sarah-Jane-Hollis_final.pdf", "callum reeve.html"):
            path = self.export(name, code=FOUND)
            self.assertFalse(path.exists())
        self.export("Mia Hollis.docx", "--real-names")

    def test_every_kind_of_file_and_every_copy_is_held_back(self):
        self.plant("footnote", "Craig Mallory")
        for ending in EVERY:
            self.assertFalse(self.export(f"out.{ending}", code=FOUND).exists())
        for preset in ("panel", "factual-check", "family", "final"):
            self.export("out.docx", "--preset", preset, code=FOUND)
        self.export("out.docx", "--real-names")

    def test_what_was_there_stays_when_it_is_held_back(self):
        path = self.folder / "out.docx"
        path.write_text("before")
        self.plant("text", "Mia Hollis")
        self.export("out.docx", code=FOUND)
        self.assertEqual(path.read_text(), "before")

    def test_a_word_that_was_waived_may_stay_but_no_name(self):
        self.plant("text", "Oakfield Academy")
        self.export("out.docx", code=FOUND)
        self.on("report", "waive", self.review, "identity", "establishment", "Oakfield Academy", "--reason", "A chain, and not the school")
        self.export("out.docx")
        self.plant("text", "Mia Hollis")
        self.on("report", "waive", self.review, "identity", "name", "Mia Hollis", "--reason", "no")
        self.export("out.docx", code=FOUND)

    def test_twenty_clean_pages_pass(self):
        sections = [s for s in self.ask("report", "show", self.review)["sections"] if s["words"] > 60][:20]
        self.assertEqual(len(sections), 20)
        for section in sections:
            text = "\n\n".join(p["text"] for p in section["paragraphs"] if p["kind"] in ("paragraph", "heading", "quotation", "item"))
            self.on("report", "section", "write", self.review, "identity", "-", input=text.encode())
            self.export("clean.docx")


class Trouble(Sample):
    def test_a_full_disk_leaves_what_was_there(self):
        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

        for ending in ("docx", "odt", "fodt", "html"):
            path = self.folder / f"full.{ending}"
            path.write_text("before")
            self.on("report", "export", self.review, "-o", str(path), code=USAGE, preexec_fn=limit)
            self.assertEqual(path.read_text(), "before")
        self.assertEqual(sorted(p.name for p in self.folder.iterdir() if p.name.startswith(".")), [])

    def test_killed_at_any_moment_it_leaves_all_or_nothing(self):
        path = self.folder / "killed.docx"
        path.write_text("before")
        for step in range(12):
            process = subprocess.Popen([CLI, "--today", TODAY, "--register", self.register, "report", "export", self.review, "-o", str(path)],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(0.03 * step)
            process.kill()
            process.wait(timeout=60)
            if path.read_bytes() != b"before":
                self.assertTrue(zipfile.is_zipfile(path))
        self.on("verify")

    def test_a_folder_that_takes_no_file(self):
        self.on("report", "export", self.review, "-o", "/proc/none.docx", code=USAGE)
        self.on("report", "export", self.review, "-o", str(self.folder) + "/", code=USAGE)


if __name__ == "__main__":
    main()
