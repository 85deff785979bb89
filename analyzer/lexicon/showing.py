"""The lexicon in plain lines, for people."""

from __future__ import annotations

from analyzer.errors import UsageError
from analyzer.lexicon.classes import technology_groups
from analyzer.lexicon.model import (
    Activity,
    Cue,
    Duty,
    Lexicon,
    Pattern,
    Responsibility,
    Rung,
    Speciality,
    Technology,
)
from analyzer.records import ROLES


def roles(lexicon: Lexicon) -> list[str]:
    """Every role with its responsibilities and, below them, its ladder."""
    lines: list[str] = []
    for role in ROLES:
        lines += ["", role.upper()] if lines else [role.upper()]
        lines += [f"  {r.id:34} {r.title}" for r in lexicon.responsibilities if r.role == role]
        for rung in (rung for rung in lexicon.rungs if rung.role == role):
            beside = ", beside the ladder" if rung.branch else ""
            lines.append(f"  {rung.id:34} {rung.title} ({len(rung.duties)} duties{beside})")
    return lines


def entry(lexicon: Lexicon, id_: str) -> list[str]:
    """The entry called `id_`, of any kind. Raises UsageError where there is none."""
    for responsibility in lexicon.responsibilities:
        if responsibility.id == id_:
            return _responsibility(lexicon, responsibility)
    for rung in lexicon.rungs:
        if rung.id == id_:
            return _rung(rung)
        for duty in rung.duties:
            if duty.id == id_:
                return _duty(duty)
    for speciality in lexicon.specialities:
        if speciality.id == id_:
            return _speciality(speciality)
    for activity in lexicon.activities:
        if activity.id == id_:
            return _activity(lexicon, activity)
    for cue in lexicon.cues:
        if cue.id == id_:
            return _cue(cue)
    for group in lexicon.groups:
        if group.name == id_.removeprefix("@"):
            return [f"@{group.name}: a group of {len(group.members)}", *(f"  {member}" for member in group.members)]
    for name, members in technology_groups(lexicon.technologies).items():
        if name == id_.removeprefix("@"):
            return [f"@{name}: a class of {len(members)} technologies", *(f"  {member}" for member in members)]
    for technology in lexicon.technologies:
        if id_.lower() in (technology.name.lower(), *(alias.lower() for alias in technology.aliases)):
            return _technology(technology)
    raise UsageError(f"the lexicon has no entry {id_!r}; `analyzer lexicon roles` lists the responsibilities and rungs")


def _responsibility(lexicon: Lexicon, responsibility: Responsibility) -> list[str]:
    lines = [f"{responsibility.id}: {responsibility.title}", f"  {responsibility.meaning}", "covered by"]
    titles = {activity.id: activity.title for activity in lexicon.activities}
    lines += [f"  {name}: {titles[name]}" for name in responsibility.covered_by]
    return [*lines, "asked when missing", f"  {responsibility.question}", f"  for instance: {responsibility.example}"]


def _rung(rung: Rung) -> list[str]:
    lines = [f"{rung.id}: {rung.title}", f"  from about {rung.months} months of software work", "duties"]
    return [*lines, *(f"  {duty.id}: {duty.title}" for duty in rung.duties)]


def _duty(duty: Duty) -> list[str]:
    return [
        f"{duty.id}: {duty.title}",
        f"  a duty of {duty.level}, covered by {duty.needs} of: {', '.join(duty.covered_by)}",
        f"  {duty.question}",
    ]


def _speciality(speciality: Speciality) -> list[str]:
    return [
        f"{speciality.id}: {speciality.title}",
        f"  a speciality of {speciality.role}, covered by: {', '.join(speciality.covered_by)}",
    ]


def _activity(lexicon: Lexicon, activity: Activity) -> list[str]:
    duties = tuple(duty for rung in lexicon.rungs for duty in rung.duties)
    covered: tuple[Responsibility | Duty | Speciality, ...] = (
        *lexicon.responsibilities,
        *duties,
        *lexicon.specialities,
    )
    users = [user.id for user in covered if activity.id in user.covered_by]
    lines = [f"{activity.id}: {activity.title} ({activity.file})", f"  counts for {', '.join(users)}"]
    if activity.hands_on:
        lines.append("  hands on: having it done is not doing it")
    lines += ["finds"]
    lines += [f"  + {line}" for line in activity.finds] + ["ignores"] + [f"  - {line}" for line in activity.ignores]
    for pattern in activity.patterns:
        lines += [f"pattern {pattern.id}", *_pattern(pattern)]
    return lines


def _pattern(pattern: Pattern) -> list[str]:
    parts = {
        "phrases": pattern.phrases,
        "verbs": pattern.verbs,
        "objects": pattern.objects,
        "then": pattern.then,
        "together": tuple("/".join(part) for part in pattern.together),
        "row of": pattern.row,
        "beside": pattern.beside,
        "unless": pattern.unless,
    }
    lines = [f"  {name}: {', '.join(words)}" for name, words in parts.items() if words]
    limits = {
        f"within {pattern.within} words": pattern.within is not None,
        "reaches to the end of the clause": pattern.reach == "clause",
        "the object must be described": pattern.described,
        f"at least {pattern.at_least} names": pattern.at_least > 1,
        f"in sections {', '.join(pattern.sections)} only": bool(pattern.sections),
        f"counts as {pattern.strength}": pattern.strength != "demonstrated",
        "taking part is enough": pattern.taking_part,
    }
    return lines + [f"  {limit}" for limit, is_so in limits.items() if is_so]


def _cue(cue: Cue) -> list[str]:
    within = f", within {cue.within} words" if cue.within else ""
    flags = {
        "at the start": cue.at_start,
        "hands-on activities only": cue.hands_on,
        "in job postings too": cue.postings,
    }
    parts = {"phrases": cue.phrases, "but not": cue.but_not, "unless": cue.unless}
    return [
        f"{cue.id}: a cue of effect {cue.effect}, scope {cue.scope}{within}",
        *(f"  {name}" for name, is_so in flags.items() if is_so),
        *(f"  {name}: {', '.join(words)}" for name, words in parts.items() if words),
    ]


def _technology(technology: Technology) -> list[str]:
    lines = [f"{technology.name}: {technology.kind}" + (f", {technology.side}" if technology.side else "")]
    if technology.aliases:
        lines.append(f"  also written {', '.join(technology.aliases)}")
    if technology.guard:
        lines.append(f"  an ordinary word too; guard: {technology.guard}")
    for side, words in (("before", technology.not_before), ("behind", technology.not_after)):
        if words:
            lines.append(f"  not {side} {', '.join(words)}")
    return lines
