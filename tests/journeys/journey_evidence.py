"""From two entries of the chronology to a finding, its recommendation and three actions, by the forms; counted in the annual report; taken
back step by step.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from driver import run

from desk import *

REVIEW = "SCR/2025/02"     # Child C
TITLE = "Calls were not handed over"
RECOMMENDATION = "Hand calls over at each change of shift"
ACTIONS = (("Hand the list of calls over", "9 Nov 2026"), ("Try it in one team", "11 Jan 2027"), ("Ask whether it helped", "1 Mar 2027"))


def agreed(path):
    """How many actions the year’s annual report counts as agreed in it."""
    return next(row["value"] for row in facts("annual", "2026", register=path)
                if (row["section"], row["figure"], row["kind"]) == ("actions", "agreed", None))


def findings(path):
    return [row for row in facts("finding", "list", REVIEW, register=path) if row["title"] == TITLE]


def actions(path):
    return {row["text"]: row for row in facts("actions", REVIEW, register=path)}


def fill(program, label, text):
    program.find("text", begins(label)).reveal().click()
    program.type(text)


def make_finding(program, path):
    open_review(program, "Child C")
    program.find("page tab", "Chronology").click()
    rows = wait(lambda: [row for row in program.all("table row") if row.name][:2], "entries")
    rows[0].click()
    run("xdotool", "keydown", "ctrl")
    rows[1].click()
    run("xdotool", "keyup", "ctrl")
    program.settle()
    program.key("shift+F10")
    program.find("menu item", "Add to Finding").click()
    program.find("menu item", "New Finding…").click()
    fill(program, "What was found", TITLE)
    program.find("push button", "Add Finding").reveal().click()
    found = wait(lambda: findings(path), "the finding")
    same(len(found[0]["evidence"]), 2, "entries that it rests on")


def recommend(program, path):
    program.find("page tab", "Findings").click()
    program.find("push button", re.compile(f"^Recommend….*{TITLE}")).reveal().click()
    fill(program, "Recommendation", RECOMMENDATION)
    program.find("push button", "Add Recommendation").reveal().click()
    wait(lambda: any(row["text"] == RECOMMENDATION for row in facts("recommendation", "list", REVIEW, register=path)), "the recommendation")


def act(program, path):
    """Three, one of them overdue."""
    for text, due in ACTIONS:
        program.find("push button", re.compile(f"^Add Action….*{RECOMMENDATION}")).reveal().click()
        fill(program, "What is done", text)
        fill(program, "Agreed on", "1 Sep 2026")
        fill(program, "Due", due)
        program.find("push button", "Add Action").reveal().click()
        wait(lambda: text in actions(path), text)
    same([actions(path)[text]["status"] for text, _ in ACTIONS], ["overdue", "not-started", "not-started"], "how the three stand")


def check_annual(program, path):
    program.key("alt+8")
    program.find(None, re.compile(f"^Agreed in the year: {agreed(path)}(, |$)"))


def take_back(program, path):
    """Five steps."""
    for _ in range(5):
        program.key("ctrl+z")
        program.settle()
    wait(lambda: not findings(path), "nothing of it")
    check(not any(text in actions(path) for text, _ in ACTIONS), "no action of it")


its_path = sample("evidence.rdesk")
before = agreed(its_path)
with Program(its_path) as desk:
    make_finding(desk, its_path)
    recommend(desk, its_path)
    act(desk, its_path)
    same(agreed(its_path), before + 3, "actions agreed in the year")
    check_annual(desk, its_path)
    take_back(desk, its_path)
    same(agreed(its_path), before, "actions agreed in the year, afterwards")
    command("verify", register=its_path)
    end(desk)
