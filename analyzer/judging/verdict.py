"""Findings → role, rung, margin and reasons. A monotone rule: more evidence never lowers a role or a rung."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from analyzer.judging.timeline import Timeline
from analyzer.lexicon.model import Lexicon, Rung
from analyzer.records import ROLES, SHOWN, Claimed, Evidence, Finding, Margin, Role, RoleScore, Verdict

_QUOTED_REASONS = 4
_FEW = 2
"""So many lines at most are worth less when one of them goes."""
_TINY = 1e-6


@dataclass(frozen=True, slots=True)
class Case:
    """All that a verdict rests on. `duties` are the findings for every rung of every ladder.

    `titled_months` are those of the jobs with a title of software work; None where no job has one.
    """

    lexicon: Lexicon
    findings: tuple[Finding, ...]
    duties: tuple[Finding, ...]
    timeline: Timeline
    software_months: int | None
    claimed: Claimed
    titled_months: int | None
    readable: bool


def decide(case: Case) -> Verdict:
    ranking, largest = rank(case)
    role = largest if writes_code(case, case.findings) else None
    if role is None:
        return Verdict(None, None, _margin(case, None, ranking), ranking, _why_none(case))
    level = rung_of(case, role)
    return Verdict(role, level, _margin(case, role, ranking), ranking, _reasons(case, role, ranking))


def rank(case: Case) -> tuple[tuple[RoleScore, ...], Role | None]:
    """The scores of the four roles, and the largest that is carried, whether or not code is written."""
    ranking = tuple(_score(case, role, case.findings) for role in ROLES)
    return ranking, _largest(ranking)


def writes_code(case: Case, findings: Sequence[Finding]) -> bool:
    """Whether enough lines show code being made; without them there is no software role to support."""
    return len(_code_lines(case, findings)) >= _code_lines_needed(case)


def _code_lines(case: Case, findings: Sequence[Finding]) -> set[int]:
    return {
        evidence.item
        for finding in findings
        if finding.id in case.lexicon.rules.code_shown_by
        for evidence in finding.evidence
        if evidence.strength == "demonstrated"
    }


def _code_lines_needed(case: Case) -> int:
    rules = case.lexicon.rules
    if case.titled_months is None:
        return rules.code_lines_untitled
    return rules.code_lines_long if case.titled_months >= rules.code_long_months else rules.code_lines


def rung_of(case: Case, role: Role) -> str:
    """The highest rung of the role's ladder whose months are done and whose share of duties is shown."""
    ladder = _ladder(case.lexicon, role)
    claimed = _claimed_step(case)
    supported = [
        rung.id for step, rung in enumerate(ladder) if _supports(case, rung, needed_share(case, step, claimed))
    ]
    return supported[-1] if supported else ladder[0].id


def _ladder(lexicon: Lexicon, role: Role) -> list[Rung]:
    return [rung for rung in lexicon.rungs if rung.role == role and not rung.branch]


def _claimed_step(case: Case) -> int:
    """How high the latest title stands on its own ladder, -1 for none; a senior is a senior on any of them."""
    if case.claimed.role is None:
        return -1
    steps = (
        step for step, rung in enumerate(_ladder(case.lexicon, case.claimed.role)) if rung.id == case.claimed.level
    )
    return next(steps, -1)


def needed_share(case: Case, step: int, claimed: int) -> float:
    """The share of its duties that the rung at `step` asks for; less where the title claims it or a higher one."""
    shares = case.lexicon.rules.rung_duties
    share = shares[min(step, len(shares) - 1)]
    return share * case.lexicon.rules.claimed_rung if claimed >= step else share


def _supports(case: Case, rung: Rung, share: float) -> bool:
    states = [finding.state in SHOWN for finding in case.duties if finding.level == rung.id]
    return (case.software_months or 0) >= rung.months and sum(states) >= share * len(states)


def _score(case: Case, role: Role, findings: Sequence[Finding]) -> RoleScore:
    own = [finding for finding in findings if finding.role == role]
    weights = [_weight(case, finding) for finding in own]
    return RoleScore(
        role=role,
        score=round(sum(weights) / len(own), 4),
        demonstrated=sum(weight > 0 for weight in weights),
        total=len(own),
        carried=sum(weights) + _TINY >= needed_count(case, role),
    )


def needed_count(case: Case, role: Role) -> float:
    """The responsibilities of its own that carry `role`; fewer where the latest title claims it or a larger scope."""
    rules = case.lexicon.rules
    claims = case.claimed.role is not None and ROLES.index(case.claimed.role) >= ROLES.index(role)
    return dict(rules.carried)[role] * (rules.claimed_role if claims else 1.0)


def _weight(case: Case, finding: Finding) -> float:
    """1 for a responsibility shown in recent or undated work by more than one line, less otherwise, 0 for none."""
    if finding.state not in SHOWN:
        return 0.0
    rules = case.lexicon.rules
    shown = [evidence for evidence in finding.evidence if evidence.strength in SHOWN]
    recent = any(case.timeline.is_recent(evidence.position, rules.recent_months) for evidence in shown)
    several = len({evidence.item for evidence in shown}) > 1
    return (1.0 if recent else rules.older_weight) * (1.0 if several else rules.single_weight)


def _largest(ranking: Sequence[RoleScore]) -> Role | None:
    carried = [score.role for score in ranking if score.carried]
    return carried[-1] if carried else ROLES[0]


def _margin(case: Case, role: Role | None, ranking: Sequence[RoleScore]) -> Margin:
    """In responsibilities: how many more carry the next role, and how many may be lost before this one falls."""
    place = ROLES.index(role) if role else -1
    sums = {score.role: score.score * score.total for score in ranking}
    above = ROLES[place + 1] if place + 1 < len(ROLES) else None
    below = ROLES[place - 1] if place > 0 else None
    return Margin(
        next_role=above,
        to_next=_lacking(case, above, sums[above]) if above else None,
        previous_role=below,
        to_previous=max(1, math.floor(sums[role] - needed_count(case, role) + _TINY) + 1) if role else None,
    )


def _lacking(case: Case, role: Role, has: float) -> int:
    """How many more responsibilities, each shown by a line of recent work, carry `role`."""
    lacking = needed_count(case, role) - has
    return max(1, math.ceil(lacking / case.lexicon.rules.single_weight - _TINY))


def _why_none(case: Case) -> tuple[str, ...]:
    if not case.readable and not any(finding.evidence for finding in case.findings):
        return (
            "The text could not be read or understood (see the warnings), so nothing can be said about the work in it.",
        )
    if not any(finding.evidence for finding in case.findings):
        return ("No line shows software work: no code written, tested, run or designed.",)
    return (
        "Too few lines show code being written, and every one of the four roles begins there.",
        *_quotes([finding for finding in case.findings if finding.state in SHOWN]),
    )


def _reasons(case: Case, role: Role, ranking: Sequence[RoleScore]) -> tuple[str, ...]:
    score = ranking[ROLES.index(role)]
    own = [finding for finding in case.findings if finding.role == role and finding.state in SHOWN]
    name = role_name(role)
    reasons = [f"{score.demonstrated} of the {score.total} responsibilities of a {name} are shown."]
    return (*reasons, *_quotes(own), *_single_points(case, role))


def _quotes(findings: Sequence[Finding]) -> list[str]:
    return [
        f"{finding.title}: “{short(finding.evidence[0].quote)}” (p.{finding.evidence[0].page})"
        for finding in findings[:_QUOTED_REASONS]
        if finding.evidence
    ]


def _single_points(case: Case, role: Role) -> list[str]:
    """The lines without which the verdict would be a smaller role."""

    def without(item: int) -> Role | None:
        left = tuple(_without(finding, lambda evidence: evidence.item == item) for finding in case.findings)
        if not writes_code(case, left):
            return None
        return _largest(tuple(_score(case, r, left) for r in ROLES))

    weighty = _weighty(case)
    lines = {
        e.item: e
        for f in case.findings
        if f.state in SHOWN
        for e in f.evidence
        if e.strength in SHOWN and e.item in weighty
    }
    return [
        f"Without the line “{short(evidence.quote)}” (p.{evidence.page}) the role would be less."
        for item, evidence in sorted(lines.items())
        if without(item) != role
    ]


def _weighty(case: Case) -> set[int]:
    """The lines whose loss changes what some responsibility is worth, or whether code is shown; few in a long resume."""
    code = _code_lines(case, case.findings)
    weighty = code if len(code) <= _code_lines_needed(case) else set()
    for finding in case.findings:
        shown = [evidence for evidence in finding.evidence if evidence.strength in SHOWN]
        recent_months = case.lexicon.rules.recent_months
        recent = {e.item for e in shown if case.timeline.is_recent(e.position, recent_months)}
        for items in ({evidence.item for evidence in shown}, recent):
            if 0 < len(items) <= _FEW:
                weighty |= items
    return weighty


def _without(finding: Finding, gone: Callable[[Evidence], bool]) -> Finding:
    left = tuple(evidence for evidence in finding.evidence if not gone(evidence))
    shown = any(evidence.strength in SHOWN for evidence in left)
    state = finding.state if shown or finding.state not in SHOWN else "missing"
    return Finding(finding.id, finding.role, finding.title, state, left, finding.level)


def short(quote: str, length: int = 110) -> str:
    """A quote as reasons give it: a long one ends early, after a whole word."""
    return quote if len(quote) <= length else quote[: length - 1].rsplit(" ", 1)[0] + "…"


def role_name(role: Role) -> str:
    return "software engineer" if role == "engineer" else role
