"""What would lift the verdict: the fewest responsibilities or duties, put as questions to the person."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from analyzer.judging.phrases import role_name
from analyzer.lexicon.model import Duty, Lexicon, Responsibility
from analyzer.records import SHOWN, Finding, NextStep, Role, Skill, Verdict

_WEAK_STEPS = 3
_SKILL_STEPS = 3


def next_steps(
    lexicon: Lexicon,
    verdict: Verdict,
    target_role: Role | None,
    target_level: str | None,
    findings: Sequence[Finding],
    duties: Sequence[Finding],
    skills: Sequence[Skill],
) -> tuple[NextStep, ...]:
    """First the rung, then the role, then weak findings of the target role, then skills named but never shown."""
    entries: dict[str, Responsibility | Duty] = {entry.id: entry for entry in lexicon.responsibilities}
    entries |= {duty.id: duty for rung in lexicon.rungs for duty in rung.duties}
    steps: dict[str, NextStep] = {}

    def add(finding: Finding, effect: str) -> None:
        entry = entries[finding.id]
        steps.setdefault(finding.id, NextStep(finding.id, entry.question, effect, entry.example))

    if target_level is not None:
        open_ = _open(finding for finding in duties if finding.level == target_level)
        for finding in open_[: _fewest(lexicon, target_level, duties)]:
            add(finding, f"counts towards the rung {target_level}")
    for role, count in _roles(verdict, target_role, findings):
        for finding in _open(finding for finding in findings if finding.role == role)[:count]:
            add(finding, f"counts towards the role of {role_name(role)}")
    weak = [finding for finding in findings if finding.state == "weak" and finding.role == target_role]
    for finding in weak[:_WEAK_STEPS]:
        add(finding, "is hinted at already; what was done and what came of it would show it")
    return (*steps.values(), *_unshown(skills))


def _open(findings: Iterable[Finding]) -> list[Finding]:
    """What is not shown yet, the hinted at first."""
    return sorted(
        (f for f in findings if f.state in ("weak", "missing", "unreadable")), key=lambda f: f.state != "weak"
    )


def _fewest(lexicon: Lexicon, level: str, duties: Sequence[Finding]) -> int:
    """How many more duties of the rung reach the share that supports it, one at least."""
    ladder = [rung.id for rung in lexicon.rungs if rung.role == level.partition("/")[0] and not rung.branch]
    shares = lexicon.rules.rung_duties
    share = shares[min(ladder.index(level), len(shares) - 1)] if level in ladder else shares[-1]
    states = [finding.state in SHOWN for finding in duties if finding.level == level]
    return max(1, math.ceil(share * len(states) - sum(states)))


def _roles(verdict: Verdict, target_role: Role | None, findings: Sequence[Finding]) -> list[tuple[Role, int]]:
    """The role to reach and how many responsibilities are asked about: all of a role that was asked for."""
    if target_role is not None and target_role != verdict.role:
        return [(target_role, len(findings))]
    margin = verdict.margin
    return [(margin.next_role, margin.to_next)] if margin.next_role and margin.to_next else []


def _unshown(skills: Sequence[Skill]) -> list[NextStep]:
    unshown = [s for s in skills if not s.at_work and s.kind not in ("method", "os")]
    return [
        NextStep(
            responsibility="coder.learn-tools",
            question=f"{skill.name} is listed but no job or project shows it. Where have you used it, and for what?",
            effect="turns a listed skill into a shown one",
        )
        for skill in unshown[:_SKILL_STEPS]
    ]
