"""Letters, words and the ends of lines."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from analyzer.reading import read

from .pages import drawn, lines_at, text_at


def text_of(*lines: str, step: float = 14) -> str:
    return read(drawn(lambda canvas: lines_at(canvas, 50, 100, lines, step))).text


@pytest.mark.parametrize("space", [1.5, 3, 6])
def test_letter_spaced_words_are_put_together(space: float) -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(50, 700, "WORK EXPERIENCE", charSpace=space)

    assert read(drawn(page)).text == "WORK EXPERIENCE"


def test_letters_set_apart_by_spaces_are_one_word() -> None:
    assert text_of("E X P E R I E N C E") == "EXPERIENCE"


def test_words_without_space_characters_are_told_by_their_gaps() -> None:
    def page(canvas: Canvas) -> None:
        x = 50.0
        for word in ("built", "the", "payment", "service"):
            canvas.drawString(x, 700, word)
            x += canvas.stringWidth(word, "Helvetica", 10) + 2.4

    assert read(drawn(page)).text == "built the payment service"


def test_parts_of_a_word_drawn_apart_are_one_word() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(50, 700, "Post")
        canvas.drawString(50 + canvas.stringWidth("Post", "Helvetica", 10) - 0.2, 700, "greSQL")

    assert read(drawn(page)).text == "PostgreSQL"


def test_a_superscript_stays_with_its_word() -> None:
    def page(canvas: Canvas) -> None:
        text_at(canvas, 50, 100, "O(n")
        text_at(canvas, 50 + canvas.stringWidth("O(n", "Helvetica", 10), 96, "2", 6)
        text_at(canvas, 50 + canvas.stringWidth("O(n", "Helvetica", 10) + 3.4, 100, ") steps")

    assert read(drawn(page)).text == "O(n2) steps"


def test_a_typesetters_hyphen_is_undone() -> None:
    lines = (
        "Led the develop-",
        "ment of tools for the finan-",
        "cial reports of all offices",
    )
    assert text_of(*lines) == "Led the development of tools for the financial reports of all offices"


def test_a_writers_hyphen_is_kept_at_the_end_of_a_line() -> None:
    lines = ("Built a modern front-", "end for the shops of")
    assert text_of(*lines) == "Built a modern front-end for the shops of"


def test_ligature_characters_are_read_as_drawn_letters() -> None:
    from fpdf import FPDF

    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=12)
    pdf.cell(text="office workflow")
    assert read(bytes(pdf.output())).text == "office workflow"


def test_wide_gaps_part_a_line_into_cells() -> None:
    def page(canvas: Canvas) -> None:
        text_at(canvas, 50, 100, "Senior Developer")
        text_at(canvas, 400, 100, "Jan 2019 – Present")

    line = read(drawn(page)).lines[0]
    assert line.cells == ("Senior Developer", "Jan 2019 – Present")
    assert line.text == "Senior Developer Jan 2019 – Present"


def test_a_widely_spaced_name_is_one_cell() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(50, 700, "ADA EXAMPLE", charSpace=6)

    assert read(drawn(page)).lines[0].cells == ("ADA EXAMPLE",)
