"""Says what a reader that is not ours finds in a workbook: one line a cell, then the file's properties.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import sys
import zipfile

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
page = book.active
print("sheets", len(book.worksheets), page.title)
print("frozen", page.freeze_panes, "filter", page.auto_filter.ref)
for row in page.iter_rows():
    for cell in row:
        if cell.value is not None:
            value = cell.value.date().isoformat() if cell.is_date else str(cell.value).replace("\n", "¶")
            print(cell.coordinate, cell.data_type, value)
names = [book.properties.creator, book.properties.lastModifiedBy, book.properties.title, book.properties.subject,
         book.properties.description, book.properties.keywords]
print("properties", [name for name in names if name])
with zipfile.ZipFile(sys.argv[1]) as parts:
    print("formulas", sum(parts.read(name).count(b"<f>") for name in parts.namelist()))
