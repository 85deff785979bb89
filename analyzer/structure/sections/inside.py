"""Known headings that end no experience: what names a part of a job, or is the title of one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from analyzer.records import Block, SectionKind
from analyzer.structure.sections.accepting import is_weaker
from analyzer.structure.signs.dated import dates_in, heads_job, holds_jobs, titled
from analyzer.structure.signs.dates import find_range
from analyzer.structure.signs.looks import Look, look_of
from analyzer.structure.signs.naming import is_name
from analyzer.structure.signs.parts import row_parts
from analyzer.structure.signs.titles import claim
from analyzer.structure.vocabulary import Vocabulary, words

_ACHIEVED = frozenset(words("achievements accomplishments highlights"))
_LIKE_TITLES = frozenset({words("research"), words("teaching")})
"""What people write for a title, besides titles."""
_ASIDE: tuple[SectionKind, ...] = ("summary", "education", "certifications")
"""Sections of which no entry looks like a job."""
_DEGREE = re.compile(r"\b(?:diploma|degree|bachelor|certificate|(?:b|m)\.?\s?sc|ph\.?d)\b", re.IGNORECASE)
_NAMING_ROWS = 4
_LONGEST_NAMED = 2
"""Words of what a list names, on the average."""


@dataclass(slots=True)
class Inside:
    """Headings below one of experience, by their blocks.

    `parts` name a part of the job above ("Technical Skills:"), or a list of skills before further jobs; `titles` are
    titles of jobs ("Volunteer"); `stops` tells of sections between jobs where the next job begins.
    """

    parts: dict[int, SectionKind] = field(default_factory=dict)
    titles: set[int] = field(default_factory=set)
    stops: dict[int, int] = field(default_factory=dict)


def inside_jobs(
    accepted: Mapping[int, SectionKind], blocks: Sequence[Block], body: float, vocabulary: Vocabulary
) -> Inside:
    """Which of the accepted headings stand inside the experience."""
    inside = Inside()
    jobs: _Jobs | None = None
    for index, kind in sorted(accepted.items()):
        if jobs is not None and kind != "experience" and jobs.has_part(index):
            inside.parts[index] = kind
            jobs.named.add(blocks[index].text)
        elif jobs is not None and jobs.has_title(index):
            inside.titles.add(index)
        elif jobs is not None and (stop := jobs.begin_again(index)) is not None:
            inside.stops[index] = stop
        else:
            jobs = _Jobs(index, accepted, blocks, body, vocabulary) if kind == "experience" else None
    return inside


@dataclass(slots=True)
class _Jobs:
    """The jobs below a heading of experience."""

    heading: int
    accepted: Mapping[int, SectionKind]
    blocks: Sequence[Block]
    body: float
    vocabulary: Vocabulary
    named: set[str] = field(default_factory=set)
    """The headings that were found to name parts of these jobs."""

    def has_part(self, index: int) -> bool:
        """Whether a heading names a part of a job: its rank says so, or it may and further jobs stand below."""
        if self._is_below_job(index):
            return True
        if not self._may_be_part(index):
            return False
        return self.blocks[index].text in self.named or self._holds_jobs(index + 1, self._end(index))

    def has_title(self, index: int) -> bool:
        """Whether the words of a heading are a title here: it stands beside its dates just as other titles do."""
        text = self.blocks[index].text
        reading = claim(text, self.vocabulary)
        if not (reading.known or reading.internship or words(text) in _LIKE_TITLES):
            return False
        look = look_of(self.blocks[index])
        titles = [
            at
            for at in range(self.heading + 1, index)
            if titled(self.blocks[at], self.vocabulary) and look_of(self.blocks[at]) == look
        ]
        if not any(
            self._stands_beside_employer(index, step) and any(self._stands_beside_employer(at, step) for at in titles)
            for step in (1, -1)
        ):
            return False
        following = (at for at in sorted(self.accepted) if at > index)
        return self._holds_jobs(index + 2, next(following, len(self.blocks)))

    def begin_again(self, index: int) -> int | None:
        """Where jobs go on below a section of the rank of theirs.

        Where its text stands below it at once, no heading of the same rank is one of its entries.
        """
        rank, entries = self._rank(index), self._rank_of_jobs(index)
        if not entries:
            return self._begin_below_bullets(index)
        if not 0 < self._rank(self.heading) <= rank <= (entries or 0):
            return None
        if self.accepted[index] not in _ASIDE and any(row.lines[0].rank for row in self.blocks[index + 1 : index + 2]):
            return None
        higher = self._rank(self.heading) if rank > self._rank(self.heading) else rank - 1
        for at in range(index + 1, self._end_of_rank(higher, index)):
            if at in self.accepted:
                return None
            job = self._rank(at) == entries and self._heads_job(at) and not _DEGREE.search(self.blocks[at].text)
            if job and self._holds_jobs(at, at + _NAMING_ROWS):
                return at
        return None

    def _begin_below_bullets(self, index: int) -> int | None:
        """Where jobs of rows without ranks go on below a section of another look whose own entries are bullets."""
        alike = look_of(self.blocks[index]) == look_of(self.blocks[self.heading])
        if alike or 0 < self._rank(index) <= self._rank(self.heading):
            return None
        bullets = takewhile(lambda at: self.blocks[at].bullet, range(index + 1, len(self.blocks)))
        begin = max(bullets, default=index) + 1
        end = next((at for at in sorted(self.accepted) if at >= begin), len(self.blocks))
        near = self.blocks[begin : min(end, begin + _NAMING_ROWS)]
        further = [at for at, block in enumerate(near) if dates_in(block)][1:]
        near = near[: min(further, default=len(near))]
        if begin == index + 1 or not near or not _begins_job(begin, self.blocks, self.vocabulary):
            return None
        return begin if holds_jobs(near, self.vocabulary, any_trade=False) else None

    def _is_below_job(self, index: int) -> bool:
        rank = self._rank(index)
        if not 0 < self._rank(self.heading) < rank or self._end_of_rank(self._rank(self.heading), self.heading) < index:
            return False
        return 0 < (self._rank_of_jobs(index) or 0) < rank

    def _may_be_part(self, index: int) -> bool:
        """Whether a heading may name a part of a job: a list of skills, what was achieved, what a colon ends, or what recurs.

        Projects and certificates may where headings have another look.
        """
        block, heading, kind = self.blocks[index], self.blocks[self.heading], self.accepted[index]
        if look_of(heading).stands_out and look_of(block) == look_of(heading):
            return False
        if 0 < block.lines[0].rank <= heading.lines[0].rank:
            return False
        if kind == "skills" or self._recurs(index) or not _ACHIEVED.isdisjoint(words(block.text)):
            return True
        if block.text.endswith(":") and not heading.text.endswith(":"):
            return kind in ("summary", "projects")
        return kind in ("projects", "certifications") and not block.lines[0].rank and self._is_set_weakly(block)

    def _recurs(self, index: int) -> bool:
        """Whether several headings with the same words stand below this one of experience, before the next."""
        below = (at for at in sorted(self.accepted) if at > self.heading)
        within = takewhile(lambda at: self.accepted[at] != "experience", below)
        return [self.blocks[at].text for at in within].count(self.blocks[index].text) > 1

    def _is_set_weakly(self, block: Block) -> bool:
        heading = self.blocks[self.heading]
        looks: Counter[Look] = Counter(look_of(self.blocks[at]) for at in self.accepted)
        return looks[look_of(heading)] >= max(2, looks[look_of(block)]) and is_weaker(block, heading, self.body)

    def _end(self, index: int) -> int:
        """Where the jobs below a heading inside them end: at the next that cannot stand there."""
        heading = self.blocks[self.heading]
        look, rank = look_of(heading), heading.lines[0].rank
        for at in range(index + 1, len(self.blocks)):
            block = self.blocks[at]
            if at in self.accepted and (self.accepted[at] == "experience" or not self._may_stand_inside(at)):
                return at
            if (look.stands_out and look_of(block) == look) or 0 < block.lines[0].rank <= rank:
                return at
        return len(self.blocks)

    def _may_stand_inside(self, index: int) -> bool:
        return self._may_be_part(index) or self.blocks[index].text in self.named

    def _holds_jobs(self, begin: int, end: int) -> bool:
        return holds_jobs(self.blocks[begin:end], self.vocabulary, any_trade=True)

    def _rank(self, at: int) -> int:
        return self.blocks[at].lines[0].rank

    def _end_of_rank(self, rank: int, index: int) -> int:
        """The next block that a heading of this rank or a higher one begins."""
        ends = (at for at in range(index + 1, len(self.blocks)) if 0 < self._rank(at) <= rank)
        return next(ends, len(self.blocks))

    def _rank_of_jobs(self, index: int) -> int | None:
        """The rank of the heading nearest above that is the name of an employer or a title, if any."""
        return next((self._rank(at) for at in self._above(index) if self._heads_job(at)), None)

    def _above(self, index: int) -> Iterator[int]:
        """The headings above one in the experience, unknown ones, from below."""
        return (at for at in range(index - 1, self.heading, -1) if self._rank(at) and at not in self.accepted)

    def _heads_job(self, at: int) -> bool:
        return find_range(self.blocks[at].text) is not None or heads_job(self.blocks, at)

    def _stands_beside_employer(self, at: int, step: int) -> bool:
        """Whether a name stands above (`step` 1) or below (-1) a row of dates that has another name, and no title."""
        if not is_name(self.blocks[at]):
            return False
        row = self.blocks[at + step] if at + step < len(self.blocks) else None
        found = dates_in(row) if row is not None and not row.bullet else ()
        if row is None or not found or found[0].single or titled(row, self.vocabulary):
            return False
        return any(part.kind in ("name", "employer") for part in row_parts(row, found))


def end_of_list(index: int, blocks: Sequence[Block], vocabulary: Vocabulary) -> int:
    """Where the list below a heading inside the experience ends: its bullets, or the row below it and further lists.

    Below a ranked heading it goes on to the next one, or to the row of a job.
    """
    rank = blocks[index].lines[0].rank
    bullets = index + 1 < len(blocks) and blocks[index + 1].bullet
    for at in range(index + 1, len(blocks)):
        block = blocks[at]
        if block.lines[0].rank or (_begins_job(at, blocks, vocabulary) if at > index + 1 else dates_in(block)):
            return at
        if not rank and at > index + 1 and not (block.bullet if bullets else _is_of_list(block)):
            return at
    return len(blocks)


def _is_of_list(block: Block) -> bool:
    """Whether a row is a list, or ends with one: "Languages: Go, C"."""
    _, label, named = block.text.rpartition(": ")
    commas = named.count(",")
    if block.bullet or named.endswith(".") or (commas < 2 and not label):
        return False
    return commas * _LONGEST_NAMED >= len(named.split())


def _begins_job(at: int, blocks: Sequence[Block], vocabulary: Vocabulary) -> bool:
    """Whether the row of a job stands at a place, or a name above such a row."""
    if blocks[at].bullet:
        return False
    if dates_in(blocks[at]):
        return True
    dated = any(not row.bullet and bool(dates_in(row)) for row in blocks[at + 1 : at + 3])
    return is_name(blocks[at]) and dated and (titled(blocks[at], vocabulary) or heads_job(blocks, at))
