"""PDFium's characters, with place, size and weight."""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any

from analyzer.reading.layout.shapes import Glyph
from analyzer.reading.pdfium.advances import Advances
from analyzer.reading.pdfium.frames import Frame
from analyzer.reading.pdfium.letters import HYPHENS, SPACES, UNKNOWN, letter_of
from analyzer.reading.pdfium.quick import HANDLE, address, quick
from analyzer.reading.pdfium.styles import Style, Styles

_new = tuple.__new__
"""Makes a Glyph in half the time of its constructor."""


@dataclass(slots=True)
class Drawn:
    """The characters of one page in stream order, those drawn in an invisible mode apart.

    `guessed` holds the places in the stream of those whose font names no letter, and whose code is taken for one.
    """

    glyphs: list[Glyph] = field(default_factory=list)
    invisible: list[Glyph] = field(default_factory=list)
    guessed: set[int] = field(default_factory=set)


class Pen:
    """Reads the characters of the pages of one document."""

    def __init__(self) -> None:
        import pypdfium2.raw as raw

        self._raw = raw
        self._styles = Styles()
        self._advances = Advances()
        self._texts: dict[tuple[int, int], str] = {}
        self._guesses: set[tuple[int, int]] = set()
        self._object_of = quick("FPDFText_GetTextObject", HANDLE, HANDLE, ctypes.c_int)
        self._origin_of = quick("FPDFText_GetCharOrigin", ctypes.c_int, HANDLE, ctypes.c_int, HANDLE, HANDLE)
        self._box_of = quick("FPDFText_GetLooseCharBox", ctypes.c_int, HANDLE, ctypes.c_int, HANDLE)

    def draw(self, page: Any) -> Drawn:
        """The characters of a pypdfium2 page, in points from the top left corner of the page as it is shown."""
        text_page = page.get_textpage()
        try:
            return self._draw(text_page.raw, Frame(page))
        finally:
            text_page.close()

    def _draw(self, text_page: Any, frame: Frame) -> Drawn:
        drawn = Drawn()
        objects: dict[int, tuple[Style, float]] = {}
        x, y = ctypes.c_double(), ctypes.c_double()
        place = (ctypes.addressof(x), ctypes.addressof(y))
        origin_of, texts, guesses = self._origin_of, self._texts, self._guesses
        style_of, known_advances = self._styles.of, self._advances.known
        at = address(text_page)
        left, top, turn = frame.left, frame.top, frame.turn
        high, before_x, before_y, drawing = 0, -1e9, -1e9, -1
        for i, (code, handle, box_left, box_right) in enumerate(self._characters(text_page)):
            if code in SPACES:
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
                    known = objects[handle] = (style_of(at, i, handle), y.value)
                style, line = known
                font, size, width, ascent, descent, bold, invisible, quarter, level = style
                target = drawn.invisible if invisible else drawn.glyphs
            letter = font, code
            text = texts.get(letter)
            if text is None:
                mapped = self._raw.FPDFText_HasUnicodeMapError(text_page, i) != 1
                text = texts[letter] = letter_of(code, mapped=mapped)
                if text is not UNKNOWN and not mapped:
                    guesses.add(letter)
            if guesses and letter in guesses:
                drawn.guessed.add(i)
            if text is UNKNOWN and not self._advances.has_ink(at, i):
                continue
            # Small capitals share their letter with another glyph of the font: the width tells them apart.
            key = (font, code, int(100 * (box_right - box_left) / width + 0.5)) if width else None
            known_advance = known_advances.get(key) if level else None
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
                    self._advances.width(style, code)
                    if key is None or quarter
                    else self._advances.find(at, i, key, style, before_x, box_left, box_right)
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

    def _ligature(self, first: Glyph, text: str, text_page: Any, i: int, style: Style, frame: Frame) -> Glyph:
        """The letters of a ligature share one origin; the box of the last one ends where the ligature does."""
        if first.text in HYPHENS and text in HYPHENS:
            # Some fonts name their hyphen by both of its characters.
            return first
        box = self._raw.FS_RECTF()
        x1 = first.x1
        if self._raw.FPDFText_GetLooseCharBox(text_page, i, box):
            corners = (box.left, box.bottom), (box.right, box.top)
            x1 = max(x1, *(frame.place(x, y, style.quarter)[0] for x, y in corners))
        return first._replace(text=first.text + text, x1=x1)
