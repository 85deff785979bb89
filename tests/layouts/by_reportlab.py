"""The content laid out by ReportLab's frames and tables."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    FrameBreak,
    NextPageTemplate,
    PageTemplate,
    Paragraph,
    Table,
)

from tests.layouts.content import CONTACT, HEADLINE, JOBS, NAME, PROJECT, PROJECT_TEXT, SCHOOL, SKILLS, SUMMARY

WIDTH, HEIGHT = A4
MARGIN = 40.0
BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=10, leading=12.5, spaceAfter=2)
BOLD = ParagraphStyle("bold", BODY, fontName="Times-Bold")
LIST = ParagraphStyle("list", BODY, leftIndent=12, bulletIndent=2)
NAMED = ParagraphStyle("name", BODY, fontName="Times-Bold", fontSize=20, leading=24)
HEADING = ParagraphStyle("heading", BODY, fontName="Times-Bold", fontSize=12, spaceBefore=8, spaceAfter=3)
RIGHT = ParagraphStyle("right", BODY, alignment=2)

Story = list[Flowable]


def head() -> Story:
    return [Paragraph(NAME, NAMED), Paragraph(HEADLINE, BODY), Paragraph(" | ".join(CONTACT), BODY)]


def heading(title: str) -> Flowable:
    return Paragraph(title.upper(), HEADING)


def bullets(texts: tuple[str, ...]) -> Story:
    return [Paragraph(text, LIST, bulletText="\N{BULLET}") for text in texts]


def summary() -> Story:
    return [heading("Profile"), Paragraph(SUMMARY, BODY)]


def jobs(width: float) -> Story:
    story: Story = [heading("Work experience")]
    for job in JOBS:
        row = [[Paragraph(job.title, BOLD), Paragraph(job.dates, RIGHT)]]
        story.append(Table(row, [width - 110, 110], style=[("LEFTPADDING", (0, 0), (-1, -1), 0)]))
        story += [Paragraph(f"{job.organisation}, {job.place}", BODY), *bullets(job.bullets)]
    return story


def project() -> Story:
    return [heading("Projects"), Paragraph(PROJECT, BOLD), *bullets((PROJECT_TEXT,))]


def school() -> Story:
    return [heading("Education"), *(Paragraph(SCHOOL[key], BODY) for key in ("title", "organisation", "dates"))]


def skills() -> Story:
    return [heading("Skills"), *(Paragraph(f"{name}: {', '.join(items)}", BODY) for name, items in SKILLS.items())]


def _made(story: Story, *templates: PageTemplate) -> bytes:
    out = io.BytesIO()
    document = BaseDocTemplate(out, pagesize=A4, invariant=True)
    document.addPageTemplates(list(templates))
    document.build(story)
    return out.getvalue()


def _frame(x: float, width: float, height: float = HEIGHT - 2 * MARGIN) -> Frame:
    return Frame(x, MARGIN, width, height, leftPadding=0, rightPadding=0)


def one_column() -> bytes:
    width = WIDTH - 2 * MARGIN
    story = [*head(), *summary(), *jobs(width), *project(), *school(), *skills()]
    return _made(story, PageTemplate("all", [_frame(MARGIN, width)]))


def _band(canvas: Any, _document: Any) -> None:
    """A dark band across the head of the page, with the name on it in white."""
    canvas.setFillColor(colors.HexColor("#203040"))
    canvas.rect(0, HEIGHT - 90, WIDTH, 90, stroke=0, fill=1)
    canvas.setFillColor(colors.white)
    canvas.setFont("Helvetica-Bold", 22)
    canvas.drawString(MARGIN, HEIGHT - 45, NAME)
    canvas.setFont("Helvetica", 10)
    canvas.drawString(MARGIN, HEIGHT - 62, HEADLINE)
    canvas.drawRightString(WIDTH - MARGIN, HEIGHT - 62, CONTACT[0])
    canvas.setFillColor(colors.black)


def sidebar_left() -> bytes:
    tall = HEIGHT - 2 * MARGIN - 60
    side, main = _frame(MARGIN, 150, tall), _frame(MARGIN + 170, WIDTH - 2 * MARGIN - 170, tall)
    story = [*skills(), *school(), FrameBreak(), *summary(), *jobs(WIDTH - 2 * MARGIN - 170), *project()]
    return _made(story, PageTemplate("all", [side, main], onPage=_band))


def sidebar_right() -> bytes:
    tall = HEIGHT - 2 * MARGIN - 60
    main, side = _frame(MARGIN, WIDTH - 2 * MARGIN - 170, tall), _frame(WIDTH - MARGIN - 150, 150, tall)
    story = [*summary(), *jobs(WIDTH - 2 * MARGIN - 170), *project(), FrameBreak(), *skills(), *school()]
    return _made(story, PageTemplate("all", [main, side], onPage=_band))


def sidebar_then_full_width() -> bytes:
    """Two pages: a sidebar on the first one only."""
    main = Frame(MARGIN + 170, HEIGHT - MARGIN - 420, 345, 420, leftPadding=0, rightPadding=0)
    first = PageTemplate("first", [_frame(MARGIN, 150), main])
    later = PageTemplate("later", [_frame(MARGIN, WIDTH - 2 * MARGIN)])
    story = [
        NextPageTemplate("later"),
        *head()[:2],
        *skills(),
        *school(),
        FrameBreak(),
        *summary(),
        *jobs(345),
        *project(),
    ]
    return _made(story, first, later)


def label_rail() -> bytes:
    """Each section a row of one table: its heading in the first column."""
    width = WIDTH - 2 * MARGIN - 100
    parts = [summary(), jobs(width - 12), project(), school(), skills()]
    rows = [[part[0], part[1:]] for part in parts]
    table = Table(rows, [100, width], style=[("VALIGN", (0, 0), (-1, -1), "TOP")])
    return _made([*head(), table], PageTemplate("all", [_frame(MARGIN, WIDTH - 2 * MARGIN)]))


LAYOUTS: dict[str, Callable[[], bytes]] = {
    f.__name__.replace("_", "-"): f
    for f in (one_column, sidebar_left, sidebar_right, sidebar_then_full_width, label_rail)
}
