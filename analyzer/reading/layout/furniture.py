"""Running headers and footers: what a page repeats from others, and page numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analyzer.reading.layout.gutters import lines
from analyzer.reading.layout.shapes import Cell

TOP, BOTTOM = 0.09, 0.12
"""Shares of the page's height in which running headers and running footers stand."""
_NUMBER = re.compile(r"\W*(?:page|p\.?)?\s*(\d{1,3})\s*(?:(?:of|/|–|-)\s*(\d{1,3}))?\W*", re.IGNORECASE)


def without_furniture(pages: Sequence[Sequence[Cell]], heights: Sequence[float]) -> list[list[Cell]]:
    """The cells of each page without running headers and footers; one that is no page number stays where it is first.

    A running footer that is no page number stays on the last page, so that it does not part what runs over a page.
    """
    zones = [_zones(cells, height) for cells, height in zip(pages, heights)]
    names = _names(pages[0]) if pages and pages[0] else set()
    largest = 0.98 * max((cell.size for cell in pages[0]), default=0.0) if pages else 0.0
    out: list[list[Cell]] = []
    for i, cells in enumerate(pages):
        drop: set[int] = set()
        for zone in (0, 1):
            for line in zones[i][zone]:
                text = " ".join(cell.text for cell in line)
                others = [j for j in range(len(pages)) if j != i and _seen(text, line, zones[j][zone])]
                numbered = any(_differs(text, other) for j in others for other in _alike(text, zones[j][zone]))
                repeated = bool(others) and (numbered or (min(others) < i if zone == 0 else max(others) > i))
                again = (zone == 1 or i > 0) and any(_letters(c.text) in names for c in line if i or c.size < largest)
                if repeated or again or _is_page_number(text, i + 1, len(pages)):
                    drop.update(id(cell) for cell in line)
        out.append([cell for cell in cells if id(cell) not in drop])
    return out


def _zones(cells: Sequence[Cell], height: float) -> tuple[list[list[Cell]], list[list[Cell]]]:
    top = [cell for cell in cells if cell.base < TOP * height]
    bottom = [cell for cell in cells if cell.base > (1 - BOTTOM) * height]
    return lines(top), lines(bottom)


def _pattern(text: str) -> str:
    return re.sub(r"\d+", "#", text)


def _alike(text: str, others: Sequence[Sequence[Cell]]) -> list[str]:
    texts = [" ".join(cell.text for cell in line) for line in others]
    return [other for other in texts if _pattern(other) == _pattern(text)]


def _seen(text: str, line: Sequence[Cell], others: Sequence[Sequence[Cell]]) -> bool:
    return any(
        abs(other[0].base - line[0].base) < 4 and _pattern(" ".join(c.text for c in other)) == _pattern(text)
        for other in others
    )


def _differs(text: str, other: str) -> bool:
    return text != other


def _names(cells: Sequence[Cell]) -> set[str]:
    """The largest line of the first page, which later pages and any foot may repeat."""
    largest = max((cell.size for cell in cells), default=0.0)
    names = [cell for cell in cells if cell.size > 0.98 * largest]
    # Where much is as large, size tells no name.
    if len(names) > 3 or largest < 1.05 * min(cell.size for cell in cells):
        return set()
    return {letters for cell in names if len(letters := _letters(cell.text)) > 4}


def _letters(text: str) -> str:
    text = re.sub(r"\b(?:page|resume|cv|curriculum vitae)\b|\d", "", text.lower())
    return "".join(c for c in text if c.isalpha())


def _is_page_number(text: str, number: int, pages: int) -> bool:
    match = _NUMBER.fullmatch(text.strip())
    if not match or int(match.group(1)) != number:
        return False
    return match.group(2) == str(pages) or (match.group(2) is None and (pages > 1 or "age" in text))
