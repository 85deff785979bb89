"""Glyphs that a font gives no letter for, among letters that it does: ligatures, which a dictionary can tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analyzer.reading.glyphs import UNKNOWN
from analyzer.reading.hyphens import repaired
from analyzer.reading.layout.shapes import Word


def mend(words: Sequence[Word]) -> list[Word]:
    """The words with their ligatures put back; a word that stays unknown loses the glyph."""
    out: list[Word] = []
    for word in words:
        if UNKNOWN in word.text:
            # Alone, the glyph is an icon and no part of a word.
            lone = not any(c.isalpha() for c in word.text)
            text = word.text if lone else repaired(word.text, UNKNOWN)
            text = text.replace(UNKNOWN, "")
            word = replace(word, text=text)
        if word.text:
            out.append(word)
    return out
