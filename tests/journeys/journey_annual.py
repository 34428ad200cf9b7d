"""A year of the board: a figure leads to its review, a passage is written, the report goes out, and the file says both.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import zipfile

from desk import *

PASSAGE = "Every review of the year was read by the whole board."


def figure(section, name, kind=None):
    return next(row for row in facts("annual", "2026", register=SAMPLE)
                if (row["section"], row["figure"], row["kind"]) == (section, name, kind))


def passages():
    return {row["block"]: row["text"] for row in facts("annual", "texts", "2026", register=SAMPLE)}


def show_year(program):
    program.key("alt+8")
    program.find("push button", "Previous year")
    program.settle()


def check_figure(program):
    """What the page says is what the command says; pressed, it shows the review behind it, which opens."""
    show_year(program)
    told = figure("reviews", "published")
    button = program.find(None, re.compile(f"^Published in the year: {told['value']}, show the reviews"))
    button.reveal().click()
    program.settle()
    wait(lambda: program.all("push button", re.compile(f"^{told['reviews'][0]}")), "the review behind it")[0].click()
    program.settle()
    title = facts("review", "show", told["reviews"][0], register=SAMPLE)["title"]
    wait(lambda: program.all(None, re.compile(f"^{title} · ")), "the review")


def check_passage(program):
    """Kept when the keyboard goes elsewhere; Ctrl+Z takes it back; typed again it stays."""
    show_year(program)
    program.find("push button", "Previous year").reveal()
    before = passages()
    text = program.find("text", "In the board’s words: Introduction")
    text.click()
    program.key("ctrl+a")
    program.type(PASSAGE)
    wait(lambda: passages().get("introduction") == PASSAGE, "kept after a pause")
    program.key("Tab")
    program.toast("Passage saved")
    program.find("push button", "Undo").click()
    wait(lambda: passages() == before, "taken back")
    text.click()
    program.key("ctrl+a")
    program.type(PASSAGE)
    program.key("Tab")
    wait(lambda: passages().get("introduction") == PASSAGE, "written again")


def export(program, path):
    program.find("push button", "Export…").click()
    window = program.window_named("Annual Report")
    window.find("push button", "Export…").click()
    program.settle()
    chooser = program.window_named("Export the Document")
    names = lambda: chooser.all("text")   # above a window of its own nobody tells of the focus
    wait(names, "where its name is typed")[0].click()
    program.key("ctrl+a")
    program.type(path)
    program.settle()
    program.key("Return")


def check_file(program):
    path = os.path.join(SCRATCH, "year.docx")
    export(program, path)
    wait(lambda: os.path.exists(path) and zipfile.is_zipfile(path), "the file")
    with zipfile.ZipFile(path) as parts:
        text = parts.read("word/document.xml").decode("utf-8")
        pictures = [name for name in parts.namelist() if name.endswith(".png")]
    check(PASSAGE in text, "the passage is in the file")
    check("Cases referred to the board" in text, "the figures are in the file")
    check(len(pictures) >= 3, "the charts are in the file")


with Program() as program:
    open_sample(program)
    check_figure(program)
    check_passage(program)
    check_file(program)
