"""Sentences that tell of a job."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analyzer.records import Block
from analyzer.structure.signs.dates import DateRange
from analyzer.structure.signs.titles import is_persons
from analyzer.structure.vocabulary import Vocabulary, words

_STRETCH = (
    r"(?:(?:for |over |about |almost )*(?:\d+(?:[.,]\d)?\+?|one|two|three|four|five) (?:years?|yrs?|months?)[,:]? )"
)
_TOLD = re.compile(
    rf"(?:(?i:(?:(?:i |am |have |been |currently |presently )*(?:working|worked|employed) |{_STRETCH})as (?:an? |the )?)"
    r"(?P<title>\S.*?) (?i:with|in|at|for) (?P<employer>[a-z]*[A-Z\d].*)"
    rf"|(?i:{_STRETCH})(?P<title_>[A-Z]\S*(?: \S+)*?) (?i:at) (?P<employer_>[a-z]*[A-Z\d].*))"
)
"""A job told in a sentence: "Working as Technology Lead with Infosys Ltd, Chennai from Apr 2019 to date.", "9 years as …"."""
_ENDS = r"\s+[-–—(]|[,;:]|\.(?:\s|$)|\s(?:where|who|which|that|since|from|and|as|in|on|I|he|she|they)\s"
_END = re.compile(_ENDS)
"""What may follow the name of an employer in a sentence."""
_SUBJECT = r"(?:i|he|she|they|(?-i:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?))"
_BEING = r"(?:['’]m|['’]s| am| is| are| was| were| (?:have|has) been| works? as| worked as)"
_SAID = re.compile(
    rf"(?:(?i:(?:{_SUBJECT}{_BEING}|(?:working|worked|works?|employed|serving|served) as|as)"
    r" (?:currently |presently |now |also )*(?:an? |the )?))?"
    r"(?P<title>\S[^.,;:]*?) (?i:at|with|for|in) (?:the )?(?P<employer>[a-z]*[A-Z\d].*?)"
    rf"(?={_ENDS}|$)"
)
"""A job told in a sentence without dates: "She is a Technical Director at Acme, an online shop."."""
_LONGEST_TITLE = 6
_HEAD = re.compile(r"(?P<title>[^.,;:\n]*?)(?: \([^()]*\))?(?:\.\s+(?=[A-Z])|:\s+|\s+[-–—]\s+)")
"""What may be a title at the head of a text, with what sets it apart."""


def tells_job(block: Block, found: Sequence[DateRange]) -> tuple[str, str] | None:
    """The title, and the employer with what follows it, in a sentence that tells of a job before its dates or behind."""
    text = block.text
    told = _TOLD.match(text[: found[0].begin].rstrip(" ,("))
    if found[0].begin == 0 and (behind := _TOLD.match(text[found[0].stop :].lstrip(" ,:"))) is not None:
        employer = _END.split(behind["employer"] or behind["employer_"])[0]
        return behind["title"] or behind["title_"], employer
    return (told["title"] or told["title_"], told["employer"] or told["employer_"]) if told else None


def says_job(text: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The title and the employer in a sentence that begins with them."""
    said = _SAID.match(text)
    if said is None or len(words(said["title"])) > _LONGEST_TITLE or not is_persons(said["title"], vocabulary):
        return None
    return said["title"], said["employer"]


def heads_text(block: Block, vocabulary: Vocabulary) -> str | None:
    """The title that a text begins with, on a line of its own or set apart: "Lead Developer. Acme is a shop."."""
    head = _HEAD.match(block.text)
    lines = [block.lines[0].text] if len(block.lines) > 1 else []
    heads = [*lines, *([head["title"]] if head else [])]
    return next((each for each in heads if len(words(each)) <= _LONGEST_TITLE and is_persons(each, vocabulary)), None)
