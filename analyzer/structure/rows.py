"""Rows that hold two things: jobs joined to the bullet above them, headings beside the text they name. Set apart."""

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
