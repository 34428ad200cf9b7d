"""Why is it due on that day? Asked and answered without a mouse, from the dashboard on.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from desk import *

WHY = "Why this date? Notify Ofsted of the incident"
SENTENCES = (
    "within 5 working days of “Local authority aware”",
    "Working Together 2015, chapter 4, “Notifiable Incidents”",
    "“Local authority aware” was on Mon 22 Dec 2025; that day itself is not counted",
    "Christmas Day",
    "Boxing Day",
    "New Year’s Day",
    "Not counted: the board is closed (Wed 24 Dec 2025 to Wed 31 Dec 2025)",
    "It was due on Wed 7 Jan 2026",
)


def explanation(program):
    """What stands in the pop-up."""
    pane = program.find(*WHY_POPUP)
    return "\n".join(node.name for node in pane.below() if node.role in ("label", "list item"))


def paste(program):
    """What was copied, as it arrives in a field of several lines."""
    program.key("ctrl+n")
    program.window_named("New Review")
    field = program.tab_to("text", begins("Summary"))
    program.key("ctrl+v")
    text = wait(lambda: field.text, "pasted text")
    program.key("Escape")
    program.window_gone("New Review")
    return text


with Program() as program:
    program.tab_to("push button", "Explore the Sample Register")
    program.key("Return")
    program.find("push button", begins("Overdue, "))

    # The dashboard: search, then down into the table.
    program.key("ctrl+f")
    wait(lambda: (node := program.focused()) and (node.role == "text" or node.matches("entry", "Search the dashboard")), "search")
    program.type("child c")
    wait(lambda: review_rows(program) == ["SCR/2025/02"], "one review")
    program.tab_to("table row", holds("Child C"))
    program.key("Return")
    program.find("label", begins("Child C · "))

    # The explanation, and back to where one was.
    program.tab_to("push button", WHY)
    program.key("Return")
    text = wait(lambda: explanation(program), "explanation")
    for sentence in SENTENCES:
        check(sentence in text, f"“{sentence}” is not in the explanation:\n{text}")
    row = deadlines(SAMPLE, "SCR/2025/02")["SCR/2025/02", "notify-ofsted"]
    check(row["explanation"].endswith("in time."), row["explanation"])
    program.tab_to("push button", "Copy this explanation")
    program.key("space")
    program.key("Escape")
    program.gone(*WHY_POPUP)
    program.focus_on("push button", WHY)
    copied = paste(program)
    for sentence in SENTENCES:
        check(sentence in copied, f"“{sentence}” was not copied:\n{copied}")

    # The same from the chart: a row, Enter, Escape.
    program.tab_to("page tab", "Timescales", key="shift+Tab")
    program.key("Return")
    row = program.tab_to("list item", begins("SCR/2025/02, Notify Ofsted of the incident"))
    program.key("Down", "Down", "Return")
    wait(lambda: "It was due on Fri 23 Jan 2026" in explanation(program), "explanation of the decision")
    program.key("Escape")
    program.gone(*WHY_POPUP)
    program.focus_on("list item", holds("Decide whether to initiate an SCR"))
    end(program)
