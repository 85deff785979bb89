"""Why the verdict is what it is: what is shown, by which lines, and without which lines it would be less."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.judging.phrases import place, role_name, shown_of, with_article
from analyzer.judging.rule import Case, code_lines, code_lines_needed, supported, without
from analyzer.records import SHOWN, Evidence, Finding, Role

_QUOTED_REASONS = 4
_FEW = 2
"""So many lines at most are worth less when one of them goes."""


def why_none(case: Case) -> tuple[str, ...]:
    if not case.document.readable and not any(finding.evidence for finding in case.findings):
        return (
            "The text could not be read or understood (see the warnings), so nothing can be said about the work in it.",
        )
    if not any(finding.evidence for finding in case.findings):
        titled = case.titled_months is not None
        begin = "Job titles name software work, but no line shows any" if titled else "No line shows software work"
        return (f"{begin}: no code written, tested, run or designed.",)
    return (
        f"Too few lines show code being written, and every one of the four roles begins there: {_code(case)}.",
        *_quotes(case, [finding for finding in case.findings if finding.state in SHOWN]),
    )


def _code(case: Case) -> str:
    untitled = ", since no job title names software work" if case.titled_months is None else ""
    return f"{len(code_lines(case, case.findings))} of the {code_lines_needed(case)} needed{untitled}"


def reasons(case: Case, role: Role) -> tuple[str, ...]:
    own = [finding for finding in case.findings if finding.role == role]
    count = shown_of(own, f"responsibilities of {with_article(role_name(role))}")
    shown = [finding for finding in own if finding.state in SHOWN]
    return (count, *_quotes(case, shown), *_single_points(case, role))


def _quotes(case: Case, findings: Sequence[Finding]) -> list[str]:
    return [
        f"{finding.title}: {_quoted(case, finding.evidence[0])}"
        for finding in findings[:_QUOTED_REASONS]
        if finding.evidence
    ]


def _single_points(case: Case, role: Role) -> list[str]:
    """The lines without which the verdict would be a smaller role."""

    def left(item: int) -> Role | None:
        return supported(case, without(case.findings, lambda _, evidence: evidence.item == item))

    weighty = _weighty(case)
    lines = {
        e.item: e
        for f in case.findings
        if f.state in SHOWN
        for e in f.evidence
        if e.strength in SHOWN and e.item in weighty
    }
    return [
        f"Without the line {_quoted(case, evidence)} the role would be less."
        for item, evidence in sorted(lines.items())
        if left(item) != role
    ]


def _weighty(case: Case) -> set[int]:
    """The lines whose loss changes what some responsibility is worth, or whether code is shown; few in a long resume."""
    code = code_lines(case, case.findings)
    weighty = code if len(code) <= code_lines_needed(case) else set()
    for finding in case.findings:
        shown = [evidence for evidence in finding.evidence if evidence.strength in SHOWN]
        recent_months = case.lexicon.rules.recent_months
        recent = {e.item for e in shown if case.timeline.is_recent(e.position, recent_months)}
        for items in ({evidence.item for evidence in shown}, recent):
            if 0 < len(items) <= _FEW:
                weighty |= items
    return weighty


def _quoted(case: Case, evidence: Evidence) -> str:
    at = place(case.document, evidence)
    return f"“{short(evidence.quote)}”" + (f" ({at})" if at else "")


def short(quote: str, length: int = 110) -> str:
    """A quote as reasons give it: a long one ends early, after a whole word."""
    return quote if len(quote) <= length else quote[: length - 1].rsplit(" ", 1)[0] + "…"
