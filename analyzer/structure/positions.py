"""Jobs: the rows that give title, organisation and dates, in every common order, and the blocks that belong to each."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from analyzer.records import Block, Position
from analyzer.structure.dates import DateRange, find_range, months
from analyzer.structure.drafts import Draft, dates_in, draft_at, titled
from analyzer.structure.parts import is_name, row_parts, tells_job
from analyzer.structure.terms import is_leave, is_own
from analyzer.structure.titles import claim
from analyzer.structure.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Job:
    """A position with the blocks of its own rows."""

    position: Position
    rows: frozenset[int]
    first: int


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
    dates; else the employer of the job or the row above, unless one works for oneself. A bullet that tells of a job
    is one in a list of such; below a job's row it is a deed.
    """
    jobs: list[Job] = []
    used: set[int] = set()
    employer: str | None = None
    listed = False
    company: tuple[str, frozenset[int]] | None = None
    for at, (index, block) in enumerate(blocks):
        if block.lines[0].parts:
            jobs += _said(index, block, vocabulary, as_of)
            used.add(index)
            continue
        found = dates_in(block)
        if not found or index in used:
            if not found and index not in used and is_name(block) and not titled(block, vocabulary):
                employer = employer if at and blocks[at - 1][0] in used else _first_name(block) or employer
            continue
        if jobs and not listed and block.bullet and tells_job(block, found):
            continue
        draft = draft_at(blocks, at, found, used, vocabulary)
        if hired and not draft.hired:
            continue
        if is_leave(draft.organisation or ""):
            used |= {row for row in draft.rows if row <= index}  # a title below is of the next job
            continue
        stretch = _months(found, as_of)
        if draft.title is None and draft.organisation is None and jobs and index - 1 in jobs[-1].rows:
            # A row of dates alone below a job: another stretch of it.
            before = jobs[-1].position
            if not stretch & months(before.start, before.end, as_of):
                draft.title, draft.organisation = before.title, before.organisation
        if draft.title is None and (strict or draft.organisation is None or found[0].single):
            continue
        if draft.title is None and draft.organisation is not None and _holds_titles(blocks, at, vocabulary):
            employer = draft.organisation
            company = employer, stretch
            continue
        if company and not draft.complete and stretch <= company[1]:
            draft.organisation = company[0]
        if draft.organisation is None and not is_own(draft.title or ""):
            draft.organisation = jobs[-1].position.organisation if jobs and _follows(blocks, draft, jobs) else employer
        listed = block.bullet
        used |= set(draft.rows)
        for dates in found:
            position = _position(draft, dates, block, vocabulary, as_of)
            jobs.append(Job(position, frozenset(draft.rows), min(draft.rows)))
    return tuple(jobs)


def _said(index: int, block: Block, vocabulary: Vocabulary, as_of: datetime.date) -> Iterator[Job]:
    """The job of a row of which the file says what its cells are, whatever their words; none without dates."""
    cells = dict(zip(block.lines[0].parts, block.lines[0].cells))
    found = find_range(cells.get("dates", ""), singles=True)
    if found is not None:
        draft = Draft(cells.get("title"), cells.get("employer"))
        yield Job(_position(draft, found, block, vocabulary, as_of), frozenset([index]), index)


def _months(found: Sequence[DateRange], as_of: datetime.date) -> frozenset[int]:
    return frozenset().union(*(months(dates.start, dates.end, as_of) for dates in found))


def _holds_titles(blocks: Sequence[tuple[int, Block]], at: int, vocabulary: Vocabulary) -> bool:
    """An employer's row with its whole stretch, when titles with dates of their own follow at once."""
    following = blocks[at + 1 : at + 2]
    return any(bool(dates_in(row)) and not row.bullet and titled(row, vocabulary) for _, row in following)


def _follows(blocks: Sequence[tuple[int, Block]], draft: Draft, jobs: Sequence[Job]) -> bool:
    """Whether a title without an employer stands under the job before: another role in the same company."""
    between = [row for number, row in blocks if max(jobs[-1].rows) < number < min(draft.rows)]
    return not any(is_name(row) and _first_name(row) for row in between)


def _first_name(row: Block) -> str | None:
    """What a row names first, places and the like aside."""
    return next((part.text for part in row_parts(row) if part.kind in ("name", "employer")), None)


def _position(draft: Draft, found: DateRange, block: Block, vocabulary: Vocabulary, as_of: datetime.date) -> Position:
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
