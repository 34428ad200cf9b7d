"""People of a review: names, relationships, pseudonyms, where they are named, and the genogram.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import pathlib
import re
import subprocess
import xml.etree.ElementTree

from program import Case, DONE, SOURCE, USAGE, main

DATA = json.loads((SOURCE / "tests/data/chronologies/people.json").read_text(encoding="utf-8"))
KINDS = {"p01": "subject-child", "p02": "parent", "p03": "parent", "p04": "family", "p05": "sibling", "p06": "sibling", "p07": "family",
         "p08": "family"}
WOMEN = {"p01", "p02", "p06", "p07"}
NAMES = {person["id"]: person["name"] for person in DATA["people"]}


class Family(Case):
    """Registers with families in them are made once, and copied."""

    families = {}

    def setUp(self):
        super().setUp()
        self.make("R")

    def add(self, person, *more):
        words = ["person", "add", "R", person["name"], "--role", person["role"], *more]
        for option, key in (("--variant", "variants"), ("--called", "called")):
            for text in person.get(key, []):
                words += [option, text]
        if "born" in person:
            words += ["--born", person["born"], "--sex", "female" if person["id"] in WOMEN else "male"]
        return self.ask(*words)

    def add_family(self, pseudonyms=True):
        if pseudonyms not in self.families:
            self.make_family(pseudonyms)
            self.families[pseudonyms] = pathlib.Path(self.register).read_bytes()
        pathlib.Path(self.register).write_bytes(self.families[pseudonyms])

    def make_family(self, pseudonyms):
        family = [person for person in DATA["people"] if person.get("family")]
        for person in family:
            self.add(person, *(["--pseudonym", person["pseudonym"]] if pseudonyms else []))
        for person in family:
            for tie in person["relationships"]:
                self.ask("person", "relate", "R", person["name"], tie["is"], NAMES[tie["to"]])


class People(Family):
    def test_add_and_list(self):
        for person in DATA["people"]:
            self.add(person, "--pseudonym", person["pseudonym"])
        rows = self.ask("person", "list", "R")
        self.assertEqual(list(rows[0]), "review name pseudonym role kind sex born died variants called relationships residence note".split())
        self.assertEqual(rows[0]["pseudonym"], "Child A")
        found = {row["name"]: row for row in rows}
        for person in DATA["people"]:
            row = found[person["name"]]
            self.assertEqual((row["pseudonym"], row["role"], row["born"]), (person["pseudonym"], person["role"], person.get("born")))
            self.assertEqual(sorted(row["variants"]), sorted(person["variants"]))
            self.assertEqual(sorted(row["called"]), sorted(person.get("called", [])))
            self.assertEqual(row["kind"], KINDS.get(person["id"], "professional"))
        self.on("undo")
        self.assertEqual(len(self.ask("person", "list", "R")), len(rows) - 1)
        self.assertIn("Add a person", self.on("history").out)

    def test_relationships(self):
        self.add_family()
        row = self.ask("person", "list", "R")[0]
        self.assertEqual({(tie["is"], tie["to"]) for tie in row["relationships"]},
                         {("daughter", "Sarah Hollis"), ("daughter", "Łukasz Nowicki"), ("half-sister", "Callum Reeve"),
                          ("half-sister", "Grace Mallory"), ("granddaughter", "Siân Hollis")})
        self.on("person", "remove", "R", "child a")
        self.assertEqual(len(self.ask("person", "list", "R")), 7)
        self.assertNotIn("Mia Hollis", json.dumps(self.ask("person", "list", "R"), ensure_ascii=False))
        self.on("undo")
        self.assertEqual(self.ask("person", "list", "R")[0], row)

    def test_read_from_the_other_side(self):
        self.ask("person", "add", "R", "Ann Carter", "--role", "mother", "--sex", "female")
        self.ask("person", "add", "R", "Ben Carter", "--role", "subject-child", "--sex", "male")
        self.ask("person", "relate", "R", "Ann Carter", "mother", "Ben Carter", "--from", "2010-02-03")
        ben = self.ask("person", "list", "R")[0]
        self.assertEqual(ben["relationships"], [{"is": "son", "to": "Ann Carter", "pseudonym": None, "from": "2010-02-03", "until": None}])

    def test_suggest(self):
        self.add_family(pseudonyms=False)
        for name in ("p09", "p10", "p19", "p20"):
            self.add(next(person for person in DATA["people"] if person["id"] == name))
        proposed = {row["name"]: row["pseudonym"] for row in self.ask("person", "suggest", "R", "--dry-run")}
        self.assertEqual(proposed, {
            "Mia Hollis": "Child A", "Callum Reeve": "Half Sibling 1", "Grace Mallory": "Half Sibling 2", "Sarah Hollis": "Mother",
            "Łukasz Nowicki": "Father", "Craig Mallory": "Mother’s Partner 1", "Siân Hollis": "Maternal Grandmother",
            "Dean Reeve": "Father of Half Sibling 1", "Priya Anand": "Social Worker 1", "Tom Whitlow": "Social Worker 2",
            "Anil Chaudhri": "GP2", "Imogen Vale": "GP1"}, "the numbers that the files give them")
        self.assertIsNone(self.ask("person", "list", "R")[0]["pseudonym"])
        self.ask("person", "suggest", "R")
        self.assertEqual({row["name"]: row["pseudonym"] for row in self.ask("person", "list", "R")}, proposed)
        self.assertEqual(self.ask("person", "suggest", "R"), [])
        self.on("undo")
        self.assertIsNone(self.ask("person", "list", "R")[0]["pseudonym"])

    def test_refused(self):
        self.ask("person", "add", "R", "Mia Hollis", "--pseudonym", "Child A", "--role", "subject-child")
        for words, said in [(["add", "R", "Ben", "--pseudonym", "child a"], "Somebody else of this review has this pseudonym"),
                            (["add", "R", "Ben", "--pseudonym", "Mia’s Brother"], "A real name stands in this pseudonym"),
                            (["add", "R", "Ben", "--sex", "boy"], "no sex “boy”"),
                            (["add", "R", "Ben", "--born", "9/6/15"], "2015"),
                            (["add", "R", ""], "pseudonym"),
                            (["add", "R", "Ben", "--variant", "x" * 300], "other names"),
                            (["relate", "R", "Mia Hollis", "mother", "Child A"], "related to themselves"),
                            (["relate", "R", "Mia Hollis", "mother", "Nobody"], "no person “Nobody”"),
                            (["relate", "R", "Mia Hollis", "godmother", "Mia Hollis"], "no relationship “godmother”"),
                            (["remove", "R", "Nobody"], "no person “Nobody”"),
                            (["list", "X"], "“X”")]:
            result = self.on("person", *words, code=USAGE)
            self.assertIn(said, result.err) if said != "2015" else self.assertTrue(result.err)
        self.assertEqual(len(self.ask("person", "list", "R")), 1)


class Genogram(Family):
    def draw(self, name, *options):
        path = self.folder / name
        self.on("genogram", "R", "-o", str(path), *options)
        return path

    def words(self, *command):
        return subprocess.run(command, capture_output=True, check=True, text=True).stdout

    def test_pseudonyms_unless_asked(self):
        self.add_family()
        text = self.words("pdftotext", str(self.draw("g.pdf")), "-")
        for person in DATA["people"][:8]:
            self.assertIn(person["pseudonym"].split()[-1], text)
            for part in person["name"].split():
                self.assertNotIn(part, text)
        self.assertNotIn("2015", text.replace("2016", ""))
        self.assertIn("Siân", self.words("pdftotext", str(self.draw("r.pdf", "--real-names")), "-"))

    def test_svg_and_png(self):
        self.add_family()
        path = self.draw("g.svg")
        xml.etree.ElementTree.parse(path)
        written = re.sub(r"<[^>]*>", "", path.read_text(encoding="utf-8"))
        self.assertIn("Child A", written)
        self.assertNotIn("Hollis", path.read_text(encoding="utf-8"))
        self.assertEqual(self.draw("g.png").read_bytes()[:8], b"\x89PNG\r\n\x1a\n")

    def test_refused_to_draw(self):
        self.on("genogram", "R", "-o", str(self.folder / "g.pdf"), code=USAGE)
        self.ask("person", "add", "R", "Mia Hollis", "--role", "subject-child")
        self.on("genogram", "R", "-o", str(self.folder / "g.jpg"), code=USAGE)
        self.on("genogram", "R", code=USAGE)
        self.on("genogram", "R", "-o", self.register, code=USAGE)
        self.assertTrue(self.draw("g.pdf").exists())


class Find(Family):
    def test_nobody(self):
        self.add_family()
        self.assertEqual(self.ask("person", "find", "R"), [])

    def test_found_in_the_chronology(self):
        """The sample's: 618 places, and “Grace”, two with one initial, and what people are called are to be confirmed."""
        register = str(self.folder / "sample.rdesk")
        self.expect(DONE, "sample", register)
        review = next(row["review"] for row in self.ask("review", "list", "-r", register) if row["title"] == "Child C")
        rows = self.ask("person", "find", review, "-r", register)
        self.assertEqual(list(rows[0]), "entry date field start length text name pseudonym certainty candidates".split())
        self.assertEqual({row["certainty"] for row in rows}, {"certain", "called", "word", "shared", "initials"})
        self.assertEqual({row["text"] for row in rows if row["certainty"] == "word"}, {"Grace"})
        self.assertEqual([row["candidates"] for row in rows if row["text"] == "SH"], [["Sarah Hollis", "Siân Hollis"]] * 2)
        self.assertGreater(sum(row["certainty"] == "certain" for row in rows), 400)
        self.assertEqual({row["pseudonym"] for row in rows if row["text"] == "Mia"}, {"Child C"})


main()
