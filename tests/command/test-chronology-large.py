"""chronology import of a hundred thousand rows: within the memory that is promised, whole, and undone whole.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import datetime
import os
import resource
import subprocess

from program import CLI, Case, is_watched, main

ROWS = 100000
REVIEW = "SCR/1"
SPACE = 1024 * 1024 * 1024
MEMORY_KB = 512 * 1024


class Large(Case):
    def write(self):
        path = self.folder / "large.csv"
        first = datetime.date(2005, 1, 3)
        with open(path, "w", encoding="utf-8") as file:
            file.write("Date,Time,Source,What happened,Response\n")
            for i in range(self.n_rows):
                day = first + datetime.timedelta(days=i // 20)
                file.write(f"{day:%d/%m/%Y},{i % 24:02}:{i % 60:02},Case record {i % 97},"
                           f"\"Visit {i} by the health visitor; mother and children seen at home, nothing of concern.\",Next visit arranged\n")
        return path

    def within(self, *words):
        """Runs in one gigabyte of addresses. (the most memory that it used, in KiB)"""
        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (SPACE, SPACE))
        process = subprocess.Popen([CLI, "--today", "2026-11-23", "-r", self.register, *words], preexec_fn=None if is_watched() else limit,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(process.returncode, 0, words)
        return 0 if is_watched() else usage.ru_maxrss

    def test_large(self):
        self.n_rows = ROWS // 20 if is_watched() else ROWS
        self.make(REVIEW)
        path = self.write()
        self.assertLess(self.within("chronology", "import", REVIEW, str(path), "--agency", "health"), MEMORY_KB)
        found = self.ask("chronology", "list", REVIEW, "--search", f"Visit {self.n_rows - 1}")
        self.assertEqual([row["row"] for row in found], [self.n_rows + 1])
        self.assertLess(self.within("chronology", "gaps", REVIEW), MEMORY_KB)
        self.assertLess(self.within("undo"), MEMORY_KB)
        self.assertEqual(self.ask("chronology", "list", REVIEW), [])
        self.on("verify")
        self.on("redo")
        self.on("verify")


main()
