"""Comparison → text or JSON."""

from __future__ import annotations

import json

from analyzer.judging.comparing import Change, Comparison
from analyzer.records import GapReport
from analyzer.reports.rewriting import clean, rewrite
from analyzer.reports.wording import experience


def render(comparison: Comparison) -> str:
    comparison = rewrite(comparison, clean)
    before, after = comparison.before, comparison.after
    lines = [
        f"Old: {before.resume.document.name}: {_verdict(before)}, {experience(before)}",
        f"New: {after.resume.document.name}: {_verdict(after)}, {experience(after)}",
    ]
    for title, gained in (("Gained", True), ("Lost", False), ("Could not be compared", None)):
        lines += _part(title, [change for change in comparison.changes if change.gained is gained])
    if comparison.skills_gained:
        lines += ["", "Skills gained: " + ", ".join(comparison.skills_gained)]
    if comparison.skills_lost:
        lines += ["", "Skills lost: " + ", ".join(comparison.skills_lost)]
    if not comparison.changes and not comparison.skills_gained and not comparison.skills_lost:
        lines += ["", "No finding differs."]
    return "\n".join(lines) + "\n"


def render_json(comparison: Comparison) -> str:
    document = {
        "schema": 1,
        "old": _side(comparison.before),
        "new": _side(comparison.after),
        "changes": [
            {
                "id": change.id,
                "title": change.title,
                "before": change.before,
                "after": change.after,
                "gained": change.gained,
                "quotes": list(change.quotes),
            }
            for change in comparison.changes
        ],
        "skills": {"gained": list(comparison.skills_gained), "lost": list(comparison.skills_lost)},
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _side(report: GapReport) -> dict[str, object]:
    document = report.resume.document
    verdict = {"role": report.verdict.role, "level": report.verdict.level}
    months = {"months": report.experience.months, "software_months": report.experience.software_months}
    return {"name": document.name, "sha256": document.sha256, "verdict": verdict, "experience": months}


def _verdict(report: GapReport) -> str:
    if report.verdict.role is None:
        return "no software role supported"
    return f"{report.verdict.role}, {report.verdict.level}"


def _part(title: str, changes: list[Change]) -> list[str]:
    if not changes:
        return []
    lines = ["", title]
    for change in changes:
        lines.append(f"  {change.title}: {change.before} → {change.after}")
        old, new = change.quotes
        quote = old if change.gained is False else new or old
        if quote:
            lines.append(f"    “{quote}”")
    return lines
