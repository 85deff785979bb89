"""What the codes of a PDF's characters stand for."""

from __future__ import annotations

UNKNOWN = "\ufffd"
"""Stands for a glyph that the font gives no letter for."""
_HYPHEN = 2
"""PDFium writes a hyphen at a line's end so."""
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
HYPHENS = ("-", "\u00ad", "\u2010", "\u2011")
_UNMAPPED = frozenset((0x7F, 0xFFFE, 0xFFFF))
SPACES = frozenset(
    (0x20, 0x0D, 0x0A, 0x09, 0xA0, 0xAD, 0x200B, 0x200C, 0x200D, 0xFEFF, 0x3000, *range(0x2000, 0x200B), 0x202F)
)


def letter_of(code: int, *, mapped: bool) -> str:
    """What a code stands for; `mapped` tells whether the font gives letters for its codes."""
    if not mapped:
        return _TEX.get(code) or (chr(code) if 32 < code < 127 else UNKNOWN)
    if code == _HYPHEN:
        return "-"
    return UNKNOWN if code < 32 or code in _UNMAPPED else chr(code)
