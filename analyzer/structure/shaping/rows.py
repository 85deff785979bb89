"""Rows of jobs: set apart from the text above or behind that they are joined to, or made one of cells of dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from analyzer.records import Block, Document, Line
from analyzer.structure.signs.dates import find_range
from analyzer.structure.signs.deeds import LONGEST_ROW, LONGEST_TITLE, deed_at, says_more_than_names
from analyzer.structure.signs.headings import heading_kind
from analyzer.structure.signs.naming import has_capital, is_project, tells_employer
from analyzer.structure.signs.parts import without_span
from analyzer.structure.signs.titles import claim, ends_in_trade
from analyzer.structure.vocabulary import Vocabulary, words

_NAMES = re.compile(r",\s|\s[-–—|]\s|\t")
_JOINTS = re.compile(r",\s+|\s[/|–—-]\s|\t")
_AFTER_DATES = " \t()].,·|"
_BRACKETS = re.compile(r"\([^()]*\)")


def set_rows_apart(document: Document, vocabulary: Vocabulary) -> Document:
    """The same document, with what is a job's row by itself, and a deed behind such a row, in blocks of their own.

    Below the dated row of a job a bullet or paragraph that has dates itself tells of a part of it, and stays whole.
    """
    blocks: list[Block] = []
    in_job = False
    for block in document.blocks:
        for part in _cut(block, vocabulary):
            at = None if in_job else deed_at(part, vocabulary)
            if at is not None:
                blocks += _parted(part, *at)
                continue
            blocks.append(part)
            if heading_kind(part.text, vocabulary) is not None:
                in_job = False
            elif not part.bullet and find_range(part.text) is not None:
                in_job = True
    return replace(document, blocks=tuple(blocks))


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
    rows = _dated_lines(block) or [n for n, line in enumerate(block.lines) if n and _is_row(line.text, vocabulary)]
    rows = rows or _above_text(block, vocabulary)
    if not rows:
        yield block
        return
    edges = sorted({0, len(block.lines), *rows, *(number + 1 for number in rows)})
    for first, last in pairwise(edges):
        begin = block.starts[first]
        text = block.text[begin : block.starts[last] if last < len(block.lines) else None].rstrip()
        starts = tuple(start - begin for start in block.starts[first:last])
        yield Block(text, block.lines[first:last], starts, block.bullet and first not in rows, block.column)


def _dated_lines(block: Block) -> list[int]:
    """The lines of a paragraph of which each, or each but the first, begins or ends with a range of dates; else none."""
    if block.bullet:
        return []
    dated = [n for n, line in enumerate(block.lines) if _ends_in_dates(line.text) or _begins_with_dates(line.text)]
    return dated if len(dated) > 1 and len(block.lines) - len(dated) <= (0 not in dated) else []


def _above_text(block: Block, vocabulary: Vocabulary) -> list[int]:
    """The lines of a paragraph that begins with the row of a job, up to the sentence that it goes on with; else none."""
    first, *others = (line.text for line in block.lines)
    bare = [(n, _BRACKETS.sub("", text)) for n, text in enumerate(others, 1)]
    sentence = next((n for n, text in bare if text[:1].isupper() and says_more_than_names(text)), None)
    if block.bullet or sentence is None:
        return []
    said = others[sentence - 1]
    if not (said.endswith(".") or block.text.endswith(".") or tells_employer(said) or is_project(said)):
        return []
    rows = [line.text for line in block.lines[:sentence]]
    opens = any(map(_ends_in_dates, rows)) and all(map(_names, rows))
    return list(range(sentence)) if opens or _titles_dates(first, vocabulary) else []


def _names(text: str) -> bool:
    """Whether all words beside the dates of a line are written as names."""
    found = find_range(text)
    beside = text[: found.begin] + text[found.stop :] if found is not None else text
    return all(map(has_capital, _BRACKETS.sub("", without_span(beside)).split()))


def _titles_dates(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a line is dates and a title behind them, and what commas join to it."""
    found = find_range(text)
    if found is None or not _begins_with_dates(text):
        return False
    title, *_ = _JOINTS.split(text[found.stop :].lstrip(" ,:|-–—\t"))
    return len(words(title)) <= LONGEST_TITLE and ends_in_trade(words(title), vocabulary)


def _begins_with_dates(text: str) -> bool:
    found = find_range(text)
    return found is not None and not text[: found.begin].strip("([ ") and len(words(text)) <= LONGEST_ROW


def _ends_in_dates(text: str) -> bool:
    found = find_range(text)
    return (
        found is not None
        and not without_span(text[found.stop :]).strip(_AFTER_DATES)
        and len(words(text)) <= LONGEST_ROW
    )


def _parted(block: Block, stop: int, begin: int) -> tuple[Block, Block]:
    """The row of a job up to `stop`, and the deed from `begin`, as two blocks; a line with some of both is in both."""
    numbered = tuple(zip(block.starts, block.lines))
    row = [(start, line) for start, line in numbered if start < stop]
    deed = [(max(start, begin), line) for start, line in numbered if start + len(line.text) > begin]
    return (
        replace(_block(block.text[:stop], 0, row, block.column), bullet=False),
        replace(_block(block.text[begin:], begin, deed, block.column), bullet=block.bullet),
    )


def _block(text: str, at: int, lines: Sequence[tuple[int, Line]], column: int) -> Block:
    """A block of the text that begins at `at`, with of each line what is in it."""
    starts = [start - at for start, _ in lines]
    ends = [*starts[1:], len(text) + 1]
    told = [text[start : end - 1].rstrip() for start, end in zip(starts, ends)]
    cut = tuple(replace(line, text=part, cells=(part,)) for (_, line), part in zip(lines, told))
    return Block(text, cut, tuple(starts), column=column)


def _is_row(text: str, vocabulary: Vocabulary) -> bool:
    """ "iOS Developer, Acme, May 2015 to March 2017": a title first, other names, and a range of dates at the end."""
    found = find_range(text)
    if found is None or not _ends_in_dates(text):
        return False
    title, *others = _NAMES.split(text[: found.begin].rstrip(" ,-–—|("))
    return bool(others) and len(words(title)) <= LONGEST_TITLE and claim(title, vocabulary).known
