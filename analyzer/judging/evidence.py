"""Hits in their places → evidence: the words quoted, with page and boxes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analyzer.records import Box, Evidence, Hit, Item, Reading, Resume
from analyzer.structure.names import is_name, name_in

_LONG = 240
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+(?=[A-Z0-9•\"'(])")


def without_name(resume: Resume, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings with nothing read into the person's name: Ruby Jenkins has listed no tools."""
    name = name_in(resume)
    return tuple(
        Reading((), ()) if is_name(item, name) else reading
        for item, reading in zip(resume.items, readings, strict=True)
    )


def gather(resume: Resume, readings: Sequence[Reading]) -> dict[str, list[Evidence]]:
    """Activity id → its evidence in reading order; `readings` has one entry for each of `resume.items`."""
    found: dict[str, list[Evidence]] = {}
    for index, (item, reading) in enumerate(zip(resume.items, readings, strict=True)):
        for hit in reading.hits:
            found.setdefault(hit.activity, []).append(_evidence(index, item, hit))
    return found


def _evidence(index: int, item: Item, hit: Hit) -> Evidence:
    start, end = quoted(item.block.text, hit.start, hit.end)
    lines = item.block.lines_at(start, end)
    boxes: tuple[Box, ...] = tuple(line.box for line in lines if line.box is not None)
    return Evidence(
        quote=item.block.text[start:end],
        page=lines[0].page if lines else 1,
        boxes=boxes,
        section=item.kind,
        position=item.position,
        strength=hit.strength,
        pattern=hit.pattern,
        item=index,
        activity=hit.activity,
        cues=hit.cues,
    )


def quoted(text: str, start: int, end: int) -> tuple[int, int]:
    """What to quote around a hit: the whole block, or of a long one the sentences that hold the hit."""
    if len(text) <= _LONG:
        return 0, len(text)
    breaks = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    first = max(at for at in breaks if at <= start)
    last = min(at for at in breaks if at >= end)
    return first, first + len(text[first:last].rstrip())
