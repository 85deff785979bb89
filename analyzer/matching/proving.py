"""The lexicon proved by its own examples: every `finds` found, every `ignores` not, every pattern used by a `finds`."""

from __future__ import annotations

from analyzer.lexicon.model import Activity, Lexicon
from analyzer.matching import build_matcher
from analyzer.matching.matcher import Matcher
from analyzer.records import SectionKind

SECTIONS: tuple[SectionKind, ...] = ("experience", "skills")
"""Examples are read as lines of a job first, then as rows of skills."""


def unproved(lexicon: Lexicon) -> list[str]:
    """What the examples do not bear out, one sentence each."""
    matcher = build_matcher(lexicon)
    return [fault for activity in lexicon.activities for fault in _of_activity(activity, matcher)]


def _of_activity(activity: Activity, matcher: Matcher) -> list[str]:
    where = f"{activity.file}: activity {activity.id}"
    faults = [f"{where}: does not find {line!r}" for line in activity.finds if not finds(matcher, activity.id, line)]
    faults += [
        f"{where}: does not ignore {line!r}" for line in activity.ignores if not ignores(matcher, activity.id, line)
    ]
    used = {id_ for line in activity.finds for id_ in patterns_in(matcher, activity.id, line)}
    return faults + [
        f"{where}: no `finds` uses pattern {pattern.id}" for pattern in activity.patterns if pattern.id not in used
    ]


def finds(matcher: Matcher, activity: str, line: str) -> bool:
    return any(hit.activity == activity for section in SECTIONS for hit in matcher.read(line, section).hits)


def ignores(matcher: Matcher, activity: str, line: str) -> bool:
    """Whether `line` is no evidence; a weak hit is none."""
    return not any(hit.activity == activity and hit.strength != "weak" for hit in matcher.read(line, "experience").hits)


def patterns_in(matcher: Matcher, activity: str, line: str) -> set[str]:
    """The ids of all patterns of `activity` that fire on `line`, not only of the first."""
    return {hit.pattern for section in SECTIONS for hit in matcher.all_hits(line, section) if hit.activity == activity}
