"""Faults that show only when the parts of a lexicon are seen together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from analyzer.lexicon.classes import CLASSES
from analyzer.lexicon.model import Duty, Lexicon, Pattern, Responsibility, Speciality
from analyzer.lexicon.notation import GROUP, LITERAL, NotationError, expand
from analyzer.records import ROLES


def faults(lexicon: Lexicon) -> list[str]:
    return [*_repeated(lexicon), *_references(lexicon), *_groups(lexicon), *_phrases(lexicon)]


def _repeated(lexicon: Lexicon) -> Iterator[str]:
    kinds: dict[str, Iterable[str]] = {
        "activities: id": (activity.id for activity in lexicon.activities),
        "roles: responsibility": (responsibility.id for responsibility in lexicon.responsibilities),
        "roles: rung": (rung.id for rung in lexicon.rungs),
        "roles: duty": (duty.id for rung in lexicon.rungs for duty in rung.duties),
        "context.toml: cue": (cue.id for cue in lexicon.cues),
        "technologies.toml: name or alias": (
            name.lower()
            for technology in lexicon.technologies
            for name in {technology.name.lower(), *technology.aliases}
        ),
    }
    for what, names in kinds.items():
        for name, count in Counter(names).items():
            if count > 1:
                yield f"{what} {name!r} stands {count} times"


def _references(lexicon: Lexicon) -> Iterator[str]:
    activities = {activity.id for activity in lexicon.activities}
    used: set[str] = set()
    duties = [duty for rung in lexicon.rungs for duty in rung.duties]
    entries: list[Responsibility | Speciality | Duty] = [*lexicon.responsibilities, *lexicon.specialities, *duties]
    for entry in entries:
        used |= set(entry.covered_by)
        for name in entry.covered_by:
            if name not in activities:
                yield f"roles/{entry.role}.toml: {entry.id}: there is no activity {name!r}"
    for activity in lexicon.activities:
        if activity.id not in used:
            yield f"{activity.file}: activity {activity.id}: no responsibility or duty is covered by it"
    for responsibility in lexicon.responsibilities:
        if not responsibility.id.startswith(responsibility.role + "."):
            yield f"roles/{responsibility.role}.toml: {responsibility.id}: the id must begin with the role"
    for role in ROLES:
        if not any(rung.role == role for rung in lexicon.rungs):
            yield f"roles/{role}.toml: there is no rung"
    rungs = {rung.id for rung in lexicon.rungs}
    named = [lexicon.vocabulary.usual, *(seniority.levels for seniority in lexicon.vocabulary.seniority)]
    for level in sorted({level for levels in named for level in levels.values()} - rungs):
        yield f"titles.toml: there is no rung {level!r}"
    rules = lexicon.rules
    known = {responsibility.id for responsibility in lexicon.responsibilities}
    shown = {*rules.software_shown_by, *rules.shared_with_other_trades, *rules.code_shown_by, *rules.code_shown_claimed}
    for name in sorted(shown - known):
        yield f"verdict.toml: there is no responsibility {name!r}"


def _groups(lexicon: Lexicon) -> Iterator[str]:
    members = {group.name: group.members for group in lexicon.groups}
    files: dict[str, str] = {}
    for group in lexicon.groups:
        where = f"{group.file}: {group.name}"
        if group.name in CLASSES:
            yield f"{where}: the name belongs to a class of technologies"
        if files.setdefault(group.name, group.file) != group.file:
            yield f"{where}: {files[group.name]} has a group of this name too"
        for phrase in group.members:
            yield from _fault(phrase, where, members.keys() | CLASSES, single=True)
        if group.name in _reached(group.name, members):
            yield f"{where}: the group contains itself"


def _reached(name: str, members: dict[str, tuple[str, ...]]) -> set[str]:
    reached: set[str] = set()
    todo = [name]
    while todo:
        for phrase in members.get(todo.pop(), ()):
            inner = phrase.removeprefix("@")
            if phrase.startswith("@") and inner not in reached:
                reached.add(inner)
                todo.append(inner)
    return reached


def _phrases(lexicon: Lexicon) -> Iterator[str]:
    groups = {group.name for group in lexicon.groups} | CLASSES
    for activity in lexicon.activities:
        for pattern in activity.patterns:
            where = f"{activity.file}: activity {activity.id}: pattern {pattern.id.rpartition('#')[2]}"
            for phrase in (*pattern.phrases, *pattern.beside, *pattern.unless):
                yield from _fault(phrase, where, groups, single=False)
            for phrase in _members(pattern):
                yield from _fault(phrase, where, groups, single=True)
    for cue in lexicon.cues:
        for phrase in (*cue.phrases, *cue.but_not, *cue.unless):
            yield from _fault(phrase, f"context.toml: cue {cue.id}", groups, single=False)


def _members(pattern: Pattern) -> Iterator[str]:
    yield from (*pattern.verbs, *pattern.objects, *pattern.then, *pattern.row)
    for part in pattern.together:
        yield from part


def _fault(phrase: str, where: str, groups: Iterable[str], *, single: bool) -> Iterator[str]:
    """What is wrong with a phrase; a `single` one must be one literal run or one group."""
    try:
        forms = expand(phrase)
    except NotationError as error:
        yield f"{where}: {error}"
        return
    for form in forms:
        if single and (len(form) != 1 or form[0].kind not in (GROUP, LITERAL)):
            yield f"{where}: {phrase!r} must be plain words or one @group here"
            return
        for element in form:
            if element.kind == GROUP and element.name not in groups:
                yield f"{where}: there is no group @{element.name}"
                return
