"""A value with every text in it changed by one function: how reports are cleaned, redacted and put into ASCII."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

T = TypeVar("T")

_ASCII = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "‑": "-", "−": "-", "…": "...", "•": "*"}
    | {"·": "|", "→": "->", "←": "<-", "×": "x", "≥": ">=", "≤": "<=", "\u00a0": " ", "ß": "ss", "ø": "o", "Ø": "O"}
    | {"æ": "ae", "Æ": "AE", "œ": "oe", "ł": "l", "Ł": "L", "đ": "d"}
)
_INVISIBLE = frozenset(("Cc", "Cs", "Zl", "Zp"))
_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def rewrite(value: T, change: Callable[[str], str]) -> T:
    """`value` with `change` applied to every string in it, through frozen dataclasses and tuples."""
    return _rewritten(value, change)  # type: ignore[no-any-return]


def _rewritten(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_rewritten(entry, change) for entry in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _rewritten(getattr(value, f.name), change) for f in fields(value)})
    return value


def clean(text: str) -> str:
    """One line without control characters, lone surrogates and marks that turn the direction of writing.

    A terminal would obey an escape sequence in a resume, and a direction mark would reorder the words around it.
    """
    spaced = (" " if char in "\t\n\v\f\r\u0085\u2028\u2029" else char for char in text)
    return "".join(char for char in spaced if unicodedata.category(char) not in _INVISIBLE and char not in _DIRECTION)


def to_ascii(text: str) -> str:
    """The nearest ASCII: plain quotes and dashes, letters without accents, "?" for the rest."""
    bare = unicodedata.normalize("NFKD", text.translate(_ASCII))
    kept = "".join(char for char in bare if not unicodedata.combining(char))
    return kept.translate(_ASCII).encode("ascii", "replace").decode("ascii")
