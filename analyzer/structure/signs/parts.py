"""The names in a row: its cells and what commas and bars set apart, labels taken off."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, cast

from analyzer.records import Block
from analyzer.structure.signs.dates import DateRange
from analyzer.structure.signs.naming import (
    ABBREVIATION,
    COMMAS,
    LONGEST_NAME,
    begins_name,
    is_pointed,
    is_project,
    without_manner,
)
from analyzer.structure.signs.places import is_country, is_place, is_state
from analyzer.structure.signs.telling import tells_job
from analyzer.structure.signs.terms import is_aside, is_team, is_terms

Kind = Literal["name", "title", "employer", "project", "place", "terms"]
_CELLS = re.compile(
    r"\s*(?:\t|\||•|·|;|\s[-–—]+\s|\s@\s?|(?<=\w)@\s|\bat\b(?:\s+the\b)?(?=\s+[a-z\d]*[A-Z]|\s+\d+[a-z])|[–—])\s*"
)
_DASHES = frozenset("-–—")
_AT = frozenset(("at", "at the", "@"))
_BRACKETS = re.compile(r"(?<=[\w.])\s*(\([^()]*\))(?!\s*\w)")
_REMARK = re.compile(r"(?<=\t)\s*\([a-z][^()]*\)")
"""What stands in brackets behind the dates and begins small is said of the dates: "(until the sale)"."""
_MANNER = re.compile(r"\(\w+ly\s+(?=\t)")
"""What is said of the dates before them: "(intermittently 2015 – 2018)"."""
_LENGTH = re.compile(r"\(\s*\)|^\)|\((?:\d+|one|two|three).{0,20}(?:months?|years?|yrs?|mos?).{0,12}\)")
"""How long a job was, in brackets: "(2 years 3 months)"."""
_BEING = re.compile(
    r"(?:I|He|She|They)(?:['’]m|['’]s| am| is| are| was| were| works? as| worked as) (?:an? |the )(?=\w)"
)
"""What a sentence has before a title."""
_MORE = re.compile(r"(?:and|then|previously|formerly)\s")
"""Words before a second title, as in "Architect (2007 – 2011) and advisor"."""
_SPAN = re.compile(r"(?:for )?(?:\d+\+?\s*(?:years?|yrs?|months?|mos?)\.?\s*(?:and\s*)?){1,2}", re.IGNORECASE)
_FOR = re.compile(
    r"(?<=\w) (?:for|over) (?:about |almost |over |more than )?(?:\d+\+?|one|two|three|four|five|six|seven|eight|nine|ten)"
    r" (?:years?|yrs?|months?)\b"
)
"""How long a job was, behind its title or its employer."""
_LABEL = (
    r"(?:(?P<employer>company|employer|client|customer|organi[sz]ation)|"
    r"(?P<title>title|job title|position|role|designation)|"
    r"(?P<project>project(?: name| title)?(?: ?[#-]?\d+)?)|"
    r"(?P<place>location|address)|(?P<terms>duration|period|dates?|from|to|start|end))"
)
_LABELS = re.compile(rf"\s*{_LABEL}\s*(?::\s*|$)", re.IGNORECASE)
_LABELLED = re.compile(rf"\s*{_LABEL}\s*:\s", re.IGNORECASE)
_LABEL_CELL = re.compile(rf"\s*{_LABEL}(?=\t)", re.IGNORECASE)
_LEFTOVER = re.compile(r"""^[^\w."“'‘]+|[^\w.)\]+#!?%"”'’]+$""")
"""Marks and icons around a name; ".NET", "C++" and "Yahoo!" keep theirs."""
_LONGEST_ROW = 60
"""Characters of a line that is a row by itself, and not wrapped."""
_LIST = 3
_SHORT_NAMES = 1.5
"""The names of tools have so many words, those of universities and their institutes more."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of the things that a row names.

    `kind` is what its label ("Role: Developer") or its look says that it is; a plain "name" may be title or employer.
    `cell` numbers the parts of the row that more than a comma sets apart. `unsure` tells that it may be a town, since
    a state follows, a team, or no name, since it begins small; `dashed` that a dash stands before it in a row of columns,
    `at` that the word or its sign does.
    """

    text: str
    kind: Kind = "name"
    cell: int = 0
    unsure: bool = False
    dashed: bool = False
    at: bool = False


def row_parts(block: Block, found: Sequence[DateRange] = ()) -> list[Part]:
    """The names in a row, what stands before and after its dates apart."""
    text = tabbed(block)
    if is_pointed(block.lines[-1].text) and not ABBREVIATION.search(text):
        text = text[:-1]
    if found and (told := tells_job(block, found)):
        title, place = told
        named = _parts(place, 0)
        employer = [replace(part, kind="employer", unsure=False) for part in named[:1]]
        return [Part(title, "title"), *employer, *named[1:]]
    if not found and is_aside(text):
        return []
    for begin, stop in sorted({(dates.begin, dates.stop) for dates in found}, reverse=True):
        text = text[:begin] + "\t" + text[stop:]
    if found:
        text = _REMARK.sub("\t", _MANNER.sub("\t", text).replace("(\t)", "\t"))
    columns = block.lines[0].cells
    if sum(_LABELS.fullmatch(cell) is not None for cell in columns) > 1:  # the head of a table
        return []
    label = _LABEL_CELL.match(text)
    if label and len(columns) == 2:
        text = f"{label[0]}: {text[label.end() + 1 :]}"
    text = _FOR.sub("", _LENGTH.sub(" ", text))
    cells = _CELLS.split(text)
    parts = [part for number, cell in enumerate(cells) for part in _parts(cell, number)]
    marks = [mark.strip() for mark in ("", *_CELLS.findall(text))]
    parts = [replace(part, at=marks[part.cell] in _AT) for part in parts]
    if len(columns) > 1:
        parts = [replace(part, dashed=marks[part.cell] in _DASHES) for part in parts]
    if [part.kind for part in parts] == ["name", "place"] and parts[0].cell == parts[1].cell:
        # "2001 Elmfield, Nevada": beside dates that stand first the name may be the town's, as before a country.
        town = (bool(found) and found[0].begin == 0) or is_country(parts[1].text)
        parts[0] = replace(parts[0], unsure=parts[0].unsure or town)
    return parts


def without_span(text: str) -> str:
    """A row without the length of time that it tells: "2 years 3 months"."""
    return _SPAN.sub(" ", text)


def tabbed(block: Block) -> str:
    """The text of a block with a tab between the cells of a line, each character in its place.

    In files without places, where no column is narrow, short lines of a paragraph are cells too, and those with a label.
    """
    text = list(block.text)
    for start, line in zip(block.starts, block.lines):
        at = start
        for cell in line.cells[:-1]:
            at += len(cell)
            if text[at : at + 1] == [" "]:
                text[at] = "\t"
            at += 1
    if not block.bullet and all(line.box is None for line in block.lines):
        short = all(len(line.text) <= _LONGEST_ROW for line in block.lines)
        for start, line in zip(block.starts[1:], block.lines[1:]):
            if short or _LABELLED.match(line.text):
                text[start - 1 : start] = "\t"
    return "".join(text)


def _parts(cell: str, number: int) -> list[Part]:
    """The names in a cell, cut at commas; labels and brackets taken off."""
    parts = [part for piece in _pieces(cell) if (part := _part(piece, number)) is not None]
    towns = [replace(part, unsure=part.unsure or is_state(following.text)) for part, following in pairwise(parts)]
    return towns + parts[-1:]


def _pieces(cell: str) -> list[str]:
    """What commas set apart in a cell; those in brackets behind a name do not: "Acme (AU, NZ)"."""
    inside = [match.span(1) for match in _BRACKETS.finditer(cell)]
    cuts = [match.span() for match in COMMAS.finditer(cell)]
    cuts = [cut for cut in cuts if not any(begin < cut[0] < stop for begin, stop in inside)]
    return [cell[begin:stop] for (_, begin), (stop, _) in pairwise([(0, 0), *cuts, (len(cell), 0)])]


def _part(piece: str, number: int) -> Part | None:
    """What a piece of a row names; None for a length of time, or no words at all."""
    clean = _BEING.sub("", _without_odd_ends(_LEFTOVER.sub("", piece)))
    label = _LABELS.match(clean)
    if label is not None:
        clean = clean[label.end() :].strip()
    if clean.count("(") > clean.count(")"):
        clean += ")"
    clean = _LENGTH.sub("", clean).strip(" ,")
    names = any(character.isalpha() for character in clean) and len(clean) <= LONGEST_NAME
    if not names or _SPAN.fullmatch(clean) or _MORE.match(clean):
        return None
    clean, told = without_manner(clean)
    kind = cast(Kind, label.lastgroup) if label is not None else "employer" if told else _kind(clean)
    return Part(clean, kind, number, unsure=kind == "name" and (is_team(clean) or not begins_name(clean)))


def is_list(row: Block) -> bool:
    """Whether a row names so many things by commas that they are no employer and what belongs to it."""
    parts = row_parts(row)
    names = [part.text for part in parts if part.kind == "name" and part.cell == parts[0].cell]
    short = sum(len(name.split()) for name in names) < _SHORT_NAMES * len(names)
    return len(names) == len(parts) and len(names) >= (_LIST if short else _LIST + 1)


def first_name(row: Block) -> str | None:
    """What a row names first, places and the like aside."""
    return next((part.text for part in row_parts(row) if part.kind in ("name", "employer")), None)


def _without_odd_ends(text: str) -> str:
    """The text without closing brackets at its end that nothing in it opens."""
    for opening, closing in ("()", "[]"):
        if text.endswith(closing) and text.rfind(opening) <= text.rfind(closing, 0, -1):
            text = text[:-1]
    return text


def _kind(text: str) -> Kind:
    if is_place(text):
        return "place"
    return "terms" if is_terms(text) else "project" if is_project(text) else "name"


def is_label(text: str) -> bool:
    """Whether `text` says what is named behind it: "Location", "Client", "Supervisor"."""
    return _LABELS.fullmatch(text.strip()) is not None or is_aside(f"{text}:")
