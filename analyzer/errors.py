"""The errors a caller may meet, sorted by who must act. Nothing else is raised for bad input."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator


class AnalyzerError(Exception):
    """Something the caller can put right; the message is one line that says what is wrong and what to do."""


class UnreadableDocument(AnalyzerError):
    """The resume cannot be read: missing, empty, damaged, of an unknown kind, or a picture without text."""


@contextlib.contextmanager
def damage_told(message: str) -> Iterator[None]:
    """Around a library that takes a file apart: what it raises becomes UnreadableDocument with `message`."""
    try:
        yield
    except (AnalyzerError, MemoryError):
        raise
    except Exception:  # parsers raise whatever they stumble into: a list of types is never complete
        raise UnreadableDocument(message) from None


class PasswordRequired(UnreadableDocument):
    """The PDF is encrypted, and no password, or a wrong one, was given."""


class MissingDependency(AnalyzerError):
    """An optional part of the installation is needed for this; the message names the extra to install."""


class UsageError(AnalyzerError):
    """An argument names something that does not exist, such as a role or a rung."""


class LexiconError(AnalyzerError):
    """The lexicon has faults. All of them are listed, one a line, each with its file and id."""

    def __init__(self, faults: list[str]) -> None:
        self.faults = tuple(faults)
        count = f"{len(faults)} fault" + ("s" if len(faults) != 1 else "")
        super().__init__("\n".join([f"the lexicon cannot be used: {count}", *faults]))
