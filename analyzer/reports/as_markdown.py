"""GapReport → Markdown for a ticket or a mail."""

from __future__ import annotations

import re

from analyzer.judging.phrases import shown_count
from analyzer.records import Evidence, Finding, GapReport
from analyzer.reports import wording
from analyzer.reports.rewriting import clean, rewrite

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~$]|&(?=#?\w+;))")
_AT_START = re.compile(r"^(\s*)(?:([-+=])|(\d+)([.)]))")
_LINKED = re.compile(r"(?i)\b(?:https?|ftp|mailto|xmpp)(?=:)|\bwww(?=\.)|@(?=\w)|#(?=\d)")
_GAP = "\u200b"
"""Keeps two characters from being taken together for an address, a mention or a reference."""


def render(report: GapReport) -> str:
    """GitHub's Markdown, readable in others too. Words of the resume never act as markup, links or mentions."""
    report = rewrite(report, clean)
    document = report.resume.document
    parts = [f"# {escape(document.name)}: {escape(_headline(report))}", _facts(report)]
    if document.warnings:
        parts.append(
            "\n".join(f"> **Note{_page(n.page)}:** {escape(n.message)} (`{n.code}`)" for n in document.warnings)
        )
    parts += _scores(report)
    parts += _reasons(report)
    parts += _proofs_and_gaps(report)
    parts += ["## Findings", *_findings(report), *_ladder(report), *_skills(report), *_next_steps(report)]
    parts.append(
        f"---\n\n{wording.AID} As of {report.tool.as_of}; analyzer {escape(report.tool.version)}, "
        f"lexicon `{report.tool.lexicon[:19]}`, file `{document.sha256[:12]}`."
    )
    return "\n\n".join(parts) + "\n"


def escape(text: str) -> str:
    """`text` as it stands, in a paragraph, list item or table cell."""
    apart = _LINKED.sub(lambda match: match[0] + _GAP, text)
    marked = _SPECIAL.sub(r"\\\1", apart)
    return _AT_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[2] else f"{m[1]}{m[3]}\\{m[4]}", marked)


def _headline(report: GapReport) -> str:
    return wording.supported(report) if report.verdict.role else "no role is supported"


def _facts(report: GapReport) -> str:
    facts = [
        ("Supported", f"**{escape(wording.supported(report))}**"),
        ("Claimed", escape(wording.claimed(report))),
        ("Experience", escape(wording.experience(report))),
    ]
    if report.verdict.role:
        facts.append(("Margin", escape(wording.margin(report))))
    if wording.gap(report):
        facts.insert(1, ("Gap", f"**{escape(' '.join(wording.gap(report)))}**"))
    if report.specialities:
        facts.append(("Specialities", escape(", ".join(report.specialities))))
    return "\n".join(f"- {label}: {text}" for label, text in facts)


def _page(number: int | None) -> str:
    return f", p.{number}" if number is not None else ""


def _scores(report: GapReport) -> list[str]:
    rows = ["| Role | Shown | |", "|:--|--:|:--|"]
    for score in report.verdict.ranking:
        name = escape(wording.role_title(score.role))
        full = round(score.score * 10)
        mine = f"**{name}**" if score.role == report.verdict.role else name
        rows.append(f"| {mine} | {score.demonstrated} of {score.total} | {'█' * full}{'░' * (10 - full)} |")
    return ["\n".join(rows)]


def _reasons(report: GapReport) -> list[str]:
    reasons = wording.reasons(report)
    return ["## Why", "\n".join(f"- {escape(reason)}" for reason in reasons)] if reasons else []


def _proofs_and_gaps(report: GapReport) -> list[str]:
    parts = []
    proofs = wording.strongest(report)
    if proofs:
        lines = [f"- **{escape(finding.title)}**: {_quote(report, evidence)}" for finding, evidence in proofs]
        parts += ["## Strongest proof", "\n".join(lines)]
    gaps = wording.nearest(report)
    if gaps:
        lines = [f"- **{escape(gap.title)}** ({gap.state})" for gap in gaps]
        parts += ["## Nearest gaps", "\n".join(lines)]
    return parts


def _quote(report: GapReport, evidence: Evidence) -> str:
    at = wording.place(report, evidence)
    return f"“{escape(evidence.quote)}”" + (f" ({at})" if at else "")


def _findings(report: GapReport) -> list[str]:
    parts = []
    for role, findings in wording.by_role(report.findings):
        name = wording.role_title(role)
        heading = f"### {name[:1].upper()}{name[1:]}: {shown_count(findings)} of {len(findings)}"
        parts += [heading, "\n".join(_rows(report, findings))]
    return parts


def _rows(report: GapReport, findings: list[Finding]) -> list[str]:
    rows = ["| | Responsibility | State | Where |", "|:--|:--|:--|:--|"]
    for finding in findings:
        where = _quote(report, finding.evidence[0]) if finding.evidence else ""
        if len(finding.evidence) > 1:
            where += f" and {wording.count(len(finding.evidence) - 1, 'more line')}"
        rows.append(f"| {wording.MARKS[finding.state]} | {escape(finding.title)} | {finding.state} | {where} |")
    return rows


def _ladder(report: GapReport) -> list[str]:
    near = (report.verdict.level, report.target_level)
    rungs = [(level, duties) for level, duties in wording.ladder(report) if level in near]
    if not rungs:
        return []
    parts = [f"## Ladder of the {wording.role_title(report.target_role)}"]
    for level, duties in rungs:
        note = "supported" if level == report.verdict.level else "target"
        name = wording.level_title(level)
        heading = f"### {name[:1].upper()}{name[1:]} ({note}): {shown_count(duties)} of {len(duties)}"
        lines = [f"- {wording.MARKS[duty.state]} {escape(duty.title)} ({duty.state})" for duty in duties]
        parts += [heading, "\n".join(lines)]
    return parts


def _skills(report: GapReport) -> list[str]:
    shown, named = wording.skills_shown(report)
    lines = [
        f"- {label}: {escape(', '.join(names))}" for label, names in (("Shown", shown), ("Only listed", named)) if names
    ]
    return ["## Skills", "\n".join(lines)] if lines else []


def _next_steps(report: GapReport) -> list[str]:
    if not report.next_steps:
        return []
    lines = []
    for number, step in enumerate(report.next_steps, 1):
        lines.append(f"{number}. {escape(step.question)}\n   `{step.responsibility}`: {escape(step.effect)}.")
        if step.example:
            lines[-1] += f" What would count: {escape(step.example)}."
    return ["## Next steps", "Questions to the person; nothing here is text to paste.", "\n".join(lines)]
