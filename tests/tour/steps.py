"""What the steps of the tour are made of: they find their way through the program and take a picture each.

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


__all__ = [name for name in dir() if not name.startswith("_")]
