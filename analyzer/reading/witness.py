"""pdfplumber's parser as the second witness, for a page on which PDFium finds no text."""

from __future__ import annotations

import io

from analyzer.errors import UnreadableDocument, damage_told
from analyzer.reading.layout.shapes import Glyph, Word
from analyzer.reading.layout.words import words_of


def words_by_pdfplumber(data: bytes, index: int, password: str | None) -> list[Word]:
    """The words of page `index`, counted from 0; none where this parser fails too."""
    import pdfplumber

    try:
        with (
            damage_told("the PDF is damaged"),
            pdfplumber.open(io.BytesIO(data), password=password or "") as document,
        ):
            chars = document.pages[index].chars
    except UnreadableDocument:
        return []
    return words_of(
        [
            Glyph(
                char["text"],
                char["x0"],
                char["x1"],
                char["bottom"] - 0.2 * char["size"],
                char["top"],
                char["bottom"],
                char["size"],
                "bold" in char["fontname"].lower(),
                order,
            )
            for order, char in enumerate(chars)
            if char["text"].strip() and char.get("upright", True) and not char["text"].startswith("(cid:")
        ]
    )
