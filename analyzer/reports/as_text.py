"""GapReport → text for a terminal: one screen first, then the findings with their proof, then the next steps."""

from __future__ import annotations

from typing import Literal

from analyzer.judging.phrases import shown_count
from analyzer.records import SHOWN, Evidence, Finding, GapReport
from analyzer.reports import wording
from analyzer.reports.paper import Paper
from analyzer.reports.rewriting import clean, rewrite, to_ascii

Detail = Literal["quiet", "normal", "verbose"]
_LABEL = 12


def render(
    report: GapReport, *, width: int, color: bool, ascii_only: bool = False, detail: Detail | str = "normal"
) -> str:
    """The report in lines of at most `width` characters.

    `color` adds ANSI colours; `ascii_only` keeps to ASCII. `detail` is "quiet" (the first screen without quotes),
    "normal", or "verbose" (every piece of evidence with its pattern and cues, every duty and skill).
    """
    report = rewrite(report, clean)
    if ascii_only:
        report = rewrite(report, to_ascii)
    paper = Paper(width, color, ascii_only)
    _first_screen(paper, report, detail)
    if detail != "quiet":
        _findings(paper, report, verbose=detail == "verbose")
        _duties(paper, report, verbose=detail == "verbose")
        _skills(paper, report, verbose=detail == "verbose")
        _next_steps(paper, report, verbose=detail == "verbose")
    paper.gap()
    paper.say(wording.AID, style="dim")
    return paper.text()


def _first_screen(paper: Paper, report: GapReport, detail: str) -> None:
    document = report.resume.document
    pages = wording.count(len(document.pages), "page") if document.paged else document.kind
    paper.spans([(document.name, "bold"), (f"  {pages}, as of {report.tool.as_of}", "dim")])
    paper.gap()
    if report.verdict.role is None:
        paper.say("No role is supported.", style="bold yellow")
        for reason in report.verdict.reasons:
            paper.say(reason, indent=2)
    else:
        _row(paper, "Supported", wording.supported(report), "bold green")
    _row(paper, "Claimed", wording.claimed(report))
    _row(paper, "Experience", wording.experience(report))
    if wording.gap(report):
        _row(paper, "Gap", " ".join(wording.gap(report)), "bold")
    if report.verdict.role is not None:
        _row(paper, "Margin", wording.margin(report))
    if report.specialities:
        _row(paper, "Specialities", ", ".join(report.specialities))
    for notice in document.warnings:
        where = f"p.{notice.page}: " if notice.page is not None and document.paged else ""
        paper.say(f"{where}{notice.message} [{notice.code}]", lead=("! ", "bold yellow"), style="yellow")
    paper.gap()
    _roles(paper, report)
    if detail == "quiet":
        return
    _proofs(paper, report)
    _gaps(paper, report)
    reasons = wording.reasons(report) if report.verdict.role is not None else []
    if reasons:
        paper.gap()
        paper.say("Why", style="bold")
        for reason in reasons:
            paper.say(reason, indent=2, lead=("- ", "dim"))


def _row(paper: Paper, label: str, text: str, style: str = "") -> None:
    paper.say(text, lead=(f"{label:<{_LABEL}}  ", "dim"), style=style)


def _roles(paper: Paper, report: GapReport) -> None:
    length = max(10, min(40, paper.width - 46))
    for score in report.verdict.ranking:
        full, older, rest = paper.bar(score.score, score.demonstrated / max(1, score.total), length)
        mine = score.role == report.verdict.role
        style = "green" if mine else "blue"
        tail = ("  supported", "bold green") if mine else ("", "")
        if more := wording.more_needed(report, score.role):
            tail = (f"  {more}", "yellow")
        name = (f"{wording.role_title(score.role):<19}", "bold" if mine else "")
        paper.spans(
            [name, (full, style), (older, style), (rest, "dim"), (f"  {score.demonstrated} of {score.total}", ""), tail]
        )
    if wording.has_paler(report):
        paper.spans([(f"{paper.bar(0, 1, 1)[1]} counts less: shown by one line only, or in older work", "dim")])


def _proofs(paper: Paper, report: GapReport) -> None:
    proofs = wording.strongest(report)
    if not proofs:
        return
    paper.gap()
    paper.say("Strongest proof", style="bold")
    for finding, evidence in proofs:
        paper.spans([(finding.title, ""), _place(report, evidence)], indent=2, lead=paper.mark(finding.state))
        _quote(paper, evidence, short=True)


def _gaps(paper: Paper, report: GapReport) -> None:
    gaps = wording.nearest(report)
    if not gaps:
        return
    paper.gap()
    paper.say("Nearest gaps", style="bold")
    for gap in gaps:
        paper.spans([(gap.title, ""), (f"  {gap.state}", "dim")], indent=2, lead=paper.mark(gap.state))


def _findings(paper: Paper, report: GapReport, *, verbose: bool) -> None:
    paper.heading("Findings")
    paper.spans(_legend(paper))
    for role, findings in wording.by_role(report.findings):
        paper.gap()
        shown = shown_count(findings)
        paper.spans([(_capital(wording.role_title(role)), "bold"), (f"  {shown} of {len(findings)}", "dim")])
        for finding in findings:
            _finding(paper, report, finding, verbose=verbose)


def _legend(paper: Paper) -> list[tuple[str, str]]:
    parts: list[tuple[str, str]] = []
    for state in wording.STATES:
        parts += [("  " if parts else "", ""), paper.mark(state), (state, "dim")]
    return parts


def _finding(paper: Paper, report: GapReport, finding: Finding, *, verbose: bool) -> None:
    parts = [(finding.title, "")]
    if finding.state not in SHOWN:
        parts.append((f"  {finding.state}", "dim"))
    span = wording.used(finding.first, finding.last)
    notes = [wording.duration(finding.months) + (f", {span}" if span else "")] if finding.months else []
    notes += [finding.id] if verbose else []
    fits = 4 + sum(len(text) + 2 for text in (*(text for text, _ in parts), *notes)) <= paper.width
    if fits:
        parts += [(f"  {note}", "dim") for note in notes]
    paper.spans(parts, indent=2, lead=paper.mark(finding.state))
    if notes and not fits:
        paper.say("  ".join(notes), indent=4, style="dim")
    for evidence in finding.evidence if verbose else finding.evidence[:1]:
        _quote(paper, evidence, place=_place(report, evidence))
        if verbose:
            paper.say(_trace(report, evidence), indent=6, style="dim")
    if not verbose and len(finding.evidence) > 1:
        more = wording.count(len(finding.evidence) - 1, "more line")
        paper.say(f"and {more}", indent=4, style="dim")


def _trace(report: GapReport, evidence: Evidence) -> str:
    parts = [evidence.strength, f"pattern {evidence.pattern}", evidence.section]
    if evidence.position is not None and evidence.position < len(report.resume.positions):
        parts.append(wording.job(report.resume.positions[evidence.position]))
    if evidence.cues:
        parts.append("weakened by " + ", ".join(evidence.cues))
    return " · ".join(parts)


def _quote(paper: Paper, evidence: Evidence, *, short: bool = False, place: tuple[str, str] = ("", "")) -> None:
    quote = evidence.quote
    room = max(60, 2 * (paper.width - 8))
    if short and len(quote) > room:
        quote = quote[: room - 1].rsplit(" ", 1)[0] + "…"
    paper.spans([(f"{quote}”", "italic"), place], indent=4, lead=("“", "italic"))


def _place(report: GapReport, evidence: Evidence) -> tuple[str, str]:
    at = wording.place(report, evidence)
    return (f"  {at}" if at else "", "dim")


def _duties(paper: Paper, report: GapReport, *, verbose: bool) -> None:
    rungs = wording.ladder(report)
    near = {report.verdict.level, report.target_level}
    kept = [(level, duties) for level, duties in rungs if verbose or level in near]
    if not kept:
        return
    paper.heading(f"Ladder of the {wording.role_title(report.target_role)}")
    for level, duties in kept:
        note = "  supported" if level == report.verdict.level else "  target" if level == report.target_level else ""
        shown = f"  {shown_count(duties)} of {len(duties)}"
        paper.spans([(_capital(wording.level_title(level)), "bold"), (shown, "dim"), (note, "green")])
        for duty in duties:
            _finding(paper, report, duty, verbose=verbose)


def _skills(paper: Paper, report: GapReport, *, verbose: bool) -> None:
    shown, named = wording.skills_shown(report)
    if not shown and not named:
        return
    paper.heading("Skills")
    if not verbose:
        for label, names in (("Shown", shown), ("Only listed", named)):
            if names:
                _row(paper, label, ", ".join(names))
        return
    for skill in report.skills:
        span = wording.used(skill.first, skill.last)
        months = f"  {wording.duration(skill.months)}, {span}" if skill.months else ""
        where = "  " + ", ".join(skill.shown_in)
        paper.spans([(skill.name, ""), (f"  {skill.kind}{months}{where}", "dim")], indent=2)


def _next_steps(paper: Paper, report: GapReport, *, verbose: bool) -> None:
    if not report.next_steps:
        return
    paper.heading("Next steps", "questions to the person; nothing here is text to paste")
    for number, step in enumerate(report.next_steps, 1):
        paper.say(step.question, indent=2, lead=(f"{number}. ", "bold"))
        named = f"{step.responsibility}: " if verbose else ""
        paper.say(named + step.effect, indent=5, style="dim")
        if step.example:
            paper.say(f"would count: {step.example}", indent=5, style="dim")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
