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
            text = repaired(word.text, UNKNOWN).replace(UNKNOWN, "fi" if len(word.text) > 3 else "")
            word = replace(word, text=text)
        if word.text:
            out.append(word)
    return out
