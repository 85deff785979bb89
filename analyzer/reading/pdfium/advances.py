"""How far a PDF's characters reach, which PDFium tells only in part."""

from __future__ import annotations

import ctypes

from analyzer.reading.pdfium.letters import SPACES
from analyzer.reading.pdfium.quick import HANDLE, quick
from analyzer.reading.pdfium.styles import Style

SIGHTINGS = 12
"""Times that a letter is looked at before the widest step to a next letter is taken for its advance."""
BEARING = 0.1
"""In em. White at the right of a letter's ink that belongs to the letter."""
Key = tuple[int, int, int]
"""Of a letter: its font, its code, and the hundredths of an em that its box is wide."""


class Advances:
    """Of the letters of one document. `known` has in em the advance, and how far left of the origin the box begins."""

    def __init__(self) -> None:
        self.known: dict[Key | None, tuple[float, float]] = {}
        self._sides = (ctypes.c_double * 4)()
        self._answer = ctypes.c_float()
        self._trusted: dict[int, bool] = {}
        self._bare: set[int] = set()
        self._widest: dict[Key, tuple[float, int]] = {}
        self._origin_of = quick("FPDFText_GetCharOrigin", ctypes.c_int, HANDLE, ctypes.c_int, HANDLE, HANDLE)
        self._code_of = quick("FPDFText_GetUnicode", ctypes.c_uint, HANDLE, ctypes.c_int)
        self._ink_of = quick("FPDFText_GetCharBox", ctypes.c_int, HANDLE, ctypes.c_int, *[HANDLE] * 4)
        self._width_of = quick("FPDFFont_GetGlyphWidth", ctypes.c_int, HANDLE, ctypes.c_uint, ctypes.c_float, HANDLE)

    def find(self, text_page: int, i: int, key: Key, style: Style, x: float, left: float, right: float) -> float:
        """The advance in em of a character whose origin is at `x`, and whose box reaches from `left` to `right`.

        The box is as wide as the advance, except where the ink reaches further, as in an italic f. Then the font's own
        answer serves, unless it proves to be that of another glyph, and at last the place of what is drawn next. A font
        without an ascent has boxes of ink, which begin right of the origin.
        """
        bearing = (x - left) / style.width
        shown = max(0.0, (right - x) / style.width)
        step = self._step(text_page, i, x) / style.width
        if step == 0:
            return shown
        if bearing < -0.02:
            self._bare.add(style.font)
        if style.font in self._bare:
            return min(step, shown + BEARING) if step > 0 else shown
        width = self.width(style, key[1])
        if abs(self._ink(text_page, i)[1] - right) > 0.02 * style.width:
            self._trusted.setdefault(style.font, abs(width - shown) < 0.01)
            self.known[key] = shown, bearing
        elif self._trusted.get(style.font) and 0.6 * shown <= width <= shown:
            # A small capital has the letter of another glyph, and the font answers for that one.
            if abs(step - shown) <= 0.05 and step - width > 0.05:
                self.known[key] = shown, bearing
                return shown
            self.known[key] = width, bearing
            return width
        elif 0.6 * shown <= step:
            # The step to a space is the advance itself. Steps to letters may be kerned: the widest of many serves.
            if self._code_of(text_page, i + 1) in SPACES:
                shown = min(step, shown)
                self.known[key] = shown, bearing
                return shown
            widest, sightings = self._widest.get(key, (0.0, 0))
            widest = max(widest, min(step, shown))
            self._widest[key] = widest, sightings + 1
            if sightings > SIGHTINGS:
                self.known[key] = widest, bearing
        return shown

    def width(self, style: Style, code: int) -> float:
        """The width in em that the font gives for a letter."""
        self._width_of(style.font, code, 1.0, ctypes.addressof(self._answer))
        return max(0.0, self._answer.value)

    def _step(self, text_page: int, i: int, x: float) -> float:
        """From the origin of a character to that of the next one, in points: 0 inside a ligature."""
        following = self._sides
        start = ctypes.addressof(following)
        return following[0] - x if self._origin_of(text_page, i + 1, start, start + 8) else -1.0

    def has_ink(self, text_page: int, i: int) -> bool:
        left, right, bottom, top = self._ink(text_page, i)
        return abs(right - left) > 0.1 and abs(top - bottom) > 0.1

    def _ink(self, text_page: int, i: int) -> tuple[float, ...]:
        """Left, right, bottom and top of what the character paints."""
        start = ctypes.addressof(self._sides)
        self._ink_of(text_page, i, start, start + 8, start + 16, start + 24)
        return tuple(self._sides)
