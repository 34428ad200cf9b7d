"""The chart of a review: read, moved about and planned in, by keyboard and by mouse.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from driver import Atspi, run

from desk import *

REVIEW = "SCR/2026/01"


def rows(program):
    return program.find("panel", "Chart of deadlines").find("list", "Deadlines").all("list item")


def span(program):
    """(first pixel shown, length of the whole axis in pixels)"""
    inner = program.find("scroll bar", "Dates shown").children[0].accessible
    return Atspi.Value.get_current_value(inner), Atspi.Value.get_maximum_value(inner)


def dates():
    """(planned publication, copies due by), from the file."""
    row = deadlines(SAMPLE, REVIEW)[REVIEW, "send-copies"]
    return row["trigger_date"], row["due"]


def check_rows(program):
    """Every row says in words what the command says in figures."""
    found = [row.name for row in rows(program)]
    expected = deadlines(SAMPLE, REVIEW).values()
    same(len(found), len(expected), "rows")
    for number, (name, fact) in enumerate(zip(found, expected), 1):
        words = f"{REVIEW}, {fact['label']}, due {word_day(fact['due'])}, {fact['status_label']}"
        check(name.startswith(words), f"{name!r} does not begin {words!r}")
        check(name.endswith(f" {number} of {len(found)}"), f"{name!r} does not say its place")
    return [re.sub(r" \d+ of \d+$", "", name) for name in found]


def check_table(program, expected):
    program.find("push button", "Table").click()
    table = program.find("tree table", seconds=8)
    wait(lambda: [node.name for node in table.all("table row") if node.name] == expected, "same rows in the table")
    program.find("push button", "Chart").click()
    program.find("panel", "Chart of deadlines")


def check_marks(program):
    """The arrows go from date to date and say each."""
    for words in ("Due date, Thu 3 Dec 2026", "Time allowed, from a planned date, Thu 3 Dec 2026 to Mon 14 Dec 2026",
                  "Report published, planned, Mon 14 Dec 2026"):
        program.key("Right")
        wait(lambda: chart_row(program, "Send copies before publication").name.startswith(words + ". "), words)
    program.key("Left", "Left")
    wait(lambda: chart_row(program, "Send copies before publication").name.startswith("Due date"), "back to the due date")


def check_zoom(program):
    fitted = span(program)
    for key in ("ctrl+plus", "ctrl+plus", "ctrl+equal", "ctrl+KP_Add"):
        before = span(program)[1]
        program.key(key)
        wait(lambda: span(program)[1] > before * 1.1, f"larger by {key}")
    program.key("ctrl+minus")
    wait(lambda: span(program)[1] < before * 1.2, "smaller again")
    program.key("f")
    wait(lambda: span(program) == fitted, "everything by F")
    program.key("ctrl+plus", "ctrl+plus", "ctrl+plus", "ctrl+plus")
    wait(lambda: span(program)[1] > fitted[1] * 2, "zoomed")
    inner = program.find("scroll bar", "Dates shown").children[0].accessible
    Atspi.Value.set_current_value(inner, 0)
    wait(lambda: span(program)[0] == 0, "scrolled to the beginning")
    program.key("t")
    wait(lambda: span(program)[0] > 0, "today by T")
    program.key("ctrl+0")
    wait(lambda: span(program) == fitted, "the usual size by Ctrl+0")


def settle_on_copies(program, planned):
    """The publication is planned for that day, and the focus is on the row again."""
    wait(lambda: dates()[0] == planned, planned)
    program.settle()
    program.focus_on("list item", holds("Send copies"))


def check_planning(program):
    """Alt and arrows move the planned publication by working days, and the copies' day with it."""
    same(dates(), ("2026-12-14", "2026-12-03"), "as planned in the sample")
    program.key("alt+Right")
    wait(lambda: "due Fri 4 Dec 2026" in chart_row(program, "Send copies before publication").name, "a working day later")
    program.toast(r"Planned for Tue 15 Dec 2026\. 6 dates moved\.")
    settle_on_copies(program, "2026-12-15")
    same(dates(), ("2026-12-15", "2026-12-04"), "a working day later")
    for planned in ("2026-12-16", "2026-12-17", "2026-12-18", "2026-12-21"):   # over a weekend
        program.key("alt+Right")
        settle_on_copies(program, planned)
    wait(lambda: "due Thu 10 Dec 2026" in chart_row(program, "Send copies before publication").name, "over the weekend")
    same(dates(), ("2026-12-21", "2026-12-10"), "over the weekend")
    program.key("alt+Left")
    settle_on_copies(program, "2026-12-18")
    same(dates(), ("2026-12-18", "2026-12-09"), "back over the weekend")
    for planned in ("2026-12-21", "2026-12-18", "2026-12-17", "2026-12-16", "2026-12-15", "2026-12-14"):
        program.key("ctrl+z")
        settle_on_copies(program, planned)
    wait(lambda: dates() == ("2026-12-14", "2026-12-03"), "all undone")
    wait(lambda: "due Thu 3 Dec 2026" in chart_row(program, "Send copies before publication").name, "undone in words")

    program.key("Up", "alt+Right")
    program.toast("No planned date in this row. Dates set by the guidance cannot be moved.")
    same(dates(), ("2026-12-14", "2026-12-03"), "statutory dates stay")


def drag(program, distance):
    """Presses on the planned mark and moves it; what would happen is shown. (the planned day, the copies' day)"""
    program.settle()
    x, y = find_ring(program)
    run("xdotool", "mousemove", x, y, "mousedown", 1)
    for step in range(1, 9):
        run("xdotool", "mousemove", x + round(distance * step / 8), y)
    planned = program.says("^Report published planned for ").name
    moved = program.says("^Send copies before publication: Thu 3 Dec 2026 → ").name
    program.says("^Keep the report published: Tue 14 Dec 2027 → ")
    same(dates(), ("2026-12-14", "2026-12-03"), "nothing is kept while dragging")
    return planned.removeprefix("Report published planned for "), moved.rsplit("→ ", 1)[1]


def check_dragging(program):
    program.key("ctrl+plus", "ctrl+plus", "ctrl+plus", "ctrl+plus", "t")
    drag(program, 40)
    program.key("Escape")
    program.gone("label", begins("Report published planned for "))
    run("xdotool", "mouseup", 1)
    program.settle()
    same(dates(), ("2026-12-14", "2026-12-03"), "cancelled by Escape")

    planned, copies = drag(program, 40)
    run("xdotool", "mouseup", 1)
    program.says(re.escape(f"Planned for {planned}."))
    wait(lambda: tuple(map(word_day, dates())) == (planned, copies), f"kept as shown: {planned}, {copies}")
    wait(lambda: f"due {copies}" in chart_row(program, "Send copies before publication").name, "and in words")
    program.key("ctrl+z")
    wait(lambda: dates() == ("2026-12-14", "2026-12-03"), "undone")


with Program() as program:
    open_sample(program)
    open_review(program, "Child D")
    program.find("page tab", "Timescales").click()
    program.tab_to("list item", holds("Notify Ofsted"))
    words = check_rows(program)
    check_table(program, words)
    program.tab_to("list item", holds("Notify Ofsted"))
    program.key(*["Down"] * 5)
    program.focus_on("list item", holds("Send copies before publication"))
    check_marks(program)
    check_zoom(program)
    check_planning(program)
    check_dragging(program)
    end(program)
