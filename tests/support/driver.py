"""Drives Review Desk from outside, as a person does: what a screen reader sees, the keyboard, the mouse, the screen.

To be run inside tests/support/run-desktop with Debian's /usr/bin/python3 (python3-gi). Everything waits for an
effect; nothing sleeps and hopes.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import re
import signal
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

Atspi.init()
Atspi.set_timeout(4000, 20000)

SLOW = float(os.environ.get("RD_SLOW", "1"))
NAMED_AFTER_TYPE = re.compile(r"^(Gtk|Adw|Gsk|Gdk|Rd)[A-Z]\w+$")   # GTK 4.8 calls a nameless node by its C type
TWICE = re.compile(r"^(.*)_(.*) (\1\2)$")                             # … and a button with a mnemonic "_Save Save"
OPERABLE = {"push button", "toggle button", "check box", "radio button", "entry", "text", "combo box", "slider",
            "spin button", "switch", "menu item", "list", "tree table", "page tab", "link", "list item"}


# What the libraries say of themselves: GTK 4.8 of AT-SPI's screen coordinates, libadwaita 1.2 of the dot on a
# view switcher's button that has just come into sight.
KNOWN = ("Screen coordinates not supported", "Trying to snapshot AdwGizmo")


class Waited(AssertionError):
    """Something that should have come about did not."""


def wait(question, what, seconds=8.0):
    """The first true answer of question(); a node that goes away meanwhile is asked again."""
    end = time.monotonic() + seconds * SLOW
    trouble = answer = None
    while True:
        try:
            answer = question()
            if answer:
                return answer
        except GLib.Error as error:
            trouble = error
        if time.monotonic() > end:
            raise Waited(f"no {what} after {seconds * SLOW:.0f} s (last answer {answer!r}, trouble {trouble})")
        time.sleep(0.03)


def steady(question, times=5):
    """The answer, asked again where a node goes away while it is being found."""
    for _ in range(times - 1):
        try:
            return question()
        except GLib.Error:
            time.sleep(0.05)
    return question()


def run(*words):
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False).stdout


FOCUS_TOLD = {}   # process id: accessible


def note_focus(event):
    if event.detail1:
        FOCUS_TOLD[event.source.get_process_id()] = event.source


FOCUS_LISTENER = Atspi.EventListener.new(note_focus)
FOCUS_LISTENER.register("object:state-changed:focused")


class Node:
    """An accessible object of the program."""

    def __init__(self, accessible, program):
        self.accessible, self.program = accessible, program

    @property
    def role(self):
        return self.accessible.get_role_name()

    @property
    def name(self):
        name = self.accessible.get_name() or ""
        if NAMED_AFTER_TYPE.match(name):
            return ""
        doubled = TWICE.match(name)
        return doubled.group(3) if doubled else name

    @property
    def description(self):
        return self.accessible.get_description() or ""

    @property
    def states(self):
        return {state.value_nick for state in self.accessible.get_state_set().get_states()}

    @property
    def text(self):
        if "Text" not in self.accessible.get_interfaces():
            return self.name
        return Atspi.Text.get_text(self.accessible, 0, Atspi.Text.get_character_count(self.accessible))

    @property
    def children(self):
        count = self.accessible.get_child_count()
        return [Node(child, self.program) for child in map(self.accessible.get_child_at_index, range(count)) if child]

    @property
    def parent(self):
        parent = self.accessible.get_parent()
        return Node(parent, self.program) if parent else None

    @property
    def box(self):
        """x, y, width, height inside the window. Hidden nodes have no size, pages of a stack no place at all."""
        if "Component" not in self.accessible.get_interfaces():
            return 0, 0, 0, 0
        extents = self.accessible.get_extents(Atspi.CoordType.WINDOW)
        return extents.x, extents.y, extents.width, extents.height

    @property
    def visible(self):
        _, _, width, height = self.box
        return width > 0 and height > 0

    @property
    def usable(self):
        """Sensitive, and all that it is in: GTK 4.8 tells only of the widget that was made insensitive."""
        node = self
        while node and node.role != "application":
            if node.is_widget and "sensitive" not in node.states:
                return False
            node = node.parent
        return True

    @property
    def is_widget(self):
        """Pages of a stack are nodes but no widgets: they have no place."""
        return "Component" in self.accessible.get_interfaces()

    @property
    def shown_children(self):
        """Without the pages of a stack that are not in front: GTK 4.8 lists them, with the size they had.

        Pages of a GtkStack are no widgets; those of an AdwViewStack or a folded AdwLeaflet fill it all."""
        children = self.children
        if len(children) < 2:
            return children
        pages = [child for child in children if not child.is_widget]
        if not pages and self.visible:
            box = self.box
            pages = [child for child in children if child.box == box]
        front = self._front(pages) if len(pages) > 1 else None
        return [child for child in children if front is None or child not in pages or child == front]

    def _front(self, pages):
        """The page that answers where it is asked for; what is presentation only does not, so several places."""
        x, y, width, height = self.box
        for across, down in ((0.5, 0.5), *((a, b) for b in (0.02, 0.1, 0.3, 0.7, 0.97) for a in (0.01, 0.2, 0.4, 0.8))):
            picked = Atspi.Component.get_accessible_at_point(
                self.accessible, round(x + across * width), round(y + down * height), Atspi.CoordType.WINDOW)
            node = Node(picked, self.program) if picked else None
            while node and node != self:
                if node in pages:
                    return node
                node = node.parent
        return None

    def below(self):
        """All nodes that may be seen, itself first."""
        yield self
        for child in self.shown_children:
            if not child.is_widget or child.visible:
                yield from child.below()

    def __eq__(self, other):
        return isinstance(other, Node) and self.accessible == other.accessible

    def __hash__(self):
        return hash(self.accessible)

    def matches(self, role=None, name=None):
        if role and self.role != role:
            return False
        if name is None:
            return True
        return bool(name.search(self.name)) if hasattr(name, "search") else self.name == name

    def all(self, role=None, name=None):
        return steady(lambda: [node for node in self.below() if node.matches(role, name) and node.visible])

    def find(self, role=None, name=None, seconds=8.0):
        def look():
            return next((n for n in self.below() if n.matches(role, name) and n.visible), None)
        return wait(look, f"{role or 'node'} {getattr(name, 'pattern', name)!r}", seconds)

    def gone(self, role=None, name=None, seconds=8.0):
        wait(lambda: not self.all(role, name), f"end of {role} {name!r}", seconds)

    def says(self, pattern, seconds=8.0):
        """Waits until some node below says it, by name or text."""
        expression = re.compile(pattern)

        def look():
            return next((n for n in self.below() if n.visible and (expression.search(n.name) or
                        (n.role in ("label", "text", "entry") and expression.search(n.text)))), None)
        return wait(look, f"words /{pattern}/", seconds)

    def actions(self):
        return [self.accessible.get_action_name(i) for i in range(self.accessible.get_n_actions())]

    def do(self, action):
        names = self.actions()
        if action not in names:
            raise AssertionError(f"{self} has no action {action}: {names}")
        self.accessible.do_action(names.index(action))

    def click(self, button=1, times=1, dx=None, dy=None):
        """The real pointer on its middle (or dx, dy from its corner)."""
        x, y = self.on_screen(dx, dy)
        run("xdotool", "mousemove", x, y, "click", "--repeat", times, "--delay", 60, button)
        return self

    def reveal(self):
        """Turns the wheel over what it is in until it can be seen, above where a toast would cover it."""
        pane = self.parent
        while pane and pane.role != "scroll pane":
            pane = pane.parent
        for _ in range(60 if pane else 0):
            _, top, _, height = pane.box
            _, y, _, own = self.box
            wheel = 4 if y < top + 8 and own < height else 5 if y + own > top + height - 80 else None
            if wheel is None:
                break
            x, place = pane.on_screen(dx=4, dy=height / 2)
            run("xdotool", "mousemove", x, place, "click", wheel)
            self.program.settle(0.06)
            if self.box[1] == y:
                break
        return self

    def on_screen(self, dx=None, dy=None):
        """GTK 4.8 knows no screen coordinates, and gives a pop-up's nodes those of its parent window:
        so the X window that has the size of the nearest ancestor that is a surface."""
        x, y, width, height = self.box
        px = x + (width / 2 if dx is None else dx)
        py = y + (height / 2 if dy is None else dy)
        popup = wait(self._find_popup, "pop-up of the menu", 3) if self.role == "menu item" else self._find_popup()
        if popup:
            (ox, oy), (nx, ny) = popup
            return round(ox + px - nx), round(oy + py - ny)
        ox, oy = self.program.origin(self.window)
        return round(ox + px), round(oy + py)

    def _find_popup(self):
        """(place of the pop-up that it is in on the screen, place of that pop-up's node)"""
        popups = self.program.popups()
        node = self if popups else None
        while node and node.role not in ("frame", "dialog", "application"):
            nx, ny, nwidth, nheight = node.box
            if (nwidth, nheight) in popups:
                return popups[(nwidth, nheight)], (nx, ny)
            node = node.parent
        return None

    @property
    def window(self):
        node = self
        while node.parent and node.parent.role != "application":
            node = node.parent
        return node

    def tree(self, depth=0):
        """What may be seen, for whoever writes a test."""
        lines = ["  " * depth + repr(self)]
        for child in self.shown_children:
            if not child.is_widget or child.visible:
                lines.append(child.tree(depth + 1))
        return "\n".join(lines)

    def __repr__(self):
        try:
            return f"[{self.role}] {self.name!r} {self.box if self.visible else 'hidden'}"
        except GLib.Error:
            return "[gone]"


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
        own = {number: (title, place) for number, (title, popup, place) in self.x_windows().items() if not popup}
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

    def key(self, *keys):
        run("xdotool", "key", "--delay", 20, *keys)

    def type(self, text):
        run("xdotool", "type", "--delay", 10, "--", text)

    def tab_to(self, role, name, key="Tab", most=60):
        """Presses a key until the focus is there, as one does who has no mouse. (the node)"""
        seen = []
        for _ in range(most):
            node = self.focused()
            if node and node.matches(role, name):
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

    # --- looking and ending

    def settle(self, quiet=0.2, seconds=15):
        """Until the program has used no processor for a while: it has drawn what it had to draw."""
        end, last, since = time.monotonic() + seconds, None, time.monotonic()
        while time.monotonic() < end:
            with open(f"/proc/{self.process.pid}/stat", encoding="utf-8") as stat:
                fields = stat.read().rsplit(")", 1)[1].split()
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
        if self.process.poll() is None:
            self.windows[0].do("window.close")
            try:
                self.process.wait(10 * SLOW)
            except subprocess.TimeoutExpired:
                self.process.send_signal(signal.SIGTERM)
                self.process.wait(10)
        return self.process.returncode

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind and os.environ.get("RD_PICTURES"):
            run("import", "-silent", "-window", "root", os.path.join(os.environ["RD_PICTURES"], "failed.png"))
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
