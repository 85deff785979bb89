"""The values that layout works on, from the smallest to the largest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from analyzer.records import Box


class Glyph(NamedTuple):
    """One visible character: `x0` is its origin, `x1` the origin plus its advance, `order` its place in the stream.

    `quarter` counts the quarter turns of its baseline, counter-clockwise.
    """

    text: str
    x0: float
    x1: float
    base: float
    top: float
    bottom: float
    size: float
    bold: bool
    order: int
    quarter: int = 0


@dataclass(frozen=True, slots=True)
class Word:
    """Glyphs without a gap between them, on one baseline. `first` and `last` are places in the stream."""

    text: str
    x0: float
    x1: float
    base: float
    top: float
    bottom: float
    size: float
    bold: bool
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of one baseline that no wide gap sets apart."""

    words: tuple[Word, ...]
    text: str
    x0: float
    x1: float
    base: float
    top: float
    bottom: float
    size: float
    first: int
    last: int

    @property
    def bold(self) -> bool:
        letters = [word for word in self.words if any(c.isalnum() for c in word.text)]
        return bool(letters) and all(word.bold for word in letters)


@dataclass(frozen=True, slots=True)
class Row:
    """One line as it is read: its cells from left to right, in text column `column`.

    `left` and `right` are the edges of the text column, which tell a line that wraps from one that ends.
    `quarter` counts the quarter turns of its baseline, counter-clockwise; its places are those of its own frame.
    `goes_on` marks a row that continues the one above, whatever its width.
    """

    cells: tuple[Cell, ...]
    page: int = 1
    column: int = 0
    left: float = 0.0
    right: float = 0.0
    edged: bool = True
    goes_on: bool = False
    quarter: int = 0

    @property
    def text(self) -> str:
        return " ".join(cell.text for cell in self.cells)

    @property
    def box(self) -> Box:
        return box_of(self.cells)

    @property
    def x0(self) -> float:
        return self.cells[0].x0

    @property
    def x1(self) -> float:
        return self.cells[-1].x1

    def box_on(self, width: float, height: float) -> Box:
        """The box on a page of that size as it is shown."""
        x0, top, x1, bottom = self.box
        if self.quarter == 1:
            return top, height - x1, bottom, height - x0
        if self.quarter == 2:
            return width - x1, height - bottom, width - x0, height - top
        if self.quarter == 3:
            return width - bottom, x0, width - top, x1
        return x0, top, x1, bottom

    @property
    def size(self) -> float:
        return max(self.cells, key=lambda cell: len(cell.text)).size

    @property
    def base(self) -> float:
        return self.cells[0].base

    @property
    def bold(self) -> bool:
        return self.cells[0].bold


def make_cell(words: Sequence[Word]) -> Cell:
    """The cell of `words`, which stand on one baseline from left to right."""
    longest = max(words, key=lambda word: len(word.text))
    x0, top, x1, bottom = box_of(words)
    return Cell(
        tuple(words),
        " ".join(word.text for word in words),
        x0,
        x1,
        longest.base,
        top,
        bottom,
        longest.size,
        min(word.first for word in words),
        max(word.last for word in words),
    )


def box_of(parts: Sequence[Word] | Sequence[Cell]) -> Box:
    """The smallest box around all parts."""
    return (
        min(part.x0 for part in parts),
        min(part.top for part in parts),
        max(part.x1 for part in parts),
        max(part.bottom for part in parts),
    )
