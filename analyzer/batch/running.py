"""Many files through worker processes: limits in time and memory, dead workers replaced, results kept as they come."""

from __future__ import annotations

import datetime
import hashlib
import multiprocessing
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, field, replace
from pathlib import Path

from pebble import ProcessExpired, ProcessPool

from analyzer.batch.sources import Source
from analyzer.batch.store import Store
from analyzer.batch.worker import Outcome, start, work
from analyzer.errors import AnalyzerError
from analyzer.lexicon import lexicon_digest
from analyzer.version import __version__

_AHEAD = 4
"""Files handed out per worker before one comes back: enough to keep it busy, few enough to stay flat in memory."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may take: seconds of wall time, and megabytes of a worker's address space (Linux)."""

    seconds: float = 60
    memory_mb: int = 4096


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is. `last` is the outcome that just came in; None for a file that was skipped."""

    done: int = 0
    failed: int = 0
    skipped: int = 0
    duplicates: int = 0
    last: Outcome | None = field(default=None)
    duplicate_of: str | None = None


def run(
    sources: Iterable[Source],
    store: Store,
    *,
    as_of: datetime.date,
    lexicon: Path | None = None,
    jobs: int = 1,
    limits: Limits = Limits(),
    ocr: bool = False,
    on_progress: Callable[[Progress], None] = lambda progress: None,
) -> Progress:
    """Analyse what the store does not hold yet; `on_progress` is called after every file.

    KeyboardInterrupt passes through when the workers are stopped; what was finished is in the store.
    """
    fingerprint = f"{__version__} {lexicon_digest(lexicon)} {as_of.isoformat()}{' ocr' if ocr else ''}"
    progress = Progress()
    waiting: dict[Future[Outcome], tuple[Source, str]] = {}
    context = multiprocessing.get_context("spawn")
    pool = ProcessPool(
        max_workers=jobs, initializer=start, initargs=(lexicon, as_of, limits.memory_mb), context=context
    )

    def collect(futures: Iterable[Future[Outcome]]) -> None:
        nonlocal progress
        for future in futures:
            source, sha256 = waiting.pop(future)
            progress = _kept(progress, _outcome(future, source, limits), sha256, store, fingerprint)
            on_progress(progress)

    try:
        for source in sources:
            sha256 = _digest(source)
            if store.has(source.name, sha256, fingerprint):
                progress = replace(progress, skipped=progress.skipped + 1, last=None, duplicate_of=None)
                on_progress(progress)
                continue
            while len(waiting) >= jobs * _AHEAD:
                collect(wait(waiting, return_when=FIRST_COMPLETED).done)
            waiting[pool.schedule(work, args=(source, ocr), timeout=limits.seconds)] = (source, sha256)
        while waiting:
            collect(wait(waiting, return_when=FIRST_COMPLETED).done)
    except BaseException:
        pool.stop()  # type: ignore[no-untyped-call]
        raise
    finally:
        pool.close()  # type: ignore[no-untyped-call]
        pool.join()
    return progress


def _digest(source: Source) -> str:
    """Of the bytes; of the reason where there are none, so that a file mended later is tried again."""
    try:
        return hashlib.sha256(source.read()).hexdigest()
    except AnalyzerError as error:
        return hashlib.sha256(str(error).encode()).hexdigest()


def _outcome(future: Future[Outcome], source: Source, limits: Limits) -> Outcome:
    try:
        return future.result()
    except TimeoutError:
        reason = f"{source.name}: took longer than {limits.seconds:g} seconds"
        return Outcome(source, "error", error=reason, code="TimeLimit")
    except ProcessExpired as error:
        reason = f"{source.name}: the worker process died (exit status {error.exitcode})"
        return Outcome(source, "error", error=reason, code="WorkerDied")


def _kept(progress: Progress, outcome: Outcome, sha256: str, store: Store, fingerprint: str) -> Progress:
    duplicate = store.add(outcome, sha256, fingerprint)
    failed = outcome.status == "error"
    return Progress(
        done=progress.done + (not failed),
        failed=progress.failed + failed,
        skipped=progress.skipped,
        duplicates=progress.duplicates + (duplicate is not None),
        last=outcome,
        duplicate_of=duplicate,
    )
