"""A published review, as its dates stand in print: Bradford, HD, 2006 to 2009.

The same milestones are entered through the program and through the command, and give the same deadlines. What is
known of the review: the child died on 16 July 2006; the review was commissioned in August 2006 (recorded here as
31 August 2006, the last day on which that can have been); it went to Ofsted on 22 November 2007; its executive
summary was published on 7 July 2008, judged inadequate on 4 September 2008, and sent again on 27 February 2009.
The rules of 2015 are laid over it, to show by how much they would have been missed.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from desk import *

REVIEW = "Bradford HD"
COMMISSIONED = "commissioned in August 2006"
# What is entered, in the order in which it happened: milestone, its name, day, outcome, note.
MILESTONES = (
    ("incident", "Incident", "2006-07-16", None, "Death"),
    ("decision", "Chair’s decision", "2006-08-31", "initiate", COMMISSIONED),
    ("initiated", "Review initiated", "2006-08-31", None, COMMISSIONED),
    ("completed", "Review completed", "2007-11-22", None, "Report sent to Ofsted"),
    ("copies-sent", "Copies sent", "2007-11-22", None, "Report to Ofsted; again on 27 February 2009, judged inadequate before"),
    ("published", "Report published", "2008-07-07", None, "Executive summary; judged inadequate on 4 September 2008"),
)
DUE = {"complete": "2007-02-28", "report-decision": "2006-09-07", "send-copies": "2008-06-26", "keep-published": "2009-07-07"}
STATUS = {"complete": "met-late", "report-decision": "overdue", "send-copies": "met", "keep-published": "met",
          "notify-ofsted": "waiting", "notify-lscb": "waiting", "decide": "met"}


def strip(rows):
    """What the two ways have to agree about."""
    keys = ("due", "done", "status", "trigger_date", "days_left", "working_days_late", "explanation")
    return {timescale: {key: row[key] for key in keys} for (_, timescale), row in rows.items()}


def write_review(program):
    program.find("push button", "New Review…").click()
    window = program.window_named("New Review")
    for field, text in (("Reference", REVIEW), ("Name", "Child HD"), ("Looked after", "Business support")):
        window.find("text", begins(field)).click()
        program.type(text)
    window.find("push button", "Add").click()
    program.window_gone("New Review")
    program.find("label", begins("Child HD · "))


def record(program, name, date, outcome, note):
    """Through the list of all milestones: “Do next” would ask for what is not known first."""
    menu = program.find("push button", f"Actions for {name}")
    menu.reveal().click()
    program.find("menu item", "Record…").click()
    row = wait(lambda: next((one for one in program.all("list item", begins(f"{name}, "))
                             if one.all("push button", "Cancel")), None), f"form of {name}")
    if outcome:
        row.find("check box", "Initiate a Serious Case Review").reveal().click()
    field = row.find("text", begins("When it happened")).reveal()
    field.click()
    replace(program, f"{day(date):%d/%m/%Y}")
    row.says(re.escape(word_day(date)))
    row.find("text", "Note").reveal().click()
    program.type(note)
    row.find("push button", "Record").reveal().click()
    if name == "Report published":   # what happened, happened: but it asks, for nothing was settled before it
        row.find("push button", "Record Anyway").reveal().click()
    wait(lambda: any(milestone["date"] == date for milestone in
                     facts("review", "show", REVIEW, register=BY_PROGRAM)["milestones"]
                     if milestone["milestone"] == IDS[name]), f"{name} on {date} in the file")
    program.settle()


def check_explanation(program):
    """By how much completion was missed, and why."""
    name = deadline_row(program, "Complete the review").name
    late = deadlines(BY_COMMAND)[REVIEW, "complete"]["working_days_late"]
    # After 28 February up to 22 November 2007: 191 weekdays, less Good Friday, Easter Monday and three in May and August.
    same(late, 186, "working days late")
    check(f"Met {late} working days late" in name, name)
    deadline_row(program, "Complete the review").find("push button", begins("Why this date?")).reveal().click()
    pane = program.find(*WHY_POPUP)
    for words in ("within 6 months of “Review initiated”", "“Review initiated” was on Thu 31 Aug 2006",
                  "This rule is in force only from Thu 26 Mar 2015; it is applied to the earlier date all the same",
                  "There is no 31 February 2007; the last day of that month, Wed 28 Feb 2007, stands for it",
                  "“Review completed” was on Thu 22 Nov 2007, which is 186 working days late (267 days in all)"):
        pane.says(re.escape(words))
    program.key("Escape")
    program.gone(*WHY_POPUP)


IDS = {name: milestone for milestone, name, *_ in MILESTONES}
BY_PROGRAM = os.path.join(SCRATCH, "by-program.rdesk")
BY_COMMAND = empty("by-command.rdesk")

command("review", "add", REVIEW, "--title", "Child HD", register=BY_COMMAND)
for milestone, _, date, outcome, note in MILESTONES:
    line = ["milestone", "set", REVIEW, milestone, date, "--note", note]
    command(*line, *(["--outcome", outcome] if outcome else []), register=BY_COMMAND)

with Program() as program:
    program.find("push button", "Create a Register…").click()
    answer_file(program, "Create a Register", BY_PROGRAM)
    write_review(program)
    for _, name, date, outcome, note in MILESTONES:
        record(program, name, date, outcome, note)

    found = strip(deadlines(BY_PROGRAM))
    same(found, strip(deadlines(BY_COMMAND)), "deadlines by the program and by the command")
    same({timescale: found[timescale]["due"] for timescale in DUE}, DUE, "due dates")
    same({timescale: row["status"] for timescale, row in found.items()}, STATUS, "statuses")
    check_explanation(program)
    end(program)
