"""Findings → role and rung. A monotone rule: more evidence never lowers a role or a rung."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from analyzer.judging.timeline import Timeline
from analyzer.lexicon.model import Lexicon, Rung
from analyzer.records import ROLES, SHOWN, Claimed, Document, Evidence, Finding, Role, RoleScore

_TINY = 1e-6


@dataclass(frozen=True, slots=True)
class Case:
    """All that a verdict rests on. `duties` are the findings for every rung of every ladder.

    `titled_months` are those of the jobs with a title of software work; None where no job has one. `silent_lines` counts
    the lines of jobs and projects that show nothing.
    """

    lexicon: Lexicon
    findings: tuple[Finding, ...]
    duties: tuple[Finding, ...]
    timeline: Timeline
    software_months: int | None
    claimed: Claimed
    titled_months: int | None
    silent_lines: int
    document: Document


def supported(case: Case, findings: Sequence[Finding]) -> Role | None:
    """The largest role that `findings` carry; None where they show too little code."""
    return largest(rank(case, findings)) if writes_code(case, findings) else None


def rank(case: Case, findings: Sequence[Finding]) -> tuple[RoleScore, ...]:
    """The scores of the four roles."""
    return tuple(_score(case, role, findings) for role in ROLES)


def largest(ranking: Sequence[RoleScore]) -> Role:
    """The largest role that is carried, whether or not code is written."""
    carried = [score.role for score in ranking if score.carried]
    return carried[-1] if carried else ROLES[0]


def writes_code(case: Case, findings: Sequence[Finding]) -> bool:
    """Whether enough lines show code being made; without them there is no software role to support."""
    return len(code_lines(case, findings)) >= code_lines_needed(case)


def code_lines(case: Case, findings: Sequence[Finding]) -> set[int]:
    """The items that show code being made, or tested by who claims one of the four roles.

    Where titles of software work were held for long, any work of the four roles.
    """
    rules = case.lexicon.rules
    shown_by = (*rules.code_shown_by, *(rules.code_shown_claimed if case.claimed.role else ()))
    return {
        evidence.item
        for finding in findings
        if finding.id in shown_by or _long_titled(case)
        for evidence in finding.evidence
        if evidence.strength == "demonstrated"
    }


def code_lines_needed(case: Case) -> int:
    rules = case.lexicon.rules
    if case.titled_months is None:
        share = math.ceil(rules.code_share_untitled * case.silent_lines)
        return max(rules.code_lines, min(rules.code_lines_untitled, share))
    return 1 if _long_titled(case) else rules.code_lines


def _long_titled(case: Case) -> bool:
    return case.titled_months is not None and case.titled_months >= case.lexicon.rules.code_long_months


def rung_of(case: Case, role: Role) -> str:
    """The highest rung of the role's ladder whose months are done and whose share of duties is shown."""
    ladder = _ladder(case.lexicon, role)
    months = case.software_months or 0
    reached = [rung.id for rung in ladder if months >= rung.months and lacking_duties(case, rung.id) <= 0]
    return reached[-1] if reached else ladder[0].id


def lacking_duties(case: Case, level: str) -> int:
    """How many more duties of the rung reach the share of them that it asks for; 0 or less where they do."""
    states = [finding.state in SHOWN for finding in case.duties if finding.level == level]
    return math.ceil(_needed_share(case, level) * len(states) - _TINY) - sum(states)


def _needed_share(case: Case, level: str) -> float:
    """The share of its duties that a rung asks for; less where the title claims it or a higher one.

    A branch beside the ladder asks for as much as the highest rung of all.
    """
    rules = case.lexicon.rules
    last = len(rules.rung_duties) - 1
    step = _step(case.lexicon, level)
    share = rules.rung_duties[last if step is None else min(step, last)]
    return share * rules.claimed_rung if step is not None and _claimed_step(case) >= step else share


def _step(lexicon: Lexicon, level: str) -> int | None:
    """How high a rung stands on its own ladder, from 0; None for a branch."""
    rung = next(rung for rung in lexicon.rungs if rung.id == level)
    return None if rung.branch else _ladder(lexicon, rung.role).index(rung)


def _ladder(lexicon: Lexicon, role: Role) -> list[Rung]:
    return [rung for rung in lexicon.rungs if rung.role == role and not rung.branch]


def _claimed_step(case: Case) -> int:
    """How high the latest title stands on its own ladder, -1 for none; a senior is a senior on any of them."""
    level = case.claimed.level
    step = _step(case.lexicon, level) if level is not None else None
    return -1 if step is None else step


def _score(case: Case, role: Role, findings: Sequence[Finding]) -> RoleScore:
    own = [finding for finding in findings if finding.role == role]
    weights = [weight(case, finding) for finding in own]
    return RoleScore(
        role=role,
        score=round(sum(weights) / len(own), 4),
        demonstrated=sum(weight > 0 for weight in weights),
        total=len(own),
        carried=carries(case, role, weights),
    )


def carries(case: Case, role: Role, weights: Iterable[float]) -> bool:
    """Whether its own responsibilities carry `role`; fewer do where the latest title claims it or a larger scope."""
    rules = case.lexicon.rules
    claims = case.claimed.role is not None and ROLES.index(case.claimed.role) >= ROLES.index(role)
    return sum(weights) + _TINY >= dict(rules.carried)[role] * (rules.claimed_role if claims else 1.0)


def weight(case: Case, finding: Finding) -> float:
    """1 for a responsibility shown in recent or undated work by more than one line, less otherwise, 0 for none."""
    if finding.state not in SHOWN:
        return 0.0
    rules = case.lexicon.rules
    shown = [evidence for evidence in finding.evidence if evidence.strength in SHOWN]
    recent = any(case.timeline.is_recent(evidence.position, rules.recent_months) for evidence in shown)
    several = len({evidence.item for evidence in shown}) > 1
    return (1.0 if recent else rules.older_weight) * (1.0 if several else rules.single_weight)


def without(findings: Sequence[Finding], gone: Callable[[Finding, Evidence], bool]) -> tuple[Finding, ...]:
    """`findings` as they would be if the evidence that is `gone` had not been there."""
    return tuple(_without(finding, gone) for finding in findings)


def _without(finding: Finding, gone: Callable[[Finding, Evidence], bool]) -> Finding:
    left = tuple(evidence for evidence in finding.evidence if not gone(finding, evidence))
    shown = any(evidence.strength in SHOWN for evidence in left)
    state = finding.state if shown or finding.state not in SHOWN else "missing"
    return Finding(finding.id, finding.role, finding.title, state, left, finding.level)
