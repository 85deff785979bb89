"""Headings that stand at the left of the text they name."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from analyzer.records import Block, Document, SectionKind
from analyzer.structure.signs.headings import kind_by_words
from analyzer.structure.signs.looks import look_of
from analyzer.structure.vocabulary import Vocabulary


def set_labels_apart(document: Document, vocabulary: Vocabulary) -> Document:
    """The document, with each heading that stands at the left of the text it names as a block of its own.

    Such a heading is set just as those that stand alone. Inside a section of skills it names a group of them.
    """
    blocks = document.blocks
    looks = Counter(look_of(block) for block in blocks if not block.bullet and kind_by_words(block, vocabulary))
    if not looks:
        return document
    usual = looks.most_common(1)[0][0]
    out: list[Block] = []
    section: SectionKind | None = None
    for block in blocks:
        section = kind_by_words(block, vocabulary) or section
        parts = _apart(block) if len(block.lines[0].cells) > 1 and looks[usual] > 1 and usual.size else None
        kind = kind_by_words(parts[0], vocabulary) if parts else None
        if parts and kind and look_of(parts[0]) == usual and not (section == "skills" and kind in ("skills", "other")):
            out += parts
            section = kind
        else:
            out.append(block)
    return replace(document, blocks=tuple(out))


def _apart(block: Block) -> tuple[Block, Block]:
    """A block cut after the first cell of its first line."""
    first, *others = block.lines
    label, *cells = first.cells
    at = len(label) + 1
    rest = replace(first, text=" ".join(cells), cells=tuple(cells))
    starts = (0, *(start - at for start in block.starts[1:]))
    return (
        Block(label, (replace(first, text=label, cells=(label,)),), (0,), column=block.column),
        Block(block.text[at:], (rest, *others), starts, column=block.column),
    )
