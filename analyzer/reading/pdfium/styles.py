"""The size, weight and turn of a PDF's characters, asked once for each way of setting them."""

from __future__ import annotations

import ctypes
import math
import re
from typing import Any, NamedTuple

from analyzer.reading.pdfium.quick import HANDLE, quick

STROKED = 2
"""Fill and stroke: how programs embolden a font that has no bold."""
_HEAVY = re.compile(r"bold|black|heavy|semib|demi|-bd\b|medi\b", re.IGNORECASE)
_INVISIBLE_MODES = (3, 7)
_FORCE_BOLD = 1 << 18


class Style(NamedTuple):
    """What the characters of one text object share. `width` is the size times the horizontal scale."""

    font: int
    size: float
    width: float
    ascent: float
    descent: float
    bold: bool
    invisible: bool
    quarter: int
    level: bool


class Styles:
    """Of the characters of one document."""

    def __init__(self) -> None:
        import pypdfium2.raw as raw

        self._raw = raw
        self._look = (ctypes.c_float * 7)()
        self._known: dict[tuple[int, int, bytes], Style] = {}
        self._fonts: dict[int, tuple[bool, float, float]] = {}
        self._matrix_of = quick("FPDFText_GetMatrix", ctypes.c_int, HANDLE, ctypes.c_int, HANDLE)
        self._size_of = quick("FPDFTextObj_GetFontSize", ctypes.c_int, HANDLE, HANDLE)
        self._font_of = quick("FPDFTextObj_GetFont", HANDLE, HANDLE)
        self._mode_of = quick("FPDFTextObj_GetTextRenderMode", ctypes.c_int, HANDLE)

    def of(self, text_page: int, i: int, handle: int) -> Style:
        """Asked once for each text object, since each question costs a call."""
        look = self._look
        size, matrix = ctypes.addressof(look), ctypes.addressof(look) + 4
        # The matrix of the character counts the form that the object is drawn in; that of the object does not.
        self._matrix_of(text_page, i, matrix)
        self._size_of(handle, size)
        # Size and a, b, c, d of the matrix; where the object stands is no part of its style.
        key = self._font_of(handle), self._mode_of(handle), bytes(look)[:20]
        style = self._known.get(key)
        if style is None:
            style = self._known[key] = self._make(key[0], key[1], *look[:5])
        return style

    def _make(self, font: int, mode: int, size: float, a: float, b: float, c: float, d: float) -> Style:
        if font not in self._fonts:
            self._fonts[font] = self._font(ctypes.cast(font, self._raw.FPDF_FONT))
        heavy, ascent, descent = self._fonts[font]
        scale = abs(size)
        if b == 0 and a > 0:
            high, wide, quarter, level = abs(d) * scale, a * scale, 0, True
        else:
            level = False
            high, wide = math.hypot(c, d) * scale, math.hypot(a, b) * scale
            quarter = round(math.atan2(b, a) / (math.pi / 2)) % 4
        bold = heavy or mode == STROKED
        return Style(font, high, wide, ascent, descent, bold, mode in _INVISIBLE_MODES, quarter, level)

    def _font(self, font: Any) -> tuple[bool, float, float]:
        """Whether the font is bold, and its ascent and descent in em."""
        raw = self._raw
        buffer = ctypes.create_string_buffer(128)
        raw.FPDFFont_GetBaseFontName(font, buffer, 128)
        name = buffer.value.decode("utf-8", "replace").partition("+")[2] or buffer.value.decode("utf-8", "replace")
        flags = raw.FPDFFont_GetFlags(font)
        ascent, descent = ctypes.c_float(), ctypes.c_float()
        raw.FPDFFont_GetAscent(font, 1.0, ascent)
        raw.FPDFFont_GetDescent(font, 1.0, descent)
        heavy = bool(_HEAVY.search(name)) or bool(flags > 0 and flags & _FORCE_BOLD)
        sound = 0.4 < ascent.value <= 1.3 and -0.6 <= descent.value < 0
        return heavy, ascent.value if sound else 0.8, descent.value if sound else -0.2
