"""The pages Findings and Report, and the windows that they open.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from steps import *

import subprocess
import zipfile

review_page("findings", "Child C", "Findings")
review_page("findings-new", "Child M", "Findings")
form("findings-finding", "Child C", "Findings", "Add Finding…")
form("findings-recommendation", "Child C", "Findings", "Add Recommendation…")
form("findings-action", "Child C", "Findings", "Add Action…")


def bring(node):
    """The page is long where it is narrow: further than the wheel turns at once."""
    for _ in range(5):
        node.reveal()
    return node


def row_form(name, button):
    """A form that the first row with such a button opens."""
    def lead(program):
        leave_form(program)
        show_review(program, "Child C", "Findings")
        bring(program.all("push button", re.compile(f"^{button}"))[0]).click()
        program.settle()
    step(name)(lead)


row_form("findings-evidence", "Evidence…")


@step("findings-evidence-found")
def findings_evidence_found(program):
    program.find(None, "Look for entries of the chronology").reveal().click()
    program.type("bruis")
    program.settle(0.5)
    program.find("push button", "Done").reveal()


@step("findings-note")
def findings_note(program):
    press(program, "Done")
    bring(program.all("push button", re.compile("^Progress…"))[0]).click()
    program.find("push button", "Cancel").reveal()


row_form("findings-closing", "Close…")


@step("findings-actions")
def findings_actions(program):
    """What follows from the findings, as far down as it goes."""
    leave_form(program)
    show_review(program, "Child C", "Findings")
    bring(program.all("push button", re.compile("^(Close…|Open Again)"))[-1])

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


@step("report-table-menu")
def report_table_menu(program):
    press(program, "Rows and columns")


@step("report-insert")
def report_insert(program):
    program.key("Escape")
    program.settle()
    program.find("push button", "Insert").click()
    program.find("menu item", "Footnote")


@step("report-figures")
def report_figures(program):
    program.find("menu item", "Figure from the Review").click()
    program.find("menu item", "Genogram")


@step("report-figure")
def report_figure(program):
    program.find("menu item", "Key Dates").click()
    program.settle()


@step("report-refer")
def report_refer(program):
    program.key("Escape")
    program.find("text", "Text of the section").click(dy=40)
    program.key("End", "space", "numbersign")
    program.find("entry", "Refer to")


@step("report-find")
def report_find(program):
    program.key("Escape")
    program.key("ctrl+f")
    program.settle()
    program.type("the")


@step("report-replace")
def report_replace(program):
    program.key("Escape")
    program.key("ctrl+h")
    program.settle()


def side(program, name):
    """A page beside the text; where it is narrow, instead of it."""
    tab = re.compile(rf"^{name}( \(\d+\))?$")

    def look():
        return next((node for node in program.all(None, tab) if node.role in ("page tab", "radio button", "toggle button")), None)
    button = program.find(None, "Checks, comments, evidence and versions")
    if not {"pressed", "checked"} & button.states:
        button.click()
        program.settle()
    wait(look, f"page {name} beside the report").reveal().click()
    program.settle()


def side_page(name, tab, *buttons):
    """A page beside the text; with the first button of each of these names pressed."""
    def lead(program):
        leave_form(program)
        side(program, tab)
        for button in buttons:
            bring(wait(lambda: program.all(None, re.compile(f"^{button}")), f"button {button}")[0]).click()
            program.settle()
        if buttons and program.all("push button", "Cancel"):
            program.find("push button", "Cancel").reveal()
    step(name)(lead)


@step("report-checks")
def report_checks(program):
    program.key("Escape")
    program.settle()
    side(program, "Checks")
    program.says("hints: ", 30)


side_page("report-readability", "Checks", "How easy it is to read")
side_page("report-check-why", "Checks", "How easy it is to read", r"Why\?")


@step("report-let-stand")
def report_let_stand(program):
    close_dialog(program)
    program.key("Escape")
    program.settle()
    bring(program.all("push button", re.compile("^Let It Stand…"))[0]).click()
    program.find("push button", "Cancel").reveal()


side_page("report-comments", "Comments")
side_page("report-comment-new", "Comments", "Comment…")
side_page("report-evidence", "Evidence")
side_page("report-versions", "Versions")
side_page("report-version-new", "Versions", "Keep Now…")
side_page("report-markers", "Markers")
side_page("report-marker-note", "Markers", "Note…")


def own_size(program, window):
    if LOOK in SIZES:
        program.resize(*SIZES[LOOK], window=window)


@step("report-compare")
def report_compare(program):
    leave_form(program)
    side(program, "Versions")
    if not program.all("push button", re.compile("^Compare…")):
        press(program, "Keep Now…")
        program.find("text", re.compile("^Name")).reveal().click()
        program.type("Before the panel")
        program.find("push button", "Keep Version").reveal().click()
        program.find("push button", re.compile("^Compare…"))
    press(program, re.compile("^Compare…"))
    own_size(program, program.window_named("What Changed"))


@step("report-returned-start")
def report_returned_start(program):
    close_dialog(program)
    press(program, "Take In a Returned File…")
    own_size(program, program.window_named("Returned Report"))


def return_file(review):
    """The report as a Word file in which somebody changed words that are tracked. (path)"""
    folder = pathlib.Path(os.environ["RUN_DESKTOP_DIR"])
    sent, back = folder / "sent.docx", folder / "back.docx"
    register = os.path.join(os.environ["HOME"], ".local", "share", "review-desk", "sample.rdesk")
    subprocess.run([os.environ["REVIEW_DESK_CLI"], "--today", "2026-11-23", "--register", register, "report", "export", review,
                    "-o", sent, "--preset", "panel"], check=True, stdout=subprocess.DEVNULL)
    by = 'w:author="Ann Panel" w:date="2026-11-01T10:00:00Z"'
    more = (f'</w:t></w:r><w:ins w:id="901" {by}><w:r><w:t xml:space="preserve"> and carers</w:t></w:r></w:ins>'
            f'<w:del w:id="902" {by}><w:r><w:delText xml:space="preserve"> in the home</w:delText></w:r></w:del>'
            '<w:r><w:t xml:space="preserve">')
    with zipfile.ZipFile(sent) as before, zipfile.ZipFile(back, "w", zipfile.ZIP_DEFLATED) as after:
        for part in before.infolist():
            data = before.read(part)
            if part.filename == "word/document.xml":
                data = data.decode().replace("children", f"children{more}", 6).encode()
            after.writestr(part.filename, data)
    return back


@step("report-returned")
def report_returned(program):
    path = return_file("SCR/2025/02")
    press(program, "Choose File…")
    program.window_named("Choose the File That Came Back")
    program.listens()
    program.key("ctrl+l")
    program.settle()
    program.key("ctrl+a")
    program.type(str(path))
    program.settle()
    program.key("Return")
    program.window_gone("Choose the File That Came Back")
    program.says("not decided", 20)


@step("report-returned-change")
def report_returned_change(program):
    window = program.windows[-1]
    window.find("list", "Changes and comments").all("list item")[0].click()
    program.settle()
    window.find("push button", "Accept" if LOOK == "narrow" else "Accept")


@step("report-outline")
def report_outline(program):
    close_dialog(program)
    if not program.all("list", "Sections of the report"):
        program.find(None, "Outline").click()
        program.settle()


@step("report-outline-menu")
def report_outline_menu(program):
    press(program, "More for this section")
    program.find("menu item", "Rename")


@step("report-export")
def report_export(program):
    program.key("Escape")
    program.settle()
    program.find("push button", "Export…").click()
    own_size(program, program.window_named("Export Report"))


@step("report-export-blocked")
def report_export_final(program):
    """The final copy, with what keeps it back or is to be thought of."""
    window = program.windows[-1]
    window.find("push button", re.compile("^What the copy is for")).click()
    program.settle()
    program.key("End", "Return")
    program.settle(0.5)
