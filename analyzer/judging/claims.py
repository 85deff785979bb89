"""What the resume claims: the role and rung of the latest job title."""

from __future__ import annotations

from analyzer.records import Claimed, Position, Resume
from analyzer.structure.titles import claim
from analyzer.structure.vocabulary import Vocabulary


def claimed(resume: Resume, vocabulary: Vocabulary) -> Claimed:
    """The title of the latest job, or the headline where no job has a title."""
    titled = [position for position in resume.positions if position.title]
    title = max(titled, key=_latest).title if titled else resume.headline
    if title is None:
        return Claimed(None, None, None)
    reading = claim(title, vocabulary)
    return Claimed(title, reading.role, reading.level)


def _latest(position: Position) -> tuple[str, str]:
    """Sorts by end, then start; "present" after every date, an undated job before."""
    end = position.end or ""
    return ("9999" if end == "present" else end, position.start or "")
