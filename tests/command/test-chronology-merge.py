"""chronology duplicates, conflicts, gaps, link and unlink: what is proposed, why, and what the reviewer says about it.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json

from program import DONE, FOUND, SOURCE, USAGE, Case, main, run

FILES = SOURCE / "tests" / "data" / "chronologies"
REVIEW = "SCR/2019/03"
NOW = "2019-06-03"
ENTRY = "id agency earliest latest date_text time event file row".split()
HEAD = "Date,Time,Source,Event\n"
POLICE = (HEAD + "20/05/2016,23:10,Log,Neighbour reported shouting and a smashed window; Mia was seen asleep upstairs and three officers attended.\n"
                 "01/08/2016,,Log,Vehicle stopped for a broken light.\n")
SCHOOL = (HEAD + "21/05/2016,,Register,Mia said that there was shouting in the night and a smashed window; she was not seen by the two officers.\n"
                 "10/06/2016,,Register,Sports day; nothing of note.\n")


class Merge(Case):
    def setUp(self):
        super().setUp()
        self.make(REVIEW)

    def bring(self, agency, text):
        path = self.folder / f"{agency}.csv"
        path.write_text(text, encoding="utf-8")
        self.on("chronology", "import", REVIEW, str(path), "--agency", agency, today=NOW)

    def two(self):
        self.bring("police", POLICE)
        self.bring("school", SCHOOL)

    def find(self, what, *words, **options):
        return self.ask("chronology", what, REVIEW, *words, today=NOW, **options)

    def ids(self):
        """Of the two entries that tell of one night."""
        return [entry["id"] for entry in self.find("duplicates")[0]["entries"]]


class Given(Merge):
    """The chronologies of six agencies, in which forty events are told more than once."""

    def test_groups(self):
        for path in sorted(FILES.glob("*.expected.json")):
            expected = json.loads(path.read_text(encoding="utf-8"))
            result = run("--register", self.register, "chronology", "import", REVIEW, str(FILES / expected["file"]),
                         "--agency", expected["agency_id"], today=expected["today"])
            self.assertIn(result.code, (DONE, FOUND), result)
        wanted = json.loads((FILES / "duplicates.json").read_text(encoding="utf-8"))["groups"]
        found = self.find("duplicates")
        self.assertEqual(list(found[0]), ["group", "likeness", "linked", "reasons", "entries"])
        self.assertEqual([group["group"] for group in found], list(range(1, len(found) + 1)))
        places = [{(entry["file"], entry["row"]) for entry in group["entries"]} for group in found]
        told = [{(entry["file"], entry["row"]) for entry in group["entries"]} for group in wanted]
        missed = [group["what"] for group, entries in zip(wanted, told) if not any(len(entries & place) > 1 for place in places)]
        self.assertLessEqual(len(missed), 1, missed)
        self.assertLess(len(found), 1.5 * len(wanted), "what is proposed is worth looking at")
        self.assertEqual(sum(map(len, places)), len(set().union(*places)), "an entry is in one group")
        for group in found:
            self.assertGreater(len({entry["agency"] for entry in group["entries"]}), 1)
            self.assertTrue(group["reasons"])
            self.assertEqual(list(group["entries"][0]), ENTRY)
        self.assertEqual(self.find("conflicts"), [], "nothing is linked, so nothing is compared")


class Calls(Merge):
    def test_nothing(self):
        for what in ("duplicates", "conflicts", "gaps"):
            self.assertEqual(self.find(what), [])
            self.assertTrue(self.on("chronology", what, REVIEW).out.strip())

    def test_reasons(self):
        self.two()
        (group,) = self.find("duplicates")
        self.assertEqual([entry["agency"] for entry in group["entries"]], ["police", "school"])
        self.assertEqual((group["linked"], group["reasons"][0]), (False, "1 day apart"))
        self.assertIn("“smashed”", group["reasons"][-1])
        self.assertEqual(self.find("duplicates", "--days", "0"), [])
        table = self.on("chronology", "duplicates", REVIEW, today=NOW).out
        self.assertIn("1 day apart", table)
        self.assertEqual(len(table.splitlines()), 3)

    def test_linked(self):
        self.two()
        ids = self.ids()
        before = self.find("list")
        (link,) = self.find("link", *ids, "--note", "As the panel found")
        self.assertEqual((link["kind"], {link["entry"], link["other"]}, link["note"]), ("same-event", set(ids), "As the panel found"))
        (group,) = self.find("duplicates")
        self.assertTrue(group["linked"])
        self.assertEqual(self.find("list"), before, "both stay, word for word")
        conflicts = self.find("conflicts")
        self.assertEqual(list(conflicts[0]), ["kind", "words", "in_a", "in_b", "entries"])
        by_kind = {row["kind"]: (row["in_a"], row["in_b"]) for row in conflicts}
        self.assertEqual(by_kind["date"], ("Fri 20 May 2016", "Sat 21 May 2016"))
        self.assertEqual(by_kind["number"], ("“three officers”", "“two officers”"))
        self.assertIn("not seen", by_kind["denied"][1])
        self.assertEqual(self.find("unlink", *ids), [link])
        self.assertEqual(self.find("conflicts"), [])
        self.on("undo")
        self.assertEqual(len(self.find("conflicts")), len(conflicts))

    def test_who(self):
        self.bring("police", HEAD + "20/05/2016,,Log,Mia Hollis and Luke Carr were at home.\n")
        self.bring("school", HEAD + "20/05/2016,,Log,Mia Hollis was at home with Craig Reeve.\n")
        for name in ("Mia Hollis", "Luke Carr", "Craig Reeve"):
            self.ask("person", "add", REVIEW, name)
        self.find("link", *(row["id"] for row in self.find("list")))
        (row,) = [row for row in self.find("conflicts") if row["kind"] == "who"]
        self.assertCountEqual([sorted(row[side].split(", ")) for side in ("in_a", "in_b")],
                              [["Luke Carr", "Mia Hollis"], ["Craig Reeve", "Mia Hollis"]], "on one day either may come first")

    def test_apart(self):
        self.two()
        ids = self.ids()
        self.find("link", *ids, "--kind", "not-same")
        self.assertEqual(self.find("duplicates"), [])
        self.find("link", *ids)
        self.assertTrue(self.find("duplicates")[0]["linked"], "the reviewer has thought better of it")
        self.assertEqual(len(self.find("link", *ids)), 1)
        self.assertEqual(len(self.ask("history")), 5, "what is there already is not done again")

    def test_several_in_one_step(self):
        self.bring("gp", HEAD + "21/05/2016,,Note,Told of shouting and a smashed window at night.\n")
        self.two()
        ids = [row["id"] for row in self.find("list")][:3]
        before = self.ask("history")
        self.assertEqual(len(self.find("link", *ids)), 3, "each two of them")
        self.assertEqual(len(self.ask("history")), len(before) + 1)
        self.on("undo")
        self.assertFalse(any(group["linked"] for group in self.find("duplicates")))
        self.on("redo")
        self.expect(DONE, "--register", self.register, "verify")
        self.assertEqual(len(self.find("unlink", *ids[:2])), 1)
        self.assertEqual(len(self.find("link", *ids[1:])), 1, "of the others one is left")

    def test_an_import_taken_back(self):
        self.two()
        ids = self.ids()
        self.on("undo")
        self.on("chronology", "link", REVIEW, *ids, code=USAGE)
        self.on("redo")
        self.find("link", *ids)

    def test_gaps(self):
        self.two()
        gaps = self.find("gaps")
        self.assertEqual(list(gaps[0]), ["first", "last", "days", "agency", "before", "after"])
        listed = {row["id"]: row["event"] for row in self.find("list")}
        self.assertEqual([(gap["first"], gap["last"], gap["days"], gap["agency"]) for gap in gaps],
                         [("2016-05-21", "2016-07-31", 72, "police"), ("2016-06-11", "2016-07-31", 51, None)])
        self.assertEqual((listed[gaps[1]["before"]][:10], listed[gaps[1]["after"]][:7]), ("Sports day", "Vehicle"))
        self.assertEqual([gap["agency"] for gap in self.find("gaps", "--agency", "police")], ["police"])
        self.assertEqual(self.find("gaps", "--agency", "school"), [])
        self.assertEqual(len(self.find("gaps", "--agency", "school", "--days", "19")), 1)
        self.assertEqual(self.find("gaps", "--days", "73"), [])

    def test_bad_calls(self):
        self.two()
        ids = self.ids()
        others = [ids[0]] * 2
        for words in (("duplicates",), ("duplicates", "X"), ("duplicates", REVIEW, "--days", "-1"), ("duplicates", REVIEW, "--days", "99"),
                      ("gaps", REVIEW, "--days", "0"), ("gaps", REVIEW, "--days", "x"), ("gaps", REVIEW, "--agency", "gp"), ("conflicts",),
                      ("link", REVIEW, ids[0]), ("link", REVIEW, *others), ("link", REVIEW, ids[0], "nobody"), ("link", REVIEW, *ids, "--kind", "like"),
                      ("link", REVIEW, *ids, "--note", "x" * 100000), ("unlink", REVIEW, *ids), ("unlink", REVIEW, ids[0], "nobody"),
                      ("link", REVIEW, *(f"e{i}" for i in range(60)))):
            with self.subTest(words):
                self.on("chronology", *words, code=USAGE, today=NOW)
        self.assertFalse(self.find("duplicates")[0]["linked"])
        self.on("review", "add", "SCR/2", "--title", "Child B")
        self.on("chronology", "link", "SCR/2", *ids, code=USAGE)


main()
