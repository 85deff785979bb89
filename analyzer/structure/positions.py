"""Jobs: the rows that give title, organisation and dates, in every common order, and the blocks that belong to each."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from analyzer.records import Block, Position
from analyzer.structure.dates import DateRange, find_range, months
from analyzer.structure.places import is_place
from analyzer.structure.titles import claim
from analyzer.structure.vocabulary import Vocabulary, words

_PARTS = re.compile(
    r"\s*(?:\t|\||•|·|;|\s[-–—]+\s|\s@\s|\bat\b(?=\s+[A-Z])|,(?!\s*(?:Inc|LLC|Ltd|Corp|Co|GmbH|PLC|S\.?A)\b)|[–—])\s*"
)
_LENGTH = re.compile(r"\(\s*\)|^\)|\((?:\d+|one|two|three).{0,20}(?:months?|years?|yrs?|mos?).{0,12}\)")
"""How long a job was, in brackets: "(2 years 3 months)"."""
_SPAN = re.compile(r"(?:\d+\+?\s*(?:years?|yrs?|months?|mos?)\.?\s*(?:and\s*)?){1,2}", re.IGNORECASE)
_LABELS = re.compile(
    r"^\s*(?:(?P<employer>company|employer|client|customer|organi[sz]ation)|"
    r"(?P<title>title|job title|position|role|designation)|"
    r"(?P<project>project(?: name| title)?(?: ?[#-]?\d+)?)|"
    r"duration|period|dates?|from|location)\s*(?::\s*|$)",
    re.IGNORECASE,
)
_LEFTOVER = re.compile(r"^[\s,;:|()\[\]–—•·/*-]+|[\s,;:|(\[–—•·/*-]+$")
_SURER = ("unknown", "other", "software")
_LONGEST_ROW = 200
_LONGEST_NAME = 90
_SENTENCE = re.compile(r"[a-z]{3,}\.\s*$")


@dataclass(frozen=True, slots=True)
class Job:
    """A position with the blocks of its own rows."""

    position: Position
    rows: frozenset[int]
    first: int


@dataclass(frozen=True, slots=True)
class _Part:
    """A name in a row, and what its label says that it is: "Role: Developer"."""

    text: str
    label: str | None = None


@dataclass(slots=True)
class _Draft:
    """What has been found of one job so far. `hired` tells that a label names who it was done for."""

    title: str | None = None
    organisation: str | None = None
    rows: list[int] = field(default_factory=list)
    hired: bool = False

    def add(self, parts: Sequence[_Part], vocabulary: Vocabulary) -> None:
        """Take what labels say; else the title from the part that reads as one, the organisation from the first other."""
        names = [part.text for part in parts if part.label is None and not is_place(part.text)]
        for part in parts:
            if part.label == "title" and self.title is None:
                self.title = part.text
            elif part.label == "employer":
                self.hired = True
                if self.organisation is None:
                    self.organisation = part.text
        if self.title is None:
            titled = [name for name in names if claim(name, vocabulary).known]
            if titled:
                # "Bluewater Logistics, Software Engineer": of two names that read as titles the surer one is the title.
                self.title = max(titled, key=lambda name: _SURER.index(claim(name, vocabulary).trade))
                names.remove(self.title)
        if self.organisation is None and names:
            self.organisation = names[0]


def find_jobs(
    blocks: Sequence[tuple[int, Block]],
    vocabulary: Vocabulary,
    as_of: datetime.date,
    *,
    strict: bool,
    hired: bool = False,
) -> tuple[Job, ...]:
    """The jobs among the numbered blocks of one section, in order.

    `strict` asks for a title that is known: for sections that may hold other things than jobs. `hired` asks that a
    label names who each was done for ("Client: Acme"): for projects, which most people do for themselves.
    """
    jobs: list[Job] = []
    used: set[int] = set()
    employer: str | None = None
    for at, (index, block) in enumerate(blocks):
        if block.lines[0].parts:
            jobs += _said(index, block, vocabulary, as_of)
            used.add(index)
            continue
        found = _dates(block)
        if found is None or index in used:
            if found is None and index not in used and _is_name(block) and not _titled(block, vocabulary):
                employer = employer if at and blocks[at - 1][0] in used else block.text
            continue
        draft = _draft(blocks, at, found, used, vocabulary)
        if hired and not draft.hired:
            continue
        if draft.title is None and (strict or draft.organisation is None or found.single):
            continue
        if draft.title is None and draft.organisation is not None and _holds_titles(blocks, at, vocabulary):
            employer = draft.organisation
            continue
        if draft.organisation is None:
            draft.organisation = jobs[-1].position.organisation if jobs and _follows(blocks, draft, jobs) else employer
        used |= set(draft.rows)
        jobs.append(Job(_position(draft, found, block, vocabulary, as_of), frozenset(draft.rows), min(draft.rows)))
    return tuple(jobs)


def _said(index: int, block: Block, vocabulary: Vocabulary, as_of: datetime.date) -> Iterator[Job]:
    """The job of a row of which the file says what its cells are, whatever their words; none without dates."""
    cells = dict(zip(block.lines[0].parts, block.lines[0].cells))
    found = find_range(cells.get("dates", ""), singles=True)
    if found is not None:
        draft = _Draft(cells.get("title"), cells.get("employer"))
        yield Job(_position(draft, found, block, vocabulary, as_of), frozenset([index]), index)


def _dates(block: Block) -> DateRange | None:
    """The dates of a row that can be a job's: short, no sentence, no bullet."""
    text = block.text
    if len(text) > _LONGEST_ROW or (block.bullet and len(text) > 100):
        return None
    found = find_range(text, singles=not block.bullet and len(text) < 90)
    if found is None or (_SENTENCE.search(text) and len(words(text)) > 12):
        return None
    if block.bullet and (found.single or len(words(text)) > 12):
        return None
    if found.single and text.startswith("("):  # "(Senior Developer until Jan 2022)" is a note on the job above
        return None
    return found


def _draft(
    blocks: Sequence[tuple[int, Block]], at: int, found: DateRange, used: set[int], vocabulary: Vocabulary
) -> _Draft:
    """Title and organisation from the dated row, else from the rows just above, else from those just below."""
    index, block = blocks[at]
    draft = _Draft(rows=[index])
    draft.add(_row_parts(block, found), vocabulary)
    before = at - 1
    while (draft.title is None or draft.organisation is None) and before >= max(0, at - 2):
        number, row = blocks[before]
        if number in used or number != index - (at - before) or not _is_name(row) or _dates(row):
            break
        if draft.title is not None and not _sets_apart(row, block):
            break
        draft.add(_row_parts(row), vocabulary)
        draft.rows.append(number)
        before -= 1
    after = at + 1
    while (draft.title is None or draft.organisation is None) and after < min(len(blocks), at + 3):
        number, row = blocks[after]
        if number != index + (after - at) or not _is_name(row) or _dates(row):
            break
        if draft.title is not None and _titled(row, vocabulary) and _heads_next(blocks, after):
            break
        had = (draft.title, draft.organisation)
        draft.add(_row_parts(row), vocabulary)
        if (draft.title, draft.organisation) == had and not all(is_place(part.text) for part in _row_parts(row)):
            break
        draft.rows.append(number)
        after += 1
    return draft


def _heads_next(blocks: Sequence[tuple[int, Block]], at: int) -> bool:
    """Whether the row stands above the dates of another job."""
    following = blocks[at + 1 : at + 2]
    return any(_dates(row) is not None and not row.bullet for _, row in following)


def _sets_apart(row: Block, dated: Block) -> bool:
    """A name above a dated row that has its title: an employer's name, not the end of the job before."""
    line, below = row.lines[0], dated.lines[0]
    return line.size == 0 or line.bold or line.size >= below.size


def _row_parts(block: Block, found: DateRange | None = None) -> list[_Part]:
    """The names in a row, what stands before and after its dates apart."""
    text = _tabbed(block)
    return _parts(text if found is None else text[: found.begin] + "\t" + text[found.stop :])


def _tabbed(block: Block) -> str:
    """The text of a block with a tab between the cells of a line, each character in its place."""
    text = list(block.text)
    for start, line in zip(block.starts, block.lines):
        at = start
        for cell in line.cells[:-1]:
            at += len(cell)
            if text[at : at + 1] == [" "]:
                text[at] = "\t"
            at += 1
    return "".join(text)


def _parts(text: str) -> list[_Part]:
    """The names in a row, cut at commas, bars, dashes and gaps; labels and brackets taken off."""
    parts = []
    for part in _PARTS.split(_LENGTH.sub(" ", text)):
        clean = _LEFTOVER.sub("", part)
        label = _LABELS.match(clean)
        if label is not None:
            clean = clean[label.end() :].strip()
        if clean.count("(") > clean.count(")"):
            clean += ")"
        clean = _LENGTH.sub("", clean).strip(" ,")
        if _SPAN.fullmatch(clean):
            continue
        if clean and any(character.isalpha() for character in clean) and len(clean) <= _LONGEST_NAME:
            parts.append(_Part(clean, label.lastgroup if label else None))
    return parts


def _is_name(block: Block) -> bool:
    """A short line that is no sentence and no bullet: it may name an employer or a title."""
    text = block.text.strip()
    letter = next((character for character in text if character.isalpha()), "a")
    return (
        not block.bullet
        and len(text) <= _LONGEST_NAME
        and letter.isupper()
        and not text.endswith((".", ":", ";"))
        and len(words(text)) <= 10
    )


def _titled(block: Block, vocabulary: Vocabulary) -> bool:
    return any(
        part.label == "title" or (part.label is None and claim(part.text, vocabulary).known)
        for part in _row_parts(block)
    )


def _holds_titles(blocks: Sequence[tuple[int, Block]], at: int, vocabulary: Vocabulary) -> bool:
    """An employer's row with its whole stretch, when titles with dates of their own follow at once."""
    following = blocks[at + 1 : at + 2]
    return any(_dates(row) is not None and not row.bullet and _titled(row, vocabulary) for _, row in following)


def _follows(blocks: Sequence[tuple[int, Block]], draft: _Draft, jobs: Sequence[Job]) -> bool:
    """Whether a title without an employer stands under the job before: another role in the same company."""
    between = [row for number, row in blocks if max(jobs[-1].rows) < number < min(draft.rows)]
    return not any(_is_name(row) and not is_place(row.text) for row in between)


def _position(draft: _Draft, found: DateRange, block: Block, vocabulary: Vocabulary, as_of: datetime.date) -> Position:
    reading = claim(draft.title or "", vocabulary)
    count = len(months(found.start, found.end, as_of))
    return Position(
        title=draft.title,
        organisation=draft.organisation,
        start=found.start,
        end=found.end,
        months=count or None,
        page=block.lines[0].page,
        trade=reading.trade,
        software=reading.trade == "software",
        internship=reading.internship,
    )
