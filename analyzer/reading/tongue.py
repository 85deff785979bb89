"""Whether a text reads as English: only then does "nothing found" say anything about the person."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_COMMON = frozenset(["the", "and", "of", "to", "with", "for", "from", "by", "using", "is", "was", "as", "at", "that"])
"""Words that every English text is full of, and that French, German or Spanish ones are not."""
_FEWEST = 60
_SHARE = 0.015
"""A third of what the tersest English resumes have, lists of posts and degrees apart."""


def reads_as_english(text: str) -> bool:
    """Whether enough of the words are the commonest of English. Of a short text nothing can be told: it does."""
    words = _WORD.findall(text.lower())
    letters = sum(map(len, words))
    if len(words) < _FEWEST and letters < 6 * _FEWEST:
        return True
    return sum(word in _COMMON for word in words) >= _SHARE * len(words)
