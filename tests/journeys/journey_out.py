"""Finding, and taking out of the program: Ctrl+K and a jump; tables and a calendar read back by other people's readers;
rows copied and pasted; the help.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import csv
import datetime

import icalendar
import openpyxl

from driver import run

from desk import *

OUT = os.path.join(SCRATCH, "out")
os.makedirs(OUT, exist_ok=True)


def out(name):
    return os.path.join(OUT, name)


def search(program, words):
    program.key("ctrl+k")
    window = program.window_named("Search the Register")
    wait(lambda: program.focused() and program.focused().window == window, "focus in the search")
    program.type(words)
    program.settle()
    return window


def check_jump(program):
    """To a deadline, whose explanation opens; to a review; to nothing."""
    window = search(program, "scr/2026/02 complete")
    window.find("list item", begins("Complete the review, Deadlines, SCR/2026/02"))
    rows = [row.name for row in window.all("list item") if row.name]
    for _ in range(next(i for i, name in enumerate(rows) if name.startswith("Complete the review, Deadlines"))):
        program.key("Down")
    program.key("Return")
    program.window_gone("Search the Register")
    program.find("label", begins("Child E · "))
    program.find("push button", "Copy this explanation")
    program.key("Escape")
    program.gone("push button", "Copy this explanation")

    window = search(program, "CHILD d")
    window.find("list item", begins("Child D, Reviews, SCR/2026/01"))
    program.key("Return")
    program.find("label", begins("Child D · "))

    window = search(program, "zzzz")
    window.find(None, "No Results")
    program.key("Escape")
    program.window_gone("Search the Register")


def export_table(program, name, written=None):
    program.key("ctrl+shift+e")
    answer_file(program, "Export Table", out(name))
    program.toast(re.escape(f"Exported as “{written or name}”"))
    return out(written or name)


def show_overdue(program):
    program.key("alt+2")
    program.find("tree table", "Deadlines")
    program.find("push button", "Overdue").click()
    program.settle()


def check_tables(program):
    """What the filter leaves, in every kind of file."""
    show_overdue(program)
    overdue = {(row["review"], row["label"]): row for row in deadlines(SAMPLE).values() if row["status"] == "overdue"}
    page = openpyxl.load_workbook(export_table(program, "overdue", "overdue.xlsx")).active
    rows = list(page.iter_rows(values_only=True))
    same({(row[0], row[2]) for row in rows[1:]}, set(overdue), "deadlines in the workbook")
    for row in rows[1:]:
        same(row[4].date().isoformat(), overdue[row[0], row[2]]["due"], "the due date as a date")
    with open(export_table(program, "overdue.csv"), encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    same({(row["Reference"], row["Deadline"]): row["Due"] for row in lines},
         {key: row["due"] for key, row in overdue.items()}, "deadlines in the CSV file")
    text = run("pdftotext", "-layout", export_table(program, "overdue.pdf"), "-")
    for review, _ in overdue:
        check(review in text, f"{review} in the PDF")
    check("Page 1 of 1" in text and "As at Mon 23 Nov 2026" in text, text)
    check("Northmoor" not in run("pdfinfo", out("overdue.pdf")), "metadata of the PDF")

    program.key("ctrl+shift+e")
    answer_file(program, "Export Table", out("overdue.doc"))
    dialog_says(program, "Not Exported", r"(?i)csv.*xlsx.*pdf")
    check(not os.path.exists(out("overdue.doc")), "nothing was written")


def check_copying(program):
    """Ctrl and a click choose rows; the two are pasted, and no other."""
    program.key("Escape")
    program.settle()
    table = program.find("tree table", "Deadlines")
    rows = [row for row in table.all("table row") if row.name][:3]
    names = [row.name for row in rows]
    run("xdotool", "keydown", "ctrl")
    rows[0].click()
    rows[2].click()
    run("xdotool", "keyup", "ctrl")
    program.settle()
    program.key("ctrl+c")
    program.toast("Copied 2 rows")
    search(program, "")
    program.key("ctrl+v")
    pasted = wait(lambda: program.focused() and program.focused().text, "what was pasted")
    references = [name.split(",")[0] for name in names]
    check(references[0] in pasted and references[2] in pasted, pasted)
    check(pasted.count("SCR/") == 2, pasted)
    check("\t" in pasted or " " in pasted, pasted)
    program.key("Escape")
    program.window_gone("Search the Register")


def check_click_opens(program):
    """A plain click still opens."""
    table = program.find("tree table", "Deadlines")
    row = next(row for row in table.all("table row") if row.name)
    reference = row.name.split(",")[0]
    row.click()
    program.find("label", holds(f" · {reference}"))
    program.key("Escape")
    program.settle()


def check_calendar(program):
    """Of the whole register from a page of it, of one review from there; again, and the same events."""
    expected = {f"{row['review']}: {row['label']}": row["due"] for row in deadlines(SAMPLE).values() if row["due"]}
    expected |= {f"{row['review']}: action {row['number']}": row["due"] for row in facts("actions", register=SAMPLE) if row["due"] and not row["closed"]}
    program.key("alt+1")
    same(export_calendar(program, "all.ics"), expected, "events of the register")
    open_review(program, "Child D")
    same(export_calendar(program, "one.ics"), {name: due for name, due in expected.items() if name.startswith("SCR/2026/01: ")},
         "events of the review")


def export_calendar(program, name):
    program.key("ctrl+shift+d")
    answer_file(program, "Export Calendar", out(name))
    program.toast(r"Exported \d+ dates? as")
    with open(out(name), "rb") as file:
        events = icalendar.Calendar.from_ical(file.read()).walk("VEVENT")
    for event in events:
        check(isinstance(event["DTSTART"].dt, datetime.date), "an all-day event")
        check("Child " not in str(event["SUMMARY"]), "no title in an event")
    return {str(event["SUMMARY"]): event["DTSTART"].dt.isoformat() for event in events}


def check_help(program):
    program.key("F1")
    window = program.window_named("Help")
    wait(lambda: program.focused() and program.focused().window == window, "focus in the help")
    program.type("outlook")
    program.settle()
    program.key("Return")
    window.says("^“Export Calendar…” writes")
    program.key("Escape")
    program.key("Escape")
    program.window_gone("Help")


with Program() as program:
    open_sample(program)
    check_jump(program)
    check_tables(program)
    check_copying(program)
    check_click_opens(program)
    check_calendar(program)
    check_help(program)
    end(program)
