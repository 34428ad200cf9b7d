"""From what is known of a case to the Chair's decision, and what is said when the facts change after it.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from desk import *

REVIEW = "SCR/2026/09"
DIED = "Has a child died?"
ABUSE = "Is abuse or neglect of the child known or suspected?"
REQUIRED = "A Serious Case Review must be commissioned"


def show_decision(program, title):
    open_review(program, title)
    tab = wait(lambda: next((node for node in program.all(None, "Decision")
                             if node.role in ("page tab", "radio button", "toggle button", "push button")), None), "tab Decision")
    tab.click()
    program.find("panel", begins("Notifiable incident: "))


def answer(program, question, word):
    program.find("radio button", f"{word}: {question}").reveal().click()


def criteria():
    return facts("criteria", REVIEW, register=SAMPLE)


def check_answers(program):
    """A death alone decides nothing; with suspected abuse the criteria are met, and it is said which paragraph decides."""
    program.find("panel", "Criteria for a Serious Case Review: Not determined yet")
    answer(program, ABUSE, "Suspected")
    program.toast(f"The facts now point to “{REQUIRED}”")
    card = program.find("panel", f"Criteria for a Serious Case Review: {REQUIRED}")
    card.says(re.escape("Decided by Working Together 2015, chapter 4, regulation 5(2)(a) and (b)(i)"))
    result = criteria()
    same((result["outcome"], result["decision"], result["tests"][0]["outcome"]), ("scr-required", None, "notifiable"), "by the command")


def check_decision(program):
    """The Chair decides otherwise all the same: it is recorded as it is, log and milestone in one step."""
    program.find("push button", "Record Decision…").reveal().click()
    wait(lambda: any("focused" in node.states for node in program.all("text", "Day")), "focus in the day")
    replace(program, "last Friday")
    program.find("push button", "Record").reveal().click()
    program.says("Say what was decided: choose one of the outcomes")
    same(criteria()["decision"], None, "nothing recorded without an outcome")


def choose_outcome(program, outcome):
    program.find("push button", "Outcome").reveal().click()
    program.settle()
    program.key("End", "Return")
    program.find("push button", f"Outcome, {outcome}")
    program.find("push button", "Record").reveal().click()
    program.toast("The Chair’s decision is recorded")


def check_standing(program):
    same(criteria()["decision"], "do-not-initiate", "the Chair's decision, by the command")
    program.says(f"The facts now point to “{REQUIRED}”; the recorded decision was “Do not initiate a Serious Case Review”. It never changes by itself")
    same([row["date"] for row in facts("review", "show", REVIEW, register=SAMPLE)["milestones"] if row["milestone"] == "decision"],
         ["2026-11-20"], "the milestone")

    answer(program, DIED, "No")
    program.says("not determined any more what the facts point to; the recorded decision was “Do not initiate a Serious Case Review”")
    same(criteria()["decision"], "do-not-initiate", "the decision does not change by itself")


def undo_all(program):
    """Three steps back: the answer, the decision with its milestone, the first answer."""
    before = len(facts("history", register=SAMPLE))
    for number, outcome in ((1, "scr-required"), (2, "scr-required"), (3, "undetermined")):
        program.key("ctrl+z")
        wait(lambda: len(facts("history", register=SAMPLE)) == before + number, f"undo {number}")
        same(criteria()["outcome"], outcome, f"after {number} steps back")
    same(criteria()["decision"], None, "nothing decided")
    program.find("panel", "Criteria for a Serious Case Review: Not determined yet")


with Program() as program:
    open_sample(program)
    show_decision(program, "Child M")
    same([], program.nameless(), "controls without a name")
    check_answers(program)
    check_decision(program)
    choose_outcome(program, "Do not initiate a Serious Case Review")
    check_standing(program)
    undo_all(program)
    end(program)
