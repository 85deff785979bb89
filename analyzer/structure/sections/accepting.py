"""Which of the lines with the words of a heading are one, by the way they are set."""

from __future__ import annotations

from collections import Counter

from analyzer.records import Block, SectionKind
from analyzer.structure.signs.looks import Look, look_of

_INSET = 2.0
"""In points. Lists are set further in than the marks before headings."""


def in_list(index: int, blocks: tuple[Block, ...]) -> bool:
    """Whether a bullet is one of a list. A mark before a heading is alone: timelines have one before each."""
    box = blocks[index].lines[0].box
    if box is None:
        return True
    for other in (*blocks[max(0, index - 1) : index], *blocks[index + 1 : index + 2]):
        beside = other.lines[0].box
        if other.bullet and beside is not None and abs(beside[0] - box[0]) < _INSET:
            return True
    return False


def fits(block: Block, looks: Counter[Look], body: float) -> bool:
    """A known heading that does not look like most of them is taken only where it stands out from the text of size `body`."""
    look = look_of(block)
    if look.size == 0 or looks[look] == max(looks.values()):
        return True
    return look.capitals or look.bold or look.size > body


def without_groups(accepted: dict[int, SectionKind], blocks: tuple[Block, ...], body: float) -> dict[int, SectionKind]:
    """The headings without those that name a group inside a section, as "Languages" does below "Skills".

    A group's name is as small as the text and set more weakly than the heading above it, which others are set like;
    it stands in a section of skills, or again and again in others, as "Technologies" below each job.
    """
    looks = Counter(look_of(blocks[index]) for index in accepted)
    texts = Counter(blocks[index].text for index in accepted)
    kept: dict[int, SectionKind] = {}
    above: int | None = None
    for index, kind in sorted(accepted.items()):
        look = look_of(blocks[index])
        if above is not None and looks[look_of(blocks[above])] >= max(2, looks[look] / 2):
            inside = kept[above] == "skills" and kind in ("skills", "other")
            if (inside or texts[blocks[index].text] > 1) and is_weaker(blocks[index], blocks[above], body):
                continue
        kept[index] = kind
        above = index
    return kept


def is_weaker(block: Block, heading: Block, body: float) -> bool:
    """Whether a block is as small as the text, and set in every way at most as strongly as a heading."""
    look, strong = look_of(block), look_of(heading)
    within = look.size <= strong.size and look.bold <= strong.bold and look.capitals <= strong.capitals
    within = within and look.rank >= strong.rank
    return look.size <= body + 0.5 and look != strong and within
