"""Bullets that are drawn as shapes, as browsers draw the discs, circles and squares of lists, become characters."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from analyzer.reading.layout.shapes import Glyph
from analyzer.records import Box

SMALLEST, LARGEST = 0.12, 0.6
"""In em of the text beside it: the width of a bullet. Icons and the marks of timelines are larger."""
NEAREST, FURTHEST = 0.1, 2.5
"""In em: from the bullet to its text."""
APART = 1.2
"""In em: to what stands at the bullet's left. Dots that rate a skill stand in a row."""


class Dot(NamedTuple):
    """A small shape about as wide as high, in points from the top left corner of the page."""

    x0: float
    y0: float
    x1: float
    y1: float


def dots_of(shapes: Sequence[Box]) -> list[Dot]:
    """The small round or square ones of a page's shapes."""
    found = []
    for x0, y0, x1, y1 in shapes:
        width = x1 - x0
        if 1 < width < 9 and 0.75 < width / max(y1 - y0, 0.01) < 1.34:
            found.append(Dot(x0, y0, x1, y1))
    return found


def with_dots(glyphs: Sequence[Glyph], dots: Sequence[Dot]) -> list[Glyph]:
    """The upright glyphs of a page in stream order, each dot that begins a line as a bullet before its first glyph."""
    lone = _alike(_alone(dots))
    if not lone:
        return list(glyphs)
    bases = sorted((glyph.base, i) for i, glyph in enumerate(glyphs))
    before: dict[int, Glyph] = {}
    for dot in lone:
        first = _first_beside(dot, glyphs, bases)
        if first is not None:
            glyph = glyphs[first]
            width = dot.x1 - dot.x0
            before[first] = glyph._replace(text="\N{BULLET}", x0=dot.x0, x1=dot.x0 + width)
    out: list[Glyph] = []
    for i, glyph in enumerate(glyphs):
        if i in before:
            out.append(before[i])
        out.append(glyph)
    return out


def _alone(dots: Sequence[Dot]) -> list[Dot]:
    """The dots without another one near them on their line."""
    lines: dict[int, list[Dot]] = defaultdict(list)
    for dot in sorted(set(dots)):
        lines[round(dot.y0 + dot.y1)].append(dot)
    out = []
    for line in lines.values():
        for i, dot in enumerate(line):
            reach = 3 * (dot.x1 - dot.x0)
            left = i and dot.x0 - line[i - 1].x1 < reach
            right = i + 1 < len(line) and line[i + 1].x0 - dot.x1 < reach
            if not left and not right:
                out.append(dot)
    return out


def _alike(dots: Sequence[Dot]) -> list[Dot]:
    """The dots whose size is that of another one: a list has several."""
    sizes: dict[int, int] = defaultdict(int)
    for dot in dots:
        sizes[round(4 * (dot.x1 - dot.x0))] += 1
    return [dot for dot in dots if sizes[round(4 * (dot.x1 - dot.x0))] > 1]


def _first_beside(dot: Dot, glyphs: Sequence[Glyph], bases: Sequence[tuple[float, int]]) -> int | None:
    """The number of the glyph that begins the text at the right of a dot; None where it is no bullet."""
    middle = (dot.y0 + dot.y1) / 2
    nearest: tuple[float, int] | None = None
    left = -1e9
    for k in range(bisect_left(bases, (middle, -1)), len(bases)):
        base, i = bases[k]
        if base - middle > 40:
            break
        glyph = glyphs[i]
        if not 0.1 * glyph.size < base - middle < 0.6 * glyph.size:
            continue
        if glyph.x0 >= dot.x1:
            if nearest is None or glyph.x0 < nearest[0]:
                nearest = glyph.x0, i
        else:
            left = max(left, glyph.x1)
    if nearest is None:
        return None
    size = glyphs[nearest[1]].size
    sound = SMALLEST * size <= dot.x1 - dot.x0 <= LARGEST * size
    near = NEAREST * size <= nearest[0] - dot.x1 <= FURTHEST * size
    return nearest[1] if sound and near and dot.x0 - left >= APART * size else None
