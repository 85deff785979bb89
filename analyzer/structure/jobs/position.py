"""Jobs that are told: positions with the blocks of their rows."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from analyzer.records import Block, Position
from analyzer.structure.jobs.drafts import Draft
from analyzer.structure.signs.dates import find_range, months
from analyzer.structure.signs.titles import claim
from analyzer.structure.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Job:
    """A position with the blocks of its own rows."""

    position: Position
    rows: frozenset[int]
    first: int


def told_by_file(index: int, block: Block, vocabulary: Vocabulary, as_of: datetime.date) -> Iterator[Job]:
    """The job of a row of which the file says what its cells are, whatever their words; none without dates."""
    cells = dict(zip(block.lines[0].parts, block.lines[0].cells))
    found = find_range(cells.get("dates", ""), singles=True)
    if found is not None:
        draft = Draft(cells.get("title"), cells.get("employer"))
        yield Job(position_of(draft, found.start, found.end, block, vocabulary, as_of), frozenset([index]), index)


def position_of(
    draft: Draft, start: str | None, end: str | None, block: Block, vocabulary: Vocabulary, as_of: datetime.date
) -> Position:
    """The position that a draft has become; `block` is its dated row."""
    reading = claim(draft.title or "", vocabulary)
    count = len(months(start, end, as_of))
    return Position(
        title=draft.title,
        organisation=draft.organisation,
        start=start,
        end=end,
        months=count or None,
        page=block.lines[0].page,
        trade=reading.trade,
        software=reading.trade == "software",
        internship=reading.internship,
    )
