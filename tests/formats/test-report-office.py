"""A report in every kind of file, read back by somebody else's readers: the same structure and the same words in the same
order as in its XML.

Usage: test-report-office.py WRITE-REPORT [TEST…]

SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ET
import zipfile

import docx
import html5lib
import lxml.html
import odf.opendocument

WRITER = pathlib.Path(sys.argv.pop(1)).resolve() if len(sys.argv) > 1 else None
KINDS = "docx odt fodt html".split()
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WORD_2010 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
WORD_2012 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
SPACES = {"text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0", "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
          "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
          "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
          "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "dc": "http://purl.org/dc/elements/1.1/",
          "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"}

REPORT = """<report title="Serious Case Review: Child C" language="en-GB">
<section title="Introduction" level="1" id="11111111-1111-4111-8111-111111111111">
<p>Why this review was held: <person id="Child-C"/> was harmed.<note>Working Together <r italic="yes">2015</r>, chapter 4.</note> It reads on in <see id="Section-1.1"/>.</p>
<p><r bold="yes">Bold</r>, <r italic="yes">italic</r>, <r bold="yes" italic="yes">both</r>, <r language="cy">Bwrdd Diogelu</r> — &lt;&amp;&gt; “quoted” — two  spaces,\ta tab<br/>and a new line 😀.</p>
<h level="1">Terms of reference<note>A note on a heading.</note></h>
<item numbered="yes">First</item><item numbered="yes">Second</item><item level="1" numbered="yes">Second, a</item>
<item level="1" numbered="yes">Second, b</item><item level="2">A sign</item><item level="2">Another sign</item><item numbered="yes">Third</item>
<p>Between the lists.</p>
<item numbered="yes">One again</item><item>A sign at the left</item><item level="1">One beneath it</item>
<quote>“We did not know,” said the <person id="Health-Visitor-1"/>.</quote>
</section>
<section title="What happened &amp; when" level="2" id="Section-1.1">
<table header="yes"><caption>Who took part</caption>
<row><cell><p>Agency</p></cell><cell><p>Role</p></cell><cell><p>What it was asked for</p></cell></row>
<row><cell><p>Children’s social care</p></cell><cell><p>Lead</p></cell><cell><p>A report<note>Received late.</note></p><item>with a chronology</item><item>and an analysis</item></cell></row>
<row><cell><p>Police</p></cell><cell><p/></cell><cell><p>Everything</p></cell></row></table>
<table><row><cell><p>no heading</p></cell><cell><p>second</p></cell></row></table>
<p>After the tables<note>The last note.</note>.</p>
<figure kind="timeline" description="Three visits in a year; none after May."><caption>The visits</caption></figure>
<figure kind="methodology"/>
</section>
<section title="Deeper" level="3" id="s3"><h level="2">Within it</h><p>A sentence, and <finding id="Finding-1"/>.</p></section>
<section title="Findings" level="1" id="s4"><h level="3">Far within</h><p>The end, see <entry id="entry-12"/>.</p></section>
<section title="Nothing yet" level="2" id="s5"/>
</report>"""

COMMENTED = """<report title="Child C" language="en-GB"><section title="One" level="1" id="s1">
<p>Before <r comments="c1">these words</r><r comments="c1 done.c2" bold="yes"> and these</r> after.</p>
<p><r comments="c1">And on.</r> Then not. <r comments="c3 re.c3">Here</r>, and a note<note>in <r comments="c4">which</r> it is</note>.</p>
</section></report>"""
NOTE = "\ufffc"    # the mark of a footnote, while it is told
SAID = "On {}\nand “more” <than> that"


# --- what is expected, from the XML itself

def told(element, notes):
    """The words of a paragraph; its notes go to their list."""
    text = element.text or ""
    for child in element:
        if child.tag == "note":
            notes.append(told(child, notes))
            text += NOTE
        elif child.tag == "br":
            text += "\n"
        elif child.tag in ("person", "entry", "finding", "see"):
            text += child.get("id").replace("-", " ")
        else:
            text += told(child, notes)
        text += child.tail or ""
    return text


def expect_blocks(parent, level, flow, notes, in_cell=False):
    for block in parent:
        if block.tag == "p":
            flow.append(("text", told(block, notes)))
        elif block.tag == "quote":
            flow.append(("quote", told(block, notes)))
        elif block.tag == "h":
            flow.append(("heading", min(level + int(block.get("level")), 6), told(block, notes)))
        elif block.tag == "item":
            flow.append(("item", int(block.get("level", 0)), block.get("numbered") == "yes", told(block, notes)))
        elif block.tag == "table":
            if block.find("caption") is not None:
                flow.append(("caption", told(block.find("caption"), notes)))
            for n, row in enumerate(block.iter("row")):
                cells = [[] for _ in row]
                for cell, into in zip(row, cells):
                    expect_blocks(cell, level, into, notes, True)
                flow.append(("row", block.get("header") == "yes" and n == 0, cells))
        elif block.get("kind") == "methodology":
            flow.append(("text", "How it was done."))
        elif block.tag == "figure":
            flow.append(("picture", block.get("description")))
            flow.append(("caption", told(block.find("caption"), notes)))


def without_marks(flow):
    return [tuple(one.replace(NOTE, "") if isinstance(one, str) else [without_marks(cell) for cell in one] if isinstance(one, list) else one
                  for one in entry) for entry in flow]


def expected(xml):
    flow, notes, counts = [], [], [0] * 4
    for section in ET.fromstring(xml):
        level = int(section.get("level"))
        counts[level - 1] += 1
        counts[level:] = [0] * (4 - level)
        flow.append(("section", level, ".".join(map(str, counts[:level])), section.get("title")))
        expect_blocks(section, level, flow, notes)
    return flow, notes


# --- Word, by python-docx

def word_text(paragraph):
    text = ""
    for e in paragraph.iter(WORD + "t", WORD + "tab", WORD + "br"):
        if e.getparent().tag == WORD + "r":
            text += {WORD + "tab": "\t", WORD + "br": "\n"}.get(e.tag, e.text or "")
    return text


class Word:
    def __init__(self, path):
        self.document = docx.Document(str(path))
        self.body = self.document.element.body
        self.parts = {part.partname.split("/")[-1]: part for part in self.document.part.package.iter_parts()}
        numbering = self.document.part.numbering_part._element
        formats = {a.get(WORD + "abstractNumId"): [level.find(WORD + "numFmt").get(WORD + "val") for level in a.iter(WORD + "lvl")]
                   for a in numbering.iter(WORD + "abstractNum")}
        self.nums = {num.get(WORD + "numId"): (formats[num.find(WORD + "abstractNumId").get(WORD + "val")],
                                               {o.get(WORD + "ilvl") for o in num.iter(WORD + "lvlOverride")})
                     for num in numbering.iter(WORD + "num")}
        self.counts, self.seen = [0] * 4, {}

    def number(self, level):
        """As Word counts the headings that their style numbers."""
        self.counts[level - 1] += 1
        self.counts[level:] = [0] * (4 - level)
        return ".".join(str(max(c, 1)) for c in self.counts[:level])

    def paragraph(self, p):
        paragraph = docx.text.paragraph.Paragraph(p, self.document)
        style, text = paragraph.style.name, word_text(p)
        num = p.find(f"{WORD}pPr/{WORD}numPr")
        drawing = p.find(f".//{WORD}drawing")
        if drawing is not None:
            return "picture", next(e.get("descr") for e in drawing.iter() if e.tag.endswith("}docPr"))
        if style.startswith("Heading"):
            level = int(style[-1])
            numbered_by_style = paragraph.style.element.find(f"{WORD}pPr/{WORD}numPr") is not None
            if numbered_by_style and num is None:
                return "section", level, self.number(level), text
            return "heading", level, text
        if num is not None:
            number, level = num.find(WORD + "numId").get(WORD + "val"), int(num.find(WORD + "ilvl").get(WORD + "val"))
            formats, restarts = self.nums[number]
            is_numbered = formats[level] != "bullet"
            if is_numbered:
                assert restarts == {str(level)}, "a numbered list that does not begin again"
                self.seen.setdefault(number, level)
                assert self.seen[number] == level, "two levels in one list of numbers"
            return "item", level, is_numbered, text
        return {"Quote": "quote", "Caption": "caption", "Body Text": "text", "Table Text": "text", "Table Heading": "text"}.get(style, style), text

    def flow(self, parent=None):
        flow = []
        for e in self.body if parent is None else parent:
            if e.tag == WORD + "p":
                flow.append(self.paragraph(e))
            elif e.tag == WORD + "tbl":
                for row in e.iter(WORD + "tr"):
                    is_header = row.find(f"{WORD}trPr/{WORD}tblHeader") is not None
                    flow.append(("row", is_header, [self.flow(cell) for cell in row.iter(WORD + "tc")]))
        return [one for one in flow if one != ("Gap", "")]

    def notes(self):
        root = ET.fromstring(self.parts["footnotes.xml"].blob)
        return [word_text_et(note).lstrip(" ") for note in root if note.get(WORD + "type") is None]


def word_text_et(element):
    return "".join(e.text or "" if e.tag == WORD + "t" else {WORD + "tab": "\t", WORD + "br": "\n"}.get(e.tag, "") for e in element.iter())


# --- OpenDocument

def q(name):
    prefix, name = name.split(":")
    return f"{{{SPACES[prefix]}}}{name}"


class Text:
    """content.xml or a flat file; the package is opened by odfpy too, which knows what may stand where."""

    def __init__(self, path):
        if path.suffix == ".odt":
            self.odfpy = odf.opendocument.load(str(path))
            with zipfile.ZipFile(path) as package:
                self.root, self.styles = (ET.fromstring(package.read(name)) for name in ("content.xml", "styles.xml"))
        else:
            self.root = self.styles = ET.parse(path).getroot()
        self.body = self.root.find(f".//{q('office:text')}")
        self.parents = {s.get(q("style:name")): s.get(q("style:parent-style-name")) for s in self.root.iter(q("style:style"))}
        self.formats = {s.get(q("style:name")): [level.tag.endswith("number") for level in s] for s in self.styles.iter(q("text:list-style"))}
        self.counts = [0] * 4

    def words(self, element):
        text = element.text or ""
        for child in element:
            if child.tag == q("text:s"):
                text += " " * int(child.get(q("text:c"), 1))
            elif child.tag == q("text:tab"):
                text += "\t"
            elif child.tag == q("text:line-break"):
                text += "\n"
            elif child.tag not in (q("text:note"), q("office:annotation")):
                text += self.words(child)
            text += child.tail or ""
        return text

    def paragraph(self, p):
        style = p.get(q("text:style-name"))
        frame = p.find(q("draw:frame"))
        if frame is not None:
            return "picture", frame.find(q("svg:desc")).text
        base = style if not style.startswith(("CaptionAbove", "Unnumbered", "First", "List_", "Numbering_")) else self.parents[style]
        return {"Quotations": "quote", "Caption": "caption", "Text_20_body": "text", "Table_20_Contents": "text", "Table_20_Heading": "text"}.get(base, base), self.words(p)

    def heading(self, h):
        level = int(h.get(q("text:outline-level")))
        if h.get(q("text:is-list-header")) == "true" or level > 4:
            return "heading", level, self.words(h)
        self.counts[level - 1] += 1
        self.counts[level:] = [0] * (4 - level)
        return "section", level, ".".join(str(max(c, 1)) for c in self.counts[:level]), self.words(h)

    def items(self, element, depth, flow):
        is_numbered = self.formats[element.get(q("text:style-name"))][depth]
        for item in element:
            for child in item:
                if child.tag == q("text:list"):
                    self.items(child, depth + 1, flow)
                else:
                    flow.append(("item", depth, is_numbered, self.words(child)))

    def flow(self, parent=None):
        flow = []
        for e in self.body if parent is None else parent:
            if e.tag == q("text:p"):
                flow.append(self.paragraph(e))
            elif e.tag == q("text:h"):
                flow.append(self.heading(e))
            elif e.tag == q("text:list"):
                self.items(e, 0, flow)
            elif e.tag == q("table:table"):
                headers = set(e.findall(f"{q('table:table-header-rows')}/{q('table:table-row')}"))
                for row in e.iter(q("table:table-row")):
                    flow.append(("row", row in headers, [self.flow(cell) for cell in row]))
        return flow

    def notes(self):
        return [self.words(body[0]) for body in self.root.iter(q("text:note-body"))]


# --- the web page, as a browser's rules read it

class Page:
    def __init__(self, path):
        self.root = lxml.html.parse(str(path), lxml.html.HTMLParser(encoding="utf-8")).getroot()
        self.main = self.root.find(".//main")

    def words(self, element):
        text = element.text or ""
        for child in element:
            if child.tag == "br":
                text += "\n"
            elif child.tag not in ("sup", "ul", "ol") and child.get("class") != "back":
                text += self.words(child)
            text += child.tail or ""
        return text

    def flow(self, parent=None, depth=-1):
        flow = []
        for e in self.main if parent is None else parent:
            if e.tag == "section" and e.get("class") == "end":
                continue
            if e.tag in ("section", "div", "figure", "thead", "tbody", "table"):
                flow += self.flow(e, depth)
            elif re.fullmatch("h[1-6]", e.tag):
                number = e.find("span[@class='number']")
                level = int(e.tag[1]) - 1
                flow.append(("section", level, number.text, number.tail[1:]) if number is not None else ("heading", level, self.words(e)))
            elif e.tag == "p":
                flow.append(("text", self.words(e)))
            elif e.tag == "blockquote":
                flow.append(("quote", self.words(e.find("p"))))
            elif e.tag in ("caption", "figcaption"):
                flow.append(("caption", self.words(e)))
            elif e.tag == "img":
                flow.append(("picture", e.get("alt")))
            elif e.tag in ("ol", "ul"):
                for item in e:
                    flow.append(("item", depth + 1, e.tag == "ol", self.words(item)))
                    flow += self.flow([child for child in item if child.tag in ("ol", "ul")], depth + 1)
            elif e.tag == "tr":
                flow.append(("row", all(cell.tag == "th" and cell.get("scope") == "col" for cell in e), [self.flow(cell) for cell in e]))
        return flow

    def notes(self):
        return [self.words(li).rstrip(" ") for li in self.root.xpath("//section[@class='end']/ol/li")]


READERS = {"docx": Word, "odt": Text, "fodt": Text, "html": Page}


def flatten(flow):
    for one in flow:
        if one[0] == "row":
            for cell in one[2]:
                yield from flatten(cell)
        elif one[0] != "picture":
            yield one[-1]


def squeeze(text):
    return re.sub(r"\s+", " ", text).strip()


class Office(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="review-desk-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def write(self, xml, *options, kinds=KINDS):
        source = self.folder / "report.xml"
        source.write_text(xml, encoding="utf-8")
        paths = [self.folder / f"report.{kind}" for kind in kinds]
        subprocess.run([WRITER, *options, source, *paths], check=True, timeout=120)
        return dict(zip(kinds, paths))

    def convert(self, path, kind, ending):
        self.assertIsNotNone(shutil.which("soffice"), "LibreOffice is needed: ./dev test installs it")
        out = self.folder / f"from-{path.suffix[1:]}"
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{self.folder}/profile", "--convert-to", kind, "--outdir", out, path],
                       check=True, capture_output=True, timeout=300)
        return out / f"report.{ending}"

    # --- structure and words

    def test_same_structure(self):
        flow, notes = expected(REPORT)
        self.assertGreater(len(flow), 30)
        for kind, path in self.write(REPORT, "--no-contents").items():
            with self.subTest(kind):
                reader = READERS[kind](path)
                found = [one for one in reader.flow() if one[0] not in ("Title", "Subtitle", "Date")]
                self.assertEqual(found, without_marks(flow))
                self.assertEqual(reader.notes(), notes)

    def test_title(self):
        for kind, path in self.write(REPORT).items():
            with self.subTest(kind):
                reader = READERS[kind](path)
                if kind == "html":
                    header = reader.root.find(".//header")
                    found = [header.find("h1").text, *(p.text for p in header.iter("p"))]
                else:
                    found = [text for style, text in (one for one in reader.flow() if one[0] in ("Title", "Subtitle", "Date"))]
                self.assertEqual(found, ["Serious Case Review: Child C", "Draft & more", "26 November 2026"])

    def test_contents(self):
        """Every heading down to the third level, in order, and where it leads there is something."""
        flow, _ = expected(REPORT)
        wanted = [(f"{one[2]} " if one[0] == "section" else "") + one[-1] for one in without_marks(flow) if one[0] in ("section", "heading") and one[1] <= 3]
        paths = self.write(REPORT)
        word = Word(paths["docx"])
        entries = [p for p in word.body.iter(WORD + "p") if (p.find(f"{WORD}pPr/{WORD}pStyle") is not None
                                                            and p.find(f"{WORD}pPr/{WORD}pStyle").get(WORD + "val").startswith("TOC")
                                                            and p.find(f"{WORD}hyperlink") is not None)]
        self.assertEqual([word_text(p).replace("\t", " ").strip() for p in entries], wanted)
        marks = {b.get(WORD + "name") for b in word.body.iter(WORD + "bookmarkStart")}
        links = {h.get(WORD + "anchor") for h in word.body.iter(WORD + "hyperlink")}
        self.assertLessEqual(links, marks)
        self.assertIn("_s11111111_1111_4111_8111_111111111111", marks)
        self.assertEqual(len({b.get(WORD + "id") for b in word.body.iter(WORD + "bookmarkStart")}), len(marks))
        for kind in ("odt", "fodt"):
            text = Text(paths[kind])
            body = text.body.find(f".//{q('text:index-body')}")
            self.assertEqual([squeeze(text.words(p)) for p in body.findall(q("text:p"))], wanted)
            marks = {b.get(q("text:name")) for b in text.body.iter(q("text:bookmark-start"))}
            self.assertLessEqual({a.get("{http://www.w3.org/1999/xlink}href")[1:] for a in text.body.iter(q("text:a"))}, marks)
        page = Page(paths["html"])
        self.assertEqual([a.text for a in page.root.find(".//nav").iter("a")], wanted)
        ids = [e.get("id") for e in page.root.iter() if e.get("id")]
        self.assertEqual(len(ids), len(set(ids)))
        self.assertLessEqual({a.get("href")[1:] for a in page.root.iter("a")}, set(ids))

    def test_looks_and_languages(self):
        paths = self.write(REPORT)
        word = Word(paths["docx"])
        self.assertEqual(word.document.styles.element.find(f".//{WORD}rPrDefault//{WORD}lang").get(WORD + "val"), "en-GB")
        runs = {run.text: run for p in word.document.paragraphs for run in p.runs}
        self.assertTrue(runs["Bold"].bold and not runs["Bold"].italic and runs["both"].bold and runs["both"].italic)
        self.assertEqual(runs["Bwrdd Diogelu"]._r.rPr.find(WORD + "lang").get(WORD + "val"), "cy")
        page = Page(paths["html"])
        self.assertEqual(page.root.get("lang"), "en-GB")
        self.assertEqual([e.text for e in page.root.xpath("//span[@lang='cy']")], ["Bwrdd Diogelu"])
        self.assertEqual([e.text for e in page.main.iter("strong")], ["Bold", None])
        for kind in ("odt", "fodt"):
            text = Text(paths[kind])
            default = text.styles.find(f".//{q('style:default-style')}/{q('style:text-properties')}")
            self.assertEqual((default.get(q("fo:language")), default.get(q("fo:country"))), ("en", "GB"))
            looks = {s.get(q("style:name")): s.find(q("style:text-properties")) for s in text.root.iter(q("style:style"))}
            spans = {s.text: looks[s.get(q("text:style-name"))] for s in text.body.iter(q("text:span"))}
            self.assertEqual(spans["Bold"].get(q("fo:font-weight")), "bold")
            self.assertEqual(spans["Bwrdd Diogelu"].get(q("fo:language")), "cy")

    def test_properties_name_nobody(self):
        paths = self.write(REPORT, "--comments")
        properties = docx.Document(str(paths["docx"])).core_properties
        self.assertEqual((properties.title, properties.author, properties.last_modified_by, properties.comments), ("Serious Case Review: Child C", "", "", ""))
        self.assertEqual(properties.created.date().isoformat(), "2026-11-26")
        with zipfile.ZipFile(paths["odt"]) as package:
            self.assertEqual((package.namelist()[0], package.infolist()[0].compress_type), ("mimetype", zipfile.ZIP_STORED))
            self.assertEqual(package.read("mimetype"), b"application/vnd.oasis.opendocument.text")
            self.assertNotIn(b"creator", package.read("meta.xml"))

    # --- comments

    def test_comments_in_word(self):
        word = Word(self.write(COMMENTED, "--comments", kinds=["docx"])["docx"])
        root = ET.fromstring(word.parts["comments.xml"].blob)
        extended = {e.get(WORD_2012 + "paraId"): e for e in ET.fromstring(word.parts["commentsExtended.xml"].blob)}
        comments = {}
        for comment in root:
            self.assertEqual((comment.get(WORD + "author"), comment.get(WORD + "date")), ("Reviewer 1", "2026-11-26T09:30:00Z"))
            last = comment.findall(WORD + "p")[-1].get(WORD_2010 + "paraId")
            comments[comment.get(WORD + "id")] = ("\n".join(word_text_et(p) for p in comment), last, extended[last].get(WORD_2012 + "done"))
        self.assertEqual([text for text, _, _ in comments.values()], [SAID.format(c) for c in ("c1", "done.c2", "c3", "re.c3", "c4")])
        self.assertEqual([done for _, _, done in comments.values()], ["0", "1", "0", "0", "0"])
        self.assertEqual(extended[comments["3"][1]].get(WORD_2012 + "paraIdParent"), comments["2"][1])
        self.assertEqual(self.ranges(word), {"0": "these words and these after.¶And on.", "1": " and these", "2": "Here", "3": "Here", "4": ""})

    def ranges(self, word):
        """What each comment stands on."""
        open_, found = set(), {}
        for e in word.body.iter():
            if e.tag == WORD + "p":
                for c in open_:
                    found[c] += "¶"
            elif e.tag == WORD + "commentRangeStart":
                open_.add(e.get(WORD + "id"))
                found[e.get(WORD + "id")] = ""
            elif e.tag == WORD + "commentRangeEnd":
                open_.remove(e.get(WORD + "id"))
            elif e.tag == WORD + "t":
                for c in open_:
                    found[c] += e.text
        self.assertFalse(open_)
        return found

    def test_comments_in_opendocument(self):
        """As they stand in the file, and as LibreOffice understands them."""
        for kind in ("odt", "fodt"):
            path = self.write(COMMENTED, "--comments", kinds=[kind])[kind]
            notes = list(Text(path).root.iter(q("office:annotation")))
            self.assertEqual(["\n".join(p.text for p in a.findall(q("text:p"))) for a in notes], [SAID.format(c) for c in ("c1", "done.c2", "c3", "re.c3", "c4")])
            self.assertEqual({a.find(q("dc:creator")).text for a in notes}, {"Reviewer 1"})
            self.assertEqual([a.get(q("loext:resolved")) for a in notes], ["false", "true", "false", "false", "false"])
            converted = Word(self.convert(path, "docx", "docx"))
            said = ["\n".join(word_text_et(p) for p in comment) for comment in ET.fromstring(converted.parts["comments.xml"].blob)]
            self.assertEqual(sorted(said), sorted(SAID.format(c) for c in ("c1", "done.c2", "c3", "re.c3", "c4")))
            # LibreOffice names comments in another order, and leaves the range of none out.
            self.assertIn("these words and these after.¶And on.", self.ranges(converted).values())

    def test_comments_on_the_page(self):
        page = Page(self.write(COMMENTED, "--comments", kinds=["html"])["html"])
        aside = page.root.find(".//aside")
        self.assertEqual([p.text.rstrip(" ") for p in aside.iter("p") if p.get("class") != "who"],
                         [SAID.format(c) for c in ("c1", "done.c2", "c3", "re.c3", "c4")])
        self.assertEqual([p.text_content() for p in aside.iter("p") if p.get("class") == "who"][:2], ["Reviewer 1, 26 Nov 2026", "Reviewer 1, 26 Nov 2026 · Resolved"])
        self.assertEqual(len(aside.findall("ol/li/ul/li")), 1)
        self.assertIsNone(Page(self.write(COMMENTED, kinds=["html"])["html"]).root.find(".//aside"))

    # --- LibreOffice

    def test_libreoffice_opens(self):
        """All words in their order, numbers and notes among them, on pages that come out as PDF."""
        flow, notes = expected(REPORT)
        paths = self.write(REPORT, "--no-contents", kinds=["docx", "odt", "fodt"])
        for kind, path in paths.items():
            with self.subTest(kind):
                text = squeeze(self.convert(path, "txt:Text (encoded):UTF8", "txt").read_text(encoding="utf-8"))
                place = 0
                for words in (part for words in flatten(flow) for part in words.split(NOTE)):
                    at = text.find(squeeze(words), place)
                    self.assertGreaterEqual(at, 0, words)
                    place = at
                for number in ("1 Introduction", "1.1 What happened", "1.1.1 Deeper", "2 Findings", "2.1 Nothing yet",
                               "1. First 2. Second a. Second, a b. Second, b", "3. Third Between the lists. 1. One again"):
                    self.assertIn(number, re.sub("[•–◦] ", "", text))
                pdf = self.convert(path, "pdf", "pdf")
                pages = squeeze(subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout)
                for words in [*notes, "Draft for the panel: \"not\" <final>", "Page 1 of 2", "Page 2 of 2", "Far within"]:
                    self.assertIn(words, pages)
                info = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
                self.assertRegex(info, "Title: +Serious Case Review: Child C\n")
                self.assertNotIn("Author", info)

    def test_libreoffice_knows_the_pages(self):
        """The table of contents of the OpenDocument text says on which page a section begins."""
        path = self.write(REPORT, kinds=["odt"])["odt"]
        pdf = self.convert(path, "pdf", "pdf")
        first = subprocess.run(["pdftotext", "-layout", "-l", "1", pdf, "-"], check=True, capture_output=True, text=True).stdout
        self.assertRegex(first, r"1 +Introduction\.+ ?2\n")
        self.assertRegex(first, r"2 +Findings\.+ ?[23]\n")

    def test_well_formed(self):
        """As XML; and the page as HTML, by a reader that forgives nothing."""
        for xml in (REPORT, COMMENTED):
            paths = self.write(xml, "--comments", kinds=["fodt", "html"])
            for path in paths.values():
                subprocess.run(["xmllint", "--noout", "--nonet", path], check=True, timeout=60)
            with self.assertRaises(html5lib.html5parser.ParseError):
                html5lib.HTMLParser(strict=True).parse(b"<!DOCTYPE html><p></div>")
            html5lib.HTMLParser(strict=True).parse(paths["html"].read_bytes())


if __name__ == "__main__":
    if WRITER is None:
        sys.exit("usage: test-report-office.py WRITE-REPORT [TEST…]")
    unittest.main(verbosity=2)
