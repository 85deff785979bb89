"""What of a page can be seen: a small grey rendering tells what colours and flags cannot."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from typing import Any

from analyzer.reading.layout.shapes import Glyph
from analyzer.reading.pdfium.drawing import Picture
from analyzer.reading.pdfium.glyphs import Drawn

TINY = 2.0
"""In points. No one reads smaller text."""
CONTRAST = 10
"""Of 255 steps of grey, within a character's box. Pale grey on white is still seen; white on white has none."""
SCALE = 0.75
"""Of the rendering, in pixels a point: enough for the letters of small print to differ from their ground."""
PICTURE = 0.2
"""Share of the page's area that pictures cover where the page is taken for a scan."""


class Sight:
    """One page as it is shown."""

    def __init__(self, page: Any, pictures: Sequence[Picture]) -> None:
        self._page = page
        self._pictures = pictures
        self._beside: list[Picture] = []
        size: tuple[float, float] = page.get_size()
        self._width, self._height = size
        self._scale = min(SCALE, 1000 / max(self._width, self._height, 1.0))
        self._grey: bytes | None = None
        self._stride = 0
        self._rows = 0
        self._columns = 0

    def sort(self, drawn: Drawn) -> tuple[list[Glyph], list[Glyph]]:
        """Glyphs that are seen, and glyphs that are not.

        Text in the invisible mode over a picture of the page is what a text recogniser put there, and counts as seen.
        """
        seen: list[Glyph] = []
        hidden: list[Glyph] = []
        if drawn.invisible:
            layer = self.has_picture() and len(drawn.invisible) > len(drawn.glyphs)
            (seen if layer else hidden).extend(drawn.invisible)
        runs = _runs(drawn.glyphs)
        self._beside = self._pictures_beside(runs)
        for run in runs:
            (seen if self._is_seen(run) else hidden).extend(run)
        seen.sort(key=lambda glyph: glyph.order)
        return seen, [glyph for glyph in hidden if glyph.text.strip()]

    def _is_seen(self, run: Sequence[Glyph]) -> bool:
        if run[0].size < TINY:
            return False
        first, last = run[0], run[-1]
        if not -1 < first.base < self._along(first) + first.size or first.x0 > self._across(first) or last.x1 < 0:
            return False
        inside = [glyph for glyph in run if glyph.x1 > 0] if first.x0 < 0 else run
        step = max(1, len(inside) // 4)
        return any(self._has_contrast(glyph) for glyph in inside[::step])

    def _across(self, glyph: Glyph) -> float:
        return self._height if glyph.quarter % 2 else self._width

    def _along(self, glyph: Glyph) -> float:
        return self._width if glyph.quarter % 2 else self._height

    def _has_contrast(self, glyph: Glyph) -> bool:
        """Whether anything can be told apart within the glyph's box."""
        grey = self._rendered()
        x0, y0, x1, y1 = self._shown(glyph)
        left, right = max(0, int(x0)), min(self._columns, int(x1) + 2)
        top, bottom = max(0, int(y0)), min(self._rows, int(y1) + 1)
        if left >= right:
            return False
        rows = range(top * self._stride, bottom * self._stride, self._stride)
        inside = b"".join([grey[row + left : row + right] for row in rows])
        return bool(inside) and max(inside) - min(inside) >= CONTRAST

    def _shown(self, glyph: Glyph) -> tuple[float, float, float, float]:
        """The glyph's box on the rendering, without the white above small letters."""
        k = self._scale
        top, bottom = glyph.base - 0.7 * glyph.size, glyph.base + 0.1 * glyph.size
        x0, x1 = glyph.x0, max(glyph.x1, glyph.x0 + 0.2 * glyph.size)
        width, height = self._width, self._height
        box = {
            0: (x0, top, x1, bottom),
            1: (top, height - x1, bottom, height - x0),
            2: (width - x1, height - bottom, width - x0, height - top),
            3: (width - bottom, x0, width - top, x1),
        }[glyph.quarter]
        return box[0] * k, box[1] * k, box[2] * k, box[3] * k

    def _pictures_beside(self, runs: Sequence[Sequence[Glyph]]) -> list[Picture]:
        """The pictures that no text stands on or under. To decode and scale them takes most of the time of rendering."""
        if self._page.get_rotation():
            return []
        texts = [
            (min(first[0], last[0]), min(first[1], last[1]), max(first[2], last[2]), max(first[3], last[3]))
            for first, last in ((self._shown(run[0]), self._shown(run[-1])) for run in runs)
        ]
        found = []
        for picture in self._pictures:
            x0, y0, x1, y1 = (side * self._scale for side in picture.box)
            if not any(
                x0 - 2 < right and left < x1 + 2 and y0 - 2 < low and high < y1 + 2 for left, high, right, low in texts
            ):
                found.append(picture)
        return found

    def _rendered(self) -> bytes:
        if self._grey is None:
            self._activate(self._beside, False)
            try:
                bitmap = self._page.render(scale=self._scale, grayscale=True, may_draw_forms=False, draw_annots=False)
            finally:
                self._activate(self._beside, True)
            self._stride, self._rows, self._columns = bitmap.stride, bitmap.height, bitmap.width
            self._grey = bytes(bitmap.buffer)
            bitmap.close()
        return self._grey

    def _activate(self, pictures: Sequence[Picture], active: bool) -> None:
        import pypdfium2.raw as raw

        for picture in pictures:
            raw.FPDFPageObj_SetIsActive(ctypes.cast(picture.handle, raw.FPDF_PAGEOBJECT), active)

    def is_blank(self) -> bool:
        """Whether the page shows nothing at all."""
        grey = self._rendered()
        rows = [grey[y * self._stride : y * self._stride + self._columns] for y in range(self._rows)]
        return not self._beside and max(map(max, rows)) - min(map(min, rows)) < CONTRAST

    def has_picture(self) -> bool:
        """Whether pictures cover the page."""
        boxes = [picture.box for picture in self._pictures]
        area = sum((x1 - x0) * (bottom - top) for x0, top, x1, bottom in boxes)
        return area > PICTURE * self._width * self._height


def _runs(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Glyphs that are drawn together on one line: seen or hidden together, as far as sampling goes."""
    runs: list[list[Glyph]] = []
    last = None
    for glyph in glyphs:
        if (
            last is not None
            and glyph.base == last.base
            and glyph.size == last.size
            and -1 < glyph.x0 - last.x1 < glyph.size
            and len(runs[-1]) < 40
        ):
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
        last = glyph
    return runs
