"""What belongs to the board: closures, what counts as due soon, its name, and the history of it all.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from desk import *

CHILD_L = "SCR/2026/08", "notify-ofsted"
CHILD_K = "SCR/2026/07", "report-decision"
CHILD_D = "SCR/2026/01", "send-copies"


def due(which):
    return deadlines(SAMPLE)[which]["due"]


def settings(program):
    choose_menu(program, "Board Settings")
    return program.window_named("Board Settings")


def fill(program, field, text):
    field.reveal().click()
    program.key("ctrl+a", "BackSpace")
    program.type(text)


def check_closure(program, window):
    """A day off tomorrow moves what counts over it, and only that."""
    fill(program, window.find("text", begins("First day")), "tomorrow")
    window.says("Tue 24 Nov 2026, tomorrow")
    fill(program, window.find("text", begins("Reason")), "Staff day")
    window.find("push button", "Add Closure").reveal().click()
    window.find("label", begins("3 deadlines moved: SCR"))
    window.says("Notify Ofsted of the incident: Wed 25 Nov 2026 → Thu 26 Nov 2026")
    window.says("Report the decision: Thu 26 Nov 2026 → Fri 27 Nov 2026")
    window.find("list", "Closures").find("list item", begins("Tue 24 Nov 2026"))
    same((due(CHILD_L), due(CHILD_K), due(CHILD_D)), ("2026-11-26", "2026-11-27", "2026-12-03"), "in the file")
    # Nothing is a working day twice.
    fill(program, window.find("text", begins("First day")), "24/11/2026")
    window.find("push button", "Add Closure").reveal().click()
    window.says("(?i)closed|closure.*already|overlap")
    same(len(facts("closure", "list", register=SAMPLE)), 3, "closures")
    fill(program, window.find("text", begins("First day")), "31/11/2026")
    window.find("push button", "Add Closure").reveal().click()
    window.says("There is no such day in the calendar")
    same(len(facts("closure", "list", register=SAMPLE)), 3, "closures")

    window.find("push button", "Remove Tue 24 Nov 2026").reveal().click()
    window.says("Notify Ofsted of the incident: Thu 26 Nov 2026 → Wed 25 Nov 2026")
    same((due(CHILD_L), due(CHILD_K)), ("2026-11-25", "2026-11-26"), "removed, in the file")
    window.find("push button", "Undo").click()
    wait(lambda: (due(CHILD_L), due(CHILD_K)) == ("2026-11-26", "2026-11-27"), "removal undone")
    window.find("list", "Closures").find("list item", begins("Tue 24 Nov 2026"))


def check_due_soon(program, window):
    """Ten working days make the copies of Child D, eight days off, due soon."""
    same(deadlines(SAMPLE)[CHILD_D]["status"], "upcoming", "with five days")
    spin = window.find("spin button", begins("Due soon")).reveal()
    spin.click(dx=20)
    program.key("ctrl+a")
    program.type("10\t")
    wait(lambda: deadlines(SAMPLE)[CHILD_D]["status"] == "due-soon", "due soon")
    window.says("“Due soon” changed")
    window.find("push button", "Undo").click()
    wait(lambda: deadlines(SAMPLE)[CHILD_D]["status"] == "upcoming", "upcoming again")
    wait(lambda: spin.text == "5", "five in the field")


def check_name(program, window):
    fill(program, window.find("text", begins("Board’s name")), "Southmoor Board")
    program.key("Return")
    program.window_named("Southmoor Board — Review Desk")
    window.says("Board’s name changed")
    window.find("push button", "Undo").click()
    program.window_named("Northmoor Safeguarding Children Board — Review Desk")


def check_history(program):
    """Who did what, newest first, the undone among it."""
    program.key("ctrl+h")
    window = program.window_named("History")
    wait(lambda: len(window.all("list item")) > 5, "entries")
    entries = [node.name for node in window.all("list item")]
    for words in ("^Undo: .*board’s name", "^Change the board’s name", "^Change what is due soon", "^Undo: Remove closure", "^Remove closure",
                  "^Add closure"):
        check(any(re.search(words, entry) for entry in entries), f"/{words}/ is not in the history: {entries}")
    who = {entry["who"] for entry in facts("history", register=SAMPLE)}
    check(all(any(name in entry for name in who) for entry in entries), f"each entry says who of {who} it was: {entries}")
    program.key("Escape")
    program.window_gone("History")


with Program() as program:
    open_sample(program)
    window = settings(program)
    check_closure(program, window)
    check_due_soon(program, window)
    check_name(program, window)
    program.key("Escape")
    program.window_gone("Board Settings")
    check_history(program)
    end(program)
