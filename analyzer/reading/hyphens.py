"""Putting the text of a line and of the line that continues it together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

HYPHENS = ("-", "\u2010")
LIGATURES = ("fi", "fl", "ff", "ffi", "ffl", "ti", "tt")
_HEAD = re.compile(r"([^\W\d_]+)[-\u2010]$")
_REST = re.compile(r"[^\W\d_]+")


class Joiner:
    """Joins the lines of one document.

    A typesetter that hyphenates leaves parts that are no words ("develop-", "ment"); only where such parts are seen
    does a hyphen between two words ("under-", "stand") fall away, and never where the document writes it elsewhere.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)
        self._typeset: bool | None = None

    def __call__(self, text: str, more: str) -> str:
        """`text` and `more`, with a space between them or joined into one word."""
        if text.endswith("\u00ad"):
            return text[:-1] + more
        if text.endswith(HYPHENS) and text[-2:-1].isalnum():
            return text[:-1] + more if self._is_one_word(text, more) else text + more
        if text.endswith(("/", "\u2013", "\u2014")) and text[-2:-1].isalnum() and "://" in text.split()[-1]:
            return text + more
        return f"{text} {more}"

    def _is_one_word(self, text: str, more: str) -> bool:
        parts = _parts(text, more)
        if parts is None:
            return False
        head, rest = parts
        if _known(head) and _known(rest):
            written = f"{head}-{rest}"
            return _known(head + rest) and self._hyphenates() and not any(written in t.lower() for t in self._texts)
        return True

    def _hyphenates(self) -> bool:
        if self._typeset is None:
            self._typeset = any(map(_is_typeset, self._texts, self._texts[1:]))
        return self._typeset


def _parts(text: str, more: str) -> tuple[str, str] | None:
    """What stands before and after a hyphen at a line's end; None where the hyphen is the writer's."""
    head, rest = _HEAD.search(text), _REST.match(more)
    if not head or not rest or not rest.group()[0].islower():
        return None
    if "-" in re.split(r"[^\w'-]", text)[-1][:-1]:
        return None
    return head.group(1).lower(), rest.group().lower()


def _is_typeset(text: str, more: str) -> bool:
    if not text.endswith(HYPHENS):
        return False
    parts = _parts(text, more)
    return parts is not None and not all(map(_known, parts)) and _known("".join(parts))


def are_words(texts: Iterable[str]) -> bool:
    """Whether most of the longer words among `texts` are English ones; names and short words tell nothing."""
    long = [word for text in texts for word in re.findall(r"[a-z]{4,}", text)]
    return 2 * sum(map(_known, long)) > len(long)


def letters_for(text: str, placeholder: str) -> str | None:
    """The letters that make a known word of one with a placeholder in it, the commonest ligature first."""
    for part in re.split(rf"[^\w{placeholder}]+", text):
        if placeholder in part:
            for letters in LIGATURES:
                if _known(part.replace(placeholder, letters).lower()):
                    return letters
    return None


@cache
def _known(word: str) -> bool:
    # The dictionary takes 0.2 s to load, and most files have no line-end hyphen.
    import simplemma

    return simplemma.is_known(word, lang="en")
