"""The annotated copy: real highlights where the lines stand, a summary, and the same bytes each time."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache
from typing import Any

import pypdfium2
import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import RectangleObject
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from analyzer.errors import PasswordRequired, UnreadableDocument
from analyzer.reading import read
from analyzer.records import GapReport, NextStep
from analyzer.reports import leaf
from analyzer.reports.as_annotated_pdf import annotate
from analyzer.reports.wording import AID

from .sample import FINDINGS, NOT_SOFTWARE, SAMPLE, pdf

LINE = "Built the payment service in Python and Kafka."


@cache
def annotated() -> bytes:
    return annotate(SAMPLE, pdf())


def notes(data: bytes) -> list[Any]:
    return [note.get_object() for page in PdfReader(io.BytesIO(data)).pages for note in page.get("/Annots", [])]


def test_the_same_input_gives_the_same_bytes() -> None:
    assert annotate(SAMPLE, pdf()) == annotated()


def test_one_highlight_for_each_line_of_evidence_that_is_used() -> None:
    assert len(notes(annotated())) == len({e.item for f in FINDINGS for e in f.evidence})
    assert {note["/Subtype"] for note in notes(annotated())} == {"/Highlight"}


def test_the_note_names_what_the_line_shows() -> None:
    first = notes(annotated())[0]
    assert first["/Contents"].split("\n") == [
        "Write clean, working code: demonstrated",
        "Build full-stack applications: demonstrated",
        "Implement APIs and integrations: demonstrated",
    ]


@pytest.mark.parametrize("key", ["/T", "/M", "/CreationDate", "/NM"], ids=["author", "date", "creation", "name"])
def test_nothing_in_a_note_tells_who_or_when(key: str) -> None:
    assert [note for note in notes(annotated()) if key in note] == []


def test_every_line_of_a_bullet_has_its_quadrilateral_and_every_highlight_a_look() -> None:
    first = notes(annotated())[0]
    assert len(first["/QuadPoints"]) == 2 * 8
    assert all(note["/AP"]["/N"].get_data() for note in notes(annotated()))


def test_the_pages_stay_and_a_last_one_tells_the_verdict() -> None:
    before, after = PdfReader(io.BytesIO(pdf())).pages, PdfReader(io.BytesIO(annotated())).pages
    assert [page.extract_text() for page in after[:2]] == [page.extract_text() for page in before]
    summary = " ".join(after[2].extract_text().split())
    for words in ("Developer", "Claimed: “Senior Software Developer”", "Balance features and technical debt", AID):
        assert words in summary


def made(turn: int, *, cropped: bool) -> bytes:
    """A page of that rotation whose line reads upright when it is shown."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(400, 600), invariant=1)
    x, y = {0: (0, 0), 90: (400, 0), 180: (400, 600), 270: (0, 600)}[turn]
    canvas.translate(x, y)
    canvas.rotate(turn)
    canvas.setFont("Helvetica", 14)
    canvas.drawString(60, 320, LINE)
    canvas.save()
    writer = PdfWriter(clone_from=io.BytesIO(out.getvalue()))
    if cropped:
        writer.pages[0].cropbox = RectangleObject((20, 30, 390, 590))
    writer.pages[0].rotate(turn)
    again = io.BytesIO()
    writer.write(again)
    return again.getvalue()


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("cropped", [False, True], ids=["whole page", "cropped page"])
def test_the_highlight_covers_the_line_as_it_is_shown(turn: int, cropped: bool) -> None:
    data = made(turn, cropped=cropped)
    document = read(data)
    line = document.blocks[0].lines[0]
    assert line.text == LINE
    assert line.box is not None
    evidence = replace(FINDINGS[0].evidence[0], boxes=(line.box,), page=1, item=-1)
    report = replace(SAMPLE, findings=(replace(FINDINGS[0], evidence=(evidence,)),), duties=())
    picture = pypdfium2.PdfDocument(annotate(report, data))[0].render(scale=1).to_pil().convert("HSV")
    coloured = picture.getchannel("S").point(lambda value: 255 if value > 40 else 0).getbbox()
    assert coloured == pytest.approx(line.box, abs=1.5)


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-128", "AES-256"])
def test_an_encrypted_file_needs_its_password(algorithm: str) -> None:
    writer = PdfWriter(clone_from=io.BytesIO(pdf()))
    writer.encrypt("secret", algorithm=algorithm)
    out = io.BytesIO()
    writer.write(out)
    with pytest.raises(PasswordRequired):
        annotate(SAMPLE, out.getvalue())
    assert len(notes(annotate(SAMPLE, out.getvalue(), password="secret"))) == len(notes(annotated()))


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(UnreadableDocument):
        annotate(SAMPLE, b"%PDF-1.7 nothing more")


def test_a_rule_under_the_line_is_not_blended_into_dark_paper() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    canvas.setFillGray(0.05)
    canvas.rect(0, 0, 595, 842, stroke=0, fill=1)
    canvas.save()
    x0, _, _, bottom = FINDINGS[0].evidence[0].boxes[0]
    picture = pypdfium2.PdfDocument(annotate(SAMPLE, out.getvalue()))[0].render(scale=4).to_pil().convert("L")
    strip = picture.crop((int(4 * x0), int(4 * bottom) - 6, int(4 * x0) + 200, int(4 * bottom) + 2))
    assert strip.getextrema()[1] > 100


def test_the_summary_tells_the_gap() -> None:
    summary = " ".join(PdfReader(io.BytesIO(annotated())).pages[2].extract_text().split())
    assert "One rung below the latest title. 2 of the 4 duties of a senior developer are shown." in summary


def test_without_a_verdict_the_summary_says_why() -> None:
    pages = PdfReader(io.BytesIO(annotate(NOT_SOFTWARE, pdf()))).pages
    summary = " ".join(pages[-1].extract_text().split())
    assert "No role is supported" in summary
    assert "Why: No line shows software work" in summary


def many_steps() -> GapReport:
    return replace(SAMPLE, next_steps=tuple(NextStep("x", f"Question {n}? " + "word " * 60, "") for n in range(30)))


def test_a_long_summary_goes_on_over_pages_within_their_margins() -> None:
    pages = PdfReader(io.BytesIO(annotate(many_steps(), pdf()))).pages
    assert len(pages) > 4
    text = " ".join(page.extract_text() for page in pages)
    assert "30. Question 29?" in text
    document = pypdfium2.PdfDocument(annotate(many_steps(), pdf()))
    for index in range(2, len(document)):
        grey = document[index].render(scale=1, grayscale=True).to_pil()
        left, top, right, bottom = grey.point(lambda value: 255 if value < 200 else 0).getbbox() or (0, 0, 0, 0)
        assert left >= leaf.MARGIN - 1
        assert right <= 595 - leaf.MARGIN + 1
        assert top >= leaf.MARGIN - 1
        assert bottom <= 842 - leaf.MARGIN + 12


@pytest.mark.parametrize(
    ("text", "data"),
    [("naïve – “x”", "naïve – “x”".encode("cp1252")), ("Łódź", b"L\xf3dz"), ("日本", b"??"), ("a → b", b"a -> b")],
    ids=["WinAnsi", "letters without their marks", "no such letter", "arrow"],
)
def test_letters_that_the_encoding_lacks(text: str, data: bytes) -> None:
    assert leaf.encoded(text) == data


@pytest.mark.parametrize("text", ["The quick brown fox, 1234567890!", "Wi(d)th @ 50%", "“quoted” – é…"])
def test_widths_are_those_of_helvetica(text: str) -> None:
    assert leaf.width(text, 10) == pytest.approx(stringWidth(text, "Helvetica", 10))
    assert leaf.width(text, 10, bold=True) >= stringWidth(text, "Helvetica-Bold", 10) * 0.97


def test_a_word_longer_than_the_line_is_broken() -> None:
    lines = leaf.wrapped("x" * 100 + " y", 10, 100)
    assert "".join(lines) == "x" * 100 + "y"
    assert max(leaf.width(line, 10) for line in lines) <= 100


def test_damage_that_the_library_does_not_know_is_told() -> None:
    with pytest.raises(UnreadableDocument, match="cannot be annotated"):
        annotate(SAMPLE, pdf().replace(b"/MediaBox [", b"/MediaBox {"))
