"""What cannot be seen does not count, and what cannot be read is said."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from fpdf import FPDF
from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from analyzer.errors import PasswordRequired, UnreadableDocument
from analyzer.reading import read
from analyzer.reading.witness import words_by_pdfplumber

from .pages import HEIGHT, drawn, nameless_glyphs, read_or_refused, text_at


def white(canvas: Canvas) -> None:
    canvas.setFillColorRGB(1, 1, 1)
    text_at(canvas, 50, 200, "kubernetes terraform")
    canvas.setFillColorRGB(0, 0, 0)


def tiny(canvas: Canvas) -> None:
    text_at(canvas, 50, 200, "kubernetes terraform", 1)


def beyond(canvas: Canvas) -> None:
    text_at(canvas, 700, 200, "kubernetes terraform")


def covered(canvas: Canvas) -> None:
    text_at(canvas, 50, 200, "kubernetes terraform")
    canvas.drawImage(ImageReader(Image.new("RGB", (20, 20), (40, 90, 140))), 40, HEIGHT - 220, 200, 40)


def covered_by_a_moved_form(canvas: Canvas) -> None:
    canvas.beginForm("cover")
    canvas.drawImage(ImageReader(Image.new("RGB", (20, 20), (40, 90, 140))), 0, 0, 200, 40)
    canvas.endForm()
    text_at(canvas, 50, 200, "kubernetes terraform")
    canvas.translate(40, HEIGHT - 220)
    canvas.doForm("cover")


def invisible(canvas: Canvas) -> None:
    text = canvas.beginText(50, HEIGHT - 200)
    text.setTextRenderMode(3)
    text.textOut("kubernetes terraform")
    canvas.drawText(text)


@pytest.mark.parametrize(
    "hide", [white, tiny, beyond, covered, covered_by_a_moved_form, invisible], ids=lambda hide: hide.__name__
)
def test_hidden_text_is_left_out_and_said(hide: Callable[[Canvas], None]) -> None:
    def page(canvas: Canvas) -> None:
        text_at(canvas, 50, 100, "Wrote scripts for the library.")
        hide(canvas)

    document = read(drawn(page))
    assert document.text == "Wrote scripts for the library."
    assert [(notice.code, notice.page) for notice in document.warnings] == [("hidden-text", 1)]


def pale(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.75, 0.75, 0.75)
    text_at(canvas, 50, 100, "Wrote scripts")


def white_on_dark(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.1, 0.2, 0.3)
    canvas.rect(0, HEIGHT - 150, 600, 100, stroke=0, fill=1)
    canvas.setFillColorRGB(1, 1, 1)
    text_at(canvas, 50, 100, "Wrote scripts")


def over_a_picture(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.new("RGB", (20, 20), (220, 220, 160))), 0, 0, 600, 842)
    text_at(canvas, 50, 100, "Wrote scripts")


@pytest.mark.parametrize("show", [pale, white_on_dark, over_a_picture], ids=lambda show: show.__name__)
def test_text_that_can_be_seen_is_not_hidden(show: Callable[[Canvas], None]) -> None:
    document = read(drawn(show))
    assert (document.text, document.warnings) == ("Wrote scripts", ())


def picture_of_text() -> ImageReader:
    image = Image.new("L", (850, 1200), 255)
    ImageDraw.Draw(image).text((80, 100), "Wrote scripts for the library", fill=0, font_size=40)
    return ImageReader(image)


def test_a_scanned_page_is_said_and_is_no_error() -> None:
    document = read(drawn(lambda canvas: canvas.drawImage(picture_of_text(), 0, 0, 595, 842)))
    assert document.blocks == ()
    assert document.pages[0].state == "scanned"
    assert [(notice.code, notice.page) for notice in document.warnings] == [("scanned-page", 1)]


def test_a_text_layer_over_a_scan_is_read() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawImage(picture_of_text(), 0, 0, 595, 842)
        text = canvas.beginText(56, HEIGHT - 98)
        text.setFont("Helvetica", 27)
        text.setTextRenderMode(3)
        text.textOut("Wrote scripts for the library")
        canvas.drawText(text)

    document = read(drawn(page))
    assert (document.text, document.warnings) == ("Wrote scripts for the library", ())


def test_an_empty_page_is_empty_and_not_scanned() -> None:
    document = read(drawn(lambda canvas: text_at(canvas, 50, 100, "First page"), lambda canvas: None))
    assert [page.state for page in document.pages] == ["read", "empty"]
    assert document.warnings == ()


def encrypted(password: str) -> bytes:
    writer = PdfWriter()
    writer.append(PdfReader(io.BytesIO(drawn(lambda canvas: text_at(canvas, 50, 100, "Wrote scripts")))))
    writer.encrypt(password, algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_an_encrypted_pdf_is_read_with_its_password() -> None:
    assert read(encrypted("heron"), password="heron").text == "Wrote scripts"


@pytest.mark.parametrize(("password", "said"), [(None, "no password was given"), ("egret", "does not open it")])
def test_an_encrypted_pdf_asks_for_its_password(password: str | None, said: str) -> None:
    with pytest.raises(PasswordRequired, match=said):
        read(encrypted("heron"), password=password)


def test_a_damaged_pdf_is_refused_in_one_line() -> None:
    with pytest.raises(UnreadableDocument, match="damaged") as caught:
        read(b"%PDF-1.7\nnothing of use follows")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("length", [300, 700, 1000, 1400])
def test_a_pdf_that_was_cut_off_is_read_or_refused(length: int) -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=12)
    pdf.cell(text="Wrote scripts")
    document = read_or_refused(bytes(pdf.output())[:length])
    assert document is None or document.text in ("", "Wrote scripts")


def test_a_font_without_letters_is_said() -> None:
    document = read(nameless_glyphs(bytes(range(1, 9))))
    assert document.blocks == ()
    assert document.pages[0].state == "unmappable"
    assert [(notice.code, notice.page) for notice in document.warnings] == [("unmappable-font", 1)]


def test_the_second_witness_reads_what_it_can() -> None:
    words = words_by_pdfplumber(drawn(lambda canvas: text_at(canvas, 50, 100, "Wrote scripts")), 0, None)
    assert [word.text for word in words] == ["Wrote", "scripts"]


def test_the_second_witness_is_silent_on_damage() -> None:
    assert words_by_pdfplumber(b"%PDF-1.7\nnothing of use follows", 0, None) == []
