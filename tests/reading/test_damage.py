"""Damage that libraries stumble over, each in its own way, and contents that are no text."""

from __future__ import annotations

import io
import json
import zipfile

import docx
import pytest

from analyzer.errors import UnreadableDocument
from analyzer.reading import read
from analyzer.reading.sizes import MAX_BYTES, MAX_UNPACKED
from analyzer.reading.witness import words_by_pdfplumber

from .pages import one_column


def word(**parts: bytes) -> bytes:
    """A Word document some of whose parts ("styles": word/styles.xml) are replaced."""
    document = docx.Document()
    document.add_paragraph("Ada Example", style="Heading 1")
    whole, changed = io.BytesIO(), io.BytesIO()
    document.save(whole)
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info.filename, parts.pop(info.filename[5:-4], old.read(info)))
        for name, content in parts.items():
            new.writestr(f"word/{name}.xml", content)
    return changed.getvalue()


@pytest.mark.parametrize(
    "styles",
    [b"<other/>", b'<w:styles xmlns:w="urn:other"/>'],
    ids=["another-root", "another-namespace"],
)
def test_a_word_document_with_damaged_styles_is_refused(styles: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="damaged"):
        read(word(styles=styles))


def test_a_word_document_with_an_impossible_size_is_refused() -> None:
    with zipfile.ZipFile(io.BytesIO(word())) as archive:
        styles = archive.read("word/styles.xml")
    with pytest.raises(UnreadableDocument, match="damaged"):
        read(word(styles=styles.replace(b'<w:sz w:val="28"/>', b'<w:sz w:val="big"/>')))


def test_a_word_document_that_unpacks_to_far_too_much_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="unpacked: 256 MB is too large"):
        read(word(more=bytes(MAX_UNPACKED)))


def test_a_file_that_is_far_too_large_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="too large"):
        read(b"x" * (MAX_BYTES + 2**20))


def test_the_second_witness_is_silent_about_a_pdf_that_it_cannot_open() -> None:
    pdf = one_column(["Ada Example"])
    assert words_by_pdfplumber(pdf.replace(b"595.28 841.89]", b"(aaaa) (bbbb)]"), 0, None) == []


def test_a_number_of_thousands_of_digits_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="number too long"):
        read(b'{"basics": {"name": ' + b"1" * 5000 + b"}}")


def test_half_a_character_is_replaced() -> None:
    resume = json.dumps({"basics": {"name": "Ada \ud83d Example"}})
    assert read(resume.encode()).text == "Ada ? Example"
