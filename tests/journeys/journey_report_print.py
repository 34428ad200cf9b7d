"""A report on paper: through the print dialog to a file, which has the pages that an exported PDF has; and kept back while a
real name stands in it.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from driver import run

from desk import *

REVIEW, NAME = "SCR/2026/01", "Mia Hollis"
os.chdir(SCRATCH)   # where the print dialog proposes its file


def make_register():
    path = empty("paper.rdesk")
    command("review", "add", REVIEW, "--title", "Child A", register=path)
    command("person", "add", REVIEW, NAME, "--pseudonym", "Child A", "--role", "subject-child", register=path)
    command("report", "begin", REVIEW, "--outline", "learning-brief", register=path)
    write(path, "The family was known to services from the birth of the child.")
    return path


def write(path, words):
    text = os.path.join(SCRATCH, "text.txt")
    with open(text, "w", encoding="utf-8") as file:
        file.write(words)
    command("report", "section", "write", REVIEW, "findings", text, register=path)


def show_report(program):
    open_review(program, "Child A")
    program.find("page tab", "Report").reveal().click()
    program.find("text", "Text of the section")
    program.settle()


def text_of(path):
    return run("pdftotext", "-layout", path, "-")


def choose_print(program):
    program.find("push button", "Size of the text, search and printing").click()
    program.settle()
    program.find("menu item", "Print…").click()


def check_print(program):
    """GTK's own dialog, with the printer that writes a file."""
    choose_print(program)
    window = program.window_named("Print")
    window.find("label", "Print to File").click()
    window.find("label", re.compile(r"output\.pdf$"))
    window.find("push button", "Print").click()
    program.window_gone("Print")
    path = os.path.join(SCRATCH, "output.pdf")
    wait(lambda: os.path.exists(path) and "known to services" in text_of(path), "the report on paper", 20)
    return text_of(path)


def check_kept_back(program):
    """Not even the dialog comes up; where it stands is said, and the name is not."""
    choose_print(program)
    text = dialog_says(program, "The Report Cannot Be Printed", r"a real name of “Child A” \(section \d")
    check("Hollis" not in text, f"the name is said: {text}")
    check(not [window for window in program.windows if window.name == "Print"], "no dialog")


def main():
    path = make_register()
    with Program(path) as program:
        show_report(program)
        printed = check_print(program)
        exported = os.path.join(SCRATCH, "exported.pdf")
        command("report", "export", REVIEW, "-o", exported, "--preset", "panel", register=path)
        same(printed, text_of(exported), "what is on paper, and in the file")
        check("Draft for the panel" in printed and NAME not in printed, f"a draft under pseudonyms:\n{printed}")
        end(program)
    write(path, f"{NAME} was seen at home.")
    with Program(path) as program:
        show_report(program)
        check_kept_back(program)
        end(program)


main()
