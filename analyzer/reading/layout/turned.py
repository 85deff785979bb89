"""Rotated text: the headings that stand upright beside their sections, and what else is written along a margin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from analyzer.reading.layout.shapes import Row

FEW = 0.2
"""Share of a page's letters up to which rotated text is labels; where there is more, it is the page itself."""
SLACK = 6.0
"""In points: how far above its label the first line of a section may stand."""


def with_turned(rows: Sequence[Row], turned: Sequence[Row], sizes: Mapping[int, tuple[float, float]]) -> list[Row]:
    """The rows in reading order, each rotated label before the first row beside it; longer text after all others.

    `sizes` holds the width and height of each page by its number.
    """
    out, after = list(rows), []
    for page, size in sizes.items():
        here = [row for row in turned if row.page == page]
        letters = sum(len(row.text) for row in rows if row.page == page)
        if sum(len(row.text) for row in here) > FEW * letters:
            after += here
            continue
        labels = [replace(row, cells=(cell,)) for row in here for cell in row.cells]
        for label in labels:
            _, top, _, bottom = label.box_on(*size)
            beside = (i for i, row in enumerate(out) if row.page == page and not row.quarter)
            at = next((i for i in beside if top - SLACK <= out[i].base <= bottom + SLACK), None)
            if at is None:
                after.append(label)
            else:
                out.insert(at, label)
    return out + after
