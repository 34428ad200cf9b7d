"""The same event told twice: looked through, linked, told apart, taken back; conflicts, gaps, and all of it undone.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from desk import *

REVIEW = "SCR/2025/02"


def groups():
    return facts("chronology", "duplicates", REVIEW, register=SAMPLE)


def open_groups():
    return [group for group in groups() if not group["linked"]]


def show_page(program, name):
    def look():
        return next((node for node in program.all(None, name)
                     if node.role in ("page tab", "radio button", "toggle button", "push button")), None)
    wait(look, f"tab {name}").reveal().click()
    program.settle()


def pages(program):
    """The tabs of the checks by name, without their numbers."""
    names = [node.name for node in program.all(None, re.compile(r"^(Told Twice|Conflicts|Gaps|Imports)( \(\d+\))?$"))]
    return {re.sub(r" \(\d+\)$", "", name): int((re.search(r"\d+", name) or ["0"])[0]) for name in names}


def show_check(program, name):
    wait(lambda: program.all(None, re.compile(rf"^{name}( \(\d+\))?$")), name)[0].reveal().click()
    program.settle()


def place(program):
    return program.find(None, re.compile(r"^\d+ of \d+$")).name


def check_proposed(program):
    """As many as the command proposes; each with its reason and the entries beside each other."""
    show_page(program, "Chronology")
    show_page(program, "Checks")
    n = len(open_groups())
    wait(lambda: pages(program).get("Told Twice") == n, f"{n} groups")
    same(place(program), f"1 of {n}", "the first of them")
    program.find("label", holds("shared words: "))
    cards = wait(lambda: program.all("push button", "Show in the Table"), "its entries")
    same(len(cards), len(open_groups()[0]["entries"]), "entries")
    program.find("push button", "Next").reveal().click()
    wait(lambda: place(program) == f"2 of {n}", "the next")
    program.key("alt+p")
    wait(lambda: place(program) == f"1 of {n}", "back by the keyboard")


def check_decided(program):
    """One entry does not belong: the others are linked and it is told apart, as one step."""
    group = open_groups()[0]
    n = len(open_groups())
    check(len(group["entries"]) > 2, "a group of several")
    boxes = wait(lambda: program.all("check box", "Tells of this event"), "boxes")
    same(len(boxes), len(group["entries"]), "one for each")
    boxes[-1].reveal().click()
    program.settle()
    program.find("push button", "Same Event").reveal().click()
    program.toast("Linked as the same event")
    ids = [entry["id"] for entry in group["entries"]]
    linked = next(other for other in groups() if ids[0] in [entry["id"] for entry in other["entries"]])
    same([entry["id"] for entry in linked["entries"]], ids[:-1], "without the one that was not ticked")
    check(linked["linked"], "linked, in the file")
    wait(lambda: pages(program).get("Told Twice") == n - 1, "one less to look at")
    program.key("ctrl+z")
    program.toast("^Undone")
    wait(lambda: pages(program).get("Told Twice") == n, "all of it in one step")


def check_apart(program):
    n = len(open_groups())
    shown = int(place(program).split()[0]) - 1
    ids = {entry["id"] for entry in open_groups()[shown]["entries"]}
    program.find("push button", "Not the Same").reveal().click()
    program.toast("Told apart")
    wait(lambda: pages(program).get("Told Twice") == n - 1, "one less")
    check(not any(len(ids & {entry["id"] for entry in group["entries"]}) > 1 for group in groups()), "never proposed again")


def check_conflicts(program):
    """Versions of linked entries that do not agree."""
    n = len(facts("chronology", "conflicts", REVIEW, register=SAMPLE))
    check(n > 0, "the sample has some")
    show_check(program, "Conflicts")
    wait(lambda: program.all(None, f"1 of {n}"), "as many as the command finds")
    program.find("push button", "Take the Link Back").reveal().click()
    program.toast("The link was taken back")
    wait(lambda: pages(program).get("Conflicts", 0) < n, "fewer")
    program.key("ctrl+z")
    program.toast("^Undone")
    wait(lambda: pages(program).get("Conflicts") == n, "as before")


def check_gaps(program):
    """As many days as one asks for."""
    everybody = [gap for gap in facts("chronology", "gaps", REVIEW, register=SAMPLE) if gap["agency"] is None]
    show_check(program, "Gaps")
    wait(lambda: program.all(None, f"1 of {len(everybody)}"), "gaps of all agencies")
    days = program.find("spin button", "At least days without an entry")
    days.reveal().click()
    program.key("ctrl+a")
    program.type("200")
    program.key("Tab")
    n = len([gap for gap in facts("chronology", "gaps", REVIEW, "--days", "200", register=SAMPLE) if gap["agency"] is None])
    check(n < len(everybody), "longer ones are fewer")
    wait(lambda: pages(program).get("Gaps") == n, "only those of 200 days and more")
    program.find("check box", "Also those of each agency by itself").reveal().click()
    n = len(facts("chronology", "gaps", REVIEW, "--days", "200", register=SAMPLE))
    wait(lambda: pages(program).get("Gaps") == n, "each agency’s too")


with Program() as program:
    open_sample(program)
    open_review(program, "Child C")
    for part in (check_proposed, check_decided, check_apart, check_conflicts, check_gaps):
        part(program)
    command("verify", register=SAMPLE)
    end(program)
