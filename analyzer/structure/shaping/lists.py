"""Lists whose first bullets are the rows of a job: its title and its dates below the employer, or the job below its dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from analyzer.records import Block, Document
from analyzer.structure.signs.dates import find_range
from analyzer.structure.signs.headings import heading_kind
from analyzer.structure.signs.naming import ABBREVIATION, is_name
from analyzer.structure.signs.parts import row_parts
from analyzer.structure.signs.titles import is_persons
from analyzer.structure.vocabulary import Vocabulary, words

_MOST_ROWS = 3
_LONGEST_TITLE = 5


def set_bullets_as_rows(document: Document, vocabulary: Vocabulary) -> Document:
    """The same document, where the bullets at the head of a list that tell whose job it is are rows like others."""
    blocks = list(document.blocks)
    for at, head in enumerate(blocks):
        if head.bullet:
            continue
        bullets = list(takewhile(lambda block: block.bullet, blocks[at + 1 : at + 1 + _MOST_ROWS]))
        for number in range(at + 1, at + 1 + _rows(document.blocks[max(0, at - 1) : at], head, bullets, vocabulary)):
            blocks[number] = replace(blocks[number], bullet=False)
    return replace(document, blocks=tuple(blocks))


def _rows(above: Sequence[Block], head: Block, bullets: Sequence[Block], vocabulary: Vocabulary) -> int:
    """How many of the first bullets below `head` are rows."""
    kinds = [_kind(block, vocabulary) for block in bullets]
    if "title" not in kinds:
        return 0
    title = kinds.index("title")
    if _kind(head, vocabulary) == "dates":
        below_name = any(is_name(block) and heading_kind(block.text, vocabulary) is None for block in above)
        return 0 if below_name or None in kinds[:title] or "dates" in kinds else title + 1
    if not is_name(head) or _names_title(head, vocabulary) or "dates" not in kinds:
        return 0
    last = max(title, kinds.index("dates"))
    return 0 if None in kinds[:last] or find_range(head.text) else last + 1


def _kind(block: Block, vocabulary: Vocabulary) -> str | None:
    """What a short row is: dates and no more, a title with or without the employer, other names; else None."""
    text = block.text
    found = find_range(text)
    if found is not None:
        return "dates" if not row_parts(block, (found,)) else None
    if (text.endswith(".") and not ABBREVIATION.search(text)) or not is_name(replace(block, bullet=False)):
        return None
    return "title" if _names_title(block, vocabulary) else "name"


def _names_title(block: Block, vocabulary: Vocabulary) -> bool:
    names = [part.text for part in row_parts(block) if part.kind in ("name", "title")]
    return any(len(words(name)) <= _LONGEST_TITLE and is_persons(name, vocabulary) for name in names[:2])
