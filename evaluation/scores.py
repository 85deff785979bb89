"""The arithmetic: what was found against what a reader sees. All shares are between 0 and 1."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from evaluation.lines import Line


@dataclass(frozen=True, slots=True)
class Tally:
    """Findings that a reader shares (hits), that a reader does not (alarms), and those left unfound (misses)."""

    hits: int = 0
    alarms: int = 0
    misses: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.hits + other.hits, self.alarms + other.alarms, self.misses + other.misses)

    @property
    def precision(self) -> float:
        return share(self.hits, self.hits + self.alarms)

    @property
    def recall(self) -> float:
        return share(self.hits, self.hits + self.misses)

    @property
    def f1(self) -> float:
        return share(2 * self.hits, 2 * self.hits + self.alarms + self.misses)


@dataclass(frozen=True, slots=True)
class Scores:
    """The tally of each responsibility, in the order of the lexicon.

    `quiet` is the number of lines without any label, `false` how many of them raised a finding all the same.
    """

    tallies: Mapping[str, Tally]
    lines: int
    quiet: int
    false: int

    @property
    def micro(self) -> Tally:
        """All findings thrown together, so that frequent responsibilities weigh more."""
        return sum(self.tallies.values(), Tally())

    @property
    def macro(self) -> tuple[float, float, float]:
        """The means of precision, recall and F1 over the responsibilities that some line requires."""
        rows = [(t.precision, t.recall, t.f1) for t in self.tallies.values() if t.hits + t.misses]
        precision, recall, f1 = (share(sum(column), len(rows)) for column in zip(*rows)) if rows else (0.0, 0.0, 0.0)
        return precision, recall, f1


def share(part: float, whole: float) -> float:
    """0 where there is nothing to share: whoever finds nothing has no precision to boast of."""
    return part / whole if whole else 0.0


def score(judged: Iterable[tuple[Line, Collection[str]]], ids: Iterable[str]) -> Scores:
    """Lines, each with the ids that were found in it, against their labels."""
    pairs = [(line, frozenset(found)) for line, found in judged]
    quiet = [found for line, found in pairs if not line.required and not line.optional]
    return Scores(
        tallies={id_: sum((tally(id_, *pair) for pair in pairs), Tally()) for id_ in ids},
        lines=len(pairs),
        quiet=len(quiet),
        false=sum(map(bool, quiet)),
    )


def tally(id_: str, line: Line, found: frozenset[str]) -> Tally:
    if id_ in line.required:
        return Tally(hits=1) if id_ in found else Tally(misses=1)
    return Tally(alarms=1) if id_ in found and id_ not in line.optional else Tally()
