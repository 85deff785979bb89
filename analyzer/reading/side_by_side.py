"""Plain text in which two columns stand side by side, as programs write it that keep the layout of a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

_FEWEST = 5
"""Rows that both columns must fill; fewer are a table, or chance."""
_GAP = 2
"""Characters. Columns are this far apart at least."""
_STARTS = re.compile(r"(?<=\S\s{3})\S|(?<=\s{4})\S")
_HEADING = re.compile(r"[^a-z\d]{4,40}$")
_TRIED = 4


class _Slab(NamedTuple):
    """Lines `first` to `last` (exclusive), of which the right column begins at character `at`."""

    first: int
    last: int
    at: int


def parted(lines: Sequence[str]) -> list[str]:
    """The lines with the left column before the right one where the page has two; otherwise as they are.

    Dates or labels with their text beside them have a gap in common too, but no headings on both sides of it.
    """
    lines = [line.expandtabs(8).rstrip() for line in lines]
    slab = _slab(lines)
    if slab is None:
        return lines
    left = [line[: slab.at - _GAP].rstrip() for line in lines[slab.first : slab.last]]
    right = [line[slab.at :] for line in lines[slab.first : slab.last]]
    return [*lines[: slab.first], "", *left, "", *right, "", *lines[slab.last :]]


def _slab(lines: Sequence[str]) -> _Slab | None:
    """The longest run of lines with two columns of text of their own."""
    starts = Counter(match.start() for line in lines for match in _STARTS.finditer(line))
    slabs = [_around(lines, at) for at, count in starts.most_common(_TRIED) if count >= _FEWEST]
    sound = [slab for slab in slabs if slab is not None and _is_sound(lines, slab)]
    return max(sound, key=lambda slab: slab.last - slab.first, default=None)


def _around(lines: Sequence[str], at: int) -> _Slab | None:
    """The longest run of lines that leave the gap before `at` free, from the first to the last that crosses it."""
    best: _Slab | None = None
    first = last = None
    for number, line in enumerate([*lines, "x" * (at + 1)]):
        if line[max(0, at - _GAP) : at].strip():
            if first is not None and last is not None and (best is None or last - first > best.last - best.first):
                best = _Slab(first, last, at)
            first = last = None
        elif len(line) > at:
            first = number if first is None else first
            last = number + 1
    return best


def _is_sound(lines: Sequence[str], slab: _Slab) -> bool:
    """Whether both sides have headings, and text below them: a rail of headings alone belongs to what is beside it."""
    for part in (slice(slab.at), slice(slab.at, None)):
        filled = [row for line in lines[slab.first : slab.last] if (row := line[part].strip())]
        headings = sum(1 for row in filled if _HEADING.match(row))
        if len(filled) < _FEWEST or not 0 < headings <= len(filled) / 2:
            return False
    return True
