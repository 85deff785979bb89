"""What a worker process does: one analyzer for its life, one result a file, whatever the file is."""

from __future__ import annotations

import datetime
import gc
import hashlib
import resource
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from analyzer.batch.sources import Source
from analyzer.errors import AnalyzerError
from analyzer.pipeline import Analyzer

_analyzer: Analyzer | None = None
"""Set once, when the process starts; a worker serves one run only."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file. `report` is the JSON report; `error` the reason why there is none."""

    source: Source
    status: Literal["ok", "error"]
    report: dict[str, Any] | None = None
    text_sha256: str | None = None
    error: str | None = None
    code: str | None = None


def start(lexicon: Path | None, as_of: datetime.date, memory_mb: int) -> None:
    """Load the analyzer, then bound the memory of what comes after.

    What is loaded stays as long as the process: the garbage collector need not look at it, nor come after every few
    hundred of the many small values that a page makes.
    """
    global _analyzer
    _analyzer = Analyzer(lexicon, as_of)
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    if sys.platform == "linux":
        limit, hard = memory_mb * 2**20, resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))


def work(source: Source, ocr: bool = False) -> Outcome:
    """Analyse one file. Bad input is an outcome; a bug in this program is one too, told by its type."""
    assert _analyzer is not None
    return _guarded(_analyzer, source, source.read, ocr)


def work_bytes(source: Source, data: bytes, ocr: bool = False) -> Outcome:
    """The same for bytes that are there already."""
    assert _analyzer is not None
    return _guarded(_analyzer, source, lambda: data, ocr)


def _guarded(analyzer: Analyzer, source: Source, read: Callable[[], bytes], ocr: bool) -> Outcome:
    try:
        return _analyze(analyzer, source, read(), ocr)
    except AnalyzerError as error:
        return Outcome(source, "error", error=str(error), code=type(error).__name__)
    except MemoryError:
        return Outcome(source, "error", error=f"{source.name}: needs more memory than allowed", code="MemoryLimit")
    except Exception as error:  # one file must never end the run; the type tells that the fault is here
        message = f"{source.name}: unexpected {type(error).__name__}: {error}"
        return Outcome(source, "error", error=message, code="Unexpected")


def _analyze(analyzer: Analyzer, source: Source, data: bytes, ocr: bool) -> Outcome:
    from analyzer.reading import read, why_no_text

    document = read(data, name=Path(source.member or source.path).name, ocr=ocr)
    if not document.blocks:
        return Outcome(source, "error", error=f"{source.name}: {why_no_text(document)}", code="NoText")
    report = analyzer.analyze(document).to_dict()
    return Outcome(source, "ok", report=report, text_sha256=hashlib.sha256(document.text.encode()).hexdigest())
