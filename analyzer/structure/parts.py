"""The names in a row: its cells and what commas and bars set apart, labels taken off."""

from __future__ import annotations

import re
from dataclasses import dataclass

from analyzer.records import Block
from analyzer.structure.dates import DateRange
from analyzer.structure.vocabulary import words

_PARTS = re.compile(
    r"\s*(?:\t|\||•|·|;|\s[-–—]+\s|\s@\s|\bat\b(?=\s+[A-Z])|,(?!\s*(?:Inc|LLC|Ltd|Corp|Co|GmbH|PLC|S\.?A)\b)|[–—])\s*"
)
_LENGTH = re.compile(r"\(\s*\)|^\)|\((?:\d+|one|two|three).{0,20}(?:months?|years?|yrs?|mos?).{0,12}\)")
"""How long a job was, in brackets: "(2 years 3 months)"."""
_SPAN = re.compile(r"(?:\d+\+?\s*(?:years?|yrs?|months?|mos?)\.?\s*(?:and\s*)?){1,2}", re.IGNORECASE)
_LABELS = re.compile(
    r"^\s*(?:(?P<employer>company|employer|client|customer|organi[sz]ation)|"
    r"(?P<title>title|job title|position|role|designation)|"
    r"(?P<project>project(?: name| title)?(?: ?[#-]?\d+)?)|"
    r"duration|period|dates?|from|location)\s*(?::\s*|$)",
    re.IGNORECASE,
)
_LEFTOVER = re.compile(r"^[\s,;:|()\[\]–—•·/*-]+|[\s,;:|(\[–—•·/*-]+$")
_LONGEST_NAME = 90


@dataclass(frozen=True, slots=True)
class Part:
    """A name in a row, and what its label says that it is: "Role: Developer"."""

    text: str
    label: str | None = None


def row_parts(block: Block, found: DateRange | None = None) -> list[Part]:
    """The names in a row, what stands before and after its dates apart."""
    text = _tabbed(block)
    return _parts(text if found is None else text[: found.begin] + "\t" + text[found.stop :])


def _tabbed(block: Block) -> str:
    """The text of a block with a tab between the cells of a line, each character in its place."""
    text = list(block.text)
    for start, line in zip(block.starts, block.lines):
        at = start
        for cell in line.cells[:-1]:
            at += len(cell)
            if text[at : at + 1] == [" "]:
                text[at] = "\t"
            at += 1
    return "".join(text)


def _parts(text: str) -> list[Part]:
    """The names in a row, cut at commas, bars, dashes and gaps; labels and brackets taken off."""
    parts = []
    for part in _PARTS.split(_LENGTH.sub(" ", text)):
        clean = _LEFTOVER.sub("", part)
        label = _LABELS.match(clean)
        if label is not None:
            clean = clean[label.end() :].strip()
        if clean.count("(") > clean.count(")"):
            clean += ")"
        clean = _LENGTH.sub("", clean).strip(" ,")
        if _SPAN.fullmatch(clean):
            continue
        if clean and any(character.isalpha() for character in clean) and len(clean) <= _LONGEST_NAME:
            parts.append(Part(clean, label.lastgroup if label else None))
    return parts


def is_name(block: Block) -> bool:
    """A short line that is no sentence and no bullet: it may name an employer or a title."""
    text = block.text.strip()
    letter = next((character for character in text if character.isalpha()), "a")
    return (
        not block.bullet
        and len(text) <= _LONGEST_NAME
        and letter.isupper()
        and not text.endswith((".", ":", ";"))
        and len(words(text)) <= 10
    )
