"""The notation of phrases in the lexicon, and what it stands for.

A phrase is words separated by spaces:

    word          the word in any inflection ("test" also finds "tests", "tested", "testing")
    =word         exactly this form
    a|b           either word
    [word]        may be missing; [a|b] too
    @group        any member of a named group, or of a class of technologies ("@framework")
    _             any one word
    front-end     written apart, with a hyphen, or as one word

Articles and possessives ("the", "our") may stand between the words in the text and are not written.
"""

from __future__ import annotations

import itertools
import math
import re
from typing import NamedTuple

_MOST_FORMS, _MOST_CHOICES = 256, 2048
"""Of a phrase; several choices can come to the same form."""
LITERAL, GROUP, ANY = "literal", "group", "any"
_WORD = re.compile(r"=?[a-z0-9][a-z0-9+#.&']*(?:[-/][a-z0-9+#.&']+)*|\.[a-z0-9]+|'s|n't|[&%/:+,]")
_GROUP = re.compile(r"@[a-z][a-z0-9-]*")


class Element(NamedTuple):
    """One element of a phrase: a run of literal words, a group, or any word."""

    kind: str
    words: tuple[str, ...] = ()
    name: str = ""


class NotationError(ValueError):
    """A phrase that cannot be read; the message says why."""


def expand(phrase: str) -> tuple[tuple[Element, ...], ...]:
    """All the plain forms of `phrase`, optional words and alternatives written out, literal words joined in runs."""
    choices = [_choices(token) for token in phrase.split()]
    if not choices:
        raise NotationError("an empty phrase")
    if math.prod(map(len, choices)) > _MOST_CHOICES:
        raise NotationError(f"{phrase!r} leaves too many choices")
    forms: dict[tuple[Element, ...], None] = {}
    for combination in itertools.product(*choices):
        elements = _join_literals([element for element in combination if element is not None])
        if elements:
            forms[elements] = None
    if len(forms) > _MOST_FORMS:
        raise NotationError(f"{phrase!r} stands for {len(forms)} forms; at most {_MOST_FORMS} can be used")
    if any(all(element.kind == ANY for element in form) for form in forms):
        raise NotationError(f"{phrase!r} may be read as nothing but gaps")
    return tuple(forms)


def _choices(token: str) -> list[Element | None]:
    optional = token.startswith("[") and token.endswith("]")
    alternatives = (token[1:-1] if optional else token).split("|")
    found: list[Element | None] = [None] if optional else []
    for alternative in alternatives:
        if alternative == "_":
            found.append(Element(ANY))
        elif _GROUP.fullmatch(alternative):
            found.append(Element(GROUP, name=alternative[1:]))
        elif _WORD.fullmatch(alternative):
            found += [Element(LITERAL, words) for words in _spellings(alternative)]
        else:
            raise NotationError(f"{alternative!r} is not a word, an @group or _ (words are lower case)")
    return found


def _spellings(word: str) -> list[tuple[str, ...]]:
    """A hyphened word stands apart in the text's tokens ("front", "end") or in one ("frontend"); "ci/cd" is three."""
    mark = "=" if word.startswith("=") else ""
    bare = word.removeprefix("=")
    if "/" in bare and len(bare) > 1:
        return [tuple(mark + part for part in re.split("(/)", bare))]
    if "-" not in bare:
        return [(word,)]
    parts = bare.split("-")
    return [tuple(mark + part for part in parts), (mark + "".join(parts),)]


def _join_literals(elements: list[Element]) -> tuple[Element, ...]:
    joined: list[Element] = []
    for element in elements:
        if element.kind == LITERAL and joined and joined[-1].kind == LITERAL:
            joined[-1] = Element(LITERAL, joined[-1].words + element.words)
        else:
            joined.append(element)
    return tuple(joined)
