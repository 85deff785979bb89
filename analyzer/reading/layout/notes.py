"""Dates and places at the right margin, and the rows they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analyzer.reading.layout.gutters import lines
from analyzer.reading.layout.shapes import Cell, Row
from analyzer.reading.markers import BULLET

NOTE_WIDTH = 9.0
"""In em. Room that templates keep free for a date at the margin, even where the date is short."""


def with_notes(rows: Sequence[Row], notes: Sequence[Cell]) -> list[Row]:
    """Rows with the notes beside them as further cells.

    Notes below each other that stand beside the bullets of an entry belong to the entry's head, and follow it as rows
    of their own. A note beside the first line of a title that wraps ends the title.
    """
    added: dict[int, list[list[Cell]]] = {}
    below: dict[int, list[Row]] = {}
    head, last = -1, None
    for note in lines(notes):
        i = min(range(len(rows)), key=lambda k: (abs(rows[k].base - note[0].base), k))
        near = last is not None and note[0].base - last[0].base < 1.8 * note[0].size
        if head >= 0 and near and i > head and _is_inside(rows[head], rows[i]):
            below.setdefault(head, []).append(Row(tuple(note)))
        else:
            head = i
            added.setdefault(i, []).append(note)
        last = note
    out: list[Row] = []
    for i, row in enumerate(rows):
        here = [cell for note in added.get(i, []) for cell in note]
        nxt = rows[i + 1] if i + 1 < len(rows) else None
        if here and nxt is not None and i + 1 not in added and _wraps(row, nxt, here):
            added[i + 1] = [here]
            here = []
            rows = [*rows[: i + 1], replace(nxt, goes_on=True), *rows[i + 2 :]]
        level = [cell for cell in here if abs(cell.base - row.base) <= 0.6 * cell.size]
        out.append(replace(row, cells=(*row.cells, *level)))
        out += [Row((cell,)) for cell in here if cell not in level]
        out += below.get(i, [])
    return out


def _is_inside(head: Row, row: Row) -> bool:
    """Whether `row` is a bullet or is set in further than the head of its entry."""
    first = head.cells[0]
    return not BULLET.match(first.text) and bool(BULLET.match(row.text) or row.cells[0].x0 > first.x0 + 3)


def _wraps(row: Row, after: Row, notes: Sequence[Cell]) -> bool:
    a, b = row.cells[-1], after.cells[0]
    if abs(row.cells[0].x0 - b.x0) > 1.5 or abs(a.size - b.size) > 0.5 or a.words[-1].bold != b.words[0].bold:
        return False
    if b.base - a.base > 1.5 * a.size or abs(b.first - a.last) > 3 or BULLET.match(b.text):
        return False
    limit = min(notes[0].x0, notes[-1].x1 - NOTE_WIDTH * a.size)
    return a.x1 + b.words[0].x1 - b.words[0].x0 + 0.2 * a.size > limit
