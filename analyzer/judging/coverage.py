"""Hits and evidence → the state of each responsibility and duty."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from analyzer.judging.timeline import Timeline
from analyzer.lexicon.model import Duty, Lexicon, Responsibility
from analyzer.records import STRENGTHS, Evidence, Finding, Hit, State, Strength


def strengths(hits: Iterable[Hit], lexicon: Lexicon) -> dict[str, Strength]:
    """Responsibility id → the best strength among the hits of its activities."""
    by_activity = {hit.activity: hit.strength for hit in hits}
    found: dict[str, Strength] = {}
    for responsibility in lexicon.responsibilities:
        seen = [by_activity[activity] for activity in responsibility.covered_by if activity in by_activity]
        if seen:
            found[responsibility.id] = min(seen, key=STRENGTHS.index)
    return found


def findings(
    lexicon: Lexicon, evidence: Mapping[str, list[Evidence]], timeline: Timeline, *, readable: bool
) -> tuple[Finding, ...]:
    """One finding for each of the responsibilities, in the lexicon's order.

    What was not found in a document that could not be read as a whole (`readable` False) is "unreadable", not missing.
    """
    return tuple(_finding(entry, "any", evidence, timeline, readable) for entry in lexicon.responsibilities)


def duty_findings(
    duties: Iterable[Duty], evidence: Mapping[str, list[Evidence]], timeline: Timeline, *, readable: bool
) -> tuple[Finding, ...]:
    return tuple(_finding(duty, duty.needs, evidence, timeline, readable) for duty in duties)


def _finding(
    entry: Responsibility | Duty,
    needs: str,
    evidence: Mapping[str, list[Evidence]],
    timeline: Timeline,
    readable: bool,
) -> Finding:
    lists = [evidence.get(activity, []) for activity in entry.covered_by]
    proof = _best_first(found for found_list in lists for found in found_list)
    combine: Callable[[Iterable[int]], int] = max if needs == "all" else min
    nothing = len(STRENGTHS)
    ranks = [min((STRENGTHS.index(found.strength) for found in found_list), default=nothing) for found_list in lists]
    rank = combine(ranks) if ranks else nothing
    absent: State = "missing" if readable else "unreadable"
    state = (*STRENGTHS, absent)[rank]
    if state in ("missing", "unreadable") and proof:
        state = "weak"
    span = timeline.span(found.position for found in proof if found.strength == "demonstrated")
    return Finding(
        id=entry.id,
        role=entry.role,
        title=entry.title,
        state=state,
        evidence=proof,
        level=entry.level if isinstance(entry, Duty) else None,
        months=span.months,
        first=span.first,
        last=span.last,
    )


def _best_first(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The strongest first, then in reading order; of one item only the best."""
    best: dict[int, Evidence] = {}
    for found in sorted(evidence, key=lambda e: (e.item, STRENGTHS.index(e.strength), e.activity)):
        best.setdefault(found.item, found)
    return tuple(sorted(best.values(), key=lambda e: (STRENGTHS.index(e.strength), e.item)))
