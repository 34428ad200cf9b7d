"""A section is written with the keyboard alone: heading, list, bold words, a footnote, a person, a finding; formatting is taken back,
what was written is kept by itself and is there again the next time.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from desk import *

REGISTER = os.path.join(SCRATCH, "report.rdesk")
REVIEW = "SCR/2025/02"


def show_page(program, name):
    def look():
        return next((node for node in program.all(None, name)
                     if node.role in ("page tab", "radio button", "toggle button", "push button")), None)
    wait(look, f"tab {name}").reveal().click()
    program.settle()


def page(program):
    return program.find("text", "Text of the section")


def kept():
    return command("report", "show", REVIEW, "--section", "1", register=REGISTER)


def lines(program, *texts):
    for text in texts:
        program.type(text)
        program.key("Return")


def choose(program, sign, words):
    """“@” or “#” and a few letters, of which the first that fits is taken."""
    program.key(sign)
    program.find("entry", "Refer to")
    program.type(words)
    program.settle()
    program.key("Return")
    program.settle()


def write(program):
    page(program).click()
    program.key("ctrl+Home", "Return", "Up", "ctrl+1")
    lines(program, "What was known")
    program.type("Several people were worried; ")
    program.key("ctrl+b")
    program.type("nobody")
    program.key("ctrl+b")
    lines(program, " said so.", "- the school", "the surgery", "")
    program.type("For ")
    choose(program, "at", "child c")
    program.type(" see ")
    choose(program, "numbersign", "")
    program.key("ctrl+alt+f")
    program.settle()
    program.type("As the minutes say.")
    program.key("Escape")
    program.settle()
    program.type(".")
    program.settle()


def check_written(program):
    wait(lambda: "What was known" in kept(), "kept by itself")
    wait(lambda: "As the minutes say." in kept(), "the footnote with it")
    text = kept()
    for words in ("nobody", "the school", "the surgery", "For Child C see Finding 1: "):
        check(words in text, f"{words!r} in what is kept:\n{text}")


def check_undo(program):
    """Formatting is a step of its own, and only the formatting goes."""
    before = page(program).text
    program.key("ctrl+Home", "ctrl+2")
    program.settle()
    program.key("ctrl+z")
    program.settle()
    same(page(program).text, before, "the words, after their heading was taken back")


def main():
    sample("report.rdesk")
    with Program(REGISTER) as program:
        open_review(program, "Child C")
        show_page(program, "Report")
        write(program)
        check_written(program)
        check_undo(program)
        said = page(program).text
    with Program(REGISTER) as program:
        open_review(program, "Child C")
        show_page(program, "Report")
        same(page(program).text, said, "what is on the page the next time")


main()
