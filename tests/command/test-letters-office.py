"""Every template that comes with the program, in both formats, opened by LibreOffice: the same words come out.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re
import shutil
import subprocess

import letters
from program import Case, DONE, FOUND, main, run

TODAY = "2026-03-16"


def words(text):
    """Letters, digits and signs, without how they are laid out: list bullets, tabs and lines."""
    return re.sub(r"\s+", " ", text.replace("\ufeff", "")).strip()


class Office(Case):
    def test_every_letter_opens(self):
        self.assertIsNotNone(shutil.which("soffice"), "LibreOffice is needed: ./dev test installs it")
        self.expect(DONE, "sample", self.register, today=TODAY)
        review = next(row["review"] for row in self.ask("review", "list", today=TODAY) if row["title"] == "Child C")
        agencies = self.ask("agency", "list", review, today=TODAY)
        agency = agencies[0]["agency"] if agencies else None
        made = []
        for sheet in self.ask("letter", "templates", today=TODAY):
            to = {"recipient": ["--to", sheet["recipient"] or "ofsted" if sheet["template"] != "non-publication" else "dfe"],
                  "agency": ["--agency", agency], "anybody": ["--to", "Dr Örtlich & Söhne <x>"]}[sheet["to"]]
            for ending in ("docx", "odt"):
                path = self.folder / f"{sheet['template']}.{ending}"
                if None in to:
                    continue
                result = run("--register", self.register, "letter", review, sheet["template"], "-o", str(path), *to, today=TODAY)
                self.assertIn(result.code, (DONE, FOUND), result)
                made.append(path)
        self.assertGreaterEqual(len(made), 16)
        out = self.folder / "text"
        subprocess.run(["soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless", "--convert-to", "txt:Text (encoded):UTF8",
                        "--outdir", str(out), *map(str, made[::2])], check=True, capture_output=True, timeout=300)
        for path in made[::2]:
            self.compare(path, out / f"{path.stem}.txt")
        subprocess.run(["soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless", "--convert-to", "txt:Text (encoded):UTF8",
                        "--outdir", str(out / "odt"), *map(str, made[1::2])], check=True, capture_output=True, timeout=300)
        for path in made[1::2]:
            self.compare(path, out / "odt" / f"{path.stem}.txt")
            # The two formats say the same.
            self.assertEqual(words((out / "odt" / f"{path.stem}.txt").read_text(encoding="utf-8")),
                             words((out / f"{path.stem}.txt").read_text(encoding="utf-8")), path.stem)

    def compare(self, path, text):
        self.assertTrue(text.exists(), f"{path.name} was not opened")
        part = letters.part(path, "word/document.xml" if path.suffix == ".docx" else "content.xml")
        body = part[part.index("<w:body" if path.suffix == ".docx" else "<office:text"):]
        told = re.sub(r"<[^>]+>", " ", re.sub(r"</w:t>(?:</w:r><w:r>)?<w:t[^>]*>", "", body))
        for sign, char in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
            told = told.replace(sign, char)
        self.assertEqual(words(told), words(text.read_text(encoding="utf-8")), path.name)
        self.assertNotIn("{{", told)


main()
