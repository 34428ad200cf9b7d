"""Bank holidays from a file: looked at, kept, taken back; and files that are none.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from desk import *

CHILD_L = "SCR/2026/08", "notify-ofsted"
TITLE = "Bank Holidays from a File"


def due(which):
    return deadlines(SAMPLE)[which]["due"]


def write(name, text):
    path = os.path.join(SCRATCH, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def official():
    """As published for 2026, with a day proclaimed for this week."""
    days = [row["date"] for row in facts("calendar", "list", "2026", register=sample("other.rdesk"))
            if row["kind"] == "bank-holiday"]
    events = [{"title": "Holiday", "date": date, "notes": "", "bunting": True} for date in days]
    events.append({"title": "Bank holiday for a jubilee", "date": "2026-11-24", "notes": "", "bunting": True})
    return json.dumps({"england-and-wales": {"division": "england-and-wales", "events": events},
                       "scotland": {"division": "scotland", "events": []}})


def take(program, path):
    program.find("push button", "Take from a File…").reveal().click()
    answer_file(program, TITLE, path)


def check_years(program):
    program.find("push button", "Next year").click()
    program.find("list", "Bank holidays").find("list item", begins("Fri 1 Jan 2027"))
    program.find("push button", "Next year").click()
    program.find("push button", "Next year").click()
    program.says("By rule: not published yet")
    for _ in range(3):
        program.find("push button", "Previous year").click()
    program.find("list", "Bank holidays").find("list item", begins("Mon 28 Dec 2026"))
    program.says("substitute day")


def check_bad(program):
    """A file that is none is refused with its reason, and nothing has changed."""
    for name, text, reason in (
            ("letter.json", "Dear Chair", "no calendar that can be read"),
            ("scotland.json", '{"scotland": {"division": "scotland", "events": []}}', "no list of bank holidays"),
            ("panel.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261124T101500Z\r\nSUMMARY:Panel\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
             "cannot be used")):
        take(program, write(name, text))
        dialog_says(program, "That Did Not Work", reason)
    same(due(CHILD_L), "2026-11-25", "nothing taken")
    same(command("calendar", "list", "2026", register=SAMPLE).count("bank-holiday"), 8, "days of the year")


def check_import(program):
    """What moves is listed before it is kept; one step back."""
    path = write("bank-holidays.json", official())
    take(program, path)
    program.says("New: Tue 24 Nov 2026, Bank holiday for a jubilee")
    program.says("SCR/2026/08, Notify Ofsted of the incident: Wed 25 Nov 2026 → Thu 26 Nov 2026")
    same(due(CHILD_L), "2026-11-25", "not kept yet")
    program.find("push button", "Cancel").reveal().click()
    same(due(CHILD_L), "2026-11-25", "not kept")

    take(program, path)
    program.find("push button", "Keep").reveal().click()
    program.toast("Bank holidays kept")
    wait(lambda: due(CHILD_L) == "2026-11-26", "kept, in the file")
    program.find("list", "Bank holidays").find("list item", begins("Tue 24 Nov 2026"))
    take(program, path)
    program.says("Nothing would change")
    program.find("push button", "Cancel").reveal().click()
    program.key("ctrl+z")
    wait(lambda: due(CHILD_L) == "2026-11-25", "back again")
    same(command("calendar", "list", "2026", register=SAMPLE).count("bank-holiday"), 8, "days of the year")


def check_closure(program):
    """A day that has passed: said, with what was met, before it is kept."""
    field = program.find("text", begins("First day"))
    field.reveal().click()
    program.type("16/11/2026\t")
    program.says("These days have passed already")
    program.says("1 deadline moves, in SCR/2026/06")


with Program() as desk:
    open_sample(desk)
    desk.find("list item", begins("Calendar")).click()
    check_years(desk)
    check_bad(desk)
    check_import(desk)
    check_closure(desk)
    end(desk)
