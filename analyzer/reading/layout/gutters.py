"""Where a region falls into a left and a right side, and whether that makes columns or rows."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from analyzer.reading.layout.shapes import Cell

Kind = Literal["columns", "rail", "notes", "rows", "grid"]


MARGIN = 4.0
"""In points. Flush-right text may end this far from the margin: side bearings, rules and italics differ."""


LONG = 8
"""Lines in the shorter one of two columns from which on they are columns of the page, not cells of a row."""
_DATE = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}[/.]\d{2,4}\b|\b(?:present|current|now|today|since|ongoing)\b", re.IGNORECASE
)


class Gutter(NamedTuple):
    """A vertical strip that only the `across` cells cross."""

    x: float
    left: list[Cell]
    right: list[Cell]
    across: list[Cell]


class Band(NamedTuple):
    """The cells between two neighbours in height that cross a gutter."""

    left: list[Cell]
    right: list[Cell]


def lines(cells: Sequence[Cell], slack: float = 0.2) -> list[list[Cell]]:
    """Cells grouped by baseline, from the top, each group from left to right."""
    groups: list[list[Cell]] = []
    for cell in sorted(cells, key=lambda c: (c.base, c.x0)):
        if groups and cell.base - groups[-1][0].base <= slack * min(cell.size, groups[-1][0].size):
            groups[-1].append(cell)
        else:
            groups.append([cell])
    return [sorted(group, key=lambda c: c.x0) for group in groups]


def bands(gutter: Gutter) -> list[Band | Cell]:
    """The region from top to bottom: bands with two sides, and the cells that cross between them."""
    out: list[Band | Cell] = []
    left, right = gutter.left, gutter.right
    for cell in sorted(gutter.across, key=lambda c: c.base):
        above = Band([c for c in left if c.base < cell.base], [c for c in right if c.base < cell.base])
        left, right = [c for c in left if c.base >= cell.base], [c for c in right if c.base >= cell.base]
        if above.left or above.right:
            out.append(above)
        out.append(cell)
    if left or right:
        out.append(Band(left, right))
    return out


def is_sorted(band: Band) -> bool:
    """Whether the stream goes by height alone, and so is no witness, while the lines of the two sides are not level."""
    fewer = min(len(lines(band.left)), len(lines(band.right))) if band.left and band.right else 0
    if fewer < LONG:
        return False
    cells = sorted([*band.left, *band.right], key=lambda c: c.base)
    down = all(a.first < b.first for a, b in itertools.pairwise(cells) if b.base - a.base > 0.5 * a.size)
    return down and shared(band, 0.05) < 0.4 * fewer


def best_gutter(cells: Sequence[Cell]) -> Gutter | None:
    """The gutter along which most height has text at both sides; None where no text stands beside other text."""
    level = sorted(cells, key=lambda cell: cell.base)
    if all(b.base - a.base > max(a.size, b.size) for a, b in itertools.pairwise(level)):
        return None
    best: tuple[float, Gutter] | None = None
    for x in sorted({round(cell.x0, 1) for cell in cells}):
        right = [c for c in cells if c.x0 >= x - 0.2]
        left = [c for c in cells if c.x0 < x - 0.2 and c.x1 <= x]
        if not left or not right:
            continue
        gutter = Gutter(x, left, right, [c for c in cells if c.x0 < x - 0.2 and c.x1 > x])
        # A gutter that is only a gap between words, or between a few cells of a table, crosses much other text.
        score = sum(_beside(band) for band in bands(gutter) if isinstance(band, Band))
        # A column's own edge is where most of its lines begin.
        score *= 1 - len(gutter.across) / len(cells)
        score *= 1 + 0.25 * sum(abs(cell.x0 - x) < 1 for cell in right) / len(right)
        if score > 0 and (best is None or score > best[0] + 1):
            best = (score, gutter)
    return best[1] if best else None


def _beside(band: Band) -> float:
    """The height, in points, that text at both sides of a band shares."""
    if not band.left or not band.right:
        return 0.0
    top = max(min(c.top for c in band.left), min(c.top for c in band.right))
    bottom = min(max(c.bottom for c in band.left), max(c.bottom for c in band.right))
    return max(0.0, bottom - top)


def turns(band: Band) -> int:
    """How often the content stream turns from one side of the band to the other."""
    sides = sorted([(c.first, 0) for c in band.left] + [(c.first, 1) for c in band.right])
    return sum(a[1] != b[1] for a, b in itertools.pairwise(sides))


def shared(band: Band, slack: float = 0.35) -> int:
    """How many lines of the right side stand on a baseline of the left side, give or take `slack` em."""
    left = lines(band.left)
    return sum(any(abs(a[0].base - b[0].base) <= slack * a[0].size for a in left) for b in lines(band.right))


def flush_right(cells: Sequence[Cell], edge: float) -> bool:
    """Whether all end at `edge`, as dates and places pushed to the margin do, but begin at different places."""
    ends = all(abs(cell.x1 - edge) <= MARGIN for cell in cells)
    return ends and (len(cells) < 2 or max(c.x0 for c in cells) - min(c.x0 for c in cells) > 3)


def is_notes(band: Band, edge: float) -> bool:
    """Whether the right side is narrow and flush with the right margin `edge`, each line on a baseline of the left."""
    left, right = lines(band.left), lines(band.right)
    if not left or not right or shared(band) < len(right) or len(right) > len(left):
        return False
    widest = max(line[-1].x1 - line[0].x0 for line in right)
    room = min(line[0].x0 for line in right) - min(line[0].x0 for line in left)
    return widest <= room and flush_right([line[-1] for line in right], edge)


def is_date(cells: Sequence[Cell]) -> bool:
    """Whether the text is about a time: a year, or an open end."""
    return any(_DATE.search(cell.text) for cell in cells)


def _are_dates(side: Sequence[list[Cell]]) -> bool:
    """Whether a side is dates, with a place below at most, which say nothing without what stands beside them."""
    marks = [line for line in side if any(c.isalnum() for cell in line for c in cell.text)]
    dates = [is_date(line) and sum(len(cell.text) for cell in line) < 30 for line in marks]
    return len(marks) > 1 and dates[0] and 2 * sum(dates) >= len(marks)


def kind_of(band: Band, edge: float) -> Kind:
    """Columns are read one after the other, rows across; a rail of labels leads its rows, notes end theirs.

    A grid has cells of several lines each: the stream goes from cell to cell.
    """
    left, right = lines(band.left), lines(band.right)
    fewer = min(len(left), len(right))
    share = shared(band)
    if fewer == 1 and len(left) == len(right):
        return "rows" if share else "columns"
    if is_notes(band, edge):
        return "notes"
    if is_sorted(band):
        return "columns"
    turn = turns(band) / (2 * fewer - 1)
    if _are_dates(left) and not _are_dates(right):
        return "rail"
    if fewer == 1:
        if len(left) == 1:
            return "rail" if share else "columns"
        # A wrapped label is drawn before the line beside it; a cell of a row is drawn with its row.
        return "notes" if share and (turns(band) > 1 or abs(left[0][0].base - right[0][0].base) > 1) else "columns"
    if turn >= 0.6:
        return "rail" if len(left) < len(right) else "notes"
    if turn <= 0.34:
        return "columns"
    return "grid" if share >= 0.8 * len(right) else "columns"


def without_notes(band: Band, edge: float) -> list[Band]:
    """The band cut where flush-right notes at its right side give way to a real column, or the other way round."""
    right = lines(band.right)
    if len(right) < 2 or len(band.left) < 2 or is_notes(band, edge):
        return [band]
    clusters: list[list[Cell]] = []
    for line in right:
        if clusters and line[0].base - clusters[-1][-1].base < 2.2 * line[0].size:
            clusters[-1] += line
        else:
            clusters.append(list(line))
    noted = [is_notes(Band(beside(band.left, cluster), cluster), edge) for cluster in clusters]
    if len(set(noted)) < 2:
        return [band]
    out, left, start = [], band.left, 0
    for i in range(1, len(clusters) + 1):
        if i < len(clusters) and noted[i] == noted[start]:
            continue
        cells = [cell for cluster in clusters[start:i] for cell in cluster]
        if i == len(clusters):
            out.append(Band(left, cells))
        else:
            # Headings and rows that have nothing at their right go with what follows the notes.
            low = clusters[i - 1][-1].base if noted[start] else clusters[i][0].base - 0.6 * clusters[i][0].size
            out.append(Band([c for c in left if c.base <= low + 1], cells))
            left = [c for c in left if c.base > low + 1]
        start = i
    return out


def beside(cells: Sequence[Cell], beside: Sequence[Cell]) -> list[Cell]:
    top, bottom = min(c.top for c in beside), max(c.bottom for c in beside)
    return [c for c in cells if top - 1 <= c.base <= bottom + 1]
