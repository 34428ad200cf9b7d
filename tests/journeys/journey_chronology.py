"""A chronology is read and weighed: filtered, searched, an entry assessed and taken back, seen on the timeline, given away under pseudonyms.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import zipfile

from desk import *

REVIEW = "SCR/2025/02"
AGENCY, CODE = "Northmoor Police", "police"
WORD = "Shouting"
NAMES = ("Hollis", "Reeve", "Nowicki", "Callum")


def entries():
    return {entry["id"]: entry for entry in facts("chronology", "list", REVIEW, register=SAMPLE)}


def show_page(program, name):
    def look():
        return next((node for node in program.all(None, name)
                     if node.role in ("page tab", "radio button", "toggle button", "push button")), None)
    wait(look, f"tab {name}").reveal().click()
    program.settle()


def rows(program):
    """Those with an entry: the headings are a row without a name."""
    return [row for row in program.all("table row") if AGENCY in (row.name or "")]


def count(program):
    """Entries that the page says it shows."""
    return int(program.find(None, re.compile(r"^\d+ (of \d+ )?entr(y|ies)$")).name.split()[0])


def check_filtered(program):
    program.find("push button" if program.all("push button", "Agency") else "toggle button", "Agency").click()
    program.find("check box", AGENCY).click()
    program.key("Escape")
    n = len([entry for entry in entries().values() if entry["agency"] == CODE])
    wait(lambda: count(program) == n, f"{n} entries of the agency")
    wait(lambda: {row.name for row in program.all("table row") if row.name} == {row.name for row in rows(program)}, "no other agency’s")


def check_searched(program):
    program.key("ctrl+f")
    program.type(WORD)
    found = [entry for entry in entries().values() if entry["agency"] == CODE and WORD.lower() in json.dumps(entry).lower()]
    check(found, "the sample has some")
    wait(lambda: 0 < count(program) <= len(found), "what was looked for")


def edit(program, field, text):
    program.find("push button", f"Change: {field}").reveal().click()
    program.settle()
    program.type(text)
    program.key("ctrl+Return")
    program.settle()


def check_assessed(program):
    """One entry: the reviewer's own, each of it a step that can be taken back."""
    before = entries()
    rows(program)[0].click()
    program.settle()
    edit(program, "Reviewer’s analysis", "Nobody asked the child.")
    edit(program, "Tags", "voice of the child")
    choice = wait(lambda: [node for node in program.all(None, begins("Significance,"))], "the choice of significance")[0]
    choice.reveal().click()
    program.settle()
    program.key("Down", "Return")
    program.settle()

    def changed():
        now = entries()
        return [entry for key, entry in now.items() if entry != before[key]]
    one = wait(lambda: (lambda c: c[0] if len(c) == 1 and c[0]["significance"] else None)(changed()), "one entry has changed")
    same(one["analysis"], "Nobody asked the child.", "its analysis")
    check("voice of the child" in json.dumps(one["tags"]), "its tag")
    program.key("ctrl+z")
    program.toast("^Undone")
    wait(lambda: entries()[one["id"]]["significance"] == before[one["id"]]["significance"], "the last step alone")
    same(entries()[one["id"]]["analysis"], "Nobody asked the child.", "the others stay")


def check_timeline(program):
    """The same entry on the timeline."""
    program.key("F6")
    program.settle()
    wait(lambda: [node for node in program.all("list item") if AGENCY in (node.name or "") and "selected" in node.states],
         "the entry in its lane")
    program.key("F6")
    program.settle()


def check_exported(program):
    """Under pseudonyms, as nobody has asked for names: no real name in any part of the file."""
    path = os.path.join(SCRATCH, "chronology.docx")
    wait(lambda: [node for node in program.all(None, "More actions") if node.role in ("push button", "toggle button")], "the menu")[0].click()
    program.find("menu item", "Export…").click()
    program.window_named("Export Chronology").find("push button", "Export…").click()
    program.settle()
    chooser = program.window_named("Export the Chronology")
    wait(lambda: chooser.all("text"), "where its name is typed")[0].click()   # above a window of its own nobody tells of the focus
    program.key("ctrl+a")
    program.type(path)
    program.settle()
    program.key("Return")
    program.window_gone("Export the Chronology")
    wait(lambda: os.path.exists(path) and zipfile.is_zipfile(path), "the file")
    with zipfile.ZipFile(path) as parts:
        text = "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
    for name in NAMES:
        check(name not in text, f"{name} is in the file")
    check("Child C" in text, "its pseudonym")


with Program() as program:
    open_sample(program)
    open_review(program, "Child C")
    show_page(program, "Chronology")
    for part in (check_filtered, check_searched, check_assessed, check_timeline, check_exported):
        part(program)
    command("verify", register=SAMPLE)
    end(program)
