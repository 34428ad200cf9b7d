"""The Gantt as a file: read back as text, in every kind, and what becomes of the file when it cannot be written.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re
import resource
import signal
import subprocess
import xml.etree.ElementTree

from program import Case, DONE, REGISTER, USAGE, main


def words(*command):
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


class Gantt(Case):
    def setUp(self):
        super().setUp()
        self.expect(DONE, "sample", self.register)
        self.references = [row["review"] for row in self.ask("review", "list")]

    def draw(self, name, *options, **more):
        path = self.folder / name
        self.on("gantt", "-o", str(path), *options, **more)
        return path

    def test_pdf_names_every_review(self):
        text = words("pdftotext", "-layout", str(self.draw("all.pdf")), "-")
        self.assertEqual(len(self.references), 12)
        for reference in self.references:
            self.assertIn(reference, text)
        self.assertNotIn("%u", text)

    def test_pdf_of_one_review(self):
        review, other = self.references[:2]
        text = words("pdftotext", "-layout", str(self.draw("one.pdf", review)), "-")
        self.assertIn(review, text)
        self.assertNotIn(other, text)

    def test_svg_has_text(self):
        path = self.draw("all.svg")
        xml.etree.ElementTree.parse(path)
        written = re.sub(r"<[^>]*>", "", path.read_text(encoding="utf-8"))
        for reference in self.references:
            self.assertIn(reference, written)

    def test_png(self):
        data = self.draw("all.PNG").read_bytes()
        self.assertEqual(data[:8], b"\x89PNG\r\n\x1a\n")
        self.assertGreater(int.from_bytes(data[16:20], "big"), 500)

    def test_paper(self):
        for paper, width in (("a4", 842), ("a3", 1191)):
            info = words("pdfinfo", str(self.draw(f"{paper}.pdf", "--paper", paper)))
            found = float(re.search(r"Page size:\s+([\d.]+)", info)[1])
            self.assertAlmostEqual(found, width, delta=1)

    def test_no_case_text_in_the_metadata(self):
        info = words("pdfinfo", str(self.draw("all.pdf")))
        for reference in self.references:
            self.assertNotIn(reference, info)
        self.assertNotIn(str(self.folder), info)

    def test_days_shown(self):
        self.draw("days.pdf", "--from", "2016-01-01", "--to", "2016-12-31")
        self.draw("day.pdf", "--from", "2016-06-01", "--to", "2016-06-01")

    def test_actions_only_when_asked_for(self):
        plain = words("pdftotext", "-layout", str(self.draw("plain.pdf")), "-")
        with_actions = words("pdftotext", "-layout", str(self.draw("actions.pdf", "--actions")), "-")
        self.assertNotIn("Action 1:", plain)
        self.assertIn("Action 1:", with_actions)
        self.assertIn("Overdue by", with_actions)
        info = words("pdfinfo", str(self.folder / "actions.pdf"))
        self.assertNotIn("Action", info)

    def test_an_empty_register(self):
        self.register = str(self.folder / "empty.rdesk")
        self.expect(DONE, "new", self.register)
        for name in ("none.pdf", "none.svg", "none.png"):
            self.assertGreater(self.draw(name).stat().st_size, 100)

    def test_it_replaces_what_was_there(self):
        path = self.folder / "old.pdf"
        path.write_text("old")
        self.draw("old.pdf")
        self.assertEqual(path.read_bytes()[:5], b"%PDF-")

    def test_bad_calls(self):
        for call in ((), ("-o", "x"), ("-o", "x.doc"), ("-o", ""), ("-o", ".pdf.txt"), ("-o", "x.pdf", "--paper", "a5"),
                     ("-o", "x.pdf", "--from", "x"), ("-o", "x.pdf", "--from", "2016-02-01", "--to", "2016-01-01"),
                     ("X", "-o", "x.pdf"), ("-o", "x.pdf", *self.references[:2]), ("-o",)):
            with self.subTest(call):
                self.on("gantt", *call, code=USAGE, cwd=self.folder)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["board.rdesk"])

    def test_nowhere_to_write(self):
        for name in ("none/all.pdf", "none/all.svg", "none/all.png"):
            self.on("gantt", "-o", str(self.folder / name), code=USAGE)
        (self.folder / "folder.pdf").mkdir()
        self.on("gantt", "-o", str(self.folder / "folder.pdf"), code=USAGE)

    def test_a_full_disk_leaves_what_was_there(self):
        def fill():
            resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048))
            signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        for name in ("full.pdf", "full.svg", "full.png"):
            path = self.folder / name
            path.write_text("old")
            self.on("gantt", "-o", str(path), code=USAGE, preexec_fn=fill)
            self.assertEqual(path.read_text(), "old")
        self.assertEqual(len(list(self.folder.iterdir())), 4, "something was left behind")

    def test_never_over_the_register(self):
        register = self.folder / "board.pdf"
        (self.folder / "board.rdesk").rename(register)
        self.register = str(register)
        before = register.read_bytes()
        self.on("gantt", "-o", str(register), code=USAGE)
        self.assertEqual(register.read_bytes(), before)

    def test_no_register(self):
        self.expect(USAGE, "gantt", "-o", str(self.folder / "x.pdf"))
        self.expect(REGISTER, "-r", str(self.folder / "none"), "gantt", "-o", str(self.folder / "x.pdf"))
        self.assertFalse((self.folder / "x.pdf").exists())


main()
