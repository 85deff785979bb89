"""Which jobs are software work, and how many months they make."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from analyzer.judging.timeline import Timeline, written
from analyzer.lexicon.model import Lexicon
from analyzer.lexicon.rules import VerdictRules
from analyzer.records import Evidence, Experience, Position, Resume
from analyzer.structure.signs.terms import is_unpaid

_HEADING_WORDS = 2
"""A line of so few words is a heading of sorts."""


def settle(resume: Resume, evidence: Mapping[str, Sequence[Evidence]], lexicon: Lexicon) -> tuple[Position, ...]:
    """The positions with `software` decided by title and content: what the title leaves open, the lines settle."""
    rules = lexicon.rules
    lines = _lines(evidence, _activities(lexicon, rules.software_shown_by))
    sure = _lines(evidence, _activities(lexicon, set(rules.software_shown_by) - set(rules.software_hinted_by)))
    told = Counter(item.position for item in resume.items if len(item.block.text.split()) > _HEADING_WORDS)
    return tuple(
        replace(position, software=len(lines[index]) >= _needed(position, rules, told[index], sure=bool(sure[index])))
        for index, position in enumerate(resume.positions)
    )


def _lines(evidence: Mapping[str, Sequence[Evidence]], activities: Container[str]) -> defaultdict[int, set[int]]:
    """The items of each job that demonstrate one of the activities."""
    lines: defaultdict[int, set[int]] = defaultdict(set)
    for activity, found in evidence.items():
        for one in found:
            if activity in activities and one.position is not None and one.strength == "demonstrated":
                lines[one.position].add(one.item)
    return lines


def _needed(position: Position, rules: VerdictRules, told: int, *, sure: bool) -> int:
    """How many lines must show software work; a single one among many says little of what was done for years."""
    if position.trade != "unknown":
        return rules.other_needs if position.trade == "other" else 0
    chance = (position.months or 0) > rules.long_job and told > rules.few_lines
    return rules.unsure_needs if chance or not sure else rules.unknown_needs


def without_other_trades(
    evidence: Mapping[str, Sequence[Evidence]], positions: Sequence[Position], lexicon: Lexicon
) -> dict[str, list[Evidence]]:
    """The evidence without what other trades do too, in jobs that are no software work: a nurse trains colleagues as well."""
    shared = _activities(lexicon, lexicon.rules.shared_with_other_trades)
    others = {index for index, position in enumerate(positions) if not position.software}
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
    """Months in all and in software work, overlaps once; None for both where no position has usable dates.

    Those of a volunteer count only where there are no others.
    """
    every_dated = [index for index, months in enumerate(timeline.jobs) if months]
    dated = [index for index in every_dated if not is_unpaid(positions[index].title or "")] or every_dated
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
