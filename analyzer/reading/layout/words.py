"""Glyphs → words → cells, by the gaps between them."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import median

from analyzer.reading.layout.shapes import Cell, Glyph, Word, make_cell
from analyzer.reading.markers import MARK, SIGN

WORD_GAP = 0.13
"""In em. The narrowest word spaces of condensed and justified text are wider, and kerning is narrower."""
CELL_GAP = 1.1
"""In em. Justified text rarely sets words further apart; tabs and columns do."""
RESIZED_GAP = 0.7
"""In em. The same between words of different sizes, as between a heading and the text beside it."""
JUSTIFIED_GAP = 1.8
"""In em. Where all gaps of a line are wide, they are the word spaces of a stretched line up to this width."""
SPREAD = 0.2
"""In em. Letters this far apart are set so for the look of a name or a heading."""
LOOSE_GAP = 0.5
"""In em. Words this far apart whose glyphs are drawn far from each other in the stream belong to different columns."""
SCRIPT_SHIFT = 0.55
"""In em. How far a superscript or subscript leaves the baseline."""


def runs_of(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Glyphs drawn one after the other along one baseline without a wide gap."""
    runs: list[list[Glyph]] = []
    base = 0.0
    before: Glyph | None = None
    for glyph in glyphs:
        if before is not None:
            size = max(before.size, glyph.size)
            gap = glyph.x0 - before.x1
            if -0.5 * size < gap and (gap < CELL_GAP * size or gap < _reach(runs[-1], size)):
                shift = abs(glyph.base - base)
                if shift <= 0.12 * size:
                    runs[-1].append(glyph)
                    before = glyph
                    continue
                uneven = abs(glyph.size - before.size) > 0.1 * size or before.base != base
                if uneven and shift <= SCRIPT_SHIFT * size and gap < 0.3 * size:
                    base = glyph.base if glyph.size > before.size else base
                    runs[-1].append(glyph)
                    before = glyph
                    continue
        runs.append([glyph])
        base = glyph.base
        before = glyph
    return runs


def _reach(run: Sequence[Glyph], size: float) -> float:
    """The widest gap, in points, over which a letter-spaced run goes on: its word spaces are wide too."""
    last = [b.x0 - a.x1 for a, b in itertools.pairwise(run[-4:])]
    return 3.5 * min(last) if len(last) >= 2 and min(last) > 0.2 * size else 0.0


def words_of(glyphs: Sequence[Glyph]) -> list[Word]:
    """Words in stream order. Letter-spaced text is told by its own even gaps, not by its space characters."""
    words: list[Word] = []
    for run in runs_of(glyphs):
        gaps = [b.x0 - a.x1 for a, b in itertools.pairwise(run)]
        size = run[len(run) // 2].size
        middle = sorted(gaps)[len(gaps) // 2] if len(gaps) >= 3 else 0.0
        tracking = middle if middle >= 0.04 * size else max(middle, -0.1 * size) if middle < -0.02 * size else 0.0
        first = run[0]
        level = all(glyph.base == first.base for glyph in run)
        base = first.base if level else max(run, key=lambda glyph: glyph.size).base
        start = 0
        found: list[Word] = []
        for i, gap in enumerate(gaps, 1):
            if gap > tracking + WORD_GAP * size:
                found.append(_word(run[start:i], base))
                start = i
        found.append(_word(run[start:], base))
        # Widely spaced words stand further apart than columns do: they are kept together here.
        words += [_phrase(found)] if tracking > SPREAD * size else found
    return words


def _phrase(words: Sequence[Word]) -> Word:
    return replace(words[0], text=" ".join(word.text for word in words), x1=words[-1].x1, last=words[-1].last)


def _word(glyphs: Sequence[Glyph], base: float) -> Word:
    first, last = glyphs[0], glyphs[-1]
    even = first.base == last.base and first.size == last.size
    return Word(
        "".join([glyph.text for glyph in glyphs]),
        first.x0,
        last.x1,
        base,
        first.top if even else min([glyph.top for glyph in glyphs]),
        first.bottom if even else max([glyph.bottom for glyph in glyphs]),
        first.size if even else max([glyph.size for glyph in glyphs]),
        first.bold if first.bold == last.bold else 2 * sum([glyph.bold for glyph in glyphs]) > len(glyphs),
        first.order,
        last.order,
    )


def by_baseline(parts: Iterable[Word]) -> list[list[Word]]:
    """Words grouped by baseline from the top, each group from left to right."""
    groups: list[list[Word]] = []
    for word in sorted(parts, key=lambda w: (w.base, w.x0)):
        if groups and word.base - groups[-1][0].base <= 0.2 * min(word.size, groups[-1][0].size):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [sorted(group, key=lambda w: w.x0) for group in groups]


def cells_of(words: Iterable[Word]) -> list[Cell]:
    """Cells, top to bottom, left to right; words split where their own drawing or a touching neighbour shows no gap."""
    cells: list[Cell] = []
    for group in by_baseline(words):
        gaps = [b.x0 - a.x1 for a, b in itertools.pairwise(group)]
        usual = median(gaps) if len(gaps) >= 3 else 0.0
        start = 0
        for i, gap in enumerate(gaps, 1):
            a, b = group[i - 1], group[i]
            size = max(a.size, b.size)
            near = abs(b.first - a.last) <= 3
            # Browsers paint a bullet that is placed by itself after all text; its glyph tells what it is.
            if i - start == 1 and gap < 4 * size and (SIGN.fullmatch(a.text) or (near and MARK.fullmatch(a.text))):
                continue
            least = CELL_GAP if abs(a.size - b.size) < 0.04 * size else RESIZED_GAP
            if gap > max(least * size, min(2 * usual, JUSTIFIED_GAP * size)) or (gap > LOOSE_GAP * size and not near):
                cells.append(make_cell(_joined(group[start:i])))
                start = i
        cells.append(make_cell(_joined(group[start:])))
    return cells


def _joined(words: list[Word]) -> list[Word]:
    """Words whose gap was seen only because the stream draws their parts at different times become one."""
    out: list[Word] = []
    for word in words:
        if out and out[-1].last + 1 != word.first and word.x0 - out[-1].x1 <= WORD_GAP * 0.6 * word.size:
            a = out.pop()
            word = Word(
                a.text + word.text,
                a.x0,
                max(a.x1, word.x1),
                a.base,
                min(a.top, word.top),
                max(a.bottom, word.bottom),
                max(a.size, word.size),
                a.bold and word.bold,
                min(a.first, word.first),
                max(a.last, word.last),
            )
        out.append(word)
    return out
