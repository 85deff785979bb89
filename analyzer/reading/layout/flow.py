"""Text columns that run on over a page break."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.reading.layout.order import Column

UNEQUAL = 1.3
"""How much wider a main column is than the sidebar beside it. The columns of a newspaper are equally wide."""


def flow(pages: Sequence[Sequence[Column]], heights: Sequence[float]) -> Column:
    """All rows in reading order. A main column at the left runs on over the page before the sidebar at its right."""
    waiting: list[Column] = []
    out: Column = []
    bound = 0.0
    templated = False
    for i, (columns, height) in enumerate(zip(pages, heights)):
        rest = list(columns)
        if waiting:
            main = len(rest)
            while rest and _right(rest[0]) <= bound:
                out += rest.pop(0)
            if rest and len(rest) < main and _left(rest[0]) >= bound:
                waiting.append(rest.pop(0))
            if rest or not (templated or _reaches(out, height)):
                out += _emptied(waiting)
        if not waiting and len(rest) >= 2 and _side_by_side(rest[-2], rest[-1]):
            templated = i + 1 < len(pages) and _repeats(rest[-2], rest[-1], pages[i + 1])
            if templated or _is_tall(rest[-2], height):
                bound = _left(rest[-1]) - 1
                waiting.append(rest.pop())
        for column in rest:
            out += column
    return out + _emptied(waiting)


def _emptied(columns: list[Column]) -> Column:
    rows = [row for column in columns for row in column]
    columns.clear()
    return rows


def _side_by_side(left: Column, right: Column) -> bool:
    return _right(left) <= _left(right) and left[0].base < right[-1].base and right[0].base < left[-1].base


def _is_tall(column: Column, height: float) -> bool:
    """Whether a main column goes down to the foot of the page."""
    return column[-1].base - column[0].base > 0.4 * height and _reaches(column, height)


def _repeats(left: Column, right: Column, page: Sequence[Column]) -> bool:
    """Whether the next page has a main column and a sidebar in the same places, as templates with sidebars do."""
    if len(page) < 2 or _right(left) - _left(left) < UNEQUAL * (_right(right) - _left(right)):
        return False
    within = all(_right(column) < _left(right) for column in page[:-1])
    return within and abs(_left(page[0]) - _left(left)) <= 3 and abs(_left(page[-1]) - _left(right)) <= 3


def _reaches(rows: Column, height: float) -> bool:
    return bool(rows) and rows[-1].base > 0.8 * height


def _left(column: Column) -> float:
    return min(row.x0 for row in column)


def _right(column: Column) -> float:
    return max(row.x1 for row in column)
