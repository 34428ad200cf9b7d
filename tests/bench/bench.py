#!/usr/bin/env python3
"""Runs the benchmarks: each beside its peer or floor, in one sitting, medians and ratios.

Usage: bench.py BUILD [NAME…]. These machines are shared and noisy: read the ratios.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import reports
import tables

BUILD = pathlib.Path(sys.argv[1])
WANTED = sys.argv[2:]
SOURCE = pathlib.Path(__file__).resolve().parents[2]
BENCH = BUILD / "tests" / "bench"
CLI = BUILD / "app" / "command" / "review-desk-cli"
PROGRAM = BUILD / "app" / "shell" / "review-desk"
DESKTOP = SOURCE / "tests" / "support" / "run-desktop"
ROUNDS = 7
rows = []


def wanted(name):
    return not WANTED or name in WANTED


def note(work, ours, against, peer, reach, unit="ms"):
    ratio = f"{ours / peer:.2f} ×" if peer else "—"
    rows.append((work, f"{ours:.1f} {unit}", against, f"{peer:.1f} {unit}" if peer else "—", ratio, reach))


def first_frames(commands):
    """Interleaved, so that a busy moment of the machine falls on all alike; the first round warms the caches."""
    results = {name: [] for name in commands}
    script = []
    for _ in range(ROUNDS + 1):
        for name, command in commands.items():
            words = " ".join(f"'{word}'" for word in command)
            script.append(f"printf '{name}\\t'; '{BENCH}/first-frame' {words} 2>/dev/null || echo")
    # GDK_DEBUG is empty: as on a user's machine, GDK looks for GL although Cairo draws.
    env = dict(os.environ, GSETTINGS_SCHEMA_DIR=str(BUILD / "resources"), GDK_DEBUG="")
    output = subprocess.run([DESKTOP, "--size", "1280x1024", "--", "bash", "-c", "; ".join(script)],
                            env=env, capture_output=True, text=True, check=True).stdout
    for line in output.splitlines():
        name, *figures = line.split("\t")
        if len(figures) == 4:
            results[name].append(tuple(map(float, figures)))
    return {name: [statistics.median(column) for column in zip(*runs[1:])] for name, runs in results.items()}


def bench_start(folder):
    register = folder / "sample.rdesk"
    large = folder / "large.rdesk"
    subprocess.run([CLI, "sample", register], check=True, stdout=subprocess.DEVNULL)
    make_large(large)
    commands = {"program": [PROGRAM, register], "large": [PROGRAM, large], "bare": [BENCH / "bare-window"]}
    if shutil.which("gnome-text-editor"):
        commands["editor"] = ["gnome-text-editor", "--standalone"]
    seen = first_frames(commands)
    note("start to first frame, sample register", seen["program"][0], "bare window", seen["bare"][0], "≤ 1.3 ×")
    if "editor" in seen:
        note("", seen["program"][0], "gnome-text-editor", seen["editor"][0], "< 1 ×")
    note("memory after start (PSS)", seen["program"][1] / 1024, "bare window", seen["bare"][1] / 1024, "≤ 1.4 ×", "MiB")
    # An early frame may be empty: what counts is the last one before rest, and the processor time until then.
    note("open 1,000 reviews, until at rest", seen["large"][3], "the sample register", seen["program"][3], "+ 150 ms at most")
    note("", seen["large"][2], "its processor time", seen["program"][2], "+ 150 ms at most")
    note("memory with 1,000 reviews (PSS)", seen["large"][1] / 1024, "the sample register", seen["program"][1] / 1024, "—", "MiB")


def bench_pages(folder):
    """The longest stretch of processor time in which the window would not answer, 1,000 reviews being open."""
    large = folder / "pages.rdesk"
    make_large(large)
    env = dict(os.environ, GSETTINGS_SCHEMA_DIR=str(BUILD / "resources"))
    output = subprocess.run([DESKTOP, "--size", "1280x1024", "--", BENCH / "bench-pages", large],
                            env=env, capture_output=True, text=True, check=True).stdout
    for line in output.splitlines():
        work, ms = line.split("\t")
        note(f"{work}, 1,000 reviews", float(ms), "—", 0, "≤ 50 ms")


def bench_typing(folder):
    """Processor time of the main loop from a key until it is idle, checks, spelling and counting with it."""
    env = dict(os.environ, GSETTINGS_SCHEMA_DIR=str(BUILD / "resources"))
    output = subprocess.run([DESKTOP, "--size", "1280x1024", "--", BENCH / "bench-typing", folder],
                            env=env, capture_output=True, text=True, check=True).stdout
    for line in output.splitlines():
        work, ours, bare = line.split("\t")
        note(work, float(ours), "bare GtkTextView" if float(bare) else "—", float(bare), "≤ 4 ms" if float(bare) else "≤ 50 ms")


def bench_search(folder):
    """The gathering keeps the window; the searches are done in a thread."""
    large = folder / "search.rdesk"
    make_large(large)
    output = subprocess.run([BENCH / "bench-search", large], check=True, capture_output=True, text=True).stdout
    for line in output.splitlines():
        work, reach, ms = line.split("\t")
        note(f"{work}, 1,000 reviews", float(ms), "—", 0, reach)


def bench_report_checks(_):
    env = dict(os.environ, G_TEST_SRCDIR=str(pathlib.Path(__file__).resolve().parents[1]))
    output = subprocess.run([BENCH / "bench-report-checks"], env=env, check=True, capture_output=True, text=True).stdout
    for line in output.splitlines():
        if line.count("\t") == 2:
            work, ms, reach = line.split("\t")
            note(work, float(ms), "—", 0, reach)


def make_large(path):
    subprocess.run([BENCH / "make-register", path, "1000"], check=True, stdout=subprocess.DEVNULL)


def program_figures(name):
    output = subprocess.run([BENCH / name], check=True, capture_output=True, text=True).stdout
    return [line.split("\t") for line in output.splitlines() if "\t" in line]


def bench_deadlines(_):
    for name, count, ms in program_figures("bench-deadlines"):
        note(f"{name}, {count} reviews", float(ms), "—", 0, "≤ 20 ms for 1,000")


def bench_with_floor(program):
    def bench(_):
        for work, ours, against, floor, reach, unit in program_figures(program):
            note(work, float(ours), against, float(floor), reach, unit)
    return bench


def bench_chronology(folder):
    """100,000 and 1,000,000 entries: first pages, searches, an edit."""
    output = subprocess.run([BENCH / "bench-chronology", folder], check=True, capture_output=True, text=True).stdout
    for work, ours, against, floor, reach, unit in (line.split("\t") for line in output.splitlines()):
        note(work, float(ours), against, float(floor), reach, unit)


def bench_scroll(folder):
    """The page of a chronology, scrolled."""
    env = dict(os.environ, GSETTINGS_SCHEMA_DIR=str(BUILD / "resources"))
    output = subprocess.run([DESKTOP, "--size", "1280x1024", "--", BENCH / "bench-scroll", folder],
                            env=env, check=True, capture_output=True, text=True).stdout
    for work, ours, against, floor, reach, unit in (line.split("\t") for line in output.splitlines()):
        note(work, float(ours), against, float(floor), reach, unit)


def timed(command, **options):
    begun = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    return (time.monotonic() - begun) * 1000


def run_costs(command, text=None):
    """The processor time of a command, with that of the system on its behalf, and its time by the clock."""
    before, begun = os.times(), time.monotonic()
    subprocess.run(command, input=text, check=True, text=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    clock, after = (time.monotonic() - begun) * 1000, os.times()
    return (after.children_user - before.children_user + after.children_system - before.children_system) * 1000, clock


# The columns that an index of words has of the file, and the same tokens as ours.
IMPORT_FLOOR = """.mode csv
.import '{path}' entries
CREATE VIRTUAL TABLE words USING fts5 (Date, Source, Event, Response, Comment, content = 'entries', tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO words (rowid, Date, Source, Event, Response, Comment) SELECT rowid, Date, Source, Event, Response, Comment FROM entries;
"""


def bench_import_whole(folder):
    """A file into a register: read, its dates understood, checked, kept with its history, its words indexed."""
    path, empty, register, floor = (folder / name for name in ("whole.csv", "empty.rdesk", "whole.rdesk", "whole.sqlite"))
    tables.make_csv(path, 100000)
    subprocess.run([CLI, "new", empty], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([CLI, "--register", empty, "review", "add", "SCR/1", "--title", "Child A"], check=True, stdout=subprocess.DEVNULL)
    ours, floors = [], []
    for _ in range(ROUNDS):
        shutil.copyfile(empty, register)
        floor.unlink(missing_ok=True)
        ours.append(run_costs([CLI, "--register", register, "chronology", "import", "SCR/1", path, "--agency", "police"]))
        floors.append(run_costs(["sqlite3", floor], IMPORT_FLOOR.format(path=path)))
    for i, work in enumerate(("import CSV, 100,000 rows, end to end, processor time", "the same by the clock")):
        note(work, statistics.median(run[i] for run in ours), "sqlite3 .import and FTS5 in bulk" if i == 0 else "",
             statistics.median(run[i] for run in floors), "≤ 2 ×")


def convert(path, kind, folder):
    """LibreOffice, started beforehand once so that its profile is there."""
    return timed(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", kind, "--outdir", folder / "converted", path])


def bench_import(folder):
    """The reading of agencies' files, each turn of ours beside one of the peer's."""
    makers = {"DOCX, 3,000 rows": ("a.docx", tables.make_docx, 3000, "txt:Text"),
              "XLSX, 100,000 rows": ("a.xlsx", tables.make_xlsx, 100000, "csv"),
              "CSV, 100,000 rows": ("a.csv", tables.make_csv, 100000, None)}
    for work, (name, make, rows, kind) in makers.items():
        path = folder / name
        make(path, rows)
        if kind:
            convert(path, kind, folder)
        ours, peers = [], []
        for _ in range(3):
            ours.append(float(subprocess.run([BENCH / "bench-read", path], check=True, capture_output=True, text=True).stdout.split("\t")[2]))
            peers.append(convert(path, kind, folder) if kind else timed(["sqlite3", ":memory:", ".mode csv", f".import {path} entries"]))
        note(f"reading {work}", statistics.median(ours), "LibreOffice converting" if kind else "sqlite3 .import", statistics.median(peers),
             "≤ 0.05 ×" if kind else "—")
    bench_import_whole(folder)


def bench_report(folder):
    """A report of about 100 pages from its text to the file, whole programs against each other, turn by turn."""
    source, peer = folder / "report.xml", folder / "report.md"
    reports.make_xml(source, 50000)
    reports.make_markdown(peer, 50000)
    for kind in ("docx", "odt", "fodt", "html"):
        ours, peers = [], []
        for _ in range(5):
            ours.append(timed([BUILD / "tests" / "formats" / "write-report", source, folder / f"ours.{kind}"]))
            peers.append(timed(["pandoc", "--standalone", "--toc", peer, "-t", "opendocument" if kind == "fodt" else kind, "-o", folder / f"peer.{kind}"]))
        note(f"report of 50,000 words to {kind.upper()}", statistics.median(ours), "pandoc", statistics.median(peers),
             "≤ 0.1 ×" if kind in ("docx", "odt") else "—")


def bench_report_pdf(folder):
    """The same report to PDF, against LibreOffice converting the Word file that we write of it."""
    source, word = folder / "pages.xml", folder / "pages.docx"
    reports.make_xml(source, 40000)
    timed([BUILD / "tests" / "formats" / "write-report", source, word])
    ours, peers = [], []
    for _ in range(5):
        ours.append(timed([BENCH / "bench-report-pdf", source, folder / "ours.pdf"]))
        peers.append(timed(["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", "pdf", "--outdir", folder, word]))
    note("report of 100 pages to PDF", statistics.median(ours), "LibreOffice from DOCX", statistics.median(peers), "≤ 0.1 ×")


def bench_idle(folder):
    register = folder / "idle.rdesk"
    subprocess.run([CLI, "sample", register], check=True, stdout=subprocess.DEVNULL)
    script = (f"'{PROGRAM}' '{register}' & pid=$!; sleep 6; "
              "count() { for t in /proc/$pid/task/*; do awk -v t=$t '/ctxt_switches/ { n += $2 } END { print t, n }' $t/status; done; }; "
              "count; sleep 10; echo then; count; kill $pid")
    env = dict(os.environ, GSETTINGS_SCHEMA_DIR=str(BUILD / "resources"))
    output = subprocess.run([DESKTOP, "--", "bash", "-c", script], env=env, capture_output=True, text=True, check=False).stdout
    before, after = (dict(line.split() for line in part.strip().splitlines()) for part in output.split("then"))
    # A thread that ends meanwhile must not count backwards.
    woken = sum(int(count) - int(before.get(thread, 0)) for thread, count in after.items())
    note("wake-ups in 10 idle seconds", woken, "—", 0, "0", "")


def main():
    benches = {"deadlines": bench_deadlines, "store": bench_with_floor("bench-store"),
               "gantt": bench_with_floor("bench-gantt"), "start": bench_start, "pages": bench_pages, "typing": bench_typing,
               "search": bench_search, "chronology": bench_chronology, "scroll": bench_scroll, "import": bench_import,
               "report": bench_report, "report-checks": bench_report_checks, "report-pdf": bench_report_pdf, "idle": bench_idle}
    with tempfile.TemporaryDirectory() as folder:
        for name, bench in benches.items():
            if wanted(name):
                print(f"{name} …", file=sys.stderr)
                bench(pathlib.Path(folder))
    heads = ("work", "Review Desk", "against", "figure", "ratio", "reach")
    widths = [max(len(row[i]) for row in [heads, *rows]) for i in range(len(heads))]
    for row in [heads, tuple("-" * w for w in widths), *rows]:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


main()
