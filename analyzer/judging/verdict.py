"""Findings → verdict: the role and rung that the rule gives, how near the next ones are, and why."""

from __future__ import annotations

from analyzer.judging.margin import margin
from analyzer.judging.reasons import reasons, why_none
from analyzer.judging.rule import Case, rank, rung_of, supported
from analyzer.records import Verdict


def decide(case: Case) -> Verdict:
    role = supported(case, case.findings)
    return Verdict(
        role=role,
        level=rung_of(case, role) if role else None,
        margin=margin(case, role),
        ranking=rank(case, case.findings),
        reasons=reasons(case, role) if role else why_none(case),
    )
