"""What would lift the verdict: the fewest responsibilities or duties, put as questions to the person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from analyzer.judging.phrases import role_name
from analyzer.judging.rule import Case, code_lines, code_lines_needed, lacking_duties, weight
from analyzer.lexicon.model import Duty, Responsibility
from analyzer.records import SHOWN, Finding, NextStep, Role, Skill, Verdict

_WEAK_STEPS = 3
_SKILL_STEPS = 3


def next_steps(
    case: Case, verdict: Verdict, target_role: Role | None, target_level: str | None, skills: Sequence[Skill]
) -> tuple[NextStep, ...]:
    """First code where it lacks, then the rung, the role, weak findings of the target role, and skills never shown."""
    lexicon = case.lexicon
    entries: dict[str, Responsibility | Duty] = {entry.id: entry for entry in lexicon.responsibilities}
    entries |= {duty.id: duty for rung in lexicon.rungs for duty in rung.duties}
    steps: dict[str, NextStep] = {}

    def add(id_: str, effect: str) -> None:
        entry = entries[id_]
        steps.setdefault(id_, NextStep(id_, entry.question, effect, entry.example))

    lacking = code_lines_needed(case) - len(code_lines(case, case.findings))
    if lacking > 0:
        lines = "one more line that shows" if lacking == 1 else f"{lacking} more lines that show"
        add(lexicon.rules.code_shown_by[0], f"{lines} code being written would support a role")
    if target_level is not None:
        open_ = _open(finding for finding in case.duties if finding.level == target_level)
        for finding in open_[: max(1, lacking_duties(case, target_level))]:
            add(finding.id, f"counts towards the rung {target_level}")
    for finding in _of_role(case, verdict, target_role):
        add(
            finding.id,
            "another line of recent work would make it count in full"
            if finding.state in SHOWN
            else f"counts towards the role of {role_name(finding.role)}",
        )
    weak = [finding for finding in case.findings if finding.state == "weak" and finding.role == target_role]
    for finding in weak[:_WEAK_STEPS]:
        add(finding.id, "is hinted at already; what was done and what came of it would show it")
    return (*steps.values(), *_unshown(skills))


def _open(findings: Iterable[Finding]) -> list[Finding]:
    """What is not shown yet, the hinted at first."""
    return sorted(
        (f for f in findings if f.state in ("weak", "missing", "unreadable")), key=lambda f: f.state != "weak"
    )


def _of_role(case: Case, verdict: Verdict, target_role: Role | None) -> list[Finding]:
    """What would carry the role to reach: as few as do, or all that is not shown of a role that was asked for.

    Where a line for each does not carry it, those follow that count least for want of a second line or of recent work.
    """
    if target_role is not None and target_role != verdict.role:
        return _open(finding for finding in case.findings if finding.role == target_role)
    if verdict.role is None:
        return []
    margin = verdict.margin
    own = [finding for finding in case.findings if finding.role == margin.next_role]
    if margin.to_next is not None:
        return _open(own)[: margin.to_next]
    pale = sorted((f for f in own if 0 < weight(case, f) < 1), key=lambda f: weight(case, f))
    return _open(own) + pale[:_WEAK_STEPS]


def _unshown(skills: Sequence[Skill]) -> list[NextStep]:
    at_work = [skill.name for skill in skills if skill.at_work]
    unshown = [
        skill
        for skill in skills
        if "skills" in skill.shown_in
        and skill.kind not in ("method", "os")
        and not any(_is_part(skill.name, name) for name in at_work)
    ]
    return [
        NextStep(
            responsibility="coder.learn-tools",
            question=f"{skill.name} is listed but no job or project shows it. Where have you used it, and for what?",
            effect="turns a listed skill into a shown one",
        )
        for skill in unshown[:_SKILL_STEPS]
    ]


def _is_part(name: str, other: str) -> bool:
    """Whether who has used `other` has used `name`: of "Docker Swarm" Docker, of "ASP.NET" .NET, and of each itself."""
    return name in other.split() or (name.startswith(".") and other.endswith(name)) or name == other
