"""Headings and job titles that wrap in a narrow column, where no line is long enough to show that the next goes on."""

from __future__ import annotations

from dataclasses import replace

from analyzer.records import Block, Document
from analyzer.structure.signs.dates import find_range
from analyzer.structure.signs.headings import heading_kind
from analyzer.structure.vocabulary import Vocabulary, words

_LONGEST = 30
"""Characters of a line in a narrow column."""
_SLACK = 2.0
"""In points."""


def join_wrapped(document: Document, vocabulary: Vocabulary) -> Document:
    """The document, with "Work" over "Experience" and "Senior Software" over "Developer" in one block each."""
    out: list[Block] = []
    for block in document.blocks:
        if out and _continues(out[-1], block) and _belong(out[-1].text, block.text, vocabulary):
            above = out.pop()
            starts = (*above.starts, len(above.text) + 1)
            block = Block(
                f"{above.text} {block.text}", (*above.lines, *block.lines), starts, above.bullet, above.column
            )
        out.append(block)
    return replace(document, blocks=tuple(out))


def _continues(above: Block, block: Block) -> bool:
    """Whether two lines are set alike, one below the other, each as short as in a narrow column."""
    line, below = above.lines[-1], block.lines[0]
    if line.box is None or below.box is None or block.bullet or len(above.lines) + len(block.lines) > 2:
        return False
    alike = (line.size, line.bold, line.page) == (below.size, below.bold, below.page)
    near = 0 < below.box[1] - line.box[1] < 2 * (line.box[3] - line.box[1])
    aligned = abs(below.box[0] - line.box[0]) < _SLACK or abs(below.box[2] - line.box[2]) < _SLACK
    return alike and near and aligned and max(len(line.text), len(below.text)) < _LONGEST


def _belong(first: str, second: str, vocabulary: Vocabulary) -> bool:
    """Whether a heading, or the name of a trade, begins in the first line and ends in the second."""
    if heading_kind(f"{first} {second}", vocabulary) is not None:
        return True
    if find_range(first, singles=True) or find_range(second, singles=True):
        return False
    before, after = words(first), words(second)
    spans = (before[-i:] + after[:j] for i in (1, 2, 3) for j in (1, 2, 3))
    return any(span in vocabulary.roles or span in vocabulary.open or span in vocabulary.other for span in spans)
