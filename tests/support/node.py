"""What a screen reader sees of a program: nodes with a role, a name and a place, found by waiting for them.

Everything waits for an effect; nothing sleeps and hopes.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import re
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
CONTENTS = {"scroll pane", "list", "tree table", "page tab list"}


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


def still(question, times=40):
    """The answer once it is the same twice: what is still being laid out has no place yet."""
    last = None
    for _ in range(times):
        answer = question()
        if answer == last:
            break
        last = answer
        time.sleep(0.03)
    return answer


def run(*words):
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False).stdout


class Node:
    """An accessible object of the program."""

    def __init__(self, accessible, program):
        self.accessible, self.program = accessible, program
        self.look = None   # what found it: a list may make its rows anew before one is clicked

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

    def below(self, closed=()):
        """All nodes that may be seen, itself first; what is in those of the roles @closed is left out."""
        yield self
        if closed and self.role in closed:
            return
        for child in self.shown_children:
            if not child.is_widget or child.visible:
                yield from child.below(closed)

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
        node = wait(look, f"{role or 'node'} {getattr(name, 'pattern', name)!r}", seconds)
        node.look = look
        return node

    def lasting(self, question):
        """The answer; where the node has gone meanwhile, that of the one that is now found in its place."""
        def ask():
            try:
                return question()
            except GLib.Error:
                found = self.look() if self.look else None
                if found:
                    self.accessible = found.accessible
                raise
        return steady(ask)

    def gone(self, role=None, name=None, seconds=8.0):
        wait(lambda: not self.all(role, name), f"end of {role} {name!r}", seconds)

    def says(self, pattern, seconds=8.0):
        """Waits until some node below says it, by name or text."""
        expression = re.compile(pattern)

        def look():
            return next((n for n in self.below() if n.visible and (expression.search(n.name) or
                        (n.role in ("label", "text", "entry") and expression.search(n.text)))), None)
        return wait(look, f"words /{pattern}/", seconds)

    def toast(self, pattern, seconds=8.0):
        """Waits for a message that goes away by itself: looked for around the contents, which take long to walk."""
        expression = re.compile(pattern)

        def look():
            return next((n for n in self.below(CONTENTS) if n.role == "label" and expression.search(n.name) and n.visible), None)
        return wait(look, f"toast /{pattern}/", seconds)

    def actions(self):
        return [self.accessible.get_action_name(i) for i in range(self.accessible.get_n_actions())]

    def do(self, action):
        names = self.lasting(self.actions)
        if action not in names:
            raise AssertionError(f"{self} has no action {action}: {names}")
        self.accessible.do_action(names.index(action))

    def click(self, button=1, times=1, dx=None, dy=None):
        """The real pointer on its middle (or dx, dy from its corner)."""
        x, y = still(lambda: self.lasting(lambda: self.on_screen(dx, dy)))
        run("xdotool", "mousemove", x, y, "click", "--repeat", times, "--delay", 60, button)
        return self

    def reveal(self):
        """Turns the wheel over what it is in until it can be seen, above where a toast would cover it."""
        self.lasting(self._turn_wheel)
        return self

    def _turn_wheel(self):
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
