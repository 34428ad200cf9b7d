"""A framework of the board's own: refused with its line, mended, added; a review under it, moved, and back by undo.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from desk import *

PATH = os.path.join(SCRATCH, "own.xml")
SMALL = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data", "frameworks", "good", "small.xml")


def write(*changes):
    with open(SMALL, encoding="utf-8") as file:
        text = file.read()
    for old, new in changes:
        check(old in text, f"{old} in the file")
        text = text.replace(old, new, 1)
    with open(PATH, "w", encoding="utf-8") as file:
        file.write(text)


def origin(framework):
    return next((row["origin"] for row in facts("framework", "list", register=SAMPLE) if row["id"] == framework), None)


def add_framework(program):
    # A timescale that hangs on itself.
    write(('trigger="decided" met-by="shown"', 'trigger="shown" met-by="decided"'))
    program.key("alt+5")
    program.find("push button", "Add a framework from a file").click()
    answer_file(program, "Add a Framework", PATH)
    program.find("label", "This File Cannot Be Added")
    said = program.find(None, holds("hangs on itself")).name
    check("own.xml, line 40" in said and "timescale “show”" in said, f"where it is wrong: {said}")
    same(origin("small"), None, "nothing of it is kept")

    # Mended with an editor, and read again: it is shown before it is kept.
    write()
    program.find("push button", "Read Again").click()
    program.find("label", "Add This Framework?")
    same(origin("small"), None, "nothing is kept before it is agreed")
    program.find("push button", "Add to the Register").click()
    program.toast("Framework added")
    same(origin("small"), "board", "kept as the board's own")


def add_review(program):
    program.key("ctrl+n")
    dialog = program.window_named("New Review")
    dialog.find("text", "Reference").click()
    program.type("OWN/1")
    dialog.find("text", "Name, as a pseudonym").click()
    program.type("Child Z")
    command_framework(program, dialog)
    dialog.find("push button", "Add").click()
    program.window_gone("New Review")
    program.find("label", begins("Child Z · "))
    same(facts("review", "show", "OWN/1", register=SAMPLE)["framework"], "small", "the review's framework")


def command_framework(program, dialog):
    """Chooses the board's own in the drop-down, by the keyboard."""
    program.tab_to(None, begins("Framework, "))
    program.key("space")
    program.settle()
    program.key("End")
    program.key("Return")
    for _ in range(20):
        program.settle()
        if any(node.name.startswith("Framework, Small review") for node in dialog.all(None, begins("Framework, "))):
            return
        program.key("space")
        program.settle()
        program.key("Up")
        program.key("Return")
    raise AssertionError("the board's own framework is in the list")


def move_review(program):
    program.find("push button", "Main Menu").click()
    program.find("menu item", begins("Move to Another Framework")).click()
    dialog = program.window_named("Move to Another Framework")
    dialog.find("label", holds("Small review"))
    dialog.find("label", begins("New: "))
    dialog.find("push button", "Move").click()
    program.window_gone("Move to Another Framework")
    program.toast("Moved “Child Z” to another framework")
    moved = facts("review", "show", "OWN/1", register=SAMPLE)["framework"]
    check(moved != "small", f"it runs under another framework: {moved}")
    program.key("ctrl+z")
    wait(lambda: facts("review", "show", "OWN/1", register=SAMPLE)["framework"] == "small", "back by undo")


with Program() as program:
    open_sample(program)
    add_framework(program)
    add_review(program)
    move_review(program)
    end(program)
