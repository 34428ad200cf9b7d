"""Whatever is done can be taken back: after as many steps of undo the register says, word for word, what it said before.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import contextlib
import sqlite3

from program import DONE, FOUND, USAGE, Case, main, run

REVIEW = "SCR/1"
TODAY = "2019-05-14"
VIEWS = (("deadlines",), ("agency", "requests"), ("agency", "list", REVIEW), ("criteria", REVIEW), ("letter", "list", REVIEW))
# What is not taken back: the history, and what is kept once for redoing: bytes of documents, texts of frameworks.
STAYS = ("actions", "changes", "contents", "frameworks", "sqlite")

# In this order; what each needs was done before it.
ACTIONS = (
    ("milestone", "set", REVIEW, "la-aware", "2019-04-15"),
    ("milestone", "set", REVIEW, "lscb-notified", "2019-04-17"),
    ("criteria", "set", REVIEW, "died", "yes", "--evidence", "Log", "--source", "Police"),
    ("criteria", "set", REVIEW, "died", "no", "--evidence", ""),
    ("agency", "add", REVIEW, "police", "--name", "Police"),
    ("agency", "ask", REVIEW, "police", "chronology", "--due", "2019-06-01"),
    ("agency", "remind", REVIEW, "police", "chronology"),
    ("agency", "received", REVIEW, "police", "chronology", "--on", "2019-05-14", "--file", "{file}"),
    ("agency", "checked", REVIEW, "police", "chronology", "accepted"),
    ("reviewer", "add", REVIEW, "Dr Q", "--appointed", "2019-05-13", "--told", "2019-05-14"),
    ("reviewer", "declare", REVIEW, "Dr Q", "police", "tied"),
    ("contact", "add", REVIEW, "Mother", "--state", "met", "--on", "2019-05-01", "--explained"),
    ("plan", "add", REVIEW, "panel", "--label", "Panel", "--after", "lscb-notified", "--amount", "9"),
    ("hold", "add", REVIEW, "local-panel", "--reason", "trial", "--from", "2019-05-01", "--forecast", "2019-09-01"),
    ("hold", "end", REVIEW, "local-panel", "--on", "2019-05-14"),
    ("plan", "remove", REVIEW, "panel"),
    ("learning", "add", REVIEW, "Ask earlier", "--kind", "improvement"),
    ("publication", "set", REVIEW, "inquest", "blocks", "--reason", "Opened"),
    ("publication", "place", REVIEW, "https://board.example/r", "--from", "2019-05-14"),
    ("publication", "decide", REVIEW, "do-not-publish", "2019-05-10", "--reason", "Risk"),
    ("publication", "log", REVIEW, "panel-request", "2019-05-11", "--text", "The report, please"),
    ("publication", "told", REVIEW, "2019-05-14"),
    ("publication", "text", REVIEW, "how-to-get-it", "--from", "{file}"),
    ("closure", "add", "2019-05-15", "2019-05-16", "--reason", "Flood"),
    ("letter", REVIEW, "decision", "--to", "dfe", "--sent", "2019-05-14"),
    ("review", "move", REVIEW, "--framework", "lcspr-2023"),
    ("agency", "remove", REVIEW, "police"),
)


class Undo(Case):
    def show(self):
        return {" ".join(view): self.ask(*view, today=TODAY) for view in VIEWS}

    def look(self):
        """Every record of the register, without the counters of its changes."""
        with contextlib.closing(sqlite3.connect(f"file:{self.register}?mode=ro", uri=True)) as base:
            base.row_factory = sqlite3.Row
            tables = [row[0] for row in base.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
            return {table: sorted(repr([(key, row[key]) for key in row.keys() if key != "revision"])
                                  for row in base.execute(f'SELECT * FROM "{table}"'))
                    for table in tables if not table.startswith(STAYS)}

    def act(self, *words):
        result = run("--register", self.register, *words, today=TODAY)
        self.assertIn(result.code, (DONE, FOUND), result)

    def test_every_action(self):
        document = self.folder / "return.txt"
        document.write_text("What the agency wrote", encoding="utf-8")
        self.make(REVIEW)
        first, seen = self.show(), [self.look()]
        for words in ACTIONS:
            self.act(*(word.format(file=document) for word in words))
            seen.append(self.look())
            self.assertNotEqual(seen[-1], seen[-2], words)
        for words, before in zip(reversed(ACTIONS), reversed(seen[:-1])):
            self.on("undo", today=TODAY)
            self.assertEqual(self.look(), before, words)
        self.assertEqual(self.show(), first)
        for _ in ACTIONS:
            self.on("redo", today=TODAY)
        self.assertEqual(self.look(), seen[-1])
        self.on("verify", today=TODAY)

    def test_a_template_is_not_filled_twice(self):
        self.make(REVIEW)
        self.on("plan", "usual")
        before = self.ask("plan", "template")
        self.assertIn("plan template", self.on("plan", "usual", code=USAGE).err)
        self.assertEqual(self.ask("plan", "template"), before)
        self.on("undo")
        self.assertEqual(self.ask("plan", "template"), [])


main()
