"""PDF → pictures of its pages, for reports that show them."""

from __future__ import annotations

import io
from dataclasses import dataclass

from analyzer.reading.pdfium.opening import opened

SCALE = 2.0
"""Pixels a point: sharp on the screens of today."""
LARGEST = 2400
"""Pixels along the longer side of a page of unusual size."""
COLOURS = 128
"""Enough for text and flat colour; a picture of a page weighs a third of what all colours would."""
PAGES = 40
"""More are left out: no resume is as long, and a page of the report must open in a browser."""


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as it is shown: `width` and `height` in points, `png` the bytes of the picture."""

    number: int
    width: float
    height: float
    png: bytes


def page_images(data: bytes, password: str | None = None) -> tuple[PageImage, ...]:
    """The pages in order, 40 at most; a damaged page is left out.

    Raises PasswordRequired and UnreadableDocument.
    """
    import pypdfium2
    from PIL import Image

    images = []
    with opened(data, password) as document:
        for index in range(min(len(document), PAGES)):
            try:
                page = document[index]
            except pypdfium2.PdfiumError:
                continue
            width, height = page.get_size()
            bitmap = page.render(scale=min(SCALE, LARGEST / max(width, height, 1.0)), may_draw_forms=False)
            out = io.BytesIO()
            bitmap.to_pil().convert("RGB").quantize(COLOURS, Image.Quantize.FASTOCTREE).save(out, "PNG")
            images.append(PageImage(index + 1, width, height, out.getvalue()))
    return tuple(images)
