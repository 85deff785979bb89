"""One job: its title and organisation, from the dated row and the rows beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from analyzer.records import Block
from analyzer.structure.dates import DateRange, find_ranges, tells_end
from analyzer.structure.parts import Part, has_capital, is_list, is_name, row_parts, tabbed, tells_job
from analyzer.structure.terms import is_terms
from analyzer.structure.titles import claim, ends_in_trade, holds_person, is_of_person, is_persons, may_employ
from analyzer.structure.vocabulary import Vocabulary, words

_SURER = ("unknown", "other", "software")
_JOINED, _UNSURE = 1, 2
_LONGEST_ROW = 200
_LONGEST_BULLET = 100
_NAMING_ROWS = 2
"""So many rows above the dates, or below them, may name title and employer."""
_NO_TITLE = frozenset(words("a an and as at by for from in my of on our that the to was were which while with"))
"""Words of a sentence in small letters."""
_LONGEST_SMALL_TITLE = 4
_SENTENCE = re.compile(r"[a-z]{3,}\.\s*$")
_SUBJECT = re.compile(
    r"(?:My|Our|This|These|It|He|She|They|We|There)\s+[a-z]"
    r"|.*\bI(?:['’](?:m|ve|d))?\s+(?!(?:at|in|with|for|to|and|on|of|from|since|full|part|remote)\b)[a-z]"
)
"""How a sentence begins, or has its subject; "I" may number a title too ("Engineer I at Acme")."""
_VERB = re.compile(
    r".*\s(?:am|is|are|was|were|been|being|have|has|had|did|spans?|spanned|covers?|covered|consists?|worked|working|spent"
    r"|began|started)\s"
)


@dataclass(slots=True)
class Draft:
    """What has been found of one job so far.

    `doubt` is how unsure the organisation is: a comma may join it to the title ("Engineer, Payments"), it may be a town,
    a team or an internship, or both. `hired` tells that a label names who it was done for, `whole` that the title may
    hold the employer, since it ends in other words than a title does and another title stands beside it. `dashed` tells
    that a dash joins the organisation to the title in a row of columns, where it may be a team.
    """

    title: str | None = None
    organisation: str | None = None
    doubt: int = 0
    rows: list[int] = field(default_factory=list)
    hired: bool = False
    whole: bool = False
    dashed: bool = False

    @property
    def complete(self) -> bool:
        return self.title is not None and self.organisation is not None and not (self.doubt or self.dashed)

    def add(self, parts: Sequence[Part], vocabulary: Vocabulary) -> bool:
        """Take what labels say; else the title from the part that reads as one, the organisation from the surest other.

        Whether anything was new.
        """
        before = (self.title, self.organisation, self.doubt)
        parts = [each for part in parts for each in _cut_at_colon(part, vocabulary)]
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
                self._name(part.text, 0)
        titled = [part for part in names if claim(part.text, vocabulary).known]
        if self.title is not None and titled and may_employ(self.title, vocabulary):
            self.employ()
        if titled and self.title is None:
            # "Bluewater Logistics, Software Engineer": of two names that read as titles the surer one is the title.
            title = max(titled, key=lambda part: _surety(part.text, vocabulary))
            self.title = title.text
            at = names.index(title)
            joined = [part for part in names[at + 1 :] if part.cell == title.cell]
            names.remove(title)
        for part in names:
            if self.title is not None and is_persons(part.text, vocabulary):  # "Developer, Team Lead": another title
                self.whole = self.whole or not is_persons(self.title, vocabulary)
                continue
            unsure = part.unsure or claim(part.text, vocabulary).internship
            self._name(part.text, (part in joined) * _JOINED + unsure * _UNSURE)
            alone = self.title in [other.text for other in parts[:1]] and len(parts) == 2
            self.dashed = self.dashed or (self.organisation == part.text and part.dashed and alone)
        return before != (self.title, self.organisation, self.doubt)

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
            self._name(part.text, (part.cell == cell) * _JOINED + part.unsure * _UNSURE)

    def _name(self, organisation: str, doubt: int) -> None:
        if self.organisation is None or doubt < self.doubt or (self.dashed and not doubt):
            self.organisation, self.doubt, self.dashed = organisation, doubt, False


def _cut_at_colon(part: Part, vocabulary: Vocabulary) -> Sequence[Part]:
    """ "Developer: Acme Foods" as title and employer; one word may be a field, as what a comma joins to the title may."""
    title, colon, employer = part.text.partition(": ")
    if part.kind != "name" or not colon or not is_persons(title, vocabulary):
        return (part,)
    cell = part.cell if len(employer.split()) == 1 else -1
    return (replace(part, text=title.strip()), replace(part, text=employer.strip(), cell=cell))


def _surety(title: str, vocabulary: Vocabulary) -> tuple[bool, bool, int]:
    """The more, the surer it is that `title` is one."""
    trade = claim(title, vocabulary).trade
    return not may_employ(title, vocabulary), trade == "software" or holds_person(title), _SURER.index(trade)


def draft_at(
    blocks: Sequence[tuple[int, Block]], at: int, found: Sequence[DateRange], used: set[int], vocabulary: Vocabulary
) -> Draft:
    """Title and organisation from the dated row, else from the rows just above, else from those just below."""
    index, block = blocks[at]
    draft = Draft(rows=[index])
    parts = row_parts(block, found)
    draft.add(parts, vocabulary)
    for step in (-1, 1):
        _look(draft, blocks, at, step, used, vocabulary)
    if draft.title is None and is_of_person(draft.organisation or ""):
        draft.entitle(parts)
        for step in (-1, 1):
            _look(draft, blocks, at, step, used, vocabulary)
    lacks_employer = draft.organisation is None or draft.doubt >= _UNSURE
    if lacks_employer and any(part.kind == "place" for part in parts) and may_employ(draft.title or "", vocabulary):
        draft.employ()
    if draft.title is None:  # "Freelance, 2015 – 2017"
        draft.title = next(
            (part.text for part in parts if part.kind == "terms" and _is_title(part.text, vocabulary)), None
        )
    return draft


def _look(
    draft: Draft, blocks: Sequence[tuple[int, Block]], at: int, step: int, used: set[int], vocabulary: Vocabulary
) -> None:
    """Add what the rows above (`step` -1) or below (1) the dated one name; rows of mere places and terms are passed."""
    index, dated = blocks[at]
    naming = 0
    passed: list[int] = []
    place = at + step
    while not draft.complete and naming < _NAMING_ROWS and 0 <= place < len(blocks):
        number, row = blocks[place]
        if number in used or number != index + place - at or dates_in(row) or tells_end(row.text):
            return
        if not (is_name(row) or is_terms(row.text) or (step < 0 and _is_small_title(row, vocabulary))):
            return
        if step < 0 and row.column > dated.column:  # the end of the table's row above
            return
        if draft.title is not None and (step > 0 and titled(row, vocabulary) and _heads_next(blocks, place)):
            return
        if step < 0 and is_list(row) and not row.lines[0].bold and not titled(row, vocabulary):
            return
        parts = row_parts(row)
        names = any(part.kind not in ("place", "terms") for part in parts)
        sought = draft.title is None and titled(row, vocabulary)
        above, begins = step < 0, step < 0 and _begins_entry(blocks, place)
        if names and not sought and not _may_name(draft, row, dated, parts, above=above, begins=begins):
            return
        passed.append(number)
        if draft.add(parts, vocabulary):
            draft.rows += passed
            passed = []
        elif names and step > 0:
            return
        naming += any(part.kind not in ("place", "terms") and not part.unsure for part in parts)
        place += step


def _may_name(draft: Draft, row: Block, dated: Block, parts: Sequence[Part], *, above: bool, begins: bool) -> bool:
    """Whether a row beside the dated one may give what is still missing.

    A label that says employer may. An employer's name above a title that has its dates stands out, or at least not
    back. What takes the place of an organisation in doubt is written as a name; where a comma joins that to the title,
    it has a place beside it or stands out too.
    """
    line, below = row.lines[0], dated.lines[0]
    if any(part.kind == "employer" for part in parts):
        return True
    if draft.dashed and not draft.doubt:
        name, *places = [part.kind for part in parts]
        return above and (begins or line.bold) and name == "name" and set(places) == {"place"}
    if draft.doubt and not all(map(has_capital, row.text.split())):
        return False
    if draft.doubt in (_JOINED, _JOINED + _UNSURE):
        alone = begins and len(parts) == 1
        return alone or any(part.kind == "place" for part in parts) or (line.bold and not below.bold)
    return draft.title is None or not above or line.size == 0 or line.bold or line.size >= below.size


def _begins_entry(blocks: Sequence[tuple[int, Block]], at: int) -> bool:
    """Whether a row stands first below a heading or a bullet; the first of all is the person's name."""
    number = blocks[at][0]
    return number > 0 and (at == 0 or blocks[at - 1][0] != number - 1 or blocks[at - 1][1].bullet)


def dates_in(block: Block) -> tuple[DateRange, ...]:
    """The dates of a row that can be a job's: short and no sentence, or a sentence that tells of a job."""
    text = block.text
    if len(text) > _LONGEST_ROW:
        return ()
    found = find_ranges(tabbed(block), singles=not block.bullet and len(text) < 90)
    if not found or tells_job(block, found):
        return found
    if _SUBJECT.match(text) or (text.endswith(".") and _VERB.match(text)):
        return ()
    if (_SENTENCE.search(text) or block.bullet) and len(words(text)) > 12:
        return ()
    if block.bullet and (found[0].single or len(text) > _LONGEST_BULLET):
        return ()
    if found[0].single and text.startswith("("):  # "(Senior Developer until Jan 2022)" is a note on the job above
        return ()
    return found


def _heads_next(blocks: Sequence[tuple[int, Block]], at: int) -> bool:
    """Whether the row stands above the dates of another job."""
    following = blocks[at + 1 : at + 2]
    return any(bool(dates_in(row)) and not row.bullet for _, row in following)


def _is_title(text: str, vocabulary: Vocabulary) -> bool:
    reading = claim(text, vocabulary)
    return reading.known or reading.internship


def _is_small_title(row: Block, vocabulary: Vocabulary) -> bool:
    """Whether a row begins with a title in small letters: "senior developer, Acme"."""
    if row.bullet or not row.text[:1].islower() or row.text.endswith("."):
        return False
    said = [words(part.text) for part in row_parts(row) if part.kind == "name"][:1]
    return any(
        len(title) <= _LONGEST_SMALL_TITLE and _NO_TITLE.isdisjoint(title) and ends_in_trade(title, vocabulary)
        for title in said
    )


def titled(block: Block, vocabulary: Vocabulary) -> bool:
    return any(
        part.kind == "title" or (part.kind == "name" and claim(part.text, vocabulary).known)
        for part in row_parts(block)
    )
