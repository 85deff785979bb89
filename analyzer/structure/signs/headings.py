"""What the words of a heading stand for."""

from __future__ import annotations

import re

from analyzer.records import Block, SectionKind
from analyzer.structure.signs.dates import find_range
from analyzer.structure.vocabulary import Phrase, Vocabulary, words

LONGEST_HEADING = 7
"""A heading has at most so many words."""
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_CONTACT = re.compile(r"\w@\w|https?:|www\.|linkedin|github\.|\+?\d[\d ().-]{7,}\d", re.IGNORECASE)
_EDGE = re.compile(r"^[\W\d_]+|[\W_]+$")


def tells_contact(text: str) -> bool:
    """Whether `text` holds an address, a link or a telephone number."""
    return _CONTACT.search(text) is not None


def heading_kind(text: str, vocabulary: Vocabulary) -> SectionKind | None:
    """What a heading with these words stands for; None where it is none that is known.

    Of two that it joins the first tells, but jobs are jobs behind "Volunteering and" too.
    """
    kinds = [vocabulary.headings[phrase] for phrase in _known(text, vocabulary)]
    return "experience" if kinds == ["other", "experience"] else next(iter(kinds), None)


def tells_deeds(text: str, vocabulary: Vocabulary) -> bool:
    """Whether what stands under this heading can tell what the person did: not so under "References and Interests"."""
    named = _known(text, vocabulary)
    return not named or not vocabulary.without_deeds.issuperset(named)


def _known(text: str, vocabulary: Vocabulary) -> tuple[Phrase, ...]:
    """The known headings in a heading: itself, or the two that it joins by "and"."""
    said = words(_EDGE.sub("", _BRACKETS.sub("", text)))
    if not said or len(said) > LONGEST_HEADING:
        return ()
    for trimmed in (said, said[1:] if said[0] in ("my", "the", "our") else said, _uncontinued(said)):
        if trimmed in vocabulary.headings:
            return (trimmed,)
    if "and" in said:
        at = said.index("and")
        parts = said[:at], said[at + 1 :]
        if vocabulary.headings.keys() >= set(parts):
            return parts
    return ()


def _uncontinued(said: tuple[str, ...]) -> tuple[str, ...]:
    return said[:-1] if said[-1] in ("continued", "contd", "cont", "cont'd") else said


def kind_by_words(block: Block, vocabulary: Vocabulary) -> SectionKind | None:
    """What a block stands for as a heading; None where its words are none that is known, or it reads as text."""
    text = block.text.strip()
    if len(block.lines) > 2 or len(text) > 60 or not text or text.endswith((",", ".")):
        return None
    dates = find_range(text)
    if dates is not None and dates.begin == 0:  # "2015 – 2017 Internship" is the row of a job
        return None
    letter = next((character for character in text if character.isalpha()), "")
    return heading_kind(text, vocabulary) if letter.isupper() or block.lines[0].size else None
