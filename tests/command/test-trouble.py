"""Registers in trouble: not there, no register, damaged, locked, read-only, no room, killed in the middle.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import fcntl
import os
import pathlib
import random
import resource
import shutil
import signal
import sqlite3
import struct
import subprocess
import time

from program import CLI, Case, DONE, FOUND, REGISTER, TODAY, USAGE, main, run

READING = [("deadlines",), ("review", "list"), ("history",), ("verify",), ("closure", "list"),
           ("workdays", "add", "2016-01-01", "1")]
WRITING = [("review", "add", "S", "--title", "T"), ("undo",), ("redo",), ("closure", "add", "2016-01-04", "--reason", "x"),
           ("milestone", "set", "R", "la-aware", "2016-01-04")]
KILLS = int(os.environ.get("RD_KILLS", "40"))
FLIPS = int(os.environ.get("RD_FLIPS", "60"))


def limit_files(size):
    def prepare():
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    return prepare


class Unusable(Case):
    def refuse_all(self, path):
        for words in READING + WRITING:
            with self.subTest((path.name, words)):
                self.expect(REGISTER, "--register", str(path), *words)

    def test_not_named(self):
        for words in READING[:-1] + WRITING + [("gantt", "-o", "x.pdf"), ("backup", "-o", "x")]:
            with self.subTest(words):
                self.assertIn("--register", self.expect(USAGE, *words).err)
        self.expect(USAGE, "--register", "", "deadlines")
        self.expect(USAGE, "deadlines", "--register")

    def test_not_there(self):
        self.refuse_all(self.folder / "none.rdesk")
        self.refuse_all(self.folder / "none" / "none.rdesk")
        self.assertEqual(list(self.folder.iterdir()), [], "opening made a file")

    def test_not_a_register(self):
        texts = {"empty": b"", "text": b"Dear Chair,\n" * 1000, "one byte": b"S", "sqlite magic": b"SQLite format 3\0",
                 "zip": b"PK\3\4" + bytes(2000), "zeros": bytes(8192)}
        for name, content in texts.items():
            path = self.folder / name
            path.write_bytes(content)
            self.refuse_all(path)
            self.assertEqual(path.read_bytes(), content)

    def test_other_things(self):
        (self.folder / "folder").mkdir()
        os.mkfifo(self.folder / "pipe")
        (self.folder / "loop").symlink_to("loop")
        for name in ("folder", "pipe", "loop"):
            self.refuse_all(self.folder / name)
        self.refuse_all(pathlib.Path("/dev/null"))
        self.refuse_all(pathlib.Path("/dev/zero"))

    def test_another_database(self):
        path = self.folder / "other.sqlite"
        with sqlite3.connect(path) as database:
            database.execute("CREATE TABLE review (id TEXT)")
        before = path.read_bytes()
        self.refuse_all(path)
        self.assertEqual(path.read_bytes(), before)

    def test_a_newer_register(self):
        self.make("R")
        with sqlite3.connect(self.register) as database:
            database.execute("PRAGMA user_version = 9999")
        before = pathlib.Path(self.register).read_bytes()
        self.refuse_all(pathlib.Path(self.register))
        self.assertEqual(pathlib.Path(self.register).read_bytes(), before)

    def test_new_where_nothing_can_be_made(self):
        for command in ("new", "sample"):
            self.expect(REGISTER, command, str(self.folder / "none" / "r.rdesk"))
            self.expect(REGISTER, command, str(self.folder / ("x" * 300)))


class Damaged(Case):
    def setUp(self):
        super().setUp()
        self.expect(DONE, "sample", self.register)
        self.sound = pathlib.Path(self.register).read_bytes()

    def try_bytes(self, content):
        path = self.folder / "damaged.rdesk"
        path.write_bytes(content)
        return [run("--register", str(path), *words) for words in (("verify",), ("deadlines",), ("history",), ("undo",))]

    def test_cut_short(self):
        for size in (100, 512, 4096, len(self.sound) // 2, len(self.sound) - 4096):
            with self.subTest(size):
                results = self.try_bytes(self.sound[:size])
                self.assertIn(results[0].code, (FOUND, REGISTER))

    def test_bytes_flipped(self):
        source = random.Random(2016)
        noticed = 0
        for _ in range(FLIPS):
            content = bytearray(self.sound)
            for _ in range(8):
                content[source.randrange(100, len(content))] ^= 1 << source.randrange(8)
            noticed += self.try_bytes(bytes(content))[0].code in (FOUND, REGISTER)
        self.assertGreater(noticed, FLIPS // 2)

    def test_a_page_overwritten(self):
        source = random.Random(7)
        for page in range(1, min(len(self.sound) // 4096, 12)):
            content = bytearray(self.sound)
            content[page * 4096:(page + 1) * 4096] = source.randbytes(4096)
            self.try_bytes(bytes(content))

    def test_a_history_that_was_tampered_with(self):
        with sqlite3.connect(self.register) as database:
            tables = [name for name, in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
            history = next(name for name in tables if name in ("action", "actions", "history"))
            triggers = database.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
            for name, _ in triggers:
                database.execute(f'DROP TRIGGER "{name}"')
            self.assertGreater(database.execute(f"UPDATE {history} SET who = 'somebody else'").rowcount, 0)
            for _, sql in triggers:
                database.execute(sql)
        result = self.on("-f", "json", "verify", code=FOUND)
        self.assertTrue(result.json)
        self.assertTrue(result.err)


class Shared(Case):
    """One writer, any number of readers."""

    def setUp(self):
        super().setUp()
        self.make("R")

    def hold_open(self):
        """A call that has written, still has the register open, and waits for somebody to read what it says."""
        reader, writer = os.pipe()
        os.set_blocking(writer, False)
        try:
            while True:
                os.write(writer, b" " * 65536)
        except BlockingIOError:
            pass
        try:
            while True:
                os.write(writer, b" ")
        except BlockingIOError:
            os.set_blocking(writer, True)
        child = subprocess.Popen([CLI, "--today", TODAY, "--register", self.register, "review", "add", "FIRST",
                                  "--title", "T"], stdout=writer, stderr=subprocess.PIPE)
        os.close(writer)
        deadline = time.monotonic() + 20
        while len(self.ask("review", "list")) < 2:
            self.assertLess(time.monotonic(), deadline, "the first writer wrote nothing")
        return child, reader

    def test_a_second_writer_is_told(self):
        child, reader = self.hold_open()
        try:
            for words in WRITING:
                with self.subTest(words):
                    self.on(*words, code=REGISTER)
            for words in READING:
                with self.subTest(words):
                    self.on(*words)
            self.on("backup", "-o", str(self.folder / "copy"))
        finally:
            with os.fdopen(reader, "rb") as pipe:
                pipe.read()
            self.assertEqual(child.wait(20), DONE)
            child.stderr.close()
        self.assertEqual([row["review"] for row in self.ask("review", "list")], ["FIRST", "R"])
        self.on(*WRITING[0])

    def test_the_lock_that_the_program_takes(self):
        with open(self.register, "rb+") as file:
            lock = struct.pack("hhqqi4x", fcntl.F_WRLCK, os.SEEK_SET, 0x40100000, 1, 0)
            fcntl.fcntl(file, fcntl.F_OFD_SETLK, lock)
            self.on(*WRITING[0], code=REGISTER)
            self.on("deadlines")
        self.on(*WRITING[0])

    def test_many_writers_at_once(self):
        children = [subprocess.Popen([CLI, "--register", self.register, "review", "add", f"N{n}", "--title", "T"],
                                     stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for n in range(12)]
        codes = [child.wait(60) for child in children]
        self.assertLessEqual(set(codes), {DONE, REGISTER})
        there = {row["review"] for row in self.ask("review", "list")}
        self.assertEqual(there, {"R"} | {f"N{n}" for n, code in enumerate(codes) if code == DONE})
        self.on("verify")


class ReadOnly(Case):
    """As somebody who may not write: for root the call is made as nobody."""

    def setUp(self):
        super().setUp()
        self.make("R")
        self.program = str(self.folder / "review-desk-cli")
        shutil.copy(CLI, self.program)
        os.chmod(self.program, 0o755)
        os.chmod(self.folder, 0o755)
        os.chmod(self.register, 0o444)

    def as_nobody(self, *words):
        def drop():
            if os.getuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
        finished = subprocess.run([self.program, "--today", TODAY, "--register", self.register, *words],
                                  capture_output=True, check=False, preexec_fn=drop, cwd="/")
        return finished.returncode, finished.stderr.decode()

    def test_a_file_that_may_only_be_read(self):
        os.chmod(self.folder, 0o555 if os.getuid() else 0o755)
        for words in READING:
            with self.subTest(words):
                self.assertEqual(self.as_nobody(*words), (DONE, ""))
        for words in WRITING:
            with self.subTest(words):
                code, message = self.as_nobody(*words)
                self.assertEqual(code, REGISTER)
                self.assertTrue(message.startswith("review-desk-cli: "), message)
        os.chmod(self.folder, 0o755)

    def test_a_file_that_may_not_even_be_read(self):
        os.chmod(self.register, 0)
        if os.getuid():
            os.chmod(self.register, 0)
        for words in READING + WRITING:
            with self.subTest(words):
                self.assertEqual(self.as_nobody(*words)[0], REGISTER)

    def test_a_folder_that_may_not_be_written(self):
        os.chmod(self.folder, 0o555)
        self.assertEqual(self.as_nobody("backup", "-o", str(self.folder / "copy"))[0], REGISTER)
        self.assertEqual(self.as_nobody("gantt", "-o", str(self.folder / "all.pdf"))[0], USAGE)
        self.assertEqual(self.as_nobody("new", str(self.folder / "new.rdesk"))[0], REGISTER)
        os.chmod(self.folder, 0o755)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["board.rdesk", "review-desk-cli"])


class NoRoom(Case):
    def test_writing(self):
        self.make("R")
        before = self.ask("deadlines"), self.ask("history")
        for size in (0, 512, 4096, 8192):
            for words in WRITING[:1] + WRITING[3:]:
                with self.subTest((size, words)):
                    self.on(*words, code=REGISTER, preexec_fn=limit_files(size))
                    self.assertEqual((self.ask("deadlines"), self.ask("history")), before)
                    self.on("verify")
        self.on(*WRITING[0])

    def test_making(self):
        for command in ("new", "sample"):
            for size in (0, 4096, 20000):
                with self.subTest((command, size)):
                    self.expect(REGISTER, command, self.register, preexec_fn=limit_files(size))
                    self.assertEqual(list(self.folder.iterdir()), [])

    def test_backup(self):
        self.make("R")
        result = self.on("backup", "-o", str(self.folder / "copy"), code=REGISTER, preexec_fn=limit_files(4096))
        self.assertIn("copy” could not be written", result.err)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["board.rdesk"])

    def test_results(self):
        with open("/dev/full", "wb") as full:
            result = self.expect(USAGE, "framework", "list", stdout=full)
            self.assertIn("room", result.err)

    def test_a_change_whose_result_cannot_be_shown(self):
        """It has been made all the same, and the message does not deny it."""
        self.make()
        with open("/dev/full", "wb") as full:
            result = self.on("review", "add", "R", "--title", "Child A", code=USAGE, stdout=full)
        self.assertIn("what was done is not shown", result.err)
        self.assertEqual([row["review"] for row in self.ask("review", "list")], ["R"])

    def test_nobody_reads_the_results(self):
        reader, writer = os.pipe()
        os.close(reader)
        with os.fdopen(writer, "wb") as pipe:
            finished = subprocess.run([CLI, "framework", "show", "scr-2015"], stdout=pipe, stderr=subprocess.PIPE, check=False)
        self.assertEqual((finished.returncode, finished.stderr), (USAGE, b""))

    def test_closed_descriptors_are_not_written_into_the_register(self):
        self.make("R")
        for closed in ("0<&-", "1>&-", "2>&-", "0<&- 1>&- 2>&-"):
            for words in ("review show NONE", "deadlines", "milestone set R la-aware 2016-01-04", "undo"):
                with self.subTest((closed, words)):
                    subprocess.run(["sh", "-c", f'"$0" --today 2016-06-01 -r "$1" {words} {closed}', CLI, self.register],
                                   check=False, capture_output=True)
                    self.on("verify")


class Killed(Case):
    """What was acknowledged is there, and the register is sound, wherever the process was when it died."""

    def test_kill(self):
        source = random.Random(40)
        self.make("R")
        acknowledged = {"R"}
        tried = set(acknowledged)
        for n in range(KILLS):
            reference = f"K{n}"
            child = subprocess.Popen([CLI, "-r", self.register, "review", "add", reference, "--title", "T"],
                                     stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            tried.add(reference)
            try:
                if child.wait(source.uniform(0, 0.06)) == DONE:
                    acknowledged.add(reference)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
            self.on("verify")
            there = {row["review"] for row in self.ask("review", "list")}
            self.assertLessEqual(acknowledged, there)
            self.assertLessEqual(there, tried)
        self.on("review", "add", "LAST", "--title", "T")

    def test_terminate(self):
        self.make("R")
        child = subprocess.Popen([CLI, "-r", self.register, "gantt", "-o", str(self.folder / "all.pdf")],
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.01)
        child.kill()
        child.wait()
        path = self.folder / "all.pdf"
        self.assertTrue(not path.exists() or path.read_bytes().rstrip().endswith(b"%%EOF"))
        self.on("verify")


main()
