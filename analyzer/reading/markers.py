"""The signs before a bullet, and the private-use glyphs of icon fonts: the same for every kind of file."""

from __future__ import annotations

import re

GLYPHS = "␣•◦▪▫■□●○‣⁃∙⋅·►▶▸▹➢➤➔➜→»›✓✔✦✧❖◆◇♦⬧⮚\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0a8\uf02d"
DASHES = "-–—*+¤"
BULLET = re.compile(
    rf"(?:[{re.escape(GLYPHS)}]|[{re.escape(DASHES)}](?=\s)|\(cid:\d+\)|\(?\d{{1,2}}[.)](?=\s)|o(?=\s+[A-Z]))\s*(?=\S)"
)
"""At the start of a line: the bullet and the space after it."""
MARK = re.compile(rf"[{re.escape(GLYPHS + DASHES)}o]|\(cid:\d+\)|\(?\d{{1,2}}[.)]|[\ue000-\uf8ff]+")
"""A word that is nothing but the mark of the text after it: a bullet, a number or an icon."""
SIGN = re.compile(rf"[{re.escape(GLYPHS)}]")
"""A word that can be nothing but a bullet."""
FRAME = re.compile(rf"(?P<sign>[{re.escape(GLYPHS + DASHES)}~=])+\s*(?P<text>\w.{{0,60}}\w)\s*(?P=sign)+")
"""A heading between two ornaments."""
INLINE = re.compile(r"\s[•●▪‣■◦➢❖]\s+")
"""Between two bullets that stand on one line."""
ICONS = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]+")


LEADERS = re.compile(r"(?:\s*[.·_]){5,}")
"""Dots or lines that lead the eye to the next cell, or fill the line."""


def without_icons(text: str) -> str:
    """The text without private-use glyphs and leaders, its spaces single."""
    return " ".join(LEADERS.sub(" ", ICONS.sub(" ", text)).split())
