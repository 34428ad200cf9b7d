"""A publication blocked by an inquest, released, copies sent, published, and the days counted until it may be taken down; and one that is not to be.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from desk import *

REVIEW = "SCR/2026/50"
PATH = empty("publishing.rdesk")
BEFORE = (("la-aware", "2026-01-05"), ("ofsted-notified", "2026-01-06"), ("lscb-notified", "2026-01-06"), ("decision", "2026-01-19"),
          ("decision-reported", "2026-01-20"), ("initiated", "2026-01-20"), ("reviewers-appointed", "2026-02-02"), ("reviewers-reported", "2026-02-03"),
          ("completed", "2026-07-20"))
SETTLED = "court-orders data-protection effect family-told professionals-told media-plan".split()


def prepare():
    """Everything but the inquest and the copies is as it should be."""
    def on(*words):
        command(*words, register=PATH)
    on("review", "add", REVIEW, "--title", "Child Q")
    for milestone, date in BEFORE:
        on("milestone", "set", REVIEW, milestone, date, *(("--outcome", "initiate") if milestone == "decision" else ()))
    on("report", "begin", REVIEW, "--outline", "learning-brief")
    text = os.path.join(SCRATCH, "response.txt")
    with open(text, "w", encoding="utf-8") as file:
        file.write("The board accepts every finding.\n")
    on("publication", "text", REVIEW, "response", "--from", text, "--agreed", "2026-11-02")
    for item in SETTLED:
        on("publication", "set", REVIEW, item, "done")
    on("publication", "set", REVIEW, "criminal-proceedings", "not-needed")
    on("hold", "add", REVIEW, "complete", "--reason", "inquest", "--from", "2026-06-01")


def points():
    """{item: (state, code)}, as the command sees the file."""
    line = [os.environ["REVIEW_DESK_CLI"], "--today", TODAY, "--register", PATH, "--format", "json", "publication", REVIEW]
    done = subprocess.run(line, capture_output=True, text=True, check=False, timeout=60)
    rows = json.loads(done.stdout)
    same(done.returncode, int(any(row["state"] == "blocks" for row in rows)), "exit status")
    return {row["item"]: (row["state"], row["code"]) for row in rows}


def blocking():
    return {item for item, (state, _) in points().items() if state == "blocks"}


def show(program, tab):
    program.find("page tab", tab).click()
    program.settle()


def check_blocked(program):
    same(blocking(), {"inquest", "copies"}, "what blocks")
    program.says(re.escape("2 points block."))
    program.says("The review is held since Mon 1 Jun 2026: “Inquest”")
    button = program.find("push button", "Record Publication…")
    check("sensitive" not in button.states, "nothing to be recorded while it is blocked")


def release(program):
    """From the point to where the hold is, and back."""
    program.find("push button", "Holds, Inquest").reveal().click()
    program.find("list", "Holds").find("push button", "End Hold…").reveal().click()
    program.find("text", begins("The last day of the hold")).reveal().click()
    replace(program, "last Friday")
    program.find("push button", "End Hold").reveal().click()
    wait(lambda: points()["inquest"] == ("done", "hold-ended"), "released")
    show(program, "Publication")
    program.says(re.escape("1 point blocks."))


def send_copies(program):
    program.find("push button", "Record…, Copies before publication").reveal().click()
    wait(lambda: any("focused" in node.states for node in program.all("text")), "focus in the form")
    replace(program, "2/11/2026")
    program.find("push button", "Record").reveal().click()
    wait(lambda: points()["copies"] == ("done", "in-time"), "copies sent, long enough before")
    program.says(re.escape("Ready to publish: nothing blocks."))


def publish(program):
    program.find("push button", "Record Publication…").reveal().click()
    program.find("text", begins("Where: address")).reveal().click()
    program.type("https://board.example/child-q")
    program.find("push button", "Record Publication").reveal().click()
    program.toast("Publication recorded")
    same(points()["place"], ("done", "published"), "published there")
    program.says(re.escape("Published on Mon 23 Nov 2026. 365 days left of the twelve months."))
    same(deadlines(PATH, REVIEW)[REVIEW, "keep-published"]["due"], "2027-11-23", "until when")


def undo_all(program):
    """Publication with its place, copies, the end of the hold: three steps."""
    for what, left in (("publication", set()), ("copies", {"copies"}), ("hold", {"inquest", "copies"})):
        program.key("ctrl+z")
        wait(lambda: blocking() == left and points()["place"] == ("open", "no-place"), f"without the {what}")
    program.says(re.escape("2 points block."))


def decide_otherwise(program):
    """The board would not publish; DfE and the panel are told, and so is Ofsted the final decision."""
    program.find("push button", "Decide…, Decision to publish").reveal().click()
    program.find("push button", "Save").reveal().click()
    program.toast("Decision recorded")
    same(points()["decision"], ("blocks", "under-advice"), "not to be published")
    program.find("push button", "Final Decision Told…").reveal().click()
    program.find("push button", "Save").reveal().click()
    wait(lambda: points()["decision"] == ("blocks", "not-publishing"), "told to all three")
    told = {row["recipient"]: row["date"] for row in facts("review", "show", REVIEW, register=PATH)["milestones"]
            if row["milestone"] == "non-publication-reported"}
    same(told, {"dfe": TODAY, "national-panel": TODAY}, "and recorded with the milestone")
    program.key("ctrl+z")
    wait(lambda: points()["decision"] == ("blocks", "under-advice"), "one step for all of them")
    program.key("ctrl+z")
    wait(lambda: points()["decision"] == ("done", "as-a-rule"), "nothing decided")


prepare()
with Program(PATH) as desk:
    open_review(desk, "Child Q")
    show(desk, "Publication")
    same([], desk.nameless(), "controls without a name")
    check_blocked(desk)
    release(desk)
    send_copies(desk)
    publish(desk)
    undo_all(desk)
    decide_otherwise(desk)
    end(desk)
