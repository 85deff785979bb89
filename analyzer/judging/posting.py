"""A job posting's hits → the role and rung it really asks for, and the gap of a resume to it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

from analyzer.judging.asked_years import years_asked
from analyzer.judging.coverage import duty_findings, findings
from analyzer.judging.evidence import gather
from analyzer.judging.rule import Case, largest, rank, rung_of
from analyzer.judging.timeline import Timeline
from analyzer.lexicon.model import Lexicon
from analyzer.records import Asked, Claimed, Finding, GapReport, PostingReport, Reading, Resume, Tool
from analyzer.structure.signs.titles import claim
from analyzer.version import __version__


def judge_posting(
    posting: Resume, readings: Sequence[Reading], lexicon: Lexicon, as_of: datetime.date, resume: GapReport | None
) -> PostingReport:
    """`readings` has one entry for each item of `posting`; `resume` is what to hold against it."""
    evidence = gather(posting, readings)
    timeline = Timeline(tuple(frozenset[int]() for _ in posting.positions), 0)
    wanted = findings(lexicon, evidence, timeline, readable=True)
    duties = duty_findings((duty for rung in lexicon.rungs for duty in rung.duties), evidence, timeline, readable=True)
    years = years_asked(posting.document.text)
    months = None if years is None else years * 12
    title = posting.headline or next((position.title for position in posting.positions if position.title), None)
    reading = claim(title, lexicon.vocabulary) if title else None
    claimed = Claimed(title, reading.role if reading else None, reading.level if reading else None)
    rules = replace(lexicon.rules, single_weight=1.0)  # a posting says each thing once
    lexicon_ = replace(lexicon, rules=rules)
    named = tuple(sorted({mention.technology for reading in readings for mention in reading.mentions}, key=str.lower))
    told = [finding for finding in wanted if finding.evidence]
    # What other trades do too makes no posting one of software: a barista trains colleagues as well.
    software = claimed.role or named or any(finding.id not in rules.shared_with_other_trades for finding in told)
    case = Case(
        lexicon_, wanted, duties, timeline, months, claimed, titled_months=0, silent_lines=0, document=posting.document
    )
    ranking = rank(case, wanted)
    role = largest(ranking) if told and software else None
    has = {skill.name for skill in resume.skills} if resume else set()
    return PostingReport(
        tool=Tool(__version__, f"sha256:{lexicon.digest}", as_of.isoformat()),
        document=posting.document,
        claimed=claimed,
        role=role,
        level=rung_of(case, role) if role else None,
        months=months,
        ranking=ranking,
        asked=tuple(_asked(finding, resume) for finding in told) if role else (),
        skills=named,
        resume=resume,
        lacking=tuple(name for name in named if name not in has) if resume else (),
    )


def _asked(finding: Finding, resume: GapReport | None) -> Asked:
    own = next((other for other in resume.findings if other.id == finding.id), None) if resume else None
    return Asked(
        id=finding.id,
        role=finding.role,
        title=finding.title,
        evidence=finding.evidence,
        state=own.state if own else None,
        shown=own.evidence[0] if own and own.evidence else None,
    )
