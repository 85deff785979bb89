"""What the resume claims: the role and rung of the latest job title."""

from __future__ import annotations

import datetime

from analyzer.records import Claimed, Position, Resume
from analyzer.structure.dates import month_number
from analyzer.structure.terms import is_unpaid
from analyzer.structure.titles import claim
from analyzer.structure.vocabulary import Vocabulary


def claimed(resume: Resume, vocabulary: Vocabulary) -> Claimed:
    """The title of the latest job, or the headline where no job has a title.

    A title that names no trade ("Team Lead", "Engineering Manager") claims nothing while an earlier one names one;
    where that is another trade, it does for a job that was software work by its lines. Nor does the title of a
    volunteer beside one of employment.
    """
    named = [position for position in resume.positions if position.title]
    titled = [position for position in named if not is_unpaid(position.title or "")] or named
    telling = [position for position in titled if position.trade != "unknown"]
    if telling and all(position.trade == "other" for position in telling):
        telling += [position for position in titled if position.trade == "unknown" and position.software]
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
