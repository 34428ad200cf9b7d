"""Chronologies of invented contacts as files of the kinds that agencies send, for the benchmark of reading them.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import csv
import zipfile

HEADINGS = ("Date", "Time", "Source", "Event", "Response", "Comment")
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def contact(i):
    """Day, minutes, and the texts of entry i; most texts are told once, as in real chronologies."""
    event = (f"Visit {i} to Larkspur Close; spoke to the mother, who said that “all is well” and that there was no "
             f"need to come again. Child seen asleep.")
    return 36000 + i % 7000, i * 7 % 1440, f"Log {i % 40}", event, f"No further action ({i % 500})"


def make_csv(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        for i in range(rows):
            _, minutes, source, event, response = contact(i)
            writer.writerow([f"{i % 28 + 1:02}/{i % 12 + 1:02}/{1999 + i % 20}", f"{minutes // 60:02}:{minutes % 60:02}", source, event, response, ""])


def package(path, main, kind, parts, relations=()):
    """An Office file of these parts; relations are (kind, target) of the main part."""
    folder, name = main.rsplit("/", 1)
    types = "".join(f'<Override PartName="/{part}" ContentType="{content}"/>' for part, (content, _) in parts.items())
    links = "".join(f'<Relationship Id="r{i}" Type="{OFFICE}/{what}" Target="{target}"/>' for i, (what, target) in enumerate(relations, 1))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
                      f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>')
        file.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/{kind}" Target="{main}"/></Relationships>')
        file.writestr(f"{folder}/_rels/{name}.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>')
        for part, (_, text) in parts.items():
            file.writestr(part, text)


def make_xlsx(path, rows):
    """As Excel writes it: texts apart from the sheet, dates and times as numbers with a style, empty cells with one too."""
    strings = {}

    def shared(text):
        return strings.setdefault(text, len(strings))

    lines = ['<row r="1">' + "".join(f'<c r="{"ABCDEF"[i]}1" t="s"><v>{shared(text)}</v></c>' for i, text in enumerate(HEADINGS)) + "</row>"]
    for i in range(rows):
        day, minutes, *texts = contact(i)
        row = i + 2
        cells = "".join(f'<c r="{"CDE"[j]}{row}" s="3" t="s"><v>{shared(text)}</v></c>' for j, text in enumerate(texts))
        lines.append(f'<row r="{row}" spans="1:6"><c r="A{row}" s="1"><v>{day}</v></c><c r="B{row}" s="2"><v>{minutes / 1440!r}</v></c>{cells}<c r="F{row}" s="3"/></row>')
    content = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    package(path, "xl/workbook.xml", "officeDocument", {
        "xl/workbook.xml": (content + "sheet.main+xml", f'<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}"><sheets><sheet name="Chronology" sheetId="1" r:id="r1"/></sheets></workbook>'),
        "xl/worksheets/sheet1.xml": (content + "worksheet+xml", f'<worksheet xmlns="{SHEET}"><sheetData>{"".join(lines)}</sheetData></worksheet>'),
        "xl/sharedStrings.xml": (content + "sharedStrings+xml", f'<sst xmlns="{SHEET}">' + "".join(f"<si><t>{text}</t></si>" for text in strings) + "</sst>"),
        "xl/styles.xml": (content + "styles+xml", f'<styleSheet xmlns="{SHEET}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>'
                          '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="0"/></cellXfs></styleSheet>'),
    }, [("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")])


def make_docx(path, rows):
    def line(texts):
        return "<w:tr>" + "".join(f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in texts) + "</w:tr>"

    lines = [line(HEADINGS)]
    for i in range(rows):
        _, minutes, source, event, response = contact(i)
        lines.append(line([f"{i % 28 + 1:02}/{i % 12 + 1:02}/{1999 + i % 20}", f"{minutes // 60:02}{minutes % 60:02}", source, event, response, ""]))
    grid = "<w:tblGrid>" + '<w:gridCol w:w="1500"/>' * len(HEADINGS) + "</w:tblGrid>"
    package(path, "word/document.xml", "officeDocument", {
        "word/document.xml": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                              f'<w:document xmlns:w="{WORD}"><w:body><w:tbl>{grid}{"".join(lines)}</w:tbl><w:p/></w:body></w:document>'),
    })
