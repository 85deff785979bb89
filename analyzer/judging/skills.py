"""Technologies named in the resume, with where and how long they are shown."""

from __future__ import annotations

from collections.abc import Sequence

from analyzer.judging.timeline import Timeline
from analyzer.lexicon.model import Technology
from analyzer.records import SECTION_KINDS, Reading, Resume, Skill


def skills(
    resume: Resume, readings: Sequence[Reading], technologies: Sequence[Technology], timeline: Timeline
) -> tuple[Skill, ...]:
    """One skill for each technology named, the longest used first, then by name."""
    items: dict[str, set[int]] = {}
    for index, reading in enumerate(readings):
        for mention in reading.mentions:
            items.setdefault(mention.technology, set()).add(index)
    kinds = {technology.name: technology.kind for technology in technologies}
    found = []
    for name, places in items.items():
        sections = {resume.items[index].kind for index in places}
        span = timeline.span(resume.items[index].position for index in sorted(places))
        found.append(
            Skill(
                name=name,
                kind=kinds[name],
                shown_in=tuple(kind for kind in SECTION_KINDS if kind in sections),
                months=span.months,
                first=span.first,
                last=span.last,
            )
        )
    return tuple(sorted(found, key=lambda skill: (-skill.months, skill.name.lower())))
