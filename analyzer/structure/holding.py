"""Which stretches of a document hold jobs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from analyzer.records import Block
from analyzer.structure.dates import find_range
from analyzer.structure.drafts import dates_in
from analyzer.structure.parts import is_name, row_parts
from analyzer.structure.titles import TitleReading, claim
from analyzer.structure.vocabulary import Vocabulary


def holds_jobs(blocks: Sequence[Block], vocabulary: Vocabulary, *, any_trade: bool) -> bool:
    """Whether a row with a range of dates has a title in it or beside it; unless `any_trade`, not one of another trade.

    What people did beside their profession has titles and dates too: "President, Chess Club, 2012 – 2014".
    """
    readings = (reading for at in range(len(blocks)) for reading in _titles_at(blocks, at, vocabulary))
    return any(any_trade or reading.trade != "other" for reading in readings)


def heads_job(blocks: Sequence[Block], at: int) -> bool:
    """Whether the rows below a name, up to the first bullet, give the dates of a job: then it is an employer's name."""
    rows = takewhile(lambda block: not block.bullet, blocks[at + 1 : at + 4])
    return any(find_range(block.text, singles=False) is not None for block in rows)


def _titles_at(blocks: Sequence[Block], at: int, vocabulary: Vocabulary) -> Iterator[TitleReading]:
    """What the titles in a row with a range of dates, and in the rows of names beside it, say."""
    dates = () if blocks[at].bullet else dates_in(blocks[at])
    if not dates or dates[0].single:
        return
    beside = (row for row in (*blocks[max(0, at - 1) : at], *blocks[at + 1 : at + 2]) if is_name(row))
    names = [part.text for part in row_parts(blocks[at], dates)]
    names += [part.text for row in beside for part in row_parts(row)]
    yield from (reading for name in names if (reading := claim(name, vocabulary)).known)
