"""Reading order of one page, from two witnesses: geometry, and the order in which the content stream draws."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from analyzer.reading.layout.gutters import (
    Band,
    bands,
    beside,
    best_gutter,
    is_date,
    kind_of,
    lines,
    without_notes,
)
from analyzer.reading.layout.notes import with_notes
from analyzer.reading.layout.shapes import Cell, Row
from analyzer.reading.layout.slabs import slabs_of
from analyzer.reading.markers import BULLET

Column = list[Row]


def order(cells: Sequence[Cell], page: int = 1) -> list[Column]:
    """The text columns of a page in reading order, with their rows; `column` numbers them from 0."""
    return [_finished(part, page, column) for column, part in enumerate(_read(list(cells)))]


def _finished(rows: Column, page: int, column: int) -> Column:
    rows = _without_labels(rows)
    left = min(row.x0 for row in rows)
    right = max(row.x1 for row in rows)
    # A list of single words makes no edge, however many of them are equally long.
    full = [row for row in rows if right - row.x1 < 2.5 * row.size and len(row.text.split()) > 3]
    edged = len(full) >= 3
    return [
        replace(row, page=page, column=column, left=row.left or left, right=row.right or right, edged=edged)
        for row in rows
    ]


def _without_labels(rows: Column) -> Column:
    """The rows, with a label at the left of a body that goes on below it as a row of its own.

    A label in larger print needs no more of its body beside it than one line, where others begin at the same place.
    """
    out: Column = []
    starts = Counter(round(row.x0) for row in rows)
    for row, below in zip(rows, [*rows[1:], None]):
        cells = row.cells
        if len(cells) > 1 and not is_date(cells[:1]) and not BULLET.match(row.text):
            goes_on = below is not None and abs(below.x0 - cells[1].x0) <= 1.5 and cells[1].x0 > cells[0].x1
            at = round(cells[1].x0)
            larger = cells[0].size > cells[1].size + 0.9 and sum(starts[x] for x in (at - 1, at, at + 1)) > 1
            if (goes_on or larger) and cells[0].words[0].text[-1:] != ":":
                out += [replace(row, cells=cells[:1]), replace(row, cells=cells[1:])]
                continue
        out.append(row)
    return out


def _rows(cells: Sequence[Cell]) -> Column:
    return [Row(tuple(line)) for line in lines(cells)]


def _read(cells: list[Cell], edge: float = 0.0) -> list[Column]:
    """Columns in reading order; `edge` is the right margin of the column that `cells` are a part of."""
    edge = edge or max((cell.x1 for cell in cells), default=0.0)
    if len(cells) == 1:
        return [[Row((cells[0],))]]
    gutter = best_gutter(cells)
    slabs = slabs_of(cells, gutter)
    if len(slabs) > 1:
        return _merged([_read(slab, edge) for slab in slabs])
    if gutter is None:
        return [_rows(cells)] if cells else []
    parts: list[list[Column]] = []
    for part in bands(gutter):
        if isinstance(part, Cell):
            parts.append([[Row((part,))]])
        elif not part.left or not part.right:
            parts.append(_read([*part.left, *part.right], edge))
        else:
            parts += [_band(piece, edge) for piece in without_notes(part, edge)]
    return _merged(parts)


def _band(band: Band, edge: float) -> list[Column]:
    if not band.left or not band.right:
        return _read([*band.left, *band.right], edge)
    kind = kind_of(band, edge)
    if kind == "columns":
        return [*_read(band.left), *_read(band.right)]
    if kind == "grid":
        return _grid(band, edge)
    if kind == "rail":
        return [_rail(band, edge)]
    return [with_notes(_flat(_read(band.left)), band.right)]


def _grid(band: Band, edge: float) -> list[Column]:
    """Cells of several lines, row by row of the grid, where the stream parts those; else the lines across."""
    level = beside(band.left, band.right)
    slabs = slabs_of([*level, *band.right], None)
    if not level or len(slabs) < 2:
        return [with_notes(_flat(_read(band.left)), band.right)]
    above = [c for c in band.left if c.base < min(cell.base for cell in level)]
    below = [c for c in band.left if c.base > max(cell.base for cell in level)]
    return _merged([_read(part, edge) for part in (above, *slabs, below) if part])


def _merged(parts: Sequence[list[Column]]) -> list[Column]:
    """The columns of parts that follow each other down the page; parts of one column run on."""
    out: list[Column] = []
    alone = False
    for columns in parts:
        if not columns:
            continue
        if out and not alone and len(columns) == 1:
            out[-1], rest = _run_on(out[-1], columns[0])
            columns = [rest] if rest else []
        if alone and len(columns) == 1:
            out[-1] = [*out[-1], *columns[0]]
        else:
            out += columns
        alone = len(columns) == 1
    return out


def _run_on(column: Column, below: Column) -> tuple[Column, Column]:
    """The rows at the top of what follows that still belong to the last of the columns above."""
    left = min(row.cells[0].x0 for row in column)
    count = 0
    last = column[-1]
    for row in below:
        size = row.cells[0].size
        if row.cells[0].x0 < left - 2 or row.base - last.base > 1.7 * size or abs(size - last.cells[0].size) > 0.5:
            break
        last = row
        count += 1
    return [*column, *below[:count]], below[count:]


def _flat(columns: Sequence[Column]) -> Column:
    return [row for column in columns for row in column]


def _rail(band: Band, edge: float) -> Column:
    """Labels at the left, each followed by what stands beside and below it."""
    labels = _labels(band)
    out: Column = []
    starts = [group[0][0].base - 0.6 * group[0][0].size for group in labels]
    for i, group in enumerate(labels):
        low = -1e9 if i == 0 else starts[i]
        high = starts[i + 1] if i + 1 < len(starts) else 1e9
        beside = _flat(_read([c for c in band.right if low <= c.base < high], edge))
        stacks = _stacks([cell for line in group for cell in line])
        rows = [row for stack in stacks for row in _label_rows(stack)]
        level = bool(beside) and abs(beside[0].base - rows[0].base) <= 0.6 * beside[0].size
        if level and len(stacks) == 1 and is_date(rows[0].cells) and not BULLET.match(beside[0].text):
            out += [replace(beside[0], cells=(*rows[0].cells, *beside[0].cells)), *beside[1:]]
        else:
            out += [*rows, *beside]
    return out


def _label_rows(stack: list[Cell]) -> Column:
    """The rows of a label; those of a date that wraps are one, with the place below it."""
    return [Row(tuple(stack))] if is_date(stack[:1]) else _rows(stack)


def _stacks(cells: Sequence[Cell]) -> list[list[Cell]]:
    """Cells that stand above each other, from left to right: a label may hold dates and, beside them, a name."""
    stacks: list[list[Cell]] = []
    for cell in sorted(cells, key=lambda c: c.x0):
        if stacks and cell.x0 < max(other.x1 for other in stacks[-1]):
            stacks[-1].append(cell)
        else:
            stacks.append([cell])
    return [sorted(stack, key=lambda c: c.base) for stack in stacks]


def _labels(band: Band) -> list[list[list[Cell]]]:
    """Lines of the rail, those of one wrapped label together."""
    groups: list[list[list[Cell]]] = []
    for line in lines(band.left):
        if groups:
            before = groups[-1][-1][0]
            near = line[0].base - before.base < 1.6 * before.size
            between = any(before.last < c.first < line[0].first for c in band.right)
            if near and not between:
                groups[-1].append(line)
                continue
        groups.append([line])
    return groups
