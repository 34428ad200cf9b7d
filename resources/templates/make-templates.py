#!/usr/bin/env python3
"""Makes the letter templates, each as .docx and .odt, from the texts in letters/.

Usage: make-templates.py LETTERS OUTPUT-FOLDER

A text has paragraphs divided by blank lines. "= " begins the title, "== " a heading, "> "
a line of an address or signature, "Yours " leaves room to sign, "| a | b |" a row of a table, whose first is its heading.

The same input gives the same bytes: no time, name or place goes into a file.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import sys
import zipfile
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
FONT = "Arial"
FOOT = "Confidential when completed · {{review.reference}}"


def read(path):
    """A list of (kind, content): title, heading, text, lines (a list), table (a list of rows)."""
    blocks = []
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        if lines[0].startswith("= "):
            blocks.append(("title", lines[0][2:]))
        elif lines[0].startswith("== "):
            blocks.append(("heading", lines[0][3:]))
        elif lines[0].startswith("> "):
            blocks += [("line", line[2:]) for line in lines]
            blocks[-1] = ("last-line", blocks[-1][1])
        elif lines[0].startswith("| "):
            blocks.append(("table", [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]))
        else:
            blocks += [("closing" if line.startswith("Yours ") else "text", line) for line in lines]
    return blocks


# --- Word

def word_paragraph(style, text):
    return (f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
            f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>')


def word_table(rows):
    width = 9360 // len(rows[0])
    made = ['<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/>'
            '<w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr><w:tblGrid>',
            f'<w:gridCol w:w="{width}"/>' * len(rows[0]), "</w:tblGrid>"]
    for number, row in enumerate(rows):
        made.append("<w:tr><w:trPr><w:cantSplit/>" + ("<w:tblHeader/>" if number == 0 else "") + "</w:trPr>")
        for cell in row:
            style = "TableHeading" if number == 0 else "TableText"
            made.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{word_paragraph(style, cell)}</w:tc>')
        made.append("</w:tr>")
    return "".join(made) + "</w:tbl>" + word_paragraph("LetterLine", "")


WORD_STYLES = {"title": "Title", "heading": "Heading1", "text": "Normal", "closing": "LetterClosing", "line": "LetterLine",
               "last-line": "Normal"}


def word_style(name, label, rest, based="Normal", after=""):
    based = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (f'<w:style w:type="paragraph" w:styleId="{name}"{" w:default=" + chr(34) + "1" + chr(34) if name == "Normal" else ""}>'
            f'<w:name w:val="{label}"/>{based}{after}<w:qFormat/>{rest}</w:style>')


def word_styles():
    bold = "<w:rPr><w:b/></w:rPr>"
    return (HEAD + f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>'
            f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
            '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>'
            + word_style("Normal", "Normal", '<w:pPr><w:spacing w:after="200" w:line="264" w:lineRule="auto"/></w:pPr>', based="")
            + word_style("Title", "Title", '<w:pPr><w:keepNext/><w:spacing w:before="120" w:after="240"/></w:pPr>'
                         '<w:rPr><w:b/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>')
            + word_style("Heading1", "heading 1", '<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="0"/></w:pPr>'
                         '<w:rPr><w:b/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr>')
            + word_style("LetterLine", "Letter Line", '<w:pPr><w:spacing w:after="0"/></w:pPr>')
            + word_style("LetterClosing", "Letter Closing", '<w:pPr><w:keepNext/><w:spacing w:after="900"/></w:pPr>')
            + word_style("TableHeading", "Table Heading", '<w:pPr><w:keepNext/><w:spacing w:before="60" w:after="60"/></w:pPr>' + bold)
            + word_style("TableText", "Table Text", '<w:pPr><w:spacing w:before="60" w:after="60"/></w:pPr>')
            + word_style("Header", "header", '<w:pPr><w:spacing w:after="240"/></w:pPr><w:rPr><w:b/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr>')
            + word_style("Footer", "footer", '<w:pPr><w:tabs><w:tab w:val="right" w:pos="9360"/></w:tabs><w:spacing w:after="0"/></w:pPr>'
                         '<w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>')
            + '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar>'
              '<w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
              '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
            + "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>'
                      for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
            + "</w:tblBorders></w:tblPr></w:style></w:styles>")


def word_body(blocks):
    made = [word_table(content) if kind == "table" else word_paragraph(WORD_STYLES[kind], content) for kind, content in blocks]
    return (HEAD + f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{"".join(made)}<w:sectPr>'
            '<w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>'
            '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1273" w:bottom="1276" w:left="1273" w:header="709" w:footer="567" w:gutter="0"/>'
            "</w:sectPr></w:body></w:document>")


def word_parts(blocks):
    main, package = "application/vnd.openxmlformats-officedocument.wordprocessingml", "http://schemas.openxmlformats.org/package/2006"
    parts = {"document": "document.main", "styles": "styles", "settings": "settings", "header1": "header", "footer1": "footer"}
    types = "".join(f'<Override PartName="/word/{part}.xml" ContentType="{main}.{kind}+xml"/>' for part, kind in parts.items())
    relations = "".join(f'<Relationship Id="rId{n}" Type="{R}/{kind}" Target="{part}.xml"/>' for n, (part, kind) in
                        enumerate({"styles": "styles", "header1": "header", "footer1": "footer", "settings": "settings"}.items(), 1))
    foot = (f'<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t>{escape(FOOT)}</w:t></w:r><w:r><w:tab/><w:t xml:space="preserve">Page </w:t></w:r>'
            '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>')
    return {
        "[Content_Types].xml": HEAD + f'<Types xmlns="{package}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>' + types +
            '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
        "_rels/.rels": HEAD + f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>'
            f'<Relationship Id="rId2" Type="{package}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
        "docProps/core.xml": HEAD + f'<cp:coreProperties xmlns:cp="{package}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f'<dc:title>{escape(blocks[0][1])}</dc:title></cp:coreProperties>',
        "word/_rels/document.xml.rels": HEAD + f'<Relationships xmlns="{package}/relationships">{relations}</Relationships>',
        "word/document.xml": word_body(blocks),
        "word/styles.xml": word_styles(),
        "word/settings.xml": HEAD + f'<w:settings xmlns:w="{W}"><w:defaultTabStop w:val="720"/><w:themeFontLang w:val="en-GB"/></w:settings>',
        "word/header1.xml": HEAD + f'<w:hdr xmlns:w="{W}">{word_paragraph("Header", "{{board.name}}")}</w:hdr>',
        "word/footer1.xml": HEAD + f'<w:ftr xmlns:w="{W}">{foot}</w:ftr>',
    }


# --- OpenDocument

ODF = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = " ".join(f'xmlns:{short}="{ODF}{name}:1.0"' for short, name in
                  (("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("fo", "xsl-fo-compatible")))
SPACES += f' xmlns:svg="{ODF}svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="{ODF}meta:1.0" office:version="1.3"'
ODF_STYLES = {"title": "Title", "heading": "Heading_20_1", "text": "Standard", "closing": "Letter_20_Closing", "line": "Letter_20_Line",
              "last-line": "Standard"}


def odf_paragraph(kind, text):
    if kind == "heading":
        return f'<text:h text:style-name="Heading_20_1" text:outline-level="1">{escape(text)}</text:h>'
    return f'<text:p text:style-name="{ODF_STYLES.get(kind, kind)}">{escape(text)}</text:p>'


def odf_row(row, style):
    return "<table:table-row>" + "".join(f'<table:table-cell table:style-name="Cell" office:value-type="string">{odf_paragraph(style, cell)}'
                                         "</table:table-cell>" for cell in row) + "</table:table-row>"


def odf_table(rows, number):
    return (f'<table:table table:name="Table{number}" table:style-name="Grid"><table:table-column table:number-columns-repeated="{len(rows[0])}"/>'
            f'<table:table-header-rows>{odf_row(rows[0], "Table_20_Heading")}</table:table-header-rows>'
            + "".join(odf_row(row, "Table_20_Text") for row in rows[1:]) + "</table:table>" + odf_paragraph("line", ""))


def odf_style(name, label, paragraph, text="", parent="Standard"):
    parent = f' style:parent-style-name="{parent}"' if parent else ""
    return (f'<style:style style:name="{name}" style:display-name="{label}" style:family="paragraph"{parent} style:class="text">'
            f'<style:paragraph-properties {paragraph}/>' + (f"<style:text-properties {text}/>" if text else "") + "</style:style>")


def odf_styles():
    bold = 'fo:font-weight="bold"'
    return (HEAD.replace(' standalone="yes"', "") + f"<office:document-styles {SPACES}><office:font-face-decls>"
            f'<style:font-face style:name="{FONT}" svg:font-family="{FONT}" style:font-family-generic="swiss"/></office:font-face-decls><office:styles>'
            '<style:default-style style:family="paragraph"><style:paragraph-properties style:tab-stop-distance="1.25cm"/>'
            f'<style:text-properties style:font-name="{FONT}" fo:font-size="11pt" fo:language="en" fo:country="GB"/></style:default-style>'
            + odf_style("Standard", "Standard", 'fo:margin-bottom="0.35cm" fo:line-height="110%"', parent="")
            + odf_style("Title", "Title", 'fo:margin-top="0.2cm" fo:margin-bottom="0.42cm" fo:keep-with-next="always"', bold + ' fo:font-size="16pt"')
            + odf_style("Heading_20_1", "Heading 1", 'fo:margin-top="0.42cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"', bold + ' fo:font-size="12pt"')
            + odf_style("Letter_20_Line", "Letter Line", 'fo:margin-bottom="0cm"')
            + odf_style("Letter_20_Closing", "Letter Closing", 'fo:margin-bottom="1.6cm" fo:keep-with-next="always"')
            + odf_style("Table_20_Heading", "Table Heading", 'fo:margin-top="0.1cm" fo:margin-bottom="0.1cm"', bold)
            + odf_style("Table_20_Text", "Table Text", 'fo:margin-top="0.1cm" fo:margin-bottom="0.1cm"')
            + odf_style("Header", "Header", 'fo:margin-bottom="0.42cm"', bold + ' fo:font-size="12pt"')
            + odf_style("Footer", "Footer", 'fo:margin-bottom="0cm"', 'fo:font-size="9pt"').replace(
                '<style:paragraph-properties fo:margin-bottom="0cm"/>', '<style:paragraph-properties fo:margin-bottom="0cm"><style:tab-stops>'
                '<style:tab-stop style:position="16.5cm" style:type="right"/></style:tab-stops></style:paragraph-properties>')
            + '</office:styles><office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm" '
              'fo:page-height="29.7cm" fo:margin-top="1.25cm" fo:margin-bottom="1cm" fo:margin-left="2.25cm" fo:margin-right="2.25cm"/>'
              '<style:header-style><style:header-footer-properties fo:min-height="1.3cm" fo:margin-bottom="0.5cm"/></style:header-style>'
              '<style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout>'
              '</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">'
              f'<style:header>{odf_paragraph("Header", "{{board.name}}")}</style:header><style:footer><text:p text:style-name="Footer">{escape(FOOT)}'
              '<text:tab/>Page <text:page-number text:select-page="current">1</text:page-number></text:p></style:footer></style:master-page>'
              "</office:master-styles></office:document-styles>")


def odf_body(blocks):
    made = [odf_table(content, number) if kind == "table" else odf_paragraph(kind, content) for number, (kind, content) in enumerate(blocks)]
    return (HEAD.replace(' standalone="yes"', "") + f'<office:document-content {SPACES}><office:automatic-styles>'
            '<style:style style:name="Grid" style:family="table"><style:table-properties style:width="16.5cm" table:align="margins" fo:margin-bottom="0.2cm"/></style:style>'
            '<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm" fo:border="0.5pt solid #7f7f7f"/></style:style>'
            f'</office:automatic-styles><office:body><office:text>{"".join(made)}</office:text></office:body></office:document-content>')


def odf_parts(blocks):
    kind = "application/vnd.oasis.opendocument.text"
    plain = HEAD.replace(' standalone="yes"', "")
    entries = "".join(f'<manifest:file-entry manifest:full-path="{part}" manifest:media-type="text/xml"/>' for part in ("content.xml", "styles.xml", "meta.xml"))
    return {
        "mimetype": kind,
        "content.xml": odf_body(blocks),
        "styles.xml": odf_styles(),
        "meta.xml": plain + f"<office:document-meta {SPACES}><office:meta><dc:title>{escape(blocks[0][1])}</dc:title></office:meta></office:document-meta>",
        "META-INF/manifest.xml": plain + f'<manifest:manifest xmlns:manifest="{ODF}manifest:1.0" manifest:version="1.3">'
            f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{kind}"/>{entries}</manifest:manifest>',
    }


def write(path, parts):
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, text)


def main():
    letters, output = map(pathlib.Path, sys.argv[1:3])
    output.mkdir(parents=True, exist_ok=True)
    for path in sorted(letters.glob("*.txt")):
        blocks = read(path)
        write(output / f"{path.stem}.docx", word_parts(blocks))
        write(output / f"{path.stem}.odt", odf_parts(blocks))


main()
