"""What a revision of a resume gained and lost."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.records import Finding, GapReport, State

_ORDER: tuple[State, ...] = ("missing", "weak", "listed", "demonstrated")


@dataclass(frozen=True, slots=True)
class Change:
    """One finding that differs. `quotes` hold the best line before and after, where there is one."""

    id: str
    title: str
    before: State
    after: State
    quotes: tuple[str | None, str | None]

    @property
    def gained(self) -> bool | None:
        """None where one of the two could not be read: what stands there is not known."""
        if "unreadable" in (self.before, self.after):
            return None
        return _ORDER.index(self.after) > _ORDER.index(self.before)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two reports and where their findings differ, in the order of the report."""

    before: GapReport
    after: GapReport
    changes: tuple[Change, ...]
    skills_gained: tuple[str, ...]
    skills_lost: tuple[str, ...]


def compare(before: GapReport, after: GapReport) -> Comparison:
    old = {finding.id: finding for finding in before.findings}
    changes = tuple(
        _change(old[finding.id], finding) for finding in after.findings if old[finding.id].state != finding.state
    )
    had, has = {skill.name for skill in before.skills}, {skill.name for skill in after.skills}
    return Comparison(before, after, changes, tuple(sorted(has - had)), tuple(sorted(had - has)))


def _change(old: Finding, new: Finding) -> Change:
    return Change(new.id, new.title, old.state, new.state, (_quote(old), _quote(new)))


def _quote(finding: Finding) -> str | None:
    return finding.evidence[0].quote if finding.evidence else None
