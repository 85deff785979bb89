"""PDFium's characters, with place, size and weight."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from analyzer.reading.layout.shapes import Glyph

_HEAVY = re.compile(r"bold|black|heavy|semib|demi(?!n)|-bd\b|medi\b", re.IGNORECASE)
_INVISIBLE_MODES = (3, 7)


class Drawn(NamedTuple):
    """The characters of one page as drawn: visible candidates, those that cannot be seen, and unmappable ones."""

    glyphs: list[Glyph]
    hidden: list[Glyph]
    unmapped: int


class _Style(NamedTuple):
    size: float
    bold: bool
    invisible: bool
    angle: float


def _style(handle: Any, raw: Any) -> _Style:
    """Size, weight and render mode of a text object: asked once per object, since each question costs a call."""
    size = ctypes.c_float()
    raw.FPDFTextObj_GetFontSize(handle, size)
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(handle, matrix)
    font = raw.FPDFTextObj_GetFont(handle)
    buffer = ctypes.create_string_buffer(128)
    raw.FPDFFont_GetBaseFontName(font, buffer, 128)
    name = buffer.value.decode("utf-8", "replace")
    weight = raw.FPDFFont_GetWeight(font)
    flags = raw.FPDFFont_GetFlags(font)
    mode = raw.FPDFTextObj_GetTextRenderMode(handle)
    bold = bool(_HEAVY.search(name)) or (weight >= 600 and weight != 0) or bool(flags & (1 << 18)) or mode == 2
    height = math.hypot(matrix.c, matrix.d) * abs(size.value)
    return _Style(height, bold, mode in _INVISIBLE_MODES, math.atan2(matrix.b, matrix.a))


def _characters(text_page: Any, raw: Any) -> Iterator[tuple[int, str]]:
    """Index and text of each character, with surrogate pairs put together."""
    high = 0
    for i in range(raw.FPDFText_CountChars(text_page)):
        code = raw.FPDFText_GetUnicode(text_page, i)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            if not high:
                continue
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
        high = 0
        yield i, chr(code)


def draw(page: Any, height: float, left: float, bottom: float) -> Drawn:
    """The characters of a pypdfium2 page whose visible box has its lower left corner at `left`, `bottom`."""
    import pypdfium2.raw as raw

    text_page = page.get_textpage()
    try:
        return _draw(text_page.raw, raw, height, left, bottom)
    finally:
        text_page.close()


def _draw(text_page: Any, raw: Any, height: float, left: float, bottom: float) -> Drawn:
    drawn = Drawn([], [], 0)
    styles: dict[int, _Style] = {}
    unmapped = 0
    box = raw.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    previous: tuple[float, float] | None = None
    for i, text in _characters(text_page, raw):
        if text in "\r\n \t\x00\xa0\xad" or text.isspace() or raw.FPDFText_IsGenerated(text_page, i) == 1:
            continue
        handle = raw.FPDFText_GetTextObject(text_page, i)
        key = ctypes.cast(handle, ctypes.c_void_p).value or 0
        style = styles.get(key)
        if style is None:
            style = styles[key] = _style(handle, raw)
        if not raw.FPDFText_GetLooseCharBox(text_page, i, box):
            continue
        raw.FPDFText_GetCharOrigin(text_page, i, x, y)
        if raw.FPDFText_HasUnicodeMapError(text_page, i) == 1 or text == "\ufffd" or ord(text) < 32:
            unmapped += 1
        origin = (x.value, y.value)
        base = height - (y.value - bottom)
        if origin == previous and drawn.glyphs and drawn.glyphs[-1].base == base:
            last = drawn.glyphs[-1]
            drawn.glyphs[-1] = last._replace(text=last.text + text)
            continue
        previous = origin
        x0, x1 = origin[0] - left, max(box.right, origin[0]) - left
        top = height - (box.top - bottom)
        low = height - (box.bottom - bottom)
        if not top < base <= low + 1:
            top, low = base - 0.8 * style.size, base + 0.2 * style.size
        glyph = Glyph(text, x0, x1, base, top, low, style.size, style.bold, i)
        (drawn.hidden if style.invisible else drawn.glyphs).append(glyph)
    return drawn._replace(unmapped=unmapped)
