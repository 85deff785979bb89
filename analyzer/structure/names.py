"""The person's name in a resume: what a blind report leaves out, and what is never taken for a technology."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analyzer.records import Item, Line, Resume

_WORDS = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,4}$")
_NO_NAME = re.compile(
    r"(?i)\b(?:curriculum|vitae|cv|resume|résumé|profile|contact|summary|experience|education|skills|about|objective|work"
    r"|engineer|developer|programmer|coder|architect|analyst|manager|consultant|software|lead|senior|junior|intern"
    r"|designer|scientist|tester|specialist)\b"
)
_AFTER = re.compile(r"\s*(?:[,|•·(–—]|\s-\s).*")
"""What may follow a name on its line: degrees, a title, a pronoun, contacts."""
_LABEL = re.compile(r"(?i)^(?:(?:full )?name\s*:|(?:resume|résumé|curriculum vitae|cv) of\b)\s*")
"""What may stand before a name and says that it is one."""
_LAST_FIRST = re.compile(r"(?P<last>[^\W\d_][\w.'’ -]{0,40}), (?P<first>[^\W\d_][\w.'’ -]{0,40})$")
_ADDRESS = re.compile(r"[\w.+-]+(?=@)|(?<=/)[\w.-]+")
"""Of an e-mail address or a link the parts that people make of their names."""
_FIRST_LINES = 12


def name_in(resume: Resume) -> str | None:
    """The person's name, told by its place, its size and the addresses that hold parts of it.

    It stands in the upper half of the first page, or in the first lines of a file without places. A line that looks
    like a name and has a word in an address comes first, then what is labelled as one, then what stands largest, then
    the largest that looks like one. "Roe, Jane" might be a place: an address or its size must speak for it.
    """
    lines = [line for line in resume.document.lines if line.page == 1]
    half = resume.document.pages[0].height / 2 if resume.document.pages else 0.0
    upper = [line for line in lines if line.box and line.box[1] < half] or lines[:_FIRST_LINES]
    likely = [(line.size, text) for line in upper for text in _parts(line) if _looks_like_a_name(text)]
    turned = [(line.size, text) for line in upper if _looks_like_a_name(text := _turned(line.text))]
    addresses = " ".join(_ADDRESS.findall(" ".join(line.text for line in upper))).lower()
    signed = [(size, text) for size, text in likely + turned if any(word in addresses for word in _long_words(text))]
    if signed:
        return _largest(signed)
    labelled = [text for line in upper if _LABEL.match(line.text) and _looks_like_a_name(text := next(_parts(line)))]
    if labelled:
        return labelled[0]
    others = {resume.headline, *(section.title for section in resume.sections)}
    upper = [line for line in upper if line.text not in others]
    largest = max((line.size for line in upper), default=0.0)
    top = " ".join(line.text.strip() for line in upper if line.size > largest - 0.5)
    top = _turned(top) or top
    if largest and _WORDS.match(top) and not _NO_NAME.search(top):
        return top
    named = [(size, text) for size, text in likely if text not in others]
    return _largest(named) if named else None


def _parts(line: Line) -> Iterator[str]:
    """What a line holds between its gaps, without what stands before and follows a name there."""
    for text in line.cells or (line.text,):
        yield _AFTER.sub("", _LABEL.sub("", text.strip()))


def _turned(text: str) -> str:
    """ "Jane Roe" for "Roe, Jane"; "" where the part before the comma is a whole name, or there is none."""
    match = _LAST_FIRST.match(_LABEL.sub("", text.strip()))
    return f"{match['first']} {match['last']}" if match and not _looks_like_a_name(match["last"]) else ""


def _long_words(text: str) -> list[str]:
    return [word for word in text.lower().split() if len(word) > 2]


def _largest(texts: Sequence[tuple[float, str]]) -> str:
    return max(texts, key=lambda sized: sized[0])[1]


def _looks_like_a_name(text: str) -> bool:
    capitals = [word[0].isupper() for word in text.split()]
    return sum(capitals) >= 2 and capitals[-1] and bool(_WORDS.match(text)) and not _NO_NAME.search(text)


def is_name(item: Item, name: str | None) -> bool:
    """Whether the item is the name above the first heading, or one line of it."""
    text = _turned(item.block.text) or _LABEL.sub("", item.block.text.strip())
    return bool(name) and item.section is None and (text == name or f" {text} " in f" {name} ")
