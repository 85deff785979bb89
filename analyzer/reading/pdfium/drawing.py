"""What a page draws beside its text: shapes and pictures."""

from __future__ import annotations

import ctypes
from typing import Any, NamedTuple

from analyzer.reading.pdfium.quick import HANDLE, address, quick
from analyzer.records import Box

_DEPTH = 4
"""Of forms within forms."""
_Matrix = tuple[float, float, float, float, float, float]
_UNMOVED = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Picture(NamedTuple):
    """An image; `handle` is the address of PDFium's object."""

    box: Box
    handle: int


class Drawing(NamedTuple):
    """The boxes of all paths, and the pictures, in points from the top left corner of the page before any rotation."""

    shapes: list[Box]
    pictures: list[Picture]


def drawing_of(page: Any) -> Drawing:
    """The shapes and pictures of a pypdfium2 page, those in forms included."""
    import pypdfium2.raw as raw

    walk = _Walk(page)
    objects_of = quick("FPDFPage_GetObject", HANDLE, HANDLE, ctypes.c_int)
    walk.through(address(page.raw), raw.FPDFPage_CountObjects(page.raw), objects_of, _UNMOVED, 0)
    return walk.drawing


class _Walk:
    """Through the objects of one page."""

    def __init__(self, page: Any) -> None:
        import pypdfium2.raw as raw

        self.drawing = Drawing([], [])
        self._raw = raw
        self._left, _, _, self._top = page.get_bbox()
        self._kind_of = quick("FPDFPageObj_GetType", ctypes.c_int, HANDLE)
        self._bounds_of = quick("FPDFPageObj_GetBounds", ctypes.c_int, HANDLE, *[HANDLE] * 4)
        self._sides = (ctypes.c_float * 4)()
        start = ctypes.addressof(self._sides)
        self._places = start, start + 4, start + 8, start + 12

    def through(self, parent: int, count: int, objects_of: Any, matrix: _Matrix, depth: int) -> None:
        raw, kind_of = self._raw, self._kind_of
        for i in range(count):
            item = objects_of(parent, i)
            kind = kind_of(item)
            if kind == raw.FPDF_PAGEOBJ_PATH:
                self.drawing.shapes.append(self._box(item, matrix))
            elif kind == raw.FPDF_PAGEOBJ_IMAGE:
                self.drawing.pictures.append(Picture(self._box(item, matrix), item))
            elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEPTH:
                self._through_form(item, matrix, depth)

    def _through_form(self, item: int, matrix: _Matrix, depth: int) -> None:
        raw = self._raw
        form = ctypes.cast(item, raw.FPDF_PAGEOBJECT)
        own = raw.FS_MATRIX()
        raw.FPDFPageObj_GetMatrix(form, own)
        inner = _product((own.a, own.b, own.c, own.d, own.e, own.f), matrix)
        objects_of = quick("FPDFFormObj_GetObject", HANDLE, HANDLE, ctypes.c_ulong)
        self.through(item, raw.FPDFFormObj_CountObjects(form), objects_of, inner, depth + 1)

    def _box(self, item: int, matrix: _Matrix) -> Box:
        x0, y0, x1, y1 = self._sides if self._bounds_of(item, *self._places) else (0.0, 0.0, 0.0, 0.0)
        if matrix is not _UNMOVED:
            a, b, c, d, e, f = matrix
            xs = [a * x + c * y + e for x in (x0, x1) for y in (y0, y1)]
            ys = [b * x + d * y + f for x in (x0, x1) for y in (y0, y1)]
            x0, y0, x1, y1 = min(xs), min(ys), max(xs), max(ys)
        return x0 - self._left, self._top - y1, x1 - self._left, self._top - y0


def _product(first: _Matrix, second: _Matrix) -> _Matrix:
    """The matrix that does `first`, then `second`, both as PDF writes them."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u
