"""An agency sends its chronology again, corrected: one entry added, one changed, one gone, and what the reviewer wrote stays; undo.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from desk import *

REVIEW = "SCR/2026/02"
HEAD = "Date,Time,Source,What happened,Response\n"
SENT = HEAD + ("12/03/2016,10:15,Log 1,Officers attended a dispute at the home; no offence recorded.,Words of advice\n"
               "14/04/2016,,Log 2,Caller reported shouting and a child crying.,Attended; all quiet\n"
               "02/05/2016,23:40,Log 3,Entered in error: another address.,None\n")
CORRECTED = HEAD + ("12/03/2016,10:15,Log 1,Officers attended a dispute at the home; common assault recorded.,Words of advice\n"
                    "14/04/2016,,Log 2,Caller reported shouting and a child crying.,Attended; all quiet\n"
                    "09/06/2016,,Log 4,Child seen by officers with a bruise to the cheek.,Referred\n")
ANALYSIS = "Why was no offence recorded on the day?"


def write(text):
    path = os.path.join(SCRATCH, "police.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def rows():
    return facts("chronology", "list", REVIEW, register=SAMPLE)


def import_file(program, path, says):
    """By the button of the page, and a path typed into the chooser."""
    program.find("push button", re.compile("^Import( Chronologies)?…$")).click()
    window = program.window_named("Import Chronologies")
    program.key("ctrl+o")
    answer_file(program, "Choose Chronologies", path)
    window.find("list", "Files").find("list item", re.compile(f"^police.csv, {says}"), 20)
    return window


def take(program, window, says):
    program.key("ctrl+Return")
    window.says(says, 20)
    window.find("push button", "Show the Chronology").click()
    program.window_gone("Import Chronologies")
    program.settle()


def analyse(program):
    """The reviewer's own words about the first entry."""
    table = program.find("tree table", "Entries of the chronology")
    table.find("table row", holds("no offence recorded")).click(dx=30, dy=20)
    program.settle()
    program.find("push button", re.compile("^Change: .*[Aa]nalysis")).reveal().click()
    program.settle()
    program.type(ANALYSIS)
    program.key("ctrl+Return")
    program.settle()
    wait(lambda: any(row["analysis"] == ANALYSIS for row in rows()), "the analysis in the register")


def check_differences(program, window):
    """What would change is shown side by side, and nothing more."""
    window.find("page tab", "What Will Change").click()
    window.find(None, "1 added, 1 changed, 1 removed, 1 the same")
    changes = window.find("list", "Entries that change")
    changed = changes.find("list item", begins("Row 2: changed"))
    check("no offence" in changed.name and "common assault" in changed.name, changed.name)
    changed.find("label", "What you wrote about this entry stays.")
    changes.find("list item", begins("Row 4 of the earlier file: removed"))
    changes.find("list item", begins("Row 4: added"))
    same(program.nameless(), [], "controls without a name")


def check_corrected():
    found = {row["reference"] or row["source"]: row for row in rows()}
    same(sorted(found), ["Log 1", "Log 2", "Log 4"], "entries after the correction")
    check("common assault" in found["Log 1"]["event"], found["Log 1"]["event"])
    same(found["Log 1"]["analysis"], ANALYSIS, "the reviewer's analysis")


def main():
    with Program() as program:
        open_sample(program)
        open_review(program, "Child E")
        program.find("page tab", "Chronology").click()
        take(program, import_file(program, write(SENT), "Ready: 3 added"), "1 file imported: 3 entries added")
        analyse(program)
        window = import_file(program, write(SENT), "Taken in before")
        window.says("nothing to do")
        program.key("Escape")
        program.window_gone("Import Chronologies")

        window = import_file(program, write(CORRECTED), "Ready: 1 added, 1 changed, 1 removed")
        check_differences(program, window)
        take(program, window, "1 file imported: 1 entry added, 1 changed, 1 removed")
        check_corrected()
        program.key("ctrl+z")
        program.settle()
        found = sorted(row["source"] for row in rows())
        same(found, ["Log 1", "Log 2", "Log 3"], "entries after undoing")
        check(any(row["analysis"] == ANALYSIS for row in rows()), "the analysis after undoing")
        end(program)


if __name__ == "__main__":
    main()
