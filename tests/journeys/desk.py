"""What journeys through Review Desk have in common: the sample, a register of one's own, the command beside it.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import datetime
import json
import os
import re
import subprocess

from driver import Program, wait

TODAY = "2026-11-23"
SAMPLE = os.path.join(os.environ["HOME"], ".local", "share", "review-desk", "sample.rdesk")
SCRATCH = os.path.join(os.environ["RUN_DESKTOP_DIR"], "journey")
os.makedirs(SCRATCH, exist_ok=True)


# The pop-up, by role and name: the tooltip of the button below it says the same, where the pointer rests.
WHY_POPUP = ("filler", "Why this date?")


def check(truth, what):
    if not truth:
        raise AssertionError(what)


def same(found, expected, what):
    check(found == expected, f"{what}: {found!r} instead of {expected!r}")


# --- the command

def command(*words, register=None, status=0):
    """What review-desk-cli says; it must end with @status."""
    line = [os.environ["REVIEW_DESK_CLI"], "--today", TODAY]
    if register:
        line += ["--register", register]
    done = subprocess.run([*line, *map(str, words)], capture_output=True, text=True, check=False, timeout=60)
    check(done.returncode == status, f"{words} ended with {done.returncode}, not {status}: {done.stderr}")
    return done.stdout if status == 0 else done.stderr


def facts(*words, register):
    return json.loads(command("--format", "json", *words, register=register))


def deadlines(register, review=None):
    """Every deadline as the command sees it in the file, by (review, timescale)."""
    words = ["deadlines", review] if review else ["deadlines"]
    return {(row["review"], row["timescale"]): row for row in facts(*words, register=register)}


def sample(name="sample.rdesk"):
    """A fresh sample register. (path)"""
    path = os.path.join(SCRATCH, name)
    command("sample", path)
    return path


def empty(name="ours.rdesk"):
    path = os.path.join(SCRATCH, name)
    command("new", path)
    return path


def day(text):
    return datetime.date.fromisoformat(text)


def word_day(text):
    """As the program writes a day: Fri 20 Nov 2026."""
    date = day(text)
    return f"{date:%a} {date.day} {date:%b} {date.year}"


# --- the program

def begins(text):
    return re.compile("^" + re.escape(text))


def holds(text):
    return re.compile(re.escape(text))


def open_sample(program):
    program.find("push button", "Explore the Sample Register").click()
    program.find("push button", begins("Overdue, "))


def tiles(program):
    """{"Overdue": 2, …}"""
    group = program.find("panel", "What is due")
    names = [tile.name for tile in group.all("push button")]
    return {name.split(",")[0]: int(re.search(r", (\d+)", name)[1]) for name in names}


def review_rows(program):
    """References of the reviews in the dashboard's table, top to bottom."""
    table = program.find("tree table", "Reviews")
    return [row.name.split(",")[0] for row in table.all("table row") if row.name]


def open_review(program, title):
    """From the sidebar, as one does; with the keyboard where it is far up or down, for the list makes its rows when they are near."""
    sidebar = wait(lambda: program.all("list", "Reviews"), "list of reviews")[-1]
    for key in (None, "Home", "End"):
        if key:
            program.key(key)
            program.settle()
        rows = [item for item in sidebar.all("list item") if item.name]
        row = next((item for item in rows if f", {title}," in item.name), None)
        (row or rows[0]).reveal().click()
        program.settle()
        if program.all("label", begins(f"{title} · ")):
            return
    program.find("label", begins(f"{title} · "))


def deadline_row(program, label):
    """The line of a deadline in the card of the Overview."""
    return program.find("list", "Deadlines").find("list item", holds(f", {label},"))


def chart_row(program, label):
    """The line of a deadline in the chart of a review."""
    return program.find("panel", "Chart of deadlines").find("list item", holds(f"{label}, "))


def find_ring(program):
    """Where the planned publication is drawn, on the screen: the leftmost blue of the last row's chart."""
    line = chart_row(program, "Keep the report published")
    bar = program.find("scroll bar", "Dates shown")
    left, top = map(round, program.origin(line.window))
    x, y, width, height = left + bar.box[0], top + line.box[1] + 8, bar.box[2], line.box[3] - 16
    raw = subprocess.run(["import", "-silent", "-window", "root", "-crop", f"{width}x{height}+{x}+{y}", "+repage",
                          "-depth", "8", "rgb:-"], capture_output=True, check=True).stdout

    def is_blue(column):
        pixels = (raw[3 * (line * width + column):][:3] for line in range(height))
        return any(blue > red + 60 for red, _, blue in pixels)
    return x + next(filter(is_blue, range(width))) + 6, y + height // 2


def press_record(program, milestone):
    """“Record…” of a step of “Do next”; the field for the day has the focus."""
    row = program.find("list", "Do next").find("list item", begins(milestone))
    row.find("push button", "Record…").click()
    row = program.find("list", "Do next").find("list item", begins(milestone))
    row.find("push button", "Record")
    wait(lambda: any("focused" in node.states for node in row.all("text")), "focus in the day")
    return row


def replace(program, text):
    """Types over what stands in the field that has the focus."""
    program.key("ctrl+a")
    program.type(text)


SUBMENUS = {"Board and Register": ("Board Settings", "Board’s Milestones…", "History", "Back Up…", "Verify…"),
            "Print and Export": ("Print Timescales…", "Export Timescales…", "Print Table…", "Export Table…", "Export Calendar…")}


def open_menu(program, item):
    """Opens the main menu where that item is to be seen."""
    program.find("push button", "Main Menu").click()
    for submenu, items in SUBMENUS.items():
        if item in items:
            program.find("menu item", submenu).click()
            program.settle()


def choose_menu(program, item):
    open_menu(program, item)
    program.find("menu item", item).click()


def answer_file(program, title, path):
    """Types a path into the file chooser, as one can after Ctrl+L or over the name, and takes it."""
    window = program.window_named(title)
    program.focus_on(window=window)
    if window.all("push button", "Open"):
        program.key("ctrl+l")
    program.settle()
    program.key("ctrl+a")
    program.type(path)
    program.settle()
    program.key("Return")
    program.window_gone(title)


def dialog_says(program, heading, pattern):
    """A message that says what, where and what to do, closed again by Escape."""
    window = program.window_named(holds(heading))
    window.says(pattern)
    text = " ".join(node.name for node in window.all("label"))
    program.key("Escape")
    program.window_gone(holds(heading))
    return text


def end(program):
    """No complaint in the log, and a good end."""
    same(program.complaints(), [], "complaints")
    same(program.close(), 0, "exit status")
    same(program.complaints(), [], "complaints at the end")


__all__ = [name for name in dir() if not name.startswith("_")]
