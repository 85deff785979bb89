"""Rows of jobs: set apart from the bullet above that they are joined to, and made one of a table's cells of dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from analyzer.records import Block, Document
from analyzer.structure.dates import find_range
from analyzer.structure.titles import claim
from analyzer.structure.vocabulary import Vocabulary, words

_NAMES = re.compile(r",\s|\s[-–—|]\s|\t")
_AFTER_DATES = " \t)].,"
_LONGEST_TITLE = 6
_LONGEST_ROW = 18


def set_rows_apart(document: Document, vocabulary: Vocabulary) -> Document:
    """The same document, with every line that is a job's row by itself in a block of its own."""
    return replace(document, blocks=tuple(part for block in document.blocks for part in _cut(block, vocabulary)))


def join_dates(document: Document) -> Document:
    """The same document, with two dates in cells side by side ("Mar 2021", "Present") in one block."""
    blocks: list[Block] = []
    for block in document.blocks:
        if blocks and (joined := _dates(blocks[-1], block)):
            blocks[-1] = joined
        else:
            blocks.append(block)
    return replace(document, blocks=tuple(blocks))


def _dates(left: Block, right: Block) -> Block | None:
    """One block of two that stand side by side in a table and are a date each; else None."""
    if right.column != left.column + 1 or len(left.lines) + len(right.lines) != 2:
        return None
    line, other = left.lines[0], right.lines[0]
    found = find_range(f"{line.text}\t{other.text}")
    if find_range(line.text) or found is None or found.stop - found.begin != len(line.text) + 1 + len(other.text):
        return None
    whole = replace(line, text=f"{line.text} {other.text}", cells=(line.text, other.text))
    return replace(left, text=whole.text, lines=(whole,))


def _cut(block: Block, vocabulary: Vocabulary) -> Iterator[Block]:
    rows = [number for number, line in enumerate(block.lines) if number and _is_row(line.text, vocabulary)]
    if not rows:
        yield block
        return
    edges = sorted({0, len(block.lines), *rows, *(number + 1 for number in rows)})
    for first, last in pairwise(edges):
        begin = block.starts[first]
        text = block.text[begin : block.starts[last] if last < len(block.lines) else None].rstrip()
        starts = tuple(start - begin for start in block.starts[first:last])
        yield Block(text, block.lines[first:last], starts, block.bullet and first not in rows, block.column)


def _is_row(text: str, vocabulary: Vocabulary) -> bool:
    """ "iOS Developer, Acme, May 2015 to March 2017": a title first, other names, and a range of dates at the end."""
    found = find_range(text)
    if found is None or text[found.stop :].strip(_AFTER_DATES) or len(words(text)) > _LONGEST_ROW:
        return False
    title, *others = _NAMES.split(text[: found.begin].rstrip(" ,-–—|("))
    return bool(others) and len(words(title)) <= _LONGEST_TITLE and claim(title, vocabulary).known
