"""Putting the text of a line and of the line that continues it together."""

from __future__ import annotations

import re
from functools import cache

_END = re.compile(r"([^\W\d_]{2,})[-\u2010]$")
_START = re.compile(r"[^\W\d_]+")


def join(text: str, more: str) -> str:
    """`text` and `more` with a space, or without their line-end hyphen where a dictionary knows the whole word."""
    if text.endswith("\u00ad"):
        return text[:-1] + more
    if not text.endswith(("-", "\u2010")) or text.endswith((" -", "--")):
        if text.endswith(("/", "\u2013", "\u2014")) and not text.endswith((" /", " \u2013", " \u2014")):
            return text + more
        return f"{text} {more}"
    end, start = _END.search(text), _START.match(more)
    if not end or not start or not start.group()[0].islower():
        return text + more
    tail = re.split(r"[^\w'-]", text)[-1]
    if "-" in tail[:-1]:
        return text + more
    return text[:-1] + more if _is_one_word(end.group(1), start.group()) else text + more


def _is_one_word(head: str, rest: str) -> bool:
    """Whether a hyphen between the two was set by a typesetter and not by the writer."""
    whole = (head + rest).lower()
    if _known(whole):
        return True
    return not (_known(head.lower()) and _known(rest.lower()))


@cache
def _known(word: str) -> bool:
    # The dictionary takes 0.2 s to load, and most files have no line-end hyphen.
    import simplemma

    return simplemma.is_known(word, lang="en")
