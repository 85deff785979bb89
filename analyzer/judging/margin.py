"""How near a verdict is to a larger role and to a smaller one, in responsibilities."""

from __future__ import annotations

import math
from itertools import combinations

from analyzer.judging.rule import (
    Case,
    carries,
    code_lines,
    code_lines_needed,
    largest,
    rank,
    supported,
    weight,
    without,
)
from analyzer.records import ROLES, SHOWN, Margin, Role


def margin(case: Case, role: Role | None) -> Margin:
    """How far `role`, which the case supports, is from the next verdict up and down."""
    next_role, to_next = _gain(case, role)
    previous_role, to_previous = _loss(case, role) if role else (None, None)
    return Margin(next_role, to_next, previous_role, to_previous)


def _gain(case: Case, role: Role | None) -> tuple[Role | None, int | None]:
    """The next role, and how many responsibilities more, each shown by one line of recent work, carry it.

    The number is None where none does: it takes more lines for each, or lines of code where no role is supported.
    """
    if role is None:
        return largest(rank(case, case.findings)), None
    if role == ROLES[-1]:
        return None, None
    above = ROLES[ROLES.index(role) + 1]
    own = [finding for finding in case.findings if finding.role == above]
    weights = [weight(case, finding) for finding in own if finding.state in SHOWN]
    more = case.lexicon.rules.single_weight
    counts = range(1, len(own) - len(weights) + 1)
    return above, next((count for count in counts if carries(case, above, [*weights, *[more] * count])), None)


def _loss(case: Case, role: Role) -> tuple[Role | None, int | None]:
    """The role that is left when as few responsibilities as can make it fall are lost, and how many they are."""
    lost = min(_carrying(case, role), _coding(case), key=lambda ids: len(ids) or math.inf)
    if not lost:
        return None, None
    return supported(case, without(case.findings, lambda finding, _: finding.id in lost)), len(lost)


def _carrying(case: Case, role: Role) -> tuple[str, ...]:
    """The fewest of its own responsibilities without which `role` is not carried: the heaviest; none carry a coder."""
    own = sorted(((weight(case, f), f.id) for f in case.findings if f.role == role and f.state in SHOWN), reverse=True)
    counts = range(1, len(own) + 1)
    few = next((count for count in counts if not carries(case, role, [heavy for heavy, _ in own[count:]])), 0)
    return tuple(id_ for _, id_ in own[:few])


def _coding(case: Case) -> tuple[str, ...]:
    """The fewest responsibilities without which too little code is shown.

    Each that shows enough by itself is lost in any case; of the few others as many as possible are kept.
    """
    needed = code_lines_needed(case)
    lines = {finding.id: found for finding in case.findings if (found := code_lines(case, [finding]))}
    small = [id_ for id_, found in lines.items() if len(found) < needed]
    for count in range(len(small), -1, -1):
        for kept in combinations(small, count):
            if len(set().union(*(lines[id_] for id_ in kept))) < needed:
                return tuple(id_ for id_ in lines if id_ not in kept)
    return ()
