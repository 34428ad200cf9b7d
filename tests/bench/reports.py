"""A long invented report, as our XML and as Markdown of the same text, for the benchmark of writing it.

SPDX-License-Identifier: GPL-3.0-or-later
"""

SENTENCES = (
    "The health visitor called at the flat and was told through the letter box that nobody was up.",
    "Nobody asked what a day was like for the child, and so nobody wrote it down.",
    "The referral was read as a request for housing, and went to the team that deals with housing.",
    "At the time each service held one part of what was known, and none of them held the whole.",
    "The social worker had twenty-six children on her list and had been in post for nine weeks.",
    "The strategy discussion was held by telephone, and its minutes were not sent to the school.",
    "Practitioners told the reviewer that they had learned not to expect an answer from the duty desk.",
)


def sections(words):
    """(title, paragraphs, rows): a note ends every third paragraph; about as many words in all as are asked for."""
    written, n = 0, 0
    while written < words:
        paragraphs = [" ".join(SENTENCES[(n + i + j * j) % len(SENTENCES)] for j in range(5)) for i in range(8)]
        rows = [(f"Agency {i}", "Chronology and analysis", SENTENCES[(n + i) % len(SENTENCES)]) for i in range(6)]
        yield f"Learning about practice, part {n + 1}", paragraphs, rows
        written += sum(len(text.split()) for text in paragraphs) + sum(len(text.split()) for row in rows for text in row)
        n += 1


def make_xml(path, words):
    parts = ['<?xml version="1.0" encoding="UTF-8"?>\n<report title="Review of practice" language="en-GB">\n']
    for n, (title, paragraphs, rows) in enumerate(sections(words)):
        parts.append(f'<section title="{title}" level="{n % 2 + 1}">\n')
        for i, text in enumerate(paragraphs):
            note = f"<note>Source {i}, read in full.</note>" if i % 3 == 0 else ""
            parts.append(f'<p>{text[:40]}<r bold="yes">{text[40:60]}</r>{text[60:]}{note}</p>\n')
        cells = "".join("<row>" + "".join(f"<cell><p>{text}</p></cell>" for text in row) + "</row>" for row in [("Agency", "Asked for", "Answer"), *rows])
        parts.append(f'<table header="yes">{cells}</table>\n</section>\n')
    path.write_text("".join(parts) + "</report>\n", encoding="utf-8")


def make_markdown(path, words):
    parts = ["---\ntitle: Review of practice\nlang: en-GB\n---\n\n"]
    for n, (title, paragraphs, rows) in enumerate(sections(words)):
        parts.append(f"{'#' * (n % 2 + 1)} {title}\n\n")
        for i, text in enumerate(paragraphs):
            bold = text[40:60]
            inner = bold.strip()
            marked = bold.replace(inner, f"**{inner}**", 1)
            note = f"^[Source {i}, read in full.]" if i % 3 == 0 else ""
            parts.append(f"{text[:40]}{marked}{text[60:]}{note}\n\n")
        parts += ["| Agency | Asked for | Answer |\n|---|---|---|\n", *(f"| {' | '.join(row)} |\n" for row in rows), "\n"]
    path.write_text("".join(parts), encoding="utf-8")
