"""The content written cell by cell by fpdf2."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from fpdf import FPDF

from tests.layouts.content import CONTACT, HEADLINE, JOBS, NAME, PROJECT, PROJECT_TEXT, SCHOOL, SKILLS, SUMMARY

MARGIN = 16.0
SIDE = 55.0
"""In millimetres."""


class Writer(FPDF):
    """Writes one column from `left`, `width` millimetres wide."""

    def __init__(self) -> None:
        super().__init__(format="A4")
        self.core_fonts_encoding = "cp1252"
        self.set_margins(MARGIN, MARGIN)
        self.set_auto_page_break(True, MARGIN)
        self.add_page()
        self.left, self.width = MARGIN, self.epw

    def write_line(self, text: str, size: float = 10, style: str = "", inset: float = 0.0) -> None:
        self.set_font("Helvetica", style, size)
        self.set_x(self.left + inset)
        self.multi_cell(self.width - inset, size * 0.48, text, align="L", new_x="LMARGIN", new_y="NEXT")

    def heading(self, text: str) -> None:
        self.ln(3)
        self.write_line(text.upper(), 11, "B")

    def bullets(self, texts: Iterable[str]) -> None:
        for text in texts:
            self.set_font("Helvetica", "", 10)
            self.set_x(self.left)
            self.cell(4, 4.8, "\N{BULLET}")
            self.write_line(text, inset=4)

    def head(self) -> None:
        self.write_line(NAME, 20, "B")
        self.write_line(HEADLINE)
        self.write_line(" | ".join(CONTACT), 9)

    def summary(self) -> None:
        self.heading("Summary")
        self.write_line(SUMMARY)

    def jobs(self, dated: bool = True) -> None:
        self.heading("Employment")
        for job in JOBS:
            self.set_x(self.left)
            self.set_font("Helvetica", "B", 10)
            self.cell(self.width - 45, 5, job.title)
            self.set_font("Helvetica", "", 9)
            self.cell(45, 5, job.dates, align="R", new_x="LMARGIN", new_y="NEXT")
            self.write_line(f"{job.organisation}, {job.place}", style="I")
            self.bullets(job.bullets)

    def project(self) -> None:
        self.heading("Projects")
        self.write_line(PROJECT, style="B")
        self.bullets([PROJECT_TEXT])

    def school(self) -> None:
        self.heading("Education")
        for key in ("title", "organisation", "dates"):
            self.write_line(SCHOOL[key])

    def skills(self) -> None:
        self.heading("Technical skills")
        for name, items in SKILLS.items():
            self.write_line(f"{name}: {', '.join(items)}")


def one_column() -> bytes:
    pdf = Writer()
    for part in (pdf.head, pdf.summary, pdf.jobs, pdf.project, pdf.school, pdf.skills):
        part()
    return bytes(pdf.output())


def _columns(side_at_left: bool) -> bytes:
    pdf = Writer()
    pdf.head()
    top, main = pdf.get_y(), pdf.epw - SIDE - 8
    sides = [(MARGIN, SIDE, (pdf.skills, pdf.school)), (MARGIN + SIDE + 8, main, (pdf.summary, pdf.jobs, pdf.project))]
    if not side_at_left:
        sides = [(MARGIN, main, sides[1][2]), (MARGIN + main + 8, SIDE, sides[0][2])]
    for left, width, parts in sides:
        pdf.left, pdf.width = left, width
        pdf.set_y(top)
        for part in parts:
            part()
    return bytes(pdf.output())


def sidebar_left() -> bytes:
    return _columns(True)


def sidebar_right() -> bytes:
    return _columns(False)


def two_pages() -> bytes:
    pdf = Writer()
    for part in (pdf.head, pdf.summary, pdf.skills, pdf.jobs):
        part()
    pdf.add_page()
    pdf.project()
    pdf.school()
    return bytes(pdf.output())


LAYOUTS: dict[str, Callable[[], bytes]] = {
    f.__name__.replace("_", "-"): f for f in (one_column, sidebar_left, sidebar_right, two_pages)
}
