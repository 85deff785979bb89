"""Which atoms stand in a text, and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

AtomSet = frozenset[int]


class Span(NamedTuple):
    """Tokens `start` to `end` (exclusive). Spans are ordered from left to right, the shorter first."""

    start: int
    end: int


class Found:
    """The atoms that stand in a text, each with its places from left to right."""

    def __init__(self, places: Mapping[int, Sequence[Span]]) -> None:
        self.atoms: AtomSet = frozenset(places)
        self.places = places
        self._known: dict[AtomSet, tuple[Span, ...]] = {}

    def spans(self, atoms: AtomSet) -> tuple[Span, ...]:
        """Where any of `atoms` stands, from left to right. Patterns share their sets, so that many ask for the same."""
        spans = self._known.get(atoms)
        if spans is None:
            spans = tuple(sorted([span for atom in atoms & self.atoms for span in self.places[atom]]))
            self._known[atoms] = spans
        return spans
