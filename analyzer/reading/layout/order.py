"""Reading order of one page, from two witnesses: geometry, and the order in which the content stream draws."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analyzer.reading.layout.gutters import Band, best_gutter, kind_of, lines, slabs_of
from analyzer.reading.layout.gutters import bands as bands_of
from analyzer.reading.layout.shapes import Cell, Row

_Notes = dict[int, list[Cell]]


def order(cells: Sequence[Cell], page: int = 1) -> list[Row]:
    """The rows of a page in reading order, text columns numbered from 0 in the order in which they are read."""
    rows: list[Row] = []
    for column, part in enumerate(_read(list(cells))):
        left, right = min(c.x0 for row in part for c in row), max(c.x1 for row in part for c in row)
        rows += [Row(tuple(row), page, column, left, right) for row in part]
    return rows


def _read(cells: list[Cell]) -> list[list[list[Cell]]]:
    """Columns of lines of cells."""
    slabs = slabs_of(cells)
    if len(slabs) > 1:
        return _merged([_read(slab) for slab in slabs])
    gutter = best_gutter(cells)
    if gutter is None:
        return [lines(cells)] if cells else []
    out: list[list[list[Cell]]] = []
    flow: list[list[Cell]] = []
    for part in bands_of(gutter):
        if isinstance(part, Cell):
            flow.append([part])
            continue
        if not part.left or not part.right:
            flow += _flat(_read([*part.left, *part.right]))
            continue
        kind = kind_of(part)
        if kind == "columns":
            if flow:
                out.append(flow)
                flow = []
            out += [*_read(part.left), *_read(part.right)]
        else:
            flow += _across(part, kind)
    if flow:
        out.append(flow)
    return out


def _merged(slabs: list[list[list[list[Cell]]]]) -> list[list[list[Cell]]]:
    """The columns of slabs that follow each other; slabs of one column run on."""
    out: list[list[list[Cell]]] = []
    alone = False
    for columns in slabs:
        if alone and len(columns) == 1:
            out[-1] += columns[0]
        else:
            out += columns
        alone = len(columns) == 1
    return out


def _flat(columns: list[list[list[Cell]]]) -> list[list[Cell]]:
    return [row for column in columns for row in column]


def _across(band: Band, kind: str) -> list[list[Cell]]:
    """The lines of a band whose right side belongs to the left side line by line, or block by block under a label."""
    if kind == "rail":
        return _rail(band)
    notes: _Notes = {}
    mains = sorted(band.left, key=lambda c: c.base)
    for note in band.right:
        main = min(mains, key=lambda c: (abs(c.base - note.base), -c.x1))
        notes.setdefault(id(main), []).append(note)
    out = []
    for row in _flat(_read(mains)):
        beside = sorted((n for c in row for n in notes.get(id(c), [])), key=lambda c: (c.x0, c.base))
        out += lines([*row, *beside], 0.4)
    return out


def _rail(band: Band) -> list[list[Cell]]:
    """Labels at the left, each followed by what stands beside and below it."""
    labels = _labels(band)
    out: list[list[Cell]] = []
    starts = [group[0][0].base - 0.6 * group[0][0].size for group in labels]
    for i, group in enumerate(labels):
        low = -1e9 if i == 0 else starts[i]
        high = starts[i + 1] if i + 1 < len(starts) else 1e9
        beside = _flat(_read([c for c in band.right if low <= c.base < high]))
        first, rest = group[0], group[1:]
        if beside and not rest and abs(beside[0][0].base - first[0].base) <= 0.4 * first[0].size:
            out += [[*first, *beside[0]], *beside[1:]]
        else:
            out += [*group, *beside]
    return out


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


def renumber(rows: list[Row], page: int) -> list[Row]:
    return [replace(row, page=page) for row in rows]
