"""Which jobs are software work, and how many months they make."""

from __future__ import annotations

import itertools
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from analyzer.judging.timeline import Timeline, written
from analyzer.lexicon.model import Lexicon
from analyzer.records import Evidence, Experience, Position, Resume


def settle(resume: Resume, evidence: Mapping[str, Sequence[Evidence]], lexicon: Lexicon) -> tuple[Position, ...]:
    """The positions with `software` decided by title and content: what the title leaves open, the lines settle."""
    rules = lexicon.rules
    lines: dict[int, set[int]] = {}
    for activity in _activities(lexicon, rules.software_shown_by):
        for found in evidence.get(activity, ()):
            if found.position is not None and found.strength == "demonstrated":
                lines.setdefault(found.position, set()).add(found.item)
    needs = {"software": 0, "unknown": rules.unknown_needs, "other": rules.other_needs}
    return tuple(
        replace(position, software=len(lines.get(index, ())) >= needs[position.trade])
        for index, position in enumerate(resume.positions)
    )


def without_other_trades(
    evidence: Mapping[str, Sequence[Evidence]], positions: Sequence[Position], lexicon: Lexicon
) -> dict[str, list[Evidence]]:
    """The evidence without what other trades do too, in the jobs of such trades: a nurse trains colleagues as well."""
    shared = _activities(lexicon, lexicon.rules.shared_with_other_trades)
    others = {index for index, position in enumerate(positions) if position.trade == "other" and not position.software}
    return {
        activity: [one for one in found if activity not in shared or one.position not in others]
        for activity, found in evidence.items()
    }


def _activities(lexicon: Lexicon, responsibilities: Container[str]) -> set[str]:
    return {
        activity
        for responsibility in lexicon.responsibilities
        if responsibility.id in responsibilities
        for activity in responsibility.covered_by
    }


def experience(positions: Sequence[Position], timeline: Timeline) -> Experience:
    """Months in all and in software work, overlaps once; None for both where no position has usable dates."""
    dated = [index for index, months in enumerate(timeline.jobs) if months]
    if not dated:
        return Experience(None, None)
    every = timeline.union(dated)
    software = timeline.union(index for index in dated if positions[index].software)
    return Experience(len(every), len(software), _gaps(every))


def _gaps(months: frozenset[int]) -> tuple[tuple[str, str], ...]:
    """The first and last month of every stretch without a job between the first and the last one."""
    gaps = []
    ordered = sorted(months)
    for before, after in itertools.pairwise(ordered):
        if after > before + 1:
            gaps.append((written(before + 1), written(after - 1)))
    return tuple(gaps)
