"""Resume → its parts in reading order, with a mark wherever a section or a job begins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from analyzer.records import Resume

Part = Literal["section", "position", "row", "item"]


def in_order(resume: Resume) -> Iterator[tuple[Part, int, int]]:
    """What begins or stands at each block, with its index in its tuple of the resume, and the number of the block.

    A heading gives "section"; a job's row gives "position" where the job begins, then "row"; every other block gives
    "item", after a "section" or "position" where it stands in another one than the block before it. A job is in the section
    of what stands below it.
    """
    sections = {item.position: item.section for item in reversed(resume.items)}
    section: int | None = None
    position: int | None = None
    for number, (kind, index) in enumerate(resume.outline):
        before = section, position
        if kind == "section":
            section, position = index, None
        elif kind == "position":
            section, position = sections.get(index, section), index
        else:
            section, position = resume.items[index].section, resume.items[index].position
        if section is not None and section != before[0]:
            yield "section", section, number
        if position is not None and position != before[1]:
            yield "position", position, number
        if kind != "section":
            yield "row" if kind == "position" else "item", index, number
