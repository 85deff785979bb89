"""The lexicon as frozen values: what the TOML files say, checked."""

from __future__ import annotations

from dataclasses import dataclass

from analyzer.lexicon.rules import VerdictRules
from analyzer.records import Role, SectionKind, Strength
from analyzer.structure.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way to say an activity. Exactly one form is filled: phrases, verbs with objects, together, or row.

    With `described`, the object must have a word before it that says what it is ("ordering system", not "new system").
    One of `beside` must stand in the same sentence, and none of `unless` in the part of it that tells the deed. `id` is
    the activity's id and the pattern's number. See docs/lexicon.md for the notation.
    """

    id: str
    phrases: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    then: tuple[str, ...] = ()
    within: int | None = None
    reach: str = "object"
    described: bool = False
    together: tuple[tuple[str, ...], ...] = ()
    row: tuple[str, ...] = ()
    at_least: int = 1
    sections: tuple[SectionKind, ...] = ()
    beside: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    strength: Strength = "demonstrated"
    taking_part: bool = False


@dataclass(frozen=True, slots=True)
class Activity:
    """Something a person can be seen doing in one line of a resume; `hands_on` where having it done is not doing it."""

    id: str
    title: str
    hands_on: bool
    finds: tuple[str, ...]
    ignores: tuple[str, ...]
    patterns: tuple[Pattern, ...]
    file: str


@dataclass(frozen=True, slots=True)
class Responsibility:
    """One of the 23. `question` and `example` are put to the person when it is missing."""

    id: str
    role: Role
    title: str
    meaning: str
    covered_by: tuple[str, ...]
    question: str
    example: str


@dataclass(frozen=True, slots=True)
class Duty:
    """What a rung of a ladder asks for."""

    id: str
    level: str
    role: Role
    title: str
    covered_by: tuple[str, ...]
    needs: str
    question: str
    example: str


@dataclass(frozen=True, slots=True)
class Speciality:
    """A field that raises a profile within its role; reported, never turned into a level."""

    id: str
    role: Role
    title: str
    covered_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of a role's ladder, lowest first; a `branch` stands beside the ladder."""

    id: str
    role: Role
    title: str
    branch: bool
    months: int
    duties: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class Technology:
    """A technology, its class, and what keeps ordinary words from being taken for it."""

    name: str
    kind: str
    side: str | None
    aliases: tuple[str, ...]
    guard: str | None
    not_before: tuple[str, ...]
    not_after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that change what a hit is worth.

    `effect` is "drop", "weak", or "part": the person took part only, which is weak where more is asked. `scope`:
    "after" the cue up to the clause's end, its "object" (the same, but no further than the next coordinated verb),
    "before" it, the "sentence" it stands in, or the whole "line". `but_not` names phrases in which the words are no
    cue. With `hands_on` it bears only on activities that are. Only with `postings` does it hold in a job posting, where
    "you will" and "experience with" are what the text is about.
    """

    id: str
    phrases: tuple[str, ...]
    effect: str
    scope: str
    within: int | None
    at_start: bool
    hands_on: bool
    postings: bool
    but_not: tuple[str, ...]
    unless: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Words and phrases that patterns name together as `@name`."""

    name: str
    members: tuple[str, ...]
    file: str


@dataclass(frozen=True, slots=True)
class Words:
    """What the matcher must know of English beyond the patterns; each has a table in language.toml."""

    irregular: tuple[tuple[str, str], ...]
    verb_or_noun: tuple[str, ...]
    nominal: tuple[tuple[str, str], ...]
    skipped: tuple[str, ...]
    stops: tuple[str, ...]
    be: tuple[str, ...]
    clause_starts: tuple[str, ...]
    verbs: tuple[str, ...]
    company: tuple[str, ...]
    row_words: tuple[str, ...]
    vague: tuple[str, ...]
    after_nouns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts and figures of the lexicon come from."""

    id: str
    title: str
    licence: str
    note: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything the stages need to know of the subject. `digest` is the SHA-256 of the files."""

    digest: str
    groups: tuple[Group, ...]
    activities: tuple[Activity, ...]
    responsibilities: tuple[Responsibility, ...]
    rungs: tuple[Rung, ...]
    specialities: tuple[Speciality, ...]
    technologies: tuple[Technology, ...]
    cues: tuple[Cue, ...]
    words: Words
    vocabulary: Vocabulary
    rules: VerdictRules
    sources: tuple[Source, ...]
