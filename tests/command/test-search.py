"""Words looked for in the whole register.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from program import Case, DONE, REGISTER, USAGE, main

KEYS = ["review", "kind", "kind_label", "label", "text", "page", "id"]


class Search(Case):
    def setUp(self):
        super().setUp()
        self.expect(DONE, "sample", self.register, today="2026-11-23")

    def found(self, *words):
        return self.ask("search", *words, today="2026-11-23")

    def test_keys(self):
        rows = self.found("child")
        self.assertTrue(rows)
        for row in rows:
            self.assertEqual(list(row), KEYS)

    def test_a_reference_comes_first(self):
        rows = self.found("scr/2026/02")
        self.assertEqual((rows[0]["kind"], rows[0]["review"], rows[0]["label"], rows[0]["page"]),
                         ("review", "SCR/2026/02", "Child E", "overview"))

    def test_a_deadline_of_one_review(self):
        rows = [row for row in self.found("child e complete the") if row["review"] == "SCR/2026/02"]
        self.assertIn(("deadline", "complete", "timescales"), [(row["kind"], row["id"], row["page"]) for row in rows])
        self.assertIn("Sun 1 Nov 2026", [row["text"] for row in rows if row["kind"] == "deadline"][0])

    def test_words_in_any_case_apart_or_together(self):
        self.assertEqual(self.found("CHILD", "e"), self.found("child e"))

    def test_entries_of_chronologies_come_last_and_without_names(self):
        rows = self.found("skeletal survey")
        self.assertEqual([(row["kind"], row["page"]) for row in rows], [("entry", "chronology")])
        self.assertIn("Vale Hospitals Trust", rows[0]["label"])
        self.assertNotIn("Grace", rows[0]["text"])
        self.assertEqual([row["id"] for row in self.ask("chronology", "list", rows[0]["review"], "--search", "skeletal survey",
                                                        today="2026-11-23")], [rows[0]["id"]])
        kinds = [row["kind"] for row in self.found("mia")]
        self.assertEqual(kinds[-1], "entry")

    def test_nothing_is_no_error(self):
        self.assertEqual(self.found("zzzz"), [])
        self.assertEqual(self.found("  "), [])
        self.assertIn("Nothing was found", self.on("search", "zzzz").out)

    def test_kinds_stand_together(self):
        kinds = [row["kind"] for row in self.found("child")]
        self.assertEqual(len(set(kinds)), sum(a != b for a, b in zip([None] + kinds, kinds)))

    def test_csv_and_table(self):
        self.assertTrue(self.on("--format", "csv", "search", "child").out.startswith(",".join(KEYS) + "\r\n"))
        self.assertIn("Child E", self.on("search", "scr/2026/02").out)

    def test_bad_calls(self):
        self.on("search", code=USAGE)
        self.expect(USAGE, "search", "x")
        self.expect(REGISTER, "-r", str(self.folder / "none"), "search", "x")


main()
