"""What every report says in the same words, and the choice of what it says first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from analyzer.judging import phrases
from analyzer.judging.claims import passed_over
from analyzer.judging.phrases import role_name, shown_count, shown_of, with_article
from analyzer.records import ROLES, SHOWN, Box, Evidence, Finding, GapReport, Position, Role, State

AID = "This report is an aid to reading a resume, not a hiring decision."
STATES: tuple[State, ...] = ("demonstrated", "listed", "weak", "missing", "unreadable")
MARKS: dict[State, str] = {"demonstrated": "●", "listed": "◐", "weak": "○", "missing": "–", "unreadable": "?"}
MEANINGS: dict[State, str] = {
    "demonstrated": "a line shows it being done",
    "listed": "named in a list, which is enough for this one",
    "weak": "hinted at, or said without a result",
    "missing": "looked for and not found",
    "unreadable": "not found, and part of the file could not be read",
}
_SAME = 60
"""Characters of a quote that tell it from others; reasons quote long lines only in part."""
_RUNGS = {"mid": "mid-level", "entry": "entry-level"}


@dataclass(frozen=True, slots=True)
class Gap:
    """A responsibility or duty that is not shown, with the question that would settle it."""

    id: str
    title: str
    state: State
    question: str


def role_title(role: Role | None) -> str:
    return "no software role" if role is None else role_name(role)


def level_title(level: str | None) -> str:
    """ "developer/senior" → "senior developer"."""
    if level is None:
        return "none"
    role, _, rung = level.partition("/")
    name = role_title(next((known for known in ROLES if known == role), None)) if role in ROLES else role
    if rung in (role, ""):
        return name
    return f"{_RUNGS.get(rung, rung)} {name}"


def rung_title(level: str) -> str:
    """The rung alone: "developer/senior" → "senior"."""
    rung = level.partition("/")[2] or level
    return _RUNGS.get(rung, rung)


def duration(months: int | None) -> str:
    if months is None:
        return "unknown: no job with dates was found"
    years, rest = divmod(months, 12)
    parts = [count(years, "year")] if years else []
    if rest or not years:
        parts.append(count(rest, "month"))
    return " ".join(parts)


def count(number: int, noun: str, plural: str | None = None) -> str:
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def supported(report: GapReport) -> str:
    verdict = report.verdict
    return level_title(verdict.level) if verdict.level else role_title(verdict.role)


def claimed(report: GapReport) -> str:
    """The latest title as written, and the rung it stands for; of a later one that it names no role."""
    claim = report.claimed
    if claim.title is None:
        return "no job title found"
    if claim.role is None:
        return f"“{claim.title}”, which names no software role"
    read = f"“{claim.title}”, read as {level_title(claim.level) if claim.level else role_title(claim.role)}"
    later = passed_over(report)
    return f"{read}; the later “{later}” names no role" if later else read


def experience(report: GapReport) -> str:
    work = report.experience
    if work.months is None:
        return duration(None)
    if work.software_months == work.months:
        return f"{duration(work.months)} of software work"
    return f"{duration(work.software_months or 0)} of software work, {duration(work.months)} of work in all"


def margin(report: GapReport) -> str:
    """How near the next and the previous verdict are; "" where there is neither."""
    edge = report.verdict.margin
    if report.verdict.role is None:
        return ""
    said = []
    if edge.next_role and edge.to_next:
        more = count(edge.to_next, "more responsibility", "more responsibilities")
        said.append(f"{role_title(edge.next_role)} with {more} shown")
    elif edge.next_role:
        said.append(f"{role_title(edge.next_role)} with more than one recent line for each responsibility")
    if edge.to_previous:
        fewer = edge.to_previous if edge.to_next else count(edge.to_previous, "responsibility", "responsibilities")
        said.append(f"{role_title(edge.previous_role) if edge.previous_role else 'no role'} with {fewer} fewer")
    return ", ".join(said)


def more_needed(report: GapReport, role: Role) -> str:
    """What the role above the supported one still needs; "" for the others."""
    edge = report.verdict.margin
    if report.verdict.role is None or role != edge.next_role:
        return ""
    return f"{edge.to_next} more needed" if edge.to_next else "more lines needed"


def gap(report: GapReport) -> list[str]:
    """How far the latest title and the target are from what the lines support, in whole sentences."""
    verdict = report.verdict
    said = [_against_title(report)] if verdict.role and report.claimed.role else []
    if report.target_level:
        duties = [duty for duty in report.duties if duty.level == report.target_level]
        if duties and shown_count(duties) == len(duties) and _is_next(report):
            told = "" if report.experience.software_months is not None else ", of which no job with dates tells"
            left = f"what is left is time in software work{told}"
            said.append(f"Every duty of {with_article(target(report))} is shown; {left}.")
        else:
            said.append(shown_of(duties, f"duties of {with_article(target(report))}"))
    elif report.target_role and report.target_role != verdict.role:
        findings = [finding for finding in report.findings if finding.role == report.target_role]
        said.append(shown_of(findings, f"responsibilities of {with_article(target(report))}"))
    return said


def _against_title(report: GapReport) -> str:
    claim, verdict, rungs = report.claimed, report.verdict, report.ladder
    assert claim.role
    assert verdict.role
    if claim.role != verdict.role:
        smaller = ROLES.index(verdict.role) < ROLES.index(claim.role)
        return f"A {'smaller' if smaller else 'larger'} scope than the latest title."
    if claim.level in (None, verdict.level):
        return "The same as the latest title."
    if claim.level in rungs and verdict.level in rungs:
        steps = rungs.index(verdict.level) - rungs.index(claim.level)
        number = {1: "One rung", 2: "Two rungs"}.get(abs(steps), count(abs(steps), "rung"))
        return f"{number} {'above' if steps > 0 else 'below'} the latest title."
    return "Another rung than the latest title."


def _is_next(report: GapReport) -> bool:
    """Whether the target is a rung above the supported one, on the same ladder."""
    rungs, level, aim = report.ladder, report.verdict.level, report.target_level
    return level in rungs and aim in rungs and rungs.index(aim) > rungs.index(level)


def target(report: GapReport) -> str:
    return level_title(report.target_level) if report.target_level else role_title(report.target_role)


def place(report: GapReport, evidence: Evidence) -> str:
    """ "p.2"; "" for a file without pages."""
    return phrases.place(report.resume.document, evidence)


def spots(report: GapReport, evidence: Evidence) -> tuple[tuple[int, Box], ...]:
    """Every line of the evidence as (page, box): a bullet may go on over the page's end."""
    items = report.resume.items
    lines = items[evidence.item].block.lines if 0 <= evidence.item < len(items) else ()
    pages = {line.box: line.page for line in lines if line.box is not None}
    return tuple((pages.get(box, evidence.page), box) for box in evidence.boxes)


def by_role(findings: Iterable[Finding]) -> list[tuple[Role, list[Finding]]]:
    """The findings of each of the four roles, from the smallest scope."""
    kept = list(findings)
    return [(role, [finding for finding in kept if finding.role == role]) for role in ROLES]


def strongest(report: GapReport, number: int = 3) -> list[tuple[Finding, Evidence]]:
    """The proofs that carry the verdict: of its role first, then by months; each line once."""
    shown = [finding for finding in report.findings if finding.state in SHOWN and finding.evidence]
    role = report.verdict.role
    shown.sort(key=lambda f: (f.role != role, f.state != "demonstrated", -f.months))
    proofs: list[tuple[Finding, Evidence]] = []
    used: set[int] = set()
    for finding in shown:
        fresh = next((evidence for evidence in finding.evidence if evidence.item not in used), None)
        if fresh is not None and len(proofs) < number:
            used.add(fresh.item)
            proofs.append((finding, fresh))
    return proofs


def reasons(report: GapReport) -> list[str]:
    """The reasons of the verdict without those that only say again what the strongest proofs say."""
    said = [(finding.title + ":", evidence.quote[:_SAME]) for finding, evidence in strongest(report)]
    return [
        reason
        for reason in report.verdict.reasons
        if not any(reason.startswith(title) and quote in reason for title, quote in said)
    ]


def nearest(report: GapReport, number: int = 3) -> list[Gap]:
    """The gaps to close first: those that the next steps ask about, then the rest of the target role."""
    known = {finding.id: finding for finding in (*report.duties, *report.findings)}
    gaps: dict[str, Gap] = {}
    for step in report.next_steps:
        finding = known.get(step.responsibility)
        if finding is not None and finding.state not in SHOWN:
            gaps.setdefault(finding.id, Gap(finding.id, finding.title, finding.state, step.question))
    open_ = [f for f in report.findings if f.role == report.target_role and f.state not in SHOWN]
    for finding in sorted(
        open_, key=lambda f: STATES.index("missing") if f.state == "unreadable" else STATES.index(f.state)
    ):
        gaps.setdefault(finding.id, Gap(finding.id, finding.title, finding.state, ""))
    return list(gaps.values())[:number]


def ladder(report: GapReport) -> list[tuple[str, list[Finding]]]:
    """The rungs of the target role with their duties, the lowest first; a branch only where it is the target."""
    rungs: dict[str, list[Finding]] = {level: [] for level in report.ladder}
    for duty in report.duties:
        if duty.level is not None and (not report.ladder or duty.level in (*report.ladder, report.target_level)):
            rungs.setdefault(duty.level, []).append(duty)
    return [(level, duties) for level, duties in rungs.items() if duties]


def has_paler(report: GapReport) -> bool:
    """Whether some responsibility counts less than 1: one line alone shows it, or older work does."""
    return any(score.demonstrated > score.score * score.total + 0.01 for score in report.verdict.ranking)


def job(position: Position) -> str:
    return ", ".join(part for part in (position.title, position.organisation) if part) or "untitled job"


def dates(position: Position) -> str:
    if position.start is None and position.end is None:
        return "no dates"
    return f"{position.start or '?'} to {position.end or '?'}"


def used(first: str | None, last: str | None) -> str:
    if first is None or last is None:
        return ""
    return first if first == last else f"{first} to {last}"


def skills_shown(report: GapReport) -> tuple[list[str], list[str]]:
    """Names of the skills that work or projects show, and of those that are only named."""
    shown = [skill.name for skill in report.skills if skill.at_work]
    return shown, [skill.name for skill in report.skills if not skill.at_work]
