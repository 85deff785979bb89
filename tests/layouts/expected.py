"""What every layout must say."""

from __future__ import annotations

from collections.abc import Iterator

from analyzer.records import GapReport
from tests.layouts.content import JOBS, PROJECT_TEXT, SKILLS, SUMMARY

KINDS = {"summary", "experience", "projects", "education", "skills"}


def faults(report: GapReport) -> list[str]:
    """What the report says otherwise than the content, one fault a line."""
    return [*_blocks(report), *_positions(report), *_sections(report)]


def _blocks(report: GapReport) -> Iterator[str]:
    """Every paragraph and bullet is one block of its section, and of its job."""
    found = {item.block.text: item for item in report.resume.items}
    wanted = [(SUMMARY, "summary", None), (PROJECT_TEXT, "projects", None)]
    wanted += [(bullet, "experience", n) for n, job in enumerate(JOBS) for bullet in job.bullets]
    for text, kind, position in wanted:
        item = found.get(text)
        if item is None:
            start = [block for block in found if block[:20] in text or text[:20] in block]
            yield f"not in one piece: {text[:50]!r}: {start}"
        elif (item.kind, item.position) != (kind, position):
            yield f"{text[:40]!r} stands in {item.kind} {item.position}, not {kind} {position}"
    order = [item.block.text for item in report.resume.items if item.kind == "experience"]
    bullets = [bullet for job in JOBS for bullet in job.bullets]
    if [text for text in order if text in bullets] != bullets:
        yield "the bullets stand in another order"
    if strange := [text for text in order if text not in bullets]:
        yield f"more in experience: {strange}"


def _positions(report: GapReport) -> Iterator[str]:
    wanted = [(job.title, job.organisation, job.start[0], job.end[0]) for job in JOBS]
    found = [(p.title, p.organisation, p.start, p.end) for p in report.resume.positions]
    if [tuple(map(str.casefold, map(str, f))) for f in found] != [tuple(map(str.casefold, w)) for w in wanted]:
        yield f"jobs: {found}"


def _sections(report: GapReport) -> Iterator[str]:
    kinds = [section.kind for section in report.resume.sections]
    for kind in KINDS:
        if kinds.count(kind) != 1:
            yield f"{kinds.count(kind)} sections of {kind}: {[(s.kind, s.title) for s in report.resume.sections]}"
    named = {skill.name.lower() for skill in report.skills if "skills" in skill.shown_in}
    for group in SKILLS.values():
        for name in group:
            if name.lower() not in named:
                yield f"the skill {name} is not found: {sorted(named)}"
    school = [item.block.text for item in report.resume.items if item.kind == "education"]
    if "Northmoor University" not in " ".join(school):
        yield f"education holds {school}"


def judged(report: GapReport) -> object:
    """Verdict, findings with the proofs that are sentences, and months: what must not depend on the layout."""
    findings = {
        finding.id: (finding.state, sorted(proof.quote for proof in finding.evidence if proof.section == "experience"))
        for finding in report.findings
    }
    return report.verdict.role, report.verdict.level, report.experience, findings
