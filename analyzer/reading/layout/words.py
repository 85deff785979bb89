"""Glyphs → words → cells, by the gaps between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median

from analyzer.reading.markers import MARK
from analyzer.reading.layout.shapes import Cell, Glyph, Word, make_cell

WORD_GAP = 0.13
"""In em. The narrowest word spaces of condensed and justified text are wider, and kerning is narrower."""
CELL_GAP = 1.1
"""In em. Justified text rarely sets words further apart; tabs and columns do."""
JUSTIFIED_GAP = 1.8
"""In em. Where all gaps of a line are wide, they are the word spaces of a stretched line up to this width."""
LOOSE_GAP = 0.5
"""In em. Words this far apart whose glyphs are drawn far from each other in the stream belong to different columns."""
SCRIPT_SHIFT = 0.55
"""In em. How far a superscript or subscript leaves the baseline."""


def runs_of(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Glyphs drawn one after the other along one baseline without a wide gap."""
    runs: list[list[Glyph]] = []
    base = 0.0
    for glyph in glyphs:
        if runs:
            before = runs[-1][-1]
            size = max(before.size, glyph.size)
            gap = glyph.x0 - before.x1
            level = abs(glyph.base - base) <= 0.12 * size
            script = abs(glyph.base - base) <= SCRIPT_SHIFT * size and gap < 0.3 * size and (
                glyph.size < 0.9 * before.size or before.size < 0.9 * glyph.size or before.base != base
            )
            if (level or script) and -0.5 * size < gap < _reach(runs[-1], size) and glyph.x0 > before.x0 - 0.5 * size:
                if glyph.size > before.size and script and not level:
                    base = glyph.base
                runs[-1].append(glyph)
                continue
        runs.append([glyph])
        base = glyph.base
    return runs


def _reach(run: Sequence[Glyph], size: float) -> float:
    """The widest gap, in points, over which a run goes on: letter-spaced text has wide word spaces."""
    last = [b.x0 - a.x1 for a, b in zip(run[-4:], run[-3:])]
    return max(CELL_GAP * size, 3.5 * min(last)) if len(last) == 3 and min(last) > 0.2 * size else CELL_GAP * size


def words_of(glyphs: Sequence[Glyph]) -> list[Word]:
    """Words in stream order. Letter-spaced text is told by its own even gaps, not by its space characters."""
    words: list[Word] = []
    for run in runs_of(glyphs):
        gaps = [b.x0 - a.x1 for a, b in zip(run, run[1:])]
        size = median(glyph.size for glyph in run)
        tracking = max(0.0, median(gaps)) if len(gaps) >= 3 else 0.0
        if tracking < 0.04 * size:
            tracking = 0.0
        base = max(run, key=lambda glyph: glyph.size).base
        start = 0
        for i, gap in enumerate(gaps, 1):
            if gap > tracking + WORD_GAP * size:
                words.append(_word(run[start:i], base))
                start = i
        words.append(_word(run[start:], base))
    return words


def _word(glyphs: Sequence[Glyph], base: float) -> Word:
    heavy = sum(glyph.bold for glyph in glyphs)
    return Word(
        "".join(glyph.text for glyph in glyphs),
        glyphs[0].x0,
        max(glyph.x1 for glyph in glyphs),
        base,
        min(glyph.top for glyph in glyphs),
        max(glyph.bottom for glyph in glyphs),
        max(glyph.size for glyph in glyphs),
        2 * heavy > len(glyphs),
        glyphs[0].order,
        glyphs[-1].order,
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
        gaps = [b.x0 - a.x1 for a, b in zip(group, group[1:])]
        usual = median(gaps) if len(gaps) >= 3 else 0.0
        start = 0
        for i, gap in enumerate(gaps, 1):
            a, b = group[i - 1], group[i]
            size = max(a.size, b.size)
            near = abs(b.first - a.last) <= 3
            if i - start == 1 and MARK.fullmatch(a.text) and near and gap < 4 * size:
                continue
            if gap > max(CELL_GAP * size, min(2 * usual, JUSTIFIED_GAP * size)) or (gap > LOOSE_GAP * size and not near):
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
                a.text + word.text, a.x0, max(a.x1, word.x1), a.base, min(a.top, word.top), max(a.bottom, word.bottom),
                max(a.size, word.size), a.bold and word.bold, min(a.first, word.first), max(a.last, word.last),
            )
        out.append(word)
    return out
