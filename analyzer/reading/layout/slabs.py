"""Cutting a region across, where geometry and the stream agree on what comes first."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.reading.layout.gutters import LONG, Band, Gutter, bands, best_gutter, is_sorted, lines, turns
from analyzer.reading.layout.shapes import Cell


def slabs_of(cells: Sequence[Cell], gutter: Gutter | None) -> list[list[Cell]]:
    """The region cut across wherever both witnesses agree: all that stands above is also drawn before.

    Columns that are drawn one after the other cannot be cut so, rows can. Where `gutter` parts two long columns, a cut
    must leave both of them on both sides: one that begins higher or ends lower than the other is no header or footer.
    """
    if gutter is not None and any(isinstance(band, Band) and is_sorted(band) for band in bands(gutter)):
        return [list(cells)]
    rows = lines(cells, 0.5)
    later = [0] * len(rows)
    lowest = 1 << 60
    for i in range(len(rows) - 1, -1, -1):
        later[i] = lowest
        lowest = min(lowest, min(cell.first for cell in rows[i]))
    long = gutter is not None and _is_long(gutter)
    slabs: list[list[Cell]] = [[]]
    highest = -1
    for i, (row, rest) in enumerate(zip(rows, later)):
        slabs[-1] += row
        highest = max(highest, max(cell.first for cell in row))
        if highest < rest and i + 1 < len(rows):
            if long and gutter is not None:
                below = [cell for line in rows[i + 1 :] for cell in line]
                apart = _has_both(slabs[-1], gutter.x) and _has_both(below, gutter.x)
            else:
                apart = not _right_first(slabs[-1])
            if apart:
                slabs.append([])
    return slabs if slabs[-1] else slabs[:-1]


def _is_long(gutter: Gutter) -> bool:
    """Whether the gutter parts two columns of many lines, each drawn as a whole."""
    for band in bands(gutter):
        if isinstance(band, Band) and min(len(lines(band.left)), len(lines(band.right))) >= LONG:
            fewer = min(len(lines(band.left)), len(lines(band.right)))
            if turns(band) <= 0.15 * (2 * fewer - 1):
                return True
    return False


def _has_both(cells: Sequence[Cell], x: float) -> bool:
    crossed = any(c.x0 < x - 0.2 and c.x1 > x for c in cells)
    return crossed or (any(c.x1 <= x for c in cells) and any(c.x0 >= x - 0.2 for c in cells))


def _right_first(cells: Sequence[Cell]) -> bool:
    """Whether the right side of a slab is drawn before the left side, which may then run on below."""
    gutter = best_gutter(cells) if len(cells) > 2 else None
    if gutter is None or gutter.across:
        return False
    return max(c.first for c in gutter.right) < min(c.first for c in gutter.left)
