#!/usr/bin/env python3
"""Takes a picture of every screen in one look. Run by tests/tour/tour inside run-desktop.

Usage: tour.py FOLDER LOOK [PAGES]

PAGES is a regular expression: of the steps only those whose name it finds are taken, and the first two.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from steps import *

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


@step("annual")
def annual(program):
    choose(program, "^Annual Report")
    program.find("push button", "Previous year")


@step("annual-figures")
def annual_figures(program):
    program.find(None, re.compile("^Held at the end: .*show the reviews")).reveal()


@step("annual-behind")
def annual_behind(program):
    program.find(None, re.compile("^Held at the end: .*show the reviews")).click()
    program.settle()


@step("annual-actions")
def annual_actions(program):
    program.key("Escape")
    program.settle()
    program.find(None, re.compile("^Overdue at the end: .*show the reviews")).reveal()


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


@step("chronology-evidence")
def chronology_evidence(program):
    program.all("page tab", "Findings")[-1].click()


@step("chronology-menu")
def chronology_menu(program):
    choose_entry(program)
    program.key("shift+F10")
    program.find("menu item", "Add to Finding")


@step("chronology-search")
def chronology_search(program):
    program.key("Escape")
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
review_page("review-publication", "Child D", "Publication")
review_page("review-published", "Child B", "Publication")
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


@step("board-actions")
def board_actions(program):
    choose(program, "^Actions")


@step("board-actions-overdue")
def board_actions_overdue(program):
    press(program, "Overdue")


@step("board-actions-one")
def board_actions_one(program):
    program.find(None, re.compile("^Overdue by .*SCR")).click()


@step("board-actions-chase")
def board_actions_chase(program):
    press(program, re.compile("^Record a Chase"))


@step("board-actions-trend")
def board_actions_trend(program):
    program.key("Escape")
    program.key("Escape")
    program.find("push button", re.compile("^Month by", re.IGNORECASE)).click()


@step("learning-themes")
def learning_themes(program):
    choose(program, "^Learning")


@step("learning-rename")
def learning_rename(program):
    press(program, re.compile("^Rename"))


for tab in ("Made Before", "Quality Markers", "Good Practice", "Restraint"):
    step(f"learning-{tab.lower().replace(' ', '-')}")(lambda program, tab=tab: show_tab(program, tab))


@step("learning-establishment")
def learning_establishment(program):
    press(program, re.compile("^Add Establishment"))
    program.type("Fellside Secure Training Centre")


@step("learning-years")
def learning_years(program):
    program.key("Return")
    program.find(None, re.compile("No review of this year"))


@step("learning-new-review")
def learning_new_review(program):
    press(program, re.compile("^New Review…"))


@step("board-calendar")
def board_calendar(program):
    leave_form(program)
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
    program.find("list item", "Out of the Program").reveal().click()
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


import report_steps  # noqa: E402,F401  pylint: disable=wrong-import-position,unused-import


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
