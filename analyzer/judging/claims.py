"""What the resume claims: the role and rung of the latest job title."""

from __future__ import annotations

import datetime

from analyzer.records import Claimed, Position, Resume
from analyzer.structure.dates import month_number
from analyzer.structure.titles import claim
from analyzer.structure.vocabulary import Vocabulary


def claimed(resume: Resume, vocabulary: Vocabulary) -> Claimed:
    """The title of the latest job, or the headline where no job has a title.

    A title that names no trade ("Team Lead", "Engineering Manager") claims nothing while an earlier one names one.
    """
    titled = [position for position in resume.positions if position.title]
    telling = [position for position in titled if position.trade != "unknown"]
    title = max(telling or titled, key=_latest).title if titled else resume.headline
    if title is None:
        return Claimed(None, None, None)
    reading = claim(title, vocabulary)
    return Claimed(title, reading.role, reading.level)


def _latest(position: Position) -> tuple[int, int]:
    """The months of end and start; "present" is after every date, an undated job before."""
    start, end = position.start, position.end
    return (
        month_number(end, datetime.date.max, last=True) if end else -1,
        month_number(start, datetime.date.max, last=False) if start else -1,
    )
