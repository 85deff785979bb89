"""What rows tell of one job: its title and its organisation, of the surest that was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from analyzer.structure.signs.naming import begins_name, is_called_project, is_company
from analyzer.structure.signs.parts import Kind, Part
from analyzer.structure.signs.titles import (
    claim,
    holds_person,
    is_field,
    is_of_person,
    is_one_with,
    is_persons,
    may_employ,
)
from analyzer.structure.vocabulary import Vocabulary

_SURER = ("unknown", "other", "software")
JOINED, UNSURE = 1, 2
_PAIR = 2


@dataclass(slots=True)
class Draft:
    """What has been found of one job so far.

    `doubt` is how unsure the organisation is: a comma may join it to the title ("Engineer, Payments"), it may be a town,
    a team or an internship, or both. `hired` tells that a label names who it was done for, `whole` that the title may
    hold the employer, since it ends in other words than a title does and another title stands beside it. `dashed` tells
    that a dash joins the organisation to the title in a row of columns, where it may be a team. `sure` tells that it stands
    beside the title as employers do, `behind` that the dated row has its names behind the dates, where towns stand.
    `person` is what may be the title where nothing else is.
    """

    title: str | None = None
    organisation: str | None = None
    doubt: int = 0
    rows: list[int] = field(default_factory=list)
    hired: bool = False
    whole: bool = False
    dashed: bool = False
    sure: bool = False
    behind: bool = False
    person: str | None = None

    @property
    def complete(self) -> bool:
        return self.title is not None and self.organisation is not None and not (self.doubt or self.dashed)

    def add(self, parts: Sequence[Part], vocabulary: Vocabulary, *, heads: bool = False) -> bool:
        """Take what labels say; else the title from the part that reads as one, the organisation from the surest other.

        `heads` tells that the row stands above the dated one. Whether anything was new.
        """
        before = (self.title, self.organisation, self.doubt)
        parts = [each for part in parts for each in _cut_at_colon(part, vocabulary)]
        parts = _with_fields(parts, vocabulary)
        parts = _with_fields_unsure(parts, vocabulary)
        names, joined = self._add_labelled(parts, vocabulary)
        titled = [part for part in names if claim(part.text, vocabulary).known]
        if self.title is not None and titled and may_employ(self.title, vocabulary):
            self.employ()
        employing: Sequence[Part] = ()
        if titled and self.title is None:
            # "Bluewater Logistics, Software Engineer": of two names that read as titles the surer one is the title.
            title = max(titled, key=lambda part: _surety(part.text, vocabulary))
            self.title = _with_internship(title, titled, vocabulary)
            joined = [part for part in names[names.index(title) + 1 :] if part.cell == title.cell]
            employing = _employing(names, title, heads=heads, behind=self.behind)
            names.remove(title)
        elif self.title is None:
            called, employing = _called(names)
            names = [part for part in names if part is not called]
            self.person = self.person or (called.text if called else None)
        for part in _beside_company(names):
            if self.title is not None and is_persons(part.text, vocabulary):  # "Developer, Team Lead": another title
                self.whole = self.whole or not is_persons(self.title, vocabulary)
            elif part in employing:
                self._name(part.text, 0, sure=True)
            else:
                unsure = part.unsure or claim(part.text, vocabulary).internship
                self._name(part.text, (part in joined) * JOINED + unsure * UNSURE)
                alone = self.title in [other.text for other in parts[:1]] and len(parts) == 2
                self.dashed = self.dashed or (self.organisation == part.text and part.dashed and alone)
        return before != (self.title, self.organisation, self.doubt)

    def _add_labelled(self, parts: Sequence[Part], vocabulary: Vocabulary) -> tuple[list[Part], list[Part]]:
        """Take what labels say; what is left of the plain names, and which of them a comma joins to the title."""
        names = [part for part in parts if part.kind == "name"]
        joined: list[Part] = []
        for part in parts:
            if part.kind == "title" and self.title is None:
                self.title = part.text
                # "Role: Developer, Designer": a second title is left out, anything else may be a team or the employer.
                beside = [name for name in names if name.cell == part.cell]
                joined = [name for name in beside if not claim(name.text, vocabulary).known]
                names = [name for name in names if name not in beside or name in joined]
            elif part.kind == "employer":
                self.hired = True
                self._name(part.text, 0, sure=True)
        return names, joined

    def employ(self) -> None:
        """Take for the employer what was taken for the title."""
        self._name(self.title or "", 0)
        self.title = None

    def entitle(self, parts: Sequence[Part]) -> None:
        """Take for the title what was taken for the employer, and for the employer what stands behind it in its row."""
        self.title, self.organisation, self.doubt = self.organisation, None, 0
        cell = next((part.cell for part in parts if part.text == self.title), None)
        names = [part for part in parts if part.kind == "name" and part.text != self.title]
        if self.title is not None and " " not in self.title and names and names[0].cell == cell:
            # "Professional, Operations": the first word alone is no title.
            self.title = f"{self.title}, {names.pop(0).text}"
        for part in names:
            self._name(part.text, (part.cell == cell) * JOINED + part.unsure * UNSURE)

    def _name(self, organisation: str, doubt: int, *, sure: bool = False) -> None:
        surer = sure and not self.sure and not is_company(self.organisation or "")
        if self.organisation is None or doubt < self.doubt or (self.dashed and not doubt) or surer:
            if self.title is None and is_of_person(self.organisation or ""):
                self.person = self.organisation
            self.organisation, self.doubt, self.dashed, self.sure = organisation, doubt, False, sure


def _with_fields(parts: Sequence[Part], vocabulary: Vocabulary) -> list[Part]:
    """The parts, with a title and the field that belongs to it in one: "Senior Director, Engineering"."""
    joined: list[Part] = []
    for part in parts:
        last = joined[-1] if joined else None
        plain = last is not None and last.kind in ("name", "title") and part.kind == "name" and last.cell == part.cell
        if last is not None and plain and is_one_with(last.text, part.text, vocabulary):
            joined[-1] = replace(last, text=f"{last.text}, {part.text}")
        else:
            joined.append(part)
    return joined


def _with_fields_unsure(parts: Sequence[Part], vocabulary: Vocabulary) -> list[Part]:
    """The parts, with those of a cell that a field of work begins in doubt: "Analyst | Data Engineering, Automation"."""
    firsts = {part.cell: part for part in reversed(parts)}
    fields = {cell for cell, part in firsts.items() if part.kind == "name" and is_field(part.text, vocabulary)}
    return [replace(part, unsure=part.unsure or part.cell in fields) for part in parts]


def _employing(names: Sequence[Part], title: Part, *, heads: bool, behind: bool) -> list[Part]:
    """The names that stand beside a title as employers do: behind "at"; above the dated row before the title.

    There any name will do that a dash joins to the title where the dated row has its own `behind` the dates, as towns.
    """
    told = [part for part in names if part.at and part.cell == title.cell + 1][:1]
    beside = names if behind else names[: names.index(title)]
    sure = [part for part in beside if part.cell != title.cell and not part.unsure and not is_called_project(part.text)]
    return told + (sure if heads else [])


def _beside_company(names: list[Part]) -> list[Part]:
    """Names of which one that a comma joins to a company behind it is in doubt: "Web Search, Elmfield Group Inc"."""
    if len(names) != _PAIR or names[0].cell != names[1].cell or not is_company(names[1].text):
        return names
    return [replace(names[0], unsure=names[0].unsure or not is_company(names[0].text)), names[1]]


def _called(names: Sequence[Part]) -> tuple[Part | None, list[Part]]:
    """What of names that no title is among may be one all the same, and the employer that this shows.

    It stands before "at", or behind another name and ends as words for people do.
    """
    for name, other in pairwise(names):
        if other.at and other.cell == name.cell + 1:
            return name, [other]
    return next((part for part in names[1:] if is_of_person(part.text)), None), []


def _with_internship(title: Part, titled: Sequence[Part], vocabulary: Vocabulary) -> str:
    """ "Intern, Developer": a title with the word beside it that tells of an internship."""
    at = titled.index(title)
    beside = [
        part
        for part in (*titled[max(0, at - 1) : at], *titled[at + 1 : at + 2])
        if part.cell <= title.cell and claim(part.text, vocabulary).internship and is_persons(part.text, vocabulary)
    ]
    if not beside or claim(title.text, vocabulary).internship or not begins_name(title.text):  # "Intern, later …"
        return title.text
    return ", ".join(part.text for part in titled if part in (title, beside[0]))


def _cut_at_colon(part: Part, vocabulary: Vocabulary) -> Sequence[Part]:
    """ "Developer: Acme Foods" as title and employer; one word may be a field, as what a comma joins to the title may.

    "Acme Foods: Developer" is employer and title.
    """
    title, colon, employer = part.text.partition(": ")
    named = begins_name(employer) and is_persons(employer, vocabulary) and not claim(title, vocabulary).known
    if part.kind == "name" and named:
        kind: Kind = "project" if is_called_project(title) else "name"
        return (replace(part, text=title.strip(), kind=kind, cell=-1), replace(part, text=employer.strip()))
    if part.kind != "name" or not colon or not is_persons(title, vocabulary):
        return (part,)
    cell = part.cell if len(employer.split()) == 1 else -1
    return (replace(part, text=title.strip()), replace(part, text=employer.strip(), cell=cell))


def _surety(title: str, vocabulary: Vocabulary) -> tuple[bool, bool, bool, int]:
    """The more, the surer it is that `title` is one: what names no person, as "Full Stack", is rather a field of work."""
    trade, person = claim(title, vocabulary).trade, holds_person(title)
    return not may_employ(title, vocabulary), trade == "software" or person, person, _SURER.index(trade)
