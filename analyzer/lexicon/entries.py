"""One kind of entry at a time: TOML tables → the values of the model."""

from __future__ import annotations

from analyzer.errors import LexiconError
from analyzer.lexicon.classes import SIDES, TECHNOLOGY_KINDS
from analyzer.lexicon.model import (
    Activity,
    Cue,
    Duty,
    Group,
    Pattern,
    Responsibility,
    Rung,
    Source,
    Speciality,
    Technology,
    Words,
)
from analyzer.lexicon.tables import Data, Table
from analyzer.records import SECTION_KINDS, STRENGTHS, Role
from analyzer.structure.vocabulary import Vocabulary

_GUARDS = ("case", "neighbour")


def groups(table: Table) -> list[Group]:
    return [Group(name, table.texts(name, required=True), table.where) for name, _ in table.items()]


def activities(table: Table) -> list[Activity]:
    found = []
    for entry in table.tables("activity", required=True):
        id_ = entry.text("id")
        activity = Activity(
            id=id_,
            title=entry.text("title"),
            hands_on=entry.flag("hands_on"),
            finds=entry.texts("finds", required=True),
            ignores=entry.texts("ignores", required=True),
            patterns=tuple(
                _pattern(pattern, f"{id_}#{number}") for number, pattern in enumerate(entry.tables("pattern", None), 1)
            ),
            file=table.where,
        )
        if not activity.patterns:
            entry.fault("it has no pattern")
        entry.done()
        found.append(activity)
    table.done()
    return found


_ONLY_WITH = {
    "then": ("verbs",),
    "reach": ("verbs",),
    "described": ("verbs",),
    "within": ("verbs", "together"),
    "at_least": ("row",),
}
"""Keys of a pattern that belong to some of its forms."""


def _pattern(table: Table, id_: str) -> Pattern:
    pattern = Pattern(
        id=id_,
        phrases=table.texts("phrases"),
        verbs=table.texts("verbs"),
        objects=table.texts("objects"),
        then=table.texts("then"),
        within=table.integer("within"),
        reach=table.choice("reach", ("object", "clause"), default="object"),
        described=table.flag("described"),
        together=table.lists("together"),
        row=table.texts("row"),
        at_least=table.integer("at_least", default=1),
        sections=tuple(kind for kind in SECTION_KINDS if kind in table.texts("sections")),
        beside=table.texts("beside"),
        unless=table.texts("unless"),
        strength=table.choice("strength", STRENGTHS, default="demonstrated"),
        taking_part=table.flag("taking_part"),
    )
    for kind in sorted(set(table.texts("sections")) - set(SECTION_KINDS)):
        table.fault(f"'sections' holds {kind!r}; allowed are {', '.join(SECTION_KINDS)}")
    if sum(map(bool, (pattern.phrases, pattern.verbs, pattern.together, pattern.row))) != 1:
        table.fault("a pattern has one of: phrases, verbs (with objects), together, row")
    if bool(pattern.verbs) != bool(pattern.objects):
        table.fault("verbs and objects go together")
    for key, users in _ONLY_WITH.items():
        if key in table and not any(user in table for user in users):
            table.fault(f"{key!r} means something only with {' or '.join(users)}")
    table.done()
    return pattern


def responsibilities(table: Table, role: Role) -> list[Responsibility]:
    found = []
    for entry in table.tables("responsibility", required=True):
        found.append(
            Responsibility(
                id=entry.text("id"),
                role=role,
                title=entry.text("title"),
                meaning=entry.text("meaning"),
                covered_by=entry.texts("covered_by", required=True),
                question=entry.text("question"),
                example=entry.text("example"),
            )
        )
        entry.done()
    return found


def rungs(table: Table, role: Role) -> list[Rung]:
    found = []
    for entry in table.tables("rung", required=True):
        id_ = entry.text("id")
        duties = []
        for duty in entry.tables("duty", required=True):
            duties.append(
                Duty(
                    id=duty.text("id"),
                    level=id_,
                    role=role,
                    title=duty.text("title"),
                    covered_by=duty.texts("covered_by", required=True),
                    needs=duty.choice("needs", ("any", "all"), default="any"),
                    question=duty.text("question"),
                    example=duty.text("example"),
                )
            )
            duty.done()
        found.append(
            Rung(
                id=id_,
                role=role,
                title=entry.text("title"),
                branch=entry.flag("branch"),
                months=entry.integer("months", required=True, default=0),
                duties=tuple(duties),
            )
        )
        entry.done()
    return found


def specialities(table: Table, role: Role) -> list[Speciality]:
    """The last of a role's parts, so that keys which none of them asked for are told here."""
    found = []
    for entry in table.tables("speciality"):
        found.append(Speciality(entry.text("id"), role, entry.text("title"), entry.texts("covered_by", required=True)))
        entry.done()
    table.done()
    return found


def technologies(table: Table) -> tuple[Technology, ...]:
    found = []
    for entry in table.tables("technology", "name", required=True):
        found.append(
            Technology(
                name=entry.text("name"),
                kind=entry.choice("kind", TECHNOLOGY_KINDS),
                side=entry.choice("side", SIDES, default="") or None,
                aliases=entry.texts("aliases"),
                guard=entry.choice("guard", _GUARDS, default="") or None,
                not_before=entry.texts("not_before"),
                not_after=entry.texts("not_after"),
            )
        )
        entry.done()
    table.done()
    return tuple(found)


def cues(table: Table) -> tuple[Cue, ...]:
    found = []
    for entry in table.tables("cue", required=True):
        cue = Cue(
            id=entry.text("id"),
            phrases=entry.texts("phrases", required=True),
            effect=entry.choice("effect", ("drop", "weak", "part")),
            scope=entry.choice("scope", ("after", "object", "before", "sentence", "line")),
            within=entry.integer("within"),
            at_start=entry.flag("at_start"),
            hands_on=entry.flag("hands_on"),
            postings=entry.flag("postings"),
            but_not=entry.texts("but_not"),
            unless=entry.texts("unless"),
        )
        if cue.within is not None and cue.scope in ("sentence", "line"):
            entry.fault(f"'within' means nothing with the scope {cue.scope!r}")
        found.append(cue)
        entry.done()
    table.done()
    return tuple(found)


def words(table: Table) -> Words:
    irregular = table.table("irregular", required=True)
    nominal = table.table("nominal", required=True)
    found = Words(
        irregular=tuple((base, form) for base, _ in irregular.items() for form in irregular.texts(base)),
        nominal=tuple((verb, noun) for verb, _ in nominal.items() for noun in nominal.texts(verb)),
        verb_or_noun=table.texts("verb_or_noun", required=True),
        skipped=table.texts("skipped", required=True),
        stops=table.texts("stops", required=True),
        be=table.texts("be", required=True),
        clause_starts=table.texts("clause_starts", required=True),
        verbs=table.texts("verbs", required=True),
        company=table.texts("company", required=True),
        row_words=table.texts("row_words", required=True),
        vague=table.texts("vague", required=True),
        after_nouns=table.texts("after_nouns", required=True),
    )
    table.done()
    return found


def vocabulary(data: dict[str, Data], faults: list[str]) -> Vocabulary:
    try:
        return Vocabulary.from_data(data["sections.toml"], data["titles.toml"])
    except LexiconError as error:
        faults += error.faults
        return Vocabulary.from_data({}, {})


def sources(table: Table) -> tuple[Source, ...]:
    found = []
    for entry in table.tables("source", required=True):
        found.append(
            Source(entry.text("id"), entry.text("title"), entry.text("licence"), entry.text("note", required=False))
        )
        entry.done()
    table.done()
    return tuple(found)
