"""An action followed to its end: a finding that rests on two entries, its recommendation, three actions, one of them overdue; found from
the dashboard, chased by a letter, its progress noted, closed with evidence, undone and done again.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from desk import *

REVIEW = "SCR/2025/02"     # Child C
ACTION = "Hand the list of calls over"
EVIDENCE = "The list of November"


def prepare():
    """What the review says before the program is opened. (path, the number of the overdue action)"""
    path = sample("monitored.rdesk")
    entries = [row["id"] for row in facts("chronology", "list", REVIEW, register=path)[:2]]
    number = facts("finding", "add", REVIEW, "Calls were not handed over", register=path)["number"]
    same(len(facts("finding", "evidence", REVIEW, number, *entries, register=path)["evidence"]), 2, "entries that it rests on")
    place = facts("recommendation", "add", REVIEW, "Hand calls over at each change of shift", "--finding", number, register=path)["number"]
    rows = [facts("action", "add", REVIEW, text, "--recommendation", place, "--agency", "health", "--agreed", "2026-09-01", "--due", due,
                  register=path) for text, due in ((ACTION, "2026-11-09"), ("Try it in one team", "2027-01-11"), ("Ask whether it helped", "2027-03-01"))]
    same([row["status"] for row in rows], ["overdue", "not-started", "not-started"], "how the three stand")
    return path, rows[0]["number"]


def action(path, number):
    return facts("actions", REVIEW, register=path)[number - 1]


def row(program):
    return program.find(None, re.compile(f"^[A-Z].*, {REVIEW}, {ACTION}, "))


def counts(path):
    """Counted here from the list: all, open, overdue."""
    rows = facts("actions", register=path)
    return len(rows), sum(row["closed"] is None for row in rows), sum(row["status"] == "overdue" for row in rows)


def find_overdue(program, path):
    """The dashboard and the list of pages say it in words, and lead there."""
    every, still, overdue = counts(path)
    program.find("list item", f"Actions, {overdue} actions are overdue")
    program.find("push button", f"{overdue} actions are overdue").click()
    program.find("label", f"{every} actions: {still} open, {overdue} of them overdue; {every - still} closed. {overdue} are shown.")
    check("Overdue by 10 working days" in row(program).name, "how late it is")


def chase(program, path, number):
    """A letter lists what is overdue; it is a chase once it is sent."""
    row(program).click()
    program.find("push button", begins("Chase by Letter…")).reveal().click()
    window = program.window_named("New Letter")
    window.find("combo box", "Template").find("label", "Overdue actions, to an agency")
    window.says(ACTION)
    window.find("push button", "Keep Letter").reveal().click()
    program.window_gone("New Letter")
    same(action(path, number)["chases"], [], "before it is sent")
    program.find("push button", "Record as Sent…").reveal().click()
    program.find("push button", "Record as Sent").reveal().click()
    wait(lambda: action(path, number)["chases"], "chased")
    same([(c["date"], c["means"]) for c in action(path, number)["chases"]], [(TODAY, "letter")], "how it was chased")


def note_progress(program, path, number):
    """The row says that it was chased; what is told then is the answer."""
    program.key("alt+6")
    program.key("Escape")
    wait(lambda: "no answer since" in row(program).name, "the chase in the row")
    row(program).click()
    program.find("push button", begins("Progress…")).reveal().click()
    program.find("text", holds("What was told of its progress")).reveal().click()
    program.type("Handed over at nights")
    program.find("push button", "Note Progress").reveal().click()
    wait(lambda: action(path, number)["notes"], "noted")


def close(program, path, number):
    """Nothing is closed without evidence."""
    program.find("push button", begins("Close…")).reveal().click()
    program.find("push button", "Close Action").reveal().click()
    program.says("Say what shows that the action is complete")
    program.find("text", holds("What shows that it is complete")).reveal().click()
    program.type(EVIDENCE)
    program.find("push button", "Close Action").reveal().click()
    wait(lambda: action(path, number)["closed"], "closed")
    found = action(path, number)
    same((found["status"], found["closed"], found["evidence"], found["progress"]), ("complete-late", TODAY, EVIDENCE, 100), "how it ended")
    program.key("ctrl+z")
    wait(lambda: not action(path, number)["closed"], "open again")
    program.key("ctrl+shift+z")
    wait(lambda: action(path, number)["closed"], "closed again")
    program.find("list item", f"Actions, {counts(path)[2]} actions are overdue")


def closed_in_year(path):
    return next(row["value"] for row in facts("annual", "2026", register=path)
                if (row["section"], row["figure"], row["kind"]) == ("actions", "closed", None))


def check_annual(program, path, before):
    """The year's annual report counts it, on its page as by the command."""
    same(closed_in_year(path), before + 1, "closed in the year")
    program.key("alt+8")
    program.find(None, re.compile(f"^Closed in the year: {before + 1}(, |$)"))


with_path, its_number = prepare()
closed_before = closed_in_year(with_path)
with Program(with_path) as desk:
    find_overdue(desk, with_path)
    chase(desk, with_path, its_number)
    note_progress(desk, with_path, its_number)
    close(desk, with_path, its_number)
    desk.key("Escape")
    desk.find("push button", re.compile("^Month by month$", re.IGNORECASE)).click()
    desk.find(None, re.compile(r"^Dec 2025: \d+ open, \d+ overdue\. Nov 2026: %d open, %d overdue\. " % counts(with_path)[1:]))
    check_annual(desk, with_path, closed_before)
    end(desk)
