"""Whether a text is written as a name: of an employer, a title, or what was made for someone."""

from __future__ import annotations

import re

from analyzer.records import Block
from analyzer.structure.signs.places import is_place
from analyzer.structure.vocabulary import words

COMMAS = re.compile(r"\s*,(?!\s*(?:Inc|LLC|Ltd|Corp|Co|GmbH|PLC|S\.?A)\b)\s*")
_EMPLOYED = re.compile(
    r"(?i:work(?:ing|ed) on behalf of|employed (?:by|at|with|in)|(?:[a-z-]+ )?(?:job|position|contract|employment"
    r"|internship(?= of))(?: of \d+ \w+)? (?:by|at|with|in|for)) (?:the )?(?=[A-Z\d])"
)
"""What may stand before the name of an employer and says so: "Permanent job in"."""
_PURPOSE = re.compile(
    r"[A-Z][\w-]+(?: (?!(?:institut|cent|council|school|societ|department|ministr|foundation|agenc|association))[a-z-]{3,})+"
    r" for \w"
)
"""What is made for someone, and is no one itself: "Ordering system for Acme"."""
_BEHALF = re.compile(r"(?<=\S) (?:on behalf of|on assignment (?:at|for|to)) .*")
"""Whom the employer lent one to."""
LONGEST_NAME = 90
_MOST_WORDS = 15
_CAPITAL = re.compile(r"[^a-zà-ÿ]|.{1,3}$")
_OWN_WAY = re.compile(r"\d+[a-z]|[a-z]+[A-Z\d]|[a-z]+\.[a-z]|[+&][a-z]")
"""Beginnings of names that are no words in small letters."""
_LEGAL_FORM = re.compile(r"\b(?:Inc|LLC|Ltd|Corp|GmbH|PLC|Pvt|AG|AB|BV|S\.?A)\b")
ABBREVIATION = re.compile(r"\b(?:Inc|Ltd|Co|Corp|LLC|Pvt|S\.?A|B\.?V|N\.?V|o\.o|e\.V)\.$")


def tells_employer(text: str) -> bool:
    """Whether a line begins with how one was employed, and by whom: "Permanent job in Acme"."""
    return _EMPLOYED.match(text) is not None


def without_manner(text: str) -> tuple[str, bool]:
    """A name without what says how one was employed there, and whether it had such words before it."""
    told = _EMPLOYED.match(text)
    return _BEHALF.sub("", text[told.end() :] if told else text), told is not None


def is_project(text: str) -> bool:
    """Whether `text` tells what was made, and for whom."""
    return _PURPOSE.match(text) is not None


def is_called_project(text: str) -> bool:
    """Whether a text is called a project: "Shop project"."""
    return words(text)[-1:] == ("project",)


def is_name(block: Block) -> bool:
    """A short line that is no sentence and no bullet: it may name an employer or a title."""
    text = block.text.strip()
    return (
        not block.bullet
        and len(text) <= LONGEST_NAME
        and (block.lines[0].bold or begins_name(text))
        and (not text.endswith((".", ":", ";")) or ABBREVIATION.search(text) is not None or is_pointed(text))
        and len(words(text)) <= (_MOST_WORDS if tells_employer(text) else 10)
    )


def is_company(text: str) -> bool:
    """Whether a name holds the form of a company: "Acme Ltd", "Kite GmbH"."""
    return _LEGAL_FORM.search(text) is not None


def is_pointed(text: str) -> bool:
    """Whether a line names someone and where, though it ends in a full stop: "Kite.", "Kite, Toulouse."."""
    first, *others = COMMAS.split(text.rstrip("."))
    if not text.endswith("."):
        return False
    if tells_employer(first):
        return all(has_capital(word) for name in others for word in name.split())
    if not others:
        return len(first.split()) == 1
    return all(map(has_capital, _BEHALF.sub("", first).split())) and all(map(is_place, others))


def begins_name(text: str) -> bool:
    """Whether a line begins with a capital, or as "2nd Wave", "eKite", "x.ai", "+plus" and "kite Ltd." do."""
    letter = next((character for character in text if character.isalpha()), "")
    if letter.isupper():
        return True
    first, *others = text.split() or [""]
    own = _OWN_WAY.match(first) or _LEGAL_FORM.search(text)
    return letter != "" and own is not None and all(map(has_capital, others))


def has_capital(word: str) -> bool:
    """Whether `word` may be one of a name: it has a capital, or is short."""
    return _CAPITAL.match(word) is not None
