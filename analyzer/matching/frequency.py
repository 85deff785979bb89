"""How often words stand in resumes, as far as the lexicon's own examples show: what is rare is looked for first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from analyzer.matching.inflect import forms

_FURTHER = 0.1
"""How much rarer each further word makes a phrase, roughly."""
_UNSEEN = 0.02


class Frequencies:
    """`texts` are examples of what will be read, cut into lower-case words."""

    def __init__(self, texts: Iterable[Iterable[str]]) -> None:
        self._counts = Counter(word for text in texts for word in set(text))
        self._known: dict[str, int] = {}

    def of(self, words: tuple[str, ...]) -> float:
        """About how many of the texts hold the phrase `words`, which is written as an atom is; more than 0 for any."""
        return min(map(self._count, words)) * _FURTHER ** (len(words) - 1) + _UNSEEN

    def _count(self, word: str) -> int:
        if word not in self._known:
            plain = word.removeprefix("=") if len(word) > 1 else word
            written = forms(word) if plain == word else {plain}
            self._known[word] = sum(self._counts[form] for form in written)
        return self._known[word]
