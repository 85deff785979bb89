"""The years of experience that a job posting asks for, told from the age and the past of the firm."""

from __future__ import annotations

import re

_YEARS = re.compile(
    r"(?<![\d.,])(?P<least>\d{1,2})(?:[.,]\d)?\s*(?P<plus>\+|plus\b)?\s*"
    r"(?P<most>(?:-|–|to)\s*\d{1,2}\s*\+?\s*)?(?:years?|yrs?)\b",
    re.IGNORECASE,
)
_MOST = 25
"""A larger number is the age of the firm, whatever is said of it."""
_SENTENCE = re.compile(r"(?<=[.!?;])(?<![Mm]in\.)\s+(?=[A-Z0-9])|\n")
_EXPERIENCE = re.compile(r"\b(?:experience[ds]?|expertise|background|track record|exp)\b", re.IGNORECASE)
_AT_LEAST = re.compile(r"\b(?:at least|min(?:imum)?\.?(?: of)?|no less than|require[sd]?)\W*$", re.IGNORECASE)
_IN_WORK = re.compile(r"\s*(?:in|with|as|of|using|working|developing|building|programming|writing)\b", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:history|heritage|tradition|anniversary)\b", re.IGNORECASE)
_PAST = re.compile(
    r"\s*(?:ago|old|in business|on the market|"
    r"of (?:our )?(?:history|heritage|tradition|success|growth|innovation|excellence))\b",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"\b(?:our|(?:for|after|within|every|last|past|next|first|coming)(?: the)?|(?:in|over|during) the)\s+"
    r"(?:(?:over|more than|almost|nearly|about)\s+)?$",
    re.IGNORECASE,
)
_HAS = re.compile(r"\w\s+(?:has|have|had|brings?|boasts?|offers?)\b", re.IGNORECASE)
_PERSON = re.compile(
    r"\b(?:you|who|candidates?|applicants?|person|people|someone|developers?|engineers?|programmers?|profile|must|"
    r"should|shall|will|would|to|ideally|preferably)\b",
    re.IGNORECASE,
)
_WITH = re.compile(r"\W*(?:with|having|backed by)\b", re.IGNORECASE)
_FIRM = re.compile(r",\s*(?:we|our|(?:[Tt]he )?[A-Z]\w*(?: [A-Z]\w*)* (?:is|are|has))\b")


def years_asked(text: str) -> int | None:
    """Of all the lower bounds asked for ("3-5 years", "8+ yrs"), the highest; None where no years are asked for."""
    parts = (found for part in _SENTENCE.split(text) for found in _YEARS.finditer(part))
    asked = (int(found["least"]) for found in parts if _is_asked(found))
    return max((years for years in asked if years <= _MOST), default=None)


def _is_asked(found: re.Match[str]) -> bool:
    before, after = found.string[: found.start()], found.string[found.end() :]
    said = _EXPERIENCE.search(found.string) or found["plus"] or found["most"] or _AT_LEAST.search(before)
    begins = not before.strip(" -–•*") and _IN_WORK.match(after)
    return bool(said or begins) and not _is_of_the_firm(before, after)


def _is_of_the_firm(before: str, after: str) -> bool:
    """Whether the years are those that the firm has been at work, or a stretch of time of any other kind."""
    return bool(
        _SINCE.search(before)
        or _SPAN.search(before)
        or _PAST.match(after)
        or (_HAS.search(before) and not _PERSON.search(before))
        or (_WITH.match(before) and _FIRM.search(after))
    )
