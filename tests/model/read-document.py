#!/usr/bin/python3
"""Says what somebody else's reader finds in a document with a table: what stands before it, rows, properties.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re
import sys
import zipfile


def read_docx(path):
    import docx

    document = docx.Document(path)
    section, properties = document.sections[0], document.core_properties
    table = document.tables[0]
    for paragraph in document.paragraphs:
        print(f"paragraph {paragraph.style.name}: {paragraph.text}")
    print(f"landscape {section.page_width > section.page_height} language {properties.language} author [{properties.author}] title {properties.title}")
    xml = table.rows[0]._tr.xml
    print(f"heading repeats {'w:tblHeader' in xml} tables {len(document.tables)}")
    footer = section.footer._element.xml
    print(f"footer pages {'PAGE' in footer and 'NUMPAGES' in footer}")
    for row in table.rows:
        print("row " + " | ".join(cell.text.replace("\n", "¶") for cell in row.cells))


def read_odt(path):
    from odf import style, table, teletype, text
    from odf.opendocument import load

    document = load(path)
    for heading in document.getElementsByType(text.H):
        print(f"paragraph Heading {heading.getAttribute('outlinelevel')}: {teletype.extractText(heading)}")
    for paragraph in document.getElementsByType(text.P):
        print(f"paragraph {paragraph.getAttribute('stylename')}: {teletype.extractText(paragraph)}")
    layout = document.automaticstyles.getElementsByType(style.PageLayoutProperties)[0]
    meta = zipfile.ZipFile(path).read("meta.xml").decode()
    language, title = (re.search(f"<dc:{name}>(.*?)</dc:{name}>", meta)[1] for name in ("language", "title"))
    print(f"landscape {layout.getAttribute('printorientation') == 'landscape'} language {language} author [{'creator' in meta or ''}] title {title}")
    header = document.getElementsByType(table.TableHeaderRows)
    print(f"heading repeats {len(header) == 1} tables {len(document.getElementsByType(table.Table))}")
    styles = zipfile.ZipFile(path).read("styles.xml").decode()
    print(f"footer pages {'text:page-number' in styles and 'text:page-count' in styles}")
    for row in document.getElementsByType(table.TableRow):
        cells = row.getElementsByType(table.TableCell)
        print("row " + " | ".join("¶".join(teletype.extractText(p) for p in cell.getElementsByType(text.P)) for cell in cells))


(read_docx if sys.argv[1].endswith(".docx") else read_odt)(sys.argv[1])
