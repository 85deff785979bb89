"""Rows → blocks: wrapped lines joined, bullets without their glyph, line-end hyphens undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from analyzer.reading.layout.shapes import Row
from analyzer.reading.markers import BULLET, FRAME, SIGN, without_icons
from analyzer.records import Block, Line

WIDEST_STEP = 2.0
"""In em: from one line to the next in widely leaded text."""

Joiner = Callable[[str, str], str]


class Piece(NamedTuple):
    """A row as text: its bullet taken off, with the place at which the words after it begin."""

    row: Row
    cells: tuple[str, ...]
    bullet: bool
    x0: float

    @property
    def text(self) -> str:
        return " ".join(self.cells)


def piece_of(row: Row) -> Piece | None:
    """The row without bullet and icons; None where nothing is left."""
    cells = [cell.text for cell in row.cells]
    x0 = row.cells[0].x0
    bullet = False
    first = cells[0]
    framed = FRAME.fullmatch(" ".join(cells))
    if framed:
        return Piece(row, (framed["text"],), False, x0)
    match = BULLET.match(first + (" " + cells[1] if len(cells) > 1 else ""))
    if match:
        bullet = True
        mark = match.group().strip()
        loose = len(row.cells[0].words[0].text) == len(mark)
        cells[0] = first[len(mark) :].strip()
        words = row.cells[0].words
        x0 = words[1].x0 if loose and len(words) > 1 else row.cells[min(1, len(cells) - 1)].x0 if loose else x0
    cells = [cell for cell in map(without_icons, cells) if cell and not (len(cells) == 1 and SIGN.fullmatch(cell))]
    return Piece(row, tuple(cells), bullet, x0) if cells else None


def blocks_of(rows: Sequence[Row], join: Joiner, sizes: Mapping[int, tuple[float, float]]) -> list[Block]:
    """The blocks of `rows`; `join` puts the text of a line and of the line that continues it together.

    `sizes` holds the width and height of each page by its number.
    """
    groups: list[list[Piece]] = []
    for row in rows:
        piece = piece_of(row)
        if piece is None:
            continue
        if groups and continues(groups[-1], piece):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return [_block(group, join, sizes) for group in groups]


def continues(group: Sequence[Piece], piece: Piece) -> bool:
    """Whether `piece` goes on with the block `group`: its first word would not have fitted on the line above."""
    before, row = group[-1], piece.row
    if row.goes_on:
        return True
    above = before.row
    if piece.bullet or above.quarter != row.quarter:
        return False
    turned = above.page != row.page
    if above.column != row.column and not turned:
        return False
    if abs(above.size - row.size) > 0.08 * above.size or above.bold != row.bold:
        return False
    if len(row.cells) > 1 or (len(above.cells) > 1 and not group[0].bullet):
        return False
    step = row.base - above.base
    usual = above.base - group[-2].row.base if len(group) > 1 else 1.75 * above.size
    if turned:
        return _runs_over(group, piece)
    hanging = group[0].bullet and piece.x0 > group[0].row.cells[0].x0 + 1 and abs(piece.x0 - group[0].x0) <= 2
    if hanging and len(group) == 1:
        usual = WIDEST_STEP * above.size
    if not 0 < step <= max(1.12 * usual, 1.2 * above.size):
        return False
    if hanging:
        return True
    centred = abs(above.x0 + above.x1 - row.x0 - row.x1) <= 3
    aligned = abs(piece.x0 - before.x0) <= 2 or (len(group) == 1 and 0 < before.x0 - piece.x0 < 3 * row.size)
    hangs = len(group) == 1 and 0 < piece.x0 - before.x0 < 4 * row.size
    ends = abs(above.x1 - row.x1) <= 2
    if not (aligned or hangs or centred or ends):
        return False
    word = row.cells[0].words[0]
    room = above.right - above.x1
    if centred and not (aligned or hangs):
        room = above.right - above.left - (above.x1 - above.x0)
    # Optimal line breaking and unequal margins leave some room before words that plainly go on.
    goes_on = piece.text[0].islower() and before.text[-1] not in ".!?;:"
    if not above.edged and not goes_on:
        return False
    slack = 2.5 * row.size if goes_on else 0.0
    return word.x1 - word.x0 + 0.2 * row.size + slack > room


def _runs_over(group: Sequence[Piece], piece: Piece) -> bool:
    """Whether a block that ends one page goes on at the top of the next one, in the same place of its column."""
    before, row = group[-1], piece.row
    if row.page != before.row.page + 1 or not piece.text[0].islower() or before.text.endswith((".", "!", "?", ":")):
        return False
    return abs(piece.x0 - before.x0) <= 2 or (group[0].bullet and abs(piece.x0 - group[0].x0) <= 2)


def _block(group: Sequence[Piece], join: Joiner, sizes: Mapping[int, tuple[float, float]]) -> Block:
    text = ""
    starts = []
    for piece in group:
        if text:
            joined = join(text, piece.text)
            starts.append(len(joined) - len(piece.text))
            text = joined
        else:
            starts.append(0)
            text = piece.text
    lines = tuple(
        Line(p.text, p.row.page, p.row.box_on(*sizes[p.row.page]), round(p.row.size, 1), p.row.bold, p.cells)
        for p in group
    )
    return Block(text, lines, tuple(starts), group[0].bullet, group[0].row.column)
