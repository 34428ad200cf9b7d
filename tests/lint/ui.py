"""Checks of interface files: each belongs to a class, and what a file and its class name is on both sides.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re
import xml.etree.ElementTree as ElementTree

TEXTS = {"label", "title", "subtitle", "tooltip-text", "placeholder-text", "description", "heading", "body", "text"}


def find_class(source, path):
    """The C file of the template in @path: the same stem, somewhere below app/."""
    found = list((source / "app").rglob(path.stem + ".c"))
    return found[0] if len(found) == 1 else None


def read_class(code):
    """Its text, with that of the files beside it that share its private header: a large class has several."""
    header = f"/{code.stem}-private.h\""
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(code.parent.glob("*.c"))}
    return "".join(text for path, text in texts.items() if path == code or header in text)


def check_translatable(path, tree, fault):
    for node in tree.iter("property"):
        text = (node.text or "").strip()
        if node.get("name") in TEXTS and re.search(r"[A-Za-z]{2}", text) and node.get("translatable") != "yes":
            fault(path, 1, f"property {node.get('name')}: “{text}” is not marked translatable")


def check_names(path, tree, template, code, fault):
    ids = {node.get("id") for kind in ("object", "menu", "section", "submenu") for node in tree.iter(kind) if node.get("id")}
    bound = set(re.findall(r"bind_template_child(?:_private)?(?:_full)? \([^,]+, [^,]+, (\w+)\)", code))
    for name in sorted(bound - ids):
        fault(path, 1, f"the class binds “{name}”, which is not here")
    handlers = {node.get("handler") for node in tree.iter("signal")} | {
        node.get("function") for node in tree.iter("closure") if node.get("function")}
    offered = set(re.findall(r"bind_template_callback(?:_full)? \([^,]+, (?:\"?)(\w+)", code))
    for name in sorted(handlers - offered):
        fault(path, 1, f"handler “{name}” is not bound by the class")
    for name in sorted(offered - handlers):
        fault(path, 1, f"the class binds the callback “{name}”, which is not used here")
    direct = [child.find("object") for child in template.findall("child") if child.get("type") != "action"]
    for node in direct:
        if template.get("parent") == "GtkWidget" and node is not None and node.get("id") not in bound:
            fault(path, 1, f"a direct child of the template ({node.get('class')}) is not bound: GTK 4.8 would not unparent it")


def check(source, path, fault, limit):
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    if len(lines) > limit:
        fault(path, limit, f"{len(lines)} lines: split it into widgets of their own")
    if "SPDX-License-Identifier: GPL-3.0-or-later" not in text[:600]:
        fault(path, 1, "no SPDX-License-Identifier in the first lines")
    tree = ElementTree.fromstring(text)
    check_translatable(path, tree, fault)
    template = tree.find("template")
    if template is None:
        return
    code = find_class(source, path)
    if code is None:
        fault(path, 1, f"no class of this name: {path.stem}.c")
        return
    check_names(path, tree, template, read_class(code), fault)


def check_resources(source, files, fault):
    """Every interface file is compiled in."""
    listing = source / "ui" / "rd-ui.gresource.xml"
    named = listing.read_text(encoding="utf-8")
    for path in files:
        if str(path.relative_to(source / "ui")) not in named:
            fault(listing, 1, f"{path.relative_to(source)} is not compiled in")
