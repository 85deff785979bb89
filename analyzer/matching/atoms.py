"""The atoms of a text: every word and phrase that any pattern, cue or technology of the lexicon names.

They are all found in one pass over the tokens' keys; patterns then look only at what was found. (spaCy's PhraseMatcher
finds the same as quickly, but takes ten times as long to be made from ten thousand phrases, at every start.)
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from analyzer.matching.language import Tokens

Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """Tokens `start` to `end` (exclusive)."""

    start: int
    end: int


Found = Mapping[int, tuple[Span, ...]]
"""Atom number → where it stands, from left to right."""


@dataclass(frozen=True, slots=True)
class AtomTable:
    """Numbered literal phrases, ready to be found.

    `entries[n]` are the words of atom n: a base form stands for all its inflections; a word that begins with "=", or is
    inflected itself, only for itself. `by_keys` gives, for the keys of a phrase, its atoms with the forms they insist on
    ("" where any will do; none at all where no word insists). `lengths` gives the lengths of the phrases by first key.
    """

    entries: tuple[tuple[str, ...], ...]
    by_keys: Mapping[Keys, tuple[tuple[int, tuple[str, ...]], ...]]
    lengths: Mapping[str, tuple[int, ...]]

    @classmethod
    def of(cls, entries: Sequence[tuple[str, ...]], base_forms: Mapping[str, str]) -> AtomTable:
        by_keys: dict[Keys, list[tuple[int, tuple[str, ...]]]] = {}
        lengths: dict[str, set[int]] = {}
        for number, words in enumerate(entries):
            bare = [word.removeprefix("=") if len(word) > 1 else word for word in words]
            keys = tuple([base_forms.get(word, word) for word in bare])
            exact = tuple(
                [plain if word != plain or key != plain else "" for word, plain, key in zip(words, bare, keys)]
            )
            by_keys.setdefault(keys, []).append((number, exact if any(exact) else ()))
            lengths.setdefault(keys[0], set()).add(len(keys))
        return cls(
            tuple(entries),
            {keys: tuple(atoms) for keys, atoms in by_keys.items()},
            {key: tuple(sorted(found)) for key, found in lengths.items()},
        )

    def __reduce__(self) -> tuple[Callable[[bytes], AtomTable], tuple[bytes]]:
        """Plain values: marshal reads them back three times as fast as pickle does."""
        return _loaded, (marshal.dumps((self.entries, dict(self.by_keys), dict(self.lengths))),)

    def find(self, tokens: Tokens, skipped: frozenset[str]) -> dict[int, tuple[Span, ...]]:
        """Where the atoms stand. Articles and the like (`skipped`) may stand within a phrase that is written without."""
        found: dict[int, list[Span]] = {}
        self._find(tokens, range(len(tokens)), tokens.keys, found)
        plain = [at for at, word in enumerate(tokens.lower) if word not in skipped]
        if len(plain) < len(tokens):
            self._find(tokens, plain, tuple([tokens.keys[at] for at in plain]), found)
        return {number: tuple(spans) for number, spans in found.items()}

    def _find(self, tokens: Tokens, places: Sequence[int], keys: Keys, found: dict[int, list[Span]]) -> None:
        """Add what stands at the tokens in `places`, whose keys are `keys`, where it is not yet known."""
        size, lengths, by_keys = len(keys), self.lengths, self.by_keys
        whole = size == len(tokens)
        for start, key in enumerate(keys):
            known = lengths.get(key)
            if known is None:
                continue
            last = min(start + known[-1], size) - 1
            if not whole and places[last] - places[start] == last - start:
                continue  # nothing is left out here: the pass over all tokens has found it
            for length in known:
                end = start + length
                if end > size:
                    break
                if not whole and places[end - 1] - places[start] < length:
                    continue
                atoms = by_keys.get(keys[start:end])
                if atoms is None:
                    continue
                words = [tokens.lower[at] for at in places[start:end]]
                span = Span(places[start], places[end - 1] + 1)
                for number, exact in atoms:
                    if not exact or all(want in ("", word) for want, word in zip(exact, words)):
                        found.setdefault(number, []).append(span)


def _loaded(data: bytes) -> AtomTable:
    return AtomTable(*marshal.loads(data))
