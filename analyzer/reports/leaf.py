"""Pages of plain text and rectangles for a PDF, set in the standard Helvetica that every viewer has."""

from __future__ import annotations

import unicodedata

from analyzer.reports.rewriting import to_ascii

Colour = tuple[float, float, float]
INK: Colour = (0.11, 0.13, 0.16)
GREY: Colour = (0.36, 0.39, 0.44)
MARGIN = 54.0

_AFM = """
    278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556
    556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778
    667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556
    556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584
"""
"""Of Helvetica's characters 32 to 126, in thousandths of the size."""
_WIDTHS = tuple(int(width) for width in _AFM.split())
_OTHERS = {"“": 333, "”": 333, "‘": 222, "’": 222, "–": 556, "—": 1000, "…": 1000, "•": 350, "·": 278}
_WIDEST = 1000
_BOLD = 1.08
"""The bold face is nowhere wider than this many times the regular one, taken over a line."""


def encoded(text: str) -> bytes:
    """WinAnsi, the encoding of the standard fonts; what it lacks becomes the nearest ASCII, or "?"."""
    return b"".join(_encoded(char) for char in text)


def _encoded(char: str) -> bytes:
    try:
        return char.encode("cp1252")
    except UnicodeEncodeError:
        return to_ascii(char).encode("ascii")


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Points; of the bold face an upper bound."""
    return sum(map(_width, text)) * size / 1000 * (_BOLD if bold else 1)


def _width(char: str) -> int:
    if char in _OTHERS:
        return _OTHERS[char]
    base = unicodedata.normalize("NFKD", char)[0]
    return _WIDTHS[ord(base) - 32] if 32 <= ord(base) <= 126 else _WIDEST


def wrapped(text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """Lines of at most `room` points; a word that is longer is broken."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if width(longer, size, bold=bold) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        while width(word, size, bold=bold) > room and len(word) > 1:
            fits = max(
                1, next(n for n in range(len(word), 0, -1) if n == 1 or width(word[:n], size, bold=bold) <= room)
            )
            lines.append(word[:fits])
            word = word[fits:]
        line = word
    return [*lines, line] if line or not lines else lines


class Leaves:
    """Content streams, filled from the top; a new one begins where the page is full."""

    def __init__(self, page_width: float, page_height: float) -> None:
        self.width, self.height = page_width, page_height
        self._pages: list[list[bytes]] = [[]]
        self.y = page_height - MARGIN

    @property
    def contents(self) -> list[bytes]:
        return [b"\n".join(page) + b"\n" for page in self._pages]

    def need(self, height: float) -> None:
        """A new page where less than `height` points are left."""
        if self.y - height < MARGIN and self._pages[-1]:
            self._pages.append([])
            self.y = self.height - MARGIN

    def space(self, height: float) -> None:
        self.y -= height

    def rectangle(self, x: float, y: float, wide: float, high: float, colour: Colour, *, hollow: bool = False) -> None:
        """`x` and `y` of its lower left corner; a hollow one has its line inside."""
        if hollow:
            x, y, wide, high = x + 0.5, y + 0.5, wide - 1, high - 1
        paint = ("RG", "S") if hollow else ("rg", "f")
        shape = f"{_rgb(colour)} {paint[0]} {x:.2f} {y:.2f} {wide:.2f} {high:.2f} re {paint[1]}"
        self._pages[-1].append(shape.encode())

    def text(self, text: str, x: float, *, size: float = 9.0, bold: bool = False, colour: Colour = INK) -> None:
        """One line at the present height."""
        escaped = encoded(text).replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        font = "F2" if bold else "F1"
        start = f"BT /{font} {size:g} Tf {_rgb(colour)} rg {x:.2f} {self.y:.2f} Td (".encode()
        self._pages[-1].append(start + escaped + b") Tj ET")

    def paragraph(
        self, text: str, *, x: float = MARGIN, size: float = 9.0, bold: bool = False, colour: Colour = INK
    ) -> None:
        """Wrapped at the right margin; the present height moves below it."""
        for line in wrapped(text, size, self.width - MARGIN - x, bold=bold):
            self.need(size * 1.4)
            self.y -= size * 1.4
            self.text(line, x, size=size, bold=bold, colour=colour)


def _rgb(colour: Colour) -> str:
    return " ".join(f"{part:.3f}" for part in colour)
