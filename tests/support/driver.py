"""Drives Review Desk from outside, as a person does: what a screen reader sees, the keyboard, the mouse, the screen.

To be run inside tests/support/run-desktop with Debian's /usr/bin/python3 (python3-gi).

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import re
import signal
import subprocess
import sys
import time

from node import OPERABLE, SLOW, Atspi, GLib, Node, Waited, run, steady, wait

# What the libraries say of themselves: GTK 4.8 of AT-SPI's screen coordinates; libadwaita 1.2 of the dot on a view switcher's
# button that has just come into sight.
KNOWN = ("Screen coordinates not supported", "Trying to snapshot AdwGizmo")

FOCUS_TOLD = {}   # process id: accessible


def note_focus(event):
    if event.detail1:
        FOCUS_TOLD[event.source.get_process_id()] = event.source


FOCUS_LISTENER = Atspi.EventListener.new(note_focus)
FOCUS_LISTENER.register("object:state-changed:focused")


class Program(Node):
    """Review Desk, started and on the accessibility bus."""

    def __init__(self, *arguments, environment=None, today="2026-11-23", binary=None):
        env = dict(os.environ, G_DEBUG="fatal-criticals", RD_TODAY=today, **(environment or {}))
        self.log = os.path.join(os.environ["RUN_DESKTOP_DIR"], f"program-{time.monotonic_ns()}.log")
        with open(self.log, "w", encoding="utf-8") as log:
            self.process = subprocess.Popen([binary or os.environ["REVIEW_DESK"], *arguments],
                                            env=env, stdout=log, stderr=subprocess.STDOUT)
        super().__init__(None, self)
        self.accessible = wait(self._look_up, "program on the accessibility bus", 25)
        wait(lambda: self.windows, "window", 25)

    def _look_up(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended with {self.process.returncode}:\n{self.output()}")
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child and child.get_process_id() == self.process.pid:
                return child
        return None

    @property
    def windows(self):
        """GTK 4.8 calls a dialog “filler”: whatever is a child of the application is a window."""
        return self.children

    @property
    def visible(self):
        return True

    @property
    def box(self):
        return 0, 0, 1, 1

    def output(self):
        with open(self.log, encoding="utf-8", errors="replace") as log:
            return log.read()

    def complaints(self):
        return [line for line in self.output().splitlines()
                if re.search(r"(WARNING|CRITICAL|ERROR) \*\*|runtime error|Sanitizer", line)
                and not any(known in line for known in KNOWN)]

    # --- X windows

    def x_windows(self):
        """{number: (title, whether it is a pop-up, (x, y, width, height))} of those on the screen."""
        found = {}
        for number in run("xdotool", "search", "--onlyvisible", "--pid", self.process.pid).split():
            said = run("xwininfo", "-id", number)   # xdotool errs by the frame where the window manager draws one
            numbers = [re.search(rf"{words}:\s+(-?\d+)", said)
                       for words in ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")]
            if all(numbers):
                title = re.search(r'Window id: \S+ "(.*)"', said)
                found[number] = (title[1] if title else "", "Override Redirect State: yes" in said,
                                 tuple(int(match[1]) for match in numbers))
        return found

    def x_window(self, window=None):
        """(number, place and size) of the X window of a window."""
        node = window or self.windows[0]

        def look():
            return {number: (title, place) for number, (title, popup, place) in self.x_windows().items() if not popup}
        own = wait(look, f"X window of {node}")
        named = [number for number, (title, _) in own.items() if title == node.name]
        number = (named or list(own))[-1]
        return number, own[number][1]

    def origin(self, window):
        number, (x, y, width, height) = self.x_window(window)
        frame = re.search(r"= (\d+), (\d+), (\d+), (\d+)", run("xprop", "-id", number, "_GTK_FRAME_EXTENTS"))
        if frame:
            return x + int(frame[1]), y + int(frame[3])
        _, _, inner_width, inner_height = window.box
        return x + (width - inner_width) / 2, y + (height - inner_height) / 2

    def popups(self):
        """{size: place}"""
        return {place[2:]: place[:2] for _, popup, place in self.x_windows().values() if popup}

    def resize(self, width, height, window=None):
        """So large is what the window shows, without its shadow; its own least size wins."""
        window = window or self.windows[0]
        number, (_, _, outer_width, outer_height) = self.x_window(window)
        _, _, inner_width, inner_height = window.box
        run("xdotool", "windowsize", number, width + outer_width - inner_width, height + outer_height - inner_height)
        self.settle()

    # --- keyboard

    def listens(self):
        """Waits until its newest window has the keyboard: between two windows a key would be lost."""
        def look():
            said = run("xdotool", "getwindowfocus", "getwindowpid", "getwindowname").splitlines()
            windows = self.windows   # for a moment the bus may know of none
            return windows and said[:1] == [str(self.process.pid)] and (said[1:] or [""])[0] == windows[-1].accessible.get_name()
        wait(look, "window with the keyboard")

    def key(self, *keys):
        self.listens()
        run("xdotool", "key", "--delay", 20, *keys)

    def type(self, text):
        self.listens()
        run("xdotool", "type", "--delay", 10, "--", text)

    def tab_to(self, role, name, key="Tab", most=60):
        """Presses a key until the focus is there, as one does who has no mouse. (the node)"""
        seen = []
        for _ in range(most):
            node = steady(self.focused)
            if node and steady(lambda: node.matches(role, name)):
                return node
            seen.append(repr(node))
            if len(seen) > 5 and len(set(seen[-5:])) == 1:
                break
            self.key(key)
            self.settle(0.06)
        raise AssertionError(f"{key} never came to {role} {getattr(name, 'pattern', name)!r}, but to:\n" + "\n".join(seen))

    def focused(self):
        """The node with the focus: the one last told of, else whichever says so."""
        while GLib.MainContext.default().iteration(False):
            pass
        told = FOCUS_TOLD.get(self.process.pid)
        try:
            if told and "focused" in Node(told, self).states and Node(told, self).visible:
                return Node(told, self)
        except GLib.Error:
            pass
        return next((n for window in self.windows for n in window.below() if "focused" in n.states), None)

    def focus_on(self, role=None, name=None, window=None, seconds=8.0):
        """Waits until the focus is on such a node (in that window). (the node)"""
        def look():
            node = self.focused()
            return node if node and node.matches(role, name) and (window is None or node.window == window) else None
        return wait(look, f"focus on {role or 'node'} {getattr(name, 'pattern', name)!r}", seconds)

    # --- looking and ending

    def settle(self, quiet=0.2, seconds=15):
        """Until the program has used no processor for a while: it has drawn what it had to draw."""
        end, last, since = time.monotonic() + seconds, None, time.monotonic()
        while time.monotonic() < end:
            try:
                with open(f"/proc/{self.process.pid}/stat", encoding="utf-8") as stat:
                    fields = stat.read().rsplit(")", 1)[1].split()
            except (FileNotFoundError, ProcessLookupError):
                return   # it has ended
            now = int(fields[11]) + int(fields[12])
            if now != last:
                last, since = now, time.monotonic()
            elif time.monotonic() - since > quiet:
                return
            time.sleep(0.03)

    def window_named(self, name, seconds=8.0):
        return wait(lambda: next((window for window in self.windows if window.matches(name=name)), None),
                    f"window {getattr(name, 'pattern', name)!r}", seconds)

    def window_gone(self, name, seconds=8.0):
        wait(lambda: not any(window.matches(name=name) for window in self.windows), f"end of window {name!r}", seconds)

    def picture(self, path, window=None):
        """The window as it is on the screen, with any pop-up over it."""
        self.settle()
        os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
        node = window or self.windows[-1]
        x, y = map(round, self.origin(node))
        _, _, width, height = node.box
        run("import", "-silent", "-window", "root", "-crop", f"{width}x{height}+{x}+{y}", "+repage", path)
        return path

    def nameless(self):
        """What a screen reader user would hear nothing about: operable nodes without a name."""
        return [repr(n) for window in self.windows for n in window.below()
                if n.role in OPERABLE and "focusable" in n.states and n.visible and not (n.name or n.text)]

    def close(self):
        """Closes its window, as its button does. (exit status)"""
        if self.process.poll() is None:
            try:
                self.windows[0].do("window.close")
            except GLib.Error:
                pass   # it ended before it answered; where it did not, that shows below
            try:
                self.process.wait(10 * SLOW)
            except subprocess.TimeoutExpired:
                self.process.send_signal(signal.SIGTERM)
                self.process.wait(10)
        return self.process.returncode

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind:
            self.show_failure()
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def show_failure(self):
        """What whoever reads the log of a failed test wants to know; the picture and the tree stand beside it."""
        print(f"the program ended: {self.process.poll()}; it said:\n{self.output()}", file=sys.stderr)
        if os.environ.get("RD_PICTURES"):
            name = os.path.splitext(os.path.basename(sys.argv[0]))[0]
            path = os.path.join(os.environ["RD_PICTURES"], f"failed-{name}")
            run("import", "-silent", "-window", "root", f"{path}.png")
            with open(f"{path}.txt", "w", encoding="utf-8") as file:
                try:
                    file.write(self.tree())
                except GLib.Error as error:
                    file.write(str(error))


__all__ = ["OPERABLE", "Node", "Program", "Waited", "run", "steady", "wait"]
