"""Letters: the decision told to three, looked at, kept, sent, undone; a template of the board's own, good and bad.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import zipfile

from desk import *

REVIEW = "SCR/2026/08"


def show_letters(program):
    node = wait(lambda: next((n for n in program.all(None, "Letters") if n.role in ("page tab", "radio button", "toggle button")), None), "tab Letters")
    node.click()
    program.find("push button", "New Letter…")


def make_three(program):
    """Ofsted, DfE and the panel get a letter each; what is missing is said before anything is kept."""
    program.find("page tab", "Overview").click()
    program.find("list", "Do next").find("push button", "Actions for Decision reported").reveal().click()
    program.find("menu item", "Write the Letter…").click()
    window = program.window_named("New Letter")
    window.find("combo box", "Template").find("label", "Decision about a review")
    for recipient in ("Ofsted", "DfE", "National panel"):
        check("checked" in window.find("check box", recipient).states, f"{recipient} is ticked")
    window.says("The Chair decided on .*: .*nitiate a Serious Case Review")
    window.find("push button", "Save This Letter to a File…").reveal().click()
    path = os.path.join(SCRATCH, "decision.docx")
    answer_file(program, "Save the Letter", path)
    wait(lambda: os.path.exists(path), "the letter as a file")
    with zipfile.ZipFile(path) as archive:
        check(b"nitiate a Serious Case Review" in archive.read("word/document.xml"), "the letter says what was decided")
    program.window_named("New Letter").find("push button", "Keep 3 Letters").click()
    program.window_gone("New Letter")
    program.toast("3 letters kept")


def send_all(program):
    """Recorded as sent: the milestone is met on that day, and not before."""
    deadline = lambda: deadlines(SAMPLE, REVIEW)[REVIEW, "report-decision"]
    same(deadline()["done"], None, "before they are sent")
    program.find("push button", "Record All as Sent…").click()
    program.find("text", holds("all unsent letters went out"))
    program.find("push button", "Record All as Sent").click()
    program.toast("Letters recorded as sent")
    same((deadline()["status"], deadline()["done"]), ("met", TODAY), "sent to all three")
    rows = facts("letter", "list", REVIEW, register=SAMPLE)
    same({(row["to"], row["sent"], row["milestone"]) for row in rows},
         {(to, TODAY, "decision-reported") for to in ("ofsted", "dfe", "national-panel")}, "letters kept")
    program.key("ctrl+z")
    wait(lambda: deadline()["done"] is None, "undone in one step")
    same([row["sent"] for row in facts("letter", "list", REVIEW, register=SAMPLE)], [None] * 3, "not sent")
    program.key("ctrl+z")
    wait(lambda: not facts("letter", "list", REVIEW, register=SAMPLE), "the letters gone as well")
    program.find("list", "Letters").says("No letters yet")


def replace_template(program):
    """A broken field is told, with its place; nothing is taken."""
    path = os.path.join(SCRATCH, "ours.docx")
    for words, said in (("{{child.", "“{{child.” is no whole field"), ("{{shoe.size}}", "“shoe.size” is not known")):
        make_template(path, words)
        program.find("push button", "Templates…").click()
        window = program.window_named("Letter Templates")
        window.find("list", "Letter Templates").all("push button", "Replace…")[0].click()
        answer_file(program, "Replace the Template", path)
        window.says(re.escape(said))
        program.key("Escape")
        program.window_gone("Letter Templates")
    same({row["own"] for row in facts("letter", "templates", register=SAMPLE)}, {False}, "no template was taken")


def make_template(path, words):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
        archive.writestr("word/document.xml", '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
                         f"<w:body><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:body></w:document>")


with Program() as program:
    open_sample(program)
    open_review(program, "Child L")
    row = press_record(program, "Chair’s decision")
    row.find("check box", "Initiate a Serious Case Review").reveal().click()
    row.find("text", holds("When it happened")).reveal().click()
    replace(program, "today")
    program.key("Return")
    wait(lambda: deadlines(SAMPLE, REVIEW)[REVIEW, "report-decision"]["due"], "decided")
    show_letters(program)
    make_three(program)
    send_all(program)
    replace_template(program)
    end(program)
