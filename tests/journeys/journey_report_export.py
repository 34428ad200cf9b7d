"""The drafted report goes out as a Word file: what will be in it is said first, a name that was typed keeps it back and
leads to its place, and once that is mended it is written.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import zipfile

from desk import *

NAMES = ("Hollis", "Mallory", "Nowicki", "Callum")


def show_page(program, name):
    def look():
        return next((node for node in program.all(None, name)
                     if node.role in ("page tab", "radio button", "toggle button", "push button")), None)
    wait(look, f"tab {name}").reveal().click()
    program.settle()


def open_window(program):
    program.find("push button", "Export…").click()
    return program.window_named("Export Report")


def write_to(program, window, path):
    window.find("push button", "Export…").click()
    program.settle()
    chooser = program.window_named("Export the Report")
    wait(lambda: chooser.all("text"), "where its name is typed")[0].click()
    program.key("ctrl+a")
    program.type(path)
    program.settle()
    program.key("Return")
    program.window_gone("Export the Report")


def has_text(window, words):
    return [node for node in window.all("label") + window.all("list item") if words in (node.name or "")]


def check_written(program, name):
    path = os.path.join(SCRATCH, name)
    write_to(program, open_window(program), path)
    wait(lambda: os.path.exists(path) and zipfile.is_zipfile(path), "the file")
    with zipfile.ZipFile(path) as parts:
        text = "".join(parts.read(part).decode("utf-8", "replace") for part in parts.namelist() if part.endswith(".xml"))
    for real in NAMES:
        check(real not in text, f"{real} is in the file")
    check("Child C" in text and "Draft for the panel" in text, "the pseudonym and the notice")


def check_said_before(program):
    window = open_window(program)
    wait(lambda: has_text(window, "25 people stand under pseudonyms"), "what will be in the file")
    window.find("push button", "Cancel").click()
    program.window_gone("Export Report")


def check_held_back(program):
    """The name typed into the summary is found although nobody has saved it by hand."""
    program.find("text", "Text of the section").click()
    program.key("ctrl+Home")
    program.type("Mia Hollis. ")
    program.settle()
    window = open_window(program)
    wait(lambda: has_text(window, "A real name of “Child C”"), "what keeps it back")
    button = window.find("push button", "Export…")
    check("sensitive" not in button.states, "it can be exported all the same")
    wait(lambda: window.all("list item"), "the place")[0].click()
    program.window_gone("Export Report")
    program.key("ctrl+Home")
    for _ in "Mia Hollis. ":
        program.key("Delete")
    program.settle()


with Program() as program:
    open_sample(program)
    open_review(program, "Child C")
    show_page(program, "Report")
    check_said_before(program)
    check_written(program, "report.docx")
    check_held_back(program)
    check_written(program, "again.odt")
