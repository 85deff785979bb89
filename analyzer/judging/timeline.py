"""The months of a person's jobs, for findings and skills: how long, from when to when, how recent."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analyzer.records import Position
from analyzer.structure.signs.dates import months


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
        return cls(tuple(months(position.start, position.end, as_of) for position in positions), now)

    def span(self, positions: Iterable[int | None]) -> Stretch:
        """The union of the months of the jobs numbered in `positions`; None among them is passed over."""
        union = self.union(position for position in positions if position is not None)
        return Stretch(len(union), written(min(union)), written(max(union))) if union else Stretch()

    def union(self, positions: Iterable[int]) -> frozenset[int]:
        return frozenset().union(*(self.jobs[position] for position in positions))

    def is_recent(self, position: int | None, within: int) -> bool:
        """Whether the job ended at most `within` months before now; a text that stands in no dated job counts as recent."""
        if position is None or not self.jobs[position]:
            return True
        return self.now - max(self.jobs[position]) <= within


def written(month: int) -> str:
    return f"{month // 12:04}-{month % 12 + 1:02}"
