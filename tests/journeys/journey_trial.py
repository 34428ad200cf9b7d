"""A trial holds a review: forecast and original stand side by side wherever the date is; the hold ends, and the forecast goes.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import csv

from driver import run, steady

from desk import *

REVIEW = "SCR/2026/05"     # Child H: to be completed by Tue 23 Mar 2027
DUE, FORECAST = "2027-03-23", "2027-06-30"
SAID = f"due {word_day(DUE)}, Held, forecast for {word_day(FORECAST)}"


def complete():
    return deadlines(SAMPLE, REVIEW)[REVIEW, "complete"]


def out(name):
    return os.path.join(SCRATCH, name)


def put_on_hold(program):
    """The form begins with the reason still to be chosen; the trial is the second of the list."""
    program.find("push button", "Add Hold…").reveal().click()
    program.find("text", begins("Agreed by"))
    choose(program, "Deadline", "Complete the review")
    choose(program, "Reason", "Trial")
    for field, text in (("From", "last Friday"), ("Forecast of the date", "30/6/2027"), ("Agreed by", "LSCB Chair, with the prosecutor")):
        program.find("text", begins(field)).reveal().click()
        replace(program, text)
    program.find("push button", "Put on Hold").reveal().click()
    wait(lambda: complete()["status"] == "held", "held, in the file")
    same((complete()["due"], complete()["forecast"]), (DUE, FORECAST), "the clock has not stopped")


def choose(program, field, value):
    """By keyboard, as in any list to choose from."""
    button = wait(lambda: next((node for node in program.all(None, begins(field))
                                if node.role in ("combo box", "push button", "toggle button")), None), field).reveal()
    button.click()
    program.settle()
    program.key("Home")
    for _ in range(12):
        node = steady(program.focused)
        if node and (node.name == value or any(label.name == value for label in node.all("label"))):
            break
        program.key("Down")
        program.settle()
    program.key("Return")
    wait(lambda: program.all(None, re.compile(f"^{field}, {value}$")) or button.all("label", value), f"{field}: {value}")


def check_overview(program):
    wait(lambda: SAID in deadline_row(program, "Complete the review").name, "both on the Overview")
    program.find("list", "Holds").find("list item", begins("Trial, Complete the review, Since Fri 20 Nov 2026"))
    program.says("This review is on hold. While it waits, note what has to improve")


def check_dashboard(program):
    """In the table of reviews, and in the sidebar."""
    program.key("alt+1")
    said = f"next: Complete the review, forecast for {word_day(FORECAST)}, due {word_day(DUE)}"
    wait(lambda: any(row.name.startswith(REVIEW) and said in row.name
                     for row in program.find("tree table", "Reviews").all("table row")), "both on the dashboard")
    program.find("list item", re.compile(f"^{REVIEW}, Child H, .*{re.escape(said)}"))


def check_deadlines(program):
    """On the page of all deadlines, and in the tables that leave it: for a spreadsheet and on paper."""
    program.key("alt+2")
    program.find("tree table", "Deadlines")
    program.find("push button", "Held").click()
    program.find("tree table", "Deadlines").find("table row", f"{REVIEW}, Complete the review, {SAID}")
    program.settle()
    for name in ("held.csv", "held.pdf"):
        program.key("ctrl+shift+e")
        answer_file(program, "Export Table", out(name))
        program.toast(re.escape(f"Exported as “{name}”"))
    with open(out("held.csv"), encoding="utf-8-sig", newline="") as file:
        rows = {row["Reference"]: row for row in csv.DictReader(file)}
    same((rows[REVIEW]["Due"], rows[REVIEW]["Forecast"]), (DUE, FORECAST), "both in the CSV file")
    check_paper(out("held.pdf"))


def check_paper(path):
    """Both are on the paper, with or without the day of the week."""
    text = run("pdftotext", "-layout", path, "-")
    for date in (DUE, FORECAST):
        check(word_day(date).split(" ", 1)[1] in text, f"{date} in {path}:\n{text}")


def check_chart(program):
    open_review(program, "Child H")
    program.find("page tab", "Timescales").click()
    wait(lambda: SAID in chart_row(program, "Complete the review").name, "both on the chart")
    program.key("ctrl+e")
    answer_file(program, "Export Timescales", out("chart.pdf"))
    program.toast(re.escape("Exported as “chart.pdf”"))
    check_paper(out("chart.pdf"))


def end_hold(program):
    """Its last day is still held, so it ended yesterday: the due date is what it was, and what was forecast stays on record; one step back, and it is held again."""
    program.find("page tab", "Overview").click()
    program.find("list", "Holds").find("push button", "End Hold…").reveal().click()
    program.find("text", begins("The last day of the hold")).reveal().click()
    replace(program, "yesterday")
    program.find("push button", "End Hold").reveal().click()
    wait(lambda: complete()["status"] == "upcoming", "not held any more")
    same((complete()["due"], complete()["forecast"]), (DUE, FORECAST), "back as it was")
    wait(lambda: "Upcoming, 79 working days left" in deadline_row(program, "Complete the review").name, "on the Overview")
    program.key("ctrl+z")
    check_overview(program)


with Program() as desk:
    open_sample(desk)
    same((complete()["due"], complete()["status"]), (DUE, "upcoming"), "before the trial")
    open_review(desk, "Child H")
    put_on_hold(desk)
    check_overview(desk)
    check_dashboard(desk)
    check_deadlines(desk)
    check_chart(desk)
    end_hold(desk)
    end(desk)
