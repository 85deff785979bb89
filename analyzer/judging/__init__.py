"""Hits in their places → GapReport. Pure: no clock, no files."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import replace

from analyzer.errors import UsageError
from analyzer.judging import experience as work
from analyzer.judging.claims import claimed
from analyzer.judging.coverage import duty_findings, findings
from analyzer.judging.evidence import gather, without_name
from analyzer.judging.next_steps import next_steps
from analyzer.judging.rule import Case
from analyzer.judging.skills import skills
from analyzer.judging.timeline import Timeline
from analyzer.judging.verdict import decide
from analyzer.lexicon.model import Lexicon
from analyzer.lexicon.rules import VerdictRules
from analyzer.records import ROLES, SHOWN, Finding, GapReport, Reading, Resume, Role, Tool, Verdict
from analyzer.version import __version__

_HEADING_WORDS = 2


def judge(
    resume: Resume,
    readings: Sequence[Reading],
    lexicon: Lexicon,
    as_of: datetime.date,
    *,
    role: str | None = None,
    level: str | None = None,
) -> GapReport:
    """The report of `resume`; `readings` has one entry for each of its items.

    Raises UsageError where `role` or `level` names nothing in the lexicon, or the two do not belong together.
    """
    asked_role, asked_level = _asked(role, level, lexicon)
    readings = without_name(resume, readings)
    evidence = gather(resume, readings)
    resume = replace(resume, positions=work.settle(resume, evidence, lexicon))
    evidence = work.without_other_trades(evidence, resume.positions, lexicon)
    timeline = Timeline.of(resume.positions, as_of)
    readable = resume.document.readable
    months = work.experience(resume.positions, timeline)
    found = findings(lexicon, evidence, timeline, readable=readable)
    all_duties = duty_findings(
        (duty for rung in lexicon.rungs for duty in rung.duties), evidence, timeline, readable=readable
    )
    case = Case(
        lexicon=lexicon,
        findings=found,
        duties=all_duties,
        timeline=timeline,
        software_months=months.software_months,
        claimed=claimed(resume, lexicon.vocabulary),
        titled_months=_titled_months(resume, timeline),
        silent_lines=_silent_lines(resume, found, lexicon.rules),
        document=resume.document,
    )
    verdict = decide(case)
    target_role, target_level = _target(verdict, asked_role, asked_level, lexicon)
    duties = tuple(duty for duty in all_duties if duty.role == target_role)
    named = skills(resume, readings, lexicon.technologies, timeline)
    shown = {activity for activity, found in evidence.items() if any(e.strength == "demonstrated" for e in found)}
    return GapReport(
        tool=Tool(__version__, f"sha256:{lexicon.digest}", as_of.isoformat()),
        resume=resume,
        experience=months,
        claimed=case.claimed,
        verdict=verdict,
        target_role=target_role,
        target_level=target_level,
        findings=case.findings,
        duties=duties,
        skills=named,
        next_steps=next_steps(case, verdict, target_role, target_level, named),
        ladder=tuple(rung.id for rung in lexicon.rungs if rung.role == target_role and not rung.branch),
        specialities=tuple(entry.title for entry in lexicon.specialities if shown & set(entry.covered_by)),
    )


def _asked(role: str | None, level: str | None, lexicon: Lexicon) -> tuple[Role | None, str | None]:
    if role is not None and role not in ROLES:
        raise UsageError(f"there is no role {role!r}; the roles are {', '.join(ROLES)}")
    rungs = {rung.id: rung.role for rung in lexicon.rungs}
    if level is not None and level not in rungs:
        raise UsageError(f"there is no rung {level!r}; `analyzer lexicon roles` lists them")
    if level is not None and role is not None and rungs[level] != role:
        raise UsageError(f"the rung {level} is not one of the role {role}")
    if level is not None:
        return rungs[level], level
    return next((known for known in ROLES if known == role), None), None


def _titled_months(resume: Resume, timeline: Timeline) -> int | None:
    titled = [index for index, position in enumerate(resume.positions) if position.trade == "software"]
    return len(timeline.union(titled)) if titled else None


def _silent_lines(resume: Resume, found: Iterable[Finding], rules: VerdictRules) -> int:
    """How many lines of jobs and projects show nothing, the shortest apart, which are headings of sorts.

    Where projects show code enough by themselves, only theirs: they are no part of the jobs in another trade.
    """
    proofs = [(finding.id, one) for finding in found for one in finding.evidence if one.strength in SHOWN]
    code = {one.item for id_, one in proofs if id_ in rules.code_shown_by and one.section == "projects"}
    kinds = ("projects",) if len(code) >= rules.code_lines else ("experience", "projects")
    shown = {one.item for _, one in proofs}
    return sum(
        item.kind in kinds and index not in shown and len(item.block.text.split()) > _HEADING_WORDS
        for index, item in enumerate(resume.items)
    )


def _target(verdict: Verdict, role: Role | None, level: str | None, lexicon: Lexicon) -> tuple[Role | None, str | None]:
    """What to measure against: what was asked for, else the rung above the supported one, else the role above."""
    if level is not None or (role is not None and role != verdict.role):
        return role, level
    if verdict.role is None:
        return None, None
    ladder = [rung.id for rung in lexicon.rungs if rung.role == verdict.role and not rung.branch]
    place = ladder.index(verdict.level) if verdict.level in ladder else len(ladder) - 1
    return verdict.role, ladder[min(place + 1, len(ladder) - 1)]
