"""Job titles → trade, and the role and rung they claim. Whole words only: "intern" is not in "internal"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from analyzer.records import Role
from analyzer.structure.vocabulary import Phrase, Vocabulary, words

_JOINT = re.compile(r"\s*/\s*|\s*[,;|+]\s+|\s+(?:and|&|cum|-|–|—)\s+", re.IGNORECASE)
"""What stands between two titles in one."""
_PERSON = re.compile(r"(?:er|or|ist|yst|ant|ect|ian|lead|intern|trainee|fellow|admin|dba|cto|ceo)$")
"""Endings of words that people are called by at work."""
_PEOPLE = re.compile(
    r"(?:ator|itioner|monitor|ologist|ographer|ician|keeper|attendant|worker|helper|instructor|supervisor|inspector|advis[eo]r"
    r"|mentor|tutor|lecturer|officer|professional|specialist|expert|trainer|planner|writer|maker)$"
)
"""Endings of words that people and few companies are called by, which tell a title of any trade."""
_THINGS = frozenset(
    words("accelerator aggregator calculator elevator escalator generator incubator indicator navigator")
)
"""Words that end so and are none of people."""
_THEN = re.compile(r"\s*(?:→|->|=>)\s*|,?\s+(?:and\s+)?(?:later|then)\s+(?=\w)", re.IGNORECASE)
_FORMER = re.compile(r"(?<=\w)[\s,(-]+(?:former(?:ly)?|previously|ex)\b.*", re.IGNORECASE)
"""What one was before."""
_BRACKETS = re.compile(r"\([^()]*\)")
_LEADERS = frozenset(words("manager director vp president head lead leader"))
_FIELDS = frozenset(
    words("administration analytics architecture automation design development engineering infrastructure operations")
    + words("programming research security support systems testing")
)
"""What a field of work may end in."""
_SEVERAL = 2
_NUMERAL = re.compile(r"i{1,3}|iv|v")


@dataclass(frozen=True, slots=True)
class TitleReading:
    """What a title says. `known` tells whether any word of it names a trade; role and level stay None without one."""

    trade: Literal["software", "other", "unknown"]
    role: Role | None
    level: str | None
    internship: bool
    known: bool


def claim(title: str, vocabulary: Vocabulary) -> TitleReading:
    """Read a title by its longest known phrase; of equally long ones the last, where English has the head.

    Of several titles in one ("Programmer and Student Researcher") the one that names software work counts; beside
    another trade only as a choice ("System Administrator / DevOps Engineer") or where it comes first, since an office
    manager and webmaster is the former for the most part. Of titles that followed each other the last counts.
    """
    title = _FORMER.sub("", _THEN.split(title)[-1]) or title
    reading = _claim(title, vocabulary)
    if reading.trade == "software" or not _JOINT.search(title):
        return reading
    halves = [_claim(half, vocabulary) for half in _JOINT.split(title)]
    if not all(half.known for half in halves):
        return reading
    counting = halves if reading.trade == "unknown" or " / " in title else halves[:1]
    software = next((half for half in counting if half.trade == "software"), reading)
    if software.role is None or not any(half.internship and half.trade == "unknown" for half in halves):
        return software
    # "Developer, Intern"
    return replace(software, internship=True, level=_level(words(title), software.role, vocabulary))


def _claim(title: str, vocabulary: Vocabulary) -> TitleReading:
    said = words(title)
    best: tuple[int, int, str, Phrase] | None = None
    for trade, phrases in (("other", vocabulary.other), ("unknown", vocabulary.open), ("software", vocabulary.roles)):
        for at, phrase in _found(said, phrases):
            # "Developer Intern": what tells of an internship tells no trade beside what does.
            place = (0 if phrase in vocabulary.internship else len(phrase), at, trade, phrase)
            if best is None or place[:2] >= best[:2]:
                best = place
    internship = any(True for _ in _found(said, vocabulary.internship))
    if best is None:
        return TitleReading("unknown", None, None, internship, known=False)
    if best[2] != "software":
        trade_: Literal["other", "unknown"] = "other" if best[2] == "other" else "unknown"
        return TitleReading(trade_, None, None, internship, known=True)
    role = vocabulary.roles[best[3]]
    return TitleReading("software", role, _level(said, role, vocabulary), internship, known=True)


def leads(title: str, vocabulary: Vocabulary) -> bool:
    """Whether `title` leads the work of a trade that it leaves open: "Engineering Manager"."""
    said = words(title)
    return not claim(title, vocabulary).role and any(True for _ in _found(said, vocabulary.leading))


def is_one_with(title: str, field: str, vocabulary: Vocabulary) -> bool:
    """Whether a comma joins to a title the field that belongs to it: "Senior Director", "Engineering"."""
    said, of = words(title), words(field)
    if not said or not of or is_persons(field, vocabulary):
        return False
    if said[-1] in _LEADERS and of in vocabulary.roles:
        return True
    whole = (said[start:] + of for start in range(len(said)))
    person = said[-1] in _LEADERS or is_persons(title, vocabulary)
    return person and any(phrase in vocabulary.roles or phrase in vocabulary.open for phrase in whole)


def ends_in_trade(said: Phrase, vocabulary: Vocabulary) -> bool:
    """Whether the last words are the name of a trade: of "developer tools" they are not."""
    ends = (said[start:] for start in range(len(said)))
    return any(end in vocabulary.roles or end in vocabulary.open or end in vocabulary.other for end in ends)


def is_persons(title: str, vocabulary: Vocabulary) -> bool:
    """Whether `title` names what a person is, and no field of work: not so "Software Development"."""
    said = _unnumbered(title)
    return bool(said) and _PERSON.search(said[-1]) is not None and ends_in_trade(said, vocabulary)


def is_of_person(title: str) -> bool:
    """Whether `title` says by its last word that it is one, known or not: "Android System Integrator"."""
    said = _unnumbered(title)
    if not said or not _PEOPLE.search(said[-1]) or said[-1] in _THINGS:
        return False
    return len(said) > 1 or said[0] == "professional"


def _unnumbered(title: str) -> Phrase:
    """The words of a title without brackets, and without the number of a grade at its end."""
    said = words(_BRACKETS.sub("", title))
    while said and (said[-1].isdigit() or _NUMERAL.fullmatch(said[-1])):
        said = said[:-1]
    return said


def holds_person(title: str) -> bool:
    """Whether any word of `title` is one that people are called by at work: not so "Elmfield Finance Corporation"."""
    return any(_PERSON.search(word) for word in words(title))


def is_field(name: str, vocabulary: Vocabulary) -> bool:
    """Whether `name` is that of a field of work ("Data Engineering"), and of neither a person nor an employer."""
    said = words(name)
    if not said or holds_person(name) or not (said[-1] in _FIELDS or ends_in_trade(said, vocabulary)):
        return False
    return all(word == "and" or word in _FIELDS or _is_of_titles(word, vocabulary) for word in said)


def may_employ(title: str, vocabulary: Vocabulary) -> bool:
    """Whether what reads as a title may name an employer: "Elmfield Marketing", where no title has the first word."""
    said = words(title)
    ends = [start for start in range(1, len(said)) if said[start:] in vocabulary.fields]
    if not ends:
        return False
    before = said[: ends[0]]
    return "of" not in before and not any(_is_of_titles(word, vocabulary) for word in before if word != "and")


def holds_names(title: str, vocabulary: Vocabulary) -> bool:
    """Whether a title begins with a name and has several words that no title has: "Harbour Museum Website Manager"."""
    strange = [word for word in words(title) if not _is_of_titles(word, vocabulary)]
    return len(strange) >= _SEVERAL and words(title)[0] == strange[0]


def _is_of_titles(word: str, vocabulary: Vocabulary) -> bool:
    rungs = (phrase for seniority in vocabulary.seniority for phrase in seniority.phrases)
    return any(word in phrase for phrase in (*vocabulary.roles, *vocabulary.open, *vocabulary.other, *rungs))


def _level(said: Phrase, role: Role, vocabulary: Vocabulary) -> str:
    for seniority in vocabulary.seniority:
        if any(True for _ in _found(said, seniority.phrases)):
            return seniority.levels[role]
    return vocabulary.usual[role]


def _found(said: Phrase, phrases: Iterable[Phrase]) -> list[tuple[int, Phrase]]:
    """Where phrases stand in what is said, with their places."""
    known = phrases if isinstance(phrases, frozenset | dict) else frozenset(phrases)
    found = []
    for start in range(len(said)):
        for end in range(start + 1, min(len(said), start + 6) + 1):
            if said[start:end] in known:
                found.append((start, said[start:end]))
    return found
