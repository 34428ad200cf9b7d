"""Agencies: added, asked, reminded, a returned document kept, late on the board's page, and all of it undone.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from desk import *

REVIEW = "SCR/2026/09"
AGENCY = "Tarn Valley Ambulance"


def requests():
    return {(row["agency"], row["item"]): row for row in facts("agency", "requests", REVIEW, register=SAMPLE)}


def agencies():
    return {row["name"]: row for row in facts("agency", "list", REVIEW, register=SAMPLE)}


def show_page(program, name):
    """A page of the review, by its tab."""
    def look():
        return next((node for node in program.all(None, name)
                     if node.role in ("page tab", "radio button", "toggle button", "push button")), None)
    wait(look, f"tab {name}").reveal().click()


def fill(program, label, text):
    program.find("text", begins(label)).reveal().click()
    program.key("ctrl+a", "BackSpace")
    program.type(text)


def open_cell(program, item):
    program.find("push button", begins(f"{AGENCY}, {item}:")).reveal().click()


def check_added(program):
    """An agency without a name is refused in the form; with one it stands in the grid."""
    program.find("push button", "Add Agency…").reveal().click()
    program.find("push button", "Add Agency").reveal().click()
    program.says("The name cannot be used")
    check(AGENCY not in agencies(), "an agency without a name is not kept")
    fill(program, "Agency", AGENCY)
    fill(program, "Contact", "Kim Ferris")
    program.find("push button", "Add Agency").reveal().click()
    program.toast("Agency added")
    same(agencies()[AGENCY]["contact"], "Kim Ferris", "its contact, in the file")
    program.find("push button", f"{AGENCY}, Chronology: Not asked")


def check_asked(program):
    """Asked three weeks ago and due last week: late, in words."""
    open_cell(program, "Chronology")
    fill(program, "Asked in writing on", "2/11/2026")
    fill(program, "Due by", "16/11/2026")
    program.find("push button", "Ask").reveal().click()
    program.toast("Request recorded")
    program.find("push button", f"{AGENCY}, Chronology: 5 working days late")
    row = requests()[agencies()[AGENCY]["agency"], "chronology"]
    same((row["asked"], row["due"], row["status"]), ("2026-11-02", "2026-11-16", "late"), "in the file")


def check_late_on_the_board(program):
    """The page of all reviews has it among what is late, and leads back."""
    program.key("alt+3")
    table = program.find("tree table", "What agencies were asked for")
    program.find("push button", "Late").click()
    rows = wait(lambda: [row for row in table.all("table row") if row.name.startswith(AGENCY)], "the late request")
    check("5 working days late" in rows[0].name, rows[0].name)
    program.key("ctrl+f")
    program.settle()
    program.type("tarn valley")
    wait(lambda: len([row for row in table.all("table row") if row.name]) == 1, "only what was searched for")
    table.all("table row")[-1].click()
    program.find("label", begins("Child M · "))
    program.find("push button", begins(f"{AGENCY}, Chronology:"))


def check_reminded(program):
    open_cell(program, "Chronology")
    program.find("push button", "Record Reminder Today").reveal().click()
    program.toast("Reminder recorded")
    row = requests()[agencies()[AGENCY]["agency"], "chronology"]
    same((row["reminded"], row["reminders"]), (TODAY, 1), "the reminder, in the file")


def choose_file(program, path):
    program.window_named("Add Documents")
    program.settle()
    program.key("ctrl+l")
    program.settle()
    program.key("ctrl+a")
    program.type(path)
    program.settle()
    program.key("Return")


def check_received(program):
    """The document is kept and the request received in one step; a huge one is refused before it is read."""
    path, huge = (os.path.join(SCRATCH, name) for name in ("return.txt", "huge.bin"))
    with open(path, "w", encoding="utf-8") as file:
        file.write("Nothing real.\n")
    with open(huge, "wb") as file:
        file.truncate(500 * 1024 * 1024)
    open_cell(program, "Chronology")
    program.find("push button", "Add Document…").reveal().click()
    choose_file(program, huge)
    program.says("is larger than the .* that a register takes")
    program.key("Escape")
    wait(lambda: len(program.windows) == 1, "end of the message")
    same(facts("document", "list", REVIEW, register=SAMPLE), [], "nothing of it is kept")
    program.find("push button", "Add Document…").reveal().click()
    choose_file(program, path)
    program.toast("Document kept in the register")
    kept = facts("document", "list", REVIEW, register=SAMPLE)
    same([(row["document"], row["item"]) for row in kept], [("return.txt", "chronology")], "in the file")
    same(requests()[agencies()[AGENCY]["agency"], "chronology"]["received"], TODAY, "received with it")
    program.find("push button", begins(f"{AGENCY}, Chronology: To check"))


def check_undone(program):
    """Document, reminder, request and agency: four steps back, and nothing is left."""
    for _ in range(4):
        program.key("ctrl+z")
        program.toast("^Undone")
        program.settle()
    wait(lambda: AGENCY not in agencies(), "everything undone")
    same(facts("document", "list", REVIEW, register=SAMPLE), [], "no document")
    program.gone("push button", begins(f"{AGENCY}, Chronology:"))
    command("verify", register=SAMPLE)


with Program() as program:
    open_sample(program)
    open_review(program, "Child M")
    show_page(program, "Agencies")
    for part in (check_added, check_asked, check_late_on_the_board, check_reminded, check_received, check_undone):
        part(program)
    end(program)
