"""Templates made for the tests, Word's and OpenDocument's, as office programs write them and as nobody should.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
ODF = "urn:oasis:names:tc:opendocument:xmlns:"
ODF_TEXT = "application/vnd.oasis.opendocument.text"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'


def packed(parts, first=None):
    """The bytes of a ZIP; @parts is name → text or bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts, key=lambda part: part != first):
            archive.writestr(name, parts[name])
    return out.getvalue()


def run(text, properties=""):
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*texts):
    """A paragraph of as many runs as there are texts; what begins with "<" is taken as it is."""
    return "<w:p>" + "".join(text if text.startswith("<") else run(text) for text in texts) + "</w:p>"


def row(*cells):
    return "<w:tr>" + "".join(f"<w:tc><w:tcPr/>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"


def docx(*body, parts=None, relations="", types=""):
    """A document of those paragraphs; @parts are further ones."""
    made = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
                               'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
                               f'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>{types}</Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{R}/officeDocument" '
                       'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>',
        "word/document.xml": f'{HEAD}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{"".join(body)}<w:sectPr/></w:body></w:document>',
    }
    made.update(parts or {})
    return packed({name: text for name, text in made.items() if text is not None})


def odt(*body, parts=None):
    spaces = " ".join(f'xmlns:{name}="{ODF}{name}:1.0"' for name in ("office", "text", "table", "script", "draw"))
    spaces += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    made = {
        "mimetype": ODF_TEXT,
        "META-INF/manifest.xml": f'{HEAD}<manifest:manifest xmlns:manifest="{ODF}manifest:1.0"><manifest:file-entry manifest:full-path="/" '
                                 f'manifest:media-type="{ODF_TEXT}"/></manifest:manifest>',
        "content.xml": f'{HEAD}<office:document-content {spaces}><office:body><office:text>{"".join(body)}</office:text></office:body>'
                       "</office:document-content>",
        "meta.xml": f'{HEAD}<office:document-meta {spaces}><office:meta><dc:creator>Anna Beispiel</dc:creator></office:meta></office:document-meta>',
    }
    made.update(parts or {})
    return packed({name: text for name, text in made.items() if text is not None}, first="mimetype")


def part(path, name):
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode("utf-8")


def names(path):
    with zipfile.ZipFile(path) as archive:
        return archive.namelist()
