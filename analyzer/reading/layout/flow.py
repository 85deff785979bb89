"""Text columns that run on over a page break."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.reading.layout.order import Column


def flow(pages: Sequence[Sequence[Column]], heights: Sequence[float]) -> Column:
    """All rows in reading order. A main column at the left runs on over the page before the sidebar at its right."""
    waiting: list[Column] = []
    out: Column = []
    bound = 0.0
    for columns, height in zip(pages, heights):
        rest = list(columns)
        if waiting:
            if rest and _right(rest[0]) <= bound:
                out += rest.pop(0)
                if rest and _left(rest[0]) >= bound:
                    waiting.append(rest.pop(0))
            if rest or not _reaches(out, height):
                out += _emptied(waiting)
        if not waiting and len(rest) >= 2 and _side_by_side(rest[-2], rest[-1], height):
            bound = _left(rest[-1]) - 1
            waiting.append(rest.pop())
        for column in rest:
            out += column
    return out + _emptied(waiting)


def _emptied(columns: list[Column]) -> Column:
    rows = [row for column in columns for row in column]
    columns.clear()
    return rows


def _side_by_side(left: Column, right: Column, height: float) -> bool:
    """Whether `left` is a main column down to the foot of the page, with `right` beside it."""
    top, bottom = left[0].base, left[-1].base
    tall = bottom - top > 0.4 * height and bottom > 0.8 * height
    return tall and _right(left) <= _left(right) and top < right[-1].base and right[0].base < bottom


def _reaches(rows: Column, height: float) -> bool:
    return bool(rows) and rows[-1].base > 0.8 * height


def _left(column: Column) -> float:
    return min(row.x0 for row in column)


def _right(column: Column) -> float:
    return max(row.x1 for row in column)
