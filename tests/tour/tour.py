#!/usr/bin/env python3
"""Takes a picture of every screen in one look. Run by tests/tour/tour inside run-desktop.

Usage: tour.py FOLDER LOOK [PAGES]

PAGES is a regular expression: of the steps only those whose name it finds are taken, and the first two.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from driver import Program, run, wait  # noqa: E402

FOLDER, LOOK = sys.argv[1:3]
PAGES = re.compile(sys.argv[3] if len(sys.argv) > 3 else "")
START = ("first-start", "dashboard")
SIZES = {"narrow": (360, 640), "large": (1500, 1050), "laptop": (1366, 768)}
missed = []
number = 0


def step(name):
    """Decorates what leads to a picture: a step that fails is told and the tour goes on."""
    def decorate(lead):
        def take(program):
            global number
            number += 1
            path = os.path.join(FOLDER, f"{number:02}-{name}.png")
            try:
                lead(program)
                program.settle()
                program.picture(path)
            except Exception as trouble:  # pylint: disable=broad-except
                missed.append(f"{name}: {trouble}")
                run("import", "-silent", "-window", "root", path)
            return path
        if name in START or PAGES.search(name):
            steps.append(take)
        return take
    return decorate


steps = []


def is_inside(program, node):
    """What is folded away has a place too, but outside the window."""
    _, _, width, height = program.windows[0].box
    x, y, own_width, own_height = node.box
    return x >= 0 and y >= 0 and x + own_width <= width and y + own_height <= height


def back_to_list(program):
    """Where the window is folded, the list is a page of its own."""
    if LOOK == "narrow":
        program.key("alt+Up")
        program.settle()


def find_rows(program, name):
    """Those that were scrolled out of sight may still tell their old place."""
    return [row for row in program.all("list item", re.compile(name)) if is_inside(program, row)]


def scroll_list(program, wheel):
    """The sidebar’s list as far as it goes: rows beyond its edge cannot be found."""
    rows = wait(lambda: find_rows(program, r"\bChild [A-Z]\b"), "list of reviews")
    x, y = max(rows, key=lambda row: row.box[1]).on_screen()
    run("xdotool", "mousemove", x, y, "click", "--repeat", 40, "--delay", 5, wheel)
    program.settle()


def choose(program, name):
    """A row of the sidebar; of a review until it is the one that is shown."""
    for wheel in (None, 4, 5):
        back_to_list(program)
        if wheel:
            scroll_list(program, wheel)
        for row in find_rows(program, name)[:1]:
            row.click()
            program.settle()
            if not name.endswith(",") or program.all(None, re.compile(f"^{name[:-1]} · ")):
                return
    raise AssertionError(f"no row {name!r} in the list")


def show_tab(program, name):
    """Chooses a page of the review: where not all tabs fit, the keyboard brings those that are out of sight."""
    def look():
        return next((node for node in program.all(None, name)
                     if node.role in ("page tab", "radio button", "toggle button", "push button")), None)
    tab = wait(look, f"tab {name}")
    if is_inside(program, tab):
        tab.click()
    else:
        tabs = tab.parent.children
        near = next(node for node in tabs if is_inside(program, node))
        near.click()
        program.tab_to("page tab", name, key="Right" if tabs.index(near) < tabs.index(tab) else "Left")
        program.key("space")
    program.settle()


def close_dialog(program):
    for window in program.windows[1:]:
        program.key("Escape")
        wait(lambda: len(program.windows) == 1, "end of the dialog")
        del window


def menu(program, item, submenu=None):
    back_to_list(program)
    program.find("push button", "Main Menu").click()
    program.settle()
    for name in filter(None, (submenu, item)):
        program.find("menu item", re.compile(name)).click()
        program.settle()


@step("first-start")
def first_start(program):
    program.find("push button", "Explore the Sample Register")


@step("dashboard")
def dashboard(program):
    program.find("push button", "Explore the Sample Register").click()
    program.find("push button", re.compile("^Overdue, "))


@step("dashboard-overdue")
def filtered(program):
    program.find("push button", re.compile("^Overdue, ")).click()


@step("dashboard-nothing")
def nothing(program):
    program.key("ctrl+f")
    program.settle()
    program.type("zzzz")


@step("deadlines")
def deadlines(program):
    program.key("Escape")
    program.settle()
    for button in program.all("push button", re.compile("^Show All")):
        button.click()
    choose(program, "^Deadlines")


@step("deadlines-gantt")
def deadlines_gantt(program):
    program.find("push button", re.compile("^(Gantt )?[Cc]hart")).click()
    program.find("panel", "Chart of deadlines")


@step("frameworks")
def frameworks(program):
    choose(program, "^Frameworks")


@step("framework")
def framework(program):
    program.find("list item", re.compile("^Domestic homicide review")).click()
    program.find("push button", re.compile("All Frameworks"))


@step("sidebar")
def sidebar(program):
    back_to_list(program)


def overview(program, title):
    choose(program, f"{title},")
    show_tab(program, "Overview")


for child, what in (("Child E", "overdue"), ("Child C", "held"), ("Child A", "done"), ("Child L", "new")):
    step(f"overview-{what}")(lambda program, child=child: overview(program, child))


@step("overview-empty")
def overview_empty(program):
    program.key("ctrl+Page_Down")
    program.find(None, re.compile("^Child M"))


@step("recording")
def recording(program):
    overview(program, "Child L")
    program.find("push button", "Record…").click()


@step("recording-fault")
def fault(program):
    program.key("ctrl+a")
    program.type("31/06/2026")
    program.key("Return")
    program.says("There is no such day")


@step("recording-recipients")
def recipients(program):
    program.key("Escape")
    overview(program, "Child K")
    program.find("push button", "Record…").click()
    program.find("check box", re.compile("^Not all")).reveal().click()


@step("recorded")
def recorded(program):
    program.find("push button", "Cancel").reveal().click()
    program.gone("push button", "Cancel")
    overview(program, "Child L")
    program.find("push button", "Record…").click()
    program.find("push button", "Record").reveal().click()
    program.says("^Recorded")


@step("adding-a-hold")
def adding_hold(program):
    program.key("ctrl+z")
    program.says("^Undone")
    program.find("push button", "Add Hold…").reveal().click()
    program.find("text", re.compile("^Agreed by"))


@step("timescales")
def timescales(program):
    program.key("Escape")
    program.gone("text", re.compile("^Agreed by"))
    choose(program, "Child D,")
    show_tab(program, "Timescales")
    program.find("list item", re.compile("Complete the review")).click()


@step("explanation")
def explanation(program):
    program.key("Return") if LOOK == "narrow" else program.find(None, re.compile("^Why This Date")).click()
    program.find("push button", "Copy this explanation")


@step("timescales-menu")
def timescales_menu(program):
    program.key("Escape")
    program.gone("push button", "Copy this explanation")
    program.find("list item", re.compile("Complete the review")).click()
    program.key("shift+F10")
    program.find("menu item", "Why This Date?")


@step("timescales-held")
def timescales_held(program):
    program.key("Escape")
    program.gone("menu item", "Why This Date?")
    choose(program, "Child C,")
    show_tab(program, "Timescales")


@step("timescales-table")
def table(program):
    program.find(None, "Table").click()


def show_review(program, child, tab):
    choose(program, f"{child},")
    show_tab(program, tab)


def press(program, name):
    """A button, scrolled to where it can be seen."""
    program.find("push button", name).reveal().click()
    program.settle()


def leave_form(program):
    cancel = program.all("push button", "Cancel")
    if cancel:
        cancel[0].reveal().click()
        program.gone("push button", "Cancel")


def form(name, child, tab, button):
    """A form of a page of a review, opened with that button, with its last line in sight."""
    def lead(program):
        leave_form(program)
        show_review(program, child, tab)
        press(program, button)
        program.find("push button", "Cancel").reveal()
    step(name)(lead)


def review_page(name, child, tab):
    def lead(program):
        leave_form(program)
        show_review(program, child, tab)
    step(name)(lead)


review_page("review-decision", "Child C", "Decision")
review_page("review-decision-new", "Child M", "Decision")
form("decision-evidence", "Child C", "Decision", re.compile("^Evidence"))
form("decision-of-the-chair", "Child C", "Decision", "Record Decision…")
form("decision-log", "Child C", "Decision", "Add to Log…")
form("decision-board", "Child C", "Decision", "Add Board…")
form("decision-child", "Child C", "Decision", "Add Child…")
review_page("review-agencies", "Child E", "Agencies")
review_page("review-agencies-new", "Child M", "Agencies")
form("agencies-request", "Child L", "Agencies", re.compile("^Alder Road Surgery, Files secured:"))
form("agencies-ask-all", "Child L", "Agencies", "Ask All Agencies…")
form("agencies-agency", "Child L", "Agencies", "Add Agency…")
review_page("review-people", "Child C", "People")
review_page("review-people-new", "Child M", "People")
form("people-person", "Child C", "People", "Add Person…")
form("people-relationship", "Child C", "People", "Add Relationship…")


def people_page(name, child, tab, button=None):
    """One of the pages within People."""
    def lead(program):
        leave_form(program)
        show_review(program, child, "People")
        show_tab(program, tab)
        if button is not None:
            press(program, button)
    step(name)(lead)


people_page("people-names", "Child C", "Names in the chronology", "Find Names in the Chronology")
people_page("people-genogram", "Child C", "Genogram")
people_page("people-genogram-new", "Child M", "Genogram")
people_page("people-reviewers", "Child C", "Reviewers and contacts")
people_page("people-reviewer", "Child C", "Reviewers and contacts", "Add Reviewer…")
people_page("people-contact", "Child C", "Reviewers and contacts", "Add Contact…")
people_page("people-family", "Child C", "Family and professionals")
form("overview-milestone", "Child H", "Overview", "Add Milestone…")
form("overview-template", "Child H", "Overview", "From Template…")
form("overview-learning", "Child C", "Overview", "Add Point…")
review_page("review-chronology", "Child C", "Chronology")


def choose_entry(program):
    """The row of the table, or the card where it is narrow, of a dated entry."""
    for row in program.all("table row", None) + program.all("list item", re.compile("[:,] ")):
        if re.search("20[0-9][0-9], ", row.name) and row.box[1] > 200 and is_inside(program, row):
            row.click(dx=40, dy=20)
            return program.settle()
    return None


@step("chronology-entry")
def chronology_entry(program):
    choose_entry(program)
    if not program.all("page tab", "Checks"):
        program.key("F9")


@step("chronology-checks")
def chronology_checks(program):
    program.find(None, "Checks").click()
    program.find("push button", "Same Event")


@step("chronology-episodes")
def chronology_episodes(program):
    program.find(None, "Episodes").click()


@step("chronology-search")
def chronology_search(program):
    program.key("ctrl+f")
    program.settle()
    program.type("bruis")
    program.says("entries")


@step("chronology-pseudonyms")
def chronology_pseudonyms(program):
    program.find(None, "Pseudonyms").click()


@step("chronology-timeline")
def chronology_timeline(program):
    (program.all(None, "Real names") or program.all(None, "Pseudonyms"))[0].click()
    program.find(None, "Timeline").click()


@step("chronology-timeline-checks")
def chronology_timeline_checks(program):
    program.find(None, "Checks").click()


@step("chronology-export")
def chronology_export(program):
    press(program, "More actions")
    program.find("menu item", re.compile("^Export")).click()
    window = program.window_named("Export Chronology")
    if LOOK in SIZES:
        program.resize(*SIZES[LOOK], window=window)


@step("chronology-template")
def chronology_template(program):
    close_dialog(program)
    press(program, "More actions")
    program.find("menu item", re.compile("^Empty Template")).click()
    wait(lambda: len(program.windows) == 2, "window of the template")


review_page("review-chronology-new", "Child M", "Chronology")
review_page("review-findings", "Child C", "Findings")
review_page("review-report", "Child C", "Report")
review_page("review-letters", "Child L", "Letters")


@step("letter-new")
def letter_new(program):
    press(program, "New Letter…")
    program.window_named("New Letter")


@step("letter-templates")
def letter_templates(program):
    close_dialog(program)
    press(program, "Templates…")
    program.window_named("Letter Templates")


DATA = pathlib.Path(__file__).resolve().parents[1] / "data" / "chronologies"


def choose_chronology(program, name):
    program.window_named("Import Chronologies")
    program.key("ctrl+o")
    program.window_named("Choose Chronologies")
    program.listens()
    program.key("ctrl+l")
    program.settle()
    program.key("ctrl+a")
    program.type(str(DATA / name))
    program.settle()
    program.key("Return")
    program.window_gone("Choose Chronologies")
    program.settle(0.5)


def show_step(program, name):
    """A page of the file that is chosen in the import assistant."""
    window = program.window_named("Import Chronologies")
    window.find("page tab", re.compile(f"^{name}")).click(dx=4)
    program.settle()


def open_import(program):
    """The button, or where it is narrow the menu."""
    if program.all("push button", "Import…"):
        return press(program, "Import…")
    press(program, "More actions")
    return program.find("menu item", re.compile("^Import")).click()


@step("import-empty")
def import_empty(program):
    close_dialog(program)
    show_review(program, "Child E", "Chronology")
    press(program, re.compile("^Import Chronologies"))
    program.window_named("Import Chronologies")


@step("import-files")
def import_files(program):
    if LOOK in SIZES:
        program.resize(*SIZES[LOOK], window=program.window_named("Import Chronologies"))
    letter = pathlib.Path(os.environ["RUN_DESKTOP_DIR"]) / "letter.docx"
    letter.write_text("Dear Chair", encoding="utf-8")
    for name in ("childrens-social-care.docx", "hospital-trust.ods", "police.xlsx", letter):
        choose_chronology(program, name)
    program.window_named("Import Chronologies").find("list item", re.compile("^police.xlsx, Ready"), 20)


@step("import-columns")
def import_columns(program):
    program.find("list item", re.compile("^hospital-trust.ods")).click()
    show_step(program, "Agency and Columns")


@step("import-problems")
def import_problems(program):
    show_step(program, "Problems")


@step("import-changes")
def import_changes(program):
    show_step(program, "What Will Change")


@step("import-failed")
def import_failed(program):
    if LOOK == "narrow":
        program.key("alt+Left")
        program.settle()
    program.find("list item", re.compile("^letter.docx")).click()
    program.says("nothing of it was taken")


@step("import-done")
def import_done(program):
    program.key("ctrl+Return")
    program.says("3 files imported", 30)


@step("import-corrected")
def import_corrected(program):
    """Housing's file again, with another word in it."""
    program.key("Escape")
    program.window_gone("Import Chronologies")
    open_import(program)
    if LOOK in SIZES:
        program.resize(*SIZES[LOOK], window=program.window_named("Import Chronologies"))
    path = pathlib.Path(os.environ["RUN_DESKTOP_DIR"]) / "housing.csv"
    text = (DATA / "housing.csv").read_text(encoding="cp1252")
    path.write_text(text, encoding="cp1252")
    choose_chronology(program, path)
    program.key("ctrl+Return")
    program.says("1 file imported", 30)
    program.key("Escape")
    program.window_gone("Import Chronologies")
    open_import(program)
    lines = text.replace("tenancy", "secure tenancy").splitlines(keepends=True)
    path = path.parent / "again" / "housing.csv"
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(lines[:-1]), encoding="cp1252", newline="")
    choose_chronology(program, path)
    if LOOK == "narrow":
        program.find("list item", re.compile("^housing.csv, Ready")).click()
    show_step(program, "What Will Change")


@step("chronology-imported")
def chronology_imported(program):
    program.key("Escape")
    program.window_gone("Import Chronologies")
    program.settle()


@step("board-milestones")
def board_milestones(program):
    close_dialog(program)
    menu(program, "^Board’s Milestones", "^Board and Register")
    program.window_named("Board’s Milestones")


@step("move-review")
def move_review(program):
    close_dialog(program)
    choose(program, "Child L,")
    menu(program, "^Move to Another Framework")
    program.window_named("Move to Another Framework")


@step("board-agencies")
def board_agencies(program):
    close_dialog(program)
    choose(program, "^Agencies")


@step("board-calendar")
def board_calendar(program):
    choose(program, "^Calendar")


@step("calendar-closure")
def calendar_closure(program):
    program.find("text", re.compile("^First day")).reveal().click()


@step("board-frameworks")
def board_frameworks(program):
    choose(program, "^Frameworks")
    press(program, re.compile("All Frameworks"))


@step("framework-set")
def framework_set(program):
    program.find("list item", re.compile("^Domestic homicide review")).click()
    press(program, re.compile("^Set"))


@step("search")
def search(program):
    program.key("ctrl+k")
    program.window_named("Search the Register")
    program.settle()
    program.type("child c")
    program.find("list item", re.compile("^Child C"))


@step("search-nothing")
def search_nothing(program):
    program.key("ctrl+a")
    program.type("zzzz")
    program.find(None, "No Results")


@step("help")
def help_window(program):
    close_dialog(program)
    program.key("F1")
    program.window_named("Help")


@step("help-topic")
def help_topic(program):
    program.find("list item", "Out of the Program").click()
    program.find(None, re.compile("^Once a day the desktop says"))


@step("export-table")
def export_table(program):
    close_dialog(program)
    choose(program, "^Deadlines")
    program.key("ctrl+shift+e")
    program.window_named("Export Table")


@step("history")
def history(program):
    close_dialog(program)
    menu(program, "^History", "^Board and Register")


@step("history-whole")
def history_whole(program):
    program.find(None, "Whole Register").click()


@step("board-settings")
def board(program):
    close_dialog(program)
    menu(program, "^Board Settings", "^Board and Register")


@step("new-review")
def new_review(program):
    close_dialog(program)
    program.key("ctrl+n")
    program.settle()


@step("preferences")
def preferences(program):
    close_dialog(program)
    program.key("ctrl+comma")


@step("shortcuts")
def shortcuts(program):
    close_dialog(program)
    program.key("ctrl+question")


@step("about")
def about(program):
    close_dialog(program)
    menu(program, "^About")


review_page("report-new", "Child D", "Report")
review_page("report", "Child C", "Report")


def type_lines(program, *lines):
    for line in lines:
        program.type(line)
        program.key("Return")


@step("report-written")
def report_written(program):
    program.find("text", "Text of the section").click()
    program.key("ctrl+Home", "Return", "Up", "ctrl+1")
    type_lines(program, "What happened")
    program.type("The family were known to several services. ")
    program.key("ctrl+b")
    program.type("Nobody")
    program.key("ctrl+b")
    type_lines(program, " brought together what they knew, and the health visitor's notes say \"not at home\" four times.",
               "- the school saw bruises twice", "the surgery was not told", "", "1. First, the panel met")
    program.type("Second, it asked ")
    program.key("at")
    program.settle()
    program.key("Return")
    program.settle()
    program.type(" for what they remember")
    program.settle()


@step("report-note")
def report_note(program):
    program.key("ctrl+alt+f")
    program.settle()
    program.type("As recorded in the minutes.")
    program.settle()


@step("report-table")
def report_table(program):
    program.key("Escape")
    program.settle()
    program.key("Return", "Return")
    program.find("push button", "Insert").click()
    program.settle()
    program.find("menu item", "Table").click()
    program.settle()
    program.find("menu item", "3 Columns").click()
    program.settle()
    program.type("When")
    program.key("Tab")
    program.type("What")
    program.key("Tab")
    program.type("Who knew")
    program.key("Tab")
    program.type("May 2016")
    program.settle()


@step("report-side")
def report_side(program):
    program.key("shift+F9")
    program.settle()


@step("report-outline")
def report_outline(program):
    program.key("shift+F9")
    if LOOK == "narrow":
        program.key("F9")


@step("report-export")
def report_export(program):
    program.key("Escape")
    program.settle()
    program.find("push button", "Export…").click()
    window = program.window_named("Export Report")
    if LOOK in SIZES:
        program.resize(*SIZES[LOOK], window=window)


@step("main-menu")
def main_menu(program):
    close_dialog(program)
    back_to_list(program)
    program.find("push button", "Main Menu").click()
    program.find("menu item", re.compile("^About"))


@step("main-menu-export")
def main_menu_export(program):
    program.find("menu item", "Print and Export").click()
    program.find("menu item", re.compile("^Export Calendar"))


@step("error")
def error(program):
    path = os.path.join(os.environ["RUN_DESKTOP_DIR"], "letter.rdesk")
    with open(path, "w", encoding="utf-8") as letter:
        letter.write("Dear Chair")
    program.key("Escape")
    program.gone("menu item", re.compile("^Export Calendar"))
    program.key("ctrl+o")
    program.window_named("Open a Register")
    program.settle()
    program.key("ctrl+l")
    program.settle()
    program.key("ctrl+a")
    program.type(path)
    program.settle()
    program.key("Return")
    program.window_named("Register Not Opened")


def main():
    with Program() as program:
        if LOOK in SIZES:
            program.resize(*SIZES[LOOK])
        for take in steps:
            take(program)
        complaints = program.complaints()
    for line in missed + complaints:
        print(f"tour, {LOOK}: {line}", file=sys.stderr)
    return 1 if missed or complaints else 0


sys.exit(main())
