"""How lines are set: headings of one document look alike."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from analyzer.records import Block, Document


@dataclass(frozen=True, slots=True)
class Look:
    """Of a line; `rank` is that of a heading where the file says so."""

    size: float
    bold: bool
    capitals: bool
    rank: int = 0

    @property
    def stands_out(self) -> bool:
        return self.size > 0 or self.rank > 0


def look_of(block: Block) -> Look:
    line = block.lines[0]
    letters = [character for character in block.text if character.isalpha()]
    capitals = bool(letters) and all(c.isupper() for c in letters)
    return Look(round(line.size * 2) / 2, line.bold, capitals and not line.rank, line.rank)


def body_size(document: Document) -> float:
    """The size of most of the text, in points; 0 without any."""
    sizes: Counter[float] = Counter()
    for line in document.lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0
