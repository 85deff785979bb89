"""The months of a person's jobs, for findings and skills: how long, from when to when, how recent."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analyzer.records import Position

PRESENT = "present"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Calendar months in all, overlaps once, with the first and the last as "YYYY-MM"; None without dates."""

    months: int = 0
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """The jobs as sets of calendar months, counted from year 0. An undated job is an empty set."""

    jobs: tuple[frozenset[int], ...]
    now: int

    @classmethod
    def of(cls, positions: Sequence[Position], as_of: datetime.date) -> Timeline:
        now = as_of.year * 12 + as_of.month - 1
        return cls(tuple(_months(position, now) for position in positions), now)

    def span(self, positions: Iterable[int | None]) -> Stretch:
        """The union of the months of the jobs numbered in `positions`; None among them is passed over."""
        months = self.union(position for position in positions if position is not None)
        if not months:
            return Stretch()
        return Stretch(len(months), written(min(months)), written(max(months)))

    def union(self, positions: Iterable[int]) -> frozenset[int]:
        return frozenset().union(*(self.jobs[position] for position in positions))

    def is_recent(self, position: int | None, months: int) -> bool:
        """Whether the job ended at most `months` before now; a text that stands in no dated job counts as recent."""
        if position is None or not self.jobs[position]:
            return True
        return self.now - max(self.jobs[position]) <= months


def written(month: int) -> str:
    return f"{month // 12:04}-{month % 12 + 1:02}"


def _months(position: Position, now: int) -> frozenset[int]:
    if position.start is None or position.end is None:
        return frozenset()
    start, end = _number(position.start, now, 1), _number(position.end, now, 12)
    return frozenset(range(start, min(end, now) + 1))


def _number(date: str, now: int, month: int) -> int:
    """The month's number; of a year alone its first month for a start (`month` 1), its last for an end (12)."""
    if date == PRESENT:
        return now
    year, _, given = date.partition("-")
    return int(year) * 12 + (int(given) if given else month) - 1
