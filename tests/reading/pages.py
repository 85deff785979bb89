"""PDFs made from text, for the tests of reading."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

from fpdf import FPDF
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from analyzer.errors import AnalyzerError
from analyzer.reading import read
from analyzer.records import Document

HEIGHT = A4[1]


def drawn(*pages: Callable[[Canvas], None], size: tuple[float, float] = A4) -> bytes:
    """A PDF by reportlab: each page is drawn by one function."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=True)
    for page in pages:
        canvas.setFont("Helvetica", 10)
        page(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def text_at(canvas: Canvas, x: float, top: float, text: str, size: float = 10, bold: bool = False) -> None:
    """Text with its baseline `top` points below the top of an A4 page."""
    canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
    canvas.drawString(x, HEIGHT - top, text)


def lines_at(canvas: Canvas, x: float, top: float, lines: Sequence[str], step: float = 14) -> None:
    for i, line in enumerate(lines):
        text_at(canvas, x, top + i * step, line)


def one_column(paragraphs: Sequence[str], width: float = 170) -> bytes:
    """A PDF by fpdf2 with wrapped paragraphs one below the other; `width` is in millimetres."""
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=11)
    for paragraph in paragraphs:
        pdf.multi_cell(width, 6, paragraph, align="L", new_x="LMARGIN", new_y="NEXT")
        pdf.ln(3)
    return bytes(pdf.output())


def read_or_refused(data: bytes) -> Document | None:
    """The document, or None where it was refused as every bad input must be: by our own error, in one line."""
    try:
        return read(data)
    except AnalyzerError as error:
        if "\n" in str(error):
            raise AssertionError(f"more than one line: {error}") from error
        return None


def nameless_glyphs(*lines: bytes) -> bytes:
    """A page of text in a font that draws shapes and says of none which letter it is."""
    from pypdf import PdfWriter
    from pypdf.generic import (
        ArrayObject,
        DecodedStreamObject,
        DictionaryObject,
        FloatObject,
        NameObject,
        NumberObject,
        PdfObject,
    )

    def named(**entries: PdfObject) -> DictionaryObject:
        return DictionaryObject({NameObject("/" + key): value for key, value in entries.items()})

    def stream(content: bytes) -> DecodedStreamObject:
        made = DecodedStreamObject()
        made.set_data(content)
        return made

    writer = PdfWriter()
    page = writer.add_blank_page(400, 200)
    shape = writer._add_object(stream(b"600 0 0 0 500 700 d1 0 0 500 700 re f"))
    names = [NameObject(f"/g{n}") for n in range(1, 128)]
    font = named(
        Type=NameObject("/Font"),
        Subtype=NameObject("/Type3"),
        FontBBox=ArrayObject(map(NumberObject, (0, 0, 600, 700))),
        FontMatrix=ArrayObject(map(FloatObject, (0.001, 0, 0, 0.001, 0, 0))),
        FirstChar=NumberObject(1),
        LastChar=NumberObject(127),
        Widths=ArrayObject([NumberObject(600)] * 127),
        CharProcs=DictionaryObject(dict.fromkeys(names, shape)),
        Encoding=named(Type=NameObject("/Encoding"), Differences=ArrayObject([NumberObject(1), *names])),
    )
    page[NameObject("/Resources")] = named(Font=named(F1=font))
    drawn = b" ".join(b"1 0 0 1 50 %d Tm <%s> Tj" % (180 - 14 * n, line.hex().encode()) for n, line in enumerate(lines))
    page[NameObject("/Contents")] = writer._add_object(stream(b"BT /F1 10 Tf " + drawn + b" ET"))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
