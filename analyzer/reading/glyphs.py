"""PDFium's characters, with place, size and weight."""

from __future__ import annotations

import ctypes
import math
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any, NamedTuple

from analyzer.reading.layout.shapes import Glyph
from analyzer.reading.quick import HANDLE, address, quick

UNKNOWN = "\ufffd"
"""Stands for a glyph that the font gives no letter for."""
_HEAVY = re.compile(r"bold|black|heavy|semib|demi|-bd\b|medi\b", re.IGNORECASE)
SIGHTINGS = 12
"""Times that a letter is looked at before the widest step to a next letter is taken for its advance."""
BEARING = 0.1
"""In em. White at the right of a letter's ink that belongs to the letter."""
STROKED = 2
"""Fill and stroke: how programs embolden a font that has no bold."""
_INVISIBLE_MODES = (3, 7)
_FORCE_BOLD = 1 << 18
_new = tuple.__new__
"""Makes a Glyph in half the time of its constructor."""
_HYPHEN = 2
"""PDFium writes a hyphen at a line's end so."""


@dataclass(slots=True)
class Drawn:
    """The characters of one page in stream order, those drawn in an invisible mode apart.

    `guessed` holds the places in the stream of those whose font names no letter, and whose code is taken for one.
    """

    glyphs: list[Glyph] = field(default_factory=list)
    invisible: list[Glyph] = field(default_factory=list)
    guessed: set[int] = field(default_factory=set)


class _Style(NamedTuple):
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


class Pen:
    """Reads the characters of the pages of one document."""

    def __init__(self) -> None:
        import pypdfium2.raw as raw

        self._raw = raw
        self._advances: dict[tuple[int, int, int] | None, tuple[float, float]] = {}
        self._look = (ctypes.c_float * 7)()
        self._sides = (ctypes.c_double * 4)()
        self._answer = ctypes.c_float()
        self._guesses: set[tuple[int, int]] = set()
        self._texts: dict[tuple[int, int], str] = {}
        self._trusted: dict[int, bool] = {}
        self._bare: set[int] = set()
        self._widest: dict[tuple[int, int, int], tuple[float, int]] = {}
        self._styles: dict[tuple[int, int, bytes], _Style] = {}
        self._object_of = quick("FPDFText_GetTextObject", HANDLE, HANDLE, ctypes.c_int)
        self._code_of = quick("FPDFText_GetUnicode", ctypes.c_uint, HANDLE, ctypes.c_int)
        self._origin_of = quick("FPDFText_GetCharOrigin", ctypes.c_int, HANDLE, ctypes.c_int, HANDLE, HANDLE)
        self._box_of = quick("FPDFText_GetLooseCharBox", ctypes.c_int, HANDLE, ctypes.c_int, HANDLE)
        self._matrix_of = quick("FPDFText_GetMatrix", ctypes.c_int, HANDLE, ctypes.c_int, HANDLE)
        self._size_of = quick("FPDFTextObj_GetFontSize", ctypes.c_int, HANDLE, HANDLE)
        self._ink_of = quick("FPDFText_GetCharBox", ctypes.c_int, HANDLE, ctypes.c_int, *[HANDLE] * 4)
        self._font_of = quick("FPDFTextObj_GetFont", HANDLE, HANDLE)
        self._mode_of = quick("FPDFTextObj_GetTextRenderMode", ctypes.c_int, HANDLE)
        self._width_of = quick("FPDFFont_GetGlyphWidth", ctypes.c_int, HANDLE, ctypes.c_uint, ctypes.c_float, HANDLE)
        self._fonts: dict[int, tuple[bool, float, float]] = {}

    def draw(self, page: Any) -> Drawn:
        """The characters of a pypdfium2 page, in points from the top left corner of the page as it is shown."""
        text_page = page.get_textpage()
        try:
            return self._draw(text_page.raw, _Frame(page))
        finally:
            text_page.close()

    def _draw(self, text_page: Any, frame: _Frame) -> Drawn:
        drawn = Drawn()
        objects: dict[int, tuple[_Style, float]] = {}
        x, y = ctypes.c_double(), ctypes.c_double()
        place = (ctypes.addressof(x), ctypes.addressof(y))
        origin_of, advances, texts, guesses = self._origin_of, self._advances, self._texts, self._guesses
        at = address(text_page)
        left, top, turn = frame.left, frame.top, frame.turn
        high, before_x, before_y, drawing = 0, -1e9, -1e9, -1
        for i, (code, handle, box_left, box_right) in enumerate(self._characters(text_page)):
            if code in _SPACES:
                continue
            if 0xD800 <= code < 0xE000:
                if code < 0xDC00:
                    high = code
                    continue
                code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
            high = 0
            if handle != drawing:
                drawing = handle
                known = objects.get(handle)
                if known is None:
                    origin_of(at, i, *place)
                    known = objects[handle] = (self._style(at, i, handle), y.value)
                style, line = known
                font, size, width, ascent, descent, bold, invisible, quarter, level = style
                target = drawn.invisible if invisible else drawn.glyphs
            letter = font, code
            text = texts.get(letter)
            if text is None:
                text = texts[letter] = self._text(text_page, i, code)
                if text is not UNKNOWN and self._raw.FPDFText_HasUnicodeMapError(text_page, i) == 1:
                    guesses.add(letter)
            if guesses and letter in guesses:
                drawn.guessed.add(i)
            if text is UNKNOWN and not self._has_ink(at, i):
                continue
            # Small capitals share their letter with another glyph of the font: the width tells them apart.
            key = (font, code, int(100 * (box_right - box_left) / width + 0.5)) if width else None
            known_advance = advances.get(key) if level else None
            if known_advance is not None:
                advance, bearing = known_advance
                x0, base = box_left + bearing * width - left, top - line
            else:
                origin_of(at, i, *place)
                if x.value == before_x and y.value == before_y and target:
                    target[-1] = self._ligature(target[-1], text, text_page, i, style, frame)
                    continue
                before_x, before_y = x.value, y.value
                x0, base = frame.place(before_x, before_y, quarter)
                advance = (
                    self._width(style, code)
                    if key is None or quarter
                    else self._advance(at, i, key, style, before_x, box_left, box_right)
                )
            target.append(
                _new(
                    Glyph,
                    (
                        text,
                        x0,
                        x0 + advance * width,
                        base,
                        base - ascent * size,
                        base - descent * size,
                        size,
                        bold,
                        i,
                        (quarter - turn) % 4,
                    ),
                )
            )
        return drawn

    def _characters(self, text_page: Any) -> Iterator[tuple[int, int, float, float]]:
        """Of each character: its code, its text object, and the left and right of its loose box.

        All of one kind are asked for in a row, which takes half the time of asking character by character.
        """
        at, codes = address(text_page), self._codes(text_page)
        numbers = range(len(codes))
        handles = map(self._object_of, repeat(at), numbers)
        boxes = (ctypes.c_float * (4 * len(codes)))()
        places = range(ctypes.addressof(boxes), ctypes.addressof(boxes) + ctypes.sizeof(boxes), 16)
        deque(map(self._box_of, repeat(at), numbers, places), maxlen=0)
        sides = list(boxes)
        return zip(codes, handles, sides[0::4], sides[2::4], strict=True)

    def _codes(self, text_page: Any) -> list[int]:
        """The code of each character: asked for at once where PDFium's text has as many codes as characters."""
        raw = self._raw
        count = raw.FPDFText_CountChars(text_page)
        buffer = (ctypes.c_ushort * (count + 1))()
        if raw.FPDFText_GetText(text_page, 0, count, buffer) != count + 1:
            return [raw.FPDFText_GetUnicode(text_page, i) for i in range(count)]
        codes = list(buffer[:count])
        return [raw.FPDFText_GetUnicode(text_page, i) if code == 0xFFFE else code for i, code in enumerate(codes)]

    def _text(self, text_page: Any, i: int, code: int) -> str:
        """What the font says that a code stands for."""
        if self._raw.FPDFText_HasUnicodeMapError(text_page, i) == 1:
            return _TEX.get(code) or (chr(code) if 32 < code < 127 else UNKNOWN)
        if code == _HYPHEN:
            return "-"
        return UNKNOWN if code < 32 or code in _UNMAPPED else chr(code)

    def _style(self, text_page: int, i: int, handle: int) -> _Style:
        """Asked once for each text object, since each question costs a call."""
        look = self._look
        size, matrix = ctypes.addressof(look), ctypes.addressof(look) + 4
        # The matrix of the character counts the form that the object is drawn in; that of the object does not.
        self._matrix_of(text_page, i, matrix)
        self._size_of(handle, size)
        # Size and a, b, c, d of the matrix; where the object stands is no part of its style.
        key = self._font_of(handle), self._mode_of(handle), bytes(look)[:20]
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = self._make_style(key[0], key[1], *look[:5])
        return style

    def _make_style(self, font: int, mode: int, size: float, a: float, b: float, c: float, d: float) -> _Style:
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
        return _Style(font, high, wide, ascent, descent, bold, mode in _INVISIBLE_MODES, quarter, level)

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

    def _advance(
        self, text_page: int, i: int, key: tuple[int, int, int], style: _Style, x: float, left: float, right: float
    ) -> float:
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
        width = self._width(style, key[1])
        if abs(self._ink(text_page, i)[1] - right) > 0.02 * style.width:
            self._trusted.setdefault(style.font, abs(width - shown) < 0.01)
            self._advances[key] = shown, bearing
        elif self._trusted.get(style.font) and 0.6 * shown <= width <= shown:
            # A small capital has the letter of another glyph, and the font answers for that one.
            if abs(step - shown) <= 0.05 and step - width > 0.05:
                self._advances[key] = shown, bearing
                return shown
            self._advances[key] = width, bearing
            return width
        elif 0.6 * shown <= step:
            # The step to a space is the advance itself. Steps to letters may be kerned: the widest of many serves.
            if self._code_of(text_page, i + 1) in _SPACES:
                shown = min(step, shown)
                self._advances[key] = shown, bearing
                return shown
            widest, sightings = self._widest.get(key, (0.0, 0))
            widest = max(widest, min(step, shown))
            self._widest[key] = widest, sightings + 1
            if sightings > SIGHTINGS:
                self._advances[key] = widest, bearing
        return shown

    def _width(self, style: _Style, code: int) -> float:
        """The width in em that the font gives for a letter."""
        self._width_of(style.font, code, 1.0, ctypes.addressof(self._answer))
        return max(0.0, self._answer.value)

    def _step(self, text_page: int, i: int, x: float) -> float:
        """From the origin of a character to that of the next one, in points: 0 inside a ligature."""
        following = self._sides
        start = ctypes.addressof(following)
        return following[0] - x if self._origin_of(text_page, i + 1, start, start + 8) else -1.0

    def _has_ink(self, text_page: int, i: int) -> bool:
        left, right, bottom, top = self._ink(text_page, i)
        return abs(right - left) > 0.1 and abs(top - bottom) > 0.1

    def _ink(self, text_page: int, i: int) -> tuple[float, ...]:
        """Left, right, bottom and top of what the character paints."""
        start = ctypes.addressof(self._sides)
        self._ink_of(text_page, i, start, start + 8, start + 16, start + 24)
        return tuple(self._sides)

    def _ligature(self, first: Glyph, text: str, text_page: Any, i: int, style: _Style, frame: _Frame) -> Glyph:
        """The letters of a ligature share one origin; the box of the last one ends where the ligature does."""
        if first.text in _HYPHENS and text in _HYPHENS:
            # Some fonts name their hyphen by both of its characters.
            return first
        box = self._raw.FS_RECTF()
        x1 = first.x1
        if self._raw.FPDFText_GetLooseCharBox(text_page, i, box):
            corners = (box.left, box.bottom), (box.right, box.top)
            x1 = max(x1, *(frame.place(x, y, style.quarter)[0] for x, y in corners))
        return first._replace(text=first.text + text, x1=x1)


_TEX = {
    0x15: "\u2013",
    0x16: "\u2014",
    0x1B: "ff",
    0x1C: "fi",
    0x1D: "fl",
    0x1E: "ffi",
    0x1F: "ffl",
    0x7B: "\u2013",
    0x7C: "\u2014",
    0x88: "\u2022",
}
"""Signs and ligatures in the encodings of TeX, whose bitmap fonts come without a map, their letters at their own codes.
Other ligatures are left to a dictionary."""
_HYPHENS = ("-", "\u00ad", "\u2010", "\u2011")
_UNMAPPED = frozenset((0x7F, 0xFFFE, 0xFFFF))
_SPACES = frozenset(
    (0x20, 0x0D, 0x0A, 0x09, 0xA0, 0xAD, 0x200B, 0x200C, 0x200D, 0xFEFF, 0x3000, *range(0x2000, 0x200B), 0x202F)
)


class _Frame:
    """The visible box of a page and its rotation.

    Rotated text is placed in its own upright frame, in which its lines run from left to right like all others.
    """

    def __init__(self, page: Any) -> None:
        self.left, self._bottom, self._right, self.top = page.get_bbox()
        self.turn = page.get_rotation() // 90 % 4

    def place(self, x: float, y: float, quarter: int) -> tuple[float, float]:
        """How far a point lies along the lines of text of that turn, and how far below the first of them."""
        if quarter == 0:
            return x - self.left, self.top - y
        if quarter == 1:
            return y - self._bottom, x - self.left
        if quarter == 2:
            return self._right - x, y - self._bottom
        return self.top - y, self._right - x
