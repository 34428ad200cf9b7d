"""A notification on the Friday before Christmas: criteria, the Chair's decision, the letters, and each deadline met to the day.

What the days come to, counted by hand. The board's office is closed from Thu 24 to Thu 31 Dec 2026; bank holidays are
Fri 25 Dec, Mon 28 Dec (for Boxing Day, a Saturday) and Fri 1 Jan 2027.

  Fri 18 Dec 2026  the local authority becomes aware, and the board is told
       five working days after it: Mon 21, Tue 22, Wed 23 Dec, Mon 4, Tue 5 Jan      → Tue 5 Jan 2027
       one month after the board was told: the same day of January                     → Mon 18 Jan 2027
  Wed 23 Dec 2026  the Chair decides, on the last day before the office closes
       five working days after it: Mon 4, Tue 5, Wed 6, Thu 7, Fri 8 Jan             → Fri 8 Jan 2027

SPDX-License-Identifier: GPL-3.0-or-later
"""
from desk import *

REVIEW = "SCR/2026/77"
PATH = os.path.join(SCRATCH, "christmas.rdesk")
TOLD, DECIDED, NOTIFIED, REPORTED = "2026-12-18", "2026-12-23", "2027-01-05", "2027-01-08"
DECIDE_BY = "2027-01-18"
REQUIRED = "A Serious Case Review must be commissioned"
INITIATE = "Initiate a Serious Case Review"


def due(timescale):
    return deadlines(PATH, REVIEW)[REVIEW, timescale]


def check_met(timescale, date, done):
    wait(lambda: due(timescale)["done"] == done, f"{timescale} done on {done}")
    same((due(timescale)["due"], due(timescale)["status"]), (date, "met"), timescale)


def write_review(program):
    program.find("push button", "New Review…").click()
    window = program.window_named("New Review")
    for field, text in (("Reference", REVIEW), ("Name", "Child X")):
        window.find("text", begins(field)).click()
        program.type(text)
    window.find("push button", "Add").click()
    program.window_gone("New Review")
    program.find("label", begins("Child X · "))


def record(program, name, date):
    program.find("push button", f"Actions for {name}").reveal().click()
    program.find("menu item", "Record…").click()
    row = wait(lambda: next((one for one in program.all("list item", begins(f"{name}, "))
                             if one.all("push button", "Cancel")), None), f"form of {name}")
    row.find("text", begins("When it happened")).reveal().click()
    replace(program, f"{day(date):%d/%m/%Y}")
    row.says(re.escape(word_day(date)))
    program.key("Return")
    program.toast("Recorded")


def show(program, tab, sign):
    program.find("page tab", tab).click()
    program.find(*sign)


def answer_criteria(program):
    """A death with suspected abuse: notifiable, and a review must be commissioned; which paragraph, is said."""
    show(program, "Decision", ("panel", begins("Notifiable incident: ")))
    for question, word in (("Has a child died?", "Yes"), ("Is abuse or neglect of the child known or suspected?", "Suspected")):
        program.find("radio button", f"{word}: {question}").reveal().click()
        program.settle()
    card = program.find("panel", f"Criteria for a Serious Case Review: {REQUIRED}")
    card.says(re.escape("Decided by Working Together 2015, chapter 4, regulation 5(2)(a) and (b)(i)"))
    result = facts("criteria", REVIEW, register=PATH)
    same((result["outcome"], result["tests"][0]["outcome"]), ("scr-required", "notifiable"), "by the command")


def decide(program):
    program.find("push button", "Record Decision…").reveal().click()
    wait(lambda: any("focused" in node.states for node in program.all("text", "Day")), "focus in the day")
    replace(program, "today")
    program.find("push button", "Outcome").reveal().click()
    program.settle()
    program.key("Home", "Return")
    program.find("push button", f"Outcome, {INITIATE}")
    program.find("text", begins("In short")).reveal().click()
    program.type("The criteria are met; abuse is suspected.")
    program.find("push button", "Record").reveal().click()
    program.toast("The Chair’s decision is recorded")
    same(facts("criteria", REVIEW, register=PATH)["decision"], "initiate", "by the command")


def send_letters(program, milestone, letters):
    """Written from the milestone's own menu; recording them as sent meets the milestone."""
    show(program, "Overview", ("list", "Do next"))
    program.find("list", "Do next").find("push button", f"Actions for {milestone}").reveal().click()
    program.find("menu item", "Write the Letter…").click()
    window = program.window_named("New Letter")
    keep = "Keep Letter" if letters == 1 else f"Keep {letters} Letters"
    window.find("push button", re.compile(f"^Keep.*{'Letter' if letters == 1 else keep[5:]}$")).click()
    program.window_gone("New Letter")
    program.toast("kept")
    show(program, "Letters", ("push button", "New Letter…"))
    program.find("push button", re.compile("^Record( All)? as Sent…$")).reveal().click()
    program.find("push button", re.compile("^Record( All)? as Sent$")).reveal().click()
    program.toast("recorded as sent")


def friday(program):
    program.find("push button", "Create a Register…").click()
    answer_file(program, "Create a Register", PATH)
    write_review(program)
    record(program, "Local authority aware", TOLD)
    record(program, "LSCB notified", TOLD)
    same(due("notify-ofsted")["due"], "2026-12-29", "Christmas alone: 21, 22, 23, 24 and Tue 29 Dec")
    close_office(program)
    same({name: due(name)["due"] for name in ("notify-ofsted", "notify-lscb", "decide")},
         {"notify-ofsted": NOTIFIED, "notify-lscb": NOTIFIED, "decide": DECIDE_BY}, "counted by hand")
    check_met("notify-lscb", NOTIFIED, TOLD)


def close_office(program):
    """What the closure moves is said before it is kept."""
    program.find("list item", begins("Calendar")).click()
    for field, text in (("First day", "24/12/2026"), ("Last day", "31/12/2026"), ("Reason", "Office closed for Christmas")):
        program.find("text", begins(field)).reveal().click()
        replace(program, text)
    program.key("Tab")
    program.says("Notify Ofsted of the incident: Tue 29 Dec 2026 → Tue 5 Jan 2027")
    program.find("push button", "Add Closure").reveal().click()
    wait(lambda: due("notify-ofsted")["due"] == NOTIFIED, "the closure in the file")


def wednesday(program):
    open_review(program, "Child X")
    answer_criteria(program)
    decide(program)
    check_met("decide", DECIDE_BY, DECIDED)
    same(due("report-decision")["due"], REPORTED, "counted by hand")


def tuesday(program):
    open_review(program, "Child X")
    send_letters(program, "Ofsted notified", 1)
    check_met("notify-ofsted", NOTIFIED, NOTIFIED)


def last_friday(program):
    open_review(program, "Child X")
    send_letters(program, "Decision reported", 3)
    check_met("report-decision", REPORTED, REPORTED)
    rows = facts("letter", "list", REVIEW, register=PATH)
    same({(row["to"], row["sent"]) for row in rows if row["milestone"] == "decision-reported"},
         {(to, REPORTED) for to in ("ofsted", "dfe", "national-panel")}, "letters as sent")
    program.find("page tab", "Overview").click()
    wait(lambda: "Met" in deadline_row(program, "Report the decision").name, "met in words")


for today, work in ((TOLD, friday), (DECIDED, wednesday), (NOTIFIED, tuesday), (REPORTED, last_friday)):
    with Program(*([PATH] if os.path.exists(PATH) else []), today=today) as desk:
        work(desk)
        end(desk)
