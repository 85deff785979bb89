"""Where the row of a job goes on with what was done there."""

from __future__ import annotations

import re

from analyzer.records import Block, Line
from analyzer.structure.signs.dates import DateRange, find_range
from analyzer.structure.signs.naming import ABBREVIATION, has_capital
from analyzer.structure.signs.parts import is_label, row_parts
from analyzer.structure.signs.places import is_place
from analyzer.structure.signs.titles import claim
from analyzer.structure.vocabulary import Vocabulary, words

_COMMA = re.compile(r",\s+")
LONGEST_TITLE = 6
LONGEST_ROW = 18
_BEFORE_DEED = re.compile(r":\s+|\s[-–—]\s+|\.\s+(?=[A-Z])")
"""Marks that may stand between the row of a job and a deed."""
_SHORTEST_DEED = 3
_OWN = re.compile(
    r"\b(?:I|[Ww]e|[Ss]?[Hh]e|They)(?:['’]ve| have| has| had| also| then| always| often| both| all| [a-z]+ly)* "
    r"(?!(?:am|are|is|was|were|be|been|can|could|may|might|must|will|would|should|shall|do|does|did|have|has|had|[a-z]+n['’]t"
    r"|also|then|never|always|often|both|all|[a-z]+ly|at|in|with|for|to|and|or|on|of|from|since|available|experience"
    r"|knows?|knew|known|love[sd]?|like[sd]?|enjoy(?:s|ed)?|prefer(?:s|red)?|speaks?|understands?|understood|wants?|wanted"
    r"|wish(?:es)?|hopes?|plans?|thinks?|thought|feels?|felt|believe[sd]?|use[sd]?|work(?:s|ed)?|learn(?:s|ed|t)?|stud(?:y|ie[sd])"
    r"|holds?|brings?|offers?|possess(?:es)?|got"
    r")\b)[a-z]{2,}"
)
"""A person and what he does; not what he is, likes, can do or knows."""


def deed_at(block: Block, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Where the row of a job ends and a deed begins in "Developer (2013 – 2015), Acme: built shops"; else None."""
    found = find_range(block.text)
    if found is None or len(block.lines[0].cells) > 1:
        return None
    for match in _BEFORE_DEED.finditer(block.text, found.stop):
        row, deed = block.text[: match.start()], block.text[match.end() :]
        if len(words(row)) > LONGEST_ROW:
            return None
        if ABBREVIATION.search(f"{row}{match[0].strip()}"):
            continue
        if _OWN.search(row):
            return None
        if says_more_than_names(deed) and not is_label(_COMMA.split(row)[-1]) and _names_job(row, found, vocabulary):
            return match.start(), match.end()
    return None


def says_more_than_names(deed: str) -> bool:
    """Whether a text is more than names."""
    said = deed.split()
    return len(said) >= _SHORTEST_DEED and not all(map(has_capital, said))


def tells_own_deed(text: str) -> bool:
    """Whether a text is sentences of which one says what "I", "we" or "she" do or did."""
    return text.rstrip().endswith((".", "!")) and _OWN.search(text) is not None


def _names_job(row: str, found: DateRange, vocabulary: Vocabulary) -> bool:
    """Whether a text names a title first or second, and something beside it, apart from its dates."""
    names = [name for name in _parts_of(row, found) if not is_place(name)]
    known = [len(words(name)) <= LONGEST_TITLE and claim(name, vocabulary).known for name in names[:2]]
    return len(names) > 1 and any(known)


def _parts_of(row: str, found: DateRange) -> list[str]:
    line = Line(row, cells=(row,))
    return [part.text for part in row_parts(Block(row, (line,), (0,)), (found,))]
