"""The atoms of a text: every word and phrase that any pattern, cue or technology of the lexicon names.

They are all found in one pass over the tokens' keys; patterns then look only at what was found. (spaCy's PhraseMatcher
finds the same as quickly, but takes ten times as long to be made from ten thousand phrases, at every start.)
"""

from __future__ import annotations

import marshal
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from analyzer.matching.found import Span
from analyzer.matching.language import Tokens

Words = tuple[str, ...]
Node = tuple[tuple[int, ...], tuple[tuple[int, Words], ...], "dict[str, Node] | None"]
"""Of the tree of phrases: the atoms that end here, those of them that insist on certain forms of their words (with these
words, "" where any form will do), and the nodes behind by the key of the next word, if any. Plain values, for marshal."""


@dataclass(frozen=True)
class AtomTable:
    """Numbered literal phrases, ready to be found.

    `branches` leads from the key of a phrase's first word to the node behind it, kept as bytes until a text has the word.
    """

    branches: Mapping[str, bytes]
    _opened: dict[str, Node] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, entries: Iterable[Words], base_forms: Mapping[str, str]) -> AtomTable:
        """`entries` are the words of each atom, in the order of their numbers.

        A base form stands for all its inflections; a word that begins with "=", or is inflected itself, only for itself.
        """
        inflected = frozenset(base_forms.values())
        root = _Draft()
        for number, words in enumerate(entries):
            node = root
            exact = []
            for word in words:
                plain = word.removeprefix("=") if len(word) > 1 else word
                key = base_forms.get(plain, plain)
                node = node.behind[key]
                exact.append(plain if key in inflected and (word != plain or key != plain) else "")
            if any(exact):
                node.exact.append((number, tuple(exact)))
            else:
                node.atoms.append(number)
        return cls({key: marshal.dumps(draft.node()) for key, draft in root.behind.items()})

    def __reduce__(self) -> tuple[Callable[[bytes], AtomTable], tuple[bytes]]:
        """Plain values: marshal reads them back three times as fast as pickle does."""
        return _loaded, (marshal.dumps(dict(self.branches)),)

    def find(self, tokens: Tokens, skipped: Collection[str]) -> dict[int, list[Span]]:
        """Where the atoms stand. Articles and the like (`skipped`) may stand within a phrase that is written without."""
        places: dict[int, list[Span]] = {}
        lower, keys, size = tokens.lower, tokens.keys, len(tokens.keys)
        opened, branches = self._opened, self.branches
        for start, key in enumerate(keys):
            node = opened.get(key)
            if node is None:
                if key not in branches:
                    continue
                node = opened[key] = marshal.loads(branches[key])
            at = start + 1
            whole = lower[start] not in skipped
            while node is not None:
                atoms, exact, behind = node
                if atoms or exact:
                    _note(node, lower[start:at], Span(start, at), places)
                if behind is None or at == size:
                    break
                if whole and lower[at] in skipped:
                    whole = False
                    _find_with_gaps(tokens, skipped, start, at, node, places)
                node = behind.get(keys[at])
                at += 1
        return places

    @cached_property
    def written(self) -> dict[int, str]:
        """Each atom as the lexicon writes it, without signs."""
        nodes = ((key, marshal.loads(branch)) for key, branch in self.branches.items())
        return {atom: " ".join(words) for key, node in nodes for atom, words in _endings(node, (key,))}


def _endings(node: Node, keys: Words) -> Iterator[tuple[int, Words]]:
    """The atoms at `node`, which `keys` lead to, and behind it, with their words."""
    atoms, exact, behind = node
    yield from ((atom, keys) for atom in atoms)
    yield from ((atom, tuple(word or key for word, key in zip(words, keys))) for atom, words in exact)
    for key, following in (behind or {}).items():
        yield from _endings(following, (*keys, key))


def _find_with_gaps(
    tokens: Tokens, skipped: Collection[str], start: int, at: int, node: Node, places: dict[int, list[Span]]
) -> None:
    """Go on from `node`, which the words from `start` to `at` lead to, past all words that may be skipped."""
    words = tokens.lower[start:at]
    for gap in range(at, len(tokens.keys)):
        word = tokens.lower[gap]
        if word in skipped:
            continue
        following = (node[2] or {}).get(tokens.keys[gap])
        if following is None:
            return
        node = following
        words += (word,)
        _note(node, words, Span(start, gap + 1), places)


def _note(node: Node, words: Words, span: Span, places: dict[int, list[Span]]) -> None:
    """Add the atoms that end at `node`, where the forms of the words are those they insist on."""
    for atom in node[0]:
        places.setdefault(atom, []).append(span)
    for atom, exact in node[1]:
        if exact == words or ("" in exact and all(want in ("", word) for want, word in zip(exact, words))):
            places.setdefault(atom, []).append(span)


class _Draft:
    """A node that is being filled."""

    def __init__(self) -> None:
        self.atoms: list[int] = []
        self.exact: list[tuple[int, Words]] = []
        self.behind: defaultdict[str, _Draft] = defaultdict(_Draft)

    def node(self) -> Node:
        behind = {key: draft.node() for key, draft in self.behind.items()}
        return tuple(self.atoms), tuple(self.exact), behind or None


def _loaded(data: bytes) -> AtomTable:
    return AtomTable(marshal.loads(data))
