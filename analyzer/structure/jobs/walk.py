"""Jobs: the rows that give title, organisation and dates, in every common order, and the blocks that belong to each."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from analyzer.records import Block
from analyzer.structure.jobs.beside import draft_at, headed_by_bullets
from analyzer.structure.jobs.drafts import Draft
from analyzer.structure.jobs.position import Job, position_of, told_by_file
from analyzer.structure.signs.dated import dates_in, place_of_dates, titled
from analyzer.structure.signs.dates import DateRange, months
from analyzer.structure.signs.deeds import deed_at
from analyzer.structure.signs.looks import look_of
from analyzer.structure.signs.naming import has_capital, is_company, is_name
from analyzer.structure.signs.parts import first_name, is_list, row_parts
from analyzer.structure.signs.telling import tells_job
from analyzer.structure.signs.terms import is_leave, is_own, is_several
from analyzer.structure.signs.titles import claim, holds_names, is_of_person, is_persons, may_employ
from analyzer.structure.vocabulary import Vocabulary

_SCHOOL = re.compile(
    r"universit|college|school|academy|\b(?:b|m)\.?\s?sc\b|ph\.?d|bachelor|master|degree", re.IGNORECASE
)
_SINCE = re.compile(r"since\b", re.IGNORECASE)


def find_jobs(
    blocks: Sequence[tuple[int, Block]],
    vocabulary: Vocabulary,
    as_of: datetime.date,
    *,
    strict: bool,
    hired: bool = False,
) -> tuple[Job, ...]:
    """The jobs among the numbered blocks of one section, in order; of several stretches in a row each is one.

    `strict` asks for a title that is known: for sections that may hold other things than jobs. `hired` asks that a
    label names who each was done for ("Client: Acme"): for projects, which most people do for themselves. A title
    without an employer, or with what may be a team, has the company whose whole stretch stands above and holds its
    dates; else the employer of the job or the row above, unless one works for oneself or it is several jobs. A
    bullet that tells of a job is one in a list of such; below a job's row it is a deed.
    """
    walk = _Walk(blocks, vocabulary, as_of, strict, hired, headed_by_bullets(blocks))
    for at in range(len(blocks)):
        walk.step(at)
    return tuple(walk.jobs)


@dataclass(slots=True)
class _Walk:
    """Down the blocks of a section, with what the rows above have told."""

    blocks: Sequence[tuple[int, Block]]
    vocabulary: Vocabulary
    as_of: datetime.date
    strict: bool
    hired: bool
    headed: frozenset[int]
    """The places of dated rows whose employer stands in the bullet above."""
    jobs: list[Job] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    employer: str | None = None
    company: tuple[str, frozenset[int], int] | None = None
    """A company whose titles have rows of their own, the months of its whole stretch, and the number of its row."""
    listed: bool = False
    """Whether the last job stood in a bullet."""

    def step(self, at: int) -> None:
        index, block = self.blocks[at]
        if block.lines[0].parts:
            self.jobs += told_by_file(index, block, self.vocabulary, self.as_of)
            self.used.add(index)
        elif index in self.used:
            return
        elif found := dates_in(block):
            self._dated(at, block, found)
        elif (title := self._further_role(at)) is not None:
            self._share(title, index, block)
        elif is_name(block) and not titled(block, self.vocabulary) and (block.lines[0].bold or not is_list(block)):
            below_job = at > 0 and self.blocks[at - 1][0] in self.used
            self.employer = self.employer if below_job else first_name(block) or self.employer

    def _further_role(self, at: int) -> str | None:
        """The title in a row between two texts below a job: a further role at the same employer, in the same time.

        What a comma joins to it is its team where that was so in the role above; else it may be another employer.
        """
        near = [self.blocks[place] for place in (at - 1, at, at + 1) if 0 <= place < len(self.blocks)]
        if not self.jobs or len(near) < 3 or near[2][0] - near[0][0] != 2:
            return None
        (_, above), (_, row), (_, below) = near
        if is_name(above) or is_name(below) or dates_in(below) or not all(map(has_capital, row.text.split())):
            return None
        parts = row_parts(row)
        team = len(parts) == 2 and parts[0].cell == parts[1].cell and self._has_team(self.jobs[-1])
        if not is_name(row) or not (len(parts) == 1 or team) or any(part.kind != "name" for part in parts):
            return None
        return parts[0].text if is_persons(parts[0].text, self.vocabulary) else None

    def _share(self, title: str, index: int, block: Block) -> None:
        """Take a further role with the employer and the dates of the last job."""
        last = self.jobs[-1].position
        position = position_of(
            Draft(title, last.organisation), last.start, last.end, block, self.vocabulary, self.as_of
        )
        self.jobs.append(Job(position, frozenset([index]), index))
        self.used.add(index)

    def _has_team(self, job: Job) -> bool:
        """Whether a job's rows join to its title by a comma what is not its employer."""
        rows = (row_parts(block, dates_in(block)) for number, block in self.blocks if number in job.rows)
        pairs = ((one, other) for parts in rows for one, other in pairwise(parts) if one.cell == other.cell)
        return any(
            one.text == job.position.title and other.kind == "name" and other.text != job.position.organisation
            for one, other in pairs
        )

    def _stands_alone(self, draft: Draft, stretch: frozenset[int]) -> bool:
        """Whether a title with its place is a job of its own: "Tutor, Oslo, 2012 – 2014" below "Tester, Acme, 2015 – 2018"."""
        last = self.jobs[-1]
        if len(last.rows) > 1 or stretch == months(last.position.start, last.position.end, self.as_of):
            return False
        rows = (row_parts(block, dates_in(block)) for number, block in self.blocks if number in draft.rows)
        return any(part.kind == "place" for parts in rows for part in parts)

    def _names_all(self, draft: Draft) -> bool:
        """Whether a title holds other names, in a row that is set as that of the job above, which names its employer.

        "Harbour Museum Website Manager (2002 – 2007)" below "Acme - Developer (2007 – 2010)" is no role at Acme.
        """
        last = self.jobs[-1]
        above = [row for number, row in self.blocks if number in last.rows and dates_in(row)][:1]
        rows = [row for number, row in self.blocks if number in draft.rows and dates_in(row)]
        alike = bool(above and rows) and above[0].lines[0].bold and look_of(above[0]) == look_of(rows[0])
        named = last.position.organisation
        whole = alike and (named is None or named in above[0].text) and (last.position.title or "") in above[0].text
        return whole and holds_names(draft.title or "", self.vocabulary)

    def _is_of_company(self, draft: Draft) -> bool:
        """Whether a dash joins a team to a title in a row below the company's, or below one of its roles."""
        title, name = re.escape(draft.title or ""), draft.organisation or ""
        dashed = re.compile(rf"{title}\s[-–—]\s{re.escape(name)}")
        rows = (row for number, row in self.blocks if number in draft.rows)
        if self.company is None or is_company(name) or not any(dashed.search(row.text) for row in rows):
            return False
        last = self.jobs[-1] if self.jobs else None
        return last is None or last.first < self.company[2] or last.position.organisation == self.company[0]

    def _is_team(self, name: str, job: Job) -> bool:
        """Whether the rows of a job name what is not its employer."""
        rows = (row_parts(block, dates_in(block)) for number, block in self.blocks if number in job.rows)
        return name != job.position.organisation and any(part.text == name for parts in rows for part in parts)

    def _dated(self, at: int, block: Block, found: Sequence[DateRange]) -> None:
        """Take the job that a row with dates gives, if it gives one."""
        index = self.blocks[at][0]
        in_job = bool(self.jobs) and not self.listed
        if (
            in_job
            and block.bullet
            and (tells_job(block, found) or deed_at(block, self.vocabulary) or self._tells_since(block, found))
        ):
            return
        draft = draft_at(self.blocks, at, found, self.used, self.vocabulary, headed=at in self.headed)
        if self.hired and not draft.hired:
            return
        if draft.title is None and not found[0].single and (not self.strict or is_of_person(draft.person or "")):
            draft.title = draft.person
        if draft.title is not None and draft.title == draft.organisation:
            self._choose(draft)
        if is_leave(draft.organisation or ""):
            self.used |= {row for row in draft.rows if row <= index}  # a title below is of the next job
            return
        stretch = _months(found, self.as_of)
        if draft.title is None and draft.organisation is None:
            self._continue(draft, index, stretch)
        strict = self.strict and not self._ranks_as_job(block, found[0])
        if draft.title is None and (strict or draft.organisation is None):
            return
        if draft.title is None and found[0].single and not self._is_like_others(block, found[0]):
            return
        if draft.title is None and draft.organisation is not None and _holds_titles(self.blocks, at, self.vocabulary):
            self.employer, self.company = draft.organisation, (draft.organisation, stretch, index)
            return
        self._employ(draft, stretch)
        self.listed = block.bullet
        self.used |= set(draft.rows)
        for dates in found:
            position = position_of(draft, dates.start, dates.end, block, self.vocabulary, self.as_of)
            self.jobs.append(Job(position, frozenset(draft.rows), min(draft.rows)))

    def _choose(self, draft: Draft) -> None:
        """Take what alone stands beside the dates for the employer, as in the job above that has no title, or the title."""
        if not self.strict and self.jobs and self.jobs[-1].position.title is None:
            draft.title = None
        else:
            draft.organisation = None

    def _tells_since(self, block: Block, found: Sequence[DateRange]) -> bool:
        """Whether a row tells since when one does what is no job's title: "Reviewer of the kite library since 2014"."""
        readings = (claim(part.text, self.vocabulary) for part in row_parts(block, found))
        since = _SINCE.match(block.text, found[0].begin) is not None
        return since and not any(reading.known and reading.trade != "other" for reading in readings)

    def _ranks_as_job(self, block: Block, dates: DateRange) -> bool:
        """Whether a row with a range of dates is a heading of the rank of those above that gave jobs, and of no school."""
        if dates.single or _SCHOOL.search(block.text):
            return False
        rows = {row for job in self.jobs for row in job.rows}
        ranks = {row.lines[0].rank for number, row in self.blocks if number in rows and dates_in(row)}
        return block.lines[0].rank in ranks - {0}

    def _is_like_others(self, block: Block, single: DateRange) -> bool:
        """Whether another row has a range of dates where this one has one date: in a rail, say."""
        look = place_of_dates(block, single)
        ranges = ((row, dates[0]) for _, row in self.blocks if not row.bullet and (dates := dates_in(row)))
        return look is not None and any(
            not dates.single and place_of_dates(row, dates) == look for row, dates in ranges
        )

    def _continue(self, draft: Draft, index: int, stretch: frozenset[int]) -> None:
        """A row of dates alone below a job: another stretch of it."""
        if self.jobs and index - 1 in self.jobs[-1].rows:
            before = self.jobs[-1].position
            if not stretch & months(before.start, before.end, self.as_of):
                draft.title, draft.organisation = before.title, before.organisation

    def _employ(self, draft: Draft, stretch: frozenset[int]) -> None:
        """Give a job whose own rows name no employer, or what may be a team, the one that the rows above name."""
        if self.company and (not draft.complete or self._is_of_company(draft)) and stretch <= self.company[1]:
            draft.organisation = self.company[0]
        if draft.dashed and self.jobs and self._is_team(draft.organisation or "", self.jobs[-1]):
            draft.organisation = None
        title = draft.title or ""
        untitled = not self.strict and (not self.jobs or self.jobs[-1].position.title is None)
        if draft.organisation is None and self.employer is None and untitled and may_employ(title, self.vocabulary):
            draft.employ()
        if draft.organisation is None and not draft.whole and not is_own(title) and not is_several(title):
            follows = (
                bool(self.jobs) and not self._stands_alone(draft, stretch) and _follows(self.blocks, draft, self.jobs)
            )
            if follows and self._names_all(draft):
                return
            draft.organisation = self.jobs[-1].position.organisation if follows else self.employer


def _months(found: Sequence[DateRange], as_of: datetime.date) -> frozenset[int]:
    return frozenset().union(*(months(dates.start, dates.end, as_of) for dates in found))


def _holds_titles(blocks: Sequence[tuple[int, Block]], at: int, vocabulary: Vocabulary) -> bool:
    """An employer's row with its whole stretch, when titles with dates of their own follow at once."""
    following = blocks[at + 1 : at + 2]
    return any(bool(dates_in(row)) and not row.bullet and titled(row, vocabulary) for _, row in following)


def _follows(blocks: Sequence[tuple[int, Block]], draft: Draft, jobs: Sequence[Job]) -> bool:
    """Whether a title without an employer stands under the job before: another role in the same company."""
    between = [row for number, row in blocks if max(jobs[-1].rows) < number < min(draft.rows)]
    return not any(is_name(row) and first_name(row) for row in between)
