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
_ADDRESS = re.compile(r"[\w.+-]+(?=@)|(?<=/)[\w.-]+")
"""Of an e-mail address or a link the parts that people make of their names."""
_FIRST_LINES = 12


def name_in(resume: Resume) -> str | None:
    """The person's name, told by its place, its size and the addresses that hold parts of it.

    It stands in the upper half of the first page, or in the first lines of a file without places. A line that looks
    like a name and has a word in an address comes first, then what stands largest, then the largest that looks like one.
    """
    lines = [line for line in resume.document.lines if line.page == 1]
    half = resume.document.pages[0].height / 2 if resume.document.pages else 0.0
    upper = [line for line in lines if line.box and line.box[1] < half] or lines[:_FIRST_LINES]
    likely = [(line.size, text) for line in upper for text in _parts(line) if _looks_like_a_name(text)]
    addresses = " ".join(_ADDRESS.findall(" ".join(line.text for line in upper))).lower()
    signed = [(size, text) for size, text in likely if any(word in addresses for word in _long_words(text))]
    if signed:
        return _largest(signed)
    others = {resume.headline, *(section.title for section in resume.sections)}
    upper = [line for line in upper if line.text not in others]
    largest = max((line.size for line in upper), default=0.0)
    top = " ".join(line.text.strip() for line in upper if line.size > largest - 0.5)
    if largest and _WORDS.match(top) and not _NO_NAME.search(top):
        return top
    named = [(size, text) for size, text in likely if text not in others]
    return _largest(named) if named else None


def _parts(line: Line) -> Iterator[str]:
    """What a line holds between its gaps, without what follows a name there."""
    for text in line.cells or (line.text,):
        yield _AFTER.sub("", text.strip())


def _long_words(text: str) -> list[str]:
    return [word for word in text.lower().split() if len(word) > 2]


def _largest(texts: Sequence[tuple[float, str]]) -> str:
    return max(texts, key=lambda sized: sized[0])[1]


def _looks_like_a_name(text: str) -> bool:
    capitals = sum(word[0].isupper() for word in text.split())
    return capitals >= 2 and bool(_WORDS.match(text)) and not _NO_NAME.search(text)


def is_name(item: Item, name: str | None) -> bool:
    """Whether the item is the name above the first heading, or one line of it."""
    text = item.block.text.strip()
    return bool(name) and item.section is None and (text == name or f" {text} " in f" {name} ")
