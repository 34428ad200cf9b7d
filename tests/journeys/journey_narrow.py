"""The first five minutes again in a window of 360 by 640: everything is reached, and nothing is wider than it.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from driver import steady

from desk import *

WIDTH, HEIGHT = 360, 640
READ = {"label", "push button", "toggle button", "check box", "text", "entry", "page tab", "image", "list item"}


def check_fits(program, where):
    """Whatever there is to read or to press lies within the window's width."""
    program.settle()
    same(program.complaints(), [], f"complaints, {where}")
    window = program.windows[-1]
    _, _, width, height = window.box
    if window == program.windows[0]:
        same((width, height), (WIDTH, HEIGHT), f"size of the window, {where}")
    check(width <= WIDTH, f"{where}: {window} is wider than {WIDTH}")
    running = window.all("panel", "Chart of deadlines") + window.all("page tab list")   # a time axis, and tabs, run on
    along = set().union(*(node.all() for node in running))

    def find_beyond():
        return [repr(node) for node in window.below() if node not in along and node.visible
                and (node.role in READ and (node.box[0] < 0 or node.box[0] + node.box[2] > width)
                     or node.role == "scroll bar" and "horizontal" in node.states)]
    same(steady(find_beyond), [], f"{where}: beyond the window's edge, or to be scrolled to")


def go_back(program):
    program.find("push button", "Back").click()
    program.find("list", "Pages")


def check_dashboard(program):
    check_fits(program, "dashboard")
    same(tiles(program)["Overdue"], 2, "overdue")
    program.find("push button", begins("Overdue, ")).click()
    lists = wait(lambda: [one for one in program.all("list", "Reviews") if len(one.all("list item")) == 2], "two reviews")
    check_fits(program, "what is overdue")
    program.find("push button", re.compile("^Coming ")).click()
    program.find("list", "Coming deadlines").find("list item", holds("Report the decision"))
    check_fits(program, "agenda")
    program.find("push button", "Reviews").click()
    lists[0].find("list item", holds("Child J")).click()


def check_recording(program):
    program.find("list", "Do next")
    check_fits(program, "overview")
    row = press_record(program, "Decision reported")
    check_fits(program, "recording")
    replace(program, "yesterday")
    program.says("Sun 22 Nov 2026, yesterday")
    row.find("push button", "Record").reveal()
    check_fits(program, "below in the form")
    program.key("Return") if steady(program.focused).matches("text", begins("When")) else row.find("push button", "Record").click()
    wait(lambda: deadlines(SAMPLE)["SCR/2026/06", "report-decision"]["status"] == "met-late", "recorded")
    wait(lambda: "Met 2 working days late" in deadline_row(program, "Report the decision").name, "met in words")
    check_fits(program, "recorded, with what is said of it")
    program.key("ctrl+z")
    wait(lambda: "Overdue" in deadline_row(program, "Report the decision").name, "undone")
    deadline_row(program, "Report the decision").reveal()
    check_fits(program, "further down")
    deadline_row(program, "Report the decision").find("push button", begins("Why this date?")).click()
    check_explanation(program)


def check_explanation(program):
    window = program.window_named("Why this date?")
    window.says("It was due on Wed 18 Nov 2026")
    check_fits(program, "explanation")
    program.key("Escape")
    program.window_gone("Why this date?")


def check_tabs(program):
    """Every page is reached though not all tabs fit, and the tab that has the focus is in sight."""
    program.find("page tab", "Overview").click()
    for name in ("Decision", "Timescales", "Agencies", "Chronology", "People", "Letters"):
        tab = program.tab_to("page tab", name, key="Right")
        x, _, width, _ = tab.box
        check(x >= 0 and x + width <= WIDTH, f"tab {name} is in sight: {tab}")
        program.key("space")
        wait(lambda: "selected" in tab.states, f"page {name}")
        check_fits(program, name)


def check_timescales(program):
    tab = program.tab_to("page tab", "Timescales", key="Left")      # out of sight, beside the last one
    program.key("space")
    wait(lambda: "selected" in tab.states, "page Timescales")
    chart = program.find("panel", "Chart of deadlines")
    check_fits(program, "timescales")
    chart.find("list item", holds("Complete the review, ")).click(dx=40)
    program.key("Return")
    window = program.window_named("Why this date?")
    check_fits(program, "explanation from the chart")
    program.key("Escape")
    program.window_gone("Why this date?")
    del window
    program.find("push button", "Table").click()
    check_fits(program, "table of the timescales")


def check_elsewhere(program):
    go_back(program)
    check_fits(program, "list of pages and reviews")
    program.find("list", "Pages").find("list item", "Deadlines").click()
    program.find("push button", begins("Due soon"))
    check_fits(program, "deadlines")
    program.find("push button", re.compile("Chart|Gantt chart")).click()
    program.find("panel", "Chart of deadlines")
    check_fits(program, "deadlines as a chart")
    go_back(program)
    for item in ("Board Settings", "History", "Preferences", "About Review Desk"):
        choose_menu(program, item)
        wait(lambda: len(program.windows) == 2, item)
        program.resize(WIDTH, HEIGHT, program.windows[1])
        check_fits(program, item)
        program.key("Escape")
        wait(lambda: len(program.windows) == 1, f"end of {item}")
    program.key("ctrl+n")
    program.resize(WIDTH, HEIGHT, program.window_named("New Review"))
    check_fits(program, "New Review")
    program.key("Escape")
    program.window_gone("New Review")


with Program() as program:
    program.resize(WIDTH, HEIGHT)
    check_fits(program, "start page")
    program.find("push button", "Explore the Sample Register").click()
    program.find("push button", begins("Overdue, "))
    check_dashboard(program)
    check_recording(program)
    check_tabs(program)
    check_timescales(program)
    check_elsewhere(program)
    end(program)
