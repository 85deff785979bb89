"""Document → Resume: sections, jobs, and the items that matching looks at."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from analyzer.records import Block, Document, Item, Place, Position, Resume, Section, SectionKind
from analyzer.structure.jobs.position import Job
from analyzer.structure.jobs.repeats import without_repeats
from analyzer.structure.jobs.walk import find_jobs
from analyzer.structure.sections.finding import Heading, headings
from analyzer.structure.shaping.labels import set_labels_apart
from analyzer.structure.shaping.lists import set_bullets_as_rows
from analyzer.structure.shaping.rows import join_dates, set_rows_apart
from analyzer.structure.shaping.wraps import join_wrapped
from analyzer.structure.signs.dated import dates_in, titled
from analyzer.structure.signs.deeds import tells_own_deed
from analyzer.structure.signs.headings import tells_contact, tells_deeds
from analyzer.structure.signs.naming import is_name
from analyzer.structure.signs.terms import is_own
from analyzer.structure.signs.titles import claim, is_persons, leads
from analyzer.structure.vocabulary import Vocabulary, words

__all__ = ["Vocabulary", "build"]

_SENTENCE_WORDS = 9
_TOP_BLOCKS = 8
_NAMES = re.compile(r"\s+[-–—|•·]\s+|,\s+")
_SOUGHT = re.compile(
    r"\b(?:seek|aspir|look|want|hop(?:e|ing)\b|future|student|graduate|trainee|intern\b)", re.IGNORECASE
)
"""In a headline that tells what the person would be."""
_KINDS_OF_JOBS = (("experience",), (None, "other", "summary"), ("projects",), ("skills",))
"""Where jobs are looked for, each where those before hold none; None is what stands above the first heading."""
_OF_DEEDS = ("experience", "other", "projects", "skills")
"""Sections in which what stands below a job tells of it."""


def build(document: Document, vocabulary: Vocabulary, as_of: datetime.date) -> Resume:
    """The document with its sections and jobs; `as_of` is the day that "present" means."""
    document = set_rows_apart(set_bullets_as_rows(join_dates(document), vocabulary), vocabulary)
    document = join_wrapped(set_labels_apart(document, vocabulary), vocabulary)
    blocks = document.blocks
    told = headings(document, vocabulary)
    found = [heading for heading in told if not heading.part]
    parts = {heading.block for heading in told if heading.part}
    place = _places(len(blocks), found)
    top = found[0].block if found else len(blocks)
    headline = _headline(blocks[: min(top, _TOP_BLOCKS)], vocabulary)
    own = headline is not None and is_own(headline)
    jobs = _jobs(blocks, place, found, parts, vocabulary, as_of, own=own)
    jobs = without_repeats(jobs, _told(jobs, blocks, place, found))
    rows = {index: number for number, job in enumerate(jobs) for index in job.rows}
    titles = {heading.block: number for number, heading in enumerate(found) if not heading.label}
    items: list[Item] = []
    outline: list[Place] = []
    for index, block in enumerate(blocks):
        if index in titles:
            outline.append(("section", titles[index]))
            continue
        if index in rows:
            outline.append(("position", rows[index]))
            continue
        outline.append(("item", len(items)))
        section = place[index]
        kind = found[section].kind if section is not None else _kind_at_top(block, index, jobs)
        position = _job_at(index, jobs, section, place) if kind in _OF_DEEDS else None
        if kind == "skills" and tells_own_deed(block.text):
            kind = "summary"  # many who have one heading for all tell there what they do
        items.append(Item(block, "experience" if position is not None else kind, section, position))
    return Resume(
        document=document,
        sections=tuple(
            Section(h.kind, h.title, blocks[h.block].lines[0].page, tells_deeds(h.title, vocabulary)) for h in found
        ),
        positions=_leading(_covered([job.position for job in jobs], headline, vocabulary), vocabulary),
        items=tuple(items),
        outline=tuple(outline),
        headline=headline,
    )


def _places(size: int, found: Sequence[Heading]) -> list[int | None]:
    """The section of every block, by the number of its heading; None above the first. A label has its block alone.

    Below a section that stops, the one goes on that it stands in.
    """
    place: list[int | None] = [None] * size
    for number, heading in enumerate(found):
        if not heading.label:
            stop = size if heading.stop is None else heading.stop
            place[heading.block : stop] = [number] * (stop - heading.block)
    for number, heading in enumerate(found):
        if heading.label:
            place[heading.block] = number
    return place


def _jobs(
    blocks: Sequence[Block],
    place: Sequence[int | None],
    found: Sequence[Heading],
    parts: Collection[int],
    vocabulary: Vocabulary,
    as_of: datetime.date,
    *,
    own: bool,
) -> tuple[Job, ...]:
    """From the sections of experience; without any, from the parts that no known heading names; else client projects;
    else what follows a list of skills without a heading, where "Web Development, 2010 – 2015" is one of them.

    Above the first heading the person's name and addresses stand too, which name no employer. The projects of who works
    for oneself (`own`) are for clients. The headings that name `parts` of jobs name no employer.
    """
    titles = {heading.block for heading in found}.union(parts)
    runs: dict[int | None, list[tuple[int, Block]]] = {}
    for index, block in enumerate(blocks):
        if index not in titles and not (place[index] is None and _is_of_person(index, block, vocabulary)):
            runs.setdefault(place[index], []).append((index, block))
    jobs: list[Job] = []
    for kinds in _KINDS_OF_JOBS:
        for section, run in runs.items():
            kind = found[section].kind if section is not None else None
            if kind in kinds:
                sure = kind == "experience" and section is not None and _is_of_jobs(found[section])
                sure = sure or (kind == "projects" and own)
                found_here = find_jobs(run, vocabulary, as_of, strict=not sure, hired=kind == "projects" and not own)
                jobs += (
                    job for job in found_here if kind != "skills" or is_persons(job.position.title or "", vocabulary)
                )
        if jobs:
            break
    return tuple(sorted(jobs, key=lambda job: job.first))


def _is_of_jobs(heading: Heading) -> bool:
    """Whether all that stands below a heading of experience is jobs: not so under "Experience and Projects"."""
    return heading.known and "projects" not in words(heading.title)


def _is_of_person(index: int, block: Block, vocabulary: Vocabulary) -> bool:
    """Whether a row above the first heading is the name that a resume begins with, or tells how to reach the person."""
    told = (index == 0 and is_name(block)) or (not block.bullet and tells_contact(block.text))
    return told and not titled(block, vocabulary) and not dates_in(block)


def _told(
    jobs: Sequence[Job], blocks: Sequence[Block], place: Sequence[int | None], found: Sequence[Heading]
) -> set[int]:
    """The numbers of the jobs that have text below their rows, more than names."""
    others = {heading.block for heading in found}.union(*(job.rows for job in jobs))
    text = (index for index, block in enumerate(blocks) if index not in others and not is_name(block))
    return {job for index in text if (job := _job_at(index, jobs, place[index], place)) is not None}


def _job_at(index: int, jobs: Sequence[Job], section: int | None, place: Sequence[int | None]) -> int | None:
    """The job above a block in the same section."""
    above = [number for number, job in enumerate(jobs) if job.first < index and place[job.first] == section]
    return above[-1] if above else None


def _kind_at_top(block: Block, index: int, jobs: Sequence[Job]) -> SectionKind:
    """Above the first heading and the first job: sentences are a summary, the rest is name and contact."""
    if any(job.first < index for job in jobs):
        return "other"
    if len(words(block.text)) >= _SENTENCE_WORDS and not tells_contact(block.text[:60]):
        return "summary"
    return "other"


def _headline(top: Sequence[Block], vocabulary: Vocabulary) -> str | None:
    """The line under the name that reads as a title."""
    for block in top:
        text = block.text.strip()
        if len(words(text)) <= 8 and not tells_contact(text) and claim(text, vocabulary).known:
            return _from_title(text, vocabulary)
    return None


def _from_title(text: str, vocabulary: Vocabulary) -> str:
    """A line from its title on: "Web Developer" of "Robin Doe - Web Developer"."""
    starts = [0, *(match.end() for match in _NAMES.finditer(text))]
    ends = [*(match.start() for match in _NAMES.finditer(text)), len(text)]
    named = (start for start, end in zip(starts, ends) if claim(text[start:end], vocabulary).known)
    return text[next(named, 0) :]


def _covered(positions: Sequence[Position], headline: str | None, vocabulary: Vocabulary) -> tuple[Position, ...]:
    """The positions; where none has a title, and the headline says what the person is, of its trade if of software."""
    untitled = all(position.title is None for position in positions)
    if not untitled or headline is None or _SOUGHT.search(headline) or not is_persons(headline, vocabulary):
        return tuple(positions)
    if claim(headline, vocabulary).trade != "software":
        return tuple(positions)
    return tuple(replace(position, trade="software", software=True) for position in positions)


def _leading(positions: Sequence[Position], vocabulary: Vocabulary) -> tuple[Position, ...]:
    """The positions; who leads a trade's work ("Engineering Manager") after a job of software leads that of software."""
    starts = [position.start for position in positions if position.trade == "software" and position.start]
    return tuple(
        replace(position, trade="software", software=True)
        if position.trade == "unknown"
        and position.start
        and leads(position.title or "", vocabulary)
        and any(start < position.start for start in starts)
        else position
        for position in positions
    )
