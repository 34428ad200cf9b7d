"""Ten minutes with the sample: each step of the walk-through leads to its place, and looking changes nothing.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from desk import *

# What “Show” leads to: the page of a review, or a page of the register.
PLACES = [
    (None, "Dashboard"), ("Child L", "Overview"), ("Child L", "Timescales"), ("Child K", "Decision"), ("Child K", "Letters"),
    ("Child C", "Chronology"), ("Child C", "People"), ("Child C", "Findings"), ("Child C", "Report"), ("Child C", "Report"),
    ("Child D", "Publication"), ("Child B", "Publication"), (None, "Actions"), (None, "Learning"), (None, "Annual Report"),
]


def is_shown(program, title, page):
    if title is None:
        return any(label.name == page for label in program.all("label", page))
    tabs = program.all("page tab", page)
    return bool(program.all("label", begins(f"{title} · "))) and any("selected" in tab.states for tab in tabs)


def walk(program):
    window = program.window_named("Help")
    window.says("Ten Minutes With the Sample")
    buttons = window.all("push button", begins("Show step "))
    same(len(buttons), len(PLACES), "steps that can be shown")
    for number, (title, page) in enumerate(PLACES, 1):
        window.find("push button", f"Show step {number}.").reveal().click()
        wait(lambda: is_shown(program, title, page), f"step {number}: {page} of {title}")
    same(program.complaints(), [], "complaints")
    program.key("Escape")
    program.window_gone("Help")


with Program() as desk:
    open_sample(desk)
    before = facts("history", register=SAMPLE)
    choose_menu(desk, "Ten Minutes With the Sample")
    walk(desk)
    same(facts("history", register=SAMPLE), before, "history after looking")
    # What the walk says is so: one of Child B’s actions is overdue and was chased twice.
    late = [row for row in facts("actions", "--overdue", register=SAMPLE) if len(row["chases"]) == 2]
    same(len(late), 1, "overdue and chased twice")
    end(desk)
