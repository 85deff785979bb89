"""Scanned pages, read when asked."""

from __future__ import annotations

import shutil
import sys

import pytest
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader

from analyzer.errors import MissingDependency
from analyzer.reading import read
from analyzer.reading.ocr import words_of_table

from .pages import drawn

TABLE = {
    "text": ["", "Wrote", "scripts", "~", "Ran"],
    "conf": ["-1", "96", "91", "12", "95"],
    "block_num": [1, 1, 1, 1, 1],
    "par_num": [1, 1, 1, 1, 1],
    "line_num": [0, 1, 1, 1, 2],
    "left": [0, 100, 300, 500, 100],
    "top": [0, 200, 200, 200, 260],
    "width": [0, 180, 170, 20, 90],
    "height": [0, 40, 50, 5, 40],
}


def scan() -> bytes:
    image = Image.new("L", (1700, 2400), 255)
    ImageDraw.Draw(image).text((160, 200), "Wrote scripts for the library", fill=0, font_size=60)
    return drawn(lambda canvas: canvas.drawImage(ImageReader(image), 0, 0, 595, 842))


def test_recognised_words_have_their_place_in_points() -> None:
    words = words_of_table(TABLE, 4.0)
    assert [(word.text, word.x0, word.x1, word.base) for word in words] == [
        ("Wrote", 25.0, 70.0, 60.0),
        ("scripts", 75.0, 117.5, 60.0),
        ("Ran", 25.0, 47.5, 75.0),
    ]


def test_uncertain_marks_are_not_words() -> None:
    assert "~" not in [word.text for word in words_of_table(TABLE, 4.0)]


def test_without_the_extra_the_message_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pytesseract", None)
    with pytest.raises(MissingDependency, match=r"analyzer\[ocr\]"):
        read(scan(), ocr=True)


def test_a_page_with_text_needs_no_recognition(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pytesseract", None)
    assert read(drawn(lambda canvas: canvas.drawString(50, 700, "Wrote scripts")), ocr=True).text == "Wrote scripts"


def test_a_picture_in_which_nothing_is_recognised_was_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analyzer.reading.ocr.words_by_ocr", lambda page: [])
    document = read(scan(), ocr=True)
    assert (document.readable, document.pages[0].state) == (False, "scanned")
    assert [(notice.code, notice.message) for notice in document.warnings] == [
        ("scanned-page", "the page is a picture without text: nothing was recognised in it")
    ]


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="needs the program tesseract")
def test_a_scanned_page_is_read_when_asked() -> None:
    pytest.importorskip("pytesseract")
    document = read(scan(), ocr=True)
    assert document.text == "Wrote scripts for the library"
    assert document.pages[0].state == "ocr"
    assert [notice.code for notice in document.warnings] == ["ocr-page"]
