"""Bullets that are drawn as shapes, as browsers draw the discs, circles and squares of lists, become characters."""

from __future__ import annotations

import ctypes
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from analyzer.reading.layout.shapes import Glyph
from analyzer.reading.quick import HANDLE, address, quick

SMALLEST, LARGEST = 0.12, 0.6
"""In em of the text beside it: the width of a bullet. Icons and the marks of timelines are larger."""
NEAREST, FURTHEST = 0.1, 2.5
"""In em: from the bullet to its text."""
APART = 1.2
"""In em: to what stands at the bullet's left. Dots that rate a skill stand in a row."""
_DEPTH = 3


class Dot(NamedTuple):
    """A small shape about as wide as high, in points from the top left corner of the page."""

    x0: float
    y0: float
    x1: float
    y1: float


def dots_of(page: Any) -> list[Dot]:
    """The small round or square shapes of a pypdfium2 page."""
    left, _, _, top = page.get_bbox()
    found = []
    for x0, y0, x1, y1 in _Shapes().on(page):
        width, height = x1 - x0, y1 - y0
        if 1 < width < 9 and 0.75 < width / max(height, 0.01) < 1.34:
            found.append(Dot(x0 - left, top - y1, x1 - left, top - y0))
    return found


class _Shapes:
    """Walks the objects of a page."""

    def __init__(self) -> None:
        import pypdfium2.raw as raw

        self._raw = raw
        self._kind = quick(raw.FPDFPageObj_GetType, ctypes.c_int, HANDLE)
        self._bounds = quick(raw.FPDFPageObj_GetBounds, ctypes.c_int, HANDLE, *[HANDLE] * 4)

    def on(self, page: Any) -> Iterator[tuple[float, float, float, float]]:
        """The boxes of all paths, those in forms included: x0, y0, x1, y1 in the page's own coordinates."""
        get = quick(self._raw.FPDFPage_GetObject, HANDLE, HANDLE, ctypes.c_int)
        return self._walk(address(page.raw), self._raw.FPDFPage_CountObjects(page.raw), get, 0)

    def _walk(self, parent: int, count: int, get: Any, depth: int) -> Iterator[tuple[float, float, float, float]]:
        raw, kind_of = self._raw, self._kind
        for i in range(count):
            item = get(parent, i)
            kind = kind_of(item)
            if kind == raw.FPDF_PAGEOBJ_PATH:
                sides = (ctypes.c_float * 4)()
                start = ctypes.addressof(sides)
                if self._bounds(item, start, start + 4, start + 8, start + 12):
                    yield sides[0], sides[1], sides[2], sides[3]
            elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEPTH:
                yield from self._in_form(item, depth)

    def _in_form(self, item: int, depth: int) -> Iterator[tuple[float, float, float, float]]:
        raw = self._raw
        form = ctypes.cast(item, raw.FPDF_PAGEOBJECT)
        matrix = raw.FS_MATRIX()
        raw.FPDFPageObj_GetMatrix(form, matrix)
        if matrix.b or matrix.c:
            return
        get = quick(raw.FPDFFormObj_GetObject, HANDLE, HANDLE, ctypes.c_ulong)
        for x0, y0, x1, y1 in self._walk(item, raw.FPDFFormObj_CountObjects(form), get, depth + 1):
            xs = sorted((matrix.a * x0 + matrix.e, matrix.a * x1 + matrix.e))
            ys = sorted((matrix.d * y0 + matrix.f, matrix.d * y1 + matrix.f))
            yield xs[0], ys[0], xs[1], ys[1]


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
