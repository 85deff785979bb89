"""Many files through worker processes: limits in time and memory, dead workers replaced, results kept as they come."""

from __future__ import annotations

import hashlib
import multiprocessing
import signal
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from typing import ParamSpec

from pebble import ProcessExpired, ProcessPool

from analyzer.batch.settings import Fingerprints, Settings
from analyzer.batch.sources import Source
from analyzer.batch.store import Store
from analyzer.batch.worker import Outcome, start, work
from analyzer.errors import AnalyzerError

P = ParamSpec("P")
_AHEAD = 4
"""Files handed out per worker before one comes back: enough to keep it busy, few enough to stay flat in memory."""
_NO_WORKER = (
    "no worker process can start: what they wrote above says why; a script that starts them needs "
    'if __name__ == "__main__": around its call'
)


@dataclass(frozen=True, slots=True)
class Progress:
    """How many files are done, could not be analysed, and were unchanged since an earlier run."""

    done: int = 0
    failed: int = 0
    skipped: int = 0


def run(
    sources: Iterable[Source],
    store: Store,
    settings: Settings,
    *,
    jobs: int = 1,
    on_progress: Callable[[Progress], None] = lambda progress: None,
) -> Progress:
    """Analyse what the store does not hold yet; `on_progress` is called after every file.

    A file that went over a limit is tried again under other limits; in every run are tried again one whose worker died,
    one that needs what is not installed, and one that met a fault of a program.
    KeyboardInterrupt passes through when the workers are stopped; what was finished is in the store. Raises AnalyzerError
    where no worker can start.
    """
    made_by = Fingerprints.of(settings)
    progress = Progress()
    waiting: dict[Future[Outcome], tuple[Source, str]] = {}
    pool = WorkerPool(jobs, settings)

    def collect(futures: Iterable[Future[Outcome]]) -> None:
        nonlocal progress
        for future in futures:
            source, sha256 = waiting.pop(future)
            outcome = pool.outcome(future, source)
            store.add(outcome, sha256, made_by.fitting(outcome))
            failed = outcome.status == "error"
            progress = replace(progress, done=progress.done + (not failed), failed=progress.failed + failed)
            on_progress(progress)

    try:
        for source in sources:
            sha256 = _digest(source)
            if store.has(source.name, sha256, (made_by.usual, made_by.limited)):
                progress = replace(progress, skipped=progress.skipped + 1)
                on_progress(progress)
                continue
            while len(waiting) >= jobs * _AHEAD:
                collect(wait(waiting, return_when=FIRST_COMPLETED).done)
            waiting[pool.schedule(work, source, settings.ocr)] = (source, sha256)
        while waiting:
            collect(wait(waiting, return_when=FIRST_COMPLETED).done)
    except BaseException:
        pool.stop()
        raise
    pool.close()
    return progress


def _digest(source: Source) -> str:
    """Of the bytes; of the reason where there are none, so that a file mended later is tried again."""
    try:
        return hashlib.sha256(source.read()).hexdigest()
    except AnalyzerError as error:
        return hashlib.sha256(str(error).encode()).hexdigest()


class WorkerPool:
    """Worker processes that each hold an analyzer; one that dies, or is at one file for too long, is replaced."""

    def __init__(self, jobs: int, settings: Settings) -> None:
        self._limits = settings.limits
        self._pool = ProcessPool(
            max_workers=jobs,
            initializer=start,
            initargs=(settings.lexicon, settings.as_of, settings.limits.memory_mb),
            context=multiprocessing.get_context("spawn"),
        )

    def schedule(self, function: Callable[P, Outcome], *args: P.args, **kwargs: P.kwargs) -> Future[Outcome]:
        if not self._pool.active:
            raise AnalyzerError(_NO_WORKER)
        return self._pool.schedule(function, args, kwargs, timeout=self._limits.seconds)

    def outcome(self, future: Future[Outcome], source: Source) -> Outcome:
        """What became of `source`, when it is known."""
        try:
            return future.result()
        except TimeoutError:
            reason = f"{source.name}: took longer than {self._limits.seconds:g} seconds"
            return Outcome(source, "error", error=reason, code="TimeLimit")
        except ProcessExpired as error:
            reason = f"{source.name}: the worker process died ({_death(error.exitcode)})"
            return Outcome(source, "error", error=reason, code="WorkerDied")
        except BrokenProcessPool:
            raise AnalyzerError(_NO_WORKER) from None

    def close(self) -> None:
        """Returns when all that was scheduled is done."""
        self._pool.close()  # type: ignore[no-untyped-call]
        self._pool.join()

    def stop(self) -> None:
        """Without waiting for what is being worked on."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()


def _death(exit_code: int | None) -> str:
    if exit_code is not None and exit_code < 0:
        return f"signal {signal.Signals(-exit_code).name}"
    return f"exit status {exit_code}"
