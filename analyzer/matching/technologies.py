"""Technologies in a text: the longest name wins, and ordinary words ("go", "spring") are kept out by their guards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analyzer.matching.found import Span
from analyzer.matching.language import Tokens
from analyzer.records import Mention

_NEAR = 4
_ROW_SEPARATORS = frozenset([",", "/", "|", "(", ")", ":", ";", "&"])


@dataclass(frozen=True, slots=True)
class Name:
    """One way to write a technology. `written` are the capitals that guard "case" asks for."""

    technology: str
    guard: str | None
    written: str
    not_before: frozenset[str]
    not_after: frozenset[str]


class TechnologyFinder:
    """Tells which of the atoms found are technologies named in earnest.

    `names[atom]` says what an atom names; the atoms of technologies come before all others.
    """

    def __init__(self, names: Sequence[Name], company_words: frozenset[str]) -> None:
        self._names = names
        self._company_words = company_words

    def settle(self, tokens: Tokens, places: dict[int, list[Span]]) -> tuple[Mention, ...]:
        """The mentions, in order of place. Technology atoms that fail are taken out of `places`."""
        named = [atom for atom in places if atom < len(self._names)]
        candidates = [(span, atom) for atom in named for span in places[atom]]
        candidates.sort(key=lambda c: (c[0].start, -c[0].end, c[1]))
        longest: list[tuple[Span, int]] = []
        for span, atom in candidates:
            if not longest or span.start >= longest[-1][0].end or span == longest[-1][0]:
                longest.append((span, atom))
        sure = [span for span, atom in longest if self._names[atom].guard is None]
        kept = [(span, atom) for span, atom in longest if self._holds(tokens, span, self._names[atom], sure)]
        for atom in named:
            spans = [span for span, kept_atom in kept if kept_atom == atom]
            if spans:
                places[atom] = spans
            else:
                del places[atom]
        return tuple(
            Mention(self._names[atom].technology, tokens.starts[span.start], tokens.ends[span.end - 1])
            for span, atom in kept
        )

    def _holds(self, tokens: Tokens, span: Span, name: Name, sure: list[Span]) -> bool:
        following = " ".join(tokens.lower[span.end : span.end + 3]) + " "
        if any(following.startswith(phrase + " ") for phrase in name.not_before):
            return False
        before = " " + " ".join(tokens.lower[max(0, span.start - 3) : span.start])
        if any(before.endswith(" " + phrase) for phrase in name.not_after):
            return False
        if name.guard is None:
            return True
        near = any(other != span and abs(other.start - span.start) <= _NEAR for other in sure)
        if name.guard == "neighbour":
            return near or self._company(tokens, span)
        written = tokens.text[tokens.starts[span.start] : tokens.ends[span.end - 1]]
        capitals = written in (name.written, name.written.upper()) and written != written.lower()
        first = span.start == 0 or tokens.sentence[span.start - 1] != tokens.sentence[span.start]
        return (capitals and (not first or near or self._company(tokens, span))) or (
            near and self._listed(tokens, span)
        )

    def _company(self, tokens: Tokens, span: Span) -> bool:
        """Whether a word that goes with technologies ("language", "developer") stands right beside."""
        beside = tokens.keys[max(0, span.start - 1) : span.start] + tokens.keys[span.end : span.end + 2]
        return any(word in self._company_words for word in beside)

    def _listed(self, tokens: Tokens, span: Span) -> bool:
        """Whether the name stands between the separators of a list."""
        before = span.start == 0 or tokens.lower[span.start - 1] in _ROW_SEPARATORS | {"and"}
        after = span.end == len(tokens) or tokens.lower[span.end] in _ROW_SEPARATORS | {"and", "."}
        return before and after
