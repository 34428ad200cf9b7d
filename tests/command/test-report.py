"""The report by command: begun, shown, its sections written and moved, outlines, words of the case, what may stay.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib

from program import Case, DONE, FOUND, USAGE, main

REVIEW = "SCR/2019/01"
XML = ('<body><p>The <r bold="yes">first</r> paragraph<note>A note.</note>.</p><h level="2">Heading</h>'
       '<item numbered="yes">One</item><quote>Said.</quote>'
       '<table header="yes"><caption>Table</caption><row><cell><p>A</p></cell><cell><p>B</p></cell></row></table></body>')


class Report(Case):
    def setUp(self):
        super().setUp()
        self.make(REVIEW)

    def begin(self, *options, **more):
        return self.on("report", "begin", REVIEW, *options, **more)

    def write(self, section, text, code=DONE):
        return self.on("report", "section", "write", REVIEW, section, "-", code=code, input=text.encode() if isinstance(text, str) else text)

    def sections(self, *options):
        return self.ask("report", "show", REVIEW, *options)["sections"]

    def titles(self):
        return [f'{s["section"]} {s["title"]}' for s in self.sections()]


class Beginning(Report):
    def test_from_the_first_outline(self):
        row = self.ask("report", "begin", REVIEW)
        self.assertEqual((row["title"], row["outline"], row["language"], row["words"]), ("Serious Case Review: Child A", "full", "en-GB", row["words"]))
        self.assertGreater(row["sections"], 20)
        self.assertIn("1 Introduction", self.titles())

    def test_from_another_with_a_title(self):
        row = self.ask("report", "begin", REVIEW, "--outline", "learning-brief", "--title", "Seven minutes on Child A")
        self.assertEqual((row["title"], row["outline"], row["sections"]), ("Seven minutes on Child A", "learning-brief", 7))

    def test_refused(self):
        self.assertIn("full, key-events", self.begin("--outline", "nothing", code=USAGE).err)
        self.begin()
        self.assertIn("begun already", self.begin(code=USAGE).err)
        self.on("report", "begin", "NOWHERE", code=USAGE)
        self.on("report", "show", REVIEW, "--section", "99", code=USAGE)

    def test_what_is_not_begun(self):
        for words in (("show",), ("title",), ("section add",), ("export",), ("remove",)):
            more = {"title": ["T"], "section add": ["T"], "export": ["-o", str(self.folder / "x.docx")]}.get(words[0], [])
            self.assertIn("not begun", self.on("report", *words[0].split(), REVIEW, *more, code=USAGE).err)

    def test_title_remove_and_undo(self):
        self.begin()
        self.assertEqual(self.ask("report", "title", REVIEW, "A title")["title"], "A title")
        self.on("report", "remove", REVIEW)
        self.on("report", "show", REVIEW, code=USAGE)
        self.on("undo")
        self.assertEqual(self.ask("report", "show", REVIEW)["title"], "A title")
        self.on("verify")

    def test_outlines(self):
        every = [row["outline"] for row in self.ask("report", "outlines")]
        self.assertEqual(every, ["full", "key-events", "practice-review", "thematic", "executive-summary", "learning-brief"])
        offered = [row["outline"] for row in self.ask("report", "outlines", REVIEW)]
        self.assertNotIn("practice-review", offered)
        self.on("review", "add", "A1", "--title", "Audit", "--framework", "practice-audit")
        self.assertEqual(self.ask("report", "outlines", "A1")[0]["outline"], "practice-review")


class Sections(Report):
    def setUp(self):
        super().setUp()
        self.begin("--outline", "learning-brief")

    def test_written_as_text(self):
        self.write("findings", "# Head\nOne\ntwo.\n\n- a\n  1. b\n> said")
        kinds = [(p["kind"], p["text"]) for p in self.sections("--section", "findings")[0]["paragraphs"]]
        self.assertEqual(kinds, [("heading", "Head"), ("paragraph", "One two."), ("item", "a"), ("item", "b"), ("quotation", "said")])

    def test_written_as_xml(self):
        row = self.on("--format", "json", "report", "section", "write", REVIEW, "4", "-", input=XML.encode()).json
        self.assertEqual(row["key"], "findings")
        kinds = [p["kind"] for p in self.sections("--section", "4")[0]["paragraphs"]]
        self.assertEqual(sorted(kinds), sorted(["paragraph", "note", "heading", "item", "quotation", "cell", "cell", "caption"]))
        self.assertIn("Note: A note.", self.on("report", "show", REVIEW, "--section", "4").out)

    def test_written_from_a_file_and_undone(self):
        path = self.folder / "text.txt"
        path.write_text("From a file.", "utf-8")
        self.on("report", "section", "write", REVIEW, "introduction", str(path))
        self.assertIn("From a file.", self.on("report", "show", REVIEW).out)
        self.on("undo")
        self.assertNotIn("From a file.", self.on("report", "show", REVIEW).out)

    def test_the_same_text_again_is_no_step(self):
        self.write("findings", "Once.")
        before = len(self.ask("history"))
        self.write("findings", "Once.")
        self.assertEqual(len(self.ask("history")), before)

    def test_bad_texts(self):
        for text in (b"\xff\xfe\x00", "<body><p>cut", "<body><script/></body>", '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e "f">]><body><p>&e;</p></body>',
                     "a" * (4 * 1024 * 1024 + 1), "<body>" + "<p>" * 300):
            self.write("findings", text, code=USAGE)
        self.assertEqual(self.sections("--section", "findings")[0]["paragraphs"], [])
        self.on("report", "section", "write", REVIEW, "findings", str(self.folder / "not-there.txt"), code=USAGE)
        self.on("report", "section", "write", REVIEW, "findings", str(self.folder), code=USAGE)

    def test_what_is_wrong_is_said_once(self):
        for text, said in (
                ("<body><script/></body>", "line 1: script: it does not belong here"),
                ('<report title="x" language="en"/>', "report: a section’s text begins with <body>"),
                ("<!DOCTYPE html><p>Hello", "a DOCTYPE, which is never taken"),
                ("<html><body>Hello</body></html>", "html: a section’s text begins with <body>"),
                ('<body><p id="x">y</p></body>', "unknown attribute “id”"),
                ('<body><p><r language="x-kaitlyn">y</r></p></body>', "a language that is not known"),
                ('<body><p><r language="mia">y</r></p></body>', "a language that is not known")):
            with self.subTest(text):
                path = self.folder / "section.xml"
                path.write_text(text)
                result = self.on("report", "section", "write", REVIEW, "findings", str(path), code=USAGE)
                self.assertIn(said, result.err)
                self.assertEqual(result.err.count("section.xml"), 1, result.err)
                self.assertNotIn("<report>", result.err.replace(said, ""))

    def test_an_empty_file_is_no_agency_s(self):
        path = self.folder / "empty.txt"
        path.write_bytes(b"")
        result = self.on("report", "section", "write", REVIEW, "findings", str(path), code=USAGE)
        self.assertIn("the section stays as it is", result.err)
        self.assertNotIn("gency", result.err)

    def test_a_sign_is_no_tag(self):
        self.write("findings", "<5 years old, and <https://example.org>")
        self.write("findings", '<body><p><r language="pa-Guru">ਪੰਜਾਬੀ</r></p></body>')

    def test_five_megabytes_are_refused_quickly(self):
        path = self.folder / "large.txt"
        path.write_bytes(b"word " * 1024 * 1024 * 2)
        self.assertIn("4 MB", self.on("report", "section", "write", REVIEW, "findings", str(path), code=USAGE).err)

    def test_added_renamed_moved_removed(self):
        self.on("report", "section", "add", REVIEW, "Between", "--after", "4", "--level", "2")
        self.assertIn("4.1 Between", self.titles())
        self.on("report", "section", "rename", REVIEW, "Between", "In between")
        self.on("report", "section", "move", REVIEW, "In between", "--before", "1", "--level", "1")
        self.assertEqual(self.titles()[0], "1 In between")
        self.on("report", "section", "remove", REVIEW, "1")
        self.assertEqual(self.titles()[0], "1 What this brief is about")
        self.on("report", "section", "add", REVIEW, "Last")
        self.assertEqual(self.titles()[-1], "8 Last")

    def test_bad_sections(self):
        for words in (("add", REVIEW, "T", "--after", "99"), ("add", REVIEW, "T", "--level", "9"), ("add", REVIEW, " "), ("rename", REVIEW, "1", ""),
                      ("remove", REVIEW, "none"), ("move", REVIEW, "1", "--before", "none"), ("write", REVIEW, "none", "-")):
            self.on("report", "section", *words, code=USAGE, input=b"")
        self.on("report", "section", code=USAGE)
        self.on("report", "section", "fold", REVIEW, code=USAGE)


class Outlines(Report):
    def test_kept_exported_imported_removed(self):
        self.begin("--outline", "learning-brief")
        self.write("findings", "Words of the case.")
        row = self.ask("report", "outline", "keep", REVIEW, "ours", "--label", "Our brief")
        self.assertEqual((row["label"], row["sections"], row["own"]), ("Our brief", 7, True))
        path = self.folder / "ours.xml"
        self.on("report", "outline", "export", "ours", "-o", str(path))
        self.assertNotIn("Words of the case", path.read_text("utf-8"))
        self.on("report", "outline", "remove", "ours")
        self.on("report", "outline", "remove", "ours", code=FOUND)
        self.on("report", "outline", "import", "theirs", str(path), "--label", "Theirs")
        self.assertEqual(self.ask("report", "outlines")[-1]["outline"], "theirs")
        self.on("review", "add", "R2", "--title", "Child B")
        self.assertEqual(self.ask("report", "begin", "R2", "--outline", "theirs")["sections"], 7)

    def test_in_the_place_of_the_programs(self):
        path = self.folder / "full.xml"
        self.on("report", "outline", "export", "full", "-o", str(path))
        self.on("report", "outline", "import", "full", str(path), "--label", "Our full report")
        rows = self.ask("report", "outlines", REVIEW)
        self.assertEqual((rows[0]["label"], rows[0]["own"]), ("Our full report", True))

    def test_bad_files(self):
        bad = self.folder / "bad.xml"
        for content in (b"", b"no outline", b"<report/>", b"<body><p>x</p></body>", b'<report title="a" language="en"><section title="b" level="7"/></report>', b"PK\x03\x04", b"\x00" * 100,
                        b'<report title="a" language="en-GB">' + b'<section title="s" level="1"/>' * 501 + b"</report>"):
            bad.write_bytes(content)
            self.on("report", "outline", "import", "bad", str(bad), "--label", "Bad", code=USAGE)
        self.on("report", "outline", "import", "bad", str(self.folder / "none.xml"), "--label", "Bad", code=USAGE)
        self.on("report", "outline", "import", "bad", str(bad), code=USAGE)
        self.on("report", "outline", "export", "none", "-o", str(self.folder / "none.xml"), code=USAGE)
        self.on("report", "outline", "export", "full", "-o", self.register, code=USAGE)
        self.assertEqual(len(self.ask("report", "outlines")), 6)

    def test_a_name_stays_in_the_report(self):
        self.begin("--outline", "learning-brief")
        self.on("person", "add", REVIEW, "Alex Marsh", "--pseudonym", "Child A", "--role", "subject-child")
        self.on("report", "section", "rename", REVIEW, "2", "Alex Marsh’s story")
        result = self.on("report", "outline", "keep", REVIEW, "ours", "--label", "Ours", code=USAGE)
        self.assertIn("section 2", result.err)
        self.assertNotIn("Marsh", result.err)


class Beside(Report):
    def test_words_of_the_case(self):
        for kind in ("word", "place", "school", "address", "identifier"):
            self.on("report", "term", "add", REVIEW, kind, f"A {kind}", "--note", "why")
        self.on("report", "term", "add", REVIEW, "place", "A place")
        self.assertEqual(sorted(row["kind"] for row in self.ask("report", "term", "list", REVIEW)), ["address", "identifier", "place", "school", "word"])
        self.on("report", "term", "remove", REVIEW, "A place", "--kind", "school", code=FOUND)
        self.on("report", "term", "remove", REVIEW, "A place")
        self.on("report", "term", "remove", REVIEW, "A place", code=FOUND)
        self.on("report", "term", "add", REVIEW, "thing", "x", code=USAGE)
        self.on("report", "term", "add", REVIEW, "word", " ", code=USAGE)

    def test_what_may_stay(self):
        self.begin("--outline", "learning-brief")
        row = self.ask("report", "waive", REVIEW, "findings", "long-sentence", "A long one.", "--reason", "It is quoted")
        self.assertEqual((row["section"], row["check"], row["reason"]), ("4", "long-sentence", "It is quoted"))
        self.assertEqual(len(self.ask("report", "waivers", REVIEW)), 1)
        self.on("report", "waive", REVIEW, "findings", "no-such-check", "x", code=USAGE)
        self.on("report", "unwaive", REVIEW, row["id"])
        self.on("report", "unwaive", REVIEW, row["id"], code=FOUND)
        self.on("undo")
        self.assertEqual(len(self.ask("report", "waivers", REVIEW)), 1)


class Sample(Case):
    def test_real_names_only_where_asked_for(self):
        self.expect(DONE, "sample", self.register)
        review = [row["review"] for row in self.ask("review", "list") if row["title"] == "Child C"][0]
        self.assertIn("Mia Hollis", self.on("report", "show", review, "--real-names").out)
        self.assertNotIn("Mia", self.on("report", "show", review).out)

    def test_the_drafted_report(self):
        self.expect(DONE, "sample", self.register)
        review = [row["review"] for row in self.ask("review", "list") if row["title"] == "Child C"][0]
        report = self.ask("report", "show", review)
        self.assertGreaterEqual(report["words"], 5900)
        self.assertGreaterEqual(len(report["sections"]), 25)
        kinds = {p["kind"] for s in report["sections"] for p in s["paragraphs"]}
        self.assertLessEqual({"paragraph", "heading", "item", "quotation", "cell", "caption", "note"}, kinds)
        text = self.on("report", "show", review).out
        self.assertNotIn("deleted]", text)
        self.assertIn("Half Sibling 1", text)
        for name in ("Hollis", "Mallory", "Nowicki", "Callum", "Larkspur", "Tannery"):
            self.assertNotIn(name, text)
        self.on("verify")

    def test_what_stands_beside_it(self):
        self.expect(DONE, "sample", self.register)
        review = [row["review"] for row in self.ask("review", "list") if row["title"] == "Child C"][0]
        self.assertEqual([v["name"] for v in self.ask("report", "versions", review)], ["First draft"])
        self.assertEqual(len(self.ask("report", "comments", review, "--all")), 3)
        self.assertEqual({t["kind"] for t in self.ask("report", "term", "list", review)}, {"place", "school", "word"})

    def test_its_checks_find_what_was_left_in_it(self):
        self.expect(DONE, "sample", self.register)
        review = [row["review"] for row in self.ask("review", "list") if row["title"] == "Child C"][0]
        found = self.ask("report", "check", review, code=FOUND)
        self.assertLessEqual({"hindsight", "placeholder", "section", "long-sentence", "blame"}, {row["check"] for row in found})
        self.assertEqual([row for row in found if row["severity"] == "blocking"], [])
        for key in "check severity section paragraph start end text message suggestion".split():
            self.assertIn(key, found[0])
        self.assertEqual({row["section"] for row in self.ask("report", "check", review, "--section", "analysis", code=FOUND)}, {"7"})
        self.assertEqual(self.ask("report", "check", review, "--severity", "blocking"), [])
        self.on("report", "check", review, "--severity", "none", code=USAGE)

    def test_how_hard_it_is_to_read(self):
        self.expect(DONE, "sample", self.register)
        review = [row["review"] for row in self.ask("review", "list") if row["title"] == "Child C"][0]
        whole = self.ask("report", "readability", review)
        self.assertEqual([row["formula"] for row in whole], ["Flesch Reading Ease", "Flesch–Kincaid grade", "Gunning Fog", "SMOG"])
        for key in "figure words sentences meaning source".split():
            self.assertTrue(all(row[key] for row in whole), key)
        section = self.ask("report", "readability", review, "--section", "analysis")
        self.assertLess(section[0]["words"], whole[0]["words"])
        self.on("report", "readability", review, "--section", "nowhere", code=USAGE)


class Readability(Report):
    def test_as_the_formulas_have_it(self):
        self.begin("--outline", "learning-brief")
        self.write("findings", "The cat sat on the mat. " * 20)
        figures = {row["formula"]: (row["figure"], row["words"], row["sentences"])
                   for row in self.ask("report", "readability", REVIEW, "--section", "findings")}
        # Six words of one syllable in a sentence: 206.835 - 6.09 - 84.6; 2.34 + 11.8 - 15.59; 0.4 * 6; 3.1291
        self.assertEqual(figures, {"Flesch Reading Ease": (116, 120, 20), "Flesch–Kincaid grade": (-1, 120, 20),
                                   "Gunning Fog": (2, 120, 20), "SMOG": (3, 120, 20)})

    def test_formulas_say_nothing_of_little(self):
        self.begin("--outline", "learning-brief")
        self.write("findings", "Little.")
        self.assertEqual(self.ask("report", "readability", REVIEW, "--section", "findings"), [])
        self.assertIn("fewer than 100 words", self.on("report", "readability", REVIEW, "--section", "findings").out)


class Checks(Report):
    def test_above_a_hint_it_is_one(self):
        self.begin("--outline", "learning-brief")
        self.write("findings", "It is now clear that they should have known.")
        rows = self.ask("report", "check", REVIEW, "--section", "findings", code=FOUND)
        hits = [row for row in rows if row["check"] == "hindsight"]
        self.assertEqual(hits[0]["text"], "It is now clear that they should have known."[hits[0]["start"]:hits[0]["end"]])

    def test_waived_ones_are_shown_only_where_asked_for(self):
        self.begin("--outline", "learning-brief")
        self.write("findings", "They should have known.")
        text = [row for row in self.ask("report", "check", REVIEW, code=FOUND) if row["check"] == "hindsight"][0]["text"]
        self.on("report", "waive", REVIEW, "findings", "hindsight", text, "--reason", "Quoted")
        self.assertEqual([row for row in self.ask("report", "check", REVIEW, code=FOUND) if row["check"] == "hindsight"], [])
        waived = [row for row in self.ask("report", "check", REVIEW, "--waived", code=FOUND) if row["waived"]]
        self.assertEqual([row["check"] for row in waived], ["hindsight"])


class Reading(Report):
    def test_what_only_shows_changes_nothing(self):
        self.begin()
        before = pathlib.Path(self.register).read_bytes()
        for words in (("show", REVIEW), ("outlines",), ("outlines", REVIEW), ("waivers", REVIEW), ("term", "list", REVIEW)):
            self.on("report", *words)
        self.assertEqual(pathlib.Path(self.register).read_bytes(), before)


if __name__ == "__main__":
    main()
