"""A report goes to the panel as a Word file and comes back with tracked changes, one that nobody tracked, and a comment with an
answer: each is looked at, some are taken, one is declined, and one undo takes all of it back.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import zipfile

import docx

from desk import *

REVIEW = "SCR/2026/01"
FIRST = "The family was known to services from the birth of the child."
SECOND = "Nobody asked what life was like at home."
THIRD = "The school wrote twice to the clinic."
BY = 'w:author="Ann Panel" w:date="2026-11-01T10:00:00Z"'
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"


# --- what the panel does with the file

def run_of(words):
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def within(text, words, instead):
    """Those words of a run become other elements; what stands before and after them stays in runs of its own."""
    check(words in text, f"{words!r} is not in the file")
    return text.replace(words, f'</w:t></w:r>{instead}<w:r><w:t xml:space="preserve">', 1)


def change_text(text):
    text = within(text, "from the birth", f'{run_of("from the birth")}<w:ins w:id="901" {BY}>{run_of(" and before")}</w:ins>')
    text = within(text, "Nobody asked", '<w:commentRangeStart w:id="7"/><w:commentRangeStart w:id="8"/>' + run_of("Nobody asked")
                  + '<w:commentRangeEnd w:id="7"/><w:commentRangeEnd w:id="8"/>'
                  '<w:r><w:commentReference w:id="7"/></w:r><w:r><w:commentReference w:id="8"/></w:r>')
    return within(text, " at home", f'<w:del w:id="902" {BY}><w:r><w:delText xml:space="preserve"> at home</w:delText></w:r></w:del>')


def make_comment(number, paragraph, words):
    return (f'<w:comment w:id="{number}" {BY} w:initials="A"><w:p w14:paraId="{paragraph}">{run_of(words)}</w:p></w:comment>')


def make_comments():
    body = make_comment(7, "0A000001", "Who was asked?") + make_comment(8, "0A000002", "Only the mother.")
    return f'<w:comments xmlns:w="{WORD}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">{body}</w:comments>'


EXTENDED = ('<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="0A000001" w15:done="0"/>'
            '<w15:commentEx w15:paraId="0A000002" w15:paraIdParent="0A000001" w15:done="0"/></w15:commentsEx>')
PARTS = (("comments.xml", f"{KINDS}/comments", f"{TYPES}.comments+xml"),
         ("commentsExtended.xml", "http://schemas.microsoft.com/office/2011/relationships/commentsExtended", f"{TYPES}.commentsExtended+xml"))


def change_part(name, data):
    if name == "word/document.xml":
        return change_text(data.decode()).encode()
    if name == "word/_rels/document.xml.rels":
        more = "".join(f'<Relationship Id="rId9{at}" Type="{kind}" Target="{part}"/>' for at, (part, kind, _) in enumerate(PARTS))
        return data.decode().replace("</Relationships>", more + "</Relationships>").encode()
    if name == "[Content_Types].xml":
        more = "".join(f'<Override PartName="/word/{part}" ContentType="{kind}"/>' for part, _, kind in PARTS)
        return data.decode().replace("</Types>", more + "</Types>").encode()
    return data


def return_file(sent):
    """First in python-docx, where nothing is tracked; then what Word writes when it tracks, and comments. (path)"""
    middle, back = os.path.join(SCRATCH, "middle.docx"), os.path.join(SCRATCH, "back.docx")
    document = docx.Document(sent)
    paragraph = next(each for each in document.paragraphs if each.text == THIRD)
    paragraph.runs[0].text = THIRD.replace("twice", "three times")
    for more in paragraph.runs[1:]:
        more.text = ""
    document.save(middle)
    with zipfile.ZipFile(middle) as before, zipfile.ZipFile(back, "w", zipfile.ZIP_DEFLATED) as after:
        check("word/comments.xml" not in before.namelist(), "the file that was sent has comments")
        for part in before.infolist():
            after.writestr(part.filename, change_part(part.filename, before.read(part)))
        after.writestr("word/comments.xml", make_comments())
        after.writestr("word/commentsExtended.xml", EXTENDED)
    return back


# --- in the program

def make_register():
    path = empty("returned.rdesk")
    text = os.path.join(SCRATCH, "text.txt")
    with open(text, "w", encoding="utf-8") as file:
        file.write("\n\n".join((FIRST, SECOND, THIRD)))
    command("review", "add", REVIEW, "--title", "Child A", register=path)
    command("report", "begin", REVIEW, "--outline", "learning-brief", register=path)
    command("report", "section", "write", REVIEW, "findings", text, register=path)
    return path


def paragraphs(path):
    return [row["text"] for row in facts("report", "show", REVIEW, "--section", "findings", register=path)["sections"][0]["paragraphs"]]


def show_page(program, name):
    tab = re.compile(rf"^{name}( \(\d+\))?$")
    wait(lambda: next((node for node in program.all(None, tab) if node.role in ("page tab", "radio button", "toggle button")), None),
         f"tab {name}").reveal().click()
    program.settle()


def send(program):
    """Exports what the panel is to read. (path)"""
    path = os.path.join(SCRATCH, "sent.docx")
    program.find("push button", "Export…").click()
    window = program.window_named("Export Report")
    button = window.find("push button", "Export…")
    wait(lambda: "sensitive" in button.states, "nothing keeps it back")
    button.click()
    chooser = program.window_named("Export the Report")
    program.settle()
    wait(lambda: chooser.all("text"), "where its name is typed")[0].click()
    replace(program, path)
    program.settle()
    program.key("Return")
    program.window_gone("Export the Report")
    wait(lambda: os.path.exists(path) and zipfile.is_zipfile(path), "the file")
    return path


def decide(window, words, button):
    """Chooses the change in the list and says what becomes of it."""
    window.find("list", "Changes and comments").find("list item", holds(words)).reveal().click()
    window.program.settle()
    window.find("push button", button).reveal().click()
    window.program.settle()
    said = {"Accept": "Accepted", "Decline": "Declined"}[button]
    wait(lambda: window.all("list item", re.compile(rf"{re.escape(words)}.*{said}")), f"{words!r} said to be {said}")


def take_in(program, path):
    program.find("push button", "Checks, comments, evidence and versions").click()
    program.settle()
    show_page(program, "Versions")
    program.find("push button", "Take In a Returned File…").reveal().click()
    window = program.window_named("Returned Report")
    window.find("push button", "Choose File…").click()
    answer_file(program, "Choose the File That Came Back", path)
    window.says("^5 changes and comments: 0 accepted, 0 declined, 5 not decided$")
    decide(window, "Words added:  and before", "Accept")
    decide(window, "Words removed:  at home", "Decline")
    decide(window, "twice → three times", "Accept")
    decide(window, "Comment: Who was asked?", "Accept")
    decide(window, "Answer to a comment: Only the mother.", "Accept")
    window.says("4 accepted, 1 declined, 0 not decided")
    window.find("push button", "Take Accepted").click()
    program.window_gone("Returned Report")
    program.toast("4 changes taken into the report")


def check_taken(program, path):
    same(paragraphs(path), [FIRST.replace("from the birth", "from the birth and before"), SECOND, THIRD.replace("twice", "three times")],
         "what was accepted, and nothing else")
    comments = facts("report", "comments", REVIEW, register=path)
    same(sorted((row["author"], row["text"]) for row in comments),
         [("Ann Panel", "Only the mother."), ("Ann Panel", "Who was asked?")], "comments")
    show_page(program, "Comments")
    program.says(r"Who was asked\?")
    program.says(r"Only the mother\.")
    program.says(r"“Nobody asked”")


def check_one_undo(program, path):
    program.find("push button", begins("Undo Take changes")).click()
    wait(lambda: paragraphs(path) == [FIRST, SECOND, THIRD], "the text of before")
    same(facts("report", "comments", REVIEW, register=path), [], "comments after undo")
    program.gone("label", "Who was asked?")


def main():
    path = make_register()
    with Program(path) as program:
        open_review(program, "Child A")
        show_page(program, "Report")
        back = return_file(send(program))
        take_in(program, back)
        check_taken(program, path)
        check_one_undo(program, path)
        end(program)
    command("verify", register=path)


main()
