"""A report from beginning to end: an outline, a page written with the keyboard, a name that was typed and is mended, a
version, what changed since, and the Word file that goes out.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import docx

from desk import *

REVIEW, NAME = "SCR/2026/01", "Mia Hollis"
LONG = ("The nurse who had come on the first day of the month and again on the third day was told by the mother that the girl was asleep "
        "and went away and came back in the evening and found that nobody was at home and wrote a note of it for the doctor.")


def make_register():
    path = empty("whole.rdesk")
    command("review", "add", REVIEW, "--title", "Child A", register=path)
    command("person", "add", REVIEW, NAME, "--pseudonym", "Child A", "--role", "subject-child", register=path)
    return path


def show_page(program, name):
    """Of the review, or beside the report: there how many there are may follow."""
    tab = re.compile(rf"^{name}( \(\d+\))?$")
    wait(lambda: next((node for node in program.all(None, tab) if node.role in ("page tab", "radio button", "toggle button")), None),
         f"tab {name}").reveal().click()
    program.settle()


def find_text(program):
    return program.find("text", "Text of the section")


def stored(path, *more):
    """The text of the section that is written in, as the file has it."""
    return command("report", "show", REVIEW, "--section", "1", *more, register=path)


def begin(program):
    program.find("list", "Outlines").find("list item", begins("Learning brief")).reveal().click()
    program.find("push button", "Begin the Report").reveal().click()
    program.toast("Report begun")
    program.focus_on("text", "Text of the section")


def write(program, path):
    """A heading, two paragraphs and a list, with the keyboard alone."""
    program.key("ctrl+1")
    program.type("What happened")
    program.key("Return")
    program.type(f"{NAME} was seen at home.")
    program.key("Return")
    program.type(LONG)
    program.key("Return")
    program.type("- The nurse called twice.")
    program.key("Return")
    program.type("The school wrote once.")
    wait(lambda: "The school wrote once." in stored(path), "what was typed in the file", 20)
    check("seen at home" in stored(path) and "What happened" in stored(path), "all of it was kept")


def mend(program, path):
    """The name is listed and goes by one press; the long sentence is listed and may be mended by its author."""
    program.key("shift+F9")
    show_page(program, "Checks")
    program.says(r"“Mia Hollis” is a real name", 20)
    program.says(r"^A sentence of \d+ words: ")
    program.find(None, "How easy it is to read")
    program.find("push button", begins("Replace with “Child A”")).reveal().click()
    program.toast("1 place mended")
    wait(lambda: "Child A was seen at home." in stored(path), "the pseudonym")
    check(f"{NAME} was seen at home." in stored(path, "--real-names"), "it stands for that person")
    wait(lambda: NAME not in find_text(program).text and "Child A was seen" in find_text(program).text, "the pseudonym on the page")
    program.gone("push button", begins("Replace with “Child A”"), 20)


def keep_version(program):
    show_page(program, "Versions")
    program.find("push button", "Keep Now…").click()
    program.find("text", begins("Name")).click()
    program.type("First draft")
    program.find("push button", "Keep Version").reveal().click()
    program.toast("Version kept")
    same([row["name"] for row in facts("report", "versions", REVIEW, register=program.path)], ["First draft"], "versions")


def change(program, path):
    find_text(program).click()
    program.key("ctrl+End", "BackSpace", "ctrl+BackSpace")
    program.type("three times.")
    wait(lambda: "The school wrote three times." in stored(path), "the change in the file", 20)


def compare(program):
    program.find("push button", begins("Compare…")).reveal().click()
    window = program.window_named("What Changed")
    text = window.find("text", "The report with its changes")
    wait(lambda: "three times" in text.text and "once" in text.text, "words that went and came")
    window.says(r"^\d+ changes?: ")   # how struck out and underlined they are, test-report-side-pane looks at
    program.key("Escape")
    program.window_gone("What Changed")


def export(program):
    path = os.path.join(SCRATCH, "whole.docx")
    program.find("push button", "Export…").click()
    window = program.window_named("Export Report")
    window.find("push button", begins("What the copy is for")).click()
    program.settle()
    program.key("End", "Return")
    window.says("without notice and comments")
    wait(lambda: "sensitive" in window.find("push button", "Export…").states, "nothing keeps it back")
    window.find("push button", "Export…").click()
    chooser = program.window_named("Export the Report")
    program.settle()
    wait(lambda: chooser.all("text"), "where its name is typed")[0].click()
    program.key("ctrl+a")
    program.type(path)
    program.settle()
    program.key("Return")
    program.window_gone("Export the Report")
    wait(lambda: os.path.exists(path), "the file")
    return path


def check_file(path):
    document = docx.Document(path)
    paragraphs = {paragraph.text.strip(): paragraph.style.name for paragraph in document.paragraphs}
    for words in ("Child A was seen at home.", LONG, "The nurse called twice.", "The school wrote three times."):
        check(words in paragraphs, f"{words!r} is not among {sorted(paragraphs)}")
    check(paragraphs["What happened"].startswith("Heading"), f"a heading is {paragraphs['What happened']}")
    check("List" in paragraphs["The nurse called twice."], f"an item is {paragraphs['The nurse called twice.']}")
    whole = "\n".join(paragraphs) + document.core_properties.title + document.core_properties.author
    check("Mia" not in whole and "Hollis" not in whole, "no real name")
    check("Draft" not in whole, "the final copy has no notice of a draft")


def undo(program, path):
    """On the page, of what was typed there last."""
    find_text(program).click()
    for _ in range(8):
        if "The school wrote once." in find_text(program).text:
            break
        program.key("ctrl+z")
        program.settle()
    wait(lambda: "The school wrote once." in stored(path) and "three times" not in stored(path), "the words of before", 20)
    check("Child A was seen at home." in stored(path), "what was mended stays mended")


def main():
    path = make_register()
    with Program(path) as program:
        program.path = path
        open_review(program, "Child A")
        show_page(program, "Report")
        begin(program)
        write(program, path)
        mend(program, path)
        keep_version(program)
        change(program, path)
        compare(program)
        check_file(export(program))
        undo(program, path)
        end(program)
    command("verify", register=path)


main()
