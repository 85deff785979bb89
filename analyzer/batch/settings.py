"""What the result for a file depends on beside the file, and how that is told in a store."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from analyzer.batch.worker import Outcome
from analyzer.lexicon import lexicon_digest
from analyzer.version import __version__

_LIMITED = frozenset(["TimeLimit", "MemoryLimit"])
_PASSING = frozenset(["WorkerDied", "MissingDependency", "Unexpected"])
"""Codes of failures that may be gone in the next run: the machine, or what is installed on it, was to blame."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may take: seconds of wall time, and megabytes of a worker's address space (Linux)."""

    seconds: float = 60
    memory_mb: int = 4096


DEFAULT_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Settings:
    """How files are analysed: the day up to which jobs last, a lexicon folder, limits, and whether scans are read."""

    as_of: datetime.date
    lexicon: Path | None = None
    limits: Limits = DEFAULT_LIMITS
    ocr: bool = False


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """What a run writes beside its results in the store: all that made them, beside the files.

    `usual` holds the version, the lexicon and the day, `limited` the limits too, which a file went over; `passing` is
    of failures for causes that none of these tell.
    """

    usual: str
    limited: str
    passing: str

    @classmethod
    def of(cls, settings: Settings) -> Fingerprints:
        digest, day = lexicon_digest(settings.lexicon), settings.as_of.isoformat()
        usual = f"{__version__} {digest} {day}{' ocr' if settings.ocr else ''}"
        limits = settings.limits
        return cls(usual, f"{usual} {limits.seconds:g} s {limits.memory_mb} MB", f"{usual} passing")

    def fitting(self, outcome: Outcome) -> str:
        if outcome.code in _LIMITED:
            return self.limited
        return self.passing if outcome.code in _PASSING else self.usual

    def all(self) -> tuple[str, ...]:
        return self.usual, self.limited, self.passing
