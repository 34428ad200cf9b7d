"""A screen reader user's round: every window and every control of every page and dialog has a name; nothing is said twice.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from driver import OPERABLE, steady

from desk import *

TWICE = re.compile(r"^(.{3,}?)[ ,.]+\1$")
seen = set()


def check_names(program, where):
    program.settle()
    for window in program.windows:
        check(window.name, f"{where}: a window without a name: {window.accessible.get_name()}")
    # The list that shows a combo row's choice is libadwaita's own; the row has the name and the focus.
    shown = {repr(node) for row in program.all("combo box", begins("Light or dark")) for node in row.all()}
    same([node for node in steady(program.nameless) if node not in shown], [], f"{where}: without a name")
    operable = steady(lambda: [node.name for window in program.windows for node in window.below() if node.role in OPERABLE])
    same([name for name in operable if TWICE.match(name)], [], f"{where}: said twice")
    same(program.complaints(), [], f"complaints, {where}")
    seen.add(where)


def check_dialog(program, where, name, open_it):
    open_it()
    program.window_named(name)
    check_names(program, where)
    program.key("Escape")
    program.window_gone(name)


def check_pages(program):
    check_names(program, "dashboard")
    program.key("ctrl+f")
    program.find("entry", "Search the dashboard")
    program.type("zzz")
    program.find("push button", "Show All Reviews")
    check_names(program, "nothing found")
    program.find("push button", "Show All Reviews").click()
    program.key("alt+2")
    program.find("push button", begins("Due soon"))
    check_names(program, "deadlines")
    program.find("push button", "Gantt chart").click()
    program.find("panel", "Chart of deadlines")
    check_names(program, "deadlines as a chart")
    for title in ("Child A", "Child C", "Child E", "Child M"):
        open_review(program, title)
        check_names(program, f"overview of {title}")
    for page in ("Agencies", "Calendar", "Frameworks"):
        program.find("list", "Pages").find("list item", begins(page)).click()
        check_names(program, f"page {page}")
    program.find("list item", begins("Domestic homicide review")).reveal().click()
    program.find("push button", holds("All Frameworks"))
    check_names(program, "a framework")
    program.find("push button", begins("Set")).reveal().click()
    check_names(program, "a timescale of the board's to set")
    program.find("push button", holds("All Frameworks")).reveal().click()


def show_page(program, title, page):
    open_review(program, title)
    program.find("page tab", page).click()
    program.settle()
    check_names(program, f"{page} of {title}")


def check_form(program, where, button):
    """A form that a button opens on the page that is shown."""
    program.find("push button", button).reveal().click()
    program.find("push button", "Cancel")
    check_names(program, where)
    program.find("push button", "Cancel").reveal().click()
    program.gone("push button", "Cancel")


def check_review_pages(program):
    show_page(program, "Child M", "Decision")
    show_page(program, "Child C", "Decision")
    for button in ("Record Decision…", "Add to Log…", "Add Board…", "Add Child…", begins("Evidence")):
        check_form(program, f"form of {getattr(button, 'pattern', button)}", button)
    show_page(program, "Child M", "Agencies")
    show_page(program, "Child L", "Agencies")
    for button in (begins("Alder Road Surgery, Files secured:"), "Ask All Agencies…", "Add Agency…"):
        check_form(program, f"form of {getattr(button, 'pattern', button)}", button)
    show_page(program, "Child C", "People")
    for button in ("Add Person…", "Add Relationship…"):
        check_form(program, f"form of {button}", button)
    for page in ("Names in the chronology", "Genogram"):
        program.find("page tab", page).click()
        program.settle()
        check_names(program, f"{page} of Child C")
    program.find("page tab", "Reviewers and contacts").click()
    for button in ("Add Reviewer…", "Add Contact…"):
        check_form(program, f"form of {button}", button)
    show_page(program, "Child H", "Overview")
    for button in ("Add Milestone…", "From Template…", "Add Point…"):
        check_form(program, f"form of {button}", button)
    show_page(program, "Child L", "Letters")


def check_forms(program):
    open_review(program, "Child K")
    row = press_record(program, "Decision reported")
    check_names(program, "recording to several recipients")
    row.find("check box", "Not all on the same day").reveal().click()
    wait(lambda: len(row.all("text")) > 2, "a day for each")
    check_names(program, "a day for each recipient")
    row.find("push button", "Cancel").reveal().click()
    row.gone("push button", "Cancel")
    program.find("push button", "Add Hold…").reveal().click()
    program.find("text", begins("Agreed by"))
    check_names(program, "adding a hold")
    program.key("Escape")
    program.gone("text", begins("Agreed by"))


def check_timescales(program):
    open_review(program, "Child C")
    program.find("page tab", "Timescales").click()
    row = program.find("panel", "Chart of deadlines").find("list item", holds("Complete the review, "))
    check_names(program, "timescales")
    row.click(dx=60)
    program.key("shift+F10")
    program.find("menu item", "Why This Date?")
    check_names(program, "menu of a row")
    program.key("Escape")
    program.gone("menu item", "Why This Date?")
    program.key("Return")
    program.find("push button", "Copy this explanation")
    check_names(program, "explanation")
    program.key("Escape")
    program.gone("push button", "Copy this explanation")
    program.find("push button", "Table").click()
    check_names(program, "table of the timescales")


def check_dialogs(program):
    check_dialog(program, "new review", "New Review", lambda: program.key("ctrl+n"))
    check_dialog(program, "history", "History", lambda: program.key("ctrl+h"))
    check_dialog(program, "preferences", "Preferences", lambda: program.key("ctrl+comma"))
    check_dialog(program, "board settings", "Board Settings", lambda: choose_menu(program, "Board Settings"))
    check_dialog(program, "new letter", "New Letter", lambda: program.find("push button", "New Letter…").reveal().click())
    check_dialog(program, "templates", "Letter Templates", lambda: program.find("push button", "Templates…").reveal().click())
    check_dialog(program, "move", "Move to Another Framework", lambda: choose_menu(program, begins("Move to Another Framework")))
    check_dialog(program, "board's milestones", "Board’s Milestones", lambda: choose_menu(program, "Board’s Milestones…"))
    check_dialog(program, "search", "Search the Register", lambda: program.key("ctrl+k"))
    check_dialog(program, "help", "Help", lambda: program.key("F1"))
    check_dialog(program, "about", "About", lambda: choose_menu(program, "About Review Desk"))
    check_dialog(program, "sample afresh", begins("Start the Sample Afresh"),
                 lambda: choose_menu(program, "Start the Sample Afresh"))
    check_dialog(program, "verify", "Nothing Wrong Found", lambda: choose_menu(program, "Verify…"))
    program.key("ctrl+question")
    program.window_named(holds("Shortcuts"))
    same(program.complaints(), [], "complaints, shortcuts")   # its insides are GTK's own
    program.key("Escape")
    program.window_gone(holds("Shortcuts"))


with Program() as program:
    check_names(program, "start page")
    program.find("push button", "Main Menu").click()
    program.find("menu item", "Preferences")
    check_names(program, "menu of the start page")
    program.key("Escape")
    open_sample(program)
    check_pages(program)
    check_forms(program)
    check_timescales(program)
    check_review_pages(program)
    check_dialogs(program)
    end(program)
check(len(seen) > 55, f"places seen: {sorted(seen)}")
