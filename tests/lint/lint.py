#!/usr/bin/env python3
"""Checks of the house's structure: layers, symbols, sizes, names and words.

Usage: lint.py SOURCE BUILD. Prints each fault as `file:line: what`, exits 1 where there is any.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import re
import subprocess
import sys

import ui

SOURCE, BUILD = map(pathlib.Path, sys.argv[1:3])
faults = []

# What each layer may include: other layers (by the folder an include line begins with), and foreign headers.
GLIB = ["glib.h", "glib/", "string.h", "math.h", "stdlib.h", "errno.h", "limits.h", "stdarg.h"]
GIO = GLIB + ["gio/", "glib-object.h", "glib-unix.h"]
TEXT = ["config.h", "glib/gi18n.h", "glib/gi18n-lib.h"]
GTK = GIO + TEXT + ["gtk/gtk.h", "gdk/gdk.h", "adwaita.h"]
SYSTEM = ["fcntl.h", "unistd.h", "sys/", "stdio.h", "locale.h"]
LAYERS = {
    "core": (["core"], GLIB),
    "store": (["core", "store"], GIO + SYSTEM + ["sqlite3.h"]),
    "formats": (["core", "formats"], GLIB + ["gio/gio.h", "libxml/", "json-glib/", "libical/", "csv.h", "xlsxwriter.h", "gsf/", "zlib.h"]),
    "draw": (["core", "draw"], GLIB + SYSTEM + ["cairo.h", "cairo-", "pango/", "glib/gstdio.h"]),
    "model": (["core", "store", "formats", "draw", "model"], GIO + TEXT + SYSTEM + ["signal.h", "sched.h", "enchant.h"]),
    "command": (["core", "draw", "model", "command"], GIO + TEXT + SYSTEM + ["json-glib/", "csv.h", "signal.h"]),
    "widgets": (["core", "draw", "model", "widgets"], GTK),
    "views": (["core", "draw", "model", "widgets", "views"], GTK),
    "shell": (["core", "draw", "model", "widgets", "views", "shell"], GTK + SYSTEM),
}
# Symbols that a layer's library must not ask for.
FORBIDDEN = {
    "core": r"gtk_|gdk_|adw_|sqlite3_|xml[A-Z]|cairo_|pango_|g_object_|g_file_|g_get_real_time|g_date_time_new_now|"
            r"time$|clock_gettime|getenv|g_getenv|fopen|open$|setlocale|dcgettext|g_dgettext|libintl_",
    "store": r"gtk_|gdk_|adw_|xml[A-Z]|cairo_|pango_|g_get_real_time|g_date_time_new_now|time$|dcgettext|g_dgettext",
    "formats": r"gtk_|gdk_|adw_|sqlite3_|cairo_|pango_|g_get_real_time|g_date_time_new_now|time$|dcgettext|g_dgettext",
    "draw": r"gtk_|gdk_|adw_|sqlite3_|xml[A-Z]|g_get_real_time|g_date_time_new_now|time$|dcgettext|g_dgettext",
    "model": r"gtk_|gdk_|adw_|sqlite3_|xml[A-Z]",
    "command": r"gtk_|gdk_|adw_|sqlite3_|xml[A-Z]|rd_store_(open|create|begin)|g_get_real_time|g_date_time_new_now|time$",
    "widgets": r"sqlite3_|xml[A-Z]|g_get_real_time|g_date_time_new_now|time$",
    "views": r"sqlite3_|xml[A-Z]|rd_store_|g_get_real_time|g_date_time_new_now|time$|g_application_get_default",
    "shell": r"sqlite3_|xml[A-Z]|g_get_real_time|g_date_time_new_now|time$",
}
# What the one clock may do.
ALLOWED_SYMBOLS = {"model": {"rd-clock"}}

FILE_LIMIT, FUNCTION_LIMIT, UI_LIMIT = 500, 60, 300

BANNED = [
    (r"\bg_print \(", "g_print: results go through command output, diagnostics through g_debug", ("command",)),
    (r"\bg_object_set_data", "g_object_set_data: give it a struct", ()),
    (r"\b(strcpy|strcat|sprintf|gets|atoi|atol|strtok) \(", "an unsafe function", ()),
    (r"\bg_date_time_new_now|\bg_get_real_time\b", "the clock is read in model/rd-clock.c only", ("rd-clock.c", "test-clock.c")),
    (r"\b(TODO|FIXME|XXX|HACK)\b", "unfinished work without an owner", ()),
    (r"\bgoto\b", "goto", ()),
    (r"#if 0\b", "code switched off", ()),
    (r"G_DISABLE_(ASSERT|CHECKS|CAST_CHECKS)", "checks stay on in a records system", ()),
]
SQL = re.compile(r'"\s*(SELECT|INSERT|UPDATE|DELETE|PRAGMA|CREATE TABLE|BEGIN(?!:)|COMMIT|ROLLBACK)\b')


def fault(path, line, what):
    faults.append(f"{path.relative_to(SOURCE)}:{line}: {what}")


def sources(*endings):
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=SOURCE, capture_output=True, text=True, check=True).stdout.splitlines()
    return [SOURCE / f for f in listed if f.endswith(endings) and (SOURCE / f).is_file()]


def check_includes(path, lines):
    parts = path.relative_to(SOURCE).parts
    if parts[0] != "app" or len(parts) < 3:
        return
    layers, foreign = LAYERS[parts[1]]
    for number, line in enumerate(lines, 1):
        match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)', line)
        if not match:
            continue
        kind, name = match.groups()
        if kind == '"' and name != "config.h" and not name.startswith(tuple(layer + "/" for layer in layers)):
            if not (parts[1] in ("store", "model", "shell") and re.match(r"(resources/|ui/)?rd-(sql|data|ui)(-resources)?\.h$", name)):
                fault(path, number, f'{parts[1]} may not include "{name}"')
        if kind == "<" and not name.startswith(tuple(foreign)):
            fault(path, number, f"{parts[1]} may not include <{name}>")


def check_words(path, lines):
    for number, line in enumerate(lines, 1):
        for pattern, what, allowed in BANNED:
            if re.search(pattern, line) and not any(a in str(path) for a in allowed):
                fault(path, number, what)
        if path.relative_to(SOURCE).parts[:2] != ("app", "store") and path.parts[-2] != "store" and "bench" not in str(path) and SQL.search(line):
            fault(path, number, "SQL text outside app/store")


def check_size(path, lines):
    if len(lines) > FILE_LIMIT:
        fault(path, FILE_LIMIT, f"{len(lines)} lines: two things live here")
    start = None
    for number, line in enumerate(lines, 1):
        if line.startswith("{") and path.suffix == ".c":
            start = number
        elif line.startswith("}") and start:
            # A test's table of cases may make its function longer.
            if number - start > FUNCTION_LIMIT * (1 if path.relative_to(SOURCE).parts[0] == "app" else 2):
                fault(path, start, f"a function of {number - start} lines")
            start = None


def check_head(path, lines):
    if not any("SPDX-License-Identifier: GPL-3.0-or-later" in line for line in lines[:25]):
        fault(path, 1, "no SPDX-License-Identifier in the first lines")
    if any(line != line.rstrip() for line in lines):
        fault(path, next(n for n, line in enumerate(lines, 1) if line != line.rstrip()), "white space at the end of a line")
    if path.suffix in (".c", ".h") and any("\t" in line for line in lines):
        fault(path, next(n for n, line in enumerate(lines, 1) if "\t" in line), "a tab")


def check_merged():
    """A merge that nobody finished: the marks stand in pages and data as well as in code."""
    listed = subprocess.run(["git", "grep", "-nIE", r"^(<{7}|>{7}|\|{7})( |$)"], cwd=SOURCE, capture_output=True, text=True, check=False)
    for line in listed.stdout.splitlines():
        path, number, _ = line.split(":", 2)
        fault(SOURCE / path, number, "the mark of a merge that was not finished")


def check_types(path, lines):
    for number, line in enumerate(lines, 1):
        match = re.match(r"G_DEFINE_(?:FINAL_)?TYPE[A-Z_]* \((Rd\w+)", line)
        if match and path.relative_to(SOURCE).parts[0] == "app":
            stem = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", match[1]).lower()
            if path.stem != stem:
                fault(path, number, f"{match[1]} belongs in {stem}.c")


def check_symbols():
    for layer, pattern in FORBIDDEN.items():
        library = BUILD / "app" / layer / f"librd-{layer}.a"
        if not library.exists():
            faults.append(f"{library}: not built, so its symbols cannot be checked")
            continue
        listing = subprocess.run(["nm", "-u", str(library)], capture_output=True, text=True, check=True).stdout
        member = ""
        for line in listing.splitlines():
            if line.endswith(":"):
                member = line
            match = re.match(r"\s+U (\S+)", line)
            if match and re.match(pattern, match[1]) and not any(a in member for a in ALLOWED_SYMBOLS.get(layer, ())):
                faults.append(f"{library.name}: {member} needs {match[1]}, which {layer} may not use")


def check_project_words():
    """Nothing in the project speaks of where it was written."""
    for path in sources(".c", ".h", ".ui", ".md", ".py", ".xml", ".build", ".rng", ".in", "dev", ".css"):
        if path.name == "lint.py" or {"data", "corpus"} & set(path.relative_to(SOURCE).parts):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if "/work/" in line or "../shared" in line:
                fault(path, number, "a path of somebody's machine")


def main():
    for path in sources(".c", ".h"):
        lines = path.read_text(encoding="utf-8").splitlines()
        check_includes(path, lines)
        check_words(path, lines)
        check_size(path, lines)
        check_head(path, lines)
        check_types(path, lines)
    for path in sources(".py", ".css", "meson.build"):
        check_head(path, path.read_text(encoding="utf-8").splitlines())
    for path in sources(".ui"):
        ui.check(SOURCE, path, fault, UI_LIMIT)
    ui.check_resources(SOURCE, sources(".ui"), fault)
    check_merged()
    check_symbols()
    check_project_words()
    for line in faults:
        print(line)
    print(f"lint: {len(faults)} faults" if faults else "lint: clean")
    return 1 if faults else 0


sys.exit(main())
