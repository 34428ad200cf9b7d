"""The planned publication dragged with the mouse: the copies' day and the board's own milestones follow; undone in one step.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from driver import run

from desk import *

REVIEW = "SCR/2026/01"     # Child D: its publication is planned
COPIES = REVIEW, "send-copies"
OWN = (REVIEW, "local-media-plan"), (REVIEW, "local-press-statement")


def dates():
    return {key: row["due"] for key, row in deadlines(SAMPLE, REVIEW).items()}


def copies_by(published):
    """Seven working days before that day; no bank holiday is near. Counted here, not asked of the program."""
    date, left = day(published), 7
    while left:
        date -= datetime.timedelta(days=1)
        left -= date.weekday() < 5
    return date.isoformat()


def grip(program, distance):
    """Presses on the planned mark and pulls it to the right, not letting go."""
    program.settle()
    x, y = find_ring(program)
    run("xdotool", "mousemove", x, y, "mousedown", 1)
    for step in range(1, 9):
        run("xdotool", "mousemove", x + round(distance * step / 8), y)


def previewed(program):
    """{label of a deadline: the day that it would get}, in the order said."""
    program.says("^Report published planned for ")
    program.settle()
    lines = [node.name for node in program.all("label", holds(" → "))]
    return {line.split(":")[0]: line.rsplit("→ ", 1)[1] for line in lines}


def check_drag(program):
    """Nothing is kept while the mark is held; what is shown is what is kept."""
    before = deadlines(SAMPLE, REVIEW)
    steps = len(facts("history", register=SAMPLE))
    grip(program, 60)
    shown = previewed(program)
    same(deadlines(SAMPLE, REVIEW), before, "while the mark is held")
    run("xdotool", "mouseup", 1)
    wait(lambda: deadlines(SAMPLE, REVIEW) != before, "planned anew")
    program.toast(r"Planned for .*\. \d+ dates moved\.")

    after = deadlines(SAMPLE, REVIEW)
    same(len(facts("history", register=SAMPLE)), steps + 1, "one step in the history")
    same(after[COPIES]["due"], copies_by(after[COPIES]["trigger_date"]), "copies seven working days before")
    for key in (COPIES, *OWN):
        check(after[key]["due"] > before[key]["due"], f"{key[1]} followed")
        same(shown[after[key]["label"]], word_day(after[key]["due"]), f"{key[1]} as the preview said")
    same(after[REVIEW, "complete"], before[REVIEW, "complete"], "what does not hang on it")
    wait(lambda: f"due {word_day(after[COPIES]['due'])}" in chart_row(program, "Send copies before publication").name, "on the chart")
    return before, after


def check_undo(program, before, after):
    """Ctrl+Z once: every row as it was, not only its date; and once forward again."""
    program.key("ctrl+z")
    wait(lambda: deadlines(SAMPLE, REVIEW) == before, "every date back in one step")
    wait(lambda: f"due {word_day(before[COPIES]['due'])}" in chart_row(program, "Send copies before publication").name, "back on the chart")
    program.key("ctrl+shift+z")
    wait(lambda: deadlines(SAMPLE, REVIEW) == after, "done again in one step")
    program.key("ctrl+z")
    wait(lambda: deadlines(SAMPLE, REVIEW) == before, "and back")


with Program() as desk:
    open_sample(desk)
    same(dates()[COPIES], "2026-12-03", "seven working days before Mon 14 Dec 2026")
    open_review(desk, "Child D")
    desk.find("page tab", "Timescales").click()
    desk.tab_to("list item", holds("Notify Ofsted"))
    desk.key("ctrl+plus", "ctrl+plus", "ctrl+plus", "ctrl+plus", "t")
    check_undo(desk, *check_drag(desk))
    end(desk)
