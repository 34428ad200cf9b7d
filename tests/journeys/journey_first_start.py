"""The first five minutes: sample, dashboard, what is overdue, record it, take it back, find it again tomorrow.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from desk import *

REVIEW, TIMESCALE = "SCR/2026/06", "report-decision"
OPEN = ("upcoming", "due-soon", "held")
today = day(TODAY)
sunday = today + datetime.timedelta(days=6 - today.weekday())


def is_ready(review, by_timescale):
    """What is left of a review is its publication, and nothing blocks that; the dashboard does not read the report."""
    keep = by_timescale["keep-published"]
    if not by_timescale["complete"]["done"] or (keep["trigger_date"] and not keep["trigger_planned"]):
        return False
    line = [os.environ["REVIEW_DESK_CLI"], "--today", TODAY, "--register", SAMPLE, "--format", "json", "publication", review]
    points = json.loads(subprocess.run(line, capture_output=True, text=True, check=False, timeout=60).stdout)
    return all(point["state"] != "blocks" or point["code"] == "findings" for point in points)


def count_by_command():
    """The dashboard's counts, from what the command says of the same file."""
    rows = deadlines(SAMPLE).values()
    expected = [day(row["forecast"] or row["due"]) for row in rows if row["status"] in OPEN and row["due"]]
    ready = sum(is_ready(review, {row["timescale"]: row for row in rows if row["review"] == review}) for review in {row["review"] for row in rows})

    def waiting_for_agencies():
        """Of each review, the agencies that have not returned, or have to improve, something that they were asked for."""
        return len({(row["review"], row["agency"]) for row in facts("agency", "requests", register=SAMPLE)
                    if row["asked"] and (not row["received"] or row["quality"] == "to-improve")})

    def within(last):
        return sum(today <= date <= last for date in expected)
    return {
        "Overdue": sum(row["status"] == "overdue" for row in rows),
        "This week": within(sunday),
        "Next 14 days": within(today + datetime.timedelta(days=14)),
        "Next 30 days": within(today + datetime.timedelta(days=30)),
        "Waiting for agencies": waiting_for_agencies(),
        "Ready to publish": ready,
    }


def status():
    return deadlines(SAMPLE, REVIEW)[REVIEW, TIMESCALE]["status"]


def check_dashboard(program):
    same(tiles(program), count_by_command(), "counts of the tiles")
    check(count_by_command()["Overdue"] > 0, "nothing is overdue in the sample")
    overdue = {review for (review, _), row in deadlines(SAMPLE).items() if row["status"] == "overdue"}
    check(len(review_rows(program)) > len(overdue), "all reviews are listed at first")
    tile = program.find("push button", begins("Overdue, "))
    tile.click()
    wait(lambda: set(review_rows(program)) == overdue, f"only {overdue}")
    check("pressed" in tile.states, "the tile says that it is chosen")


def check_overdue(program):
    wait(lambda: "Overdue, 3 working days late" in deadline_row(program, "Report the decision").name, "overdue in words")
    same(status(), "overdue", "by the command")


def check_met(program):
    wait(lambda: "Met 2 working days late" in deadline_row(program, "Report the decision").name, "met in words")
    row = deadlines(SAMPLE, REVIEW)[REVIEW, TIMESCALE]
    same((row["status"], row["done"]), ("met-late", "2026-11-22"), "by the command")


with Program() as program:
    open_sample(program)
    check_dashboard(program)

    program.find("tree table", "Reviews").find("table row", begins(REVIEW)).click()
    program.find("label", begins("Child J · "))
    check_overdue(program)
    press_record(program, "Decision reported")
    replace(program, "yesterday")
    program.says("Sun 22 Nov 2026, yesterday")
    program.key("Return")
    program.toast("Recorded")
    check_met(program)

    program.key("ctrl+z")
    program.toast("Undone: Record Decision reported")
    check_overdue(program)
    program.key("ctrl+shift+z")
    check_met(program)
    end(program)

with Program() as program:
    open_sample(program)
    same(tiles(program), count_by_command(), "counts of the tiles, tomorrow")
    open_review(program, "Child J")
    check_met(program)
    program.key("ctrl+z")   # yesterday's action too
    check_overdue(program)
    end(program)
