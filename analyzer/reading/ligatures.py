"""Glyphs that a font gives no letter for, among letters that it does: ligatures, which a dictionary can tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from analyzer.reading.hyphens import letters_for
from analyzer.reading.layout.shapes import Word
from analyzer.reading.pdfium.letters import UNKNOWN


def mend(words: Sequence[Word]) -> list[Word]:
    """The words with their ligatures put back.

    A word that no dictionary knows, such as a name, takes the ligature found most often; a glyph alone is an icon.
    """
    found: dict[int, str | None] = {}
    for i, word in enumerate(words):
        if UNKNOWN in word.text and any(c.isalpha() for c in word.text):
            found[i] = letters_for(word.text, UNKNOWN)
    counts = Counter(letters for letters in found.values() if letters)
    usual = counts.most_common(1)[0][0] if counts else ""
    out: list[Word] = []
    for i, word in enumerate(words):
        if UNKNOWN in word.text:
            word = replace(word, text=word.text.replace(UNKNOWN, found.get(i) or (usual if i in found else "")))
        if word.text:
            out.append(word)
    return out
