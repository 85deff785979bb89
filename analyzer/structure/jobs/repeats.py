"""Jobs that are listed twice: in an overview, and with what was done."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from analyzer.records import Position
from analyzer.structure.jobs.position import Job


def without_repeats(jobs: Sequence[Job], told: Collection[int]) -> tuple[Job, ...]:
    """The jobs, of two with the same dates and the same title or employer the one that has text below it.

    `told` are the numbers of the jobs that have text. The rows of the other become its rows too, and what it does not
    name is taken from there. Two of which both have text, or neither, stay two.
    """
    kept = dict(enumerate(jobs))
    for number, job in enumerate(jobs):
        twin = next((twin for twin in sorted(told) if _same(job.position, jobs[twin].position)), None)
        if twin is not None and number not in told:
            whole = kept[twin]
            position = replace(whole.position, organisation=whole.position.organisation or job.position.organisation)
            kept[twin] = replace(whole, position=position, rows=whole.rows | job.rows)
            del kept[number]
    return tuple(kept.values())


def _same(one: Position, other: Position) -> bool:
    names = (one.title, other.title), (one.organisation, other.organisation)
    alike = any(left and right and left.casefold() == right.casefold() for left, right in names)
    return alike and (one.start, one.end) == (other.start, other.end)
