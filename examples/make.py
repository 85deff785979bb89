"""Makes the example resumes from the text beside this file: python examples/make.py [FOLDER].

The persons are invented. The same text gives the same bytes.
"""

from __future__ import annotations

import datetime
import sys
import tomllib
from pathlib import Path
from typing import Any

from fpdf import FPDF

HERE = Path(__file__).parent
CREATED = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
MARGIN = 18
SIDE = 55
"""Millimetres: the margins of the page and the width of the side column."""


def one_column(resume: dict[str, Any]) -> bytes:
    pdf = _page(resume)
    for section in resume["section"]:
        _section(pdf, section, MARGIN, pdf.epw)
    return bytes(pdf.output())


def two_columns(resume: dict[str, Any]) -> bytes:
    """The side sections in a narrow column at the left, the others beside it."""
    pdf = _page(resume)
    top = pdf.get_y()
    for section in (section for section in resume["section"] if section.get("column") == "side"):
        _section(pdf, section, MARGIN, SIDE)
    pdf.set_y(top)
    main = MARGIN + SIDE + 10
    for section in (section for section in resume["section"] if section.get("column") != "side"):
        _section(pdf, section, main, pdf.w - MARGIN - main)
    return bytes(pdf.output())


def _page(resume: dict[str, Any]) -> FPDF:
    pdf = FPDF(format="A4")
    pdf.core_fonts_encoding = "cp1252"
    pdf.set_creation_date(CREATED)
    pdf.set_margins(MARGIN, MARGIN)
    pdf.set_auto_page_break(True, MARGIN)
    pdf.add_page()
    for key, size, style in (("name", 22, "B"), ("headline", 13, ""), ("contact", 9, "")):
        pdf.set_font("Helvetica", style, size)
        pdf.multi_cell(0, size * 0.5, resume[key], new_x="LMARGIN", new_y="NEXT")
    return pdf


def _section(pdf: FPDF, section: dict[str, Any], left: float, width: float) -> None:
    pdf.ln(4)
    _text(pdf, section["title"].upper(), left, width, size=11, style="B")
    pdf.ln(1)
    if "text" in section:
        _text(pdf, section["text"], left, width)
    for job in section.get("job", ()):
        _job(pdf, job, left, width)
    for bullet in section.get("bullets", ()):
        _bullet(pdf, bullet, left, width)


def _job(pdf: FPDF, job: dict[str, Any], left: float, width: float) -> None:
    pdf.set_x(left)
    pdf.set_font("Helvetica", "B", 10)
    pdf.cell(width - 40, 5, job["title"])
    pdf.set_font("Helvetica", "", 9)
    pdf.cell(40, 5, job["dates"], align="R", new_x="LMARGIN", new_y="NEXT")
    _text(pdf, job["organisation"], left, width, style="I")
    for bullet in job["bullets"]:
        _bullet(pdf, bullet, left, width)
    pdf.ln(2)


def _bullet(pdf: FPDF, text: str, left: float, width: float) -> None:
    pdf.set_x(left)
    pdf.set_font("Helvetica", "", 10)
    pdf.cell(4, 5, "\N{BULLET}")
    pdf.multi_cell(width - 4, 5, text, align="L", new_x="LMARGIN", new_y="NEXT")


def _text(pdf: FPDF, text: str, left: float, width: float, *, size: float = 10, style: str = "") -> None:
    pdf.set_x(left)
    pdf.set_font("Helvetica", style, size)
    pdf.multi_cell(width, 5, text, align="L", new_x="LMARGIN", new_y="NEXT")


LAYOUTS = {"one-column": one_column, "two-columns": two_columns}


def make(folder: Path) -> None:
    for name, layout in LAYOUTS.items():
        resume = tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))
        (folder / f"{name}.pdf").write_bytes(layout(resume))


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
