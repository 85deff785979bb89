"""The atoms of a text: every word and phrase that any pattern, cue or technology of the lexicon names.

They are all found in one pass over the tokens' keys; patterns then look only at what was found.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from analyzer.matching.language import Tokens


@dataclass(frozen=True, slots=True)
class Span:
    """Tokens `start` to `end` (exclusive)."""

    start: int
    end: int


Found = Mapping[int, tuple[Span, ...]]
"""Atom number → where it stands, from left to right."""


@dataclass(frozen=True, slots=True)
class AtomTable:
    """Numbers for literal phrases. `entries[n]` are the words of atom n.

    A base form stands for all its inflections; a word that begins with "=", or is inflected itself, only for itself.
    """

    entries: tuple[tuple[str, ...], ...]


class AtomFinder:
    """Finds the atoms of `table` in tokens: single words by a look-up, phrases by one PhraseMatcher."""

    def __init__(self, table: AtomTable, base_forms: Mapping[str, str], vocab: Vocab) -> None:
        self._vocab = vocab
        self._atoms: dict[tuple[str, ...], list[tuple[int, tuple[str, ...]]]] = {}
        for number, words in enumerate(table.entries):
            bare = [word.removeprefix("=") if len(word) > 1 else word for word in words]
            keys = tuple([base_forms.get(word, word) for word in bare])
            exact = tuple([plain if word != plain or key != plain else "" for word, plain, key in zip(words, bare, keys)])
            self._atoms.setdefault(keys, []).append((number, exact if any(exact) else ()))
        self._matcher = PhraseMatcher(vocab)
        self._matcher.add("phrases", [Doc(vocab, words=list(keys)) for keys in self._atoms if len(keys) > 1])

    def find(self, tokens: Tokens) -> dict[int, tuple[Span, ...]]:
        found: dict[int, list[Span]] = {}
        if not tokens.keys:
            return {}
        spans = [Span(at, at + 1) for at in range(len(tokens))]
        spans += [Span(start, end) for _, start, end in self._matcher(Doc(self._vocab, words=list(tokens.keys)))]
        for span in spans:
            for number, exact in self._atoms.get(tokens.keys[span.start : span.end], ()):
                if not exact or _same(exact, tokens.lower[span.start : span.end]):
                    found.setdefault(number, []).append(span)
        return {number: tuple(sorted(spans, key=_place)) for number, spans in found.items()}


def _same(exact: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return all(want in ("", word) for want, word in zip(exact, words))


def _place(span: Span) -> tuple[int, int]:
    return span.start, span.end
