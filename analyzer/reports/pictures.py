"""The geometry of the HTML report's pictures: highlights on pages, a timeline, all in percent of their frame."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from analyzer.judging.timeline import Timeline
from analyzer.records import STRENGTHS, Box, Evidence, GapReport, Strength
from analyzer.reports import wording

_PAD = 1.5
"""Points around a line, so that a highlight does not touch its letters."""
_TICKS = 6


@dataclass(frozen=True, slots=True)
class Rectangle:
    """In percent of the frame that it stands in."""

    left: float
    top: float
    width: float
    height: float

    @property
    def css(self) -> str:
        return f"left:{self.left:.3f}%;top:{self.top:.3f}%;width:{self.width:.3f}%;height:{self.height:.3f}%"


@dataclass(frozen=True, slots=True)
class Mark:
    """The highlight of one item of the resume on one page: a frame on the page, and its lines within the frame."""

    item: int
    page: int
    strength: Strength
    quote: str
    frame: Rectangle
    lines: tuple[Rectangle, ...]

    @property
    def id(self) -> str:
        return f"mark-{self.item}-{self.page}"


@dataclass(frozen=True, slots=True)
class Bar:
    """One job on the timeline; left and width in percent of its length, both None without dates."""

    title: str
    dates: str
    months: str
    software: bool
    left: float | None
    width: float | None


@dataclass(frozen=True, slots=True)
class Span:
    """The timeline: bars, the latest first, and the years that mark it."""

    bars: tuple[Bar, ...]
    years: tuple[tuple[int, float], ...]
    gaps: tuple[tuple[float, float, str], ...]


def strength_by_item(report: GapReport) -> dict[int, Strength]:
    """The best that each item of the resume is evidence of; duties count where it shows no responsibility."""
    best: dict[int, Strength] = {}
    for findings in (report.findings, report.duties):
        own: dict[int, Strength] = {}
        for finding in findings:
            for evidence in finding.evidence:
                known = own.setdefault(evidence.item, evidence.strength)
                own[evidence.item] = min(known, evidence.strength, key=STRENGTHS.index)
        best = {**own, **best}
    return dict(sorted(best.items()))


def marks(report: GapReport, sizes: dict[int, tuple[float, float]]) -> list[Mark]:
    """The highlights on the pages of these sizes (points), in reading order."""
    best = strength_by_item(report)
    boxes: dict[tuple[int, int], dict[Box, None]] = {}
    quotes: dict[int, str] = {}
    for evidence in _all_evidence(report):
        quotes.setdefault(evidence.item, evidence.quote)
        for page, box in wording.spots(report, evidence):
            boxes.setdefault((evidence.item, page), {})[box] = None
    made = []
    for (item, page), found in sorted(boxes.items()):
        if page in sizes and min(sizes[page]) > 0:
            padded = [(x0 - _PAD, top - _PAD, x1 + _PAD, bottom + _PAD) for x0, top, x1, bottom in found]
            frame = _around(padded)
            width, height = sizes[page]
            lines = tuple(_within(box, frame) for box in padded)
            made.append(Mark(item, page, best[item], quotes[item], _within(frame, (0, 0, width, height)), lines))
    return made


def timeline(report: GapReport) -> Span | None:
    """None where no job has usable dates."""
    positions = report.resume.positions
    months = Timeline.of(positions, datetime.date.fromisoformat(report.tool.as_of)).jobs
    dated = [month for job in months for month in job]
    if not dated:
        return None
    first, last = min(dated), max(dated) + 1
    length = last - first

    def percent(month: int) -> float:
        return round(100 * (month - first) / length, 3)

    bars = []
    order = sorted(range(len(positions)), key=lambda i: (-max(months[i], default=-1), -min(months[i], default=-1), i))
    for index in order:
        position, job = positions[index], months[index]
        left = percent(min(job)) if job else None
        width = percent(max(job) + 1) - percent(min(job)) if job else None
        span = wording.duration(position.months) if position.months is not None else ""
        bars.append(Bar(wording.job(position), wording.dates(position), span, position.software, left, width))
    years = list(range(-(-first // 12), last // 12 + 1))
    step = max(1, -(-len(years) // _TICKS))
    ticks = tuple((year, percent(year * 12)) for year in years if year % step == 0)
    gaps = tuple(
        (percent(_number(start)), percent(_number(end) + 1) - percent(_number(start)), f"{start} to {end}")
        for start, end in report.experience.gaps
    )
    return Span(tuple(bars), ticks, gaps)


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7] or 1) - 1


def _all_evidence(report: GapReport) -> Iterable[Evidence]:
    return (evidence for finding in (*report.findings, *report.duties) for evidence in finding.evidence)


def _around(boxes: Iterable[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _within(box: Box, frame: Box) -> Rectangle:
    width, height = frame[2] - frame[0], frame[3] - frame[1]
    return Rectangle(
        100 * (box[0] - frame[0]) / width,
        100 * (box[1] - frame[1]) / height,
        100 * (box[2] - box[0]) / width,
        100 * (box[3] - box[1]) / height,
    )
