"""Recording milestones: several recipients, a decision, dates that cannot be and dates that should not be.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from desk import *


def record_told(program, day_text, recipient):
    """Records “Decision reported” for this recipient alone."""
    row = press_record(program, "Decision reported")
    for box in row.all("check box"):
        wanted = box.name.startswith(recipient)
        if box.name != "Not all on the same day" and wanted != ("checked" in box.states):
            box.reveal().click()
            wait(lambda: wanted == ("checked" in box.states), f"{box.name}: {wanted}")
    row.find("text", holds("When it happened")).reveal().click()
    replace(program, day_text)
    program.key("Return")


def check_recipients(program):
    """Three are to be told; it is met on the day on which the last was."""
    open_review(program, "Child K")
    check("Due soon" in deadline_row(program, "Report the decision").name, "nobody but Ofsted has been told")
    record_told(program, "last Friday", "DfE")
    program.find("list", "Do next").find("list item", "Decision reported, 2 of 3 told")
    check("Due soon" in deadline_row(program, "Report the decision").name, "two of three is not met")
    row = deadlines(SAMPLE, "SCR/2026/07")["SCR/2026/07", "report-decision"]
    same((row["status"], row["done"]), ("due-soon", None), "by the command, two told")

    record_told(program, "today", "National panel")
    wait(lambda: "Met 3 days early" in deadline_row(program, "Report the decision").name, "met by the last")
    row = deadlines(SAMPLE, "SCR/2026/07")["SCR/2026/07", "report-decision"]
    same((row["status"], row["done"]), ("met", TODAY), "by the command, all told")
    rows = facts("review", "show", "SCR/2026/07", register=SAMPLE)["milestones"]
    told = {row["recipient"]: row["date"] for row in rows if row["milestone"] == "decision-reported"}
    same(told, {"ofsted": "2026-11-20", "dfe": "2026-11-20", "national-panel": TODAY}, "days kept for each")


def check_bad_dates(program):
    """What cannot be recorded is said beside the field, and nothing is written."""
    before = facts("history", register=SAMPLE)
    row = press_record(program, "Chair’s decision")
    for text, words in (("31/06/2026", "There is no such day in the calendar. Dates can be written as"),
                        ("31 June", "There is no such day in the calendar. Dates can be written as"),
                        ("29/2/2026", "There is no such day in the calendar. Dates can be written as"),
                        ("soon", "This is not understood as a date. Dates can be written as"),
                        ("24/11/2036", "This day has not come yet. Plan it instead"),
                        ("tomorrow", "This day has not come yet. Plan it instead"),
                        ("", "Type a date: “today”, “last Friday”, “1/3/19”")):
        row.find("text", holds("When it happened")).reveal().click()
        program.key("ctrl+a", "BackSpace")
        program.type(text)
        program.key("Return")
        row.says(re.escape(words))
        row.find("push button", "Record")
    same(facts("history", register=SAMPLE), before, "history after what was refused")

    for text, words in (("1/3/19", "Fri 1 Mar 2019"), ("last Friday", "Fri 20 Nov 2026, 3 days ago"),
                        ("20 Nov", "Fri 20 Nov 2026"), ("3 days ago", "Fri 20 Nov 2026")):
        row.find("text", holds("When it happened")).reveal().click()
        replace(program, text)
        row.says("^" + words)
    program.key("Return")
    row.says("Choose what was decided")
    same(facts("history", register=SAMPLE), before, "history without an outcome")
    row.find("push button", "Cancel").reveal().click()
    row.gone("push button", "Cancel")


def check_decision(program):
    """A decision before its notification is recorded, with a warning; “no review” makes what follows not needed."""
    row = press_record(program, "Chair’s decision")
    row.find("check box", "Do not initiate a Serious Case Review").reveal().click()
    row.find("text", holds("When it happened")).reveal().click()
    replace(program, "19/11/2026")
    program.key("Return")
    program.says("“Chair’s decision” .*19 Nov 2026.* is earlier than “LSCB notified” .*20 Nov 2026")
    for label in ("Complete the review", "Send copies before publication", "Keep the report published"):
        wait(lambda: "Not needed" in deadline_row(program, label).name, f"{label}: not needed")
    check("Due soon" in deadline_row(program, "Report the decision").name, "the decision is still to be reported")
    rows = deadlines(SAMPLE, "SCR/2026/08")
    same({timescale: row["status"] for (_, timescale), row in rows.items()},
         {"notify-ofsted": "due-soon", "notify-lscb": "met", "decide": "met", "report-decision": "due-soon",
          "complete": "not-needed", "send-copies": "not-needed", "keep-published": "not-needed"}, "by the command")
    program.key("ctrl+z")
    wait(lambda: "Upcoming" in deadline_row(program, "Decide whether to initiate an SCR").name, "undecided again")


with Program() as program:
    open_sample(program)
    check_recipients(program)
    open_review(program, "Child L")
    check_bad_dates(program)
    check_decision(program)
    end(program)
