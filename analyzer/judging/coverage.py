"""Hits → what they are worth for responsibilities and duties."""

from __future__ import annotations

from collections.abc import Iterable

from analyzer.lexicon.model import Lexicon
from analyzer.records import Hit, Strength

ORDER: dict[Strength, int] = {"demonstrated": 0, "listed": 1, "weak": 2}
"""From the strongest to the weakest."""


def strengths(hits: Iterable[Hit], lexicon: Lexicon) -> dict[str, Strength]:
    """Responsibility id → the best strength among the hits of its activities."""
    by_activity = {hit.activity: hit.strength for hit in hits}
    found: dict[str, Strength] = {}
    for responsibility in lexicon.responsibilities:
        seen = [by_activity[activity] for activity in responsibility.covered_by if activity in by_activity]
        if seen:
            found[responsibility.id] = min(seen, key=ORDER.__getitem__)
    return found
