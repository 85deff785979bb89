"""Tells which software role and rung a resume supports, and quotes the proof.

>>> from analyzer import analyze
>>> report = analyze("resume.pdf")  # doctest: +SKIP
>>> report.verdict.role  # doctest: +SKIP
'developer'
"""

from __future__ import annotations

import datetime
import os
from typing import TYPE_CHECKING, Any

from analyzer.errors import AnalyzerError, LexiconError, PasswordRequired, UnreadableDocument, UsageError
from analyzer.records import Document, GapReport
from analyzer.version import __version__

if TYPE_CHECKING:
    from analyzer.lexicon import Lexicon
    from analyzer.pipeline import Analyzer as Analyzer

__all__ = [
    "Analyzer",
    "AnalyzerError",
    "Document",
    "GapReport",
    "LexiconError",
    "PasswordRequired",
    "UnreadableDocument",
    "UsageError",
    "__version__",
    "analyze",
    "read",
]


def analyze(
    source: str | os.PathLike[str] | bytes | Document,
    *,
    lexicon: Lexicon | str | os.PathLike[str] | None = None,
    as_of: datetime.date | None = None,
    **options: Any,
) -> GapReport:
    """One resume; `lexicon` and `as_of` are those of `Analyzer`, `options` those of `Analyzer.analyze`."""
    from analyzer.pipeline import Analyzer

    return Analyzer(lexicon, as_of).analyze(source, **options)


def read(source: str | os.PathLike[str] | bytes, *, password: str | None = None, ocr: bool = False) -> Document:
    """What a person reads in the file. Raises UnreadableDocument, or PasswordRequired for an encrypted PDF."""
    from analyzer.reading import read as read_

    return read_(source, password=password, ocr=ocr)


def __getattr__(name: str) -> Any:
    """`Analyzer` is loaded when first asked for: it brings spaCy, which takes most of a second to import."""
    if name == "Analyzer":
        from analyzer.pipeline import Analyzer

        return Analyzer
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
