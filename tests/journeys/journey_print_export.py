"""The chart on paper and in files: through the file chooser, and through the print dialog to a file.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from driver import run

from desk import *

REVIEW = "SCR/2026/01"
os.chdir(SCRATCH)   # where the print dialog proposes its file


def text_of(path):
    return run("pdftotext", "-layout", path, "-")


def pages_of(path):
    return [page for page in text_of(path).split("\f") if page.strip()]


def page_sizes(path):
    return re.findall(r"^Page.*size:\s+([\d.]+) x ([\d.]+)", run("pdfinfo", "-l", "99", path), re.M)


def export(program, name, written=None):
    program.key("ctrl+e")
    answer_file(program, "Export Timescales", os.path.join(SCRATCH, name))
    program.toast(re.escape(f"Exported as “{written or name}”"))
    return os.path.join(SCRATCH, written or name)


def check_pdf(path, references):
    pages = pages_of(path)
    check(pages, f"{path} has text")
    for number, page in enumerate(pages, 1):
        check(f"Page {number} of {len(pages)}" in page, f"page {number} says so:\n{page}")
        check("As at Mon 23 Nov 2026" in page, f"page {number} says as at when")
    for reference in references:
        check(any(reference in page for page in pages), f"{reference} is not in {path}")
    for width, height in page_sizes(path):
        check((round(float(width)), round(float(height))) == (842, 595), f"a page of {width} x {height}")
    return pages


def check_files(program):
    labels = [row["label"] for row in deadlines(SAMPLE, REVIEW).values()]
    path = export(program, "one.pdf")
    for page in check_pdf(path, [REVIEW]):
        check(REVIEW in page and all(label in page for label in labels), f"reference and rows on each page:\n{page}")
    with open(export(program, "one.svg"), encoding="utf-8") as svg:
        check(REVIEW in svg.read(), "the reference as text in the SVG")
    with open(export(program, "one.png"), "rb") as png:
        check(png.read(8) == b"\x89PNG\r\n\x1a\n", "a PNG")
    check(run("identify", "-format", "%w", os.path.join(SCRATCH, "one.png")).isdigit(), "a whole PNG")
    check_pdf(export(program, "named", "named.pdf"), [REVIEW])


def check_refusal(program):
    program.key("ctrl+e")
    answer_file(program, "Export Timescales", os.path.join(SCRATCH, "one.docx"))
    dialog_says(program, "Not Exported", r"(?i)pdf.*svg.*png")
    check(not os.path.exists(os.path.join(SCRATCH, "one.docx")), "nothing was written")


def check_all(program):
    program.key("alt+1")
    program.find("panel", "What is due")
    references = sorted({review for review, _ in deadlines(SAMPLE)})
    same(len(references), 12, "reviews in the sample")
    check_pdf(export(program, "all.pdf"), references)


def check_print(program):
    """GTK's own dialog, with the printer that writes a file."""
    program.key("ctrl+p")
    window = program.window_named("Print")
    window.find("label", "Print to File").click()
    window.find("label", re.compile(r"output\.pdf$"))
    window.find("push button", "Print").click()
    program.window_gone("Print")
    path = os.path.join(SCRATCH, "output.pdf")
    wait(lambda: os.path.exists(path) and run("pdfinfo", path), "the printed file")
    wait(lambda: REVIEW in text_of(path), "the reference on paper")
    check_pdf(path, [REVIEW])
    # Screen, export and paper are drawn by one routine.
    same(len(pages_of(path)), len(pages_of(os.path.join(SCRATCH, "one.pdf"))), "pages printed as exported")


with Program() as program:
    open_sample(program)
    open_review(program, "Child D")
    check_files(program)
    check_refusal(program)
    check_print(program)
    check_all(program)
    end(program)
