"""What the resume claims: the role and rung of the latest job title."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from analyzer.records import Claimed, GapReport, Position, Resume
from analyzer.structure.signs.dates import month_number
from analyzer.structure.signs.terms import is_unpaid
from analyzer.structure.signs.titles import claim
from analyzer.structure.vocabulary import Vocabulary


def claimed(resume: Resume, vocabulary: Vocabulary) -> Claimed:
    """The title of the latest job, or the headline where no job has a title.

    A title that names no trade ("Team Lead", "Engineering Manager") is passed over where the latest that names one is of
    software. That of a volunteer is beside one of employment.
    """
    titled = _titled(resume.positions)
    trades = {position: claim(position.title or "", vocabulary).trade for position in titled}
    telling = [position for position in titled if trades[position] != "unknown"]
    latest = max(telling or titled, key=_latest, default=None)
    if latest is not None and trades[latest] != "software":
        latest = max(titled, key=_latest)
    title = latest.title if latest is not None else resume.headline
    if title is None:
        return Claimed(None, None, None)
    reading = claim(title, vocabulary)
    return Claimed(title, reading.role, reading.level)


def passed_over(report: GapReport) -> str | None:
    """A later title than the claimed one, which names no trade; None where there is none."""
    titled = _titled(report.resume.positions)
    claiming = [_latest(position) for position in titled if position.title == report.claimed.title]
    if report.claimed.role is None or not claiming:
        return None
    latest = max(titled, key=_latest)
    return latest.title if _latest(latest) > max(claiming) else None


def _titled(positions: Sequence[Position]) -> list[Position]:
    """The jobs with a title; those of a volunteer only where there are no others."""
    named = [position for position in positions if position.title]
    return [position for position in named if not is_unpaid(position.title or "")] or named


def _latest(position: Position) -> tuple[int, int]:
    """The months of end and start; "present" is after every date, an undated job before."""
    start, end = position.start, position.end
    return (
        month_number(end, datetime.date.max, last=True) if end else -1,
        month_number(start, datetime.date.max, last=False) if start else -1,
    )
