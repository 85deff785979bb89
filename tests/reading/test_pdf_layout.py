"""Reading order, rows and blocks of generated pages."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from analyzer.reading import read

from .pages import drawn, lines_at, one_column, text_at

LEFT = [
    "Engineer, Example Ltd",
    "Wrote the parser of the tax forms.",
    "Tested it.",
    "Rewrote the search of the catalogue in Go, and measured it.",
    "Moved builds to containers.",
    "Programmer, Sample GmbH",
    "Kept the till software of two hundred shops running.",
    "Answered calls.",
    "Drew the screens of the ordering app.",
    "Left on good terms",
]
RIGHT = ["Skills", "Python", "Databases", "Go", "Testing on paper", "Languages", "Danish", "English", "Hindi", "Art"]


def texts(data: bytes) -> list[str]:
    return [block.text for block in read(data).blocks]


def test_the_wrapped_lines_of_a_paragraph_become_one_block_with_all_its_lines() -> None:
    paragraph = "Designed a scheduling service that plans the routes of two hundred vans " * 3
    block = read(one_column([paragraph.strip()])).blocks[0]
    assert block.text == paragraph.strip()
    assert len(block.lines) == 3
    assert all(block.text[start:].startswith(line.text) for start, line in zip(block.starts, block.lines))


def test_two_columns_drawn_one_after_the_other_are_read_one_after_the_other() -> None:
    def page(canvas: Canvas) -> None:
        text_at(canvas, 50, 50, "Ada Example", 20, bold=True)
        lines_at(canvas, 50, 100, LEFT)
        lines_at(canvas, 380, 100, RIGHT)

    assert texts(drawn(page)) == ["Ada Example", *LEFT, *RIGHT]


def test_a_sidebar_whose_baselines_differ_is_not_mixed_with_the_main_column() -> None:
    def page(canvas: Canvas) -> None:
        lines_at(canvas, 40, 100, ["Skills", "Python", "SQL", "Linux"], step=17)
        lines_at(canvas, 200, 95, LEFT)

    assert texts(drawn(page)) == ["Skills", "Python", "SQL", "Linux", *LEFT]


def test_a_sidebar_drawn_last_does_not_part_the_main_column() -> None:
    def page(canvas: Canvas) -> None:
        lines_at(canvas, 200, 60, LEFT)
        lines_at(canvas, 40, 88, ["Skills", *(f"Tool {n}" for n in range(1, 9))], step=15)

    assert texts(drawn(page)) == ["Skills", *(f"Tool {n}" for n in range(1, 9)), *LEFT]


def test_columns_drawn_line_by_line_down_the_page_are_still_columns() -> None:
    side = ["Skills", "Python", "Databases", "Go", "Testing", "Languages", "Danish", "English"]
    placed = [(100 + 14 * i, 200, line) for i, line in enumerate(LEFT)]
    placed += [(97 + 17 * i, 40, line) for i, line in enumerate(side)]

    def page(canvas: Canvas) -> None:
        for top, x, line in sorted(placed):
            text_at(canvas, x, top, line)

    assert texts(drawn(page)) == [*side, *LEFT]


def test_a_date_at_the_right_margin_is_a_cell_of_the_row_at_its_left() -> None:
    def page(canvas: Canvas) -> None:
        for i, (title, date) in enumerate([("Developer", "2019 - 2021"), ("Programmer, Example Ltd", "2015 - 2019")]):
            text_at(canvas, 50, 100 + 60 * i, title)
            canvas.drawRightString(540, canvas._pagesize[1] - 100 - 60 * i, date)
            text_at(canvas, 50, 115 + 60 * i, "Built the whole of the booking system and its reports.")

    rows = [block.lines[0].cells for block in read(drawn(page)).blocks]
    assert rows[0] == ("Developer", "2019 - 2021")
    assert rows[2] == ("Programmer, Example Ltd", "2015 - 2019")


def test_margin_notes_drawn_after_their_rows_still_belong_to_them() -> None:
    def page(canvas: Canvas) -> None:
        text_at(canvas, 50, 100, "Senior Developer", bold=True)
        text_at(canvas, 50, 114, "Example Company")
        canvas.drawRightString(540, canvas._pagesize[1] - 100, "January 2019 to Present")
        canvas.drawRightString(540, canvas._pagesize[1] - 114, "Lisbon")
        text_at(canvas, 50, 140, "A line that reaches from the left margin to the right margin, or nearly so.")

    assert texts(drawn(page))[:2] == ["Senior Developer January 2019 to Present", "Example Company Lisbon"]


def test_a_column_of_dates_at_the_left_leads_the_rows_beside_it() -> None:
    def page(canvas: Canvas) -> None:
        for i, (date, title) in enumerate([("2019 - now", "Developer"), ("2015 - 2019", "Programmer")]):
            text_at(canvas, 50, 100 + 60 * i, date)
            text_at(canvas, 150, 100 + 60 * i, title)
            text_at(canvas, 150, 115 + 60 * i, f"Wrote the code of project {i}.")

    expected = ["2019 - now Developer", "Wrote the code of project 0.", "2015 - 2019 Programmer"]
    assert texts(drawn(page))[:3] == expected


def test_a_label_beside_a_paragraph_is_a_block_of_its_own() -> None:
    def page(canvas: Canvas) -> None:
        text_at(canvas, 50, 100, "Summary")
        lines_at(canvas, 150, 100, ["An engineer of twelve years, at home in back ends", "and in teams."])

    assert texts(drawn(page))[0] == "Summary"


def test_the_rows_of_a_table_are_read_across() -> None:
    table = [("Language", "Years", "Used at"), ("Python", "6", "Example Ltd"), ("Java", "3", "Sample GmbH")]

    def page(canvas: Canvas) -> None:
        for i, row in enumerate(table):
            for j, cell in enumerate(row):
                text_at(canvas, 50 + 150 * j, 100 + 20 * i, cell)

    assert [block.lines[0].cells for block in read(drawn(page)).blocks] == table


def test_a_main_column_runs_on_over_the_page_before_its_sidebar() -> None:
    main = [f"Part {n}: {'w' * (n * 7 % 40)}." for n in range(1, 46)]

    def first(canvas: Canvas) -> None:
        lines_at(canvas, 50, 60, main, step=16)
        lines_at(canvas, 400, 60, RIGHT)

    def second(canvas: Canvas) -> None:
        lines_at(canvas, 50, 60, LEFT)

    assert texts(drawn(first, second)) == [*main, *LEFT, *RIGHT]


@pytest.mark.parametrize("glyph", ["•", "-", "–", "o", "*", "·", "1.", "(cid:127)"])
def test_a_bullet_loses_its_glyph(glyph: str) -> None:
    def page(canvas: Canvas) -> None:
        for i, line in enumerate(["Built the billing service.", "Tested it with care."]):
            text_at(canvas, 50, 100 + 16 * i, glyph)
            text_at(canvas, 75, 100 + 16 * i, line)

    blocks = read(drawn(page)).blocks
    assert [(block.text, block.bullet) for block in blocks] == [
        ("Built the billing service.", True),
        ("Tested it with care.", True),
    ]


def test_a_hanging_line_belongs_to_its_bullet() -> None:
    def page(canvas: Canvas) -> None:
        text_at(canvas, 50, 100, "• Built the billing service")
        text_at(canvas, 56.5, 114, "and its tests.")
        text_at(canvas, 50, 128, "• Ran it.")

    assert texts(drawn(page)) == ["Built the billing service and its tests.", "Ran it."]


def test_a_bullet_that_crosses_the_page_break_is_one_block_on_two_pages() -> None:
    def first(canvas: Canvas) -> None:
        text_at(canvas, 50, 780, "• Moved the warehouse reports of four countries to one shared")

    def second(canvas: Canvas) -> None:
        text_at(canvas, 56.5, 60, "platform without a day of downtime.")

    block = read(drawn(first, second)).blocks[0]
    assert block.text == (
        "Moved the warehouse reports of four countries to one shared platform without a day of downtime."
    )
    assert [line.page for line in block.lines] == [1, 2]


def test_a_heading_is_not_joined_with_the_paragraph_below_it() -> None:
    def page(canvas: Canvas) -> None:
        text_at(canvas, 50, 100, "Experience", 12, bold=True)
        text_at(canvas, 50, 114, "Twelve years of software in three trades.")

    assert texts(drawn(page)) == ["Experience", "Twelve years of software in three trades."]


def test_running_headers_and_footers_are_left_out() -> None:
    def page(number: int) -> object:
        def draw(canvas: Canvas) -> None:
            if number > 1:
                text_at(canvas, 50, 30, "Ada Example")
            else:
                text_at(canvas, 50, 60, "Ada Example", 20)
            text_at(canvas, 50, 140, f"Body of page number {number}.")
            text_at(canvas, 270, 815, f"Page {number} of 3")

        return draw

    bodies = [f"Body of page number {n}." for n in (1, 2, 3)]
    assert texts(drawn(page(1), page(2), page(3))) == ["Ada Example", *bodies]  # type: ignore[arg-type]


def test_a_line_has_its_place_size_weight_and_page() -> None:
    def page(canvas: Canvas) -> None:
        text_at(canvas, 50, 100, "Experience", 12, bold=True)

    line = read(drawn(page)).lines[0]
    assert (line.page, line.size, line.bold, line.cells) == (1, 12.0, True, ("Experience",))
    assert line.box is not None
    x0, top, x1, bottom = line.box
    assert x0 == pytest.approx(50, abs=0.5)
    assert x1 == pytest.approx(50 + 64, abs=0.5)
    assert top < 100 < bottom < 106


def test_text_on_a_rotated_page_is_read_upright() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.rotate(90)
        canvas.drawString(100, -200, "Read me upright")

    document = read(drawn(page))
    assert document.text == "Read me upright"
    box = document.lines[0].box
    assert box is not None
    assert box[2] - box[0] > 3 * (box[3] - box[1])


def test_text_up_the_margin_is_read_after_the_rest_with_its_place_on_the_page() -> None:
    def page(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.rotate(90)
        canvas.drawString(300, -30, "Curriculum vitae")
        canvas.restoreState()
        lines_at(canvas, 60, 100, LEFT[:3])

    document = read(drawn(page))
    assert [block.text for block in document.blocks] == [*LEFT[:3], "Curriculum vitae"]
    box = document.lines[-1].box
    assert box is not None
    assert 15 < box[0] < box[2] < 40
    assert box[3] - box[1] > 60


def test_a_page_of_unusual_size_is_read() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(20, 4000, "Top of a very long page")
        canvas.drawString(20, 20, "Foot of it")

    assert texts(drawn(page, size=(300, 4100))) == ["Top of a very long page", "Foot of it"]
