"""What goes wrong says what, where and what to do, loses nothing, and the program goes on.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import shutil
import sqlite3

import driver
from desk import *


def spoiled(name, change):
    """A sample register with its bytes changed. (path)"""
    path = sample(name)
    with open(path, "r+b") as file:
        data = change(bytearray(file.read()))
        file.seek(0)
        file.write(data)
        file.truncate()
    return path


def written(name, text):
    path = os.path.join(SCRATCH, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def newer(name):
    path = sample(name)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.commit()
    connection.close()
    return path


def database(name):
    """Somebody else's SQLite file."""
    path = os.path.join(SCRATCH, name)
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE review (id TEXT)")
    connection.commit()
    connection.close()
    return path


def bytes_of(path):
    with open(path, "rb") as file:
        return file.read()


def check_opening(program):
    """Files that cannot be opened are left as they are, whatever they are."""
    for path, words in (
            (written("letter.rdesk", "Dear Chair,\n" * 50), "“letter.rdesk” is not a register .* Choose a file"),
            (written("nothing.rdesk", ""), "“nothing.rdesk” is not a register .* Choose a file"),
            (database("other.rdesk"), "“other.rdesk” is not a register .* Choose a file"),
            (newer("newer.rdesk"), "“newer.rdesk” was last used with a newer version .* Install the newer version"),
            (spoiled("cut.rdesk", lambda data: data[:len(data) // 2]), "“cut.rdesk” is damaged .* latest backup"),
            (spoiled("holed.rdesk", lambda data: data[:8192] + bytes(32768) + data[40960:]),
             "“holed.rdesk” is damaged .* latest backup")):
        before = bytes_of(path)
        program.key("ctrl+o")
        answer_file(program, "Open a Register", path)
        dialog_says(program, "Register Not Opened", words)
        same(bytes_of(path), before, f"bytes of {path}")
        program.find("push button", "Explore the Sample Register")


def check_creating(program):
    """A folder in which nobody can write, and a name that is taken."""
    program.key("ctrl+shift+n")
    answer_file(program, "Create a Register", "/sys/ours.rdesk")
    dialog_says(program, "Register Not Created", "“ours.rdesk” .*(folder|access).*(another|Ask)")
    program.find("push button", "Explore the Sample Register")

    there = written("there.rdesk", "somebody's letters")
    program.key("ctrl+shift+n")
    program.window_named("Create a Register")
    program.key("ctrl+a")
    program.type(there)
    program.settle()
    program.key("Return")
    wait(lambda: len(program.windows) == 3, "GTK's question whether to replace it")
    program.find("push button", "Replace").click()
    dialog_says(program, "Register Not Created", "“there.rdesk” is there already, and has been left as it is. Choose another")
    same(bytes_of(there), b"somebody's letters", "the file")


def check_command_line():
    with Program(os.path.join(SCRATCH, "gone.rdesk")) as program:
        dialog_says(program, "Register Not Opened", "“gone.rdesk” is not there.* look for it")
        open_sample(program)
        end(program)


def is_written_to(path):
    """Whether some process holds the register's lock for writing: it is taken a moment after the file is opened."""
    pattern = re.compile(rf"OFDLCK .* WRITE .*:{os.stat(path).st_ino} ")
    with open("/proc/locks", encoding="ascii") as locks:
        return any(map(pattern.search, locks))


class Holder:
    """Another program, on another desktop, that has the register open."""

    def __init__(self, path):
        desktop = os.path.join(os.path.dirname(driver.__file__), "run-desktop")
        self.process = subprocess.Popen([desktop, "--", os.environ["REVIEW_DESK"], path], start_new_session=True,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

        # Asked by looking, not by trying: whoever tries holds the lock for a moment himself.
        wait(lambda: is_written_to(path), "lock of the other program", 20)
        check("is open in another window or program" in command("undo", register=path, status=3), "the command is told")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(20)


def check_nothing_changes(program, path):
    """Read-only: all can be seen, nothing that changes can be done."""
    before = bytes_of(path)
    program.find("label", "Read-only")
    for key in ("ctrl+n", "ctrl+z", "ctrl+shift+z"):
        program.key(key)
    check(not program.find("push button", "New Review").usable, "New Review is not for use")
    open_review(program, "Child L")
    program.says("open for reading only")
    same(program.all("push button", "Record…"), [], "“Record…” buttons")
    same(program.all("push button", begins("Actions for")), [], "menus of milestones")
    same(program.all("push button", "Add Hold…"), [], "“Add Hold…”")
    open_review(program, "Child D")
    program.find("page tab", "Timescales").click()
    program.find("panel", "Chart of deadlines").find("list item", holds("Send copies")).click(dx=60)
    program.key("alt+Right")
    program.toast("This register is open for reading only")
    choose_menu(program, "Board Settings")
    window = program.window_named("Board Settings")
    check(not window.find("text", begins("Board’s name")).usable, "the board's name is not for change")
    window.find("list", "Closures")
    same(window.all("push button", "Add Closure"), [], "closures are not for change")
    program.key("Escape")
    program.window_gone("Board Settings")
    same(len(program.windows), 1, "windows")
    same(bytes_of(path), before, "bytes of the register")


def check_locked(program):
    path = sample("locked.rdesk")
    with Holder(path):
        program.key("ctrl+o")
        answer_file(program, "Open a Register", path)
        window = program.window_named("Register in Use")
        window.says("“locked.rdesk” is open in another window or program. Close it there")
        window.find("push button", "Cancel").click()
        program.window_gone("Register in Use")
        program.key("ctrl+o")
        answer_file(program, "Open a Register", path)
        program.window_named("Register in Use").find("push button", "Open Read-Only").click()
        program.window_gone("Register in Use")
        check_nothing_changes(program, path)


SMALL = os.path.join(SCRATCH, "small")
WRAPPER = f"""#!/bin/sh
exec unshare {'' if os.geteuid() == 0 else '-r '}-m sh -c 'mount -t tmpfs -o size=4m small {SMALL} && exec "$@"' sh "$REVIEW_DESK" "$@"
"""


def check_full_disk():
    """A disk of the program's own, filled to the last byte: nothing half-written, and it works again with room."""
    os.makedirs(SMALL)
    wrapper = written("on-a-small-disk", WRAPPER)
    os.chmod(wrapper, 0o755)
    with Program(binary=wrapper) as program:
        inside = f"/proc/{program.process.pid}/root{SMALL}"
        shutil.copy(sample("full.rdesk"), inside)
        program.key("ctrl+o")
        answer_file(program, "Open a Register", os.path.join(SMALL, "full.rdesk"))
        program.find("push button", begins("Overdue, "))
        with open(os.path.join(inside, "filler"), "wb", buffering=0) as filler:
            try:
                while True:
                    filler.write(bytes(512))
            except OSError:
                pass
        open_review(program, "Child D")

        program.key("ctrl+e")
        answer_file(program, "Export Timescales", os.path.join(SMALL, "chart.png"))
        dialog_says(program, "Not Exported", "(?i)no.*(room|space).*try again")
        same(sorted(name for name in os.listdir(inside) if "chart" in name or "tmp" in name), [], "halves of the export")

        def read():
            """The file as it stands on that disk, which the command cannot see."""
            for ending in ("", "-journal"):
                if os.path.exists(os.path.join(inside, "full.rdesk" + ending)):
                    shutil.copy(os.path.join(inside, "full.rdesk" + ending), os.path.join(SCRATCH, "copy.rdesk" + ending))
            return os.path.join(SCRATCH, "copy.rdesk")

        def find_done():
            return deadlines(read(), "SCR/2026/01")["SCR/2026/01", "send-copies"]["done"]
        row = press_record(program, "Copies sent")
        replace(program, "today")
        program.key("Return")
        program.says("no room left on its disk. Make room and try again")
        same(find_done(), None, "nothing was recorded")

        os.unlink(os.path.join(inside, "filler"))
        row.find("text", holds("When it happened")).reveal().click()
        program.key("Return")
        wait(lambda: find_done() == TODAY, "recorded, with room")
        command("verify", register=read())
        end(program)


with Program() as program:
    check_opening(program)
    check_creating(program)
    open_sample(program)
    check(tiles(program)["Overdue"] > 0, "the program goes on")
    end(program)
check_command_line()
with Program() as program:
    check_locked(program)
    end(program)
check_full_disk()
