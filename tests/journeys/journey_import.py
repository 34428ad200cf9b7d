"""Six agencies' files become one chronology: chosen at once, one column said by hand, a date mended, imported with one click, undone,
done again; the table shows them.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import shutil

from driver import run

from desk import *

DATA = pathlib.Path(__file__).resolve().parents[1] / "data" / "chronologies"
FILES = os.path.join(SCRATCH, "files")
NAMES = ("childrens-social-care.docx", "health-visiting-and-gp.docx", "hospital-trust.ods", "housing.csv", "police.xlsx", "school.odt")
REVIEW = "SCR/2026/02"


def lay_out_files():
    """As agencies send them; Housing calls its columns what nobody would guess."""
    os.makedirs(FILES, exist_ok=True)
    for name in NAMES:
        shutil.copy(DATA / name, FILES)
    path = os.path.join(FILES, "housing.csv")
    with open(path, encoding="cp1252", newline="") as file:
        text = file.read()
    with open(path, "w", encoding="cp1252", newline="") as file:
        file.write(text.replace("Outcome", "Zeta", 1))


def show_chronology(program):
    open_review(program, "Child E")
    program.find("page tab", "Chronology").click()
    program.find(None, "No Chronology Yet")


def choose_all(program, folder):
    """In the file chooser: into the folder, all files, Open."""
    window = program.window_named("Choose Chronologies")
    program.focus_on(window=window)
    program.key("ctrl+l")
    program.settle()
    program.key("ctrl+a")
    program.type(folder + "/")
    program.settle()
    program.key("Return")
    program.settle(0.6)
    x, y = program.origin(window)
    width, _ = window.box[2:]
    run("xdotool", "mousemove", round(x + width / 2), round(y + 200), "click", 1)
    program.settle()
    program.key("ctrl+a")
    program.settle()
    window.find("push button", "Open").click()
    program.window_gone("Choose Chronologies")


def file_row(window, name, state):
    return window.find("list", "Files").find("list item", re.compile(f"^{re.escape(name)}, {state}"), 20)


def choose_drop_down(program, button, choice):
    """With the keyboard, from the first of the list on."""
    button.reveal().click()
    program.settle()
    program.key("Home")
    for _ in range(20):
        program.settle(0.06)
        if any(node.name == choice for node in [program.focused()] if node) or choice_focused(program, choice):
            program.key("Return")
            program.settle()
            return
        program.key("Down")
    raise AssertionError(f"no choice {choice}")


def choice_focused(program, choice):
    node = program.focused()
    return bool(node and any(choice == below.name for below in node.below()))


def map_by_hand(program, window):
    """Housing's last column is its outcome: the agency's response."""
    file_row(window, "housing.csv", "Ready").click()
    choose_drop_down(program, window.find("push button", begins("Column “Zeta”, ")), "Agency’s response")
    window.find("push button", "Column “Zeta”, Agency’s response")


def mend_a_date(program, window):
    """The social workers' 31 June was the 30th."""
    file_row(window, "childrens-social-care.docx", "Ready").click()
    window.find("page tab", "Problems (5)").click()
    row = window.find("list", "Rows to look at").find("list item", re.compile("^Row 48, “31/06/2016”: There is no such day"))
    field = row.find("text", "Date of row 48, as you read it")
    field.click()
    program.type("31 June 2016")
    row.says("There is no such day")
    program.key("ctrl+a")
    program.type("30 June 2016")
    row.says("30 Jun")
    program.key("Return")
    window.find("list item", re.compile("^Row 48, .*Mended$"))
    window.find("page tab", "Problems (4)")


def count_rows():
    return len(facts("chronology", "list", REVIEW, register=SAMPLE))


def check_kept():
    rows = facts("chronology", "list", REVIEW, register=SAMPLE)
    same(len(rows), 399, "entries in the register")
    mended = [row for row in rows if row["date_text"] == "31/06/2016"]
    check(any(row["earliest"] == "2016-06-30" for row in mended), f"the mended date: {mended}")
    housing = [row for row in rows if row["agency"] == "housing" or "housing" in str(row["agency"]).lower()]
    check(any(row["response"] for row in housing), "the column that was said by hand")


def check_not_recent():
    """The names of agencies' files are nobody else's business: the desktop's list of recent files has none of them."""
    path = os.path.join(os.environ.get("XDG_DATA_HOME", os.path.expanduser("~/.local/share")), "recently-used.xbel")

    def names():
        if not os.path.exists(path):
            return []
        with open(path, encoding="utf-8") as file:
            text = file.read()
        return [name for name in NAMES if name in text]
    wait(lambda: names() == [], "no file among the recent ones")


def main():
    lay_out_files()
    with Program() as program:
        open_sample(program)
        show_chronology(program)
        program.find("push button", "Import Chronologies…").click()
        window = program.window_named("Import Chronologies")
        same(program.nameless(), [], "controls without a name")
        window.find("push button", "Choose Files…").click()
        choose_all(program, FILES)
        for name in NAMES:
            file_row(window, name, "Ready")
        same(program.nameless(), [], "controls without a name")
        map_by_hand(program, window)
        mend_a_date(program, window)
        window.find("page tab", "What Will Change").click()
        window.find(None, "105 added")

        window.find("push button", "Import 6 Files").click()
        window.says("6 files imported: 399 entries added", 30)
        same(program.nameless(), [], "controls without a name")
        window.find("push button", "Show the Chronology").click()
        program.window_gone("Import Chronologies")
        program.toast("6 files imported")
        table = program.find("tree table", "Entries of the chronology")
        wait(lambda: [row for row in table.all("table row") if row.name], "rows of the chronology")
        check_kept()

        program.key("ctrl+z")
        program.find(None, "No Chronology Yet")
        program.key("ctrl+shift+z")
        program.find("tree table", "Entries of the chronology")
        check_kept()
        check_not_recent()
        end(program)


if __name__ == "__main__":
    main()
