"""Letters: made from every template, from the board's own, kept, sent; and templates that nobody should take.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import re
import struct
import zipfile
import xml.etree.ElementTree as ElementTree

import letters
from letters import R, docx, odt, paragraph, row, run
from program import Case, DONE, FOUND, USAGE, main

W = f"{{{letters.W}}}"
REVIEW = "SCR/2019/01"
ANNA = "Anna Beispiel"


def word_lines(path, name="word/document.xml"):
    """The paragraphs of a part as text; breaks as new lines, tabs as tabs."""
    lines = []
    for node in ElementTree.fromstring(letters.part(path, name)).iter(W + "p"):
        text = ""
        for piece in node.iter():
            text += {W + "t": piece.text or "", W + "br": "\n", W + "tab": "\t"}.get(piece.tag, "")
        lines.append(text)
    return lines


def odt_lines(path):
    def text_of(node):
        text = node.text or ""
        for child in node:
            kind = child.tag.rsplit("}")[-1]
            text += {"line-break": "\n", "tab": "\t", "s": " "}.get(kind, "") + text_of(child) + (child.tail or "")
        return text

    root = ElementTree.fromstring(letters.part(path, "content.xml"))
    return [text_of(node) for node in root.iter() if node.tag in (f"{{{letters.ODF}text:1.0}}p", f"{{{letters.ODF}text:1.0}}h")]


class Letters(Case):
    def setUp(self):
        super().setUp()
        self.make(REVIEW)
        for milestone, day in (("la-aware", "2016-03-21"), ("lscb-notified", "2016-03-23"), ("decision", "2016-04-22")):
            self.on("milestone", "set", REVIEW, milestone, day)

    def take(self, bytes, code=DONE, name="own.docx", template="own", **options):
        path = self.folder / name
        path.write_bytes(bytes)
        return self.on("letter", "template-add", template, str(path), "--label", "Own letter", code=code, **options)

    def letter(self, template="own", name="out.docx", *options, code=DONE, **more):
        path = self.folder / name
        self.result = self.on("letter", REVIEW, template, "-o", str(path), *options, code=code, **more)
        return path

    def made(self, *body, code=DONE, **more):
        """The paragraphs of the letter that a Word template of that body makes."""
        self.take(docx(*body, **more))
        return word_lines(self.letter(code=code))


class Fields(Letters):
    def test_one_run_many_runs_and_marks_between(self):
        whole = paragraph("Ref {{review.reference}}, {{ review.title }}.")
        split = paragraph("Ref {", "{rev", '<w:proofErr w:type="spellStart"/>', "iew.ref", '<w:bookmarkStart w:id="0" w:name="x"/>', "erence}", "}, {{Review.Title}}.")
        for lines in (self.made(whole), self.made(split)):
            self.assertEqual(lines, [f"Ref {REVIEW}, Child A."])

    def test_the_look_of_the_first_piece_stays(self):
        self.take(docx(paragraph(run("{{review.", "<w:rPr><w:b/></w:rPr>"), run("title}} rest", "<w:rPr><w:i/></w:rPr>"))))
        text = letters.part(self.letter(), "word/document.xml")
        self.assertRegex(text, r"<w:b/></w:rPr><w:t[^>]*>Child A</w:t>.*<w:i/></w:rPr><w:t[^>]*> rest</w:t>")

    def test_signs_are_escaped_and_breaks_broken(self):
        self.on("review", "add", "R&D <1>", "--title", "Child “B” & C")
        self.take(docx(paragraph("{{review.reference}} {{review.title}} {{recipient.name}}")))
        path = self.folder / "out.docx"
        self.on("letter", "R&D <1>", "own", "-o", str(path), "--to", "Mr <X> & Mrs Y")
        self.assertEqual(word_lines(path), ["R&D <1> Child “B” & C Mr <X> & Mrs Y"])

    def test_merge_fields(self):
        simple = paragraph('<w:fldSimple w:instr=" MERGEFIELD review.title \\* MERGEFORMAT ">' + run("«title»") + "</w:fldSimple>", " ends")
        field = lambda kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
        code = '<w:r><w:instrText xml:space="preserve"> MERGEFIELD "review_reference" </w:instrText></w:r>'
        complex_field = paragraph("Ref ", field("begin"), code, field("separate"), run("«ref»", "<w:rPr><w:b/></w:rPr>"), field("end"), ".")
        self.assertEqual(self.made(simple, complex_field), ["Child A ends", f"Ref {REVIEW}."])

    def test_page_numbers_stay_fields(self):
        self.take(docx(paragraph("Page ", '<w:fldSimple w:instr=" PAGE ">' + run("1") + "</w:fldSimple>")))
        self.assertIn('w:instr=" PAGE "', letters.part(self.letter(), "word/document.xml"))

    def test_content_controls_by_tag(self):
        control = lambda tag: f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run("Click ")}{run("here")}</w:sdtContent></w:sdt>'
        self.assertEqual(self.made(paragraph("A ", control("review.title"), control("something of theirs"))), ["A Child AClick here"])

    def test_headers_notes_and_text_boxes(self):
        box = paragraph("<w:r><w:pict><w:txbxContent>" + paragraph("In a box: {{review.title}}") + "</w:txbxContent></w:pict></w:r>")
        part = lambda root: f'{letters.HEAD}<w:{root} xmlns:w="{letters.W}">{paragraph("{{board.name}}: {{review.reference}}")}</w:{root}>'
        self.take(docx(box, parts={"word/header1.xml": part("hdr"), "word/footnotes.xml": part("footnotes")}))
        path = self.letter(code=FOUND)
        self.assertIn("In a box: Child A", word_lines(path))
        for name in ("word/header1.xml", "word/footnotes.xml"):
            self.assertEqual(word_lines(path, name), [f"[board.name: not filled in]: {REVIEW}"])

    def test_empty_is_told_and_seen(self):
        lines = self.made(paragraph("By {{due.complete}}."), code=FOUND)
        self.assertEqual(lines, ["By [due.complete: not filled in]."])
        self.assertIn("“due.complete” is not filled in", self.result.err)

    def test_nothing_else_changes(self):
        other = b"\x89PNG picture \x00\xff"
        styles = f'{letters.HEAD}<w:styles xmlns:w="{letters.W}"><!-- kept as it was --></w:styles>'
        self.take(docx(paragraph("{{review.title}}"), parts={"word/media/image1.png": other, "word/styles.xml": styles}))
        with zipfile.ZipFile(self.letter()) as archive:
            self.assertEqual(archive.read("word/media/image1.png"), other)
            self.assertEqual(archive.read("word/styles.xml").decode(), styles)


class Sections(Letters):
    def setUp(self):
        super().setUp()
        for first, until in (("2016-05-01", "2016-05-10"), ("2016-05-20", None)):
            self.on("hold", "add", REVIEW, "complete", "--reason", "trial", "--from", first, *(("--until", until) if until else ()))

    def test_rows_repeat(self):
        lines = self.made("<w:tbl>" + row("Reason", "From") + row("{{#holds}}{{hold.reason}}", "{{hold.from}}{{/holds}}") + "</w:tbl>")
        self.assertEqual(lines, ["Reason", "From", "Trial", "1 May 2016", "Trial", "20 May 2016"])

    def test_paragraphs_repeat_and_know_what_is_outside(self):
        lines = self.made(paragraph("{{#holds}}"), paragraph("{{review.title}}: {{hold.from}}"), paragraph("–"), paragraph("{{/holds}}"), paragraph("End"))
        self.assertEqual(lines, ["Child A: 1 May 2016", "–", "Child A: 20 May 2016", "–", "End"])

    def test_one_paragraph_repeats(self):
        lines = self.made(paragraph("{{#holds}}from {{hold.from}}{{#hold.until}} to {{hold.until}}{{/hold.until}}{{/holds}}"))
        self.assertEqual(lines, ["from 1 May 2016 to 10 May 2016", "from 20 May 2016"])

    def test_conditions(self):
        lines = self.made(paragraph("A{{#due.decide}} by {{due.decide}}{{/due.decide}}{{#due.complete}} never{{/due.complete}}."),
                          paragraph("{{#date.incident}}Gone with {{date.incident}}.{{/date.incident}}"),
                          paragraph("{{^date.incident}}"), paragraph("No day."), paragraph("{{/date.incident}}"),
                          paragraph("{{^holds}}None{{/holds}}"), paragraph("{{^reviewers}}Nobody yet{{/reviewers}}"))
        self.assertEqual(lines, ["A by 23 April 2016.", "No day.", "Nobody yet"])

    def test_an_empty_list_is_told(self):
        lines = self.made("<w:tbl>" + row("{{#reviewers}}{{reviewer.name}}{{/reviewers}}") + "</w:tbl>", paragraph("End"), code=FOUND)
        self.assertEqual(lines, ["End"])
        self.assertEqual(self.result.err.count("\n"), 1)
        self.assertIn("“reviewers”", self.result.err)


class OpenDocument(Letters):
    def made(self, *body, code=DONE, **more):
        self.take(odt(*body, **more), name="own.odt")
        self.path = self.letter("own", "out.odt", code=code)
        return odt_lines(self.path)

    def test_spans_fields_and_placeholders(self):
        lines = self.made("<text:p>Ref {<text:span>{review.</text:span>reference}} and <text:user-field-get text:name='review.title'>x</text:user-field-get>"
                          " <text:placeholder text:placeholder-type='text'>&lt;date.decision&gt;</text:placeholder> <text:user-field-get text:name='theirs'>kept</text:user-field-get></text:p>")
        self.assertEqual(lines, [f"Ref {REVIEW} and Child A 22 April 2016 kept"])

    def test_breaks_and_spaces(self):
        self.take(odt("<text:p>{{recipient.name}}.</text:p>"), name="own.odt")
        self.assertEqual(odt_lines(self.letter("own", "out.odt", "--to", "Mrs  A")), ["Mrs  A."])

    def test_rows(self):
        self.on("hold", "add", REVIEW, "complete", "--reason", "trial", "--from", "2016-05-01")
        cell = lambda text: f"<table:table-cell><text:p>{text}</text:p></table:table-cell>"
        lines = self.made("<table:table><table:table-row>" + cell("{{#holds}}{{hold.reason}}") + cell("{{hold.from}}{{/holds}}") + "</table:table-row></table:table>")
        self.assertEqual(lines, ["Trial", "1 May 2016"])

    def test_package(self):
        self.made("<text:p>{{review.title}}</text:p>", parts={"Thumbnails/thumbnail.png": b"picture of it"})
        with zipfile.ZipFile(self.path) as archive:
            first = archive.infolist()[0]
            self.assertEqual((first.filename, first.compress_type, first.extra, first.flag_bits & 8), ("mimetype", zipfile.ZIP_STORED, b"", 0))
            self.assertEqual({entry.date_time[0] for entry in archive.infolist()}, {1980})
        self.assertNotIn("Thumbnails/thumbnail.png", letters.names(self.path))
        self.assertNotIn(ANNA, letters.part(self.path, "meta.xml"))
        self.assertIn("Own letter", letters.part(self.path, "meta.xml"))


class Wrong(Letters):
    """What is refused, with the reason; nothing is taken."""

    def refuse(self, bytes, *said, name="own.docx"):
        result = self.take(bytes, code=USAGE, name=name)
        for words in said:
            self.assertIn(words, result.err)
        self.assertNotIn("own", [sheet["template"] for sheet in self.ask("letter", "templates")])

    def test_broken_fields(self):
        for text, said in (("{{child.", "{{child."), ("{{}}", "{{}}"), ("{{two words}}", "{{two words}}"), ("no {{a {{b}}", "{{a"),
                           ("stray }}", "}}"), ("{{#holds}} never ends", "{{#holds}}"), ("{{/holds}}", "{{/holds}}")):
            with self.subTest(text):
                self.refuse(docx(paragraph("first"), paragraph(text)), f"“{said}", "paragraph 2 of the text")

    def test_a_field_over_two_paragraphs_is_broken(self):
        self.refuse(docx(paragraph("{{review."), paragraph("title}}")), "paragraph 1 of the text", "paragraph 2 of the text")

    def test_unknown_field(self):
        self.refuse(docx(paragraph("{{review.title}} {{review.colour}}")), "“review.colour” is not known", "paragraph 1 of the text")
        self.refuse(odt("<text:p>{{shoe.size}}</text:p>"), "“shoe.size” is not known", name="own.odt")

    def test_not_a_letter(self):
        self.refuse(b"just text", "neither a .docx nor an .odt")
        self.refuse(b"", "neither a .docx nor an .odt")
        self.refuse(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Word file (.doc), or one with a password", name="old.doc")
        self.refuse(letters.packed({"a.txt": "a"}), "neither a Word document nor an OpenDocument text")
        self.refuse(letters.packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}), "neither a Word document")

    def test_cut_short_and_damaged(self):
        whole = docx(paragraph("{{review.title}}"))
        self.refuse(whole[:len(whole) // 2], "damaged or cut short")
        at = whole.index(b"word/document.xml") + 40
        self.refuse(whole[:at] + bytes([whole[at] ^ 0xff]) + whole[at + 1:], "damaged")
        self.refuse(docx(paragraph("a"), parts={"word/document.xml": "<w:document"}), "damaged")

    def test_doctype_and_entities(self):
        for inside in ('<!DOCTYPE a [<!ENTITY b "c">]>', '<!DOCTYPE a SYSTEM "file:///etc/passwd">'):
            text = f'{letters.HEAD}{inside}<w:document xmlns:w="{letters.W}"><w:body>{paragraph("&b;")}</w:body></w:document>'
            self.refuse(docx(parts={"word/document.xml": text}), "DOCTYPE or entities")

    def test_bombs(self):
        self.refuse(docx(paragraph("a"), parts={"word/media/a.bmp": b"\0" * (64 << 20)}), "unpacks to more")
        self.refuse(letters.packed({f"word/{i}.xml": "" for i in range(3000)} | {"[Content_Types].xml": "", "word/document.xml": ""}), "larger than any letter")
        deep = "<w:p>" * 5000 + "</w:p>" * 5000
        self.refuse(docx(deep), "more fields, or would become larger")

    def test_a_size_that_is_a_lie(self):
        whole = bytearray(docx(paragraph("{{review.title}} " * 50)))
        at = whole.rindex(b"PK\x01\x02")
        whole[at + 24:at + 28] = struct.pack("<I", 60 << 20)
        self.refuse(bytes(whole))

    def test_500_megabytes(self):
        path = self.folder / "huge.docx"
        with open(path, "wb") as file:
            file.truncate(500 << 20)
        result = self.on("letter", "template-add", "own", str(path), "--label", "Own", code=USAGE)
        self.assertIn("larger than any letter", result.err)

    def test_names_that_lead_out(self):
        for name in ("../evil.xml", "/etc/evil", "word/../../evil", "C:\\evil"):
            with self.subTest(name):
                self.refuse(docx(paragraph("a"), parts={name: "x"}), "leads out of it")

    def test_encrypted(self):
        whole = bytearray(docx(paragraph("a")))
        at = whole.index(b"PK\x01\x02")
        whole[at + 8] |= 1
        self.refuse(bytes(whole), "has a password")
        manifest = (f'{letters.HEAD}<manifest:manifest xmlns:manifest="{letters.ODF}manifest:1.0"><manifest:file-entry manifest:full-path="content.xml">'
                    "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>")
        self.refuse(odt("<text:p/>", parts={"META-INF/manifest.xml": manifest}), "has a password", name="own.odt")

    def test_macros(self):
        self.refuse(docx(paragraph("a"), parts={"word/vbaProject.bin": b"x"}), "macros")
        self.refuse(docx(paragraph("a"), types='<Override PartName="/x" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'), "macros")
        self.refuse(odt("<text:p/>", parts={"Basic/Standard/Module1.xml": "<a/>"}), "macros", name="own.odt")
        self.refuse(odt("<office:scripts><office:event-listeners><script:event-listener/></office:event-listeners></office:scripts>"), "macros", name="own.odt")

    def test_links_to_outside(self):
        link = lambda kind, target: f'<Relationship Id="rId9" Type="{R}/{kind}" Target="{target}" TargetMode="External"/>'
        self.refuse(docx(paragraph("a"), relations=link("image", "http://example.invalid/a.png")), "from outside")
        self.refuse(docx(paragraph("a"), relations=link("oleObject", "file:///a.xls")), "another document in it")
        self.refuse(docx(paragraph('<w:fldSimple w:instr=" INCLUDETEXT &quot;C:\\a.txt&quot; ">' + run("x") + "</w:fldSimple>")), "from outside")
        self.refuse(odt("<text:p><draw:image xlink:href='http://example.invalid/a.png'/></text:p>"), "from outside", name="own.odt")
        self.refuse(odt("<text:p><draw:image xlink:href='../a.png'/></text:p>"), "from outside", name="own.odt")

    def test_too_many_fields(self):
        self.refuse(docx(*[paragraph("{{review.title}}" * 100)] * 60), "more fields")

    def test_a_list_that_grows_too_long(self):
        for day in range(1, 29):
            self.on("hold", "add", REVIEW, "complete", "--reason", "trial", "--from", f"2016-05-{day:02}", "--until", f"2016-05-{day:02}")
        nested = ["{{#holds}}"] * 4 + ["x"] + ["{{/holds}}"] * 4
        self.take(docx(*map(paragraph, nested)))
        self.letter(code=USAGE)
        self.assertIn("would become larger", self.result.err)
        self.assertFalse((self.folder / "out.docx").exists())

    def test_ids_and_labels(self):
        path = self.folder / "a.docx"
        path.write_bytes(docx(paragraph("a")))
        for code in ("", "Two Words", "a.b", "ü", "x" * 65):
            self.assertIn("needs an id", self.on("letter", "template-add", code, str(path), "--label", "L", code=USAGE).err)
        self.on("letter", "template-add", "own", str(path), code=USAGE)
        unknown = self.on("letter", "template-add", "own", str(path), "--label", "L", "--milestone", "no-such", code=USAGE).err
        self.assertIn("known: incident, lscb-notified, decision,", unknown)
        self.on("letter", "template-add", "own", str(path), "--label", "L", "--milestone", "decision-reported")
        self.on("letter", "template-add", "own", str(self.folder / "none.docx"), "--label", "L", code=USAGE)


class Privacy(Letters):
    def test_nothing_tells_who_made_the_template(self):
        core = f'{letters.HEAD}<a:coreProperties xmlns:a="x"><creator>{ANNA}</creator></a:coreProperties>'
        settings = f'{letters.HEAD}<w:settings xmlns:w="{letters.W}" xmlns:r="{R}"><w:attachedTemplate r:id="rId1"/><w:docVars><w:docVar w:name="{ANNA}"/></w:docVars></w:settings>'
        template = (f'{letters.HEAD}<Relationships xmlns="{letters.PACKAGE}/relationships"><Relationship Id="rId1" Type="{R}/attachedTemplate" '
                    f'Target="file:///C:/Users/{ANNA}/a.dotx" TargetMode="External"/></Relationships>')
        link = f'<Relationship Id="rId8" Type="{R}/hyperlink" Target="file:///C:/Users/{ANNA}/b.docx" TargetMode="External"/>'
        link += f'<Relationship Id="rId7" Type="{R}/hyperlink" Target="https://www.example.org/" TargetMode="External"/>'
        change = f'<w:ins w:id="1" w:author="{ANNA}" w:date="2020-01-01T00:00:00Z">{run("{{review.title}}")}</w:ins>'
        comments = f'{letters.HEAD}<w:comments xmlns:w="{letters.W}"><w:comment w:id="1" w:author="{ANNA}" w:initials="AB">{paragraph("Note")}</w:comment></w:comments>'
        self.take(docx(paragraph(change), relations=link, parts={
            "docProps/core.xml": core, "docProps/app.xml": core, "docProps/custom.xml": core, "docProps/thumbnail.jpeg": ANNA,
            "word/settings.xml": settings, "word/_rels/settings.xml.rels": template, "word/comments.xml": comments, "word/people.xml": core}))
        path = self.letter()
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                self.assertNotIn(ANNA.encode(), archive.read(name), name)
                self.assertNotIn(b"attachedTemplate", archive.read(name), name)
            self.assertIn(b"https://www.example.org/", archive.read("word/_rels/document.xml.rels"))
            self.assertIn(b"Own letter", archive.read("docProps/core.xml"))
        self.assertEqual(word_lines(path), ["Child A"])

    def test_file_names_say_nothing_of_people(self):
        self.take(docx(paragraph("{{recipient.name}}")))
        self.on("letter", REVIEW, "own", "--keep", "--to", "Mrs Quite Secret")
        rows = self.ask("letter", "list", REVIEW)
        self.assertEqual([row["to"] for row in rows], ["Mrs Quite Secret"])
        self.assertEqual(rows[0]["file"], "scr-2019-01-own-2016-06-01.docx")


class Working(Letters):
    def test_every_template_in_both_formats(self):
        for sheet in self.ask("letter", "templates"):
            self.assertEqual(sheet["formats"], ["docx", "odt"])
            self.assertIn("board.name", sheet["fields"])
        known = {field["field"] for field in self.ask("letter", "fields")} | {field["list"] for field in self.ask("letter", "fields")}
        for sheet in self.ask("letter", "templates"):
            self.assertLessEqual(set(sheet["fields"]), known, sheet["template"])

    def test_the_letters_of_the_sample(self):
        path = str(self.folder / "sample.rdesk")
        self.expect(DONE, "sample", path, today="2026-11-23")
        ask = lambda *words: self.expect(DONE, "--format", "json", "--register", path, *words, today="2026-11-23").json
        review = next(row["review"] for row in ask("review", "list") if row["title"] == "Child J")
        rows = ask("letter", "list", review)
        self.assertEqual({row["to"]: row["sent"] is not None for row in rows}, {"ofsted": True, "dfe": True, "national-panel": False})
        self.assertEqual(len({row["file"] for row in rows}), 3)
        self.expect(DONE, "--register", path, "verify", today="2026-11-23")

    def test_three_decision_letters_are_sent_and_the_milestone_is_met(self):
        self.assertIsNone(self.deadline(REVIEW, "report-decision")["done"])
        for recipient, day in (("ofsted", "2016-05-31"), ("dfe", "2016-05-31"), ("national-panel", "2016-06-01")):
            path = self.folder / f"{recipient}.docx"
            self.on("letter", REVIEW, "decision", "--to", recipient, "--sent", day, "-o", str(path), code=FOUND)
            self.assertEqual(word_lines(path)[1], {"ofsted": "Ofsted", "dfe": "DfE", "national-panel": "National panel"}[recipient])
        self.assertEqual(self.deadline(REVIEW, "report-decision")["done"], "2016-06-01")
        self.assertEqual({row["milestone"] for row in self.ask("letter", "list", REVIEW)}, {"decision-reported"})
        again = self.on("-f", "json", "letter", REVIEW, "decision", "--to", "dfe", "--sent", "2016-05-30", code=FOUND).json
        kept = next(row for row in self.ask("letter", "list", REVIEW) if row["id"] == again["id"])
        self.assertEqual((again["made"], again["sent"], again["milestone"]), (kept["made"], kept["sent"], kept["milestone"]))
        self.on("undo")
        self.on("undo")
        self.assertIsNone(self.deadline(REVIEW, "report-decision")["done"])
        self.assertEqual(len(self.ask("letter", "list", REVIEW)), 2)
        self.on("redo")
        self.assertEqual(self.deadline(REVIEW, "report-decision")["done"], "2016-06-01")
        self.on("verify")

    def test_calls_that_cannot_be_used(self):
        out = str(self.folder / "a.docx")
        self.assertIn("known: ofsted, dfe, national-panel", self.on("letter", REVIEW, "decision", "-o", out, code=USAGE).err)
        self.assertIn("add --to", self.on("letter", REVIEW, "decision", "-o", out, code=USAGE).err)
        self.on("letter", REVIEW, "decision", "-o", out, "--to", "nobody", code=USAGE)
        self.assertIn("add --agency", self.on("letter", REVIEW, "request-agency", "-o", out, code=USAGE).err)
        self.on("letter", REVIEW, "request-agency", "-o", out, "--agency", "none", code=USAGE)
        self.on("letter", REVIEW, "decision", "-o", str(self.folder / "a.pdf"), "--to", "dfe", code=USAGE)
        self.on("letter", REVIEW, "decision", "--to", "dfe", code=USAGE)
        self.on("letter", REVIEW, "no-such", "-o", out, code=USAGE)
        self.on("letter", "SCR/0", "decision", "-o", out, code=USAGE)
        self.on("letter", REVIEW, "decision", "-o", str(self.folder / "no" / "a.docx"), "--to", "dfe", code=USAGE)
        self.on("letter", REVIEW, "decision", "-o", self.register, "--to", "dfe", code=USAGE)
        self.on("letter", REVIEW, "decision", "-o", out, "--to", "dfe", "--sent", "2016-06-02", code=USAGE)
        self.assertEqual(self.ask("letter", "list", REVIEW), [])
        self.assertFalse(pathlib.Path(out).exists())

    def test_the_boards_own_takes_the_place(self):
        self.take(docx(paragraph("Ours: {{review.title}}")), template="decision")
        self.assertEqual(word_lines(self.letter("decision", "out.docx", "--to", "dfe")), ["Ours: Child A"])
        self.letter("decision", "out.odt", "--to", "dfe", code=USAGE)
        self.assertIn("kept in the other format", self.result.err)
        self.take(docx(paragraph("Again: {{review.title}}")), template="decision")
        self.assertEqual(word_lines(self.letter("decision", "out.docx", "--to", "dfe")), ["Again: Child A"])
        self.on("letter", "template-remove", "decision")
        self.assertNotEqual(word_lines(self.letter("decision", "out.docx", "--to", "dfe", code=FOUND)), ["Again: Child A"])
        self.on("undo")
        self.assertEqual(word_lines(self.letter("decision", "out.docx", "--to", "dfe")), ["Again: Child A"])
        self.assertIn("letter templates", self.on("letter", "template-remove", "no-such", code=FOUND).err)

    def test_same_letter_same_bytes(self):
        for name in ("a.docx", "b.docx", "a.odt", "b.odt"):
            self.letter("decision", name, "--to", "dfe", code=FOUND)
        for ending in ("docx", "odt"):
            self.assertEqual(*((self.folder / f"{name}.{ending}").read_bytes() for name in "ab"))

    def test_works_beside_a_program_that_has_it_open(self):
        self.assertRegex(self.on("letter", "--help").out, r"letter REVIEW TEMPLATE")
        self.assertTrue(re.search(r"real_name", self.on("--format", "csv", "letter", "fields").out))


main()
