"""The board's own milestones: from the template into a review, moved along with the publication, taken back in one step.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from desk import *

REVIEW = "SCR/2026/01"     # Child D: its publication is planned


def due(timescale):
    return deadlines(SAMPLE, REVIEW)[REVIEW, timescale]["due"]


def plans():
    return {row["code"]: row for row in facts("plan", "list", REVIEW, register=SAMPLE)}


def fill(program, field, text):
    field.reveal().click()
    program.key("ctrl+a", "BackSpace")
    program.type(text)


def check_template(program):
    """A line of the board's own in its window, put in its place, and nothing of any review changed."""
    choose_menu(program, "Board’s Milestones…")
    window = program.window_named("Board’s Milestones")
    window.find("push button", "Add Milestone…").click()
    fill(program, window.find("text", "Milestone"), "Embargoed copies to partners")
    spin = window.find("spin button", "How many").reveal()
    spin.click(dx=10)
    program.key("ctrl+a")
    program.type("2\t")
    window.find("push button", "Save").reveal().click()
    window.says("Milestone added")
    template = facts("plan", "template", register=SAMPLE)
    same(template[-1]["code"], "embargoed-copies-to-partners", "the last line")
    same(template[-1]["amount"], 2, "its period")
    window.find("push button", "Move Embargoed copies to partners up").do("click")
    wait(lambda: facts("plan", "template", register=SAMPLE)[-2]["code"] == "embargoed-copies-to-partners", "one place up")
    same(len(plans()), 4, "the review's own")
    window.find("push button", "Close").click()
    program.window_gone("Board’s Milestones")


def check_taking(program):
    """Each line says which date it gives here; what the review has already cannot be taken twice."""
    open_review(program, "Child D")
    program.find("push button", "From Template…").reveal().click()
    program.says("This review has it already")
    for box in program.all("check box"):
        if box.name in ("First panel meeting", "Agency reports due", "Practitioner learning event", "First draft",
                        "Factual accuracy check by agencies", "Board signs the report off", "Agencies’ information due",
                        "Subgroup’s recommendation to the Chair", "Embargoed copies to partners"):
            box.reveal().click()
    program.find("push button", "Take").reveal().click()
    program.toast("1 milestone taken from the template")
    same(due("local-files-secured"), deadlines(SAMPLE, REVIEW)[REVIEW, "decide"]["trigger_date"], "on the same day")


def check_adding(program):
    """One of this review alone; the form says the date before it is kept, and a circle is refused."""
    program.find("push button", "Add Milestone…").reveal().click()
    fill(program, program.find("text", "Milestone"), "Partners briefed")
    program.says("That is Mon 30 Nov 2026")      # ten working days before the planned publication
    program.find("push button", "Save").reveal().click()
    program.toast("Milestone added")
    same(due("local-partners-briefed"), "2026-11-30", "in the file")
    command("plan", "add", REVIEW, "round", "--label", "Round", "--after", "local-round", "--amount", "1",
            register=SAMPLE, status=3)           # the window has the register


def check_what_if(program):
    """The publication planned anew: copies-by date and the board's own follow, in one undo step."""
    before = {row: fact["due"] for row, fact in deadlines(SAMPLE, REVIEW).items()}
    program.find("page tab", "Timescales").click()
    panel = program.find("panel", "Chart of deadlines")
    row = panel.find("list item", holds("Send copies before publication, "))
    row.click()
    for _ in range(8):
        if "Report published, planned" in row.name:
            break
        program.key("Right")
        program.settle()
        row = panel.find("list item", holds("Send copies before publication, "))
    program.key("alt+Right")
    wait(lambda: due("send-copies") != before[REVIEW, "send-copies"], "copies-by date moved")
    program.toast("dates? moved")
    moved = {row: fact["due"] for row, fact in deadlines(SAMPLE, REVIEW).items()}
    for timescale in ("send-copies", "local-media-plan", "local-press-statement", "local-partners-briefed", "keep-published"):
        check(moved[REVIEW, timescale] > before[REVIEW, timescale], f"{timescale} followed")
    same(moved[REVIEW, "complete"], before[REVIEW, "complete"], "what does not hang on it")
    program.key("ctrl+z")
    wait(lambda: {row: fact["due"] for row, fact in deadlines(SAMPLE, REVIEW).items()} == before, "all back in one step")


def check_removing(program):
    """What others are counted from stays until they are gone."""
    open_review(program, "Child D")
    program.find("page tab", "Overview").click()
    program.find("push button", "Remove Media plan agreed").reveal().click()
    dialog_says(program, "That Did Not Work", "“Press statement ready” is counted from this milestone")
    program.find("push button", "Remove Press statement ready").reveal().click()
    program.toast("Milestone removed")
    wait(lambda: "press-statement" not in plans(), "gone from the file")
    program.key("ctrl+z")
    wait(lambda: "press-statement" in plans(), "back again")


with Program() as desk:
    open_sample(desk)
    check_template(desk)
    check_taking(desk)
    check_adding(desk)
    check_what_if(desk)
    check_removing(desk)
    end(desk)
