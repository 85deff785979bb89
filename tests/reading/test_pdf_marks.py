"""Bullets drawn as shapes, ornaments, rotated headings, and fonts that name no letter."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from analyzer.reading import read

from .pages import HEIGHT, drawn, lines_at, nameless_glyphs, text_at

ITEMS = ["Wrote the parser of the tax forms and tested it.", "Moved all builds to containers.", "Left a good manual."]


def bullets(data: bytes) -> list[tuple[str, bool]]:
    return [(block.text, block.bullet) for block in read(data).blocks]


def disc(canvas: Canvas, x: float, line: int, radius: float = 1.5) -> None:
    """A disc at the middle of the small letters of a line of `listed`."""
    canvas.circle(x, HEIGHT - (100 + 14 * line) + 2.5, radius, stroke=0, fill=1)


def listed(*discs: tuple[float, int], radius: float = 1.5) -> bytes:
    def page(canvas: Canvas) -> None:
        lines_at(canvas, 60, 100, ITEMS)
        for x, line in discs:
            disc(canvas, x, line, radius)

    return drawn(page)


def test_discs_that_browsers_paint_before_the_items_of_a_list_are_bullets() -> None:
    assert bullets(listed((50, 0), (50, 1), (50, 2))) == [(item, True) for item in ITEMS]


def test_discs_far_from_any_text_are_no_bullets() -> None:
    assert not any(bullet for _, bullet in bullets(listed((20, 0), (20, 1), (20, 2))))


def test_icons_are_no_bullets() -> None:
    assert not any(bullet for _, bullet in bullets(listed((50, 0), (50, 1), (50, 2), radius=4)))


def test_dots_in_a_row_that_rate_a_skill_are_no_bullets() -> None:
    row = [(30.0 + 6 * n, line) for line in (0, 1, 2) for n in range(4)]
    assert not any(bullet for _, bullet in bullets(listed(*row)))


def test_one_disc_alone_is_no_bullet() -> None:
    assert not any(bullet for _, bullet in bullets(listed((50, 1))))


@pytest.mark.parametrize("text", ["— Work history —", "= Work history =", "*** Work history ***"])
def test_a_heading_between_ornaments_stands_alone(text: str) -> None:
    assert bullets(drawn(lambda canvas: text_at(canvas, 200, 100, text))) == [("Work history", False)]


def test_a_bullet_without_text_is_left_out() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(40, HEIGHT - 130, "\N{BULLET}")
        lines_at(canvas, 60, 100, ["Developer", "Acme"], step=60)

    assert read(drawn(page)).text == "Developer\nAcme"


def test_a_rotated_heading_comes_before_the_section_beside_it() -> None:
    def page(canvas: Canvas) -> None:
        for top, title in ((100, "Work"), (200, "Skills")):
            canvas.saveState()
            canvas.translate(40, HEIGHT - top)
            canvas.rotate(-90)
            canvas.drawString(0, 0, title)
            canvas.restoreState()
        lines_at(canvas, 60, 104, ITEMS)
        lines_at(canvas, 60, 204, ["Python, Go and SQL", "Testing of all kinds", "Writing of manuals"])

    lines = read(drawn(page)).text.split("\n")
    assert (lines[0], lines[1], lines[4], lines[5]) == ("Work", ITEMS[0], "Skills", "Python, Go and SQL")


def test_the_name_over_a_later_page_is_left_out_beside_an_address_too() -> None:
    def first(canvas: Canvas) -> None:
        text_at(canvas, 50, 60, "Robin Fjordhaven", size=20)
        lines_at(canvas, 50, 100, ITEMS)

    def second(canvas: Canvas) -> None:
        text_at(canvas, 50, 40, "Robin Fjordhaven", size=8)
        text_at(canvas, 400, 40, "robin@example.org", size=8)
        lines_at(canvas, 50, 100, ["Rewrote the search of the catalogue in Go."])

    assert read(drawn(first, second)).text.count("Fjordhaven") == 1


def test_a_line_that_a_page_without_a_title_repeats_elsewhere_stays() -> None:
    def first(canvas: Canvas) -> None:
        lines_at(canvas, 50, 300, ["Developer", "Acme", "Built the shop.", "Tested the shop."])

    def second(canvas: Canvas) -> None:
        lines_at(canvas, 50, 60, ["Developer", "Example Ltd"])

    assert read(drawn(first, second)).text.count("Developer") == 2


def test_letters_of_a_font_without_names_are_read_where_their_codes_make_words() -> None:
    document = read(nameless_glyphs(b"Wrote the parser", b"of the yearly reports"))
    assert document.text.split() == ["Wrote", "the", "parser", "of", "the", "yearly", "reports"]
    assert document.warnings == ()


def test_letters_of_a_font_without_names_are_refused_where_their_codes_make_none() -> None:
    document = read(nameless_glyphs(b"Xqblt gsv kzihvi", b"lu gsv bvziob ivkligh"))
    assert [warning.code for warning in document.warnings] == ["unmappable-font"]
    assert document.text == ""
