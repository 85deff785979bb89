"""One job: its title and organisation, from the dated row and the rows beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from analyzer.records import Block
from analyzer.structure.dates import DateRange, find_range
from analyzer.structure.parts import Part, is_name, row_parts
from analyzer.structure.places import is_place
from analyzer.structure.titles import claim
from analyzer.structure.vocabulary import Vocabulary, words

_SURER = ("unknown", "other", "software")
_LONGEST_ROW = 200
_SENTENCE = re.compile(r"[a-z]{3,}\.\s*$")


@dataclass(slots=True)
class Draft:
    """What has been found of one job so far. `hired` tells that a label names who it was done for."""

    title: str | None = None
    organisation: str | None = None
    rows: list[int] = field(default_factory=list)
    hired: bool = False

    def add(self, parts: Sequence[Part], vocabulary: Vocabulary) -> None:
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


def draft_at(
    blocks: Sequence[tuple[int, Block]], at: int, found: DateRange, used: set[int], vocabulary: Vocabulary
) -> Draft:
    """Title and organisation from the dated row, else from the rows just above, else from those just below."""
    index, block = blocks[at]
    draft = Draft(rows=[index])
    draft.add(row_parts(block, found), vocabulary)
    before = at - 1
    while (draft.title is None or draft.organisation is None) and before >= max(0, at - 2):
        number, row = blocks[before]
        if number in used or number != index - (at - before) or not is_name(row) or dates_in(row):
            break
        if draft.title is not None and not _sets_apart(row, block):
            break
        draft.add(row_parts(row), vocabulary)
        draft.rows.append(number)
        before -= 1
    after = at + 1
    while (draft.title is None or draft.organisation is None) and after < min(len(blocks), at + 3):
        number, row = blocks[after]
        if number != index + (after - at) or not is_name(row) or dates_in(row):
            break
        if draft.title is not None and titled(row, vocabulary) and _heads_next(blocks, after):
            break
        had = (draft.title, draft.organisation)
        draft.add(row_parts(row), vocabulary)
        if (draft.title, draft.organisation) == had and not all(is_place(part.text) for part in row_parts(row)):
            break
        draft.rows.append(number)
        after += 1
    return draft


def dates_in(block: Block) -> DateRange | None:
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


def _heads_next(blocks: Sequence[tuple[int, Block]], at: int) -> bool:
    """Whether the row stands above the dates of another job."""
    following = blocks[at + 1 : at + 2]
    return any(dates_in(row) is not None and not row.bullet for _, row in following)


def _sets_apart(row: Block, dated: Block) -> bool:
    """A name above a dated row that has its title: an employer's name, not the end of the job before."""
    line, below = row.lines[0], dated.lines[0]
    return line.size == 0 or line.bold or line.size >= below.size


def titled(block: Block, vocabulary: Vocabulary) -> bool:
    return any(
        part.label == "title" or (part.label is None and claim(part.text, vocabulary).known)
        for part in row_parts(block)
    )
